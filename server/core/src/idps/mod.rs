//! Sign-ins at external identity providers: intents from their start to the check in a session, and the built-in provider
//! that tests sign in at. `api::idp_intents` has the RPCs, `http::idp` the addresses that browsers go to.

pub mod callback;
pub mod check;
pub mod loopback;
mod saml_request;
pub mod start;
mod token;
