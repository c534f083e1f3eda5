//! The TypeScript declarations: every message, enum and service of the contract, with the documentation of its
//! `.proto` file and the limits of its rules.
//!
//! Messages are nested in namespaces as their packages are, so that `zitadel.user.v2.VerifyPhoneRequest` is the name of
//! the message in the contract and of the type. A message that requests use has a second form, `…Init`, which takes what
//! people naturally hold (Date, bigint, Uint8Array, numbers for enums) and where what the rules demand is required.

use crate::contract::Contract;
use crate::docs::{Docs, comment};
use crate::rules::Rules;
use crate::services::{method_name, properties};
use prost_reflect::{Cardinality, EnumDescriptor, FieldDescriptor, Kind, MessageDescriptor};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Renders the generated part of the declarations.
#[must_use]
pub fn render(contract: &Contract) -> String {
    let docs = Docs::read(contract);
    let mut tree = Namespace::default();
    let requests = reach(
        contract.services().iter().flat_map(prost_reflect::ServiceDescriptor::methods).map(|m| m.input()).collect(),
    );
    let mut enums: BTreeMap<String, EnumDescriptor> = BTreeMap::new();
    for message in contract.messages() {
        for field in message.fields() {
            if let Kind::Enum(e) = field.kind() {
                enums.insert(e.full_name().to_owned(), e);
            }
        }
        if message.is_map_entry() || well_known(message.full_name()).is_some() {
            continue;
        }
        let asked = requests.contains(message.full_name());
        let mut text = declare(contract, &docs, &message, false);
        if asked {
            text.push_str(&declare(contract, &docs, &message, true));
        }
        tree.add(message.full_name(), text);
    }
    for (name, e) in &enums {
        if well_known(name).is_none() {
            tree.add(name, declare_enum(&docs, e));
        }
    }
    let mut out = String::from(HEAD);
    tree.write(&mut out, 0);
    write_services(contract, &docs, &mut out);
    out
}

const HEAD: &str = "// Generated from proto/; do not edit.

import type { CallOptions } from \"./index.js\";

/** A time as in RFC 3339, in UTC: `2026-01-31T12:00:00.123Z`. */
export type Timestamp = string;
/** A duration in seconds: `3.5s`. */
export type Duration = string;
/** A 64-bit whole number in decimal, which a JavaScript number could not hold. */
export type Int64 = string;
/** Bytes in base64. */
export type Base64 = string;
/** Paths of fields with commas in between. */
export type FieldMask = string;
/** Any JSON value. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [name: string]: JsonValue };
/** Any JSON object. */
export type JsonObject = { [name: string]: JsonValue };
/** A message of any type, named by its `@type`. */
export type Any = { \"@type\": string; [name: string]: unknown };
/** The name of an enum value, or its number; a server may know more of them than these declarations. */
export type Open<T extends string> = T | (string & {}) | number;

";

#[derive(Default)]
struct Namespace {
    inner: BTreeMap<String, Namespace>,
    text: String,
}

impl Namespace {
    fn add(&mut self, full_name: &str, text: String) {
        let mut at = self;
        if let Some((path, _)) = full_name.rsplit_once('.') {
            for part in path.split('.') {
                at = at.inner.entry(part.to_owned()).or_default();
            }
        }
        at.text.push_str(&text);
    }

    fn write(&self, out: &mut String, depth: usize) {
        let indent = "  ".repeat(depth);
        for line in self.text.lines() {
            let _ = writeln!(out, "{indent}{line}");
        }
        for (name, inner) in &self.inner {
            let _ = writeln!(out, "{indent}export namespace {name} {{");
            inner.write(out, depth + 1);
            let _ = writeln!(out, "{indent}}}");
        }
    }
}

/// Full names of all messages that these reach.
fn reach(from: Vec<MessageDescriptor>) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    let mut next = from;
    while let Some(message) = next.pop() {
        if seen.insert(message.full_name().to_owned()) {
            next.extend(message.fields().filter_map(|f| match f.kind() {
                Kind::Message(inner) => Some(inner),
                _ => None,
            }));
        }
    }
    seen
}

