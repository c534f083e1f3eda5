//! Lists: how many match, which page is returned, and how texts are compared.

use crate::context::RequestContext;
use zitadel_wasm::messages::zitadel::filter::v2::{PaginationRequest, PaginationResponse};
use zitadel_wasm::messages::zitadel::object::v2::{ListDetails, ListQuery, TextQueryMethod};

/// How many match, and when that was.
pub fn list_details(ctx: &RequestContext<'_, '_>, total: usize) -> ListDetails {
    ListDetails { total_result: total as u64, timestamp: Some(ctx.now.to_proto()), ..ListDetails::default() }
}

/// The page of a query; a limit beyond a thousand is a thousand, none is a hundred.
pub fn paged<T>(all: impl Iterator<Item = T>, page: &ListQuery) -> impl Iterator<Item = T> {
    window(all, page.offset, page.limit)
}

/// So many items from an offset on.
pub fn window<T>(all: impl Iterator<Item = T>, offset: u64, limit: u32) -> impl Iterator<Item = T> {
    all.skip(usize::try_from(offset).unwrap_or(usize::MAX)).take(effective_limit(limit) as usize)
}

/// How many items a response has for a requested limit.
pub fn effective_limit(limit: u32) -> u32 {
    if limit == 0 { 100 } else { limit.min(1000) }
}

/// The page of a filter's own kind of query, of a list in ascending order. Without a page the order is ascending, too; with
/// one it is what the page says.
pub fn filtered_page<T>(mut all: Vec<T>, page: Option<PaginationRequest>) -> (Vec<T>, PaginationResponse) {
    if page.as_ref().is_some_and(|page| !page.asc) {
        all.reverse();
    }
    let page = page.unwrap_or_default();
    let applied_limit = effective_limit(page.limit).into();
    let pagination = PaginationResponse { total_result: all.len() as u64, applied_limit };
    (window(all.into_iter(), page.offset, page.limit).collect(), pagination)
}

/// Whether a text matches, by a method of the contract.
#[must_use]
pub fn compare(is: &str, wanted: &str, method: i32) -> bool {
    let (low, wanted_low) = (is.to_lowercase(), wanted.to_lowercase());
    match TextQueryMethod::try_from(method).unwrap_or(TextQueryMethod::Equals) {
        TextQueryMethod::Equals => is == wanted,
        TextQueryMethod::EqualsIgnoreCase => low == wanted_low,
        TextQueryMethod::StartsWith => is.starts_with(wanted),
        TextQueryMethod::StartsWithIgnoreCase => low.starts_with(&wanted_low),
        TextQueryMethod::Contains => is.contains(wanted),
        TextQueryMethod::ContainsIgnoreCase => low.contains(&wanted_low),
        TextQueryMethod::EndsWith => is.ends_with(wanted),
        TextQueryMethod::EndsWithIgnoreCase => low.ends_with(&wanted_low),
    }
}
