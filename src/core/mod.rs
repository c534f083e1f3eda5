//! One call without its I/O: from a caller's value to the HTTP request, from the response to the message, and what to
//! do in between.
//!
//! Whoever drives it (the npm package's JavaScript, `Client` in a Rust page, a test) fetches, waits and gets
//! tokens; what is sent, what a response means and whether to try again is decided here, and the same for all of them.

mod base_url;
mod budget;
mod call;

pub use base_url::base_url;
pub use budget::RetryBudget;
pub use call::{Call, CallConfig, Next, Outcome, PASSWORD_MAX_BYTES, Step, request_headers};

use crate::codec::{self, Mode, Value};
use crate::error::{Code, Error};
use crate::schema::{self, Idempotency, MessageId, Method, Schema, Service};
use crate::transport::{HttpRequest, HttpResponse, Transport, grpc_web, json, rest};
use crate::validate::{Constraint, RuleChecks, Violation, constraints};
use std::sync::OnceLock;

/// The compiled contract with what is done by it.
#[derive(Debug)]
pub struct Core {
    schema: Schema,
}

impl Core {
    /// Reads the contract that is built in.
    ///
    /// # Errors
    /// When it cannot be read, which a test of this crate rules out.
    pub fn new() -> Result<Self, Error> {
        match schema::for_clients() {
            Ok(schema) => Ok(Self { schema }),
            Err(_) => Err(Error::corrupt()),
        }
    }

    /// One for the whole program, read at first use.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn shared() -> Result<&'static Self, Error> {
        static SHARED: OnceLock<Option<Core>> = OnceLock::new();
        SHARED.get_or_init(|| Self::new().ok()).as_ref().ok_or_else(Error::corrupt)
    }

    /// The contract.
    #[must_use]
    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    /// Checks a request of `package.Service/Method` and makes the HTTP request of it; its path begins with a slash.
    ///
    /// # Errors
    /// Every violation, when there is one: then nothing is to be sent.
    pub fn prepare(
        &self,
        transport: Transport,
        method: &str,
        request: &Value,
        rules: RuleChecks,
    ) -> Result<HttpRequest, Error> {
        let (service, method) = self.method(method)?;
        let message = codec::encode(&self.schema, method.request, request, rules.into()).map_err(Error::validation)?;
        if transport == Transport::GrpcWeb {
            return Ok(grpc_web::request(service, method, &message));
        }
        rest::request(&self.schema, service, method, &message)
    }

    /// The message of a response.
    ///
    /// # Errors
    /// ZITADEL's error, or why the response is not valid.
    pub fn read(&self, transport: Transport, method: &str, response: HttpResponse) -> Result<Value, Error> {
        let (_, method) = self.method(method)?;
        let http = response.status;
        // ZITADEL's router in front of its newer services (Go's own words). An HTML page is not ZITADEL's.
        if http == 404 && response.grpc_status.is_none() && response.content_type.starts_with("text/plain") {
            let message = "the server does not have this RPC".to_owned();
            return Err(Error::rpc(http, Code::UNIMPLEMENTED, message, Vec::new()));
        }
        let mut names = Vec::new();
        let bytes = match transport {
            Transport::GrpcWeb => grpc_web::parse_response(&self.schema, response)?,
            Transport::Json => json::parse_response(&self.schema, method.response, response, &mut names)?,
        };
        codec::decode_response(&self.schema, method.response, &bytes, &names)
            .map_err(|e| Error::protocol(http, e.as_str()))
    }

    /// Whether a call may be sent again when no response came: the contract says that it only reads.
    #[must_use]
    pub fn is_idempotent(&self, method: &str) -> bool {
        self.schema.method(method).is_some_and(|(_, m)| m.idempotency == Idempotency::NoSideEffects)
    }

    /// The limits of a message's fields.
    ///
    /// # Errors
    /// When the contract has no such message.
    pub fn constraints(&self, message: &str) -> Result<Vec<Constraint>, Error> {
        let id = self.message_id(message)?;
        Ok(self.schema.message(id).map(|message| constraints(&self.schema, message)).unwrap_or_default())
    }

    /// What is wrong with a message, every rule of the contract included; empty when nothing is.
    ///
    /// # Errors
    /// When the contract has no such message.
    pub fn validate(&self, message: &str, value: &Value) -> Result<Vec<Violation>, Error> {
        let encoded = codec::encode(&self.schema, self.message_id(message)?, value, Mode::Request);
        Ok(encoded.err().unwrap_or_default())
    }

    fn method(&self, rpc: &str) -> Result<(&Service, &Method), Error> {
        let unknown = || Error::refused("method", "names an unknown RPC; expected package.Service/Method");
        self.schema.method(rpc).ok_or_else(unknown)
    }

    fn message_id(&self, name: &str) -> Result<MessageId, Error> {
        self.schema.message_id(name).ok_or_else(|| Error::refused(name, "is not a message of the contract"))
    }
}
