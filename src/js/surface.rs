//! What the npm package's JavaScript calls. Arguments and results are packed records, and a result is `{ value }` or
//! `{ failure }`; the JavaScript around it (`pkg/src/call.ts`) does what only talks to the browser: fetch, timers, signals,
//! token providers.

use super::objects::{self, Object, text};
use super::packed::{pack, unpack};
use crate::codec::Value;
use crate::core::{self, Call, CallConfig, Core, Outcome, RetryBudget, Step, request_headers};
use crate::error::Error;
use crate::transport::{HttpResponse, Transport};
use crate::validate::RuleChecks;
use wasm_bindgen::prelude::*;

/// `{ href, allowHttp }` → the base URL of a client.
#[wasm_bindgen(js_name = baseUrl)]
pub fn base_url(args: &[u8]) -> Vec<u8> {
    invoke(args, |_, mut args| core::base_url(&args.text("href"), args.flag("allowHttp")).map(Value::String))
}

/// `{ rpc, json, rulesOff, retry, canRefresh, request }` → `{ retriesLeft, httpMethod, path, headers, body }`
#[wasm_bindgen]
pub fn start(args: &[u8]) -> Vec<u8> {
    invoke(args, |core, mut args| {
        let config = CallConfig {
            transport: args.transport(),
            rules: if args.flag("rulesOff") { RuleChecks::Off } else { RuleChecks::Enforce },
            retry: args.flag("retry"),
            can_refresh: args.flag("canRefresh"),
        };
        let request = match args.0.take("request") {
            Value::Null => Value::Object(Vec::new()),
            request => request,
        };
        let (call, request) = core.start(&config, &args.text("rpc"), &request)?;
        let mut headers = Object::new();
        for (name, value) in request_headers(config.transport, &request) {
            headers.set(name, text(value));
        }
        let mut out = Object::new();
        out.set("retriesLeft", Value::Int(call.retries_left.into())).set("headers", headers.done());
        out.set_text("httpMethod", Some(request.http_method.as_str())).set("path", Value::String(request.path));
        Ok(out.set("body", request.body).done())
    })
}

/// The call (`{ rpc, json, canRefresh, retriesLeft }`), `{ budget?, random, now }` and the outcome, which is a response
/// (`{ httpStatus, contentType, grpcStatus, grpcMessage, grpcDetails, retryAfter, retryDate, body }`), one that is too long
/// (`{ httpStatus, limit }`) or none (`{ httpStatus?, offline }`) → `{ next: "done" | "refreshToken" | "wait", canRefresh,
/// retriesLeft, budget, waitMs?, message?, failure? }`. Times are in seconds since 1970.
#[wasm_bindgen]
pub fn next(args: &[u8]) -> Vec<u8> {
    invoke(args, |core, mut args| {
        let mut call = args.call();
        let mut budget = args
            .optional_number("budget")
            .map_or_else(RetryBudget::default, |tenths| RetryBudget::from_tenths(tenths as u8));
        let random = match args.0.take("random") {
            Value::Float(random) => random,
            _ => 0.0,
        };
        let outcome = args.outcome();
        let step = call.next(core, outcome, &mut budget, random);
        let mut out = Object::new();
        let (next, failure) = match step {
            Step::Send => ("send", None),
            Step::RefreshToken(error) => ("refreshToken", Some(error)),
            Step::Wait(delay, error) => {
                out.set("waitMs", Value::Int(delay.as_secs() as i64 * 1000 + i64::from(delay.subsec_millis())));
                ("wait", Some(error))
            }
            Step::Done(Ok(message)) => {
                out.set("message", message);
                ("done", None)
            }
            Step::Done(Err(error)) => ("done", Some(error)),
        };
        if let Some(error) = failure {
            out.set("failure", objects::failure(error));
        }
        out.set_text("next", Some(next)).set("canRefresh", Value::Bool(call.can_refresh));
        out.set("retriesLeft", Value::Int(call.retries_left.into()));
        Ok(out.set("budget", Value::Int(budget.tenths().into())).done())
    })
}

/// `{ message }` → its fields' limits, by name.
#[wasm_bindgen]
pub fn constraints(args: &[u8]) -> Vec<u8> {
    invoke(args, |core, mut args| {
        let all = core.constraints(&args.text("message"))?;
        Ok(Value::Object(all.iter().map(|c| (c.name.into(), objects::constraint(c))).collect()))
    })
}

/// `{ message, value }` → violations.
#[wasm_bindgen]
pub fn validate(args: &[u8]) -> Vec<u8> {
    invoke(args, |core, mut args| {
        let value = args.0.take("value");
        Ok(Value::List(core.validate(&args.text("message"), &value)?.iter().map(objects::violation).collect()))
    })
}

/// `{ service }` → the names of its RPCs.
#[wasm_bindgen]
pub fn methods(args: &[u8]) -> Vec<u8> {
    invoke(args, |core, mut args| {
        let name = args.text("service");
        let mut names = Vec::new();
        for service in core.schema().services() {
            if service.name == name {
                names = service.methods.iter().map(|m| text(m.name)).collect();
            }
        }
        Ok(Value::List(names))
    })
}

/// `{ value }`, or `{ failure }`.
fn invoke(args: &[u8], run: fn(&Core, Args) -> Result<Value, Error>) -> Vec<u8> {
    let result = Core::shared().and_then(|core| run(core, Args(unpack(args))));
    let mut record = Object::new();
    match result {
        Ok(value) => record.set("value", value),
        Err(error) => record.set("failure", objects::failure(error)),
    };
    let mut out = Vec::new();
    pack(&record.done(), &mut out);
    out
}

/// A record of arguments. Our own JavaScript writes them, so that what is missing needs no error.
struct Args(Value);

impl Args {
    fn optional_text(&mut self, name: &str) -> Option<String> {
        match self.0.take(name) {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    fn text(&mut self, name: &str) -> String {
        self.optional_text(name).unwrap_or_default()
    }

    fn optional_number(&mut self, name: &str) -> Option<i64> {
        match self.0.take(name) {
            Value::Int(n) => Some(n),
            _ => None,
        }
    }

    fn number(&mut self, name: &str) -> i64 {
        self.optional_number(name).unwrap_or_default()
    }

    fn flag(&mut self, name: &str) -> bool {
        self.0.take(name) == Value::Bool(true)
    }

    fn transport(&mut self) -> Transport {
        if self.flag("json") { Transport::Json } else { Transport::GrpcWeb }
    }

    fn call(&mut self) -> Call {
        Call {
            rpc: self.text("rpc"),
            transport: self.transport(),
            can_refresh: self.flag("canRefresh"),
            retries_left: self.number("retriesLeft") as u8,
        }
    }

    fn outcome(&mut self) -> Outcome {
        let http_status = self.optional_number("httpStatus").map(|status| status as u16);
        let status = http_status.unwrap_or_default();
        if let Some(limit) = self.optional_number("limit") {
            return Outcome::TooLong { http_status: status, limit: limit as u64 };
        }
        if let Value::Bool(offline) = self.0.take("offline") {
            return Outcome::NoResponse { http_status, offline };
        }
        Outcome::Response {
            http: HttpResponse {
                status,
                content_type: self.text("contentType"),
                grpc_status: self.optional_text("grpcStatus"),
                grpc_message: self.optional_text("grpcMessage"),
                grpc_details: self.optional_text("grpcDetails"),
                body: self.0.take("body"),
            },
            retry_after: self.optional_text("retryAfter"),
            retry_date: self.optional_number("retryDate"),
            now: self.number("now"),
        }
    }
}
