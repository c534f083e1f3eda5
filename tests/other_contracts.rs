//! Servers that are newer or older than this package: their messages have more, or fewer, fields, enum values, members of
//! oneofs and details than ours. Nothing that both sides know is lost, and nothing of it is an error.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod gateway;

use gateway::{fill, read_by_binding};
use prost::Message as _;
use prost_reflect::prost_types::field_descriptor_proto::{Label, Type};
use prost_reflect::prost_types::{
    DescriptorProto, EnumDescriptorProto, EnumValueDescriptorProto, FieldDescriptorProto, FileDescriptorSet,
    MessageOptions,
};
use prost_reflect::{DescriptorPool, DynamicMessage, MethodDescriptor, SerializeOptions};
use serde_json::{Value as Json, json};
use std::path::Path;
use zitadel_codegen::Contract;
use zitadel_wasm::codec::{Value, base64_encode, decode};
use zitadel_wasm::core::Core;
use zitadel_wasm::error::Error;
use zitadel_wasm::transport::{HttpResponse, Transport, frame, grpc_web};
use zitadel_wasm::validate::RuleChecks;

/// The number of every newer enum value; its name ends in `_NEWER`.
const NEWER: i32 = 99;

fn field(name: &str, number: i32, ty: Type) -> FieldDescriptorProto {
    FieldDescriptorProto {
        name: Some(name.to_owned()),
        number: Some(number),
        label: Some(Label::Optional.into()),
        r#type: Some(ty.into()),
        ..FieldDescriptorProto::default()
    }
}

fn with_newer_value(e: &mut EnumDescriptorProto, scope: &str) {
    let name = format!("{scope}_{}_NEWER", e.name()).replace('.', "_");
    e.value.push(EnumValueDescriptorProto { name: Some(name), number: Some(NEWER), options: None });
}

/// Adds a text, a list, a message, a member to every oneof, and a value to every enum.
fn make_newer(message: &mut DescriptorProto, scope: &str) {
    if message.options.as_ref().is_some_and(MessageOptions::map_entry) {
        return;
    }
    let path = format!("{scope}.{}", message.name());
    message.nested_type.iter_mut().for_each(|inner| make_newer(inner, &path));
    message.enum_type.iter_mut().for_each(|e| with_newer_value(e, &path));
    let mut number = message.field.iter().map(FieldDescriptorProto::number).max().unwrap_or_default() + 100;
    let mut next = |name: &str, ty| {
        number += 1;
        field(name, number, ty)
    };
    let text = next("newer_text", Type::String);
    let list = FieldDescriptorProto { label: Some(Label::Repeated.into()), ..next("newer_list", Type::Int64) };
    let inner =
        FieldDescriptorProto { type_name: Some(format!(".{path}.Newer")), ..next("newer_message", Type::Message) };
    let optional =
        |i: usize| message.field.iter().any(|f| f.proto3_optional() && f.oneof_index == i32::try_from(i).ok());
    let real: Vec<usize> = (0..message.oneof_decl.len()).filter(|i| !optional(*i)).collect();
    for i in real {
        let member = next(&format!("newer_member{i}"), Type::String);
        message.field.push(FieldDescriptorProto { oneof_index: i32::try_from(i).ok(), ..member });
    }
    message.field.extend([text, list, inner]);
    message.nested_type.push(DescriptorProto {
        name: Some("Newer".to_owned()),
        field: vec![field("text", 1, Type::String)],
        ..DescriptorProto::default()
    });
}

/// Takes the last field away, unless it is in a oneof or the only one.
fn make_older(message: &mut DescriptorProto) {
    message
        .nested_type
        .iter_mut()
        .filter(|m| !m.options.as_ref().is_some_and(MessageOptions::map_entry))
        .for_each(make_older);
    if message.field.len() > 1 && message.field.last().is_some_and(|f| f.oneof_index.is_none()) {
        message.field.pop();
    }
}

/// The descriptors of a server whose contract is another.
fn another(contract: &Contract, newer: bool) -> DescriptorPool {
    let mut set = FileDescriptorSet::decode(contract.encoded()).unwrap();
    for file in set.file.iter_mut().filter(|file| file.package().starts_with("zitadel")) {
        let package = file.package().to_owned();
        if newer {
            file.message_type.iter_mut().for_each(|message| make_newer(message, &package));
            file.enum_type.iter_mut().for_each(|e| with_newer_value(e, &package));
        } else {
            file.message_type.iter_mut().for_each(make_older);
        }
    }
    DescriptorPool::from_file_descriptor_set(set).unwrap()
}

