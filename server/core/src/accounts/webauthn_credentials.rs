//! WebAuthn credentials: passkeys, which sign in alone, and security keys, which are a second factor. They are registered,
//! listed, removed.

use crate::context::RequestContext;
use crate::domain::code::{self, Code};
use crate::domain::user::{Human, HumanUser, PasskeyLink, User};
use crate::domain::webauthn::{self, Refused, WebauthnCredential};
use crate::domain::{ids, outbox, template};
use crate::refusal::{Refusal, ensure};
use serde_json::Value as Json;
use zitadel_wasm::refusals::{self, RefusalKind};

/// The link that `auth.v1` returns.
const RETURNED_LINK: &str = "{{.Origin}}/ui/login/login/passwordless/init?userID={{.UserID}}&orgID={{.OrgID}}&codeID={{.CodeID}}&code={{.Code}}";
/// The link of an e-mail.
const LINK: &str =
    "{{.Origin}}/ui/v2/login/passkey/set?code={{.Code}}&codeId={{.CodeID}}&organization={{.OrgID}}&userId={{.UserID}}";
const LINK_KIND: &str = "user.human.passwordless.initialization.code.requested";

fn event(passkey: bool, what: &str) -> String {
    format!("user.human.{}.token.{what}", if passkey { "passwordless" } else { "mfa.u2f" })
}

fn permission(passkey: bool) -> &'static str {
    if passkey { "user.passkey.write" } else { "user.credential.write" }
}

/// What is to be registered.
pub struct RegistrationRequest<'a> {
    /// Whether it is to sign in alone.
    pub passkey: bool,
    /// Whether v1 is called, which differs in small things.
    pub v1: bool,
    /// The relying party; the instance's own domain when empty.
    pub domain: &'a str,
    /// `platform` or `cross-platform`.
    pub attachment: Option<&'a str>,
    /// Id and code of a link, which is checked before the caller's permission is.
    pub link: Option<(&'a str, &'a str)>,
}

/// A registration that has begun.
pub struct Registration {
    /// Whose it is.
    pub user: User,
    /// Id of the credential.
    pub id: String,
    /// The options for the browser: `PublicKeyCredentialCreationOptions`.
    pub options: Json,
}

/// Begins a registration.
pub fn register(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    request: &RegistrationRequest<'_>,
) -> Result<Registration, Refusal> {
    let unknown = match request.passkey && !request.v1 {
        true => refusals::CREDENTIAL_USER_UNKNOWN,
        false => refusals::WEBAUTHN_USER_UNKNOWN,
    };
    let (user, (id, options)) = ctx.edit_human_with(id, unknown, |ctx, edited| {
        if let Some((link, code)) = request.link {
            check_link(ctx, edited, link, code)?;
        }
        ctx.require_self_or(id, permission(request.passkey))?;
        if request.link.is_some() {
            // A code is good for one registration, verified or not (recording passkey-link).
            edited.human.passkey_link = None;
            ctx.record_event(&mut edited.user, "user.human.passwordless.initialization.code.check.succeeded");
        }
        begin(ctx, edited, request)
    })?;
    Ok(Registration { user, id, options })
}

fn check_link(
    ctx: &mut RequestContext<'_, '_>,
    edited: &mut HumanUser,
    link: &str,
    code: &str,
) -> Result<(), RefusalKind> {
    let is_right = |waiting: &PasskeyLink| waiting.id == link && waiting.code.matches(code, ctx.now);
    if edited.human.passkey_link.as_ref().is_some_and(is_right) {
        return Ok(());
    }
    ctx.tx.commit_on_error();
    ctx.record_event(&mut edited.user, "user.human.passwordless.initialization.code.check.failed");
    Err(refusals::WEBAUTHN_LINK_CODE_WRONG)
}

fn begin(
    ctx: &mut RequestContext<'_, '_>,
    edited: &mut HumanUser,
    request: &RegistrationRequest<'_>,
) -> Result<(String, Json), Refusal> {
    let named = !request.domain.is_empty();
    let rp_id = if named { request.domain.to_owned() } else { ctx.instance.domain.clone() };
    let login_name = ctx.login_name(&edited.user);
    let human = &mut edited.human;
    // As ZITADEL, v2 excludes the credentials that exist only where the relying party was named.
    let existing: Vec<_> = human
        .webauthn_credentials
        .iter()
        .filter(|known| (request.v1 || named) && known.passkey == request.passkey && known.rp_id == rp_id)
        .filter_map(|known| known.credential.as_ref())
        .collect();
    let who = (edited.user.id.as_str(), login_name.as_str(), human.display_name.as_str());
    let verified = request.passkey || !request.v1;
    let begun = webauthn::register(&rp_id, who, &existing, request.attachment, verified, ctx.webauthn_rules());
    let (options, state) = begun.ok_or(refusals::WEBAUTHN_REGISTRATION_FAILED)?;
    let id = ids::next();
    human.webauthn_credentials.push(WebauthnCredential {
        id: id.clone(),
        name: String::new(),
        passkey: request.passkey,
        rp_id,
        pending: Some(state),
        credential: None,
    });
    ctx.record_event(&mut edited.user, &event(request.passkey, "added"));
    Ok((id, options))
}

