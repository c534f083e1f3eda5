//! Compressed requests: gzip, which both of ZITADEL's stacks have.

use crate::refusal::{Code, Refusal};
use axum::http::HeaderMap;
use flate2::read::MultiGzDecoder;
use std::io::Read as _;

/// Whether a request is compressed, by the header that names its compression.
///
/// # Errors
/// UNIMPLEMENTED for a compression that is unknown.
pub(super) fn is_gzip(headers: &HeaderMap, name: &str) -> Result<bool, Refusal> {
    match super::header_text(headers, name).as_deref() {
        None | Some("" | "identity") => Ok(false),
        Some("gzip") => Ok(true),
        Some(other) => {
            let text = format!("unknown compression {other:?}: supported encodings are gzip");
            Err(Refusal::plain(Code::Unimplemented, text))
        }
    }
}

/// The contents of gzip, which are not larger than a body may be. What is malformed is refused with `malformed`.
///
/// # Errors
/// `malformed`; RESOURCE_EXHAUSTED for contents that are too large.
pub(super) fn decompress(compressed: &[u8], malformed: Code) -> Result<Vec<u8>, Refusal> {
    let mut out = Vec::new();
    let limit = u64::try_from(super::BODY_LIMIT).unwrap_or(u64::MAX);
    MultiGzDecoder::new(compressed)
        .take(limit.saturating_add(1))
        .read_to_end(&mut out)
        .map_err(|why| Refusal::plain(malformed, format!("decompress: {why}")))?;
    if out.len() > super::BODY_LIMIT {
        return Err(Refusal::plain(Code::ResourceExhausted, "the decompressed message is too large"));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write as _;

    fn gzip(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn decompresses_gzip_and_refuses_what_is_none() {
        assert_eq!(decompress(&gzip(b"{}"), Code::InvalidArgument).unwrap(), b"{}");
        let two = [gzip(b"{"), gzip(b"}")].concat();
        assert_eq!(decompress(&two, Code::InvalidArgument).unwrap(), b"{}", "members follow each other");
        for broken in [b"{}".to_vec(), gzip(b"{}")[..12].to_vec()] {
            assert_eq!(decompress(&broken, Code::Internal).unwrap_err().code, Code::Internal);
        }
    }

    #[test]
    fn a_small_body_cannot_become_a_huge_message() {
        let bomb = gzip(&vec![0; super::super::BODY_LIMIT + 1]);
        assert!(bomb.len() < 100_000);
        assert_eq!(decompress(&bomb, Code::Internal).unwrap_err().code, Code::ResourceExhausted);
    }
}
