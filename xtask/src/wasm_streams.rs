//! The code of a WebAssembly module taken apart into streams: what is alike stands together, and brotli finds a tenth more
//! in it. In code, a local's number stands beside an opcode beside an address; here all locals' numbers are one stream, all
//! offsets another.
//!
//! The form, which `xtask/wasm/unpack.wat` puts together again:
//!
//! 1. 256 bytes: by opcode, what follows it in code. Only this file has to know the opcodes (WebAssembly Core
//!    Specification 2.0, §5.4); those behind the prefix 0xfc are from 0xe0 on, where no opcode is.
//! 2. The length of each stream (four bytes, the lowest first).
//! 3. The streams, in the order of [`Stream`]. Sizes of the function bodies and of the code section are left out.

use crate::sh::Result;

/// In the order that brotli packs best.
#[derive(Clone, Copy)]
enum Stream {
    /// The sections before the code.
    Before,
    /// The declarations of locals.
    Declared,
    Set,
    Tee,
    Get,
    Load,
    Store,
    Integer,
    Long,
    Branch,
    /// Of `br_table`.
    Branches,
    Alignment,
    /// The number of functions; their opcodes, and the numbers that depend on those most.
    Code,
    /// The types of blocks.
    Block,
    /// The sections after the code.
    After,
}

const STREAMS: usize = Stream::After as usize + 1;

/// As many numbers as the first one says, and one more, in [`Stream::Branches`].
const TABLE: u8 = 0xf0;
/// This and the count: bytes, in [`Stream::Long`].
const BYTES: u8 = 0xf0;
/// Another opcode follows.
const PREFIX: u8 = 0xff;
/// Where the opcodes behind the prefix are.
const PREFIXED: u8 = 0xe0;

/// What follows an opcode: two digits of four bits for the streams of up to two numbers, the later one first.
fn follows(opcode: u8) -> u8 {
    let one = |stream: Stream| stream as u8;
    let two = |first: Stream, second: Stream| (second as u8) << 4 | first as u8;
    match opcode {
        // block, loop, if
        0x02..=0x04 => one(Stream::Block),
        // call, global.*, memory.size and .grow, ref.null, ref.func
        0x10 | 0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => one(Stream::Code),
        // br, br_if
        0x0c | 0x0d => one(Stream::Branch),
        0x0e => TABLE,
        // call_indirect, select with a type
        0x11 | 0x1c => two(Stream::Code, Stream::Code),
        0x20 => one(Stream::Get),
        0x21 => one(Stream::Set),
        0x22 => one(Stream::Tee),
        // Loads and stores: alignment and offset.
        0x28..=0x35 => two(Stream::Alignment, Stream::Load),
        0x36..=0x3e => two(Stream::Alignment, Stream::Store),
        0x41 => one(Stream::Integer),
        0x42 => one(Stream::Long),
        0x43 => BYTES | 4,
        0x44 => BYTES | 8,
        0xfc => PREFIX,
        // memory.init, .copy; table.init, .copy
        0xe8 | 0xea | 0xec | 0xee => two(Stream::Code, Stream::Code),
        // data.drop, memory.fill, elem.drop, table.grow, .size, .fill
        0xe9 | 0xeb | 0xed | 0xef..=0xf1 => one(Stream::Code),
        _ => 0,
    }
}

/// The module with the least alignment in each load and store: 0.3 KB of brotli less. It is a hint, which changes no result
/// (WebAssembly Core Specification 2.0, §4.4.7).
pub fn without_alignments(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut least = wasm.to_vec();
    for at in read(wasm)?.alignments {
        if let Some(alignment) = least.get_mut(at) {
            *alignment = 0;
        }
    }
    Ok(least)
}

/// Takes a module apart: the form up to the last stream, and the last stream.
pub fn split(wasm: &[u8]) -> Result<[Vec<u8>; 2]> {
    let streams = read(wasm)?.streams;
    let mut out: Vec<u8> = (0..=u8::MAX).map(follows).collect();
    for stream in &streams {
        let length = u32::try_from(stream.len()).map_err(|_| "a stream is longer than 4 GB")?;
        out.extend(length.to_le_bytes());
    }
    let [streams @ .., after] = &streams;
    out.extend(streams.concat());
    Ok([out, after.clone()])
}

fn read(wasm: &[u8]) -> Result<Reader<'_>> {
    let mut reader = Reader { wasm, at: 8, streams: Default::default(), alignments: Vec::new() };
    loop {
        let start = reader.at;
        let id = reader.byte()?;
        let length = reader.number()?;
        if id == 10 {
            reader.streams[Stream::Before as usize] = wasm.get(..start).unwrap_or_default().to_vec();
            let end = reader.at + length;
            for _ in 0..reader.copy(Stream::Code)? {
                reader.function()?;
            }
            if reader.at != end {
                return Err("the code section is not as long as it says".into());
            }
            reader.streams[Stream::After as usize] = wasm.get(end..).unwrap_or_default().to_vec();
            return Ok(reader);
        }
        reader.at += length;
    }
}

