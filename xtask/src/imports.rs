//! Which modules of a crate the source of one module names: a scanner for paths, which knows comments, literals and `use`
//! trees, and ignores what is compiled for tests only. It expands no macros.

/// A path in a source file, as it is written there.
#[derive(Debug, PartialEq, Eq)]
pub struct SourcePath {
    /// `["crate", "domain", "user", "User"]`
    pub segments: Vec<String>,
    pub line: usize,
    /// Whether it is re-exported (`pub use`).
    pub reexported: bool,
}

/// All paths of two and more segments in `source`, outside of `#[cfg(test)]`.
pub fn paths(source: &str) -> Vec<SourcePath> {
    let tokens = tokens(source);
    let mut found = Vec::new();
    let mut at = 0;
    let mut in_use = false;
    let mut public = false;
    let mut reexported = false;
    while let Some(token) = tokens.get(at) {
        if is_test_attribute(&tokens, at) {
            at = skip_item(&tokens, at);
            continue;
        }
        match token.text.as_str() {
            "pub" => public = true,
            "use" => (in_use, reexported) = (true, public),
            ";" | "{" | "}" => (public, in_use, reexported) = (false, false, false),
            _ => {}
        }
        let starts_path = is_name(&token.text) && token.text != "use";
        let continues = at > 0 && tokens.get(at - 1).is_some_and(|before| before.text == "::");
        let has_more = tokens.get(at + 1).is_some_and(|after| after.text == "::");
        if starts_path && !continues && has_more {
            let line = token.line;
            let mut leaves = Vec::new();
            at = read_path(&tokens, at, Vec::new(), &mut leaves);
            found.extend(leaves.into_iter().map(|segments| SourcePath {
                segments,
                line,
                reexported: in_use && reexported,
            }));
        } else {
            at += 1;
        }
    }
    found
}

/// Reads a path from `at` on, with the groups of a `use` tree. Returns the index after it.
fn read_path(tokens: &[Token], mut at: usize, mut prefix: Vec<String>, leaves: &mut Vec<Vec<String>>) -> usize {
    loop {
        match tokens.get(at).map(|token| token.text.as_str()) {
            Some("{") => {
                at += 1;
                while let Some(token) = tokens.get(at) {
                    match token.text.as_str() {
                        "}" => return at + 1,
                        "," => at += 1,
                        // `self` in a group is the module itself; the other names are below it.
                        _ => at = read_path(tokens, at, prefix.clone(), leaves).max(at + 1),
                    }
                }
                return at;
            }
            Some(name) if is_name(name) => {
                if name != "self" || prefix.is_empty() {
                    prefix.push(name.to_owned());
                }
                at += 1;
                if tokens.get(at).is_some_and(|token| token.text == "as") {
                    at += 2;
                }
                if tokens.get(at).is_none_or(|token| token.text != "::") {
                    leaves.push(prefix);
                    return at;
                }
                at += 1;
            }
            // A glob, or generic arguments.
            other => {
                leaves.push(prefix);
                return at + usize::from(other == Some("*"));
            }
        }
    }
}

struct Token {
    text: String,
    line: usize,
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

fn is_test_attribute(tokens: &[Token], at: usize) -> bool {
    let expected = ["#", "[", "cfg", "(", "test", ")", "]"];
    let found = tokens.iter().skip(at).map(|token| token.text.as_str()).take(expected.len());
    found.eq(expected)
}

/// The index after the item that begins at `at`: after its block, or its semicolon.
fn skip_item(tokens: &[Token], at: usize) -> usize {
    let mut depth = 0_usize;
    for (i, token) in tokens.iter().enumerate().skip(at) {
        match token.text.as_str() {
            "{" => depth += 1,
            "}" => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return i + 1;
                }
            }
            ";" if depth == 0 => return i + 1,
            _ => {}
        }
    }
    tokens.len()
}

