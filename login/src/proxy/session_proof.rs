//! A session proof: whoever brings its token has signed in with a first factor, and has no second one yet.

use super::Upstream;
use super::invoke::invoke;
use zitadel_wasm::messages::zitadel::session::v2::{Factors, GetSessionRequest, GetSessionResponse};
use zitadel_wasm::messages::zitadel::user::v2::{
    AuthenticationMethodType, ListAuthenticationMethodTypesRequest, ListAuthenticationMethodTypesResponse,
};
use zitadel_wasm::schema::Schema;

/// The header in which a page brings it: `<session id>:<session token>`.
pub const HEADER: &str = "x-login-session";

/// Whether the session in `header` proves enough for setting up a first second factor of `user`.
pub async fn proves(upstream: &Upstream, schema: &Schema, header: &str, user: &str) -> bool {
    let Some((id, token)) = header.split_once(':') else { return false };
    if token.is_empty() {
        return false;
    }
    let request = GetSessionRequest { session_id: id.to_owned(), session_token: Some(token.to_owned()) };
    let path = "/zitadel.session.v2.SessionService/GetSession";
    let session = invoke::<GetSessionResponse>(upstream, schema, path, &request).await.and_then(|r| r.session);
    let Some(factors) = session.and_then(|session| session.factors) else { return false };
    if factors.user.as_ref().is_none_or(|is| is.id != user) || !first_factor(&factors) {
        return false;
    }
    let request = ListAuthenticationMethodTypesRequest { user_id: user.to_owned(), ..Default::default() };
    let path = "/zitadel.user.v2.UserService/ListAuthenticationMethodTypes";
    let methods: Option<ListAuthenticationMethodTypesResponse> = invoke(upstream, schema, path, &request).await;
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
