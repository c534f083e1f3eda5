//! Where codes are sent, as far as a user recognizes it: the email address and the phone number, masked. Only after a
//! verified first factor.

use super::context::CallContext;
use super::rules::SessionProof;
use super::self_service::OWN_USER;
use super::upstream_rpc::{Caller, RpcReply};
use super::value_paths::{set_text_member, text_member};
use crate::refusal::Refusal;
use zitadel_wasm::codec::Value;

/// Reads the masked address and number of the user of the session in `x-login-session`.
pub(super) async fn read_contact_hints(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    if text_member(&ctx.request, "userId") != Some(OWN_USER) {
        return Err(Refusal::not_allowed("invalid userId; expected - (the user of the session in x-login-session)"));
    }
    let entry = ctx.named_session()?;
    let proof = SessionProof::FirstFactor;
    let user = ctx.user_with_proof(&entry, proof).await.map_err(Refusal::into_permission_denied)?;
    set_text_member(&mut ctx.request, "userId", &user);
    ctx.take_for_account(&user).await?;
    let reply = ctx.forward(Caller::LoginClient).await?;
    let response = ctx.read_response(&reply)?;
    ctx.encode_response(&hints(&response))
}

/// A response with nothing but the masked values.
fn hints(response: &Value) -> Value {
    let masked = |path: &str, mask: fn(&str) -> String| {
        Value::String(text_member(response, path).map_or_else(String::new, mask))
    };
    let email = object([("email", masked("user.human.email.email", mask_email))]);
    let phone = object([("phone", masked("user.human.phone.phone", mask_phone))]);
    object([("user", object([("human", object([("email", email), ("phone", phone)]))]))])
}

/// `m•••@example.com`
fn mask_email(email: &str) -> String {
    let (name, domain) = email.rsplit_once('@').unwrap_or((email, ""));
    let first: String = name.chars().take(1).collect();
    format!("{first}•••@{domain}")
}

/// `+41 ••• •• 67`
fn mask_phone(phone: &str) -> String {
    let start: String = phone.chars().take(3).collect();
    let count = phone.chars().count();
    // Of a short number the last digits would be most of it.
    let end: String = if count < 9 { String::new() } else { phone.chars().skip(count - 2).collect() };
    format!("{start} ••• •• {end}").trim_end().to_owned()
}

fn object<const N: usize>(members: [(&'static str, Value); N]) -> Value {
    Value::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_masked_and_nothing_else_is_returned() {
        let response = serde_json::from_str(
            r#"{"user":{"userId":"1","preferredLoginName":"mia","human":{"profile":{"givenName":"Mia"},
                "email":{"email":"mia@example.com","isVerified":true},"phone":{"phone":"+41791234567"}}}}"#,
        )
        .unwrap();
        assert_eq!(
            serde_json::to_string(&hints(&response)).unwrap(),
            r#"{"user":{"human":{"email":{"email":"m•••@example.com"},"phone":{"phone":"+41 ••• •• 67"}}}}"#
        );
    }

    #[test]
    fn short_and_absent_values_reveal_nothing() {
        assert_eq!(mask_phone("+4112"), "+41 ••• ••");
        assert_eq!(mask_email(""), "•••@");
        let nothing = hints(&Value::Object(Vec::new()));
        assert_eq!(text_member(&nothing, "user.human.email.email"), None);
    }
}
