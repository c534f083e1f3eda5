//! `cargo xtask`: every command of this repository. A command installs the tools that it needs (`setup`), prints what it
//! does, and does nothing twice.

mod bench;
mod circles;
mod common_js;
mod demo;
mod fuzz;
mod imports;
mod links;
mod lint;
mod metadata;
mod package;
mod package_check;
mod page;
mod page_bundle;
mod release;
mod server;
mod setup;
mod sh;
mod site;
mod size;
mod test;
mod testserver_module;
mod testserver_package;
mod wasm_streams;
mod wasm_text;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND [--no-setup]

  demo [--port N]   build everything, start the test server and print the address of the login page
  site [--reference]  the login page with the test server in the browser, and the documentation, as static files;
                    with the API reference of the npm packages and the crates
  test [NAME]       everything that CI runs; with a name only that part:
                    lint, native, node, attacks, types, size, packaging (without NAME its quick fixtures),
                    browser, page
  build             leave pkg/ and server/npm/ ready for `npm pack`, and in target/release/ zitadel-testserver and
                    zitadel-login with the login page in it
  size              the bundle size of the npm package, compared with the official client; fails over the budget
  bench [NAME]      with a name only that part:
                    page: size, time to the first response, later calls, main thread and heap, beside fetch alone,
                    connect-web and the official client, bundled by esbuild and Vite
                    types: time and memory of tsc on a project of one file, beside the official client
                    server: calls per second, latency, start and memory of the test server, native and WebAssembly
  page shots        every state of the login page, light and dark, narrow and wide, in three languages: target/page-shots/
  fuzz [NAME] [SECONDS]  every place that reads bytes from a network, under libFuzzer; NAME may be `all`
  lint [NAME]       formatting, spelling, clippy, dependencies, documentation; with a name only that check:
                    fmt, commits, circles, vocabulary, msrv, manifests, biome, typos, deny, clippy, doc, features, package
  lint --all        also every combination of features and package-check, which take minutes
  release --dry-run  everything that a release needs: versions, changelog, npm tarballs, lists of components (SBOM),
                    READMEs, every crate from its own tarball; publishes nothing
  package-check     build every publishable crate from its own tarball
  setup [--list]    install the tools that are missing; --list only prints what is needed, why, and what it changes

Every command installs the tools that it needs. It says beforehand what it runs and what that changes on the machine.
--no-setup, or ZITADEL_NO_SETUP=1, forbids that: a missing tool is then an error with the command to run.
";

fn main() -> ExitCode {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    if args.iter().any(|arg| arg == "--no-setup") {
        setup::forbid();
        args.retain(|arg| arg != "--no-setup");
    }
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let result = match args.as_slice() {
        ["demo"] => demo::run(8080),
        ["demo", "--port", port] => {
            port.parse().map_err(|_| format!("--port {port}: expected a port number")).and_then(demo::run)
        }
        ["site"] => site::run(false),
        ["site", "--reference"] => site::run(true),
        ["test"] => test::run_parts(None),
        ["test", part] => test::run_parts(Some(part)),
        ["build"] => package::build(),
        ["size"] => size::run(),
        ["bench"] => bench::run_bench(None),
        ["bench", part] => bench::run_bench(Some(part)),
        ["page", "shots"] => page::take_shots(),
        ["fuzz"] => fuzz::run_fuzz(None, 60),
        ["fuzz", name] => fuzz::run_fuzz(Some(name).filter(|name| **name != "all").copied(), 60),
        ["fuzz", name, seconds] => {
            let seconds = seconds.parse().map_err(|_| format!("{seconds}: expected a number of seconds"));
            seconds.and_then(|seconds| fuzz::run_fuzz(Some(*name).filter(|name| *name != "all"), seconds))
        }
        ["lint"] => lint::run_lint(false),
        ["lint", "--all"] => lint::run_lint(true),
        ["lint", name] => lint::run_check(name),
        ["release", "--dry-run"] => release::dry_run(),
        ["release"] => {
            Err("nothing is published from here: --dry-run checks a release, RELEASING.md says the rest".into())
        }
        ["package-check"] => package_check::build_from_tarballs(),
        ["setup"] => setup::run_setup(),
        ["setup", "--list"] => {
            setup::list_tools();
            Ok(())
        }
        [] | ["help" | "--help" | "-h", ..] => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        other => Err(format!("unknown command {:?}\n\n{HELP}", other.join(" "))),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nxtask: {why}");
            ExitCode::FAILURE
        }
    }
}
