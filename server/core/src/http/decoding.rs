//! Requests of all protocols from their bytes or JSON text, as deep as Go's libraries take them. What is nested deeper
//! than any client's messages is decoded on a thread with a stack of its own, one such request at a time: the stacks of
//! the other threads are small, and no other request waits for one that tries the limits.

use super::nested_json;
use super::rest::Route;
use super::rest_request::bind_request;
use crate::dispatch::RequestMessage;
use crate::refusal::{Code, Refusal};
use crate::registry::RpcEntry;
use crate::state::ServerState;
use std::io::ErrorKind;
use std::sync::Arc;
use tokio::sync::{Semaphore, oneshot};
use zitadel_login::runtime;
use zitadel_wasm::codec::{DecodeError, Mode, Nesting, Value, encode_nested};
use zitadel_wasm::schema::Schema;

/// Levels of JSON that are decoded where the request is handled; serde_json and the codec take some more.
const SHALLOW: usize = 100;
/// Levels of JSON that Go's protojson takes at most.
const DEEPEST: usize = 10_000;
/// Greatest message that may be nested deeply, in bytes: encoding copies what is inside at each level.
const DEEP_BYTES: usize = 512 * 1024;
/// The same of JSON text, whose depth is known: bytes times levels.
const DEEP_WORK: u64 = 10_000 * DEEP_BYTES as u64;
/// Stack that holds the deepest message, in bytes, without optimization. Only what is used takes memory.
const STACK: usize = 256 << 20;

/// A request in protobuf.
pub(super) async fn from_protobuf(
    state: &ServerState,
    rpc: &Arc<RpcEntry>,
    bytes: Vec<u8>,
) -> Result<RequestMessage, Refusal> {
    let schema = state.schema;
    let deep = (bytes.len() <= DEEP_BYTES).then(|| bytes.clone());
    match (RequestMessage::decode(schema, rpc, bytes, Nesting::Pages), deep) {
        (Err(DecodeError::TooDeep), Some(bytes)) => {
            let rpc = Arc::clone(rpc);
            on_large_stack(move || RequestMessage::decode(schema, &rpc, bytes, Nesting::GoWire)).await?
        }
        (decoded, _) => decoded,
    }
    .map_err(|why| unreadable(&why))
}

/// A request in ProtoJSON, as Connect and gRPC have it.
pub(super) async fn from_json(
    state: &ServerState,
    rpc: &Arc<RpcEntry>,
    text: Vec<u8>,
) -> Result<RequestMessage, Refusal> {
    let (schema, rpc) = (state.schema, Arc::clone(rpc));
    at_depth_of(text, move |text, nesting| {
        let value = match nesting {
            Nesting::Pages => serde_json::from_slice(text).map_err(|why| not_json(&why))?,
            _ => nested_json::whole_value(text).map_err(|why| not_json(&why))?,
        };
        let bytes = json_to_protobuf(schema, &rpc, &value, nesting)?;
        RequestMessage::decode(schema, &rpc, bytes, nesting).map_err(|why| unreadable(&why))
    })
    .await
}

/// A REST request. ZITADEL's gateway sends it on as protobuf, whose limit of nesting is Go's on the wire.
pub(super) async fn from_rest(
    state: &ServerState,
    rpc: &Arc<RpcEntry>,
    route: &Arc<Route>,
    (values, query): (Vec<String>, String),
    body: Vec<u8>,
) -> Result<RequestMessage, Refusal> {
    let (schema, rpc, route) = (state.schema, Arc::clone(rpc), Arc::clone(route));
    at_depth_of(body, move |body, nesting| {
        let bytes = bind_request(schema, &route, &values, &query, body, nesting)?;
        let on_the_wire = if nesting == Nesting::Pages { nesting } else { Nesting::GoWire };
        RequestMessage::decode(schema, &rpc, bytes, on_the_wire).map_err(|why| unreadable(&why))
    })
    .await
}

fn json_to_protobuf(schema: &Schema, rpc: &RpcEntry, value: &Value, nesting: Nesting) -> Result<Vec<u8>, Refusal> {
    encode_nested(schema, rpc.method.request, value, Mode::Lenient, nesting).map_err(|violations| {
        let first = violations.first().map(|v| format!("{} {}", v.path, v.message));
        Refusal::plain(Code::InvalidArgument, first.unwrap_or_default())
    })
}

fn not_json(why: &dyn std::fmt::Display) -> Refusal {
    Refusal::plain(Code::InvalidArgument, format!("the body is not JSON: {why}"))
}

fn unreadable(why: &DecodeError) -> Refusal {
    Refusal::plain(Code::InvalidArgument, format!("the request cannot be read: {why}"))
}

/// Decodes JSON text here or, if it is nested deeply, on a large stack.
async fn at_depth_of<F>(text: Vec<u8>, decode: F) -> Result<RequestMessage, Refusal>
where
    F: FnOnce(&[u8], Nesting) -> Result<RequestMessage, Refusal> + Send + 'static,
{
    let depth = nested_json::depth(&text);
    if depth <= SHALLOW {
        decode(&text, Nesting::Pages)
    } else if depth > DEEPEST || (text.len() as u64).saturating_mul(depth as u64) > DEEP_WORK {
        Err(unreadable(&DecodeError::TooDeep))
    } else {
        on_large_stack(move || decode(&text, Nesting::GoJson)).await?
    }
}

/// Runs `work` on a thread with a large stack.
async fn on_large_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Refusal> {
    static ONE: Semaphore = Semaphore::const_new(1);
    let permit = ONE.acquire().await.map_err(Refusal::internal)?;
    let (sender, receiver) = oneshot::channel();
    let run = move || {
        let result = work();
        drop(permit);
        drop(sender.send(result));
    };
    // Where there are no threads, what pages send is as deep as it gets.
    runtime::start_thread("nested", Some(STACK), run).map_err(|cause| match cause.kind() {
        ErrorKind::Unsupported => unreadable(&DecodeError::TooDeep),
        _ => Refusal::internal(cause),
    })?;
    receiver.await.map_err(Refusal::internal)
}
