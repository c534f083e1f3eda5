//! Seeds: their settings and roles are returned and applied, and invalid ones are refused.

use crate::client::Client;
use serde_json::{Value as Json, json};
use zitadel_testserver::{Options, Seed, TestServer};

const SETTINGS: &str = "zitadel.settings.v2.SettingsService";

async fn with(settings: Json) -> TestServer {
    let seed: Option<Seed> = Some(serde_json::from_value(json!({ "settings": settings })).unwrap());
    TestServer::with(Options { seed, ..Options::default() }).await.unwrap()
}

#[tokio::test]
async fn returns_every_kind_of_settings_as_they_were_set() {
    let server = with(json!({
        "login": { "allowRegister": false, "hidePasswordReset": true, "passkeysType": "PASSKEYS_TYPE_NOT_ALLOWED", "secondFactorCheckLifetime": "60s" },
        "branding": { "lightTheme": { "primaryColor": "#123456" }, "themeMode": "THEME_MODE_DARK", "disableWatermark": true },
        "passwordExpiry": { "maxAgeDays": "90", "expireWarnDays": "7" },
        "legal": { "tosLink": "https://example.com/terms", "customLink": "https://example.com/c", "docsLink": "" },
        "security": { "embeddedIframe": { "enabled": true, "allowedOrigins": ["https://a.example.com"] } },
        "domain": { "loginNameIncludesDomain": true },
    }))
    .await;
    let client = Client::new(&server);
    let get =
        async |what: &str| client.call(&format!("{SETTINGS}/Get{what}Settings"), json!({})).await.1["settings"].clone();
    let login = get("Login").await;
    assert!(login.get("allowRegister").is_none() && login.get("passkeysType").is_none(), "{login}");
    assert_eq!((&login["hidePasswordReset"], &login["secondFactorCheckLifetime"]), (&json!(true), &json!("60s")));
    assert_eq!(login["allowUsernamePassword"], true, "the rest is as ever");
    let branding = get("Branding").await;
    assert_eq!(
        (&branding["lightTheme"]["primaryColor"], &branding["lightTheme"]["fontColor"]),
        (&json!("#123456"), &json!("#000000"))
    );
    assert_eq!((&branding["themeMode"], &branding["disableWatermark"]), (&json!("THEME_MODE_DARK"), &json!(true)));
    let expiry = get("PasswordExpiry").await;
    assert_eq!((&expiry["maxAgeDays"], &expiry["expireWarnDays"]), (&json!("90"), &json!("7")));
    let legal = get("LegalAndSupport").await;
    assert_eq!((&legal["tosLink"], legal.get("docsLink")), (&json!("https://example.com/terms"), None));
    assert_eq!(get("Security").await["embeddedIframe"]["allowedOrigins"], json!(["https://a.example.com"]));
    assert_eq!(get("Domain").await["loginNameIncludesDomain"], true);
    let (_, label) = client.call("zitadel.auth.v1.AuthService/GetMyLabelPolicy", json!({})).await;
    assert_eq!(
        (&label["policy"]["primaryColor"], &label["policy"]["themeMode"]),
        (&json!("#123456"), &json!("THEME_MODE_DARK"))
    );
}

#[tokio::test]
async fn login_names_include_the_domain_where_the_settings_require_it() {
    let server = with(json!({ "domain": { "loginNameIncludesDomain": true } })).await;
    let client = Client::new(&server);
    let id = client.user().await;
    let (_, user) = client.call("zitadel.user.v2.UserService/GetUserByID", json!({ "userId": id })).await;
    let name = user["user"]["preferredLoginName"].as_str().unwrap();
    let (plain, domain) = name.split_once('@').unwrap();
    assert_eq!((user["user"]["username"].as_str(), domain.is_empty()), (Some(plain), false));
    let check = |name: &str| json!({ "checks": { "user": { "loginName": name } } });
    let create = "zitadel.session.v2.SessionService/CreateSession";
    assert_eq!(client.refused(create, check(plain)).await, "QUERY-Dfbg2");
    assert_eq!(client.refused(create, check(&format!("{plain}@elsewhere.example.com"))).await, "QUERY-Dfbg2");
    let (status, session) = client.call(create, check(&name.to_uppercase())).await;
    assert_eq!(status, 201);
    let get = json!({ "sessionId": session["sessionId"] });
    let (_, session) = client.call("zitadel.session.v2.SessionService/GetSession", get).await;
    assert_eq!(session["session"]["factors"]["user"]["loginName"], name);
    // A user name that looks like that login name does not shadow it.
    let new = json!({ "username": name, "profile": { "givenName": "A", "familyName": "B" }, "email": { "email": "a@example.com", "isVerified": true } });
    assert_eq!(client.call("zitadel.user.v2.UserService/AddHumanUser", new).await.0, 200);
    let (_, session) = client.call(create, check(name)).await;
    let get = json!({ "sessionId": session["sessionId"] });
    let (_, session) = client.call("zitadel.session.v2.SessionService/GetSession", get).await;
    assert_eq!(session["session"]["factors"]["user"]["id"], id);
    let (_, totp) = client.call("zitadel.user.v2.UserService/RegisterTOTP", json!({ "userId": id })).await;
    assert!(totp["uri"].as_str().unwrap().contains(domain), "{totp}");
}

