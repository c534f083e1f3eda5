//! `cargo xtask`: every command of this repository. Each gets the tools it needs, says what it does, and does nothing
//! twice.

mod bench;
mod circles;
mod demo;
mod fuzz;
mod imports;
mod lint;
mod package;
mod server;
mod sh;
mod size;
mod test;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  demo [--port N]   build everything, start the test server and tell the address of the login page
  test [NAME]       everything that CI runs; with a name only that part:
                    lint, native, node, attacks, types, size, browser, page
  build             leave pkg/ ready for `npm pack`, and in target/release/ zitadel-testserver and zitadel-login
                    with the login page in it
  size              what the npm package weighs, beside the official client; fails over the budget
  bench             how long a page takes to its first answer, beside the official client
  fuzz [NAME] [SECONDS]  every place where bytes from a network come in, under libFuzzer; NAME may be `all`
  lint              formatting and clippy
  tools             only get the tools: WebAssembly target, wasm-bindgen, wasm-pack, npm packages, browsers, Redis

Every command gets the tools that it needs, the first time.
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let result = match args.as_slice() {
        ["demo"] => demo::run(8080),
        ["demo", "--port", port] => port.parse().map_err(|_| "--port: no port number".to_owned()).and_then(demo::run),
        ["test"] => test::run_parts(None),
        ["test", part] => test::run_parts(Some(part)),
        ["build"] => package::build(),
        ["size"] => size::run(),
        ["bench"] => bench::run_bench(),
        ["fuzz"] => fuzz::run_fuzz(None, 60),
        ["fuzz", name] => fuzz::run_fuzz(Some(name), 60),
        ["fuzz", name, seconds] => {
            let seconds = seconds.parse().map_err(|_| format!("{seconds}: no number of seconds"));
            seconds.and_then(|seconds| fuzz::run_fuzz(Some(*name).filter(|name| *name != "all"), seconds))
        }
        ["lint"] => lint::run_lint(),
        ["tools"] => tools::all(),
        [] | ["help" | "--help" | "-h", ..] => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        other => Err(format!("there is no command {:?}\n\n{HELP}", other.join(" "))),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\nxtask: {why}");
            ExitCode::FAILURE
        }
    }
}
