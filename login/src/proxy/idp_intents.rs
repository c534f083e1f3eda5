//! Sign-ins with external identity providers. The page brings an intent's id and token back, and this server signs the
//! linked user in; where the provider's options allow it, the user is linked or created first. The page never gets the
//! provider's tokens, and cannot link an account to an external identity that it has not proven. An intent is used only in
//! the browser that started it.

use super::context::CallContext;
use super::idp_users::{ExternalIdentity, find_or_create_user, link_user};
use super::only_provider::{ONLY_PROVIDER, use_only_provider};
use super::session_rpcs::store_session;
use super::upstream_rpc::{Caller, RpcReply};
use super::value_paths::{member, text_member};
use crate::cookie::{CookieSession, ProviderBinding, is_request_id, is_state, provider_binding_cookies, unix_seconds};
use crate::http::header_text;
use crate::refusal::{Code, Refusal};
use crate::runtime;
use std::time::Duration;
use zitadel_wasm::codec::Value;

/// Header with the `state` of the return address, by which this server finds the binding.
const STATE_HEADER: &str = "x-login-idp-state";

const CREATE_SESSION: &str = "zitadel.session.v2.SessionService/CreateSession";

/// How often a session is begun for a user who was just created: ZITADEL finds users some hundred milliseconds after it
/// wrote them.
const ATTEMPTS: u32 = 8;
const PAUSE: Duration = Duration::from_millis(150);

/// What follows from an intent that succeeded.
pub(super) enum IntentOutcome {
    /// The user is linked, or was created; `true` when that was just now.
    User(String, bool),
    /// The user has to be registered, with what the provider has returned of it.
    Register(Value),
}

/// Starts a sign-in at a provider, from which the browser returns to the page. With `x-login-session` that session's user
/// links an external identity.
pub(super) async fn start_intent(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let is_directory = member(&ctx.request, "ldap").is_some();
    let state = if is_directory { directory_state(ctx).await? } else { requested_state(ctx)? };
    let mut organization = ctx.organization.clone();
    let session = if text_member(&ctx.request, "idpId") == Some(ONLY_PROVIDER) {
        let of_user = use_only_provider(ctx).await?;
        organization.get_or_insert(of_user);
        String::new()
    } else if ctx.names_session() {
        linking_session(ctx).await?.id
    } else {
        String::new()
    };
    let reply = ctx.forward(Caller::LoginClient).await?;
    let intent = started_intent(&ctx.read_response(&reply)?);
    let binding = ProviderBinding::start(intent.unwrap_or_default(), session, organization.unwrap_or_default());
    store_binding(ctx, &state, &binding);
    Ok(reply)
}

/// The state of the return addresses.
fn requested_state(ctx: &CallContext<'_>) -> Result<String, Refusal> {
    let mut state = String::new();
    for path in ["urls.successUrl", "urls.failureUrl"] {
        let url = text_member(&ctx.request, path).unwrap_or_default();
        let own = return_state(&ctx.origin, url, ctx.organization.as_deref(), &|id| ctx.is_bound(id));
        state = own.map(str::to_owned).ok_or_else(|| {
            Refusal::not_allowed(&format!("{path} not allowed; expected the page's own return address"))
        })?;
    }
    Ok(state)
}

/// The state of a sign-in at a directory (LDAP), which has no address to return to: the page asks for the name and the
/// password.
async fn directory_state(ctx: &CallContext<'_>) -> Result<String, Refusal> {
    let name = text_member(&ctx.request, "ldap.username").unwrap_or_default();
    if member(&ctx.request, "urls").is_some()
        || name.is_empty()
        || text_member(&ctx.request, "idpId") == Some(ONLY_PROVIDER)
    {
        return Err(Refusal::invalid_request("invalid ldap; expected the name and the password at one directory"));
    }
    // Directories lock accounts after few attempts, if at all.
    ctx.take_for_account(name).await?;
    let state = named_state(ctx);
    let missing = || Refusal::not_allowed("x-login-idp-state missing; expected a random state");
    if is_state(&state) { Ok(state) } else { Err(missing()) }
}

/// The signed-in session of `x-login-session`, whose user links an external identity.
async fn linking_session(ctx: &mut CallContext<'_>) -> Result<CookieSession, Refusal> {
    let entry = ctx.named_session()?;
    let sign_in = ctx.read_sign_in_state(&entry).await?;
    sign_in.is_signed_in()?;
    ctx.take_for_account(sign_in.user_id()).await?;
    Ok(entry)
}

/// The id of the intent, which ZITADEL sends to providers as their state. At a directory it has succeeded already.
fn started_intent(response: &Value) -> Option<String> {
    if let Some(id) = text_member(response, "idpIntent.idpIntentId") {
        return Some(id.to_owned());
    }
    if let Some(url) = text_member(response, "authUrl") {
        let url = url::Url::parse(url).ok()?;
        let state = url.query_pairs().find(|(name, _)| name == "state" || name == "RelayState");
        return state.map(|(_, id)| id.into_owned());
    }
    text_member(response, "formData.fields.RelayState").map(str::to_owned)
}

