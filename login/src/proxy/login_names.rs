//! Email addresses and phone numbers in place of login names, as the instance's settings allow. ZITADEL's sessions know
//! login names only; which user is meant is for the login application to find out.

use super::context::CallContext;
use super::login_settings::get_login_settings;
use super::value_paths::{member, set_text_member, text_member};
use crate::refusal::Refusal;
use zitadel_wasm::codec::Value;
use zitadel_wasm::messages::zitadel::object::v2::request_context::ResourceOwner;

const LIST_USERS: &str = "zitadel.user.v2.UserService/ListUsers";
const NAME: &str = "checks.user.loginName";

/// Maximum length of a phone number in a query.
const PHONE_LENGTH: usize = 20;

/// Replaces a verified email address or phone number of exactly one user by that user's login name. Asked for every name,
/// so that known and unknown ones take equally long.
pub(super) async fn resolve_login_name(ctx: &mut CallContext<'_>) -> Result<(), Refusal> {
    let settings = get_login_settings(&ctx.proxy.upstream, Some(ResourceOwner::Instance(true))).await?;
    let (by_email, by_phone) = (!settings.disable_login_with_email, !settings.disable_login_with_phone);
    if !by_email && !by_phone {
        return Ok(());
    }
    let typed = text_member(&ctx.request, NAME).unwrap_or_default().trim().to_owned();
    let request = query(&typed, by_email && typed.contains('@'), by_phone && is_phone_number(&typed));
    // Without this list people still sign in with their login names.
    let Ok(response) = ctx.send_as_login_client(LIST_USERS, &request).await else { return Ok(()) };
    if let Some(name) = login_name_of(&response, &typed, by_email, by_phone) {
        set_text_member(&mut ctx.request, NAME, &name);
    }
    Ok(())
}

/// Whether it can be a phone number: ZITADEL refuses queries for others.
fn is_phone_number(typed: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '(' | ')' | '-' | '.' | '/');
    typed.len() <= PHONE_LENGTH && typed.chars().all(is_part) && typed.chars().any(|c| c.is_ascii_digit())
}

fn query(typed: &str, by_email: bool, by_phone: bool) -> Value {
    let text = |text: &str| Value::String(text.to_owned());
    let method = || ("method", text("TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE"));
    let mut any = vec![object([("loginNameQuery", object([("loginName", text(typed)), method()]))])];
    if by_email {
        any.push(object([("emailQuery", object([("emailAddress", text(typed)), method()]))]));
    }
    if by_phone {
        // ZITADEL compares with what it stores: digits behind a plus.
        let number: String = typed.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        any.push(object([("phoneQuery", object([("number", text(&number)), method()]))]));
    }
    let or_query = object([("orQuery", object([("queries", Value::List(any))]))]);
    object([("queries", Value::List(vec![or_query]))])
}

/// The login name of the only user whose verified address or number it is; `None` where it is a login name itself.
fn login_name_of(response: &Value, typed: &str, by_email: bool, by_phone: bool) -> Option<String> {
    let Some(Value::List(users)) = member(response, "result") else { return None };
    if users.iter().any(|user| has_login_name(user, typed)) {
        return None;
    }
    let is_verified = |user: &&Value, path: &str| member(user, path) == Some(&Value::Bool(true));
    let mut verified = users.iter().filter(|user| {
        let is_email = text_member(user, "human.email.email").is_some_and(|email| email.eq_ignore_ascii_case(typed));
        if is_email {
            by_email && is_verified(user, "human.email.isVerified")
        } else {
            by_phone && is_verified(user, "human.phone.isVerified")
        }
    });
    let only = verified.next()?;
    if verified.next().is_some() {
        return None;
    }
    text_member(only, "preferredLoginName").map(str::to_owned)
}

fn has_login_name(user: &Value, typed: &str) -> bool {
    let Some(Value::List(names)) = member(user, "loginNames") else { return false };
    names.iter().filter_map(Value::as_str).any(|name| name.eq_ignore_ascii_case(typed))
}

fn object<const N: usize>(members: [(&'static str, Value); N]) -> Value {
    Value::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(typed: &str, users: &str) -> Option<String> {
        let response = serde_json::from_str(&format!(r#"{{"result":[{users}]}}"#)).unwrap();
        login_name_of(&response, typed, true, true)
    }

    const ADA: &str = r#"{"userId":"1","loginNames":["ada"],"preferredLoginName":"ada",
        "human":{"email":{"email":"Ada@example.com","isVerified":true},"phone":{"phone":"+41791112233","isVerified":true}}}"#;
    const EVE: &str = r#"{"userId":"2","loginNames":["eve"],"preferredLoginName":"eve",
        "human":{"email":{"email":"ada@example.com"}}}"#;
    const NAMED: &str = r#"{"userId":"3","loginNames":["ada@example.com"],"preferredLoginName":"ada@example.com",
        "human":{"email":{"email":"other@example.com","isVerified":true}}}"#;

    #[test]
    fn a_verified_address_or_number_of_one_user_stands_for_the_login_name() {
        assert_eq!(resolve("ada@example.com", ADA).as_deref(), Some("ada"));
        assert_eq!(resolve("079 111 22 33", ADA).as_deref(), Some("ada"));
    }

    #[test]
    fn unverified_and_ambiguous_addresses_and_login_names_resolve_to_nothing() {
        assert_eq!(resolve("ada@example.com", EVE), None);
        assert_eq!(resolve("ada@example.com", &format!("{ADA},{EVE}")).as_deref(), Some("ada"));
        assert_eq!(resolve("ada@example.com", &format!("{ADA},{ADA}")), None);
        assert_eq!(resolve("ada@example.com", &format!("{ADA},{NAMED}")), None, "a login name comes first");
        assert_eq!(resolve("ada@example.com", ""), None);
    }

    #[test]
    fn only_what_can_be_a_phone_number_is_searched_for_as_one() {
        assert!(is_phone_number("+41 79 111 22 33") && is_phone_number("(416) 521-5080"));
        for name in ["ada", "ada@example.com", "", "+", "+41 79 111 22 33 44 55 66 77"] {
            assert!(!is_phone_number(name), "{name}");
        }
    }

    #[test]
    fn the_query_asks_only_for_what_the_settings_allow() {
        let asked = |by_email, by_phone| serde_json::to_string(&query("ada", by_email, by_phone)).unwrap();
        assert!(asked(true, false).contains("emailQuery") && !asked(true, false).contains("phoneQuery"));
        assert!(asked(false, true).contains("phoneQuery") && !asked(false, true).contains("emailQuery"));
    }
}
