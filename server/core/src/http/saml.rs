//! The addresses of the SAML identity provider: metadata, certificate, single sign-on.

use super::idp::{origins, plain, read_parameters};
use crate::domain::instance::{self, Instance};
use crate::oidc::signing_key;
use crate::refusal::Refusal;
use crate::saml::logout::{LogoutOutcome, log_out};
use crate::saml::requests::{NextStep, begin};
use crate::saml::{certificate_der, metadata};
use crate::state::ServerState;
use crate::store::Tx;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, Response, StatusCode, header};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::sync::Arc;

type Shared = State<Arc<ServerState>>;

pub(super) fn routes(state: &Arc<ServerState>) -> Router {
    Router::new()
        .route("/saml/v2/metadata", get(instance_metadata))
        .route("/saml/v2/certificate", get(certificate))
        .route("/saml/v2/SSO", get(single_sign_on).post(single_sign_on))
        .route("/saml/v2/SLO", get(single_logout).post(single_logout))
        .with_state(Arc::clone(state))
}

/// The instance, whose key is generated when it is first needed.
async fn instance_with_key(state: &ServerState) -> Result<Instance, Refusal> {
    signing_key::signer(&state.store, &state.signer).await?;
    let instance = state.store.read(|tx| tx.get::<Instance>(instance::KEY)).map_err(Refusal::internal)?;
    instance.ok_or_else(|| Refusal::internal("there is no instance"))
}

async fn instance_metadata(State(state): Shared) -> Response<Body> {
    let document = instance_with_key(&state).await;
    render(document.and_then(|instance| metadata::instance_metadata(&instance, &state.origin)), "text/xml")
}

/// In PEM.
async fn certificate(State(state): Shared) -> Response<Body> {
    let certificate = instance_with_key(&state).await.and_then(|instance| certificate_der(&instance));
    let pem = certificate.map(|der| {
        let text = STANDARD.encode(der);
        let lines: Vec<_> = text.as_bytes().chunks(64).map(String::from_utf8_lossy).collect();
        format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"))
    });
    render(pem, "application/x-x509-ca-cert")
}

/// `/saml/v2/SSO`: the request of a service provider. The browser goes to the login page.
async fn single_sign_on(State(state): Shared, request: Request) -> Response<Body> {
    let origins = origins(&state, request.headers());
    let posted = request.method() == Method::POST;
    let parameters = match read_parameters(request).await {
        Ok(parameters) => parameters,
        Err(response) => return response,
    };
    let now = state.clock.now();
    let next = async {
        instance_with_key(&state).await?;
        let work = move |tx: &mut Tx<'_>| begin(tx, now, &origins, posted, &parameters);
        state.store.write(work).await.map_err(Refusal::internal)
    };
    match next.await {
        Ok(NextStep::LoginPage(id)) => see_other(&format!("{}/login?samlRequest={id}", state.login_page)),
        Ok(NextStep::Denied(response)) => render(Ok(response), "text/xml"),
        Err(refusal) => plain(StatusCode::INTERNAL_SERVER_ERROR, &refusal.message()),
    }
}

/// `/saml/v2/SLO`: a request for logout. The browser posts the response, by a button where there are no scripts.
async fn single_logout(State(state): Shared, request: Request) -> Response<Body> {
    let parameters = match read_parameters(request).await {
        Ok(parameters) => parameters,
        Err(response) => return response,
    };
    let now = state.clock.now();
    let outcome = state.store.read(|tx| log_out(tx, now, &state.origin, &parameters));
    match outcome {
        Ok(LogoutOutcome::Post { url, relay_state, response }) => {
            let fields = [("SAMLResponse", response), ("RelayState", relay_state)];
            render(Ok(posting_page(&url, &fields)), "text/html; charset=utf-8")
        }
        Ok(LogoutOutcome::Denied(response)) => render(Ok(response), "text/xml"),
        Err(cause) => plain(StatusCode::INTERNAL_SERVER_ERROR, &Refusal::internal(cause).message()),
    }
}

fn posting_page(url: &str, fields: &[(&str, String)]) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let given = fields.iter().filter(|(_, value)| !value.is_empty());
    let inputs: String = given
        .map(|(name, value)| format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">\n", escape(value)))
        .collect();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Continue</title>\n</head>\n\
         <body>\n<form method=\"post\" action=\"{}\">\n{inputs}<button type=\"submit\">Continue</button>\n</form>\n\
         <script>document.forms[0].submit()</script>\n</body>\n</html>\n",
        escape(url)
    )
}

fn see_other(location: &str) -> Response<Body> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    match HeaderValue::from_str(location) {
        Ok(value) => drop(response.headers_mut().insert(header::LOCATION, value)),
        Err(_) => return plain(StatusCode::INTERNAL_SERVER_ERROR, "the login page is not a valid URL"),
    }
    response
}

fn render(result: Result<String, Refusal>, content_type: &'static str) -> Response<Body> {
    match result {
        Ok(text) => {
            let mut response = Response::new(Body::from(text));
            response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
            response
        }
        Err(refusal) => plain(StatusCode::INTERNAL_SERVER_ERROR, &refusal.message()),
    }
}
