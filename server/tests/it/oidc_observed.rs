//! What applications sent to a running ZITADEL of 2026-07-10 and what it returned, request by request: sent again and
//! compared. Descriptions of errors are ours, so they only have to be there; the cookie of ZITADEL's first login, and that
//! responses vary with it, are left out.

mod clients;
mod compare;
mod endpoints;
mod stage;

use compare::differences;
use serde_json::Value as Json;
use stage::Stage;
use zitadel_testserver::TestServer;

#[tokio::test]
async fn responds_to_applications_as_a_running_zitadel_did() {
    let server = TestServer::start().await.unwrap();
    let mut stage = Stage::set(&server).await;
    let observed = include_str!("../../../tests/data/observed-oidc.jsonl");
    let mut different = Vec::new();
    for line in observed.lines() {
        let expected: Json = serde_json::from_str(line).unwrap();
        let name = expected["name"].as_str().unwrap();
        let found = stage.play(name, &expected).await;
        for difference in differences(&expected, &found, &server.url()) {
            different.push(format!("{name}: {difference}"));
        }
    }
    assert!(different.is_empty(), "{} differences:\n{}", different.len(), different.join("\n"));
}
