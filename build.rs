//! proto/ and errors/ -> codegen -> OUT_DIR. What the npm package needs of it is written by `cargo xtask build`.

use std::path::Path;
use zitadel_codegen::refusals::Refusals;
use zitadel_codegen::{Contract, rust, table};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = std::env::var("OUT_DIR")?;
    let out = Path::new(&out);
    println!("cargo::rerun-if-changed=proto");
    let contract = Contract::compile(Path::new("proto"))?;
    std::fs::write(out.join("schema.bin"), table::render(&contract))?;
    if std::env::var_os("CARGO_FEATURE_MESSAGES").is_some() {
        rust::messages(&contract, out)?;
        std::fs::write(out.join("rpcs.rs"), rust::rpcs(&contract, "crate::messages"))?;
        std::fs::write(out.join("descriptors.bin"), contract.without_comments())?;
    }
    println!("cargo::rerun-if-changed=errors");
    let refusals = Refusals::read(Path::new("errors"))?;
    std::fs::write(out.join("reasons.txt"), refusals.reason_table())?;
    if std::env::var_os("CARGO_FEATURE_REFUSALS").is_some() {
        std::fs::write(out.join("refusals.rs"), refusals.rust())?;
    }
    Ok(())
}
