//! The responses of a running ZITADEL, step by step, over REST, gRPC-Web and gRPC: the test server responds alike, except for
//! the steps in `different.json`.
//!
//! The recordings are in `tests/data/recordings`. Each scenario is walked once per protocol, with fresh users.

use crate::replay::contract::Descriptors;
use crate::replay::walk::{Protocol, walk};
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use zitadel_testserver::TestServer;

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/recordings")
}

fn read(kind: &str, name: &str) -> Json {
    let path = data().join(kind).join(format!("{name}.json"));
    serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn responds_to_every_recorded_step_as_recorded_except_for_those_in_different_json() {
    let descriptors = Descriptors::load();
    let listed: Json = serde_json::from_str(include_str!("different.json")).unwrap();
    let server = TestServer::start().await.unwrap();
    let mut names: Vec<String> = std::fs::read_dir(data().join("scenarios"))
        .unwrap()
        .map(|e| e.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let (mut steps, mut alike, mut wrong) = (0, 0, Vec::new());
    for name in &names {
        let (scenario, responses) = (read("scenarios", name), read("answers", name));
        let recorded = responses["steps"].as_array().unwrap();
        let mut different: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let spoken = |p: &Protocol| {
            scenario["protocols"].as_array().is_none_or(|spoken| spoken.iter().any(|name| name == p.name()))
        };
        for protocol in Protocol::ALL.into_iter().filter(spoken) {
            for found in walk(&server, &descriptors, &scenario, &responses, protocol).await {
                different.entry(found.step).or_default().push(found.what);
            }
        }
        steps += recorded.len();
        alike += recorded.len() - different.len();
        println!("{name:<28} {:>3} of {:>3} steps alike", recorded.len() - different.len(), recorded.len());
        let known = |step: &str| listed[name]["*"].is_string() || listed[name][step].is_string();
        for (step, what) in &different {
            println!("    {step}: {}", listed[name][step].as_str().unwrap_or_else(|| &what[0]));
            if !known(step) {
                wrong.extend(what.iter().map(|what| format!("{name} {step} {what}")));
            }
        }
        for (step, _) in listed[name].as_object().into_iter().flatten().filter(|(step, _)| *step != "*") {
            if !different.contains_key(step) {
                wrong.push(format!("{name} {step} is listed as different and is alike"));
            }
        }
    }
    println!("{} scenarios, {steps} steps, {alike} alike", names.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!((names.len(), steps), (51, 914), "no step is skipped");
}
