//! Which REST request a message is: path variables, query string and body, by the contract's HTTP bindings.

use super::{Body, HttpRequest, percent};
use crate::codec::{Key, Value, decimal};
use crate::schema::{Method, Schema, Service, Verb};
use crate::text::join;
use crate::validate::{Limit, Violation};

/// The request of a message in its canonical form. An RPC without a REST route goes as Connect's unary JSON.
///
/// # Errors
/// A path variable that no URL can carry: browsers resolve `.` and `..` even when they are percent-encoded.
pub fn request(
    schema: &Schema,
    service: &Service,
    method: &Method,
    value: Value,
) -> Result<HttpRequest, Vec<Violation>> {
    let Some(binding) = method.bindings.first() else {
        let path = join(&["/", service.name, "/", method.name]);
        return Ok(HttpRequest { verb: Verb::Post, path, body: Body::Json(value) });
    };
    let Value::Object(mut members) = value else { return Ok(empty(binding.verb)) };
    let mut path = String::new();
    let mut violations = Vec::new();
    for segment in binding.path.split('/').skip(1) {
        path.push('/');
        let Some(variable) = segment.strip_prefix('{').and_then(|s| s.strip_suffix('}')) else {
            path.push_str(segment);
            continue;
        };
        let name = schema.message(method.request).and_then(|m| m.fields.get(m.field(variable)?)).map_or("", |f| f.json);
        let taken = members.iter().position(|(k, _)| k == name).map(|at| members.remove(at).1);
        let text = taken.and_then(text_of).unwrap_or_default();
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
    let body = match binding.body {
        "*" => Body::Json(Value::Object(members)),
        "" => {
            if matches!(binding.verb, Verb::Get | Verb::Delete) {
                query(&mut path, members);
            }
            Body::None
        }
        field => {
            let name =
                schema.message(method.request).and_then(|m| m.fields.get(m.field(field)?)).map_or("", |f| f.json);
            let at = members.iter().position(|(k, _)| k == name);
            let value = at.map(|at| members.remove(at).1);
            query(&mut path, members);
            value.map_or(Body::None, Body::Json)
        }
    };
    // A POST without a body would have no content type, and some proxies refuse it.
    let body =
        if body == Body::None && binding.verb == Verb::Post { Body::Json(Value::Object(Vec::new())) } else { body };
    Ok(HttpRequest { verb: binding.verb, path, body })
}

fn empty(verb: Verb) -> HttpRequest {
    HttpRequest { verb, path: String::new(), body: Body::None }
}

fn query(path: &mut String, members: Vec<(Key, Value)>) {
    let mut first = true;
    for (name, value) in members {
        pairs(path, &mut first, &name, value);
    }
}

/// `a.b=1&list=x&list=y`
fn pairs(path: &mut String, first: &mut bool, name: &str, value: Value) {
    match value {
        Value::Object(members) => {
            for (inner, value) in members {
                pairs(path, first, &join(&[name, ".", &inner]), value);
            }
        }
        Value::List(items) => {
            for item in items {
                pairs(path, first, name, item);
            }
        }
        scalar => {
            let Some(text) = text_of(scalar) else { return };
            path.push(if std::mem::take(first) { '?' } else { '&' });
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
