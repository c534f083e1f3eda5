//! Passkeys, which sign in alone, and security keys, which are a second factor: registered, listed, removed.

use crate::context::RequestContext;
use crate::domain::code::{self, Code as Secret};
use crate::domain::user::{Human, PasskeyLink, User};
use crate::domain::webauthn::{self, Key, Refused};
use crate::domain::{ids, outbox, template};
use crate::refusal::Refusal;
use serde_json::Value as Json;
use zitadel_wasm::refusals;

const LINK: &str = "{{.Origin}}/ui/login/login/passwordless/init?userID={{.UserID}}&orgID={{.OrgID}}&codeID={{.CodeID}}&code={{.Code}}";
const LINK_KIND: &str = "user.human.passwordless.initialization.code.requested";

fn event(passkey: bool, what: &str) -> String {
    format!("user.human.{}.token.{what}", if passkey { "passwordless" } else { "mfa.u2f" })
}

/// What a registration is asked for.
pub struct Wanted<'a> {
    /// Whether it is to sign in alone.
    pub passkey: bool,
    /// Whether v1 asks, which differs in small things.
    pub v1: bool,
    /// The relying party; the instance's own domain when empty.
    pub domain: &'a str,
    /// `platform` or `cross-platform`.
    pub attachment: Option<&'a str>,
    /// Id and code of a link, which is checked before the caller's right is.
    pub link: Option<(&'a str, &'a str)>,
}

/// Begins a registration: the key's id, and the options for the browser.
pub fn register(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    wanted: &Wanted<'_>,
) -> Result<(User, String, Json), Refusal> {
    let unknown =
        if wanted.passkey && !wanted.v1 { refusals::CREDENTIAL_USER_UNKNOWN } else { refusals::WEBAUTHN_USER_UNKNOWN };
    let (mut user, mut human) = ctx.human(id).ok_or(unknown)?;
    if let Some((link, code)) = wanted.link {
        let right = human.passkey_link.as_ref().is_some_and(|l| l.id == link && l.code.matches(code, ctx.now));
        if !right {
            ctx.tx.commit_on_error();
            ctx.record(&mut user, &human, "user.human.passwordless.initialization.code.check.failed", false);
            return Err(refusals::WEBAUTHN_LINK_CODE_WRONG.into());
        }
    }
    ctx.require_self_or(id, if wanted.passkey { "user.passkey.write" } else { "user.credential.write" })?;
    let rp_id = if wanted.domain.is_empty() { ctx.instance.domain.clone() } else { wanted.domain.to_owned() };
    // As ZITADEL, v2 excludes the keys that are there only where the relying party was named.
    let there: Vec<_> = human
        .keys
        .iter()
        .filter(|key| (wanted.v1 || !wanted.domain.is_empty()) && key.passkey == wanted.passkey && key.rp_id == rp_id)
        .filter_map(|key| key.credential.as_ref())
        .collect();
    let login_name = ctx.login_name(&user);
    let who = (user.id.as_str(), login_name.as_str(), human.display_name.as_str());
    let begun = webauthn::register(&rp_id, who, &there, wanted.attachment, wanted.passkey || !wanted.v1);
    let (options, state) = begun.ok_or(refusals::WEBAUTHN_REGISTRATION_FAILED)?;
    let key = ids::next();
    human.keys.push(Key {
        id: key.clone(),
        name: String::new(),
        passkey: wanted.passkey,
        rp_id,
        pending: Some(state),
        credential: None,
    });
    ctx.record(&mut user, &human, &event(wanted.passkey, "added"), false);
    Ok((user, key, options))
}

/// Completes the newest registration that waits, whatever its id, as ZITADEL does.
pub fn verify(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    passkey: bool,
    name: &str,
    answer: &Json,
) -> Result<User, Refusal> {
    let nothing = refusals::WEBAUTHN_REGISTRATION_NOT_BEGUN;
    let (mut user, mut human) = ctx.human(id).ok_or(nothing)?;
    ctx.require_self_or(id, if passkey { "user.passkey.write" } else { "user.credential.write" })?;
    let newest = human.keys.iter_mut().rev().find(|key| key.passkey == passkey && key.pending.is_some());
    let key = newest.ok_or(nothing)?;
    let state = key.pending.clone().ok_or(nothing)?;
    let credential = webauthn::registered(&key.rp_id, answer, &state, passkey).map_err(|refused| match refused {
        Refused::Unreadable => refusals::WEBAUTHN_REGISTRATION_UNREADABLE,
        Refused::Wrong => refusals::WEBAUTHN_REGISTRATION_WRONG,
    })?;
    key.pending = None;
    key.credential = Some(credential);
    key.name = name.to_owned();
    ctx.record(&mut user, &human, &event(passkey, "verified"), false);
    if passkey && human.passkey_link.take().is_some() {
        ctx.record(&mut user, &human, "user.human.passwordless.initialization.code.check.succeeded", false);
    }
    Ok(user)
}

