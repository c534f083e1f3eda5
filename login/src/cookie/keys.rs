//! The keys that seal cookies with XChaCha20-Poly1305, whose random nonces need no counter, so that any number of instances
//! can share a key.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};

/// First byte of a sealed value. Changes with its layout.
const VERSION: u8 = 1;
const NONCE: usize = 24;
const TAG: usize = 16;
/// Bytes of a sealed value beside its content.
pub(super) const OVERHEAD: usize = 1 + 1 + NONCE + TAG;

/// The keys of a login server: the current key seals, both keys open, so that keys can be rotated.
#[derive(Clone)]
pub struct CookieKeys {
    current: Key,
    previous: Option<Key>,
}

#[derive(Clone)]
struct Key {
    /// Key id: one byte of a digest, which saves trying the other key and reveals nothing about this one.
    id: u8,
    cipher: XChaCha20Poly1305,
    bytes: [u8; 32],
}

/// Why a key file is invalid. The message contains nothing of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFileError {
    /// Number of lines when it is neither one nor two.
    Lines(usize),
    /// Number of the line, counted from one, that is not base64 of 32 bytes.
    Key(usize),
}

impl std::fmt::Display for KeyFileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Lines(n) => write!(f, "expected one or two lines with a key each, found {n}"),
            Self::Key(n) => {
                write!(f, "line {n} is not base64 of 32 bytes; generate a key with `openssl rand -base64 32`")
            }
        }
    }
}

impl std::error::Error for KeyFileError {}

impl std::fmt::Debug for CookieKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CookieKeys").finish_non_exhaustive()
    }
}

impl Key {
    fn new(bytes: [u8; 32]) -> Self {
        let digest = Sha256::new().chain_update(b"zitadel-login cookie key id\n").chain_update(bytes).finalize();
        let id = digest.first().copied().unwrap_or_default();
        Self { id, cipher: XChaCha20Poly1305::new(&bytes.into()), bytes }
    }
}

impl CookieKeys {
    /// Parses a key file: one or two lines, each base64 of 32 bytes. The first key seals, both open.
    ///
    /// # Errors
    /// When the number of lines or one of them is invalid.
    pub fn parse(text: &str) -> Result<Self, KeyFileError> {
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let read = |n: usize, line: &str| {
            let bytes = STANDARD.decode(line).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
            bytes.map(Key::new).ok_or(KeyFileError::Key(n))
        };
        match lines.as_slice() {
            [only] => Ok(Self { current: read(1, only)?, previous: None }),
            [newest, oldest] => Ok(Self { current: read(1, newest)?, previous: Some(read(2, oldest)?) }),
            lines => Err(KeyFileError::Lines(lines.len())),
        }
    }

    /// Generates a key, so that cookies end with this process.
    #[must_use]
    pub fn fresh() -> Self {
        Self { current: Key::new(rand::random()), previous: None }
    }

    /// Seals `content` for the cookie name and origin in `associated_data`. `None` only when the content is too long for the
    /// cipher, which cookies are not.
    #[must_use]
    pub fn seal(&self, associated_data: &str, content: &[u8]) -> Option<String> {
        let nonce: [u8; NONCE] = rand::random();
        let payload = Payload { msg: content, aad: associated_data.as_bytes() };
        let sealed = self.current.cipher.encrypt(&XNonce::from(nonce), payload).ok()?;
        let mut out = vec![VERSION, self.current.id];
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&sealed);
        Some(URL_SAFE_NO_PAD.encode(out))
    }

    /// The content of a value that one of these keys sealed with the same `associated_data`.
    #[must_use]
    pub fn open(&self, associated_data: &str, sealed: &str) -> Option<Vec<u8>> {
        let bytes = URL_SAFE_NO_PAD.decode(sealed).ok()?;
        let (&[version, id], rest) = bytes.split_first_chunk::<2>()?;
        let (nonce, rest) = rest.split_first_chunk::<NONCE>()?;
        if version != VERSION {
            return None;
        }
        let keys = [Some(&self.current), self.previous.as_ref()];
        keys.into_iter().flatten().filter(|key| key.id == id).find_map(|key| {
            key.cipher.decrypt(&XNonce::from(*nonce), Payload { msg: rest, aad: associated_data.as_bytes() }).ok()
        })
    }

    /// Derives bytes from `what` by HMAC; without the key they look random. `purpose` separates uses.
    #[must_use]
    pub fn derive(&self, purpose: &str, what: &str) -> [u8; 32] {
        let Ok(mac) = Hmac::<Sha256>::new_from_slice(&self.current.bytes) else { return [0; 32] };
        mac.chain_update(purpose.as_bytes())
            .chain_update(b"\n")
            .chain_update(what.as_bytes())
            .finalize()
            .into_bytes()
            .into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(byte: u8) -> String {
        STANDARD.encode([byte; 32])
    }

    #[test]
    fn a_sealed_value_opens_only_with_its_key_for_its_cookie_and_origin() {
        let keys = CookieKeys::fresh();
        let sealed = keys.seal("a\nhttps://login.example.com", b"content").unwrap();
        assert_eq!(keys.open("a\nhttps://login.example.com", &sealed).as_deref(), Some(&b"content"[..]));
        assert_eq!(keys.open("b\nhttps://login.example.com", &sealed), None, "another cookie");
        assert_eq!(keys.open("a\nhttps://other.example.com", &sealed), None, "another origin");
        assert_eq!(CookieKeys::fresh().open("a\nhttps://login.example.com", &sealed), None, "another key");
        assert_ne!(keys.seal("a", b"content"), keys.seal("a", b"content"));
    }

    #[test]
    fn a_sealed_value_that_is_changed_or_truncated_at_any_byte_does_not_open() {
        let keys = CookieKeys::fresh();
        let sealed = URL_SAFE_NO_PAD.decode(keys.seal("a", b"content").unwrap()).unwrap();
        assert_eq!(sealed.len(), OVERHEAD + 7);
        for n in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[n] ^= 1;
            assert_eq!(keys.open("a", &URL_SAFE_NO_PAD.encode(&changed)), None, "byte {n}");
            assert_eq!(keys.open("a", &URL_SAFE_NO_PAD.encode(&sealed[..n])), None, "cut at {n}");
        }
        assert_eq!(keys.open("a", "no base64!"), None);
    }

    #[test]
    fn the_previous_key_opens_and_does_not_seal() {
        let old = CookieKeys::parse(&line(1)).unwrap();
        let both = CookieKeys::parse(&format!("{}\n{}\n", line(2), line(1))).unwrap();
        let sealed = old.seal("a", b"content").unwrap();
        assert!(both.open("a", &sealed).is_some());
        assert_eq!(old.open("a", &both.seal("a", b"content").unwrap()), None);
    }

    #[test]
    fn a_key_file_has_one_or_two_lines_of_base64_of_32_bytes() {
        assert_eq!(CookieKeys::parse("\n").err(), Some(KeyFileError::Lines(0)));
        assert_eq!(CookieKeys::parse(&[line(1), line(2), line(3)].join("\n")).err(), Some(KeyFileError::Lines(3)));
        assert_eq!(CookieKeys::parse("c2hvcnQ=").err(), Some(KeyFileError::Key(1)));
        assert_eq!(CookieKeys::parse(&format!("{}\r\nnonsense", line(1))).err(), Some(KeyFileError::Key(2)));
        assert!(CookieKeys::parse(&format!("  {}\r\n\r\n", line(1))).is_ok());
    }
}
