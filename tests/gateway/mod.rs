//! Messages with every field set, and a reader of requests that is independent of the codec and the binding under test:
//! grpc-gateway's (v2, `runtime/query.go`), and Connect's for unary JSON.

#![allow(dead_code)]

use prost_reflect::{
    Cardinality, DeserializeOptions, DynamicMessage, FieldDescriptor, Kind, MapKey, MessageDescriptor,
    MethodDescriptor, Value as Field,
};
use serde_json::{Map, Value as Json, json};
use zitadel_codegen::Contract;
use zitadel_wasm::schema::HttpMethod;
use zitadel_wasm::transport::{HttpRequest, percent};

/// As many as the largest oneof has members, so that each of them is set once.
pub const VARIANTS: usize = 16;

/// What only a careful encoder brings through a URL.
const TEXT: &str = "é c?d=e&f#g%h+i;j.😀";

/// What no URL may show.
pub const TOKEN: &str = "s3cret";

/// Sets every field; of a oneof the member whose turn it is. With `zero` the fields that know absence are set to zero.
pub fn fill(d: &MessageDescriptor, variant: usize, zero: bool, depth: usize) -> DynamicMessage {
    let known = match d.full_name() {
        "google.protobuf.Timestamp" => Some(json!("2026-01-31T12:00:00.500Z")),
        "google.protobuf.Duration" => Some(json!("90.250s")),
        "google.protobuf.Struct" => Some(json!({ "a": [1.5, null, { "b": "c" }], "d": true })),
        "google.protobuf.Value" => Some(json!("v")),
        "google.protobuf.FieldMask" => Some(json!("userName.first,email")),
        _ => None,
    };
    if let Some(json) = known {
        return DynamicMessage::deserialize(d.clone(), json).unwrap();
    }
    let mut out = DynamicMessage::new(d.clone());
    for field in d.fields() {
        let oneof = field.containing_oneof().filter(|oneof| !oneof.is_synthetic());
        let place = oneof.map(|oneof| (oneof.fields().position(|f| f == field).unwrap(), oneof.fields().len()));
        let another = place.is_some_and(|(place, of)| variant % of != place);
        // Queries hold queries, without end.
        let too_deep = depth > 4 && matches!(field.kind(), Kind::Message(_));
        if another || too_deep {
            continue;
        }
        let of = |variant| scalar(&field, &field.kind(), variant, zero, depth);
        if field.is_map() {
            let Kind::Message(entry) = field.kind() else { panic!("a map") };
            let value = |n| scalar(&field, &entry.map_entry_value_field().kind(), variant + n, zero, depth);
            let entries = [("a.b[c]".to_owned(), value(0)), (TEXT.to_owned(), value(1))];
            out.set_field(&field, Field::Map(entries.map(|(key, value)| (MapKey::String(key), value)).into()));
        } else if field.cardinality() == Cardinality::Repeated {
            out.set_field(&field, Field::List(vec![of(variant), of(variant + 1)]));
        } else {
            out.set_field(&field, of(variant));
        }
    }
    out
}

fn scalar(field: &FieldDescriptor, kind: &Kind, variant: usize, zero: bool, depth: usize) -> Field {
    let zero = zero && field.supports_presence();
    match kind {
        Kind::Bool => Field::Bool(!zero),
        Kind::String if zero => Field::String(String::new()),
        Kind::String if field.name().ends_with("token") => Field::String(format!("{TOKEN}{variant}")),
        Kind::String => Field::String(format!("{TEXT}{variant}")),
        Kind::Bytes => Field::Bytes(if zero { vec![] } else { vec![0, 0xfb, 0xff, 0xfe, variant as u8] }.into()),
        Kind::Enum(_) if zero => Field::EnumNumber(0),
        Kind::Enum(e) => Field::EnumNumber(e.values().nth(1 + variant % (e.values().len() - 1)).unwrap().number()),
        Kind::Message(inner) => Field::Message(fill(inner, variant, zero, depth + 1)),
        _ => {
            let n = if zero { 0 } else { 7 + variant as u32 };
            match kind {
                Kind::Int32 | Kind::Sint32 | Kind::Sfixed32 => Field::I32(-(n as i32)),
                Kind::Int64 | Kind::Sint64 | Kind::Sfixed64 => Field::I64(-i64::from(n) << 40),
                Kind::Uint32 | Kind::Fixed32 => Field::U32(n),
                Kind::Uint64 | Kind::Fixed64 => Field::U64(u64::from(n) << 40),
                Kind::Float => Field::F32(n as f32 / 4.0),
                _ => Field::F64(f64::from(n) / 4.0),
            }
        }
    }
}

