//! Sign-ins at external identity providers: intents from their start to the check in a session, the built-in provider
//! that tests sign in at, and others that are called over HTTP. `api::idp_intents` has the RPCs, `http::idp` the addresses that browsers go to.

pub mod callback;
pub mod check;
mod claims;
pub mod loopback;
pub mod remote;
mod saml_request;
pub mod start;
mod token;
