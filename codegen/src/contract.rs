//! The compiled contract, and what our options say about methods.

use crate::rules::FieldRules;
use crate::table::leak;
use prost_reflect::{
    DescriptorPool, DynamicMessage, ExtensionDescriptor, MessageDescriptor, MethodDescriptor, ServiceDescriptor, Value,
};
use prost_types::method_options::IdempotencyLevel;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use zitadel_schema::{Binding, HttpMethod, Idempotency};

/// What can go wrong while the contract is compiled.
#[derive(Debug)]
pub struct Error(String);

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl Error {
    pub(crate) fn new(what: impl std::fmt::Display) -> Self {
        Self(what.to_string())
    }
}

/// What the options of a method say.
#[derive(Clone, Debug)]
pub struct MethodInfo {
    /// REST routes; the first is the one that clients take.
    pub bindings: Vec<Binding>,
    /// HTTP status of success, when it is not 200.
    pub success_code: Option<u16>,
    /// `authenticated`, a permission, or empty where no token is needed.
    pub permission: String,
    /// Field of the request that names the organisation in which the permission counts, or empty.
    pub org_field: String,
    /// Whether a call may be sent again.
    pub idempotency: Idempotency,
}

/// The compiled `proto/`.
pub struct Contract {
    pool: DescriptorPool,
    encoded: Vec<u8>,
    without_comments: Vec<u8>,
    files: Vec<PathBuf>,
}

impl Contract {
    /// Compiles every `.proto` file below `root`.
    ///
    /// # Errors
    /// A file that cannot be read or does not compile; the text names file and line.
    pub fn compile(root: &Path) -> Result<Self, Error> {
        let mut files = Vec::new();
        find(root, &mut files)?;
        files.sort();
        let mut compiler = protox::Compiler::new([root]).map_err(Error::new)?;
        compiler.include_imports(true).include_source_info(true);
        compiler.open_files(&files).map_err(|e| Error::new(format!("{e:?}")))?;
        // file_descriptor_set() would drop the custom options.
        let encoded = compiler.encode_file_descriptor_set();
        let pool = DescriptorPool::decode(encoded.as_slice()).map_err(Error::new)?;
        let without_comments = compiler.include_source_info(false).encode_file_descriptor_set();
        let contract = Self { pool, encoded, without_comments, files };
        for field in contract.messages().iter().flat_map(MessageDescriptor::fields) {
            FieldRules::checked(&contract, &field).map_err(|e| Error::new(format!("{}: {e}", field.full_name())))?;
        }
        Ok(contract)
    }

    /// The descriptors.
    #[must_use]
    pub fn pool(&self) -> &DescriptorPool {
        &self.pool
    }

    /// The serialised `FileDescriptorSet`, custom options and comments included.
    #[must_use]
    pub fn encoded(&self) -> &[u8] {
        &self.encoded
    }

    /// The same without comments and positions, as servers in Go have it: a third of the size.
    #[must_use]
    pub fn without_comments(&self) -> &[u8] {
        &self.without_comments
    }

    /// The files that were compiled, for `cargo::rerun-if-changed`.
    #[must_use]
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// All services, sorted by name.
    #[must_use]
    pub fn services(&self) -> Vec<ServiceDescriptor> {
        let mut all: Vec<_> = self.pool.services().collect();
        all.sort_by(|a, b| a.full_name().cmp(b.full_name()));
        all
    }

    /// All messages of packages that are not only options, sorted by name; entries of maps among them.
    #[must_use]
    pub fn messages(&self) -> Vec<MessageDescriptor> {
        let mut seen = BTreeSet::new();
        let mut out = Vec::new();
        for message in self.pool.all_messages() {
            if !is_option_package(message.package_name()) {
                collect(&message, &mut seen, &mut out);
            }
        }
        out.sort_by(|a, b| a.full_name().cmp(b.full_name()));
        out
    }

