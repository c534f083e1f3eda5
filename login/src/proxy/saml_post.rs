//! Sends a SAML message on by the POST binding (SAML 2.0 Bindings §3.5): a response to its service, or a request to an
//! identity provider. The page posts the message here, and gets a document whose form the browser posts to the other side.
//! The policy of the page allows no forms of other addresses, so this document has its own.

use super::LoginClientProxy;
use crate::http::json_response;
use crate::security_headers::set_own_policy;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest as _, Sha256};

/// Path for responses to services.
pub(super) const RESPONSE_PATH: &str = "/login-client/saml-response";
/// Path for requests to identity providers.
pub(super) const REQUEST_PATH: &str = "/login-client/saml-request";
/// Maximum size of a posted message in bytes.
const BODY_LIMIT: usize = 512 * 1024;
/// The only script of the document.
const SUBMIT: &str = "document.forms[0].submit()";

/// The message of a form. A binding has exactly one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SamlMessage {
    /// Of this instance, to a service.
    Response,
    /// Of this instance, to an identity provider.
    Request,
}

impl SamlMessage {
    /// The name of its field.
    fn field(self) -> &'static str {
        match self {
            Self::Response => "SAMLResponse",
            Self::Request => "SAMLRequest",
        }
    }
}

impl LoginClientProxy {
    /// Returns the document that posts a SAML message. Only pages of the public origin get one, so it sends nothing to
    /// anywhere for others.
    pub(super) async fn post_saml(&self, message: SamlMessage, request: Request) -> Response<Body> {
        if !self.is_posted_by_the_page(request.headers()) {
            return json_response(StatusCode::FORBIDDEN, &json!({ "error": "cross-origin form" }));
        }
        let Ok(body) = axum::body::to_bytes(request.into_body(), BODY_LIMIT).await else {
            return json_response(StatusCode::PAYLOAD_TOO_LARGE, &json!({ "error": "SAML message too large" }));
        };
        match PostedMessage::read(message, &body) {
            Some(posted) => posted.document(),
            None => {
                let expected =
                    format!("invalid form; expected url (http or https), {} and RelayState", message.field());
                json_response(StatusCode::BAD_REQUEST, &json!({ "error": expected }))
            }
        }
    }

    /// Whether a page of the public origin submitted the form. Under the page's referrer policy browsers replace the origin
    /// by `null` (Fetch §3.1); `Sec-Fetch-Site` no page can write.
    fn is_posted_by_the_page(&self, headers: &HeaderMap) -> bool {
        let sites: Vec<_> = headers.get_all("sec-fetch-site").iter().collect();
        let own = (self.origin)(headers);
        let is_own = |origin: &HeaderValue| *origin == "null" || own.as_ref().is_some_and(|own| *origin == **own);
        own.is_some() && sites == ["same-origin"] && headers.get_all(header::ORIGIN).iter().all(is_own)
    }
}

#[derive(Debug)]
struct PostedMessage {
    kind: SamlMessage,
    url: String,
    message: String,
    relay_state: String,
}

impl PostedMessage {
    fn read(kind: SamlMessage, body: &[u8]) -> Option<Self> {
        let mut posted = Self { kind, url: String::new(), message: String::new(), relay_state: String::new() };
        for (name, value) in url::form_urlencoded::parse(body) {
            match &*name {
                "url" => posted.url = value.into_owned(),
                "RelayState" => posted.relay_state = value.into_owned(),
                name if name == kind.field() => posted.message = value.into_owned(),
                _ => {}
            }
        }
        // Other schemes, such as javascript, are not followed.
        let url = url::Url::parse(&posted.url).ok()?;
        (matches!(url.scheme(), "http" | "https") && !posted.message.is_empty()).then_some(posted)
    }

    fn document(&self) -> Response<Body> {
        let input =
            |name: &str, value: &str| format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", escape(value));
        let relay_state =
            if self.relay_state.is_empty() { String::new() } else { input("RelayState", &self.relay_state) };
        let text = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Continue</title>\
             <form method=\"post\" action=\"{}\">{}{relay_state}<button>Continue</button></form>\
             <script>{SUBMIT}</script></html>",
            escape(&self.url),
            input(self.kind.field(), &self.message),
        );
        let mut response = Response::new(Body::from(text));
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        set_own_policy(&mut response, &policy());
        response
    }
}

/// No `form-action`: browsers apply it to the redirects of the other side as well, which lead anywhere.
fn policy() -> String {
    let hash = STANDARD.encode(Sha256::digest(SUBMIT));
    format!("default-src 'none'; script-src 'sha256-{hash}'; base-uri 'none'; frame-ancestors 'none'")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn document(body: &str) -> Option<(String, String)> {
        document_of(SamlMessage::Response, body).await
    }

    async fn document_of(kind: SamlMessage, body: &str) -> Option<(String, String)> {
        let response = PostedMessage::read(kind, body.as_bytes())?.document();
        let policy = response.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        let text = axum::body::to_bytes(response.into_body(), BODY_LIMIT).await.unwrap();
        Some((String::from_utf8(text.to_vec()).unwrap(), policy))
    }

    #[tokio::test]
    async fn the_document_posts_exactly_what_it_got_and_runs_only_its_own_script() {
        let body =
            "url=https%3A%2F%2Fsp.example.com%2Facs%3Fa%3D1%26b%3D%22%3E%3Cscript%3E&SAMLResponse=PHNh&RelayState=r%22";
        let (text, policy) = document(body).await.unwrap();
        assert!(text.contains("action=\"https://sp.example.com/acs?a=1&amp;b=&quot;&gt;&lt;script&gt;\""), "{text}");
        assert!(text.contains("name=\"SAMLResponse\" value=\"PHNh\""), "{text}");
        assert!(text.contains("name=\"RelayState\" value=\"r&quot;\""), "{text}");
        assert_eq!(text.matches("<script>").count(), 1, "{text}");
        assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    }

    #[tokio::test]
    async fn only_web_addresses_with_a_response_are_posted_to() {
        for body in [
            "",
            "url=javascript%3Aalert(1)&SAMLResponse=PHNh",
            "url=https%3A%2F%2Fsp.example.com",
            "url=%2Facs&SAMLResponse=PHNh",
        ] {
            assert!(document(body).await.is_none(), "{body}");
        }
        let (text, _) = document("url=https%3A%2F%2Fsp.example.com&SAMLResponse=PHNh").await.unwrap();
        assert!(!text.contains("RelayState"), "{text}");
    }

    #[tokio::test]
    async fn a_request_and_a_response_are_not_taken_for_each_other() {
        let form = |field: &str| format!("url=https%3A%2F%2Fidp.example.com%2Fsso&{field}=PHNh&RelayState=7");
        let (text, _) = document_of(SamlMessage::Request, &form("SAMLRequest")).await.unwrap();
        assert!(text.contains("action=\"https://idp.example.com/sso\""), "{text}");
        assert!(text.contains("name=\"SAMLRequest\" value=\"PHNh\""), "{text}");
        assert!(document_of(SamlMessage::Request, &form("SAMLResponse")).await.is_none());
        assert!(document_of(SamlMessage::Response, &form("SAMLRequest")).await.is_none());
    }
}
