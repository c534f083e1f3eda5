//! Sign-ins with external identity providers. The page brings an intent's id and token back, and this server signs the
//! linked user in; where the provider's options allow it, the user is created first. The page never gets the provider's
//! tokens, and cannot link an account to an external identity that it has not proven.

use super::context::CallContext;
use super::session_rpcs::store_session;
use super::upstream_rpc::{Caller, RpcReply};
use super::value_paths::{member, remove_member, set_text_member, text_member};
use crate::cookie::{CookieSession, is_request_id, unix_seconds};
use crate::refusal::{Code, Refusal};
use crate::runtime;
use std::time::Duration;
use zitadel_wasm::codec::Value;

const CREATE_SESSION: &str = "zitadel.session.v2.SessionService/CreateSession";
const ADD_HUMAN_USER: &str = "zitadel.user.v2.UserService/AddHumanUser";
const LIST_PROVIDERS: &str = "zitadel.settings.v2.SettingsService/GetActiveIdentityProviders";

/// How often a session is begun for a user who was just created: ZITADEL finds users some hundred milliseconds after it
/// wrote them.
const ATTEMPTS: u32 = 6;
const PAUSE: Duration = Duration::from_millis(150);

/// Fields without which ZITADEL creates no user.
const REQUIRED: [&str; 3] = ["profile.givenName", "profile.familyName", "email.email"];

/// Starts a sign-in at a provider, from which the browser returns to the page.
pub(super) async fn start_intent(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    for path in ["urls.successUrl", "urls.failureUrl"] {
        let url = text_member(&ctx.request, path).unwrap_or_default();
        if !is_return_address(&ctx.origin, url, &|id| ctx.is_bound(id)) {
            return Err(Refusal::not_allowed(&format!("{path} not allowed; expected the page's own return address")));
        }
    }
    ctx.forward(Caller::LoginClient).await
}

/// The page's own address with a random `state`, by which it recognizes that it began the sign-in itself, and with the
/// auth request of this browser if there is one.
fn is_return_address(origin: &str, url: &str, is_bound: &dyn Fn(&str) -> bool) -> bool {
    let Some(rest) = url.strip_prefix(origin).and_then(|rest| rest.strip_prefix("/?flow=idp&state=")) else {
        return false;
    };
    let (state, request) = rest.split_once('&').map_or((rest, None), |(state, rest)| (state, Some(rest)));
    let is_state = state.len() == 32 && state.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_state
        && request.is_none_or(|rest| {
            let id = rest.strip_prefix("authRequest=").or_else(|| rest.strip_prefix("samlRequest="));
            id.is_some_and(|id| is_request_id(id) && is_bound(id))
        })
}

/// Signs in the user of an intent that succeeded. Returns only the user's id.
pub(super) async fn sign_in_with_intent(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let reply = ctx.forward(Caller::LoginClient).await?;
    let mut response = ctx.read_response(&reply)?;
    let linked = text_member(&response, "userId").map(str::to_owned);
    let is_new = linked.is_none();
    let user = match linked {
        Some(user) => user,
        None => create_user(ctx, &mut response).await?,
    };
    ctx.take_for_account(&user).await?;
    let session = begin_session(ctx, &user, if is_new { ATTEMPTS } else { 1 }).await?;
    let (Some(id), Some(token)) = (text_member(&session, "sessionId"), text_member(&session, "sessionToken")) else {
        return Err(Refusal::invalid_upstream_response());
    };
    let now = unix_seconds();
    let (id, token) = (id.to_owned(), token.to_owned());
    let entry = CookieSession { id, token, created: now, changed: now, ..CookieSession::default() };
    store_session(ctx, entry, true).await;
    ctx.encode_response(&object([("userId", Value::String(user))]))
}

async fn begin_session(ctx: &CallContext<'_>, user: &str, attempts: u32) -> Result<Value, Refusal> {
    let intent = ["idpIntentId", "idpIntentToken"]
        .map(|name| (name, Value::String(text_member(&ctx.request, name).unwrap_or_default().to_owned())));
    let checks =
        object([("user", object([("userId", Value::String(user.to_owned()))])), ("idpIntent", object(intent))]);
    let request = object([("checks", checks)]);
    let mut attempt = 1;
    loop {
        match ctx.send_as_login_client(CREATE_SESSION, &request).await {
            Err(refusal) if attempt < attempts && refusal.code == Code::NotFound as i32 => {
                attempt += 1;
                runtime::sleep(PAUSE).await;
            }
            outcome => return outcome,
        }
    }
}

/// Creates the user whom no account is linked to, with what the provider returned, if its options allow it.
async fn create_user(ctx: &CallContext<'_>, response: &mut Value) -> Result<String, Refusal> {
    let provider = text_member(response, "idpInformation.idpId").unwrap_or_default().to_owned();
    if !allows_creation(ctx, &provider).await? {
        return Err(Refusal::no_linked_user());
    }
    let mut user = remove_member(response, "addHumanUser").ok_or_else(Refusal::profile_incomplete)?;
    if REQUIRED.iter().any(|path| text_member(&user, path).is_none()) {
        return Err(Refusal::profile_incomplete());
    }
    name_links(&mut user);
    let added = ctx.send_as_login_client(ADD_HUMAN_USER, &user).await?;
    text_member(&added, "userId").map(str::to_owned).ok_or_else(Refusal::invalid_upstream_response)
}

/// ZITADEL requires a name of each link, and not every provider returns one: the email address names it then.
fn name_links(user: &mut Value) {
    let email = text_member(user, "email.email").unwrap_or_default().to_owned();
    let Some(Value::List(mut links)) = remove_member(user, "idpLinks") else { return };
    for link in links.iter_mut().filter(|link| text_member(link, "userName").is_none()) {
        set_text_member(link, "userName", &email);
    }
    if let Value::Object(members) = user {
        members.push(("idpLinks".into(), Value::List(links)));
    }
}

async fn allows_creation(ctx: &CallContext<'_>, provider: &str) -> Result<bool, Refusal> {
    let response = ctx.send_as_login_client(LIST_PROVIDERS, &Value::Object(Vec::new())).await?;
    let Some(Value::List(providers)) = member(&response, "identityProviders") else { return Ok(false) };
    let own = providers.iter().find(|one| text_member(one, "id") == Some(provider));
    let has = |option| own.and_then(|one| member(one, option)) == Some(&Value::Bool(true));
    Ok(has("options.isCreationAllowed") || has("options.isAutoCreation"))
}

fn object<const N: usize>(members: [(&'static str, Value); N]) -> Value {
    Value::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
}

#[cfg(test)]
mod tests {
    use super::is_return_address;

    #[test]
    fn only_the_pages_own_return_addresses_are_allowed() {
        let allows = |url: &str| is_return_address("https://login.example.com", url, &|id| id == "V2_1");
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
    }
}
