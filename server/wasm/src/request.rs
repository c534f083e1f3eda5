//! A request of JavaScript as the router takes it.

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Request, Uri, Version, header};
use http_body::Frame;
use js_sys::{Function, Promise, Uint8Array};
use std::net::{IpAddr, Ipv4Addr};
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::mpsc;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use zitadel_login::client_address::Peer;

/// The head of a request; the error is why it cannot be read.
pub struct Head {
    pub method: String,
    pub url: String,
    /// Names and values in turn, a line each, each character a byte.
    pub headers: String,
    pub remote_address: String,
    /// `1.0`, `1.1` or `2.0`, as Node writes them.
    pub http_version: String,
}

/// Builds a request, or says why that is not possible.
pub fn build(head: Head, body: &JsValue) -> Result<Request<Body>, &'static str> {
    let absolute: Uri = head.url.parse().map_err(|_| "the request's URL cannot be read")?;
    let version = match head.http_version.as_str() {
        "2.0" | "2" => Version::HTTP_2,
        "1.0" => Version::HTTP_10,
        _ => Version::HTTP_11,
    };
    let mut headers = read_headers(&head.headers)?;
    let uri = if version == Version::HTTP_2 {
        absolute
    } else {
        if let Some(authority) = absolute.authority()
            && !headers.contains_key(header::HOST)
            && version == Version::HTTP_11
            && let Ok(host) = HeaderValue::from_str(authority.as_str())
        {
            headers.insert(header::HOST, host);
        }
        let target = absolute.path_and_query().map_or("/", |path| path.as_str());
        target.parse().map_err(|_| "the request's path cannot be read")?
    };
    let mut request = Request::new(read_body(body)?);
    *request.method_mut() = head.method.parse().map_err(|_| "the request's method cannot be read")?;
    *request.uri_mut() = uri;
    *request.version_mut() = version;
    *request.headers_mut() = headers;
    let address = head.remote_address.parse().unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST));
    request.extensions_mut().insert(Peer(address));
    Ok(request)
}

/// Names and values in turn, a line each; each character of a value a byte, as Node and Fetch have them.
fn read_headers(lines: &str) -> Result<HeaderMap, &'static str> {
    let mut headers = HeaderMap::with_capacity(16);
    let mut lines = lines.split('\n');
    while let (Some(name), Some(value)) = (lines.next(), lines.next()) {
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| "a header's name cannot be read")?;
        let value = if value.is_ascii() {
            HeaderValue::from_str(value)
        } else {
            let bytes: Option<Vec<u8>> = value.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect();
            HeaderValue::from_bytes(&bytes.ok_or("a header's value cannot be read")?)
        };
        headers.append(name, value.map_err(|_| "a header's value cannot be read")?);
    }
    Ok(headers)
}

/// `undefined`, a `Uint8Array`, or `() => Promise<Uint8Array | undefined>` for one that arrives in pieces.
fn read_body(body: &JsValue) -> Result<Body, &'static str> {
    if body.is_undefined() || body.is_null() {
        return Ok(Body::empty());
    }
    if let Some(bytes) = body.dyn_ref::<Uint8Array>() {
        return Ok(Body::from(bytes.to_vec()));
    }
    let next = body.dyn_ref::<Function>().ok_or("the request's body is neither a Uint8Array nor a function")?;
    Ok(Body::new(Pieces::start(next.clone())))
}

/// A body whose pieces the host fetches when they are wanted.
struct Pieces(mpsc::Receiver<Result<Bytes, std::io::Error>>);

impl Pieces {
    fn start(next: Function) -> Self {
        let (sender, receiver) = mpsc::channel(1);
        spawn_local(async move {
            while let Ok(room) = sender.clone().reserve_owned().await {
                let piece = match next.call0(&JsValue::UNDEFINED) {
                    Ok(promise) => JsFuture::from(Promise::resolve(&promise)).await,
                    Err(thrown) => Err(thrown),
                };
                match piece {
                    Ok(piece) if piece.is_undefined() => break,
                    Ok(piece) => {
                        let bytes = piece.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec).unwrap_or_default();
                        drop(room.send(Ok(bytes.into())));
                    }
                    Err(thrown) => {
                        let cause = std::io::Error::other(crate::functions::thrown_text(&thrown));
                        drop(room.send(Err(cause)));
                        break;
                    }
                }
            }
        });
        Self(receiver)
    }
}

impl http_body::Body for Pieces {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        self.0.poll_recv(context).map(|piece| piece.map(|piece| piece.map(Frame::data)))
    }
}
