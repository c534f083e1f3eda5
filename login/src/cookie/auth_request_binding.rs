//! Binds auth requests (OIDC and SAML) to the browser that starts them: a cookie per request, set when
//! `/oauth/v2/authorize` or a SAML endpoint redirects to the login page. Request ids are sequential, so knowing one proves
//! nothing.
//!
//! The cookie also has the origin of an application that requests a response without any page (`prompt=none`): it may open
//! the page in a frame, because that page decides the request and shows nothing to click on. So applications renew their
//! tokens in a hidden frame.

use super::{CookieJar, CookieKeys, unix_seconds};
use crate::origin::OriginOf;
use crate::security_headers::allow_framing;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Response, header};
use axum::middleware::Next;

const PREFIX: &str = "login-request-";
/// How long a binding is valid, in seconds.
const LIFETIME: u64 = 3600;
/// Length of the time in a binding, in bytes; the application's origin follows it.
const TIME: usize = 8;
/// Maximum number of bound requests per browser; the oldest are dropped first.
const MAX_REQUESTS: usize = 12;

/// State of the middleware [`bind_requests`].
#[derive(Clone)]
pub struct RequestBinder {
    /// Keys that seal the cookies.
    pub keys: CookieKeys,
    /// Resolves the public origin.
    pub origin: OriginOf,
    /// Whether a request is also bound when a browser opens the page with it, for deployments where `/oauth/v2/authorize`
    /// is on another host. Weaker: a link with another user's request binds it as well.
    pub on_arrival: bool,
}

/// Middleware that binds OIDC and SAML auth requests to the browser that starts them.
pub async fn bind_requests(State(binder): State<RequestBinder>, request: Request, next: Next) -> Response<Body> {
    let path = request.uri().path();
    let starts = path == "/oauth/v2/authorize" || path.starts_with("/saml/v2/");
    let arrives = binder.on_arrival && path.starts_with("/ui/v2/login/");
    let opens = path == "/";
    if !starts && !arrives && !opens {
        return next.run(request).await;
    }
    let headers = request.headers().clone();
    let query = request.uri().query().unwrap_or_default().to_owned();
    let mut response = next.run(request).await;
    let Some(origin) = (binder.origin)(&headers) else { return response };
    let jar = CookieJar { keys: &binder.keys, origin: &origin };
    if opens {
        if let Some(application) = request_id(&query).and_then(|id| silent_application(jar, &headers, &id)) {
            allow_framing(&mut response, &application);
        }
        return response;
    }
    let sent_to = response.headers().get(header::LOCATION).and_then(|location| location.to_str().ok());
    let started = if starts { sent_to.and_then(|location| request_id(own_query(location, &origin)?)) } else { None };
    let arrival = if arrives { request_id(&query) } else { None };
    let application = started.as_ref().and_then(|_| framing_origin(&query)).unwrap_or_default();
    if let Some(id) = started.or(arrival) {
        for cookie in binding_cookies(jar, &headers, &id, &application) {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// Whether a request is bound to this browser and the binding has not expired.
pub(crate) fn is_bound(jar: CookieJar<'_>, headers: &HeaderMap, id: &str) -> bool {
    live_binding(jar, headers, id).is_some()
}

/// The content of a request's binding, if it has not expired.
fn live_binding(jar: CookieJar<'_>, headers: &HeaderMap, id: &str) -> Option<Vec<u8>> {
    let content = is_request_id(id).then(|| jar.read(&format!("{PREFIX}{id}"), headers)).flatten()?;
    (unix_seconds().saturating_sub(bound_at(&content)?) <= LIFETIME).then_some(content)
}

/// The origin of the application whose request gets a response without any page.
fn silent_application(jar: CookieJar<'_>, headers: &HeaderMap, id: &str) -> Option<String> {
    let content = live_binding(jar, headers, id)?;
    let origin = std::str::from_utf8(content.get(TIME..)?).ok()?;
    (!origin.is_empty()).then(|| origin.to_owned())
}

fn bound_at(content: &[u8]) -> Option<u64> {
    Some(u64::from_be_bytes(content.get(..TIME)?.try_into().ok()?))
}

/// The origin of the redirect URI of a request with `prompt=none`. The upstream has checked that the URI is registered.
fn framing_origin(query: &str) -> Option<String> {
    let value = |wanted: &str| {
        let mut values = url::form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name == wanted);
        let (_, value) = values.next()?;
        // Upstreams may disagree about which of two counts.
        values.next().is_none().then_some(value)
    };
    if value("prompt")? != "none" {
        return None;
    }
    let uri = url::Url::parse(&value("redirect_uri")?).ok()?;
    matches!(uri.scheme(), "http" | "https").then(|| uri.origin().ascii_serialization())
}

/// The query of a redirect to the page itself. Applications control the targets and queries of other redirects.
fn own_query<'l>(location: &'l str, origin: &str) -> Option<&'l str> {
    let path = location.strip_prefix(origin).unwrap_or(location);
    let (path, query) = path.split_once('?')?;
    (path.starts_with('/') && !path.starts_with("//") && !path.contains('\\')).then_some(query)
}

