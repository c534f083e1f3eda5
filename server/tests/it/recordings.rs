//! What a running ZITADEL answered, step by step, over REST, gRPC-Web and gRPC: the paired server answers alike.
//!
//! The recordings are in `tests/data/recordings`. Each scenario is walked once per protocol, with fresh users.

use crate::replay::contract::Descriptors;
use crate::replay::walk::{Protocol, walk};
use serde_json::Value as Json;
use std::path::{Path, PathBuf};
use zitadel_testserver::TestServer;

/// Scenarios that are to be alike in every step.
const ALIKE: [&str; 16] = [
    "email-",
    "expired-codes",
    "invite",
    "limits-others",
    "me-",
    "otp-factors-",
    "password-v2",
    "phone-",
    "policy-",
    "seed-",
    "session-",
    "settings-",
    "totp-",
    "user-create-read",
    "user-list",
    "user-states",
];

/// ZITADEL does not serve the two registrations of v3alpha; this server does, and is right to differ.
const ON_PURPOSE: [&str; 1] = ["seed-v3alpha-not-served"];

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/recordings")
}

fn read(kind: &str, name: &str) -> Json {
    let path = data().join(kind).join(format!("{name}.json"));
    serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_step_of_the_recorded_scenarios_is_answered_alike() {
    let descriptors = Descriptors::load();
    let server = TestServer::start().await.unwrap();
    let mut names: Vec<String> = std::fs::read_dir(data().join("scenarios"))
        .unwrap()
        .map(|e| e.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .filter(|n| ALIKE.iter().any(|a| n.starts_with(a)) && !ON_PURPOSE.contains(&n.as_str()))
        .collect();
    names.sort();
    let (mut steps, mut different) = (0, Vec::new());
    for name in &names {
        let (scenario, answers) = (read("scenarios", name), read("answers", name));
        let recorded = answers["steps"].as_array().unwrap();
        let mut wrong = Vec::new();
        for protocol in Protocol::ALL {
            for difference in walk(&server, &descriptors, &scenario, &answers, protocol).await {
                wrong.push(format!("{name} {difference}"));
            }
        }
        steps += recorded.len();
        println!("{:<28} {:>3} steps, {} differences", name, recorded.len(), wrong.len());
        different.extend(wrong);
    }
    println!("{} scenarios, {steps} steps, {} differences", names.len(), different.len());
    assert!(different.is_empty(), "{}", different.join("\n"));
    assert_eq!((names.len(), steps), (31, 467), "none was passed over");
}
