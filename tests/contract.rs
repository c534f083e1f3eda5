//! `proto/` against the facts: every RPC, path, HTTP method, body, field, rule and enum value. And: an RPC that is added to a
//! `.proto` is there for everyone.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use prost_reflect::prost_types::{FieldOptions, MethodOptions};
use prost_reflect::{Cardinality, FieldDescriptor, Kind as Descriptor, MessageDescriptor};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use zitadel_codegen::{Contract, FieldRules, Pattern, dts, is_opaque, oneof_required, services, table};
use zitadel_wasm::codec::{Mode, Value, encode};
use zitadel_wasm::schema::{Idempotency, Kind, Schema, for_clients, for_servers};

struct Facts {
    rpcs: BTreeMap<String, Json>,
    messages: BTreeMap<String, Json>,
    enums: BTreeMap<String, Json>,
}

/// Of what both snapshots have the newer counts.
fn facts() -> Facts {
    let all: Json = serde_json::from_str(include_str!("data/contract.json")).unwrap();
    let mut out = Facts { rpcs: BTreeMap::new(), messages: BTreeMap::new(), enums: BTreeMap::new() };
    for snapshot in ["2026-07-10", "2024-06-12"] {
        let s = &all["snapshots"][snapshot];
        for rpc in s["rpcs"].as_array().unwrap() {
            out.rpcs.entry(rpc["grpc_path"].as_str().unwrap().to_owned()).or_insert_with(|| rpc.clone());
        }
        for (name, message) in s["messages"].as_object().unwrap() {
            out.messages.entry(name.clone()).or_insert_with(|| message.clone());
        }
        for (name, e) in s["enums"].as_object().unwrap() {
            out.enums.entry(name.clone()).or_insert_with(|| e.clone());
        }
    }
    out
}

fn rules(facts: &Json) -> FieldRules {
    let mut rules = FieldRules::default();
    let out = &mut rules.own;
    for (kind, facts) in facts.as_object().into_iter().flatten() {
        for (name, value) in facts.as_object().unwrap() {
            let number = || value.as_u64().map(|n| n as u32);
            let bound = || value.as_i64().unwrap().try_into().unwrap();
            match (kind.as_str(), name.as_str()) {
                ("string", "len") => (out.min, out.max) = (number(), number()),
                ("string" | "bytes", "min_len") | ("repeated", "min_items") => out.min = number(),
                ("string" | "bytes", "max_len") | ("repeated", "max_items") => out.max = number(),
                ("string", "max_bytes") => out.max_bytes = number(),
                ("string", "pattern") => Pattern::compile(value.as_str().unwrap()).unwrap().apply(out),
                ("string", "prefix") => out.prefixes = vec![value.as_str().unwrap().to_owned().leak()],
                ("string", "email") => out.email = value.as_bool().unwrap(),
                ("string", "uri_ref") => out.uri_ref = value.as_bool().unwrap(),
                ("string", "ignore_empty") => out.ignore_empty = value.as_bool().unwrap(),
                ("message" | "timestamp", "required") => out.required = value.as_bool().unwrap(),
                ("bool", "const") => out.const_bool = value.as_bool(),
                ("enum", "defined_only") => out.defined_only = value.as_bool().unwrap(),
                ("enum", "not_in") => {
                    out.not_in = value.as_array().unwrap().iter().map(|n| n.as_i64().unwrap() as i32).collect();
                }
                ("duration", "gt") => out.gt_seconds = value.as_str().unwrap().strip_suffix('s').unwrap().parse().ok(),
                ("int32", "gte") => out.range = Some((bound(), out.range.map_or(i32::MAX, |(_, max)| max))),
                ("int32", "lte") => out.range = Some((out.range.map_or(i32::MIN, |(min, _)| min), bound())),
                ("repeated", "unique") => out.unique = value.as_bool().unwrap(),
                ("repeated", "items") => rules.items = Some(self::rules(value).own),
                other => panic!("the rule {other:?} is not known to this test"),
            }
        }
    }
    out.accepted_max = out.max;
    rules
}

