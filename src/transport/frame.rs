//! Length-prefixed frames of gRPC-Web (<https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-WEB.md>): a flag byte,
//! four bytes of length, the payload. The flag 0x80 marks the trailers, which come last.

use crate::text::{parts, split_once_byte};

/// Marks a frame of trailers.
pub const TRAILER: u8 = 0x80;

/// A frame that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame<'a> {
    /// Its flags.
    pub flag: u8,
    /// Its payload.
    pub payload: &'a [u8],
}

/// A message in a frame of its own.
#[must_use]
pub fn write(message: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(message.len() + 5);
    out.push(0);
    out.extend_from_slice(&(message.len() as u32).to_be_bytes());
    out.extend_from_slice(message);
    out
}

/// The frames of a body; `None` when the last one is incomplete.
#[must_use]
pub fn read(mut body: &[u8]) -> Option<Vec<Frame<'_>>> {
    let mut out = Vec::new();
    while !body.is_empty() {
        let (head, rest) = body.split_first_chunk::<5>()?;
        let [flag, length @ ..] = *head;
        let (payload, rest) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(length)).ok()?)?;
        out.push(Frame { flag, payload });
        body = rest;
    }
    Some(out)
}

/// The value of a trailer; names are not case-sensitive.
#[must_use]
pub fn trailer<'a>(payload: &'a str, name: &str) -> Option<&'a str> {
    parts(payload, b'\n').find_map(|line| {
        let (key, value) = split_once_byte(line, b':')?;
        key.trim_ascii().eq_ignore_ascii_case(name).then(|| value.trim_ascii())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_frames_that_were_written() {
        let mut body = write(b"abc");
        body.extend(write(b""));
        let frames = read(&body).unwrap();
        assert_eq!(frames, [Frame { flag: 0, payload: b"abc" }, Frame { flag: 0, payload: b"" }]);
    }

    #[test]
    fn rejects_a_body_that_ends_inside_a_frame() {
        let body = write(b"abc");
        for n in 1..body.len() {
            assert_eq!(read(&body[..n]), None, "{n}");
        }
    }

    #[test]
    fn a_length_of_four_gigabytes_allocates_nothing() {
        assert_eq!(read(&[0, 0xff, 0xff, 0xff, 0xff, 1]), None);
    }

    #[test]
    fn finds_trailers_in_any_case_and_spacing() {
        let text = "Grpc-Status:5\r\ngrpc-message: a: b\r\n";
        assert_eq!(trailer(text, "grpc-status"), Some("5"));
        assert_eq!(trailer(text, "grpc-message"), Some("a: b"));
        assert_eq!(trailer(text, "grpc"), None);
    }
}
