use super::*;
use crate::transport::{frame, grpc_web};
use zitadel_schema::protocol::MAX_RESPONSE_VALUES;

/// Idempotent, with a request that needs no field.
const READS: &str = "zitadel.auth.v1.AuthService/GetMyUser";
/// Not idempotent.
const WRITES: &str = "zitadel.user.v2.UserService/RemovePhone";

/// The clock of the driver.
const NOW: i64 = 784_111_777;

fn core() -> &'static Core {
    Core::shared().unwrap()
}

fn start_with(rpc: &str, change: impl Fn(&mut CallConfig)) -> Call {
    let mut config =
        CallConfig { transport: Transport::GrpcWeb, rules: RuleChecks::Enforce, retry: true, can_refresh: false };
    change(&mut config);
    let request = match rpc {
        WRITES => Value::Object(vec![("userId".into(), Value::String("1".to_owned()))]),
        _ => Value::Object(Vec::new()),
    };
    core().start(&config, rpc, &request).unwrap().0
}

#[test]
fn a_refused_password_of_more_than_72_bytes_is_too_long_and_a_shorter_one_is_not_accepted() {
    let config =
        CallConfig { transport: Transport::GrpcWeb, rules: RuleChecks::Enforce, retry: true, can_refresh: false };
    let text = |text: String| Value::String(text);
    for (password, reason) in [("ä".repeat(36), "password_not_accepted"), ("ä".repeat(37), "password_too_long")] {
        let password = Value::Object(vec![("password".into(), text(password))]);
        let request = Value::Object(vec![("userId".into(), text("1".to_owned())), ("newPassword".into(), password)]);
        let mut call = core().start(&config, "zitadel.user.v2.UserService/SetPassword", &request).unwrap().0;
        let mut http = http_response(200, grpc_web::CONTENT_TYPE, Some("13"));
        http.grpc_message = Some("An internal error occurred (COMMAND-CahN2)".to_owned());
        assert_eq!(failure(next(&mut call, response(http, None))).reason(), reason);
    }
}

fn start(rpc: &str) -> Call {
    start_with(rpc, |_| {})
}

fn next(call: &mut Call, outcome: Outcome) -> Step {
    call.next(core(), outcome, &mut RetryBudget::default(), 0.0)
}

fn http_response(status: u16, content_type: &str, grpc_status: Option<&str>) -> HttpResponse {
    HttpResponse {
        status,
        content_type: content_type.to_owned(),
        grpc_status: grpc_status.map(str::to_owned),
        grpc_message: None,
        grpc_details: None,
        body: Value::Bytes(Vec::new()),
    }
}

fn response(http: HttpResponse, retry_after: Option<&str>) -> Outcome {
    let retry_date = retry_after.filter(|text| text.ends_with("GMT")).map(|_| NOW + 3);
    Outcome::Response { http, retry_after: retry_after.map(str::to_owned), retry_date, now: NOW }
}

fn refusal(code: &str) -> Outcome {
    response(http_response(200, grpc_web::CONTENT_TYPE, Some(code)), None)
}

fn success() -> Outcome {
    let trailers = b"grpc-status:0\r\n";
    let mut body = frame::write(&[]);
    body.extend_from_slice(&[0x80, 0, 0, 0, trailers.len() as u8]);
    body.extend_from_slice(trailers);
    response(HttpResponse { body: Value::Bytes(body), ..http_response(200, grpc_web::CONTENT_TYPE, None) }, None)
}

fn no_response() -> Outcome {
    Outcome::NoResponse { http_status: None, offline: false }
}

fn wait_ms(step: Step) -> u128 {
    match step.next {
        Next::Wait(delay) => delay.as_millis(),
        next => panic!("{next:?}: {:?}", step.result),
    }
}

fn failure(step: Step) -> Error {
    assert_eq!(step.next, Next::Done);
    step.result.unwrap_err()
}

#[test]
fn a_response_ends_the_call_with_its_message() {
    let step = next(&mut start(READS), success());
    assert_eq!(step, Step { next: Next::Done, result: Ok(Value::Object(Vec::new())) });
}

#[test]
fn an_idempotent_call_is_sent_again_twice() {
    let mut call = start(READS);
    assert_eq!(wait_ms(next(&mut call, no_response())), 100);
    assert_eq!(wait_ms(next(&mut call, refusal("14"))), 200);
    assert_eq!(failure(next(&mut call, no_response())).reason(), "cors_or_network");
}

#[test]
fn a_call_with_side_effects_and_a_client_without_retries_send_once() {
    failure(next(&mut start(WRITES), no_response()));
    failure(next(&mut start_with(READS, |config| config.retry = false), no_response()));
}

