//! Users whose only way to sign in is an identity provider: the page leaves for it without asking for anything else.

use super::context::CallContext;
use super::idp_intents::object;
use super::unknown_users::hides_unknown_users;
use super::value_paths::{member, set_text_member, text_member};
use crate::refusal::Refusal;
use zitadel_wasm::codec::Value;

const LIST_METHODS: &str = "zitadel.user.v2.UserService/ListAuthenticationMethodTypes";
const LIST_LINKS: &str = "zitadel.user.v2.UserService/ListIDPLinks";
const LIST_PROVIDERS: &str = "zitadel.settings.v2.SettingsService/GetActiveIdentityProviders";

/// Provider id that means the only one of the user of the session in `x-login-session`.
pub(super) const ONLY_PROVIDER: &str = "-";

/// Puts the user's only provider into the request, and the user's name there. Refused where users are hidden, or have
/// another way to sign in. Returns the user's organization.
pub(super) async fn use_only_provider(ctx: &mut CallContext<'_>) -> Result<String, Refusal> {
    let entry = ctx.named_session()?;
    // Before anything is read, so that known and unknown users look the same.
    if entry.hidden || hides_unknown_users(ctx).await? {
        return Err(Refusal::no_only_provider());
    }
    let (user, organization) = {
        let proven = ctx.verify_session_token(&entry).await?;
        let user = proven.user()?;
        (user.id.clone(), user.organization_id.clone())
    };
    ctx.take_for_account(&user).await?;
    let of_user = || object([("userId", Value::String(user.clone()))]);
    let methods = ctx.send_as_login_client(LIST_METHODS, &of_user()).await?;
    let Some(Value::List(methods)) = member(&methods, "authMethodTypes") else {
        return Err(Refusal::no_only_provider());
    };
    if methods.is_empty() || methods.iter().any(|method| method.as_str() != Some("AUTHENTICATION_METHOD_TYPE_IDP")) {
        return Err(Refusal::no_only_provider());
    }
    let links = ctx.send_as_login_client(LIST_LINKS, &of_user()).await?;
    // Those of the user's organization, which may have others than the instance.
    let owner = object([("ctx", object([("orgId", Value::String(organization.clone()))]))]);
    let providers = ctx.send_as_login_client(LIST_PROVIDERS, &owner).await?;
    let (provider, name) = only_active_link(&links, &providers).ok_or_else(Refusal::no_only_provider)?;
    set_text_member(&mut ctx.request, "idpId", &provider);
    set_text_member(&mut ctx.request, "urls.loginHint", &name);
    Ok(organization)
}

/// The provider and the user's name there, where exactly one link is to an active provider.
fn only_active_link(links: &Value, providers: &Value) -> Option<(String, String)> {
    let (Value::List(links), Value::List(providers)) =
        (member(links, "result")?, member(providers, "identityProviders")?)
    else {
        return None;
    };
    let is_active = |link: &&Value| providers.iter().any(|one| text_member(one, "id") == text_member(link, "idpId"));
    let mut active = links.iter().filter(is_active);
    let (only, second) = (active.next()?, active.next());
    let text = |name| text_member(only, name).unwrap_or_default().to_owned();
    second.is_none().then(|| (text("idpId"), text("userName")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_link_to_an_active_provider_counts() {
        let only = |links: &str| {
            let links = serde_json::from_str(&format!(r#"{{"result":[{links}]}}"#)).unwrap();
            let providers = serde_json::from_str(r#"{"identityProviders":[{"id":"1"},{"id":"2"}]}"#).unwrap();
            only_active_link(&links, &providers)
        };
        let link = |id: &str| format!(r#"{{"idpId":"{id}","userId":"x","userName":"ada"}}"#);
        assert_eq!(only(&link("1")), Some(("1".into(), "ada".into())));
        assert_eq!(only(&format!("{},{}", link("3"), link("2"))), Some(("2".into(), "ada".into())));
        assert_eq!(only(&link("3")), None, "a provider that is not active");
        assert_eq!(only(&format!("{},{}", link("1"), link("2"))), None);
        assert_eq!(only(""), None);
    }
}
