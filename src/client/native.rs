//! What the client uses outside of browsers: HTTP by reqwest, tokio's timers.

use super::Client;
use super::limits::has_too_many_values;
use crate::codec::{Key, Value};
use crate::core::{Outcome, request_headers};
use crate::error::{Code, Error, Kind};
use crate::schema::HttpMethod;
use crate::transport::json::is_json;
use crate::transport::{HttpRequest, HttpResponse};
use reqwest::header::{ACCEPT_ENCODING, CONTENT_ENCODING, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, Response};
use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::net::IpAddr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use zitadel_schema::protocol::{MAX_RESPONSE_BYTES, header};

/// The statuses that Fetch calls redirects.
const REDIRECTS: [u16; 5] = [301, 302, 303, 307, 308];

/// The connections of a client.
pub(super) type Http = reqwest::Client;

/// A redirect could carry the token to another host, so that none is followed. Proxies are those of the environment
/// (`HTTPS_PROXY`), but for this machine, as in browsers.
pub(super) fn http(base_url: &str) -> Result<Http, Error> {
    let failed = |cause: reqwest::Error| {
        let message = format!("the HTTP client cannot be made: {cause}; are the system's certificates installed?");
        Error::new(Kind::Network, Code::UNAVAILABLE, message)
    };
    let builder = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    let builder = if is_this_machine(base_url) { builder.no_proxy() } else { builder };
    builder.build().map_err(failed)
}

fn is_this_machine(base_url: &str) -> bool {
    let url = reqwest::Url::parse(base_url);
    let is_loopback = |host: &str| {
        let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        host == "localhost" || host.ends_with(".localhost") || address.is_ok_and(|address| address.is_loopback())
    };
    url.is_ok_and(|url| url.host_str().is_some_and(is_loopback))
}

/// The URL as browsers write it.
pub(super) fn href(text: &str) -> Option<String> {
    reqwest::Url::parse(text).ok().map(String::from)
}

pub(super) fn sleep(ms: u32) -> tokio::time::Sleep {
    tokio::time::sleep(Duration::from_millis(ms.into()))
}

/// Between 0 and 1. It spreads retries and guards nothing: the keys of the standard library's hash maps are enough.
pub(super) fn random() -> f64 {
    RandomState::new().hash_one(0u8) as f64 / u64::MAX as f64
}

impl Client {
    /// Sends the request and reads the response. The error is a request that no HTTP client would send.
    pub(super) async fn fetch(&self, request: &HttpRequest, token: Option<String>) -> Result<Outcome, Error> {
        let own = self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let mut headers = HeaderMap::new();
        // Nothing here decompresses.
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        for (name, value) in own.chain(request_headers(self.transport, request).iter().copied()) {
            set(&mut headers, name, value)?;
        }
        if let Some(token) = token {
            set(&mut headers, header::AUTHORIZATION, &format!("Bearer {token}"))?;
        }
        let url = format!("{}{}", self.base_url, request.path);
        let builder = self.http.request(method(request.http_method), url).headers(headers);
        let builder = match &request.body {
            Value::Null => builder,
            Value::Bytes(bytes) => builder.body(bytes.clone()),
            value => builder.body(serde_json::to_vec(value).map_err(|_| Error::refused("", "has no JSON form"))?),
        };
        Ok(match builder.send().await {
            // As in browsers, which do not show what a redirect was.
            Ok(response) if REDIRECTS.contains(&response.status().as_u16()) => no_response(None),
            Ok(response) => read(response).await,
            Err(_) => no_response(None),
        })
    }
}

fn set(headers: &mut HeaderMap, name: &str, value: &str) -> Result<(), Error> {
    let invalid = || Error::refused("headers", "have a name or a value that no header can carry");
    let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| invalid())?;
    let mut value = HeaderValue::from_str(value).map_err(|_| invalid())?;
    // Not in logs of the HTTP client.
    value.set_sensitive(name == reqwest::header::AUTHORIZATION);
    headers.insert(name, value);
    Ok(())
}

/// Reads a response to its end, unless that is too far.
async fn read(mut response: Response) -> Outcome {
    let status = response.status().as_u16();
    // As in browsers where it cannot be decompressed.
    if response
        .headers()
        .get_all(CONTENT_ENCODING)
        .iter()
        .any(|coding| !coding.as_bytes().eq_ignore_ascii_case(b"identity"))
    {
        return no_response(Some(status));
    }
    let mut bytes = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
            Ok(None) => break,
            Err(_) => return no_response(Some(status)),
        }
        if bytes.len() > MAX_RESPONSE_BYTES {
            return Outcome::TooLong { http_status: status, limit: MAX_RESPONSE_BYTES as u64 };
        }
    }
    let text = |name: &str| joined(response.headers(), name);
    let content_type = text(header::CONTENT_TYPE).unwrap_or_default();
    if is_json(&content_type) && has_too_many_values(&bytes) {
        return Outcome::TooMany { http_status: status };
    }
    let parsed = if is_json(&content_type) { parse(&bytes) } else { None };
    let retry_after = text(header::RETRY_AFTER);
    let date = retry_after.as_deref().and_then(|text| httpdate::parse_http_date(text).ok());
    let http = HttpResponse {
        status,
        content_type,
        grpc_status: text(header::GRPC_STATUS),
        grpc_message: text(header::GRPC_MESSAGE),
        grpc_details: text(header::GRPC_STATUS_DETAILS),
        body: parsed.unwrap_or(Value::Bytes(bytes)),
    };
    Outcome::Response { http, retry_after, retry_date: date.map(seconds), now: seconds(SystemTime::now()) }
}

/// The value of JSON text; `None` for what no message can be. Of duplicate keys the last one counts, as in `JSON.parse`.
fn parse(bytes: &[u8]) -> Option<Value> {
    Some(without_duplicates(serde_json::from_slice(bytes).ok()?))
}

/// serde_json's limit of nesting bounds the recursion.
fn without_duplicates(value: Value) -> Value {
    match value {
        Value::List(items) => Value::List(items.into_iter().map(without_duplicates).collect()),
        Value::Object(members) => {
            let last: HashMap<Key, usize> =
                members.iter().enumerate().map(|(i, (name, _))| (name.clone(), i)).collect();
            let counts = members.into_iter().enumerate().filter(|(i, (name, _))| last.get(name) == Some(i));
            Value::Object(counts.map(|(_, (name, value))| (name, without_duplicates(value))).collect())
        }
        other => other,
    }
}

/// All values of a header with commas in between, a character of each byte, as browsers show them.
fn joined(headers: &HeaderMap, name: &str) -> Option<String> {
    let text = |value: &HeaderValue| value.as_bytes().iter().copied().map(char::from).collect::<String>();
    let values: Vec<_> = headers.get_all(name).iter().map(text).collect();
    (!values.is_empty()).then(|| values.join(", "))
}

fn seconds(time: SystemTime) -> i64 {
    time.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() as i64)
}

fn method(method: HttpMethod) -> Method {
    match method {
        HttpMethod::Get => Method::GET,
        HttpMethod::Put => Method::PUT,
        HttpMethod::Post => Method::POST,
        HttpMethod::Delete => Method::DELETE,
        HttpMethod::Patch => Method::PATCH,
    }
}

/// There is no whole response. Whether the device has a network at all is not known here.
fn no_response(http_status: Option<u16>) -> Outcome {
    Outcome::NoResponse { http_status, offline: false }
}
