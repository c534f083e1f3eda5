//! Texts of the hosted login: ZITADEL's own in its languages, and what is overridden of them. No recording has these RPCs;
//! the rules are those of ZITADEL's sources.

use crate::client::Client;
use serde_json::{Value as Json, json};
use zitadel_testserver::TestServer;

const SETTINGS: &str = "zitadel.settings.v2.SettingsService";

async fn get(client: &Client<'_>, request: Json) -> Json {
    let (status, texts) = client.call(&format!("{SETTINGS}/GetHostedLoginTranslation"), request).await;
    assert_eq!(status, 200, "{texts}");
    texts
}

async fn title(client: &Client<'_>, request: Json) -> Json {
    get(client, request).await["translations"]["loginname"]["title"].clone()
}

async fn set(client: &Client<'_>, request: Json) -> Json {
    let (status, set) = client.call(&format!("{SETTINGS}/SetHostedLoginTranslation"), request).await;
    assert_eq!(status, 200, "{set}");
    set
}

#[tokio::test]
async fn system_texts_are_complete_in_every_supported_language() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let (_, general) = client.call(&format!("{SETTINGS}/GetGeneralSettings"), json!({})).await;
    let mut titles = Vec::new();
    for language in general["supportedLanguages"].as_array().unwrap() {
        let texts = get(&client, json!({ "system": true, "locale": language })).await;
        let translations = texts["translations"].as_object().unwrap();
        assert_eq!(translations.len(), 19, "{language}: {:?}", translations.keys());
        assert_eq!(texts["etag"].as_str().unwrap().len(), 32);
        titles.push(texts["translations"]["loginname"]["title"].as_str().unwrap().to_owned());
    }
    titles.sort_unstable();
    titles.dedup();
    assert!(titles.len() > 18, "{titles:?}");
}

#[tokio::test]
async fn regions_have_the_texts_of_their_language_and_unsupported_languages_those_of_the_default() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    for (locale, expected) in
        [("de-CH", "Willkommen zurück"), ("DE", "Willkommen zurück"), ("en-US", "Welcome back"), ("da", "Welcome back")]
    {
        assert_eq!(title(&client, json!({ "system": true, "locale": locale })).await, expected, "{locale}");
        assert_eq!(title(&client, json!({ "instance": true, "locale": locale })).await, expected, "{locale}");
    }
}

#[tokio::test]
async fn refuses_unknown_languages_and_missing_levels() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let (get, set) = (format!("{SETTINGS}/GetHostedLoginTranslation"), format!("{SETTINGS}/SetHostedLoginTranslation"));
    for locale in ["xx", "und", "de-nope", "klingon"] {
        assert_eq!(client.refused(&get, json!({ "system": true, "locale": locale })).await, "QUERY-rZLAGi", "{locale}");
        assert_eq!(
            client.refused(&set, json!({ "instance": true, "locale": locale })).await,
            "COMMA-xmjATA",
            "{locale}"
        );
    }
    assert_eq!(client.refused(&get, json!({ "locale": "de" })).await, "QUERY-YB6Sri");
    assert_eq!(client.refused(&get, json!({ "locale": "xx" })).await, "QUERY-rZLAGi", "the language comes first");
    assert_eq!(client.refused(&set, json!({ "locale": "xx" })).await, "COMMA-YB6Sri", "the level comes first");
}

#[tokio::test]
async fn overrides_are_merged_with_the_system_texts() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let instance = |ignore: bool| json!({ "instance": true, "locale": "de-AT", "ignoreInheritance": ignore });
    let nothing = get(&client, instance(true)).await;
    assert_eq!(nothing, json!({ "translations": {} }), "no overrides, no etag");
    let system = get(&client, json!({ "system": true, "locale": "de" })).await;
    assert_eq!(get(&client, instance(false)).await, system, "the system's texts and etag");

    let overrides = json!({ "loginname": { "title": "Servus", "description": "" }, "own": { "text": "x" } });
    let made = set(&client, json!({ "instance": true, "locale": "de", "translations": overrides })).await;
    let merged = get(&client, instance(false)).await;
    assert_eq!(merged["etag"], made["etag"], "the etag is that of the overrides");
    assert_ne!(merged["etag"], system["etag"]);
    let texts = &merged["translations"];
    assert_eq!((&texts["loginname"]["title"], &texts["own"]["text"]), (&json!("Servus"), &json!("x")));
    let of_system = &system["translations"]["loginname"];
    assert_eq!(texts["loginname"]["description"], of_system["description"], "an empty override counts as absent");
    assert_eq!(texts["loginname"]["submit"], of_system["submit"]);
    let only = get(&client, instance(true)).await;
    assert_eq!((&only["translations"], &only["etag"]), (&overrides, &made["etag"]));

    let region =
        json!({ "instance": true, "locale": "de-AT", "translations": { "loginname": { "title": "Grüß Gott" } } });
    set(&client, region).await;
    assert_eq!(title(&client, instance(false)).await, "Grüß Gott", "the region's own come first");
    assert_eq!(title(&client, json!({ "instance": true, "locale": "de" })).await, "Servus");
}

#[tokio::test]
async fn an_organization_has_its_own_overrides_of_the_system_texts() {
    let server = TestServer::start().await.unwrap();
    let client = Client::new(&server);
    let org = server.org("texts").await.unwrap();
    let english = |title: &str| json!({ "loginname": { "title": title } });
    set(&client, json!({ "instance": true, "locale": "en", "translations": english("Instance") })).await;
    let of_org = |ignore: bool| json!({ "organizationId": org, "locale": "en", "ignoreInheritance": ignore });
    assert_eq!(title(&client, of_org(false)).await, "Welcome back");
    set(&client, json!({ "organizationId": org, "locale": "en", "translations": english("Organization") })).await;
    assert_eq!(title(&client, of_org(false)).await, "Organization");
    assert_eq!(get(&client, of_org(true)).await["translations"], english("Organization"));
    assert_eq!(title(&client, json!({ "instance": true, "locale": "en" })).await, "Instance");
}
