//! The npm package and the server.

use crate::sh::{self, Result, cargo, command, root, run, step, target};
use crate::tools;
use std::path::Path;
use zitadel_codegen::{Contract, dts, services};

/// The features that every browser of the baseline has (2021 and newer).
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-mutable-globals",
];

/// Rust leaves the first kilobyte of memory alone and starts from zeros. What is inlined repeats itself less well than
/// calls do, so brotli likes it when little is.
const OPTIMISE: [&str; 11] = [
    "--strip-debug",
    "--strip-producers",
    "--low-memory-unused",
    "--zero-filled-memory",
    "--one-caller-inline-max-function-size=0",
    "--flexible-inline-max-function-size=5",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--converge",
];

/// Builds both.
pub fn build() -> Result {
    package()?;
    server()?;
    println!("pkg/ is ready for npm pack; the server is {}", target().join("release/zitadel-testserver").display());
    Ok(())
}

/// The server.
pub fn server() -> Result {
    step("build the server", || run(cargo(&["build", "--release", "--package", "zitadel-testserver"])))
}

/// `pkg/`.
pub fn package() -> Result {
    tools::wasm_bindgen()?;
    tools::node_modules()?;
    let wasm_target = target().join("wasm");
    step("compile the SDK to WebAssembly", || {
        run(tools::wasm_cargo(&[
            "build",
            "--lib",
            "--features",
            "npm",
            "--target",
            "wasm32-unknown-unknown",
            "--profile",
            "wasm",
        ])?)
    })?;
    let out = target().join("wasm-bindgen");
    step("make the package", || {
        let wasm = wasm_target.join("wasm32-unknown-unknown/wasm/zitadel_wasm.wasm");
        let pkg = root().join("pkg");
        let read = |path: &Path| std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()));
        // Optimising takes seconds: what was made of the same bytes with the same flags stays.
        let how = [FEATURES.concat(), OPTIMISE.concat()].concat();
        let made_of = [how.as_bytes(), &read(&root().join("xtask/snip.mjs"))?, &read(&wasm)?].concat();
        let (stamp, optimised) = (out.join("made-of"), out.join("optimised.wasm"));
        let fresh = optimised.exists() && std::fs::read(&stamp).is_ok_and(|is| is == made_of);
        if !fresh {
            bind_and_optimise(&wasm, &out, &optimised)?;
            sh::write(&stamp, &made_of)?;
        }
        sh::write(&pkg.join("wasm/zitadel_wasm_bg.wasm"), &read(&optimised)?)?;
        sh::write(&pkg.join("wasm/zitadel_wasm.js"), &read(&out.join("zitadel_wasm.js"))?)?;
        let contract = Contract::compile(&root().join("proto")).map_err(|e| e.to_string())?;
        sh::write(&pkg.join("contract.d.ts"), dts::render(&contract).as_bytes())?;
        sh::write(&pkg.join("services.js"), services::render(&contract).as_bytes())?;
        for license in ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"] {
            sh::write(&pkg.join(license), &read(&root().join(license))?)?;
        }
        Ok(())
    })
}

fn bind_and_optimise(wasm: &Path, out: &Path, optimised: &Path) -> Result {
    let mut bind = command("wasm-bindgen", &["--target", "web", "--no-typescript", "--out-name", "zitadel_wasm"]);
    bind.arg("--out-dir").arg(out).arg(wasm).env("PATH", tools::path_with_tools());
    run(bind)?;
    let snipped = out.join("snipped.wasm");
    let mut snip = command("node", &["xtask/snip.mjs"]);
    snip.arg(out.join("zitadel_wasm_bg.wasm")).arg(&snipped);
    run(snip)?;
    let mut opt = command(root().join("node_modules/.bin/wasm-opt"), &OPTIMISE);
    opt.args(FEATURES).arg(&snipped).arg("-o").arg(optimised);
    run(opt)
}

/// The Leptos example: one folder to serve.
pub fn leptos() -> Result<std::path::PathBuf> {
    tools::wasm_bindgen()?;
    // In a folder of its own: the crate is a cdylib as well, so that its file's name has no hash in it, and this workspace,
    // which has another lock file, would put its own in the place of the tests'.
    let wasm_target = target().join("wasm-leptos");
    let manifest = root().join("examples/leptos/Cargo.toml");
    step("the Leptos example", || {
        let mut build = tools::wasm_cargo(&["build", "--quiet", "--target", "wasm32-unknown-unknown"])?;
        build.arg("--manifest-path").arg(&manifest).env("CARGO_TARGET_DIR", &wasm_target);
        run(build)
    })?;
    let out = target().join("leptos");
    let mut bind = command("wasm-bindgen", &["--target", "web", "--no-typescript", "--out-dir"]);
    bind.arg(&out).arg(wasm_target.join("wasm32-unknown-unknown/debug/zitadel-leptos-example.wasm"));
    run({
        bind.env("PATH", tools::path_with_tools());
        bind
    })?;
    for name in ["index.html", "start.js"] {
        let file = root().join("examples/leptos").join(name);
        sh::write(&out.join(name), &std::fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?)?;
    }
    Ok(out)
}

/// The login page with the package in it: one folder to serve.
pub fn page() -> Result<std::path::PathBuf> {
    let out = target().join("page");
    drop(std::fs::remove_dir_all(&out));
    sh::copy_dir(&root().join("www"), &out)?;
    let to = out.join("zitadel-wasm");
    for file in std::fs::read_dir(root().join("pkg")).map_err(|e| format!("pkg: {e}"))?.flatten() {
        let path = file.path();
        if path.extension().is_some_and(|e| e == "js") && !path.ends_with("node.js") {
            sh::write(
                &to.join(file.file_name()),
                &std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?,
            )?;
        }
    }
    sh::copy_dir(&root().join("pkg/wasm"), &to.join("wasm"))?;
    // The one library of the page: it draws QR codes.
    let qr = root().join("node_modules/uqr/dist/index.mjs");
    sh::write(&out.join("vendor/uqr.js"), &std::fs::read(&qr).map_err(|e| format!("{}: {e}", qr.display()))?)?;
    Ok(out)
}
