//! `X-Request-Id`, which ZITADEL gives every response: twelve bytes of time, machine and counter, in 20 letters and digits
//! that sort by time (<https://github.com/rs/xid>).

use axum::http::HeaderValue;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use zitadel_login::runtime;

const ALPHABET: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";

/// An id that no other response has.
pub(super) fn next() -> Option<HeaderValue> {
    static START: OnceLock<(u64, AtomicU32)> = OnceLock::new();
    let (machine, counter) =
        START.get_or_init(|| (rand::random::<u64>() & 0xff_ffff_ffff, AtomicU32::new(rand::random())));
    let count = counter.fetch_add(1, Ordering::Relaxed) & 0xff_ffff;
    let seconds = runtime::unix_time().as_secs() & 0xffff_ffff;
    let bits = u128::from(seconds) << 64 | u128::from(*machine) << 24 | u128::from(count);
    HeaderValue::from_bytes(&encode(bits)).ok()
}

/// 96 bits as 20 digits of five bits, the last one of one bit and four zeros.
fn encode(bits: u128) -> [u8; 20] {
    let padded = bits << 4;
    std::array::from_fn(|i| *ALPHABET.get((padded >> (95 - 5 * i) & 31) as usize).unwrap_or(&b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_those_of_xid() {
        // The example of xid's own tests: 4d88e15b60f486e428412dc9.
        assert_eq!(&encode(0x4d88_e15b_60f4_86e4_2841_2dc9), b"9m4e2mr0ui3e8a215n4g");
        let (one, other) = (next().unwrap(), next().unwrap());
        assert!(one != other && one.len() == 20);
    }
}