    /// What the options of `method` say.
    #[must_use]
    pub fn method_info(&self, method: &MethodDescriptor) -> MethodInfo {
        let base = self.extension("zitadel.v1.base_path").map_or_else(String::new, |e| {
            let options = method.parent_service().options();
            options.get_extension(&e).as_str().unwrap_or_default().to_owned()
        });
        let options = method.options();
        let mut bindings = Vec::new();
        if let Some(http) = self.extension("google.api.http")
            && options.has_extension(&http)
            && let Some(rule) = options.get_extension(&http).as_message()
        {
            collect_bindings(rule, &base, &mut bindings);
        }
        let v1 = self.sub_message(&options, "zitadel.v1.auth_option");
        let v2 = self.sub_message(&options, "zitadel.protoc_gen_zitadel.v2.options");
        let auth = v2.as_ref().and_then(|m| m.get_field_by_name("auth_option").map(std::borrow::Cow::into_owned));
        let auth = v1.or_else(|| auth.and_then(|a| a.as_message().cloned()));
        let response = v2.and_then(|m| m.get_field_by_name("http_response").map(std::borrow::Cow::into_owned));
        let proto = method.method_descriptor_proto();
        let level = proto.options.as_ref().map(prost_types::MethodOptions::idempotency_level);
        let success = response.and_then(|r| int(r.as_message()?, "success_code"));
        MethodInfo {
            bindings,
            success_code: success.filter(|c| *c != 0 && *c != 200),
            permission: auth.as_ref().map(|a| text(a, "permission")).unwrap_or_default(),
            org_field: auth.as_ref().map(|a| text(a, "org_field")).unwrap_or_default(),
            idempotency: match level {
                Some(IdempotencyLevel::NoSideEffects) => Idempotency::NoSideEffects,
                Some(IdempotencyLevel::Idempotent) => Idempotency::Idempotent,
                _ => Idempotency::Unknown,
            },
        }
    }

    pub(crate) fn extension(&self, name: &str) -> Option<ExtensionDescriptor> {
        self.pool.get_extension_by_name(name)
    }

    fn sub_message(&self, options: &DynamicMessage, name: &str) -> Option<DynamicMessage> {
        let extension = self.extension(name)?;
        options.has_extension(&extension).then(|| options.get_extension(&extension).as_message().cloned())?
    }
}

fn find(dir: &Path, out: &mut Vec<PathBuf>) -> Result<(), Error> {
    let entries = std::fs::read_dir(dir).map_err(|e| Error::new(format!("{}: {e}", dir.display())))?;
    for entry in entries {
        let path = entry.map_err(Error::new)?.path();
        if path.is_dir() {
            find(&path, out)?;
        } else if path.extension().is_some_and(|e| e == "proto") {
            out.push(path);
        }
    }
    Ok(())
}

/// Packages that only describe options, and the descriptors themselves.
pub(crate) fn is_option_package(package: &str) -> bool {
    matches!(package, "google.api" | "validate" | "zitadel.protoc_gen_zitadel.v2" | "google.protobuf" | "zitadel_wasm")
}

fn collect(message: &MessageDescriptor, seen: &mut BTreeSet<String>, out: &mut Vec<MessageDescriptor>) {
    if message.full_name() == "zitadel.v1.AuthOption" || !seen.insert(message.full_name().to_owned()) {
        return;
    }
    out.push(message.clone());
    for field in message.fields() {
        if let prost_reflect::Kind::Message(inner) = field.kind() {
            collect(&inner, seen, out);
        }
    }
}

fn collect_bindings(rule: &DynamicMessage, base: &str, out: &mut Vec<Binding>) {
    let http_methods = [
        ("get", HttpMethod::Get),
        ("put", HttpMethod::Put),
        ("post", HttpMethod::Post),
        ("delete", HttpMethod::Delete),
        ("patch", HttpMethod::Patch),
    ];
    for (name, http_method) in http_methods {
        let path = text(rule, name);
        if !path.is_empty() {
            let path = leak(&format!("{base}{path}"));
            out.push(Binding { http_method, path, body: leak(&text(rule, "body")) });
        }
    }
    if let Some(more) = rule.get_field_by_name("additional_bindings")
        && let Value::List(more) = more.as_ref()
    {
        for rule in more.iter().filter_map(Value::as_message) {
            collect_bindings(rule, base, out);
        }
    }
}

fn text(message: &DynamicMessage, field: &str) -> String {
    message.get_field_by_name(field).and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

fn int(message: &DynamicMessage, field: &str) -> Option<u16> {
    message.get_field_by_name(field).and_then(|v| v.as_i32()).and_then(|v| u16::try_from(v).ok())
}
