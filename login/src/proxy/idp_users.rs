//! Which user an external identity belongs to: the linked one; where the provider's options say so, one that is linked by
//! user name or email address, or one that is created.

use super::context::CallContext;
use super::idp_intents::{IntentOutcome, is_true, object};
use super::idp_update::update_user;
use super::value_paths::{member, remove_member, set_text_member, text_member};
use crate::refusal::{Code, Refusal};
use zitadel_wasm::codec::Value;

const ADD_HUMAN_USER: &str = "zitadel.user.v2.UserService/AddHumanUser";
const ADD_IDP_LINK: &str = "zitadel.user.v2.UserService/AddIDPLink";
const LIST_PROVIDERS: &str = "zitadel.settings.v2.SettingsService/GetActiveIdentityProviders";
const LIST_USERS: &str = "zitadel.user.v2.UserService/ListUsers";

/// Fields without which ZITADEL creates no user.
const REQUIRED: [&str; 3] = ["profile.givenName", "profile.familyName", "email.email"];

/// What a provider has proven.
pub(super) struct ExternalIdentity {
    /// The user that is linked to it.
    pub linked_user: Option<String>,
    /// Id of the provider.
    provider: String,
    /// The user's id at the provider.
    user_id: String,
    /// The user's name at the provider.
    user_name: String,
    /// A request for `AddHumanUser` with what the provider has returned.
    pub new_user: Value,
    /// A request for `UpdateHumanUser` with what the provider has returned of a linked user.
    changed_user: Value,
}

impl ExternalIdentity {
    /// Reads the response of `RetrieveIdentityProviderIntent`.
    pub fn read(mut response: Value) -> Self {
        let mut take = |name| remove_member(&mut response, name).unwrap_or(Value::Object(Vec::new()));
        let (new_user, changed_user) = (take("addHumanUser"), take("updateHumanUser"));
        let text = |path: &str| text_member(&response, path).unwrap_or_default().to_owned();
        let email = text_member(&new_user, "email.email").unwrap_or_default();
        // ZITADEL requires a name of each link, and not every provider returns one.
        let names = [text("idpInformation.userName"), email.to_owned(), text("idpInformation.userId")];
        Self {
            linked_user: text_member(&response, "userId").map(str::to_owned),
            provider: text("idpInformation.idpId"),
            user_id: text("idpInformation.userId"),
            user_name: names.into_iter().find(|name| !name.is_empty()).unwrap_or_default(),
            new_user,
            changed_user,
        }
    }

    /// The link between a user and this identity.
    pub fn link(&self) -> Value {
        let text = |text: &str| Value::String(text.to_owned());
        object([("idpId", text(&self.provider)), ("userId", text(&self.user_id)), ("userName", text(&self.user_name))])
    }

    /// The email address that the provider says is verified.
    pub fn verified_email(&self) -> Option<&str> {
        text_member(&self.new_user, "email.email").filter(|_| is_true(&self.new_user, "email.isVerified"))
    }
}

/// What may be done with users of a provider.
pub(super) struct ProviderOptions(Value);

impl ProviderOptions {
    /// Reads the options of a provider that is active in the organization that people sign in to, or in the instance. An
    /// inactive one has none.
    pub async fn read(ctx: &CallContext<'_>, identity: &ExternalIdentity) -> Result<Self, Refusal> {
        let owner = ctx.organization.clone().map(|id| ("ctx", object([("orgId", Value::String(id))])));
        let request = Value::Object(owner.into_iter().map(|(name, owner)| (name.into(), owner)).collect());
        let response = ctx.send_as_login_client(LIST_PROVIDERS, &request).await?;
        let Some(Value::List(providers)) = member(&response, "identityProviders") else { return Ok(Self(Value::Null)) };
        let own = providers.iter().find(|one| text_member(one, "id") == Some(&identity.provider));
        Ok(Self(own.and_then(|one| member(one, "options")).cloned().unwrap_or(Value::Null)))
    }

    fn links(&self) -> bool {
        is_true(&self.0, "isLinkingAllowed")
    }

    fn links_by(&self) -> Option<&str> {
        text_member(&self.0, "autoLinking")
    }

    fn creates(&self) -> bool {
        is_true(&self.0, "isAutoCreation")
    }

    fn updates(&self) -> bool {
        is_true(&self.0, "isAutoUpdate")
    }

