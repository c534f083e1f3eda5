//! The first violation in the sentences of ZITADEL's validators (protoc-gen-validate): Go names, and the path to the field.

use crate::refusal::{Code, Refusal};
use zitadel_wasm::schema::{Message, MessageId, Schema, Type, lower_camel};
use zitadel_wasm::validate::{Limit, Unit, Violation};

/// ZITADEL's refusal for the first of `violations`.
#[must_use]
pub fn refusal(schema: &Schema, message: MessageId, violations: &[Violation]) -> Refusal {
    let text = violations.first().map_or_else(String::new, |violation| sentence(schema, message, violation));
    Refusal::plain(Code::InvalidArgument, text)
}

fn sentence(schema: &Schema, message: MessageId, violation: &Violation) -> String {
    let mut out = String::new();
    let mut current = schema.message(message);
    let mut rest = violation.path.as_str();
    while let Some(message) = current {
        let (segment, tail) = next_segment(rest);
        let (name, element) = segment
            .split_once('[')
            .map_or((segment, ""), |(name, _)| (name, segment.get(name.len()..).unwrap_or_default()));
        let field = message.field(name).and_then(|i| message.fields.get(i));
        if !out.is_empty() {
            out.push_str(" | caused by: ");
        }
        // A oneof's violation has the name of the oneof, which is not a field.
        let go_field = go_name(field.map_or(name, |f| f.name));
        out.push_str(&format!("invalid {}.{go_field}{element}: ", go_message(schema, message)));
        if tail.is_empty() {
            out.push_str(&reason(violation));
            return out;
        }
        out.push_str("embedded message failed validation");
        rest = tail;
        current = field.and_then(|f| match f.ty {
            Type::Message(id) => schema.message(id),
            _ => None,
        });
    }
    out
}

/// The next segment of a path, and the rest. Keys of maps are quoted and can contain dots.
fn next_segment(path: &str) -> (&str, &str) {
    let mut quoted = false;
    for (i, c) in path.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '.' if !quoted => return (path.get(..i).unwrap_or(path), path.get(i + 1..).unwrap_or_default()),
            _ => {}
        }
    }
    (path, "")
}

fn reason(violation: &Violation) -> String {
    match &violation.limit {
        Limit::Length { min, max, unit } => {
            let unit = match unit {
                Unit::CodePoint => "runes",
                Unit::Byte => "bytes",
                Unit::Item => "item(s)",
            };
            let what = if unit == "item(s)" { "value must contain" } else { "value length must be" };
            match (min, max) {
                (Some(min), Some(max)) if min == max && unit != "item(s)" => format!("{what} {min} {unit}"),
                (Some(min), Some(max)) => format!("{what} between {min} and {max} {unit}, inclusive"),
                (Some(min), None) => format!("{what} at least {min} {unit}"),
                (_, max) => format!("{what} at most {} {unit}", max.unwrap_or_default()),
            }
        }
        Limit::Text(prefix) if violation.rule == "prefix" => format!("value does not have prefix {prefix:?}"),
        Limit::Text(pattern) => format!("value does not match regex pattern {pattern:?}"),
        Limit::Range { min, max: i32::MAX } => format!("value must be greater than or equal to {min}"),
        Limit::Range { min: i32::MIN, max } => format!("value must be less than or equal to {max}"),
        Limit::Range { min, max } => format!("value must be inside range [{min}, {max}]"),
        Limit::Const(value) => format!("value must equal {value}"),
        Limit::Seconds(seconds) => format!("value must be greater than {seconds}s"),
        Limit::Names(_) | Limit::None => match violation.rule {
            "required" => "value is required".to_owned(),
            "email" => "value must be a valid email address".to_owned(),
            "uri" => "value must be a valid URI".to_owned(),
            "defined_only" => "value must be one of the defined enum values".to_owned(),
            "unique" => "repeated value must contain unique items".to_owned(),
            "not_in" => "value must not be in list [0]".to_owned(),
            _ => violation.message.clone(),
        },
    }
}

/// `zitadel.session.v2.RequestChallenges.OTPEmail` is `RequestChallenges_OTPEmail` in Go.
fn go_message(schema: &Schema, message: &Message) -> String {
    let mut name = message.name.rsplit('.').next().unwrap_or_default().to_owned();
    let mut outer = message.name;
    while let Some((parent, _)) = outer.rsplit_once('.') {
        if schema.message_id(parent).is_none() {
            break;
        }
        name = format!("{}_{name}", parent.rsplit('.').next().unwrap_or_default());
        outer = parent;
    }
    name
}

/// `otp_sms_id` is `OtpSmsId` in Go, and `u2f_id` is `U2FId`: a letter after a digit begins a word.
fn go_name(name: &str) -> String {
    let mut begins = true;
    let mut out = String::new();
    for c in lower_camel(name).chars() {
        out.push(if begins { c.to_ascii_uppercase() } else { c });
        begins = c.is_ascii_digit();
    }
    out
}
