//! Numbers in decimal, without `core::fmt`, whose machinery would take more of the bundle than all of the codec's numbers.

/// Appends a number in decimal.
pub(crate) fn push(out: &mut String, n: u64) {
    if n >= 10 {
        push(out, n / 10);
    }
    out.push(char::from(b'0' + (n % 10) as u8));
}

/// A signed number in decimal.
pub(crate) fn to_decimal(n: i64) -> String {
    let mut out = String::new();
    if n < 0 {
        out.push('-');
    }
    push(&mut out, n.unsigned_abs());
    out
}

/// Appends a number in decimal with leading zeros.
pub(crate) fn push_padded(out: &mut String, n: u64, width: u32) {
    let mut limit = 10u64.pow(width - 1);
    while limit > 1 && n < limit {
        out.push('0');
        limit /= 10;
    }
    push(out, n);
}
