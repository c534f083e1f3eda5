//! Files that were compressed beforehand: `app.js.br` beside `app.js`, for browsers that accept brotli.

use super::source::PageSource;
use axum::body::Bytes;
use axum::http::{HeaderMap, header};

/// A file's contents as they are sent.
pub(super) struct Encoded {
    pub(super) contents: Bytes,
    /// The Content-Encoding.
    pub(super) encoding: Option<&'static str>,
}

/// Reads a file by its servable name, compressed where that is there and accepted.
pub(super) async fn read(source: &PageSource, name: &str, headers: &HeaderMap) -> Option<Encoded> {
    if accepts_brotli(headers)
        && let Some(contents) = source.read_brotli(name).await
    {
        return Some(Encoded { contents, encoding: Some("br") });
    }
    source.read(name).await.map(|contents| Encoded { contents, encoding: None })
}

/// Whether Accept-Encoding (RFC 9110, section 12.5.3) has `br`, with a quality above zero.
fn accepts_brotli(headers: &HeaderMap) -> bool {
    let lists = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    lists.flat_map(|list| list.split(',')).any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let is_brotli = parts.next().is_some_and(|coding| coding.eq_ignore_ascii_case("br"));
        let quality = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
        is_brotli && quality.is_none_or(|quality| quality.parse::<f32>().is_ok_and(|quality| quality > 0.0))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn brotli_is_sent_to_who_accepts_it() {
        for (accepted, is_sent) in [
            (&["br"][..], true),
            (&["gzip, deflate, br, zstd"], true),
            (&["gzip", "BR;q=0.5"], true),
            (&["br; q=1"], true),
            (&["br;q=0"], false),
            (&["br;q=0.0"], false),
            (&["br;q=x"], false),
            (&["gzip"], false),
            (&["brotli"], false),
            (&["*"], false),
            (&[""], false),
            (&[], false),
        ] {
            let mut headers = HeaderMap::new();
            for list in accepted {
                headers.append(header::ACCEPT_ENCODING, HeaderValue::from_static(list));
            }
            assert_eq!(accepts_brotli(&headers), is_sent, "{accepted:?}");
        }
    }
}
