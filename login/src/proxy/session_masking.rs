//! Masks sessions without a verified first factor: they show the login name as the user entered it and nothing else.
//! Otherwise entering a login name would reveal the user's data.

use super::value_paths::member;
use crate::cookie::CookieSession;
use zitadel_wasm::codec::Value;
use zitadel_wasm::messages::zitadel::session::v2::Session;

/// Whether a first factor of the session is verified.
pub(super) fn is_proven(session: &Session) -> bool {
    let Some(factors) = &session.factors else { return false };
    factors.password.as_ref().is_some_and(|check| check.verified_at.is_some())
        || factors.web_auth_n.as_ref().is_some_and(|check| check.verified_at.is_some() && check.user_verified)
        || factors.intent.as_ref().is_some_and(|check| check.verified_at.is_some())
}

/// The same for a decoded response of `GetSession`.
fn is_proven_response(response: &Value) -> bool {
    let verified = |factor| member(response, &format!("session.factors.{factor}.verifiedAt")).is_some();
    let key = member(response, "session.factors.webAuthN.userVerified") == Some(&Value::Bool(true));
    verified("password") || verified("intent") || (verified("webAuthN") && key)
}

/// Reduces an unproven session to its id and the entered login name, and to the organization unless unknown users are
/// hidden. Returns whether the session was masked.
pub(super) fn mask_session(response: &mut Value, entry: &CookieSession) -> bool {
    if is_proven_response(response) {
        return false;
    }
    let mut user = vec![("loginName".into(), Value::String(entry.login_name.clone()))];
    let organization = member(response, "session.factors.user.organizationId").filter(|_| !entry.hidden);
    user.extend(organization.map(|id| ("organizationId".into(), id.clone())));
    let object = |name: &'static str, value| Value::Object(vec![(name.into(), value)]);
    let session =
        vec![("id".into(), Value::String(entry.id.clone())), ("factors".into(), object("user", Value::Object(user)))];
    *response = object("session", Value::Object(session));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(factors: &str, hidden: bool) -> String {
        let text = format!(
            r#"{{"session":{{"id":"1","creationDate":"2026-01-01T00:00:00Z","factors":{factors},
                "userAgent":{{"ip":"192.0.2.1"}},"metadata":{{"a":"YQ=="}}}}}}"#
        );
        let mut response = serde_json::from_str(&text).unwrap();
        mask_session(&mut response, &CookieSession { login_name: "Mia".into(), hidden, ..CookieSession::default() });
        serde_json::to_string(&response).unwrap()
    }

    const USER: &str = r#""user":{"id":"2","loginName":"mia@example.com","displayName":"Mia Muster","organizationId":"3",
        "verifiedAt":"2026-01-01T00:00:00Z"}"#;

    #[test]
    fn an_unproven_session_shows_only_the_entered_login_name() {
        let masked = masked(&format!("{{{USER}}}"), true);
        assert!(masked.contains(r#""loginName":"Mia""#), "{masked}");
        for secret in ["Muster", "mia@example.com", "organizationId", r#""id":"2""#, "192.0.2.1", "metadata"] {
            assert!(!masked.contains(secret), "{secret}: {masked}");
        }
    }

    #[test]
    fn an_unproven_session_shows_the_organization_unless_unknown_users_are_hidden() {
        let masked = masked(&format!("{{{USER}}}"), false);
        assert!(masked.contains(r#""organizationId":"3""#), "{masked}");
        assert!(!masked.contains("Muster"), "{masked}");
    }

    #[test]
    fn webauthn_without_user_verification_does_not_unmask_a_session() {
        let key = |more: &str| {
            masked(&format!(r#"{{{USER},"webAuthN":{{"verifiedAt":"2026-01-01T00:00:00Z"{more}}}}}"#), true)
        };
        assert!(!key("").contains("Muster"));
        assert!(key(r#","userVerified":true"#).contains("Muster"));
    }

    #[test]
    fn a_proven_session_is_not_masked() {
        let factors = format!(r#"{{{USER},"password":{{"verifiedAt":"2026-01-01T00:00:00Z"}}}}"#);
        assert!(masked(&factors, true).contains("Mia Muster"));
    }
}
