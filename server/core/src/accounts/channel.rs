//! The two ways to reach a human user, and where each keeps its state.

use super::{Delivery, Mail};
use crate::context::RequestContext;
use crate::domain::code::{self, Code, Generator};
use crate::domain::user::{Contact, Human, HumanUser, PendingOtp};
use crate::domain::{email, outbox, phone};
use crate::refusal::Refusal;

/// A way to reach a human user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// The e-mail address.
    Email,
    /// The phone number, by SMS.
    Sms,
}

const EMAIL_LINK: &str = "{{.Origin}}/ui/v2/login/verify?code={{.Code}}&organization={{.OrgID}}&userId={{.UserID}}";

impl Channel {
    /// The form in which an address or number is stored.
    ///
    /// # Errors
    /// EMAIL-599BI, EMAIL-599GV, PHONE-so0wa.
    pub fn normalize(self, value: &str) -> Result<String, Refusal> {
        match self {
            Self::Email => Ok(email::check(value).map(|()| value.to_owned())?),
            Self::Sms => Ok(phone::normalize(value)?),
        }
    }

    /// The address or number.
    #[must_use]
    pub fn contact(self, human: &Human) -> Option<&Contact> {
        match self {
            Self::Email => Some(&human.email),
            Self::Sms => human.phone.as_ref(),
        }
    }

    /// Replaces the address or number; a code for the old one is void.
    pub fn set_contact(self, human: &mut Human, contact: Contact) {
        match self {
            Self::Email => human.email = contact,
            Self::Sms => human.phone = Some(contact),
        }
    }

    /// The code that waits for verification.
    #[must_use]
    pub fn code(self, human: &Human) -> Option<&Code> {
        match self {
            Self::Email => human.email_code.as_ref(),
            Self::Sms => human.phone_code.as_ref(),
        }
    }

    /// Where that code is kept.
    pub fn code_mut(self, human: &mut Human) -> &mut Option<Code> {
        match self {
            Self::Email => &mut human.email_code,
            Self::Sms => &mut human.phone_code,
        }
    }

    /// Whether an address or number has been verified, which the OTP factor requires.
    pub fn proved_mut(self, human: &mut Human) -> &mut bool {
        match self {
            Self::Email => &mut human.email_proved,
            Self::Sms => &mut human.phone_proved,
        }
    }

    /// The OTP factor: id of the registration, by which v3alpha names it.
    pub fn otp_mut(self, human: &mut Human) -> &mut Option<String> {
        match self {
            Self::Email => &mut human.otp_email,
            Self::Sms => &mut human.otp_sms,
        }
    }

    /// An OTP registration of v3alpha that waits for its code.
    pub fn pending_otp_mut(self, human: &mut Human) -> &mut Option<PendingOtp> {
        match self {
            Self::Email => &mut human.pending_otp_email,
            Self::Sms => &mut human.pending_otp_sms,
        }
    }

    /// How codes for verification are made.
    #[must_use]
    pub fn generator(self) -> Generator {
        match self {
            Self::Email => code::EMAIL,
            Self::Sms => code::PHONE,
        }
    }

    /// The name of an event of the address or number.
    #[must_use]
    pub fn event(self, what: &str) -> String {
        format!("user.human.{}.{what}", if self == Self::Email { "email" } else { "phone" })
    }

    /// The name of an event of the OTP factor.
    #[must_use]
    pub fn otp_event(self, what: &str) -> String {
        format!("user.human.mfa.otp.{}.{what}", if self == Self::Email { "email" } else { "sms" })
    }

    /// Delivers a code for verification to an address or number; returns it where the caller wants it.
    ///
    /// # Errors
    /// When the caller's template of the link is not valid.
    pub fn deliver(
        self,
        ctx: &mut RequestContext<'_, '_>,
        edited: &HumanUser,
        to: &str,
        code: String,
        delivery: &Delivery,
    ) -> Result<Option<String>, Refusal> {
        let kind = self.event("code.added");
        match (self, delivery) {
            (_, Delivery::Return) => Ok(Some(code)),
            (Self::Email, _) => Mail { kind: &kind, link: EMAIL_LINK }.deliver(ctx, edited, to, code, delivery),
            (Self::Sms, _) => {
                outbox::sms(ctx.tx, ctx.now, to, &kind, &code);
                Ok(None)
            }
        }
    }
}
