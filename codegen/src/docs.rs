//! The comments of the `.proto` files, which become the documentation in people's editors.

use crate::contract::Contract;
use prost_reflect::{Cardinality, FieldDescriptor, Kind};
use std::collections::BTreeMap;
use std::fmt::{Display, Write};
use zitadel_schema::Rules;

/// Comments of the `.proto` files, by full name.
pub(crate) struct Docs(BTreeMap<String, Doc>);

/// One comment.
#[derive(Clone, Default)]
struct Doc {
    text: String,
    /// The text after `Deprecated:`: what to use instead.
    instead: String,
}

impl Docs {
    pub(crate) fn from_comments(contract: &Contract) -> Self {
        let mut out = BTreeMap::new();
        for file in contract.pool().files() {
            let proto = file.file_descriptor_proto();
            let Some(info) = &proto.source_code_info else { continue };
            let comments: BTreeMap<&[i32], &str> =
                info.location.iter().map(|l| (l.path.as_slice(), l.leading_comments())).collect();
            for (i, message) in proto.message_type.iter().enumerate() {
                let name = format!("{}.{}", file.package_name(), message.name());
                messages(&comments, vec![4, i as i32], &name, message, &mut out);
            }
            for (i, e) in proto.enum_type.iter().enumerate() {
                put(&comments, &[5, i as i32], format!("{}.{}", file.package_name(), e.name()), &mut out);
            }
            for (i, service) in proto.service.iter().enumerate() {
                let name = format!("{}.{}", file.package_name(), service.name());
                for (k, method) in service.method.iter().enumerate() {
                    put(&comments, &[6, i as i32, 2, k as i32], format!("{name}.{}", method.name()), &mut out);
                }
                put(&comments, &[6, i as i32], name, &mut out);
            }
        }
        Self(out)
    }

    pub(crate) fn of(&self, name: &str) -> String {
        self.0.get(name).map(|doc| doc.text.clone()).unwrap_or_default()
    }

    /// What to use instead of something that is marked `deprecated = true`, as a JSDoc tag on lines of its own.
    pub(crate) fn deprecation(&self, name: &str, deprecated: bool) -> String {
        let instead = self.0.get(name).map_or("", |doc| doc.instead.as_str());
        if deprecated { format!("\n\n@deprecated {instead}") } else { String::new() }
    }

    /// A field's documentation, in a request with the limits that its rules set.
    pub(crate) fn field(&self, field: &FieldDescriptor, rules: &Rules, is_request: bool, indent: &str) -> String {
        let mut text = self.of(field.full_name());
        if is_request {
            push_limits(&mut text, field, rules);
        }
        let proto = field.field_descriptor_proto();
        let deprecated = proto.options.as_ref().is_some_and(prost_types::FieldOptions::deprecated);
        text.push_str(&self.deprecation(field.full_name(), deprecated));
        comment(text.trim(), indent)
    }
}

/// Appends the limits of a field as sentences.
fn push_limits(text: &mut String, field: &FieldDescriptor, rules: &Rules) {
    let unit = match (field.cardinality(), field.kind()) {
        (Cardinality::Repeated, _) => " items",
        (_, Kind::Bytes) => " bytes",
        _ => " characters",
    };
    push_bounds(text, rules.min, rules.accepted_max, unit);
    if let Some((min, max)) = rules.range {
        push_bounds(text, Some(min).filter(|n| *n != i32::MIN), Some(max).filter(|n| *n != i32::MAX), "");
    }
    match (rules.pattern, rules.prefixes.first()) {
        ("", Some(prefix)) => drop(write!(text, " Begins with `{prefix}`.")),
        ("", None) => {}
        (pattern, _) => drop(write!(text, " Matches `{pattern}`.")),
    }
    if rules.unique {
        text.push_str(" No element occurs twice.");
    }
}

fn push_bounds<T: Display + PartialEq>(text: &mut String, min: Option<T>, max: Option<T>, unit: &str) {
    let _ = match (min, max) {
        (Some(min), Some(max)) if min == max => write!(text, " Exactly {min}{unit}."),
        (Some(min), Some(max)) => write!(text, " {min} to {max}{unit}."),
        (Some(min), None) => write!(text, " At least {min}{unit}."),
        (None, Some(max)) => write!(text, " At most {max}{unit}."),
        (None, None) => Ok(()),
    };
}

fn messages(
    comments: &BTreeMap<&[i32], &str>,
    path: Vec<i32>,
    name: &str,
    message: &prost_types::DescriptorProto,
    out: &mut BTreeMap<String, Doc>,
) {
    put(comments, &path, name.to_owned(), out);
    let at = |kind: i32, i: usize| [path.as_slice(), &[kind, i as i32]].concat();
    for (i, field) in message.field.iter().enumerate() {
        put(comments, &at(2, i), format!("{name}.{}", field.name()), out);
    }
    for (i, inner) in message.nested_type.iter().enumerate() {
        messages(comments, at(3, i), &format!("{name}.{}", inner.name()), inner, out);
    }
    for (i, e) in message.enum_type.iter().enumerate() {
        put(comments, &at(4, i), format!("{name}.{}", e.name()), out);
    }
}

fn put(comments: &BTreeMap<&[i32], &str>, path: &[i32], name: String, out: &mut BTreeMap<String, Doc>) {
    let text = comments.get(path).copied().unwrap_or_default();
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    let text = lines.join(" ");
    let (text, instead) = text.split_once("Deprecated: ").unwrap_or((&text, ""));
    let mut instead = instead.to_owned();
    // A tag is a sentence of its own.
    if let Some(first) = instead.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out.insert(name, Doc { text: text.trim().to_owned(), instead });
}

/// A JSDoc comment.
pub(crate) fn comment(text: &str, indent: &str) -> String {
    let text = text.replace("*/", "* /");
    if text.is_empty() {
        return String::new();
    }
    if !text.contains('\n') {
        return format!("{indent}/** {text} */\n");
    }
    let mut out = format!("{indent}/**\n");
    for line in text.lines() {
        let _ = writeln!(out, "{indent} * {line}");
    }
    let _ = writeln!(out, "{indent} */");
    out
}
