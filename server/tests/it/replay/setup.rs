//! What a scenario finds when it begins: variables, an organisation, its policies, applications, providers, users. It is
//! sent and not compared.

use super::walk::Walk;
use super::wire::send;
use serde_json::{Value as Json, json};

impl Walk<'_> {
    pub(super) async fn setup(&mut self, scenario: &Json) {
        let run: String = (0..10).map(|_| char::from(b'a' + rand::random::<u8>() % 26)).collect();
        let base: u32 = 100_000 + rand::random::<u32>() % 899_999;
        for n in 1..=4 {
            self.vars.set(&format!("phone{n}"), format!("+4179{base}{n}"));
            self.vars.set(&format!("unknownId{n}"), format!("10000000{base}00{n}"));
            self.vars.set(&format!("email{n}"), format!("{run}-{n}@example.com"));
        }
        self.vars.set("run", run.clone());
        let info = self.server.info();
        let port = self.server.url().rsplit(':').next().unwrap().to_owned();
        self.vars.set("baseUrl", format!("http://{}:{port}", info["instanceDomain"].as_str().unwrap()));
        for name in ["defaultOrgId", "instanceId", "adminUserId", "instanceDomain", "orgDomain", "idpUrl"] {
            self.vars.set(name, info[name].clone());
        }
        let setup = &scenario["setup"];
        if setup["org"] == true {
            let name = format!("org-{run}");
            let id = self.server.org(&name).await;
            self.vars.set("orgId", id);
            self.vars.set("orgName", name);
        }
        if setup["settings"].is_object() {
            self.control("settings", &self.vars.fill(&setup["settings"])).await;
        }
        for (name, spec) in setup["apps"].as_object().into_iter().flatten() {
            let mut spec = spec.clone();
            spec["name"] = format!("{name}-{run}").into();
            let made = self.control("oidc-apps", &spec).await;
            self.vars.set(&format!("{name}.clientId"), made["clientId"].clone());
            self.vars.set(&format!("{name}.projectId"), made["projectId"].clone());
        }
        for (name, options) in providers(&setup["idps"]) {
            let called = format!("{name}-{run}");
            let mut spec = options;
            spec["name"] = called.clone().into();
            spec["org"] = self.vars.value("orgId");
            let made = self.control("idps", &spec).await;
            self.vars.set(&format!("{name}.id"), made["idpId"].clone());
            self.vars.set(&format!("{name}.name"), called);
        }
        let users = scenario["setup"]["users"].as_object().cloned().unwrap_or_default();
        for (n, (name, spec)) in users.iter().enumerate() {
            self.user(&run, n, name, spec).await;
        }
    }

    pub(super) async fn control(&self, path: &str, body: &Json) -> Json {
        self.server.control(path, body).await
    }

    async fn user(&mut self, run: &str, n: usize, name: &str, spec: &Json) {
        let user_name = format!("{name}-{run}");
        let email = format!("{user_name}@example.com");
        let phone = format!("+4178{}{n}", 100_000 + rand::random::<u32>() % 899_999);
        let password = format!("Pw1!{run}{name}");
        for (part, value) in [("name", &user_name), ("email", &email), ("phone", &phone), ("password", &password)] {
            self.vars.set(&format!("{name}.{part}"), value.clone());
        }
        let given = name[..1].to_uppercase() + &name[1..];
        if spec["initial"] == true {
            // Neither a password nor a verified e-mail address, as v1 makes them.
            let mut user =
                json!({ "username": user_name, "givenName": given, "familyName": "Example", "email": email });
            if spec["org"] == true {
                user["org"] = self.vars.value("orgId");
            }
            if spec["phone"] == "unverified" {
                user["phone"] = phone.into();
            }
            let id = self.control("initial-users", &user).await["userId"].as_str().unwrap().to_owned();
            self.sequences.insert(id.clone(), 1);
            self.vars.set(&format!("{name}.id"), id);
            return;
        }
        let mut request = json!({
            "username": user_name,
            "profile": { "givenName": given, "familyName": "Example" },
            "email": { "email": email, "isVerified": true },
            "password": { "password": password },
        });
        for (member, value) in spec["profile"].as_object().into_iter().flatten() {
            request["profile"][member] = value.clone();
        }
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
        self.vars.set(&format!("{name}.id"), id.clone());
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
        let response =
            send(false, rest.http_method, &url, &headers, rest.body.map(|b| b.to_string().into_bytes())).await;
        assert!(response.status < 300, "{call}: {}", String::from_utf8_lossy(&response.body));
        serde_json::from_slice(&response.body).unwrap()
    }
}

/// The providers of a scenario, a list of names or an object from names to options.
fn providers(idps: &Json) -> Vec<(String, Json)> {
    match idps {
        Json::Object(named) => named.iter().map(|(name, options)| (name.clone(), options.clone())).collect(),
        Json::Array(names) => names.iter().map(|name| (name.as_str().unwrap().to_owned(), json!({}))).collect(),
        _ => Vec::new(),
    }
}
