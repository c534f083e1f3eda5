//! What the versions of the API refuse with. `user.v3alpha` is as v2.

use super::super::Channel;
use zitadel_wasm::refusals::{self, RefusalKind};

/// The refusals of one version.
pub struct Version {
    email: ContactRefusals,
    phone: ContactRefusals,
    /// The user of a phone number that is to be removed is unknown.
    pub unknown_to_remove_phone: RefusalKind,
    /// The account of that user has not been initialized; `None` does not matter.
    pub initial_to_remove_phone: Option<RefusalKind>,
    /// There is no phone number to remove.
    pub no_phone_to_remove: RefusalKind,
}

impl Version {
    /// Those of an address or a number.
    #[must_use]
    pub fn of(&self, channel: Channel) -> &ContactRefusals {
        match channel {
            Channel::Email => &self.email,
            Channel::Sms => &self.phone,
        }
    }
}

/// The refusals of one version for one channel.
pub struct ContactRefusals {
    /// The user is unknown when the address or number is set.
    pub unknown_to_set: RefusalKind,
    /// It is the one that is there already.
    pub not_changed: RefusalKind,
    /// The user is unknown when a code is to be sent again.
    pub unknown_to_resend: RefusalKind,
    /// There is no number to send a code to.
    pub nothing_to_resend: RefusalKind,
    /// It is verified, so that there is nothing to send; `None` sends nevertheless.
    pub already_verified: Option<RefusalKind>,
    /// No code waits that could be sent again.
    pub no_code_to_resend: RefusalKind,
    /// The user is unknown when a code is entered.
    pub unknown_to_verify: RefusalKind,
    /// No code waits; `None` treats that as a wrong code.
    pub no_code_to_verify: Option<RefusalKind>,
    /// The code is wrong, or has expired.
    pub wrong_code: RefusalKind,
    /// The account has not been initialized when the address or number is set; `None` does not matter.
    pub initial_to_set: Option<RefusalKind>,
    /// The same when a code is to be sent again.
    pub initial_to_resend: Option<RefusalKind>,
    /// The same when a code is entered.
    pub initial_to_verify: Option<RefusalKind>,
}

/// `auth.v1`: the calling user's own.
pub const V1: Version = Version {
    email: ContactRefusals {
        unknown_to_set: refusals::MY_EMAIL_TO_SET_NOT_FOUND,
        not_changed: refusals::MY_EMAIL_NOT_CHANGED,
        unknown_to_resend: refusals::MY_EMAIL_TO_RESEND_NOT_FOUND,
        nothing_to_resend: refusals::MY_EMAIL_TO_RESEND_NOT_FOUND,
        already_verified: Some(refusals::MY_EMAIL_ALREADY_VERIFIED),
        no_code_to_resend: refusals::EMAIL_CODE_EMPTY,
        unknown_to_verify: refusals::MY_EMAIL_CODE_NOT_FOUND,
        no_code_to_verify: Some(refusals::MY_EMAIL_CODE_NOT_FOUND),
        wrong_code: refusals::MY_EMAIL_CODE_WRONG,
        initial_to_set: Some(refusals::MY_EMAIL_OF_INITIAL_USER),
        initial_to_resend: Some(refusals::MY_EMAIL_TO_RESEND_OF_INITIAL_USER),
        initial_to_verify: None,
    },
    phone: ContactRefusals {
        unknown_to_set: refusals::MY_PHONE_TO_SET_USER_UNKNOWN,
        not_changed: refusals::MY_PHONE_NOT_CHANGED,
        unknown_to_resend: refusals::MY_PHONE_TO_RESEND_USER_UNKNOWN,
        nothing_to_resend: refusals::MY_PHONE_TO_RESEND_NOT_FOUND,
        already_verified: Some(refusals::MY_PHONE_ALREADY_VERIFIED),
        no_code_to_resend: refusals::PHONE_CODE_EMPTY,
        unknown_to_verify: refusals::MY_PHONE_TO_VERIFY_USER_UNKNOWN,
        no_code_to_verify: Some(refusals::MY_PHONE_CODE_NOT_FOUND),
        wrong_code: refusals::MY_PHONE_CODE_WRONG,
        initial_to_set: None,
        initial_to_resend: None,
        initial_to_verify: None,
    },
    unknown_to_remove_phone: refusals::MY_PHONE_TO_REMOVE_USER_UNKNOWN,
    initial_to_remove_phone: None,
    no_phone_to_remove: refusals::MY_PHONE_TO_REMOVE_NOT_FOUND,
};

/// `user.v2` and `user.v3alpha`.
pub const V2: Version = Version {
    email: ContactRefusals {
        unknown_to_set: refusals::EMAIL_USER_UNKNOWN,
        not_changed: refusals::CONTACT_NOT_CHANGED_EMAIL,
        unknown_to_resend: refusals::EMAIL_USER_UNKNOWN,
        nothing_to_resend: refusals::EMAIL_USER_UNKNOWN,
        already_verified: None,
        no_code_to_resend: refusals::EMAIL_CODE_EMPTY,
        unknown_to_verify: refusals::EMAIL_USER_UNKNOWN,
        no_code_to_verify: None,
        wrong_code: refusals::CONTACT_CODE_WRONG,
        initial_to_set: Some(refusals::CONTACT_OF_INITIAL_USER),
        initial_to_resend: Some(refusals::CONTACT_OF_INITIAL_USER),
        initial_to_verify: Some(refusals::CONTACT_OF_INITIAL_USER),
    },
    phone: ContactRefusals {
        unknown_to_set: refusals::PHONE_USER_UNKNOWN,
        not_changed: refusals::CONTACT_NOT_CHANGED_PHONE,
        unknown_to_resend: refusals::PHONE_USER_UNKNOWN,
        nothing_to_resend: refusals::PHONE_USER_UNKNOWN,
        already_verified: None,
        no_code_to_resend: refusals::PHONE_CODE_EMPTY,
        unknown_to_verify: refusals::PHONE_USER_UNKNOWN,
        no_code_to_verify: None,
        wrong_code: refusals::CONTACT_CODE_WRONG,
        initial_to_set: Some(refusals::CONTACT_OF_INITIAL_USER),
        initial_to_resend: Some(refusals::CONTACT_OF_INITIAL_USER),
        initial_to_verify: Some(refusals::CONTACT_OF_INITIAL_USER),
    },
    unknown_to_remove_phone: refusals::PHONE_USER_UNKNOWN,
    initial_to_remove_phone: Some(refusals::CONTACT_OF_INITIAL_USER),
    no_phone_to_remove: refusals::PHONE_TO_REMOVE_NOT_FOUND,
};
