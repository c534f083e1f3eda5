//! The contents of a new store: an instance, its organisation, an administrator, a login client, and the users of a file.
//!
//! A seed is a JSON object. Every member is optional but those of users that say otherwise:
//!
//! ```json
//! { "domain": "default_domain", "orgName": "ZITADEL",
//!   "users": [ { "userName": "mia", "givenName": "Mia", "familyName": "Muster", "email": "mia@example.com",
//!                "emailVerified": true, "phone": "+41791234567", "phoneVerified": true, "password": "Password1!",
//!                "id": "", "preferredLanguage": "de" } ],
//!   "settings": { "lockout": { "maxPasswordAttempts": 5 }, "legal": { "tosLink": "https://example.com/terms" } },
//!   "apps": [ { "clientId": "shop", "name": "Shop", "redirectUris": ["http://localhost:3000/callback"],
//!               "postLogoutRedirectUris": [], "deviceCode": false, "refreshToken": true } ],
//!   "idps": [ { "id": "", "name": "Corp", "kind": "loopback-oidc", "options": { "isAutoCreation": true } } ],
//!   "passwordVerifiers": [ "argon2", "pbkdf2" ] }
//! ```
//! Of a user, `userName`, `givenName`, `familyName` and `email` are required; of an application `clientId` and `name`; it
//! has the members of `POST /_test/oidc-apps`. `settings` are those of `POST /_test/settings`. An unknown member is an error.

use crate::accounts::Delivery;
use crate::accounts::creation::{NewHuman, create_human, store_machine};
use crate::accounts::password::NewPassword;
use crate::api::idp_config::check_config;
use crate::clock::Time;
use crate::context::{Caller, RequestContext};
use crate::domain::access_token::AccessToken;
use crate::domain::idp::{DirectoryUser, Idp, IdpKind, IdpOptions};
use crate::domain::ids;
use crate::domain::instance::{self, Instance};
use crate::domain::organization::Org;
use crate::domain::password::Verifier;
use crate::domain::policies::Policies;
use crate::domain::roles::{self, IAM_LOGIN_CLIENT, IAM_OWNER};
use crate::domain::secrets::{hash_secret, random_secret};
use crate::domain::settings_overrides::SettingsOverrides;
use crate::domain::user::Human;
use crate::idps::remote::check_addresses;
use crate::oidc::app_registration::AppSpec;
use crate::refusal::Refusal;
use crate::settings::check_policies;
use crate::store::Tx;
use serde::Deserialize;

/// The contents of a new store.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Seed {
    /// Domain of the instance: the relying party of WebAuthn, without a port.
    #[serde(default = "default_domain")]
    pub domain: String,
    /// Name of the default organisation.
    #[serde(default = "default_org_name")]
    pub org_name: String,
    /// Human users.
    #[serde(default)]
    pub users: Vec<SeedUser>,
    /// Settings of the instance.
    #[serde(default, deserialize_with = "checked_settings")]
    pub settings: Policies,
    /// Applications.
    #[serde(default)]
    pub apps: Vec<AppSpec>,
    /// Identity providers, offered to every user.
    #[serde(default)]
    pub idps: Vec<SeedIdp>,
    /// The algorithms of imported password hashes that are accepted beside bcrypt, by ZITADEL's names.
    #[serde(default)]
    pub password_verifiers: Vec<Verifier>,
}

/// An identity provider of a seed; `kind`, `options`, `config`, `directory` and `clientSecret` are those of `POST /_test/idps`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SeedIdp {
    #[serde(default)]
    id: String,
    name: String,
    #[serde(default)]
    kind: IdpKind,
    #[serde(default)]
    options: IdpOptions,
    #[serde(default)]
    config: SettingsOverrides,
    #[serde(default)]
    directory: Vec<DirectoryUser>,
    #[serde(default)]
    client_secret: Option<String>,
}

