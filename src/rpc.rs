//! One type per RPC of the contract, and the contract's encoded descriptors: what a server or a typed client is written for.

/// An RPC: its path, and the messages that it takes and returns.
pub trait Rpc {
    /// The request.
    type Request: prost::Message + Default + 'static;
    /// The response.
    type Response: prost::Message + Default + 'static;
    /// `/zitadel.user.v2.UserService/VerifyPhone`
    const PATH: &'static str;
}

/// The contract as an encoded `google.protobuf.FileDescriptorSet`, without comments: for gRPC reflection.
pub const DESCRIPTORS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/descriptors.bin"));

include!(concat!(env!("OUT_DIR"), "/rpcs.rs"));
