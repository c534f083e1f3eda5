//! The npm package `zitadel-testserver`: `server/npm/`.

use crate::package;
use crate::sh::{self, Result, command, output, root, run, step, target};
use crate::testserver_module;
use std::path::{Path, PathBuf};

/// Folders of the package that a build fills.
const BUILT: [&str; 3] = ["node", "testing", "page"];

/// The declarations that the entry reaches, and where they are below the emitted sources.
const DECLARATIONS: [(&str, &str); 5] = [
    ("index.d.ts", "server/npm/src/index.d.ts"),
    ("server.d.ts", "server/npm/src/server.d.ts"),
    ("options.d.ts", "server/npm/src/options.d.ts"),
    ("testing/controls.d.ts", "pkg/src/testing/controls.d.ts"),
    ("testing/types.d.ts", "pkg/src/testing/types.d.ts"),
];

/// The controls of `zitadel-wasm/testing`, which both packages have.
const CONTROLS: [&str; 2] = ["controls.js", "totp.js"];

/// Builds the WebAssembly module, and the package. After `pkg/`.
pub fn build() -> Result {
    testserver_module::build()?;
    make()
}

/// Makes the package of its sources, the WebAssembly module in `server/npm/wasm`, and the login page. After `pkg/`, of
/// which both are made.
fn make() -> Result {
    let page = package::page()?;
    step("make the package zitadel-testserver", || {
        let npm = dir();
        remove_emitted(&npm)?;
        compile_typescript(&npm)?;
        let mut files = Vec::new();
        package::collect(&page, Path::new("page"), &mut files)?;
        // On the developer's own machine nothing is gained by brotli, nor by WebAssembly in JavaScript.
        files.retain(|(to, _)| {
            let is_text_of_wasm = to.file_name().is_some_and(|name| name.to_string_lossy().starts_with("inline-"));
            !is_text_of_wasm && to.extension().is_none_or(|extension| extension != "br")
        });
        for (to, from) in files {
            sh::write(&npm.join(to), &package::read(&from)?)?;
        }
        for license in ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"] {
            sh::write(&npm.join(license), &package::read(&root().join(license))?)?;
        }
        bundle_for_require()
    })
}

/// The package's folder.
pub fn dir() -> PathBuf {
    root().join("server/npm")
}

fn remove_emitted(npm: &Path) -> Result {
    for folder in BUILT.map(|name| npm.join(name)) {
        if folder.exists() {
            std::fs::remove_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        }
    }
    for path in std::fs::read_dir(npm).map_err(|e| e.to_string())?.flatten().map(|entry| entry.path()) {
        if path.to_str().is_some_and(|name| name.ends_with(".js") || name.ends_with(".d.ts")) {
            std::fs::remove_file(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        }
    }
    Ok(())
}

/// The sources to JavaScript and declarations. They import the controls from `pkg/src`, as if both were one folder.
fn compile_typescript(npm: &Path) -> Result {
    let out = target().join("testserver-npm");
    if out.exists() {
        std::fs::remove_dir_all(&out).map_err(|e| format!("{}: {e}", out.display()))?;
    }
    for project in ["tsconfig.json", "tsconfig.declarations.json"] {
        let mut tsc = command("node", &["node_modules/typescript/bin/tsc", "--project"]);
        tsc.arg(npm.join(project)).arg("--outDir").arg(&out);
        run(tsc)?;
    }
    let mut files = Vec::new();
    package::collect(&out.join("server/npm/src"), Path::new(""), &mut files)?;
    files.retain(|(to, _)| to.extension().is_some_and(|extension| extension == "js") && to != Path::new("options.js"));
    files.extend(CONTROLS.map(|name| (Path::new("testing").join(name), out.join("pkg/src/testing").join(name))));
    files.extend(DECLARATIONS.map(|(to, from)| (to.into(), out.join(from))));
    for (to, from) in files {
        sh::write(&npm.join(to), &package::read(&from)?)?;
    }
    // Settings of seeds are messages of the contract.
    let mut settings = command("node", &["xtask/settings-declarations.mjs", "pkg/contract.d.ts"]);
    settings.arg(npm.join("testing/types.d.ts"));
    sh::write(&npm.join("contract.d.ts"), format!("{}\n", output(settings)?).as_bytes())
}

/// What the file for `require` begins with. Jest's jsdom has none of these, or its own, which Node's functions refuse.
const REQUIRE_BANNER: &str = "const moduleUrl = require(\"node:url\").pathToFileURL(__filename).href;\n\
     const { AbortSignal, Headers, ReadableStream, Response, TextDecoder, TextEncoder, URL, crypto, fetch } = \
     require(\"node:vm\").runInThisContext(\"globalThis\");";

/// One file for `require`, which Jest uses. Beside `node/*.js`, so that paths relative to them stay right.
fn bundle_for_require() -> Result {
    let mut esbuild = command(sh::node_bin("esbuild"), &["server/npm/node.js", "--bundle", "--platform=node"]);
    esbuild.args(["--format=cjs", "--target=node20", "--supported:dynamic-import=false", "--log-level=error"]);
    esbuild.args(["--define:import.meta.url=moduleUrl", "--outfile=server/npm/node/index.cjs"]);
    esbuild.arg(format!("--banner:js={REQUIRE_BANNER}"));
    run(esbuild)
}
