//! Value to bytes, and every violation on the way.

#[cfg(not(feature = "npm"))]
use super::Nesting;
use super::value::{Key, Value};
use super::{any, base64_encode, duration, field_mask, timestamp, wire};
use crate::schema::{Field, Kind, Message, MessageId, NULL_VALUE, ReportOrder, Rules, Schema, Type};
use crate::text::join;
use crate::validate::{self, Failure, Limit, RuleChecks, Violation};

/// The message of the violation `duplicate`: JSON text may have a key twice.
pub(super) const DUPLICATE: &str = "is set more than once";

/// How strict [`encode`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A request on its way out: unknown names are refused and every rule is checked.
    Request,
    /// The same, and no rule is checked: lengths, formats and required fields are the server's to judge.
    Unruled,
    /// A response, or a request that reached the server's gateway: what is unknown is ignored and no rule is checked.
    Lenient,
}

impl From<RuleChecks> for Mode {
    fn from(rules: RuleChecks) -> Self {
        match rules {
            RuleChecks::Enforce => Self::Request,
            RuleChecks::Off => Self::Unruled,
        }
    }
}

/// Encodes `value` as a message, or reports every violation in the order in which ZITADEL's validators report them.
///
/// # Errors
/// The violations; there is at least one.
pub fn encode(schema: &Schema, message: MessageId, value: &Value, mode: Mode) -> Result<Vec<u8>, Vec<Violation>> {
    encode_whole(schema, message, value, mode, None)
}

pub(super) fn encode_whole(
    schema: &Schema,
    message: MessageId,
    value: &Value,
    mode: Mode,
    unknown_names: Option<&mut Vec<String>>,
) -> Result<Vec<u8>, Vec<Violation>> {
    Encoder {
        schema,
        mode,
        #[cfg(not(feature = "npm"))]
        nesting: Nesting::Pages,
        path: Vec::new(),
        violations: Vec::new(),
        unknown_names,
    }
    .whole(message, value)
}

/// As [`encode`], with another limit of nesting. It recurses: the stack must hold as many levels.
///
/// # Errors
/// As [`encode`].
#[cfg(not(feature = "npm"))]
pub fn encode_nested(
    schema: &Schema,
    message: MessageId,
    value: &Value,
    mode: Mode,
    nesting: Nesting,
) -> Result<Vec<u8>, Vec<Violation>> {
    let (path, violations) = (Vec::new(), Vec::new());
    Encoder { schema, mode, nesting, path, violations, unknown_names: None }.whole(message, value)
}

pub(super) struct Encoder<'a> {
    pub(super) schema: &'a Schema,
    pub(super) mode: Mode,
    #[cfg(not(feature = "npm"))]
    nesting: Nesting,
    /// The path of the value that is encoded: `profile.givenName`, `queries[0]`.
    pub(super) path: Vec<u8>,
    /// Violations, each with the report order of the field of the message that is being read.
    violations: Vec<(ReportOrder, Violation)>,
    /// Collects names of enum values that the contract does not have; without it they are dropped.
    pub(super) unknown_names: Option<&'a mut Vec<String>>,
}

impl<'a> Encoder<'a> {
    fn whole(mut self, message: MessageId, value: &Value) -> Result<Vec<u8>, Vec<Violation>> {
        let mut out = Vec::new();
        self.message(message, value, &mut out, 0);
        if self.violations.is_empty() { Ok(out) } else { Err(self.violations.into_iter().map(|(_, v)| v).collect()) }
    }

    #[cfg(feature = "npm")]
    fn max_depth(&self) -> u32 {
        super::MAX_DEPTH
    }

    #[cfg(not(feature = "npm"))]
    fn max_depth(&self) -> u32 {
        self.nesting.max_depth()
    }

    pub(super) fn message(&mut self, id: MessageId, value: &Value, out: &mut Vec<u8>, depth: u32) {
        let Some(message) = self.schema.message(id) else { return };
        if depth >= self.max_depth() {
            return self.fail("depth", "is nested too deeply");
        }
        match message.kind {
            Kind::Plain | Kind::MapEntry => match value {
                Value::Object(members) => self.members(message, members, "", out, depth),
                other => drop(self.wrong_type(other, "an object")),
            },
            Kind::Timestamp => match value.as_str().and_then(timestamp::parse) {
                Some(time) => wire::seconds_and_nanos(time, out),
                None => drop(self.wrong_type(value, "a time as in RFC 3339, such as 2026-01-31T12:00:00Z")),
            },
            Kind::Duration => match value.as_str().and_then(duration::parse) {
                Some(time) => wire::seconds_and_nanos(time, out),
                None => drop(self.wrong_type(value, "a duration in seconds, such as 3.5s")),
            },
            Kind::FieldMask => field_mask::encode(self, value, out),
            Kind::Struct | Kind::ListValue => {
                if let Some(field) = message.fields.first() {
                    self.repeated(field, value, out, depth);
                }
            }
            Kind::Value => self.any_json(message, value, out, depth),
            Kind::Any => match value {
                Value::Object(members) => any::encode(self, members, out, depth),
                other => drop(self.wrong_type(other, "an object with @type")),
            },
            Kind::Wrapper => {
                if let Some(field) = message.fields.first() {
                    self.singular(field, value, out, depth);
                }
            }
        }
    }

