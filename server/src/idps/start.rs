//! The start of an intent: the request that the browser takes to the provider.

use crate::context::RequestContext;
use crate::domain::idp::Idp;
use crate::domain::ids;
use crate::domain::intent::{self, Intent, IntentState};
use crate::domain::secrets::random_secret;
use crate::refusal::Refusal;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};
use zitadel_wasm::refusals;

/// Starts an intent at a provider; returns it, and the URL that the browser goes to. It needs no permission.
///
/// # Errors
/// When there is no such provider.
pub fn start(
    ctx: &mut RequestContext<'_, '_>,
    idp_id: &str,
    success_url: String,
    failure_url: String,
    login_hint: &str,
) -> Result<(Intent, String), Refusal> {
    let idp = ctx.tx.get::<Idp>(idp_id).ok_or(refusals::IDP_OF_INTENT_NOT_FOUND)?;
    let code_verifier = idp.options.use_pkce.then(random_secret);
    let mut intent = Intent {
        id: ids::next(),
        idp: idp.id.clone(),
        success_url,
        failure_url,
        redirect_uri: format!("{}/idps/callback", ctx.origin),
        code_verifier,
        changed: ctx.now,
        sequence: 0,
        state: IntentState::Started,
        account: None,
        user: String::new(),
        expires: ctx.now,
    };
    intent.advance(IntentState::Started, ctx.now);
    ctx.tx.insert_capped(&intent.id, &intent, intent::KEPT);
    // In alphabetical order, as Go's encoder writes them.
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("client_id", Idp::CLIENT_ID);
    if let Some(verifier) = &intent.code_verifier {
        query.append_pair("code_challenge", &URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes())));
        query.append_pair("code_challenge_method", "S256");
    }
    // Who is named need not be chosen (recording idp-intent-oauth).
    match login_hint {
        "" => query.append_pair("prompt", "select_account"),
        hint => query.append_pair("login_hint", hint),
    };
    query
        .append_pair("redirect_uri", &intent.redirect_uri)
        .append_pair("response_type", "code")
        .append_pair("scope", &Idp::SCOPES.join(" "))
        .append_pair("state", &intent.id);
    let url = format!("{}?{}", idp.endpoints(ctx.origin).authorize, query.finish());
    Ok((intent, url))
}
