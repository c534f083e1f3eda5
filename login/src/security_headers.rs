//! The security headers of every response of the login server.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, header};

/// Content-Security-Policy of the page. `wasm-unsafe-eval` is what compiling WebAssembly needs. Forms are submitted to this
/// server only. With Trusted Types and no allowed policy, no script can turn a string into HTML, code or a script URL.
pub const PAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                        font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
                        require-trusted-types-for 'script'; trusted-types 'none'";

/// The directive that [`allow_framing`] replaces.
const NO_FRAMES: &str = "frame-ancestors 'none'";

/// Content-Security-Policy of all other responses: even when a browser renders one, nothing in it runs, loads or submits.
pub const INERT: &str = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox; \
                         require-trusted-types-for 'script'; trusted-types 'none'";

/// Permissions-Policy: the features that the page uses for its own origin, all others disabled.
const PERMISSIONS: &str = "publickey-credentials-get=(self), publickey-credentials-create=(self), otp-credentials=(self), \
                           clipboard-write=(self), accelerometer=(), \
                           autoplay=(), camera=(), clipboard-read=(), \
                           compute-pressure=(), cross-origin-isolated=(), display-capture=(), encrypted-media=(), \
                           fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), \
                           identity-credentials-get=(), idle-detection=(), keyboard-map=(), \
                           local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), \
                           picture-in-picture=(), screen-wake-lock=(), serial=(), storage-access=(), sync-xhr=(), \
                           usb=(), window-management=(), xr-spatial-tracking=()";

/// Two years, as the HSTS preload lists require. No includeSubDomains: subdomains may have other operators.
const HSTS: &str = "max-age=63072000";

const CROSS_ORIGIN_OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");

/// Marks a response of the upstream, which applications of other origins may read if its CORS headers allow it.
#[derive(Clone, Copy, Debug)]
pub struct ForwardedResponse;

/// Marks a file of the page.
#[derive(Clone, Copy, Debug)]
pub struct PageFile;

/// Marks a file of the page that pages of this origin may have in a frame.
#[derive(Clone, Debug)]
struct FramedBy(HeaderValue);

/// A Content-Security-Policy of the response's own.
#[derive(Clone, Debug)]
struct OwnPolicy(HeaderValue);

/// Gives a response a Content-Security-Policy that stays when the headers are set.
pub fn set_own_policy(response: &mut Response<Body>, policy: &str) {
    let Ok(policy) = HeaderValue::try_from(policy) else { return };
    response.extensions_mut().insert(OwnPolicy(policy));
    set_security_headers(response, false);
}

/// Allows pages of `origin` to have a file of the page in a frame.
pub fn allow_framing(response: &mut Response<Body>, origin: &str) {
    let policy = PAGE.replace(NO_FRAMES, &format!("frame-ancestors {origin}"));
    let Ok(policy) = HeaderValue::try_from(policy) else { return };
    if response.extensions().get::<PageFile>().is_some() {
        response.extensions_mut().insert(FramedBy(policy));
        set_exceptions(response);
    }
}

fn set_exceptions(response: &mut Response<Body>) {
    if let Some(OwnPolicy(policy)) = response.extensions().get::<OwnPolicy>().cloned() {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if let Some(FramedBy(policy)) = response.extensions().get::<FramedBy>().cloned() {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        response.headers_mut().remove(header::X_FRAME_OPTIONS);
    }
}

/// Sets the headers. `https` is whether the public origin is https.
pub fn set_security_headers(response: &mut Response<Body>, https: bool) {
    let forwarded = response.extensions().get::<ForwardedResponse>().is_some();
    let page = response.extensions().get::<PageFile>().is_some();
    let headers = response.headers_mut();
    let mut set = |name, value| drop(headers.insert(name, HeaderValue::from_static(value)));
    set(header::CONTENT_SECURITY_POLICY, if page { PAGE } else { INERT });
    set(header::X_FRAME_OPTIONS, "DENY");
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(CROSS_ORIGIN_OPENER_POLICY, "same-origin");
    set(PERMISSIONS_POLICY, PERMISSIONS);
    if !forwarded {
        set(CROSS_ORIGIN_RESOURCE_POLICY, "same-origin");
    }
    if https {
        set(header::STRICT_TRANSPORT_SECURITY, HSTS);
    }
    set_default_caching(headers);
    set_exceptions(response);
}

/// Responses are not cached unless they have their own Cache-Control.
fn set_default_caching(headers: &mut HeaderMap) {
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_file_of_the_page_can_be_framed_and_stays_framable_when_the_headers_are_set_again() {
        for is_page in [true, false] {
            let mut response = Response::new(Body::empty());
            if is_page {
                response.extensions_mut().insert(PageFile);
            }
            set_security_headers(&mut response, false);
            allow_framing(&mut response, "https://app.example.com");
            set_security_headers(&mut response, true);
            let policy = response.headers().get(header::CONTENT_SECURITY_POLICY).unwrap().to_str().unwrap();
            assert_eq!(policy.contains("frame-ancestors https://app.example.com;"), is_page, "{policy}");
            assert_eq!(policy.contains(NO_FRAMES), !is_page, "{policy}");
            assert_eq!(response.headers().contains_key(header::X_FRAME_OPTIONS), !is_page);
        }
    }
}
