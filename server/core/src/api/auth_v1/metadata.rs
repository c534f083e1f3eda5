//! The calling user's own metadata.

use crate::api::details;
use crate::context::RequestContext;
use crate::domain::user::{Metadata, User};
use crate::paging::{compare, window};
use crate::refusal::Refusal;
use zitadel_wasm::messages::zitadel::auth::v1;
use zitadel_wasm::messages::zitadel::metadata::v1 as meta_v1;
use zitadel_wasm::messages::zitadel::v1::ObjectDetails;
use zitadel_wasm::refusals;

pub fn get_my_metadata(
    ctx: &mut RequestContext<'_, '_>,
    request: v1::GetMyMetadataRequest,
) -> Result<v1::GetMyMetadataResponse, Refusal> {
    let user = ctx.user(&ctx.caller.user).ok_or(refusals::METADATA_NOT_FOUND)?;
    let (key, value) = user.metadata.get_key_value(&request.key).ok_or(refusals::METADATA_NOT_FOUND)?;
    Ok(v1::GetMyMetadataResponse { metadata: Some(metadata_to_proto(&user, key, value)) })
}

fn metadata_to_proto(user: &User, key: &str, is: &Metadata) -> meta_v1::Metadata {
    let details = ObjectDetails {
        sequence: is.sequence,
        creation_date: Some(is.created.to_proto()),
        change_date: Some(is.changed.to_proto()),
        resource_owner: user.org.clone(),
    };
    meta_v1::Metadata { details: Some(details), key: key.to_owned(), value: is.value.clone().into() }
}

pub fn list_my_metadata(
    ctx: &mut RequestContext<'_, '_>,
    request: v1::ListMyMetadataRequest,
) -> Result<v1::ListMyMetadataResponse, Refusal> {
    let user = ctx.user(&ctx.caller.user);
    let matches = |key: &str| {
        request.queries.iter().all(|query| match &query.query {
            Some(meta_v1::metadata_query::Query::KeyQuery(q)) => compare(key, &q.key, q.method),
            None => false,
        })
    };
    let all = user.iter().flat_map(|user| user.metadata.iter().map(move |(key, is)| (user, key, is)));
    let found: Vec<_> =
        all.filter(|(_, key, _)| matches(key)).map(|(user, key, is)| metadata_to_proto(user, key, is)).collect();
    let details = details::list_v1(ctx, found.len());
    let page = request.query.unwrap_or_default();
    Ok(v1::ListMyMetadataResponse { details, result: window(found.into_iter(), page.offset, page.limit).collect() })
}
