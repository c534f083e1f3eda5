//! The login role: what a login page may not hold, the login client's token, is added here to the calls of an explicit
//! list, for pages of this very origin. Behind it is the paired server, or a ZITADEL.
//!
//! `POST /login-client/<package.Service>/<Method>` takes gRPC-Web; `GET /login-client/` tells the page where it is.

mod invoke;
mod registration;
mod rules;
mod session_proof;

use self::rules::Needs;
use crate::client_address::Forwarding;
use crate::http::{header_text, json_response, public_origin};
use crate::limits::{Key, Limits};
use crate::refusal::{Code, Refusal};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::routing::{get, post};
use serde_json::json;
use std::pin::Pin;
use std::sync::Arc;
use zitadel_wasm::codec::{Value, decode};
use zitadel_wasm::schema::Schema;
use zitadel_wasm::transport::frame;

/// Bytes of a request's body: no request of a login page comes near it.
const BODY_LIMIT: usize = 256 * 1024;

/// What a call is given to once it may go through: its path, and the request with the token in it.
pub type Upstream = Arc<dyn Fn(String, Request) -> Pin<Box<dyn Future<Output = Response<Body>> + Send>> + Send + Sync>;

/// The gate between a page and the login client's rights.
pub struct LoginProxy {
    /// The contract.
    pub schema: &'static Schema,
    /// How often one address may ask.
    pub limits: Limits,
    /// From which header addresses are taken: only behind a proxy that sets it.
    pub forwarding: Forwarding,
    /// Where the page lives. Without it, where the request says that it was sent: good enough on this machine, and nowhere
    /// else, because whoever makes requests by hand may say anything, and links in e-mails lead there.
    pub origin: Option<String>,
    /// Whether the paired server is behind it.
    pub paired: bool,
    /// What is behind it.
    pub upstream: Upstream,
}

/// The routes of a proxy.
pub fn routes(proxy: LoginProxy) -> Router {
    let proxy = Arc::new(proxy);
    let paired = proxy.paired;
    let told = move || async move { json_response(StatusCode::OK, &json!({ "paired": paired })) };
    Router::new().route("/login-client/", get(told)).route(
        "/login-client/{service}/{method}",
        post(move |Path((service, method)): Path<(String, String)>, request: Request| {
            let proxy = Arc::clone(&proxy);
            async move { proxy.answer(&format!("{service}/{method}"), request).await }
        }),
    )
}

impl LoginProxy {
    async fn answer(&self, rpc: &str, request: Request) -> Response<Body> {
        let kind = header_text(request.headers(), "content-type").unwrap_or_default();
        // Neither a form nor another page's fetch can send this type without being asked about it first.
        if kind != "application/grpc-web+proto" && kind != "application/grpc-web" {
            return json_response(StatusCode::UNSUPPORTED_MEDIA_TYPE, &json!({ "error": "this speaks gRPC-Web" }));
        }
        match self.admit(rpc, request).await {
            Ok(request) => {
                let mut response = (self.upstream)(format!("/{rpc}"), request).await;
                response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
                response
            }
            Err(refusal) => refusal.response(),
        }
    }

    /// The request as it goes on, or why it does not; and after how many seconds it would.
    async fn admit(&self, rpc: &str, request: Request) -> Result<Request, Refusal> {
        let page = self.same_origin(request.headers()).map_err(|text| Refusal::denied(text))?;
        let rule =
            rules::of(rpc).ok_or_else(|| Refusal::denied(format!("pages may not call {rpc} as the login client")))?;
        let who = Key::of_address(self.forwarding.client_address(&request));
        self.limits.take(&who, rule.cost).await.map_err(|seconds| {
            let text = format!("too many calls; try again in {seconds} seconds");
            Refusal { retry_after: Some(seconds), ..Refusal::new(Code::ResourceExhausted, text) }
        })?;
        let (mut parts, incoming) = request.into_parts();
        let bytes = axum::body::to_bytes(incoming, BODY_LIMIT)
            .await
            .map(|bytes| bytes.to_vec())
            .map_err(|_| Refusal::new(Code::ResourceExhausted, "the request is too large"))?;
        let unreadable = || Refusal::invalid("the request is not one message");
        let (_, method) = self.schema.method(&format!("/{rpc}")).ok_or_else(unreadable)?;
        // One frame, neither compressed nor longer or shorter than it says: what is checked is what goes on.
        let frames = frame::read(&bytes).unwrap_or_default();
        let [frame::Frame { flag: 0, payload }] = frames.as_slice() else { return Err(unreadable()) };
        let value = decode(self.schema, method.request, payload).map_err(|_| unreadable())?;
        rule.fits(&value, &page).map_err(|text| Refusal::denied(text))?;
        let text = |path| match rules::member(&value, path) {
            Some(Value::String(text)) => Some(text.as_str()),
            _ => None,
        };
        let (meets, otherwise) = match rule.needs {
            Needs::Nothing => (true, ""),
            Needs::SessionProof => {
                let session = header_text(&parts.headers, session_proof::HEADER).unwrap_or_default();
                let user = text("userId").ok_or_else(unreadable)?;
                let vouched = session_proof::proves(&self.upstream, self.schema, &session, user).await;
                (vouched, "a session of this user, signed in and without a second factor, has to vouch for this")
            }
            Needs::Registration => {
                let org = text("organization.orgId").filter(|id| !id.is_empty());
                let open = registration::open(&self.upstream, self.schema, org).await;
                (open, "the organisation does not let people register (allowRegister of its login settings)")
            }
        };
        if !meets {
            return Err(Refusal::denied(otherwise));
        }
        parts.headers.remove(session_proof::HEADER);
        // Whatever the page said of who it is counts for nothing here.
        parts.headers.remove(header::AUTHORIZATION);
        parts.headers.remove(header::COOKIE);
        parts.headers.remove("x-zitadel-orgid");
        Ok(Request::from_parts(parts, Body::from(bytes)))
    }

    /// The origin of the page that calls, if it is this server's own.
    fn same_origin(&self, headers: &HeaderMap) -> Result<String, &'static str> {
        const FOREIGN: &str = "only pages of this server's own origin may call this";
        if header_text(headers, "sec-fetch-site").is_some_and(|site| site != "same-origin") {
            return Err(FOREIGN);
        }
        let own = self.origin.clone().or_else(|| public_origin(headers)).ok_or("the request has no Host")?;
        match header_text(headers, "origin") {
            Some(origin) if origin == own => Ok(own),
            _ => Err(FOREIGN),
        }
    }
}
