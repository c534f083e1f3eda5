//! The npm package and the server.

use crate::sh::{self, Result, cargo, command, root, run, step, target};
use crate::{common_js, page_bundle, setup, testserver_package, wasm_streams, wasm_text};
use std::path::Path;
use zitadel_codegen::refusals::Refusals;
use zitadel_codegen::{Contract, constants, dts, services};

/// The features that every browser of the baseline has (2021 and newer).
pub const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-mutable-globals",
];

/// Rust leaves the first kilobyte of memory alone and starts from zeros. What is inlined repeats itself less well than
/// calls do, so brotli likes it when little is.
const OPTIMISE: [&str; 18] = [
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
    "--low-memory-unused",
    "--zero-filled-memory",
    // Zeros between two segments are less than the head of another one.
    "--skip-pass=memory-packing",
    "--one-caller-inline-max-function-size=0",
    "--flexible-inline-max-function-size=5",
    "--flatten",
    "--rereloop",
    // Once for speed first: it leaves -Oz less to repeat, 0.6 % of brotli.
    "-O3",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--converge",
    "-Oz",
    "--reorder-locals",
];

/// Builds all of it.
pub fn build() -> Result {
    package()?;
    released_servers()?;
    testserver_package::build()?;
    let release = target().join("release");
    println!("pkg/ is ready for npm pack; the servers are {}", release.join("zitadel-{testserver,login}").display());
    Ok(())
}

/// What the tests and the demo run of the test server and the login server, which has the login page in it: after the
/// package, which the page is made of.
pub fn servers() -> Result {
    build_servers("quick")
}

/// The servers as they are released, and measured.
pub fn released_servers() -> Result {
    build_servers("release")
}

fn build_servers(profile: &str) -> Result {
    let page = page()?;
    step("build the servers", || {
        let mut build = cargo(&["build", "--profile", profile]);
        build.args(["--package", "zitadel-testserver", "--package", "zitadel-login"]);
        build.env("ZITADEL_LOGIN_PAGE_DIR", page);
        run(build)
    })
}

/// `pkg/`.
pub fn package() -> Result {
    setup::wasm_bindgen()?;
    setup::node_modules()?;
    step("compile the SDK to WebAssembly", || MODULES.iter().try_for_each(Module::compile))?;
    step("make the package", || {
        let pkg = root().join("pkg");
        remove_emitted(&pkg)?;
        for module in &MODULES {
            module.place(&pkg)?;
        }
        assemble_unpacker(&pkg)?;
        let contract = Contract::compile(&root().join("proto")).map_err(|e| e.to_string())?;
        // Beside the sources, which import them, and in the package.
        let present = root().join("tests/data/always-present.txt");
        let present = String::from_utf8_lossy(&read(&present)?).into_owned();
        for (name, text) in GENERATED.into_iter().zip([dts::render(&contract, &present), refusals()?.declarations()]) {
            sh::write(&pkg.join("src").join(name), text.as_bytes())?;
            sh::write(&pkg.join(name), text.as_bytes())?;
        }
        sh::write(&pkg.join("src/services.ts"), services::render(&contract).as_bytes())?;
        sh::write(&pkg.join("src/generated.ts"), constants::render().as_bytes())?;
        compile_typescript(&pkg)?;
        common_js::build(&pkg)?;
        for license in ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"] {
            sh::write(&pkg.join(license), &read(&root().join(license))?)?;
        }
        Ok(())
    })
}

/// The public declarations of the npm package: what an import of one of its entries reaches.
pub const DECLARATIONS: [&str; 34] = [
    "index.d.ts",
    "inline.d.ts",
    "fetched.d.ts",
    "contract.d.ts",
    "error.d.ts",
    "reason.d.ts",
    "schema.d.ts",
    "types.d.ts",
    "flows/index.d.ts",
    "flows/code.d.ts",
    "flows/inline.d.ts",
    "flows/load.d.ts",
    "flows/contact.d.ts",
    "flows/error.d.ts",
    "flows/qr.d.ts",
    "flows/session.d.ts",
    "flows/session-types.d.ts",
    "flows/sms.d.ts",
    "flows/webauthn.d.ts",
    "messages/sentences.d.ts",
    "messages/de.d.ts",
    "messages/en.d.ts",
    "messages/es.d.ts",
    "messages/fr.d.ts",
    "messages/it.d.ts",
    "messages/ja.d.ts",
    "messages/nl.d.ts",
    "messages/pl.d.ts",
    "messages/pt.d.ts",
    "messages/zh.d.ts",
    "testing/index.d.ts",
    "testing/controls.d.ts",
    "testing/start.d.ts",
    "testing/types.d.ts",
];

/// The declarations that are made from proto/ and errors/, not from TypeScript.
const GENERATED: [&str; 2] = ["contract.d.ts", "reason.d.ts"];

