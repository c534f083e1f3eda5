//! The login role: what a login page may not hold, the login client's token, is added here to the calls of an explicit
//! list, for pages of this very origin. Behind it is the paired server, or a ZITADEL.
//!
//! `POST /login-client/<package.Service>/<Method>` takes gRPC-Web; `GET /login-client/` tells the page where it is.

mod ask;
mod front;
mod limits;
mod registration;
mod rules;
mod upstream;
mod voucher;

pub use front::{Front, FrontOptions};
pub use limits::Limits;

use self::rules::Needs;
use crate::http::{body, header_text, in_headers, json_answer, public_origin};
use crate::serve::Peer;
use crate::status::{Code, Status};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use axum::routing::{get, post};
use serde_json::json;
use std::net::{IpAddr, Ipv4Addr};
use std::pin::Pin;
use std::sync::Arc;
use zitadel_wasm::codec::{Value, decode};
use zitadel_wasm::schema::Schema;
use zitadel_wasm::transport::frame;

/// What a call is given to once it may go through: its path, and the request with the token in it.
pub type Onward = Arc<dyn Fn(String, Request) -> Pin<Box<dyn Future<Output = Response<Body>> + Send>> + Send + Sync>;

/// The gate between a page and the login client's rights.
pub struct Gate {
    /// The contract.
    pub schema: &'static Schema,
    /// How often one address may ask.
    pub limits: Limits,
    /// Whether addresses are taken from `X-Forwarded-For`: only behind a proxy that sets it.
    pub forwarded: bool,
    /// Where the page lives. Without it, where the request says that it was sent: good enough on this machine, and nowhere
    /// else, because whoever makes requests by hand may say anything, and links in e-mails lead there.
    pub origin: Option<String>,
    /// Whether the paired server is behind it.
    pub paired: bool,
    /// What is behind it.
    pub onward: Onward,
}

/// The routes of a gate.
pub fn routes(gate: Gate) -> Router {
    let gate = Arc::new(gate);
    let paired = gate.paired;
    let told = move || async move { json_answer(StatusCode::OK, &json!({ "paired": paired })) };
    Router::new().route("/login-client/", get(told)).route(
        "/login-client/{service}/{method}",
        post(move |Path((service, method)): Path<(String, String)>, request: Request| {
            let gate = Arc::clone(&gate);
            async move { gate.answer(&format!("{service}/{method}"), request).await }
        }),
    )
}

impl Gate {
    async fn answer(&self, rpc: &str, request: Request) -> Response<Body> {
        let kind = header_text(request.headers(), "content-type").unwrap_or_default();
        // Neither a form nor another page's fetch can send this type without being asked about it first.
        if kind != "application/grpc-web+proto" && kind != "application/grpc-web" {
            return json_answer(StatusCode::UNSUPPORTED_MEDIA_TYPE, &json!({ "error": "this speaks gRPC-Web" }));
        }
        match self.admit(rpc, request).await {
            Ok(request) => {
                let mut response = (self.onward)(format!("/{rpc}"), request).await;
                response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
                response
            }
            Err((status, wait)) => {
                let mut response = in_headers(&status, &kind);
                if let Some(seconds) = wait {
                    response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
                }
                response
            }
        }
    }

    /// The request as it goes on, or why it does not; and after how many seconds it would.
    async fn admit(&self, rpc: &str, request: Request) -> Result<Request, (Status, Option<u64>)> {
        let refuse = |code, text: String| (Status::plain(code, text), None);
        let page = self.same_origin(request.headers()).map_err(|text| refuse(Code::PermissionDenied, text.into()))?;
        let rule = rules::of(rpc)
            .ok_or_else(|| refuse(Code::PermissionDenied, format!("pages may not call {rpc} as the login client")))?;
        self.limits.take(self.address(&request), rule.cost).map_err(|seconds| {
            let text = format!("too many calls; try again in {seconds} seconds");
            (Status::plain(Code::ResourceExhausted, text), Some(seconds))
        })?;
        let (mut parts, incoming) = request.into_parts();
        let bytes = body(Request::from_parts(parts.clone(), incoming))
            .await
            .map_err(|_| refuse(Code::ResourceExhausted, "the request is too large".into()))?;
        let unreadable = || refuse(Code::InvalidArgument, "the request is not one message".into());
        let (_, method) = self.schema.method(&format!("/{rpc}")).ok_or_else(unreadable)?;
        // One frame, neither compressed nor longer or shorter than it says: what is checked is what goes on.
        let frames = frame::read(&bytes).unwrap_or_default();
        let [frame::Frame { flag: 0, payload }] = frames.as_slice() else { return Err(unreadable()) };
        let value = decode(self.schema, method.request, payload).map_err(|_| unreadable())?;
        rule.fits(&value, &page).map_err(|text| refuse(Code::PermissionDenied, text))?;
        let text = |path| match rules::member(&value, path) {
            Some(Value::String(text)) => Some(text.as_str()),
            _ => None,
        };
        let (meets, otherwise) = match rule.needs {
            Needs::Nothing => (true, ""),
            Needs::Voucher => {
                let session = header_text(&parts.headers, voucher::HEADER).unwrap_or_default();
                let user = text("userId").ok_or_else(unreadable)?;
                let vouched = voucher::vouches(&self.onward, self.schema, &session, user).await;
                (vouched, "a session of this user, signed in and without a second factor, has to vouch for this")
            }
            Needs::Registration => {
                let org = text("organization.orgId").filter(|id| !id.is_empty());
                let open = registration::open(&self.onward, self.schema, org).await;
                (open, "the organisation does not let people register (allowRegister of its login settings)")
            }
        };
        if !meets {
            return Err(refuse(Code::PermissionDenied, otherwise.into()));
        }
        parts.headers.remove(voucher::HEADER);
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

    fn address(&self, request: &Request) -> IpAddr {
        let forwarded = header_text(request.headers(), "x-forwarded-for").filter(|_| self.forwarded);
        // The last one is what our own proxy saw; those before it are hearsay.
        let last = forwarded.as_deref().and_then(|list| list.rsplit(',').next()?.trim().parse().ok());
        let peer = request.extensions().get::<Peer>().map(|peer| peer.0);
        last.or(peer).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))
    }
}
