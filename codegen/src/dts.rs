//! The TypeScript declarations: every message, enum and service of the contract, with the documentation of its
//! `.proto` file and the limits of its rules.
//!
//! Messages are nested in namespaces as their packages are, so that `zitadel.user.v2.VerifyPhoneRequest` is the name of
//! the message in the contract and of the type. A message that requests use has a second form, `…Init`, which takes what
//! people naturally hold (Date, bigint, Uint8Array, numbers for enums) and where what the rules demand is required.

use crate::contract::Contract;
use crate::docs::{Docs, comment};
use crate::rules::{FieldRules, oneof_required};
use crate::services::{method_name, properties};
use crate::table;
use crate::ts_types::{field_type, type_of, well_known};
use prost_reflect::{EnumDescriptor, FieldDescriptor, Kind, MessageDescriptor, OneofDescriptor, ServiceDescriptor};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use zitadel_schema::Schema;

/// Renders the generated part of the declarations.
///
/// `always_present` are the fields that responses always have, by full name and one a line; what follows a space is not
/// read. In messages that requests hold as well they stay optional outside of responses, for which there is `…Init`.
#[must_use]
pub fn render(contract: &Contract, always_present: &str) -> String {
    let always_present = always_present.lines().filter_map(|line| line.split(' ').next()).collect();
    let docs = Docs::from_comments(contract);
    let renderer = Renderer { contract, docs, schema: table::schema(contract), always_present };
    let mut tree = Namespace::default();
    let requests = reach(contract.services().iter().flat_map(ServiceDescriptor::methods).map(|m| m.input()).collect());
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
        let is_request = requests.contains(message.full_name());
        let mut text = renderer.message(&message, false);
        if is_request {
            text.push_str(&renderer.message(&message, true));
        }
        tree.add(message.full_name(), text);
    }
    for (name, e) in &enums {
        if well_known(name).is_none() {
            tree.add(name, renderer.enumeration(e));
        }
    }
    let mut out = String::from(HEAD);
    tree.write(&mut out, 0);
    renderer.write_services(&mut out);
    renderer.write_index(&mut out, &requests);
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

/// Renders declarations of one contract.
struct Renderer<'a> {
    contract: &'a Contract,
    docs: Docs,
    schema: Schema,
    always_present: BTreeSet<&'a str>,
}

