//! The roles of projects that tokens, the userinfo endpoint and introspection state, and what projects require of users.

use crate::oidc_walk::{CHALLENGE, Walk, connect, control};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value as Json, json};
use zitadel_testserver::TestServer;

const OWN: &str = "urn:zitadel:iam:org:project:roles";
const ALL: &str = "urn:zitadel:iam:org:projects:roles";

fn claims(token: &Json) -> Json {
    let payload = token.as_str().unwrap().split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

fn of_project(project: &Json) -> String {
    format!("urn:zitadel:iam:org:project:{}:roles", project.as_str().unwrap())
}

/// `{ role: { organization: domain } }` of the default organization.
async fn roles(server: &TestServer, keys: &[&str]) -> Json {
    let info = control_info(server).await;
    let org = info["defaultOrgId"].as_str().unwrap();
    keys.iter().map(|key| ((*key).to_owned(), json!({ org: info["orgDomain"] }))).collect()
}

async fn control_info(server: &TestServer) -> Json {
    let response = crate::replay::wire::send(false, "GET", &format!("{}/_test/info", server.url()), &[], None).await;
    serde_json::from_slice(&response.body).unwrap()
}

async fn authorize(server: &TestServer, user: &str, project: &Json, roles: &[&str]) {
    control(server, "authorizations", &json!({ "userId": user, "projectId": project, "roles": roles })).await;
}

/// The tokens of a sign-in with a scope.
async fn tokens(walk: &Walk<'_>, user: &str, scope: &str) -> Json {
    let session = walk.session(user).await;
    let more = [("scope", scope), ("code_challenge", CHALLENGE), ("code_challenge_method", "S256")];
    let code = walk.callback(&walk.auth_request_with(&more).await, &session).await.unwrap();
    let (status, tokens) = walk.exchange(&code).await;
    assert_eq!(status, 200, "{tokens}");
    tokens
}

#[tokio::test]
async fn states_the_roles_of_the_projects_that_scopes_name() {
    let server = TestServer::start().await.unwrap();
    let (walk, app) = Walk::with(&server, json!({ "projectRoles": ["reader", "writer", "admin"] })).await;
    let (_, other) = Walk::with(&server, json!({ "projectRoles": ["guest"] })).await;
    let user = walk.client.user().await;
    authorize(&server, &user, &app["projectId"], &["reader", "writer"]).await;
    authorize(&server, &user, &other["projectId"], &["guest"]).await;
    let (own, others) = (of_project(&app["projectId"]), of_project(&other["projectId"]));
    let audience = format!("urn:zitadel:iam:org:project:id:{}:aud", other["projectId"].as_str().unwrap());
    let both = roles(&server, &["reader", "writer"]).await;
    for (scope, expected) in [
        ("openid".to_owned(), json!({})),
        (format!("openid {audience}"), json!({})),
        (format!("openid {ALL}"), json!({})),
        (
            format!("openid {ALL} {audience}"),
            json!({ OWN: both, own.as_str(): both, others.as_str(): roles(&server, &["guest"]).await }),
        ),
        (
            "openid urn:zitadel:iam:org:project:role:writer".to_owned(),
            json!({ OWN: roles(&server, &["writer"]).await, own.as_str(): roles(&server, &["writer"]).await }),
        ),
        ("openid urn:zitadel:iam:org:project:role:admin".to_owned(), json!({})),
        ("openid urn:zitadel:iam:org:project:role:guest".to_owned(), json!({})),
        (format!("openid {ALL} {audience} urn:zitadel:iam:org:roles:id:1"), json!({})),
    ] {
        let tokens = tokens(&walk, &user, &scope).await;
        let mut found = walk.userinfo(&tokens["access_token"]).await.1;
        assert_eq!(found.as_object_mut().unwrap().remove("sub"), Some(json!(user)), "{scope}");
        assert_eq!(found, expected, "{scope}");
        assert!(!claims(&tokens["id_token"]).to_string().contains(":roles"), "not asserted in ID tokens");
    }
}

#[tokio::test]
async fn tokens_state_roles_where_application_and_project_assert_them() {
    let server = TestServer::start().await.unwrap();
    let spec = json!({
        "projectRoles": ["reader"], "projectRoleAssertion": true, "idTokenRoleAssertion": true,
        "accessTokenRoleAssertion": true, "accessTokenType": "jwt",
    });
    let (walk, app) = Walk::with(&server, spec).await;
    let user = walk.client.user().await;
    let nothing = tokens(&walk, &user, "openid").await;
    assert!(claims(&nothing["id_token"]).get(OWN).is_none(), "a user without a role");
    authorize(&server, &user, &app["projectId"], &["reader"]).await;
    let request = walk.auth_request_with(&[("scope", "openid")]).await;
    let call = "zitadel.oidc.v2.OIDCService/GetAuthRequest";
    let (_, read) = walk.client.call(call, json!({ "authRequestId": request })).await;
    assert_eq!(read["authRequest"]["scope"], json!(["openid", "urn:zitadel:iam:org:project:role:reader"]));
    let tokens = tokens(&walk, &user, "openid").await;
    let expected = roles(&server, &["reader"]).await;
    for token in ["id_token", "access_token"] {
        let found = claims(&tokens[token]);
        assert_eq!((&found[OWN], &found[of_project(&app["projectId"])]), (&expected, &expected), "{token}");
    }
    assert_eq!(walk.userinfo(&tokens["access_token"]).await.1[OWN], expected);

    // An API of the project learns of the project's roles only.
    let api = json!({ "name": "api", "appType": "api", "authMethod": "basic", "projectId": app["projectId"] });
    let api = control(&server, "oidc-apps", &api).await;
    let text = |name: &str| api[name].as_str().unwrap();
    let basic = format!("Basic {}", STANDARD.encode(format!("{}:{}", text("clientId"), text("clientSecret"))));
    let headers = [
        ("authorization".to_owned(), basic),
        ("content-type".to_owned(), "application/x-www-form-urlencoded".to_owned()),
    ];
    let body = format!("token={}", tokens["access_token"].as_str().unwrap()).into_bytes();
    let url = format!("{}/oauth/v2/introspect", server.url());
    let response = crate::replay::wire::send(false, "POST", &url, &headers, Some(body)).await;
    let found: Json = serde_json::from_slice(&response.body).unwrap();
    assert_eq!((&found["active"], &found[OWN]), (&json!(true), &expected), "{found}");
}

#[tokio::test]
async fn a_project_lets_in_only_users_with_a_role_or_of_its_organization() {
    let server = TestServer::start().await.unwrap();
    let (walk, app) = Walk::with(&server, json!({ "projectRoles": ["reader"], "projectRoleCheck": true })).await;
    let user = walk.client.user().await;
    let session = walk.session(&user).await;
    let request = walk.auth_request().await;
    assert_eq!(walk.callback_url(&request, &session).await, Err("OIDC-foSyH49RvL".into()));
    authorize(&server, &user, &app["projectId"], &["reader"]).await;
    assert!(walk.callback_url(&request, &session).await.is_ok(), "the refusal left the request as it was");

    let (walk, _) = Walk::with(&server, json!({ "hasProjectCheck": true })).await;
    assert!(walk.callback_url(&walk.auth_request().await, &session).await.is_ok());
    let org = control(&server, "orgs", &json!({ "name": "elsewhere" })).await;
    let human = json!({
        "username": "foreigner", "organization": { "orgId": org["orgId"] },
        "profile": { "givenName": "F", "familyName": "G" }, "email": { "email": "f@example.com", "isVerified": true },
        "password": { "password": "Password1!" },
    });
    let (_, made) = walk.client.call("zitadel.user.v2.UserService/AddHumanUser", human).await;
    let session = walk.session(made["userId"].as_str().unwrap()).await;
    let refused = walk.callback_url(&walk.auth_request().await, &session).await;
    assert_eq!(refused, Err("OIDC-foSyH49RvL".into()));
}

#[tokio::test]
async fn users_list_their_own_authorizations_and_administrators_all() {
    let server = TestServer::start().await.unwrap();
    let (walk, app) = Walk::with(&server, json!({ "name": "shop", "projectRoles": ["reader", "writer"] })).await;
    let users = [walk.client.user().await, walk.client.user().await];
    for (user, role) in users.iter().zip(["reader", "writer"]) {
        authorize(&server, user, &app["projectId"], &[role]).await;
    }
    let call = "zitadel.authorization.v2.AuthorizationService/ListAuthorizations";
    let of = |response: &Json| -> Vec<String> {
        let all = response["authorizations"].as_array().cloned().unwrap_or_default();
        all.iter().map(|found| found["user"]["id"].as_str().unwrap().to_owned()).collect()
    };
    let all = connect(&server, server.admin_token(), call, &json!({})).await;
    assert_eq!((of(&all), &all["pagination"]["totalResult"]), (users.to_vec(), &json!("2")), "{all}");
    let first = &all["authorizations"][0];
    assert_eq!(
        (&first["project"]["name"], &first["state"], &first["roles"][0]["key"]),
        (&json!("shop"), &json!("STATE_ACTIVE"), &json!("reader"))
    );
    for (filter, expected) in [
        (json!({ "inUserIds": { "ids": [users[1]] } }), &users[1..]),
        (json!({ "roleKey": { "key": "READ", "method": "TEXT_FILTER_METHOD_STARTS_WITH_IGNORE_CASE" } }), &users[..1]),
        (json!({ "projectId": { "id": app["projectId"] } }), &users[..]),
        (json!({ "projectId": { "id": "1" } }), &[]),
        (json!({ "projectName": { "name": "shop" } }), &users[..]),
        (json!({ "state": { "state": "STATE_INACTIVE" } }), &[]),
        (json!({ "projectGrantId": { "id": "1" } }), &[]),
        (json!({ "userOrganizationId": { "id": "1" } }), &[]),
    ] {
        let found = connect(&server, server.admin_token(), call, &json!({ "filters": [filter] })).await;
        assert_eq!(of(&found), expected, "{filter} {found}");
    }
    let session = walk.session(&users[1]).await;
    let own = connect(&server, &session.token, call, &json!({})).await;
    assert_eq!(of(&own), &users[1..], "{own}");
}

#[tokio::test]
async fn a_role_that_the_project_does_not_have_is_refused_by_the_control() {
    let server = TestServer::start().await.unwrap();
    let (walk, app) = Walk::with(&server, json!({ "projectRoles": ["reader"] })).await;
    let body = json!({ "userId": walk.client.user().await, "projectId": app["projectId"], "roles": ["admin"] });
    let url = format!("{}/_test/authorizations", server.url());
    let response = crate::replay::wire::send(false, "POST", &url, &[], Some(body.to_string().into_bytes())).await;
    assert_eq!(response.status, 400);
    assert!(String::from_utf8_lossy(&response.body).contains("projectRoles"));
}
