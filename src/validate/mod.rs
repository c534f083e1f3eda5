//! What a request has to fulfil, and how a violation is told: the JSON path, the rule, its limit and a sentence.
//!
//! The rules are those of protoc-gen-validate as ZITADEL applies them; lengths count Unicode code points. It knows
//! rules and plain values, and nothing about messages: the codec walks those and asks here.

mod constraints;
mod email;
mod uri;

pub use constraints::{Constraint, constraints};

use crate::codec::{Mode, Value};
use crate::schema::{Enum, Message, Rules};
use crate::text::{join, join_with};

/// Whether a request that breaks a rule of the contract is sent. Types and names are checked either way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RuleChecks {
    /// It is not sent, and every violation is an error.
    #[default]
    Enforce,
    /// It is sent: lengths, formats and required fields are the server's to judge, which may be newer than this contract.
    Off,
}

impl RuleChecks {
    pub(crate) fn mode(self) -> Mode {
        match self {
            Self::Enforce => Mode::Request,
            Self::Off => Mode::Unruled,
        }
    }
}

/// One thing that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Where, in JSON names: `profile.givenName`, `queries[0].idsQuery.ids[1]`, `metadata["key"]`. For a required
    /// oneof of which no member is set, its name as in the .proto file. Empty for the request itself.
    pub path: String,
    /// Which rule: `length`, `email`, `uri`, `prefix`, `pattern`, `required`, `const`, `defined_only`, `not_in`, `gt`,
    /// `range` (with a limit), `unique` are rules of the contract; `type`, `range` (without a limit), `enum`, `unknown`,
    /// `duplicate`, `oneof`, `depth`, `url` of JSON and the wire.
    pub rule: &'static str,
    /// A sentence for developers, without the value: it may be a secret.
    pub message: String,
    /// The limit that the rule sets.
    pub limit: Limit,
}

/// The limit of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The rule has none.
    None,
    /// Bounds of a length.
    Length {
        /// At least.
        min: Option<u32>,
        /// At most.
        max: Option<u32>,
        /// `rune` (code points), `byte` or `item`.
        unit: &'static str,
    },
    /// What the text has to begin with, or the regular expression that it has to match.
    Text(&'static str),
    /// Bounds of a number.
    Range {
        /// At least.
        min: i32,
        /// At most.
        max: i32,
    },
    /// What the value has to be.
    Const(bool),
    /// Names of enum values: all that are known, or those that are forbidden.
    Names(Vec<&'static str>),
    /// So many seconds.
    Seconds(u32),
}

/// A violation that does not know yet where it happened.
pub(crate) struct Failure {
    rule: &'static str,
    message: String,
    limit: Limit,
}

impl Failure {
    pub(crate) fn new(rule: &'static str, message: String, limit: Limit) -> Self {
        Self { rule, message, limit }
    }

    pub(crate) fn at(self, path: &str) -> Violation {
        Violation { path: path.to_owned(), rule: self.rule, message: self.message, limit: self.limit }
    }
}

fn number(n: u32) -> String {
    crate::codec::decimal(i64::from(n))
}

fn length(actual: usize, min: Option<u32>, max: Option<u32>, unit: &'static str) -> Option<Failure> {
    let below = min.is_some_and(|min| actual < min as usize);
    let above = max.is_some_and(|max| actual > max as usize);
    if !below && !above {
        return None;
    }
    let unit_name = match unit {
        "rune" => " characters",
        "byte" => " bytes",
        _ => " items",
    };
    let message = match (min, max) {
        (Some(min), Some(max)) if min == max => join(&["must have exactly ", &number(min), unit_name]),
        (Some(min), Some(max)) if min > 0 => join(&["must have ", &number(min), " to ", &number(max), unit_name]),
        (Some(min), None) => join(&["must have at least ", &number(min), unit_name]),
        (_, max) => join(&["must have at most ", &number(max.unwrap_or_default()), unit_name]),
    };
    Some(Failure::new("length", message, Limit::Length { min, max, unit }))
}

/// Code points: every byte of UTF-8 but those that go on with one.
fn runes(text: &str) -> usize {
    text.bytes().filter(|b| b & 0xc0 != 0x80).count()
}

pub(crate) fn text(rules: &Rules, text: &str) -> Vec<Failure> {
    let mut out = Vec::new();
    if rules.ignore_empty && text.is_empty() {
        return out;
    }
    let runes = runes(text);
    let max = if rules.max.is_some_and(|max| runes > max as usize) { rules.accepted_max } else { rules.max };
    out.extend(length(runes, rules.min, max, "rune"));
    out.extend(length(text.len(), rules.min_bytes, rules.max_bytes, "byte"));
    if !rules.prefixes.is_empty() && !begins(rules, text) {
        let (rule, words, limit) = match (rules.pattern, rules.prefixes.first()) {
            ("", Some(prefix)) => ("prefix", "must begin with ", *prefix),
            (pattern, _) => ("pattern", "must match ", pattern),
        };
        out.push(Failure::new(rule, join(&[words, limit]), Limit::Text(limit)));
    }
    if rules.email && !email::valid(text) {
        out.push(Failure::new("email", "must be an e-mail address".to_owned(), Limit::None));
    }
    if (rules.uri && !uri::absolute(text)) || (rules.uri_ref && !uri::reference(text)) {
        out.push(Failure::new("uri", "must be a URI".to_owned(), Limit::None));
    }
    out
}

/// Whether `text` begins as the rules want it. RE2's `.` is any character but a line feed.
fn begins(rules: &Rules, text: &str) -> bool {
    rules.prefixes.iter().any(|prefix| {
        text.strip_prefix(prefix)
            .is_some_and(|rest| !rules.more || !matches!(rest.as_bytes().first(), None | Some(b'\n')))
    })
}

/// Checks the bounds of a number.
pub(crate) fn range(rules: &Rules, n: i32) -> Vec<Failure> {
    match rules.range {
        Some((min, max)) if !(min..=max).contains(&n) => {
            let decimal = |n: i32| crate::codec::decimal(i64::from(n));
            let message = join(&["must be between ", &decimal(min), " and ", &decimal(max)]);
            vec![Failure::new("range", message, Limit::Range { min, max })]
        }
        _ => Vec::new(),
    }
}

pub(crate) fn repeats() -> Failure {
    Failure::new("unique", "must occur only once".to_owned(), Limit::None)
}

pub(crate) fn bytes(rules: &Rules, actual: usize) -> Vec<Failure> {
    length(actual, rules.min, rules.max, "byte").into_iter().collect()
}

pub(crate) fn list(rules: &Rules, actual: usize) -> Vec<Failure> {
    length(actual, rules.min, rules.max, "item").into_iter().collect()
}

pub(crate) fn boolean(rules: &Rules, actual: bool) -> Vec<Failure> {
    match rules.const_bool {
        Some(wanted) if wanted != actual => {
            let message = if wanted { "must be true" } else { "must be false" };
            vec![Failure::new("const", message.to_owned(), Limit::Const(wanted))]
        }
        _ => Vec::new(),
    }
}

pub(crate) fn enumeration(rules: &Rules, known: &Enum, n: i32) -> Vec<Failure> {
    let mut out = Vec::new();
    if rules.defined_only && !known.values.iter().any(|(_, v)| *v == n) {
        out.push(Failure::new("defined_only", one_of_names(known), Limit::Names(names(known))));
    }
    if rules.not_in.contains(&n) {
        let forbidden: Vec<_> =
            known.values.iter().filter(|(_, v)| rules.not_in.contains(v)).map(|(name, _)| *name).collect();
        let message = join(&["must not be ", &join_with(&forbidden, " or ")]);
        out.push(Failure::new("not_in", message, Limit::Names(forbidden)));
    }
    out
}

fn names(known: &Enum) -> Vec<&'static str> {
    known.values.iter().map(|(name, _)| *name).collect()
}

