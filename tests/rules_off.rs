//! With [`RuleChecks::Off`] types and names are checked, and rules are not; `validate` tells them all the same.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::{Value as Json, json};
use zitadel_wasm::codec::{Mode, Value, encode};
use zitadel_wasm::core::Core;
use zitadel_wasm::transport::Transport;
use zitadel_wasm::validate::{Limit, RuleChecks, Unit};

const VERIFY_PHONE: &str = "zitadel.user.v2.UserService/VerifyPhone";

fn value(json: Json) -> Value {
    serde_json::from_value(json).unwrap()
}

#[test]
fn requests_that_only_break_rules_are_sent_as_they_are() {
    let core = Core::new().unwrap();
    let text =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/validation-vectors.jsonl")).unwrap();
    let mut broken = 0;
    for line in text.lines() {
        let vector: Json = serde_json::from_str(line).unwrap();
        let (Some(id), request) =
            (core.schema().message_id(vector["type"].as_str().unwrap()), value(vector["value"].clone()))
        else {
            continue;
        };
        broken += usize::from(encode(core.schema(), id, &request, Mode::Request).is_err());
        let sent = encode(core.schema(), id, &request, Mode::Unruled).unwrap_or_else(|v| panic!("{line}: {v:?}"));
        assert_eq!(Ok(sent), encode(core.schema(), id, &request, Mode::Lenient), "{line}");
    }
    assert!(broken > 1_000, "{broken}");
}

#[test]
fn types_and_names_are_checked_with_and_without_rules() {
    let core = Core::new().unwrap();
    let cases = [
        (VERIFY_PHONE, json!({ "userID": "1" }), "userID", "unknown"),
        (VERIFY_PHONE, json!({ "userId": 1 }), "userId", "type"),
        (
            "zitadel.session.v2.SessionService/CreateSession",
            json!({ "checks": { "user": { "userId": "1", "loginName": "a" } } }),
            "checks.user.loginName",
            "oneof",
        ),
        (
            "zitadel.user.v2.UserService/ListUsers",
            json!({ "sortingColumn": "USER_FIELD_NAME_AGE" }),
            "sortingColumn",
            "enum",
        ),
        ("zitadel.user.v2.UserService/ListUsers", json!({ "query": { "limit": -1 } }), "query.limit", "range"),
    ];
    for transport in [Transport::GrpcWeb, Transport::Json] {
        for rules in [RuleChecks::Enforce, RuleChecks::Off] {
            for (method, request, path, rule) in &cases {
                let error = core.prepare(transport, method, &value(request.clone()), rules).unwrap_err();
                assert!(error.violations.iter().any(|v| v.path == *path && v.rule == *rule), "{rules:?} {error:?}");
            }
        }
    }
}

#[test]
fn validate_reports_rule_and_limit_of_a_request_that_is_sent_with_rules_off() {
    let core = Core::new().unwrap();
    let request = value(json!({ "userId": "1", "verificationCode": "1".repeat(21) }));
    for transport in [Transport::GrpcWeb, Transport::Json] {
        assert!(core.prepare(transport, VERIFY_PHONE, &request, RuleChecks::Enforce).is_err());
        assert!(core.prepare(transport, VERIFY_PHONE, &request, RuleChecks::Off).is_ok());
    }
    let violations = core.validate("zitadel.user.v2.VerifyPhoneRequest", &request).unwrap();
    let [violation] = violations.as_slice() else { panic!("{violations:?}") };
    assert_eq!((violation.path.as_str(), violation.rule), ("verificationCode", "length"));
    assert_eq!(violation.limit, Limit::Length { min: Some(1), max: Some(20), unit: Unit::CodePoint });
}
