//! The branding's logo and font. ZITADEL names them by addresses of its own origin (`/assets/v1/…`), from which the page's
//! policy loads nothing; this server forwards those paths.

use super::context::CallContext;
use super::upstream_rpc::{Caller, RpcReply};
use super::value_paths::{set_text_member, text_member};
use crate::refusal::Refusal;

const FILES: [&str; 5] = [
    "settings.lightTheme.logoUrl",
    "settings.lightTheme.iconUrl",
    "settings.darkTheme.logoUrl",
    "settings.darkTheme.iconUrl",
    "settings.fontUrl",
];

/// Below it ZITADEL serves the files of a branding.
pub(crate) const ASSETS: &str = "/assets/v1/";

/// Forwards the request, and replaces the addresses of files in the response by those at this server.
pub(super) async fn read_branding(ctx: &CallContext<'_>) -> Result<RpcReply, Refusal> {
    let reply = ctx.forward(Caller::LoginClient).await?;
    let mut response = ctx.read_response(&reply)?;
    let mut is_changed = false;
    for path in FILES {
        if let Some(own) = text_member(&response, path).and_then(|url| own_address(&ctx.origin, url)) {
            set_text_member(&mut response, path, &own);
            is_changed = true;
        }
    }
    if is_changed { ctx.encode_response(&response) } else { Ok(reply) }
}

/// The address at this server of a file of the upstream's. ZITADEL's own origin is the one that it takes itself to have,
/// which may be any of its domains: what counts is the path, and it is always read from the upstream.
fn own_address(origin: &str, url: &str) -> Option<String> {
    let url = url::Url::parse(url).ok().filter(|url| matches!(url.scheme(), "https" | "http"))?;
    let path = url.path().strip_prefix(ASSETS).filter(|path| !path.is_empty())?;
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    Some(format!("{origin}{ASSETS}{path}{query}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_zitadel_get_an_address_at_this_server() {
        let own = |url: &str| own_address("https://login.example.com", url);
        assert_eq!(
            own("https://my-instance.zitadel.cloud/assets/v1/123/policy/label/font-7?v=1").as_deref(),
            Some("https://login.example.com/assets/v1/123/policy/label/font-7?v=1")
        );
        for other in [
            "",
            "logo.svg",
            "https://cdn.example.com/logo.svg",
            "https://my-instance.zitadel.cloud/assets/v1/",
            "https://my-instance.zitadel.cloud/assets/v1/../../ui/console",
            "javascript:alert(1)//assets/v1/x",
            "data:font/woff2;base64,AA==",
        ] {
            assert_eq!(own(other), None, "{other}");
        }
    }
}
