//! The login server forwards what it checked: a request's bytes are decoded, judged and encoded anew. Another parser has to
//! read of the forwarded bytes exactly what was judged, or a rule could be passed by bytes that are read in two ways.

use super::{choose, method, schema, text};
use prost_reflect::{DescriptorPool, DynamicMessage, SerializeOptions};
use std::path::Path;
use std::sync::OnceLock;
use zitadel_wasm::codec::{Mode, decode, encode};

/// The contract as an independent parser reads it.
fn pool() -> Option<&'static DescriptorPool> {
    static POOL: OnceLock<Option<DescriptorPool>> = OnceLock::new();
    POOL.get_or_init(|| {
        let proto = Path::new(env!("CARGO_MANIFEST_DIR")).join("../proto");
        let contract = zitadel_codegen::Contract::compile(&proto).ok()?;
        DescriptorPool::decode(contract.encoded()).ok()
    })
    .as_ref()
}

/// Bytes of a request to the login client proxy, of any RPC.
pub fn forwarding(data: &[u8]) {
    let Some((schema, pool)) = schema().zip(pool()) else { return };
    let count = schema.services().iter().map(|service| service.methods.len()).sum();
    let Some((nth, bytes)) = choose(data, count) else { return };
    let Some((_, method)) = method(schema, nth) else { return };
    let Some(message) = schema.message(method.request) else { return };
    let Ok(checked) = decode(schema, method.request, bytes) else { return };
    // A value that cannot be encoded is refused by the proxy.
    let Ok(forwarded) = encode(schema, method.request, &checked, Mode::Lenient) else { return };
    let Some(descriptor) = pool.get_message_by_name(message.name) else { return };
    let theirs = DynamicMessage::decode(descriptor, forwarded.as_slice());
    assert!(theirs.is_ok(), "{}: what is forwarded cannot be read: {theirs:?}", message.name);
    let Ok(theirs) = theirs else { return };
    assert_eq!(theirs.unknown_fields().count(), 0, "{}: unknown fields are forwarded", message.name);
    let mut out = Vec::new();
    let options = SerializeOptions::new();
    let mut serializer = serde_json::Serializer::new(&mut out);
    // What has no JSON form, such as a time after the year 9999, has none in ours either.
    if theirs.serialize_with_options(&mut serializer, &options).is_err() {
        return;
    }
    let read: serde_json::Value = serde_json::from_slice(&out).unwrap_or_default();
    let judged: serde_json::Value = serde_json::from_str(&text(&checked)).unwrap_or_default();
    assert_eq!(read, judged, "{}: another parser reads something else", message.name);
}
