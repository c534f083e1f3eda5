//! The browser comes back from the provider: the intent succeeds or fails, and the browser goes on to the login page.

use super::claims::{account_claims, claim_text};
use super::loopback::{self, Issued};
use super::remote::ProviderCall;
use super::token::seal_token;
use crate::clock::Time;
use crate::domain::idp::{Idp, IdpKind, Link};
use crate::domain::instance::Instance;
use crate::domain::intent::{Account, Intent, IntentState, LIFETIME_SECONDS};
use crate::go_url::encode_query;
use crate::refusal::Refusal;
use crate::store::Tx;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::Value as Json;
use std::collections::{BTreeMap, HashMap};

/// What becomes of a browser that comes back.
pub enum CallbackOutcome {
    /// There is no intent that it could belong to.
    Unknown(&'static str),
    /// It goes to this URL.
    Redirect(String),
    /// The built-in provider issued tokens: the intent is about to succeed.
    Exchanged(Box<Exchanged>),
    /// The provider has to be called with the code.
    Call(Box<ProviderCall>),
}

/// An intent whose code was exchanged at the built-in provider.
pub struct Exchanged {
    /// The intent.
    pub intent: Intent,
    /// What the provider issued.
    pub issued: Issued,
    /// What the userinfo endpoint returned.
    claims: Json,
    kind: IdpKind,
}

impl Exchanged {
    /// Whether the ID token is kept. Generic OAuth knows nothing of it.
    #[must_use]
    pub fn keeps_id_token(&self) -> bool {
        self.kind.is_oidc() && self.issued.wants_id_token()
    }

    /// The intent, and the account with the ID token that was signed.
    #[must_use]
    pub fn into_account(self, id_token: Option<String>) -> (Intent, Account) {
        let Self { intent, issued, claims, kind } = self;
        let claims = claims.as_object().cloned().unwrap_or_default();
        // Generic OAuth has no attribute for a name.
        let name = if kind.is_oidc() { claim_text(&claims, "preferred_username") } else { String::new() };
        let account = Account {
            id: claim_text(&claims, "sub"),
            name,
            claims: account_claims(kind, claims),
            access_token: issued.access_token,
            refresh_token: Some(issued.refresh_token),
            id_token,
        };
        (intent, account)
    }
}

/// Takes the response of a provider.
pub fn take_response(tx: &mut Tx<'_>, now: Time, parameters: &HashMap<String, String>) -> CallbackOutcome {
    let text = |name: &str| parameters.get(name).map(String::as_str).unwrap_or_default();
    let state = text("state");
    if state.is_empty() {
        return CallbackOutcome::Unknown("the parameter state is missing");
    }
    let Some(intent) = tx.get::<Intent>(state) else {
        return CallbackOutcome::Unknown("no sign-in was started with this state");
    };
    if intent.state != IntentState::Started {
        return CallbackOutcome::Redirect(not_started(&intent));
    }
    if !text("error").is_empty() {
        let parameters = [("error", text("error")), ("error_description", text("error_description"))];
        return CallbackOutcome::Redirect(fail(tx, now, intent, &parameters));
    }
    if let Some(call) = ProviderCall::of(tx, &intent, text("code")) {
        return CallbackOutcome::Call(Box::new(call));
    }
    match exchange(tx, now, &intent, text("code")) {
        Ok((issued, claims, kind)) => CallbackOutcome::Exchanged(Box::new(Exchanged { intent, issued, claims, kind })),
        Err(why) => {
            let parameters = [("error", &*why.message()), ("error_description", "")];
            CallbackOutcome::Redirect(fail(tx, now, intent, &parameters))
        }
    }
}

/// Ends an intent with the account at the provider, or why it failed; returns where the browser goes. Another callback
/// may have been faster. `None` when there is no such intent anymore.
pub fn end(
    tx: &mut Tx<'_>,
    now: Time,
    instance: &Instance,
    id: &str,
    signed_in: Result<Account, String>,
) -> Option<String> {
    let intent = tx.get::<Intent>(id)?;
    if intent.state != IntentState::Started {
        return Some(not_started(&intent));
    }
    Some(match signed_in {
        Ok(account) => succeed(tx, now, instance, intent, account),
        Err(why) => fail(tx, now, intent, &[("error", &why), ("error_description", "")]),
    })
}

fn not_started(intent: &Intent) -> String {
    failure_location(intent, &[("error", "IDP-Sfrgs"), ("error_description", "Errors.Intent.NotStarted")])
}

fn fail(tx: &mut Tx<'_>, now: Time, mut intent: Intent, parameters: &[(&str, &str)]) -> String {
    intent.advance(IntentState::Failed, now);
    tx.put(&intent.id, &intent);
    failure_location(&intent, parameters)
}

fn failure_location(intent: &Intent, parameters: &[(&str, &str)]) -> String {
    location(&intent.failure_url, &[&[("id", intent.id.as_str())], parameters].concat())
}

/// Exchanges the code and reads the user at the built-in provider, which is called directly.
fn exchange(tx: &mut Tx<'_>, now: Time, intent: &Intent, code: &str) -> Result<(Issued, Json, IdpKind), Refusal> {
    let idp = tx.get::<Idp>(&intent.idp).filter(Idp::is_loopback);
    let idp = idp.ok_or_else(|| Refusal::oauth("server_error", "the identity provider cannot be reached"))?;
    let mut parameters = HashMap::from(
        [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", &intent.redirect_uri),
            ("client_id", Idp::CLIENT_ID),
            ("client_secret", Idp::CLIENT_SECRET),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned())),
    );
    if let Some(verifier) = &intent.code_verifier {
        parameters.insert("code_verifier".into(), verifier.clone());
    }
    let issued = loopback::exchange(tx, now, &parameters)?;
    let claims = loopback::userinfo(tx, now, &issued.access_token);
    let claims = claims.ok_or_else(|| Refusal::oauth("server_error", "the access token is not accepted"))?;
    Ok((issued, claims, idp.kind))
}

