//! The responses of a running ZITADEL, step by step, over REST, gRPC-Web and gRPC: the test server responds alike, except for
//! the steps in `different.json`.
//!
//! The recordings are in `tests/data/recordings`. Each scenario is walked once per protocol, with fresh users.
//! `SCENARIOS=phone,email` walks those that begin so; `UPDATE_DIFFERENT=1` writes `different.json` anew, keeping the
//! reasons of the steps that are still different. `TESTSERVER_URL=http://127.0.0.1:8080` walks them against the server there,
//! such as the npm package's: what Node itself does to requests is in `different-in-node.json`.

use crate::replay::contract::Descriptors;
use crate::replay::server::ComparedServer;
use crate::replay::walk::{Protocol, walk};
use serde_json::{Map, Value as Json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How many scenarios and steps there are: none is skipped.
const ALL: (usize, usize) = (72, 1514);

fn list() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/different.json")
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/data/recordings")
}

fn read(kind: &str, name: &str) -> Json {
    let path = data().join(kind).join(format!("{name}.json"));
    serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap()
}

/// What may differ, beside the list: in Node, if that is where the server is.
fn of_node() -> Json {
    if std::env::var_os("TESTSERVER_URL").is_none() {
        return Json::Null;
    }
    serde_json::from_str(&std::fs::read_to_string(list().with_file_name("different-in-node.json")).unwrap()).unwrap()
}

/// The scenarios to walk, and whether these are all.
fn scenarios() -> (Vec<String>, bool) {
    let wanted = std::env::var("SCENARIOS").unwrap_or_default();
    let mut names: Vec<String> = std::fs::read_dir(data().join("scenarios"))
        .unwrap()
        .map(|e| e.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .filter(|name| wanted.split(',').any(|prefix| name.starts_with(prefix)))
        .collect();
    names.sort();
    (names, wanted.is_empty())
}

/// What the first need of a scenario is that the server does not offer.
fn unmet(scenario: &Json, offered: &[String]) -> Option<String> {
    let needs = scenario["needs"].as_array().into_iter().flatten().filter_map(Json::as_str);
    needs.map(str::to_owned).find(|need| !offered.contains(need))
}

#[tokio::test(flavor = "multi_thread")]
async fn responds_to_every_recorded_step_as_recorded_except_for_those_in_different_json() {
    let descriptors = Descriptors::load();
    let mut listed: Json = serde_json::from_str(&std::fs::read_to_string(list()).unwrap()).unwrap();
    let of_node = of_node();
    let server = ComparedServer::start().await;
    let offered = offered(&server);
    let (names, all) = scenarios();
    let (mut steps, mut alike, mut wrong) = (0, 0, Vec::new());
    for name in &names {
        let (scenario, responses) = (read("scenarios", name), read("answers", name));
        let recorded = responses["steps"].as_array().unwrap();
        let mut different: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let spoken = |p: &Protocol| {
            scenario["protocols"].as_array().is_none_or(|spoken| spoken.iter().any(|name| name == p.name()))
        };
        if let Some(need) = unmet(&scenario, &offered) {
            let ids = recorded.iter().map(|step| step["id"].as_str().unwrap().to_owned());
            different.extend(ids.map(|id| (id, vec![format!("the scenario needs {need}")])));
        } else {
            for protocol in Protocol::ALL.into_iter().filter(spoken) {
                for found in walk(&server, &descriptors, &scenario, &responses, protocol).await {
                    different.entry(found.step).or_default().push(found.what);
                }
            }
        }
        steps += recorded.len();
        alike += recorded.len() - different.len();
        println!("{name:<28} {:>3} of {:>3} steps alike", recorded.len() - different.len(), recorded.len());
        let known = |step: &str| {
            listed[name]["*"].is_string() || listed[name][step].is_string() || of_node[name][step].is_string()
        };
        for (step, what) in &different {
            println!("    {step}: {}", what.join("\n        "));
            if !known(step) {
                wrong.extend(what.iter().map(|what| format!("{name} {step} {what}")));
            }
        }
        for (step, _) in listed[name].as_object().into_iter().flatten().filter(|(step, _)| *step != "*") {
            if !different.contains_key(step) {
                wrong.push(format!("{name} {step} is listed as different and is alike"));
            }
        }
        update(&mut listed, name, &different);
    }
    println!("{} scenarios, {steps} steps, {alike} alike", names.len());
    if std::env::var_os("UPDATE_DIFFERENT").is_some() {
        std::fs::write(list(), format!("{}\n", serde_json::to_string_pretty(&listed).unwrap())).unwrap();
        return;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(!all || (names.len(), steps) == ALL, "{} scenarios of {steps} steps", names.len());
}

fn offered(server: &ComparedServer) -> Vec<String> {
    server.info()["can"].as_array().unwrap().iter().map(|can| can.as_str().unwrap().to_owned()).collect()
}

/// The list with what a scenario differs in now; a step that was listed keeps its reason.
fn update(listed: &mut Json, name: &str, different: &BTreeMap<String, Vec<String>>) {
    let before = listed[name].clone();
    let reason = |step: &str, what: &[String]| before[step].as_str().unwrap_or(&what[0]).to_owned();
    let now: Map<String, Json> =
        different.iter().map(|(step, what)| (step.clone(), reason(step, what).into())).collect();
    let members = listed.as_object_mut().unwrap();
    if now.is_empty() {
        members.remove(name);
    } else if !before["*"].is_string() {
        members.insert(name.to_owned(), now.into());
    }
}
