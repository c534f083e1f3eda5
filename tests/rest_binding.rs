//! Nothing of a request is lost on either transport: every RPC of the contract with every field set, read by an
//! independent decoder.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod gateway;

use gateway::{TOKEN, VARIANTS, fill, read_by_binding};
use prost::Message as _;
use prost_reflect::{DynamicMessage, MethodDescriptor};
use serde_json::{Value as Json, json};
use std::path::Path;
use zitadel_codegen::Contract;
use zitadel_wasm::codec::{Value, decode};
use zitadel_wasm::core::Core;
use zitadel_wasm::schema::HttpMethod;
use zitadel_wasm::transport::{HttpRequest, Transport, frame};
use zitadel_wasm::validate::RuleChecks;

fn prepare(core: &Core, transport: Transport, method: &MethodDescriptor, message: &DynamicMessage) -> HttpRequest {
    let name = format!("{}/{}", method.parent_service().full_name(), method.name());
    let (_, known) = core.schema().method(&name).unwrap();
    let value = decode(core.schema(), known.request, &message.encode_to_vec()).unwrap();
    // The values are not such as the rules want them.
    core.prepare(transport, &name, &value, RuleChecks::Off).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// ZITADEL serves its v1 services and `zitadel.resources` by gRPC and its gateway only.
fn speaks_connect(method: &MethodDescriptor) -> bool {
    let service = method.parent_service();
    !service.package_name().ends_with(".v1") && !service.package_name().starts_with("zitadel.resources")
}

/// Without a route there is nothing but Connect; and one route would show a token in its URL.
fn needs_connect(contract: &Contract, method: &MethodDescriptor) -> bool {
    contract.method_info(method).bindings.is_empty() || method.name() == "GetIdentityProviderIntent"
}

#[test]
fn nothing_of_a_request_is_lost_on_either_transport_whatever_the_rpc() {
    let (contract, core) = (Contract::compile(Path::new("proto")).unwrap(), Core::new().unwrap());
    let methods: Vec<MethodDescriptor> =
        contract.services().iter().flat_map(|service| service.methods().collect::<Vec<_>>()).collect();
    assert!(methods.len() >= 167, "{}", methods.len());
    let mut queries = 0;
    for method in &methods {
        for variant in 0..VARIANTS * 2 {
            let message = fill(&method.input(), variant / 2, variant % 2 == 1, 0);
            let request = prepare(&core, Transport::GrpcWeb, method, &message);
            let Value::Bytes(body) = &request.body else { panic!("{}: no frame", request.path) };
            let frames = frame::read(body).unwrap();
            let read = DynamicMessage::decode(method.input(), frames[0].payload).unwrap();
            assert_eq!((read, frames.len()), (message.clone(), 1), "{}", request.path);

            let request = prepare(&core, Transport::Json, method, &message);
            queries += usize::from(request.path.contains('?'));
            let read = read_by_binding(&contract, method, &method.input(), &request);
            assert_eq!(read, message, "{:?} {} {:?}", request.http_method, request.path, request.body);
            assert!(!request.path.contains(TOKEN), "{}", request.path);
            let unary = request.path.starts_with("/zitadel.");
            assert!(!unary || speaks_connect(method) || needs_connect(&contract, method), "{}", request.path);
        }
    }
    assert!(queries > 500, "{queries} requests have a query string");
}

fn over_json(method: &str, request: Json) -> HttpRequest {
    let request: Value = serde_json::from_value(request).unwrap();
    Core::shared().unwrap().prepare(Transport::Json, method, &request, RuleChecks::Off).unwrap()
}

#[test]
fn fields_of_a_post_route_without_a_body_are_in_the_query_string() {
    let filter = json!({ "userId": "1", "states": ["AUTH_FACTOR_STATE_READY", "AUTH_FACTOR_STATE_NOT_READY"] });
    let made = over_json("zitadel.user.v2.UserService/ListAuthenticationFactors", filter);
    assert_eq!(
        (made.http_method, made.path.as_str()),
        (
            HttpMethod::Post,
            "/v2/users/1/authentication_factors/_search?states=AUTH_FACTOR_STATE_READY&states=AUTH_FACTOR_STATE_NOT_READY"
        )
    );
    let made = over_json(
        "zitadel.resources.user.v3alpha.ZITADELUsers/StartTOTPRegistration",
        json!({ "id": "1", "instance": { "domain": "a&b" } }),
    );
    assert_eq!(made.path, "/resources/v3alpha/users/1/totp?instance.domain=a%26b");
}

#[test]
fn a_request_that_a_url_cannot_carry_is_sent_as_connects_unary_json() {
    let cases = [
        ("zitadel.settings.v2.SettingsService/GetLoginSettings", json!({ "ctx": {} })),
        ("zitadel.session.v2.SessionService/GetSession", json!({ "sessionId": "1", "sessionToken": "t" })),
        ("zitadel.user.v2.UserService/GetUserByID", json!({ "userId": "a/b" })),
        ("zitadel.user.v2.UserService/GetUserByID", json!({})),
    ];
    for (method, request) in cases {
        let made = over_json(method, request.clone());
        assert_eq!((made.http_method, made.path), (HttpMethod::Post, format!("/{method}")));
        assert_eq!(serde_json::to_value(&made.body).unwrap(), request);
    }
}

#[test]
fn a_request_that_a_url_cannot_carry_is_a_violation_where_the_service_is_not_served_over_connect() {
    for key in ["", ".", "..", "a/b"] {
        let request: Value = serde_json::from_value(json!({ "key": key })).unwrap();
        let method = "zitadel.auth.v1.AuthService/GetMyMetadata";
        let error = Core::shared().unwrap().prepare(Transport::Json, method, &request, RuleChecks::Off).unwrap_err();
        assert_eq!(error.violations.iter().map(|v| (v.path.as_str(), v.rule)).collect::<Vec<_>>(), [("key", "url")]);
    }
}