fn tokens(source: &str) -> Vec<Token> {
    let chars: Vec<char> = source.chars().collect();
    let next = |i: usize| chars.get(i).copied().unwrap_or('\0');
    let mut tokens = Vec::new();
    let (mut i, mut line) = (0, 1);
    while i < chars.len() {
        let c = next(i);
        let start = i;
        match c {
            '/' if next(i + 1) == '/' => i += chars.iter().skip(i).take_while(|c| **c != '\n').count(),
            '/' if next(i + 1) == '*' => i = end_of_block_comment(&chars, i),
            '"' => i = end_of_string(&chars, i),
            'r' if matches!(next(i + 1), '"' | '#') && raw_string_end(&chars, i).is_some() => {
                i = raw_string_end(&chars, i).unwrap_or(i + 1);
            }
            // A character literal; else a lifetime, whose name is no path.
            '\'' if next(i + 1) == '\\' => i += 3 + chars.iter().skip(i + 3).take_while(|c| **c != '\'').count(),
            '\'' if next(i + 2) == '\'' => i += 3,
            '\'' => i += 1 + chars.iter().skip(i + 1).take_while(|c| c.is_alphanumeric() || **c == '_').count(),
            c if c.is_alphanumeric() || c == '_' => {
                i += chars.iter().skip(i).take_while(|c| c.is_alphanumeric() || **c == '_').count();
                tokens.push(Token { text: chars.iter().skip(start).take(i - start).collect(), line });
            }
            ':' if next(i + 1) == ':' => {
                i += 2;
                tokens.push(Token { text: "::".into(), line });
            }
            c => {
                i += 1;
                if !c.is_whitespace() {
                    tokens.push(Token { text: c.into(), line });
                }
            }
        }
        line += chars.iter().skip(start).take(i - start).filter(|c| **c == '\n').count();
    }
    tokens
}

fn end_of_block_comment(chars: &[char], start: usize) -> usize {
    let mut depth = 0_usize;
    let mut i = start;
    while i < chars.len() {
        match (chars.get(i), chars.get(i + 1)) {
            (Some('/'), Some('*')) => (depth, i) = (depth + 1, i + 2),
            (Some('*'), Some('/')) => {
                (depth, i) = (depth - 1, i + 2);
                if depth == 0 {
                    return i;
                }
            }
            _ => i += 1,
        }
    }
    i
}

fn end_of_string(chars: &[char], start: usize) -> usize {
    let mut i = start + 1;
    while let Some(c) = chars.get(i) {
        match c {
            '\\' => i += 2,
            '"' => return i + 1,
            _ => i += 1,
        }
    }
    i
}

fn raw_string_end(chars: &[char], start: usize) -> Option<usize> {
    let hashes = chars.iter().skip(start + 1).take_while(|c| **c == '#').count();
    let mut i = start + 1 + hashes;
    if chars.get(i) != Some(&'"') {
        return None;
    }
    i += 1;
    while i < chars.len() {
        if chars.get(i) == Some(&'"') && chars.iter().skip(i + 1).take(hashes).filter(|c| **c == '#').count() == hashes
        {
            return Some(i + 1 + hashes);
        }
        i += 1;
    }
    Some(i)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Vec<String> {
        paths(source).into_iter().map(|path| path.segments.join("::")).collect()
    }

    #[test]
    fn reads_use_trees_and_paths_in_expressions() {
        let source = "use crate::{a::B, c::{self, d as e}, f::*};\nfn g() { super::h::i(crate::j::K::L { m: 1 }); }";
        let expected = ["crate::a::B", "crate::c", "crate::c::d", "crate::f", "super::h::i", "crate::j::K::L"];
        assert_eq!(found(source), expected);
        assert_eq!(paths(source)[4].line, 2);
    }

    #[test]
    fn ignores_comments_literals_lifetimes_and_tests() {
        let source = r##"
            // crate::a::b
            /* crate::c::d /* crate::e::f */ crate::g::h */
            fn i<'crate_>(x: &'crate_ str) -> char { let _ = ("crate::j::k", r#"crate::l::"m"#, '"', '\''); crate::n::o() }
            #[cfg(test)]
            mod tests { use crate::p::q; fn r() { if s { } } }
            #[cfg(test)]
            use crate::t::u;
            use crate::v::w;
        "##;
        assert_eq!(found(source), ["crate::n::o", "crate::v::w"]);
    }

    #[test]
    fn tells_reexports_from_imports() {
        let all = paths("pub use a::B;\nuse c::D;\npub(crate) use e::F;\npub fn g() { h::i(); }");
        let reexported: Vec<bool> = all.iter().map(|path| path.reexported).collect();
        assert_eq!(reexported, [true, false, true, false]);
    }
}
