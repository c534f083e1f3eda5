//! Every error id in a recorded or observed response of a running ZITADEL has a reason that a page can act on.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::Value as Json;
use std::collections::BTreeSet;
use zitadel_wasm::codec::Value;
use zitadel_wasm::error::{Code, Error};

/// What says no more than gRPC's code does, and nothing that a page could do.
const GENERIC: [&str; 2] = ["precondition_failed", "server_error"];

/// The ids for which that is all there is to say, and why.
const AGREED: [(&str, &str); 1] =
    [("RECOVER", "ZITADEL panicked in the RPC: the id names no cause, and only a fix of ZITADEL helps")];

/// `id`, code and reason of each line.
fn listed() -> Vec<(String, i32, String)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/error-ids.tsv");
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let row = |line: &str| {
        let [id, code, reason] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        (id.to_owned(), code.parse().unwrap(), reason.to_owned())
    };
    lines.map(row).collect()
}

fn reason(id: &str, code: i32) -> &'static str {
    let detail = Value::Object(vec![("id".into(), Value::String(id.to_owned()))]);
    Error::rpc(400, Code(code), String::new(), vec![detail]).reason()
}

/// The ids of the refusals in a recording, each with its code.
fn ids_in(json: &Json, out: &mut BTreeSet<(String, i32)>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| ids_in(item, out)),
        Json::Object(members) => {
            if let (Some(code), Some(id)) =
                (json["grpc"].as_i64(), json["error"]["id"].as_str().filter(|id| !id.is_empty()))
            {
                out.insert((id.to_owned(), i32::try_from(code).unwrap()));
            }
            members.values().for_each(|member| ids_in(member, out));
        }
        _ => {}
    }
}

#[test]
fn every_recorded_error_id_has_the_reason_that_is_listed_for_it() {
    for (id, code, expected) in listed() {
        assert_eq!(reason(&id, code), expected, "{id} with code {code}");
    }
}

#[test]
fn no_recorded_error_id_falls_through_to_a_generic_reason_unless_agreed() {
    let generic: Vec<_> = listed().into_iter().filter(|(_, _, reason)| GENERIC.contains(&reason.as_str())).collect();
    let ids: Vec<&str> = generic.iter().map(|(id, ..)| id.as_str()).collect();
    assert_eq!(ids, AGREED.map(|(id, _)| id));
}

#[test]
fn every_error_id_of_the_projects_own_recordings_is_listed() {
    let listed: BTreeSet<(String, i32)> = listed().into_iter().map(|(id, code, _)| (id, code)).collect();
    let mut recorded = BTreeSet::new();
    let recordings = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/recordings/answers");
    for file in std::fs::read_dir(recordings).unwrap() {
        ids_in(&serde_json::from_slice(&std::fs::read(file.unwrap().path()).unwrap()).unwrap(), &mut recorded);
    }
    assert!(recorded.len() > 80, "{}", recorded.len());
    assert_eq!(recorded.difference(&listed).collect::<Vec<_>>(), [] as [&(String, i32); 0]);
}

#[test]
fn an_id_counts_only_with_the_code_that_its_reason_is_bound_to() {
    assert_eq!(reason("COMMAND-3M0fs", 3), "password_invalid");
    assert_eq!(reason("COMMAND-3M0fs", 9), "not_found");
    assert_eq!(reason("COMMAND-Sfw3f", 9), "user_missing");
    assert_eq!(reason("QUERY-Sfw3f", 9), "not_found");
}

#[test]
fn an_unknown_id_has_the_reason_of_its_code() {
    assert_eq!(reason("COMMAND-new99", 9), "precondition_failed");
    assert_eq!(reason("CRYPTO-new99", 7), "idp_intent_invalid");
    assert_eq!(reason("", 5), "not_found");
}

#[test]
fn unimplemented_from_inside_an_rpc_is_the_requests_fault() {
    assert_eq!(reason("SESSION-d3b4g0", 12), "request_invalid");
    let absent = Error::rpc(501, Code::UNIMPLEMENTED, "Method not implemented".to_owned(), Vec::new());
    assert_eq!(absent.reason(), "not_implemented");
}
