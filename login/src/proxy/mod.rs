//! The login client proxy: forwards an allow list of RPCs from pages of the server's own origin to the upstream, and adds the
//! credentials that a page must not hold: the login client's token and the session tokens. The upstream is a ZITADEL
//! instance, or the test server that embeds the proxy.
//!
//! `POST /login-client/<package.Service>/<Method>` calls as the login client, `POST /login-session/<session
//! id>/<package.Service>/<Method>` as the user of a session of this browser, both in gRPC-Web. `GET /login-client/` returns
//! whether the upstream is the test server. `POST /login-client/saml-response` and `…/saml-request` send a SAML message on.

mod auth_request_requirements;
mod auth_requests;
mod branding;
mod contact_hints;
mod context;
mod domain_discovery;
#[cfg(test)]
mod fail_closed_tests;
mod first_credentials;
mod fresh_reads;
mod idp_intents;
mod idp_registration;
mod idp_update;
mod idp_users;
mod link_templates;
mod login_client_rules;
mod login_names;
mod login_refusals;
mod login_settings;
mod only_provider;
mod other_sessions;
mod passkey_codes;
mod registration;
mod rules;
mod saml_post;
mod self_service;
mod session_facts;
mod session_masking;
mod session_proof;
mod session_rpcs;
mod step_durations;
mod unknown_users;
mod upstream_rpc;
mod value_paths;

pub use self::step_durations::Durations;
pub use self::upstream_rpc::{Caller, Upstream};

use self::context::CallContext;
use self::login_client_rules::login_client_rule;
use self::login_names::organization_of_header;
use self::saml_post::SamlMessage;
use self::self_service::self_service_rule;
use self::upstream_rpc::grpc_web_response;
use crate::client_address::{Forwarding, X_FORWARDED_FOR};
use crate::cookie::{BrowserSessions, CookieJar, CookieKeys};
use crate::http::{header_text, json_response};
use crate::limits::{Cost, Key, Limits};
use crate::origin::OriginOf;
use crate::refusal::{Code, Refusal};
use crate::runtime::Moment;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::routing::{get, post};
use serde_json::json;
use std::net::IpAddr;
use std::sync::Arc;
use zitadel_wasm::codec::{Value, decode};
use zitadel_wasm::schema::{MessageId, Schema};
use zitadel_wasm::transport::frame;

/// Maximum size of a request body in bytes; requests of a login page are far smaller.
const BODY_LIMIT: usize = 256 * 1024;

/// The login client proxy, which stands between a page and the permissions of the login client.
pub struct LoginClientProxy {
    /// Schema of the contract.
    pub schema: &'static Schema,
    /// Rate limits by address and account.
    pub limits: Limits,
    /// Which header client addresses are read from.
    pub forwarding: Forwarding,
    /// Resolves the public origin, to which links in e-mails point.
    pub origin: OriginOf,
    /// Keys that seal the cookies.
    pub keys: CookieKeys,
    /// Whether the upstream is the test server; `GET /login-client/` returns it to the page.
    pub paired: bool,
    /// Recent durations of steps for known users.
    pub durations: Durations,
    /// Sends requests to the upstream.
    pub upstream: Upstream,
}

/// The routes of the proxy.
pub fn routes(proxy: LoginClientProxy) -> Router {
    let proxy = Arc::new(proxy);
    let paired = proxy.paired;
    let info = move || async move {
        let mut response = json_response(StatusCode::OK, &json!({ "paired": paired }));
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    };
    let (as_client, as_user) = (Arc::clone(&proxy), Arc::clone(&proxy));
    let post_saml = |message| {
        let proxy = Arc::clone(&proxy);
        post(move |request: Request| async move { proxy.post_saml(message, request).await })
    };
    Router::new()
        .route("/login-client/", get(info))
        .route(saml_post::RESPONSE_PATH, post_saml(SamlMessage::Response))
        .route(saml_post::REQUEST_PATH, post_saml(SamlMessage::Request))
        .route(
            "/login-client/{service}/{method}",
            post(move |Path((service, method)): Path<(String, String)>, request: Request| async move {
                as_client.handle(None, &format!("{service}/{method}"), request).await
            }),
        )
        .route(
            "/login-session/{session}/{service}/{method}",
            post(
                move |Path((session, service, method)): Path<(String, String, String)>, request: Request| async move {
                    as_user.handle(Some(&session), &format!("{service}/{method}"), request).await
                },
            ),
        )
}

impl LoginClientProxy {
    /// Handles an RPC. With `session`, the id in the path, it is called as that session's user, else as the login client.
    async fn handle(&self, session: Option<&str>, rpc: &str, request: Request) -> Response<Body> {
        let kind = header_text(request.headers(), "content-type").unwrap_or_default();
        // Cross-site forms cannot send this type, and cross-site fetch needs a preflight, which is refused.
        let is_single = request.headers().get_all(header::CONTENT_TYPE).iter().count() == 1;
        let mut response = if !is_single || (kind != "application/grpc-web+proto" && kind != "application/grpc-web") {
            json_response(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                &json!({ "error": "unsupported content type; expected application/grpc-web+proto" }),
            )
        } else {
            match self.read_context(session, rpc, request).await {
                Ok(ctx) => self.run_call(ctx, session).await,
                Err(refusal) => refusal.to_response(),
            }
        };
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }

