//! Looks at the login page: screenshots of its states, for a critical eye.

use crate::sh::{Result, command, root, run, target};
use crate::{package, setup};

/// Takes a screenshot of every state in light and dark, narrow and wide, in English, German and Arabic, and puts them on
/// one contact sheet per language.
pub fn take_shots() -> Result {
    package::package()?;
    package::servers()?;
    let page = package::page()?;
    let out = target().join("page-shots");
    let mut shots = command("node", &[]);
    shots
        .arg(root().join("tests/page/shots/take-shots.mjs"))
        .arg(&out)
        .env("PAGE_DIR", page)
        .env("TESTSERVER", target().join("quick/zitadel-testserver"))
        .env("CHROME", setup::chromium()?);
    run(shots)?;
    println!("\nThe contact sheets: {}/index.html", out.display());
    Ok(())
}
