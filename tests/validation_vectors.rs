//! Every request of the vectors has exactly the violations that ZITADEL's own validators reported for it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod vectors;

use zitadel_wasm::codec::{Mode, Value, encode};
use zitadel_wasm::core::Core;
use zitadel_wasm::schema::{Schema, for_servers};
use zitadel_wasm::validate::{Limit, Unit};

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn every_vector_of_2025_is_judged_as_zitadel_judges_it() {
    vectors::judge_all(vectors::OF_2025, parse);
}

#[test]
fn every_vector_of_2026_is_judged_as_zitadel_judges_it() {
    vectors::judge_all(vectors::OF_2026, parse);
}

/// The one difference between a client and the vectors: tokens are the server's to judge.
#[test]
fn a_client_leaves_tokens_of_up_to_4096_characters_to_the_server() {
    let strict = for_servers().unwrap();
    let core = Core::new().unwrap();
    let judge = |schema: &Schema, length: usize| {
        let message = schema.message_id("zitadel.oidc.v2.Session").unwrap();
        let value = parse(&format!(r#"{{"sessionId":"1","sessionToken":"{}"}}"#, "a".repeat(length)));
        encode(schema, message, &value, Mode::Request).err().map(|violations| violations[0].limit.clone())
    };
    let limit = |max| Some(Limit::Length { min: Some(1), max: Some(max), unit: Unit::CodePoint });
    assert_eq!(judge(&strict, 500), None);
    assert_eq!(judge(&strict, 501), limit(500));
    assert_eq!(judge(core.schema(), 4096), None);
    assert_eq!(judge(core.schema(), 4097), limit(4096));
    assert_eq!(judge(core.schema(), 0), limit(500));
}

#[test]
fn constraints_tell_bounds_patterns_and_the_clients_limit_of_tokens() {
    let core = Core::new().unwrap();
    let of = |message: &str, field: &str| {
        let all = core.constraints(message).unwrap();
        all.into_iter().find(|constraint| constraint.name == field).unwrap()
    };
    let count = of("zitadel.user.v2.GenerateRecoveryCodesRequest", "count");
    assert_eq!((count.range, count.required), (Some((1, 50)), true));
    let url = of("zitadel.settings.v2.Link", "url");
    assert_eq!(url.pattern.as_deref(), Some("^(https?://|mailto:).+"));
    let ids = of("zitadel.filter.v2.InIDsFilter", "ids");
    assert_eq!((ids.unique, ids.min_length, ids.max_length), (true, Some(1), Some(200)));
    let token = of("zitadel.session.v2.CheckIDPIntent", "idpIntentToken");
    assert_eq!((token.min_length, token.max_length), (Some(1), Some(4096)));
}
