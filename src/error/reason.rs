//! Why a call failed, as a word that a program can switch on: one table from ZITADEL's error ids, and gRPC's codes for
//! what has no row in it.
//!
//! Ids are those of ZITADEL's sources and recordings; the same thing has many, one for each place in its code.
//! `tests/data/error-ids.tsv` has every id that was recorded or observed, with its reason.

use super::{Code, Kind};
use crate::codec::decimal;
use crate::text::{cut, parts};

/// A line for each reason: the code that it is bound to (0: any), and the ids that mean it. An id stands there without
/// what comes before its first hyphen, which is alike for most; where two differ in nothing else, as a whole; or only
/// with that, where all that begin so mean the same. The first line that fits counts.
///
/// One text and not an array: pointers and lengths would take a third more of the bundle.
const TABLE: &str = "\
code_invalid 0 eis9R sM0cs Gdsgs Dhz8i Eeb2a woT0xc Wgn4q 8isk2 Ht52d 6uvh0
code_expired 0 QvUQ4P
code_missing 0 S34gh Gdfg3 3n8ud 2M9fs Wr3gq G3t31 SLr02 aqrFV 5xrra88eq8 5w5ilin4yt Fia4a wMe9f SJl2g \u{e7}m0ds
code_missing 5 Rsj8c
user_locked 0 SF3fg S6h4R JLK35 SFA3t Gj4ko 2w6oa d9u8q
user_not_active 0 lgws8wtsqf
user_not_initialised 0 uz0Uu J8dsk E3fbw M9dse 2M9sd Sfe4g gvx4kct9r2
user_missing 0 COMMAND-Sfw3f Sfw3r JK3gp JKL3g eeR2e S453v 4m9s2
user_not_human 0 WLTce hliQl pt7HY
already_exists 0 7yiox1isql EF34g
phone_invalid 0 so0wa Zt0NV YlbwO
phone_not_verified 0 Q54j2
email_invalid 0 599GV 599BI spblu
email_not_verified 0 KLJ2d
already_verified 0 2M9sf 3M9ds qx4ls
factor_not_ready 0 SFD52 SD3gh d2r52 BJ2g3 JKLJ3 3Mif9s
factor_missing 0 Hd9sd Sr3h3 b312D 3b7zs DAfb2 Aej7i 84rgg 4G8sw
not_changed 0 Uch5e wF94r 2b7fM Aesh5 2M0fs 6m9gs 5gunjw0cd7 s5qqcz97hf olb9vb0oca
password_invalid 3 3M0fs
password_not_accepted 0 CahN2
password_not_set 0 Fds3s 3nJ4t 3n8fs
password_too_weak 0 HuJf6 co3Xw VoaRj ZBv4H ZDLwA Lsp0e
not_visible_yet 0 Dfbg2
not_found 9 SqyJz 3M9fs Rsj8c Hj9ds 3n77z x902b2v Df4b3 Sfw3f HN34a F5g2h Wgvn4 0Pe4r 55M9f 3M0fs uXHNj ieJ2e as02jin 39nf2 G8dh3 ha6Oh 23kH1
not_found 7 Bs7Ds
limit_reached 0 8f2k9
request_invalid 0 9mm2d
permission_denied 0 cdgFk
session_not_found 0 Flk38 SFeaa Hewfq
session_expired 0 Hkl3d EGDo3
second_factor_required 0 Kl3p0
token_invalid 0 sGr42 hi6Ph dsfr3 Dun75
challenge_missing 0 Ioqu5 5M9so
passkey_rejected 0 3Vb9s sEr8c ADgv4 3M9si 4M90s
idp_intent_invalid 0 CRYPTO
idp_intent_not_succeeded 0 Df4bw nme4gszsvx Sfrgs gy3ctgkqe7
idp_intent_expired 0 SAf42
idp_intent_other_user 0 O8xk3w
organization_mismatch 0 59ljd
already_handled 0 Sf3gt Sx208nt Sx202nt SFwd2 GEJL3 D30Jf MO3vmsMLUt ttPKNdAIFT 32lGj1Fhjt";

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
    let by_id = id.and_then(|id| reason_of_id(&decimal(code.0.into()), id));
    by_id.unwrap_or(match code.0 {
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
    })
}

fn reason_of_id(code: &str, id: &str) -> Option<&'static str> {
    let (origin, short) = cut(id, b'-')?;
    parts(TABLE, b'\n').find_map(|line| {
        let mut words = parts(line, b' ');
        let (reason, bound) = (words.next()?, words.next()?);
        let fits = (bound == "0" || bound == code) && words.any(|w| w == short || w == origin || w == id);
        fits.then_some(reason)
    })
}
