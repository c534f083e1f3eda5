//! Putting text together. One loop for all of it: formatting machinery and the standard library's generic `join` would
//! each cost the bundle more.

/// One text out of parts.
pub(crate) fn join(parts: &[&str]) -> String {
    list_of(parts, "")
}

/// A list with something in between.
pub(crate) fn list_of(parts: &[&str], between: &str) -> String {
    let mut out = String::new();
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            out.push_str(between);
        }
        out.push_str(part);
    }
    out
}
