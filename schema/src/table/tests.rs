//! What is written is read.

use crate::contract::{Binding, Enum, HttpMethod, Idempotency, Kind, Message, MessageId, Method, Schema, Service};
use crate::field::{Field, Oneof, ReportOrder, Type};
use crate::rules::Rules;
use alloc::vec;
use alloc::vec::Vec;

fn field(number: u32, name: &'static str, json: &'static str, ty: Type) -> Field {
    let presence = matches!(ty, Type::Message(_));
    let report_order = ReportOrder::field(number as usize - 1);
    Field { number, name, json, ty, repeated: false, presence, oneof: None, rules: None, report_order }
}

fn message(name: &'static str, fields: Vec<Field>) -> Message {
    Message { name, kind: Kind::Plain, fields, oneofs: Vec::new() }
}

fn method(name: &'static str, request: usize, response: usize) -> Method {
    Method {
        name,
        request: MessageId(request),
        response: MessageId(response),
        success_code: 200,
        idempotency: Idempotency::Unknown,
        bindings: Vec::new(),
    }
}

/// A schema with every feature of the table.
fn schema() -> Schema {
    let all_rules = Rules {
        min: Some(1),
        max: Some(200),
        accepted_max: Some(4096),
        min_bytes: Some(2),
        max_bytes: Some(70_000),
        prefixes: vec!["https://", "mailto:"],
        pattern: "^(https://|mailto:).+",
        more: true,
        gt_seconds: Some(3),
        not_in: vec![0, -7, i32::MAX],
        items: Some(0),
        email: true,
        uri: true,
        uri_ref: true,
        ignore_empty: true,
        required: true,
        const_bool: Some(false),
        defined_only: true,
        range: Some((i32::MIN, 5)),
        unique: true,
    };
    let short = Rules { max: Some(3), accepted_max: Some(3), const_bool: Some(true), ..Rules::default() };
    let chosen = |f: Field| Field { presence: true, oneof: Some(0), report_order: ReportOrder::oneof(0), ..f };
    let optional = field(5, "age", "age", Type::Sint64);
    let request = Message {
        oneofs: vec![Oneof { name: "contact", required: true }],
        ..message(
            "a.v1.WaveRequest",
            vec![
                Field { rules: Some(1), ..field(1, "user_id", "userId", Type::String) },
                chosen(field(2, "e_mail", "eMail", Type::String)),
                chosen(field(3, "state", "state", Type::Enum(0))),
                Field { repeated: true, presence: false, ..field(4, "tags", "tags", Type::Message(MessageId(2))) },
                Field { presence: true, report_order: ReportOrder::optional(4), ..optional },
                Field { report_order: ReportOrder::field(7), ..field(200, "last", "last", Type::Bytes) },
            ],
        )
    };
    let entry = Message { kind: Kind::MapEntry, ..message("a.v1.WaveRequest.TagsEntry", Vec::new()) };
    // Like the first field of the request but for its number.
    let known =
        Field { rules: Some(1), report_order: ReportOrder::field(0), ..field(9, "user_id", "userId", Type::String) };
    let named_by_type =
        Field { report_order: ReportOrder::field(1), ..field(10, "user_state", "userState", Type::Enum(0)) };
    let unreachable = message("b.Detail", vec![known, named_by_type]);
    let binding = |http_method, path, body| Binding { http_method, path, body };
    let wave = Method {
        success_code: 201,
        idempotency: Idempotency::Idempotent,
        bindings: vec![
            binding(HttpMethod::Patch, "/v1/{user_id}", "*"),
            binding(HttpMethod::Get, "/v1", ""),
            binding(HttpMethod::Delete, "/v1/x", "contact"),
        ],
        ..method("Wave", 0, 1)
    };
    let state = Enum { name: "a.v1.UserState", values: vec![("USER_STATE_OFF", 0), ("ON", 300), ("LOST", -2)] };
    let other = Enum { name: "b.Other", values: vec![("OTHER_NONE", 0)] };
    let services = vec![
        Service { name: "a.v1.S", methods: vec![wave, method("Again", 0, 1)] },
        Service { name: "b.T", methods: vec![] },
    ];
    Schema {
        messages: vec![request, message("a.v1.WaveResponse", Vec::new()), entry, unreachable],
        enums: vec![state, other],
        rules: vec![short, all_rules],
        services,
    }
}

#[test]
fn reads_what_was_written() {
    let schema = schema();
    let table = schema.to_table();
    assert_eq!(Schema::read(table.leak()).ok(), Some(schema));
}

#[test]
fn reads_messages_in_an_order_other_than_that_of_their_references() {
    let mut schema = schema();
    schema.messages.swap(0, 3);
    for method in schema.services.iter_mut().flat_map(|service| &mut service.methods) {
        method.request = MessageId(3);
    }
    let table = schema.to_table();
    assert_eq!(Schema::read(table.leak()).ok(), Some(schema));
}

#[test]
fn takes_the_name_of_a_message_from_the_first_method_that_refers_to_it() {
    let mut schema = schema();
    // The second method would name it WaveRequest, but a reader meets the first one before.
    let methods = &mut schema.services[0].methods;
    methods.reverse();
    let table = schema.to_table();
    assert_eq!(Schema::read(table.leak()).ok(), Some(schema));
}

#[test]
fn rejects_a_table_that_is_cut_or_goes_on() {
    let table: &'static [u8] = schema().to_table().leak();
    for length in 0..table.len() {
        assert!(Schema::read(&table[..length]).is_err(), "{length}");
    }
    let longer: &'static [u8] = [table, b"\0"].concat().leak();
    // One more byte belongs to no column and is never read; one more in a column is.
    assert!(Schema::read(longer).is_ok());
}

#[test]
fn a_field_is_required_where_its_absence_breaks_a_rule() {
    let base = schema();
    let check = |field: Field, rules: Rules| {
        let schema = Schema { rules: vec![rules], ..Schema::default() };
        Field { rules: Some(0), ..field }.is_required(&schema)
    };
    let text = field(1, "a", "a", Type::String);
    let at_least_one = || Rules { min: Some(1), ..Rules::default() };
    assert!(check(text, at_least_one()));
    assert!(check(text, Rules { email: true, ..Rules::default() }));
    assert!(check(Field { repeated: true, ..text }, at_least_one()));
    assert!(check(field(1, "a", "a", Type::Bool), Rules { const_bool: Some(true), ..Rules::default() }));
    assert!(check(field(1, "a", "a", Type::Enum(0)), Rules { not_in: vec![0], ..Rules::default() }));
    assert!(check(field(1, "a", "a", Type::Int32), Rules { range: Some((1, 9)), ..Rules::default() }));
    assert!(check(field(1, "a", "a", Type::Message(MessageId(0))), Rules { required: true, ..Rules::default() }));
    assert!(!check(text, Rules { ignore_empty: true, ..at_least_one() }));
    assert!(!check(Field { presence: true, ..text }, at_least_one()));
    assert!(!check(text, Rules { uri_ref: true, max: Some(3), ..Rules::default() }));
    assert!(!text.is_required(&base));
}
