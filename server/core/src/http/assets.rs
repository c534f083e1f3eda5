//! `/assets/v1/`: the pictures and the font of a branding. Tests put them there with `/_test/assets`, because ZITADEL's own
//! API for uploads belongs to its console.

use crate::domain::asset::Asset;
use crate::state::ServerState;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, Response, StatusCode, header};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::sync::Arc;

/// What the addresses of all assets begin with.
pub(super) const PREFIX: &str = "/assets/v1/";

/// Every change of a branding has new addresses, so browsers keep these files.
const CACHING: &str = "public, max-age=43200, s-maxage=604800";

pub(super) fn routes(state: &Arc<ServerState>) -> Router {
    Router::new().route("/assets/v1/{*path}", get(read_asset)).with_state(Arc::clone(state))
}

async fn read_asset(State(state): State<Arc<ServerState>>, Path(path): Path<String>) -> Response<Body> {
    let asset = state.store.read(|tx| tx.get::<Asset>(&path)).ok().flatten();
    let found = asset.and_then(|asset| {
        let kind = HeaderValue::try_from(&asset.content_type).ok()?;
        Some((kind, STANDARD.decode(&asset.content).ok()?))
    });
    let mut response = Response::new(Body::empty());
    match found {
        Some((kind, content)) => {
            *response.body_mut() = Body::from(content);
            response.headers_mut().insert(header::CONTENT_TYPE, kind);
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(CACHING));
        }
        None => *response.status_mut() = StatusCode::NOT_FOUND,
    }
    response
}
