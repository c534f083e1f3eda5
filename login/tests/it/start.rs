//! Start errors for invalid options.

use crate::support::{TempDir, options};
use zitadel_login::{LoginServer, Options};

async fn start_error(change: impl FnOnce(&mut Options)) -> String {
    let mut options = options().await;
    change(&mut options);
    LoginServer::start(options).await.err().expect("the server must not start").to_string()
}

#[tokio::test]
async fn a_start_error_names_the_invalid_option_and_what_to_do() {
    let assert_contains = |text: String, words: &[&str]| {
        for word in words {
            assert!(text.contains(word), "{text:?} does not contain {word:?}");
        }
    };
    assert_contains(
        start_error(|o| o.public_origin = "login.example.com".into()).await,
        &["--public-origin", "https://login.example.com"],
    );
    assert_contains(
        start_error(|o| o.public_origin = "http://login.example.com".into()).await,
        &["--public-origin", "https"],
    );
    assert_contains(
        start_error(|o| o.public_origin = "https://login.example.com".into()).await,
        &["--cookie-key-file", "base64"],
    );
    assert_contains(
        start_error(|o| o.upstream = "my-instance".into()).await,
        &["--upstream", "https://my-instance.zitadel.cloud"],
    );
    assert_contains(start_error(|o| o.upstream = "http://zitadel.example.com".into()).await, &["--upstream", "https"]);
    assert_contains(
        start_error(|o| o.upstream = "https://zitadel.example.com/x".into()).await,
        &["--upstream", "path"],
    );
    assert_contains(start_error(|o| o.token = " \n".into()).await, &["--login-client-token-file", "IAM_LOGIN_CLIENT"]);
    assert_contains(start_error(|o| o.token = "two\nlines".into()).await, &["--login-client-token-file", "one line"]);
    assert_contains(
        start_error(|o| o.allow_hosts = vec!["https://x".into()]).await,
        &["--allow-host", "without a port"],
    );
    assert_contains(start_error(|o| o.page = Some("/does/not/exist".into())).await, &["--page", "/does/not/exist"]);
    assert_contains(start_error(|o| o.limits = Some("valkey:6379".into())).await, &["--limits", "redis://"]);
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    assert_contains(start_error(|o| o.listen = taken.local_addr().unwrap()).await, &["--listen", "another program"]);
}

#[tokio::test]
async fn an_invalid_redis_url_is_refused_without_repeating_its_password() {
    let error = start_error(|o| o.limits = Some("redis://user:hunter2@[bad".into())).await;
    assert!(error.contains("--limits") && !error.contains("hunter2"), "{error}");
}

#[tokio::test]
async fn a_page_option_that_names_a_file_is_refused() {
    let dir = TempDir::new();
    dir.write("index.html", "x");
    assert!(start_error(|o| o.page = Some(dir.0.join("index.html"))).await.contains("folder"));
}