    /// Whether people may create their user, with what they enter in a form.
    pub fn asks_to_create(&self) -> bool {
        is_true(&self.0, "isCreationAllowed")
    }
}

/// Finds, links or creates the user of an external identity.
pub(super) async fn find_or_create_user(
    ctx: &CallContext<'_>,
    identity: &ExternalIdentity,
) -> Result<IntentOutcome, Refusal> {
    if let Some(user) = &identity.linked_user {
        // A linked user signs in whatever the options are, also where they cannot be read.
        if ProviderOptions::read(ctx, identity).await.is_ok_and(|options| options.updates()) {
            update_user(ctx, user, &identity.changed_user).await;
        }
        return Ok(IntentOutcome::User(user.clone(), false));
    }
    let options = ProviderOptions::read(ctx, identity).await?;
    if let Some(user) = find_user_to_link(ctx, &options, identity).await? {
        add_link(ctx, identity, &user).await?;
        return Ok(IntentOutcome::User(user, true));
    }
    let is_complete = REQUIRED.iter().all(|path| text_member(&identity.new_user, path).is_some());
    if options.creates() && is_complete {
        return Ok(IntentOutcome::User(create_user(ctx, identity, identity.new_user.clone()).await?, true));
    }
    if options.asks_to_create() {
        return Ok(IntentOutcome::Register(profile_of(&identity.new_user)));
    }
    Err(Refusal::no_linked_user())
}

/// The members of a new user that the page shows in its form.
fn profile_of(user: &Value) -> Value {
    let text = |path: &str| Value::String(text_member(user, path).unwrap_or_default().to_owned());
    let profile = object([("givenName", text("profile.givenName")), ("familyName", text("profile.familyName"))]);
    object([("profile", profile), ("email", object([("email", text("email.email"))]))])
}

/// Creates a user that is linked to the identity.
pub(super) async fn create_user(
    ctx: &CallContext<'_>,
    identity: &ExternalIdentity,
    mut user: Value,
) -> Result<String, Refusal> {
    remove_member(&mut user, "idpLinks");
    // A provider of the organization creates users of the organization, whichever the page names.
    remove_member(&mut user, "organization");
    let organization = ctx.organization.clone();
    if let Value::Object(members) = &mut user {
        members.push(("idpLinks".into(), Value::List(vec![identity.link()])));
        if let Some(id) = organization {
            members.push(("organization".into(), object([("orgId", Value::String(id))])));
        }
    }
    let added = ctx.send_as_login_client(ADD_HUMAN_USER, &user).await?;
    text_member(&added, "userId").map(str::to_owned).ok_or_else(Refusal::invalid_upstream_response)
}

/// Links the identity to a user, where the provider's options allow linking.
pub(super) async fn link_user(ctx: &CallContext<'_>, identity: &ExternalIdentity, user: &str) -> Result<(), Refusal> {
    if !ProviderOptions::read(ctx, identity).await?.links() {
        return Err(Refusal::linking_not_allowed());
    }
    add_link(ctx, identity, user).await
}

async fn add_link(ctx: &CallContext<'_>, identity: &ExternalIdentity, user: &str) -> Result<(), Refusal> {
    let request = object([("userId", Value::String(user.to_owned())), ("idpLink", identity.link())]);
    match ctx.send_as_login_client(ADD_IDP_LINK, &request).await {
        Err(refusal) if refusal.code == Code::AlreadyExists as i32 => Err(Refusal::linked_to_other_user()),
        outcome => outcome.map(drop),
    }
}

/// Finds the only user that the identity is linked to by the provider's options.
async fn find_user_to_link(
    ctx: &CallContext<'_>,
    options: &ProviderOptions,
    identity: &ExternalIdentity,
) -> Result<Option<String>, Refusal> {
    let Some((query, path)) = linking_query(options, identity) else { return Ok(None) };
    let mut queries = vec![query];
    // A provider of one organization proves nothing about the users of others.
    if let Some(id) = ctx.organization.clone() {
        queries.push(object([("organizationIdQuery", object([("organizationId", Value::String(id))]))]));
    }
    let request = object([("queries", Value::List(queries))]);
    let response = ctx.send_as_login_client(LIST_USERS, &request).await?;
    let Some(Value::List(users)) = member(&response, "result") else { return Ok(None) };
    // Anyone can enter an email address that is not theirs: only a verified one identifies a user.
    let mut found = users.iter().filter(|user| path.is_none_or(|path| is_true(user, path)));
    let (first, second) = (found.next(), found.next());
    Ok(first.filter(|_| second.is_none()).and_then(|user| text_member(user, "userId")).map(str::to_owned))
}

