//! One scenario over one protocol: its users are made, its steps are sent, each answer is compared.

use super::compare::{Context, difference};
use super::contract::Descriptors;
use super::observe;
use super::vars::Vars;
use super::wire::{frame, send};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use zitadel_testserver::TestServer;

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

struct Walk<'a> {
    server: &'a TestServer,
    descriptors: &'a Descriptors,
    protocol: Protocol,
    vars: Vars,
    sequences: BTreeMap<String, i64>,
    /// Whose a token is.
    owners: BTreeMap<String, String>,
    seen: BTreeMap<String, usize>,
}

/// Walks a scenario; every difference to what was recorded.
pub async fn walk(
    server: &TestServer,
    descriptors: &Descriptors,
    scenario: &Json,
    answers: &Json,
    protocol: Protocol,
) -> Vec<String> {
    let mut walk = Walk {
        server,
        descriptors,
        protocol,
        vars: Vars::default(),
        sequences: BTreeMap::new(),
        owners: BTreeMap::new(),
        seen: BTreeMap::new(),
    };
    walk.setup(scenario).await;
    let loose = scenario["sequences"] == "loose";
    let mut out = Vec::new();
    for step in scenario["steps"].as_array().unwrap() {
        let Some((mut observed, aggregate)) = walk.step(step).await else { continue };
        let id = step["id"].as_str().unwrap();
        // Steps that were only noted are compared with nothing.
        let recorded = answers["steps"].as_array().unwrap().iter().find(|s| s["id"] == id).unwrap();
        let recorded = &recorded["observed"][protocol.name()];
        for path in step["unordered"].as_array().into_iter().flatten().filter_map(Json::as_str) {
            if let Some(Json::Array(items)) = observed["body"].get_mut(path) {
                items.sort_by_key(Json::to_string);
            }
        }
        let aggregate = aggregate.filter(|_| !loose);
        let mut context = Context { vars: &walk.vars, sequences: &mut walk.sequences, aggregate };
        if let Some(found) = difference(&mut context, "", recorded, &observed) {
            out.push(format!("{} {id} {found}", protocol.name()));
        }
        let source = if observed["outbox"].is_object() { &observed["outbox"] } else { &observed["body"] };
        for (name, path) in step["capture"].as_object().into_iter().flatten() {
            let value = path.as_str().unwrap().split('.').fold(source, |at, key| &at[key]);
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
    async fn setup(&mut self, scenario: &Json) {
        let run: String = (0..10).map(|_| char::from(b'a' + rand::random::<u8>() % 26)).collect();
        let base: u32 = 100_000 + rand::random::<u32>() % 899_999;
        for n in 1..=4 {
            self.vars.set(&format!("phone{n}"), format!("+4179{base}{n}"));
            self.vars.set(&format!("unknownId{n}"), format!("10000000{base}00{n}"));
            self.vars.set(&format!("email{n}"), format!("{run}-{n}@example.com"));
        }
        self.vars.set("run", run.clone());
        let info = send(false, "GET", &format!("{}/_test/info", self.server.url()), &[], None).await;
        let info: Json = serde_json::from_slice(&info.body).unwrap();
        let port = self.server.url().rsplit(':').next().unwrap().to_owned();
        self.vars.set("baseUrl", format!("http://{}:{port}", info["instanceDomain"].as_str().unwrap()));
        for name in ["defaultOrgId", "instanceId", "adminUserId", "instanceDomain", "orgDomain"] {
            self.vars.set(name, info[name].clone());
        }
        let setup = &scenario["setup"];
        if setup["org"] == true {
            let id = self.server.org(&format!("org-{run}")).await.unwrap();
            self.vars.set("orgId", id);
        }
        if setup["settings"].is_object() {
            let url = format!("{}/_test/settings", self.server.url());
            let headers = [("content-type".to_owned(), "application/json".to_owned())];
            let body = self.vars.fill(&setup["settings"]).to_string().into_bytes();
            let answer = send(false, "POST", &url, &headers, Some(body)).await;
            assert_eq!(answer.status, 200, "{}", String::from_utf8_lossy(&answer.body));
        }
        let users = scenario["setup"]["users"].as_object().cloned().unwrap_or_default();
        for (n, (name, spec)) in users.iter().enumerate() {
            self.user(&run, n, name, spec).await;
        }
    }

    async fn user(&mut self, run: &str, n: usize, name: &str, spec: &Json) {
        let user_name = format!("{name}-{run}");
        let email = format!("{user_name}@example.com");
        let phone = format!("+4178{}{n}", 100_000 + rand::random::<u32>() % 899_999);
        let password = format!("Pw1!{run}{name}");
        let given = name[..1].to_uppercase() + &name[1..];
        let mut request = json!({
            "username": user_name,
            "profile": { "givenName": given, "familyName": "Example" },
            "email": { "email": email, "isVerified": true },
            "password": { "password": password },
        });
        if spec["password"] == false {
            request.as_object_mut().unwrap().remove("password");
        }
        if spec["org"] == true {
            request["organization"] = json!({ "orgId": self.vars.text("orgId") });
        }
        if spec["email"] == "unverified" {
            request["email"] = json!({ "email": email, "returnCode": {} });
        }
        match spec["phone"].as_str() {
            Some("verified") => request["phone"] = json!({ "phone": phone, "isVerified": true }),
            Some("unverified") => request["phone"] = json!({ "phone": phone, "returnCode": {} }),
            _ => {}
        }
        let made = self.admin("zitadel.user.v2.UserService/AddHumanUser", &request, "admin").await;
        let id = made["userId"].as_str().unwrap().to_owned();
        for (part, value) in
            [("id", &id), ("name", &user_name), ("email", &email), ("phone", &phone), ("password", &password)]
        {
            self.vars.set(&format!("{name}.{part}"), value.clone());
        }
        if let Some(code) = made["emailCode"].as_str() {
            self.vars.set(&format!("{name}.emailCode"), code);
        }
        if let Some(code) = made["phoneCode"].as_str() {
            self.vars.set(&format!("{name}.phoneCode"), code);
        }
        self.sequences.insert(id.clone(), made["details"]["sequence"].as_str().unwrap().parse().unwrap());
        if spec["token"] == true {
            let checks = json!({ "checks": { "user": { "userId": id }, "password": { "password": password } } });
            let session = self.admin("zitadel.session.v2.SessionService/CreateSession", &checks, "loginClient").await;
            let token = session["sessionToken"].as_str().unwrap();
            self.vars.set(&format!("{name}.token"), token);
            self.owners.insert(token.to_owned(), id);
            let session_id = session["sessionId"].as_str().unwrap();
            self.vars.set(&format!("{name}.session"), session_id);
            let sequence = session["details"]["sequence"].as_str().unwrap().parse().unwrap();
            self.sequences.insert(session_id.to_owned(), sequence);
        }
    }

    async fn admin(&self, call: &str, request: &Json, who: &str) -> Json {
        let rest = self.descriptors.rest(call, request).unwrap();
        let headers = [("content-type".to_owned(), "application/json".to_owned()), self.authorization(who).unwrap()];
        let url = format!("{}{}", self.server.url(), rest.path);
        let answer = send(false, rest.verb, &url, &headers, rest.body.map(|b| b.to_string().into_bytes())).await;
        assert!(answer.status < 300, "{call}: {}", String::from_utf8_lossy(&answer.body));
        serde_json::from_slice(&answer.body).unwrap()
    }

    fn authorization(&self, who: &str) -> Option<(String, String)> {
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
                let code = self.totp(&secret, step["offset"].as_i64().unwrap_or(0));
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
                self.server.advance(std::time::Duration::from_secs(number.parse::<u64>().unwrap() * unit));
                return None;
            }
            // Codes that live a second are for servers whose clock stands still.
            Some("shortLived" | "restore") => return None,
            Some("sleep") => {
                // The scenario waits for time to pass; here it passes at once.
                self.server.advance(std::time::Duration::from_millis(step["ms"].as_u64().unwrap()));
                return None;
            }
            Some("outbox") => {
                let to = self.vars.fill_text(step["to"].as_str().unwrap());
                let messages = self.server.outbox(Some(&to));
                let before = self.seen.insert(to, messages.len()).unwrap_or(0);
                assert!(messages.len() > before, "nothing was sent");
                let last = messages.last().unwrap();
                let mut seen = json!({ "channel": last.channel, "kind": last.kind, "code": last.code });
                if let Some(url) = &last.url {
                    seen["url"] = url.clone().into();
                }
                return Some((json!({ "outbox": seen }), None));
            }
            Some(other) => panic!("the helper {other} is not known"),
            None => {}
        }
        let call = step["call"].as_str().unwrap();
        let request = self.vars.fill(step.get("request").unwrap_or(&json!({})));
        let mut headers: Vec<(String, String)> =
            self.authorization(step["as"].as_str().unwrap_or("none")).into_iter().collect();
        let token = headers.first().map(|(_, v)| v.trim_start_matches("Bearer ").to_owned());
        for (name, value) in step["headers"].as_object().into_iter().flatten() {
            headers.push((name.to_lowercase(), self.vars.fill_text(value.as_str().unwrap())));
        }
        let observed = self.exchange(call, &request, headers).await;
        let aggregate = ["sessionId", "userId"]
            .iter()
            .find_map(|k| request[k].as_str())
            .or_else(|| ["userId", "sessionId"].iter().find_map(|k| observed["body"][k].as_str()))
            .map(str::to_owned)
            .or_else(|| self.owners.get(&token?).cloned());
        Some((observed, aggregate))
    }

    async fn exchange(&self, call: &str, request: &Json, mut headers: Vec<(String, String)>) -> Json {
        let base = self.server.url();
        let mut add = |name: &str, value: &str| headers.push((name.to_owned(), value.to_owned()));
        match self.protocol {
            Protocol::Rest => {
                let rest = self.descriptors.rest(call, request).unwrap();
                if rest.body.is_some() {
                    add("content-type", "application/json");
                }
                let body = rest.body.map(|b| b.to_string().into_bytes());
                observe::rest(&send(false, rest.verb, &format!("{base}{}", rest.path), &headers, body).await)
            }
            Protocol::GrpcWeb => {
                add("content-type", "application/grpc-web+proto");
                add("x-grpc-web", "1");
                let body = frame(&self.descriptors.encode(call, request));
                let answer = send(false, "POST", &format!("{base}/{call}"), &headers, Some(body)).await;
                observe::grpc_web(self.descriptors, call, &answer)
            }
            Protocol::Grpc => {
                add("content-type", "application/grpc");
                add("te", "trailers");
                let body = frame(&self.descriptors.encode(call, request));
                let answer = send(true, "POST", &format!("{base}/{call}"), &headers, Some(body)).await;
                observe::grpc(self.descriptors, call, &answer)
            }
        }
    }

    /// The code of now plus so many steps. The server's clock is moved into the middle of a step first, so that the
    /// step does not end between here and there.
    fn totp(&self, secret: &str, offset: i64) -> String {
        let now = self.server.now();
        let into = now % 30;
        if into > 20 {
            self.server.advance(std::time::Duration::from_secs(40 - into));
        }
        let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
        let totp = totp_rs::Builder::new().with_digits(6).with_step_duration(30).with_secret(secret).build().unwrap();
        let at = (self.server.now() as i64 + offset * 30) as u64;
        totp.generate(at).to_string()
    }
}
