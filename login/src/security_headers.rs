//! The headers that every response of the login server has, whatever it is.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Response, header};

/// The policy of the page: nothing looser than what compiling WebAssembly asks for. Forms are sent by scripts, and to this
/// server only. Nothing on the page makes HTML, script or a script's address of a string (Trusted Types), and no policy may
/// be made that does.
pub const PAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                        connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
                        require-trusted-types-for 'script'; trusted-types 'none'";

/// The policy of everything else: if a browser can be made to show it, nothing in it runs, loads or is sent.
pub const INERT: &str = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox; \
                         require-trusted-types-for 'script'; trusted-types 'none'";

/// What the page uses, for itself; everything else that asks for a permission, for nobody.
const PERMISSIONS: &str = "publickey-credentials-get=(self), publickey-credentials-create=(self), otp-credentials=(self), \
                           clipboard-write=(self), accelerometer=(), \
                           autoplay=(), camera=(), clipboard-read=(), \
                           compute-pressure=(), cross-origin-isolated=(), display-capture=(), encrypted-media=(), \
                           fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), hid=(), \
                           identity-credentials-get=(), idle-detection=(), keyboard-map=(), \
                           local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), \
                           picture-in-picture=(), screen-wake-lock=(), serial=(), storage-access=(), sync-xhr=(), \
                           usb=(), window-management=(), xr-spatial-tracking=()";

/// Two years, as browsers' lists of such hosts want it. Other names of the domain are their owner's business.
const HSTS: &str = "max-age=63072000";

const CROSS_ORIGIN_OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");

/// Marks a response of the upstream that applications of other origins may read, where the upstream's CORS headers say so.
#[derive(Clone, Copy, Debug)]
pub struct ForwardedResponse;

/// Marks a file of the page.
#[derive(Clone, Copy, Debug)]
pub struct PageFile;

/// Sets the headers. `https` is whether browsers reach this server by https only.
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

/// Nothing of a login server is kept without being asked for again.
fn set_default_caching(headers: &mut HeaderMap) {
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}
