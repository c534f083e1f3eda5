//! The permissions of the roles on an instance, by ZITADEL's defaults, as far as the contract requires them.

/// The role with every permission.
pub const IAM_OWNER: &str = "IAM_OWNER";
/// The role of a login page's server.
pub const IAM_LOGIN_CLIENT: &str = "IAM_LOGIN_CLIENT";

/// The other roles and their permissions.
const ROLES: &[(&str, &[&str])] = &[
    (
        IAM_LOGIN_CLIENT,
        &[
            "user.read",
            "user.write",
            "user.credential.write",
            "user.passkey.write",
            "session.read",
            "session.write",
            "session.link",
            "session.delete",
            "policy.read",
            "iam.policy.read",
            "iam.read",
            "org.read",
            "iam.idp.read",
            "org.idp.read",
        ],
    ),
    (
        "IAM_OWNER_VIEWER",
        &[
            "user.read",
            "user.grant.read",
            "session.read",
            "policy.read",
            "iam.policy.read",
            "iam.read",
            "org.read",
            "iam.idp.read",
            "org.idp.read",
        ],
    ),
    (
        "IAM_USER_MANAGER",
        &[
            "user.read",
            "user.grant.read",
            "user.write",
            "user.delete",
            "user.credential.write",
            "user.passkey.write",
            "session.delete",
            "policy.read",
            "org.read",
        ],
    ),
];

/// Whether a role grants a permission.
#[must_use]
pub fn grants(role: &str, permission: &str) -> bool {
    role == IAM_OWNER || ROLES.iter().any(|(name, permissions)| *name == role && permissions.contains(&permission))
}

/// Refuses an unknown role.
///
/// # Errors
/// Its name, and those of the known roles.
pub fn check(role: &str) -> Result<(), String> {
    let known: Vec<&str> = std::iter::once(IAM_OWNER).chain(ROLES.iter().map(|(name, _)| *name)).collect();
    if known.contains(&role) {
        Ok(())
    } else {
        Err(format!("unknown role {role:?}; expected one of {}", known.join(", ")))
    }
}