#[tokio::test]
async fn force_mfa_local_only_requires_a_second_factor() {
    let server = with(json!({ "login": { "forceMfaLocalOnly": true } })).await;
    let client = Client::new(&server);
    let id = client.user().await;
    let create = json!({ "checks": { "user": { "userId": id }, "password": { "password": "Password1!" } } });
    let (_, session) = client.call("zitadel.session.v2.SessionService/CreateSession", create).await;
    let token = session["sessionToken"].as_str().unwrap();
    let (status, refused) = client.call_as(token, "zitadel.auth.v1.AuthService/GetMyUser", json!({})).await;
    assert_eq!((status, &refused["details"][0]["id"]), (403, &json!("AUTHZ-Kl3p0")));
}

#[test]
fn a_seed_with_invalid_settings_is_refused_with_the_name_of_the_member() {
    for (settings, reason) in [
        (json!({ "branding": { "lightTheme": { "primaryColour": "x" } } }), "lightTheme.primaryColour: unknown member"),
        (json!({ "login": { "forceMfa": "yes" } }), "forceMfa: "),
        (json!({ "legal": { "supportEmail": "unknown" } }), "supportEmail: "),
        (json!({ "passwordExpiry": { "maxAgeDays": -1 } }), "maxAgeDays: "),
        (json!({ "colours": {} }), "unknown field `colours`"),
    ] {
        let refused = serde_json::from_value::<Seed>(json!({ "settings": settings })).unwrap_err().to_string();
        assert!(refused.contains(reason), "{refused}");
    }
}

#[tokio::test]
async fn lists_the_identity_providers_of_a_seed() {
    let seed = json!({ "idps": [{ "name": "corp", "id": "77" }, { "name": "other" }] });
    let seed: Option<Seed> = Some(serde_json::from_value(seed).unwrap());
    let server = TestServer::with(Options { seed, ..Options::default() }).await.unwrap();
    let client = Client::new(&server);
    let (_, offered) = client.call(&format!("{SETTINGS}/GetActiveIdentityProviders"), json!({})).await;
    let mut names: Vec<_> =
        offered["identityProviders"].as_array().unwrap().iter().map(|idp| idp["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, ["corp", "other"]);
    let start = json!({ "idpId": "77", "urls": { "successUrl": "https://a.example.com/", "failureUrl": "https://a.example.com/" } });
    let (status, started) = client.call("zitadel.user.v2.UserService/StartIdentityProviderIntent", start).await;
    assert_eq!(status, 200);
    assert!(started["authUrl"].as_str().unwrap().starts_with("https://idp.example.com/authorize?"), "{started}");
}

#[tokio::test]
async fn roles_grant_permissions_on_other_users() {
    let user = |name: &str, roles: &[&str]| {
        json!({ "userName": name, "givenName": "A", "familyName": "B", "email": "a@example.com", "emailVerified": true,
            "password": "Password1!", "id": name, "roles": roles })
    };
    let users = [("owner", "IAM_OWNER"), ("viewer", "IAM_OWNER_VIEWER"), ("manager", "IAM_USER_MANAGER")];
    let mut seeded: Vec<Json> = users.iter().map(|(name, role)| user(name, &[role])).collect();
    seeded.push(user("plain", &[]));
    let seed: Option<Seed> = Some(serde_json::from_value(json!({ "users": seeded })).unwrap());
    let server = TestServer::with(Options { seed, ..Options::default() }).await.unwrap();
    let client = Client::new(&server);
    let other = client.user().await;
    for (name, expected) in
        [("owner", [200, 200, 200]), ("viewer", [200, 403, 403]), ("manager", [200, 200, 403]), ("plain", [404; 3])]
    {
        let check = json!({ "checks": { "user": { "userId": name }, "password": { "password": "Password1!" } } });
        let (_, session) = client.call("zitadel.session.v2.SessionService/CreateSession", check).await;
        let token = session["sessionToken"].as_str().unwrap();
        let calls = [
            ("zitadel.user.v2.UserService/GetUserByID", json!({ "userId": other })),
            (
                "zitadel.user.v2.UserService/SetEmail",
                json!({ "userId": other, "email": format!("{name}@example.com") }),
            ),
            ("zitadel.settings.v2.SettingsService/SetSecuritySettings", json!({})),
        ];
        for ((call, request), status) in calls.into_iter().zip(expected) {
            assert_eq!(client.call_as(token, call, request).await.0, status, "{name}: {call}");
        }
    }
    let unknown: Option<Seed> = Some(serde_json::from_value(json!({ "users": [user("a", &["ORG_CHEF"])] })).unwrap());
    let refused = TestServer::with(Options { seed: unknown, ..Options::default() }).await.map(drop).unwrap_err();
    assert!(refused.to_string().contains("unknown role \"ORG_CHEF\"; expected one of IAM_OWNER, "), "{refused}");
}
