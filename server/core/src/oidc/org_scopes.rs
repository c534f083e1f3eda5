//! Scopes with which an application requires that its user belongs to an organization.

use crate::domain::oidc::{ORG_DOMAIN_SCOPE, ORG_ID_SCOPE};
use crate::domain::organization::Org;
use crate::store::Tx;

/// The organization of the first scope that requires one.
pub enum RequiredOrg {
    /// No scope requires one.
    Any,
    /// Its id.
    Known(String),
    /// There is no such organization.
    Unknown,
}

/// The organization that a scope requires, by its id or its primary domain.
#[must_use]
pub fn required_org(tx: &Tx<'_>, scope: &[String]) -> RequiredOrg {
    let found = scope.iter().find_map(|word| {
        if let Some(id) = word.strip_prefix(ORG_ID_SCOPE) {
            return Some(tx.get::<Org>(id).map(|_| id.to_owned()));
        }
        let domain = word.strip_prefix(ORG_DOMAIN_SCOPE)?;
        Some(tx.all::<Org>().into_iter().find(|(_, org)| org.domain == domain).map(|(id, _)| id))
    });
    match found {
        None => RequiredOrg::Any,
        Some(Some(id)) => RequiredOrg::Known(id),
        Some(None) => RequiredOrg::Unknown,
    }
}
