//! How the errors of `domain`, which knows no refusals, are refused.

use super::Refusal;
use crate::domain::code::Mismatch;
use crate::domain::email::InvalidAddress;
use crate::domain::password::{InvalidHash, NotHashed, Weakness};
use crate::domain::phone::NotAPhoneNumber;
use crate::domain::template::InvalidTemplate;
use zitadel_wasm::refusals::{self, RefusalKind};

impl From<Mismatch> for Refusal {
    fn from(mismatch: Mismatch) -> Self {
        match mismatch {
            Mismatch::Expired => refusals::CODE_EXPIRED.into(),
            Mismatch::Wrong => refusals::CODE_WRONG.into(),
        }
    }
}

impl From<InvalidAddress> for Refusal {
    fn from(invalid: InvalidAddress) -> Self {
        match invalid {
            InvalidAddress::NotAnAddress => refusals::EMAIL_INVALID.into(),
            InvalidAddress::WithName => refusals::EMAIL_WITH_NAME.into(),
        }
    }
}

impl From<NotAPhoneNumber> for Refusal {
    fn from(_: NotAPhoneNumber) -> Self {
        refusals::PHONE_INVALID.into()
    }
}

impl From<InvalidTemplate> for Refusal {
    fn from(invalid: InvalidTemplate) -> Self {
        match invalid {
            InvalidTemplate::Malformed => refusals::LINK_TEMPLATE_MALFORMED.into(),
            InvalidTemplate::NotExecutable => refusals::LINK_TEMPLATE_UNKNOWN_FIELD.into(),
        }
    }
}

impl From<InvalidHash> for Refusal {
    fn from(invalid: InvalidHash) -> Self {
        match invalid {
            InvalidHash::NotSupported => refusals::PASSWORD_HASH_NOT_SUPPORTED.into(),
            InvalidHash::CostOutsideLimits => refusals::PASSWORD_HASH_COST_OUTSIDE_LIMITS.into(),
        }
    }
}

impl From<NotHashed> for Refusal {
    fn from(not_hashed: NotHashed) -> Self {
        match not_hashed {
            NotHashed::TooLong => refusals::PASSWORD_NOT_ACCEPTED.into(),
            NotHashed::Failed(cause) => Self::internal(cause),
        }
    }
}

/// The refusal of a new password of a user who exists.
impl From<Weakness> for Refusal {
    fn from(weakness: Weakness) -> Self {
        let (of_password, _) = of_weakness(weakness);
        of_password.into()
    }
}

/// The refusal of the password of a new user, whose ids begin otherwise.
pub fn of_new_users_password(weakness: Weakness) -> Refusal {
    let (_, of_new_user) = of_weakness(weakness);
    of_new_user.into()
}

fn of_weakness(weakness: Weakness) -> (RefusalKind, RefusalKind) {
    match weakness {
        Weakness::TooShort => (refusals::PASSWORD_TOO_SHORT, refusals::NEW_USER_PASSWORD_TOO_SHORT),
        Weakness::NoLowercase => (refusals::PASSWORD_NEEDS_LOWERCASE, refusals::NEW_USER_PASSWORD_NEEDS_LOWERCASE),
        Weakness::NoUppercase => (refusals::PASSWORD_NEEDS_UPPERCASE, refusals::NEW_USER_PASSWORD_NEEDS_UPPERCASE),
        Weakness::NoNumber => (refusals::PASSWORD_NEEDS_NUMBER, refusals::NEW_USER_PASSWORD_NEEDS_NUMBER),
        Weakness::NoSymbol => (refusals::PASSWORD_NEEDS_SYMBOL, refusals::NEW_USER_PASSWORD_NEEDS_SYMBOL),
    }
}
