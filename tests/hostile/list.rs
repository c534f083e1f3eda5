// The list of responses as the crate's tests read it, in browsers (`tests/conformance.rs`) and outside of them
// (`tests/native_hostile.rs`).

use zitadel_wasm::codec::Value;
use zitadel_wasm::error::Error;

/// What every case calls.
pub const METHOD: &str = "zitadel.user.v2.UserService/VerifyPhone";

#[derive(Debug)]
#[allow(dead_code, reason = "each of the tests reads a part of it")]
pub struct Case {
    pub name: String,
    pub url: String,
    pub over_json: bool,
    pub expect: Value,
    pub timeout_ms: u32,
    /// Only browsers make something else of it than of any other response.
    pub browser: bool,
    /// Why tonic makes something else of it.
    pub tonic: Option<String>,
    /// It does so only sometimes, as chunks happen to come.
    pub sometimes: bool,
}

/// The cases of the JSON that the server has at `/cases`.
pub fn cases(server: &str, list: &Value) -> Vec<Case> {
    let Some(Value::List(cases)) = list.get("cases") else { panic!("{list:?}") };
    cases
        .iter()
        .map(|case| {
            let Some(Value::Int(id)) = case.get("id") else { panic!("{case:?}") };
            let timeout = case.get("options").and_then(|o| o.get("timeoutMs"));
            Case {
                name: case.get("name").and_then(Value::as_str).unwrap().to_owned(),
                url: format!("{server}/{id}"),
                over_json: case.get("over").and_then(Value::as_str) == Some("json"),
                expect: case.get("expect").unwrap().clone(),
                timeout_ms: if let Some(Value::Int(n)) = timeout { u32::try_from(*n).unwrap() } else { 10_000 },
                browser: case.get("browser").is_some(),
                sometimes: case.get("sometimes").is_some(),
                tonic: case.get("tonic").and_then(Value::as_str).map(str::to_owned),
            }
        })
        .collect()
}

/// A request with a secret, which no error may tell.
pub fn request() -> Value {
    Value::Object(vec![
        ("userId".into(), Value::String("1".into())),
        ("verificationCode".into(), Value::String("s3cretCode".into())),
    ])
}

/// In words, what of an outcome is not as expected.
pub fn differs(expect: &Value, got: &Result<Value, Error>, http: bool) -> Option<String> {
    let error = match (expect.get("ok"), got) {
        (Some(ok), Ok(got)) => return (ok != got).then(|| format!("got {got:?}")),
        (None, Err(error)) => error,
        _ => return Some(format!("got {got:?}")),
    };
    let text = |name: &str, is: &str| expect.get(name).and_then(Value::as_str).is_none_or(|wanted| wanted == is);
    let number = |name: &str, is: i64| expect.get(name).is_none_or(|wanted| *wanted == Value::Int(is));
    let same = text("kind", error.kind.as_str())
        && text("reason", error.reason())
        && text("id", error.id.as_deref().unwrap_or_default())
        && number("code", error.code.0.into())
        && (!http || number("httpStatus", error.http_status.map_or(0, i64::from)));
    let secret = format!("{error:?} {error}").contains("s3cret");
    (!same || secret).then(|| format!("got {} {error:?}", error.reason()))
}
