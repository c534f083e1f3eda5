//! Runs the fuzz targets, one for every place that reads bytes from a network, under libFuzzer.

use crate::setup;
use crate::sh::{Result, command, root, run, step, target};

const TARGETS: [&str; 8] =
    ["frames", "details", "decoding", "encoding", "json_response", "rest_request", "gateway", "forwarding"];

/// Runs one target, or each in turn, for the given number of seconds. Failing inputs are written to `fuzz/artifacts`, the
/// growing corpus, which is not committed, beside the other build results.
pub fn run_fuzz(only: Option<&str>, seconds: u32) -> Result {
    if let Some(only) = only
        && !TARGETS.contains(&only)
    {
        return Err(format!("unknown fuzz target {only:?}; expected one of: {}", TARGETS.join(", ")));
    }
    setup::cargo_fuzz()?;
    for name in TARGETS.into_iter().filter(|name| only.is_none_or(|only| only == *name)) {
        let corpus = target().join("fuzz-corpus").join(name);
        std::fs::create_dir_all(&corpus).map_err(|e| format!("{}: {e}", corpus.display()))?;
        step(&format!("fuzz {name} for {seconds} s"), || {
            // Of the unstable compiler options only the coverage instrumentation is needed.
            let mut fuzz =
                command("cargo-fuzz", &["run", "--features", "libfuzzer", "--sanitizer", "none", "--fuzz-dir", "fuzz"]);
            fuzz.arg("--target-dir").arg(target().join("fuzz")).arg(name).arg(&corpus);
            fuzz.arg(root().join("fuzz/seeds").join(name)).args(["--", "-max_len=4096", "-print_final_stats=1"]);
            fuzz.arg(format!("-max_total_time={seconds}"));
            // With link-time optimization only the target itself would be instrumented, and not what it calls.
            fuzz.env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("RUSTC_BOOTSTRAP", "1")
                .env("PATH", setup::path_with_tools());
            run(fuzz)
        })?;
    }
    Ok(())
}
