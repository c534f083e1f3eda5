//! Hashes of passwords that users bring along: which are accepted, and that their users sign in. ZITADEL's default
//! configuration enables bcrypt alone.

use crate::client::Client;
use serde_json::{Value as Json, json};
use zitadel_testserver::{Options, Seed, TestServer};

const USERS: &str = "zitadel.user.v2.UserService";
const CREATE_SESSION: &str = "zitadel.session.v2.SessionService/CreateSession";
const ADD: &str = "zitadel.user.v2.UserService/AddHumanUser";

/// Of the password `U*U*U`, with the least cost that ZITADEL takes; made by `crypt(3)`.
const BCRYPT: &str = "$2a$10$XXXXXXXXXXXXXXXXXXXXXOm2ySbG3bT55YSmctQbyMyaDO9/2Qzae";
/// Of the password `Password1!`; made by OpenSSL.
const SHA2: &str = "$6$saltstri$PcGxPV6H/tm8LEmVnR1r33lsek.m6fnmG2zLJpKoPCzb/n.TUDnI/Be4Sy9D6Xf3mWN5uv3qh/I4QQXiguq/E1";
/// Of the same.
const MD5: &str = "0cef1fb10f60529028a71f58e54ed07b";

fn user(hash: &str) -> Json {
    json!({ "profile": { "givenName": "A", "familyName": "B" }, "hashedPassword": { "hash": hash },
        "email": { "email": "h@example.com", "isVerified": true }, "username": hash.get(..12) })
}

fn check(id: &Json, password: &str) -> Json {
    json!({ "checks": { "user": { "userId": id }, "password": { "password": password } } })
}

async fn seeded(seed: Json) -> TestServer {
    let seed: Option<Seed> = Some(serde_json::from_value(seed).unwrap());
    TestServer::with(Options { seed, ..Options::default() }).await.unwrap()
}

#[tokio::test]
async fn bcrypt_hashes_are_accepted_and_others_refused_by_default() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let (status, made) = client.call(ADD, user(BCRYPT)).await;
    assert_eq!(status, 200, "{made}");
    assert_eq!(client.refused(CREATE_SESSION, check(&made["userId"], "U*U*V")).await, "COMMAND-3M0fs");
    assert_eq!(client.call(CREATE_SESSION, check(&made["userId"], "U*U*U")).await.0, 201);
    assert_eq!(client.refused(ADD, user(&BCRYPT.replace("$10$", "$04$"))).await, "CRYPT-5uV9n");
    for hash in [SHA2, MD5, "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"] {
        assert_eq!(client.refused(ADD, user(hash)).await, "CRYPT-r8Qm2", "{hash}");
        let set = json!({ "userId": made["userId"], "password": { "hashedPassword": { "hash": hash } } });
        assert_eq!(client.refused(&format!("{USERS}/UpdateHumanUser"), set).await, "CRYPT-r8Qm2", "{hash}");
    }
}

#[tokio::test]
async fn enabled_algorithms_are_accepted_and_replaced_at_the_first_sign_in() {
    let server = seeded(json!({ "passwordVerifiers": ["sha2", "md5plain"] })).await;
    let client = Client::new(&server);
    for hash in [SHA2, MD5] {
        let (status, made) = client.call(ADD, user(hash)).await;
        assert_eq!(status, 200, "{made}");
        let id = &made["userId"];
        assert_eq!(client.refused(CREATE_SESSION, check(id, "Password2!")).await, "COMMAND-3M0fs", "{hash}");
        let sequence = async || {
            let lock = client.call(&format!("{USERS}/LockUser"), json!({ "userId": id })).await.1;
            client.call(&format!("{USERS}/UnlockUser"), json!({ "userId": id })).await;
            lock["details"]["sequence"].as_str().unwrap().parse::<u64>().unwrap()
        };
        let mut before = sequence().await;
        // Of a sign-in there is one event, and one more where it replaces the hash; locking and unlocking makes two.
        for (events, reason) in [(2 + 2, "the hash is replaced"), (1 + 2, "it is the server's own by now")] {
            assert_eq!(client.call(CREATE_SESSION, check(id, "Password1!")).await.0, 201, "{hash}");
            let after = sequence().await;
            assert_eq!(after - before, events, "{hash}: {reason}");
            before = after;
        }
    }
    assert_eq!(client.refused(ADD, user("$1$saltstri$tyTbDrd3wClzd2qVlhe/j/")).await, "CRYPT-r8Qm2", "not enabled");
}

#[test]
fn a_seed_with_an_unknown_verifier_is_refused() {
    let refused = serde_json::from_value::<Seed>(json!({ "passwordVerifiers": ["sha3"] })).unwrap_err().to_string();
    assert!(refused.contains("unknown variant `sha3`, expected one of `argon2`"), "{refused}");
}
