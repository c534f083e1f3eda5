//! How long a page with the package takes, compared with the same page and the official client; and the test server as
//! WebAssembly, compared with the native one.

use crate::sh::{Result, command, run, step, target};
use crate::{package, setup, testserver_package};

/// Measures both test servers; builds both pages and loads them in turns.
pub fn run_bench() -> Result {
    package::package()?;
    package::servers()?;
    testserver_package::build()?;
    step("the test server as WebAssembly beside the native one", || {
        let mut bench = command("node", &["tests/bench/testserver.mjs"]);
        bench.env("TESTSERVER", target().join("release/zitadel-testserver"));
        run(bench)
    })?;
    let chromium = setup::chromium()?;
    step("time to the first response, and calls, in Chromium", || {
        let mut bench = command("node", &["tests/bench/run.mjs"]);
        bench.env("CHROME", chromium).env("TESTSERVER", target().join("release/zitadel-testserver"));
        run(bench)
    })
}
