//! The variables of a scenario, and the expressions over them.

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

    pub fn known(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A value with all its expressions replaced.
    pub fn fill(&self, value: &Json) -> Json {
        match value {
            Json::String(s) => Json::String(self.fill_text(s)),
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