/// Removes a key.
pub fn remove(ctx: &mut RequestContext<'_, '_>, id: &str, passkey: bool, key: &str) -> Result<User, Refusal> {
    let unknown = || Refusal::from(refusals::WEBAUTHN_CREDENTIAL_NOT_FOUND);
    let (mut user, mut human) = ctx.human(id).ok_or_else(unknown)?;
    let named = |k: &Key| k.id == key && k.passkey == passkey;
    if !human.keys.iter().any(named) {
        return Err(unknown());
    }
    ctx.require_self_or(id, "user.write")?;
    human.keys.retain(|k| !named(k));
    ctx.record(&mut user, &human, &event(passkey, "removed"), false);
    Ok(user)
}

/// The keys that are ready: id and name.
pub fn ready(human: &Human, passkey: bool) -> Vec<(String, String)> {
    let keys = human.keys.iter().filter(|key| key.passkey == passkey && key.credential.is_some());
    keys.map(|key| (key.id.clone(), key.name.clone())).collect()
}

/// How a link gets to the person.
pub enum Medium<'a> {
    /// By e-mail; by a template of the caller's, or the server's own.
    Sent(Option<&'a str>),
    /// In the answer.
    Returned,
}

/// Whose link it is, and its id and code when they are to be returned.
pub type Link = (Option<User>, Option<(String, String)>);

/// A link with which somebody may register a passkey.
pub fn link(ctx: &mut RequestContext<'_, '_>, id: &str, medium: &Medium<'_>) -> Result<Link, Refusal> {
    ctx.require_permission("user.passkey.write")?;
    if let Medium::Sent(own) = medium {
        template::check(*own, &template::PASSKEY_LINK)?;
    }
    let code = Secret::draw(code::PASSKEY_LINK, ctx.now);
    if ctx.human(id).is_none() {
        // ZITADEL draws a code for nobody, too.
        let returned = matches!(medium, Medium::Returned);
        return Ok((None, returned.then(|| (ids::next(), code.reveal().to_owned()))));
    }
    let (user, link, text, _) = draw(ctx, id, code, medium)?;
    Ok((Some(user), matches!(medium, Medium::Returned).then_some((link, text))))
}

/// v1: a link of one's own, which needs nobody's permission; and its URL.
pub fn own_link(ctx: &mut RequestContext<'_, '_>, id: &str, medium: &Medium<'_>) -> Result<(User, String), Refusal> {
    let code = Secret::draw(code::PASSKEY_LINK, ctx.now);
    let (user, _, _, url) = draw(ctx, id, code, medium)?;
    Ok((user, url))
}

fn draw(
    ctx: &mut RequestContext<'_, '_>,
    id: &str,
    code: Secret,
    medium: &Medium<'_>,
) -> Result<(User, String, String, String), Refusal> {
    let unknown = || Refusal::from(refusals::WEBAUTHN_USER_UNKNOWN);
    let (mut user, mut human) = ctx.human(id).ok_or_else(unknown)?;
    let (link, text) = (ids::next(), code.reveal().to_owned());
    human.passkey_link = Some(PasskeyLink { id: link.clone(), code });
    ctx.record(&mut user, &human, LINK_KIND, false);
    let fields = [("UserID", user.id.as_str()), ("OrgID", &user.org), ("CodeID", &link), ("Code", &text)];
    let own = match medium {
        Medium::Sent(template) => *template,
        Medium::Returned => None,
    };
    let url = template::link(own, LINK, ctx.origin, &fields)?;
    if matches!(medium, Medium::Sent(_)) {
        outbox::link(ctx.tx, ctx.now, &human.email.value, LINK_KIND, url.clone());
    }
    Ok((user, link, text, url))
}
