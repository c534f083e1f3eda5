//! The code of a callback becomes the account of a user: the token endpoint, the ID token, the userinfo endpoint.

use super::discovery::Discovery;
use super::id_token::{self, Expected};
use super::{get_json, send_for_json};
use crate::domain::idp::{Idp, IdpKind};
use crate::domain::intent::{Account, Intent};
use crate::http_client::{HttpClient, OutgoingRequest};
use crate::idps::claims::{account_claims, claim_text};
use crate::store::Tx;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value as Json};
use url::form_urlencoded::{Serializer, byte_serialize};

/// Longest text of a provider that becomes part of a failure URL, in characters.
const ERROR_CHARS: usize = 300;

/// A sign-in whose code waits for its exchange.
pub struct ProviderCall {
    /// The intent.
    pub intent: Intent,
    idp: Idp,
    discovery: Option<Discovery>,
    code: String,
}

impl ProviderCall {
    /// The call that an intent needs; `None` when its provider is not called.
    #[must_use]
    pub fn of(tx: &Tx<'_>, intent: &Intent, code: &str) -> Option<Self> {
        let idp = tx.get::<Idp>(&intent.idp).filter(Idp::is_called)?;
        let discovery = tx.get::<Discovery>(&idp.id);
        Some(Self { intent: intent.clone(), idp, discovery, code: code.to_owned() })
    }
}

/// What the token endpoint issued.
struct Tokens {
    access_token: String,
    refresh_token: Option<String>,
    id_token: Option<String>,
}

/// Exchanges the code and reads the user.
///
/// # Errors
/// Why the user is not signed in, in words for developers.
pub async fn sign_in(client: Option<&dyn HttpClient>, call: &ProviderCall) -> Result<Account, String> {
    let ProviderCall { idp, discovery, .. } = call;
    match (idp.kind, discovery) {
        (IdpKind::Oidc, Some(discovery)) => sign_in_with_oidc(client, call, discovery).await,
        (IdpKind::Oidc, None) => Err("the issuer's discovery document was not read".into()),
        _ => sign_in_with_oauth(client, call).await,
    }
}

async fn sign_in_with_oidc(
    client: Option<&dyn HttpClient>,
    call: &ProviderCall,
    discovery: &Discovery,
) -> Result<Account, String> {
    let tokens = exchange_code(client, call, &discovery.token_endpoint, discovery.secret_in_body).await?;
    let id_token = tokens.id_token.as_deref().ok_or("the token endpoint returned no id_token")?;
    let keys = get_json(client, "the issuer's key set", &discovery.jwks_uri, None).await?;
    let expected = Expected { issuer: call.idp.issuer(), client_id: call.idp.client_id(), keys: &keys };
    let identity = id_token::verify(id_token, &expected)?;
    let claims = if call.idp.config.flag("isIdTokenMapping") {
        identity
    } else {
        let claims = read_user(client, &discovery.userinfo_endpoint, &tokens).await?;
        // OpenID Connect Core 1.0 §5.3.2: else it may be that of another user.
        if claims.get("sub") != identity.get("sub") {
            return Err("the userinfo response is of another user than the ID token (sub)".into());
        }
        claims
    };
    let (id, name) = (claim_text(&claims, "sub"), claim_text(&claims, "preferred_username"));
    Ok(account(tokens, id, name, account_claims(IdpKind::Oidc, claims)))
}

async fn sign_in_with_oauth(client: Option<&dyn HttpClient>, call: &ProviderCall) -> Result<Account, String> {
    let config = call.idp.config("");
    let text = |name: &str| config.get(name).and_then(Json::as_str).unwrap_or_default();
    let tokens = exchange_code(client, call, text("tokenEndpoint"), false).await?;
    let claims = read_user(client, text("userEndpoint"), &tokens).await?;
    let id = claim_text(&claims, text("idAttribute"));
    if id.is_empty() {
        return Err("the user endpoint returned no ID in the attribute that idAttribute names".into());
    }
    Ok(account(tokens, id, String::new(), account_claims(IdpKind::Oauth, claims)))
}

fn account(tokens: Tokens, id: String, name: String, claims: Json) -> Account {
    let Tokens { access_token, refresh_token, id_token } = tokens;
    Account { id, name, claims, access_token, refresh_token, id_token }
}

async fn read_user(
    client: Option<&dyn HttpClient>,
    endpoint: &str,
    tokens: &Tokens,
) -> Result<Map<String, Json>, String> {
    let bearer = format!("Bearer {}", tokens.access_token);
    get_json(client, "the userinfo response", endpoint, Some(bearer)).await
}

/// RFC 6749 §4.1.3
async fn exchange_code(
    client: Option<&dyn HttpClient>,
    call: &ProviderCall,
    endpoint: &str,
    secret_in_body: bool,
) -> Result<Tokens, String> {
    let request = token_request(call, endpoint, secret_in_body);
    let (status, mut members) = send_for_json(client, "the response of the token endpoint", request).await?;
    if status != 200 || members.contains_key("error") {
        return Err(token_error(status, &members));
    }
    let mut token = |name: &str| match members.remove(name) {
        Some(Json::String(token)) if !token.is_empty() => Some(token),
        _ => None,
    };
    let access_token = token("access_token").ok_or("the token endpoint returned no access_token")?;
    Ok(Tokens { access_token, refresh_token: token("refresh_token"), id_token: token("id_token") })
}

fn token_request(call: &ProviderCall, endpoint: &str, secret_in_body: bool) -> OutgoingRequest {
    let (id, secret) = (call.idp.client_id(), call.idp.client_secret.as_deref().unwrap_or_default());
    let mut form = Serializer::new(String::new());
    form.append_pair("grant_type", "authorization_code");
    form.append_pair("code", &call.code);
    form.append_pair("redirect_uri", &call.intent.redirect_uri);
    if let Some(verifier) = &call.intent.code_verifier {
        form.append_pair("code_verifier", verifier);
    }
    let mut headers = vec![
        ("accept", "application/json".to_owned()),
        ("content-type", "application/x-www-form-urlencoded".to_owned()),
    ];
    if secret.is_empty() {
        // A public client.
        form.append_pair("client_id", id);
    } else if secret_in_body {
        form.append_pair("client_id", id).append_pair("client_secret", secret);
    } else {
        // RFC 6749 §2.3.1: both are form-encoded first.
        let encode = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
        let basic = STANDARD.encode(format!("{}:{}", encode(id), encode(secret)));
        headers.push(("authorization", format!("Basic {basic}")));
    }
    OutgoingRequest { method: "POST", url: endpoint.to_owned(), headers, body: form.finish() }
}

/// In the words of ZITADEL's OAuth library.
fn token_error(status: u16, members: &Map<String, Json>) -> String {
    let text = |name: &str| {
        members.get(name).and_then(Json::as_str).unwrap_or_default().chars().take(ERROR_CHARS).collect::<String>()
    };
    match (text("error"), text("error_description")) {
        (error, _) if error.is_empty() => format!("oauth2: cannot fetch token: {status}"),
        (error, description) if description.is_empty() => format!("oauth2: {error:?}"),
        (error, description) => format!("oauth2: {error:?} {description:?}"),
    }
}
