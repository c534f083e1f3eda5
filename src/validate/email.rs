//! E-mail addresses as protoc-gen-validate takes them: Go's `mail.ParseAddress` (RFC 5322, display names, comments and
//! groups of one included), then a host name of RFC 1034 labels.

use crate::text::{parts, split_once_byte};

/// Whether `text` is one address.
pub(super) fn valid(text: &str) -> bool {
    let mut p = Parser { rest: text, addresses: Vec::new() };
    if !p.address(true) || !p.skip_comments() || !p.rest.is_empty() {
        return false;
    }
    let [address] = p.addresses.as_slice() else { return false };
    acceptable(address)
}

fn acceptable(address: &str) -> bool {
    let Some((local, host)) = split_once_byte(address, b'@') else { return false };
    address.len() <= 254 && local.len() <= 64 && host_name(host)
}

fn host_name(host: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    host.len() <= 253 && parts(host.strip_suffix('.').unwrap_or(host), b'.').all(label)
}

struct Parser<'a> {
    rest: &'a str,
    /// What was found.
    addresses: Vec<String>,
}

impl Parser<'_> {
    fn skip_space(&mut self) {
        while self.consume(' ') || self.consume('\t') {}
    }

    fn consume(&mut self, c: char) -> bool {
        match self.rest.strip_prefix(c) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.next()?;
        self.rest = chars.as_str();
        Some(c)
    }

    /// A mailbox, or a group with its mailboxes.
    fn address(&mut self, groups: bool) -> bool {
        self.skip_space();
        let before = self.rest;
        if self.addr_spec() {
            self.skip_space();
            return !self.consume('(') || self.comment();
        }
        self.rest = before;
        if !self.rest.starts_with('<') && !self.phrase() {
            return false;
        }
        self.skip_space();
        if groups && self.consume(':') {
            return self.group();
        }
        self.consume('<') && self.addr_spec() && self.consume('>')
    }

    fn group(&mut self) -> bool {
        self.skip_space();
        if self.consume(';') {
            return self.skip_comments();
        }
        loop {
            self.skip_space();
            if !self.address(false) || !self.skip_comments() {
                return false;
            }
            if self.consume(';') {
                return self.skip_comments();
            }
            if !self.consume(',') {
                return false;
            }
        }
    }

    fn addr_spec(&mut self) -> bool {
        let spec = self.spec();
        let found = spec.is_some();
        self.addresses.extend(spec);
        found
    }

    fn spec(&mut self) -> Option<String> {
        self.skip_space();
        let mut spec = if self.rest.starts_with('"') {
            self.quoted().filter(|s| !s.is_empty())?
        } else {
            self.atom(false)?.to_owned()
        };
        if !self.consume('@') {
            return None;
        }
        self.skip_space();
        spec.push('@');
        // A domain literal is an address to Go and none to the host name check.
        spec.push_str(self.atom(false)?);
        Some(spec)
    }

    /// One word or more.
    fn phrase(&mut self) -> bool {
        let mut words = 0;
        loop {
            if words > 0 && !self.skip_comments() {
                return false;
            }
            self.skip_space();
            let word = if self.rest.starts_with('"') { self.quoted().is_some() } else { self.atom(true).is_some() };
            if !word {
                return words > 0;
            }
            words += 1;
        }
    }

    fn atom(&mut self, permissive: bool) -> Option<&str> {
        let end = self.rest.chars().take_while(|c| atext(*c)).map(char::len_utf8).sum();
        let (atom, rest) = self.rest.split_at_checked(end)?;
        if atom.is_empty() {
            return None;
        }
        if !permissive
            && (atom.starts_with('.') || atom.ends_with('.') || atom.as_bytes().windows(2).any(|w| w == b".."))
        {
            return None;
        }
        self.rest = rest;
        Some(atom)
    }

    fn quoted(&mut self) -> Option<String> {
        let before = self.rest;
        self.consume('"');
        let mut out = String::new();
        let mut escaped = false;
        while let Some(c) = self.next() {
            match c {
                _ if escaped => {
                    if !visible(c) && c != ' ' && c != '\t' {
                        break;
                    }
                    out.push(c);
                    escaped = false;
                }
                '"' => return Some(out),
                '\\' => escaped = true,
                ' ' | '\t' => out.push(c),
                _ if visible(c) => out.push(c),
                _ => break,
            }
        }
        self.rest = before;
        None
    }

    /// The rest of a comment whose parenthesis is open.
    fn comment(&mut self) -> bool {
        let mut depth = 1;
        while depth > 0 {
            match self.next() {
                None => return false,
                Some('\\') => drop(self.next()),
                Some('(') => depth += 1,
                Some(')') => depth -= 1,
                Some(_) => {}
            }
        }
        true
    }

    fn skip_comments(&mut self) -> bool {
        self.skip_space();
        while self.consume('(') {
            if !self.comment() {
                return false;
            }
            self.skip_space();
        }
        true
    }
}

fn visible(c: char) -> bool {
    c > ' ' && c != '\u{7f}'
}

fn atext(c: char) -> bool {
    visible(c) && !matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | ':' | ';' | '@' | '\\' | ',' | '"')
}
