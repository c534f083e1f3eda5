//! Everything that CI runs.

use crate::server::Running;
use crate::sh::{self, Result, cargo, command, root, run, step, target};
use crate::{lint, package, setup, site, size, testserver_package};

const PARTS: [&str; 9] = ["lint", "native", "node", "attacks", "types", "size", "packaging", "browser", "page"];

/// All parts, or one.
pub fn run_parts(only: Option<&str>) -> Result {
    if let Some(part) = only
        && !PARTS.contains(&part)
    {
        return Err(format!("there is no part {part:?}: {}", PARTS.join(", ")));
    }
    let wanted = |part: &str| only.is_none_or(|only| only == part);
    if wanted("lint") {
        lint::run_lint(false)?;
    }
    if wanted("native") {
        let redis = setup::redis_server()?;
        step("native tests", || {
            let mut test = cargo(&["test", "--quiet", "--workspace", "--features", "messages,flows,native"]);
            test.env("REDIS_SERVER", redis);
            run(test)
        })?;
    }
    if ["node", "attacks", "types", "size", "packaging", "browser", "page"].into_iter().any(wanted) {
        package::package()?;
        package::servers()?;
    }
    if ["node", "page"].into_iter().any(wanted) {
        testserver_package::build()?;
    }
    if wanted("node") {
        let redis = setup::redis_server()?;
        let chromium = setup::chromium()?;
        step("the package in Node", || {
            let mut test = node("tests/node");
            test.env("REDIS_SERVER", redis).env("CHROME", chromium);
            run(test)
        })?;
        step("the recordings against the npm package", replay_recordings)?;
    }
    if wanted("attacks") {
        step("attacks on the login server", || run(node("tests/attacks")))?;
    }
    if wanted("types") {
        step("the declarations in TypeScript", types)?;
    }
    if wanted("size") {
        step("the size of the package", size::weigh_package)?;
    }
    if wanted("packaging") {
        let chromium = setup::chromium()?;
        step("the package in other toolchains", || {
            let mut test = node("tests/packaging");
            test.env("CHROME", chromium);
            // The heavy ones, which install hundreds of megabytes, run when they are asked for.
            if only.is_none() {
                test.env("FIXTURES", "quick");
            }
            run(test)
        })?;
    }
    if wanted("browser") {
        browser()?;
    }
    if wanted("page") {
        let page = package::page()?;
        let leptos = package::leptos()?;
        let site = site::make()?;
        let browsers = browsers()?;
        step("the pages in browsers", || {
            let mut test = node("tests/page");
            test.env("PAGE_DIR", &page).env("LEPTOS_DIR", leptos).env("SITE_DIR", site).envs(browsers.clone());
            run(test)
        })?;
        step("the page's main paths with reads behind writes", || {
            let mut test = node_files(PATHS_WITH_LAG.map(|name| format!("tests/page/{name}.test.mjs")).into());
            test.env("PAGE_DIR", page).env("PROJECTION_LAG", "300ms").envs(browsers);
            run(test)
        })?;
    }
    println!("\nAll of it passed.");
    Ok(())
}

/// The oldest TypeScript that the declarations promise to work with, the newest, and the one most projects have.
const COMPILERS: [&str; 3] = ["typescript-5-0", "typescript", "typescript-7"];

/// What compiles and what must not, and that the public declarations are those that were agreed to.
fn types() -> Result {
    for compiler in COMPILERS {
        let tsc = root().join("node_modules").join(compiler).join("bin/tsc");
        let mut check = command("node", &[]);
        check.arg(tsc).args(["--project", "tests/types"]);
        run(check).map_err(|e| format!("{compiler}: {e}"))?;
    }
    // The page's JavaScript, by its JSDoc types and the package's declarations.
    run(command("node", &["node_modules/typescript/bin/tsc", "--project", "www"]))?;
    let accept = std::env::var_os("ACCEPT").is_some();
    for name in package::DECLARATIONS {
        let (made, agreed) = (root().join("pkg").join(name), root().join("tests/types/agreed").join(name));
        let made = std::fs::read_to_string(&made).map_err(|e| format!("{}: {e}", made.display()))?;
        if accept {
            sh::write(&agreed, made.as_bytes())?;
            continue;
        }
        let agreed_to = std::fs::read_to_string(&agreed).map_err(|e| format!("{}: {e}", agreed.display()))?;
        if made != agreed_to {
            let differs = made.lines().zip(agreed_to.lines()).enumerate().find(|(_, (made, agreed))| made != agreed);
            let at = differs
                .map_or_else(String::new, |(i, (made, agreed))| format!("\n{}: {agreed}\nis now: {made}", i + 1));
            return Err(format!(
                "the public {name} is another than tests/types/agreed has.{at}\n\
                 If that is meant, say so: ACCEPT=1 cargo xtask test types, and commit what it writes."
            ));
        }
    }
    Ok(())
}