    /// Runs an RPC, and writes changed sessions into the cookie whether it succeeds or fails.
    async fn run_call(&self, mut ctx: CallContext<'_>, session: Option<&str>) -> Response<Body> {
        let outcome = match self.authorize(&ctx).await {
            Ok(()) => ctx.dispatch(session).await,
            Err(refusal) => Err(refusal),
        };
        let mut response =
            outcome.map_or_else(|refusal| refusal.to_response(), |reply| grpc_web_response(&reply.message));
        let sessions = ctx.sessions.set_cookie(ctx.jar());
        for cookie in ctx.set_cookies.drain(..).chain(sessions) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }

    /// Checks the request against its rule and its address against the rate limit.
    async fn authorize(&self, ctx: &CallContext<'_>) -> Result<(), Refusal> {
        ctx.check_request_shape()?;
        match ctx.rule.address_cost(&ctx.request) {
            // Counted before the body was read.
            Cost::Read => Ok(()),
            cost => self.take_for_address(ctx.address, cost).await,
        }
    }

    /// Checks origin and allow list, reads the body and the cookie, and returns the context of the RPC.
    async fn read_context(
        &self,
        session: Option<&str>,
        rpc: &str,
        request: Request,
    ) -> Result<CallContext<'_>, Refusal> {
        let origin = self.same_origin(request.headers())?;
        let (rule, caller) = match session {
            None => (login_client_rule(rpc), "the login client"),
            Some(_) => (self_service_rule(rpc), "a user"),
        };
        let rule =
            rule.ok_or_else(|| Refusal::not_allowed(&format!("RPC not allowed; pages may not call it as {caller}")))?;
        let address = self.forwarding.client_address(&request);
        self.take_for_address(address, Cost::Read).await?;
        let (mut parts, incoming) = request.into_parts();
        // Replaced, because clients can forge it: the upstream gets the address that this server determined.
        parts.headers.remove(X_FORWARDED_FOR);
        if let Ok(client) = HeaderValue::from_str(&address.to_string()) {
            parts.headers.insert(X_FORWARDED_FOR, client);
        }
        let body = axum::body::to_bytes(incoming, BODY_LIMIT).await.map_err(|_| {
            Refusal::with_id(Code::ResourceExhausted, "LOGIN-TooLarge", "request larger than 262144 bytes")
        })?;
        let (_, method) = self.schema.method(rule.rpc).ok_or_else(|| Refusal::invalid_request("unknown RPC"))?;
        let request = self.read_message(method.request, &body)?;
        let jar = CookieJar { keys: &self.keys, origin: &origin };
        let sessions = BrowserSessions::read(jar, &parts.headers);
        Ok(CallContext {
            proxy: self,
            rule,
            method,
            address,
            origin,
            organization: organization_of_header(&parts.headers),
            headers: parts.headers,
            sessions,
            set_cookies: Vec::new(),
            request,
            step_started: Moment::now(),
        })
    }

    /// Decodes a body that consists of exactly one uncompressed gRPC-Web frame.
    fn read_message(&self, message: MessageId, body: &[u8]) -> Result<Value, Refusal> {
        let unreadable = || Refusal::invalid_request("invalid request; expected one uncompressed message of this RPC");
        let frames = frame::read(body).unwrap_or_default();
        let [frame::Frame { flag: 0, payload }] = frames.as_slice() else { return Err(unreadable()) };
        decode(self.schema, message, payload).map_err(|_| unreadable())
    }

    /// Checks that the request comes from a page of the public origin, and returns that origin.
    fn same_origin(&self, headers: &HeaderMap) -> Result<String, Refusal> {
        let own = (self.origin)(headers);
        let same_site = headers.get_all("sec-fetch-site").iter().all(|site| site == "same-origin");
        let mut origins = headers.get_all(header::ORIGIN).iter();
        match (own, origins.next(), origins.next()) {
            (Some(own), Some(origin), None) if same_site && *origin == *own => Ok(own),
            _ => {
                Err(Refusal::not_allowed("cross-origin request; only pages of the public origin may call this server"))
            }
        }
    }

    /// Counts a request against the rate limits of an address.
    async fn take_for_address(&self, address: IpAddr, cost: Cost) -> Result<(), Refusal> {
        self.limits.take(&Key::for_address(address), cost).await.map_err(Refusal::rate_limited)
    }

    /// Counts a request against the rate limit of an account: a user id, or a login name in lower case.
    async fn take_for_account(&self, account: &str, cost: Cost) -> Result<(), Refusal> {
        self.limits.take(&[Key::Account(account.to_owned())], cost).await.map_err(Refusal::rate_limited)
    }
}
