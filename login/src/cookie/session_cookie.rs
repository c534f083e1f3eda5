//! The sessions of a browser in one cookie, limited in number and size.

use super::keys::OVERHEAD;
use super::packed::{PackedId, PackedToken};
use super::{CookieJar, unix_seconds};
use axum::http::{HeaderMap, HeaderValue};
use serde::{Deserialize, Serialize};

const NAME: &str = "login-sessions";
/// Maximum number of sessions.
pub const MAX_SESSIONS: usize = 8;
/// Maximum length of the cookie including its name; browsers accept 4096 bytes.
pub const MAX_COOKIE_BYTES: usize = 3900;
/// Minimum size of an unproven session: that of a long token (500 characters) with a usual login name, so that the
/// cookie's length does not reveal whether the user exists.
const UNPROVEN_BYTES: usize = 512;

/// A session of the browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CookieSession {
    /// Session id.
    pub id: String,
    /// Newest session token. The login server sends it to ZITADEL only.
    pub token: String,
    /// Login name; as the user entered it while the session is unproven.
    pub login_name: String,
    /// User id; empty while the session is unproven.
    pub user: String,
    /// Id of the user's organization; empty while the session is unproven.
    pub organization: String,
    /// Time of creation, in seconds since 1970.
    pub created: u64,
    /// Time of the last token change, in seconds since 1970.
    pub changed: u64,
    /// Time of last use, in seconds since 1970.
    pub used: u64,
    /// Whether a first factor is verified.
    pub proven: bool,
    /// Whether the settings hide which users exist (`ignoreUnknownUsernames`).
    pub hidden: bool,
    /// Whether this is a decoy session, because the user does not exist.
    pub decoy: bool,
}

#[derive(Serialize, Deserialize)]
struct Packed {
    id: PackedId,
    token: PackedToken,
    login_name: String,
    user: PackedId,
    organization: PackedId,
    created: u64,
    changed: u64,
    used: u64,
    proven: bool,
    hidden: bool,
    decoy: bool,
}

impl CookieSession {
    fn pack(&self) -> Option<Vec<u8>> {
        let packed = Packed {
            id: PackedId::pack(&self.id),
            token: PackedToken::pack(&self.token),
            login_name: self.login_name.clone(),
            user: PackedId::pack(&self.user),
            organization: PackedId::pack(&self.organization),
            created: self.created,
            changed: self.changed,
            used: self.used,
            proven: self.proven,
            hidden: self.hidden,
            decoy: self.decoy,
        };
        let mut bytes = postcard::to_allocvec(&packed).ok()?;
        if !self.proven {
            bytes.resize(bytes.len().next_multiple_of(64).max(UNPROVEN_BYTES), 0);
        }
        Some(bytes)
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        // The remaining bytes are padding.
        let (packed, _) = postcard::take_from_bytes::<Packed>(bytes).ok()?;
        Some(Self {
            id: packed.id.unpack(),
            token: packed.token.unpack(),
            login_name: packed.login_name,
            user: packed.user.unpack(),
            organization: packed.organization.unpack(),
            created: packed.created,
            changed: packed.changed,
            used: packed.used,
            proven: packed.proven,
            hidden: packed.hidden,
            decoy: packed.decoy,
        })
    }
}

/// The sessions of one browser, and whether the cookie must be written.
#[derive(Clone, Debug, Default)]
pub struct BrowserSessions {
    sessions: Vec<CookieSession>,
    changed: bool,
}

impl BrowserSessions {
    /// Reads the sessions in a request's cookie.
    #[must_use]
    pub fn read(jar: CookieJar<'_>, headers: &HeaderMap) -> Self {
        let entries = jar.read(NAME, headers).and_then(|bytes| postcard::from_bytes::<Vec<Vec<u8>>>(&bytes).ok());
        let entries = entries.unwrap_or_default();
        Self { sessions: entries.iter().filter_map(|entry| CookieSession::unpack(entry)).collect(), changed: false }
    }

    /// Finds a session by id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&CookieSession> {
        self.sessions.iter().find(|session| session.id == id)
    }

    /// All sessions, least recently put first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &CookieSession> {
        self.sessions.iter()
    }

    /// Adds or replaces a session. When the cookie is full, `set_cookie` evicts others.
    pub fn put(&mut self, mut session: CookieSession) {
        session.used = unix_seconds();
        self.sessions.retain(|known| known.id != session.id);
        self.sessions.push(session);
        self.changed = true;
    }

    /// Removes a session.
    pub fn remove(&mut self, id: &str) {
        let before = self.sessions.len();
        self.sessions.retain(|known| known.id != id);
        self.changed |= self.sessions.len() < before;
    }

    /// The Set-Cookie header; `None` when nothing has changed.
    #[must_use]
    pub fn set_cookie(&self, jar: CookieJar<'_>) -> Option<HeaderValue> {
        if !self.changed {
            return None;
        }
        if self.sessions.is_empty() {
            return jar.expire(NAME);
        }
        let mut kept = self.sessions.clone();
        loop {
            let entries: Vec<Vec<u8>> = kept.iter().filter_map(CookieSession::pack).collect();
            let content = postcard::to_allocvec(&entries).ok()?;
            let length = jar.name(NAME).len() + 1 + (content.len() + OVERHEAD).div_ceil(3) * 4;
            if kept.len() <= MAX_SESSIONS && length <= MAX_COOKIE_BYTES {
                return jar.set(NAME, &content, None);
            }
            kept.remove(eviction_candidate(&kept)?);
        }
    }
}

