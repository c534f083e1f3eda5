//! What a refusal is: gRPC code, ZITADEL's error id, a text; and its forms on the wire.
//!
//! Texts are our own. Where ZITADEL has no translation, the key itself is on the wire, as it is there.

use crate::texts::{Language, text};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use prost::Message as _;
use serde_json::{Value as Json, json};
use std::borrow::Cow;

pub use tonic::Code;

/// What ZITADEL attaches to a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Detail {
    /// `zitadel.v1.ErrorDetail`
    Error,
    /// `zitadel.v1.CredentialsCheckError` with the number of failed attempts.
    Credentials(i32),
}

/// A refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// gRPC code.
    pub code: Code,
    /// Text, without the id.
    text: String,
    /// ZITADEL's i18n key, where the text has translations.
    key: String,
    /// ZITADEL's error id and the kind of detail; validation and the transport have none.
    detail: Option<(Cow<'static, str>, Detail)>,
}

impl Status {
    /// A refusal with one of ZITADEL's error ids. `key` is its i18n key, or a literal where ZITADEL has one.
    #[must_use]
    pub fn new(code: Code, id: &'static str, key: &str) -> Self {
        Self {
            code,
            text: text(key, Language::En).to_owned(),
            key: key.to_owned(),
            detail: Some((id.into(), Detail::Error)),
        }
    }

    /// A refusal whose key is not translated, because ZITADEL raises it before it translates.
    #[must_use]
    pub fn raw(code: Code, id: &'static str, key: &str) -> Self {
        Self { code, text: key.to_owned(), key: String::new(), detail: Some((id.into(), Detail::Error)) }
    }

    /// A failed check of credentials.
    #[must_use]
    pub fn credentials(code: Code, id: &'static str, key: &str, failed_attempts: i32) -> Self {
        let detail = Some((id.into(), Detail::Credentials(failed_attempts)));
        Self { code, text: text(key, Language::En).to_owned(), key: key.to_owned(), detail }
    }

    /// A refusal with an id that a test made up.
    #[must_use]
    pub fn made_up(code: Code, id: String, text: String) -> Self {
        Self { code, text, key: String::new(), detail: Some((id.into(), Detail::Error)) }
    }

    /// A refusal without an id: validation, the transport.
    #[must_use]
    pub fn plain(code: Code, text: impl Into<String>) -> Self {
        Self { code, text: text.into(), key: String::new(), detail: None }
    }

    /// What went wrong in here; the cause goes to the log and not onto the wire.
    #[must_use]
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        tracing::error!(%cause, "internal error");
        Self::new(Code::Internal, "TEST-1nt3r", "Errors.Internal")
    }

    /// The same refusal in another language, as far as its text has one.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        if !self.key.is_empty() {
            self.text = text(&self.key, language).to_owned();
        }
        self
    }

    /// ZITADEL's error id.
    #[cfg(test)]
    pub fn id(&self) -> Option<&str> {
        self.detail.as_ref().map(|(id, _)| id.as_ref())
    }

    /// Text and id, as it stands in `grpc-message`.
    #[must_use]
    pub fn message(&self) -> String {
        match &self.detail {
            Some((id, _)) => format!("{} ({id})", self.text),
            None => self.text.clone(),
        }
    }

    /// HTTP status over REST.
    #[must_use]
    pub fn http(&self) -> u16 {
        match self.code {
            Code::Ok => 200,
            Code::Cancelled => 499,
            Code::InvalidArgument | Code::FailedPrecondition | Code::OutOfRange => 400,
            Code::DeadlineExceeded => 504,
            Code::NotFound => 404,
            Code::AlreadyExists | Code::Aborted => 409,
            Code::PermissionDenied => 403,
            Code::ResourceExhausted => 429,
            Code::Unimplemented => 501,
            Code::Unavailable => 503,
            Code::Unauthenticated => 401,
            Code::Unknown | Code::Internal | Code::DataLoss => 500,
        }
    }

    /// The body over REST: `google.rpc.Status` as ProtoJSON.
    #[must_use]
    pub fn to_json(&self) -> Json {
        let mut body = json!({ "code": self.code as i32, "message": self.message() });
        if let (Some(members), Some(detail)) = (body.as_object_mut(), self.detail_json()) {
            members.insert("details".into(), json!([detail]));
        }
        body
    }

    fn detail_json(&self) -> Option<Json> {
        let (id, kind) = self.detail.as_ref()?;
        let mut detail = json!({ "@type": format!("type.googleapis.com/{}", kind.type_name()) });
        let members = detail.as_object_mut()?;
        if !id.is_empty() {
            members.insert("id".into(), id.as_ref().into());
        }
        members.insert("message".into(), self.text.clone().into());
        if let Detail::Credentials(n) = kind
            && *n != 0
        {
            members.insert("failedAttempts".into(), (*n).into());
        }
        Some(detail)
    }

    /// The body of Connect's unary JSON.
    #[must_use]
    pub fn to_connect(&self) -> Json {
        let code = format!("{:?}", self.code);
        let mut name = String::new();
        for (i, c) in code.chars().enumerate() {
            if c.is_uppercase() && i > 0 {
                name.push('_');
            }
            name.push(c.to_ascii_lowercase());
        }
        // Connect spells it with one l.
        let name = if name == "cancelled" { "canceled".to_owned() } else { name };
        let mut body = json!({ "code": name, "message": self.message() });
        if let (Some(members), Some((_, kind)), Some(value)) = (body.as_object_mut(), &self.detail, self.detail_bytes())
        {
            let value = STANDARD_NO_PAD.encode(value);
            members.insert("details".into(), json!([{ "type": kind.type_name(), "value": value }]));
        }
        body
    }

    fn detail_bytes(&self) -> Option<Vec<u8>> {
        use zitadel_wasm::messages::zitadel::v1::{CredentialsCheckError, ErrorDetail};
        let (id, kind) = self.detail.as_ref()?;
        let (id, message) = (id.to_string(), self.text.clone());
        Some(match kind {
            Detail::Error => ErrorDetail { id, message }.encode_to_vec(),
            Detail::Credentials(n) => CredentialsCheckError { id, message, failed_attempts: *n }.encode_to_vec(),
        })
    }

    /// `grpc-status-details-bin`: base64 without padding. Only where there is a detail.
    #[must_use]
    pub fn details_bin(&self) -> Option<String> {
        self.rpc_status().map(|bytes| STANDARD_NO_PAD.encode(bytes))
    }

    /// The encoded `google.rpc.Status`. Only where there is a detail.
    #[must_use]
    pub fn rpc_status(&self) -> Option<Vec<u8>> {
        let (_, kind) = self.detail.as_ref()?;
        let any = prost_types::Any {
            type_url: format!("type.googleapis.com/{}", kind.type_name()),
            value: self.detail_bytes()?,
        };
        let status = RpcStatus { code: self.code as i32, message: self.message(), details: vec![any] };
        Some(status.encode_to_vec())
    }
}

impl Detail {
    fn type_name(&self) -> &'static str {
        match self {
            Self::Error => "zitadel.v1.ErrorDetail",
            Self::Credentials(_) => "zitadel.v1.CredentialsCheckError",
        }
    }
}

/// `google.rpc.Status`
#[derive(Clone, PartialEq, prost::Message)]
struct RpcStatus {
    #[prost(int32, tag = "1")]
    code: i32,
    #[prost(string, tag = "2")]
    message: String,
    #[prost(message, repeated, tag = "3")]
    details: Vec<prost_types::Any>,
}