fn succeed(tx: &mut Tx<'_>, now: Time, instance: &Instance, mut intent: Intent, account: Account) -> String {
    let link = tx.get::<Link>(&Link::key(&intent.idp, &account.id));
    intent.user = link.map(|link| link.user).unwrap_or_default();
    intent.account = Some(account);
    intent.expires = now.plus_seconds(LIFETIME_SECONDS);
    intent.advance(IntentState::Succeeded, now);
    tx.put(&intent.id, &intent);
    let token = seal_token(instance, &intent.id);
    let mut parameters = vec![("id", intent.id.as_str()), ("token", &token)];
    if !intent.user.is_empty() {
        parameters.push(("user", &intent.user));
    }
    location(&intent.success_url, &parameters)
}

/// What a URL may not contain as it is; the rest of a caller's URL stays.
const UNSAFE: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`');

/// A URL of the caller with parameters in its query, all in alphabetical order as Go's encoder writes them. One without a
/// scheme is relative to `/idps/`, as for every redirect of Go.
fn location(url: &str, parameters: &[(&str, &str)]) -> String {
    let (url, fragment) = url.split_once('#').map_or((url, None), |(url, fragment)| (url, Some(fragment)));
    let (base, query) = url.split_once('?').unwrap_or((url, ""));
    let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        all.entry(name.into_owned()).or_default().push(value.into_owned());
    }
    for (name, value) in parameters {
        all.insert((*name).to_owned(), vec![(*value).to_owned()]);
    }
    let query = encode_query(all.iter().flat_map(|(name, values)| values.iter().map(move |value| (name, value))));
    let base = utf8_percent_encode(base, UNSAFE);
    let relative = !url.contains("://") && !url.starts_with('/');
    let fragment = fragment.map(|fragment| format!("#{}", utf8_percent_encode(fragment, UNSAFE))).unwrap_or_default();
    format!("{}{base}?{}{fragment}", if relative { "/idps/" } else { "" }, query)
}

#[cfg(test)]
mod tests {
    use super::location;

    #[test]
    fn parameters_join_those_of_the_callers_url_in_alphabetical_order() {
        let with = |url| location(url, &[("id", "1"), ("token", "a b"), ("user", "2")]);
        assert_eq!(with("http://localhost:3999/ok?x=1"), "http://localhost:3999/ok?id=1&token=a+b&user=2&x=1");
        assert_eq!(with("https://example.com/ok#top"), "https://example.com/ok?id=1&token=a+b&user=2#top");
        assert_eq!(with("https://example.com/ok?id=9&id=8"), "https://example.com/ok?id=1&token=a+b&user=2");
        assert_eq!(with("https://example.com/?x=~*"), "https://example.com/?id=1&token=a+b&user=2&x=~%2A");
        assert_eq!(with("not a url"), "/idps/not%20a%20url?id=1&token=a+b&user=2");
    }
}
