//! `google.protobuf.Timestamp`: RFC 3339 in JSON, years 1 to 9999, up to nine decimals.

use crate::decimal::push_padded;
use crate::text;

const MIN: i64 = -62_135_596_800;
const MAX: i64 = 253_402_300_799;

/// Seconds since 1970 and nanoseconds as RFC 3339 in UTC, ending in `Z`. `None` outside the years 1 to 9999.
#[must_use]
pub fn format(seconds: i64, nanos: i32) -> Option<String> {
    let nanos = u64::try_from(nanos).ok().filter(|n| *n < 1_000_000_000)?;
    if !(MIN..=MAX).contains(&seconds) {
        return None;
    }
    let (year, month, day) = civil(seconds.div_euclid(86_400));
    let second = seconds.rem_euclid(86_400) as u64;
    let mut out = String::with_capacity(30);
    let parts = [(year, 4, '-'), (month, 2, '-'), (day, 2, 'T'), (second / 3600, 2, ':'), (second / 60 % 60, 2, ':')];
    for (n, width, end) in parts {
        push_padded(&mut out, n, width);
        out.push(end);
    }
    push_padded(&mut out, second % 60, 2);
    push_fraction(&mut out, nanos);
    out.push('Z');
    Some(out)
}

/// Nothing, or a point and three, six or nine digits.
pub(super) fn push_fraction(out: &mut String, nanos: u64) {
    if nanos == 0 {
        return;
    }
    out.push('.');
    if nanos.is_multiple_of(1_000_000) {
        push_padded(out, nanos / 1_000_000, 3);
    } else if nanos.is_multiple_of(1000) {
        push_padded(out, nanos / 1000, 6);
    } else {
        push_padded(out, nanos, 9);
    }
}

/// Up to nine digits behind a point as nanoseconds.
pub(super) fn fraction(digits: &str) -> Option<i32> {
    let mut n = text::digits(digits)?;
    for _ in digits.len()..9 {
        n *= 10;
    }
    if digits.len() > 9 { None } else { i32::try_from(n).ok() }
}

/// Digits behind a comma as nanoseconds. Go's `time.Parse` takes a comma for a point, and ignores what is finer than a
/// nanosecond; protobuf's own limit of nine digits looks for a point.
fn fraction_after_comma(digits: &str) -> Option<i32> {
    let all = digits.bytes().all(|b| b.is_ascii_digit());
    fraction(digits.get(..9).unwrap_or(digits)).filter(|_| all)
}

/// Seconds since 1970 and nanoseconds of an RFC 3339 time, with any offset.
#[must_use]
pub fn parse(text: &str) -> Option<(i64, i32)> {
    let bytes = text.as_bytes();
    // Go takes an hour of one digit; pages have no need to.
    #[cfg(not(feature = "npm"))]
    if bytes.get(12) == Some(&b':') && bytes.get(11).is_some_and(u8::is_ascii_digit) {
        return parse(&[text.get(..11)?, "0", text.get(11..)?].concat());
    }
    let digits = |from: usize, to: usize| text::digits(text.get(from..to)?).map(|n| n as i64);
    for (at, c) in [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')] {
        if bytes.get(at) != Some(&c) {
            return None;
        }
    }
    let (year, month, day) = (digits(0, 4)?, digits(5, 7)?, digits(8, 10)?);
    let (hour, minute, second) = (digits(11, 13)?, digits(14, 16)?, digits(17, 19)?);
    let days = days(year, month, day);
    // A day that the month does not have converts back to another one.
    if civil(days) != (year as u64, month as u64, day as u64) || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let zone_at = 19 + bytes.get(19..)?.iter().position(|b| matches!(b, b'Z' | b'+' | b'-'))?;
    let nanos = match text.get(19..zone_at)? {
        "" => 0,
        rest => match rest.strip_prefix(',') {
            Some(digits) => fraction_after_comma(digits)?,
            None => fraction(rest.strip_prefix('.')?)?,
        },
    };
    let zone = text.get(zone_at..)?;
    let offset = if zone == "Z" {
        0
    } else {
        let (hours, minutes) = (digits(zone_at + 1, zone_at + 3)?, digits(zone_at + 4, zone_at + 6)?);
        let colon = bytes.get(zone_at + 3) == Some(&b':');
        // Go's own limits.
        if zone.len() != 6 || !colon || hours > 24 || minutes > 60 {
            return None;
        }
        let minutes = hours * 60 + minutes;
        if zone.starts_with('-') { -minutes } else { minutes }
    };
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset * 60;
    (MIN..=MAX).contains(&seconds).then_some((seconds, nanos))
}

/// Year, month and day of a day counted from 1970-01-01 (Howard Hinnant, `civil_from_days`).
fn civil(days: i64) -> (u64, u64, u64) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let mp = (5 * doy + 2) / 153;
    let day = doy - (153 * mp + 2) / 5 + 1;
    let month = if mp < 10 { mp + 3 } else { mp - 9 };
    let year = yoe + era * 400 + i64::from(month <= 2);
    (year as u64, month as u64, day as u64)
}

/// The inverse of [`civil`] (`days_from_civil`).
fn days(year: i64, month: i64, day: i64) -> i64 {
    let y = year - i64::from(month <= 2);
    let era = y.div_euclid(400);
    let yoe = y.rem_euclid(400);
    let doy = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    era * 146_097 + doe - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_at_the_limits_survive_a_round_trip() {
        for text in [
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "1970-01-01T00:00:00Z",
            "2024-02-29T12:00:00.100Z",
            "1969-12-31T23:59:59.000001Z",
        ] {
            let (seconds, nanos) = parse(text).unwrap();
            assert_eq!(format(seconds, nanos).as_deref(), Some(text));
        }
    }

    #[test]
    fn parse_applies_the_offset() {
        assert_eq!(parse("1970-01-01T01:00:00+01:00"), Some((0, 0)));
        assert_eq!(parse("1969-12-31T23:30:00.5-00:30"), Some((0, 500_000_000)));
        assert_eq!(parse("1970-01-01T00:00:00,5Z"), Some((0, 500_000_000)));
        assert_eq!(parse("1970-01-02T01:00:00+24:60"), Some((0, 0)));
        assert_eq!(parse("1970-01-01T00:00:00,1234567899Z"), Some((0, 123_456_789)));
    }

    #[test]
    fn rejects_text_that_is_not_a_time() {
        for text in [
            "",
            "2024-02-30T00:00:00Z",
            "2024-13-01T00:00:00Z",
            "2024-01-01",
            "2024-01-01T00:00:00",
            "2024-01-01T24:00:00Z",
            "2024-01-01T00:00:00.Z",
            "2024-01-01T00:00:00,Z",
            "2024-01-01T00:00:00,123456789xZ",
            "2024-01-01T00:00:00.1234567890Z",
            "2024-01-01 00:00:00Z",
            "2024-01-01T00:00:00+1:00",
            "2024-01-01T00:00:00+25:00",
            "2024-01-01T00:00:00+01:61",
            "2024-01-01T::00:00Z",
            "0001-01-01T00:00:00+01:00",
            "2024-01-01T00:00:60Z",
            "é024-01-01T00:00:00Z",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