fn type_name(kind: &Descriptor) -> String {
    match kind {
        Descriptor::Message(m) => m.full_name().to_owned(),
        Descriptor::Enum(e) => e.full_name().to_owned(),
        other => format!("{other:?}").to_lowercase(),
    }
}

fn presence(field: &FieldDescriptor) -> &'static str {
    match field.containing_oneof() {
        Some(oneof) if oneof.is_synthetic() => "explicit-optional",
        Some(_) => "oneof",
        None if field.cardinality() == Cardinality::Repeated => "none",
        None if matches!(field.kind(), Descriptor::Message(_)) => "message",
        None => "none",
    }
}

fn check_message(contract: &Contract, message: &MessageDescriptor, facts: &Json, different: &mut Vec<String>) {
    let name = message.full_name();
    let mut expect = |what: String, ours: Json, theirs: Json| {
        if ours != theirs {
            different.push(format!("{name} {what}: ours {ours}, contract {theirs}"));
        }
    };
    let theirs = facts["fields"].as_array().unwrap();
    let numbers: BTreeSet<u64> = message.fields().map(|f| u64::from(f.number())).collect();
    let wanted: BTreeSet<u64> = theirs.iter().map(|f| f["number"].as_u64().unwrap()).collect();
    expect("numbers".into(), format!("{numbers:?}").into(), format!("{wanted:?}").into());
    for theirs in theirs {
        let Some(field) = message.get_field(theirs["number"].as_u64().unwrap() as u32) else { continue };
        let at = |what: &str| format!("{} {what}", field.name());
        expect(at("name"), field.name().into(), theirs["name"].clone());
        expect(at("json"), field.json_name().into(), theirs["json_name"].clone());
        if theirs["label"] == "map" {
            let Descriptor::Message(entry) = field.kind() else { panic!("a map") };
            expect(at("key"), type_name(&entry.map_entry_key_field().kind()).into(), theirs["key"].clone());
            expect(at("value"), type_name(&entry.map_entry_value_field().kind()).into(), theirs["value"].clone());
            continue;
        }
        expect(at("type"), type_name(&field.kind()).into(), theirs["type"].clone());
        let label = if field.cardinality() == Cardinality::Repeated { "repeated" } else { "singular" };
        expect(at("label"), label.into(), theirs["label"].clone());
        expect(at("presence"), presence(&field).into(), theirs["presence"].clone());
        if presence(&field) == "oneof" {
            expect(at("oneof"), field.containing_oneof().unwrap().name().into(), theirs["oneof"].clone());
        }
        let mut ours = FieldRules::of(contract, &field);
        // What a client accepts beyond it is not of the contract, and has a test of its own.
        ours.own.accepted_max = ours.own.max;
        let wanted = rules(&theirs["validation"]);
        expect(at("rules"), format!("{ours:?}").into(), format!("{wanted:?}").into());
        let required = field.options().to_string().contains("google.api.field_behavior");
        expect(at("REQUIRED"), required.into(), theirs["field_behavior"].is_array().into());
        let deprecated = field.field_descriptor_proto().options.as_ref().is_some_and(FieldOptions::deprecated);
        expect(at("deprecated"), deprecated.into(), theirs["deprecated"].as_bool().unwrap_or(false).into());
    }
    for theirs in facts["oneofs"].as_array().into_iter().flatten() {
        let ours = message.oneofs().find(|o| o.name() == theirs["name"]);
        let required = ours.map(|o| oneof_required(contract, &o));
        expect(
            format!("{} required", theirs["name"]),
            required.into(),
            theirs["required"].as_bool().unwrap_or(false).into(),
        );
    }
}