fn one_of_names(known: &Enum) -> String {
    join(&["must be one of ", &join_with(&names(known), ", ")])
}

pub(crate) fn unknown_enum(known: &Enum) -> Failure {
    Failure::new("enum", one_of_names(known), Limit::Names(names(known)))
}

pub(crate) fn greater(seconds: u32) -> Failure {
    Failure::new("gt", join(&["must be more than ", &number(seconds), "s"]), Limit::Seconds(seconds))
}

pub(crate) fn mistyped(value: &Value, expected: &str) -> Failure {
    let found = match value {
        Value::Invalid(what) => return Failure::new("type", (*what).to_owned(), Limit::None),
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Int(_) | Value::Uint(_) | Value::Float(_) => "a number",
        Value::String(_) => "another string",
        Value::Bytes(_) => "bytes",
        Value::List(_) => "an array",
        Value::Object(_) => "an object",
    };
    Failure::new("type", join(&["must be ", expected, ", not ", found]), Limit::None)
}

pub(crate) fn not_together(other: &str) -> String {
    join(&["must not be set together with ", other])
}

/// What to say of a member that the message does not have: the name that was probably meant.
pub(crate) fn unknown(message: &Message, name: &str) -> String {
    let plain = |s: &str| s.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    let wanted = plain(name);
    let close = message.fields.iter().find(|f| {
        let known = plain(f.json);
        !wanted.is_empty() && (within(&known, &wanted) || within(&wanted, &known) || one_edit(&known, &wanted))
    });
    match close {
        Some(field) => join(&["is not a field of ", message.name, "; did you mean ", field.json, "?"]),
        None => join(&["is not a field of ", message.name]),
    }
}

/// Whether one word is part of the other.
fn within(word: &str, part: &str) -> bool {
    !part.is_empty() && word.as_bytes().windows(part.len()).any(|w| w == part.as_bytes())
}

/// Whether two words differ by at most two letters, a swap of neighbours among them.
fn one_edit(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    a.len().max(b.len()) <= front + back + 2
}

pub(crate) fn one_of(message: &Message, oneof: usize) -> String {
    let members: Vec<&str> = message.fields.iter().filter(|f| f.oneof == Some(oneof)).map(|f| f.json).collect();
    join(&["needs one of ", &join_with(&members, ", ")])
}
