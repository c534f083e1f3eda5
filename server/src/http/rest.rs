//! The REST gateway: routes by the contract's HTTP bindings, bodies and answers by the same codec as the page's.
//!
//! What is malformed is refused before anybody asks who calls, as ZITADEL's gateway does.

use crate::refusal::{Code, Refusal};
use crate::service::Service;
use axum::Router;
use axum::body::Body;
use axum::extract::{RawPathParams, Request};
use axum::http::{HeaderValue, Method, Response, StatusCode, header};
use axum::routing::{MethodFilter, on};
use serde_json::json;
use std::sync::Arc;
use zitadel_wasm::codec::{Key, Mode, Value, decode, encode};
use zitadel_wasm::schema::{Binding, HttpMethod, MessageId, Schema, Type};

/// A route for every binding of every method.
pub(super) fn routes(service: &Arc<Service>) -> Router {
    let mut router = Router::new();
    for of in service.schema.services() {
        for method in &of.methods {
            for binding in &method.bindings {
                let route = Route {
                    path: format!("/{}/{}", of.name, method.name),
                    request: method.request,
                    response: method.response,
                    success: StatusCode::from_u16(method.success_code).unwrap_or(StatusCode::OK),
                    binding,
                };
                let (template, variables) = template(binding.path);
                let service = Arc::clone(service);
                let route = Arc::new((route, variables));
                let handler = move |params: RawPathParams, request: Request| {
                    let (service, route) = (Arc::clone(&service), Arc::clone(&route));
                    let values: Vec<String> = params.iter().map(|(_, v)| v.to_owned()).collect();
                    async move {
                        let marked = |instead| super::marked(request, instead);
                        let run = |instead| answer(&service, &route.0, &route.1, values, marked(instead));
                        service.faults.around(&route.0.path, run).await
                    }
                };
                router = router.route(&template, on(filter(binding.http_method), handler));
            }
        }
    }
    router
}

struct Route {
    path: String,
    request: MessageId,
    response: MessageId,
    success: StatusCode,
    binding: &'static Binding,
}

fn filter(verb: HttpMethod) -> MethodFilter {
    match verb {
        HttpMethod::Get => MethodFilter::GET,
        HttpMethod::Put => MethodFilter::PUT,
        HttpMethod::Post => MethodFilter::POST,
        HttpMethod::Delete => MethodFilter::DELETE,
        HttpMethod::Patch => MethodFilter::PATCH,
    }
}

/// The path with its variables numbered, because two routes may name them differently; and their names.
fn template(path: &'static str) -> (String, Vec<&'static str>) {
    let mut out = String::new();
    let mut names = Vec::new();
    for segment in path.split('/').skip(1) {
        out.push('/');
        match segment.strip_prefix('{').and_then(|s| s.strip_suffix('}')) {
            Some(name) => {
                out.push_str(&format!("{{v{}}}", names.len()));
                names.push(name);
            }
            None => out.push_str(segment),
        }
    }
    (out, names)
}

