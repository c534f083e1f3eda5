//! One shape for every failure, whichever transport was in use.

use crate::codec::Value;
use crate::text::{rsplit_once_byte, split_once_byte};
use crate::validate::{Limit, Violation};

mod code;
mod reason;

pub use code::Code;

/// What kind of failure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The client rejected the request; nothing was sent.
    Validation,
    /// ZITADEL responded with an error status.
    Rpc,
    /// An invalid response: content type, frames, JSON, encoding.
    Protocol,
    /// No complete response: connection refused or interrupted, CORS, offline; or a proxy cannot reach ZITADEL.
    Network,
    /// The time limit of the call passed.
    Timeout,
    /// The caller canceled the call.
    Canceled,
}

impl Kind {
    /// As the npm package spells it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Validation => "validation",
            Self::Rpc => "rpc",
            Self::Protocol => "protocol",
            Self::Network => "network",
            Self::Timeout => "timeout",
            Self::Canceled => "canceled",
        }
    }
}

/// A failure.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// What kind of failure it is.
    pub kind: Kind,
    /// gRPC code: ZITADEL's, or the one that gRPC defines for such a failure.
    pub code: Code,
    /// HTTP status, if there was a response.
    pub http_status: Option<u16>,
    /// ZITADEL's error id, which is stable: `COMMAND-eis9R`.
    pub id: Option<String>,
    /// A message for developers. Never contains what the caller sent.
    pub message: String,
    /// The violations of the request.
    pub violations: Vec<Violation>,
    /// Details of the status as ProtoJSON, each with its `@type`.
    pub details: Vec<Value>,
    /// Whether there is no response because the device has no network.
    pub offline: bool,
    /// Whether the request held a password of more bytes than ZITADEL's default hasher takes
    /// ([`PASSWORD_MAX_BYTES`](crate::core::PASSWORD_MAX_BYTES)).
    pub long_password: bool,
}

impl Error {
    /// A failure with nothing but a kind, a code and a message.
    #[must_use]
    pub fn new(kind: Kind, code: Code, message: impl Into<String>) -> Self {
        Self {
            kind,
            code,
            http_status: None,
            id: None,
            message: message.into(),
            violations: Vec::new(),
            details: Vec::new(),
            offline: false,
            long_password: false,
        }
    }

    /// A request that breaks rules and was not sent.
    #[must_use]
    pub fn validation(violations: Vec<Violation>) -> Self {
        let mut message = String::from("the request was not sent");
        for (i, violation) in violations.iter().enumerate() {
            message.push_str(if i == 0 { ": " } else { "; " });
            if !violation.path.is_empty() {
                message.push_str(&violation.path);
                message.push(' ');
            }
            message.push_str(&violation.message);
        }
        Self { violations, ..Self::new(Kind::Validation, Code::INVALID_ARGUMENT, message) }
    }

    /// The contract that is built in cannot be read, which a test of this crate rules out.
    #[must_use]
    pub fn corrupt() -> Self {
        Self::new(Kind::Protocol, Code::INTERNAL, "the schema table is corrupt")
    }

    /// OAuth's `error` and `error_description` (RFC 6749, section 5.2).
    #[must_use]
    pub fn oauth(http_status: u16, error: String, description: Option<String>) -> Self {
        let code = match http_status {
            400 => Code::INVALID_ARGUMENT,
            _ => Self::http(http_status).code,
        };
        let message = description.unwrap_or_else(|| error.clone());
        Self { id: Some(error), ..Self::rpc(http_status, code, message, Vec::new()) }
    }

    /// An RPC, a message, an option or a token that is rejected before anything is sent.
    #[must_use]
    pub fn refused(path: &str, message: &str) -> Self {
        let message = message.to_owned();
        Self::validation(vec![Violation { path: path.to_owned(), rule: "type", message, limit: Limit::None }])
    }

