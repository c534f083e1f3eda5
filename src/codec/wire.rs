//! Protobuf's wire format (<https://protobuf.dev/programming-guides/encoding/>).

pub(super) const VARINT: u32 = 0;
pub(super) const I64: u32 = 1;
pub(super) const LEN: u32 = 2;
const GROUP: u32 = 3;
const GROUP_END: u32 = 4;
/// How deep groups may be nested, as in Go.
const GROUPS: usize = 10_000;
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

/// The fields of a Timestamp and a Duration.
pub(super) fn seconds_and_nanos((seconds, nanos): (i64, i32), out: &mut Vec<u8>) {
    if seconds != 0 {
        tag(out, 1, VARINT);
        varint(out, seconds as u64);
    }
    if nanos != 0 {
        tag(out, 2, VARINT);
        varint(out, i64::from(nanos) as u64);
    }
}

/// One field on the wire.
pub(super) struct WireField<'a> {
    pub(super) number: u32,
    pub(super) wire: u32,
    /// The value of a number, whatever its width; 0 for anything else.
    pub(super) n: u64,
    /// The bytes of what has a length; empty for anything else.
    pub(super) bytes: &'a [u8],
}

impl WireField<'_> {
    pub(super) fn is(&self, number: u32, wire: u32) -> bool {
        self.number == number && self.wire == wire
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

    pub(super) fn fixed<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (bytes, rest) = self.rest.split_first_chunk::<N>()?;
        self.rest = rest;
        Some(*bytes)
    }

    /// A number of that wire type.
    pub(super) fn value(&mut self, wire: u32) -> Option<u64> {
        match wire {
            VARINT => self.varint(),
            I64 => self.fixed().map(u64::from_le_bytes),
            _ => self.fixed().map(|bytes| u64::from(u32::from_le_bytes(bytes))),
        }
    }

    /// The next field. A group, which proto3 no longer has, is ignored.
    pub(super) fn wire_field(&mut self) -> Option<WireField<'a>> {
        let field = self.field_or_group_tag()?;
        // Without recursion: the stack is not the sender's.
        let mut open = Vec::new();
        let mut inner = field.number;
        let mut wire = field.wire;
        loop {
            match wire {
                GROUP if open.len() < GROUPS => open.push(inner),
                GROUP_END => drop(open.pop().filter(|number| *number == inner)?),
                GROUP => return None,
                _ => {}
            }
            if open.is_empty() {
                return Some(field);
            }
            let next = self.field_or_group_tag()?;
            (inner, wire) = (next.number, next.wire);
        }
    }

    fn field_or_group_tag(&mut self) -> Option<WireField<'a>> {
        let tag = u32::try_from(self.varint()?).ok()?;
        let (number, wire) = (tag >> 3, tag & 7);
        let mut wire_field = WireField { number, wire, n: 0, bytes: &[] };
        match wire {
            _ if number == 0 => return None,
            VARINT | I64 | I32 => wire_field.n = self.value(wire)?,
            LEN => {
                let n = usize::try_from(self.varint()?).ok()?;
                (wire_field.bytes, self.rest) = self.rest.split_at_checked(n)?;
            }
            GROUP | GROUP_END => {}
            _ => return None,
        }
        Some(wire_field)
    }
}
