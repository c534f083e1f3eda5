//! The roles of a user that tokens and the userinfo endpoint state, as ZITADEL's `prepareRoles` and `assertRoles` choose
//! them.

use super::authorization::PROJECT_ROLE_SCOPE;
use super::tokens::named_projects;
use crate::domain::instance::{self, Instance};
use crate::domain::oidc::PROJECTS_ROLES_SCOPE;
use crate::domain::organization::Org;
use crate::domain::project::{Authorization, Project};
use crate::store::Tx;
use serde_json::{Map, Value as Json, json};

/// What scopes begin with that restrict roles to those of an organization.
const ROLES_OF_ORG_SCOPE: &str = "urn:zitadel:iam:org:roles:id:";

/// Who asks about a user's roles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RoleQuery {
    /// The project of the application; empty for machine users.
    pub project: String,
    /// Whether roles are stated although no scope requests them.
    pub asserted: bool,
    /// Whether only roles of this project are stated.
    pub own_project_only: bool,
}

/// The claims about roles that a scope requests.
pub(super) fn role_claims(tx: &Tx<'_>, user: &str, scope: &[String], query: &RoleQuery) -> Map<String, Json> {
    let requested: Vec<&str> = scope.iter().filter_map(|word| word.strip_prefix(PROJECT_ROLE_SCOPE)).collect();
    let projects = projects_of(tx, scope, query, !requested.is_empty());
    let orgs: Vec<&str> = scope.iter().filter_map(|word| word.strip_prefix(ROLES_OF_ORG_SCOPE)).collect();
    let mut by_project: Map<String, Json> = Map::new();
    for authorization in Authorization::of(tx, user) {
        let is_wanted = projects.contains(&authorization.project)
            && (orgs.is_empty() || orgs.contains(&authorization.org.as_str()));
        if !is_wanted {
            continue;
        }
        let domain = tx.get::<Org>(&authorization.org).map(|org| org.domain).unwrap_or_default();
        for role in &authorization.roles {
            if requested.is_empty() || requested.contains(&role.as_str()) {
                insert_nested(&mut by_project, &authorization.project, role, &authorization.org, &domain);
            }
        }
    }
    let mut claims = Map::new();
    for (project, roles) in by_project {
        if project == query.project {
            claims.insert("urn:zitadel:iam:org:project:roles".into(), roles.clone());
        }
        claims.insert(format!("urn:zitadel:iam:org:project:{project}:roles"), roles);
    }
    claims
}

/// The projects whose roles are stated.
fn projects_of(tx: &Tx<'_>, scope: &[String], query: &RoleQuery, requests_roles: bool) -> Vec<String> {
    let mut projects = Vec::new();
    if !query.own_project_only && (requests_roles || scope.iter().any(|word| word == PROJECTS_ROLES_SCOPE)) {
        let api_project = tx.get::<Instance>(instance::KEY).map(|instance| instance.api_project());
        projects = named_projects(&api_project.unwrap_or_default(), scope);
    }
    let wants_own = query.asserted || query.own_project_only || requests_roles || !projects.is_empty();
    if wants_own && !query.project.is_empty() && !projects.contains(&query.project) {
        projects.push(query.project.clone());
    }
    projects
}

/// `{ project: { role: { organization: domain } } }`
fn insert_nested(all: &mut Map<String, Json>, project: &str, role: &str, org: &str, domain: &str) {
    let roles = all.entry(project).or_insert_with(|| json!({}));
    if let Some(orgs) = roles.as_object_mut().map(|roles| roles.entry(role).or_insert_with(|| json!({})))
        && let Some(orgs) = orgs.as_object_mut()
    {
        orgs.insert(org.to_owned(), domain.into());
    }
}

/// The scope of a request, with the roles of the project where it asserts them and the request names none (ZITADEL's
/// `assertProjectRoleScopes`).
pub(super) fn with_asserted_roles(mut scope: Vec<String>, project: &Project) -> Vec<String> {
    if project.roles.asserted && !scope.iter().any(|word| word.starts_with(PROJECT_ROLE_SCOPE)) {
        scope.extend(project.roles.keys.iter().map(|role| format!("{PROJECT_ROLE_SCOPE}{role}")));
    }
    scope
}
