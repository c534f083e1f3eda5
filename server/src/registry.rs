//! Which handler answers which RPC. What has none is answered with UNIMPLEMENTED.

use crate::context::RequestContext;
use crate::refusal::{Code, Refusal};
use crate::rpc::Rpc;
use prost::Message as _;
use std::collections::HashMap;

type Run = Box<dyn Fn(&mut RequestContext<'_, '_>, &[u8]) -> Result<Vec<u8>, Refusal> + Send + Sync>;

/// A handler, from bytes to bytes.
pub struct Handler {
    /// Whether it changes the state.
    pub writes: bool,
    /// Runs it.
    pub run: Run,
}

/// All handlers, by path.
#[derive(Default)]
pub struct Registry(HashMap<&'static str, Handler>);

impl Registry {
    /// A handler that only reads.
    pub fn read<R: Rpc>(
        &mut self,
        handler: fn(&mut RequestContext<'_, '_>, R::Request) -> Result<R::Response, Refusal>,
    ) {
        self.add::<R>(false, handler);
    }

    /// A handler that may write.
    pub fn write<R: Rpc>(
        &mut self,
        handler: fn(&mut RequestContext<'_, '_>, R::Request) -> Result<R::Response, Refusal>,
    ) {
        self.add::<R>(true, handler);
    }

    fn add<R: Rpc>(
        &mut self,
        writes: bool,
        handler: fn(&mut RequestContext<'_, '_>, R::Request) -> Result<R::Response, Refusal>,
    ) {
        let run: Run = Box::new(move |ctx, bytes| {
            let request = R::Request::decode(bytes)
                .map_err(|e| Refusal::plain(Code::InvalidArgument, format!("the request is not a message: {e}")))?;
            handler(ctx, request).map(|answer| answer.encode_to_vec())
        });
        self.0.insert(R::PATH, Handler { writes, run });
    }

    /// The handler of a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Handler> {
        self.0.get(path)
    }
}
