//! An application and a login page, as tests of OpenID Connect play them.

use crate::client::Client;
use crate::replay::wire::{Response, send};
use serde_json::{Value as Json, json};
use zitadel_testserver::TestServer;

pub const CALLBACK: &str = "http://localhost:3999/cb";
/// A verifier and its challenge (RFC 7636, appendix B).
pub const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
pub const SCOPE: &str = "openid profile offline_access urn:zitadel:iam:org:project:id:zitadel:aud";

const OIDC: &str = "zitadel.oidc.v2.OIDCService";
const SESSIONS: &str = "zitadel.session.v2.SessionService";

/// An application of a server.
pub struct Walk<'a> {
    pub server: &'a TestServer,
    pub client: Client<'a>,
    pub client_id: String,
}

/// A session and its newest token.
pub struct Session {
    pub id: String,
    pub token: String,
}

fn form(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

fn json_of(response: &Response) -> Json {
    serde_json::from_slice(&response.body).unwrap_or_default()
}

/// A call of the control API.
pub async fn control(server: &TestServer, path: &str, body: &Json) -> Json {
    let url = format!("{}/_test/{path}", server.url());
    let response = send(false, "POST", &url, &[], Some(body.to_string().into_bytes())).await;
    assert_eq!(response.status, 200, "{}", String::from_utf8_lossy(&response.body));
    json_of(&response)
}

/// A call of an RPC that has no REST path, by Connect.
pub async fn connect(server: &TestServer, token: &str, rpc: &str, body: &Json) -> Json {
    let headers = [
        ("authorization".to_owned(), format!("Bearer {token}")),
        ("content-type".to_owned(), "application/json".to_owned()),
        ("connect-protocol-version".to_owned(), "1".to_owned()),
    ];
    let url = format!("{}/{rpc}", server.url());
    let response = send(false, "POST", &url, &headers, Some(body.to_string().into_bytes())).await;
    assert_eq!(response.status, 200, "{}", String::from_utf8_lossy(&response.body));
    json_of(&response)
}

impl<'a> Walk<'a> {
    pub async fn of(server: &'a TestServer) -> Self {
        Self::with(server, json!({})).await.0
    }

    /// With more members of the application; returns what its registration returned, too.
    pub async fn with(server: &'a TestServer, more: Json) -> (Self, Json) {
        let mut spec = json!({ "name": "app", "redirectUris": [CALLBACK], "deviceCode": true, "refreshToken": true });
        spec.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let made = control(server, "oidc-apps", &spec).await;
        let client_id = made["clientId"].as_str().unwrap().to_owned();
        (Self { server, client: Client::new(server), client_id }, made)
    }

    /// Where the authorization endpoint sends the browser.
    pub async fn authorize(&self, more: &[(&str, &str)]) -> url::Url {
        let mut fields = vec![
            ("client_id", self.client_id.as_str()),
            ("redirect_uri", CALLBACK),
            ("response_type", "code"),
            ("scope", SCOPE),
        ];
        fields.retain(|(known, _)| !more.iter().any(|(name, _)| name == known));
        fields.extend(more);
        let url = format!("{}/oauth/v2/authorize?{}", self.server.url(), form(&fields));
        let response = send(false, "GET", &url, &[], None).await;
        let location = response.headers.get("location").unwrap().to_str().unwrap();
        url::Url::parse(&self.server.url()).unwrap().join(location).unwrap()
    }

    /// The id of a new request for authorization.
    pub async fn auth_request(&self) -> String {
        self.auth_request_with(&[("code_challenge", CHALLENGE), ("code_challenge_method", "S256")]).await
    }

    /// The id of a new request for authorization with these parameters besides the usual ones.
    pub async fn auth_request_with(&self, more: &[(&str, &str)]) -> String {
        let sent = self.authorize(more).await;
        let id = sent.query_pairs().find(|(name, _)| name == "authRequest");
        id.unwrap_or_else(|| panic!("{sent}")).1.into_owned()
    }

    pub async fn session(&self, user: &str) -> Session {
        let checks = json!({ "checks": { "user": { "userId": user }, "password": { "password": "Password1!" } } });
        let (status, made) = self.login_client("CreateSession", checks).await;
        assert_eq!(status, 201, "{made}");
        let text = |name: &str| made[name].as_str().unwrap().to_owned();
        Session { id: text("sessionId"), token: text("sessionToken") }
    }

    /// Completes an auth request; returns the code, or the id of the error.
    pub async fn callback(&self, auth_request: &str, session: &Session) -> Result<String, String> {
        let url = self.callback_url(auth_request, session).await?;
        Ok(url.query_pairs().find(|(name, _)| name == "code").unwrap().1.into_owned())
    }

    /// Completes an auth request; returns where the browser goes, or the id of the error.
    pub async fn callback_url(&self, auth_request: &str, session: &Session) -> Result<url::Url, String> {
        let request = json!({ "authRequestId": auth_request,
            "session": { "sessionId": session.id, "sessionToken": session.token } });
        let token = self.server.login_client_token();
        let (status, response) = self.client.call_as(token, &format!("{OIDC}/CreateCallback"), request).await;
        if status != 200 {
            return Err(response["details"][0]["id"].as_str().unwrap().to_owned());
        }
        Ok(url::Url::parse(response["callbackUrl"].as_str().unwrap()).unwrap())
    }

    /// A code for a user, and the session that it stands on.
    pub async fn code(&self, user: &str) -> (String, Session) {
        let session = self.session(user).await;
        let request = self.auth_request().await;
        (self.callback(&request, &session).await.unwrap(), session)
    }

    /// The response of the token endpoint to these fields, the client's id among them.
    pub async fn token(&self, fields: &[(&str, &str)]) -> (u16, Json) {
        let mut all = vec![("client_id", self.client_id.as_str())];
        all.retain(|(known, _)| !fields.iter().any(|(name, _)| name == known));
        all.extend(fields);
        let response = self.post("/oauth/v2/token", &all).await;
        (response.status, json_of(&response))
    }

    pub async fn exchange(&self, code: &str) -> (u16, Json) {
        self.token(&[
            ("grant_type", "authorization_code"),
            ("redirect_uri", CALLBACK),
            ("code", code),
            ("code_verifier", VERIFIER),
        ])
        .await
    }

    pub async fn refresh(&self, token: &Json) -> (u16, Json) {
        self.token(&[("grant_type", "refresh_token"), ("refresh_token", token.as_str().unwrap())]).await
    }

    /// Codes of a new device.
    pub async fn device(&self) -> Json {
        json_of(
            &self.post("/oauth/v2/device_authorization", &[("client_id", &self.client_id), ("scope", "openid")]).await,
        )
    }

    pub async fn poll(&self, device: &Json) -> (u16, Json) {
        let code = device["device_code"].as_str().unwrap();
        self.token(&[("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", code)]).await
    }

    /// Lets a device in.
    pub async fn approve(&self, device: &Json, session: &Session) -> Result<(), String> {
        let token = self.server.login_client_token();
        let id = |response: &Json| response["details"][0]["id"].as_str().unwrap_or_default().to_owned();
        let read = json!({ "userCode": device["user_code"] });
        let (status, response) =
            self.client.call_as(token, &format!("{OIDC}/GetDeviceAuthorizationRequest"), read).await;
        if status != 200 {
            return Err(id(&response));
        }
        let decision = json!({ "deviceAuthorizationId": response["deviceAuthorizationRequest"]["id"],
            "session": { "sessionId": session.id, "sessionToken": session.token } });
        let call = format!("{OIDC}/AuthorizeOrDenyDeviceAuthorization");
        let (status, response) = self.client.call_as(token, &call, decision).await;
        if status == 200 { Ok(()) } else { Err(id(&response)) }
    }

    pub async fn userinfo(&self, token: &Json) -> (u16, Json) {
        let bearer = [("authorization".to_owned(), format!("Bearer {}", token.as_str().unwrap()))];
        let response = send(false, "GET", &format!("{}/oidc/v1/userinfo", self.server.url()), &bearer, None).await;
        (response.status, json_of(&response))
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Response {
        let headers = [("content-type".to_owned(), "application/x-www-form-urlencoded".to_owned())];
        let url = format!("{}{path}", self.server.url());
        send(false, "POST", &url, &headers, Some(form(fields).into_bytes())).await
    }

    /// A call of `SessionService` as the login client.
    pub async fn login_client(&self, rpc: &str, request: Json) -> (u16, Json) {
        self.client.call_as(self.server.login_client_token(), &format!("{SESSIONS}/{rpc}"), request).await
    }

    /// A call of `UserService` about a user, as the administrator.
    pub async fn of_user(&self, rpc: &str, user: &str) {
        let call = format!("zitadel.user.v2.UserService/{rpc}");
        let (status, response) = self.client.call(&call, json!({ "userId": user })).await;
        assert_eq!(status, 200, "{rpc}: {response}");
    }
}
