//! Reads and writes sealed cookies, with their names and attributes.

use super::CookieKeys;
use axum::http::{HeaderMap, HeaderValue, header};

/// The cookies of one origin.
#[derive(Clone, Copy)]
pub struct CookieJar<'a> {
    /// Keys that seal the cookies.
    pub keys: &'a CookieKeys,
    /// The public origin.
    pub origin: &'a str,
}

impl CookieJar<'_> {
    /// The cookie's name: on https with the prefix `__Host-`, which other hosts of the domain cannot set
    /// (RFC 6265bis §4.1.3.2); without it on http, where browsers reject the prefix.
    #[must_use]
    pub fn name(&self, base: &str) -> String {
        if self.secure() { format!("__Host-{base}") } else { base.to_owned() }
    }

    fn secure(&self) -> bool {
        self.origin.starts_with("https://")
    }

    fn associated_data(&self, name: &str) -> String {
        format!("{name}\n{}", self.origin)
    }

    /// The content of a cookie. Of several cookies with the name, the first one that opens: others may be planted.
    #[must_use]
    pub fn read(&self, base: &str, headers: &HeaderMap) -> Option<Vec<u8>> {
        let name = self.name(base);
        let found = cookies(headers).filter(|(found, _)| *found == name);
        found.into_iter().find_map(|(_, value)| self.keys.open(&self.associated_data(&name), value))
    }

    /// All cookies whose names begin with `base`: the rest of the name, and the content if it opens.
    #[must_use]
    pub fn read_all(&self, base: &str, headers: &HeaderMap) -> Vec<(String, Option<Vec<u8>>)> {
        let prefix = self.name(base);
        let with = |(name, value): (&str, &str)| {
            let rest = name.strip_prefix(&prefix)?.to_owned();
            Some((rest, self.keys.open(&self.associated_data(name), value)))
        };
        cookies(headers).filter_map(with).collect()
    }

    /// The Set-Cookie header of a cookie; without `max_age` (seconds) a session cookie.
    #[must_use]
    pub fn set(&self, base: &str, content: &[u8], max_age: Option<u64>) -> Option<HeaderValue> {
        let name = self.name(base);
        let value = self.keys.seal(&self.associated_data(&name), content)?;
        self.header(&name, &value, max_age)
    }

    /// The Set-Cookie header that removes a cookie.
    #[must_use]
    pub fn expire(&self, base: &str) -> Option<HeaderValue> {
        self.header(&self.name(base), "", Some(0))
    }

    fn header(&self, name: &str, value: &str, max_age: Option<u64>) -> Option<HeaderValue> {
        let mut text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax");
        if self.secure() {
            text.push_str("; Secure");
        }
        if let Some(seconds) = max_age {
            text.push_str(&format!("; Max-Age={seconds}"));
        }
        let mut header = HeaderValue::try_from(text).ok()?;
        header.set_sensitive(true);
        Some(header)
    }
}

/// Names and values of all Cookie headers; HTTP/2 may send one header per cookie (RFC 9113 §8.2.3).
fn cookies(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .get_all(header::COOKIE)
        .into_iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.trim(), value.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The Cookie header that a browser sends after a Set-Cookie header.
    fn sent_back(set: &HeaderValue) -> HeaderMap {
        let pair = set.to_str().unwrap().split(';').next().unwrap().to_owned();
        HeaderMap::from_iter([(header::COOKIE, HeaderValue::try_from(format!("theme=dark; {pair}")).unwrap())])
    }

    #[test]
    fn cookies_are_host_bound_and_secure_on_https_and_plain_on_http() {
        let keys = CookieKeys::fresh();
        let https = CookieJar { keys: &keys, origin: "https://login.example.com" };
        let set = https.set("login-sessions", b"x", None).unwrap();
        let text = set.to_str().unwrap();
        assert!(text.starts_with("__Host-login-sessions="), "{text}");
        assert!(text.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"), "{text}");
        let http = CookieJar { keys: &keys, origin: "http://localhost:8080" };
        let text = http.set("login-sessions", b"x", Some(60)).unwrap().to_str().unwrap().to_owned();
        assert!(text.starts_with("login-sessions="), "{text}");
        assert!(text.ends_with("; Path=/; HttpOnly; SameSite=Lax; Max-Age=60"), "{text}");
    }

    #[test]
    fn a_cookie_opens_only_under_its_own_name_and_origin() {
        let keys = CookieKeys::fresh();
        let jar = CookieJar { keys: &keys, origin: "http://localhost:8080" };
        let headers = sent_back(&jar.set("login-request-V2_1", b"x", None).unwrap());
        assert_eq!(jar.read("login-request-V2_1", &headers).as_deref(), Some(&b"x"[..]));
        assert_eq!(jar.read("login-request-V2_2", &headers), None);
        assert_eq!(jar.read_all("login-request-", &headers), [("V2_1".to_owned(), Some(b"x".to_vec()))]);
        let other = CookieJar { keys: &keys, origin: "http://localhost:8081" };
        assert_eq!(other.read("login-request-V2_1", &headers), None);
    }

    #[test]
    fn a_planted_cookie_of_the_same_name_does_not_hide_the_sealed_one() {
        let keys = CookieKeys::fresh();
        let jar = CookieJar { keys: &keys, origin: "http://localhost:8080" };
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("login-sessions=planted"));
        for (name, value) in &sent_back(&jar.set("login-sessions", b"x", None).unwrap()) {
            headers.append(name, value.clone());
        }
        assert_eq!(jar.read("login-sessions", &headers).as_deref(), Some(&b"x"[..]));
    }
}
