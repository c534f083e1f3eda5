//! Device authorization (RFC 8628): a device without a browser gets a code that its user types elsewhere.

use super::EndpointRequest;
use super::client_authentication::authenticate_client;
use super::roles::with_asserted_roles;
use crate::domain::oidc::{DEVICE_CODE, DEVICE_SECONDS, Device, Outcome, UserCode, random_user_code};
use crate::domain::secrets::{hash_secret, random_secret};
use crate::refusal::Refusal;
use crate::store::Tx;
use serde_json::{Value as Json, json};

/// Issues the codes of a device.
///
/// # Errors
/// For an application that is unknown or was registered without device codes.
pub fn begin_device_authorization(tx: &mut Tx<'_>, request: &EndpointRequest) -> Result<Json, Refusal> {
    let app = authenticate_client(tx, request)?;
    if !app.allows_grant_type(DEVICE_CODE) {
        return Err(Refusal::oauth("unauthorized_client", "the application was registered without device codes"));
    }
    let device_code = random_secret();
    let mut user_code = random_user_code();
    while tx.get::<UserCode>(&user_code).is_some() {
        user_code = random_user_code();
    }
    let key = hash_secret(&device_code);
    let device = Device {
        scope: with_asserted_roles(request.words("scope"), &app.project(tx)),
        client_id: app.client_id,
        user_code: user_code.clone(),
        expires: request.now.plus_seconds(DEVICE_SECONDS),
        outcome: Outcome::Waiting,
    };
    tx.put(&key, &device);
    tx.put(&user_code, &UserCode { device: key });
    let issuer = &request.issuer;
    Ok(json!({
        "device_code": device_code,
        "user_code": user_code,
        "verification_uri": format!("{issuer}/device"),
        "verification_uri_complete": format!("{issuer}/device?user_code={user_code}"),
        "expires_in": DEVICE_SECONDS,
        "interval": 5,
    }))
}
