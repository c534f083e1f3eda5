//! The applications and users of the observations, and the steps that every flow is made of.

use super::compare::Found;
use crate::client::Client;
use crate::replay::wire::{Response, send};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value as Json, json};
use std::collections::HashMap;
use zitadel_testserver::TestServer;

pub const CALLBACK: &str = "http://localhost:3999/cb";
pub const SCOPE: &str = "openid profile email phone address offline_access";
/// RFC 7636, appendix B.
pub const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
pub const OIDC: &str = "zitadel.oidc.v2.OIDCService";
pub const SESSIONS: &str = "zitadel.session.v2.SessionService";

/// What the steps share.
pub struct Stage<'a> {
    pub server: &'a TestServer,
    pub client: Client<'a>,
    pub client_id: String,
    pub project: String,
    pub user: String,
    pub code: String,
    /// The newest tokens of the flow with all scopes.
    pub tokens: Json,
    pub spent_refresh_token: String,
    /// Tokens by scope.
    pub by_scope: HashMap<String, Json>,
    pub device: Json,
    /// Confidential clients by the observations' names for them, and their tokens.
    pub apps: HashMap<String, Json>,
    pub app_tokens: HashMap<String, Json>,
    pub machine_tokens: Json,
    pub session: Json,
}

pub fn json_of(response: &Response) -> Json {
    serde_json::from_slice(&response.body).unwrap_or_default()
}

pub fn text<'j>(value: &'j Json, name: &str) -> &'j str {
    value[name].as_str().unwrap_or_else(|| panic!("there is no {name} in {value}"))
}

