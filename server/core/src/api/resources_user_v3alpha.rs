//! `zitadel.resources.user.v3alpha.ZITADELUsers`: the one-time code factors of `user.v3alpha` in the shapes of the resource
//! API. ZITADEL specified it and never served it; states and error ids are those of its siblings.

use super::details;
use super::macros::one_time_code_factors;
use crate::accounts::Channel;
use crate::context::RequestContext;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::resources::user::v3alpha::*;

one_time_code_factors!(details::changed_resource, id);