/// The query for users to link, and the member that has to be true of them.
fn linking_query(options: &ProviderOptions, identity: &ExternalIdentity) -> Option<(Value, Option<&'static str>)> {
    let method = || ("method", Value::String("TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE".to_owned()));
    let text = |text: &str| Value::String(text.to_owned());
    match options.links_by().filter(|_| options.links())? {
        "AUTO_LINKING_OPTION_EMAIL" => {
            let email = identity.verified_email()?;
            let query = object([("emailQuery", object([("emailAddress", text(email)), method()]))]);
            Some((query, Some("human.email.isVerified")))
        }
        "AUTO_LINKING_OPTION_USERNAME" => {
            Some((object([("loginNameQuery", object([("loginName", text(&identity.user_name)), method()]))]), None))
        }
        _ => None,
    }
}

/// The request for a user that was registered in a form: verified is the address that the provider has verified.
pub(super) fn registered_user(identity: &ExternalIdentity, mut request: Value) -> Value {
    let email = text_member(&request, "email.email").unwrap_or_default().to_owned();
    if identity.verified_email().is_some_and(|verified| verified.eq_ignore_ascii_case(&email)) {
        remove_member(&mut request, "email");
        if let Value::Object(members) = &mut request {
            let verified = object([("email", Value::String(email.clone())), ("isVerified", Value::Bool(true))]);
            members.push(("email".into(), verified));
        }
    }
    remove_member(&mut request, "password");
    set_text_member(&mut request, "username", &email);
    request
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity(verified: bool) -> ExternalIdentity {
        let text = format!(
            r#"{{"idpInformation":{{"idpId":"1","userId":"ada-at-corp","userName":"ada"}},
                "addHumanUser":{{"profile":{{"givenName":"Ada","familyName":"Example"}},
                "email":{{"email":"ada@corp.example.com","isVerified":{verified}}},"idpLinks":[{{"idpId":"1"}}]}}}}"#
        );
        ExternalIdentity::read(serde_json::from_str(&text).unwrap())
    }

    fn query(options: &str, verified: bool) -> Option<String> {
        let options = ProviderOptions(serde_json::from_str(options).unwrap());
        linking_query(&options, &identity(verified)).map(|(query, _)| serde_json::to_string(&query).unwrap())
    }

    #[test]
    fn users_are_linked_by_what_the_options_say() {
        let by = |option: &str, allowed: bool| {
            format!(r#"{{"isLinkingAllowed":{allowed},"autoLinking":"AUTO_LINKING_OPTION_{option}"}}"#)
        };
        assert!(query(&by("USERNAME", true), true).unwrap().contains(r#""loginName":"ada""#));
        assert!(query(&by("EMAIL", true), true).unwrap().contains("ada@corp.example.com"));
        assert_eq!(query(&by("EMAIL", true), false), None, "an address that the provider has not verified");
        assert_eq!(query(&by("USERNAME", false), true), None, "linking is not allowed");
        assert_eq!(query(r#"{"isLinkingAllowed":true}"#, true), None);
    }

    #[test]
    fn only_the_address_that_the_provider_has_verified_is_verified_in_a_registered_user() {
        let registered = |email: &str| {
            let text = format!(
                r#"{{"username":"noah","profile":{{"givenName":"A"}},"password":{{"password":"x"}},
                    "email":{{"email":"{email}","sendCode":{{}}}}}}"#
            );
            let user = registered_user(&identity(true), serde_json::from_str(&text).unwrap());
            serde_json::to_string(&user).unwrap()
        };
        let own = registered("Ada@corp.example.com");
        assert!(own.contains(r#""isVerified":true"#) && !own.contains("sendCode"), "{own}");
        let other = registered("noah@example.com");
        assert!(!other.contains("isVerified") && other.contains("sendCode"), "{other}");
        assert!(!other.contains("password") && other.contains(r#""username":"noah@example.com""#), "{other}");
    }

    #[test]
    fn the_link_has_a_name_whatever_the_provider_returns() {
        let nameless = r#"{"idpInformation":{"idpId":"1","userId":"7"}}"#;
        let link = ExternalIdentity::read(serde_json::from_str(nameless).unwrap()).link();
        assert_eq!(text_member(&link, "userName"), Some("7"));
    }
}
