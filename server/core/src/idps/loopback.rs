//! The built-in identity provider, at which tests sign in as whomever they name: OAuth 2.0 and OpenID Connect, offline. The
//! instance calls these functions instead of its own addresses; the messages are those of the standards.

use crate::clock::Time;
use crate::domain::idp::Idp;
use crate::domain::loopback_idp::{IssuedCode, IssuedToken, KEPT};
use crate::domain::secrets::{hash_secret, random_secret};
use crate::refusal::Refusal;
use crate::store::Tx;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

/// How long a code waits for its exchange, in seconds.
const CODE_SECONDS: i64 = 300;
/// How long an access token is valid, in seconds.
pub const TOKEN_SECONDS: i64 = 3600;
/// How long a refresh token is valid, in seconds.
const REFRESH_SECONDS: i64 = 30 * 24 * 3600;

/// A request at the authorization endpoint.
pub struct SignInRequest {
    /// Where the browser goes back to.
    pub redirect_uri: String,
    scope: Vec<String>,
    state: Option<String>,
    nonce: Option<String>,
    challenge: Option<(String, bool)>,
    /// The user that the client expects.
    pub login_hint: Option<String>,
}

/// Reads a request. Its only client is the instance, whose callback is at one of `origins`: this is no way to send a browser
/// anywhere else.
///
/// # Errors
/// What is missing or not supported.
pub fn read_request(parameters: &HashMap<String, String>, origins: &[String]) -> Result<SignInRequest, Refusal> {
    let text = |name: &str| parameters.get(name).cloned();
    let invalid = |why: &str| Refusal::oauth("invalid_request", why);
    if text("client_id").as_deref() != Some(Idp::CLIENT_ID) {
        return Err(invalid("client_id must be that of an identity provider of this server"));
    }
    let redirect_uri = text("redirect_uri").ok_or_else(|| invalid("the parameter redirect_uri is missing"))?;
    if !origins.iter().any(|origin| redirect_uri.strip_prefix(origin.as_str()) == Some("/idps/callback")) {
        return Err(invalid("redirect_uri must be /idps/callback of this server"));
    }
    if text("response_type").as_deref() != Some("code") {
        return Err(Refusal::oauth("unsupported_response_type", "only response_type=code is supported"));
    }
    let method = text("code_challenge_method");
    if method.as_deref().is_some_and(|method| method != "S256" && method != "plain") {
        return Err(invalid("code_challenge_method must be S256"));
    }
    Ok(SignInRequest {
        redirect_uri,
        scope: text("scope").unwrap_or_default().split_whitespace().map(str::to_owned).collect(),
        state: text("state"),
        nonce: text("nonce"),
        challenge: text("code_challenge").map(|challenge| (challenge, method.as_deref() == Some("S256"))),
        login_hint: text("login_hint"),
    })
}

/// Signs a user in; returns the URL at which the instance gets the code.
///
/// # Errors
/// When the claims have no `sub`.
pub fn sign_in(tx: &mut Tx<'_>, now: Time, request: SignInRequest, claims: Json) -> Result<String, Refusal> {
    if claims.get("sub").is_none_or(|sub| sub.as_str().is_none_or(str::is_empty)) {
        return Err(Refusal::oauth("invalid_request", "user.sub, the id of the account, is missing"));
    }
    let code = random_secret();
    let url = callback_url(&request, &[("code", &code)]);
    let issued = IssuedCode {
        client_id: Idp::CLIENT_ID.into(),
        redirect_uri: request.redirect_uri,
        scope: request.scope,
        nonce: request.nonce,
        challenge: request.challenge,
        claims,
        expires: now.plus_seconds(CODE_SECONDS),
    };
    tx.insert_capped(&hash_secret(&code), &issued, KEPT);
    Ok(url)
}

/// Refuses to sign in; returns the URL at which the instance learns about it.
#[must_use]
pub fn deny(request: &SignInRequest) -> String {
    callback_url(request, &[("error", "access_denied"), ("error_description", "the user said no")])
}

fn callback_url(request: &SignInRequest, parameters: &[(&str, &str)]) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(parameters);
    if let Some(state) = &request.state {
        query.append_pair("state", state);
    }
    format!("{}?{}", request.redirect_uri, query.finish())
}

/// What the token endpoint issues; the ID token is signed by the caller, who has the key.
pub struct Issued {
    /// Access token.
    pub access_token: String,
    /// Refresh token.
    pub refresh_token: String,
    /// Scopes of the grant.
    pub scope: Vec<String>,
    /// Who signed in.
    pub claims: Json,
    nonce: Option<String>,
}

