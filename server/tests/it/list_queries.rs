//! Conditions of lists. The contract's messages are walked, so that a condition that is added and not evaluated fails here:
//! it would look like a match.

use crate::client::Client;
use crate::replay::wire::send;
use prost_reflect::{Cardinality, FieldDescriptor, Kind, MessageDescriptor};
use serde_json::{Value as Json, json};
use zitadel_testserver::TestServer;

/// A condition of a list: its JSON name, and what it is.
struct Condition {
    name: String,
    message: MessageDescriptor,
}

/// The member with the conditions of a list, and its conditions.
fn conditions(input: &MessageDescriptor) -> Option<(FieldDescriptor, Vec<Condition>)> {
    let is_search = |field: &FieldDescriptor| {
        let message = field.kind().as_message().cloned()?;
        (field.is_list() && message.oneofs().next().is_some()).then_some(message)
    };
    let (field, message) = input.fields().find_map(|field| is_search(&field).map(|message| (field, message)))?;
    let of = |field: FieldDescriptor| Condition {
        name: field.json_name().to_owned(),
        message: field.kind().as_message().cloned().unwrap(),
    };
    Some((field, message.oneofs().flat_map(|oneof| oneof.fields().collect::<Vec<_>>()).map(of).collect()))
}

/// A value of a condition that not every entry matches.
fn unmatched(message: &MessageDescriptor) -> Json {
    match message.full_name() {
        "zitadel.user.v2.OrQuery" | "zitadel.user.v2.AndQuery" => {
            return json!({ "queries": [{ "userNameQuery": { "userName": "no-such-thing" } }] });
        }
        "zitadel.user.v2.NotQuery" => return json!({ "query": { "typeQuery": { "type": "TYPE_HUMAN" } } }),
        "zitadel.user.v2.TypeQuery" => return json!({ "type": "TYPE_MACHINE" }),
        _ => {}
    }
    let value = |field: FieldDescriptor| {
        let value = match field.kind() {
            Kind::String => json!("no-such-thing"),
            Kind::Bytes => json!("bm8gc3VjaCB0aGluZw=="),
            Kind::Bool => json!(false),
            Kind::Enum(_) if field.name().ends_with("method") => json!(0),
            Kind::Enum(states) => json!(states.values().map(|value| value.number()).max().unwrap()),
            Kind::Message(time) if time.full_name() == "google.protobuf.Timestamp" => json!("1970-01-01T00:00:01Z"),
            other => panic!("{}: a condition of type {other:?}", field.full_name()),
        };
        let value = if field.cardinality() == Cardinality::Repeated { json!([value]) } else { value };
        (field.json_name().to_owned(), value)
    };
    Json::Object(message.fields().map(value).collect())
}

/// Calls over Connect, or over REST where the service is an older one; the number of entries, none where it is refused.
async fn entries(server: &TestServer, client: &Client<'_>, call: &str, request: &Json) -> Option<Vec<Json>> {
    let response = if call.starts_with("zitadel.auth.v1.") {
        client.raw(call, request, server.admin_token()).await
    } else {
        let headers = [
            ("content-type".to_owned(), "application/json".to_owned()),
            ("authorization".to_owned(), format!("Bearer {}", server.admin_token())),
        ];
        let body = request.to_string().into_bytes();
        send(false, "POST", &format!("{}/{call}", server.url()), &headers, Some(body)).await
    };
    let body: Json = serde_json::from_slice(&response.body).unwrap();
    let list = || body.as_object().unwrap().values().find_map(|member| member.as_array().cloned());
    (response.status < 400).then(|| list().unwrap_or_default())
}

/// A server with more than one entry in every list that it serves.
async fn filled() -> (TestServer, String) {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let id = client.user().await;
    client.user().await;
    let info = send(false, "GET", &format!("{}/_test/info", server.url()), &[], None).await;
    let info: Json = serde_json::from_slice(&info.body).unwrap();
    for user in [id.as_str(), info["adminUserId"].as_str().unwrap()] {
        let metadata = json!([{ "key": "a", "value": "YQ==" }, { "key": "b", "value": "Yg==" }]);
        let set = client
            .call("zitadel.user.v2.UserService/SetUserMetadata", json!({ "userId": user, "metadata": metadata }))
            .await;
        assert_eq!(set.0, 200, "{}", set.1);
        let session = json!({ "checks": { "user": { "userId": id } } });
        client.call("zitadel.session.v2.SessionService/CreateSession", session).await;
    }
    for name in ["first", "second"] {
        let org = server.org(name).await.unwrap();
        let settings = json!({ "organizationId": org, "organizationScopedUsernames": true });
        client.call("zitadel.settings.v2.SettingsService/SetOrganizationSettings", settings).await;
    }
    (server, id)
}

