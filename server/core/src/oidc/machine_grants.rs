//! The grants with which machine users get tokens for themselves: a client secret (RFC 6749 §4.4), or an assertion that
//! their key signed (RFC 7523 §2.1).

use super::EndpointRequest;
use super::assertion::{claimed_issuer, is_valid_assertion};
use super::authorization::allowed_scope;
use super::client_authentication::read_credentials;
use super::code_exchange::invalid_request;
use super::load_instance;
use super::tokens::{TokenForm, TokenGrant, named_projects};
use crate::accounts::login_names::find_by_login_name;
use crate::domain::ids;
use crate::domain::oidc::{Grant, ORG_DOMAIN_SCOPE, ORG_ID_SCOPE};
use crate::domain::oidc_app::MachineCredentials;
use crate::domain::organization::Org;
use crate::domain::secrets::hash_secret;
use crate::domain::user::User;
use crate::refusal::Refusal;
use crate::store::Tx;

/// A machine user's secret.
pub(super) const CLIENT_CREDENTIALS: &str = "client_credentials";
/// A machine user's assertion.
pub(super) const JWT_BEARER: &str = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/// A machine user's client id is its login name. Refusals are those of ZITADEL's `clientCredentialsAuth`.
pub(super) fn exchange_client_credentials(tx: &Tx<'_>, request: &EndpointRequest) -> Result<TokenGrant, Refusal> {
    let credentials = read_credentials(request)?;
    let unknown = || Refusal::oauth("invalid_client", "there is no machine user with this client_id");
    let user = find_by_login_name(tx, &load_instance(tx)?, &credentials.id).ok_or_else(unknown)?;
    let stored = tx.get::<MachineCredentials>(&user.id).unwrap_or_default();
    if user.human.is_some() || stored.secret_hash.is_empty() {
        return Err(invalid_request("Errors.User.Machine.Secret.NotExisting"));
    }
    if hash_secret(&credentials.secret) != stored.secret_hash {
        return Err(invalid_request("Errors.User.Machine.Secret.Invalid"));
    }
    machine_grant(tx, request, user, credentials.id, vec!["pwd".to_owned()])
}

pub(super) fn exchange_assertion(tx: &Tx<'_>, request: &EndpointRequest) -> Result<TokenGrant, Refusal> {
    let assertion = request.required("assertion")?;
    let invalid = || Refusal::oauth("invalid_request", "the assertion is not valid");
    let id = claimed_issuer(assertion).ok_or_else(invalid)?;
    let stored = tx.get::<MachineCredentials>(&id).ok_or_else(invalid)?;
    if !is_valid_assertion(assertion, &stored.keys, &request.issuer, request.now) {
        return Err(invalid());
    }
    let user = tx.get::<User>(&id).ok_or_else(invalid)?;
    // There is no value of RFC 8176 for a key that signs assertions.
    machine_grant(tx, request, user, id, Vec::new())
}

fn machine_grant(
    tx: &Tx<'_>,
    request: &EndpointRequest,
    user: User,
    client_id: String,
    amr: Vec<String>,
) -> Result<TokenGrant, Refusal> {
    if !user.is_active() {
        return Err(invalid_request("Errors.User.NotActive"));
    }
    let scope = of_own_org(tx, &user, allowed_scope(request.words("scope"), &[]));
    let form = TokenForm { jwt: user.machine.has_jwt_tokens(), access_token_roles: true, ..TokenForm::default() };
    let audience = named_projects(&load_instance(tx)?.api_project(), &scope);
    let grant = Grant {
        client_id,
        scope: scope.clone(),
        family: ids::next(),
        audience,
        auth_time: Some(request.now),
        amr,
        ..Grant::default()
    };
    Ok(TokenGrant { grant, granted: scope, user, refreshable: false, form })
}

/// The scope without those that require another organization than that of the user, which ZITADEL drops.
fn of_own_org(tx: &Tx<'_>, user: &User, mut scope: Vec<String>) -> Vec<String> {
    let domain = tx.get::<Org>(&user.org).map(|org| org.domain).unwrap_or_default();
    scope.retain(|word| {
        word.strip_prefix(ORG_ID_SCOPE).is_none_or(|id| id == user.org)
            && word.strip_prefix(ORG_DOMAIN_SCOPE).is_none_or(|named| named == domain)
    });
    scope
}
