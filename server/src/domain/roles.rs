//! What the roles on an instance may do, as ZITADEL's defaults map them, as far as the contract asks for permissions.

/// Role that may do everything.
pub const IAM_OWNER: &str = "IAM_OWNER";
/// Role of a login page's server side.
pub const IAM_LOGIN_CLIENT: &str = "IAM_LOGIN_CLIENT";

/// The other roles, and what they may do.
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
    role == IAM_OWNER || ROLES.iter().any(|(name, may)| *name == role && may.contains(&permission))
}

/// Refuses a role that there is not.
///
/// # Errors
/// Its name, and those that there are.
pub fn check(role: &str) -> Result<(), String> {
    let known: Vec<&str> = std::iter::once(IAM_OWNER).chain(ROLES.iter().map(|(name, _)| *name)).collect();
    if known.contains(&role) { Ok(()) } else { Err(format!("there is no role {role}; there are {}", known.join(", "))) }
}
