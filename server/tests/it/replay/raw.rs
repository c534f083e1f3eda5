//! Requests that are sent unchanged: HTTP methods, headers, bodies and frames that no client would send.

use super::contract::Descriptors;
use super::wire::lying_frame;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value as Json;

fn base64(text: &Json) -> Vec<u8> {
    STANDARD.decode(text.as_str().unwrap_or_default()).unwrap()
}

/// The body of a raw request; its frames are of `call`'s input unless they name another.
pub fn body(descriptors: &Descriptors, call: Option<&str>, raw: &Json) -> Option<Vec<u8>> {
    match raw {
        Json::Null => None,
        Json::String(text) => Some(text.clone().into_bytes()),
        _ if !raw["json"].is_null() => Some(raw["json"].to_string().into_bytes()),
        _ if !raw["base64"].is_null() => Some(base64(&raw["base64"])),
        _ => {
            let mut bytes = Vec::new();
            for frame in raw["frames"].as_array().unwrap() {
                let payload = match &frame["request"] {
                    Json::Null => base64(&frame["base64"]),
                    request => descriptors.encode(frame["call"].as_str().or(call).unwrap(), request),
                };
                let length = frame["length"].as_u64().unwrap_or(payload.len() as u64);
                bytes.extend(lying_frame(frame["flag"].as_u64().unwrap_or(0) as u8, &payload, length as u32));
            }
            bytes.truncate(bytes.len() - raw["cut"].as_u64().unwrap_or(0) as usize);
            Some(if raw["text"] == true { STANDARD.encode(bytes).into_bytes() } else { bytes })
        }
    }
}