/// A human user of a seed.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SeedUser {
    #[serde(default)]
    id: String,
    user_name: String,
    given_name: String,
    family_name: String,
    email: String,
    #[serde(default)]
    email_verified: bool,
    #[serde(default)]
    phone: Option<String>,
    #[serde(default)]
    phone_verified: bool,
    #[serde(default)]
    password: Option<String>,
    #[serde(default)]
    preferred_language: String,
    /// Roles on the instance.
    #[serde(default)]
    roles: Vec<String>,
}

/// Settings that were checked against the contract.
fn checked_settings<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Policies, D::Error> {
    let settings = Policies::deserialize(deserializer)?;
    check_policies(&settings).map(|()| settings).map_err(serde::de::Error::custom)
}

fn default_domain() -> String {
    "localhost".into()
}

fn default_org_name() -> String {
    "ZITADEL".into()
}

impl Seed {
    /// The seed of `cargo xtask demo`, and of a server that is started without one.
    ///
    /// # Errors
    /// Never: a test reads it.
    pub fn demo() -> Result<Self, String> {
        Self::parse(include_str!("../seed/demo.json"))
    }

    /// Reads a seed.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|e| e.to_string())
    }
}

/// Fills an empty store.
///
/// # Errors
/// When a user of the seed is refused.
pub fn fill_empty_store(tx: &mut Tx<'_>, now: Time, seed: &Seed) -> Result<(), String> {
    let instance = Instance {
        id: ids::next(),
        domain: seed.domain.clone(),
        default_org: String::new(),
        admin: String::new(),
        admin_token: random_secret(),
        login_client_token: random_secret(),
        token_key: rand::random(),
        signing_key: String::new(),
        next_signing_key: String::new(),
        clock_offset: 0,
        created: now,
        policies: Policies::default(),
        password_verifiers: Vec::new(),
    };
    fill_store(tx, now, instance, seed)
}

/// Empties the store and fills it again; the tokens and ids of `/_test/info` stay valid.
///
/// # Errors
/// When a user of the seed is refused.
pub fn reset(tx: &mut Tx<'_>, now: Time, before: &Instance, seed: &Seed) -> Result<(), String> {
    tx.clear();
    fill_store(tx, now, Instance { clock_offset: 0, policies: Policies::default(), ..before.clone() }, seed)
}

fn fill_store(tx: &mut Tx<'_>, now: Time, mut instance: Instance, seed: &Seed) -> Result<(), String> {
    if instance.default_org.is_empty() {
        instance.default_org = ids::next();
    }
    let domain = format!("{}.{}", seed.org_name.to_lowercase(), instance.domain);
    tx.put(
        &instance.default_org,
        &Org {
            name: seed.org_name.clone(),
            domain,
            domains: Vec::new(),
            created: now,
            policies: Policies::default(),
            settings: None,
        },
    );
    for (name, role, token) in [
        ("admin", IAM_OWNER, instance.admin_token.clone()),
        ("login-client", IAM_LOGIN_CLIENT, instance.login_client_token.clone()),
    ] {
        let known = if role == IAM_OWNER { instance.admin.clone() } else { String::new() };
        let user = store_machine(tx, now, &instance.default_org, name, role, known);
        tx.put(&hash_secret(&token), &AccessToken { user: user.id.clone(), grant: None });
        if role == IAM_OWNER {
            instance.admin = user.id;
        }
    }
    instance.policies = seed.settings.clone();
    instance.password_verifiers.clone_from(&seed.password_verifiers);
    tx.put(instance::KEY, &instance);
    add_contents(tx, now, &instance, seed)?;
    // What creating the users "sent" is not what a test waits for.
    for (id, _) in tx.all::<crate::domain::outbox::Message>() {
        tx.remove::<crate::domain::outbox::Message>(&id);
    }
    Ok(())
}

