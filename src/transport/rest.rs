//! Which REST request a message is: path variables, query string and body, by the contract's HTTP bindings.

use super::{HttpRequest, percent};
use crate::codec::{Value, decimal};
use crate::schema::{Method, Schema, Service, Verb};
use crate::text::{cut, cut_last, join, parts};
use crate::validate::{Limit, Violation};

/// What the names of tokens end in. None may stand in a URL, which proxies and servers log.
const SECRET: &str = "Token";

/// The request of a message in its canonical form. An RPC without a REST route goes as Connect's unary JSON, and so does
/// a message of which something belongs into the URL and cannot stand there.
///
/// # Errors
/// A path variable that no URL can carry: browsers resolve `.` and `..` even when they are percent-encoded, and ZITADEL's
/// router takes no empty variable and no slash in one. For a service that does not speak Connect there is no other way.
pub fn request(
    schema: &Schema,
    service: &Service,
    method: &Method,
    mut value: Value,
) -> Result<HttpRequest, Vec<Violation>> {
    let Some(binding) = method.bindings.first() else { return Ok(unary(service, method, value)) };
    let mut path = String::new();
    let mut violations = Vec::new();
    let mut in_url = true;
    // Members that stand in the path, or are the body.
    let mut bound = vec![json_name(schema, method, binding.body)];
    for segment in parts(binding.path, b'/').skip(1) {
        path.push('/');
        let Some(variable) = segment.strip_prefix('{').and_then(|s| s.strip_suffix('}')) else {
            path.push_str(segment);
            continue;
        };
        let name = json_name(schema, method, variable);
        let text = value.get(name).and_then(text_of).unwrap_or_default();
        let routed = !text.is_empty() && cut(&text, b'/').is_none();
        in_url &= routed;
        if matches!(text.as_str(), "." | "..") || (!routed && is_without_connect(service)) {
            violations.push(Violation {
                path: name.to_owned(),
                rule: "url",
                message: "stands in the URL, where it must not be empty, . or .. and must not have a slash".to_owned(),
                limit: Limit::None,
            });
        }
        percent::encode(&text, &mut path);
        bound.push(name);
    }
    if !violations.is_empty() {
        return Err(violations);
    }
    let Value::Object(members) = &mut value else { return Ok(unary(service, method, value)) };
    if binding.body != "*" {
        let mut query = members.iter().filter(|(name, _)| !bound.contains(&name.as_ref()));
        in_url &= query.all(|(name, value)| push_pairs(&mut path, name, value));
    }
    if !in_url {
        return Ok(unary(service, method, value));
    }
    let body = if binding.body == "*" {
        members.retain(|(name, _)| !bound.contains(&name.as_ref()));
        value
    } else {
        match value.take(json_name(schema, method, binding.body)) {
            // A proxy may want a length on every POST.
            Value::Null if binding.body.is_empty() && binding.verb == Verb::Post => Value::Object(Vec::new()),
            body => body,
        }
    };
    Ok(HttpRequest { verb: binding.verb, path, body })
}

/// Whether it speaks gRPC, gRPC-Web and REST only, as the services of version 1 and those of `zitadel.resources` do.
fn is_without_connect(service: &Service) -> bool {
    let package = cut_last(service.name, b'.').map_or("", |(package, _)| package);
    package.ends_with(".v1") || package.starts_with("zitadel.resources")
}

/// As Connect has it: the name of the RPC, and all of the message in the body.
fn unary(service: &Service, method: &Method, value: Value) -> HttpRequest {
    HttpRequest { verb: Verb::Post, path: join(&["/", service.name, "/", method.name]), body: value }
}

fn json_name(schema: &Schema, method: &Method, field: &str) -> &'static str {
    let message = schema.message(method.request);
    message.and_then(|m| m.fields.get(m.field(field)?)).map_or("", |f| f.json)
}

/// Appends `?a.b=1&list=x&list=y`, as grpc-gateway reads it. Whether a query string can carry all of it: it has no form
/// for a message without members, a list of messages or a map, and must have none for a token.
fn push_pairs(path: &mut String, name: &str, value: &Value) -> bool {
    match value {
        Value::Object(members) => {
            !members.is_empty()
                && members.iter().all(|(inner, value)| push_pairs(path, &join(&[name, ".", inner]), value))
        }
        Value::List(items) => {
            items.iter().all(|item| !matches!(item, Value::Object(_)) && push_pairs(path, name, item))
        }
        scalar => {
            let Some(text) = text_of(scalar).filter(|_| !name.ends_with(SECRET)) else { return false };
            // No path of the contract has a question mark, and variables are escaped.
            path.push(if path.bytes().any(|b| b == b'?') { '&' } else { '?' });
            percent::encode(name, path);
            path.push('=');
            percent::encode(&text, path);
            true
        }
    }
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(s) => Some(s.clone()),
        Value::Bool(b) => Some(if *b { "true" } else { "false" }.to_owned()),
        Value::Int(n) => Some(decimal(*n)),
        _ => None,
    }
}
