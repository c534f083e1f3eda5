//! A session that vouches: whoever brings its token has signed in with a first factor, and has no second one yet.

use super::Onward;
use crate::http::header_text;
use crate::rpc::{Rpc, session_v2, user_v2};
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Method, header};
use http_body_util::BodyExt as _;
use prost::Message as _;
use zitadel_wasm::codec::Value;
use zitadel_wasm::messages::zitadel::session::v2::{Factors, GetSessionRequest};
use zitadel_wasm::messages::zitadel::user::v2::{AuthenticationMethodType, ListAuthenticationMethodTypesRequest};
use zitadel_wasm::schema::Schema;
use zitadel_wasm::transport::{Answer, frame, grpc_web};

/// The header in which a page brings it: `<session id>:<session token>`.
pub const HEADER: &str = "x-login-session";

/// Whether the session in `header` vouches for setting up a first second factor of `user`.
pub async fn vouches(onward: &Onward, schema: &Schema, header: &str, user: &str) -> bool {
    let Some((id, token)) = header.split_once(':') else { return false };
    if token.is_empty() {
        return false;
    }
    let request = GetSessionRequest { session_id: id.to_owned(), session_token: Some(token.to_owned()) };
    let session = ask::<session_v2::GetSession>(onward, schema, &request).await.and_then(|answer| answer.session);
    let Some(factors) = session.and_then(|session| session.factors) else { return false };
    if factors.user.as_ref().is_none_or(|is| is.id != user) || !first_factor(&factors) {
        return false;
    }
    let request = ListAuthenticationMethodTypesRequest { user_id: user.to_owned(), ..Default::default() };
    let methods = ask::<user_v2::ListAuthenticationMethodTypes>(onward, schema, &request).await;
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

/// Asks what is behind the gate, as the login client, by the page's own code; `None` when it refuses.
async fn ask<R: Rpc>(onward: &Onward, schema: &Schema, request: &R::Request) -> Option<R::Response> {
    let mut call = Request::new(Body::from(frame::write(&request.encode_to_vec())));
    *call.method_mut() = Method::POST;
    for name in [header::CONTENT_TYPE, header::ACCEPT] {
        call.headers_mut().insert(name, HeaderValue::from_static(grpc_web::CONTENT_TYPE));
    }
    let (parts, body) = onward(R::PATH.to_owned(), call).await.into_parts();
    let answer = Answer {
        status: parts.status.as_u16(),
        content_type: header_text(&parts.headers, "content-type").unwrap_or_default(),
        grpc_status: header_text(&parts.headers, "grpc-status"),
        grpc_message: header_text(&parts.headers, "grpc-message"),
        grpc_details: header_text(&parts.headers, "grpc-status-details-bin"),
        body: Value::Bytes(body.collect().await.ok()?.to_bytes().to_vec()),
    };
    R::Response::decode(grpc_web::answer(schema, &answer).ok()?.as_slice()).ok()
}
