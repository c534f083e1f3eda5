//! How a code goes out. Every package has an enumeration of its own for it; they differ in type only.

/// Whether a code is sent, returned, or not needed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// It is sent.
    Send,
    /// It is in the answer.
    Return,
    /// None is needed: the caller vouches for it.
    Verified,
}

/// The delivery of a `Verification` of a phone number.
macro_rules! phone_delivery {
    ($given:expr, $($kind:ident)::+) => {{
        use $($kind)::+ as Kind;
        match $given {
            Some(Kind::ReturnCode(_)) => $crate::handlers::Delivery::Return,
            Some(Kind::IsVerified(true)) => $crate::handlers::Delivery::Verified,
            Some(Kind::SendCode(_) | Kind::IsVerified(false)) | None => $crate::handlers::Delivery::Send,
        }
    }};
}

/// The delivery of a `Verification` of an e-mail address, and the template of its link.
macro_rules! email_delivery {
    ($given:expr, $($kind:ident)::+) => {{
        use $($kind)::+ as Kind;
        match $given {
            Some(Kind::ReturnCode(_)) => ($crate::handlers::Delivery::Return, None),
            Some(Kind::IsVerified(true)) => ($crate::handlers::Delivery::Verified, None),
            Some(Kind::SendCode(send)) => ($crate::handlers::Delivery::Send, send.url_template),
            Some(Kind::IsVerified(false)) | None => ($crate::handlers::Delivery::Send, None),
        }
    }};
}

pub(super) use {email_delivery, phone_delivery};
