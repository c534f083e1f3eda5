//! Protobuf's wire format (<https://protobuf.dev/programming-guides/encoding/>).

pub(super) const VARINT: u32 = 0;
pub(super) const I64: u32 = 1;
pub(super) const LEN: u32 = 2;
pub(super) const I32: u32 = 5;

pub(super) fn varint(out: &mut Vec<u8>, mut n: u64) {
    while n >= 0x80 {
        out.push(n as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

pub(super) fn tag(out: &mut Vec<u8>, number: u32, wire_type: u32) {
    varint(out, u64::from(number << 3 | wire_type));
}

pub(super) fn bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// Puts the length in front of what was written since `start`.
pub(super) fn close(out: &mut Vec<u8>, start: usize) {
    let end = out.len();
    varint(out, (end - start) as u64);
    move_front(out, start, end);
}

/// Moves what was written since `end` in front of what was written since `start`.
pub(super) fn move_front(out: &mut Vec<u8>, start: usize, end: usize) {
    let moved = out.split_off(end);
    out.extend_from_slice(&moved);
    out.copy_within(start..end, start + moved.len());
    if let Some(front) = out.get_mut(start..start + moved.len()) {
        front.copy_from_slice(&moved);
    }
}

/// Reads from the front of a slice.
pub(super) struct Reader<'a> {
    pub(super) rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub(super) fn varint(&mut self) -> Option<u64> {
        let mut n = 0u64;
        let mut shift = 0u32;
        loop {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            // Ten bytes hold 64 bits; the tenth only one of them.
            if shift == 63 && *byte > 1 {
                return None;
            }
            n |= u64::from(byte & 0x7f) << shift;
            if *byte < 0x80 {
                return Some(n);
            }
            shift += 7;
            if shift > 63 {
                return None;
            }
        }
    }

    /// Field number and wire type.
    pub(super) fn tag(&mut self) -> Option<(u32, u32)> {
        let tag = u32::try_from(self.varint()?).ok()?;
        (tag >> 3 != 0).then_some((tag >> 3, tag & 7))
    }

    pub(super) fn fixed<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (bytes, rest) = self.rest.split_first_chunk::<N>()?;
        self.rest = rest;
        Some(*bytes)
    }

    pub(super) fn bytes(&mut self) -> Option<&'a [u8]> {
        let n = usize::try_from(self.varint()?).ok()?;
        let (bytes, rest) = self.rest.split_at_checked(n)?;
        self.rest = rest;
        Some(bytes)
    }

    /// Passes over a field that is not known.
    pub(super) fn skip(&mut self, number: u32, wire_type: u32, depth: u32) -> Option<()> {
        match wire_type {
            VARINT => drop(self.varint()?),
            I64 => drop(self.fixed::<8>()?),
            LEN => drop(self.bytes()?),
            I32 => drop(self.fixed::<4>()?),
            // A group, which proto3 no longer has but still skips.
            3 if depth < super::MAX_DEPTH => loop {
                match self.tag()? {
                    (n, 4) => return (n == number).then_some(()),
                    (n, t) => self.skip(n, t, depth + 1)?,
                }
            },
            _ => return None,
        }
        Some(())
    }
}