/// Index of the session to evict first: an unproven one, then one whose user has a newer session, then the least recently
/// used; never the one that was put last.
fn eviction_candidate(sessions: &[CookieSession]) -> Option<usize> {
    let (_, others) = sessions.split_last()?;
    let rank = |(at, session): &(usize, &CookieSession)| {
        let newer = sessions.iter().skip(at + 1).any(|other| other.proven && other.user == session.user);
        (session.proven, !newer, session.used, *at)
    };
    others.iter().enumerate().min_by_key(rank).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::super::CookieKeys;
    use super::*;
    use axum::http::header;
    use base64::Engine as _;

    const ORIGIN: &str = "https://login.example.com";

    /// A token of the length that ZITADEL issued in 2026: a JWE of 280 characters.
    fn token(seed: u8) -> String {
        let part = |n: usize| base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(vec![seed; n]);
        let token = format!("{}..{}.{}.{}", part(54), part(12), part(120), part(16));
        assert_eq!(token.len(), 274);
        token + "abcdefg".get(..6).unwrap()
    }

    fn session(n: u8, proven: bool) -> CookieSession {
        CookieSession {
            id: format!("33800000000000000{n}"),
            token: token(n),
            login_name: format!("first.last.{n}@company.example.com"),
            user: if proven { format!("33900000000000000{n}") } else { String::new() },
            organization: if proven { "340000000000000000".into() } else { String::new() },
            created: 1_795_000_000,
            changed: 1_795_000_000,
            proven,
            ..CookieSession::default()
        }
    }

    fn stored(sessions: &BrowserSessions, keys: &CookieKeys) -> (usize, BrowserSessions) {
        let jar = CookieJar { keys, origin: ORIGIN };
        let set = sessions.set_cookie(jar).unwrap();
        let pair = set.to_str().unwrap().split(';').next().unwrap().to_owned();
        let headers = HeaderMap::from_iter([(header::COOKIE, HeaderValue::try_from(&pair).unwrap())]);
        (pair.len(), BrowserSessions::read(jar, &headers))
    }

    fn ids(sessions: &BrowserSessions) -> Vec<&str> {
        sessions.iter().filter_map(|session| session.id.get(17..)).collect()
    }

    #[test]
    fn eight_sessions_with_tokens_of_280_characters_fit_into_one_cookie() {
        let keys = CookieKeys::fresh();
        let mut sessions = BrowserSessions::default();
        (0..8).for_each(|n| sessions.put(session(n, true)));
        let (length, back) = stored(&sessions, &keys);
        assert!(length <= MAX_COOKIE_BYTES, "{length}");
        assert_eq!(back.sessions, sessions.sessions);
    }

    #[test]
    fn unproven_sessions_are_evicted_first_and_then_the_least_recently_used() {
        let keys = CookieKeys::fresh();
        let mut sessions = BrowserSessions::default();
        [(0, true), (1, false), (2, true), (3, false)]
            .into_iter()
            .for_each(|(n, proven)| sessions.put(session(n, proven)));
        (4..9).for_each(|n| sessions.put(session(n, true)));
        let (length, back) = stored(&sessions, &keys);
        assert!(length <= MAX_COOKIE_BYTES, "{length}");
        assert_eq!(ids(&back), ["0", "2", "3", "4", "5", "6", "7", "8"]);
        sessions.put(session(9, true));
        sessions.put(CookieSession { id: "338000000000000010".into(), ..session(10, true) });
        assert_eq!(ids(&stored(&sessions, &keys).1), ["2", "4", "5", "6", "7", "8", "9", "0"]);
    }

    #[test]
    fn the_newest_session_is_not_evicted_even_if_it_is_unproven() {
        let keys = CookieKeys::fresh();
        let mut sessions = BrowserSessions::default();
        (0..8).for_each(|n| sessions.put(session(n, true)));
        sessions.put(session(9, false));
        assert!(ids(&stored(&sessions, &keys).1).contains(&"9"));
    }

    #[test]
    fn an_older_session_of_the_same_user_is_evicted_before_others() {
        let keys = CookieKeys::fresh();
        let mut sessions = BrowserSessions::default();
        (0..8).for_each(|n| sessions.put(session(n, true)));
        sessions.put(CookieSession { user: session(5, true).user, ..session(9, true) });
        assert_eq!(ids(&stored(&sessions, &keys).1), ["0", "1", "2", "3", "4", "6", "7", "9"]);
    }

    #[test]
    fn a_decoy_session_makes_a_cookie_of_the_same_length_as_a_real_one() {
        let keys = CookieKeys::fresh();
        let lengths = [token(1), token(1).get(..71).unwrap().to_owned(), String::new()].map(|token| {
            let mut sessions = BrowserSessions::default();
            sessions.put(CookieSession { decoy: token.is_empty(), token, ..session(1, false) });
            stored(&sessions, &keys).0
        });
        assert!(lengths.iter().all(|length| *length == lengths[0]), "{lengths:?}");
    }

    #[test]
    fn the_cookie_is_written_only_on_changes_and_removed_with_the_last_session() {
        let keys = CookieKeys::fresh();
        let jar = CookieJar { keys: &keys, origin: ORIGIN };
        let mut sessions = BrowserSessions::default();
        sessions.put(session(1, true));
        let (_, mut back) = stored(&sessions, &keys);
        assert!(back.set_cookie(jar).is_none());
        back.remove("338000000000000009");
        assert!(back.set_cookie(jar).is_none());
        back.remove("338000000000000001");
        assert!(back.set_cookie(jar).unwrap().to_str().unwrap().ends_with("Max-Age=0"));
    }
}