/// The lists that the server serves.
async fn served_lists(server: &TestServer) -> Vec<String> {
    let response = send(false, "GET", &format!("{}/_test/rpcs", server.url()), &[], None).await;
    let rpcs: Json = serde_json::from_slice(&response.body).unwrap();
    let names = rpcs["implemented"].as_array().unwrap().iter().map(|rpc| rpc.as_str().unwrap().to_owned());
    names.filter(|rpc| rpc.rsplit('/').next().unwrap().starts_with("List")).collect()
}

fn base_request(input: &MessageDescriptor, user: &str) -> Json {
    if input.get_field_by_name("user_id").is_some() { json!({ "userId": user }) } else { json!({}) }
}

#[tokio::test]
async fn every_condition_of_a_list_is_evaluated_or_refused() {
    let (server, user) = filled().await;
    let client = Client::new(&server);
    let mut tried = 0;
    for call in served_lists(&server).await {
        let input = client.descriptors().method(&call).input();
        let Some((field, conditions)) = conditions(&input) else { continue };
        let all = base_request(&input, &user);
        let all_entries = entries(&server, &client, &call, &all).await.unwrap();
        for condition in conditions {
            let mut request = all.clone();
            request[field.json_name()] = json!([{ &condition.name: unmatched(&condition.message) }]);
            let found = entries(&server, &client, &call, &request).await;
            // Every list but that of authorizations, which is empty here, has something to leave out.
            let left_out = found.as_ref().is_none_or(|found| found.len() < all_entries.len());
            assert!(left_out || all_entries.is_empty(), "{call}: {request} left out none of {}", all_entries.len());
            tried += 1;
        }
    }
    assert!(tried > 35, "only {tried} conditions were found");
}

#[tokio::test]
async fn pages_and_orders_of_lists_are_applied() {
    let (server, user) = filled().await;
    let client = Client::new(&server);
    for call in served_lists(&server).await {
        let input = client.descriptors().method(&call).input();
        let page = ["query", "pagination"].into_iter().find(|name| {
            let field = input.get_field_by_name(name);
            field.is_some_and(|field| {
                field.kind().as_message().is_some_and(|page| page.get_field_by_name("limit").is_some())
            })
        });
        let Some(page) = page else { continue };
        let request = |paging: Json, column: i32| {
            let mut request = base_request(&input, &user);
            request[page] = paging;
            if input.get_field_by_name("sorting_column").is_some() {
                request["sortingColumn"] = json!(column);
            }
            request
        };
        let list = async |request: Json| entries(&server, &client, &call, &request).await.unwrap();
        let all = list(request(json!({ "asc": true }), 0)).await;
        assert_eq!(
            list(request(json!({ "limit": 1, "asc": true }), 0)).await,
            all.get(..1).unwrap_or_default(),
            "{call}"
        );
        let page_message = input.get_field_by_name(page).and_then(|field| field.kind().as_message().cloned());
        if page_message.is_some_and(|message| message.get_field_by_name("offset").is_some()) {
            let behind_first = list(request(json!({ "offset": "1", "asc": true }), 0)).await;
            assert_eq!(behind_first, all.get(1..).unwrap_or_default(), "{call}");
            assert!(list(request(json!({ "offset": "1000" }), 0)).await.is_empty(), "{call}");
        }
        let Some(columns) = input.get_field_by_name("sorting_column") else { continue };
        for column in columns.kind().as_enum().unwrap().values() {
            let ascending = list(request(json!({ "asc": true }), column.number())).await;
            let mut descending = list(request(json!({ "asc": false }), column.number())).await;
            descending.reverse();
            assert_eq!(ascending, descending, "{call} by {}", column.name());
        }
    }
}
