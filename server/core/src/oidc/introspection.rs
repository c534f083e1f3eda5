//! Introspection (RFC 7662): what a token grants, for the applications that it is for.

use super::access_token::find_access_token;
use super::client_authentication::{authenticate_introspection, read_credentials};
use super::roles::{RoleQuery, role_claims};
use super::userinfo::{Assertion, active_token, app_roles, user_claims};
use super::{EndpointRequest, load_instance};
use crate::clock::Time;
use crate::domain::oidc::Grant;
use crate::refusal::Refusal;
use crate::store::Tx;
use serde_json::{Map, Value as Json, json};

/// When personal access tokens expire: ZITADEL's default, the end of the year 9999.
const NEVER: Time = Time(253_402_300_799_000_000);

/// The response about a token; `active` is false for one that is unknown, expired, revoked, or for others.
///
/// # Errors
/// For an application that does not prove itself.
pub fn introspect(tx: &Tx<'_>, request: &EndpointRequest) -> Result<Json, Refusal> {
    let credentials = read_credentials(request)?;
    if credentials.secret.is_empty() && credentials.assertion.is_empty() {
        return Err(Refusal::oauth("invalid_client", "the client must authenticate"));
    }
    let token = request.required("token")?;
    let app = authenticate_introspection(tx, request, &credentials);
    let app = app.ok_or_else(|| Refusal::oauth("unauthorized_client", ""))?;
    let instance = load_instance(tx)?;
    let inactive = || Ok(json!({ "active": false }));
    let Some((id, token)) = find_access_token(tx, &instance, token) else { return inactive() };
    let Some(user) = active_token(tx, request.now, &token) else { return inactive() };
    let is_personal = token.grant.is_none();
    // A personal access token is for every application that asks.
    let personal = || Grant {
        expires: NEVER,
        issued: instance.created,
        audience: vec![app.client_id.clone(), app.project.clone()],
        ..Grant::default()
    };
    let grant = token.grant.unwrap_or_else(personal);
    if !grant.audience.contains(&app.client_id) && !grant.audience.contains(&app.project) {
        return inactive();
    }
    let mut claims = Map::new();
    let mut add = |name: &str, value: Json| drop(claims.insert(name.to_owned(), value));
    add("active", true.into());
    if !is_personal {
        add("scope", grant.scope.join(" ").into());
        add("client_id", grant.client_id.clone().into());
    }
    add("token_type", "Bearer".into());
    add("exp", grant.expires.seconds().into());
    add("iat", grant.issued.seconds().into());
    add("nbf", grant.issued.seconds().into());
    if let Some(at) = grant.auth_time {
        add("auth_time", at.seconds().into());
    }
    add("sub", user.id.clone().into());
    add("aud", grant.audience.clone().into());
    if !grant.amr.is_empty() {
        add("amr", grant.amr.clone().into());
    }
    add("iss", request.issuer.clone().into());
    // The id of a personal access token is its hash, of which a part names it as well.
    add("jti", if is_personal { id.chars().take(16).collect::<String>() } else { id }.into());
    let of_user = user_claims(tx, &user, &grant.scope, Assertion::Everything);
    if let Some(name) = of_user.get("preferred_username") {
        add("username", name.clone());
    }
    claims.extend(of_user);
    let query = RoleQuery { own_project_only: true, ..app_roles(tx, &app) };
    claims.extend(role_claims(tx, &user.id, &grant.scope, &query));
    Ok(Json::Object(claims))
}
