//! The login client proxy: what a login page may not hold, the login client's token and the sessions' tokens, is added here
//! to the calls of an explicit list, for pages of this very origin. Behind it is the paired test server, or a ZITADEL.
//!
//! `POST /login-client/<package.Service>/<Method>` calls as the login client, `POST /login-session/<session
//! id>/<package.Service>/<Method>` as the user of a session of this browser, both in gRPC-Web; `GET /login-client/` tells
//! the page where it is.

mod auth_request_requirements;
mod auth_requests;
mod context;
#[cfg(test)]
mod fail_closed_tests;
mod link_templates;
mod login_client_rules;
mod login_refusals;
mod registration;
mod rules;
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
use self::self_service::self_service_rule;
use self::upstream_rpc::grpc_web_response;
use crate::client_address::{Forwarding, X_FORWARDED_FOR};
use crate::cookie::{BrowserSessions, CookieJar, CookieKeys};
use crate::http::{header_text, json_response};
use crate::limits::{Cost, Key, Limits};
use crate::refusal::{Code, Refusal};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::routing::{get, post};
use serde_json::json;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Instant;
use zitadel_wasm::codec::{Value, decode};
use zitadel_wasm::schema::{MessageId, Schema};
use zitadel_wasm::transport::frame;

/// Bytes of a request's body: no request of a login page comes near it.
const BODY_LIMIT: usize = 256 * 1024;

/// Where the page lives, by the headers of a request; `None` where the request is not for this server.
pub type OriginOf = Arc<dyn Fn(&HeaderMap) -> Option<String> + Send + Sync>;

/// The gate between a page and the login client's rights.
pub struct LoginClientProxy {
    /// The contract.
    pub schema: &'static Schema,
    /// How often one address may call.
    pub limits: Limits,
    /// From which header addresses are taken: only behind a proxy that sets it.
    pub forwarding: Forwarding,
    /// Where the page lives: links in e-mails lead there.
    pub origin: OriginOf,
    /// What cookies are sealed with.
    pub keys: CookieKeys,
    /// Whether the paired test server is behind it.
    pub paired: bool,
    /// How long calls about known users have taken.
    pub durations: Durations,
    /// What is behind it.
    pub upstream: Upstream,
}

