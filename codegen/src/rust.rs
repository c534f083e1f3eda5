//! Rust code for those who write Rust: the messages as prost structs, and one type per RPC.

use crate::contract::{Contract, Error};
use prost::Message;
use std::fmt::Write;
use std::path::Path;

/// Writes one file of prost structs per package into `out`, and `messages.rs` that includes them all.
/// With the feature `clients`, typed tonic clients are generated beside them.
///
/// # Errors
/// What prost-build complains of.
pub fn messages(contract: &Contract, out: &Path) -> Result<(), Error> {
    let fds = prost_types::FileDescriptorSet::decode(contract.encoded()).map_err(Error::new)?;
    let mut config = prost_build::Config::new();
    config.out_dir(out).include_file("messages.rs").bytes(["."]);
    // Clippy would box large variants; the contract's are small.
    config.type_attribute(".", "#[allow(clippy::large_enum_variant)]");
    #[cfg(feature = "clients")]
    config.service_generator(
        tonic_prost_build::configure().build_server(false).build_transport(false).service_generator(),
    );
    config.compile_fds(fds).map_err(Error::new)
}

/// Renders one zero-sized type per RPC: its path, its messages and the permission it needs.
///
/// `root` is the Rust path of the module that holds the messages.
#[must_use]
pub fn rpcs(contract: &Contract, root: &str) -> String {
    let mut out = String::new();
    for service in contract.services() {
        let module = service.full_name().rsplit_once('.').map_or("", |(package, _)| package);
        let module = module.trim_start_matches("zitadel.").replace('.', "_");
        let _ = writeln!(out, "/// RPCs of `{}`.\npub mod {module} {{", service.full_name());
        for method in service.methods() {
            // The name of the contract, so that a search for an RPC finds its handler.
            let name = method.name();
            let _ = writeln!(
                out,
                "    /// `{path}`\n    pub struct {name};\n    impl super::Rpc for {name} {{\n        \
                 type Request = {request};\n        type Response = {response};\n        \
                 const PATH: &'static str = \"{path}\";\n    }}",
                path = format_args!("/{}/{}", service.full_name(), method.name()),
                request = rust_path(root, method.input().full_name()),
                response = rust_path(root, method.output().full_name()),
            );
        }
        out.push_str("}\n\n");
    }
    out.push_str("/// Path and permission of every RPC.\npub const ALL: &[(&str, &str)] = &[\n");
    for service in contract.services() {
        for method in service.methods() {
            let info = contract.method_info(&method);
            let _ = writeln!(out, "    (\"/{}/{}\", {:?}),", service.full_name(), method.name(), info.permission);
        }
    }
    out.push_str("];\n");
    out
}

fn rust_path(root: &str, full_name: &str) -> String {
    let mut parts: Vec<&str> = full_name.split('.').collect();
    let name = parts.pop().unwrap_or_default();
    format!("{root}::{}::{}", parts.join("::"), upper_camel(name))
}

/// prost's spelling of a type: `AddMyAuthFactorOTPSMSRequest` becomes `AddMyAuthFactorOtpsmsRequest`.
fn upper_camel(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (i, c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| chars.get(i));
        let after = chars.get(i + 1);
        let starts = match before {
            None => true,
            Some(b) => {
                c.is_uppercase() && (b.is_lowercase() || (b.is_uppercase() && after.is_some_and(|a| a.is_lowercase())))
            }
        };
        if starts { out.extend(c.to_uppercase()) } else { out.extend(c.to_lowercase()) }
    }
    out
}
