//! The bundle size of the package.

use crate::sh::{self, Result, command, root, target};
use crate::{package, page_bundle};
use std::io::Write as _;

/// Raw, gzip and brotli of some bytes.
struct Weight {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

fn weigh(bytes: &[u8]) -> Result<Weight> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes).map_err(|e| e.to_string())?;
    let gzip = gzip.finish().map_err(|e| e.to_string())?.len();
    let squeezed = page_bundle::brotli_of(bytes)?;
    Ok(Weight { raw: bytes.len(), gzip, brotli: squeezed.len() })
}

fn print_row(name: &str, w: &Weight) {
    println!("{name:<50} {:>9} {:>9} {:>9}", w.raw, w.gzip, w.brotli);
}

/// Builds the package, measures it, and compares it with the budget.
pub fn run() -> Result {
    package::package()?;
    weigh_package()
}

/// Measures the package that was built, and compares it with the budget.
pub fn weigh_package() -> Result {
    let out = target().join("size");
    std::fs::create_dir_all(&out).map_err(|e| e.to_string())?;
    let bundle = |entry: &str, name: &str, more: &[&str]| -> Result<Vec<u8>> {
        let file = out.join(name);
        let mut esbuild = command(sh::node_bin("esbuild"), &["--bundle", "--minify", "--format=esm"]);
        esbuild.args(["--platform=browser", "--log-level=error", "--loader:.wasm=empty", entry]);
        esbuild.args(more).arg(format!("--outfile={}", file.display()));
        crate::sh::run(esbuild)?;
        std::fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))
    };
    let wasm = |name: &str| -> Result<Weight> {
        let path = root().join("pkg").join(name);
        weigh(&std::fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?)
    };
    let ours = weigh(&bundle("pkg/index.js", "ours.js", &[])?)?;
    let official = weigh(&bundle("tests/size/official.js", "official.js", &[])?)?;
    println!("{:<50} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
    print_row("zitadel-wasm: one file, every RPC of the contract", &ours);
    // What is imported when something of it is needed is left out.
    let later = "--external:*/inline.js";
    print_row("zitadel-wasm/fetched: JavaScript", &weigh(&bundle("pkg/fetched.js", "fetched.js", &[later])?)?);
    print_row("zitadel-wasm/fetched: WebAssembly", &wasm("wasm/zitadel_wasm_bg.wasm")?);
    print_row("zitadel-wasm/flows: one file, all of it", &weigh(&bundle("pkg/flows/index.js", "flows.js", &[])?)?);
    let both = weigh(&bundle("tests/size/with-flows.js", "with-flows.js", &[])?)?;
    print_row("zitadel-wasm and zitadel-wasm/flows, one file", &both);
    print_row("@zitadel/client: four login services", &official);
    let percent = ours.brotli * 100 / official.brotli.max(1);
    println!("brotli: {percent} % of the official client");
    let file = root().join("size-budget.txt");
    let budget = std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let budget: usize = budget.trim().parse().map_err(|_| format!("{}: expected a number", file.display()))?;
    if ours.brotli > budget {
        return Err(format!(
            "{} bytes of brotli exceed the budget of {budget}; see what grew, or raise size-budget.txt and say why",
            ours.brotli
        ));
    }
    println!("budget: {budget} bytes of brotli, {} to spare", budget - ours.brotli);
    Ok(())
}
