//! `zitadel.authorization.v2.AuthorizationService`.

use crate::context::RequestContext;
use crate::paging::filtered_page;
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::authorization::v2::{ListAuthorizationsRequest, ListAuthorizationsResponse};

/// No user is granted a role of a project here, so that no filter can match.
pub fn list_authorizations(
    _: &mut RequestContext<'_, '_>,
    request: ListAuthorizationsRequest,
) -> Result<ListAuthorizationsResponse, Refusal> {
    let (authorizations, pagination) = filtered_page(Vec::new(), request.pagination);
    Ok(ListAuthorizationsResponse { pagination: Some(pagination), authorizations })
}