    /// The reason, as a word that a program can switch on.
    #[must_use]
    pub fn reason(&self) -> &'static str {
        match self.http_status {
            _ if self.offline => "offline",
            Some(502..=504) if self.kind == Kind::Network => "unavailable",
            Some(429) => "rate_limited",
            // bcrypt's own words, which a running ZITADEL returns without an id.
            _ if self.kind == Kind::Rpc && self.message.ends_with("exceeds 72 bytes") => "password_too_long",
            _ => match reason::reason(self.kind, self.code, self.id.as_deref()) {
                // The same id also means that the password is the current one.
                "password_not_accepted" if self.long_password => "password_too_long",
                reason => reason,
            },
        }
    }

    /// An invalid response.
    #[must_use]
    pub fn protocol(http_status: u16, message: impl Into<String>) -> Self {
        Self { http_status: Some(http_status), ..Self::new(Kind::Protocol, Code::INTERNAL, message) }
    }

    /// A response whose HTTP status is all that can be understood.
    #[must_use]
    pub fn http(http_status: u16) -> Self {
        let gone = matches!(http_status, 502..=504);
        let code = match http_status {
            400 => Code::INTERNAL,
            401 => Code::UNAUTHENTICATED,
            403 => Code::PERMISSION_DENIED,
            404 => Code::UNIMPLEMENTED,
            429 | 502..=504 => Code::UNAVAILABLE,
            _ => Code::UNKNOWN,
        };
        let (kind, message) = if gone {
            (Kind::Network, "upstream unavailable")
        } else {
            (Kind::Protocol, "unexpected response; it is not ZITADEL's")
        };
        Self { http_status: Some(http_status), ..Self::new(kind, code, message) }
    }

    /// ZITADEL's error: a `google.rpc.Status` with details as ProtoJSON.
    #[must_use]
    pub fn rpc(http_status: u16, code: Code, message: String, details: Vec<Value>) -> Self {
        let in_details = details.iter().find_map(id_of_detail);
        let id = in_details.or_else(|| id_at_end(&message));
        Self { http_status: Some(http_status), id, details, ..Self::new(Kind::Rpc, code, message) }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// The error id in a detail of ZITADEL's. Proxies and gateways attach details of their own, before it or after.
fn id_of_detail(detail: &Value) -> Option<String> {
    let foreign = detail.get("@type").and_then(Value::as_str).is_some_and(|name| {
        rsplit_once_byte(name, b'/').map_or(name, |(_, name)| name).strip_prefix("zitadel.").is_none()
    });
    let id = detail.get("id")?.as_str()?;
    (!foreign && !id.is_empty()).then(|| id.to_owned())
}

/// The id that ZITADEL appends to its messages: `Code is invalid (COMMAND-eis9R)`.
fn id_at_end(message: &str) -> Option<String> {
    let (text, id) = rsplit_once_byte(message.strip_suffix(')')?, b'(')?;
    let plain = text.ends_with(' ') && split_once_byte(id, b'-').is_some() && split_once_byte(id, b' ').is_none();
    plain.then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detail(name: &str, id: &str) -> Value {
        let text = |text: &str| Value::String(text.to_owned());
        Value::Object(vec![("@type".into(), text(name)), ("id".into(), text(id))])
    }

    #[test]
    fn reads_the_id_of_zitadels_detail_wherever_it_is() {
        let own = || detail("type.googleapis.com/zitadel.v1.ErrorDetail", "COMMAND-eis9R");
        let foreign = || detail("type.googleapis.com/google.rpc.RequestInfo", "trace-1");
        for details in [vec![own()], vec![foreign(), own()], vec![own(), foreign()], vec![Value::Null, own()]] {
            let error = Error::rpc(400, Code::INVALID_ARGUMENT, "x".to_owned(), details);
            assert_eq!((error.id.as_deref(), error.reason()), (Some("COMMAND-eis9R"), "code_invalid"));
        }
        let error = Error::rpc(400, Code::INVALID_ARGUMENT, "x (COMMAND-eis9R)".to_owned(), vec![foreign()]);
        assert_eq!(error.id.as_deref(), Some("COMMAND-eis9R"));
    }

    #[test]
    fn a_password_of_more_than_72_bytes_is_a_reason_of_its_own() {
        let refused = |message: &str| Error::rpc(500, Code::INTERNAL, message.to_owned(), Vec::new());
        assert_eq!(refused("bcrypt: password length exceeds 72 bytes").reason(), "password_too_long");
        let unchanged = refused("An internal error occurred (COMMAND-CahN2)");
        assert_eq!(unchanged.reason(), "password_not_accepted");
        assert_eq!(Error { long_password: true, ..unchanged }.reason(), "password_too_long");
        let other = Error { long_password: true, ..refused("x (COMMAND-eis9R)") };
        assert_eq!(other.reason(), "code_invalid");
    }

    #[test]
    fn finds_the_id_at_the_end_of_a_message() {
        assert_eq!(id_at_end("Code is invalid (COMMAND-eis9R)").as_deref(), Some("COMMAND-eis9R"));
        assert_eq!(id_at_end("auth header missing"), None);
        assert_eq!(id_at_end("bad (no id here)"), None);
    }
}
