//! The start of an intent: the request that the browser takes to the provider, or the credentials for a directory.

use super::remote::Discovery;
use super::saml_request::{SamlStart, saml_request};
use super::token::seal_token;
use crate::context::RequestContext;
use crate::domain::idp::{DirectoryUser, Idp, IdpKind, Link};
use crate::domain::ids;
use crate::domain::intent::{self, Account, Intent, IntentState, LIFETIME_SECONDS};
use crate::domain::seal;
use crate::domain::secrets::random_secret;
use crate::go_url::encode_query;
use crate::refusal::Refusal;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value as Json};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use zitadel_wasm::refusals;

/// Where the browser goes with a new intent.
pub enum Departure {
    /// To a URL.
    Url(String),
    /// With a form that it posts to a URL.
    Form {
        /// URL.
        url: String,
        /// Names and values.
        fields: BTreeMap<String, String>,
    },
}

/// Starts an intent at a provider; returns it, and where the browser goes. It needs no permission.
///
/// # Errors
/// When there is no such provider.
pub fn start(
    ctx: &mut RequestContext<'_, '_>,
    idp_id: &str,
    success_url: String,
    failure_url: String,
    login_hint: &str,
) -> Result<(Intent, Departure), Refusal> {
    let idp = ctx.tx.get::<Idp>(idp_id).ok_or(refusals::IDP_OF_INTENT_NOT_FOUND)?;
    let intent = new_intent(ctx, &idp, success_url, failure_url);
    ctx.tx.insert_capped(&intent.id, &intent, intent::KEPT);
    let config = idp.config(ctx.origin);
    let mut authorization = idp.kind.authorization(&config);
    // That of an issuer was read before this transaction.
    let discovered = idp.is_called().then(|| ctx.tx.get::<Discovery>(idp_id)).flatten();
    if let (Some((endpoint, _)), Some(discovery)) = (&mut authorization, discovered) {
        *endpoint = discovery.authorization_endpoint;
    }
    let departure = match authorization {
        Some((endpoint, extra)) => Departure::Url(authorization_url(&intent, &config, &endpoint, extra, login_hint)),
        None => match idp.kind {
            IdpKind::Saml => match saml_request(ctx.instance, ctx.origin, ctx.now, &idp, &intent)? {
                SamlStart::Redirect(url) => Departure::Url(url),
                SamlStart::Post { url, fields } => Departure::Form { url, fields },
            },
            IdpKind::Jwt => Departure::Url(jwt_url(ctx, &config, &intent)),
            // What asks for the credentials is the login page; ZITADEL's library appends the state to the callback.
            _ => Departure::Url(format!("{}{}", intent.redirect_uri, intent.id)),
        },
    };
    Ok((intent, departure))
}

fn new_intent(ctx: &RequestContext<'_, '_>, idp: &Idp, success_url: String, failure_url: String) -> Intent {
    let mut intent = Intent {
        id: ids::next(),
        idp: idp.id.clone(),
        success_url,
        failure_url,
        redirect_uri: format!("{}/idps/callback", ctx.origin),
        code_verifier: idp.options.use_pkce.then(random_secret),
        changed: ctx.now,
        sequence: 0,
        state: IntentState::Started,
        account: None,
        user: String::new(),
        expires: ctx.now,
    };
    intent.advance(IntentState::Started, ctx.now);
    intent
}

/// The authorization request, with its parameters in alphabetical order, as Go's encoder writes them.
fn authorization_url(
    intent: &Intent,
    config: &Map<String, Json>,
    endpoint: &str,
    extra: &[(&str, &str)],
    login_hint: &str,
) -> String {
    let client_id = config.get("clientId").and_then(Json::as_str).unwrap_or_default();
    let scopes: Vec<&str> =
        config.get("scopes").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str).collect();
    let mut query = vec![("client_id", client_id.to_owned())];
    if let Some(verifier) = &intent.code_verifier {
        query.push(("code_challenge", URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()))));
        query.push(("code_challenge_method", "S256".to_owned()));
    }
    // Who is named need not be chosen (recording idp-intent-oauth).
    query.push(match login_hint {
        "" => ("prompt", "select_account".to_owned()),
        hint => ("login_hint", hint.to_owned()),
    });
    query.extend([
        ("redirect_uri", intent.redirect_uri.clone()),
        ("response_type", "code".to_owned()),
        ("scope", scopes.join(" ")),
        ("state", intent.id.clone()),
    ]);
    query.extend(extra.iter().map(|(name, value)| (*name, (*value).to_owned())));
    query.sort_by_key(|(name, _)| *name);
    append_query(endpoint, query)
}

fn append_query(endpoint: &str, query: Vec<(&str, String)>) -> String {
    let separator = if endpoint.contains('?') { '&' } else { '?' };
    format!("{endpoint}{separator}{}", encode_query(query))
}

fn jwt_url(ctx: &RequestContext<'_, '_>, config: &Map<String, Json>, intent: &Intent) -> String {
    let endpoint = config.get("jwtEndpoint").and_then(Json::as_str).unwrap_or_default();
    let user_agent = seal::seal(ctx.instance, &format!("user-agent_{}", intent.id));
    append_query(endpoint, vec![("authRequestID", intent.id.clone()), ("userAgentID", user_agent)])
}

/// Signs in at a directory. Returns the intent, which has succeeded, and its token.
///
/// # Errors
/// When there is no such provider, it is no directory, or the credentials are wrong: then the intent has failed.
pub fn sign_in_at_directory(
    ctx: &mut RequestContext<'_, '_>,
    idp_id: &str,
    username: &str,
    password: &str,
) -> Result<(Intent, String), Refusal> {
    let idp = ctx.tx.get::<Idp>(idp_id).ok_or(refusals::IDP_OF_INTENT_NOT_FOUND)?;
    if idp.kind != IdpKind::Ldap {
        return Err(refusals::IDP_INTENT_TYPE_UNSUPPORTED.into());
    }
    let mut intent = new_intent(ctx, &idp, String::new(), String::new());
    let found = idp.directory.iter().find(|user| user.username == username && user.password == password);
    let Some(user) = found else {
        intent.advance(IntentState::Failed, ctx.now);
        ctx.tx.commit_on_error();
        ctx.tx.insert_capped(&intent.id, &intent, intent::KEPT);
        return Err(refusals::IDP_DIRECTORY_LOGIN_FAILED.into());
    };
    let account = directory_account(user);
    let link = ctx.tx.get::<Link>(&Link::key(&intent.idp, &account.id));
    intent.user = link.map(|link| link.user).unwrap_or_default();
    intent.account = Some(account);
    intent.expires = ctx.now.plus_seconds(LIFETIME_SECONDS);
    intent.advance(IntentState::Succeeded, ctx.now);
    ctx.tx.insert_capped(&intent.id, &intent, intent::KEPT);
    let token = seal_token(ctx.instance, &intent.id);
    Ok((intent, token))
}

fn directory_account(user: &DirectoryUser) -> Account {
    let mut claims = user.user.clone();
    let id =
        claims.entry("sub").or_insert_with(|| user.username.clone().into()).as_str().unwrap_or_default().to_owned();
    let name = claims.entry("preferred_username").or_insert_with(|| user.username.clone().into());
    let name = name.as_str().unwrap_or_default().to_owned();
    let (access_token, refresh_token, id_token) = (String::new(), None, None);
    Account { id, name, claims: Json::Object(claims), access_token, refresh_token, id_token }
}
