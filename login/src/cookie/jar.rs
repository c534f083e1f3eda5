//! Names and attributes of cookies, and where they are read and written.

use super::CookieKeys;
use axum::http::{HeaderMap, HeaderValue, header};

/// The cookies of one origin.
#[derive(Clone, Copy)]
pub struct CookieJar<'a> {
    /// What they are sealed with.
    pub keys: &'a CookieKeys,
    /// The origin at which browsers find the page.
    pub origin: &'a str,
}

impl CookieJar<'_> {
    /// The cookie's name as browsers have it: with the prefix `__Host-`, which no other host of the domain can set
    /// (RFC 6265bis §4.1.3.2); plain on http, where browsers refuse the prefix.
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

    /// What this server sealed into the cookie; of several of the name the first that is its own.
    #[must_use]
    pub fn read(&self, base: &str, headers: &HeaderMap) -> Option<Vec<u8>> {
        let name = self.name(base);
        let found = cookies(headers).filter(|(found, _)| *found == name);
        found.into_iter().find_map(|(_, value)| self.keys.open(&self.associated_data(&name), value))
    }

    /// All cookies whose names begin with `base`: the rest of the name, and what was sealed, if this server did it.
    #[must_use]
    pub fn read_all(&self, base: &str, headers: &HeaderMap) -> Vec<(String, Option<Vec<u8>>)> {
        let prefix = self.name(base);
        let with = |(name, value): (&str, &str)| {
            let rest = name.strip_prefix(&prefix)?.to_owned();
            Some((rest, self.keys.open(&self.associated_data(name), value)))
        };
        cookies(headers).filter_map(with).collect()
    }

    /// The header that sets a cookie; until the browser ends where there is no `max_age` (seconds).
    #[must_use]
    pub fn set(&self, base: &str, content: &[u8], max_age: Option<u64>) -> Option<HeaderValue> {
        let name = self.name(base);
        let value = self.keys.seal(&self.associated_data(&name), content)?;
        self.header(&name, &value, max_age)
    }

    /// The header that removes a cookie.
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

/// Names and values of the Cookie headers; HTTP/2 may send one header per cookie (RFC 9113 §8.2.3).
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

    /// What a browser sends back of a Set-Cookie header.
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
    fn reads_what_it_set_and_not_under_another_name_or_origin() {
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
    fn a_planted_cookie_of_the_same_name_hides_nothing() {
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
