//! What the npm package's JavaScript calls: one function, because each export costs its glue on both sides. Its arguments
//! are a packed record with the `operation`, its result is `{ value }` or `{ failure }`. The JavaScript around it
//! (`pkg/src/call.ts`) does what only talks to the browser: fetch, timers, signals, token providers.
//!
//! What an operation allocates is gone when the next one begins (`xtask/wasm/heap.wat`): state is in what JavaScript passes,
//! and the one static that allocates, [`Core::shared`], is filled by the first operation, whichever it is.

use super::objects::{self, Object, text};
use super::packed::{pack, unpack};
use crate::codec::Value;
use crate::core::{self, Call, CallConfig, Core, Next, Outcome, RetryBudget, request_headers};
use crate::error::Error;
use crate::transport::{HttpResponse, Transport};
use crate::validate::RuleChecks;
use wasm_bindgen::prelude::*;

/// Runs an operation: see the functions of this module.
#[wasm_bindgen]
pub fn invoke(args: &[u8]) -> Vec<u8> {
    let mut record = Object::new();
    match run(&mut Args(unpack(args))) {
        Ok(value) => record.set("value", value),
        Err(error) => record.set("failure", objects::failure(error)),
    };
    pack(&record.done())
}

fn run(args: &mut Args) -> Result<Value, Error> {
    let core = Core::shared()?;
    let mut out = Object::new();
    match args.text("operation").as_str() {
        "baseUrl" => return core::base_url(&args.text("href"), args.flag("allowHttp")).map(Value::String),
        "start" => start(core, args, &mut out)?,
        "next" => next(core, args, &mut out),
        "constraints" => constraints(core, args, &mut out)?,
        "validate" => return validate(core, args),
        "methods" => return Ok(methods(core, args)),
        // Our own JavaScript calls no other.
        _ => return Err(Error::corrupt()),
    }
    Ok(out.done())
}

/// `{ rpc, json, rulesOff, retry, canRefresh, request }` → `{ retriesLeft, longPassword, httpMethod, path, headers, body }`
fn start(core: &Core, args: &mut Args, out: &mut Object) -> Result<(), Error> {
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
        headers.set_text(name, Some(value));
    }
    out.set_flag("longPassword", call.long_password);
    out.set_int("retriesLeft", call.retries_left.into()).set("headers", headers.done());
    out.set_text("httpMethod", Some(request.http_method.as_str())).set("path", Value::String(request.path));
    out.set("body", request.body);
    Ok(())
}

/// The call (`{ rpc, json, canRefresh, retriesLeft, longPassword }`), `{ budget?, random, now }` and the outcome, which is a response
/// (`{ httpStatus, contentType, grpcStatus, grpcMessage, grpcDetails, retryAfter, retryDate, body }`), one that is too long
/// (`{ httpStatus, limit }`, `{ httpStatus, tooMany }`) or none (`{ httpStatus?, offline }`) → `{ next: "done" | "refreshToken" | "wait", canRefresh,
/// retriesLeft, budget, waitMs?, message?, failure? }`. Times are in seconds since 1970.
fn next(core: &Core, args: &mut Args, out: &mut Object) {
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
    let next = match step.next {
        Next::RefreshToken => "refreshToken",
        Next::Wait(delay) => {
            out.set_int("waitMs", delay.as_secs() as i64 * 1000 + i64::from(delay.subsec_millis()));
            "wait"
        }
        Next::Done => "done",
    };
    match step.result {
        Ok(message) => out.set("message", message),
        Err(error) => out.set("failure", objects::failure(error)),
    };
    out.set_text("next", Some(next)).set_flag("canRefresh", call.can_refresh);
    out.set_int("retriesLeft", call.retries_left.into()).set_int("budget", budget.tenths().into());
}

/// `{ message }` → its fields' limits, by name.
fn constraints(core: &Core, args: &mut Args, out: &mut Object) -> Result<(), Error> {
    for constraint in &core.constraints(&args.text("message"))? {
        out.set(constraint.name, objects::constraint(constraint));
    }
    Ok(())
}

/// `{ message, value }` → violations.
fn validate(core: &Core, args: &mut Args) -> Result<Value, Error> {
    let value = args.0.take("value");
    Ok(objects::list(&core.validate(&args.text("message"), &value)?, objects::violation))
}

/// `{ service }` → the names of its RPCs.
fn methods(core: &Core, args: &mut Args) -> Value {
    let name = args.text("service");
    let service = core.schema().services().iter().find(|service| service.name == name);
    let methods = service.map_or(&[] as &[_], |service| &service.methods);
    objects::list(methods, |method| text(method.name))
}

/// A record of arguments. Our own JavaScript writes them, so that what is missing needs no error.
struct Args(Value);

impl Args {
    #[inline(never)]
    fn optional_text(&mut self, name: &str) -> Option<String> {
        match self.0.take(name) {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    #[inline(never)]
    fn text(&mut self, name: &str) -> String {
        self.optional_text(name).unwrap_or_default()
    }

    #[inline(never)]
    fn optional_number(&mut self, name: &str) -> Option<i64> {
        match self.0.take(name) {
            Value::Int(n) => Some(n),
            _ => None,
        }
    }

    fn number(&mut self, name: &str) -> i64 {
        self.optional_number(name).unwrap_or_default()
    }

    #[inline(never)]
    fn flag(&mut self, name: &str) -> bool {
        matches!(self.0.take(name), Value::Bool(true))
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
            long_password: self.flag("longPassword"),
        }
    }

    fn outcome(&mut self) -> Outcome {
        let http_status = self.optional_number("httpStatus").map(|status| status as u16);
        let status = http_status.unwrap_or_default();
        if let Some(limit) = self.optional_number("limit") {
            return Outcome::TooLong { http_status: status, limit: limit as u64 };
        }
        if self.flag("tooMany") {
            return Outcome::TooMany { http_status: status };
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
