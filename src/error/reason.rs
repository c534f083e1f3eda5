//! Why a call failed, as a word that a program can switch on: one table from ZITADEL's error ids, and gRPC's codes for
//! what has no row in it.
//!
//! Ids are those of ZITADEL's sources and recordings; the same thing has many, one for each place in its code.
//! `errors/refusals.tsv` declares them, for the test server too;
//! `tests/data/error-ids.tsv` has every id that was recorded or observed, with its reason.

use super::{Code, Kind};
use crate::text::{digits, parts, split_once_byte};

/// Generated from `errors/refusals.tsv`: each reason with a colon, then the ids that mean it, and after a number those that
/// do so only with that code. An id stands there without what comes before its first hyphen; where two differ in nothing
/// else, as a whole; or only with that, where all that begin so mean the same. The first that fits counts.
///
/// One text and not an array: pointers and lengths would take a third more of the bundle.
const TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/reasons.txt"));

/// The reason of a failure.
pub(super) fn reason(kind: Kind, code: Code, id: Option<&str>) -> &'static str {
    match kind {
        Kind::Validation => return "request_invalid",
        Kind::Timeout => return "timeout",
        Kind::Canceled => return "canceled",
        Kind::Protocol => return "invalid_response",
        Kind::Network => return "cors_or_network",
        Kind::Rpc => {}
    }
    if let Some(reason) = id.and_then(|id| reason_of_id(code, id)) {
        return reason;
    }
    match code.0 {
        1 => "canceled",
        3 => "request_invalid",
        4 => "timeout",
        5 => "not_found",
        6 => "already_exists",
        7 => "permission_denied",
        8 => "rate_limited",
        9 | 10 => "precondition_failed",
        // With an id it comes from inside the RPC: a oneof of the request has no member that ZITADEL knows.
        12 if id.is_some() => "request_invalid",
        12 => "not_implemented",
        14 => "unavailable",
        16 => "token_invalid",
        _ => "server_error",
    }
}

fn reason_of_id(code: Code, id: &str) -> Option<&'static str> {
    let (origin, short) = split_once_byte(id, b'-')?;
    let (mut reason, mut fits) = ("", true);
    for word in parts(TABLE, b' ') {
        if let Some(next) = word.strip_suffix(':') {
            (reason, fits) = (next, true);
        } else if let Some(bound) = digits(word) {
            fits = i64::try_from(bound) == Ok(code.0.into());
        } else if fits && (word == short || word == origin || word == id) {
            return Some(reason);
        }
    }
    None
}
