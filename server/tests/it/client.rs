//! The client of the tests.

use crate::replay::contract::Descriptors;
use crate::replay::wire::{Response, send};
use serde_json::{Value as Json, json};
use zitadel_testserver::TestServer;

/// Calls a server over REST.
pub struct Client<'a> {
    server: &'a TestServer,
    descriptors: Descriptors,
}

impl<'a> Client<'a> {
    pub fn new(server: &'a TestServer) -> Self {
        Self { server, descriptors: Descriptors::load() }
    }

    pub fn descriptors(&self) -> &Descriptors {
        &self.descriptors
    }

    pub async fn raw(&self, call: &str, request: &Json, token: &str) -> Response {
        let rest = self.descriptors.rest(call, request).unwrap();
        let headers = [
            ("content-type".to_owned(), "application/json".to_owned()),
            ("authorization".to_owned(), format!("Bearer {token}")),
        ];
        let url = format!("{}{}", self.server.url(), rest.path);
        send(false, rest.http_method, &url, &headers, rest.body.map(|b| b.to_string().into_bytes())).await
    }

    /// As the administrator.
    pub async fn call(&self, call: &str, request: Json) -> (u16, Json) {
        self.call_as(self.server.admin_token(), call, request).await
    }

    pub async fn call_as(&self, token: &str, call: &str, request: Json) -> (u16, Json) {
        let response = self.raw(call, &request, token).await;
        (response.status, serde_json::from_slice(&response.body).unwrap())
    }

    /// The error id of a call that must be refused.
    pub async fn refused(&self, call: &str, request: Json) -> String {
        let (status, response) = self.call(call, request).await;
        assert!(status >= 400, "{response}");
        response["details"][0]["id"].as_str().unwrap_or_default().to_owned()
    }

    /// A new human user with the password `Password1!`.
    pub async fn user(&self) -> String {
        let request = json!({
            "username": format!("u{}", rand::random::<u64>()), "profile": { "givenName": "A", "familyName": "B" },
            "email": { "email": "a@example.com", "isVerified": true }, "password": { "password": "Password1!" },
        });
        self.call("zitadel.user.v2.UserService/AddHumanUser", request).await.1["userId"].as_str().unwrap().to_owned()
    }
}