impl Renderer<'_> {
    fn message(&self, message: &MessageDescriptor, is_request: bool) -> String {
        let name = message.full_name().rsplit('.').next().unwrap_or_default();
        let suffix = if is_request { "Init" } else { "" };
        let mut members = String::new();
        let mut choices = String::new();
        let mut seen = BTreeSet::new();
        for field in message.fields() {
            let real = field.containing_oneof().filter(|o| !o.is_synthetic());
            if let (true, Some(oneof)) = (is_request, real) {
                if seen.insert(oneof.name().to_owned()) {
                    let _ = write!(choices, " &\n  {}", self.choice(&oneof));
                }
                continue;
            }
            let is_present = match is_request {
                true => self.is_required(&field),
                false => self.always_present.contains(field.full_name()),
            };
            let optional = if is_present { "" } else { "?" };
            members.push_str(&self.docs.field(&field, &self.rules(&field), is_request, "  "));
            let _ = writeln!(members, "  {}{optional}: {};", field.json_name(), field_type(&field, is_request));
        }
        let doc = self.docs.of(message.full_name());
        let doc = if is_request { format!("{doc} What a request takes.") } else { doc };
        let body = if members.is_empty() { "{}".to_owned() } else { format!("{{\n{members}}}") };
        let body = if is_request && members.is_empty() && choices.is_empty() {
            "{ [name: string]: never }".to_owned()
        } else {
            body
        };
        format!("{}export type {name}{suffix} = {body}{choices};\n", comment(&doc, ""))
    }

    /// A oneof of a request: exactly one member, or none where the rules allow it.
    fn choice(&self, oneof: &OneofDescriptor) -> String {
        let fields: Vec<FieldDescriptor> = oneof.fields().collect();
        let mut variants: Vec<String> = fields
            .iter()
            .map(|chosen| {
                let mut out = String::from("{ ");
                for field in &fields {
                    if field == chosen {
                        let doc = self.docs.field(field, &self.rules(field), true, "").trim_end().replace('\n', " ");
                        let _ = write!(out, "{doc} {}: {}; ", field.json_name(), field_type(field, true));
                    } else {
                        let _ = write!(out, "{}?: never; ", field.json_name());
                    }
                }
                out.push('}');
                out
            })
            .collect();
        if !oneof_required(self.contract, oneof) {
            let none: String = fields.iter().fold(String::new(), |mut out, f| {
                let _ = write!(out, "{}?: never; ", f.json_name());
                out
            });
            variants.push(format!("{{ {none}}}"));
        }
        format!("({})", variants.join(" | "))
    }

    fn enumeration(&self, e: &EnumDescriptor) -> String {
        let name = e.full_name().rsplit('.').next().unwrap_or_default();
        let values: Vec<String> = e.values().map(|v| format!("\"{}\"", v.name())).collect();
        format!("{}export type {name} =\n  | {};\n", comment(&self.docs.of(e.full_name()), ""), values.join("\n  | "))
    }

    fn write_services(&self, out: &mut String) {
        let all = properties(self.contract);
        for (property, name) in &all {
            let Some(service) = self.contract.services().into_iter().find(|s| s.full_name() == name) else { continue };
            out.push_str(&comment(&self.docs.of(name), ""));
            let _ = writeln!(out, "export interface {} {{", interface(property));
            for method in service.methods() {
                let info = self.contract.method_info(&method);
                let mut doc = self.docs.of(method.full_name());
                if let Some(binding) = info.bindings.first() {
                    let _ = write!(doc, "\n\n`{} {}`", binding.http_method.as_str(), binding.path);
                }
                let proto = method.method_descriptor_proto();
                let deprecated = proto.options.as_ref().is_some_and(prost_types::MethodOptions::deprecated);
                doc.push_str(&self.docs.deprecation(method.full_name(), deprecated));
                out.push_str(&comment(&doc, "  "));
                let request = type_of(&Kind::Message(method.input()), true);
                let optional = if self.demands(&method.input()) { "" } else { "?" };
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
        out.push_str("}\n\n");
    }

    /// RPCs and messages by their names.
    fn write_index(&self, out: &mut String, requests: &BTreeSet<String>) {
        out.push_str(
            "/** Request and response of every RPC, by `package.Service/Method`. */\nexport interface Rpcs {\n",
        );
        for service in self.contract.services() {
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
        out.push_str(
            "}\n\n/** All messages by their full names; of those that requests hold, what a request takes. */\n\
             export interface Messages {\n",
        );
        for message in self.contract.messages() {
            let name = message.full_name();
            if !message.is_map_entry() && well_known(name).is_none() {
                let suffix = if requests.contains(name) { "Init" } else { "" };
                let _ = writeln!(out, "  \"{name}\": {name}{suffix};");
            }
        }
        out.push_str("}\n\n/** Full names of all messages. */\nexport type MessageType = keyof Messages;\n");
    }

    /// Whether an empty request is refused.
    fn demands(&self, message: &MessageDescriptor) -> bool {
        message.fields().any(|f| self.is_required(&f)) || message.oneofs().any(|o| oneof_required(self.contract, &o))
    }

    fn is_required(&self, field: &FieldDescriptor) -> bool {
        let message = self.schema.message_id(field.parent_message().full_name());
        let message = message.and_then(|id| self.schema.message(id));
        let found = message.and_then(|m| m.fields.iter().find(|f| f.number == field.number()));
        found.is_some_and(|f| f.is_required(&self.schema))
    }

    fn rules(&self, field: &FieldDescriptor) -> zitadel_schema::Rules {
        FieldRules::of(self.contract, field).own
    }
}

fn interface(property: &str) -> String {
    let mut chars = property.chars();
    let name: String = chars.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(chars).collect();
    format!("{name}Service")
}
