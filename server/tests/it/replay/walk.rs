//! One scenario over one protocol: creates its users, sends its steps, compares each response.

use super::authenticator::Authenticator;
use super::compare::{Context, difference};
use super::contract::Descriptors;
use super::observe;
use super::server::ComparedServer;
use super::vars::Vars;
use super::wire::{frame, send};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Protocol {
    Rest,
    GrpcWeb,
    Grpc,
}

impl Protocol {
    pub const ALL: [Self; 3] = [Self::Rest, Self::GrpcWeb, Self::Grpc];

    pub fn name(self) -> &'static str {
        match self {
            Self::Rest => "rest",
            Self::GrpcWeb => "grpc-web",
            Self::Grpc => "grpc",
        }
    }
}

pub(super) struct Walk<'a> {
    pub(super) server: &'a ComparedServer,
    pub(super) descriptors: &'a Descriptors,
    protocol: Protocol,
    pub(super) vars: Vars,
    pub(super) sequences: BTreeMap<String, i64>,
    /// The session of each token.
    pub(super) owners: BTreeMap<String, String>,
    seen: BTreeMap<String, usize>,
    /// The message of each step, for the steps that compare messages.
    texts: BTreeMap<String, Json>,
    authenticator: Authenticator,
}

/// A step whose response differs from the recorded one.
pub struct Difference {
    pub step: String,
    pub what: String,
}

/// Walks a scenario; every difference to what was recorded.
pub async fn walk(
    server: &ComparedServer,
    descriptors: &Descriptors,
    scenario: &Json,
    responses: &Json,
    protocol: Protocol,
) -> Vec<Difference> {
    let mut walk = Walk {
        server,
        descriptors,
        protocol,
        vars: Vars::default(),
        sequences: BTreeMap::new(),
        owners: BTreeMap::new(),
        seen: BTreeMap::new(),
        texts: BTreeMap::new(),
        authenticator: Authenticator::default(),
    };
    walk.setup(scenario).await;
    let loose = scenario["sequences"] == "loose";
    let first = scenario["protocols"][0].as_str().unwrap_or("rest");
    let mut out = Vec::new();
    for step in scenario["steps"].as_array().unwrap() {
        let needed: Vec<&Json> =
            ["as", "request", "headers", "raw", "tweak", "to", "authUrl", "user"].iter().map(|k| &step[k]).collect();
        if let Some(name) = needed.into_iter().find_map(|part| walk.vars.missing(part)) {
            // ZITADEL did not get that far either.
            if responses["steps"].as_array().unwrap().iter().all(|s| s["id"] != step["id"]) {
                continue;
            }
            let what = format!("{}: {name}, which a step before was to bring, is missing", protocol.name());
            out.extend(step["id"].as_str().map(|id| Difference { step: id.to_owned(), what }));
            continue;
        }
        let Some((mut observed, aggregate)) = walk.step(step).await else { continue };
        let id = step["id"].as_str().unwrap();
        // A step that ZITADEL could not be sent, because one before had brought nothing, is compared with nothing.
        let recorded = responses["steps"].as_array().unwrap().iter().find(|s| s["id"] == id);
        let recorded = recorded.map_or(&Json::Null, |step| &step["observed"]);
        let key = if step["raw"].is_object() { "raw" } else { protocol.name() };
        // Raw steps are recorded once, and what a protocol cannot carry is recorded in the others alone.
        let recorded = if key == "raw" && protocol.name() != first { &Json::Null } else { &recorded[key] };
        let message = observed.as_object_mut().and_then(|o| o.remove("message")).unwrap_or_default();
        if let Some(other) = step["sameTextAs"].as_str() {
            observed["sameTextAs"] = json!({ "step": other, "same": walk.texts.get(other) == Some(&message) });
        }
        walk.texts.insert(id.to_owned(), message);
        for path in step["unordered"].as_array().into_iter().flatten().filter_map(Json::as_str) {
            let items = observed.get_mut("body").and_then(|body| body.get_mut(path));
            if let Some(Json::Array(items)) = items.filter(|_| !recorded.is_null()) {
                items.sort_by_key(Json::to_string);
            }
        }
        let aggregate = aggregate.filter(|_| !loose);
        let mut context = Context { vars: &walk.vars, sequences: &mut walk.sequences, aggregate };
        if !recorded.is_null()
            && let Some(found) = difference(&mut context, "", recorded, &observed)
        {
            out.push(Difference { step: id.to_owned(), what: format!("{}{found}", protocol.name()) });
        }
        let source = if observed["outbox"].is_object() { &observed["outbox"] } else { &observed["body"] };
        for (name, path) in step["capture"].as_object().into_iter().flatten() {
            let value = walk.capture(path.as_str().unwrap(), source, &observed["headers"]);
            if !value.is_null() {
                walk.vars.set(name, value.clone());
                if let (true, Some(token)) = (name.to_lowercase().contains("token"), value.as_str()) {
                    let owner = observed["body"]["sessionId"].as_str().unwrap_or_default();
                    walk.owners.insert(token.to_owned(), owner.to_owned());
                }
            }
        }
    }
    out
}