#[test]
fn the_proto_files_are_the_contract_field_by_field() {
    let facts = facts();
    let contract = Contract::compile(Path::new("proto")).unwrap();
    let mut different = Vec::new();
    let mut ours = BTreeSet::new();
    for service in contract.services() {
        for method in service.methods() {
            let path = format!("/{}/{}", service.full_name(), method.name());
            ours.insert(path.clone());
            let Some(theirs) = facts.rpcs.get(&path) else { continue };
            let info = contract.method_info(&method);
            let mut expect = |what: &str, ours: Json, theirs: Json| {
                if ours != theirs {
                    different.push(format!("{path} {what}: ours {ours}, contract {theirs}"));
                }
            };
            expect("request", method.input().full_name().into(), theirs["request"].clone());
            expect("response", method.output().full_name().into(), theirs["response"].clone());
            let urls: Vec<String> =
                info.bindings.iter().map(|b| format!("{} {}", b.http_method.as_str(), b.path)).collect();
            expect("url", urls.into(), theirs["url"].clone());
            let bodies: Vec<&str> = info.bindings.iter().map(|b| b.body).collect();
            let wanted: Vec<&str> =
                theirs["http"].as_array().unwrap().iter().map(|h| h["body"].as_str().unwrap_or_default()).collect();
            expect("body", bodies.into(), wanted.into());
            let code = theirs["http_success_code"].as_u64().filter(|c| *c != 200);
            expect("success code", info.success_code.into(), code.into());
            expect("permission", info.permission.into(), theirs["auth_permission"].as_str().unwrap_or_default().into());
            let proto = method.method_descriptor_proto();
            let deprecated = proto.options.as_ref().is_some_and(MethodOptions::deprecated);
            let marked = |name: &str| theirs[name].as_bool().unwrap_or(false);
            expect("deprecated", deprecated.into(), (marked("deprecated") || marked("openapi_deprecated")).into());
            expect("org field", info.org_field.into(), theirs["auth_org_field"].as_str().unwrap_or_default().into());
        }
    }
    let wanted: BTreeSet<String> = facts.rpcs.keys().cloned().collect();
    let alone: Vec<&String> = ours.symmetric_difference(&wanted).collect();
    assert!(alone.is_empty(), "only in proto/ or only in tests/data/contract.json: {alone:#?}");
    assert_eq!(
        ours.len(),
        184 + 21,
        "RPCs of 2026-07-10, and of user.v3alpha of 2024-06-12, in tests/data/contract.json"
    );
    let mut messages = 0;
    for message in contract.messages() {
        let name = message.full_name();
        if message.is_map_entry() || ["google.protobuf.Any", "google.rpc.Status"].contains(&name) {
            continue;
        }
        // Details of errors travel as Any and are not reached by any RPC.
        if ["zitadel.v1.ErrorDetail", "zitadel.v1.CredentialsCheckError"].contains(&name) {
            continue;
        }
        match facts.messages.get(name) {
            Some(facts) => check_message(&contract, &message, facts, &mut different),
            None => different.push(format!("{name}: not in the contract")),
        }
        messages += 1;
    }
    assert!(messages > 710, "{messages}");
    for e in contract.pool().all_enums() {
        let Some(theirs) = facts.enums.get(e.full_name()) else { continue };
        let ours: BTreeMap<String, i64> = e.values().map(|v| (v.name().to_owned(), v.number().into())).collect();
        let wanted: BTreeMap<String, i64> = serde_json::from_value(theirs["values"].clone()).unwrap();
        if ours != wanted {
            different.push(format!("{}: ours {ours:?}, contract {wanted:?}", e.full_name()));
        }
    }
    assert!(different.is_empty(), "{} differences:\n{}", different.len(), different.join("\n"));
}

#[test]
fn everything_deprecated_says_what_to_use_instead() {
    let declarations = dts::render(&Contract::compile(Path::new("proto")).unwrap(), "");
    let tags: Vec<&str> = declarations.lines().filter(|line| line.contains("@deprecated")).collect();
    assert!(tags.len() >= 11 + 6, "{tags:#?}");
    let bare: Vec<_> = tags.iter().filter(|tag| !tag.trim().starts_with("* @deprecated ")).collect();
    assert!(bare.is_empty(), "{bare:#?}");
}

/// What may be sent again when no response came. A change here changes what the SDK retries.
#[test]
fn the_rpcs_without_side_effects_are_these() {
    let contract = Contract::compile(Path::new("proto")).unwrap();
    let mut reading = String::new();
    for service in contract.services() {
        for method in service.methods() {
            match contract.method_info(&method).idempotency {
                Idempotency::NoSideEffects => {
                    reading.push_str(&format!("{}/{}\n", service.full_name(), method.name()));
                }
                Idempotency::Unknown => {}
                other @ Idempotency::Idempotent => panic!("{}: {other:?} is not used so far", method.full_name()),
            }
        }
    }
    assert_eq!(reading, include_str!("data/no-side-effects.txt"), "proto/ and tests/data/no-side-effects.txt");
}

