//! Lists and maps: values into bytes, and the rules of a list.

use super::duplicate_keys::{SeenElements, SeenKeys};
use super::encode::{DUPLICATE, Encoder};
use super::value::Value;
use super::wire;
use crate::decimal;
use crate::schema::{Field, Kind, Message, Type};
use crate::validate;

impl Encoder<'_> {
    pub(super) fn repeated(&mut self, field: &Field, value: &Value, out: &mut Vec<u8>, depth: u32) {
        if let Type::Message(id) = field.ty
            && let Some(entry) = self.schema.message(id)
            && entry.kind == Kind::MapEntry
        {
            return self.map(field, entry, value, out, depth);
        }
        let Value::List(items) = value else {
            self.wrong_type(value, "an array");
            return;
        };
        let rules = self.rules(field.rules);
        if let Some(rules) = rules {
            self.check(validate::list(rules, items.len()));
        }
        let item_rules = rules.and_then(|r| self.rules(r.items));
        let unique = rules.is_some_and(|rules| rules.unique);
        let mut seen = SeenElements::default();
        let packed = !matches!(field.ty, Type::String | Type::Bytes | Type::Message(_));
        let mut together = Vec::new();
        for (i, item) in items.iter().enumerate() {
            let path = self.path.len();
            self.path.push(b'[');
            self.path.extend_from_slice(decimal::to_decimal(i as i64).as_bytes());
            self.path.push(b']');
            if unique && seen.is_duplicate(items, i) {
                self.push(validate::not_unique());
            }
            if packed {
                self.scalar(field.ty, item_rules, item, &mut together);
            } else {
                self.tagged(field, item_rules, item, out, depth);
            }
            self.leave(path);
        }
        if !together.is_empty() {
            wire::tag(out, field.number, wire::LEN);
            wire::bytes(out, &together);
        }
    }

    fn map(&mut self, field: &Field, entry: &Message, value: &Value, out: &mut Vec<u8>, depth: u32) {
        let Value::Object(members) = value else {
            self.wrong_type(value, "an object");
            return;
        };
        let [key_field, value_field] = entry.fields.as_slice() else { return };
        let mut names = SeenKeys::default();
        for (key, value) in members {
            let path = self.path.len();
            self.path.extend_from_slice(b"[\"");
            self.path.extend_from_slice(key.as_bytes());
            self.path.extend_from_slice(b"\"]");
            if names.is_duplicate(key) {
                self.fail("duplicate", DUPLICATE);
            }
            let key = match (key_field.ty, key.as_ref()) {
                (Type::Bool, "true") => Value::Bool(true),
                (Type::Bool, "false") => Value::Bool(false),
                (_, key) => Value::String(key.to_owned()),
            };
            let mut pair = Vec::new();
            self.tagged(key_field, None, &key, &mut pair, depth);
            let keyed = pair.len();
            self.tagged(value_field, self.rules(value_field.rules), value, &mut pair, depth);
            // An entry whose enum value is unknown is left out, as a field would be.
            if pair.len() > keyed {
                wire::tag(out, field.number, wire::LEN);
                wire::bytes(out, &pair);
            }
            self.leave(path);
        }
    }
}
