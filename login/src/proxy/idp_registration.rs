//! Registers a user with an external identity, with what people enter in the page's form: where the provider does not return
//! what a user needs, or its options say that people are asked.

use super::context::CallContext;
use super::idp_intents::{continued_binding, finish_sign_in, object};
use super::idp_users::{ExternalIdentity, ProviderOptions, create_user, registered_user};
use super::upstream_rpc::RpcReply;
use super::value_paths::text_member;
use crate::refusal::Refusal;
use zitadel_wasm::codec::Value;

const RETRIEVE: &str = "zitadel.user.v2.UserService/RetrieveIdentityProviderIntent";

/// Creates the user of the sign-in at a provider that the request belongs to, and signs it in.
pub(super) async fn register(ctx: &mut CallContext<'_>) -> Result<RpcReply, Refusal> {
    let binding = continued_binding(ctx)?;
    if binding.token.is_empty() {
        return Err(Refusal::intent_not_bound());
    }
    let email = text_member(&ctx.request, "email.email").unwrap_or_default().to_owned();
    ctx.take_for_account(&email).await?;
    let text = |text: &str| Value::String(text.to_owned());
    let intent = object([("idpIntentId", text(&binding.intent)), ("idpIntentToken", text(&binding.token))]);
    // Read again: the page proves neither the identity nor its address.
    let identity = ExternalIdentity::read(ctx.send_as_login_client(RETRIEVE, &intent).await?);
    let user = match &identity.linked_user {
        Some(user) => user.clone(),
        None if ProviderOptions::read(ctx, &identity).await?.asks_to_create() => {
            create_user(ctx, &identity, registered_user(&identity, ctx.request.clone())).await?
        }
        None => return Err(Refusal::no_linked_user()),
    };
    finish_sign_in(ctx, &user, [&binding.intent, &binding.token], true).await
}
