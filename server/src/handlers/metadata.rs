//! What applications store with a user: bytes under a key.

use super::details;
use super::user_list::{allowed, compare, window};
use crate::context::RequestContext;
use crate::domain::user::{Metadata, User};
use crate::refusal::Refusal;
use crate::registry::Registry;
use crate::rpc::{auth_v1, user_v2 as rpc};
use zitadel_wasm::messages::zitadel::auth::v1;
use zitadel_wasm::messages::zitadel::filter::v2::{PaginationRequest, PaginationResponse};
use zitadel_wasm::messages::zitadel::metadata::v1 as meta_v1;
use zitadel_wasm::messages::zitadel::metadata::v2 as meta_v2;
use zitadel_wasm::messages::zitadel::user::v2::*;
use zitadel_wasm::messages::zitadel::v1::ObjectDetails;
use zitadel_wasm::refusals;

pub fn register(r: &mut Registry) {
    r.write::<rpc::SetUserMetadata>(set);
    r.read::<rpc::ListUserMetadata>(list);
    r.write::<rpc::DeleteUserMetadata>(delete);
    r.read::<auth_v1::ListMyMetadata>(list_mine);
    r.read::<auth_v1::GetMyMetadata>(|ctx, request| {
        let missing = || Refusal::from(refusals::METADATA_NOT_FOUND);
        let user = ctx.user(&ctx.caller.user).ok_or_else(missing)?;
        let (key, is) = user.metadata.get_key_value(&request.key).ok_or_else(missing)?;
        let metadata = Some(show_v1(&user, key, is));
        Ok(v1::GetMyMetadataResponse { metadata })
    });
}

fn unknown() -> Refusal {
    Refusal::from(refusals::METADATA_USER_UNKNOWN)
}

/// Stores a value, and notes it.
pub fn put(ctx: &mut RequestContext<'_, '_>, user: &mut User, key: String, value: Vec<u8>) {
    let (created, sequence) = (user.metadata.get(&key).map_or(ctx.now, |is| is.created), user.sequence + 1);
    user.metadata.insert(key, Metadata { value, created, changed: ctx.now, sequence });
    user.event(ctx.tx, ctx.now, &ctx.caller.user, "user.metadata.set", false);
    user.save(ctx.tx);
}

fn set(ctx: &mut RequestContext<'_, '_>, request: SetUserMetadataRequest) -> Result<SetUserMetadataResponse, Refusal> {
    let mut user = ctx.user(&request.user_id).ok_or_else(unknown)?;
    ctx.require_permission("user.write")?;
    if request.metadata.is_empty() {
        return Err(refusals::METADATA_EMPTY.into());
    }
    for is in request.metadata {
        put(ctx, &mut user, is.key, is.value.to_vec());
    }
    Ok(SetUserMetadataResponse { set_date: Some(ctx.now.to_proto()) })
}

/// The page of a filter's own kind of query.
fn page<T>(all: Vec<T>, wanted: Option<PaginationRequest>) -> (Vec<T>, PaginationResponse) {
    let wanted = wanted.unwrap_or_default();
    let applied_limit = allowed(wanted.limit).into();
    let told = PaginationResponse { total_result: all.len() as u64, applied_limit };
    (window(all.into_iter(), wanted.offset, wanted.limit).collect(), told)
}

fn list(
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

fn delete(
    ctx: &mut RequestContext<'_, '_>,
    request: DeleteUserMetadataRequest,
) -> Result<DeleteUserMetadataResponse, Refusal> {
    let mut user = ctx.user(&request.user_id).ok_or_else(unknown)?;
    ctx.require_permission("user.write")?;
    if request.keys.is_empty() {
        return Err(refusals::METADATA_EMPTY.into());
    }
    for key in &request.keys {
        if user.metadata.remove(key).is_none() {
            return Err(refusals::METADATA_KEY_UNKNOWN.into());
        }
        user.event(ctx.tx, ctx.now, &ctx.caller.user, "user.metadata.removed", false);
    }
    user.save(ctx.tx);
    Ok(DeleteUserMetadataResponse { deletion_date: Some(ctx.now.to_proto()) })
}

fn show_v1(user: &User, key: &str, is: &Metadata) -> meta_v1::Metadata {
    let details = ObjectDetails {
        sequence: is.sequence,
        creation_date: Some(is.created.to_proto()),
        change_date: Some(is.changed.to_proto()),
        resource_owner: user.org.clone(),
    };
    meta_v1::Metadata { details: Some(details), key: key.to_owned(), value: is.value.clone().into() }
}

fn list_mine(
    ctx: &mut RequestContext<'_, '_>,
    request: v1::ListMyMetadataRequest,
) -> Result<v1::ListMyMetadataResponse, Refusal> {
    let user = ctx.user(&ctx.caller.user);
    let matches = |key: &str| {
        request.queries.iter().all(|query| match &query.query {
            Some(meta_v1::metadata_query::Query::KeyQuery(q)) => compare(key, &q.key, q.method),
            None => true,
        })
    };
    let all = user.iter().flat_map(|user| user.metadata.iter().map(move |(key, is)| (user, key, is)));
    let found: Vec<_> = all.filter(|(_, key, _)| matches(key)).map(|(user, key, is)| show_v1(user, key, is)).collect();
    let details = details::list_v1(ctx, found.len());
    let page = request.query.unwrap_or_default();
    Ok(v1::ListMyMetadataResponse { details, result: window(found.into_iter(), page.offset, page.limit).collect() })
}