    /// The members of a message, except for the one named `except`.
    pub(super) fn members(
        &mut self,
        message: &Message,
        members: &[(Key, Value)],
        except: &str,
        out: &mut Vec<u8>,
        depth: u32,
    ) {
        let start = self.violations.len();
        let mut slots: Vec<Option<&Value>> = vec![None; message.fields.len()];
        for (key, value) in members {
            let path = self.enter(key);
            match message.field(key) {
                None if key == except => {}
                None if self.mode != Mode::Lenient => {
                    if let Value::Invalid(what) = value {
                        self.fail("type", what);
                    } else {
                        let text = validate::unknown_field(message, key);
                        self.fail("unknown", &text);
                    }
                }
                None => {}
                Some(i) => {
                    let null =
                        matches!(value, Value::Null) && message.fields.get(i).is_none_or(|f| !self.takes_null(f));
                    match slots.get_mut(i) {
                        Some(slot) if slot.is_some() => self.fail("duplicate", DUPLICATE),
                        Some(slot) if !null => *slot = Some(value),
                        _ => {}
                    }
                }
            }
            self.leave(path);
        }
        let mut chosen: Vec<Option<&'static str>> = vec![None; message.oneofs.len()];
        for (field, slot) in message.fields.iter().zip(slots) {
            let before = self.violations.len();
            let path = self.enter(field.json);
            if slot.is_some()
                && let Some(taken) = field.oneof.and_then(|o| chosen.get_mut(o))
            {
                match taken {
                    Some(other) => {
                        let text = validate::not_together(other);
                        self.fail("oneof", &text);
                    }
                    None => *taken = Some(field.json),
                }
            }
            match slot {
                Some(value) if field.repeated => self.repeated(field, value, out, depth),
                Some(value) => self.singular(field, value, out, depth),
                None => self.absent(field),
            }
            self.leave(path);
            self.set_order(before, field.report_order);
        }
        if self.mode == Mode::Request {
            for (i, oneof) in message.oneofs.iter().enumerate() {
                if oneof.required && chosen.get(i).is_none_or(Option::is_none) {
                    let before = self.violations.len();
                    let path = self.enter(oneof.name);
                    let text = validate::one_of(message, i);
                    self.fail("required", &text);
                    self.leave(path);
                    self.set_order(before, ReportOrder::oneof(i));
                }
            }
        }
        self.sort(start);
    }

    /// `google.protobuf.Value`: any JSON. Nulls survive; WebAuthn options carry some.
    fn any_json(&mut self, message: &Message, value: &Value, out: &mut Vec<u8>, depth: u32) {
        let text;
        let (number, value) = match value {
            Value::Null => (1, value),
            Value::Int(_) | Value::Uint(_) => (2, value),
            Value::Float(f) if f.is_finite() => (2, value),
            Value::Float(_) => return self.fail("type", "must be a finite number"),
            Value::String(_) => (3, value),
            Value::Bytes(bytes) => {
                text = Value::String(base64_encode(bytes));
                (3, &text)
            }
            Value::Bool(_) => (4, value),
            Value::Object(_) => (5, value),
            Value::List(_) => (6, value),
            Value::Invalid(what) => return self.fail("type", what),
        };
        if let Some(field) = message.fields.iter().find(|f| f.number == number) {
            // A Value is not a level of nesting of its own.
            self.singular(field, value, out, depth.saturating_sub(1));
        }
    }

    /// Marks the violations since `before` as those of one field of the message that is being read.
    fn set_order(&mut self, before: usize, order: ReportOrder) {
        for violation in self.violations.iter_mut().skip(before) {
            violation.0 = order;
        }
    }

    /// Sorts the violations since `start` by report order. By insertion: there are few, and
    /// it is less code in the bundle than the standard library's sort.
    fn sort(&mut self, start: usize) {
        for i in start + 1..self.violations.len() {
            let mut j = i;
            while j > start && self.violations.get(j - 1).map(|v| v.0) > self.violations.get(j).map(|v| v.0) {
                self.violations.swap(j - 1, j);
                j -= 1;
            }
        }
    }

