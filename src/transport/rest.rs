//! Which REST request a message is: path variables, query string and body, by the contract's HTTP bindings.

use super::{HttpRequest, percent};
use crate::codec::{self, Value};
use crate::decimal::to_decimal;
use crate::error::Error;
use crate::schema::{HttpMethod, Method, Schema, Service};
use crate::text::{join, parts, rsplit_once_byte, split_once_byte};
use crate::validate::{Limit, Violation};

/// The end of names of fields that hold a token, which must not be in a URL: proxies and servers log URLs.
const SECRET: &str = "Token";

/// The request of a message, by the canonical form of the very bytes that gRPC-Web would send. An RPC without a REST route
/// is sent as Connect's unary JSON, and so is a message of which a URL cannot carry a part.
///
/// # Errors
/// A path variable that no URL can carry: browsers resolve `.` and `..` even when they are percent-encoded, and ZITADEL's
/// router takes no empty variable and no slash in one. For a service that does not speak Connect there is no other way.
pub fn request(schema: &Schema, service: &Service, method: &Method, message: &[u8]) -> Result<HttpRequest, Error> {
    let canonical = || codec::decode(schema, method.request, message).map_err(|e| Error::refused("", e.as_str()));
    let mut value = canonical()?;
    let Some(binding) = method.bindings.first() else { return Ok(connect_unary(service, method, value)) };
    let mut path = String::new();
    let mut violations = Vec::new();
    let mut in_url = true;
    for segment in parts(binding.path.strip_prefix("/").unwrap_or_default(), b'/') {
        path.push('/');
        let Some(variable) = segment.strip_prefix("{").and_then(|s| s.strip_suffix("}")) else {
            path.push_str(segment);
            continue;
        };
        let name = json_name(schema, method, variable);
        let text = text_of(&value.remove(name)).unwrap_or_default();
        let routed = !text.is_empty() && split_once_byte(&text, b'/').is_none();
        in_url &= routed;
        if matches!(text.as_str(), "." | "..") || (!routed && is_without_connect(service)) {
            violations.push(Violation {
                path: name.to_owned(),
                rule: "url",
                message: "is a path parameter; must not be empty, '.' or '..', or contain a slash".to_owned(),
                limit: Limit::None,
            });
        }
        percent::encode(&text, &mut path);
    }
    if !violations.is_empty() {
        return Err(Error::validation(violations));
    }
    let mut body = value.remove(json_name(schema, method, binding.body));
    match binding.body {
        "*" => body = value,
        field => {
            in_url &= push_pairs(&mut path, "", &value);
            // A proxy may want a length on every POST.
            if field.is_empty() && binding.http_method == HttpMethod::Post {
                body = Value::Object(Vec::new());
            }
        }
    }
    if in_url {
        Ok(HttpRequest { http_method: binding.http_method, path, body })
    } else {
        Ok(connect_unary(service, method, canonical()?))
    }
}

/// Whether it is served over gRPC, gRPC-Web and REST only, as the services of version 1 and those of `zitadel.resources` do.
fn is_without_connect(service: &Service) -> bool {
    let package = rsplit_once_byte(service.name, b'.').map_or("", |(package, _)| package);
    package.ends_with(".v1") || package.starts_with("zitadel.resources")
}

/// A request of Connect's unary protocol: the RPC is the path, all of the message is the body.
fn connect_unary(service: &Service, method: &Method, value: Value) -> HttpRequest {
    HttpRequest { http_method: HttpMethod::Post, path: join(&["/", service.name, "/", method.name]), body: value }
}

fn json_name(schema: &Schema, method: &Method, field: &str) -> &'static str {
    let message = schema.message(method.request);
    message.and_then(|m| m.fields.get(m.field(field)?)).map_or("", |f| f.json)
}

/// Appends `?a.b=1&list=x&list=y`, as grpc-gateway reads it. Whether a query string can carry all of it: it has no form
/// for a message without members, a list of messages or a map, and must have none for a token.
fn push_pairs(path: &mut String, name: &str, value: &Value) -> bool {
    let mut whole = true;
    match value {
        Value::Object(members) => {
            whole = name.is_empty() || !members.is_empty();
            for (inner, value) in members {
                let dot = if name.is_empty() { "" } else { "." };
                whole &= push_pairs(path, &join(&[name, dot, inner]), value);
            }
        }
        Value::List(items) => {
            for item in items {
                whole &= !matches!(item, Value::Object(_)) && push_pairs(path, name, item);
            }
        }
        Value::Null => {}
        scalar => match text_of(scalar) {
            Some(text) if !name.ends_with(SECRET) => {
                // No path of the contract has a question mark, and variables are escaped.
                path.push(if path.bytes().any(|b| b == b'?') { '&' } else { '?' });
                percent::encode(name, path);
                path.push('=');
                percent::encode(&text, path);
            }
            _ => whole = false,
        },
    }
    whole
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(s) => Some(s.clone()),
        Value::Bool(b) => Some(if *b { "true" } else { "false" }.to_owned()),
        Value::Int(n) => Some(to_decimal(*n)),
        _ => None,
    }
}
