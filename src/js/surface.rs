//! What the npm package's JavaScript calls: one function, because each export costs its glue on both sides. Its arguments
//! are a packed list, first the operation's name; its result is `[value]`, or `[null, failure]`. The JavaScript around it
//! (`pkg/src/call.ts`) does what only talks to the browser: fetch, timers, signals, token providers.
//!
//! What is passed has its place in a list and no name there: names would be in both modules, and cross at each call.
//!
//! What an operation allocates is gone when the next one begins (`xtask/wasm/heap.wat`): state is in what JavaScript passes,
//! and the one static that allocates, [`Core::shared`], is filled by the first operation, whichever it is.

use super::args::Args;
use super::objects::{self, Object, text};
use super::packed::pack;
use crate::codec::Value;
use crate::core::{self, Call, CallConfig, Core, Next, Outcome, RetryBudget, request_headers};
use crate::error::Error;
use crate::transport::{HttpResponse, Transport};
use crate::validate::RuleChecks;
use wasm_bindgen::prelude::*;

/// Runs an operation: see the functions of this module.
#[wasm_bindgen]
pub fn invoke(args: &[u8]) -> Vec<u8> {
    let result = match run(&mut Args::unpack(args)) {
        Ok(value) => vec![value],
        Err(error) => vec![Value::Null, objects::failure(error)],
    };
    pack(&Value::List(result))
}

fn run(args: &mut Args) -> Result<Value, Error> {
    let core = Core::shared()?;
    match args.text().as_str() {
        "baseUrl" => core::base_url(&args.text(), args.flag()).map(Value::String),
        "start" => start(core, args),
        "next" => Ok(next(core, args)),
        "constraints" => constraints(core, args),
        "validate" => validate(core, args),
        "methods" => Ok(methods(core, args)),
        // Our own JavaScript calls no other.
        _ => Err(Error::corrupt()),
    }
}

/// `[rpc, json, rulesOff, retry, canRefresh, request]` → `[call, httpMethod, path, headers, body]`
fn start(core: &Core, args: &mut Args) -> Result<Value, Error> {
    let rpc = args.text();
    let config = CallConfig {
        transport: transport(args),
        rules: if args.flag() { RuleChecks::Off } else { RuleChecks::Enforce },
        retry: args.flag(),
        can_refresh: args.flag(),
    };
    let request = match args.value() {
        Value::Null => Value::Object(Vec::new()),
        request => request,
    };
    let (call, request) = core.start(&config, &rpc, &request)?;
    let mut headers = Object::new();
    for (name, value) in request_headers(config.transport, &request) {
        headers.set_text(name, Some(value));
    }
    let http_method = text(request.http_method.as_str());
    Ok(Value::List(vec![state(call), http_method, Value::String(request.path), headers.done(), request.body]))
}

/// `[call, budget, random, now, outcome…]` → `[next, waitMs, message, failure, call, budget]`. `next` is `done`, `wait` or
/// `refreshToken`; of `message` and `failure` one is null; `now` is in seconds since 1970, `budget` in tenths of a retry.
fn next(core: &Core, args: &mut Args) -> Value {
    let mut call = call(&mut Args::of(args.value()));
    let budget = args.optional_number();
    let mut budget = budget.map_or_else(RetryBudget::default, |tenths| RetryBudget::from_tenths(tenths as u8));
    let random = match args.value() {
        Value::Float(random) => random,
        _ => 0.0,
    };
    let now = args.number();
    let step = call.next(core, outcome(args, now), &mut budget, random);
    let (next, wait_ms) = match step.next {
        Next::RefreshToken => ("refreshToken", 0),
        Next::Wait(delay) => ("wait", delay.as_secs() as i64 * 1000 + i64::from(delay.subsec_millis())),
        Next::Done => ("done", 0),
    };
    let (message, failure) = match step.result {
        Ok(message) => (message, Value::Null),
        Err(error) => (Value::Null, objects::failure(error)),
    };
    let budget = Value::Int(budget.tenths().into());
    Value::List(vec![text(next), Value::Int(wait_ms), message, failure, state(call), budget])
}

/// `[message]` → `{ field: constraint }`
fn constraints(core: &Core, args: &mut Args) -> Result<Value, Error> {
    let mut out = Object::new();
    for constraint in &core.constraints(&args.text())? {
        out.set(constraint.name, objects::constraint(constraint));
    }
    Ok(out.done())
}

/// `[message, value]` → violations, which may be none
fn validate(core: &Core, args: &mut Args) -> Result<Value, Error> {
    Ok(objects::list(&core.validate(&args.text(), &args.value())?, objects::violation))
}

/// `[service]` → the contract's names of its methods
fn methods(core: &Core, args: &mut Args) -> Value {
    let name = args.text();
    let service = core.schema().services().iter().find(|service| service.name == name);
    let methods = service.map_or(&[] as &[_], |service| &service.methods);
    objects::list(methods, |method| text(method.name))
}

/// A call between two operations, which JavaScript only keeps: `[rpc, json, canRefresh, retriesLeft, longPassword]`.
fn state(call: Call) -> Value {
    Value::List(vec![
        Value::String(call.rpc),
        Value::Bool(call.transport == Transport::Json),
        Value::Bool(call.can_refresh),
        Value::Int(call.retries_left.into()),
        Value::Bool(call.long_password),
    ])
}

/// What [`state`] returned.
fn call(args: &mut Args) -> Call {
    Call {
        rpc: args.text(),
        transport: transport(args),
        can_refresh: args.flag(),
        retries_left: args.number() as u8,
        long_password: args.flag(),
    }
}

fn transport(args: &mut Args) -> Transport {
    if args.flag() { Transport::Json } else { Transport::GrpcWeb }
}

/// What came of a request, by its kind: `[response, httpStatus, body, retryDate, contentType, grpcStatus, grpcMessage,
/// grpcDetails, retryAfter]`, `[tooLong, httpStatus, limit]`, `[tooMany, httpStatus]` or `[noResponse, httpStatus, offline]`.
/// `retryDate` is `Retry-After` as a date, in seconds since 1970.
fn outcome(args: &mut Args, now: i64) -> Outcome {
    let kind = args.text();
    let http_status = args.optional_number().map(|status| status as u16);
    let status = http_status.unwrap_or_default();
    match kind.as_str() {
        "tooLong" => Outcome::TooLong { http_status: status, limit: args.number() as u64 },
        "tooMany" => Outcome::TooMany { http_status: status },
        "noResponse" => Outcome::NoResponse { http_status, offline: args.flag() },
        _ => {
            let body = args.value();
            let retry_date = args.optional_number();
            Outcome::Response {
                http: HttpResponse {
                    status,
                    content_type: args.text(),
                    grpc_status: args.optional_text(),
                    grpc_message: args.optional_text(),
                    grpc_details: args.optional_text(),
                    body,
                },
                retry_after: args.optional_text(),
                retry_date,
                now,
            }
        }
    }
}
