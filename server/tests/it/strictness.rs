//! What is as lax as ZITADEL by default, and what flags switch on.

use crate::client::Client;
use crate::replay::authenticator::Authenticator;
use serde_json::{Value as Json, json};
use std::time::{Duration, Instant};
use zitadel_testserver::{Options, TestServer};

const USER: &str = "zitadel.user.v2.UserService";
const SESSION: &str = "zitadel.session.v2.SessionService";

/// A user who registers a passkey and signs in with it, in a page of `http://localhost`.
struct Page<'a> {
    client: Client<'a>,
    user: String,
    authenticator: Authenticator,
}

impl<'a> Page<'a> {
    async fn open(server: &'a TestServer) -> Self {
        let client = Client::new(server);
        let user = client.user().await;
        Self { client, user, authenticator: Authenticator::default() }
    }

    /// Whether a registration is accepted that the authenticator makes with `tweak`.
    async fn registers(&mut self, tweak: Json) -> bool {
        let request = json!({ "userId": self.user, "domain": "localhost" });
        let (_, begun) = self.client.call(&format!("{USER}/RegisterPasskey"), request).await;
        let options = &begun["publicKeyCredentialCreationOptions"]["publicKey"];
        let credential = self.authenticator.create(options, "http://localhost", &tweak);
        let request = json!({
            "userId": self.user, "passkeyId": begun["passkeyId"], "publicKeyCredential": credential, "passkeyName": "p",
        });
        self.client.call(&format!("{USER}/VerifyPasskeyRegistration"), request).await.0 == 200
    }

    /// Whether an assertion is accepted that the authenticator makes with `tweak`.
    async fn signs_in(&mut self, tweak: Json) -> bool {
        let request = json!({
            "checks": { "user": { "userId": self.user } },
            "challenges": {
                "webAuthN": { "domain": "localhost", "userVerificationRequirement": "USER_VERIFICATION_REQUIREMENT_REQUIRED" },
            },
        });
        let (_, created) = self.client.call(&format!("{SESSION}/CreateSession"), request).await;
        let options = &created["challenges"]["webAuthN"]["publicKeyCredentialRequestOptions"]["publicKey"];
        let assertion = self.authenticator.get(options, "http://localhost", &tweak);
        let request = json!({
            "sessionId": created["sessionId"], "checks": { "webAuthN": { "credentialAssertionData": assertion } },
        });
        self.client.call(&format!("{SESSION}/SetSession"), request).await.0 == 200
    }
}

#[tokio::test]
async fn checks_origins_and_user_verification_at_registration_with_strict_only() {
    for strict in [false, true] {
        let server = TestServer::with(Options { strict, ..Options::default() }).await.unwrap();
        let mut page = Page::open(&server).await;
        let elsewhere = json!({ "origin": "https://evil.example.com" });
        assert_eq!(page.registers(elsewhere.clone()).await, !strict, "a registration of another origin");
        assert_eq!(page.registers(json!({ "userVerified": false })).await, !strict, "an unverified registration");
        assert!(page.registers(json!({})).await);
        assert_eq!(page.signs_in(elsewhere).await, !strict, "an assertion of another origin");
        assert!(page.signs_in(json!({})).await);
        for wrong in [json!({ "userVerified": false }), json!({ "brokenSignature": true }), json!({ "type": "x" })] {
            assert!(!page.signs_in(wrong.clone()).await, "{wrong}");
        }
        assert!(!page.registers(json!({ "rpId": "evil.example.com" })).await);
        assert!(!page.registers(json!({ "challenge": "AAAA" })).await);
    }
}

#[tokio::test]
async fn a_removed_passkey_does_not_solve_a_challenge_that_listed_it() {
    let server = TestServer::start().await.unwrap();
    let mut page = Page::open(&server).await;
    assert!(page.registers(json!({})).await && page.registers(json!({})).await);
    let request = json!({ "userId": page.user });
    let (_, listed) = page.client.call(&format!("{USER}/ListPasskeys"), request).await;
    let request = json!({
        "checks": { "user": { "userId": page.user } },
        "challenges": {
            "webAuthN": { "domain": "localhost", "userVerificationRequirement": "USER_VERIFICATION_REQUIREMENT_REQUIRED" },
        },
    });
    let (_, created) = page.client.call(&format!("{SESSION}/CreateSession"), request).await;
    let options = &created["challenges"]["webAuthN"]["publicKeyCredentialRequestOptions"]["publicKey"];
    let assertion = page.authenticator.get(options, "http://localhost", &json!({}));
    let request = json!({ "userId": page.user, "passkeyId": listed["result"][0]["id"] });
    assert_eq!(page.client.call(&format!("{USER}/RemovePasskey"), request).await.0, 200);
    let request = json!({
        "sessionId": created["sessionId"], "checks": { "webAuthN": { "credentialAssertionData": assertion } },
    });
    assert_eq!(page.client.refused(&format!("{SESSION}/SetSession"), request).await, "WEBAU-3M9si");
}

#[tokio::test]
async fn failed_checks_wait_with_the_tarpit_only() {
    for (tarpit, attempts) in [(false, 60), (true, 10)] {
        let server = TestServer::with(Options { tarpit, ..Options::default() }).await.unwrap();
        let client = Client::new(&server);
        let user = client.user().await;
        let wrong = json!({ "checks": { "user": { "userId": user }, "password": { "password": "wrong" } } });
        for _ in 1..attempts {
            assert_eq!(client.refused(&format!("{SESSION}/CreateSession"), wrong.clone()).await, "COMMAND-3M0fs");
        }
        let before = Instant::now();
        client.refused(&format!("{SESSION}/CreateSession"), wrong).await;
        // The sixtieth would wait for ten seconds, the tenth waits for one.
        let waited = before.elapsed();
        assert!(if tarpit { waited >= Duration::from_secs(1) } else { waited < Duration::from_secs(10) }, "{waited:?}");
    }
}