fn contract() -> Contract {
    Contract::compile(Path::new("proto")).unwrap()
}

fn methods(contract: &Contract) -> Vec<MethodDescriptor> {
    contract.services().iter().flat_map(|service| service.methods().collect::<Vec<_>>()).collect()
}

fn name_of(method: &MethodDescriptor) -> String {
    format!("{}/{}", method.parent_service().full_name(), method.name())
}

fn to_json(message: &DynamicMessage, options: &SerializeOptions) -> Json {
    message.serialize_with_options(serde_json::value::Serializer, options).unwrap()
}

fn http_response(status: u16, content_type: &str, body: Value) -> HttpResponse {
    let content_type = content_type.to_owned();
    HttpResponse { status, content_type, grpc_status: None, grpc_message: None, grpc_details: None, body }
}

fn over_json(core: &Core, method: &str, status: u16, body: &Json) -> Result<Value, Error> {
    core.read(
        Transport::Json,
        method,
        http_response(status, "application/json", serde_json::from_value(body.clone()).unwrap()),
    )
}

fn over_grpc_web(core: &Core, method: &str, message: &[u8], trailers: &str) -> Result<Value, Error> {
    let mut end = frame::write(trailers.as_bytes());
    end[0] = frame::TRAILER;
    let body = if message.is_empty() { end } else { [frame::write(message), end].concat() };
    core.read(Transport::GrpcWeb, method, http_response(200, grpc_web::CONTENT_TYPE, Value::Bytes(body)))
}

/// Newer names as the number that gRPC-Web has of them; and how many there are.
fn numbered(json: Json, count: &mut usize) -> Json {
    match json {
        Json::String(text) if text.ends_with("_NEWER") => {
            *count += 1;
            NEWER.into()
        }
        Json::Array(items) => items.into_iter().map(|item| numbered(item, count)).collect(),
        Json::Object(members) => members.into_iter().map(|(name, value)| (name, numbered(value, count))).collect(),
        other => other,
    }
}

#[test]
fn responses_of_a_newer_contract_are_read_alike_over_both_transports() {
    let (contract, core) = (contract(), Core::new().unwrap());
    let newer = another(&contract, true);
    let mut names = 0;
    for method in methods(&contract) {
        let (name, output) = (name_of(&method), newer.get_message_by_name(method.output().full_name()).unwrap());
        for variant in 0..8 {
            let message = fill(&output, variant, false, 0);
            let bytes = message.encode_to_vec();
            // What an independent reader with our contract makes of it.
            let known = DynamicMessage::decode(method.output(), bytes.as_slice()).unwrap();
            let expected = to_json(&known, &SerializeOptions::new());

            let web =
                over_grpc_web(&core, &name, &bytes, "grpc-status: 0\r\n").unwrap_or_else(|e| panic!("{name}: {e}"));
            assert_eq!(serde_json::to_value(web).unwrap(), expected, "{name}");

            let sent = to_json(&message, &SerializeOptions::new().use_enum_numbers(true));
            let numbers = over_json(&core, &name, 200, &sent).unwrap_or_else(|e| panic!("{name}: {e}"));
            assert_eq!(serde_json::to_value(numbers).unwrap(), expected, "{name}");

            let sent = to_json(&message, &SerializeOptions::new());
            let named = over_json(&core, &name, 200, &sent).unwrap_or_else(|e| panic!("{name}: {e}"));
            let named = numbered(serde_json::to_value(named).unwrap(), &mut names);
            assert_eq!(named, expected, "{name}");
        }
    }
    assert!(names > 100, "{names} newer names came through");
}

#[test]
fn an_unknown_enum_value_is_the_name_or_the_number_that_the_server_sent() {
    let core = Core::new().unwrap();
    let method = "zitadel.user.v2.UserService/ListAuthenticationMethodTypes";
    let sent =
        json!({ "authMethodTypes": ["AUTHENTICATION_METHOD_TYPE_TOTP", "AUTHENTICATION_METHOD_TYPE_FACE", 77, -5] });
    let read = over_json(&core, method, 200, &sent).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), sent);
}