/// The random `state` of the page's own return address, by which the page and this server recognize that this browser began
/// the sign-in; with the auth request of this browser if there is one, and the organization that the request names.
fn return_state<'u>(
    origin: &str,
    url: &'u str,
    organization: Option<&str>,
    is_bound: &dyn Fn(&str) -> bool,
) -> Option<&'u str> {
    let rest = url.strip_prefix(origin)?.strip_prefix("/?flow=idp&state=")?;
    let in_organization = organization.and_then(|id| rest.strip_suffix(&format!("&organization={id}")));
    let rest = in_organization.unwrap_or(rest);
    let (state, request) = rest.split_once('&').map_or((rest, None), |(state, rest)| (state, Some(rest)));
    let is_own_request = |rest: &str| {
        let id = rest.strip_prefix("authRequest=").or_else(|| rest.strip_prefix("samlRequest="));
        id.is_some_and(|id| is_request_id(id) && is_bound(id))
    };
    (is_state(state) && request.is_none_or(is_own_request)).then_some(state)
}

/// The state in the request's header.
fn named_state(ctx: &CallContext<'_>) -> String {
    header_text(&ctx.headers, STATE_HEADER).unwrap_or_default()
}

/// Whether the request belongs to a sign-in at a provider.
pub(super) fn is_from_provider(ctx: &CallContext<'_>) -> bool {
    ctx.headers.contains_key(STATE_HEADER)
}

/// The binding of the sign-in that the request belongs to. It continues in the organization in which it started: the page
/// cannot move it to another one.
pub(super) fn continued_binding(ctx: &mut CallContext<'_>) -> Result<ProviderBinding, Refusal> {
    let binding = ProviderBinding::read(ctx.jar(), &ctx.headers, &named_state(ctx));
    let binding = binding.ok_or_else(Refusal::intent_not_bound)?;
    if !binding.organization.is_empty() {
        if ctx.organization.as_ref().is_some_and(|named| *named != binding.organization) {
            return Err(Refusal::intent_not_bound());
        }
        ctx.organization = Some(binding.organization.clone());
    }
    Ok(binding)
}

fn store_binding(ctx: &mut CallContext<'_>, state: &str, binding: &ProviderBinding) {
    let cookies = provider_binding_cookies(ctx.jar(), &ctx.headers, state, binding);
    ctx.set_cookies.extend(cookies);
}

/// Signs in the user of an intent that succeeded, or links its external identity. Returns only the user's id; where a user
/// has to be registered, what the provider has returned of it.
pub(super) async fn sign_in_with_intent(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let binding = continued_binding(ctx)?;
    let named = text_member(&ctx.request, "idpIntentId").unwrap_or_default().to_owned();
    let token = text_member(&ctx.request, "idpIntentToken").unwrap_or_default().to_owned();
    if !binding.intent.is_empty() && binding.intent != named {
        return Err(Refusal::intent_not_bound());
    }
    let reply = ctx.forward(Caller::LoginClient).await?;
    let identity = ExternalIdentity::read(ctx.read_response(&reply)?);
    // Of the session that started it; or of one that people have signed in to since, to link what the provider has proven.
    let linking = if binding.session.is_empty() && ctx.names_session() {
        ctx.named_session()?.id
    } else {
        binding.session.clone()
    };
    if !linking.is_empty() {
        return link_to_session(ctx, &linking, &identity).await;
    }
    match find_or_create_user(ctx, &identity).await? {
        IntentOutcome::User(user, is_new) => finish_sign_in(ctx, &user, [&named, &token], is_new).await,
        IntentOutcome::Register(profile) => {
            let pending = binding.with_token(named, token);
            store_binding(ctx, &named_state(ctx), &pending);
            ctx.encode_response(&object([("addHumanUser", profile)]))
        }
    }
}

/// Links an external identity to the user of a session of this browser.
async fn link_to_session(
    ctx: &mut CallContext<'_>,
    session: &str,
    identity: &ExternalIdentity,
) -> Result<RpcReply, Refusal> {
    let entry = ctx.browser_session(session)?;
    let sign_in = ctx.read_sign_in_state(&entry).await?;
    sign_in.is_signed_in()?;
    let user = sign_in.user_id().to_owned();
    // A provider of another organization could sign in as the user.
    ctx.organization = Some(sign_in.organization().to_owned());
    match &identity.linked_user {
        Some(linked) if *linked != user => return Err(Refusal::linked_to_other_user()),
        Some(_) => {}
        None => {
            ctx.take_for_account(&user).await?;
            link_user(ctx, identity, &user).await?;
        }
    }
    forget_binding(ctx);
    ctx.encode_response(&object([("userId", Value::String(user))]))
}

