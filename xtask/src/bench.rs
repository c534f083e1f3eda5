//! How long a page with the package takes, compared with the same page and the official client.

use crate::sh::{self, Result, command, run, step, target};
use crate::{package, setup};

/// Builds both pages and loads them in turns.
pub fn run_bench() -> Result {
    package::package()?;
    package::servers()?;
    let chromium = setup::chromium()?;
    let out = target().join("bench");
    for (name, entry) in [("ours", "index"), ("fetched", "fetched"), ("official", "index")] {
        let mut esbuild = command(sh::node_bin("esbuild"), &["--bundle", "--minify", "--format=esm"]);
        esbuild.args(["--platform=browser", "--log-level=error"]);
        esbuild.arg(format!("--alias:zitadel-wasm=./pkg/{entry}.js"));
        // What the fetched entry imports when its file cannot be fetched.
        if name == "fetched" {
            esbuild.arg("--external:*/inline.js");
        }
        esbuild
            .arg(format!("tests/bench/{}.js", if name == "official" { name } else { "ours" }))
            .arg(format!("--outfile={}", out.join(name).with_extension("js").display()));
        run(esbuild)?;
    }
    step("time to the first response, and calls, in Chromium", || {
        let mut bench = command("node", &["tests/bench/run.mjs"]);
        bench.env("CHROME", chromium).env("BENCH_DIR", out);
        bench.env("TESTSERVER", target().join("release/zitadel-testserver"));
        run(bench)
    })
}
