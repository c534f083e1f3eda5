//! How applications authenticate at the endpoints (OpenID Connect Core 1.0 §9). What ZITADEL refuses, and with which error,
//! is in the observations "basic", "post", "jwt" and "api".

use super::EndpointRequest;
use super::assertion::{claimed_issuer, is_valid_assertion};
use crate::domain::oidc_app::{App, AppKind, AuthMethod};
use crate::domain::secrets::hash_secret;
use crate::refusal::Refusal;
use crate::store::Tx;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The only type of assertions (RFC 7523 §2.2).
const JWT_ASSERTION: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// What an application states about itself.
#[derive(Debug, Default)]
pub(super) struct ClientCredentials {
    pub id: String,
    pub secret: String,
    pub assertion: String,
}

fn invalid_client(description: &str) -> Refusal {
    Refusal::oauth("invalid_client", description)
}

/// The credentials of a request: of the Authorization header, else of the form.
pub(super) fn read_credentials(request: &EndpointRequest) -> Result<ClientCredentials, Refusal> {
    let text = |name: &str| request.parameter(name).unwrap_or_default().to_owned();
    let mut credentials =
        ClientCredentials { id: text("client_id"), secret: text("client_secret"), assertion: text("client_assertion") };
    if let Some((id, secret)) = request.authorization.as_deref().and_then(basic_credentials) {
        // RFC 6749 §2.3.1 encodes both as a form does.
        (credentials.id, credentials.secret) = (form_decoded(&id)?, form_decoded(&secret)?);
    }
    if credentials.id.is_empty() && credentials.assertion.is_empty() {
        return Err(Refusal::oauth("invalid_request", "client_id or client_assertion is missing"));
    }
    if !credentials.assertion.is_empty() && text("client_assertion_type") != JWT_ASSERTION {
        return Err(Refusal::oauth("invalid_request", format!("client_assertion_type must be {JWT_ASSERTION}")));
    }
    Ok(credentials)
}

fn basic_credentials(header: &str) -> Option<(String, String)> {
    let (scheme, encoded) = header.split_once(' ')?;
    let decoded = scheme.eq_ignore_ascii_case("Basic").then(|| STANDARD.decode(encoded).ok())??;
    let (id, secret) = std::str::from_utf8(&decoded).ok()?.split_once(':')?;
    Some((id.to_owned(), secret.to_owned()))
}

fn form_decoded(text: &str) -> Result<String, Refusal> {
    let mut rest = text.split('%').skip(1);
    let is_hex = |escape: &str| escape.len() >= 2 && escape.bytes().take(2).all(|b| b.is_ascii_hexdigit());
    if !rest.all(is_hex) {
        return Err(invalid_client("the Authorization header is malformed"));
    }
    let pair = format!("x={}", text.replace('&', "%26").replace('=', "%3D"));
    Ok(url::form_urlencoded::parse(pair.as_bytes()).next().map(|(_, value)| value.into_owned()).unwrap_or_default())
}

/// The application that authenticated itself, and may use the grant type of the request.
pub(super) fn authenticate_client(tx: &Tx<'_>, request: &EndpointRequest) -> Result<App, Refusal> {
    let credentials = read_credentials(request)?;
    let is_login_app = |app: &App| app.kind != AppKind::Api;
    let app = find_client(tx, &credentials).filter(is_login_app);
    let app = app.ok_or_else(|| invalid_client("there is no application with this client_id"))?;
    match app.auth_method {
        AuthMethod::None => {}
        AuthMethod::Basic | AuthMethod::Post => {
            if credentials.secret.is_empty() {
                return Err(invalid_client("the client secret is missing"));
            }
            if hash_secret(&credentials.secret) != app.secret_hash {
                return Err(invalid_client("the client secret is wrong"));
            }
        }
        AuthMethod::PrivateKeyJwt => {
            if credentials.assertion.is_empty() {
                return Err(invalid_client("the client assertion is missing"));
            }
            if !is_valid_assertion(&credentials.assertion, &app.keys, &request.issuer, request.now) {
                return Err(invalid_client("the client assertion is not valid"));
            }
        }
    }
    match request.parameter("grant_type") {
        Some(grant_type) if !app.allows_grant_type(grant_type) => {
            Err(Refusal::oauth("unauthorized_client", format!("the application may not use {grant_type}")))
        }
        _ => Ok(app),
    }
}

/// The application that authenticated itself for introspection, which needs a secret or a key. `None` for wrong ones.
pub(super) fn authenticate_introspection(
    tx: &Tx<'_>,
    request: &EndpointRequest,
    credentials: &ClientCredentials,
) -> Option<App> {
    let app = find_client(tx, credentials)?;
    let is_authentic = match credentials.assertion.is_empty() {
        false => is_valid_assertion(&credentials.assertion, &app.keys, &request.issuer, request.now),
        true => !app.secret_hash.is_empty() && hash_secret(&credentials.secret) == app.secret_hash,
    };
    is_authentic.then_some(app)
}

fn find_client(tx: &Tx<'_>, credentials: &ClientCredentials) -> Option<App> {
    match credentials.assertion.as_str() {
        "" => tx.get(&credentials.id),
        assertion => tx.get(&claimed_issuer(assertion)?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(authorization: Option<&str>, form: &[(&str, &str)]) -> Result<(String, String), &'static str> {
        let request = EndpointRequest {
            parameters: form.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
            authorization: authorization.map(str::to_owned),
            issuer: String::new(),
            now: crate::clock::Time(0),
            strict: false,
        };
        read_credentials(&request).map(|read| (read.id, read.secret)).map_err(|refusal| refusal.oauth_error())
    }

    #[test]
    fn the_header_goes_before_the_form_and_is_decoded_as_a_form() {
        let basic = |text: &str| format!("Basic {}", STANDARD.encode(text));
        let form = [("client_id", "form"), ("client_secret", "secret")];
        let credentials = |id: &str, secret: &str| Ok((id.to_owned(), secret.to_owned()));
        assert_eq!(read(None, &form), credentials("form", "secret"));
        assert_eq!(read(Some(&basic("a%3Ab:c+d%25&=")), &form), credentials("a:b", "c d%&="));
        assert_eq!(read(Some("Bearer x"), &form), credentials("form", "secret"));
        assert_eq!(read(Some(&basic("a%zz:b")), &form), Err("invalid_client"));
        assert_eq!(read(Some(&basic("nocolon")), &[]), Err("invalid_request"));
        assert_eq!(read(None, &[("client_assertion", "a.b.c")]), Err("invalid_request"), "without its type");
    }
}