/// Tokens whose form is the server's alone: a client leaves up to 4,096 characters of them to the server.
#[test]
fn opaque_tokens_are_these_and_clients_never_limit_them_below_4096() {
    let contract = Contract::compile(Path::new("proto")).unwrap();
    let mut opaque = Vec::new();
    for field in contract.messages().iter().flat_map(MessageDescriptor::fields) {
        let rules = FieldRules::of(&contract, &field).own;
        if is_opaque(&contract, &field) {
            assert_eq!(rules.accepted_max, rules.max.map(|max| max.max(4096)), "{}", field.full_name());
            opaque.push(field.full_name().to_owned());
        } else {
            assert_eq!(rules.accepted_max, rules.max, "{}", field.full_name());
        }
    }
    let wanted = [
        "zitadel.oidc.v2.AuthorizeOrDenyDeviceAuthorizationRequest.device_authorization_id",
        "zitadel.oidc.v2.Session.session_token",
        "zitadel.resources.user.v3alpha.GetIdentityProviderIntentRequest.idp_intent_token",
        "zitadel.saml.v2.Session.session_token",
        "zitadel.session.v2.CheckIDPIntent.idp_intent_token",
        "zitadel.session.v2.DeleteSessionRequest.session_token",
        "zitadel.session.v2.GetSessionRequest.session_token",
        "zitadel.session.v2.SetSessionRequest.session_token",
        "zitadel.user.v2.RetrieveIdentityProviderIntentRequest.idp_intent_token",
    ];
    assert_eq!(opaque, wanted);
}

#[test]
fn every_method_message_and_field_is_documented() {
    let declarations = dts::render(&Contract::compile(Path::new("proto")).unwrap(), "");
    let lines: Vec<&str> = declarations.lines().map(str::trim).collect();
    let mut bare = Vec::new();
    for pair in lines.windows(2) {
        let [before, line] = pair else { continue };
        let declares = ["type ", "export type "].iter().any(|start| line.starts_with(start))
            || (line.contains("(request") && line.contains("Promise<"));
        if declares && !before.ends_with("*/") {
            bare.push(*line);
        }
    }
    assert!(bare.is_empty(), "no comment in proto/ documents {bare:#?}");
}

