//! What JavaScript sees: one class. The npm package wraps it into services and real `Error`s.

use super::to_js::{constraint, violation};
use super::{failure, value_from_js, value_to_js};
use crate::client::{Client as Inner, Failure};
use crate::codec::{Mode, Value, encode};
use crate::error::Error;
use crate::schema::{MessageId, Schema};
use crate::validate::{Limit, Violation, constraints};
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// A client: its options, and the contract.
#[wasm_bindgen]
pub struct Client {
    inner: Rc<Inner>,
}

fn thrown(failed: &Failure) -> JsValue {
    failure(&failed.error, &failed.cause)
}

fn unknown_type(name: &str) -> JsValue {
    let violation = Violation {
        path: name.to_owned(),
        rule: "unknown",
        message: "is no message of the contract".to_owned(),
        limit: Limit::None,
    };
    failure(&Error::validation(vec![violation]), &JsValue::UNDEFINED)
}

#[wasm_bindgen]
impl Client {
    /// A client of these options.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> Result<Client, JsValue> {
        Inner::new(options).map(|inner| Client { inner: Rc::new(inner) }).map_err(|e| thrown(&e))
    }

    /// Calls `package.Service/Method`.
    pub fn call(&self, method: String, request: JsValue, options: JsValue) -> js_sys::Promise {
        let inner = Rc::clone(&self.inner);
        wasm_bindgen_futures::future_to_promise(async move {
            match inner.call(&method, &request, &options).await {
                Ok(answer) => value_to_js(&answer),
                Err(failed) => Err(thrown(&failed)),
            }
        })
    }

    /// The limits of a message's fields, by their JSON names.
    pub fn constraints(&self, message: &str) -> Result<JsValue, JsValue> {
        let (_, id) = self.message(message)?;
        let schema = &self.inner.schema;
        let members = schema.message(id).map(|m| constraints(schema, m)).unwrap_or_default();
        value_to_js(&Value::Object(members.iter().map(|c| (c.name.into(), constraint(c))).collect()))
    }

    /// What is wrong with a message; nothing is sent.
    pub fn validate(&self, message: &str, value: &JsValue) -> Result<JsValue, JsValue> {
        let (schema, id) = self.message(message)?;
        let outcome = match value_from_js(value) {
            Ok(value) => encode(schema, id, &value, Mode::Request).map(drop),
            Err(stuck) => Err(vec![stuck]),
        };
        let violations = outcome.err().unwrap_or_default();
        value_to_js(&Value::List(violations.iter().map(violation).collect()))
    }

    /// The names of a service's methods, out of which the package makes its services.
    pub fn methods(&self, service: &str) -> Vec<String> {
        let found = self.inner.schema.services().iter().find(|s| s.name == service);
        found.map(|s| s.methods.iter().map(|m| m.name.to_owned()).collect()).unwrap_or_default()
    }

    fn message(&self, name: &str) -> Result<(&Schema, MessageId), JsValue> {
        let id = self.inner.schema.message_id(name).ok_or_else(|| unknown_type(name))?;
        Ok((&self.inner.schema, id))
    }
}
