//! Every combination of features compiles, natively and for WebAssembly.

use crate::setup;
use crate::sh::{Result, cargo, run, step};

/// Features that Rust pages choose from. `npm` and `npm-flows` are for `cargo xtask build` alone, which builds them.
const FREE: [&str; 4] = ["messages", "tonic", "flows", "native"];

/// Every subset of some features, as cargo takes them.
fn powerset(features: &[&str]) -> Vec<String> {
    let mut sets: Vec<Vec<&str>> = vec![Vec::new()];
    for &feature in features {
        let with: Vec<Vec<&str>> = sets.iter().map(|set| [set.as_slice(), &[feature]].concat()).collect();
        sets.extend(with);
    }
    sets.into_iter().map(|set| set.join(",")).collect()
}

/// `cargo check` of the SDK with each.
pub fn check() -> Result {
    for features in powerset(&FREE) {
        step(&format!("cargo check -p zitadel-wasm --features {features:?}"), || {
            let check = ["check", "--quiet", "--package", "zitadel-wasm", "--lib", "--features", &features];
            run(cargo(&check))?;
            let mut wasm = setup::wasm_cargo(&check)?;
            wasm.args(["--target", "wasm32-unknown-unknown"]);
            run(wasm)
        })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_powerset_has_every_subset_once() {
        assert_eq!(powerset(&["a", "b"]), ["", "a", "b", "a,b"]);
    }
}