#[test]
fn an_rpc_that_is_added_to_a_proto_file_is_there_for_everyone() {
    let dir = std::env::temp_dir().join(format!("zitadel-wasm-contract-{}", std::process::id()));
    copy(Path::new("proto"), &dir);
    let file = dir.join("zitadel/user/v2/user_service.proto");
    let text = std::fs::read_to_string(&file).unwrap();
    let text = text.replacen(
        "service UserService {",
        "service UserService {\n  // Waves at a user.\n  rpc Wave(WaveRequest) returns (WaveResponse) {\n    \
         option (google.api.http) = { post: \"/v2/users/{user_id}/wave\" body: \"*\" };\n  }",
        1,
    ) + "\n// Request of Wave.\nmessage WaveRequest {\n  // Who.\n  string user_id = 1;\n  // How often.\n  \
         string times = 2 [(validate.rules).string = {min_len: 2, max_len: 3}];\n}\n\n// Response.\nmessage WaveResponse {}\n";
    std::fs::write(&file, text).unwrap();
    let contract = Contract::compile(&dir).unwrap();
    let schema = Schema::read(table::render(&contract).leak()).unwrap();
    let declarations = dts::render(&contract, "");
    std::fs::remove_dir_all(&dir).unwrap();

    let (_, method) = schema.method("zitadel.user.v2.UserService/Wave").expect("the client knows the method");
    assert_eq!(method.bindings[0].path, "/v2/users/{user_id}/wave");
    let value: Value = serde_json::from_str(r#"{"userId":"1","times":"1"}"#).unwrap();
    let violations = encode(&schema, method.request, &value, Mode::Request).unwrap_err();
    assert_eq!((violations[0].path.as_str(), violations[0].rule), ("times", "length"));
    assert!(declarations.contains("        /**\n         * Waves at a user."));
    assert!(declarations.contains("wave(request: WaveRequest, options?: CallOptions): Promise<WaveResponse>"));
    assert!(services::render(&contract).contains("user: \"zitadel.user.v2.UserService\""));
}

/// Every package of ZITADEL's a second time, under another name: more messages, enums, rules and RPCs than one byte of the
/// table counts. What was there is as it was, and the second one is its equal.
#[test]
fn a_contract_of_twice_the_size_is_read_like_this_one() {
    let dir = std::env::temp_dir().join(format!("zitadel-wasm-twice-{}", std::process::id()));
    copy(Path::new("proto"), &dir);
    copy_with(Path::new("proto/zitadel"), &dir.join("second"), &|text| {
        // Extensions are of one name only.
        let options =
            ["zitadel/v1/options.proto", "zitadel/protoc_gen_zitadel/", "zitadel.protoc_gen_zitadel.", "(zitadel.v1."];
        let kept = options.iter().fold(text, |text, own| text.replace(own, &own.replace("zitadel", "@")));
        kept.replace("zitadel.", "second.").replace("\"zitadel/", "\"second/").replace('@', "zitadel")
    });
    for extensions in ["v1/options.proto", "protoc_gen_zitadel/v2/options.proto"] {
        std::fs::remove_file(dir.join("second").join(extensions)).unwrap();
    }
    let contract = Contract::compile(&dir).unwrap();
    let table = table::render(&contract);
    std::fs::remove_dir_all(&dir).unwrap();
    let schema = Schema::read(table.leak()).unwrap();
    assert_eq!(schema, table::schema(&contract), "the table is read as it was written");

    let single = for_clients().unwrap();
    assert_eq!(schema.services().len(), 2 * single.services().len());
    assert!(schema.messages().count() > 255 && schema.messages().count() > single.messages().count());
    let empty = Value::Object(Vec::new());
    for service in single.services() {
        let second = service.name.replacen("zitadel", "second", 1);
        for method in &service.methods {
            let [one, other] = [service.name, &second].map(|service| {
                let (_, found) = schema.method(&format!("{service}/{}", method.name)).expect("both have the method");
                (&found.bindings, found.success_code, encode(&schema, found.request, &empty, Mode::Request))
            });
            assert_eq!((&one.0[..], one.1), (&method.bindings[..], method.success_code), "{}", method.name);
            assert_eq!(one, other, "{second}/{}", method.name);
        }
    }
}

fn copy(from: &Path, to: &Path) {
    copy_with(from, to, &|text| text);
}

fn copy_with(from: &Path, to: &Path, change: &dyn Fn(String) -> String) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_with(&path, &target, change);
        } else {
            std::fs::write(target, change(std::fs::read_to_string(path).unwrap())).unwrap();
        }
    }
}

#[test]
fn the_embedded_table_is_the_schema_that_was_written() {
    let schema = table::schema(&Contract::compile(Path::new("proto")).unwrap());
    assert_eq!(for_clients().unwrap(), schema);
    assert_eq!(for_servers().unwrap(), schema.with_server_limits());
}

/// Forms and declarations ask `Field::is_required`, requests are judged by the codec: both have to agree.
#[test]
fn the_fields_that_are_required_are_those_without_which_an_empty_message_is_refused() {
    let schema = for_clients().unwrap();
    for (id, message) in schema.messages() {
        if message.kind != Kind::Plain {
            continue;
        }
        let refused = encode(&schema, id, &Value::Object(Vec::new()), Mode::Request).err().unwrap_or_default();
        let refused: BTreeSet<&str> = refused.iter().map(|violation| violation.path.as_str()).collect();
        let fields = message.fields.iter().filter(|field| field.is_required(&schema)).map(|field| field.json);
        let oneofs = message.oneofs.iter().filter(|oneof| oneof.required).map(|oneof| oneof.name);
        assert_eq!(fields.chain(oneofs).collect::<BTreeSet<_>>(), refused, "{}", message.name);
    }
}
