//! Updates a linked user at each sign-in with what the provider has returned, where the provider's option `isAutoUpdate`
//! says so. ZITADEL leaves this to its login client.

use super::context::CallContext;
use super::idp_intents::{is_true, object};
use super::value_paths::{member, remove_member, text_member};
use zitadel_wasm::codec::Value;

const GET_USER: &str = "zitadel.user.v2.UserService/GetUserByID";
const UPDATE: &str = "zitadel.user.v2.UserService/UpdateHumanUser";

/// Names that ZITADEL requires in a profile.
const REQUIRED_NAMES: [&str; 2] = ["givenName", "familyName"];
/// The language of a provider that returns none.
const UNDETERMINED: &str = "und";

/// Updates profile, email address and phone number of a user, each on its own: one that ZITADEL refuses keeps none of the
/// others back, and nothing of it keeps a user from signing in.
pub(super) async fn update_user(ctx: &CallContext<'_>, user: &str, returned: &Value) {
    let id = || ("userId", Value::String(user.to_owned()));
    let Ok(response) = ctx.send_as_login_client(GET_USER, &object([id()])).await else { return };
    let Some(human) = member(&response, "user.human") else { return };
    for part in changed_parts(returned, human) {
        if let Err(refusal) = ctx.send_as_login_client(UPDATE, &object([id(), part])).await {
            tracing::warn!(code = refusal.code, "a user was not updated with what the identity provider returned");
        }
    }
}

/// The members of a request for `UpdateHumanUser` that differ from the user.
fn changed_parts(returned: &Value, human: &Value) -> Vec<(&'static str, Value)> {
    let mut parts = Vec::new();
    if let Some(profile) = member(returned, "profile").cloned().and_then(|profile| changed_profile(profile, human)) {
        parts.push(("profile", profile));
    }
    for (name, path) in [("email", "email.email"), ("phone", "phone.phone")] {
        if let Some(contact) = member(returned, name).filter(|_| is_changed_contact(returned, path, name, human)) {
            parts.push((name, contact.clone()));
        }
    }
    parts
}

fn changed_profile(mut profile: Value, human: &Value) -> Option<Value> {
    if text_member(&profile, "preferredLanguage") == Some(UNDETERMINED) {
        remove_member(&mut profile, "preferredLanguage");
    }
    let is_complete = REQUIRED_NAMES.iter().all(|name| text_member(&profile, name).is_some());
    let Value::Object(members) = &profile else { return None };
    let is_changed = members.iter().any(|(name, value)| member(human, &format!("profile.{name}")) != Some(value));
    (is_complete && is_changed).then_some(profile)
}

/// Whether an address or number is another one, or verified by now. One that the user has verified stays so.
fn is_changed_contact(returned: &Value, path: &str, name: &str, human: &Value) -> bool {
    let Some(new) = text_member(returned, path) else { return false };
    let is_same = text_member(human, path).is_some_and(|old| old.eq_ignore_ascii_case(new));
    let verified = format!("{name}.isVerified");
    !is_same || (is_true(returned, &verified) && !is_true(human, &verified))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HUMAN: &str = r#"{"profile":{"givenName":"Ada","familyName":"Example","nickName":"","displayName":"Ada Example",
        "preferredLanguage":"en"},"email":{"email":"ada@example.com","isVerified":true},
        "phone":{"phone":"+41791112233"}}"#;

    fn changed(returned: &str) -> String {
        let parts = changed_parts(&serde_json::from_str(returned).unwrap(), &serde_json::from_str(HUMAN).unwrap());
        serde_json::to_string(&Value::Object(parts.into_iter().map(|(name, part)| (name.into(), part)).collect()))
            .unwrap()
    }

    #[test]
    fn what_is_so_already_is_not_written() {
        let same = r#"{"profile":{"givenName":"Ada","familyName":"Example","displayName":"Ada Example",
            "preferredLanguage":"und"},"email":{"email":"Ada@example.com","sendCode":{}},
            "phone":{"phone":"+41791112233","sendCode":{}}}"#;
        assert_eq!(changed(same), "{}");
        assert_eq!(changed("{}"), "{}");
    }

    #[test]
    fn changed_names_addresses_and_numbers_are_written() {
        let profile = changed(
            r#"{"profile":{"givenName":"Ada","familyName":"Neu","preferredLanguage":"und"},"email":{"email":""}}"#,
        );
        assert_eq!(profile, r#"{"profile":{"givenName":"Ada","familyName":"Neu"}}"#);
        let email = r#"{"email":{"email":"new@example.com","isVerified":true}}"#;
        assert_eq!(changed(email), email);
        let phone = r#"{"phone":{"phone":"+41791112233","isVerified":true}}"#;
        assert_eq!(changed(phone), phone, "verified by now");
    }

    #[test]
    fn a_profile_without_the_required_names_is_not_written() {
        assert_eq!(changed(r#"{"profile":{"givenName":"","familyName":"","preferredLanguage":"de"}}"#), "{}");
        assert_eq!(changed(r#"{"profile":{"givenName":"Nia"}}"#), "{}");
    }
}