impl Issued {
    /// Whether OpenID Connect was requested, so that there is an ID token.
    #[must_use]
    pub fn wants_id_token(&self) -> bool {
        self.scope.iter().any(|scope| scope == "openid")
    }

    /// The claims of the ID token (OpenID Connect Core 1.0 §2).
    #[must_use]
    pub fn id_token_claims(&self, issuer: &str, now: Time) -> Json {
        let half: Vec<u8> = Sha256::digest(self.access_token.as_bytes()).iter().take(16).copied().collect();
        let mut claims = json!({
            "iss": issuer,
            "sub": self.claims.get("sub"),
            "aud": [Idp::CLIENT_ID],
            "azp": Idp::CLIENT_ID,
            "iat": now.seconds(),
            "exp": now.plus_seconds(TOKEN_SECONDS).seconds(),
            "auth_time": now.seconds(),
            "at_hash": URL_SAFE_NO_PAD.encode(half),
        });
        if let (Some(members), Some(nonce)) = (claims.as_object_mut(), &self.nonce) {
            members.insert("nonce".into(), nonce.clone().into());
        }
        claims
    }
}

/// The token endpoint (RFC 6749 §4.1.3 and §6).
///
/// # Errors
/// As RFC 6749 §5.2 has them.
pub fn exchange(tx: &mut Tx<'_>, now: Time, parameters: &HashMap<String, String>) -> Result<Issued, Refusal> {
    let text = |name: &str| parameters.get(name).map(String::as_str).unwrap_or_default();
    let known = text("client_id") == Idp::CLIENT_ID && text("client_secret") == Idp::CLIENT_SECRET;
    if !known {
        return Err(Refusal::oauth("invalid_client", "client_id or client_secret is wrong").with_http_status(401));
    }
    match text("grant_type") {
        "authorization_code" => {
            let key = hash_secret(text("code"));
            let code = tx.get::<IssuedCode>(&key).filter(|code| code.expires >= now);
            let code = code.ok_or_else(|| invalid_grant("the code is unknown, used or expired"))?;
            tx.remove::<IssuedCode>(&key);
            if text("redirect_uri") != code.redirect_uri {
                return Err(invalid_grant("redirect_uri differs from that of the authorization request"));
            }
            if let Some((challenge, hashed)) = &code.challenge {
                let verifier = text("code_verifier");
                let proof = match hashed {
                    true => URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes())),
                    false => verifier.to_owned(),
                };
                if proof != *challenge {
                    return Err(invalid_grant("code_verifier does not match the challenge"));
                }
            }
            Ok(issue(tx, now, code.claims, code.scope, code.nonce))
        }
        "refresh_token" => {
            let key = hash_secret(text("refresh_token"));
            let token = tx.get::<IssuedToken>(&key).filter(|token| token.refresh && token.expires >= now);
            let token = token.ok_or_else(|| invalid_grant("the refresh token is unknown, used or expired"))?;
            tx.remove::<IssuedToken>(&key);
            Ok(issue(tx, now, token.claims, token.scope, None))
        }
        _ => Err(Refusal::oauth("unsupported_grant_type", "grant_type must be authorization_code or refresh_token")),
    }
}

fn invalid_grant(why: &str) -> Refusal {
    Refusal::oauth("invalid_grant", why)
}

fn issue(tx: &mut Tx<'_>, now: Time, claims: Json, scope: Vec<String>, nonce: Option<String>) -> Issued {
    let (access_token, refresh_token) = (random_secret(), random_secret());
    for (token, refresh, seconds) in [(&access_token, false, TOKEN_SECONDS), (&refresh_token, true, REFRESH_SECONDS)] {
        let expires = now.plus_seconds(seconds);
        let issued = IssuedToken { claims: claims.clone(), scope: scope.clone(), expires, refresh };
        tx.insert_capped(&hash_secret(token), &issued, KEPT);
    }
    Issued { access_token, refresh_token, scope, claims, nonce }
}

/// The userinfo endpoint: everything that is known about whoever an access token was issued for.
#[must_use]
pub fn userinfo(tx: &Tx<'_>, now: Time, access_token: &str) -> Option<Json> {
    let token = tx.get::<IssuedToken>(&hash_secret(access_token))?;
    (!token.refresh && token.expires >= now).then_some(token.claims)
}
