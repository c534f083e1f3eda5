//! The server that is compared with the recordings: one in this process, or the one at `TESTSERVER_URL`, such as the npm
//! package's. Both are used through their ports alone.

use super::wire::send;
use serde_json::{Value as Json, json};
use std::time::Duration;
use zitadel_testserver::{Message, TestServer};

pub struct ComparedServer {
    url: String,
    /// What `/_test/info` says.
    info: Json,
    /// Ends with this.
    _own: Option<TestServer>,
}

impl ComparedServer {
    pub async fn start() -> Self {
        let (url, own) = match std::env::var("TESTSERVER_URL") {
            Ok(url) => (url.trim_end_matches('/').to_owned(), None),
            Err(_) => {
                let server = TestServer::start().await.unwrap();
                (server.url(), Some(server))
            }
        };
        let info = get(&format!("{url}/_test/info")).await;
        Self { url, info, _own: own }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn info(&self) -> &Json {
        &self.info
    }

    pub fn admin_token(&self) -> &str {
        self.info["adminToken"].as_str().unwrap()
    }

    pub fn login_client_token(&self) -> &str {
        self.info["loginClientToken"].as_str().unwrap()
    }

    /// A control, which has to succeed.
    pub async fn control(&self, path: &str, body: &Json) -> Json {
        let url = format!("{}/_test/{path}", self.url);
        let headers = [("content-type".to_owned(), "application/json".to_owned())];
        let response = send(false, "POST", &url, &headers, Some(body.to_string().into_bytes())).await;
        assert_eq!(response.status, 200, "{}", String::from_utf8_lossy(&response.body));
        serde_json::from_slice(&response.body).unwrap()
    }

    pub async fn org(&self, name: &str) -> String {
        self.control("orgs", &json!({ "name": name })).await["orgId"].as_str().unwrap().to_owned()
    }

    pub async fn advance(&self, time: Duration) {
        self.control("clock", &json!({ "advance": format!("{}ms", time.as_millis()) })).await;
    }

    /// The server's time, in seconds since 1970.
    pub async fn now(&self) -> u64 {
        let clock = get(&format!("{}/_test/clock", self.url)).await;
        let (seconds, _) = zitadel_wasm::codec::parse_timestamp(clock["now"].as_str().unwrap()).unwrap();
        u64::try_from(seconds).unwrap()
    }

    /// The messages to a phone number or an e-mail address.
    pub async fn outbox(&self, to: &str) -> Vec<Message> {
        let to = percent_encoding::utf8_percent_encode(to, percent_encoding::NON_ALPHANUMERIC);
        let mut outbox = get(&format!("{}/_test/outbox?to={to}", self.url)).await;
        serde_json::from_value(outbox["messages"].take()).unwrap()
    }
}

async fn get(url: &str) -> Json {
    let response = send(false, "GET", url, &[], None).await;
    assert_eq!(response.status, 200, "{url}");
    serde_json::from_slice(&response.body).unwrap()
}
