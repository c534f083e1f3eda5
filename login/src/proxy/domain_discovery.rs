//! Domain discovery: an unknown user name with the domain of an organization (`ada@acme.example`) leads to what that
//! organization has for new users: its only identity provider, or its registration. ZITADEL leaves the lookup to the login
//! application. The page gets no more of an organization than its id, and only where something follows from it.

use super::context::CallContext;
use super::idp_intents::object;
use super::login_settings::get_login_settings;
use super::session_facts::allows_local_authentication;
use super::unknown_users::hides_unknown_users;
use super::upstream_rpc::{RpcReply, invoke};
use super::value_paths::{member, text_member};
use crate::refusal::Refusal;
use zitadel_wasm::codec::Value;
use zitadel_wasm::messages::zitadel::object::v2::request_context::ResourceOwner;
use zitadel_wasm::messages::zitadel::object::v2::{RequestContext, TextQueryMethod};
use zitadel_wasm::messages::zitadel::org::v2::{
    ListOrganizationsRequest, ListOrganizationsResponse, OrganizationDomainQuery, OrganizationState, SearchQuery,
    search_query,
};
use zitadel_wasm::messages::zitadel::settings::v2::{
    GetActiveIdentityProvidersRequest, GetActiveIdentityProvidersResponse,
};

const LIST_ORGANIZATIONS: &str = "zitadel.org.v2.OrganizationService/ListOrganizations";
const LIST_PROVIDERS: &str = "zitadel.settings.v2.SettingsService/GetActiveIdentityProviders";
/// Maximum length of a domain name (RFC 1035 §2.3.4).
const DOMAIN_LENGTH: usize = 253;

/// Returns the id of the organization that has verified the domain in the request, and takes new
/// users; else nothing, for whatever reason.
pub(super) async fn discover_organization(ctx: &CallContext<'_>) -> Result<RpcReply, Refusal> {
    let domain = requested_domain(&ctx.request).ok_or_else(|| {
        Refusal::not_allowed("queries not allowed; expected one domainQuery with the domain of a user name")
    })?;
    let found = find_organization(ctx, domain).await?;
    let listed = found.map(|id| object([("id", Value::String(id))])).into_iter().collect();
    ctx.encode_response(&object([("result", Value::List(listed))]))
}

/// The domain of the request's only query.
fn requested_domain(request: &Value) -> Option<String> {
    let Some(Value::List(queries)) = member(request, "queries") else { return None };
    let [query] = queries.as_slice() else { return None };
    let domain = text_member(query, "domainQuery.domain")?.to_ascii_lowercase();
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || !byte.is_ascii())
    };
    (domain.len() <= DOMAIN_LENGTH && domain.split('.').all(is_label)).then_some(domain)
}

async fn find_organization(ctx: &CallContext<'_>, domain: String) -> Result<Option<String>, Refusal> {
    // An organization that the application requires stays. Where users are hidden, nothing is looked up: what follows from
    // an unknown name must not differ from what follows from a known one.
    if ctx.organization.is_some() || hides_unknown_users(ctx).await? {
        return Ok(None);
    }
    let upstream = &ctx.proxy.upstream;
    let query = OrganizationDomainQuery { domain, method: TextQueryMethod::Equals.into() };
    let queries = vec![SearchQuery { query: Some(search_query::Query::DomainQuery(query)) }];
    let request = ListOrganizationsRequest { queries, ..Default::default() };
    let (response, _) = invoke::<ListOrganizationsResponse>(upstream, LIST_ORGANIZATIONS, &request).await?;
    let [only] = response.result.as_slice() else { return Ok(None) };
    if only.state() != OrganizationState::Active {
        return Ok(None);
    }
    let owner = || ResourceOwner::OrgId(only.id.clone());
    let settings = get_login_settings(upstream, Some(owner())).await?;
    if !settings.allow_domain_discovery || settings.ignore_unknown_usernames {
        return Ok(None);
    }
    let takes_users = if allows_local_authentication(&settings) {
        settings.allow_register
    } else {
        let ctx = Some(RequestContext { resource_owner: Some(owner()) });
        let request = GetActiveIdentityProvidersRequest { ctx, ..Default::default() };
        let (active, _) = invoke::<GetActiveIdentityProvidersResponse>(upstream, LIST_PROVIDERS, &request).await?;
        settings.allow_external_idp && active.identity_providers.len() == 1
    };
    Ok(takes_users.then(|| only.id.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_query_for_a_domain_is_a_request_for_discovery() {
        let domain =
            |queries: &str| requested_domain(&serde_json::from_str(&format!(r#"{{"queries":[{queries}]}}"#)).unwrap());
        let query =
            |text: &str| format!(r#"{{"domainQuery":{{"domain":"{text}","method":"TEXT_QUERY_METHOD_CONTAINS"}}}}"#);
        assert_eq!(domain(&query("Acme.Example")).as_deref(), Some("acme.example"));
        assert_eq!(domain(&query("büro.example")).as_deref(), Some("büro.example"));
        for text in ["", ".", "acme.", "a b.example", "%.example", "a@acme.example", &"a".repeat(254)] {
            assert_eq!(domain(&query(text)), None, "{text}");
        }
        assert_eq!(domain(&format!("{0},{0}", query("acme.example"))), None);
        for other in ["", r#"{"nameQuery":{"name":"Acme"}}"#, r#"{"idQuery":{"id":"1"}}"#, r#"{"defaultQuery":{}}"#] {
            assert_eq!(domain(other), None, "{other}");
        }
    }
}
