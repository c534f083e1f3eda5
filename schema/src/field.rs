//! Fields of messages, and when one is required.

use crate::contract::{MessageId, Schema};

/// The type of a field's value, or of its elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Type {
    Double,
    Float,
    Int64,
    Uint64,
    Int32,
    Fixed64,
    Fixed32,
    Bool,
    String,
    Message(MessageId),
    Bytes,
    Uint32,
    /// Index into [`Schema::enums`].
    Enum(usize),
    Sfixed32,
    Sfixed64,
    Sint32,
    Sint64,
}

/// A field of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Number on the wire.
    pub number: u32,
    /// Name as in the .proto file.
    pub name: &'static str,
    /// Name in JSON: lowerCamelCase.
    pub json: &'static str,
    /// Type of the value or of the elements.
    pub ty: Type,
    /// A list or a map.
    pub repeated: bool,
    /// Whether "absent" and "zero" differ: `optional`, members of oneofs, messages.
    pub presence: bool,
    /// The oneof that it belongs to: index into [`crate::Message::oneofs`].
    pub oneof: Option<usize>,
    /// Index into [`Schema::rules`].
    pub rules: Option<usize>,
    /// When its violations are reported among those of its message.
    pub report_order: ReportOrder,
}

/// A oneof of a message.
#[derive(Debug, PartialEq, Eq)]
pub struct Oneof {
    /// Name as in the .proto file.
    pub name: &'static str,
    /// One member has to be set.
    pub required: bool,
}

/// When a field's violations are reported, as protoc-gen-validate does: fields in the order of the .proto file, then
/// oneofs, then `optional` fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReportOrder(u16);

impl ReportOrder {
    const ONEOF: u16 = 0x4000;
    const OPTIONAL: u16 = 0x8000;

    /// Of a violation that is not yet known to belong to a field.
    pub const FIRST: Self = Self(0);

    /// Of the field at that place in the .proto file.
    #[must_use]
    pub fn field(place: usize) -> Self {
        Self(place as u16)
    }

    /// Of an `optional` field at that place in the .proto file.
    #[must_use]
    pub fn optional(place: usize) -> Self {
        Self(Self::OPTIONAL | place as u16)
    }

    /// Of a oneof and its members.
    #[must_use]
    pub fn oneof(index: usize) -> Self {
        Self(Self::ONEOF | index as u16)
    }

    pub(crate) fn is_optional(self) -> bool {
        self.0 & Self::OPTIONAL != 0
    }

    /// The place in the .proto file; of a oneof its index.
    pub(crate) fn place(self) -> usize {
        usize::from(self.0 & !(Self::OPTIONAL | Self::ONEOF))
    }
}

impl Field {
    /// Whether a message without this field breaks a rule: absent is zero, empty or no message, which rules may exclude.
    #[must_use]
    pub fn is_required(&self, schema: &Schema) -> bool {
        let Some(rules) = schema.rules(self.rules) else { return false };
        let not_empty = rules.min.is_some_and(|min| min > 0);
        if self.repeated {
            return not_empty;
        }
        match self.ty {
            Type::Message(_) => rules.required,
            _ if self.presence => false,
            Type::String => !rules.ignore_empty && (not_empty || rules.excludes_empty_text()),
            Type::Bytes => not_empty,
            Type::Bool => rules.const_bool == Some(true),
            // The first value of an enum is always zero in proto3.
            Type::Enum(_) => rules.not_in.contains(&0),
            _ => rules.range.is_some_and(|(min, max)| min > 0 || max < 0),
        }
    }
}
