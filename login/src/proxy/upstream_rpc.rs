//! One RPC at the upstream: sent with headers of our own making, read whole, and told as a message or a refusal.

use crate::client_address::X_FORWARDED_FOR;
use crate::http::header_text;
use crate::refusal::Refusal;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode, header};
use prost::Message;
use std::pin::Pin;
use std::sync::Arc;
use zitadel_wasm::transport::{frame, grpc_web};

/// What a call is given to once it may go through: its path, the request, and in whose name it is sent. Adds the
/// `Authorization` header; a request that gets here has none.
pub type Upstream =
    Arc<dyn Fn(String, Request, Caller) -> Pin<Box<dyn Future<Output = Response<Body>> + Send>> + Send + Sync>;

/// In whose name an RPC is sent.
#[derive(Clone)]
pub enum Caller {
    /// The login client's.
    LoginClient,
    /// The user's whose session has this token.
    Session(HeaderValue),
}

impl Caller {
    /// The user of a session.
    pub(super) fn session(token: &str) -> Option<Self> {
        let mut bearer = HeaderValue::try_from(format!("Bearer {token}")).ok()?;
        bearer.set_sensitive(true);
        Some(Self::Session(bearer))
    }
}

/// Headers of a page's request that reach the upstream: the language of its messages, what ties logs together, and the
/// client's address as this server has seen it.
const FORWARDED_HEADERS: [HeaderName; 3] =
    [header::ACCEPT_LANGUAGE, HeaderName::from_static("traceparent"), X_FORWARDED_FOR];
/// Bytes of a response: nothing that a login page asks for comes near it.
const RESPONSE_LIMIT: usize = 4 * 1024 * 1024;

/// What the upstream answered.
pub struct RpcReply {
    /// The response message.
    pub message: Vec<u8>,
    /// Seconds since 1970 by the upstream's clock, if it says so.
    pub date: Option<i64>,
}

/// What of a page's request goes on beside the message.
pub fn forwarded_headers(headers: &HeaderMap) -> HeaderMap {
    let known = FORWARDED_HEADERS.into_iter().filter_map(|name| Some((name.clone(), headers.get(name)?.clone())));
    known.collect()
}

/// Sends a message to an RPC (`package.Service/Method`).
///
/// # Errors
/// The upstream's status, or that it gave none.
pub async fn send_rpc(
    upstream: &Upstream,
    rpc: &str,
    message: &[u8],
    caller: Caller,
    headers: &HeaderMap,
) -> Result<RpcReply, Refusal> {
    let mut request = Request::new(Body::from(frame::write(message)));
    *request.method_mut() = Method::POST;
    request.headers_mut().extend(headers.clone());
    for name in [header::CONTENT_TYPE, header::ACCEPT] {
        request.headers_mut().insert(name, HeaderValue::from_static(grpc_web::CONTENT_TYPE));
    }
    let (parts, body) = upstream(format!("/{rpc}"), request, caller).await.into_parts();
    let date = header_text(&parts.headers, "date").and_then(|text| httpdate::parse_http_date(&text).ok());
    let date = date.and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
    let date = date.and_then(|since| i64::try_from(since.as_secs()).ok());
    let retry_after = header_text(&parts.headers, "retry-after").and_then(|seconds| seconds.parse().ok());
    let header = |name| header_text(&parts.headers, name);
    if let Some(status) = header("grpc-status") {
        let message = header("grpc-message").unwrap_or_default();
        refusal(&status, message, header("grpc-status-details-bin"), retry_after)?;
    }
    let failed = || Refusal::upstream_failed(StatusCode::BAD_GATEWAY);
    if parts.status != StatusCode::OK {
        return Err(Refusal::upstream_failed(parts.status));
    }
    let body = axum::body::to_bytes(body, RESPONSE_LIMIT).await.map_err(|_| failed())?;
    let mut message = None;
    let mut ended = parts.headers.contains_key("grpc-status");
    for frame in frame::read(&body).ok_or_else(failed)? {
        match frame.flag {
            0 if message.is_none() && !ended => message = Some(frame.payload.to_vec()),
            frame::TRAILER if !ended => {
                let text = String::from_utf8_lossy(frame.payload);
                let trailer = |name| frame::trailer(&text, name).map(str::to_owned);
                let status = trailer("grpc-status").ok_or_else(failed)?;
                let details = trailer("grpc-status-details-bin");
                refusal(&status, trailer("grpc-message").unwrap_or_default(), details, retry_after)?;
                ended = true;
            }
            _ => return Err(failed()),
        }
    }
    match message {
        Some(message) if ended => Ok(RpcReply { message, date }),
        _ => Err(failed()),
    }
}

/// The refusal of a status other than 0.
fn refusal(status: &str, message: String, details: Option<String>, retry_after: Option<u64>) -> Result<(), Refusal> {
    match status.trim().parse::<i32>() {
        Ok(0) => Ok(()),
        Ok(code) => Err(Refusal::from_upstream(code, message, details, retry_after)),
        Err(_) => Err(Refusal::upstream_failed(StatusCode::BAD_GATEWAY)),
    }
}

/// Sends a request that the proxy itself has, as the login client; the response, and the upstream's time.
///
/// # Errors
/// The upstream's status, or that it gave none or no such message.
pub async fn invoke<R: Message + Default>(
    upstream: &Upstream,
    rpc: &str,
    request: &impl Message,
) -> Result<(R, Option<i64>), Refusal> {
    let reply = send_rpc(upstream, rpc, &request.encode_to_vec(), Caller::LoginClient, &HeaderMap::new()).await?;
    let message = R::decode(reply.message.as_slice()).map_err(|_| Refusal::upstream_failed(StatusCode::BAD_GATEWAY))?;
    Ok((message, reply.date))
}

/// A message as a page gets it.
pub fn grpc_web_response(message: &[u8]) -> Response<Body> {
    const OK: &[u8] = b"grpc-status:0\r\n";
    let mut body = frame::write(message);
    body.push(frame::TRAILER);
    body.extend_from_slice(&(OK.len() as u32).to_be_bytes());
    body.extend_from_slice(OK);
    let mut response = Response::new(Body::from(body));
    let kind = HeaderValue::from_static(grpc_web::CONTENT_TYPE);
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
