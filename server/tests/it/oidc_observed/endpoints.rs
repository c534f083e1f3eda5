//! The steps of a public application: discovery, authorization, tokens, revocation, the end of sessions, devices.

use super::compare::Found;
use super::stage::{OIDC, SCOPE, SESSIONS, Stage, json_of, text};
use serde_json::{Value as Json, json};

const AUTHORIZE: &str = "/oauth/v2/authorize";
const TOKEN: &str = "/oauth/v2/token";
const END: &str = "/oidc/v1/end_session";
const USERINFO: &str = "/oidc/v1/userinfo";
const DEVICE: &str = "urn:ietf:params:oauth:grant-type:device_code";

impl Stage<'_> {
    /// Plays the step of an observation.
    pub async fn play(&mut self, name: &str, expected: &Json) -> Found {
        let is_form = expected["req"]["form"].is_object();
        match name.split(' ').next().unwrap() {
            "authorize" => self.play_authorize(name).await,
            "GetAuthRequest" => self.play_read(expected).await,
            "callback" => {
                let session = self.password_session().await;
                let url = self.callback(&self.auth_request(&[]).await, &session).await;
                self.code = url.split(['=', '&']).nth(1).unwrap().to_owned();
                Found::Value(url.into())
            }
            "token" | "userinfo" | "id_token" | "v1" => self.play_tokens(name).await,
            "refresh" | "RevokeMyRefreshToken" => self.play_refresh(name).await,
            "introspect" | "revoke" | "access" => self.play_revocation(name).await,
            "end" | "session" => self.play_end(name, is_form).await,
            "device" | "GetDeviceAuthorizationRequest" | "GetDevice" | "approve" | "deny" => {
                self.play_device(name).await
            }
            _ if name.contains(':') => self.play_client(name).await,
            "jwt" | "client" => self.play_machine(name).await,
            "connect" => self.play_connect(name, expected).await,
            _ => {
                let path = text(&expected["req"], "path");
                let origin = [("origin", "http://app.example")];
                let headers = if name.contains("origin") { &origin[..] } else { &[] };
                Found::Response(self.send("GET", path, headers, None).await)
            }
        }
    }

    async fn play_authorize(&mut self, name: &str) -> Found {
        let hint = self.tokens["id_token"].as_str().unwrap_or_default().to_owned();
        let more: Vec<(&str, &str)> = match name.strip_prefix("authorize ").unwrap() {
            "ok" | "POST" => vec![],
            "no client" => vec![("client_id", "nope")],
            "bad redirect" => vec![("redirect_uri", "http://localhost:3999/other")],
            "no redirect" => vec![("redirect_uri", "")],
            "no scope" => vec![("scope", "")],
            "no openid" => vec![("scope", "profile")],
            "type token" => vec![("response_type", "token")],
            "no type" => vec![("response_type", "")],
            "type id_token" => vec![("response_type", "id_token")],
            "no pkce" => vec![("code_challenge", ""), ("code_challenge_method", "")],
            "bad challenge" => vec![("code_challenge", "x")],
            "prompt none" => vec![("prompt", "none")],
            "prompt none login" => vec![("prompt", "none login")],
            "prompt nonsense" => vec![("prompt", "nonsense")],
            "max_age -1" => vec![("max_age", "-1")],
            "max_age x" => vec![("max_age", "x")],
            "response_mode form_post" => vec![("response_mode", "form_post")],
            "response_mode fragment" => vec![("response_mode", "fragment")],
            "bad id_token_hint" => vec![("id_token_hint", "x.y.z")],
            "ui_locales" => vec![("ui_locales", "xx")],
            "acr_values" => vec![("acr_values", "urn:x")],
            "org scope unknown" => vec![("scope", "openid urn:zitadel:iam:org:id:123")],
            "idp scope unknown" => vec![("scope", "openid urn:zitadel:iam:org:idp:id:123")],
            "with hint" => vec![("id_token_hint", &hint)],
            "none with hint" => vec![("prompt", "none"), ("id_token_hint", &hint)],
            other => panic!("no request for authorize {other}"),
        };
        let fields = self.authorization(&more);
        if name == "authorize POST" { self.form(AUTHORIZE, &fields).await } else { self.get(AUTHORIZE, &fields).await }
    }

    /// Makes a request with the observation's parameters and reads it as the login page does.
    async fn play_read(&self, expected: &Json) -> Found {
        let sent = expected["req"].as_object().unwrap();
        let fixed = ["client_id", "code_challenge"];
        let more: Vec<(&str, &str)> = sent
            .iter()
            .filter(|(name, _)| !fixed.contains(&name.as_str()))
            .map(|(n, v)| (n.as_str(), v.as_str().unwrap()))
            .collect();
        let id = self.auth_request(&more).await;
        Found::Response(self.login_client(&format!("{OIDC}/GetAuthRequest"), &json!({ "authRequestId": id })).await)
    }

    async fn play_tokens(&mut self, name: &str) -> Found {
        if let Some(scope) = name.strip_prefix("token scope ") {
            let code = self.new_code(&[("scope", scope)]).await;
            let response = self.exchange(&code).await;
            self.by_scope.insert(scope.to_owned(), json_of(&response));
            return Found::Response(response);
        }
        if let Some(scope) = name.strip_prefix("id_token scope ") {
            let tokens = self.tokens_of(scope).await;
            return self.claims(&tokens);
        }
        if let Some(scope) = name.strip_prefix("userinfo scope ") {
            let tokens = self.tokens_of(scope).await;
            return self.bearer("GET", USERINFO, text(&tokens, "access_token")).await;
        }
        let access_token = self.tokens["access_token"].as_str().unwrap_or_default().to_owned();
        match name {
            "token wrong verifier" => {
                let wrong = "x".repeat(43);
                self.form(TOKEN, &self.exchange_form(&self.code, &[("code_verifier", &wrong)])).await
            }
            "token wrong client" => self.form(TOKEN, &self.exchange_form(&self.code, &[("client_id", "nope")])).await,
            "token bad code" => self.form(TOKEN, &self.exchange_form("garbage", &[])).await,
            "token no grant" => self.form(TOKEN, &[("client_id", &self.client_id)]).await,
            "token unknown grant" => {
                self.form(TOKEN, &self.exchange_form(&self.code, &[("grant_type", "nonsense")])).await
            }
            "token GET" => self.get(TOKEN, &self.exchange_form(&self.code, &[])).await,
            "token JSON body" => {
                let body = json!({ "grant_type": "authorization_code", "client_id": self.client_id }).to_string();
                Found::Response(self.send("POST", TOKEN, &[("content-type", "application/json")], Some(body)).await)
            }
            "token no client" => {
                self.code = self.new_code(&[]).await;
                self.form(TOKEN, &self.exchange_form(&self.code, &[("client_id", "")])).await
            }
            "token preflight" => {
                let headers = [
                    ("origin", "http://app.example"),
                    ("access-control-request-method", "POST"),
                    ("access-control-request-headers", "authorization,content-type"),
                ];
                Found::Response(self.send("OPTIONS", TOKEN, &headers, None).await)
            }
            "token ok" => {
                let origin = [("origin", "http://app.example")];
                let response = self.post(TOKEN, &origin, &self.exchange_form(&self.code, &[])).await;
                self.tokens = json_of(&response);
                Found::Response(response)
            }
            "token code again" => self.form(TOKEN, &self.exchange_form(&self.code, &[])).await,
            "token after reuse: userinfo" => self.bearer("GET", USERINFO, &access_token).await,
            "userinfo POST form" => self.form(USERINFO, &[("access_token", &access_token)]).await,
            "userinfo none" => self.get(USERINFO, &[]).await,
            "userinfo bad" => self.bearer("GET", USERINFO, "nonsense").await,
            "userinfo session token" => {
                let session = self.password_session().await;
                self.bearer("GET", USERINFO, text(&session, "sessionToken")).await
            }
            "userinfo revoked" => {
                self.form("/oauth/v2/revoke", &[("token", &access_token), ("client_id", &self.client_id)]).await;
                self.bearer("GET", USERINFO, &access_token).await
            }
            "v1 GetMyUser with aud" | "v1 refresh list with aud" => {
                let tokens = self.tokens_of("openid urn:zitadel:iam:org:project:id:zitadel:aud").await;
                let token = text(&tokens, "access_token");
                match name {
                    "v1 GetMyUser with aud" => self.bearer("GET", "/auth/v1/users/me", token).await,
                    _ => self.bearer("POST", "/auth/v1/users/me/tokens/refresh/_search", token).await,
                }
            }
            "id_token unchecked session" => {
                let session = self.new_session(json!({ "user": { "userId": self.user } })).await;
                let code = self.code_of(&[], &session).await;
                self.claims(&json_of(&self.exchange(&code).await))
            }
            "id_token mfa" => {
                let session = self.two_factor_session().await;
                let code = self.code_of(&[], &session).await;
                self.claims(&json_of(&self.exchange(&code).await))
            }
            other => panic!("no request for {other}"),
        }
    }

    /// A session of another user, who proves a password and a code.
    async fn two_factor_session(&self) -> Json {
        let user = self.client.user().await;
        self.client.call("zitadel.user.v2.UserService/AddOTPEmail", json!({ "userId": user })).await;
        let request = json!({
            "checks": { "user": { "userId": user }, "password": { "password": "Password1!" } },
            "challenges": { "otpEmail": { "returnCode": {} } },
        });
        let made = json_of(&self.login_client(&format!("{SESSIONS}/CreateSession"), &request).await);
        let check = json!({ "sessionId": made["sessionId"], "sessionToken": made["sessionToken"],
            "checks": { "otpEmail": { "code": made["challenges"]["otpEmail"] } } });
        let set = json_of(&self.login_client(&format!("{SESSIONS}/SetSession"), &check).await);
        json!({ "sessionId": made["sessionId"], "sessionToken": set["sessionToken"] })
    }

    async fn refresh_with(&mut self, token: &str, more: &[(&str, &str)]) -> Found {
        let client_id = self.client_id.clone();
        let mut fields = vec![("grant_type", "refresh_token"), ("refresh_token", token), ("client_id", &client_id)];
        for (name, value) in more {
            fields.retain(|(known, _)| known != name);
            fields.push((name, value));
        }
        let response = self.post(TOKEN, &[], &fields).await;
        if response.status == 200 {
            self.tokens = json_of(&response);
        }
        Found::Response(response)
    }

    async fn play_refresh(&mut self, name: &str) -> Found {
        let token = self.tokens["refresh_token"].as_str().unwrap_or_default().to_owned();
        match name {
            "refresh wrong client" => self.refresh_with(&token, &[("client_id", "nope")]).await,
            "refresh wider scope" => self.refresh_with(&token, &[("scope", "openid foo")]).await,
            "refresh ok" => {
                self.spent_refresh_token.clone_from(&token);
                self.refresh_with(&token, &[]).await
            }
            "refresh id_token" => self.claims(&self.tokens),
            "refresh old again" => {
                let spent = self.spent_refresh_token.clone();
                self.refresh_with(&spent, &[]).await
            }
            "refresh newest" | "refresh after access revoked" => self.refresh_with(&token, &[]).await,
            "refresh narrower" => self.refresh_with(&token, &[("scope", "openid")]).await,
            _ => {
                let session = self.password_session().await;
                let token = text(&session, "sessionToken");
                self.bearer("DELETE", "/auth/v1/users/me/tokens/refresh/undefined", token).await
            }
        }
    }

    async fn play_revocation(&mut self, name: &str) -> Found {
        let (revoke, introspect) = ("/oauth/v2/revoke", "/oauth/v2/introspect");
        let id = self.client_id.as_str();
        let access_token = text(&self.tokens, "access_token");
        let refresh_token = text(&self.tokens, "refresh_token");
        let refresh_form = [("token", refresh_token), ("token_type_hint", "refresh_token"), ("client_id", id)];
        match name {
            "introspect public client" => self.form(introspect, &[("token", access_token), ("client_id", id)]).await,
            "introspect nobody" => self.form(introspect, &[("token", access_token)]).await,
            "revoke no token" => self.form(revoke, &[("client_id", id)]).await,
            "revoke garbage" => self.form(revoke, &[("token", "x"), ("client_id", id)]).await,
            "revoke no client" => self.form(revoke, &[("token", access_token)]).await,
            "revoke bad client" => self.form(revoke, &[("token", access_token), ("client_id", "nope")]).await,
            "revoke refresh" | "revoke again" => self.form(revoke, &refresh_form).await,
            "access after refresh revoked" => self.bearer("GET", USERINFO, access_token).await,
            other => panic!("no request for {other}"),
        }
    }

    async fn play_end(&mut self, name: &str, is_form: bool) -> Found {
        if name == "session after end" {
            let request = json!({ "sessionId": self.session["sessionId"] });
            return Found::Response(self.login_client(&format!("{SESSIONS}/GetSession"), &request).await);
        }
        if name.starts_with("end hint") {
            self.session = self.password_session().await;
        }
        let mut hint = String::new();
        if name.starts_with("end hint") {
            let code = self.code_of(&[("scope", SCOPE)], &self.session).await;
            hint = text(&json_of(&self.exchange(&code).await), "id_token").to_owned();
        }
        let (id, back) = (self.client_id.as_str(), ("post_logout_redirect_uri", "http://localhost:3999/"));
        let fields: Vec<(&str, &str)> = match name.strip_prefix("end ").unwrap() {
            "none" => vec![],
            "client only" => vec![("client_id", id)],
            "client+uri" => vec![("client_id", id), back, ("state", "zz")],
            "client+bad uri" => vec![("client_id", id), ("post_logout_redirect_uri", "http://evil.example/")],
            "bad client" => vec![("client_id", "nope"), back],
            "bad hint" => vec![("id_token_hint", "x")],
            "hint other client" => vec![("id_token_hint", &hint), ("client_id", "nope")],
            "hint+uri" => vec![("id_token_hint", &hint), back, ("state", "zz")],
            "hint POST" | "hint only" => vec![("id_token_hint", &hint)],
            other => panic!("no request for end {other}"),
        };
        if is_form { self.form(END, &fields).await } else { self.get(END, &fields).await }
    }

    async fn poll(&self, code: &str) -> Found {
        self.form(TOKEN, &[("grant_type", DEVICE), ("device_code", code), ("client_id", &self.client_id)]).await
    }

    async fn new_device(&mut self) {
        let fields = [("client_id", self.client_id.as_str()), ("scope", "openid profile offline_access")];
        let response = self.post("/oauth/v2/device_authorization", &[], &fields).await;
        self.device = json_of(&response);
    }

    async fn play_device(&mut self, name: &str) -> Found {
        let path = "/oauth/v2/device_authorization";
        let read = format!("{OIDC}/GetDeviceAuthorizationRequest");
        let decide = format!("{OIDC}/AuthorizeOrDenyDeviceAuthorization");
        match name {
            "device no client" => self.form(path, &[("scope", "openid")]).await,
            "device bad client" => self.form(path, &[("client_id", "nope"), ("scope", "openid")]).await,
            "device pending fast" => {
                self.new_device().await;
                let code = text(&self.device, "device_code").to_owned();
                self.poll(&code).await;
                self.poll(&code).await
            }
            "device bad code" => self.poll("x").await,
            "GetDeviceAuthorizationRequest" => {
                let request = json!({ "userCode": self.device["user_code"] });
                Found::Response(self.login_client(&read, &request).await)
            }
            "GetDevice lower no dash" => {
                let code = text(&self.device, "user_code").to_lowercase().replace('-', "");
                Found::Response(self.login_client(&read, &json!({ "userCode": code })).await)
            }
            "approve device" | "deny device" => {
                let mut decision = json!({ "deny": {} });
                if name == "approve device" {
                    let session = self.password_session().await;
                    let session = json!({ "sessionId": session["sessionId"], "sessionToken": session["sessionToken"] });
                    decision = json!({ "session": session });
                } else {
                    self.new_device().await;
                }
                let request = json!({ "userCode": self.device["user_code"] });
                let found = json_of(&self.login_client(&read, &request).await);
                decision["deviceAuthorizationId"] = found["deviceAuthorizationRequest"]["id"].clone();
                Found::Response(self.login_client(&decide, &decision).await)
            }
            "device id_token" => {
                let Found::Response(response) = self.poll(text(&self.device, "device_code")).await else {
                    panic!("no response")
                };
                self.claims(&json_of(&response))
            }
            "device again" | "device denied token" => self.poll(text(&self.device, "device_code")).await,
            other => panic!("no request for {other}"),
        }
    }
}
