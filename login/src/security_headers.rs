//! The security headers of every response of the login server.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, header};

/// Content-Security-Policy of the page. `wasm-unsafe-eval` is what compiling WebAssembly needs. Forms are submitted to this
/// server only. With Trusted Types and no allowed policy, no script can turn a string into HTML, code or a script URL.
pub const PAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                        connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
                        require-trusted-types-for 'script'; trusted-types 'none'";

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
}

/// Responses are not cached unless they have their own Cache-Control.
fn set_default_caching(headers: &mut HeaderMap) {
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}
