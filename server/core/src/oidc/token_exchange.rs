//! The token endpoint: which grant is exchanged, and refresh tokens and device codes for tokens.

use super::access_token::refresh_token_id;
use super::client_authentication::authenticate_client;
use super::code_exchange::{exchange_code, invalid_request, load_active_user, load_session, session_grant};
use super::machine_grants::{CLIENT_CREDENTIALS, JWT_BEARER, exchange_assertion, exchange_client_credentials};
use super::tokens::{TokenForm, TokenGrant, UnsignedTokens, issue_tokens};
use super::{EndpointRequest, load_instance};
use crate::domain::ids;
use crate::domain::oidc::{App, DEVICE_CODE, Device, Outcome, RefreshToken};
use crate::domain::secrets::hash_secret;
use crate::domain::session::Session;
use crate::refusal::Refusal;
use crate::store::{Store, Tx};
use compact_jwt::crypto::JwsRs256Signer;
use serde_json::Value as Json;

/// The grant type of RFC 8693 §2.1.
const TOKEN_EXCHANGE: &str = "urn:ietf:params:oauth:grant-type:token-exchange";

/// Exchanges a grant for tokens.
///
/// # Errors
/// What RFC 6749 §5.2 and RFC 8628 §3.5 name.
pub async fn exchange_tokens(
    store: &Store,
    signer: &JwsRs256Signer,
    request: EndpointRequest,
) -> Result<Json, Refusal> {
    let work = move |tx: &mut Tx<'_>| {
        let issued = exchange(tx, &request);
        if issued.is_err() {
            tx.rollback_unless_kept();
        }
        issued
    };
    let issued = store.write(work).await.map_err(Refusal::internal)??;
    Ok(Json::Object(issued.sign(signer)?))
}

fn exchange(tx: &mut Tx<'_>, request: &EndpointRequest) -> Result<UnsignedTokens, Refusal> {
    let grant = match request.required("grant_type")? {
        "authorization_code" => {
            let app = authenticate_client(tx, request)?;
            exchange_code(tx, &app, request)?
        }
        "refresh_token" => {
            let app = authenticate_client(tx, request)?;
            exchange_refresh_token(tx, &app, request)?
        }
        DEVICE_CODE => {
            let app = authenticate_client(tx, request)?;
            exchange_device_code(tx, &app, request)?
        }
        CLIENT_CREDENTIALS => exchange_client_credentials(tx, request)?,
        JWT_BEARER => exchange_assertion(tx, request)?,
        TOKEN_EXCHANGE => return Err(refuse_token_exchange(tx, request)),
        other => return Err(Refusal::oauth("unsupported_grant_type", format!("{other} is not supported"))),
    };
    issue_tokens(tx, request.now, &request.issuer, grant)
}

/// RFC 8693 is behind a feature of ZITADEL's that is off by default; its discovery document does not list the grant.
fn refuse_token_exchange(tx: &Tx<'_>, request: &EndpointRequest) -> Refusal {
    let checked = authenticate_client(tx, request)
        .and_then(|_| request.required("subject_token"))
        .and_then(|_| request.required("subject_token_type"));
    checked.err().unwrap_or_else(|| invalid_request("Errors.TokenExchange.FeatureDisabled"))
}

fn exchange_refresh_token(tx: &mut Tx<'_>, app: &App, request: &EndpointRequest) -> Result<TokenGrant, Refusal> {
    let instance = load_instance(tx)?;
    let presented = refresh_token_id(&instance, request.required("refresh_token")?);
    let id = presented.ok_or_else(|| invalid_request("Errors.User.RefreshToken.Invalid"))?;
    // Used, revoked or expired.
    let spent = || invalid_request("Errors.OIDCSession.RefreshTokenInvalid");
    let token = tx.get::<RefreshToken>(&id);
    let token = token.filter(|t| t.grant.client_id == app.client_id && t.grant.expires >= request.now);
    let token = token.ok_or_else(spent)?;
    // It outlives its session, as in ZITADEL (recordings refresh-tokens and oidc-end-session), but not with --strict.
    let session = match request.strict {
        true => load_session(tx, request.now, &token.grant.session)?,
        false => tx.get::<Session>(&token.grant.session).ok_or_else(spent)?,
    };
    let user = load_active_user(tx, &session)?;
    let granted = token.grant.scope.clone();
    let scope = match request.words("scope") {
        requested if requested.is_empty() => granted.clone(),
        // RFC 6749 §6: not more than was granted.
        requested if requested.iter().any(|s| !granted.contains(s)) => {
            return Err(Refusal::oauth("invalid_scope", ""));
        }
        requested => requested,
    };
    tx.remove::<RefreshToken>(&id);
    let mut grant = token.grant;
    grant.scope = scope;
    Ok(TokenGrant { grant, granted, user, refreshable: true, form: TokenForm::of_app(tx, app) })
}

fn exchange_device_code(tx: &mut Tx<'_>, app: &App, request: &EndpointRequest) -> Result<TokenGrant, Refusal> {
    let key = hash_secret(request.required("device_code")?);
    let unknown = || Refusal::oauth("invalid_client", "this device code was not issued to this application");
    let mut device = tx.get::<Device>(&key).filter(|d| d.client_id == app.client_id).ok_or_else(unknown)?;
    let granted = match &device.outcome {
        Outcome::Waiting | Outcome::Granted(_) if device.expires < request.now => {
            return Err(Refusal::oauth("expired_token", "The device code has expired; request another"));
        }
        Outcome::Waiting => {
            return Err(Refusal::oauth("authorization_pending", "The user has not decided yet; try again"));
        }
        Outcome::Granted(session) => session.clone(),
        Outcome::Refused => return Err(Refusal::oauth("access_denied", "The user denied the device")),
        Outcome::Used => return Err(Refusal::oauth("invalid_grant", "")),
    };
    let session = load_session(tx, request.now, &granted)?;
    // Where other grants have invalid_request, a device gets access_denied.
    let denied = |refusal: Refusal| Refusal::oauth("access_denied", refusal.description().to_owned());
    let issued = session_grant(tx, app, &session, device.scope.clone(), ids::next()).map_err(denied)?;
    device.outcome = Outcome::Used;
    tx.put(&key, &device);
    Ok(issued)
}