fn encode(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

pub fn basic(id: &str, secret: &str) -> String {
    format!("Basic {}", STANDARD.encode(format!("{id}:{secret}")))
}

/// The claims of a JWT, or with `part` 0 its header.
pub fn part_of_jwt(token: &str, part: usize, url: &str) -> Json {
    let bytes = URL_SAFE_NO_PAD.decode(token.split('.').nth(part).unwrap()).unwrap();
    serde_json::from_str(&String::from_utf8(bytes).unwrap().replace(url, "http://<host>")).unwrap()
}

impl<'a> Stage<'a> {
    pub async fn set(server: &'a TestServer) -> Self {
        let client = Client::new(server);
        let user = json!({
            "username": "tok1",
            "profile": { "givenName": "Tok", "familyName": "En", "nickName": "tn", "preferredLanguage": "de",
                "gender": "GENDER_FEMALE" },
            "email": { "email": "tok1@example.com", "isVerified": true },
            "phone": { "phone": "+41791234567", "isVerified": true },
            "password": { "password": "Password1!" },
        });
        let made = client.call("zitadel.user.v2.UserService/AddHumanUser", user).await.1;
        let mut stage = Self {
            server,
            client,
            client_id: String::new(),
            project: String::new(),
            user: text(&made, "userId").to_owned(),
            code: String::new(),
            tokens: Json::Null,
            spent_refresh_token: String::new(),
            by_scope: HashMap::new(),
            device: Json::Null,
            apps: HashMap::new(),
            app_tokens: HashMap::new(),
            machine_tokens: Json::Null,
            session: Json::Null,
        };
        let app = stage.app("walk", json!({ "deviceCode": true })).await;
        stage.client_id = text(&app, "clientId").to_owned();
        stage.project = text(&app, "projectId").to_owned();
        stage
    }

    pub async fn control(&self, path: &str, body: &Json) -> Json {
        let url = format!("{}/_test/{path}", self.server.url());
        let response = send(false, "POST", &url, &[], Some(body.to_string().into_bytes())).await;
        assert_eq!(response.status, 200, "{}", String::from_utf8_lossy(&response.body));
        json_of(&response)
    }

    /// Registers an application of the project.
    pub async fn app(&self, name: &str, more: Json) -> Json {
        let mut spec = json!({ "name": name, "redirectUris": [CALLBACK],
            "postLogoutRedirectUris": ["http://localhost:3999/"] });
        let members = spec.as_object_mut().unwrap();
        if !self.project.is_empty() {
            members.insert("projectId".into(), self.project.clone().into());
        }
        members.extend(more.as_object().unwrap().clone());
        self.control("oidc-apps", &spec).await
    }

    pub async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<String>) -> Response {
        let headers: Vec<_> = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let url = format!("{}{path}", self.server.url());
        send(false, method, &url, &headers, body.map(String::into_bytes)).await
    }

    pub async fn get(&self, path: &str, fields: &[(&str, &str)]) -> Found {
        let path = if fields.is_empty() { path.to_owned() } else { format!("{path}?{}", encode(fields)) };
        Found::Response(self.send("GET", &path, &[], None).await)
    }

    pub async fn post(&self, path: &str, headers: &[(&str, &str)], fields: &[(&str, &str)]) -> Response {
        let mut headers = headers.to_vec();
        headers.push(("content-type", "application/x-www-form-urlencoded"));
        self.send("POST", path, &headers, Some(encode(fields))).await
    }

    pub async fn form(&self, path: &str, fields: &[(&str, &str)]) -> Found {
        Found::Response(self.post(path, &[], fields).await)
    }

    pub async fn bearer(&self, method: &str, path: &str, token: &str) -> Found {
        Found::Response(self.send(method, path, &[("authorization", &format!("Bearer {token}"))], None).await)
    }

    /// A call as the login client, as a response.
    pub async fn login_client(&self, call: &str, request: &Json) -> Response {
        self.client.raw(call, request, self.server.login_client_token()).await
    }

    /// The parameters of a request for authorization; an empty value leaves one out.
    pub fn authorization<'p>(&'p self, more: &[(&'p str, &'p str)]) -> Vec<(&'p str, &'p str)> {
        let mut fields = vec![
            ("client_id", self.client_id.as_str()),
            ("redirect_uri", CALLBACK),
            ("response_type", "code"),
            ("scope", SCOPE),
            ("state", "st"),
            ("nonce", "nn"),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ];
        for (name, value) in more {
            fields.retain(|(known, _)| known != name);
            fields.push((name, value));
        }
        fields.retain(|(_, value)| !value.is_empty());
        fields
    }

    /// The id of a new request for authorization.
    pub async fn auth_request(&self, more: &[(&str, &str)]) -> String {
        let Found::Response(response) = self.get("/oauth/v2/authorize", &self.authorization(more)).await else {
            panic!("no response")
        };
        let location = response.headers.get("location").unwrap().to_str().unwrap().to_owned();
        location.rsplit_once("authRequest=").unwrap().1.to_owned()
    }

    pub async fn new_session(&self, checks: Json) -> Json {
        json_of(&self.login_client(&format!("{SESSIONS}/CreateSession"), &json!({ "checks": checks })).await)
    }

    pub async fn password_session(&self) -> Json {
        let checks = json!({ "user": { "userId": self.user }, "password": { "password": "Password1!" } });
        self.new_session(checks).await
    }

    /// Grants a request with a session: the URL of the application.
    pub async fn callback(&self, auth_request: &str, session: &Json) -> String {
        let request = json!({ "authRequestId": auth_request,
            "session": { "sessionId": session["sessionId"], "sessionToken": session["sessionToken"] } });
        let response = self.login_client(&format!("{OIDC}/CreateCallback"), &request).await;
        text(&json_of(&response), "callbackUrl").to_owned()
    }

    /// A code for the user.
    pub async fn new_code(&self, more: &[(&str, &str)]) -> String {
        let session = self.password_session().await;
        self.code_of(more, &session).await
    }

    pub async fn code_of(&self, more: &[(&str, &str)], session: &Json) -> String {
        let callback = self.callback(&self.auth_request(more).await, session).await;
        let url = url::Url::parse(&callback).unwrap();
        url.query_pairs().find(|(name, _)| name == "code").unwrap().1.into_owned()
    }

    /// The form with which a code is exchanged.
    pub fn exchange_form<'p>(&'p self, code: &'p str, more: &[(&'p str, &'p str)]) -> Vec<(&'p str, &'p str)> {
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", CALLBACK),
            ("client_id", self.client_id.as_str()),
            ("code_verifier", VERIFIER),
        ];
        for (name, value) in more {
            fields.retain(|(known, _)| known != name);
            fields.push((name, value));
        }
        fields
    }

    pub async fn exchange(&self, code: &str) -> Response {
        self.post("/oauth/v2/token", &[], &self.exchange_form(code, &[])).await
    }

    /// The tokens of a scope, and the response that had them.
    pub async fn tokens_of(&mut self, scope: &str) -> Json {
        let asked = scope.replace("ORG", &self.default_org().await);
        if let Some(known) = self.by_scope.get(scope) {
            return known.clone();
        }
        let code = self.new_code(&[("scope", &asked)]).await;
        let tokens = json_of(&self.exchange(&code).await);
        self.by_scope.insert(scope.to_owned(), tokens.clone());
        tokens
    }

    async fn default_org(&self) -> String {
        let info = json_of(&self.send("GET", "/_test/info", &[], None).await);
        text(&info, "defaultOrgId").to_owned()
    }

    pub fn claims(&self, tokens: &Json) -> Found {
        Found::Value(part_of_jwt(text(tokens, "id_token"), 1, &self.server.url()))
    }
}