/// The routes of a proxy.
pub fn routes(proxy: LoginClientProxy) -> Router {
    let proxy = Arc::new(proxy);
    let paired = proxy.paired;
    let info = move || async move {
        let mut response = json_response(StatusCode::OK, &json!({ "paired": paired }));
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    };
    let (as_client, as_user) = (Arc::clone(&proxy), proxy);
    Router::new()
        .route("/login-client/", get(info))
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
    /// Answers a call; `session` is the one in the path, whose user calls, or the login client calls.
    async fn handle(&self, session: Option<&str>, rpc: &str, request: Request) -> Response<Body> {
        let kind = header_text(request.headers(), "content-type").unwrap_or_default();
        // Neither a form nor another page's fetch can send this type without being asked about it first.
        let one = request.headers().get_all(header::CONTENT_TYPE).iter().count() == 1;
        let mut response = if !one || (kind != "application/grpc-web+proto" && kind != "application/grpc-web") {
            json_response(StatusCode::UNSUPPORTED_MEDIA_TYPE, &json!({ "error": "this speaks gRPC-Web" }))
        } else {
            match self.read_context(session, rpc, request).await {
                Ok(ctx) => self.run_call(ctx, session).await,
                Err(refusal) => refusal.to_response(),
            }
        };
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response
    }

    /// Runs a call; whatever comes of it, what has changed of the browser's sessions is written into its cookie.
    async fn run_call(&self, mut ctx: CallContext<'_>, session: Option<&str>) -> Response<Body> {
        let outcome = match self.authorize(&ctx).await {
            Ok(()) => ctx.dispatch(session).await,
            Err(refusal) => Err(refusal),
        };
        let mut response =
            outcome.map_or_else(|refusal| refusal.to_response(), |reply| grpc_web_response(&reply.message));
        if let Some(cookie) = ctx.sessions.set_cookie(ctx.jar()) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
        response
    }

    /// Whether a call fits its rule, and its address may make it.
    async fn authorize(&self, ctx: &CallContext<'_>) -> Result<(), Refusal> {
        ctx.check_request_shape()?;
        match ctx.rule.address_cost(&ctx.request) {
            // Taken before the request was read.
            Cost::Read => Ok(()),
            cost => self.take_for_address(ctx.address, cost).await,
        }
    }

    /// Reads a call out of a request.
    async fn read_context(
        &self,
        session: Option<&str>,
        rpc: &str,
        request: Request,
    ) -> Result<CallContext<'_>, Refusal> {
        let origin = self.same_origin(request.headers())?;
        let (rule, who) = match session {
            None => (login_client_rule(rpc), "the login client"),
            Some(_) => (self_service_rule(rpc), "a user"),
        };
        let rule = rule.ok_or_else(|| Refusal::not_allowed(&format!("pages may not call this RPC as {who}")))?;
        let address = self.forwarding.client_address(&request);
        self.take_for_address(address, Cost::Read).await?;
        let (mut parts, incoming) = request.into_parts();
        // Whatever a visitor wrote there: the upstream gets the address that this server has seen.
        parts.headers.remove(X_FORWARDED_FOR);
        if let Ok(client) = HeaderValue::from_str(&address.to_string()) {
            parts.headers.insert(X_FORWARDED_FOR, client);
        }
        let body = axum::body::to_bytes(incoming, BODY_LIMIT).await.map_err(|_| {
            Refusal::with_id(Code::ResourceExhausted, "LOGIN-TooLarge", "the request has more than 262144 bytes")
        })?;
        let (_, method) =
            self.schema.method(rule.rpc).ok_or_else(|| Refusal::invalid_request("there is no such RPC"))?;
        let request = self.read_message(method.request, &body)?;
        let jar = CookieJar { keys: &self.keys, origin: &origin };
        let sessions = BrowserSessions::read(jar, &parts.headers);
        Ok(CallContext {
            proxy: self,
            rule,
            method,
            address,
            origin,
            headers: parts.headers,
            sessions,
            request,
            step_started: Instant::now(),
        })
    }

    /// The one message of a body: one frame, neither compressed nor longer or shorter than it says.
    fn read_message(&self, message: MessageId, body: &[u8]) -> Result<Value, Refusal> {
        let unreadable = || Refusal::invalid_request("the request is not one uncompressed message of this RPC");
        let frames = frame::read(body).unwrap_or_default();
        let [frame::Frame { flag: 0, payload }] = frames.as_slice() else { return Err(unreadable()) };
        decode(self.schema, message, payload).map_err(|_| unreadable())
    }

    /// The origin of the page that calls, if it is this server's own.
    fn same_origin(&self, headers: &HeaderMap) -> Result<String, Refusal> {
        let own = (self.origin)(headers);
        let same_site = headers.get_all("sec-fetch-site").iter().all(|site| site == "same-origin");
        let mut origins = headers.get_all(header::ORIGIN).iter();
        match (own, origins.next(), origins.next()) {
            (Some(own), Some(origin), None) if same_site && *origin == *own => Ok(own),
            _ => Err(Refusal::not_allowed("only pages of this server's own origin may call this")),
        }
    }

    /// Takes the cost of a call out of the buckets of an address.
    async fn take_for_address(&self, address: IpAddr, cost: Cost) -> Result<(), Refusal> {
        self.limits.take(&Key::for_address(address), cost).await.map_err(Refusal::rate_limited)
    }

    /// Takes the cost of a call out of an account's bucket: a user id, or a login name in lower case.
    async fn take_for_account(&self, account: &str, cost: Cost) -> Result<(), Refusal> {
        self.limits.take(&[Key::Account(account.to_owned())], cost).await.map_err(Refusal::rate_limited)
    }
}
