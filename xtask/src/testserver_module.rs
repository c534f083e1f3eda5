//! The WebAssembly module of the npm package `zitadel-testserver`: `server/wasm`, bound and optimised into
//! `server/npm/wasm/`.

use crate::package::FEATURES;
use crate::setup;
use crate::sh::{self, Result, command, root, run, step, target};
use std::path::Path;

/// Its name in the package.
const NAME: &str = "zitadel_testserver";

/// One pass: more of them gain less than a percent, and take minutes of a module this large.
const OPTIMISE: [&str; 6] = [
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "--low-memory-unused",
    "--zero-filled-memory",
    "-Os",
];

/// Builds the module. What was made of the same bytes with the same flags stays.
pub fn build() -> Result {
    setup::wasm_bindgen()?;
    setup::node_modules()?;
    step("compile the test server to WebAssembly", compile)?;
    let compiled = target().join("wasm/wasm32-unknown-unknown/wasm/zitadel_testserver_wasm.wasm");
    let bound = target().join("wasm-bindgen-testserver");
    let made_of = [[FEATURES.concat(), OPTIMISE.concat()].concat().as_bytes(), &read(&compiled)?].concat();
    let (stamp, optimised) = (bound.join("made-of"), bound.join("optimised.wasm"));
    if !optimised.exists() || std::fs::read(&stamp).is_ok_and(|is| is != made_of) || !stamp.exists() {
        step("bind and optimise it", || bind_and_optimise(&compiled, &bound, &optimised))?;
        sh::write(&stamp, &made_of)?;
    }
    let folder = root().join("server/npm/wasm");
    sh::write(&folder.join(format!("{NAME}_bg.wasm")), &read(&optimised)?)?;
    for declared in ["js", "d.ts"] {
        let name = format!("{NAME}.{declared}");
        sh::write(&folder.join(&name), &read(&bound.join(&name))?)?;
    }
    Ok(())
}

fn compile() -> Result {
    let mut build = setup::wasm_cargo(&["build", "--target", "wasm32-unknown-unknown", "--profile", "wasm"])?;
    build.args(["--package", "zitadel-testserver-wasm"]);
    run(build)
}

fn bind_and_optimise(wasm: &Path, out: &Path, optimised: &Path) -> Result {
    let mut bind = command("wasm-bindgen", &["--target", "web", "--out-name", NAME, "--out-dir"]);
    bind.arg(out).arg(wasm).env("PATH", setup::path_with_tools());
    run(bind)?;
    let mut opt = command(sh::node_bin("wasm-opt"), &OPTIMISE);
    opt.args(FEATURES).arg(out.join(format!("{NAME}_bg.wasm"))).arg("-o").arg(optimised);
    run(opt)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))
}
