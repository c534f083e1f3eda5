//! The TypeScript declarations: every message, enum and service of the contract, with the documentation of its
//! `.proto` file and the limits of its rules.
//!
//! Messages are nested in namespaces as their packages are, so that `zitadel.user.v2.VerifyPhoneRequest` is the name of
//! the message in the contract and of the type. What requests hold takes what people naturally have (Date, bigint,
//! Uint8Array, numbers for enums), and what the rules demand is required there; a message that responses hold as well
//! has that as a second form, `…Init`.

use crate::contract::Contract;
use crate::docs::{Docs, comment};
use crate::rules::{FieldRules, oneof_required};
use crate::table;
use crate::ts_names::Names;
use crate::ts_types::{Place, well_known};
use prost_reflect::{
    EnumDescriptor, FieldDescriptor, Kind, MessageDescriptor, MethodDescriptor, OneofDescriptor, ServiceDescriptor,
};
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
    let renderer = Renderer::new(contract, always_present);
    let mut tree = Namespace::default();
    for message in &renderer.messages {
        tree.add(message.full_name(), renderer.message(message));
    }
    for e in &renderer.enums {
        tree.add(e.full_name(), renderer.enumeration(e));
    }
    for service in contract.services() {
        tree.add(service.full_name(), renderer.service(&service));
    }
    let indices = [renderer.rpcs(), renderer.message_index()];
    for (name, text) in indices.iter().flat_map(|index| &index.by_package) {
        tree.add(name, text.clone());
    }
    let mut out = String::from(HEAD);
    tree.write(&mut out, 0);
    renderer.write_clients(&mut out);
    for index in &indices {
        index.write(&mut out);
    }
    out.push_str("/** Full names of all messages. */\nexport type MessageType = keyof Messages;\n");
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
/** Exactly one of the members. */
export type OneOf<T> = { [K in keyof T]: Pick<T, K> & { [Other in Exclude<keyof T, K>]?: never } }[keyof T];
/** One of the members, or none. */
export type AtMostOneOf<T> = OneOf<T> | { [K in keyof T]?: never };

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
            let _ = writeln!(out, "{indent}{}namespace {name} {{", if depth == 0 { "export " } else { "" });
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
pub(crate) struct Renderer<'a> {
    pub(crate) contract: &'a Contract,
    pub(crate) docs: Docs,
    schema: Schema,
    always_present: BTreeSet<&'a str>,
    /// The messages that are declared.
    pub(crate) messages: Vec<MessageDescriptor>,
    /// Their enums, by name.
    enums: Vec<EnumDescriptor>,
    names: Names,
    /// Full names of the messages that requests hold, and of those that responses hold as well.
    requests: BTreeSet<String>,
    in_both: BTreeSet<String>,
}

impl<'a> Renderer<'a> {
    fn new(contract: &'a Contract, always_present: BTreeSet<&'a str>) -> Self {
        let methods: Vec<_> = contract.services().iter().flat_map(ServiceDescriptor::methods).collect();
        let requests = reach(methods.iter().map(MethodDescriptor::input).collect());
        let responses = reach(methods.iter().map(MethodDescriptor::output).collect());
        let in_both: BTreeSet<String> = requests.intersection(&responses).cloned().collect();
        let mut messages = contract.messages();
        let enums: BTreeMap<String, EnumDescriptor> = messages
            .iter()
            .flat_map(MessageDescriptor::fields)
            .filter_map(|field| match field.kind() {
                Kind::Enum(e) if well_known(e.full_name()).is_none() => Some((e.full_name().to_owned(), e)),
                _ => None,
            })
            .collect();
        messages.retain(|message| !message.is_map_entry() && well_known(message.full_name()).is_none());
        let mut names = Names::default();
        for message in &messages {
            names.add(message.full_name());
            names.add(&format!("{}Init", message.full_name()));
        }
        enums.keys().for_each(|name| names.add(name));
        contract.services().iter().for_each(|service| names.add(service.full_name()));
        let (docs, schema) = (Docs::from_comments(contract), table::schema(contract));
        let enums = enums.into_values().collect();
        Self { contract, docs, schema, always_present, messages, enums, names, requests, in_both }
    }

    /// In a namespace.
    pub(crate) fn place<'p>(&'p self, namespace: &'p str, is_request: bool) -> Place<'p> {
        Place { names: &self.names, in_both: &self.in_both, namespace, is_request }
    }

    /// A message in all its forms.
    fn message(&self, message: &MessageDescriptor) -> String {
        let full_name = message.full_name();
        let name = full_name.rsplit('.').next().unwrap_or_default();
        if self.in_both.contains(full_name) {
            return self.form(message, name, false) + &self.form(message, &format!("{name}Init"), true);
        }
        if self.requests.contains(full_name) {
            let same = format!("/** The same: only requests hold it. */\ntype {name}Init = {name};\n");
            return self.form(message, name, true) + &same;
        }
        self.form(message, name, false)
    }

    /// One form of a message, under a name: as responses hold it, or as a request does.
    fn form(&self, message: &MessageDescriptor, name: &str, is_request: bool) -> String {
        let mut members = String::new();
        let mut choices = Vec::new();
        let mut seen = BTreeSet::new();
        let namespace = message.full_name().rsplit_once('.').map_or("", |(namespace, _)| namespace);
        let place = self.place(namespace, is_request);
        for field in message.fields() {
            let real = field.containing_oneof().filter(|o| !o.is_synthetic());
            if let (true, Some(oneof)) = (is_request, real) {
                if seen.insert(oneof.name().to_owned()) {
                    choices.push(self.choice(&place, &oneof));
                }
                continue;
            }
            let is_present = match is_request {
                true => self.is_required(&field),
                false => self.always_present.contains(field.full_name()),
            };
            let optional = if is_present { "" } else { "?" };
            members.push_str(&self.docs.field(&field, &self.rules(&field), is_request, "  "));
            let _ = writeln!(members, "  {}{optional}: {};", field.json_name(), place.field_type(&field));
        }
        let doc = self.docs.of(message.full_name());
        let has_two = self.in_both.contains(message.full_name());
        let doc = if is_request && has_two { format!("{doc} What a request takes.") } else { doc };
        let parts = if members.is_empty() { None } else { Some(format!("{{\n{members}}}")) };
        let parts: Vec<String> = parts.into_iter().chain(choices).collect();
        let body = match parts.is_empty() {
            false => parts.join(" & "),
            true if is_request => "{ [name: string]: never }".to_owned(),
            true => "{}".to_owned(),
        };
        format!("{}type {name} = {body};\n", comment(&doc, ""))
    }

    /// A oneof of a request: exactly one member, or none where the rules allow it.
    fn choice(&self, place: &Place<'_>, oneof: &OneofDescriptor) -> String {
        let helper = if oneof_required(self.contract, oneof) { "OneOf" } else { "AtMostOneOf" };
        let mut out = format!("{helper}<{{\n");
        for field in oneof.fields() {
            out.push_str(&self.docs.field(&field, &self.rules(&field), true, "  "));
            let _ = writeln!(out, "  {}: {};", field.json_name(), place.field_type(&field));
        }
        out + "}>"
    }

    fn enumeration(&self, e: &EnumDescriptor) -> String {
        let name = e.full_name().rsplit('.').next().unwrap_or_default();
        let values: Vec<String> = e.values().map(|v| format!("\"{}\"", v.name())).collect();
        format!("{}type {name} =\n  | {};\n", comment(&self.docs.of(e.full_name()), ""), values.join("\n  | "))
    }

    /// Whether an empty request is refused.
    pub(crate) fn demands(&self, message: &MessageDescriptor) -> bool {
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