/// The message of a request over JSON, by the HTTP binding or as Connect has it. `input` is the server's own view of it:
/// what it does not know is passed over, as both do.
pub fn read_by_binding(
    contract: &Contract,
    method: &MethodDescriptor,
    input: &MessageDescriptor,
    request: &HttpRequest,
) -> DynamicMessage {
    let body: Json = serde_json::to_value(&request.body).unwrap();
    let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
    let service = method.parent_service();
    let from_json = |json: Json| {
        let options = DeserializeOptions::new().deny_unknown_fields(false);
        let message = DynamicMessage::deserialize_with_options(input.clone(), json, &options);
        message.unwrap_or_else(|e| panic!("{}: {e}", request.path))
    };
    if path == format!("/{}/{}", service.full_name(), method.name()) {
        assert_eq!((request.http_method, query), (HttpMethod::Post, ""), "{path}");
        return from_json(body);
    }
    let mut message = Map::new();
    let info = contract.method_info(method);
    let binding = info.bindings.first().unwrap();
    assert_eq!(format!("{:?}", binding.http_method), format!("{:?}", request.http_method));
    match (binding.body, body) {
        ("", _) | (_, Json::Null) => {}
        ("*", Json::Object(members)) => message = members,
        (field, body) => {
            if let Some(field) = input.get_field_by_name(field) {
                message.insert(field.json_name().to_owned(), body);
            }
        }
    }
    let (template, segments): (Vec<_>, Vec<_>) = (binding.path.split('/').collect(), path.split('/').collect());
    assert_eq!(template.len(), segments.len(), "{path}");
    for (template, segment) in template.into_iter().zip(segments) {
        match template.strip_prefix('{').and_then(|t| t.strip_suffix('}')) {
            Some(name) => populate(input, &mut message, name, &percent::decode(segment)),
            None => assert_eq!(template, segment, "{path}"),
        }
    }
    assert!(binding.body != "*" || query.is_empty(), "{}: the gateway does not read it", request.path);
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap();
        populate(input, &mut message, &percent::decode(name), &percent::decode(value));
    }
    from_json(Json::Object(message))
}

/// Sets the field at a dotted path, as the gateway does: lists grow, and messages have no form of their own.
fn populate(d: &MessageDescriptor, message: &mut Map<String, Json>, path: &str, text: &str) {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let field = d.get_field_by_name(name).or_else(|| d.get_field_by_json_name(name));
    let Some(field) = field else { return };
    if let Some(rest) = rest {
        let Kind::Message(inner) = field.kind() else { panic!("{path}: is no message") };
        assert!(field.cardinality() != Cardinality::Repeated, "{path}: a list of messages has no form");
        let inside = message.entry(field.json_name()).or_insert_with(|| json!({}));
        return populate(&inner, inside.as_object_mut().unwrap(), rest, text);
    }
    let value = match field.kind() {
        Kind::Bool => Json::Bool(text.parse().unwrap()),
        Kind::Enum(_) => text.parse::<i32>().map_or_else(|_| text.into(), Json::from),
        Kind::Message(m) => {
            let known = ["google.protobuf.Timestamp", "google.protobuf.Duration", "google.protobuf.FieldMask"];
            assert!(known.contains(&m.full_name()), "{path}: a message has no form");
            text.into()
        }
        _ => text.into(),
    };
    if field.cardinality() == Cardinality::Repeated {
        let list = message.entry(field.json_name()).or_insert_with(|| json!([]));
        list.as_array_mut().unwrap().push(value);
    } else {
        assert!(message.insert(field.json_name().to_owned(), value).is_none(), "{path}: is there twice");
    }
}