/// The type of a well-known message: in answers, and what a request takes.
fn well_known(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "google.protobuf.Timestamp" => ("Timestamp", "Timestamp | Date"),
        "google.protobuf.Duration" => ("Duration", "Duration"),
        "google.protobuf.FieldMask" => ("FieldMask", "FieldMask"),
        "google.protobuf.Struct" => ("JsonObject", "object"),
        "google.protobuf.Value" => ("JsonValue", "JsonValue"),
        "google.protobuf.ListValue" => ("JsonValue[]", "JsonValue[]"),
        "google.protobuf.Any" => ("Any", "Any"),
        "google.protobuf.NullValue" => ("null", "null"),
        "google.protobuf.DoubleValue"
        | "google.protobuf.FloatValue"
        | "google.protobuf.Int32Value"
        | "google.protobuf.UInt32Value" => ("number", "number"),
        "google.protobuf.Int64Value" | "google.protobuf.UInt64Value" => ("Int64", "Int64 | bigint | number"),
        "google.protobuf.BoolValue" => ("boolean", "boolean"),
        "google.protobuf.StringValue" => ("string", "string"),
        "google.protobuf.BytesValue" => ("Base64", "Base64 | Uint8Array"),
        _ => return None,
    })
}

fn type_of(kind: &Kind, asked: bool) -> String {
    match kind {
        Kind::Double | Kind::Float | Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 | Kind::Uint32 | Kind::Fixed32 => {
            "number".to_owned()
        }
        Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 | Kind::Uint64 | Kind::Fixed64 => {
            if asked { "Int64 | bigint | number" } else { "Int64" }.to_owned()
        }
        Kind::Bool => "boolean".to_owned(),
        Kind::String => "string".to_owned(),
        Kind::Bytes => if asked { "Base64 | Uint8Array" } else { "Base64" }.to_owned(),
        Kind::Enum(e) => match well_known(e.full_name()) {
            Some((name, _)) => name.to_owned(),
            None => format!("Open<{}>", e.full_name()),
        },
        Kind::Message(m) => match well_known(m.full_name()) {
            Some((told, taken)) => if asked { taken } else { told }.to_owned(),
            None => format!("{}{}", m.full_name(), if asked { "Init" } else { "" }),
        },
    }
}

fn field_type(field: &FieldDescriptor, asked: bool) -> String {
    if let (true, Kind::Message(entry)) = (field.is_map(), field.kind()) {
        return format!("{{ [key: string]: {} }}", type_of(&entry.map_entry_value_field().kind(), asked));
    }
    let ty = type_of(&field.kind(), asked);
    if field.cardinality() != Cardinality::Repeated {
        return ty;
    }
    if ty.contains(' ') { format!("({ty})[]") } else { format!("{ty}[]") }
}

/// Whether the rules refuse a request without it.
fn required(rules: &Rules, field: &FieldDescriptor) -> bool {
    let implicit = !field.supports_presence() && field.cardinality() != Cardinality::Repeated;
    // An absent number is 0, which the bounds may exclude.
    let excludes_zero = rules.at_least.is_some_and(|n| n > 0) || rules.at_most.is_some_and(|n| n < 0);
    let excludes_empty = !rules.ignore_empty && (rules.min.is_some_and(|n| n > 0) || rules.email);
    rules.required || (implicit && (excludes_zero || excludes_empty))
}

fn declare(contract: &Contract, docs: &Docs, message: &MessageDescriptor, asked: bool) -> String {
    let name = message.full_name().rsplit('.').next().unwrap_or_default();
    let suffix = if asked { "Init" } else { "" };
    let mut members = String::new();
    let mut choices = String::new();
    let mut seen = BTreeSet::new();
    for field in message.fields() {
        let real = field.containing_oneof().filter(|o| !o.is_synthetic());
        if let (true, Some(oneof)) = (asked, real) {
            if seen.insert(oneof.name().to_owned()) {
                let _ = write!(choices, " &\n  {}", choice(contract, docs, &oneof));
            }
            continue;
        }
        let rules = Rules::of(contract, &field);
        let optional = if asked && required(&rules, &field) { "" } else { "?" };
        members.push_str(&docs.field(&field, &rules, asked, "  "));
        let _ = writeln!(members, "  {}{optional}: {};", field.json_name(), field_type(&field, asked));
    }
    let doc = docs.of(message.full_name());
    let doc = if asked { format!("{doc} What a request takes.") } else { doc };
    let body = if members.is_empty() { "{}".to_owned() } else { format!("{{\n{members}}}") };
    let body =
        if asked && members.is_empty() && choices.is_empty() { "{ [name: string]: never }".to_owned() } else { body };
    format!("{}export type {name}{suffix} = {body}{choices};\n", comment(&doc, ""))
}

