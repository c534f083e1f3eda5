//! Bodies that a running ZITADEL accepted and refused: without a token, one that can be read gets the status 401,
//! one that is not with 400. What is read is the message that ZITADEL read.

use crate::replay::wire::send;
use serde_json::Value as Json;
use zitadel_testserver::{TestServer, request_message};
use zitadel_wasm::codec::decode;
use zitadel_wasm::schema::{HttpMethod, Schema, for_servers};

#[tokio::test]
async fn accepts_and_refuses_the_json_bodies_that_zitadel_does() {
    let server = TestServer::start().await.unwrap();
    let schema: &'static Schema = Box::leak(Box::new(for_servers().unwrap()));
    let text = include_str!("../../../tests/data/json-vectors.jsonl");
    let headers = [("content-type".to_owned(), "application/json".to_owned())];
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in text.lines() {
        let vector: Json = serde_json::from_str(line).unwrap();
        let body = vector["text"].as_str().unwrap();
        // No JSON to protojson, and no body to the gateway: the recording `edges-rest` has it as an empty message.
        if body.is_empty() {
            continue;
        }
        let id = schema.message_id(vector["type"].as_str().unwrap()).unwrap();
        let routes =
            schema.services().iter().flat_map(|s| &s.methods).flat_map(|m| m.bindings.iter().map(move |b| (m, b)));
        let found = routes.enumerate().find(|(_, (m, b))| m.request == id && b.body == "*").unwrap();
        let (nth, (_, binding)) = found;
        let http_method = match binding.http_method {
            HttpMethod::Put => "PUT",
            HttpMethod::Patch => "PATCH",
            HttpMethod::Delete => "DELETE",
            _ => "POST",
        };
        let path: Vec<&str> = binding.path.split('/').map(|s| if s.starts_with('{') { "1" } else { s }).collect();
        let prefix = if vector["type"].as_str().unwrap().starts_with("zitadel.auth.v1")
            && !binding.path.starts_with("/auth/v1")
        {
            "/auth/v1"
        } else {
            ""
        };
        let url = format!("{}{prefix}{}", server.url(), path.join("/"));
        let response = send(false, http_method, &url, &headers, Some(body.as_bytes().to_vec())).await;
        let taken = vector.get("gateway").unwrap_or(&vector["accepted"]).as_bool().unwrap();
        let wanted = if taken { 401 } else { 400 };
        if response.status != wanted {
            wrong.push(format!("{body:.100}: {} and not {wanted}", response.status));
        }
        // Path variables would stand in the message; those without any tell what was read.
        if taken && vector["canonical"].is_string() && !binding.path.contains('{') {
            let read = request_message(schema, nth, "", "", body.as_bytes());
            let read = read.and_then(|bytes| decode(schema, id, &bytes).ok());
            let read = read.map(|value| serde_json::to_value(&value).unwrap());
            let canonical: Json = serde_json::from_str(vector["canonical"].as_str().unwrap()).unwrap();
            if read.as_ref() != Some(&canonical) {
                wrong.push(format!("{body:.100}: read as {read:?} and not {canonical}"));
            }
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(count, 228);
}

/// What Go's parsers take and refuse beyond the vectors.
#[tokio::test]
async fn accepts_and_refuses_the_spellings_of_values_that_go_does() {
    let server = TestServer::start().await.unwrap();
    let time = |text: &str| format!(r#"{{"queries":[{{"creationDateQuery":{{"creationDate":"{text}"}}}}]}}"#);
    let lifetime = |text: &str| format!(r#"{{"lifetime":"{text}"}}"#);
    let bytes = |text: &str| format!(r#"{{"metadata":{{"k":"{text}"}}}}"#);
    for (path, body, taken) in [
        ("/v2/sessions", bytes("YQ=="), true),
        ("/v2/sessions", bytes("YQ"), true),
        ("/v2/sessions", bytes("YR=="), false),
        ("/v2/sessions", bytes("YR"), false),
        ("/v2/sessions", bytes("YWJ="), false),
        ("/v2/sessions", bytes("YWJ"), false),
        ("/v2/sessions", bytes("_-8"), true),
        ("/v2/sessions", bytes("_-9"), false),
        ("/v2/sessions", lifetime(".5s"), true),
        ("/v2/sessions", lifetime("-.5s"), true),
        ("/v2/sessions", lifetime(".s"), true),
        ("/v2/sessions", lifetime("-s"), false),
        ("/v2/sessions", lifetime(".5"), false),
        ("/v2/sessions/search", time("2024-01-01T00:00:00,5Z"), true),
        ("/v2/sessions/search", time("2024-01-01T00:00:00,1234567890Z"), true),
        ("/v2/sessions/search", time("2024-01-01T00:00:00,Z"), false),
        ("/v2/sessions/search", time("2024-01-01T0:00:00Z"), true),
        ("/v2/sessions/search", time("2024-01-01T00:00:00+01:60"), true),
        ("/v2/sessions/search", time("2024-01-01T00:00:00+01:61"), false),
    ] {
        let response =
            send(false, "POST", &format!("{}{path}", server.url()), &[], Some(body.clone().into_bytes())).await;
        assert_eq!(response.status, if taken { 401 } else { 400 }, "{body}");
    }
}
