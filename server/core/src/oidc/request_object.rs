//! Request objects: parameters of an authorization request as a JWT that a key of the application signed (OpenID Connect
//! Core 1.0 §6.1). What is refused, and with which error, is ZITADEL's library's `ParseRequestObject`.

use super::Parameters;
use super::assertion::{JwtFault, check_signature, unverified_claims};
use crate::domain::oidc::App;
use crate::refusal::Refusal;
use crate::store::Tx;
use serde_json::Value as Json;

/// The parameters that those of the object replace. The scope is replaced only in requests of OpenID Connect.
const REPLACED: [&str; 9] = [
    "redirect_uri",
    "state",
    "response_mode",
    "nonce",
    "prompt",
    "ui_locales",
    "login_hint",
    "code_challenge",
    "code_challenge_method",
];

/// The parameters of a request whose parameter `request` is `object`.
pub(super) fn with_request_object(
    tx: &Tx<'_>,
    issuer: &str,
    parameters: &Parameters,
    object: &str,
) -> Result<Parameters, Refusal> {
    let invalid = |why: &str| Refusal::oauth("invalid_request", why.to_owned());
    // The library has no OAuth error for an object that cannot be read, or whose signature is wrong.
    let failed = |why: &str| Refusal::oauth("server_error", why.to_owned()).with_http_status(500);
    let sent = |name: &str| parameters.get(name).map(String::as_str).unwrap_or_default();
    let claims = unverified_claims(object).ok_or_else(|| failed("the request object is no JWT"))?;
    let claim = |name: &str| claims.get(name).and_then(Json::as_str).unwrap_or_default();
    if !claim("client_id").is_empty() && claim("client_id") != sent("client_id") {
        return Err(invalid("missing or wrong client id in request"));
    }
    if !claim("response_type").is_empty() && claim("response_type") != sent("response_type") {
        return Err(invalid("missing or wrong response type in request"));
    }
    if claim("iss") != claim("client_id") {
        return Err(invalid("missing or wrong issuer in request"));
    }
    let is_for_us = match claims.get("aud") {
        Some(Json::String(audience)) => audience == issuer,
        Some(Json::Array(audiences)) => audiences.iter().any(|audience| audience == issuer),
        _ => false,
    };
    if !is_for_us {
        return Err(invalid("issuer missing in audience"));
    }
    let keys = tx.get::<App>(claim("iss")).map(|app| app.keys).unwrap_or_default();
    match check_signature(object, &keys) {
        Ok(()) => Ok(merged(parameters, &claims)),
        Err(JwtFault::UnknownKey) => Err(invalid("Errors.AuthNKey.NotFound")),
        Err(JwtFault::Invalid) => Err(failed("the signature of the request object is not valid")),
    }
}

fn merged(parameters: &Parameters, claims: &Json) -> Parameters {
    let mut merged = parameters.clone();
    merged.remove("request");
    let is_openid = parameters.get("scope").is_some_and(|scope| scope.split_whitespace().any(|word| word == "openid"));
    for name in REPLACED.into_iter().chain(is_openid.then_some("scope")) {
        let text = claims.get(name).and_then(Json::as_str).filter(|text| !text.is_empty());
        merged.extend(text.map(|text| (name.to_owned(), text.to_owned())));
    }
    let max_age = claims.get("max_age").and_then(Json::as_u64);
    merged.extend(max_age.map(|seconds| ("max_age".to_owned(), seconds.to_string())));
    merged
}
