//! Metadata of users.

use crate::accounts::metadata;
use crate::context::RequestContext;
use crate::domain::user::Metadata;
use crate::paging::{compare, filtered_page};
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::metadata::v2 as meta_v2;
use zitadel_wasm::messages::zitadel::user::v2::{
    DeleteUserMetadataRequest, DeleteUserMetadataResponse, ListUserMetadataRequest, ListUserMetadataResponse,
    SetUserMetadataRequest, SetUserMetadataResponse,
};

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

pub fn list_user_metadata(
    ctx: &mut RequestContext<'_, '_>,
    request: ListUserMetadataRequest,
) -> Result<ListUserMetadataResponse, Refusal> {
    let user = ctx.user(&request.user_id);
    let matches = |key: &str| {
        request.filters.iter().all(|filter| match &filter.filter {
            Some(meta_v2::metadata_search_filter::Filter::KeyFilter(q)) => compare(key, &q.key, q.method),
            None => false,
        })
    };
    let all = user.iter().flat_map(|user| &user.metadata).filter(|(key, _)| matches(key));
    let mut found: Vec<_> = all.collect();
    found.sort_by_key(|(_, is)| is.created);
    let (page, pagination) = filtered_page(found, request.pagination);
    // As ZITADEL, it counts all that match and lists those that the caller may see.
    let may_read = ctx.caller.user == request.user_id || ctx.caller.has_permission("user.read");
    let to_proto = |(key, is): (&String, &Metadata)| meta_v2::Metadata {
        creation_date: Some(is.created.to_proto()),
        change_date: Some(is.changed.to_proto()),
        key: key.clone(),
        value: is.value.clone().into(),
    };
    let metadata = page.into_iter().filter(|_| may_read).map(to_proto).collect();
    Ok(ListUserMetadataResponse { pagination: Some(pagination), metadata })
}
