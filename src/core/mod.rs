//! One call without its I/O: from a caller's value to the HTTP request, and from what came back to the answer.
//!
//! Whoever drives it (the npm package's JavaScript, [`crate::Client`] in a Rust page, a test) fetches, waits, asks for
//! tokens; what a request is and what an answer means is decided here, and the same for all of them.

use crate::codec::{self, Mode, Value};
use crate::error::{Code, Error};
use crate::schema::{Idempotency, Message, Method, Schema, Service};
use crate::transport::{Answer, HttpRequest, Transport, grpc_web, json, rest};
use crate::validate::{Constraint, RuleChecks, Violation, constraints};
use std::sync::OnceLock;

/// The contract, and the way calls go.
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
        match Schema::for_clients() {
            Ok(schema) => Ok(Self { schema }),
            Err(_) => Err(Error::corrupt()),
        }
    }

    /// One for the whole program, read when it is first asked for.
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
        let message = codec::encode(&self.schema, method.request, request, rules.mode()).map_err(Error::validation)?;
        if transport == Transport::GrpcWeb {
            return Ok(grpc_web::request(service, method, &message));
        }
        rest::request(&self.schema, service, method, &message)
    }

    /// What an answer means.
    ///
    /// # Errors
    /// ZITADEL's refusal, or why the answer is none.
    pub fn read(&self, transport: Transport, method: &str, answer: Answer) -> Result<Value, Error> {
        let (_, method) = self.method(method)?;
        let http = answer.status;
        // ZITADEL's router in front of its newer services (Go's own words). A web page is somebody else's.
        if http == 404 && answer.grpc_status.is_none() && answer.content_type.starts_with("text/plain") {
            let message = "the server does not have this RPC".to_owned();
            return Err(Error::rpc(http, Code::UNIMPLEMENTED, message, Vec::new()));
        }
        let mut names = Vec::new();
        let bytes = match transport {
            Transport::GrpcWeb => grpc_web::answer(&self.schema, &answer)?,
            Transport::Json => json::answer(&self.schema, method.response, answer, &mut names)?,
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
        Ok(constraints(&self.schema, self.message(message)?))
    }

    /// What is wrong with a message, every rule of the contract included; empty when nothing is.
    ///
    /// # Errors
    /// When the contract has no such message.
    pub fn validate(&self, message: &str, value: &Value) -> Result<Vec<Violation>, Error> {
        self.message(message)?;
        let id = self.schema.message_id(message);
        let outcome = id.map(|id| codec::encode(&self.schema, id, value, Mode::Request));
        Ok(outcome.and_then(Result::err).unwrap_or_default())
    }

    fn method(&self, path: &str) -> Result<(&Service, &Method), Error> {
        let told = || Error::refused("method", "is none of the contract; it is spelt package.Service/Method");
        self.schema.method(path).ok_or_else(told)
    }

    fn message(&self, name: &str) -> Result<&Message, Error> {
        let found = self.schema.message_id(name).and_then(|id| self.schema.message(id));
        found.ok_or_else(|| Error::refused(name, "is no message of the contract"))
    }
}
