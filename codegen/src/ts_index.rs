//! The TypeScript declarations of services, and the indices of RPCs and messages by their names.

use crate::docs::comment;
use crate::dts::Renderer;
use crate::services::{capitalized, method_name, properties};
use prost_reflect::{Kind, ServiceDescriptor};
use std::collections::BTreeMap;
use std::fmt::Write;

/// An interface whose members have names of the contract. Each package has a part of it, where names are short.
pub(crate) struct Index {
    name: &'static str,
    doc: &'static str,
    /// The part of each package, by its full name.
    pub(crate) by_package: BTreeMap<String, String>,
}

impl Index {
    fn new(name: &'static str, doc: &'static str, members: Vec<(String, String)>) -> Self {
        let mut by_package: BTreeMap<String, String> = BTreeMap::new();
        for (package, member) in members {
            let part = by_package
                .entry(format!("{package}.{name}"))
                .or_insert_with(|| format!("/** {doc} Those of this package. */\ninterface {name} {{\n"));
            let _ = writeln!(part, "  {member};");
        }
        by_package.values_mut().for_each(|part| part.push_str("}\n"));
        Self { name, doc, by_package }
    }

    /// All parts together.
    pub(crate) fn write(&self, out: &mut String) {
        let parts: Vec<&str> = self.by_package.keys().map(String::as_str).collect();
        let _ = writeln!(
            out,
            "/** {} */\nexport interface {}\n  extends {} {{}}\n",
            self.doc,
            self.name,
            parts.join(",\n    ")
        );
    }
}

impl Renderer<'_> {
    /// A service, in the namespace of its package.
    pub(crate) fn service(&self, service: &ServiceDescriptor) -> String {
        let package = service.package_name();
        let mut out = comment(&self.docs.of(service.full_name()), "");
        let _ = writeln!(out, "interface {} {{", service.name());
        for method in service.methods() {
            let info = self.contract.method_info(&method);
            let mut doc = self.docs.of(method.full_name());
            if let Some(binding) = info.bindings.first() {
                let _ = write!(doc, "\n\n`{} {}`", binding.http_method.as_str(), binding.path);
            }
            let proto = method.method_descriptor_proto();
            let deprecated = proto.options.as_ref().is_some_and(prost_types::MethodOptions::deprecated);
            doc.push_str(&self.docs.deprecation(method.full_name(), deprecated));
            out.push_str(&comment(&doc, "  "));
            let optional = if self.demands(&method.input()) { "" } else { "?" };
            let _ = writeln!(
                out,
                "  {}(request{optional}: {}, options?: CallOptions): Promise<{}>;",
                method_name(method.name()),
                self.place(package, true).type_of(&Kind::Message(method.input())),
                self.place(package, false).type_of(&Kind::Message(method.output())),
            );
        }
        out.push_str("}\n");
        out
    }

    /// The services as a client has them.
    pub(crate) fn write_clients(&self, out: &mut String) {
        let all = properties(self.contract);
        for (property, name) in &all {
            out.push_str(&comment(&self.docs.of(name), ""));
            let _ = writeln!(out, "export interface {} extends {name} {{}}\n", interface(property));
        }
        out.push_str("/** The services of a client. */\nexport interface Services {\n");
        for (property, name) in &all {
            let _ = writeln!(out, "  /** `{name}` */\n  readonly {property}: {};", interface(property));
        }
        out.push_str("}\n\n");
    }

    /// The RPCs by their names.
    pub(crate) fn rpcs(&self) -> Index {
        let mut members = Vec::new();
        for service in self.contract.services() {
            let (package, name) = (service.package_name(), service.full_name());
            for method in service.methods() {
                let request = self.place(package, true).type_of(&Kind::Message(method.input()));
                let response = self.place(package, false).type_of(&Kind::Message(method.output()));
                let member = format!("\"{name}/{}\": [{request}, {response}]", method.name());
                members.push((package.to_owned(), member));
            }
        }
        Index::new("Rpcs", "Request and response of every RPC, by `package.Service/Method`.", members)
    }

    /// The messages by their names.
    pub(crate) fn message_index(&self) -> Index {
        let mut members = Vec::new();
        for message in &self.messages {
            let (package, name) = (message.package_name(), message.full_name());
            let ty = self.place(package, true).type_of(&Kind::Message(message.clone()));
            members.push((package.to_owned(), format!("\"{name}\": {ty}")));
        }
        let doc = "All messages by their full names; of those that requests hold, what a request takes.";
        Index::new("Messages", doc, members)
    }
}

fn interface(property: &str) -> String {
    format!("{}Service", capitalized(property))
}