#[test]
fn retry_after_in_seconds_and_as_a_date_sets_the_wait() {
    for text in ["3", "Sun, 06 Nov 1994 08:49:40 GMT"] {
        let outcome = response(http_response(503, "text/html", None), Some(text));
        assert_eq!(wait_ms(next(&mut start(READS), outcome)), 3_000, "{text}");
    }
    let outcome = response(http_response(503, "text/html", None), Some("3600"));
    assert_eq!(failure(next(&mut start(READS), outcome)).reason(), "unavailable");
}

#[test]
fn a_429_of_a_proxy_is_sent_again_and_reported_as_a_rate_limit() {
    let mut call = start(READS);
    assert_eq!(wait_ms(next(&mut call, response(http_response(429, "text/html", None), Some("1")))), 1_000);
    next(&mut call, no_response());
    let error = failure(next(&mut call, response(http_response(429, "text/html", None), None)));
    assert_eq!((error.kind, error.reason()), (Kind::Protocol, "rate_limited"));
}

#[test]
fn an_offline_device_is_reported_and_not_sent_from_again() {
    let error = failure(next(&mut start(READS), Outcome::NoResponse { http_status: None, offline: true }));
    assert_eq!((error.kind, error.reason()), (Kind::Network, "offline"));
}

#[test]
fn a_client_whose_retries_are_spent_waits_for_successful_calls() {
    let mut budget = RetryBudget::default();
    let try_again = |budget: &mut RetryBudget| start(READS).next(core(), no_response(), budget, 0.0);
    for _ in 0..10 {
        wait_ms(try_again(&mut budget));
    }
    failure(try_again(&mut budget));
    for _ in 0..10 {
        start(READS).next(core(), success(), &mut budget, 0.0);
    }
    wait_ms(try_again(&mut budget));
    failure(try_again(&mut budget));
}

#[test]
fn a_rejected_token_is_refreshed_once_whatever_the_rpc() {
    for rpc in [READS, WRITES] {
        let mut call = start_with(rpc, |config| config.can_refresh = true);
        let step = next(&mut call, refusal("16"));
        assert_eq!(step.next, Next::RefreshToken, "{rpc}");
        assert_eq!(step.result.unwrap_err().code, Code::UNAUTHENTICATED, "{rpc}");
        assert_eq!(failure(next(&mut call, refusal("16"))).code, Code::UNAUTHENTICATED, "{rpc}");
    }
    failure(next(&mut start(READS), refusal("16")));
}

#[test]
fn a_body_beyond_the_limit_is_an_invalid_response_that_names_the_limit() {
    let error = failure(next(&mut start(READS), Outcome::TooLong { http_status: 200, limit: 4096 }));
    assert_eq!((error.kind, error.code), (Kind::Protocol, Code::RESOURCE_EXHAUSTED));
    assert_eq!(error.message, "the response is longer than 4096 bytes (maxResponseBytes)");
}

#[test]
fn a_response_of_very_many_values_is_invalid_whatever_they_are() {
    let rpc = "zitadel.session.v2.SessionService/ListSessions";
    let over_grpc_web = |field: &[u8], count: usize| {
        let message = field.repeat(count);
        let mut http = http_response(200, grpc_web::CONTENT_TYPE, None);
        http.body = Value::Bytes([frame::write(&message), b"\x80\0\0\0\x0egrpc-status: 0".to_vec()].concat());
        core().read(Transport::GrpcWeb, rpc, http)
    };
    // An element of a list, a field that the contract does not have, and both within the limit.
    for field in [b"\x12\x00", b"\x78\x01"] {
        let error = over_grpc_web(field, MAX_RESPONSE_VALUES + 1).unwrap_err();
        assert_eq!((error.kind, error.message.as_str()), (Kind::Protocol, "the response has more than 100000 values"));
        over_grpc_web(field, MAX_RESPONSE_VALUES).unwrap();
    }
    let error = failure(next(&mut start(READS), Outcome::TooMany { http_status: 200 }));
    assert_eq!((error.kind, error.message.as_str()), (Kind::Protocol, "the response has more than 100000 values"));
}

#[test]
fn requests_have_the_headers_of_their_transport() {
    let prepare = |transport, rpc: &str| {
        let request = Value::Object(Vec::new());
        let request = core().prepare(transport, rpc, &request, RuleChecks::Off).unwrap();
        request_headers(transport, &request)
    };
    let json = ("accept", "application/json");
    assert_eq!(
        prepare(Transport::GrpcWeb, READS),
        [("x-grpc-web", "1"), ("content-type", "application/grpc-web+proto")]
    );
    assert_eq!(prepare(Transport::Json, READS), [json]);
    assert_eq!(
        prepare(Transport::Json, "zitadel.session.v2.SessionService/CreateSession"),
        [json, ("content-type", "application/json")]
    );
}
