//! Out of the contract: one type per RPC, and the descriptors for tools that ask for them.

use std::path::Path;
use zitadel_codegen::{Contract, rust};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = std::env::var("OUT_DIR")?;
    println!("cargo::rerun-if-changed=../proto");
    let contract = Contract::compile(Path::new("../proto"))?;
    std::fs::write(Path::new(&out).join("rpcs.rs"), rust::rpcs(&contract, "zitadel_wasm::messages"))?;
    std::fs::write(Path::new(&out).join("descriptors.bin"), contract.encoded())?;
    Ok(())
}
