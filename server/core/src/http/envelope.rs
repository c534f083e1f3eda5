//! The frames of a unary gRPC or gRPC-Web request: exactly one message. Which code a malformed body gets differs between
//! connect-go, which serves ZITADEL's newer services, and grpc-go, which serves its grpc-gateway stack.

use super::compression;
use crate::refusal::{Code, Refusal};

/// The greatest message of grpc-go, in bytes.
const GRPC_GO_LIMIT: usize = 4 << 20;

/// Bit of a compressed message.
const COMPRESSED: u8 = 1;
/// Bit of gRPC-Web's trailers.
const TRAILER: u8 = 0x80;

/// Who reads the frames.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// connect-go; `web` where trailers may be a frame.
    Connect {
        /// Whether it is gRPC-Web.
        web: bool,
    },
    /// grpc-go. What follows the message is ignored.
    GrpcGo,
}

/// A message as it is in its frame.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Envelope<'a> {
    /// Whether the payload is compressed, by the request's `grpc-encoding`.
    pub(super) compressed: bool,
    pub(super) payload: &'a [u8],
}

impl Envelope<'_> {
    /// The message itself.
    ///
    /// # Errors
    /// INVALID_ARGUMENT of connect-go and INTERNAL of grpc-go for what cannot be decompressed.
    pub(super) fn into_payload(self, reader: Reader) -> Result<Vec<u8>, Refusal> {
        let malformed = if reader == Reader::GrpcGo { Code::Internal } else { Code::InvalidArgument };
        // Neither decompresses nothing.
        if self.compressed && !self.payload.is_empty() {
            compression::decompress(self.payload, malformed)
        } else {
            Ok(self.payload.to_vec())
        }
    }
}

/// The frame of an uncompressed message.
pub(super) fn message_frame(message: &[u8]) -> Vec<u8> {
    let length = u32::try_from(message.len()).unwrap_or(u32::MAX).to_be_bytes();
    [&[0], length.as_slice(), message].concat()
}

/// The one message of a request body. `encoded` states whether the request names a compression; `is_message` whether a
/// payload can be decoded, which decides between the codes of a second message.
pub(super) fn single_message<'a>(
    body: &'a [u8],
    reader: Reader,
    encoded: bool,
    is_message: &dyn Fn(&[u8]) -> bool,
) -> Result<Envelope<'a>, Refusal> {
    let mut rest = body;
    let Reader::Connect { web } = reader else { return grpc_go_message(body, encoded) };
    let none = || Refusal::plain(Code::Unimplemented, "unary request has no message");
    let first = connect_envelope(&mut rest, web, encoded)?.ok_or_else(none)?;
    match connect_envelope(&mut rest, web, encoded) {
        Ok(None) => Ok(first),
        // connect-go decodes the first message before it looks for the second.
        Ok(Some(_)) | Err(_) if !first.compressed && !is_message(first.payload) => Ok(first),
        Ok(Some(second)) if second.compressed || is_message(second.payload) => {
            Err(Refusal::plain(Code::Unimplemented, "unary request has more than one message"))
        }
        Ok(Some(_)) => Err(Refusal::plain(Code::InvalidArgument, "the second message cannot be read")),
        Err(refusal) => Err(refusal),
    }
}

/// The next message of `rest`; none at the end of the body and at trailers.
fn connect_envelope<'a>(rest: &mut &'a [u8], web: bool, encoded: bool) -> Result<Option<Envelope<'a>>, Refusal> {
    if rest.is_empty() {
        return Ok(None);
    }
    let incomplete = || Refusal::plain(Code::InvalidArgument, "incomplete frame");
    let (flag, payload, after) = split_frame(rest).ok_or_else(incomplete)?;
    *rest = after;
    let malformed = |text: &str| Err(Refusal::plain(Code::Internal, text));
    match flag {
        _ if flag & COMPRESSED != 0 && !encoded => malformed("compressed message without grpc-encoding"),
        0 | COMPRESSED => Ok(Some(Envelope { compressed: flag == COMPRESSED, payload })),
        _ if !after.is_empty() => malformed("unexpected data after trailers"),
        _ if !web || flag & TRAILER == 0 => malformed("unsupported frame flags"),
        _ if !are_header_lines(payload) => malformed("malformed trailers"),
        _ => Ok(None),
    }
}

