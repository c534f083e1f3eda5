//! A folder of static files: the login page with the test server in a worker, and the documentation.

mod docs;
mod reference;

use crate::sh::{self, Result, root, step, target};
use crate::{package, testserver_package};
use std::path::{Path, PathBuf};

/// The Content-Security-Policy of the login page, as the login server has it. `frame-ancestors` has no effect in a
/// document, and the demo shows the page in a frame.
const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                           font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
                           require-trusted-types-for 'script'; trusted-types 'none'";

/// Builds everything that the site is made of, and the site; with the API reference where it is asked for, which takes
/// minutes and 100 MB.
pub fn run(with_reference: bool) -> Result {
    package::package()?;
    testserver_package::build()?;
    let site = make()?;
    if with_reference {
        let docs = site.join("docs");
        reference::render(&docs)?;
        docs::render(&docs, &reference::PAGES)?;
    }
    println!("{} is ready: serve it with any static host, such as npx serve {}", site.display(), site.display());
    Ok(())
}

/// Makes the site of the packages that were built; its folder.
pub fn make() -> Result<PathBuf> {
    let page = package::page()?;
    step("make the site", || {
        let out = target().join("site");
        if out.exists() {
            std::fs::remove_dir_all(&out).map_err(|e| format!("{}: {e}", out.display()))?;
        }
        let mut files = Vec::new();
        package::collect(&root().join("site"), Path::new(""), &mut files)?;
        package::collect(&page, Path::new("login"), &mut files)?;
        let npm = testserver_package::dir();
        for folder in ["testing", "wasm"] {
            package::collect(&npm.join(folder), &Path::new("testserver").join(folder), &mut files)?;
        }
        for path in std::fs::read_dir(&npm).map_err(|e| e.to_string())?.flatten().map(|entry| entry.path()) {
            if let Some(name) = path.file_name().filter(|_| path.extension().is_some_and(|e| e == "js")) {
                files.push((Path::new("testserver").join(name), path));
            }
        }
        files.retain(|(to, _)| !is_for_node(to));
        for (to, from) in files {
            sh::write(&out.join(to), &package::read(&from)?)?;
        }
        let seed = ["server/core/seed/demo.json", "server/seed/demo.json"].map(|name| root().join(name));
        let seed = seed.iter().find(|file| file.exists()).ok_or("the demo seed is missing")?;
        sh::write(&out.join("seed.json"), &package::read(seed)?)?;
        lead_to_the_worker(&out.join("login/index.html"))?;
        docs::render(&out.join("docs"), &[])?;
        Ok(out)
    })
}

/// Whether no browser loads it.
fn is_for_node(name: &Path) -> bool {
    let name = name.to_string_lossy();
    // Static hosts compress by themselves.
    name.ends_with(".d.ts")
        || name.ends_with(".br")
        || ["testserver/node.js", "testserver/cli.js"].contains(&name.as_ref())
}

/// Lets the login page's requests go to the test server, and gives it the policy that a static host does not send.
fn lead_to_the_worker(index: &Path) -> Result {
    let html = String::from_utf8(package::read(index)?).map_err(|e| format!("{}: {e}", index.display()))?;
    let Some((start, rest)) = html.split_once("<head>") else {
        return Err(format!("{}: expected <head>", index.display()));
    };
    let head = format!(
        "<head>\n    <meta http-equiv=\"Content-Security-Policy\" content=\"{PAGE_POLICY}\">\n    \
         <script src=\"../frame-fetch.js\"></script>"
    );
    sh::write(index, [start, &head, rest].concat().as_bytes())
}
