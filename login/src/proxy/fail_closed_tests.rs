//! The decision about an auth request fails closed: when any RPC that it depends on fails, the application gets no code.

use super::*;
use crate::cookie::CookieSession;
use axum::http::Method;
use prost::Message as _;
use prost_types::Timestamp;
use std::sync::Mutex;
use tower::ServiceExt as _;
use zitadel_wasm::messages::zitadel::oidc::v2::*;
use zitadel_wasm::messages::zitadel::session::v2::{Factors, GetSessionResponse, PasswordFactor, UserFactor};
use zitadel_wasm::messages::zitadel::settings::v2::*;
use zitadel_wasm::messages::zitadel::user::v2::*;

const ORIGIN: &str = "https://login.example.com";
const CREATE_CALLBACK: &str = "zitadel.oidc.v2.OIDCService/CreateCallback";
/// RPCs that the decision depends on.
const READ: [&str; 6] = [
    "zitadel.session.v2.SessionService/GetSession",
    "zitadel.user.v2.UserService/GetUserByID",
    "zitadel.user.v2.UserService/ListAuthenticationMethodTypes",
    "zitadel.settings.v2.SettingsService/GetLoginSettings",
    "zitadel.settings.v2.SettingsService/GetPasswordExpirySettings",
    "zitadel.oidc.v2.OIDCService/GetAuthRequest",
];

/// How an RPC of the upstream fails.
#[derive(Clone, Copy, Debug)]
enum Failure {
    Http,
    Refusal,
    Cut,
    Garbage,
    Empty,
    /// GetAuthRequest: the application requests an organization that ZITADEL does not have.
    UnknownOrganization,
}

