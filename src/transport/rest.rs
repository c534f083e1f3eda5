//! Which REST request a message is: path variables, query string and body, by the contract's HTTP bindings.

use super::{HttpRequest, percent};
use crate::codec::{Value, decimal};
use crate::schema::{Method, Schema, Service, Verb};
use crate::text::{join, parts};
use crate::validate::{Limit, Violation};

/// A member that must not stand in a URL, which proxies and servers log: a call that would put it into the query string
/// goes as Connect's unary JSON instead.
const SECRET: &str = "sessionToken";

/// The request of a message in its canonical form. An RPC without a REST route goes as Connect's unary JSON.
///
/// # Errors
/// A path variable that no URL can carry: browsers resolve `.` and `..` even when they are percent-encoded.
pub fn request(
    schema: &Schema,
    service: &Service,
    method: &Method,
    mut value: Value,
) -> Result<HttpRequest, Vec<Violation>> {
    let Some(binding) = method.bindings.first() else { return Ok(unary(service, method, value)) };
    let in_query = binding.body.is_empty() && matches!(binding.verb, Verb::Get | Verb::Delete);
    if in_query && value.get(SECRET).is_some() {
        return Ok(unary(service, method, value));
    }
    let mut path = String::new();
    let mut violations = Vec::new();
    for segment in parts(binding.path, b'/').skip(1) {
        path.push('/');
        let Some(variable) = segment.strip_prefix('{').and_then(|s| s.strip_suffix('}')) else {
            path.push_str(segment);
            continue;
        };
        let name = json_name(schema, method, variable);
        let text = text_of(value.take(name)).unwrap_or_default();
        if matches!(text.as_str(), "" | "." | "..") {
            violations.push(Violation {
                path: name.to_owned(),
                rule: "url",
                message: "stands in the URL, where it must not be empty, . or ..".to_owned(),
                limit: Limit::None,
            });
        }
        percent::encode(&text, &mut path);
    }
    if !violations.is_empty() {
        return Err(violations);
    }
    let mut body = Value::Null;
    match binding.body {
        "*" => {
            if let Value::Object(members) = &mut value {
                members.retain(|(_, value)| !matches!(value, Value::Null));
            }
            body = value;
        }
        "" if in_query => pairs(&mut path, "", value),
        "" => {}
        field => {
            body = value.take(json_name(schema, method, field));
            pairs(&mut path, "", value);
        }
    }
    // A proxy may want a length on every POST.
    if matches!(body, Value::Null) && binding.verb == Verb::Post {
        body = Value::Object(Vec::new());
    }
    Ok(HttpRequest { verb: binding.verb, path, body })
}

/// As Connect has it: the name of the RPC, and all of the message in the body.
fn unary(service: &Service, method: &Method, value: Value) -> HttpRequest {
    HttpRequest { verb: Verb::Post, path: join(&["/", service.name, "/", method.name]), body: value }
}

fn json_name(schema: &Schema, method: &Method, field: &str) -> &'static str {
    let message = schema.message(method.request);
    message.and_then(|m| m.fields.get(m.field(field)?)).map_or("", |f| f.json)
}

/// `?a.b=1&list=x&list=y`
fn pairs(path: &mut String, name: &str, value: Value) {
    match value {
        Value::Object(members) => {
            for (inner, value) in members {
                let dot = if name.is_empty() { "" } else { "." };
                pairs(path, &join(&[name, dot, &inner]), value);
            }
        }
        Value::List(items) => {
            for item in items {
                pairs(path, name, item);
            }
        }
        scalar => {
            let Some(text) = text_of(scalar) else { return };
            // No path of the contract has a question mark, and variables are escaped.
            path.push(if path.bytes().any(|b| b == b'?') { '&' } else { '?' });
            percent::encode(name, path);
            path.push('=');
            percent::encode(&text, path);
        }
    }
}

fn text_of(value: Value) -> Option<String> {
    match value {
        Value::String(s) => Some(s),
        Value::Bool(b) => Some(if b { "true" } else { "false" }.to_owned()),
        Value::Int(n) => Some(decimal(n)),
        _ => None,
    }
}
