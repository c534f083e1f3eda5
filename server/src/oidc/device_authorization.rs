//! Device authorization (RFC 8628): a device without a browser gets a code that its user types elsewhere.

use super::{Parameters, load_client, required};
use crate::clock::Time;
use crate::domain::oidc::{DEVICE_SECONDS, Device, Outcome, UserCode, random_user_code};
use crate::domain::secrets::{hash_secret, random_secret};
use crate::refusal::Refusal;
use crate::store::Tx;
use serde_json::{Value as Json, json};

/// Issues the codes of a device.
///
/// # Errors
/// For an application that is unknown or was registered without device codes.
pub fn begin_device_authorization(
    tx: &mut Tx<'_>,
    now: Time,
    issuer: &str,
    parameters: &Parameters,
) -> Result<Json, Refusal> {
    let app = load_client(tx, required(parameters, "client_id")?)?;
    if !app.device_code {
        return Err(Refusal::oauth("unauthorized_client", "the application was registered without device codes"));
    }
    let scope = parameters.get("scope").map(String::as_str).unwrap_or_default();
    let device_code = random_secret();
    let mut user_code = random_user_code();
    while tx.get::<UserCode>(&user_code).is_some() {
        user_code = random_user_code();
    }
    let key = hash_secret(&device_code);
    let device = Device {
        client_id: app.client_id,
        scope: scope.split_whitespace().map(Into::into).collect(),
        user_code: user_code.clone(),
        expires: now.plus_seconds(DEVICE_SECONDS),
        outcome: Outcome::Waiting,
    };
    tx.put(&key, &device);
    tx.put(&user_code, &UserCode { device: key });
    Ok(json!({
        "device_code": device_code,
        "user_code": user_code,
        "verification_uri": format!("{issuer}/device"),
        "verification_uri_complete": format!("{issuer}/device?user_code={user_code}"),
        "expires_in": DEVICE_SECONDS,
        "interval": 5,
    }))
}
