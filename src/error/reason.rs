//! Why a call failed, as a word that a program can switch on: one table from ZITADEL's error ids, and gRPC's codes for
//! what has no row in it.
//!
//! Ids are those of ZITADEL's sources and recordings; the same thing has many, one for each place in its code.
//! `tests/data/error-ids.tsv` has every id that was recorded or observed, with its reason.

use super::{Code, Kind};
use crate::text::{cut, digits, parts};

/// Each reason with a colon, the code that it is bound to (without one: any), and the ids that mean it. An id stands there
/// without what comes before its first hyphen, which is alike for most; where two differ in nothing else, as a whole; or
/// only with that, where all that begin so mean the same. The first that fits counts.
///
/// One text and not an array: pointers and lengths would take a third more of the bundle.
const TABLE: &str = "\
code_invalid: eis9R sM0cs Gdsgs Dhz8i Eeb2a woT0xc Wgn4q 8isk2 Ht52d 6uvh0 \
code_expired: QvUQ4P \
code_missing: S34gh Gdfg3 3n8ud 2M9fs Wr3gq G3t31 SLr02 aqrFV 5xrra88eq8 5w5ilin4yt Fia4a wMe9f SJl2g \u{e7}m0ds \
code_missing: 5 Rsj8c \
user_locked: SF3fg S6h4R JLK35 SFA3t Gj4ko 2w6oa d9u8q \
user_not_active: lgws8wtsqf \
user_not_initialised: uz0Uu J8dsk E3fbw M9dse 2M9sd Sfe4g gvx4kct9r2 \
user_missing: COMMAND-Sfw3f Sfw3r JK3gp JKL3g eeR2e S453v 4m9s2 \
user_not_human: WLTce hliQl pt7HY \
already_exists: 7yiox1isql EF34g \
phone_invalid: so0wa Zt0NV YlbwO \
phone_not_verified: Q54j2 \
email_invalid: 599GV 599BI spblu \
email_not_verified: KLJ2d \
already_verified: 2M9sf 3M9ds qx4ls \
factor_not_ready: SFD52 SD3gh d2r52 BJ2g3 JKLJ3 3Mif9s \
factor_missing: Hd9sd Sr3h3 b312D 3b7zs DAfb2 Aej7i 84rgg 4G8sw \
not_changed: Uch5e wF94r 2b7fM Aesh5 2M0fs 6m9gs 5gunjw0cd7 s5qqcz97hf olb9vb0oca \
password_invalid: 3 3M0fs \
password_not_accepted: CahN2 \
password_not_set: Fds3s 3nJ4t 3n8fs \
password_too_weak: HuJf6 co3Xw VoaRj ZBv4H ZDLwA Lsp0e \
not_visible_yet: Dfbg2 \
not_found: 9 SqyJz 3M9fs Rsj8c Hj9ds 3n77z x902b2v Df4b3 Sfw3f HN34a F5g2h Wgvn4 0Pe4r 55M9f 3M0fs uXHNj ieJ2e as02jin 39nf2 G8dh3 ha6Oh 23kH1 \
not_found: 7 Bs7Ds \
limit_reached: 8f2k9 \
request_invalid: 9mm2d \
permission_denied: cdgFk \
session_not_found: Flk38 SFeaa Hewfq \
session_expired: Hkl3d EGDo3 \
second_factor_required: Kl3p0 \
token_invalid: sGr42 hi6Ph dsfr3 Dun75 \
challenge_missing: Ioqu5 5M9so \
passkey_rejected: 3Vb9s sEr8c ADgv4 3M9si 4M90s \
idp_intent_invalid: CRYPTO \
idp_intent_not_succeeded: Df4bw nme4gszsvx Sfrgs gy3ctgkqe7 \
idp_intent_expired: SAf42 \
idp_intent_other_user: O8xk3w \
organization_mismatch: 59ljd \
already_handled: Sf3gt Sx208nt Sx202nt SFwd2 GEJL3 D30Jf MO3vmsMLUt ttPKNdAIFT 32lGj1Fhjt";

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
    let (origin, short) = cut(id, b'-')?;
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
