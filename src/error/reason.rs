//! Why a call failed, as a word that a program can switch on: one table from ZITADEL's error ids, and gRPC's codes for
//! what has no row in it.
//!
//! Ids are those of ZITADEL's sources and recordings; the same thing has many, one for each place in its code.

use super::{Code, Kind};
use crate::text::{cut, parts};

/// Reason, the code that it is bound to (0: any), and the ids that mean it. Without the part before the first hyphen, which is alike for most.
const TABLE: [(&str, i32, &str); 23] = [
    ("code_invalid", 0, "eis9R sM0cs Gdsgs Dhz8i Eeb2a woT0xc Wgn4q 8isk2 Ht52d"),
    ("code_expired", 0, "QvUQ4P"),
    (
        "code_missing",
        0,
        "S34gh Gdfg3 3n8ud 2M9fs Wr3gq G3t31 SLr02 aqrFV 5xrra88eq8 5w5ilin4yt Fia4a wMe9f SJl2g \u{e7}m0ds",
    ),
    ("user_locked", 0, "SF3fg S6h4R JLK35 SFA3t"),
    ("user_not_active", 0, "Gj4ko lgws8wtsqf"),
    ("user_not_initialised", 0, "uz0Uu J8dsk E3fbw M9dse 2M9sd Sfe4g"),
    ("already_exists", 0, "7yiox1isql EF34g"),
    ("phone_not_verified", 0, "Q54j2"),
    ("email_not_verified", 0, "KLJ2d"),
    ("already_verified", 0, "2M9sf 3M9ds"),
    ("factor_not_ready", 0, "SFD52 SD3gh d2r52 BJ2g3 JKLJ3 qx4ls"),
    ("factor_missing", 0, "3Mif9s Hd9sd Sr3h3 b312D 3b7zs DAfb2 Aej7i"),
    ("not_changed", 0, "Uch5e wF94r 2b7fM Aesh5 2M0fs 6m9gs"),
    ("password_invalid", 3, "3M0fs"),
    ("password_not_set", 0, "Fds3s 3nJ4t G8dh3 3n8fs"),
    ("password_too_weak", 0, "HuJf6 co3Xw VoaRj ZBv4H ZDLwA Lsp0e"),
    ("not_found", 9, "SqyJz 3M9fs Rsj8c Hj9ds 3n77z x902b2v Df4b3 Sfw3f HN34a F5g2h Wgvn4 0Pe4r 55M9f 3M0fs"),
    ("session_not_found", 0, "Flk38 SFeaa Hewfq"),
    ("session_expired", 0, "Hkl3d"),
    ("token_invalid", 0, "sGr42 hi6Ph"),
    ("challenge_missing", 0, "Ioqu5"),
    ("passkey_rejected", 0, "3Vb9s sEr8c ADgv4 3M9si 4M90s"),
    ("already_handled", 0, "Sf3gt Sx208nt Sx202nt SFwd2 GEJL3 D30Jf MO3vmsMLUt ttPKNdAIFT 32lGj1Fhjt"),
];

/// The reason of a failure.
pub(super) fn reason(kind: Kind, code: Code, id: Option<&str>) -> &'static str {
    match kind {
        Kind::Validation => return "request_invalid",
        Kind::Timeout => return "timeout",
        Kind::Canceled => return "canceled",
        Kind::Protocol => return "answer_invalid",
        Kind::Network => return "cors_or_network",
        Kind::Rpc => {}
    }
    if let Some((_, id)) = id.and_then(|id| cut(id, b'-')) {
        for (reason, bound, ids) in TABLE {
            if (bound == 0 || bound == code.0) && parts(ids, b' ').any(|known| known == id) {
                return reason;
            }
        }
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
        12 => "not_implemented",
        14 => "unavailable",
        16 => "token_invalid",
        _ => "server_error",
    }
}
