//! What a running ZITADEL of 2025-10 responded about users in state initial, intents at identity providers, and SAML: the
//! test server responds alike, except for the steps in [`DIFFERENT`]. Where a recording of 2026-07 says otherwise, that is
//! right.

use crate::client::Client;
use crate::replay::wire::send;
use regex::Regex;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;
use zitadel_testserver::TestServer;

/// Steps that differ, and why.
const DIFFERENT: &[(&str, &str)] =
    &[("saml: response bad token", "a text that is no token is 7 COMMAND-sGr42 since 2026 (kind opaque-tokens)")];

/// What the observed providers have otherwise than the built-in one, and the built-in one instead.
const OF_THE_PROVIDER: &[(&str, &str)] = &[
    ("client_id=c1&", "client_id=client-at-corp&"),
    ("client_id=c2&", "client_id=client-at-corp&"),
    ("\"clientId\":\"c1\"", "\"clientId\":\"client-at-corp\""),
    ("\"clientId\":\"c2\"", "\"clientId\":\"client-at-corp\""),
    ("openid+profile+email", "openid+profile"),
    ("\"openid\",\"profile\",\"email\"", "\"openid\",\"profile\""),
];

/// Members that responses have since 2026 (recording idp-intent-oauth).
const ADDED: &[&str] = &["createUser", "updateUser", "updateHumanUser", "refreshToken"];

/// Members whose value is drawn, or counts events.
const DRAWN: &[&str] =
    &["accessToken", "idToken", "secret", "uri", "challenge", "code", "inviteCode", "samlResponse", "sequence"];

/// The first difference between what was observed and what came back.
fn difference(path: &str, observed: &Json, got: &Json) -> Option<String> {
    match (observed, got) {
        (Json::Object(observed), Json::Object(got)) => {
            let missing = observed.keys().find(|key| !got.contains_key(*key));
            let added = got.keys().find(|key| !observed.contains_key(*key) && !ADDED.contains(&key.as_str()));
            if let Some(key) = missing.or(added) {
                return Some(format!("{path}.{key} is in one of both only"));
            }
            observed
                .iter()
                .filter(|(key, _)| !(DRAWN.contains(&key.as_str()) || path.ends_with("publicKey.user") && *key == "id"))
                .find_map(|(key, value)| difference(&format!("{path}.{key}"), value, &got[key]))
        }
        (Json::Array(observed), Json::Array(got)) if observed.len() == got.len() => {
            observed.iter().zip(got).find_map(|(observed, got)| difference(&format!("{path}[]"), observed, got))
        }
        (Json::String(observed), Json::String(got)) if pattern(observed).is_match(got) => None,
        (observed, got) if observed == got => None,
        (observed, got) => Some(format!("{path}: observed {observed}, got {got}")),
    }
}

/// An observed text, in which placeholders and tokens stand for anything.
fn pattern(observed: &str) -> Regex {
    let escaped = regex::escape(observed);
    let escaped = Regex::new("<[a-z]+>").unwrap().replace_all(&escaped, "[^&]+");
    let escaped = Regex::new("token=[A-Za-z0-9_\\\\-]+").unwrap().replace_all(&escaped, "token=[^&]+");
    Regex::new(&format!("^{escaped}$")).unwrap()
}

/// What earlier steps brought.
struct Walk<'a> {
    server: &'a TestServer,
    client: Client<'a>,
    org: String,
    user: String,
    idps: BTreeMap<String, String>,
    idp: String,
    auth_url: String,
    callback: String,
    intent: String,
    /// Our intent and token, by the observed token.
    intents: BTreeMap<String, (String, String)>,
    session: (String, String),
    saml_request: String,
}

