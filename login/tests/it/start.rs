//! What a server does not start with.

use crate::support::{TempDir, options};
use zitadel_login::{LoginServer, Options};

async fn refusal(change: impl FnOnce(&mut Options)) -> String {
    let mut options = options().await;
    change(&mut options);
    LoginServer::start(options).await.err().expect("it should not start").to_string()
}

#[tokio::test]
async fn a_server_says_what_is_wrong_and_what_to_do() {
    let says = |text: String, words: &[&str]| {
        for word in words {
            assert!(text.contains(word), "{text:?} does not say {word:?}");
        }
    };
    says(
        refusal(|o| o.public_origin = "login.example.com".into()).await,
        &["--public-origin", "https://login.example.com"],
    );
    says(refusal(|o| o.public_origin = "http://login.example.com".into()).await, &["--public-origin", "https"]);
    says(refusal(|o| o.public_origin = "https://login.example.com".into()).await, &["--cookie-key-file", "base64"]);
    says(refusal(|o| o.upstream = "my-instance".into()).await, &["--upstream", "https://my-instance.zitadel.cloud"]);
    says(refusal(|o| o.upstream = "http://zitadel.example.com".into()).await, &["--upstream", "https"]);
    says(refusal(|o| o.upstream = "https://zitadel.example.com/x".into()).await, &["--upstream", "path"]);
    says(refusal(|o| o.token = " \n".into()).await, &["--login-client-token-file", "IAM_LOGIN_CLIENT"]);
    says(refusal(|o| o.token = "two\nlines".into()).await, &["--login-client-token-file", "one line"]);
    says(refusal(|o| o.allow_hosts = vec!["https://x".into()]).await, &["--allow-host", "without a port"]);
    says(refusal(|o| o.page = Some("/does/not/exist".into())).await, &["--page", "/does/not/exist"]);
    says(refusal(|o| o.limits = Some("valkey:6379".into())).await, &["--limits", "redis://"]);
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    says(refusal(|o| o.listen = taken.local_addr().unwrap()).await, &["--listen", "another program"]);
}

#[tokio::test]
async fn the_password_of_redis_is_in_no_error() {
    let refused = refusal(|o| o.limits = Some("redis://user:hunter2@[bad".into())).await;
    assert!(refused.contains("--limits") && !refused.contains("hunter2"), "{refused}");
}

#[tokio::test]
async fn a_file_is_no_folder_with_a_page() {
    let dir = TempDir::new();
    dir.write("index.html", "x");
    assert!(refusal(|o| o.page = Some(dir.0.join("index.html"))).await.contains("folder"));
}