#[test]
fn details_of_a_newer_contract_have_one_shape_over_grpc_web_rest_and_connect() {
    let (contract, core) = (contract(), Core::new().unwrap());
    let newer = another(&contract, true);
    let status = newer.get_message_by_name("google.rpc.Status").unwrap();
    let detail = fill(&newer.get_message_by_name("zitadel.v1.CredentialsCheckError").unwrap(), 1, false, 0);
    let unknown = [0x0a, 0x01, b'x'];
    let any = |url: &str, payload: &[u8]| {
        let mut any = DynamicMessage::new(newer.get_message_by_name("google.protobuf.Any").unwrap());
        any.set_field_by_name("type_url", prost_reflect::Value::String(url.to_owned()));
        any.set_field_by_name("value", prost_reflect::Value::Bytes(payload.to_vec().into()));
        prost_reflect::Value::Message(any)
    };
    let known_url = "type.googleapis.com/zitadel.v1.CredentialsCheckError";
    let newer_url = "type.googleapis.com/zitadel.v9.NewerDetail";
    let mut whole = DynamicMessage::new(status);
    whole.set_field_by_name("code", prost_reflect::Value::I32(3));
    let details = vec![any(known_url, &detail.encode_to_vec()), any(newer_url, &unknown)];
    whole.set_field_by_name("details", prost_reflect::Value::List(details));

    let method = "zitadel.session.v2.SessionService/CreateSession";
    let trailers = format!("grpc-status: 3\r\ngrpc-status-details-bin: {}\r\n", base64_encode(&whole.encode_to_vec()));
    let web = over_grpc_web(&core, method, &[], &trailers).unwrap_err();

    let mut members = to_json(&detail, &SerializeOptions::new());
    members["@type"] = known_url.into();
    let rest = json!({ "code": 3, "message": "", "details": [members, { "@type": newer_url, "value": base64_encode(&unknown) }] });
    let rest = over_json(&core, method, 400, &rest).unwrap_err();

    let entry =
        |name: &str, payload: &[u8]| json!({ "type": name, "value": base64_encode(payload), "debug": { "a": 1 } });
    let connect = json!({ "code": "invalid_argument", "details": [
        entry("zitadel.v1.CredentialsCheckError", &detail.encode_to_vec()), entry("zitadel.v9.NewerDetail", &unknown)] });
    let connect = over_json(&core, method, 400, &connect).unwrap_err();

    let shape = |error: &Error| serde_json::to_value(&error.details).unwrap();
    assert_eq!(shape(&web)[1], json!({ "@type": newer_url, "value": base64_encode(&unknown) }));
    assert_eq!(shape(&web)[0].as_object().unwrap().len(), 4, "no more than @type, id, message and failedAttempts");
    assert_eq!(shape(&rest), shape(&web));
    assert_eq!(shape(&connect), shape(&web));
    assert_eq!((&rest.id, &connect.id), (&web.id, &web.id));
}

#[test]
fn requests_reach_servers_of_newer_and_older_contracts_whole_but_for_what_they_do_not_know() {
    let (contract, core) = (contract(), Core::new().unwrap());
    for server in [another(&contract, true), another(&contract, false)] {
        for method in methods(&contract) {
            let name = name_of(&method);
            let input = server.get_message_by_name(method.input().full_name()).unwrap();
            for variant in 0..4 {
                let bytes = fill(&method.input(), variant, false, 0).encode_to_vec();
                let expected = to_json(
                    &DynamicMessage::decode(input.clone(), bytes.as_slice()).unwrap(),
                    &SerializeOptions::new(),
                );
                let (_, known) = core.schema().method(&name).unwrap();
                let value = decode(core.schema(), known.request, &bytes).unwrap();

                let web = core.prepare(Transport::GrpcWeb, &name, &value, RuleChecks::Off).unwrap();
                let Value::Bytes(body) = &web.body else { panic!("{name}: no frame") };
                let read = DynamicMessage::decode(input.clone(), frame::read(body).unwrap()[0].payload).unwrap();
                assert_eq!(to_json(&read, &SerializeOptions::new()), expected, "{name}");

                let rest = core.prepare(Transport::Json, &name, &value, RuleChecks::Off).unwrap();
                let read = read_by_binding(&contract, &method, &input, &rest);
                assert_eq!(to_json(&read, &SerializeOptions::new()), expected, "{name}: {}", rest.path);
            }
        }
    }
}
