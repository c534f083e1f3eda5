//! The page's files, built in and from a directory.

use crate::support::{Server, TempDir, get, options, request, start, start_with};
use zitadel_login::Options;

async fn serving(dir: &TempDir) -> Server {
    start_with(Options { page: Some(dir.0.clone()), ..options().await }).await
}

#[tokio::test]
async fn the_built_in_page_is_served_without_the_page_option() {
    let server = start().await;
    let response = get(&server, "/").await;
    assert_eq!((response.status, response.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert!(response.text().starts_with("<!doctype html>"), "{}", response.text());
    assert_eq!(get(&server, "/index.html").await.body, response.body);
}

#[tokio::test]
async fn files_have_media_types_and_are_revalidated_by_etag() {
    let dir = TempDir::new();
    dir.write("index.html", "<!doctype html>own");
    dir.write("wasm/x.wasm", "\0asm");
    dir.write("de/index.html", "deutsch");
    let server = serving(&dir).await;
    let response = get(&server, "/?authRequest=V2_1").await;
    assert_eq!((response.status, response.text().as_str()), (200, "<!doctype html>own"));
    assert_eq!(response.header("cache-control"), Some("no-cache"));
    assert_eq!(get(&server, "/wasm/x.wasm").await.header("content-type"), Some("application/wasm"));
    assert_eq!(get(&server, "/de/").await.text(), "deutsch");
    let tag = response.header("etag").unwrap();
    for tags in [tag.to_owned(), format!("W/{tag}"), format!("\"x\", {tag}"), "*".into()] {
        let again = request(&server, "GET", "/", &format!("if-none-match: {tags}\n")).await;
        assert_eq!((again.status, again.text().as_str(), again.header("etag")), (304, "", Some(tag)), "{tags}");
        assert!(again.header("content-security-policy").is_some());
    }
    dir.write("index.html", "<!doctype html>new");
    let changed = request(&server, "GET", "/", &format!("if-none-match: {tag}\n")).await;
    assert_eq!((changed.status, changed.text().as_str()), (200, "<!doctype html>new"));
    let head = request(&server, "HEAD", "/", "").await;
    assert_eq!((head.status, head.header("content-length"), head.text().as_str()), (200, Some("18"), ""));
}

#[tokio::test]
async fn files_that_are_not_part_of_a_page_are_not_served() {
    let dir = TempDir::new();
    for name in [
        ".env",
        ".git/config",
        ".git/refs.txt",
        "index.html~",
        "index.html.bak",
        "index.old.html",
        ".index.html.swp",
        "app.js.orig",
        "a.tmp",
        "README.md",
        "token",
        "Makefile",
        "package.json",
        "node_modules/x/index.js",
    ] {
        dir.write(name, "secret");
        let server = serving(&dir).await;
        let response = get(&server, &format!("/{name}")).await;
        assert_eq!(response.status, 404, "{name}");
        assert!(!response.text().contains("secret"), "{name}");
        let encoded: String =
            name.bytes().map(|byte| if byte == b'/' { "/".into() } else { format!("%{byte:02x}") }).collect();
        assert_eq!(get(&server, &format!("/{encoded}")).await.status, 404, "{encoded}");
    }
}

#[tokio::test]
async fn files_outside_the_directory_are_not_served() {
    let outside = TempDir::new();
    outside.write("secret.html", "secret");
    let dir = TempDir::new();
    dir.write("index.html", "page");
    dir.write("real.html", "inside");
    dir.write(".hidden/page.html", "secret");
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(outside.0.join("secret.html"), dir.0.join("link.html")).unwrap();
        symlink(&outside.0, dir.0.join("folder")).unwrap();
        symlink(dir.0.join("real.html"), dir.0.join("inside.html")).unwrap();
        symlink(dir.0.join(".hidden/page.html"), dir.0.join("hidden.html")).unwrap();
    }
    let server = serving(&dir).await;
    let name = outside.0.file_name().unwrap().to_str().unwrap();
    for target in [
        "/link.html".to_owned(),
        "/folder/secret.html".into(),
        "/hidden.html".into(),
        format!("/../{name}/secret.html"),
        format!("/%2e%2e/{name}/secret.html"),
        format!("/..%2f{name}%2fsecret.html"),
        format!("/..%5c{name}%5csecret.html"),
        format!("/{}/secret.html", outside.0.display()),
        format!("/%2f{}/secret.html", outside.0.display()),
    ] {
        let response = get(&server, &target).await;
        assert!((400..=404).contains(&response.status), "{target}: {}", response.status);
        assert!(!response.text().contains("secret") || response.text().contains("error"), "{target}");
    }
    if cfg!(unix) {
        assert_eq!(get(&server, "/inside.html").await.text(), "inside");
    }
}

#[tokio::test]
async fn directories_without_a_trailing_slash_are_not_found_and_never_redirect() {
    let dir = TempDir::new();
    dir.write("index.html", "page");
    dir.write("account/index.html", "account");
    dir.write("account/email.js", "x");
    let server = serving(&dir).await;
    for target in ["//account", "/account", "//evil.example/%2e%2e", "///account", "/account//"] {
        let response = get(&server, target).await;
        assert!((400..=404).contains(&response.status), "{target}: {}", response.status);
        assert_eq!(response.header("location"), None, "{target}");
    }
    assert_eq!(get(&server, "/account/").await.text(), "account");
}

#[tokio::test]
async fn zitadels_login_paths_redirect_to_the_page() {
    let server = start().await;
    for (target, location) in [
        ("/ui/v2/login/login?authRequest=V2_1", "/?authRequest=V2_1"),
        ("/ui/v2/login/device?user_code=AB", "/?flow=device&user_code=AB"),
        ("/ui/v2/login/logout", "/?flow=logout"),
        ("/ui/v2/login/evil.example", "/"),
        ("/ui/v2/login/login?samlRequest=V2_1", "/?samlRequest=V2_1"),
        ("/ui/v2/login/verify?code=A&userId=1", "/?flow=verify-email&code=A&userId=1"),
        ("/ui/v2/login/verify?code=A&userId=1&invite=true", "/?flow=invite&code=A&userId=1&invite=true"),
        ("/ui/v2/login/password/set?code=A&userId=1", "/?flow=reset-password&code=A&userId=1"),
        ("/ui/v2/login/otp/verify?loginName=mia&code=A", "/?flow=otp-email&loginName=mia&code=A"),
        ("/ui/v2/login/passkey/set?code=A", "/?flow=passkey&code=A"),
        ("/ui/v2/login/ui/v2/login/verify?code=A", "/?flow=verify-email&code=A"),
    ] {
        assert_eq!(get(&server, target).await.header("location"), Some(location), "{target}");
    }
    assert_eq!(get(&server, "/ui/v2/login//evil.example").await.header("location"), None);
}
