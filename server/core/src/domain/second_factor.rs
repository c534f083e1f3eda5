//! Second factors that settings allow or forbid.

/// A second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondFactor {
    /// A code of an authenticator app.
    Totp,
    /// A security key.
    SecurityKey,
    /// A code sent by e-mail.
    OtpEmail,
    /// A code sent by SMS.
    OtpSms,
}