/// Responses of the upstream for a session that meets all requirements.
fn valid_response(rpc: &str) -> Vec<u8> {
    let now = i64::try_from(crate::cookie::unix_seconds()).unwrap();
    let at = |seconds| Some(Timestamp { seconds, nanos: 0 });
    match rpc.rsplit('/').next().unwrap() {
        "GetSession" => {
            let user = UserFactor { id: "7".into(), organization_id: "9".into(), ..UserFactor::default() };
            let password = Some(PasswordFactor { verified_at: at(now - 5) });
            let factors = Some(Factors { user: Some(user), password, ..Factors::default() });
            let session =
                zitadel_wasm::messages::zitadel::session::v2::Session { id: "1".into(), factors, ..Default::default() };
            GetSessionResponse { session: Some(session) }.encode_to_vec()
        }
        "GetUserByID" => {
            let human = HumanUser { password_changed: at(now - 100), ..HumanUser::default() };
            let mut user = User { user_id: "7".into(), r#type: Some(user::Type::Human(human)), ..User::default() };
            user.set_state(UserState::Active);
            GetUserByIdResponse { user: Some(user), ..Default::default() }.encode_to_vec()
        }
        "ListAuthenticationMethodTypes" => {
            let mut methods = ListAuthenticationMethodTypesResponse::default();
            methods.push_auth_method_types(AuthenticationMethodType::Password);
            methods.encode_to_vec()
        }
        "GetLoginSettings" => {
            let settings = Some(LoginSettings { allow_local_authentication: true, ..LoginSettings::default() });
            GetLoginSettingsResponse { settings, ..Default::default() }.encode_to_vec()
        }
        "GetPasswordExpirySettings" => {
            let settings = Some(PasswordExpirySettings::default());
            GetPasswordExpirySettingsResponse { settings, ..Default::default() }.encode_to_vec()
        }
        "GetAuthRequest" => {
            let auth_request = Some(AuthRequest { creation_date: at(now), ..AuthRequest::default() });
            GetAuthRequestResponse { auth_request }.encode_to_vec()
        }
        "ListOrganizations" => Vec::new(),
        _ => CreateCallbackResponse { callback_url: "https://app.example.com/cb".into(), ..Default::default() }
            .encode_to_vec(),
    }
}

fn failed_response(failure: Failure) -> Response<Body> {
    match failure {
        Failure::UnknownOrganization => {
            let scope = vec!["openid".into(), "urn:zitadel:iam:org:domain:primary:nowhere.example".into()];
            let auth_request = Some(AuthRequest { scope, ..AuthRequest::default() });
            grpc_web_response(&GetAuthRequestResponse { auth_request }.encode_to_vec())
        }
        Failure::Http => json_response(StatusCode::INTERNAL_SERVER_ERROR, &json!({})),
        Failure::Refusal => Refusal::new(Code::Internal, "no").to_response(),
        Failure::Cut => {
            let mut response = grpc_web_response(b"");
            *response.body_mut() = Body::from(vec![0, 0, 0, 0, 9, 1]);
            response
        }
        Failure::Garbage => grpc_web_response(&[0xff; 9]),
        Failure::Empty => grpc_web_response(b""),
    }
}

/// Calls `CreateCallback` as a page with a session of its browser. Returns the status of the refusal, and the session tokens
/// that reached the upstream's `CreateCallback`.
async fn create_callback(fails: Option<(&'static str, Failure)>) -> (Option<String>, Vec<String>) {
    let keys = CookieKeys::fresh();
    let sent = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&sent);
    let upstream: Upstream = Arc::new(move |path, request, _| {
        let seen = Arc::clone(&seen);
        Box::pin(async move {
            let rpc = path.trim_start_matches('/');
            if rpc == CREATE_CALLBACK {
                let body = axum::body::to_bytes(request.into_body(), BODY_LIMIT).await.unwrap();
                let request = CreateCallbackRequest::decode(&body[5..]).unwrap();
                let Some(create_callback_request::CallbackKind::Session(session)) = request.callback_kind else {
                    panic!("no session")
                };
                seen.lock().unwrap().push(session.session_token);
            }
            match fails {
                Some((failing, failure)) if failing == rpc => failed_response(failure),
                _ => grpc_web_response(&valid_response(rpc)),
            }
        })
    });
    let proxy = LoginClientProxy {
        schema: crate::schema().unwrap(),
        limits: Limits::new(1000),
        forwarding: Forwarding::None,
        origin: Arc::new(|_| Some(ORIGIN.into())),
        keys: keys.clone(),
        paired: false,
        durations: Durations::default(),
        upstream,
    };
    let jar = CookieJar { keys: &keys, origin: ORIGIN };
    let mut sessions = BrowserSessions::default();
    let entry = CookieSession { id: "1".into(), token: "the token".into(), proven: true, ..CookieSession::default() };
    sessions.put(entry);
    let bound = jar.set("login-request-V2_5", &crate::cookie::unix_seconds().to_be_bytes(), None);
    let session = Session { session_id: "1".into(), session_token: "-".into() };
    let message = CreateCallbackRequest {
        auth_request_id: "V2_5".into(),
        callback_kind: Some(create_callback_request::CallbackKind::Session(session)),
    };
    let mut request = Request::new(Body::from(frame::write(&message.encode_to_vec())));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = format!("/login-client/{CREATE_CALLBACK}").parse().unwrap();
    let headers = request.headers_mut();
    headers.insert(header::ORIGIN, HeaderValue::from_static(ORIGIN));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/grpc-web+proto"));
    for set in [sessions.set_cookie(jar), bound].into_iter().flatten() {
        let pair = set.to_str().unwrap().split(';').next().unwrap().to_owned();
        headers.append(header::COOKIE, HeaderValue::try_from(pair).unwrap());
    }
    let response = routes(proxy).oneshot(request).await.unwrap();
    let refused = header_text(response.headers(), "grpc-status")
        .or_else(|| (response.status() != StatusCode::OK).then(|| response.status().to_string()));
    let tokens = sent.lock().unwrap().clone();
    (refused, tokens)
}

#[tokio::test]
async fn a_finished_session_completes_an_auth_request_with_the_token_of_the_cookie() {
    assert_eq!(create_callback(None).await, (None, vec!["the token".to_owned()]));
}

#[tokio::test]
async fn an_auth_request_is_refused_when_any_rpc_of_the_decision_fails() {
    for rpc in READ {
        for failure in [Failure::Http, Failure::Refusal, Failure::Cut, Failure::Garbage, Failure::Empty] {
            let (refused, sent) = create_callback(Some((rpc, failure))).await;
            assert!(refused.is_some() && sent.is_empty(), "{rpc} {failure:?}: {refused:?}, {sent:?}");
        }
    }
}

#[tokio::test]
async fn an_auth_request_for_an_organization_that_zitadel_does_not_have_is_refused() {
    let get_auth_request = "zitadel.oidc.v2.OIDCService/GetAuthRequest";
    let (refused, sent) = create_callback(Some((get_auth_request, Failure::UnknownOrganization))).await;
    assert_eq!((refused.as_deref(), sent.len()), (Some("9"), 0));
}
