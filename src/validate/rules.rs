//! The rules of the contract, applied to plain values.

use super::{Failure, Limit, Unit, email, uri};
use crate::decimal::to_decimal;
use crate::schema::{Enum, Message, Rules};
use crate::text::{join, join_with};

fn number(n: u32) -> String {
    to_decimal(i64::from(n))
}

fn length(actual: usize, min: Option<u32>, max: Option<u32>, unit: Unit) -> Option<Failure> {
    let below = min.is_some_and(|min| actual < min as usize);
    let above = max.is_some_and(|max| actual > max as usize);
    if !below && !above {
        return None;
    }
    let unit_name = match unit {
        Unit::CodePoint => " characters",
        Unit::Byte => " bytes",
        Unit::Item => " items",
    };
    let message = match (min, max) {
        (Some(min), Some(max)) if min == max => join(&["must have exactly ", &number(min), unit_name]),
        (Some(min), Some(max)) if min > 0 => join(&["must have ", &number(min), " to ", &number(max), unit_name]),
        (Some(min), None) => join(&["must have at least ", &number(min), unit_name]),
        (_, max) => join(&["must have at most ", &number(max.unwrap_or_default()), unit_name]),
    };
    Some(Failure::new("length", message, Limit::Length { min, max, unit }))
}

/// How many code points a text has: every byte of UTF-8 except continuation bytes.
fn code_points(text: &str) -> usize {
    text.bytes().filter(|b| b & 0xc0 != 0x80).count()
}

/// Checks a string.
pub(crate) fn text(rules: &Rules, text: &str, report: &mut dyn FnMut(Failure)) {
    if rules.ignore_empty && text.is_empty() {
        return;
    }
    let count = code_points(text);
    let max = if rules.max.is_some_and(|max| count > max as usize) { rules.accepted_max } else { rules.max };
    length(count, rules.min, max, Unit::CodePoint).map(&mut *report);
    length(text.len(), rules.min_bytes, rules.max_bytes, Unit::Byte).map(&mut *report);
    if !rules.prefixes.is_empty() && !has_prefix(rules, text) {
        let (rule, words, limit) = match (rules.pattern, rules.prefixes.first()) {
            ("", Some(prefix)) => ("prefix", "must begin with ", *prefix),
            (pattern, _) => ("pattern", "must match ", pattern),
        };
        report(Failure::new(rule, join(&[words, limit]), Limit::Text(limit)));
    }
    if rules.email && !email::valid(text) {
        report(Failure::new("email", "must be an email address".to_owned(), Limit::None));
    }
    if (rules.uri && !uri::absolute(text)) || (rules.uri_ref && !uri::reference(text)) {
        report(Failure::new("uri", "must be a URI".to_owned(), Limit::None));
    }
}

/// Whether `text` begins with one of the prefixes. RE2's `.` is any character but a line feed.
fn has_prefix(rules: &Rules, text: &str) -> bool {
    rules.prefixes.iter().any(|prefix| {
        text.strip_prefix(prefix)
            .is_some_and(|rest| !rules.more || !matches!(rest.as_bytes().first(), None | Some(b'\n')))
    })
}

/// Checks the bounds of a number.
pub(crate) fn range(rules: &Rules, n: i32) -> Option<Failure> {
    let (min, max) = rules.range?;
    if min <= n && n <= max {
        return None;
    }
    let decimal = |n: i32| to_decimal(i64::from(n));
    let message = join(&["must be between ", &decimal(min), " and ", &decimal(max)]);
    Some(Failure::new("range", message, Limit::Range { min, max }))
}

/// An element that occurs before in a list with the rule `unique`.
pub(crate) fn not_unique() -> Failure {
    Failure::new("unique", "must occur only once".to_owned(), Limit::None)
}

/// Checks the length of bytes.
pub(crate) fn bytes(rules: &Rules, actual: usize) -> Option<Failure> {
    length(actual, rules.min, rules.max, Unit::Byte)
}

/// Checks the length of a list.
pub(crate) fn list(rules: &Rules, actual: usize) -> Option<Failure> {
    length(actual, rules.min, rules.max, Unit::Item)
}

/// Checks a bool.
pub(crate) fn boolean(rules: &Rules, actual: bool) -> Option<Failure> {
    let wanted = rules.const_bool.filter(|wanted| *wanted != actual)?;
    let message = if wanted { "must be true" } else { "must be false" };
    Some(Failure::new("const", message.to_owned(), Limit::Const(wanted)))
}

/// Checks the number of an enum value.
pub(crate) fn enumeration(rules: &Rules, known: &Enum, n: i32, report: &mut dyn FnMut(Failure)) {
    if rules.defined_only && !known.values.iter().any(|(_, v)| *v == n) {
        report(none_of("defined_only", known));
    }
    if rules.not_in.contains(&n) {
        let forbidden = names(known, |n| rules.not_in.contains(&n));
        let message = join(&["must not be ", &join_with(&forbidden, " or ")]);
        report(Failure::new("not_in", message, Limit::Names(forbidden)));
    }
}

/// The names of the values whose numbers are wanted.
fn names(known: &Enum, wanted: impl Fn(i32) -> bool) -> Vec<&'static str> {
    let mut out = Vec::new();
    for (name, number) in &known.values {
        if wanted(*number) {
            out.push(*name);
        }
    }
    out
}

fn none_of(rule: &'static str, known: &Enum) -> Failure {
    let names = names(known, |_| true);
    Failure::new(rule, join(&["must be one of ", &join_with(&names, ", ")]), Limit::Names(names))
}

/// A name that the enum does not have.
pub(crate) fn unknown_enum(known: &Enum) -> Failure {
    none_of("enum", known)
}

/// A duration that is not long enough.
pub(crate) fn too_short(seconds: u32) -> Failure {
    Failure::new("gt", join(&["must be more than ", &number(seconds), "s"]), Limit::Seconds(seconds))
}

/// The message for a member of a oneof of which another member is set.
pub(crate) fn not_together(other: &str) -> String {
    join(&["must not be set together with ", other])
}

/// The message for a required oneof of which no member is set.
pub(crate) fn one_of(message: &Message, oneof: usize) -> String {
    let mut members = Vec::new();
    for field in &message.fields {
        if field.oneof == Some(oneof) {
            members.push(field.json);
        }
    }
    join(&["needs one of ", &join_with(&members, ", ")])
}
