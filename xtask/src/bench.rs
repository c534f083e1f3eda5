//! How quick a page with the package is, beside the same page with the official client.

use crate::sh::{Result, command, root, run, step, target};
use crate::{package, tools};

/// Builds both pages and visits them in turns.
pub fn run_bench() -> Result {
    package::package()?;
    package::servers()?;
    let chromium = tools::chromium()?;
    let out = target().join("bench");
    for name in ["ours", "official"] {
        let mut esbuild = command(root().join("node_modules/.bin/esbuild"), &["--bundle", "--minify", "--format=esm"]);
        esbuild.args(["--platform=browser", "--log-level=error", "--alias:zitadel-wasm=./pkg/index.js"]);
        esbuild
            .arg(format!("tests/bench/{name}.js"))
            .arg(format!("--outfile={}", out.join(name).with_extension("js").display()));
        run(esbuild)?;
    }
    step("time to the first answer, and calls, in Chromium", || {
        let mut bench = command("node", &["tests/bench/run.mjs"]);
        bench.env("CHROME", chromium).env("BENCH_DIR", out);
        bench.env("TESTSERVER", target().join("release/zitadel-testserver"));
        run(bench)
    })
}
