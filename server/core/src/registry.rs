//! The RPCs of the contract, and which of them has a handler. An RPC without one is refused with UNIMPLEMENTED.

use crate::context::RequestContext;
use crate::refusal::{Code, Refusal};
use prost::Message as _;
use std::collections::HashMap;
use std::sync::Arc;
use zitadel_wasm::rpc::{self, Rpc};
use zitadel_wasm::schema::{Method, Schema};

type Run = Box<dyn Fn(&mut RequestContext<'_, '_>, &[u8]) -> Result<Vec<u8>, Refusal> + Send + Sync>;

/// What a handler does with the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It reads, behind the writes by the projection lag.
    Read,
    /// It reads what ZITADEL brings up to date first.
    ReadCurrent,
    /// It may change the state.
    Write,
}

/// A handler, from an encoded request to an encoded response.
pub struct Handler {
    /// What it does with the state.
    pub access: Access,
    /// Runs it.
    pub run: Run,
}

/// The handlers, by path.
#[derive(Default)]
pub struct Registry(HashMap<&'static str, Handler>);

impl Registry {
    /// Adds a handler that only reads.
    pub fn read<R: Rpc>(
        &mut self,
        handler: fn(&mut RequestContext<'_, '_>, R::Request) -> Result<R::Response, Refusal>,
    ) {
        self.add::<R>(Access::Read, handler);
    }

    /// Adds a handler that only reads, and never behind the writes.
    pub fn read_current<R: Rpc>(
        &mut self,
        handler: fn(&mut RequestContext<'_, '_>, R::Request) -> Result<R::Response, Refusal>,
    ) {
        self.add::<R>(Access::ReadCurrent, handler);
    }

    /// Adds a handler that may write.
    pub fn write<R: Rpc>(
        &mut self,
        handler: fn(&mut RequestContext<'_, '_>, R::Request) -> Result<R::Response, Refusal>,
    ) {
        self.add::<R>(Access::Write, handler);
    }

    fn add<R: Rpc>(
        &mut self,
        access: Access,
        handler: fn(&mut RequestContext<'_, '_>, R::Request) -> Result<R::Response, Refusal>,
    ) {
        let run: Run = Box::new(move |ctx, bytes| {
            let request = R::Request::decode(bytes)
                .map_err(|e| Refusal::plain(Code::InvalidArgument, format!("the request is not a message: {e}")))?;
            handler(ctx, request).map(|response| response.encode_to_vec())
        });
        self.0.insert(R::PATH, Handler { access, run });
    }
}

/// An RPC of the contract as dispatch needs it.
pub struct RpcEntry {
    /// `/package.Service/Method`
    pub path: &'static str,
    /// Its messages and REST bindings.
    pub method: &'static Method,
    /// The permission that a caller needs; empty where no token is needed.
    pub required_permission: &'static str,
    /// What runs it.
    pub handler: Option<Arc<Handler>>,
}

impl RpcEntry {
    /// Whether ZITADEL serves it from its older stack, behind grpc-gateway: its responses differ in headers, frames and
    /// language.
    #[must_use]
    pub fn is_grpc_gateway_stack(&self) -> bool {
        is_grpc_gateway_stack(self.path)
    }
}

/// [`RpcEntry::is_grpc_gateway_stack`] of a path that need not be an RPC's.
#[must_use]
pub fn is_grpc_gateway_stack(path: &str) -> bool {
    path.starts_with("/zitadel.auth.v1.") || path.starts_with("/zitadel.resources.")
}

/// Every RPC of the contract, in the order of its services.
pub struct RpcTable {
    entries: Vec<Arc<RpcEntry>>,
    by_path: HashMap<&'static str, Arc<RpcEntry>>,
}

impl RpcTable {
    /// The RPCs of `schema`, each with its handler of `registry`.
    #[must_use]
    pub fn new(schema: &'static Schema, mut registry: Registry) -> Self {
        let entries: Vec<_> = rpc::ALL
            .iter()
            .filter_map(|(path, required_permission)| {
                let (_, method) = schema.method(path)?;
                let handler = registry.0.remove(path).map(Arc::new);
                Some(Arc::new(RpcEntry { path, method, required_permission, handler }))
            })
            .collect();
        let by_path = entries.iter().map(|entry| (entry.path, Arc::clone(entry))).collect();
        Self { entries, by_path }
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<RpcEntry>> {
        self.entries.iter()
    }

    /// The RPC of a path.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&Arc<RpcEntry>> {
        self.by_path.get(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_rpc_of_the_schema_with_its_permission() {
        let schema = crate::schema().unwrap();
        let table = RpcTable::new(schema, Registry::default());
        let methods: usize = schema.services().iter().map(|service| service.methods.len()).sum();
        assert_eq!(table.iter().count(), methods);
        assert!(table.iter().all(|entry| entry.handler.is_none()));
        assert_eq!(
            table.find("/zitadel.session.v2.SessionService/GetSession").unwrap().required_permission,
            "authenticated"
        );
        assert!(table.find("/zitadel.session.v2.SessionService/Nonexistent").is_none());
    }
}