    /// Whether `null` is a value of the field; for all others it means absent.
    fn takes_null(&self, field: &Field) -> bool {
        match field.ty {
            Type::Message(id) => self.schema.message(id).is_some_and(|m| m.kind == Kind::Value) && !field.repeated,
            Type::Enum(e) => !field.repeated && self.schema.enums.get(e).is_some_and(|e| e.name == NULL_VALUE),
            _ => false,
        }
    }

    fn absent(&mut self, field: &Field) {
        let Some(rules) = self.rules(field.rules) else { return };
        if matches!(field.ty, Type::Message(_)) && !field.repeated {
            if rules.required {
                self.fail("required", "is required");
            }
        } else if field.repeated {
            self.check(validate::list(rules, 0));
        } else if !field.presence {
            match field.ty {
                Type::String => self.check(validate::text(rules, "")),
                Type::Bytes => self.check(validate::bytes(rules, 0)),
                Type::Bool => self.check(validate::boolean(rules, false)),
                Type::Enum(e) => self.enum_rules(rules, e, 0),
                _ => self.check(validate::range(rules, 0)),
            }
        }
    }

    pub(super) fn singular(&mut self, field: &Field, value: &Value, out: &mut Vec<u8>, depth: u32) {
        let rules = self.rules(field.rules);
        let start = out.len();
        let zero = self.tagged(field, rules, value, out, depth);
        if zero && !field.presence {
            out.truncate(start);
        }
    }

    /// Writes tag and value; returns whether the value is the type's zero.
    pub(super) fn tagged(
        &mut self,
        field: &Field,
        rules: Option<&Rules>,
        value: &Value,
        out: &mut Vec<u8>,
        depth: u32,
    ) -> bool {
        let start = out.len();
        if let Type::Message(id) = field.ty {
            let mut inner = Vec::new();
            self.message(id, value, &mut inner, depth + 1);
            if let Some(gt) = rules.and_then(|r| r.gt_seconds)
                && let Some(time) = value.as_str().and_then(duration::parse)
                && time <= (i64::from(gt), 0)
            {
                self.push(validate::too_short(gt));
            }
            wire::tag(out, field.number, wire::LEN);
            wire::bytes(out, &inner);
            return false;
        }
        let wire_type = match field.ty {
            Type::Double | Type::Fixed64 | Type::Sfixed64 => wire::I64,
            Type::Float | Type::Fixed32 | Type::Sfixed32 => wire::I32,
            Type::String | Type::Bytes => wire::LEN,
            _ => wire::VARINT,
        };
        wire::tag(out, field.number, wire_type);
        match self.scalar(field.ty, rules, value, out) {
            Some(zero) => zero,
            None => {
                out.truncate(start);
                false
            }
        }
    }

    pub(super) fn rules(&self, index: Option<usize>) -> Option<&'a Rules> {
        if self.mode == Mode::Request { self.schema.rules(index) } else { None }
    }

    pub(super) fn check(&mut self, failures: Vec<Failure>) {
        for failure in failures {
            self.push(failure);
        }
    }

    pub(super) fn push(&mut self, failure: Failure) {
        // It is truncated only to lengths that it had before, so it is UTF-8.
        let path = std::str::from_utf8(&self.path).unwrap_or_default();
        self.violations.push((ReportOrder::FIRST, failure.at(path)));
    }

    pub(super) fn fail(&mut self, rule: &'static str, message: &str) {
        self.push(Failure::new(rule, message.to_owned(), Limit::None));
    }

    /// Reports a value of another type. Always `None`, for callers that return what was written.
    pub(super) fn wrong_type(&mut self, value: &Value, expected: &str) -> Option<bool> {
        self.push(wrong_type(value, expected));
        None
    }

    /// Back to where [`Self::enter`] was called.
    pub(super) fn leave(&mut self, path: usize) {
        self.path.truncate(path);
    }

    /// Appends a member's name to the path; returns the length to truncate it to afterwards.
    pub(super) fn enter(&mut self, name: &str) -> usize {
        let before = self.path.len();
        if before > 0 {
            self.path.push(b'.');
        }
        self.path.extend_from_slice(name.as_bytes());
        before
    }
}

fn wrong_type(value: &Value, expected: &str) -> Failure {
    let found = match value {
        Value::Invalid(what) => return Failure::new("type", (*what).to_owned(), Limit::None),
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Int(_) | Value::Uint(_) | Value::Float(_) => "a number",
        Value::String(_) => "another string",
        Value::Bytes(_) => "bytes",
        Value::List(_) => "an array",
        Value::Object(_) => "an object",
    };
    Failure::new("type", join(&["must be ", expected, ", not ", found]), Limit::None)
}