/// Removes what earlier builds emitted: a module that was renamed since would be packed, and its declarations found.
fn remove_emitted(pkg: &Path) -> Result {
    for folder in ["", "wasm", "flows", "flows/wasm", "messages", "testing"] {
        let Ok(entries) = std::fs::read_dir(pkg.join(folder)) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.to_str().is_some_and(|name| name.ends_with(".js") || name.ends_with(".d.ts")) {
                std::fs::remove_file(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            }
        }
    }
    Ok(())
}

/// What reads the texts that [`wasm_text`] writes.
fn assemble_unpacker(pkg: &Path) -> Result {
    let mut assemble = command("node", &["xtask/wasm/unpack.mjs"]);
    assemble.arg(pkg.join("wasm/unpack.js"));
    run(assemble)
}

/// `pkg/src` to JavaScript and declarations. Comments are for the declarations, which editors show; the page serves the
/// JavaScript as it is.
fn compile_typescript(pkg: &Path) -> Result {
    let tsc = ["node_modules/typescript/bin/tsc", "--project"];
    run({
        let mut scripts = command("node", &tsc);
        scripts.arg("pkg/tsconfig.json");
        scripts
    })?;
    // Modules of types alone have no code.
    for name in ["types.js", "flows/session-types.js", "testing/types.js"] {
        std::fs::remove_file(pkg.join(name)).map_err(|e| format!("{name}: {e}"))?;
    }
    let out = target().join("declarations");
    run({
        let mut declarations = command("node", &tsc);
        declarations.arg("pkg/tsconfig.declarations.json").arg("--outDir").arg(&out);
        declarations
    })?;
    for name in DECLARATIONS.iter().filter(|name| !GENERATED.contains(name)) {
        sh::write(&pkg.join(name), &read(&out.join(name))?)?;
    }
    Ok(())
}

/// What an import of one of the files is: what the bundler or the runtime makes of it, and the option `wasm` takes it.
const WASM_DECLARATION: &str = "\
/** A URL of the file, or the compiled module: what your bundler makes of it. Pass it as the option `wasm`. */
declare const wasm: string | WebAssembly.Module;
export default wasm;
declare global {
  namespace WebAssembly {
    interface Module {}
  }
}
";

/// For WebAssembly, addresses that LLVM computes anew for each loop are code that its own locals make superfluous, and
/// tables in place of `match` are addresses; 0.5 % of brotli.
const SMALLER: &str = "-Cllvm-args=-disable-lsr -Cllvm-args=-switch-to-lookup=false";

/// In xtask/wasm: what comes between wasm-bindgen and wasm-opt, and after it.
const LINKER: [&str; 6] = ["link.mjs", "features.mjs", "panics.mjs", "heap.mjs", "heap.wat", "order.mjs"];

/// A WebAssembly module of the package.
struct Module {
    /// The crate's feature.
    feature: &'static str,
    /// Its name in the package.
    name: &'static str,
    /// Where in the package it is.
    folder: &'static str,
    /// Below the target folder: where it is compiled, and where it is bound. The crate's file has no hash in its name,
    /// so that two features in one folder would take each other's place.
    dirs: [&'static str; 2],
}

const MODULES: [Module; 2] = [
    Module { feature: "npm", name: "zitadel_wasm", folder: "wasm", dirs: ["wasm", "wasm-bindgen"] },
    Module {
        feature: "npm-flows",
        name: "zitadel_flows",
        folder: "flows/wasm",
        dirs: ["wasm-flows", "wasm-bindgen-flows"],
    },
];

pub fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))
}

impl Module {
    fn compile(&self) -> Result {
        let args = ["build", "--lib", "--target", "wasm32-unknown-unknown", "--profile", "wasm", "--features"];
        let mut build = setup::wasm_cargo(&args)?;
        let [compiled, _] = self.dirs;
        build.arg(self.feature).env("CARGO_TARGET_DIR", target().join(compiled)).env("RUSTFLAGS", SMALLER);
        run(build)
    }

    /// Binds, optimises, and puts it into the package.
    fn place(&self, pkg: &Path) -> Result {
        let [compiled, bound] = self.dirs.map(|dir| target().join(dir));
        let wasm = compiled.join("wasm32-unknown-unknown/wasm/zitadel_wasm.wasm");
        // Optimising takes seconds: what was made of the same bytes with the same flags stays.
        let how = [FEATURES.concat(), OPTIMISE.concat()].concat();
        let mut made_of = [how.as_bytes(), &read(&wasm)?].concat();
        for name in LINKER {
            made_of.extend(read(&root().join("xtask/wasm").join(name))?);
        }
        let (stamp, optimised) = (bound.join("made-of"), bound.join("optimised.wasm"));
        let fresh = optimised.exists() && std::fs::read(&stamp).is_ok_and(|is| is == made_of);
        if !fresh {
            self.bind_and_optimise(&wasm, &bound, &optimised)?;
            sh::write(&stamp, &made_of)?;
        }
        let folder = pkg.join(self.folder);
        let wasm = wasm_streams::without_alignments(&read(&optimised)?)?;
        sh::write(&folder.join("inline.js"), wasm_text::module(&wasm)?.as_bytes())?;
        // For resolvers that know no `exports`: `zitadel-wasm/wasm` is a folder then.
        let file = format!("{}_bg.wasm", self.name);
        let manifest = format!("{{ \"type\": \"module\", \"main\": \"./{file}\", \"types\": \"./{file}.d.ts\" }}\n");
        sh::write(&folder.join(&file), &wasm)?;
        sh::write(&folder.join("package.json"), manifest.as_bytes())?;
        sh::write(&folder.join(format!("{file}.d.ts")), WASM_DECLARATION.as_bytes())
    }

