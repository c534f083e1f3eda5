//! How long a page with the package takes, compared with the same page and other clients; what its types cost the
//! compiler; and the test server: native, with a data directory, and as WebAssembly in Node.

use crate::sh::{Result, command, run, step, target};
use crate::{package, setup, testserver_package};

/// What can be measured alone.
const PARTS: [&str; 3] = ["page", "types", "server"];

/// All parts, or one.
pub fn run_bench(only: Option<&str>) -> Result {
    if let Some(part) = only
        && !PARTS.contains(&part)
    {
        return Err(format!("there is no part {part:?}: {}", PARTS.join(", ")));
    }
    let wanted = |part: &str| only.is_none_or(|only| only == part);
    package::package()?;
    if wanted("types") {
        step("tsc on a project of one file", || bench("tsc.mjs"))?;
    }
    if wanted("page") || wanted("server") {
        package::released_servers()?;
    }
    if wanted("page") {
        step("time to the first response, and calls, in Chromium", || bench("run.mjs"))?;
    }
    if wanted("server") {
        testserver_package::build()?;
        step("the test servers, beside each other", || bench("server.mjs"))?;
    }
    Ok(())
}

fn bench(script: &str) -> Result {
    let mut bench = command("node", &[]);
    bench.arg(format!("tests/bench/{script}")).env("CHROME", setup::chromium()?);
    bench.env("TESTSERVER", target().join("release/zitadel-testserver"));
    run(bench)
}