/// The id of the auth request in a query; `None` when it is repeated or invalid.
fn request_id(query: &str) -> Option<String> {
    let pairs = url::form_urlencoded::parse(query.as_bytes());
    let mut ids = pairs.filter(|(name, _)| name == "authRequest" || name == "samlRequest");
    let (_, id) = ids.next()?;
    (ids.next().is_none() && is_request_id(&id)).then(|| id.into_owned())
}

/// Whether an auth request's id has valid syntax, which is also valid in a cookie name (RFC 6265 §4.1.1).
pub(crate) fn is_request_id(id: &str) -> bool {
    (1..=200).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

/// The Set-Cookie headers that bind a request, and remove expired and surplus bindings.
fn binding_cookies(jar: CookieJar<'_>, headers: &HeaderMap, id: &str, application: &str) -> Vec<HeaderValue> {
    let now = unix_seconds();
    let known = jar.read_all(PREFIX, headers).into_iter().filter(|(name, _)| name != id && is_request_id(name));
    let mut known: Vec<(u64, String)> =
        known.map(|(name, content)| (content.and_then(|c| bound_at(&c)).unwrap_or_default(), name)).collect();
    known.sort();
    let too_many = (known.len() + 1).saturating_sub(MAX_REQUESTS);
    let removed = known.iter().enumerate().filter(|(n, (at, _))| *n < too_many || now.saturating_sub(*at) > LIFETIME);
    let removed = removed.filter_map(|(_, (_, name))| jar.expire(&format!("{PREFIX}{name}")));
    let content = [now.to_be_bytes().as_slice(), application.as_bytes()].concat();
    removed.chain(jar.set(&format!("{PREFIX}{id}"), &content, Some(LIFETIME))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::http::StatusCode;
    use axum::routing::any;
    use std::sync::Arc;
    use tower::ServiceExt as _;

    const ORIGIN: &str = "http://localhost:8080";

    fn binder(on_arrival: bool) -> RequestBinder {
        RequestBinder { keys: CookieKeys::fresh(), origin: Arc::new(|_| Some(ORIGIN.into())), on_arrival }
    }

    /// The Set-Cookie headers of a request to `path`, whose response has this Location.
    async fn visit(
        binder: &RequestBinder,
        path: &str,
        location: &'static str,
        cookies: &HeaderMap,
    ) -> Vec<HeaderValue> {
        let layer = axum::middleware::from_fn_with_state(binder.clone(), bind_requests);
        let router =
            Router::new().fallback(any(move || async move { (StatusCode::FOUND, [(header::LOCATION, location)]) }));
        let mut request = Request::builder().uri(path).body(Body::empty()).unwrap();
        request.headers_mut().extend(cookies.clone());
        let response = router.layer(layer).oneshot(request).await.unwrap();
        response.headers().get_all(header::SET_COOKIE).into_iter().cloned().collect()
    }

    /// The Cookie header that a browser sends after these Set-Cookie headers.
    fn cookies(set: &[HeaderValue]) -> HeaderMap {
        let pair = |set: &HeaderValue| set.to_str().unwrap().split(';').next().unwrap().to_owned();
        set.iter().map(|set| (header::COOKIE, HeaderValue::try_from(pair(set)).unwrap())).collect()
    }

    #[tokio::test]
    async fn an_auth_request_is_bound_to_the_browser_that_started_it() {
        let binder = binder(false);
        let jar = CookieJar { keys: &binder.keys, origin: ORIGIN };
        let to = "/ui/v2/login/login?authRequest=V2_338";
        let set = visit(&binder, "/oauth/v2/authorize?client_id=1", to, &HeaderMap::new()).await;
        let headers = cookies(&set);
        assert!(is_bound(jar, &headers, "V2_338"));
        assert!(!is_bound(jar, &headers, "V2_339"));
        assert!(!is_bound(jar, &HeaderMap::new(), "V2_338"));
        let saml = visit(&binder, "/saml/v2/SSO", "/ui/v2/login/login?samlRequest=V2_5", &HeaderMap::new()).await;
        assert!(is_bound(jar, &cookies(&saml), "V2_5"));
    }

    #[tokio::test]
    async fn an_application_may_frame_the_page_only_for_its_own_silent_request() {
        let binder = binder(false);
        let jar = CookieJar { keys: &binder.keys, origin: ORIGIN };
        let to = "/ui/v2/login/login?authRequest=V2_338";
        for (query, application) in [
            (
                "prompt=none&redirect_uri=https%3A%2F%2Fapp.example.com%3A8443%2Fcb",
                Some("https://app.example.com:8443"),
            ),
            ("prompt=none&redirect_uri=http%3A%2F%2Flocalhost%3A3999%2F", Some("http://localhost:3999")),
            ("prompt=login&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb", None),
            ("redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb", None),
            ("prompt=none&prompt=login&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb", None),
            ("prompt=none&redirect_uri=https%3A%2F%2Fa.example&redirect_uri=https%3A%2F%2Fb.example", None),
            ("prompt=none&redirect_uri=com.example.app%3A%2Fcb", None),
            ("prompt=none", None),
        ] {
            let headers =
                cookies(&visit(&binder, &format!("/oauth/v2/authorize?{query}"), to, &HeaderMap::new()).await);
            assert!(is_bound(jar, &headers, "V2_338"), "{query}");
            assert_eq!(silent_application(jar, &headers, "V2_338").as_deref(), application, "{query}");
            assert_eq!(silent_application(jar, &headers, "V2_339"), None, "{query}");
        }
        let elsewhere = "http://localhost:3999/?error=login_required";
        let path = "/oauth/v2/authorize?prompt=none&redirect_uri=http%3A%2F%2Flocalhost%3A3999%2F";
        assert!(visit(&binder, path, elsewhere, &HeaderMap::new()).await.is_empty());
    }

    #[tokio::test]
    async fn only_redirects_to_the_page_bind_an_auth_request() {
        for location in [
            "https://evil.example.com/cb?authRequest=V2_338",
            "//evil.example.com/cb?authRequest=V2_338",
            "http://localhost:8080.evil.example.com/cb?authRequest=V2_338",
            "/\\evil.example.com/cb?authRequest=V2_338",
            "/ui/v2/login/login?authRequest=V2_338&authRequest=V2_339",
            "/ui/v2/login/login?authRequest=a%3Bb",
            "/ui/v2/login/login",
        ] {
            assert!(
                visit(&binder(false), "/oauth/v2/authorize", location, &HeaderMap::new()).await.is_empty(),
                "{location}"
            );
        }
        let elsewhere = visit(&binder(false), "/oidc/v1/end_session", "/?authRequest=V2_338", &HeaderMap::new()).await;
        assert!(elsewhere.is_empty());
    }

    #[tokio::test]
    async fn opening_the_page_binds_an_auth_request_only_with_bind_on_arrival() {
        let path = "/ui/v2/login/login?authRequest=V2_338";
        assert!(visit(&binder(false), path, "/", &HeaderMap::new()).await.is_empty());
        let arriving = binder(true);
        let set = visit(&arriving, path, "/", &HeaderMap::new()).await;
        assert!(is_bound(CookieJar { keys: &arriving.keys, origin: ORIGIN }, &cookies(&set), "V2_338"));
    }

    #[tokio::test]
    async fn the_oldest_of_more_than_twelve_bindings_is_removed() {
        let binder = binder(false);
        let jar = CookieJar { keys: &binder.keys, origin: ORIGIN };
        let now = unix_seconds();
        let mut headers = HeaderMap::new();
        for n in 0..12 {
            let set = jar.set(&format!("{PREFIX}V2_{n}"), &(now - 100 + n).to_be_bytes(), None).unwrap();
            for cookie in cookies(&[set]).values() {
                headers.append(header::COOKIE, cookie.clone());
            }
        }
        let set = visit(&binder, "/oauth/v2/authorize", "/login?authRequest=V2_99", &headers).await;
        let texts: Vec<_> = set.iter().map(|set| set.to_str().unwrap()).collect();
        assert_eq!(texts.len(), 2, "{texts:?}");
        assert!(texts[0].starts_with("login-request-V2_0=;") && texts[0].ends_with("Max-Age=0"), "{texts:?}");
        assert!(texts[1].starts_with("login-request-V2_99="), "{texts:?}");
    }

    #[test]
    fn a_binding_expires_after_an_hour() {
        let keys = CookieKeys::fresh();
        let jar = CookieJar { keys: &keys, origin: ORIGIN };
        let at = |at: u64| cookies(&[jar.set(&format!("{PREFIX}V2_1"), &at.to_be_bytes(), None).unwrap()]);
        assert!(is_bound(jar, &at(unix_seconds() - LIFETIME + 5), "V2_1"));
        assert!(!is_bound(jar, &at(unix_seconds() - LIFETIME - 5), "V2_1"));
    }
}
