//! A refusal: gRPC code, ZITADEL's error id, a text. What it is refused with is declared in `errors/refusals.tsv`; the
//! forms on the wire are in files of their own: [`rpc`] (gRPC, gRPC-Web, REST, Connect), [`oauth`], [`control`].

mod control;
mod language;
mod oauth;
mod of_domain;
mod rpc;

pub use language::preferred_language;
pub use of_domain::of_new_users_password;
pub use tonic::Code;
pub use zitadel_wasm::refusals::Language;

use std::borrow::Cow;
use std::time::Duration;
use zitadel_wasm::refusals::{self, RefusalKind, Text};

/// What ZITADEL attaches to a refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Detail {
    /// `zitadel.v1.ErrorDetail`
    Error,
    /// `zitadel.v1.CredentialsCheckError` with the number of failed attempts.
    Credentials(i32),
}

/// A refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// gRPC code.
    pub code: Code,
    /// Text, without the id.
    text: Cow<'static, str>,
    /// Where the text comes from, if it is one of the table: it may have other languages.
    declared: Option<Text>,
    /// ZITADEL's error id and the kind of detail; validation and the transport have none.
    detail: Option<(Cow<'static, str>, Detail)>,
    /// Error code of RFC 6749, where an application called.
    oauth: Option<&'static str>,
    /// HTTP status, where it is not the one of the code.
    http: Option<u16>,
    /// How long the response waits.
    pub delay: Duration,
}

impl Refusal {
    /// A refusal of the table.
    #[must_use]
    pub fn new(kind: RefusalKind) -> Self {
        Self {
            code: Code::from_i32(kind.code.0),
            text: kind.text.sentence(Language::default()).into(),
            declared: Some(kind.text),
            detail: Some((kind.id.into(), Detail::Error)),
            oauth: None,
            http: None,
            delay: Duration::ZERO,
        }
    }

    /// A failed check of credentials, with how many failed in a row.
    #[must_use]
    pub fn credentials(kind: RefusalKind, failed_attempts: i32) -> Self {
        Self { detail: Some((kind.id.into(), Detail::Credentials(failed_attempts))), ..Self::new(kind) }
    }

    /// A refusal without an id: validation, the transport.
    #[must_use]
    pub fn plain(code: Code, text: impl Into<String>) -> Self {
        Self {
            code,
            text: Cow::Owned(text.into()),
            declared: None,
            detail: None,
            oauth: None,
            http: None,
            delay: Duration::ZERO,
        }
    }

    /// A refusal with an id that a test made up.
    #[must_use]
    pub fn injected(code: Code, id: String, text: String) -> Self {
        Self { detail: Some((id.into(), Detail::Error)), ..Self::plain(code, text) }
    }

    /// An internal error; the cause goes to the log and not onto the wire.
    #[must_use]
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        tracing::error!(%cause, "internal error");
        Self::new(refusals::INTERNAL)
    }

    /// A refusal of an OAuth endpoint (RFC 6749 section 5.2), with a description unless that is empty.
    #[must_use]
    pub fn oauth(error: &'static str, description: impl Into<String>) -> Self {
        Self { oauth: Some(error), ..Self::plain(Code::InvalidArgument, description) }
    }

    /// The same refusal with an HTTP status of its own.
    #[must_use]
    pub fn with_http_status(self, http: u16) -> Self {
        Self { http: Some(http), ..self }
    }

    /// The same refusal, whose response waits.
    #[must_use]
    pub fn delayed_by(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }

    /// The same refusal in another language, as far as its text has one.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        if let Some(text) = self.declared {
            self.text = text.sentence(language).into();
        }
        self
    }
}

impl From<RefusalKind> for Refusal {
    fn from(kind: RefusalKind) -> Self {
        Self::new(kind)
    }
}

/// A rule in one line: `ensure(human.phone.is_some(), PHONE_NOT_FOUND)?`.
///
/// # Errors
/// The refusal, when the rule does not hold.
pub fn ensure(holds: bool, kind: RefusalKind) -> Result<(), RefusalKind> {
    if holds { Ok(()) } else { Err(kind) }
}
