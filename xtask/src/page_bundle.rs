//! The login page as browsers load it: its modules in a few files, its stylesheets in one, and beside each file its
//! brotli. More than a hundred modules, one importing the next, took five seconds of a slow network.

use crate::package::{collect, read};
use crate::sh::{self, Result, command, root, run, target};
use serde_json::Value as Json;
use std::path::{Path, PathBuf};

/// The modules of the document. The first is a script of its own: it runs before anything else can fail.
const MODULES: [&str; 2] = ["address.js", "app.js"];

/// What is served as it is.
const FILES: [&str; 2] = ["icon.svg", "applications.json"];

/// The WebAssembly of the client, which compiles while it arrives.
const WASM: &str = "wasm/zitadel_wasm_bg.wasm";

/// Smaller files are not compressed: their headers weigh as much.
const WORTH_COMPRESSING: usize = 512;

/// Bundles the modules in `modules` into the folder `out`, in which what has not changed is not written anew.
pub fn bundle(modules: &Path, out: &Path) -> Result {
    let new = target().join("page-bundle");
    if new.exists() {
        std::fs::remove_dir_all(&new).map_err(|e| format!("{}: {e}", new.display()))?;
    }
    let index = String::from_utf8(read(&modules.join("index.html"))?).map_err(|e| format!("index.html: {e}"))?;
    let outputs = bundle_scripts(modules, &new)?;
    bundle_styles(modules, &new, &index)?;
    for name in FILES {
        sh::write(&new.join(name), &read(&modules.join(name))?)?;
    }
    let mut classic = esbuild();
    classic.arg(format!("--outdir={}", new.display())).arg("first-paint.js").current_dir(modules);
    run(classic)?;
    let mut texts = Vec::new();
    collect(&modules.join("texts"), Path::new("texts"), &mut texts)?;
    for (to, from) in texts {
        sh::write(&new.join(to), &read(&from)?)?;
    }
    sh::write(&new.join(WASM), &read(&root().join("pkg").join(WASM))?)?;
    sh::write(&new.join("index.html"), document(&index, &outputs)?.as_bytes())?;
    compress(&new, out)?;
    replace(&new, out)
}

/// Bundles the scripts; what each file of it is made of and imports.
fn bundle_scripts(modules: &Path, new: &Path) -> Result<Json> {
    let meta = target().join("page-bundle.json");
    let mut esbuild = esbuild();
    // Chunks lie beside the entries, because some find files relative to themselves.
    esbuild.args(["--format=esm", "--splitting", "--chunk-names=[name]-[hash]", "--target=es2022"]);
    esbuild.arg(format!("--metafile={}", meta.display())).arg(format!("--outdir={}", new.display()));
    esbuild.args(MODULES).current_dir(modules);
    run(esbuild)?;
    let meta: Json = serde_json::from_slice(&read(&meta)?).map_err(|e| format!("page-bundle.json: {e}"))?;
    Ok(meta.get("outputs").cloned().unwrap_or_default())
}

/// One stylesheet of those that the document links, in their order.
fn bundle_styles(modules: &Path, new: &Path, index: &str) -> Result {
    let imports: String = index.lines().filter_map(stylesheet).map(|href| format!("@import \"./{href}\";\n")).collect();
    sh::write(&modules.join("style.css"), imports.as_bytes())?;
    let mut esbuild = esbuild();
    esbuild.arg(format!("--outdir={}", new.display())).arg("style.css").current_dir(modules);
    run(esbuild)
}

fn esbuild() -> std::process::Command {
    command(sh::node_bin("esbuild"), &["--bundle", "--minify", "--log-level=warning", "--platform=browser"])
}

/// The address of the stylesheet that a line of the document links.
fn stylesheet(line: &str) -> Option<&str> {
    line.trim().strip_prefix("<link rel=\"stylesheet\" href=\"")?.strip_suffix("\">")
}

/// The document: one stylesheet, and what the scripts will need asked for at once.
fn document(index: &str, outputs: &Json) -> Result<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut has_styles = false;
    for line in index.lines() {
        if stylesheet(line).is_none() {
            lines.push(line.to_owned());
        } else if !std::mem::replace(&mut has_styles, true) {
            lines.push("    <link rel=\"stylesheet\" href=\"style.css\">".to_owned());
        }
    }
    let head = lines.iter().position(|line| line.trim() == "</head>").ok_or("index.html: expected </head>")?;
    let mut hints: Vec<String> = needed_at_once(outputs)?
        .into_iter()
        .map(|file| format!("    <link rel=\"modulepreload\" href=\"{file}\">"))
        .collect();
    hints
        .push(format!("    <link rel=\"preload\" href=\"{WASM}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"));
    lines.splice(head..head, hints);
    Ok(lines.join("\n") + "\n")
}

/// The chunks that every start loads: those that the entries import.
fn needed_at_once(outputs: &Json) -> Result<Vec<String>> {
    let all = outputs.as_object().ok_or("page-bundle.json: expected outputs")?;
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let mut found = Vec::new();
    let mut open: Vec<&str> =
        all.keys().map(String::as_str).filter(|path| MODULES.contains(&name(path).as_str())).collect();
    while let Some(path) = open.pop() {
        let imports = all.get(path).and_then(|output| output.get("imports")).and_then(Json::as_array);
        for import in imports.into_iter().flatten() {
            let Some(to) = import.get("path").and_then(Json::as_str) else { continue };
            if import.get("kind").and_then(Json::as_str) == Some("import-statement") && !found.contains(&name(to)) {
                found.push(name(to));
                open.push(to);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Adds to each file its brotli, which is that of `old` where the file has not changed.
fn compress(new: &Path, old: &Path) -> Result {
    let mut files = Vec::new();
    collect(new, Path::new(""), &mut files)?;
    for (name, path) in files {
        let bytes = read(&path)?;
        if bytes.len() < WORTH_COMPRESSING {
            continue;
        }
        let known = std::fs::read(with_br(&old.join(&name))).ok();
        let is_known = std::fs::read(old.join(&name)).is_ok_and(|before| before == bytes);
        let squeezed = match known.filter(|_| is_known) {
            Some(squeezed) => squeezed,
            None => brotli_of(&bytes)?,
        };
        sh::write(&with_br(&path), &squeezed)?;
    }
    Ok(())
}

fn with_br(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

/// The best that brotli can do.
pub fn brotli_of(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut squeezed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut squeezed, &params).map_err(|e| e.to_string())?;
    Ok(squeezed)
}

/// Makes one folder like another.
fn replace(new: &Path, out: &Path) -> Result {
    let (mut files, mut stale) = (Vec::new(), Vec::new());
    collect(new, Path::new(""), &mut files)?;
    if out.is_dir() {
        collect(out, Path::new(""), &mut stale)?;
    }
    for (name, path) in stale {
        if !files.iter().any(|(to, _)| *to == name) {
            std::fs::remove_file(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            // A folder goes with its last file.
            for folder in path.ancestors().skip(1).take_while(|folder| *folder != out) {
                let _ = std::fs::remove_dir(folder);
            }
        }
    }
    // What is compressed counts where it is not older than what it was made of.
    files.sort_by_key(|(to, _)| to.extension().is_some_and(|extension| extension == "br"));
    for (to, from) in files {
        sh::write(&out.join(to), &read(&from)?)?;
    }
    Ok(())
}
