//! What a session tells whose first factor nobody has verified: the login name as it was typed, and no more. Whoever types
//! a login name would otherwise read whose it is.

use super::members::{member, remove_member};
use crate::cookie::CookieSession;
use zitadel_wasm::codec::Value;
use zitadel_wasm::messages::zitadel::session::v2::Session;

/// Whether a first factor has been verified in a session.
pub(super) fn is_proven(session: &Session) -> bool {
    let Some(factors) = &session.factors else { return false };
    factors.password.as_ref().is_some_and(|check| check.verified_at.is_some())
        || factors.web_auth_n.as_ref().is_some_and(|check| check.verified_at.is_some())
        || factors.intent.as_ref().is_some_and(|check| check.verified_at.is_some())
}

/// The same of a response of `GetSession`.
fn is_proven_response(response: &Value) -> bool {
    let paths = ["password", "webAuthN", "intent"];
    paths.iter().any(|factor| member(response, &format!("session.factors.{factor}.verifiedAt")).is_some())
}

/// Leaves of an unproven session its id, its times, and the login name as it was typed.
pub(super) fn mask_session(response: &mut Value, entry: &CookieSession) {
    if is_proven_response(response) {
        return;
    }
    let mut session = remove_member(response, "session").unwrap_or(Value::Object(Vec::new()));
    let verified_at = member(&session, "factors.user.verifiedAt").cloned();
    let mut kept: Vec<_> = ["id", "creationDate", "changeDate", "sequence", "expirationDate"]
        .into_iter()
        .filter_map(|name| Some((name.into(), remove_member(&mut session, name)?)))
        .collect();
    let mut user = vec![("loginName".into(), Value::String(entry.login_name.clone()))];
    user.extend(verified_at.map(|at| ("verifiedAt".into(), at)));
    kept.push(("factors".into(), Value::Object(vec![("user".into(), Value::Object(user))])));
    *response = Value::Object(vec![("session".into(), Value::Object(kept))]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(factors: &str) -> String {
        let text = format!(
            r#"{{"session":{{"id":"1","creationDate":"2026-01-01T00:00:00Z","factors":{factors},
                "userAgent":{{"ip":"192.0.2.1"}},"metadata":{{"a":"YQ=="}}}}}}"#
        );
        let mut response = serde_json::from_str(&text).unwrap();
        mask_session(&mut response, &CookieSession { login_name: "Mia".into(), ..CookieSession::default() });
        serde_json::to_string(&response).unwrap()
    }

    const USER: &str = r#""user":{"id":"2","loginName":"mia@example.com","displayName":"Mia Muster","organizationId":"3",
        "verifiedAt":"2026-01-01T00:00:00Z"}"#;

    #[test]
    fn an_unproven_session_tells_what_was_typed_and_nothing_of_the_user() {
        let masked = masked(&format!("{{{USER}}}"));
        assert!(masked.contains(r#""loginName":"Mia""#), "{masked}");
        for secret in ["Muster", "mia@example.com", "organizationId", r#""id":"2""#, "192.0.2.1", "metadata"] {
            assert!(!masked.contains(secret), "{secret}: {masked}");
        }
    }

    #[test]
    fn a_proven_session_is_told_whole() {
        let factors = format!(r#"{{{USER},"password":{{"verifiedAt":"2026-01-01T00:00:00Z"}}}}"#);
        assert!(masked(&factors).contains("Mia Muster"));
    }
}
