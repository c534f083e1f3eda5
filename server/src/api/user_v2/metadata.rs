//! Metadata of users.

use crate::accounts::metadata;
use crate::context::RequestContext;
use crate::paging::{compare, effective_limit, window};
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::filter::v2::{PaginationRequest, PaginationResponse};
use zitadel_wasm::messages::zitadel::metadata::v2 as meta_v2;
use zitadel_wasm::messages::zitadel::user::v2::*;

pub fn set_user_metadata(
    ctx: &mut RequestContext<'_, '_>,
    request: SetUserMetadataRequest,
) -> Result<SetUserMetadataResponse, Refusal> {
    let values = request.metadata.into_iter().map(|entry| (entry.key, entry.value.to_vec())).collect();
    metadata::set(ctx, &request.user_id, values)?;
    Ok(SetUserMetadataResponse { set_date: Some(ctx.now.to_proto()) })
}

pub fn delete_user_metadata(
    ctx: &mut RequestContext<'_, '_>,
    request: DeleteUserMetadataRequest,
) -> Result<DeleteUserMetadataResponse, Refusal> {
    metadata::delete(ctx, &request.user_id, &request.keys)?;
    Ok(DeleteUserMetadataResponse { deletion_date: Some(ctx.now.to_proto()) })
}

/// The page of a filter's own kind of query.
fn page<T>(all: Vec<T>, wanted: Option<PaginationRequest>) -> (Vec<T>, PaginationResponse) {
    let wanted = wanted.unwrap_or_default();
    let applied_limit = effective_limit(wanted.limit).into();
    let pagination = PaginationResponse { total_result: all.len() as u64, applied_limit };
    (window(all.into_iter(), wanted.offset, wanted.limit).collect(), pagination)
}

pub fn list_user_metadata(
    ctx: &mut RequestContext<'_, '_>,
    request: ListUserMetadataRequest,
) -> Result<ListUserMetadataResponse, Refusal> {
    ctx.require_self_or(&request.user_id, "user.read")?;
    let user = ctx.user(&request.user_id);
    let matches = |key: &str| {
        request.filters.iter().all(|filter| match &filter.filter {
            Some(meta_v2::metadata_search_filter::Filter::KeyFilter(q)) => compare(key, &q.key, q.method),
            None => true,
        })
    };
    let all = user.iter().flat_map(|user| &user.metadata).filter(|(key, _)| matches(key));
    let mut found: Vec<meta_v2::Metadata> = all
        .map(|(key, is)| meta_v2::Metadata {
            creation_date: Some(is.created.to_proto()),
            change_date: Some(is.changed.to_proto()),
            key: key.clone(),
            value: is.value.clone().into(),
        })
        .collect();
    if request.pagination.as_ref().is_some_and(|page| !page.asc) {
        found.reverse();
    }
    let (metadata, pagination) = page(found, request.pagination);
    Ok(ListUserMetadataResponse { pagination: Some(pagination), metadata })
}
