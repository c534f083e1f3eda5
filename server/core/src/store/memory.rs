//! Memory in place of a file: in pieces, so that growing moves nothing, and what was never written takes no room.

use redb::StorageBackend;
use std::io::{Error, ErrorKind};
use std::sync::{PoisonError, RwLock};

const PIECE: usize = 1 << 16;

/// A file that lives as long as the program.
#[derive(Debug, Default)]
pub(super) struct Memory(RwLock<File>);

#[derive(Debug, Default)]
struct File {
    len: u64,
    /// Absent ones are full of zeros.
    pieces: Vec<Option<Box<[u8]>>>,
}

/// The part of a piece that a range touches, and how much of the range that is.
struct Part {
    piece: usize,
    from: usize,
    length: usize,
}

/// A range, divided by pieces.
fn parts(offset: u64, length: usize) -> impl Iterator<Item = Part> {
    let mut at = usize::try_from(offset).unwrap_or(usize::MAX);
    let end = at.saturating_add(length);
    std::iter::from_fn(move || {
        let from = at % PIECE;
        let part = Part { piece: at / PIECE, from, length: (PIECE - from).min(end - at) };
        at += part.length;
        (part.length > 0).then_some(part)
    })
}

fn beyond() -> Error {
    Error::from(ErrorKind::UnexpectedEof)
}

impl File {
    fn check(&self, offset: u64, length: usize) -> Result<(), Error> {
        let end = offset.checked_add(length as u64);
        if end.is_some_and(|end| end <= self.len) { Ok(()) } else { Err(beyond()) }
    }
}

impl StorageBackend for Memory {
    fn len(&self) -> Result<u64, Error> {
        Ok(self.0.read().unwrap_or_else(PoisonError::into_inner).len)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> Result<(), Error> {
        let file = self.0.read().unwrap_or_else(PoisonError::into_inner);
        file.check(offset, out.len())?;
        let mut rest = out;
        for part in parts(offset, rest.len()) {
            let (here, after) = rest.split_at_mut_checked(part.length).ok_or_else(beyond)?;
            match file.pieces.get(part.piece) {
                Some(Some(piece)) => {
                    here.copy_from_slice(piece.get(part.from..part.from + part.length).ok_or_else(beyond)?);
                }
                _ => here.fill(0),
            }
            rest = after;
        }
        Ok(())
    }

    fn set_len(&self, len: u64) -> Result<(), Error> {
        let mut file = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let size = usize::try_from(len).map_err(|_| Error::from(ErrorKind::OutOfMemory))?;
        file.pieces.resize(size.div_ceil(PIECE), None);
        // What is cut off is gone, also where it was the end of a piece.
        if let Some(Some(last)) = file.pieces.get_mut(size / PIECE)
            && let Some(cut) = last.get_mut(size % PIECE..)
        {
            cut.fill(0);
        }
        file.len = len;
        Ok(())
    }

    fn sync_data(&self) -> Result<(), Error> {
        Ok(())
    }

    fn write(&self, offset: u64, data: &[u8]) -> Result<(), Error> {
        let mut file = self.0.write().unwrap_or_else(PoisonError::into_inner);
        file.check(offset, data.len())?;
        let mut rest = data;
        for part in parts(offset, data.len()) {
            let (here, after) = rest.split_at_checked(part.length).ok_or_else(beyond)?;
            let piece = file.pieces.get_mut(part.piece).ok_or_else(beyond)?;
            let piece = piece.get_or_insert_with(|| vec![0; PIECE].into_boxed_slice());
            piece.get_mut(part.from..part.from + part.length).ok_or_else(beyond)?.copy_from_slice(here);
            rest = after;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_behaves_like_a_file() {
        let memory = Memory::default();
        let mut file: Vec<u8> = Vec::new();
        let mut state = 1u64;
        let mut next = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % below
        };
        for _ in 0..2_000 {
            let (at, length) = (next(5 * PIECE), next(3 * PIECE));
            match next(10) {
                0 => {
                    memory.set_len(at as u64).unwrap();
                    file.resize(at, 0);
                }
                1..5 => {
                    let data: Vec<u8> = (0..length).map(|i| u8::try_from((i + at) % 251).unwrap()).collect();
                    let fits = at + length <= file.len();
                    assert_eq!(memory.write(at as u64, &data).is_ok(), fits);
                    if fits {
                        file[at..at + length].copy_from_slice(&data);
                    }
                }
                _ => {
                    let mut out = vec![9; length];
                    let fits = at + length <= file.len();
                    assert_eq!(memory.read(at as u64, &mut out).is_ok(), fits);
                    assert!(!fits || out == file[at..at + length]);
                }
            }
            assert_eq!(memory.len().unwrap(), file.len() as u64);
        }
        assert!(memory.read(u64::MAX, &mut [0]).is_err());
    }
}