fn grpc_go_message(body: &[u8], encoded: bool) -> Result<Envelope<'_>, Refusal> {
    let length = body.get(1..5).and_then(|bytes| bytes.first_chunk::<4>());
    if length.is_some_and(|length| u32::from_be_bytes(*length) as usize > GRPC_GO_LIMIT) {
        return Err(Refusal::plain(Code::ResourceExhausted, "the message is too large"));
    }
    match split_frame(body) {
        None => Err(Refusal::plain(Code::Unknown, "incomplete frame")),
        Some((0, payload, _)) => Ok(Envelope { compressed: false, payload }),
        Some((COMPRESSED, payload, _)) if encoded => Ok(Envelope { compressed: true, payload }),
        Some(_) => Err(Refusal::plain(Code::Internal, "unsupported frame flags")),
    }
}

/// Flag and payload of the first frame, and what follows it.
fn split_frame(body: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (head, rest) = body.split_first_chunk::<5>()?;
    let [flag, length @ ..] = *head;
    let (payload, after) = rest.split_at_checked(u32::from_be_bytes(length) as usize)?;
    Some((flag, payload, after))
}

/// Whether every line has a name and a colon, as Go's reader of MIME headers demands.
fn are_header_lines(payload: &[u8]) -> bool {
    let named = |line: &[u8]| line.iter().position(|b| *b == b':').is_some_and(|at| at > 0);
    payload.split(|b| *b == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty()).all(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRPC: Reader = Reader::Connect { web: false };
    const WEB: Reader = Reader::Connect { web: true };

    fn frame(flag: u8, payload: &[u8]) -> Vec<u8> {
        [&[flag], u32::try_from(payload.len()).unwrap().to_be_bytes().as_slice(), payload].concat()
    }

    /// The code of a body; 0 where it has one message.
    fn code(body: &[u8], reader: Reader) -> i32 {
        let read = single_message(body, reader, false, &|payload| payload != b"broken");
        read.map_or_else(|refusal| refusal.code as i32, |_| 0)
    }

    #[test]
    fn malformed_bodies_get_the_codes_of_connect_go() {
        let one = frame(0, b"m");
        let with = |more: &[u8]| [one.as_slice(), more].concat();
        let trailers = frame(TRAILER, b"grpc-status: 0");
        for (body, grpc, web) in [
            (Vec::new(), 12, 12),
            (one.clone(), 0, 0),
            (frame(0, b""), 0, 0),
            (with(&one), 12, 12),
            (with(&frame(0, b"broken")), 3, 3),
            (with(&[0, 0]), 3, 3),
            (one[..5].to_vec(), 3, 3),
            (one[..4].to_vec(), 3, 3),
            (frame(1, b"m"), 13, 13),
            (frame(2, b"m"), 13, 13),
            (trailers.clone(), 13, 12),
            (frame(TRAILER, b"no header"), 13, 13),
            ([trailers.as_slice(), one.as_slice()].concat(), 13, 13),
            (with(&trailers), 13, 0),
            (with(&frame(TRAILER, b"")), 13, 0),
            (with(&[trailers.as_slice(), &[0]].concat()), 13, 13),
        ] {
            assert_eq!((code(&body, GRPC), code(&body, WEB)), (grpc, web), "{body:?}");
        }
        // The first message is decoded before the second is read: its own refusal follows.
        assert_eq!(code(&[frame(0, b"broken"), one].concat(), GRPC), 0);
    }

    #[test]
    fn malformed_bodies_get_the_codes_of_grpc_go() {
        let one = frame(0, b"m");
        for (body, expected) in [
            (Vec::new(), 2),
            (one[..5].to_vec(), 2),
            ([one.as_slice(), one.as_slice()].concat(), 0),
            ([one.as_slice(), &[7]].concat(), 0),
            (frame(1, b"m"), 13),
            (frame(TRAILER, b"grpc-status: 0"), 13),
            (vec![0, 0xff, 0xff, 0xff, 0xff], 8),
        ] {
            assert_eq!(code(&body, Reader::GrpcGo), expected, "{body:?}");
        }
    }
}
