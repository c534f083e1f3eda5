//! The steps of applications with a secret or a key, of machine users, and of Connect.

use super::compare::Found;
use super::stage::{Stage, basic, json_of, part_of_jwt, text};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use compact_jwt::crypto::JwsRs256Signer;
use compact_jwt::jws::JwsBuilder;
use compact_jwt::traits::JwsSigner as _;
use serde_json::{Value as Json, json};
use std::time::{SystemTime, UNIX_EPOCH};

const TOKEN: &str = "/oauth/v2/token";
const INTROSPECT: &str = "/oauth/v2/introspect";

/// An assertion of the holder of a key file, in the form that ZITADEL's console offers.
pub fn assertion(key: &Json, holder: &str, url: &str) -> String {
    let pem: String = text(key, "key").lines().filter(|line| !line.starts_with("-----")).collect();
    let mut signer = JwsRs256Signer::from_rs256_der(&STANDARD.decode(pem).unwrap()).unwrap();
    signer.set_kid(text(key, "keyId"));
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let claims = json!({ "iss": holder, "sub": holder, "aud": url, "iat": now, "exp": now + 60 });
    signer.sign(&JwsBuilder::from(claims.to_string().into_bytes()).build()).unwrap().to_string()
}

impl Stage<'_> {
    /// The issuer, as tokens name it.
    async fn issuer(&self) -> String {
        let Found::Response(response) = self.get("/.well-known/openid-configuration", &[]).await else {
            panic!("no response")
        };
        text(&json_of(&response), "issuer").to_owned()
    }

    /// The application of the observations' name for it, registered when it is first needed.
    async fn confidential(&mut self, name: &str) -> Json {
        if let Some(known) = self.apps.get(name) {
            return known.clone();
        }
        let more = match name {
            "basic" => json!({ "authMethod": "basic", "accessTokenType": "jwt", "idTokenUserinfo": true }),
            "post" => json!({ "authMethod": "post" }),
            "jwt" => json!({ "authMethod": "private_key_jwt" }),
            "api" => json!({ "appType": "api", "authMethod": "basic" }),
            other => panic!("no application {other}"),
        };
        let app = self.app(name, more).await;
        self.apps.insert(name.to_owned(), app.clone());
        app
    }

    pub async fn play_client(&mut self, name: &str) -> Found {
        let (kind, step) = name.split_once(": ").unwrap();
        let app = self.confidential(kind).await;
        let id = text(&app, "clientId").to_owned();
        let secret = app["clientSecret"].as_str().unwrap_or_default();
        let header = basic(&id, secret);
        let (right, wrong) = ([("authorization", header.as_str())], basic(&id, "wrong"));
        let wrong = [("authorization", wrong.as_str())];
        if let Some(step) = step.strip_prefix("token ") {
            let code = self.new_code(&[("client_id", &id)]).await;
            let form = self.exchange_form(&code, &[("client_id", &id)]);
            let anonymous: Vec<_> = form.iter().copied().filter(|(name, _)| *name != "client_id").collect();
            let response = match (kind, step) {
                (_, "none") => self.post(TOKEN, &[], &form).await,
                (_, "basic wrong") => self.post(TOKEN, &wrong, &anonymous).await,
                ("basic", "ok") => self.post(TOKEN, &right, &anonymous).await,
                ("basic", "by post") | ("post", "ok") => {
                    self.post(TOKEN, &[], &[&form[..], &[("client_secret", secret)]].concat()).await
                }
                ("jwt", "ok") => {
                    let assertion = assertion(&app["key"], &id, &self.issuer().await);
                    let proof = [
                        ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
                        ("client_assertion", assertion.as_str()),
                    ];
                    self.post(TOKEN, &[], &[&anonymous[..], &proof].concat()).await
                }
                other => panic!("no request for {other:?}"),
            };
            if response.status == 200 {
                self.app_tokens.insert(kind.to_owned(), json_of(&response));
            }
            return Found::Response(response);
        }
        let url = self.server.url();
        let tokens = self.app_tokens.get(kind).cloned().unwrap_or_default();
        let token = tokens["access_token"].as_str().unwrap_or_default().to_owned();
        match step {
            "id_token" => self.claims(&tokens),
            "access_token" => Found::Value(json!({
                "header": part_of_jwt(&token, 0, &url), "claims": part_of_jwt(&token, 1, &url),
            })),
            "introspect own" => Found::Response(self.post(INTROSPECT, &right, &[("token", &token)]).await),
            "introspect PAT" => {
                let token = self.server.admin_token();
                Found::Response(self.post(INTROSPECT, &right, &[("token", token)]).await)
            }
            "introspect none" => Found::Response(self.post(INTROSPECT, &right, &[]).await),
            "introspect" => {
                let code = self.new_code(&[]).await;
                let tokens = json_of(&self.exchange(&code).await);
                let token = text(&tokens, "access_token");
                Found::Response(self.post(INTROSPECT, &right, &[("token", token)]).await)
            }
            "introspect wrong secret" => Found::Response(self.post(INTROSPECT, &wrong, &[("token", "x")]).await),
            other => panic!("no request for {kind}: {other}"),
        }
    }

    pub async fn play_machine(&mut self, name: &str) -> Found {
        let grant = ("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
        match name {
            "jwt profile" => {
                let user = self.control("machine-users", &json!({ "username": "robot", "key": true })).await;
                let assertion = assertion(&user["key"], text(&user, "userId"), &self.issuer().await);
                let scope = ("scope", "openid urn:zitadel:iam:org:project:id:zitadel:aud");
                let response = self.post(TOKEN, &[], &[grant, scope, ("assertion", &assertion)]).await;
                self.machine_tokens = json_of(&response);
                Found::Response(response)
            }
            "jwt profile none" => self.form(TOKEN, &[grant, ("scope", "openid")]).await,
            "jwt profile userinfo" => {
                self.bearer("GET", "/oidc/v1/userinfo", text(&self.machine_tokens, "access_token")).await
            }
            "client credentials" => {
                let user = self.control("machine-users", &json!({ "username": "me349680d", "secret": true })).await;
                let fields = [
                    ("grant_type", "client_credentials"),
                    ("scope", "openid profile"),
                    ("client_id", text(&user, "clientId")),
                    ("client_secret", text(&user, "clientSecret")),
                ];
                self.form(TOKEN, &fields).await
            }
            other => panic!("no request for {other}"),
        }
    }

    pub async fn play_connect(&mut self, name: &str, expected: &Json) -> Found {
        let token = match name {
            "connect no auth" => String::new(),
            _ => format!("Bearer {}", self.server.login_client_token()),
        };
        let mut headers = vec![("authorization", token.as_str())];
        for name in ["content-type", "connect-protocol-version"] {
            headers
                .extend(expected["req"]["headers"][name].as_str().filter(|v| !v.is_empty()).map(|value| (name, value)));
        }
        let path = text(&expected["req"], "path");
        let body = match name {
            "connect not found" => json!({ "userId": "123456789012345678" }).to_string(),
            "connect validation" => "{}".to_owned(),
            "connect bad json" => "{".to_owned(),
            "connect bad password" => {
                let checks = json!({ "user": { "userId": self.user }, "password": { "password": "wrong" } });
                json!({ "checks": checks }).to_string()
            }
            _ => json!({ "userId": self.user }).to_string(),
        };
        let method = text(&expected["req"], "method");
        Found::Response(self.send(method, path, &headers, (method == "POST").then_some(body)).await)
    }
}
