//! Remembers for some minutes what this browser did: a user that it registered or proved with a code, or a passkey whose
//! registration it began with a code. A sealed cookie each, so that no other browser can continue it.

use super::{CookieJar, unix_seconds};
use axum::http::{HeaderMap, HeaderValue};

/// How long a mark is valid, in seconds.
const LIFETIME: u64 = 900;
/// Length of the time in a mark, in bytes; the text follows it.
const TIME: usize = 8;

/// What a mark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A user without any credential that was registered here, or whose invitation was accepted here, by id.
    RegisteredUser,
    /// A user of whom a code was shown here, or that was registered here with a password, by id.
    ProvenUser,
    /// A passkey whose registration began with a code, by id; its text is the user's id.
    PasskeyByCode,
}

impl Mark {
    fn name(self, id: &str) -> Option<String> {
        let kind = match self {
            Self::RegisteredUser => "registered",
            Self::ProvenUser => "proven",
            Self::PasskeyByCode => "passkey",
        };
        // The id is part of the cookie's name.
        super::is_request_id(id).then(|| format!("login-{kind}-{id}"))
    }

    /// The Set-Cookie header of a mark.
    pub fn set(self, jar: CookieJar<'_>, id: &str, text: &str) -> Option<HeaderValue> {
        let content = [unix_seconds().to_be_bytes().as_slice(), text.as_bytes()].concat();
        jar.set(&self.name(id)?, &content, Some(LIFETIME))
    }

    /// The text of a mark of this browser; `None` without one.
    pub fn read(self, jar: CookieJar<'_>, headers: &HeaderMap, id: &str) -> Option<String> {
        let content = jar.read(&self.name(id)?, headers)?;
        let at = u64::from_be_bytes(content.get(..TIME)?.try_into().ok()?);
        let text = std::str::from_utf8(content.get(TIME..)?).ok()?;
        (unix_seconds().saturating_sub(at) <= LIFETIME).then(|| text.to_owned())
    }

    /// The Set-Cookie header that removes a mark.
    pub fn remove(self, jar: CookieJar<'_>, id: &str) -> Option<HeaderValue> {
        jar.expire(&self.name(id)?)
    }
}

#[cfg(test)]
mod tests {
    use super::super::CookieKeys;
    use super::*;
    use axum::http::header;

    #[test]
    fn a_mark_is_valid_for_its_kind_and_id_in_its_browser() {
        let keys = CookieKeys::fresh();
        let jar = CookieJar { keys: &keys, origin: "https://login.example.com" };
        let set = Mark::PasskeyByCode.set(jar, "12", "34").unwrap();
        let pair = set.to_str().unwrap().split(';').next().unwrap().to_owned();
        let headers = HeaderMap::from_iter([(header::COOKIE, HeaderValue::try_from(&pair).unwrap())]);
        assert_eq!(Mark::PasskeyByCode.read(jar, &headers, "12").as_deref(), Some("34"));
        assert_eq!(Mark::PasskeyByCode.read(jar, &headers, "13"), None);
        assert_eq!(Mark::RegisteredUser.read(jar, &headers, "12"), None);
        assert_eq!(Mark::PasskeyByCode.read(jar, &HeaderMap::new(), "12"), None);
        let renamed = pair.replace("login-passkey-", "login-registered-");
        let headers = HeaderMap::from_iter([(header::COOKIE, HeaderValue::try_from(renamed).unwrap())]);
        assert_eq!(Mark::RegisteredUser.read(jar, &headers, "12"), None, "a cookie under another name does not open");
        assert_eq!(Mark::PasskeyByCode.set(jar, "1;2", ""), None);
    }
}