/// What the native tests compare with the native server, over REST, gRPC-Web and gRPC.
fn replay_recordings() -> Result {
    let server = Running::start_npm()?;
    let mut test =
        cargo(&["test", "--quiet", "--workspace", "--features", "messages,flows,native", "--test", "it", "recordings"]);
    test.env("TESTSERVER_URL", &server.url);
    run(test)
}

/// Sign-in, second factor, registration, account, passkeys: what a ZITADEL whose reads follow its writes must not break.
const PATHS_WITH_LAG: [&str; 3] = ["sign-in", "account", "passkeys"];

fn node(dir: &str) -> std::process::Command {
    let mut files: Vec<String> = std::fs::read_dir(root().join(dir))
        .into_iter()
        .flatten()
        .flatten()
        .map(|e| format!("{dir}/{}", e.file_name().to_string_lossy()))
        .filter(|f| f.ends_with(".test.mjs"))
        .collect();
    files.sort();
    node_files(files)
}

fn node_files(files: Vec<String>) -> std::process::Command {
    // A toolchain is installed first. The limit is that of a whole file as well: ten thousand calls in three browsers are one.
    let is_packaging = files.iter().any(|file| file.starts_with("tests/packaging"));
    let timeout = if is_packaging { 900_000 } else { 300_000 };
    let mut test = command("node", &["--test", "--test-reporter=spec", &format!("--test-timeout={timeout}")]);
    // Browsers wait most of the time. Node leaves one core unused, which on two cores is half of them.
    if files.iter().any(|file| file.starts_with("tests/page")) {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        test.arg(format!("--test-concurrency={cores}"));
    }
    test.args(files)
        .env("TESTSERVER", target().join("quick/zitadel-testserver"))
        .env("LOGINSERVER", target().join("quick/zitadel-login"));
    test
}

/// Where browsers and their drivers are, for tests that are written in JavaScript.
fn browsers() -> Result<Vec<(&'static str, std::path::PathBuf)>> {
    let mut found = vec![
        ("CHROME", setup::chromium()?),
        ("CHROMEDRIVER", setup::chromedriver()?),
        ("FIREFOX", setup::firefox()?),
        ("GECKODRIVER", setup::geckodriver()?),
    ];
    found.extend(setup::webkit_driver().map(|driver| ("WEBKITDRIVER", driver)));
    Ok(found)
}

/// The crate's clients by `wasm-pack test` in Chromium, the npm package in every browser.
fn browser() -> Result {
    setup::wasm_pack()?;
    setup::wasm_bindgen()?;
    let chromedriver = setup::chromedriver()?;
    let browsers = browsers()?;
    let server = Running::start(&["--listen", "127.0.0.1:0"])?;
    let hostile = Running::start_hostile()?;
    step("the crate in Chromium (wasm-pack test)", || {
        // What wasm_cargo sets up is what wasm-pack's cargo needs.
        let like = setup::wasm_cargo(&[])?;
        let mut test =
            command("wasm-pack", &["test", "--mode", "no-install", "--headless", "--chrome", "--chromedriver"]);
        test.arg(chromedriver).args([
            "--",
            "--features",
            "tonic",
            "--test",
            "browser",
            "--test",
            "driver",
            "--test",
            "conformance",
        ]);
        for (name, value) in like.get_envs() {
            match value {
                Some(value) => drop(test.env(name, value)),
                None => drop(test.env_remove(name)),
            }
        }
        test.env("ZITADEL_TEST_SERVER", &server.url).env("ZITADEL_HOSTILE_SERVER", &hostile.url);
        test.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        run(test)
    })?;
    step("the package in browsers", || {
        let mut test = node("tests/browsers");
        test.envs(browsers);
        run(test)
    })
}
