//! Projects with their roles, and which users have them.

use crate::clock::Time;
use crate::store::{Entity, Tx};
use serde::{Deserialize, Serialize};

/// A project, stored under its id.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Project {
    /// Its name.
    pub name: String,
    /// Client ids of its applications, which are the audience of the tokens of each.
    pub clients: Vec<String>,
    /// What may be granted in it, and what it requires of its users.
    #[serde(default, flatten)]
    pub roles: ProjectRoles,
}

impl Entity for Project {
    const PREFIX: &'static str = "project";
}

/// The roles of a project, and what it requires of its users.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectRoles {
    /// Keys of the roles.
    #[serde(default)]
    pub keys: Vec<String>,
    /// Whether roles are stated although no scope requests them (ZITADEL's `projectRoleAssertion`).
    #[serde(default)]
    pub asserted: bool,
    /// Whether users without a role are not let in (`projectRoleCheck`).
    #[serde(default)]
    pub required: bool,
    /// Whether users of organizations that the project is not granted to are not let in (`hasProjectCheck`).
    #[serde(default)]
    pub own_organization_only: bool,
}

/// The roles that a user has in a project. Stored under its id.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Authorization {
    /// Decimal id.
    pub id: String,
    /// The user.
    pub user: String,
    /// The project.
    pub project: String,
    /// The organization in which the roles are granted.
    pub org: String,
    /// Keys of the roles.
    pub roles: Vec<String>,
    /// When it was created.
    pub created: Time,
}

impl Entity for Authorization {
    const PREFIX: &'static str = "authorization";
}

impl Authorization {
    /// The authorizations of a user.
    #[must_use]
    pub fn of(tx: &Tx<'_>, user: &str) -> Vec<Self> {
        let all = tx.all::<Self>().into_iter().map(|(_, authorization)| authorization);
        all.filter(|authorization| authorization.user == user).collect()
    }
}
