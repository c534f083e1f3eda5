//! What the package weighs.

use crate::package;
use crate::sh::{Result, command, root, target};
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
    let mut squeezed = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut squeezed, &params).map_err(|e| e.to_string())?;
    Ok(Weight { raw: bytes.len(), gzip, brotli: squeezed.len() })
}

fn show(name: &str, w: &Weight) {
    println!("{name:<44} {:>9} {:>9} {:>9}", w.raw, w.gzip, w.brotli);
}

/// Builds the package, weighs it, and compares it with the budget.
pub fn run() -> Result {
    package::package()?;
    weigh_package()
}

/// Weighs the package that was built, and compares it with the budget.
pub fn weigh_package() -> Result {
    let out = target().join("size");
    std::fs::create_dir_all(&out).map_err(|e| e.to_string())?;
    let bundle = |entry: &str, name: &str| -> Result<Vec<u8>> {
        let file = out.join(name);
        let mut esbuild = command(root().join("node_modules/.bin/esbuild"), &["--bundle", "--minify", "--format=esm"]);
        esbuild.args(["--platform=browser", "--log-level=error", "--loader:.wasm=empty", entry]);
        esbuild.arg(format!("--outfile={}", file.display()));
        crate::sh::run(esbuild)?;
        std::fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))
    };
    let wasm_bytes = std::fs::read(root().join("pkg/wasm/zitadel_wasm_bg.wasm")).map_err(|e| e.to_string())?;
    let wasm = weigh(&wasm_bytes)?;
    let js = weigh(&bundle("pkg/index.js", "ours.js")?)?;
    let official = weigh(&bundle("tests/size/official.js", "official.js")?)?;
    println!("{:<44} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli");
    show("zitadel-wasm: WebAssembly", &wasm);
    show("zitadel-wasm: JavaScript", &js);
    let both = Weight { raw: wasm.raw + js.raw, gzip: wasm.gzip + js.gzip, brotli: wasm.brotli + js.brotli };
    show("zitadel-wasm: both, every RPC of the contract", &both);
    let flows = std::fs::read(root().join("pkg/flows/wasm/zitadel_flows_bg.wasm")).map_err(|e| e.to_string())?;
    show("zitadel-wasm/flows: WebAssembly, when needed", &weigh(&flows)?);
    show("zitadel-wasm/flows: JavaScript", &weigh(&bundle("pkg/flows/index.js", "flows.js")?)?);
    show("@zitadel/client: four login services", &official);
    let percent = both.brotli * 100 / official.brotli.max(1);
    println!("brotli: {percent} % of the official client");
    let file = root().join("size-budget.txt");
    let budget = std::fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let budget: usize = budget.trim().parse().map_err(|_| format!("{}: no number", file.display()))?;
    if both.brotli > budget {
        return Err(format!("{} bytes of brotli are over the budget of {budget} (size-budget.txt)", both.brotli));
    }
    println!("budget: {budget} bytes of brotli, {} to spare", budget - both.brotli);
    Ok(())
}
