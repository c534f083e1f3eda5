//! Authorization codes for tokens, and the tokens of requests that get them without a code.

use super::tokens::{TokenForm, TokenGrant, audience, authentication_methods, authentication_time};
use super::{EndpointRequest, load_instance};
use crate::clock::Time;
use crate::domain::oidc::{App, AuthRequest, Grant, Outcome};
use crate::domain::oidc_app::AuthMethod;
use crate::domain::seal;
use crate::domain::session::{Session, SessionEnd};
use crate::domain::token_family::revoke_family;
use crate::domain::user::User;
use crate::refusal::Refusal;
use crate::store::Tx;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

pub(super) fn invalid_grant(description: &str) -> Refusal {
    Refusal::oauth("invalid_grant", description)
}

/// A refusal whose description is a key of ZITADEL's texts.
pub(super) fn invalid_request(key: &str) -> Refusal {
    Refusal::oauth("invalid_request", key)
}

/// The session that tokens are issued for. One that ended with its user is accepted, because the user is checked.
pub(super) fn load_session(tx: &Tx<'_>, now: Time, id: &str) -> Result<Session, Refusal> {
    let terminated = || invalid_request("Errors.Session.Terminated");
    let session = tx.get::<Session>(id).ok_or_else(terminated)?;
    match session.ended(now) {
        None => Ok(session),
        Some(SessionEnd::Terminated) => Err(terminated()),
        Some(SessionEnd::Expired) => Err(invalid_request("Errors.Session.Expired")),
    }
}

/// The user of a session. A user who is locked, deactivated or removed gets no tokens (OIDCS-kj3g2), and the code or token
/// stays unused.
pub(super) fn load_active_user(tx: &Tx<'_>, session: &Session) -> Result<User, Refusal> {
    let (user, _) = session.user.as_ref().ok_or_else(|| invalid_grant("the session has no user"))?;
    let user = tx.get::<User>(user).filter(User::is_active);
    user.ok_or_else(|| invalid_request("Errors.User.NotActive"))
}

/// What a session's tokens grant to an application.
pub(super) fn session_grant(
    tx: &Tx<'_>,
    app: &App,
    session: &Session,
    scope: Vec<String>,
    family: String,
) -> Result<TokenGrant, Refusal> {
    let instance = load_instance(tx)?;
    let grant = Grant {
        client_id: app.client_id.clone(),
        audience: audience(tx, &instance.api_project(), app, &scope),
        scope: scope.clone(),
        session: session.id.clone(),
        family,
        auth_time: authentication_time(session),
        amr: authentication_methods(session),
        ..Grant::default()
    };
    let user = load_active_user(tx, session)?;
    let refreshable = app.allows_grant_type("refresh_token");
    Ok(TokenGrant { grant, granted: scope, user, refreshable, form: TokenForm::of_app(tx, app) })
}

pub(super) fn exchange_code(tx: &mut Tx<'_>, app: &App, request: &EndpointRequest) -> Result<TokenGrant, Refusal> {
    let code = request.required("code")?;
    let redirect_uri = request.required("redirect_uri")?;
    let instance = load_instance(tx)?;
    let opened = seal::open(&instance, code);
    let id = opened.as_deref().and_then(|opened| opened.strip_prefix("code_"));
    let unknown = || invalid_request("this code was not issued by this server");
    let id = id.ok_or_else(unknown)?;
    let mut authorized = tx.get::<AuthRequest>(id).ok_or_else(unknown)?;
    if authorized.client_id != app.client_id {
        return Err(invalid_grant("the code was issued to another application"));
    }
    let Outcome::Granted(granted) = authorized.outcome.clone() else {
        if authorized.outcome == Outcome::Used && request.strict {
            // Another party has the code: its tokens are revoked (RFC 6749 §4.1.2 and §10.5). ZITADEL lets them live
            // (observation "token after reuse: userinfo", recording oidc-login).
            revoke_family(tx, id);
            tx.commit_on_error();
        }
        return Err(invalid_request("Errors.AuthRequest.NoCode"));
    };
    if authorized.code_has_expired(request.now) {
        return Err(invalid_grant("the code has expired"));
    }
    let session = load_session(tx, request.now, &granted)?;
    let mut issued = session_grant(tx, app, &session, authorized.scope.clone(), id.to_owned())?;
    check_proof(app, &authorized, request.parameter("code_verifier").unwrap_or_default())?;
    if redirect_uri != authorized.redirect_uri {
        return Err(invalid_grant("redirect_uri differs from that of the authorization request"));
    }
    authorized.outcome = Outcome::Used;
    tx.put(id, &authorized);
    issued.grant.nonce = authorized.nonce;
    Ok(issued)
}

/// PKCE (RFC 7636 §4.6): required of applications that have no other proof, and of those that sent a challenge.
fn check_proof(app: &App, authorized: &AuthRequest, verifier: &str) -> Result<(), Refusal> {
    let Some((challenge, hashed)) = &authorized.challenge else {
        return match app.auth_method {
            AuthMethod::None => Err(invalid_request("PKCE required")),
            _ if verifier.is_empty() => Ok(()),
            _ => Err(invalid_request("there is a code_verifier, but there was no code_challenge")),
        };
    };
    if verifier.is_empty() {
        return Err(invalid_request("code_verifier is missing"));
    }
    let proof = match hashed {
        true => URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes())),
        false => verifier.to_owned(),
    };
    if proof == *challenge { Ok(()) } else { Err(invalid_grant("invalid code challenge")) }
}

/// What a request grants whose response has tokens instead of a code. It is used with that.
pub(super) fn implicit_grant(
    tx: &Tx<'_>,
    app: &App,
    authorized: &AuthRequest,
    session: &Session,
) -> Result<TokenGrant, Refusal> {
    let mut issued = session_grant(tx, app, session, authorized.scope.clone(), authorized.id.clone())?;
    issued.refreshable = false;
    issued.form.id_token_only = authorized.response_type == "id_token";
    issued.grant.nonce.clone_from(&authorized.nonce);
    Ok(issued)
}
