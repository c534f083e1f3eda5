//! What the npm package's JavaScript calls. Questions and answers are packed values; the JavaScript around it
//! (`pkg/call.js`) does what only talks to the browser: fetch, timers, signals, token providers.

use super::objects;
use super::packed::{pack, unpack};
use crate::codec::Value;
use crate::core::Core;
use crate::error::Error;
use crate::transport::retry;
use crate::transport::{Answer, Transport};
use crate::validate::RuleChecks;
use wasm_bindgen::prelude::*;

/// `[method, over JSON?, rules off?, request]` → `[path, verb, body, only reads?]`
#[wasm_bindgen]
pub fn prepare(question: &[u8]) -> Vec<u8> {
    ask(question, |core, args| {
        let method = args.text();
        let transport = args.transport();
        let rules = if args.flag() { RuleChecks::Off } else { RuleChecks::Enforce };
        let request = match args.value() {
            Value::Null => Value::Object(Vec::new()),
            request => request,
        };
        let made = core.prepare(transport, &method, &request, rules)?;
        let verb = Value::String(made.http_method.as_str().to_owned());
        Ok(Value::List(vec![Value::String(made.path), verb, made.body, Value::Bool(core.is_idempotent(&method))]))
    })
}

/// `[method, over JSON?, HTTP status, content-type, grpc-status, grpc-message, grpc-status-details-bin, body]` → answer
#[wasm_bindgen]
pub fn read(question: &[u8]) -> Vec<u8> {
    ask(question, |core, args| {
        let method = args.text();
        let transport = args.transport();
        let answer = Answer {
            status: args.number() as u16,
            content_type: args.text(),
            grpc_status: args.header(),
            grpc_message: args.header(),
            grpc_details: args.header(),
            body: args.value(),
        };
        core.read(transport, &method, answer)
    })
}

/// `[message]` → its fields' limits
#[wasm_bindgen]
pub fn constraints(question: &[u8]) -> Vec<u8> {
    ask(question, |core, args| {
        let all = core.constraints(&args.text())?;
        Ok(Value::Object(all.iter().map(|c| (c.name.into(), objects::constraint(c))).collect()))
    })
}

/// `[message, value]` → violations
#[wasm_bindgen]
pub fn validate(question: &[u8]) -> Vec<u8> {
    ask(question, |core, args| {
        let message = args.text();
        Ok(Value::List(core.validate(&message, &args.value())?.iter().map(objects::violation).collect()))
    })
}

/// `[service]` → the names of its methods
#[wasm_bindgen]
pub fn methods(question: &[u8]) -> Vec<u8> {
    ask(question, |core, args| {
        let name = args.text();
        let mut names = Vec::new();
        for service in core.schema().services() {
            if service.name == name {
                names = service.methods.iter().map(|m| Value::String(m.name.to_owned())).collect();
            }
        }
        Ok(Value::List(names))
    })
}

/// How many milliseconds to wait before the next try; less than zero: there is to be none.
#[wasm_bindgen]
pub fn patience(code: i32, http_status: u16, retry_after_ms: f64, tries: u32, random: f64) -> f64 {
    retry::patience(code, http_status, retry_after_ms, tries, random)
}

/// `[value]`, or `[null, failure]`.
fn ask(question: &[u8], answer: fn(&Core, &mut Args) -> Result<Value, Error>) -> Vec<u8> {
    let mut args = Args(match unpack(question) {
        Value::List(mut items) => {
            items.reverse();
            items
        }
        _ => Vec::new(),
    });
    let told = Core::shared().and_then(|core| answer(core, &mut args));
    let mut out = Vec::new();
    pack(
        &Value::List(match told {
            Ok(value) => vec![value],
            Err(error) => vec![Value::Null, objects::failure(error)],
        }),
        &mut out,
    );
    out
}

/// What was asked, from its end.
struct Args(Vec<Value>);

impl Args {
    fn value(&mut self) -> Value {
        self.0.pop().unwrap_or(Value::Null)
    }

    fn header(&mut self) -> Option<String> {
        match self.value() {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    fn text(&mut self) -> String {
        self.header().unwrap_or_default()
    }

    fn number(&mut self) -> i64 {
        match self.value() {
            Value::Int(n) => n,
            _ => 0,
        }
    }

    fn flag(&mut self) -> bool {
        matches!(self.value(), Value::Bool(true))
    }

    fn transport(&mut self) -> Transport {
        if self.flag() { Transport::Json } else { Transport::GrpcWeb }
    }
}
