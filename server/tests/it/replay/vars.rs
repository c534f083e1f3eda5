//! The variables of a scenario, and the expressions over them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value as Json;
use std::collections::BTreeMap;

#[derive(Default)]
pub struct Vars(BTreeMap<String, Json>);

impl Vars {
    pub fn set(&mut self, name: &str, value: impl Into<Json>) {
        self.0.insert(name.to_owned(), value.into());
    }

    pub fn text(&self, name: &str) -> String {
        match self.0.get(name) {
            Some(Json::String(s)) => s.clone(),
            Some(other) => other.to_string(),
            None => panic!("the variable {name} has no value"),
        }
    }

    pub fn value(&self, name: &str) -> Json {
        self.0.get(name).cloned().unwrap_or_else(|| panic!("the variable {name} has no value"))
    }

    /// The first variable that a step needs and no step before it has brought.
    pub fn missing(&self, step: &Json) -> Option<String> {
        match step {
            Json::String(text) => text.split("${").skip(1).find_map(|rest| {
                let expression = rest.split('}').next().unwrap();
                let name = match expression.strip_suffix(')').and_then(|e| e.split_once('(')) {
                    Some(("repeat" | "base64" | "now", _)) => return None,
                    Some((_, arguments)) => arguments.split(',').next().unwrap(),
                    None => expression,
                };
                (!self.known(name)).then(|| name.to_owned())
            }),
            Json::Array(items) => items.iter().find_map(|item| self.missing(item)),
            Json::Object(members) => members.values().find_map(|value| self.missing(value)),
            _ => None,
        }
    }

    pub fn known(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A value with all its expressions replaced.
    pub fn fill(&self, value: &Json) -> Json {
        match value {
            // One expression alone keeps the type of what it names.
            Json::String(s) => match s.strip_prefix("${").and_then(|s| s.strip_suffix('}')) {
                Some(name) if self.known(name) => self.0[name].clone(),
                _ => Json::String(self.fill_text(s)),
            },
            Json::Array(items) => items.iter().map(|i| self.fill(i)).collect(),
            Json::Object(members) => {
                Json::Object(members.iter().map(|(k, v)| (self.fill_text(k), self.fill(v))).collect())
            }
            other => other.clone(),
        }
    }

    pub fn fill_text(&self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find("${") {
            out.push_str(&rest[..at]);
            let end = at + rest[at..].find('}').unwrap();
            out.push_str(&self.expression(&rest[at + 2..end]));
            rest = &rest[end + 1..];
        }
        out + rest
    }

    fn expression(&self, expression: &str) -> String {
        let Some((function, arguments)) = expression.strip_suffix(')').and_then(|e| e.split_once('(')) else {
            return self.text(expression);
        };
        match function {
            "repeat" => {
                let (text, times) = arguments.rsplit_once(',').unwrap();
                text.repeat(times.parse().unwrap())
            }
            "head" => {
                let (name, count) = arguments.split_once(',').unwrap();
                self.text(name).chars().take(count.trim().parse().unwrap()).collect()
            }
            "json64" => STANDARD.encode(self.text(arguments)),
            "base64" => STANDARD.encode(arguments),
            "now" => {
                let (number, unit) = arguments.split_at(arguments.len() - 1);
                let unit = match unit {
                    "s" => 1,
                    "m" => 60,
                    "h" => 3600,
                    _ => 86_400,
                };
                let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs() as i64;
                let at = now + number.parse::<i64>().unwrap() * unit;
                zitadel_wasm::codec::format_timestamp(at, 0).unwrap()
            }
            "lower" => self.text(arguments).to_lowercase(),
            "upper" => self.text(arguments).to_uppercase(),
            "spaced" => format!(" {} ", self.text(arguments)),
            // As long, of the same alphabet, and never equal.
            "wrong" => self
                .text(arguments)
                .chars()
                .map(|c| match c {
                    '0'..='8' => char::from(c as u8 + 1),
                    '9' => '0',
                    'A'..='Y' => char::from(c as u8 + 1),
                    _ => 'A',
                })
                .collect(),
            other => panic!("the expression {other} is not known"),
        }
    }
}
