//! A template in its texts and actions, and an action in its words.

/// A part of a template.
#[derive(Debug)]
pub(super) enum Part<'t> {
    Text(&'t str),
    /// The words between the braces.
    Action(Vec<Word>),
}

/// A word of an action. White space separates arguments, so that a field directly behind a value is another word than one
/// that stands alone.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Word {
    /// `.`
    Dot,
    /// `.Code`
    Field(String),
    /// `.Code` directly behind a word.
    Member(String),
    /// `$`, `$x`
    Variable(String),
    Identifier(String),
    Text(String),
    Number(i64),
    Open,
    Close,
    Pipe,
    /// `:=`
    Declare,
    /// `=`
    Assign,
}

/// The parts of a template; nothing if an action is malformed.
pub(super) fn parts(template: &str) -> Option<Vec<Part<'_>>> {
    let mut parts = Vec::new();
    let mut rest = template;
    let mut trim_start = false;
    while let Some((text, after)) = rest.split_once("{{") {
        let trimmed = after.strip_prefix('-').filter(|after| after.starts_with(is_space));
        let text = if trim_start { text.trim_start_matches(is_space) } else { text };
        parts.push(Part::Text(if trimmed.is_some() { text.trim_end_matches(is_space) } else { text }));
        let action = trimmed.unwrap_or(after);
        let comment = if trimmed.is_some() { action.trim_start_matches(is_space) } else { action };
        let end = match comment.strip_prefix("/*") {
            Some(comment) => comment.split_once("*/")?.1,
            None => {
                let (words, end) = words(action)?;
                parts.push(Part::Action(words));
                end
            }
        };
        let trims = end.trim_start_matches(is_space).strip_prefix("-}}").filter(|_| end.starts_with(is_space));
        trim_start = trims.is_some();
        rest = trims.or_else(|| end.strip_prefix("}}"))?;
    }
    parts.push(Part::Text(if trim_start { rest.trim_start_matches(is_space) } else { rest }));
    Some(parts)
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\r' | '\n')
}

fn is_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// The words up to the closing braces, and what is from there on, with the white space in front of it.
fn words(action: &str) -> Option<(Vec<Word>, &str)> {
    let mut words = Vec::new();
    let mut rest = action;
    loop {
        let start = rest.trim_start_matches(is_space);
        let apart = start.len() < rest.len() || words.is_empty();
        if start.starts_with("}}") {
            return Some((words, start));
        }
        if apart && start.starts_with("-}}") {
            return Some((words, rest));
        }
        let (word, after) = word(start, !apart && words.last().is_some_and(can_have_members))?;
        words.push(word);
        rest = after;
    }
}

/// Behind what a field is a member of a value.
fn can_have_members(word: &Word) -> bool {
    matches!(word, Word::Field(_) | Word::Member(_) | Word::Variable(_) | Word::Close)
}

fn word(text: &str, behind_value: bool) -> Option<(Word, &str)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let after = chars.as_str();
    let name = |text: &str| text.split_at(text.find(|c| !is_name(c)).unwrap_or(text.len())).0.to_owned();
    let named = |name: String, word: fn(String) -> Word| {
        let after = after.get(name.len()..)?;
        Some((word(name), after))
    };
    match first {
        '.' => match name(after) {
            name if name.is_empty() => Some((Word::Dot, after)),
            name if name.starts_with(|c: char| c.is_ascii_digit()) => None,
            name if behind_value => named(name, Word::Member),
            name => named(name, Word::Field),
        },
        '$' => named(name(after), Word::Variable),
        '(' => Some((Word::Open, after)),
        ')' => Some((Word::Close, after)),
        '|' => Some((Word::Pipe, after)),
        '=' => Some((Word::Assign, after)),
        ':' => Some((Word::Declare, after.strip_prefix('=')?)),
        '`' => after.split_once('`').map(|(raw, after)| (Word::Text(raw.into()), after)),
        '"' => quoted(after, '"').map(|(text, after)| (Word::Text(text), after)),
        '\'' => {
            let (text, after) = quoted(after, '\'')?;
            let mut chars = text.chars();
            let number = chars.next().map(|c| i64::from(u32::from(c)))?;
            chars.next().is_none().then_some((Word::Number(number), after))
        }
        '0'..='9' | '+' | '-' => number(text),
        c if is_name(c) => {
            let name = name(text);
            let after = text.get(name.len()..)?;
            Some((Word::Identifier(name), after))
        }
        _ => None,
    }
}

fn number(text: &str) -> Option<(Word, &str)> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (digits, after) = digits.split_at(digits.find(|c| !is_name(c)).unwrap_or(digits.len()));
    let value = match digits.get(..2) {
        Some("0x" | "0X") => i64::from_str_radix(digits.get(2..)?, 16),
        _ => digits.replace('_', "").parse(),
    }
    .ok()?;
    // A fraction is nothing that a link needs.
    let value = if text.starts_with('-') { value.checked_neg()? } else { value };
    (!after.starts_with('.')).then_some((Word::Number(value), after))
}

/// The text of a quoted constant, and what is behind it. Go's escapes that a link can need are known.
fn quoted(text: &str, quote: char) -> Option<(String, &str)> {
    let mut out = String::new();
    let mut chars = text.chars();
    loop {
        match chars.next()? {
            c if c == quote => return Some((out, chars.as_str())),
            '\n' => return None,
            '\\' => out.push(match chars.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                c @ ('\\' | '"' | '\'') => c,
                'x' => hexadecimal(&mut chars, 2)?,
                'u' => hexadecimal(&mut chars, 4)?,
                _ => return None,
            }),
            c => out.push(c),
        }
    }
}

fn hexadecimal(chars: &mut std::str::Chars<'_>, digits: usize) -> Option<char> {
    let mut value = 0;
    for _ in 0..digits {
        value = value << 4 | chars.next()?.to_digit(16)?;
    }
    char::from_u32(value)
}
