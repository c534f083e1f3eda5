//! Access to members of a decoded message by paths of JSON names: `checks.user.loginName`.

use zitadel_wasm::codec::Value;

/// The member at a path; `None` when any part of the path is absent.
pub fn member<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').try_fold(value, |value, name| value.get(name))
}

/// The text at a path; `None` when it is absent or empty.
pub fn text_member<'v>(value: &'v Value, path: &str) -> Option<&'v str> {
    member(value, path).and_then(Value::as_str).filter(|text| !text.is_empty())
}

/// The parent of the member at a path, and that member's name; `None` when a parent is absent.
fn parent<'v, 'p>(value: &'v mut Value, path: &'p str) -> Option<(&'v mut Value, &'p str)> {
    let (parents, name) = path.rsplit_once('.').unwrap_or(("", path));
    let parent = parents.split('.').filter(|name| !name.is_empty()).try_fold(value, |value, name| match value {
        Value::Object(members) => members.iter_mut().find(|(key, _)| key == name).map(|(_, value)| value),
        _ => None,
    });
    Some((parent?, name))
}

/// Sets the text at a path. Does nothing when a parent is absent.
pub fn set_text_member(value: &mut Value, path: &str, text: &str) {
    if let Some((Value::Object(members), name)) = parent(value, path) {
        members.retain(|(key, _)| key != name);
        members.push((name.to_owned().into(), Value::String(text.to_owned())));
    }
}

/// Removes the member at a path, and returns it.
pub fn remove_member(value: &mut Value, path: &str) -> Option<Value> {
    let (Value::Object(members), name) = parent(value, path)? else { return None };
    let at = members.iter().position(|(key, _)| key == name)?;
    Some(members.remove(at).1)
}

/// Paths of all values without members: texts, numbers, lists, empty objects.
pub fn leaf_paths(value: &Value) -> Vec<String> {
    fn walk(value: &Value, path: &str, out: &mut Vec<String>) {
        match value {
            Value::Object(members) if !members.is_empty() => {
                for (name, value) in members {
                    let path = if path.is_empty() { name.to_string() } else { format!("{path}.{name}") };
                    walk(value, &path, out);
                }
            }
            _ => out.push(path.to_owned()),
        }
    }
    let mut out = Vec::new();
    if !matches!(value, Value::Object(members) if members.is_empty()) {
        walk(value, "", &mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_found_set_and_removed_by_path() {
        let mut value: Value = serde_json::from_str(r#"{"session":{"sessionId":"1"},"other":{}}"#).unwrap();
        assert_eq!(text_member(&value, "session.sessionId"), Some("1"));
        assert_eq!(text_member(&value, "session.sessionToken"), None);
        set_text_member(&mut value, "session.sessionToken", "t");
        set_text_member(&mut value, "missing.sessionToken", "t");
        assert_eq!(leaf_paths(&value), ["session.sessionId", "session.sessionToken", "other"]);
        assert!(remove_member(&mut value, "session").is_some());
        assert_eq!(leaf_paths(&value), ["other"]);
        assert!(leaf_paths(&Value::Object(Vec::new())).is_empty());
    }
}
