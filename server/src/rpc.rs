//! One type per RPC of the contract, generated; what a handler is written for.

/// An RPC: its path and the messages that it takes and gives.
pub trait Rpc {
    /// The request.
    type Request: prost::Message + Default + 'static;
    /// The answer.
    type Response: prost::Message + Default + 'static;
    /// `/zitadel.user.v2.UserService/VerifyPhone`
    const PATH: &'static str;
}

include!(concat!(env!("OUT_DIR"), "/rpcs.rs"));
