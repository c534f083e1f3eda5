//! Sends one RPC to the upstream over gRPC-Web and parses the response into a message or a refusal.

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

/// Sends a request with a path to the upstream, with the credentials of the caller. Requests have no `Authorization`
/// header; this function adds it.
pub type Upstream =
    Arc<dyn Fn(String, Request, Caller) -> Pin<Box<dyn Future<Output = Response<Body>> + Send>> + Send + Sync>;

/// Whose credentials an RPC is sent with.
#[derive(Clone)]
pub enum Caller {
    /// The login client's token.
    LoginClient,
    /// A session token, as the value of the `Authorization` header.
    Session(HeaderValue),
}

impl Caller {
    /// Calls as the user of a session.
    pub(super) fn session(token: &str) -> Option<Self> {
        let mut bearer = HeaderValue::try_from(format!("Bearer {token}")).ok()?;
        bearer.set_sensitive(true);
        Some(Self::Session(bearer))
    }
}

/// Headers of a page's request that are forwarded: the language of messages, the trace context, and the client's address,
/// which this server has set.
const FORWARDED_HEADERS: [HeaderName; 3] =
    [header::ACCEPT_LANGUAGE, HeaderName::from_static("traceparent"), X_FORWARDED_FOR];
/// Maximum size of a response in bytes; responses to a login page are far smaller.
const RESPONSE_LIMIT: usize = 4 * 1024 * 1024;

/// Successful response of the upstream.
pub struct RpcReply {
    /// The response message.
    pub message: Vec<u8>,
    /// Time of the upstream's `Date` header, in seconds since 1970.
    pub date: Option<i64>,
}

/// The headers of a page's request that are forwarded.
pub fn forwarded_headers(headers: &HeaderMap) -> HeaderMap {
    let known = FORWARDED_HEADERS.into_iter().filter_map(|name| Some((name.clone(), headers.get(name)?.clone())));
    known.collect()
}

/// Sends a message to an RPC (`package.Service/Method`).
///
/// # Errors
/// The upstream's gRPC status, or an upstream failure when it has none.
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
        check_status(&status, message, header("grpc-status-details-bin"), retry_after)?;
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
                check_status(&status, trailer("grpc-message").unwrap_or_default(), details, retry_after)?;
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

/// Turns a gRPC status other than 0 into a refusal.
fn check_status(
    status: &str,
    message: String,
    details: Option<String>,
    retry_after: Option<u64>,
) -> Result<(), Refusal> {
    match status.trim().parse::<i32>() {
        Ok(0) => Ok(()),
        Ok(code) => Err(Refusal::from_upstream(code, message, details, retry_after)),
        Err(_) => Err(Refusal::upstream_failed(StatusCode::BAD_GATEWAY)),
    }
}

/// Sends a request of the proxy itself as the login client. Returns the response and the upstream's time.
///
/// # Errors
/// The upstream's gRPC status, or an upstream failure when it has none or the message is invalid.
pub async fn invoke<R: Message + Default>(
    upstream: &Upstream,
    rpc: &str,
    request: &impl Message,
) -> Result<(R, Option<i64>), Refusal> {
    let reply = send_rpc(upstream, rpc, &request.encode_to_vec(), Caller::LoginClient, &HeaderMap::new()).await?;
    let message = R::decode(reply.message.as_slice()).map_err(|_| Refusal::upstream_failed(StatusCode::BAD_GATEWAY))?;
    Ok((message, reply.date))
}

/// Encodes a message as a gRPC-Web response with status 0.
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
