//! The start of an intent: the request that the browser takes to the provider.

use crate::context::RequestContext;
use crate::domain::idp::Idp;
use crate::domain::ids;
use crate::domain::intent::{self, Intent, IntentState};
use crate::domain::secrets::random_secret;
use crate::go_url::encode_query;
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
    let mut query = vec![("client_id", Idp::CLIENT_ID.to_owned())];
    if let Some(verifier) = &intent.code_verifier {
        query.push(("code_challenge", URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()))));
        query.push(("code_challenge_method", "S256".to_owned()));
    }
    // Who is named need not be chosen (recording idp-intent-oauth).
    query.push(match login_hint {
        "" => ("prompt", "select_account".to_owned()),
        hint => ("login_hint", hint.to_owned()),
    });
    query.extend([
        ("redirect_uri", intent.redirect_uri.clone()),
        ("response_type", "code".to_owned()),
        ("scope", Idp::SCOPES.join(" ")),
        ("state", intent.id.clone()),
    ]);
    let url = format!("{}?{}", idp.endpoints(ctx.origin).authorize, encode_query(query));
    Ok((intent, url))
}
