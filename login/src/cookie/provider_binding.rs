//! Binds sign-ins at identity providers to the browser that starts them: a cookie per sign-in, named after the random
//! `state` of its return address. Without it, a link could sign people in to an account that is not theirs.

use super::{CookieJar, unix_seconds};
use axum::http::{HeaderMap, HeaderValue};
use serde::{Deserialize, Serialize};

const PREFIX: &str = "login-idp-";
/// How long a sign-in at a provider may take, in seconds.
const LIFETIME: u64 = 3600;
/// Maximum number of sign-ins at providers per browser; the oldest are dropped first.
const MAX_BINDINGS: usize = 4;
/// Length of a state: 128 bits in hexadecimal.
const STATE_LENGTH: usize = 32;

/// What is known of a sign-in at an identity provider.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderBinding {
    /// When it started, in seconds since 1970.
    started: u64,
    /// Id of the intent; empty where ZITADEL's response does not show it.
    pub intent: String,
    /// The session whose user links an external identity; empty for a sign-in.
    pub session: String,
    /// Token of an intent that waits for the registration of its user; else empty.
    pub token: String,
    /// The organization that people signed in to when it started; empty for the instance.
    pub organization: String,
}

impl ProviderBinding {
    /// A sign-in that starts now.
    pub fn start(intent: String, session: String, organization: String) -> Self {
        Self { started: unix_seconds(), intent, session, token: String::new(), organization }
    }

    /// The same sign-in, whose intent waits for the registration of its user.
    pub fn with_token(self, intent: String, token: String) -> Self {
        Self { intent, token, ..self }
    }

    /// Reads the binding of a state; `None` when another browser started it, or it is too old.
    pub fn read(jar: CookieJar<'_>, headers: &HeaderMap, state: &str) -> Option<Self> {
        let content = is_state(state).then(|| jar.read(&name(state), headers)).flatten()?;
        Self::unpack(&content).filter(|binding| unix_seconds().saturating_sub(binding.started) <= LIFETIME)
    }

    fn unpack(content: &[u8]) -> Option<Self> {
        postcard::from_bytes(content).ok()
    }

    /// The Set-Cookie header that removes the binding of a state: a sign-in is used once.
    pub fn expire(jar: CookieJar<'_>, state: &str) -> Option<HeaderValue> {
        is_state(state).then(|| jar.expire(&name(state))).flatten()
    }
}

/// Whether a text is a state: it is part of a cookie's name.
pub(crate) fn is_state(state: &str) -> bool {
    state.len() == STATE_LENGTH && state.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn name(state: &str) -> String {
    format!("{PREFIX}{state}")
}

/// The Set-Cookie headers that store a binding, and remove expired and surplus ones.
pub(crate) fn provider_binding_cookies(
    jar: CookieJar<'_>,
    headers: &HeaderMap,
    state: &str,
    binding: &ProviderBinding,
) -> Vec<HeaderValue> {
    let known = jar.read_all(PREFIX, headers).into_iter().filter(|(known, _)| known != state && is_state(known));
    let started =
        |content: Option<Vec<u8>>| content.and_then(|content| ProviderBinding::unpack(&content)).map(|b| b.started);
    let mut known: Vec<_> = known.map(|(state, content)| (started(content).unwrap_or_default(), state)).collect();
    known.sort();
    let surplus = (known.len() + 1).saturating_sub(MAX_BINDINGS);
    let is_old = |at: u64| unix_seconds().saturating_sub(at) > LIFETIME;
    let removed = known.iter().enumerate().filter(|(n, (at, _))| *n < surplus || is_old(*at));
    let removed = removed.filter_map(|(_, (_, state))| jar.expire(&name(state)));
    let content = postcard::to_allocvec(binding).ok();
    removed.chain(content.and_then(|content| jar.set(&name(state), &content, Some(LIFETIME)))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::CookieKeys;
    use super::*;
    use axum::http::header;

    const ORIGIN: &str = "https://login.example.com";

    fn state(n: usize) -> String {
        format!("{n:032x}")
    }

    fn cookie_header(set: &[HeaderValue]) -> HeaderMap {
        let pair = |set: &HeaderValue| set.to_str().unwrap().split(';').next().unwrap().to_owned();
        set.iter().map(|set| (header::COOKIE, HeaderValue::try_from(pair(set)).unwrap())).collect()
    }

    #[test]
    fn a_binding_is_read_by_its_state_in_the_browser_that_has_the_cookie() {
        let keys = CookieKeys::fresh();
        let jar = CookieJar { keys: &keys, origin: ORIGIN };
        let binding = ProviderBinding::start("12".into(), "34".into(), "56".into());
        let cookies = cookie_header(&provider_binding_cookies(jar, &HeaderMap::new(), &state(1), &binding));
        assert_eq!(ProviderBinding::read(jar, &cookies, &state(1)), Some(binding));
        assert_eq!(ProviderBinding::read(jar, &cookies, &state(2)), None);
        assert_eq!(ProviderBinding::read(jar, &HeaderMap::new(), &state(1)), None);
        let other = CookieKeys::fresh();
        assert_eq!(ProviderBinding::read(CookieJar { keys: &other, origin: ORIGIN }, &cookies, &state(1)), None);
    }

    #[test]
    fn an_old_binding_is_not_used() {
        let keys = CookieKeys::fresh();
        let jar = CookieJar { keys: &keys, origin: ORIGIN };
        let old = ProviderBinding { started: unix_seconds() - LIFETIME - 1, ..ProviderBinding::default() };
        let cookies = cookie_header(&provider_binding_cookies(jar, &HeaderMap::new(), &state(1), &old));
        assert_eq!(ProviderBinding::read(jar, &cookies, &state(1)), None);
    }

    #[test]
    fn only_the_newest_bindings_are_kept() {
        let keys = CookieKeys::fresh();
        let jar = CookieJar { keys: &keys, origin: ORIGIN };
        let mut known = HeaderMap::new();
        for n in 0..MAX_BINDINGS {
            let started = unix_seconds() - 100 + n as u64;
            let binding = ProviderBinding { started, ..ProviderBinding::default() };
            let set = provider_binding_cookies(jar, &known, &state(n), &binding);
            assert_eq!(set.len(), 1);
            for cookie in cookie_header(&set).get_all(header::COOKIE) {
                known.append(header::COOKIE, cookie.clone());
            }
        }
        let start = ProviderBinding::start(String::new(), String::new(), String::new());
        let set = provider_binding_cookies(jar, &known, &state(99), &start);
        let removed: Vec<_> = set.iter().filter(|set| set.to_str().unwrap().ends_with("Max-Age=0")).collect();
        assert_eq!(removed.len(), 1);
        assert!(removed[0].to_str().unwrap().contains(&state(0)), "{removed:?}");
    }

    #[test]
    fn only_a_random_number_is_a_state() {
        for wrong in ["", "0123", "0123456789abcdef0123456789abcdeg", "0123456789abcdef0123456789abcde;"] {
            assert!(!is_state(wrong), "{wrong}");
        }
        assert!(is_state(&state(7)));
    }
}
