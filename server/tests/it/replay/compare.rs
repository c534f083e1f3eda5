//! Compares a response with the recorded one: equal, except for placeholders, which state what may differ.

use super::vars::Vars;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use regex::Regex;
use serde_json::Value as Json;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What placeholders refer to.
pub struct Context<'a> {
    pub vars: &'a Vars,
    /// First known sequence of each aggregate.
    pub sequences: &'a mut BTreeMap<String, i64>,
    /// The aggregate that the step is about.
    pub aggregate: Option<String>,
}

/// The first difference: where, what was recorded, what came.
pub fn difference(context: &mut Context<'_>, path: &str, recorded: &Json, actual: &Json) -> Option<String> {
    let differs = || Some(format!("{path}: recorded {recorded}, got {actual}"));
    match (recorded, actual) {
        (Json::Object(a), Json::Object(b)) => {
            let around = context.aggregate.clone();
            // The nearest id names the aggregate of a sequence; at the top it is the step's.
            if path.contains('.')
                && let Some(own) = ["userId", "sessionId", "id"].iter().find_map(|k| b.get(*k)?.as_str())
            {
                context.aggregate = Some(own.to_owned());
            }
            if let Some(extra) = b.keys().find(|k| !a.contains_key(*k)) {
                return Some(format!("{path}: {extra} was not recorded: {}", b[extra]));
            }
            for (key, recorded) in a {
                let Some(actual) = b.get(key) else {
                    return Some(format!("{path}: {key} was recorded and is missing"));
                };
                let found = difference(context, &format!("{path}.{key}"), recorded, actual);
                if found.is_some() {
                    return found;
                }
            }
            context.aggregate = around;
            None
        }
        (Json::Object(a), Json::String(b)) if a.contains_key("<base64 of JSON>") => {
            let decoded = zitadel_wasm::codec::base64_decode(b).and_then(|bytes| serde_json::from_slice(&bytes).ok());
            let Some(decoded) = decoded else { return differs() };
            difference(context, path, &a["<base64 of JSON>"], &decoded)
        }
        (Json::String(a), Json::Number(_)) if a == "<seconds>" || a == "<unix time>" => None,
        (Json::String(a), _) if a == "<volatile>" || a == "<text>" => None,
        (Json::Array(a), Json::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).enumerate().find_map(|(i, (a, b))| difference(context, &format!("{path}[{i}]"), a, b))
        }
        (Json::String(a), Json::String(b)) if a.starts_with("<seq") => {
            let Some(offset) = a.strip_prefix("<seq").and_then(|s| s.strip_suffix('>')) else { return differs() };
            let Ok(actual) = b.parse::<i64>() else { return differs() };
            let (Some(aggregate), Ok(offset)) = (&context.aggregate, offset.parse::<i64>()) else { return None };
            let base = *context.sequences.entry(aggregate.clone()).or_insert(actual - offset);
            if actual - base == offset {
                None
            } else {
                Some(format!("{path}: recorded {a}, got <seq{:+}>", actual - base))
            }
        }
        (Json::String(a), Json::String(b)) => {
            if matches(context.vars, a, b) {
                None
            } else {
                differs()
            }
        }
        // A Struct has no integers.
        (Json::Number(a), Json::Number(b)) if a.as_f64() == b.as_f64() => None,
        _ if recorded == actual => None,
        _ => differs(),
    }
}

static PLACEHOLDER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"<[^<>]+>|\$\{[^}]+\}").unwrap());

fn matches(vars: &Vars, recorded: &str, actual: &str) -> bool {
    if PLACEHOLDER.is_match(recorded) { pattern(vars, recorded).is_match(actual) } else { recorded == actual }
}

/// The recorded text as a pattern. Its classes are those of ASCII: Unicode's take longer to compile than a scenario to walk.
fn pattern(vars: &Vars, recorded: &str) -> Regex {
    let mut out = String::from("^");
    let mut end = 0;
    for found in PLACEHOLDER.find_iter(recorded) {
        out.push_str(&regex::escape(&recorded[end..found.start()]));
        end = found.end();
        out.push_str(&match found.as_str() {
            "<time>" => r"[0-9]{4}(-[0-9]{2}){2}T([0-9]{2}:){2}[0-9]{2}(\.[0-9]+)?Z".to_owned(),
            "<http date>" => "[A-Za-z]{3}, [0-9]{2} [A-Za-z]{3} [0-9]{4} ([0-9]{2}:){2}[0-9]{2} GMT".to_owned(),
            "<id>" => "[0-9]{15,20}".to_owned(),
            "<token>" => "[A-Za-z0-9_.-]{20,}".to_owned(),
            "<present>" => ".+".to_owned(),
            "<code:6 upper-case letters and digits>" => "[A-Z0-9]{6}".to_owned(),
            "<code:8 digits>" => "[0-9]{8}".to_owned(),
            "<external url>" => "https://.+".to_owned(),
            "<base32:32>" => "[A-Z2-7]{32}".to_owned(),
            "<base64url:43>" => "[A-Za-z0-9_-]{43}".to_owned(),
            "<jwt>" => r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+){2}".to_owned(),
            "<prefixed id>" => "V2_[0-9]{15,20}".to_owned(),
            "<user code:AAAA-AAAA>" => "[A-Z]{4}-[A-Z]{4}".to_owned(),
            "<recovery code:5-5 of lower-case letters and digits>" => "[a-z0-9]{5}-[a-z0-9]{5}".to_owned(),
            "<code:12 letters and digits>" => "[A-Za-z0-9]{12}".to_owned(),
            name if name.starts_with("<base64 of ${") => {
                let value = vars.text(&name["<base64 of ${".len()..name.len() - 2]);
                regex::escape(&URL_SAFE_NO_PAD.encode(value))
            }
            name if name.starts_with("${encoded ") => {
                let value = vars.text(&name["${encoded ".len()..name.len() - 1]);
                // As JavaScript's encodeURIComponent has it.
                const KEPT: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC
                    .remove(b'-')
                    .remove(b'_')
                    .remove(b'.')
                    .remove(b'!')
                    .remove(b'~')
                    .remove(b'*')
                    .remove(b'\'')
                    .remove(b'(')
                    .remove(b')');
                regex::escape(&percent_encoding::utf8_percent_encode(&value, KEPT).to_string())
            }
            name if name.starts_with("${") => {
                let name = &name[2..name.len() - 1];
                assert!(vars.known(name), "the recording refers to {name}, which has no value");
                regex::escape(&vars.text(name))
            }
            drawn if drawn.starts_with("<base64:") => "[A-Za-z0-9_+/=-]{8,}".to_owned(),
            // An address in angle brackets is no placeholder.
            address if address.contains('@') => {
                let inside = pattern(vars, &address[1..address.len() - 1]);
                format!("<{}>", inside.as_str().trim_start_matches('^').trim_end_matches('$'))
            }
            other => panic!("the placeholder {other} is not known"),
        });
    }
    out.push_str(&regex::escape(&recorded[end..]));
    out.push('$');
    Regex::new(&out).unwrap()
}
