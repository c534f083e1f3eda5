//! The JavaScript services: the properties of a client and the services of the contract behind them.

use crate::contract::Contract;
use std::fmt::Write;

/// Property of a client, and the service behind it. A service that a new `.proto` brings and that is not listed here
/// gets a property of its own: the last word of its package with the version, such as `featureV2`.
const PROPERTIES: &[(&str, &str)] = &[
    ("auth", "zitadel.auth.v1.AuthService"),
    ("user", "zitadel.user.v2.UserService"),
    ("session", "zitadel.session.v2.SessionService"),
    ("settings", "zitadel.settings.v2.SettingsService"),
    ("oidc", "zitadel.oidc.v2.OIDCService"),
    ("saml", "zitadel.saml.v2.SAMLService"),
    ("org", "zitadel.org.v2.OrganizationService"),
    ("authorization", "zitadel.authorization.v2.AuthorizationService"),
    ("idp", "zitadel.idp.v2.IdentityProviderService"),
    ("userV3Alpha", "zitadel.user.v3alpha.UserService"),
    ("resourcesUserV3Alpha", "zitadel.resources.user.v3alpha.ZITADELUsers"),
];

/// Property and full name of every service of the contract, in the order of the documentation.
#[must_use]
pub fn properties(contract: &Contract) -> Vec<(String, String)> {
    let services = contract.services();
    let mut out: Vec<(String, String)> = PROPERTIES
        .iter()
        .filter(|(_, name)| services.iter().any(|s| s.full_name() == *name))
        .map(|(property, name)| ((*property).to_owned(), (*name).to_owned()))
        .collect();
    for service in &services {
        if !PROPERTIES.iter().any(|(_, name)| *name == service.full_name()) {
            out.push((derived(service.package_name()), service.full_name().to_owned()));
        }
    }
    out
}

/// `zitadel.feature.v2` becomes `featureV2`.
fn derived(package: &str) -> String {
    let mut out = String::new();
    for part in package.split('.').filter(|p| *p != "zitadel") {
        if out.is_empty() {
            out.push_str(part);
        } else {
            out.push_str(&capitalized(part));
        }
    }
    out
}

/// `session` becomes `Session`.
pub(crate) fn capitalized(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(chars).collect()
}

/// A method's name as JavaScript has it: that of the contract with a small first letter, as the official client does.
#[must_use]
pub fn method_name(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|c| c.to_ascii_lowercase()).into_iter().chain(chars).collect()
}

/// Renders `services.js`. The methods themselves are read off the schema table at run time, so that their names are not
/// in the bundle twice.
#[must_use]
pub fn render(contract: &Contract) -> String {
    let mut out = String::from("// Generated from proto/; do not edit.\nexport const services = {\n");
    for (property, name) in properties(contract) {
        let _ = writeln!(out, "  {property}: \"{name}\",");
    }
    out.push_str("};\n");
    out
}