async fn answer(
    service: &Arc<Service>,
    route: &Route,
    variables: &[&'static str],
    values: Vec<String>,
    request: Request,
) -> Response<Body> {
    if request.method() == Method::HEAD {
        let mut response = not_allowed();
        *response.body_mut() = Body::empty();
        return response;
    }
    if request.uri().path().to_ascii_lowercase().contains("%2f") {
        return super::json_answer(StatusCode::NOT_FOUND, &json!({"code": 5, "message": "Not Found"}));
    }
    let v1 = crate::service::is_v1(&route.path);
    let mut credentials = super::credentials(request.headers(), request.extensions());
    // Only the gateway of the older services looks where a page lives.
    credentials.origin = super::header_text(request.headers(), "origin").filter(|_| v1);
    let query = request.uri().query().unwrap_or_default().to_owned();
    let body = match super::body(request).await {
        Ok(body) => body,
        Err(response) => return response,
    };
    let message = match read(service.schema, route, variables, values, &query, &body) {
        Ok(message) => message,
        // The gateway's own refusals carry no cache headers.
        Err(status) => return refusal(&status),
    };
    let outcome = service.call(&route.path, credentials, message).await;
    let mut response = match outcome.and_then(|bytes| write(service.schema, route.response, &bytes)) {
        Ok(text) => {
            let mut response = Response::new(Body::from(text));
            *response.status_mut() = route.success;
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
            response
        }
        Err(status) => refusal(&status),
    };
    if v1 {
        super::no_cache(response.headers_mut(), service.clock.now());
    }
    response
}

/// What the gateway makes of a request to the `nth` route: for the fuzzer, which has no socket.
pub fn request_message(schema: &'static Schema, nth: usize, values: &str, query: &str, body: &[u8]) -> Option<Vec<u8>> {
    let methods = schema.services().iter().flat_map(|of| &of.methods);
    let mut routes = methods.flat_map(|method| method.bindings.iter().map(move |binding| (method, binding)));
    let (method, binding) = routes.nth(nth)?;
    let (_, variables) = template(binding.path);
    let (path, success) = (String::new(), StatusCode::OK);
    let route = Route { path, request: method.request, response: method.response, success, binding };
    let values = variables.iter().map(|_| values.to_owned()).collect();
    read(schema, &route, &variables, values, query, body).ok()
}

fn write(schema: &Schema, message: MessageId, bytes: &[u8]) -> Result<String, Refusal> {
    let value = decode(schema, message, bytes).map_err(Refusal::internal)?;
    serde_json::to_string(&value).map_err(Refusal::internal)
}

fn refusal(status: &Refusal) -> Response<Body> {
    let http = StatusCode::from_u16(status.http()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = super::json_answer(http, &status.to_json());
    if status.code == Code::Unauthenticated
        && let Ok(value) = HeaderValue::from_str(&status.message())
    {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, value);
    }
    response
}

/// A path that exists, with a verb that it does not have.
pub(super) async fn method_not_allowed(request: Request) -> Response<Body> {
    if request.uri().path().starts_with("/_test/") { super::control::wrong_verb() } else { not_allowed() }
}

fn not_allowed() -> Response<Body> {
    super::json_answer(StatusCode::METHOD_NOT_ALLOWED, &json!({"code": 12, "message": "Method Not Allowed"}))
}

fn invalid(why: impl Into<String>) -> Refusal {
    Refusal::plain(Code::InvalidArgument, why)
}

/// Body, path and query string as one message.
fn read(
    schema: &Schema,
    route: &Route,
    variables: &[&'static str],
    values: Vec<String>,
    query: &str,
    body: &[u8],
) -> Result<Vec<u8>, Refusal> {
    let mut members = match route.binding.body {
        "" => Vec::new(),
        "*" => match json(body)? {
            None => Vec::new(),
            Some(Value::Object(members)) => members,
            Some(_) => return Err(invalid("the body has to be a JSON object")),
        },
        field => json(body)?.map(|value| (Key::Borrowed(field), value)).into_iter().collect(),
    };
    if route.binding.body != "*" {
        for pair in query.split('&').filter(|p| !p.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            set(schema, route.request, &mut members, &unescape(name), &unescape(value), true)?;
        }
    }
    // What the body says has to be right even where the path takes its place.
    let refused = |violations: Vec<zitadel_wasm::validate::Violation>| {
        invalid(violations.first().map(|v| format!("{}: {}", v.path, v.message)).unwrap_or_default())
    };
    let body = Value::Object(members);
    if !variables.is_empty() {
        encode(schema, route.request, &body, Mode::Lenient).map_err(refused)?;
    }
    let Value::Object(mut members) = body else { return Ok(Vec::new()) };
    for (name, value) in variables.iter().zip(&values) {
        set(schema, route.request, &mut members, name, value, false)?;
    }
    encode(schema, route.request, &Value::Object(members), Mode::Lenient).map_err(refused)
}

/// The first JSON value of a body; what follows it is ignored, as ZITADEL's gateway does.
fn json(body: &[u8]) -> Result<Option<Value>, Refusal> {
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(None);
    }
    match serde_json::Deserializer::from_slice(body).into_iter::<Value>().next() {
        Some(Ok(value)) => Ok(Some(value)),
        Some(Err(e)) => Err(invalid(format!("the body is no JSON: {e}"))),
        None => Ok(None),
    }
}

fn unescape(text: &str) -> String {
    let spaced = text.replace('+', " ");
    percent_encoding::percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}

/// Sets the field at a dotted path from text. In a query string, lists grow and unknown names are passed over; a path
/// variable takes the place of what the body said.
fn set(
    schema: &Schema,
    message: MessageId,
    members: &mut Vec<(Key, Value)>,
    path: &str,
    text: &str,
    query: bool,
) -> Result<(), Refusal> {
    let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
    let Some(message) = schema.message(message) else { return Ok(()) };
    let Some(field) = message.field(name).and_then(|i| message.fields.get(i)) else { return Ok(()) };
    let known = |(key, _): &(Key, Value)| *key == field.json || *key == field.name;
    if let (Some(rest), Type::Message(inner)) = (rest, field.ty) {
        let at = match members.iter().position(known) {
            Some(at) => at,
            None => {
                members.push((Key::Borrowed(field.json), Value::Object(Vec::new())));
                members.len() - 1
            }
        };
        return match members.get_mut(at) {
            Some((_, Value::Object(inside))) => set(schema, inner, inside, rest, text, query),
            _ => Err(invalid(format!("{path}: is no object"))),
        };
    }
    let value = match field.ty {
        Type::Bool => match text {
            "true" | "1" | "t" | "T" | "TRUE" | "True" => Value::Bool(true),
            "false" | "0" | "f" | "F" | "FALSE" | "False" => Value::Bool(false),
            _ => return Err(invalid(format!("{path}: must be true or false"))),
        },
        Type::Enum(_) => text.parse().map_or_else(|_| Value::String(text.to_owned()), Value::Int),
        _ => Value::String(text.to_owned()),
    };
    if field.repeated && query {
        match members.iter_mut().find(|m| known(m)) {
            Some((_, Value::List(items))) => items.push(value),
            _ => members.push((Key::Borrowed(field.json), Value::List(vec![value]))),
        }
        return Ok(());
    }
    members.retain(|m| !known(m));
    members.push((Key::Borrowed(field.json), value));
    Ok(())
}