struct Reader<'w> {
    wasm: &'w [u8],
    at: usize,
    streams: [Vec<u8>; STREAMS],
    /// Where alignments are, each of one byte.
    alignments: Vec<usize>,
}

impl Reader<'_> {
    fn byte(&mut self) -> Result<u8> {
        let byte = self.wasm.get(self.at).ok_or("the module ends within its code")?;
        self.at += 1;
        Ok(*byte)
    }

    /// A number, of which only its length counts where it has a sign.
    fn number(&mut self) -> Result<usize> {
        let (mut number, mut shift) = (0_usize, 0);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f).checked_shl(shift).unwrap_or_default();
            shift += 7;
            if byte < 0x80 {
                return Ok(number);
            }
        }
    }

    fn copy_bytes(&mut self, stream: Stream, count: u8) -> Result {
        for _ in 0..count {
            let byte = self.byte()?;
            self.streams[stream as usize].push(byte);
        }
        Ok(())
    }

    fn copy(&mut self, stream: Stream) -> Result<usize> {
        let start = self.at;
        let number = self.number()?;
        self.streams[stream as usize].extend(self.wasm.get(start..self.at).unwrap_or_default());
        Ok(number)
    }

    fn function(&mut self) -> Result {
        self.number()?;
        // Pairs of a count and a type.
        for _ in 0..2 * self.copy(Stream::Declared)? {
            self.copy(Stream::Declared)?;
        }
        let mut depth = 1;
        while depth > 0 {
            let opcode = self.byte()?;
            self.streams[Stream::Code as usize].push(opcode);
            match opcode {
                0x02..=0x04 => depth += 1,
                0x0b => depth -= 1,
                _ => {}
            }
            self.operands(opcode)?;
        }
        Ok(())
    }

    fn operands(&mut self, opcode: u8) -> Result {
        match follows(opcode) {
            TABLE => {
                for _ in 0..=self.copy(Stream::Branches)? {
                    self.copy(Stream::Branches)?;
                }
            }
            PREFIX => {
                let behind = self.copy(Stream::Code)? as u8;
                self.operands(PREFIXED.saturating_add(behind))?;
            }
            bytes if bytes > BYTES => self.copy_bytes(Stream::Long, bytes & 0xf)?,
            streams => {
                for digit in [streams & 0xf, streams >> 4] {
                    if digit == Stream::Alignment as u8 {
                        self.alignments.push(self.at);
                    }
                    if let Some(stream) = NUMBERS.into_iter().find(|stream| *stream as u8 == digit) {
                        self.copy(stream)?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// The streams that numbers are in.
const NUMBERS: [Stream; 11] = [
    Stream::Set,
    Stream::Tee,
    Stream::Get,
    Stream::Load,
    Stream::Store,
    Stream::Integer,
    Stream::Long,
    Stream::Branch,
    Stream::Alignment,
    Stream::Code,
    Stream::Block,
];

#[cfg(test)]
mod tests {
    use super::*;

    /// `(module (func (param i32) (result i32) local.get 0 i32.load offset=300))`
    const MODULE: [u8; 33] = [
        0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f, 3, 2, 1, 0, 10, 10, 1, 8, 0, 0x20, 0, 0x28,
        2, 0xac, 0x02, 0x0b, 0x7e,
    ];

    #[test]
    fn what_is_alike_stands_together_and_sizes_are_left_out() {
        let [streams, after] = split(&MODULE).unwrap();
        let (kinds, rest) = streams.split_at(256);
        assert_eq!((kinds[0x20], kinds[0x28], kinds[0x0b]), (4, 0x5b, 0));
        let (lengths, rest) = rest.split_at(4 * STREAMS);
        assert_eq!(lengths, [20_u32, 1, 0, 0, 1, 2, 0, 0, 0, 0, 0, 1, 4, 0, 1].map(u32::to_le_bytes).concat());
        assert_eq!(rest[20..], [0, 0, 0xac, 0x02, 2, 1, 0x20, 0x28, 0x0b]);
        assert_eq!(after, [0x7e]);
    }

    #[test]
    fn an_alignment_is_the_least() {
        let mut expected = MODULE;
        expected[28] = 0;
        assert_eq!(without_alignments(&MODULE).unwrap(), expected);
    }

    #[test]
    fn a_module_that_ends_within_its_code_is_an_error() {
        for length in 21..32 {
            assert!(split(&MODULE[..length]).is_err(), "{length}");
        }
    }
}
