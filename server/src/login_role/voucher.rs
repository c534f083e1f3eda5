//! A session that vouches: whoever brings its token has signed in with a first factor, and has no second one yet.

use super::Onward;
use crate::rpc::{Rpc, session_v2, user_v2};
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use http_body_util::BodyExt as _;
use prost::Message as _;
use zitadel_wasm::messages::zitadel::session::v2::{Factors, GetSessionRequest};
use zitadel_wasm::messages::zitadel::user::v2::{AuthenticationMethodType, ListAuthenticationMethodTypesRequest};

/// The header in which a page brings it: `<session id>:<session token>`.
pub const HEADER: &str = "x-login-session";

/// Whether the session in `header` vouches for setting up a first second factor of `user`.
pub async fn vouches(onward: &Onward, header: &str, user: &str) -> bool {
    let Some((id, token)) = header.split_once(':') else { return false };
    if token.is_empty() {
        return false;
    }
    let request = GetSessionRequest { session_id: id.to_owned(), session_token: Some(token.to_owned()) };
    let session = ask::<session_v2::GetSession>(onward, &request).await.and_then(|answer| answer.session);
    let Some(factors) = session.and_then(|session| session.factors) else { return false };
    if factors.user.as_ref().is_none_or(|is| is.id != user) || !first_factor(&factors) {
        return false;
    }
    let request = ListAuthenticationMethodTypesRequest { user_id: user.to_owned(), ..Default::default() };
    let methods = ask::<user_v2::ListAuthenticationMethodTypes>(onward, &request).await;
    methods.is_some_and(|answer| !answer.auth_method_types().any(is_second))
}

fn first_factor(factors: &Factors) -> bool {
    let key = factors.web_auth_n.as_ref().is_some_and(|key| key.verified_at.is_some() && key.user_verified);
    key || factors.password.as_ref().is_some_and(|password| password.verified_at.is_some())
        || factors.intent.as_ref().is_some_and(|intent| intent.verified_at.is_some())
}

fn is_second(method: AuthenticationMethodType) -> bool {
    matches!(
        method,
        AuthenticationMethodType::Totp
            | AuthenticationMethodType::U2f
            | AuthenticationMethodType::OtpSms
            | AuthenticationMethodType::OtpEmail
            | AuthenticationMethodType::Passkey
    )
}

/// Asks what is behind the gate, as the login client; `None` when it refuses.
async fn ask<R: Rpc>(onward: &Onward, request: &R::Request) -> Option<R::Response> {
    let message = request.encode_to_vec();
    let mut body = vec![0];
    body.extend_from_slice(&u32::try_from(message.len()).ok()?.to_be_bytes());
    body.extend_from_slice(&message);
    let mut call = Request::new(Body::from(body));
    *call.method_mut() = axum::http::Method::POST;
    let kind = HeaderValue::from_static("application/grpc-web+proto");
    call.headers_mut().insert(header::CONTENT_TYPE, kind.clone());
    call.headers_mut().insert(header::ACCEPT, kind);
    let answer = onward(R::PATH.to_owned(), call).await;
    if !answer.status().is_success() || answer.headers().get("grpc-status").is_some_and(|status| status != "0") {
        return None;
    }
    let bytes = answer.into_body().collect().await.ok()?.to_bytes();
    let (head, rest) = bytes.split_first_chunk::<5>()?;
    let [flag, length @ ..] = *head;
    let (message, trailer) = rest.split_at_checked(u32::from_be_bytes(length) as usize)?;
    // The status comes after the message, and a message before a refusal counts for nothing.
    let told = String::from_utf8_lossy(trailer).to_ascii_lowercase();
    if flag != 0 || !(told.contains("grpc-status: 0") || told.contains("grpc-status:0")) {
        return None;
    }
    R::Response::decode(message).ok()
}
