//! Descriptors for requests and responses, and how a request is spread over a REST route: prost-reflect's work, so that
//! the server's codec is not compared with itself.

use prost::Message as _;
use prost_reflect::{DescriptorPool, DynamicMessage, MethodDescriptor, SerializeOptions};
use serde_json::{Map, Value as Json};
use std::path::Path;
use zitadel_codegen::Contract;
use zitadel_wasm::schema::HttpMethod;

pub struct Descriptors {
    contract: Contract,
}

/// A REST request.
pub struct Rest {
    pub http_method: &'static str,
    pub path: String,
    pub body: Option<Json>,
}

impl Descriptors {
    pub fn load() -> Self {
        let proto = Path::new(env!("CARGO_MANIFEST_DIR")).join("../proto");
        Self { contract: Contract::compile(&proto).unwrap() }
    }

    pub fn pool(&self) -> &DescriptorPool {
        self.contract.pool()
    }

    pub fn method(&self, call: &str) -> MethodDescriptor {
        let (service, method) = call.split_once('/').unwrap();
        let service = self.pool().get_service_by_name(service).unwrap();
        service.methods().find(|m| m.name() == method).unwrap()
    }

    pub fn encode(&self, call: &str, request: &Json) -> Vec<u8> {
        let input = self.method(call).input();
        DynamicMessage::deserialize(input, request).unwrap().encode_to_vec()
    }

    pub fn decode(&self, call: &str, bytes: &[u8]) -> Json {
        let message = DynamicMessage::decode(self.method(call).output(), bytes).unwrap();
        message.serialize_with_options(serde_json::value::Serializer, &SerializeOptions::new()).unwrap()
    }

    pub fn rest(&self, call: &str, request: &Json) -> Option<Rest> {
        let info = self.contract.method_info(&self.method(call));
        let binding = info.bindings.first()?;
        let mut members: Map<String, Json> = request.as_object().cloned().unwrap_or_default();
        let mut path = String::new();
        for segment in binding.path.split('/').skip(1) {
            path.push('/');
            match segment.strip_prefix('{').and_then(|s| s.strip_suffix('}')) {
                Some(variable) => {
                    let field = self.method(call).input().get_field_by_name(variable).unwrap();
                    let value = members.remove(field.json_name()).unwrap_or_default();
                    path.push_str(&percent(value.as_str().unwrap_or_default()));
                }
                None => path.push_str(segment),
            }
        }
        let body = match binding.body {
            "" => {
                let mut query = Vec::new();
                pairs(&mut query, "", &Json::Object(members));
                if !query.is_empty() {
                    path.push('?');
                    path.push_str(&query.join("&"));
                }
                None
            }
            "*" => Some(Json::Object(members)),
            field => members.remove(field),
        };
        let http_method = match binding.http_method {
            HttpMethod::Get => "GET",
            HttpMethod::Put => "PUT",
            HttpMethod::Post => "POST",
            HttpMethod::Delete => "DELETE",
            HttpMethod::Patch => "PATCH",
        };
        Some(Rest { http_method, path, body })
    }
}

/// `a.b=1`
fn pairs(out: &mut Vec<String>, name: &str, value: &Json) {
    match value {
        Json::Object(members) => {
            for (key, value) in members {
                let name = if name.is_empty() { key.clone() } else { format!("{name}.{key}") };
                pairs(out, &name, value);
            }
        }
        Json::String(text) => out.push(format!("{name}={}", percent(text))),
        other => out.push(format!("{name}={}", percent(&other.to_string()))),
    }
}

fn percent(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}
