//! Email addresses and phone numbers in place of login names, as the instance's settings allow. ZITADEL's sessions know
//! login names only; which user is meant is for the login application to find out. Under an organization's scope, a user
//! name of that organization is enough: `ada` in place of `ada@example.com`.

use super::context::CallContext;
use super::login_settings::get_login_settings;
use super::value_paths::{member, set_text_member, text_member};
use crate::http::header_text;
use crate::refusal::Refusal;
use axum::http::HeaderMap;
use zitadel_wasm::codec::Value;
use zitadel_wasm::messages::zitadel::object::v2::request_context::ResourceOwner;

const LIST_USERS: &str = "zitadel.user.v2.UserService/ListUsers";
const NAME: &str = "checks.user.loginName";
/// Header with the id of the organization that people sign in to.
const ORGANIZATION_HEADER: &str = "x-login-organization";
/// Maximum length of an organization's id in a query.
const ID_LENGTH: usize = 200;

/// Maximum length of a phone number in a query.
const PHONE_LENGTH: usize = 20;

/// What people may sign in with in place of a login name.
#[derive(Clone, Copy, Default)]
struct Allowed<'a> {
    by_email: bool,
    by_phone: bool,
    /// The organization whose user names are enough.
    organization: Option<&'a str>,
}

/// The organization that people sign in to, in the header of the request.
pub(super) fn organization_of_header(headers: &HeaderMap) -> Option<String> {
    header_text(headers, ORGANIZATION_HEADER).filter(|id| (1..=ID_LENGTH).contains(&id.len()))
}

/// Replaces a user name of the organization, or a verified email address or phone number of exactly one user, by that user's
/// login name. Asked for every name, so that known and unknown ones take equally long.
pub(super) async fn resolve_login_name(ctx: &mut CallContext<'_>) -> Result<(), Refusal> {
    let organization = ctx.organization.clone();
    let organization = organization.as_deref();
    let owner = organization.map_or(ResourceOwner::Instance(true), |id| ResourceOwner::OrgId(id.to_owned()));
    let settings = get_login_settings(&ctx.proxy.upstream, Some(owner)).await?;
    let allowed = Allowed {
        by_email: !settings.disable_login_with_email,
        by_phone: !settings.disable_login_with_phone,
        organization,
    };
    if !allowed.by_email && !allowed.by_phone && organization.is_none() {
        return Ok(());
    }
    let typed = text_member(&ctx.request, NAME).unwrap_or_default().trim().to_owned();
    // Without this list people still sign in with their login names.
    let Ok(response) = ctx.send_as_login_client(LIST_USERS, &query(&typed, allowed)).await else { return Ok(()) };
    if let Some(name) = login_name_of(&response, &typed, allowed) {
        set_text_member(&mut ctx.request, NAME, &name);
    }
    Ok(())
}

/// Whether it can be a phone number: ZITADEL refuses queries for others.
fn is_phone_number(typed: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '(' | ')' | '-' | '.' | '/');
    typed.len() <= PHONE_LENGTH && typed.chars().all(is_part) && typed.chars().any(|c| c.is_ascii_digit())
}

fn query(typed: &str, Allowed { by_email, by_phone, organization }: Allowed<'_>) -> Value {
    let text = |text: &str| Value::String(text.to_owned());
    let method = || ("method", text("TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE"));
    let mut any = vec![object([("loginNameQuery", object([("loginName", text(typed)), method()]))])];
    if let Some(id) = organization {
        let both = vec![
            object([("userNameQuery", object([("userName", text(typed)), method()]))]),
            object([("organizationIdQuery", object([("organizationId", text(id))]))]),
        ];
        any.push(object([("andQuery", object([("queries", Value::List(both))]))]));
    }
    if by_email && typed.contains('@') {
        any.push(object([("emailQuery", object([("emailAddress", text(typed)), method()]))]));
    }
    if by_phone && is_phone_number(typed) {
        // ZITADEL compares with what it stores: digits behind a plus.
        let number: String = typed.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        any.push(object([("phoneQuery", object([("number", text(&number)), method()]))]));
    }
    let or_query = object([("orQuery", object([("queries", Value::List(any))]))]);
    object([("queries", Value::List(vec![or_query]))])
}

/// The login name of the user of the organization whose user name it is, or of the only user whose verified address or
/// number it is; `None` where it is a login name itself.
fn login_name_of(
    response: &Value,
    typed: &str,
    Allowed { by_email, by_phone, organization }: Allowed<'_>,
) -> Option<String> {
    let Some(Value::List(users)) = member(response, "result") else { return None };
    if users.iter().any(|user| has_login_name(user, typed)) {
        return None;
    }
    let login_name = |user: &Value| text_member(user, "preferredLoginName").map(str::to_owned);
    let is_own = |user: &&Value| {
        let is_named = text_member(user, "username").is_some_and(|name| name.eq_ignore_ascii_case(typed));
        is_named && organization.is_some() && text_member(user, "details.resourceOwner") == organization
    };
    if let Some(own) = users.iter().find(is_own) {
        return login_name(own);
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
    login_name(only)
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
        login_name_of(&response, typed, Allowed { by_email: true, by_phone: true, organization: Some("9") })
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
        let asked = |typed, by_email, by_phone, organization| {
            serde_json::to_string(&query(typed, Allowed { by_email, by_phone, organization })).unwrap()
        };
        assert!(asked("ada@example.com", true, true, None).contains("emailQuery"));
        assert!(!asked("ada@example.com", false, true, None).contains("emailQuery"));
        assert!(asked("0791112233", true, true, None).contains("phoneQuery"));
        assert!(!asked("0791112233", true, false, None).contains("phoneQuery"));
        assert!(asked("ada", true, true, Some("9")).contains(r#""organizationId":"9""#));
        assert!(!asked("ada", true, true, None).contains("userNameQuery"));
    }

    #[test]
    fn a_user_name_of_the_organization_stands_for_its_login_name() {
        let user = |organization: &str| {
            format!(
                r#"{{"userId":"4","username":"ada","details":{{"resourceOwner":"{organization}"}},
                    "loginNames":["ada@acme.example.com"],"preferredLoginName":"ada@acme.example.com","human":{{}}}}"#
            )
        };
        assert_eq!(resolve("Ada", &user("9")).as_deref(), Some("ada@acme.example.com"));
        assert_eq!(resolve("Ada", &user("8")), None, "a user of another organization");
        assert_eq!(resolve("ada", &format!("{},{}", user("9"), ADA)), None, "a login name comes first");
    }
}