impl Walk<'_> {
    async fn control(&self, path: &str, body: Json) -> Json {
        let headers = [("content-type".to_owned(), "application/json".to_owned())];
        let url = format!("{}/_test/{path}", self.server.url());
        let response = send(false, "POST", &url, &headers, Some(body.to_string().into_bytes())).await;
        assert_eq!(response.status, 200, "{}", String::from_utf8_lossy(&response.body));
        serde_json::from_slice(&response.body).unwrap()
    }

    /// The observed request with our ids.
    fn fill(&self, key: &str, value: &Json) -> Json {
        match value {
            Json::Object(members) => {
                let filled = members.iter().map(|(key, value)| (key.clone(), self.fill(key, value)));
                let mut filled: Map<String, Json> = filled.collect();
                let token = members.get("idpIntentToken").and_then(Json::as_str).unwrap_or_default();
                if let Some((id, token)) = self.intents.get(token) {
                    filled["idpIntentToken"] = token.clone().into();
                    if filled["idpIntentId"] == "<intent>" {
                        filled["idpIntentId"] = id.clone().into();
                    }
                }
                if filled.get("idpIntentId").is_some_and(|id| id == "<intent>") {
                    filled["idpIntentId"] = self.intent.clone().into();
                }
                Json::Object(filled)
            }
            Json::Array(items) => items.iter().map(|item| self.fill(key, item)).collect(),
            Json::String(text) if text.contains("<id>") || text == "<token>" => match key {
                "userId" | "userIds" => self.user.clone(),
                "idpId" | "id" => self.idp.clone(),
                "orgId" => self.org.clone(),
                "idpIntentId" => "<intent>".to_owned(),
                "sessionId" => self.session.0.clone(),
                "sessionToken" => self.session.1.clone(),
                "samlRequestId" => self.saml_request.clone(),
                other => panic!("nothing is known for {other}"),
            }
            .into(),
            other => other.clone(),
        }
    }

    async fn call(&mut self, name: &str, step: &Json) -> Option<String> {
        let method = step["method"].as_str().unwrap();
        let request = self.fill("", &step["request"]);
        let token = match method.split('/').next_back().unwrap() {
            "GetMyUser" | "ListMyLinkedIDPs" | "RemoveMyLinkedIDP" => self.session.1.clone(),
            _ => self.server.admin_token().to_owned(),
        };
        let (status, got) = self.client.call_as(&token, method, request).await;
        if status < 300 {
            if name.ends_with("register with link") {
                self.user = got["userId"].as_str().unwrap().to_owned();
            }
            if let (Some(id), Some(token)) = (got["sessionId"].as_str(), got["sessionToken"].as_str()) {
                self.session = (id.to_owned(), token.to_owned());
            }
            if let Some(url) = got["authUrl"].as_str() {
                self.auth_url = url.to_owned();
            }
        }
        if step["error"].is_object() {
            let id = got["details"][0]["id"].as_str().map_or(Json::Null, Json::from);
            let error = json!({ "code": got["code"], "id": id });
            let observed = json!({ "code": step["error"]["code"], "id": step["error"]["id"] });
            return difference("error", &observed, &error);
        }
        if status >= 300 {
            return Some(format!("refused: {got}"));
        }
        difference("", &step["result"], &got)
    }

    async fn get(&self, path: &str) -> (u16, String, String) {
        let response = send(false, "GET", &format!("{}{path}", self.server.url()), &[], None).await;
        let location = response.headers.get("location").map(|value| value.to_str().unwrap().to_owned());
        let location = location.unwrap_or_default();
        (response.status, location, String::from_utf8_lossy(&response.body).into_owned())
    }

    /// To the provider and back, as whoever the next response is about.
    async fn trip(&mut self, step: &Json, user: &Json) -> Option<String> {
        let state = parameter(&self.auth_url, "state");
        self.callback = if step["callback"].as_str().unwrap().contains("error=") {
            format!("/idps/callback?state={state}&error=access_denied")
        } else {
            let login = self.control("idp-login", json!({ "authUrl": self.auth_url, "user": user })).await;
            login["callback"].as_str().unwrap().to_owned()
        };
        let (status, location, _) = self.get(&self.callback).await;
        self.intent = parameter(&location, "id");
        let observed = step["to"].as_str().unwrap();
        self.intents.insert(parameter(observed, "token"), (self.intent.clone(), parameter(&location, "token")));
        self.intents.remove("");
        difference(
            "",
            &json!({ "status": step["status"], "to": observed }),
            &json!({ "status": status, "to": location }),
        )
    }

    async fn user_in_initial_state(&mut self, read: &Json) {
        let user = &read["result"]["user"];
        let request = json!({
            "username": user["username"], "givenName": user["human"]["profile"]["givenName"],
            "familyName": user["human"]["profile"]["familyName"], "email": user["human"]["email"]["email"],
        });
        self.user = self.control("initial-users", request).await["userId"].as_str().unwrap().to_owned();
    }

    async fn saml_sign_on(&mut self, step: &Json) -> Option<String> {
        let xml = "<AuthnRequest xmlns=\"urn:oasis:names:tc:SAML:2.0:protocol\" ID=\"_1\" Version=\"2.0\">\
                   <Issuer xmlns=\"urn:oasis:names:tc:SAML:2.0:assertion\">http://localhost:3998/metadata</Issuer>\
                   </AuthnRequest>";
        let request = zitadel_wasm::codec::base64_encode(xml.as_bytes());
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("SAMLRequest", &request)
            .append_pair("RelayState", "rs")
            .finish();
        let (status, location, _) = self.get(&format!("/saml/v2/SSO?{query}")).await;
        self.saml_request = parameter(&format!("http://localhost{location}"), "samlRequest");
        // The login page of the observed server was at another address.
        let observed = step["location"].as_str().unwrap().replace("http://localhost:8089", "");
        let observed = json!({ "status": step["status"], "location": observed });
        difference("", &observed, &json!({ "status": status, "location": location }))
    }
}