/// Completes the newest registration if it waits, whatever id the request names: as in ZITADEL, a registration replaces one
/// that waited (recording u2f-by-admin).
pub fn verify(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    passkey: bool,
    name: &str,
    response: &Json,
) -> Result<User, Refusal> {
    ctx.edit_human(id, refusals::WEBAUTHN_REGISTRATION_NOT_BEGUN, |ctx, edited| {
        ctx.require_self_or(id, permission(passkey))?;
        let mut newest_first = edited.human.webauthn_credentials.iter_mut().rev();
        let newest = newest_first.find(|known| known.passkey == passkey);
        let newest = newest.ok_or(refusals::WEBAUTHN_REGISTRATION_NOT_BEGUN)?;
        let state = newest.pending.clone().ok_or(refusals::WEBAUTHN_REGISTRATION_NOT_BEGUN)?;
        let rules = ctx.webauthn_rules();
        let registered = webauthn::registered(&newest.rp_id, response, &state, passkey, rules);
        let credential = registered.map_err(|refused| match refused {
            Refused::Unreadable => refusals::WEBAUTHN_REGISTRATION_UNREADABLE,
            Refused::Wrong => refusals::WEBAUTHN_REGISTRATION_WRONG,
        })?;
        newest.pending = None;
        newest.credential = Some(credential);
        newest.name = name.to_owned();
        ctx.record_event(&mut edited.user, &event(passkey, "verified"));
        Ok(())
    })
}

/// Removes a credential.
pub fn remove(ctx: &mut RequestContext<'_, '_>, id: &str, passkey: bool, credential: &str) -> Result<User, Refusal> {
    ctx.edit_human(id, refusals::WEBAUTHN_CREDENTIAL_NOT_FOUND, |ctx, edited| {
        let named = |known: &WebauthnCredential| known.id == credential && known.passkey == passkey;
        ensure(edited.human.webauthn_credentials.iter().any(named), refusals::WEBAUTHN_CREDENTIAL_NOT_FOUND)?;
        ctx.require_self_or(id, "user.write")?;
        edited.human.webauthn_credentials.retain(|known| !named(known));
        ctx.record_event(&mut edited.user, &event(passkey, "removed"));
        Ok(())
    })
}

/// The credentials that are ready: id and name.
#[must_use]
pub fn ready(human: &Human, passkey: bool) -> Vec<(String, String)> {
    let ready =
        human.webauthn_credentials.iter().filter(|known| known.passkey == passkey && known.credential.is_some());
    ready.map(|known| (known.id.clone(), known.name.clone())).collect()
}

/// How a link reaches its user.
pub enum LinkDelivery<'a> {
    /// By e-mail; made of the caller's template, or of the server's own.
    Send(Option<&'a str>),
    /// In the response.
    Return,
}

/// A link with which a passkey may be registered.
pub struct RegistrationLink {
    /// Its id.
    pub id: String,
    /// Its code.
    pub code: String,
    /// The link itself.
    pub url: String,
}

/// Whose link it is, and its id and code when they are to be returned.
pub type CreatedLink = (Option<User>, Option<(String, String)>);

/// Creates a link with which its user can register a passkey.
pub fn create_link(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    delivery: &LinkDelivery<'_>,
) -> Result<CreatedLink, Refusal> {
    ctx.require_permission("user.passkey.write")?;
    if let LinkDelivery::Send(own) = delivery {
        template::check(*own, &template::PASSKEY_LINK)?;
    }
    let returned = matches!(delivery, LinkDelivery::Return);
    if ctx.human(id).is_none() {
        // ZITADEL issues a code for an unknown user, too.
        let code = Code::generate(code::PASSKEY_LINK, ctx.now).reveal().to_owned();
        return Ok((None, returned.then(|| (ids::next(), code))));
    }
    let (user, link) = create_own_link(ctx, id, delivery)?;
    Ok((Some(user), returned.then_some((link.id, link.code))))
}

/// v1: creates a link of one's own, which requires no permission.
pub fn create_own_link(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    delivery: &LinkDelivery<'_>,
) -> Result<(User, RegistrationLink), Refusal> {
    ctx.edit_human_with(id, refusals::WEBAUTHN_USER_UNKNOWN, |ctx, edited| {
        let code = Code::generate(code::PASSKEY_LINK, ctx.now);
        let (id, text) = (ids::next(), code.reveal().to_owned());
        edited.human.passkey_link = Some(PasskeyLink { id: id.clone(), code });
        ctx.record_event(&mut edited.user, LINK_KIND);
        let user = &edited.user;
        let fields = [("UserID", user.id.as_str()), ("OrgID", &user.org), ("CodeID", &id), ("Code", &text)];
        let url = match delivery {
            LinkDelivery::Send(own) => template::link(*own, LINK, &fields, &[("Origin", ctx.origin)])?,
            LinkDelivery::Return => template::link(None, RETURNED_LINK, &fields, &[("Origin", ctx.origin)])?,
        };
        if matches!(delivery, LinkDelivery::Send(_)) {
            outbox::link(ctx.tx, ctx.now, &edited.human.email.value, LINK_KIND, url.clone());
        }
        Ok(RegistrationLink { id, code: text, url })
    })
}
