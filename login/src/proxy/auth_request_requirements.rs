//! Requirements of an auth request beyond a finished sign-in (OpenID Connect Core §3.1.2.1): `prompt=login`, `max_age`,
//! `id_token_hint` and organization scopes. ZITADEL's AuthRequest has no `acr_values`.

use super::session_proof::SignInState;
use super::upstream_rpc::{Upstream, invoke};
use crate::refusal::Refusal;
use prost_types::Timestamp;
use zitadel_wasm::messages::zitadel::object::v2::TextQueryMethod;
use zitadel_wasm::messages::zitadel::oidc::v2::{AuthRequest, GetAuthRequestRequest, GetAuthRequestResponse, Prompt};
use zitadel_wasm::messages::zitadel::org::v2::{
    ListOrganizationsRequest, ListOrganizationsResponse, Organization, OrganizationDomainQuery, OrganizationIdQuery,
    SearchQuery, search_query,
};

/// Scope that requires the organization with an id.
pub(super) const ORGANIZATION_ID: &str = "urn:zitadel:iam:org:id:";
/// Scope that requires the organization with a primary domain.
pub(super) const ORGANIZATION_DOMAIN: &str = "urn:zitadel:iam:org:domain:primary:";

/// Checks that a finished session meets all requirements of the auth request.
pub(super) async fn check_auth_request_requirements(
    upstream: &Upstream,
    id: &str,
    sign_in: &SignInState,
) -> Result<(), Refusal> {
    let request = GetAuthRequestRequest { auth_request_id: id.to_owned() };
    let rpc = "zitadel.oidc.v2.OIDCService/GetAuthRequest";
    let (response, _) = invoke::<GetAuthRequestResponse>(upstream, rpc, &request).await?;
    let request = response.auth_request.ok_or_else(Refusal::invalid_upstream_response)?;
    check_sign_in_age(&request, sign_in.first_factor.as_ref(), sign_in.now())?;
    if request.hint_user_id.as_deref().is_some_and(|hint| !hint.is_empty() && hint != sign_in.user_id()) {
        return Err(Refusal::other_user());
    }
    for scope in &request.scope {
        if scope.strip_prefix(ORGANIZATION_ID) == Some(sign_in.organization()) || organization_query(scope).is_none() {
            continue;
        }
        if organization_of_scope(upstream, scope).await? != sign_in.organization() {
            return Err(Refusal::other_organization());
        }
    }
    Ok(())
}

/// Checks `prompt=login` and `max_age` against the time of the first factor. ZITADEL turns `prompt=login` into `max_age` 0.
fn check_sign_in_age(request: &AuthRequest, first_factor: Option<&Timestamp>, now: i64) -> Result<(), Refusal> {
    let age = request.max_age.as_ref().map(|age| age.seconds);
    let at = first_factor.map(|at| (at.seconds, at.nanos));
    if request.prompt().any(|prompt| prompt == Prompt::Login) || age.is_some_and(|age| age <= 0) {
        let requested = request
            .creation_date
            .as_ref()
            .map(|at| (at.seconds, at.nanos))
            .ok_or_else(Refusal::invalid_upstream_response)?;
        if at.is_none_or(|at| at < requested) {
            return Err(Refusal::sign_in_too_old());
        }
    }
    let within = |age: i64| at.is_some_and(|(seconds, _)| now.saturating_sub(seconds) <= age);
    if age.is_some_and(|age| age > 0 && !within(age)) { Err(Refusal::sign_in_too_old()) } else { Ok(()) }
}

/// The query for the organization that a scope names; `None` for other scopes.
fn organization_query(scope: &str) -> Option<search_query::Query> {
    if let Some(id) = scope.strip_prefix(ORGANIZATION_ID) {
        return Some(search_query::Query::IdQuery(OrganizationIdQuery { id: id.to_owned() }));
    }
    let domain = scope.strip_prefix(ORGANIZATION_DOMAIN)?.to_owned();
    let method = TextQueryMethod::Equals.into();
    Some(search_query::Query::DomainQuery(OrganizationDomainQuery { domain, method }))
}

/// The id of the organization that a scope names.
pub(super) async fn organization_of_scope(upstream: &Upstream, scope: &str) -> Result<String, Refusal> {
    let query = organization_query(scope).ok_or_else(Refusal::unknown_organization)?;
    let request = ListOrganizationsRequest { queries: vec![SearchQuery { query: Some(query) }], ..Default::default() };
    let rpc = "zitadel.org.v2.OrganizationService/ListOrganizations";
    let (response, _) = invoke::<ListOrganizationsResponse>(upstream, rpc, &request).await?;
    let named = |found: &Organization| {
        scope.strip_prefix(ORGANIZATION_ID) == Some(&found.id)
            || scope.strip_prefix(ORGANIZATION_DOMAIN) == Some(&found.primary_domain)
    };
    response.result.into_iter().find(named).map(|found| found.id).ok_or_else(Refusal::unknown_organization)
}

#[cfg(test)]
mod tests {
    use super::*;
    use prost_types::Duration;

    const REQUESTED: i64 = 1_000_000;

    /// Whether a sign-in at `at` meets an auth request of `REQUESTED`, ten minutes later.
    fn meets(prompt: &[Prompt], max_age: Option<i64>, at: Option<i64>) -> bool {
        let request = AuthRequest {
            creation_date: Some(Timestamp { seconds: REQUESTED, nanos: 500 }),
            prompt: prompt.iter().map(|prompt| (*prompt).into()).collect(),
            max_age: max_age.map(|seconds| Duration { seconds, nanos: 0 }),
            ..AuthRequest::default()
        };
        check_sign_in_age(&request, at.map(|seconds| Timestamp { seconds, nanos: 400 }).as_ref(), REQUESTED + 600)
            .is_ok()
    }

    #[test]
    fn an_auth_request_without_requirements_accepts_any_sign_in() {
        assert!(meets(&[], None, Some(0)));
        assert!(meets(&[Prompt::SelectAccount, Prompt::Consent], None, Some(0)));
    }

    #[test]
    fn prompt_login_and_max_age_zero_require_a_sign_in_after_the_auth_request() {
        for (prompt, age) in [(&[Prompt::Login][..], None), (&[], Some(0)), (&[Prompt::Login], Some(9999))] {
            assert!(!meets(prompt, age, Some(REQUESTED)), "100 nanoseconds too early");
            assert!(!meets(prompt, age, None));
            assert!(meets(prompt, age, Some(REQUESTED + 1)));
        }
    }

    #[test]
    fn max_age_is_measured_from_the_current_time() {
        assert!(meets(&[], Some(600), Some(REQUESTED)));
        assert!(!meets(&[], Some(599), Some(REQUESTED)));
        assert!(!meets(&[], Some(599), None));
    }
}
