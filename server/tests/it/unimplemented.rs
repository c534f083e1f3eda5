//! Every RPC of the contract is there; those without a handler say so.

use crate::replay::wire::send;
use serde_json::Value as Json;
use zitadel_testserver::TestServer;

#[tokio::test]
async fn every_rpc_without_a_handler_is_unimplemented_and_listed_as_such() {
    let server = TestServer::start().await.unwrap();
    let response = send(false, "GET", &format!("{}/_test/rpcs", server.url()), &[], None).await;
    let response: Json = serde_json::from_slice(&response.body).unwrap();
    let list = |name: &str| -> Vec<String> {
        response[name].as_array().unwrap().iter().map(|v| v.as_str().unwrap().to_owned()).collect()
    };
    let (there, missing) = (list("implemented"), list("unimplemented"));
    assert_eq!(there.len() + missing.len(), 205);
    println!("{} of 205 RPCs have no handler yet:", missing.len());
    let headers = [
        ("content-type".to_owned(), "application/grpc-web+proto".to_owned()),
        ("authorization".to_owned(), format!("Bearer {}", server.admin_token())),
    ];
    for path in &missing {
        println!("  {path}");
        let url = format!("{}/{path}", server.url());
        let response = send(false, "POST", &url, &headers, Some(vec![0; 5])).await;
        let body = String::from_utf8_lossy(&response.body).into_owned();
        let status = response.headers.get("grpc-status").map(|value| value.to_str().unwrap());
        let has_code = |code: &str| {
            status == Some(code)
                || ["grpc-status:", "grpc-status: "].iter().any(|s| body.contains(&format!("{s}{code}")))
        };
        // What the contract asks of the request comes first, as it would with a handler.
        assert!(has_code("12") || has_code("3"), "{path}: {status:?} {body:?}");
    }
}