/// A oneof of a request: exactly one member, or none where the rules allow it.
fn choice(contract: &Contract, docs: &Docs, oneof: &prost_reflect::OneofDescriptor) -> String {
    let fields: Vec<FieldDescriptor> = oneof.fields().collect();
    let mut variants: Vec<String> = fields
        .iter()
        .map(|chosen| {
            let mut out = String::from("{ ");
            for field in &fields {
                if field == chosen {
                    let rules = Rules::of(contract, field);
                    let doc = docs.field(field, &rules, true, "").trim_end().replace('\n', " ");
                    let _ = write!(out, "{doc} {}: {}; ", field.json_name(), field_type(field, true));
                } else {
                    let _ = write!(out, "{}?: never; ", field.json_name());
                }
            }
            out.push('}');
            out
        })
        .collect();
    if !Rules::oneof_required(contract, oneof) {
        let none: String = fields.iter().fold(String::new(), |mut out, f| {
            let _ = write!(out, "{}?: never; ", f.json_name());
            out
        });
        variants.push(format!("{{ {none}}}"));
    }
    format!("({})", variants.join(" | "))
}

fn declare_enum(docs: &Docs, e: &EnumDescriptor) -> String {
    let name = e.full_name().rsplit('.').next().unwrap_or_default();
    let values: Vec<String> = e.values().map(|v| format!("\"{}\"", v.name())).collect();
    format!("{}export type {name} =\n  | {};\n", comment(&docs.of(e.full_name()), ""), values.join("\n  | "))
}

fn write_services(contract: &Contract, docs: &Docs, out: &mut String) {
    let all = properties(contract);
    for (property, name) in &all {
        let Some(service) = contract.services().into_iter().find(|s| s.full_name() == name) else { continue };
        out.push_str(&comment(&docs.of(name), ""));
        let _ = writeln!(out, "export interface {} {{", interface(property));
        for method in service.methods() {
            let info = contract.method_info(&method);
            let mut doc = docs.of(method.full_name());
            if let Some(binding) = info.bindings.first() {
                let _ = write!(doc, "\n\n`{} {}`", format!("{:?}", binding.verb).to_uppercase(), binding.path);
            }
            let proto = method.method_descriptor_proto();
            let deprecated = proto.options.as_ref().is_some_and(prost_types::MethodOptions::deprecated);
            doc.push_str(&docs.deprecation(method.full_name(), deprecated));
            out.push_str(&comment(&doc, "  "));
            let request = type_of(&Kind::Message(method.input()), true);
            let optional = if demands(contract, &method.input()) { "" } else { "?" };
            let _ = writeln!(
                out,
                "  {}(request{optional}: {request}, options?: CallOptions): Promise<{}>;",
                method_name(method.name()),
                type_of(&Kind::Message(method.output()), false),
            );
        }
        out.push_str("}\n\n");
    }
    out.push_str("/** The services of a client. */\nexport interface Services {\n");
    for (property, name) in &all {
        let _ = writeln!(out, "  /** `{name}` */\n  readonly {property}: {};", interface(property));
    }
    out.push_str(
        "}\n\n/** Request and answer of every RPC, by `package.Service/Method`. */\nexport interface Rpcs {\n",
    );
    for service in contract.services() {
        for method in service.methods() {
            let _ = writeln!(
                out,
                "  \"{}/{}\": [{}, {}];",
                service.full_name(),
                method.name(),
                type_of(&Kind::Message(method.input()), true),
                type_of(&Kind::Message(method.output()), false),
            );
        }
    }
    out.push_str("}\n\n/** Full names of all messages. */\nexport type MessageType =\n");
    for message in contract.messages() {
        if !message.is_map_entry() && well_known(message.full_name()).is_none() {
            let _ = writeln!(out, "  | \"{}\"", message.full_name());
        }
    }
    out.push_str("  | (string & {});\n");
}

fn interface(property: &str) -> String {
    let mut chars = property.chars();
    let name: String = chars.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(chars).collect();
    format!("{name}Service")
}

/// Whether an empty request is refused.
fn demands(contract: &Contract, message: &MessageDescriptor) -> bool {
    message.fields().any(|f| required(&Rules::of(contract, &f), &f))
        || message.oneofs().any(|o| Rules::oneof_required(contract, &o))
}
