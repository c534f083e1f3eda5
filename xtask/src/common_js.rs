//! The package's CommonJS modules, for `require` and for test runners that know nothing else: `pkg/cjs`, file by file, so
//! that its entries share their classes as the ES modules do.

use crate::package::DECLARATIONS;
use crate::sh::{self, Result, command, run};
use std::path::{Path, PathBuf};

/// Folders of the package with modules.
const FOLDERS: [&str; 6] = ["", "wasm", "flows", "flows/wasm", "messages", "testing"];

/// Modules without a CommonJS form: they have the URL of the WebAssembly by `import.meta`, or import it as a module.
const ES_MODULES: [&str; 4] = ["fetched", "file", "workerd", "edge-light"];

/// Makes `pkg/cjs` of the package's ES modules and declarations.
pub fn build(pkg: &Path) -> Result {
    let out = pkg.join("cjs");
    if out.exists() {
        std::fs::remove_dir_all(&out).map_err(|e| format!("{}: {e}", out.display()))?;
    }
    let mut esbuild = command(sh::node_bin("esbuild"), &["--format=cjs", "--platform=node", "--log-level=warning"]);
    // An import() would load the ES module.
    esbuild.arg("--supported:dynamic-import=false");
    // `createRequire` takes either.
    esbuild.arg("--define:import.meta.url=__filename");
    esbuild.arg(format!("--outbase={}", pkg.display())).arg(format!("--outdir={}", out.display()));
    esbuild.args(modules(pkg)?);
    run(esbuild)?;
    let files = ["wasm/zitadel_wasm_bg.wasm.d.ts", "flows/wasm/zitadel_flows_bg.wasm.d.ts"];
    for name in
        DECLARATIONS.iter().chain(&files).filter(|name| !is_es_module(Path::new(name.trim_end_matches(".d.ts"))))
    {
        let declaration = pkg.join(name);
        let text = std::fs::read(&declaration).map_err(|e| format!("{}: {e}", declaration.display()))?;
        sh::write(&out.join(name), &text)?;
    }
    sh::write(&out.join("package.json"), b"{ \"type\": \"commonjs\" }\n")
}

fn modules(pkg: &Path) -> Result<Vec<PathBuf>> {
    let mut modules = Vec::new();
    for folder in FOLDERS {
        let folder = pkg.join(folder);
        let entries = std::fs::read_dir(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        modules.extend(entries.flatten().map(|entry| entry.path()));
    }
    modules.retain(|path| path.extension().is_some_and(|is| is == "js") && !is_es_module(&path.with_extension("")));
    modules.sort();
    Ok(modules)
}

fn is_es_module(stem: &Path) -> bool {
    ES_MODULES.iter().any(|name| stem.ends_with(name))
}