fn parameter(url: &str, name: &str) -> String {
    let query = url.split_once('?').map(|(_, query)| query).unwrap_or_default();
    let found = url::form_urlencoded::parse(query.as_bytes()).find(|(is, _)| is == name);
    found.map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// Whoever signs in at the provider before this response.
fn claims_of(steps: &[Json]) -> Json {
    let raw = steps.iter().find_map(|step| step["result"]["idpInformation"]["rawInformation"].as_object());
    let raw = raw.map(|raw| Json::Object(raw.clone())).unwrap_or_default();
    raw.get("RawInfo").cloned().unwrap_or(raw)
}

#[tokio::test(flavor = "multi_thread")]
async fn responds_about_intents_saml_and_initial_users_as_observed() {
    let server = TestServer::start().await.unwrap();
    let info = send(false, "GET", &format!("{}/_test/info", server.url()), &[], None).await;
    let info: Json = serde_json::from_slice(&info.body).unwrap();
    let mut text = include_str!("../../../tests/data/observed-intents-saml-initial.jsonl").to_owned();
    for (observed, ours) in OF_THE_PROVIDER {
        text = text.replace(observed, ours);
    }
    let text = text.replace("http://localhost:8097", info["idpUrl"].as_str().unwrap());
    let steps: Vec<Json> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let org = server.org("observed").await.unwrap();
    let mut walk = Walk {
        server: &server,
        client: Client::new(&server),
        org,
        user: String::new(),
        idps: BTreeMap::new(),
        idp: String::new(),
        auth_url: String::new(),
        callback: String::new(),
        intent: String::new(),
        intents: BTreeMap::new(),
        session: Default::default(),
        saml_request: String::new(),
    };
    let (mut alike, mut wrong) = (0, Vec::new());
    for (index, step) in steps.iter().enumerate() {
        let name = step["name"].as_str().unwrap();
        let later = &steps[index + 1..];
        if let Some(idp) = walk.idps.iter().find(|(kind, _)| name.starts_with(&format!("idp: {kind} "))) {
            walk.idp = idp.1.clone();
        }
        let found = match name {
            "v1 AddHumanUser" => {
                walk.user_in_initial_state(&later[1]).await;
                None
            }
            "v1 import no pw unverified" | "v1 import verified no pw" => {
                walk.user_in_initial_state(&later[0]).await;
                None
            }
            "v1 import pw change" => {
                let user = &later[0]["result"]["user"];
                let request = json!({
                    "username": user["username"], "profile": { "givenName": "Im", "familyName": "Port" },
                    "email": { "email": user["human"]["email"]["email"], "isVerified": true },
                    "password": { "password": "Password1!", "changeRequired": true },
                });
                let made = walk.client.call("zitadel.user.v2.UserService/AddHumanUser", request).await;
                walk.user = made.1["userId"].as_str().unwrap().to_owned();
                None
            }
            "v1 resend init" => {
                walk.control("initial-users", json!({ "resend": walk.user })).await;
                None
            }
            "init mail" => {
                let mail = server.outbox(None).pop().unwrap();
                let got = json!({ "kind": mail.kind, "url": mail.url, "hasCode": mail.code.is_some() });
                difference("", &step["m"], &got)
            }
            "add generic oauth" | "add generic oidc" => {
                let kind = name.rsplit(' ').next().unwrap();
                let active = later.iter().find(|step| step["name"] == "idp: active idps").unwrap();
                let active = active["result"]["identityProviders"].as_array().unwrap();
                let idp = active.iter().find(|idp| idp["name"].as_str().unwrap().starts_with(kind)).unwrap();
                let request = json!({
                    "name": idp["name"], "org": walk.org, "kind": format!("loopback-{kind}"), "options": idp["options"],
                });
                let id = walk.control("idps", request).await["idpId"].as_str().unwrap().to_owned();
                walk.idps.insert(kind.to_owned(), id);
                None
            }
            // What a provider needs for it, it has from the start; and a step of the observer's own.
            "add to policy" | "user in success url" => None,
            "saml metadata" => {
                let (status, _, body) = walk.get("/saml/v2/metadata").await;
                assert!(body.contains("IDPSSODescriptor") && body.contains("<SignatureValue>"), "{body}");
                difference("", &step["status"], &status.into())
            }
            "add saml app" => {
                let app = json!({
                    "name": "sp", "entityId": "http://localhost:3998/metadata", "acsUrl": "http://localhost:3998/acs",
                });
                walk.control("saml-apps", app).await;
                let user = walk.client.user().await;
                let request =
                    json!({ "checks": { "user": { "userId": user }, "password": { "password": "Password1!" } } });
                let made = walk.client.call("zitadel.session.v2.SessionService/CreateSession", request).await.1;
                let text = |name: &str| made[name].as_str().unwrap().to_owned();
                walk.session = (text("sessionId"), text("sessionToken"));
                None
            }
            "saml SSO" => walk.saml_sign_on(step).await,
            name if name.ends_with(" trip") => walk.trip(step, &claims_of(later)).await,
            name if name.ends_with("callback replay") => {
                let (status, location, body) = walk.get(&walk.callback).await;
                let observed = json!({ "status": step["status"], "to": step["to"] });
                let body_differs = !body.ends_with("\">Found</a>.\n\n");
                let found = difference("", &observed, &json!({ "status": status, "to": location }));
                found.or(body_differs.then_some(body))
            }
            name => walk.call(name, step).await,
        };
        match found {
            None => alike += 1,
            Some(what) if DIFFERENT.iter().any(|(listed, _)| *listed == name) => println!("different: {name}: {what}"),
            Some(what) => wrong.push(format!("line {}: {name}: {what}", index + 1)),
        }
    }
    println!("{} steps, {alike} alike", steps.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(steps.len(), 210, "no step is skipped");
}