/// Begins the session of an intent's user. Returns only the user's id.
pub(super) async fn finish_sign_in(
    ctx: &mut CallContext<'_>,
    user: &str,
    intent: [&str; 2],
    is_new: bool,
) -> Result<RpcReply, Refusal> {
    ctx.take_for_account(user).await?;
    let session = begin_session(ctx, user, intent, if is_new { ATTEMPTS } else { 1 }).await?;
    let (Some(id), Some(token)) = (text_member(&session, "sessionId"), text_member(&session, "sessionToken")) else {
        return Err(Refusal::invalid_upstream_response());
    };
    let now = unix_seconds();
    let (id, token) = (id.to_owned(), token.to_owned());
    let entry = CookieSession { id, token, created: now, changed: now, ..CookieSession::default() };
    store_session(ctx, entry, true).await;
    forget_binding(ctx);
    ctx.encode_response(&object([("userId", Value::String(user.to_owned()))]))
}

/// A sign-in at a provider is used once.
fn forget_binding(ctx: &mut CallContext<'_>) {
    let expired = ProviderBinding::expire(ctx.jar(), &named_state(ctx));
    ctx.set_cookies.extend(expired);
}

async fn begin_session(
    ctx: &CallContext<'_>,
    user: &str,
    [id, token]: [&str; 2],
    attempts: u32,
) -> Result<Value, Refusal> {
    let text = |text: &str| Value::String(text.to_owned());
    let intent = object([("idpIntentId", text(id)), ("idpIntentToken", text(token))]);
    let checks = object([("user", object([("userId", text(user))])), ("idpIntent", intent)]);
    let request = object([("checks", checks)]);
    let mut attempt = 1;
    loop {
        match ctx.send_as_login_client(CREATE_SESSION, &request).await {
            Err(refusal) if attempt < attempts && is_not_visible_yet(&refusal) => {
                attempt += 1;
                runtime::sleep(PAUSE).await;
            }
            outcome => return outcome,
        }
    }
}

/// Whether a refusal may be about a user or a link that ZITADEL's reads do not know yet.
fn is_not_visible_yet(refusal: &Refusal) -> bool {
    [Code::NotFound as i32, Code::FailedPrecondition as i32, Code::InvalidArgument as i32].contains(&refusal.code)
}

/// An object of members by their JSON names.
pub(super) fn object<const N: usize>(members: [(&'static str, Value); N]) -> Value {
    Value::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
}

/// Whether a member is true.
pub(super) fn is_true(value: &Value, path: &str) -> bool {
    member(value, path) == Some(&Value::Bool(true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_pages_own_return_addresses_are_allowed() {
        let within = |organization: Option<&str>, url: &str| {
            return_state("https://login.example.com", url, organization, &|id| id == "V2_1").is_some()
        };
        let allows = |url: &str| within(None, url);
        let own = "https://login.example.com/?flow=idp&state=0123456789abcdef0123456789abcdef";
        assert!(allows(own));
        assert!(allows(&format!("{own}&authRequest=V2_1")));
        assert!(allows(&format!("{own}&samlRequest=V2_1")));
        for url in [
            "",
            "https://evil.example.com/?flow=idp&state=0123456789abcdef0123456789abcdef",
            "https://login.example.com.evil.example.com/?flow=idp&state=0123456789abcdef0123456789abcdef",
            "https://login.example.com/?flow=idp&state=0123",
            "https://login.example.com/?flow=idp&state=0123456789abcdef0123456789abcde&",
            "https://login.example.com/?flow=logout&state=0123456789abcdef0123456789abcdef",
        ] {
            assert!(!allows(url), "{url}");
        }
        for more in ["&authRequest=V2_2", "&authRequest=", "&x=y", "#x", "&authRequest=V2_1&x=y"] {
            assert!(!allows(&format!("{own}{more}")), "{more}");
        }
        assert!(within(Some("9"), own), "the application's request names the organization");
        for (url, named, expected) in [
            (format!("{own}&organization=9"), Some("9"), true),
            (format!("{own}&authRequest=V2_1&organization=9"), Some("9"), true),
            (format!("{own}&organization=9"), Some("8"), false),
            (format!("{own}&organization=9"), None, false),
            (format!("{own}&organization=9&authRequest=V2_1"), Some("9"), false),
        ] {
            assert_eq!(within(named, &url), expected, "{url}");
        }
    }

    #[test]
    fn the_intent_is_the_state_that_the_provider_gets() {
        let intent = |text: &str| started_intent(&serde_json::from_str(text).unwrap());
        let by_url = r#"{"authUrl":"https://idp.example.com/authorize?client_id=a&state=12&scope=openid"}"#;
        assert_eq!(intent(by_url).as_deref(), Some("12"));
        let by_form = r#"{"formData":{"url":"https://idp.example.com","fields":{"RelayState":"34"}}}"#;
        assert_eq!(intent(by_form).as_deref(), Some("34"));
        assert_eq!(intent(r#"{"authUrl":"https://idp.example.com"}"#), None);
    }
}