/// Adds what a seed contains to the state; returns the ids of its users.
///
/// # Errors
/// When a user of the seed is refused.
pub fn add_to_existing(tx: &mut Tx<'_>, now: Time, seed: &Seed) -> Result<Vec<String>, String> {
    let instance = tx.get::<Instance>(instance::KEY).ok_or("there is no instance")?;
    let mut instance = Instance { policies: seed.settings.clone().merged_with(&instance.policies), ..instance };
    instance.password_verifiers.extend(&seed.password_verifiers);
    tx.put(instance::KEY, &instance);
    add_contents(tx, now, &instance, seed)
}

fn add_contents(tx: &mut Tx<'_>, now: Time, instance: &Instance, seed: &Seed) -> Result<Vec<String>, String> {
    let (user, org) = (instance.admin.clone(), instance.default_org.clone());
    let caller = Caller { user, org, roles: vec![IAM_OWNER.into()], ..Caller::default() };
    let mut made_ids = Vec::new();
    for user in &seed.users {
        let mut ctx = RequestContext {
            tx,
            now,
            instance,
            caller: caller.clone(),
            strict: false,
            failed_attempts: 0,
            origin: "http://localhost",
            projections: None,
        };
        let (mut made, _) = create_human(&mut ctx, new_human(user, instance))
            .map_err(|e: Refusal| format!("seed user {}: {}", user.user_name, e.message()))?;
        for role in &user.roles {
            roles::check(role).map_err(|why| format!("seed user {}: {why}", user.user_name))?;
            made.roles.push(role.clone());
        }
        made.save(tx);
        made_ids.push(made.id);
    }
    for app in &seed.apps {
        if app.client_id.is_none() {
            return Err(format!("seed application {}: clientId is missing", app.name));
        }
        // The keys of applications are those that the seed states; none are generated.
        app.register(None).map_err(|why| format!("seed application {}: {why}", app.name))?.save(tx);
    }
    for idp in &seed.idps {
        check_config(idp.kind, &idp.config).map_err(|why| format!("seed identity provider {}: {why}", idp.name))?;
        let id = if idp.id.is_empty() { ids::next() } else { idp.id.clone() };
        let idp = Idp {
            id: id.clone(),
            name: idp.name.clone(),
            org: String::new(),
            created: now,
            kind: idp.kind,
            options: idp.options.clone(),
            config: idp.config.clone(),
            directory: idp.directory.clone(),
            client_secret: idp.client_secret.clone(),
        };
        check_addresses(&idp).map_err(|why| format!("seed identity provider {}: {why}", idp.name))?;
        if idp.signs_requests() {
            // The key is generated when it is first needed, and not by a seed.
            let why = "withSignedRequest needs the instance's key; add the provider with POST /_test/idps";
            return Err(format!("seed identity provider {}: {why}", idp.name));
        }
        tx.put(&id, &idp);
    }
    Ok(made_ids)
}

fn new_human(user: &SeedUser, instance: &Instance) -> NewHuman {
    let delivery = |verified| if verified { Delivery::Verified } else { Delivery::SEND };
    NewHuman {
        id: user.id.clone(),
        org: instance.default_org.clone(),
        name: user.user_name.clone(),
        human: Human {
            given_name: user.given_name.clone(),
            family_name: user.family_name.clone(),
            language: user.preferred_language.clone(),
            ..Human::default()
        },
        email: (user.email.clone(), delivery(user.email_verified)),
        phone: user.phone.clone().map(|p| (p, delivery(user.phone_verified))),
        password: user.password.clone().map(|password| (NewPassword::Plain(password), false)),
        totp_secret: None,
        metadata: Vec::new(),
        idp_links: Vec::new(),
        initial: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_seed_can_be_read() {
        assert_eq!(Seed::demo().unwrap().users.len(), 2);
    }

    #[test]
    fn an_unknown_member_of_a_seed_is_named() {
        assert!(Seed::parse(r#"{"user": []}"#).unwrap_err().contains("user"));
    }
}
