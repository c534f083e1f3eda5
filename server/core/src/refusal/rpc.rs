//! Refusals of RPCs, in the four forms that clients speak.

use super::{Code, Detail, Refusal};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use prost::Message as _;
use serde_json::{Map, Value as Json, json};
use zitadel_wasm::messages::zitadel::v1::{CredentialsCheckError, ErrorDetail};

impl Refusal {
    /// Text and id: `grpc-message`.
    #[must_use]
    pub fn message(&self) -> String {
        match &self.detail {
            Some((id, _)) => format!("{} ({id})", self.text),
            None => self.text.to_string(),
        }
    }

    /// HTTP status over REST and Connect.
    #[must_use]
    pub fn http(&self) -> u16 {
        self.http.unwrap_or(match self.code {
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
        })
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
        let (_, kind) = self.detail.as_ref()?;
        let mut members = self.detail_members()?;
        members.insert("@type".into(), format!("type.googleapis.com/{}", kind.type_name()).into());
        Some(members.into())
    }

    /// The detail as ProtoJSON.
    fn detail_members(&self) -> Option<Map<String, Json>> {
        let (id, kind) = self.detail.as_ref()?;
        let mut members = Map::new();
        if !id.is_empty() {
            members.insert("id".into(), id.as_ref().into());
        }
        members.insert("message".into(), self.text.as_ref().into());
        if let Detail::Credentials(n) = kind
            && *n != 0
        {
            members.insert("failedAttempts".into(), (*n).into());
        }
        Some(members)
    }

    /// The body of Connect's unary JSON. `debug` is the detail as ProtoJSON, as connect-go adds it.
    #[must_use]
    pub fn to_connect(&self) -> Json {
        let code = zitadel_wasm::error::Code(self.code as i32).name();
        let mut body = json!({ "code": code, "message": self.message() });
        if let (Some(members), Some((_, kind)), Some(value)) = (body.as_object_mut(), &self.detail, self.detail_bytes())
        {
            let value = STANDARD_NO_PAD.encode(value);
            let debug = self.detail_members();
            members.insert("details".into(), json!([{ "type": kind.type_name(), "value": value, "debug": debug }]));
        }
        body
    }

    fn detail_bytes(&self) -> Option<Vec<u8>> {
        let (id, kind) = self.detail.as_ref()?;
        let (id, message) = (id.to_string(), self.text.to_string());
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
