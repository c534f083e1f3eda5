//! The constants that JavaScript and Rust share, as a JavaScript module: `generated.js` of the npm package.

use std::fmt::Write;
use zitadel_schema::packed::{self, invalid};
use zitadel_schema::protocol::{CODE_NAMES, MAX_DEPTH, MAX_RESPONSE_BYTES, MAX_RESPONSE_VALUES, content_type, header};

/// Texts by the name that JavaScript imports them under.
const TEXTS: &[(&str, &str)] = &[
    ("HEADER_ACCEPT", header::ACCEPT),
    ("HEADER_AUTHORIZATION", header::AUTHORIZATION),
    ("HEADER_CONTENT_TYPE", header::CONTENT_TYPE),
    ("HEADER_RETRY_AFTER", header::RETRY_AFTER),
    ("HEADER_GRPC_STATUS", header::GRPC_STATUS),
    ("HEADER_GRPC_MESSAGE", header::GRPC_MESSAGE),
    ("HEADER_GRPC_STATUS_DETAILS", header::GRPC_STATUS_DETAILS),
    ("HEADER_X_GRPC_WEB", header::X_GRPC_WEB),
    ("CONTENT_TYPE_GRPC_WEB", content_type::GRPC_WEB_PROTO),
    ("CONTENT_TYPE_JSON", content_type::JSON),
];

/// Numbers by the name that JavaScript imports them under.
const NUMBERS: &[(&str, usize)] = &[
    ("MAX_DEPTH", MAX_DEPTH as usize),
    ("MAX_RESPONSE_BYTES", MAX_RESPONSE_BYTES),
    ("MAX_RESPONSE_VALUES", MAX_RESPONSE_VALUES),
    ("TAG_NULL", packed::NULL as usize),
    ("TAG_FALSE", packed::FALSE as usize),
    ("TAG_TRUE", packed::TRUE as usize),
    ("TAG_NUMBER", packed::NUMBER as usize),
    ("TAG_INT", packed::INT as usize),
    ("TAG_UINT", packed::UINT as usize),
    ("TAG_TEXT", packed::TEXT as usize),
    ("TAG_BYTES", packed::BYTES as usize),
    ("TAG_LIST", packed::LIST as usize),
    ("TAG_OBJECT", packed::OBJECT as usize),
    ("TAG_END", packed::END as usize),
    ("TAG_INVALID", packed::INVALID as usize),
    ("INVALID_LONE_SURROGATE", invalid::LONE_SURROGATE as usize),
    ("INVALID_OUT_OF_RANGE", invalid::OUT_OF_RANGE as usize),
    ("INVALID_NO_DATA", invalid::NO_DATA as usize),
    ("INVALID_INVALID_DATE", invalid::INVALID_DATE as usize),
    ("INVALID_COLLECTION", invalid::COLLECTION as usize),
];

/// Renders `generated.js`: header names and content types, gRPC's codes (`CODE_CANCELED`, …) and their names, limits,
/// and the tags of packed values. One constant each, so that a bundler puts the value where it is used.
#[must_use]
pub fn render() -> String {
    let mut out = String::from("// Generated from schema/src/{protocol,packed}.rs; do not edit.\n");
    for (name, text) in TEXTS {
        let _ = writeln!(out, "export const {name} = \"{text}\";");
    }
    for (name, number) in NUMBERS {
        let _ = writeln!(out, "export const {name} = {number};");
    }
    for (code, name) in CODE_NAMES.iter().enumerate() {
        let _ = writeln!(out, "export const CODE_{} = {code};", name.to_ascii_uppercase());
    }
    out.push_str("/** Names of gRPC's codes by their numbers. */\nexport const CODE_NAMES = [\n");
    for name in CODE_NAMES {
        let _ = writeln!(out, "  \"{name}\",");
    }
    out.push_str("];\n");
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn renders_headers_codes_tags_and_limits() {
        let js = super::render();
        for line in [
            "export const HEADER_GRPC_STATUS_DETAILS = \"grpc-status-details-bin\";",
            "export const CODE_UNAUTHENTICATED = 16;",
            "export const TAG_INVALID = 11;",
            "export const MAX_DEPTH = 120;",
        ] {
            assert!(js.lines().any(|found| found == line), "{line}");
        }
    }

    #[test]
    fn names_are_exported_once() {
        let js = super::render();
        let mut names: Vec<&str> =
            js.lines().filter_map(|line| line.strip_prefix("export const ")?.split(' ').next()).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
