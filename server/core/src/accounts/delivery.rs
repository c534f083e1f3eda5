//! How a code reaches its user. Every package of the contract has an enumeration of its own for it; they differ in type
//! only, and `api/` turns them into this one.

use crate::context::RequestContext;
use crate::domain::user::HumanUser;
use crate::domain::{outbox, template};
use crate::refusal::Refusal;

/// Whether a code is sent, returned, or not needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// It is sent; by e-mail in a link made of the caller's template, or of the server's own.
    Send(Option<String>),
    /// It is in the response.
    Return,
    /// None is needed: the caller vouches for the address or number.
    Verified,
    /// None is issued: the address stays unverified until a code is requested.
    Unverified,
}

impl Delivery {
    /// It is sent, in the server's own link.
    pub const SEND: Self = Self::Send(None);

    /// The caller's template of the link.
    #[must_use]
    pub fn template(&self) -> Option<&str> {
        match self {
            Self::Send(template) => template.as_deref(),
            Self::Return | Self::Verified | Self::Unverified => None,
        }
    }

    /// Whether the caller's template can be filled in. It is checked before anything else of a request.
    ///
    /// # Errors
    /// DOMAIN-oGh5e, DOMAIN-ieYa7.
    pub fn check_template(&self) -> Result<(), Refusal> {
        Ok(template::check(self.template(), &template::CODE_LINK)?)
    }
}

/// An e-mail with a code.
pub struct Mail<'a> {
    /// The event that makes it.
    pub kind: &'a str,
    /// The server's own link.
    pub link: &'a str,
}

impl Mail<'_> {
    /// Puts the e-mail into the outbox; or returns the code where the caller wants it.
    ///
    /// # Errors
    /// When the caller's template of the link is not valid.
    pub fn deliver(
        &self,
        ctx: &mut RequestContext<'_, '_>,
        edited: &HumanUser,
        to: &str,
        code: String,
        delivery: &Delivery,
    ) -> Result<Option<String>, Refusal> {
        if *delivery == Delivery::Return {
            return Ok(Some(code));
        }
        let fields = [("UserID", edited.user.id.as_str()), ("Code", &code), ("OrgID", &edited.user.org)];
        let login_name = ctx.login_name(&edited.user);
        let of_server = [("LoginName", login_name.as_str()), ("Origin", ctx.origin)];
        let url = template::link(delivery.template(), self.link, &fields, &of_server)?;
        outbox::email(ctx.tx, ctx.now, to, self.kind, &code, url);
        Ok(None)
    }
}
