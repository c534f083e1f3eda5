//! Headers that carry the time of the server's own clock.

use crate::clock::Time;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Response, header};

/// Adds a `Date`.
pub(super) fn with_date(mut response: Response<Body>, now: Time) -> Response<Body> {
    if let Ok(date) = HeaderValue::from_str(&http_date(now)) {
        response.headers_mut().insert(header::DATE, date);
    }
    response
}

/// Adds `Cache-Control`, `Pragma`, and the time of the response as `Expires`.
pub(super) fn no_cache(headers: &mut HeaderMap, now: Time) {
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::PRAGMA, HeaderValue::from_static("no-cache"));
    if let Ok(date) = HeaderValue::from_str(&http_date(now)) {
        headers.insert(header::EXPIRES, date);
    }
}

/// `Sat, 21 Nov 2026 14:05:00 GMT` (RFC 9110 §5.6.7).
fn http_date(now: Time) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let text = now.to_rfc3339();
    let part = |from, to| text.get(from..to).unwrap_or_default();
    let weekday = usize::try_from(now.seconds().div_euclid(86_400).rem_euclid(7)).unwrap_or(0);
    let month = part(5, 7).parse::<usize>().unwrap_or(1);
    format!(
        "{}, {} {} {} {} GMT",
        DAYS.get(weekday).unwrap_or(&"Thu"),
        part(8, 10),
        MONTHS.get(month.saturating_sub(1)).unwrap_or(&"Jan"),
        part(0, 4),
        part(11, 19),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_http_dates_as_rfc_9110_does() {
        assert_eq!(http_date(Time(784_111_777_000_000)), "Sun, 06 Nov 1994 08:49:37 GMT");
    }
}