    fn bind_and_optimise(&self, wasm: &Path, out: &Path, optimised: &Path) -> Result {
        let name = self.name;
        let mut bind = command("wasm-bindgen", &["--target", "web", "--no-typescript", "--out-name", name]);
        bind.arg("--out-dir").arg(out).arg(wasm).env("PATH", setup::path_with_tools());
        run(bind)?;
        let [linked, unordered] = ["linked.wasm", "unordered.wasm"].map(|name| out.join(name));
        let mut link = command("node", &["xtask/wasm/link.mjs"]);
        link.arg(out.join(format!("{name}_bg.wasm"))).arg(&linked);
        run(link)?;
        let mut opt = command(sh::node_bin("wasm-opt"), &OPTIMISE);
        opt.args(FEATURES).arg(&linked).arg("-o").arg(&unordered);
        run(opt)?;
        let mut order = command("node", &["xtask/wasm/order.mjs"]);
        order.arg(&unordered).arg(optimised);
        run(order)
    }
}

/// The Leptos example: one folder to serve.
pub fn leptos() -> Result<std::path::PathBuf> {
    setup::wasm_bindgen()?;
    // In a folder of its own: the crate is a cdylib as well, so that its file's name has no hash in it, and this workspace,
    // which has another lock file, would put its own in the place of the tests'.
    let wasm_target = target().join("wasm-leptos");
    let manifest = root().join("examples/leptos/Cargo.toml");
    step("the Leptos example", || {
        let mut build = setup::wasm_cargo(&["build", "--quiet", "--target", "wasm32-unknown-unknown"])?;
        build.arg("--manifest-path").arg(&manifest).env("CARGO_TARGET_DIR", &wasm_target);
        run(build)
    })?;
    let out = target().join("leptos");
    let mut bind = command("wasm-bindgen", &["--target", "web", "--no-typescript", "--out-dir"]);
    bind.arg(&out).arg(wasm_target.join("wasm32-unknown-unknown/debug/zitadel-leptos-example.wasm"));
    run({
        bind.env("PATH", setup::path_with_tools());
        bind
    })?;
    for name in ["index.html", "start.js"] {
        let file = root().join("examples/leptos").join(name);
        sh::write(&out.join(name), &std::fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?)?;
    }
    Ok(out)
}

/// The login page with the package in it: one folder to serve. What has not changed is not written anew, so that what is
/// built of it is not either.
pub fn page() -> Result<std::path::PathBuf> {
    let (www, pkg) = (root().join("www"), root().join("pkg"));
    sh::write(&www.join("zitadel/reasons.js"), refusals()?.page_module().as_bytes())?;
    let modules = target().join("page-modules");
    if modules.exists() {
        std::fs::remove_dir_all(&modules).map_err(|e| format!("{}: {e}", modules.display()))?;
    }
    let mut files = Vec::new();
    collect(&www, Path::new(""), &mut files)?;
    let package = Path::new("zitadel-wasm");
    for folder in ["", "wasm", "flows", "flows/wasm"] {
        for file in std::fs::read_dir(pkg.join(folder)).map_err(|e| format!("pkg/{folder}: {e}"))?.flatten() {
            if file.path().extension().is_some_and(|e| e == "js") {
                files.push((package.join(folder).join(file.file_name()), file.path()));
            }
        }
    }
    for (to, from) in files {
        sh::write(&modules.join(to), &read(&from)?)?;
    }
    // The page has a server of its own, which can send the WebAssembly as what it is.
    sh::write(&modules.join(package).join("index.js"), &read(&pkg.join("fetched.js"))?)?;
    let out = target().join("page");
    page_bundle::bundle(&modules, &out)?;
    Ok(out)
}

/// The files below a folder, with where they go.
pub fn collect(dir: &Path, to: &Path, files: &mut Vec<(std::path::PathBuf, std::path::PathBuf)>) -> Result {
    for entry in std::fs::read_dir(dir).map_err(|e| format!("{}: {e}", dir.display()))? {
        let entry = entry.map_err(|e| e.to_string())?;
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            collect(&path, &to, files)?;
        } else {
            files.push((to, path));
        }
    }
    Ok(())
}

fn refusals() -> Result<Refusals> {
    Refusals::read(&root().join("errors")).map_err(|e| e.to_string())
}
