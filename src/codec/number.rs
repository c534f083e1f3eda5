//! Numbers of JSON into those of protobuf and back, without losing a digit.

use super::Value;
use crate::text::{append_digit, digits, split_once_byte};

/// Sign and magnitude of a whole number.
pub(super) type Whole = (bool, u64);

/// The whole number that `value` is: a number without a fraction, or its decimal text (`"12"`, `"1e3"`).
pub(super) fn whole(value: &Value) -> Option<Whole> {
    match value {
        Value::Int(n) => Some((*n < 0, n.unsigned_abs())),
        Value::Uint(n) => Some((false, *n)),
        // 2^64 is the first float that no u64 holds.
        Value::Float(f) if f.trunc() == *f && f.abs() < 18_446_744_073_709_551_616.0 => {
            Some((*f < 0.0, f.abs() as u64))
        }
        Value::String(s) => parse_whole(s),
        _ => None,
    }
}

/// The whole number that the text of a JSON number has.
fn parse_whole(text: &str) -> Option<Whole> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (mantissa, exponent) = match split_once_byte(unsigned, b'e').or_else(|| split_once_byte(unsigned, b'E')) {
        Some((mantissa, exponent)) => (mantissa, self::exponent(exponent)?),
        None => (unsigned, 0),
    };
    let (int, fraction) = split_once_byte(mantissa, b'.').unwrap_or((mantissa, "0"));
    if int.is_empty() || fraction.is_empty() || (int.len() > 1 && int.starts_with('0')) {
        return None;
    }
    // Digits before the point, once it is moved; only zeros may follow it.
    let point = i32::try_from(int.len()).ok()?.checked_add(exponent)?;
    let mut magnitude = 0u64;
    let mut place = 0i32;
    for digit in int.bytes().chain(fraction.bytes()) {
        let digit = digit.checked_sub(b'0').filter(|d| *d < 10)?;
        if place < point {
            magnitude = append_digit(magnitude, digit)?;
        } else if digit != 0 {
            return None;
        }
        place += 1;
    }
    while place < point && magnitude != 0 {
        magnitude = append_digit(magnitude, 0)?;
        place += 1;
    }
    Some((negative && magnitude != 0, magnitude))
}

/// The exponent of a JSON number, with its sign.
fn exponent(text: &str) -> Option<i32> {
    let (negative, unsigned) = match text.as_bytes().first() {
        Some(b'-') => (true, text.get(1..)?),
        Some(b'+') => (false, text.get(1..)?),
        _ => (false, text),
    };
    let n = i32::try_from(digits(unsigned)?).ok()?;
    Some(if negative { -n } else { n })
}

/// As a signed number of so many bits, widened to 64.
pub(super) fn signed((negative, magnitude): Whole, bits: u32) -> Option<i64> {
    let limit = 1u64 << (bits - 1);
    if negative {
        (magnitude <= limit).then(|| (magnitude as i64).wrapping_neg())
    } else {
        (magnitude < limit).then_some(magnitude as i64)
    }
}

/// As an unsigned number of so many bits.
pub(super) fn unsigned((negative, magnitude): Whole, bits: u32) -> Option<u64> {
    (!negative && (bits == 64 || magnitude >> bits == 0)).then_some(magnitude)
}

/// As a floating-point number; `NaN` and `Infinity` are written as text.
pub(super) fn float(value: &Value) -> Option<f64> {
    match value {
        Value::Int(n) => Some(*n as f64),
        Value::Uint(n) => Some(*n as f64),
        Value::Float(f) => Some(*f),
        Value::String(s) => match s.as_str() {
            "NaN" => Some(f64::NAN),
            "Infinity" => Some(f64::INFINITY),
            "-Infinity" => Some(f64::NEG_INFINITY),
            s if looks_like_number(s) => parse_float(s),
            _ => None,
        },
        _ => None,
    }
}

/// A floating-point number as JSON has it: whole where that loses nothing, `NaN` and infinities as text.
pub(super) fn from_float(f: f64) -> Value {
    if f.is_nan() {
        Value::String("NaN".to_owned())
    } else if f.is_infinite() {
        Value::String(if f > 0.0 { "Infinity" } else { "-Infinity" }.to_owned())
    } else if f.trunc() == f && f.abs() < 9_007_199_254_740_992.0 && !(f == 0.0 && f.is_sign_negative()) {
        Value::Int(f as i64)
    } else {
        Value::Float(f)
    }
}

fn looks_like_number(s: &str) -> bool {
    let digits = s.strip_prefix('-').unwrap_or(s).as_bytes();
    digits.first().is_some_and(u8::is_ascii_digit)
        && !(digits.first() == Some(&b'0') && digits.get(1).is_some_and(u8::is_ascii_digit))
        && digits.last().is_some_and(u8::is_ascii_digit)
        && !s.as_bytes().windows(2).any(|w| matches!(w, b".e" | b".E"))
}

/// Text to number. In the browser by the page's own parser: Rust's would add its tables to the bundle.
#[cfg(target_arch = "wasm32")]
fn parse_float(s: &str) -> Option<f64> {
    Some(to_number(s)).filter(|f| f.is_finite())
}

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Number)]
    fn to_number(text: &str) -> f64;
}

#[cfg(not(target_arch = "wasm32"))]
fn parse_float(s: &str) -> Option<f64> {
    s.parse().ok().filter(|f: &f64| f.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_exponents_and_fractions_whose_value_is_whole() {
        for (text, n) in
            [("0", 0), ("12", 12), ("1e2", 100), ("1.5e1", 15), ("100.00", 100), ("120e-1", 12), ("0e9", 0)]
        {
            assert_eq!(parse_whole(text), Some((false, n)), "{text}");
        }
        for text in ["", "01", "1.5", "+1", "1e", "0x1", " 1", "1 ", "1.", ".1", "1e30", "NaN", "15e-1"] {
            assert_eq!(parse_whole(text), None, "{text}");
        }
        assert_eq!(parse_whole("18446744073709551615"), Some((false, u64::MAX)));
        assert_eq!(parse_whole("18446744073709551616"), None);
    }

    #[test]
    fn rejects_numbers_beyond_the_range_of_the_type() {
        assert_eq!(signed((true, 1 << 31), 32), Some(-(1 << 31)));
        assert_eq!(signed((false, 1 << 31), 32), None);
        assert_eq!(signed((true, 1 << 63), 64), Some(i64::MIN));
        assert_eq!(unsigned((false, 1 << 32), 32), None);
        assert_eq!(unsigned((true, 1), 64), None);
    }
}