impl Walk<'_> {
    /// What a path names in a response: a member, a header, a parameter of a URL.
    fn capture(&self, path: &str, source: &Json, headers: &Json) -> Json {
        let pick = |path: &str| {
            let path = path.replace('[', ".").replace(']', "");
            path.split('.').fold(source.clone(), |at, key| match key.parse::<usize>() {
                Ok(index) => at[index].clone(),
                Err(_) => at[key].clone(),
            })
        };
        if let Some(name) = path.strip_prefix("header:") {
            return headers[name].clone();
        }
        let Some(rest) = path.strip_prefix("query:") else { return pick(path) };
        let (member, parameter) = rest.split_once(':').unwrap();
        let text = if member.is_empty() { headers["location"].clone() } else { pick(member) };
        let base = url::Url::parse("http://localhost").unwrap();
        // A refused step has no URL.
        let Some(text) = text.as_str() else { return Json::Null };
        let at = base.join(text).unwrap();
        let found = at.query_pairs().find(|(name, _)| name == parameter).map(|(_, value)| value.into_owned());
        found.map_or(Json::Null, Json::String)
    }

    pub(super) fn authorization(&self, who: &str) -> Option<(String, String)> {
        let value = match who {
            "none" => return None,
            "admin" => format!("Bearer {}", self.server.admin_token()),
            "loginClient" => format!("Bearer {}", self.server.login_client_token()),
            other => match other.strip_prefix("token:") {
                Some(token) => format!("Bearer {}", self.vars.fill_text(token)),
                None => self.vars.fill_text(other.trim_start_matches("raw:")),
            },
        };
        Some(("authorization".to_owned(), value))
    }

    /// What came back, and the aggregate that the step is about; nothing for steps that only prepare the next.
    async fn step(&mut self, step: &Json) -> Option<(Json, Option<String>)> {
        match step["do"].as_str() {
            Some("otp") => {
                let secret = self.vars.text(step["secret"].as_str().unwrap());
                let code = self.totp(&secret, step["offset"].as_i64().unwrap_or(0)).await;
                self.vars.set(step["capture"].as_str().unwrap(), code);
                return None;
            }
            Some("passTime") => {
                let text = step["advance"].as_str().unwrap();
                let (number, unit) = text.split_at(text.len() - 1);
                let unit = match unit {
                    "s" => 1,
                    "m" => 60,
                    "h" => 3600,
                    other => panic!("{other} is no unit of time"),
                };
                self.server.advance(std::time::Duration::from_secs(number.parse::<u64>().unwrap() * unit)).await;
                return None;
            }
            // Codes that live a second are for servers whose clock stands still.
            Some("shortLived" | "restore") => return None,
            Some("sleep") => {
                // The scenario waits for time to pass; here it passes at once.
                self.server.advance(std::time::Duration::from_millis(step["ms"].as_u64().unwrap())).await;
                return None;
            }
            Some("outbox") => {
                let to = self.vars.fill_text(step["to"].as_str().unwrap());
                let messages = self.server.outbox(&to).await;
                let before = self.seen.insert(to, messages.len()).unwrap_or(0);
                if messages.len() == before {
                    return Some((json!({ "outbox": null }), None));
                }
                let last = messages.last().unwrap();
                let mut seen = json!({ "channel": last.channel, "kind": last.kind });
                if let Some(code) = &last.code {
                    seen["code"] = code.clone().into();
                }
                if let Some(url) = &last.url {
                    seen["url"] = url.clone().into();
                }
                return Some((json!({ "outbox": seen }), None));
            }
            Some("set") => {
                for (name, value) in step["vars"].as_object().into_iter().flatten() {
                    let value = self.vars.fill(value);
                    self.vars.set(name, value);
                }
                return None;
            }
            Some("idp.login") => {
                let login = self.vars.fill(&json!({ "authUrl": step["authUrl"], "user": step["user"] }));
                let callback = self.control("idp-login", &login).await["callback"].clone();
                self.vars.set(step["capture"].as_str().unwrap(), callback);
                return None;
            }
            Some("initial.resend") => {
                let user = self.vars.fill(&step["user"]);
                self.control("initial-users", &json!({ "resend": user })).await;
                return None;
            }
            Some("decode64") => {
                let text = self.vars.text(step["from"].as_str().unwrap());
                let bytes = zitadel_wasm::codec::base64_decode(&text).unwrap();
                let value: Json = serde_json::from_slice(&bytes).unwrap();
                self.vars.set(step["capture"].as_str().unwrap(), value);
                return None;
            }
            Some(kind @ ("webauthn.create" | "webauthn.get")) => {
                let name = step["options"].as_str().unwrap();
                if !self.vars.known(name) {
                    // What was to bring them was refused, and differs already.
                    return None;
                }
                let options = self.vars.value(name);
                let options = options.get("publicKey").cloned().unwrap_or(options);
                let base = self.vars.text("baseUrl");
                let origin = step["origin"].as_str().unwrap_or(&base);
                let tweak = self.vars.fill(step.get("tweak").unwrap_or(&json!({})));
                let credential = match kind {
                    "webauthn.create" => self.authenticator.create(&options, origin, &tweak),
                    _ => self.authenticator.get(&options, origin, &tweak),
                };
                let name = step["capture"].as_str().unwrap();
                self.vars.set(&format!("{name}.id"), credential["id"].clone());
                self.vars.set(name, credential);
                return None;
            }
            Some(other) => panic!("the helper {other} is not known"),
            None => {}
        }
        if step["raw"].is_object() {
            return Some((self.raw(step).await, step["aggregate"].as_str().map(|a| self.vars.fill_text(a))));
        }
        let call = step["call"].as_str().unwrap();
        let request = self.vars.fill(step.get("request").unwrap_or(&json!({})));
        let mut headers: Vec<(String, String)> =
            self.authorization(step["as"].as_str().unwrap_or("none")).into_iter().collect();
        let token = headers.first().map(|(_, v)| v.trim_start_matches("Bearer ").to_owned());
        for (name, value) in step["headers"].as_object().into_iter().flatten() {
            headers.push((name.to_lowercase(), self.vars.fill_text(value.as_str().unwrap())));
        }
        // A protocol that cannot carry the step sends it over one that can, so that the state goes on.
        let served = self.carries(step, call, self.protocol);
        let others = || Protocol::ALL.into_iter().find(|p| self.carries(step, call, *p)).unwrap();
        let protocol = if served { self.protocol } else { others() };
        let observed = self.exchange(protocol, call, &request, headers).await;
        let aggregate = ["sessionId", "userId"]
            .iter()
            .find_map(|k| request[k].as_str())
            .or_else(|| ["userId", "sessionId"].iter().find_map(|k| observed["body"][k].as_str()))
            .map(str::to_owned)
            .or_else(|| self.owners.get(&token?).cloned());
        Some((observed, aggregate))
    }

    fn carries(&self, step: &Json, call: &str, protocol: Protocol) -> bool {
        let named = step["via"].as_array().is_none_or(|via| via.iter().any(|p| p == protocol.name()));
        named && (protocol != Protocol::Rest || self.descriptors.rest(call, &json!({})).is_some())
    }

    async fn raw(&self, step: &Json) -> Json {
        let raw = self.vars.fill(&step["raw"]);
        let call = step["call"].as_str();
        let mut headers: Vec<(String, String)> =
            self.authorization(step["as"].as_str().unwrap_or("none")).into_iter().collect();
        for (name, value) in raw["headers"].as_object().into_iter().flatten() {
            let name = name.to_lowercase();
            headers.retain(|(known, _)| *known != name);
            headers.push((name, value.as_str().unwrap().to_owned()));
        }
        let body = super::raw::body(self.descriptors, call, &raw["body"]);
        let url = format!("{}{}", self.vars.text("baseUrl"), raw["path"].as_str().unwrap());
        let response = send(raw["http"] == 2, raw["method"].as_str().unwrap(), &url, &headers, body).await;
        observe::any(self.descriptors, call, &response)
    }

    async fn exchange(
        &self,
        protocol: Protocol,
        call: &str,
        request: &Json,
        mut headers: Vec<(String, String)>,
    ) -> Json {
        let base = self.server.url();
        let mut add = |name: &str, value: &str| headers.push((name.to_owned(), value.to_owned()));
        match protocol {
            Protocol::Rest => {
                let rest = self.descriptors.rest(call, request).unwrap();
                if rest.body.is_some() {
                    add("content-type", "application/json");
                }
                let body = rest.body.map(|b| b.to_string().into_bytes());
                observe::rest(&send(false, rest.http_method, &format!("{base}{}", rest.path), &headers, body).await)
            }
            Protocol::GrpcWeb => {
                add("content-type", "application/grpc-web+proto");
                add("x-grpc-web", "1");
                let body = frame(&self.descriptors.encode(call, request));
                let response = send(false, "POST", &format!("{base}/{call}"), &headers, Some(body)).await;
                observe::grpc_web(self.descriptors, Some(call), &response)
            }
            Protocol::Grpc => {
                add("content-type", "application/grpc");
                add("te", "trailers");
                let body = frame(&self.descriptors.encode(call, request));
                let response = send(true, "POST", &format!("{base}/{call}"), &headers, Some(body)).await;
                observe::grpc(self.descriptors, Some(call), &response)
            }
        }
    }

    /// The code of now plus so many steps. The server's clock is moved into the middle of a step first, so that the
    /// step does not end between here and there.
    async fn totp(&self, secret: &str, offset: i64) -> String {
        let now = self.server.now().await;
        let into = now % 30;
        if into > 20 {
            self.server.advance(std::time::Duration::from_secs(40 - into)).await;
        }
        let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
        let totp = totp_rs::Builder::new().with_digits(6).with_step_duration(30).with_secret(secret).build().unwrap();
        let at = (self.server.now().await as i64 + offset * 30) as u64;
        totp.generate(at).to_string()
    }
}
