//! `google.protobuf.FieldMask`: paths in lowerCamelCase with commas in JSON, in snake_case on the wire.

/// `a_b.c` as `aBc.c`; `None` when the way back would not give the same.
pub(super) fn to_json(path: &str) -> Option<String> {
    let mut out = String::new();
    let mut upper = false;
    for c in path.chars() {
        match c {
            '_' if upper => return None,
            '_' => upper = true,
            'a'..='z' if upper => {
                out.push(c.to_ascii_uppercase());
                upper = false;
            }
            'A'..='Z' => return None,
            _ if upper => return None,
            _ => out.push(c),
        }
    }
    (!upper).then_some(out)
}

/// `aB.c` as `a_b.c`; `None` when it is not lowerCamelCase.
pub(super) fn from_json(path: &str) -> Option<String> {
    let mut out = String::new();
    for c in path.chars() {
        match c {
            '_' => return None,
            'A'..='Z' => {
                out.push('_');
                out.push(c.to_ascii_lowercase());
            }
            _ => out.push(c),
        }
    }
    Some(out)
}
