//! The rules of requests and their violations: the JSON path, the rule, its limit and a message.
//!
//! The rules are those of protoc-gen-validate as ZITADEL applies them; lengths count Unicode code points. This module
//! knows rules and plain values, and nothing about the codec, which walks messages and calls it.

mod constraints;
mod email;
mod rules;
mod suggestions;
mod uri;

pub use constraints::{Constraint, constraints};
pub(crate) use rules::{
    boolean, bytes, enumeration, list, not_together, not_unique, one_of, range, text, too_short, unknown_enum,
};
pub(crate) use suggestions::unknown_field;

/// Whether a request that breaks a rule of the contract is sent. Types and names are checked either way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RuleChecks {
    /// It is not sent, and every violation is an error.
    #[default]
    Enforce,
    /// It is sent, and the server decides about lengths, formats and required fields: it may be newer than this contract.
    Off,
}

/// One thing that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Where, in JSON names: `profile.givenName`, `queries[0].idsQuery.ids[1]`, `metadata["key"]`. For a required
    /// oneof of which no member is set, its name as in the .proto file. Empty for the request itself.
    pub path: String,
    /// Which rule: `length`, `email`, `uri`, `prefix`, `pattern`, `required`, `const`, `defined_only`, `not_in`, `gt`,
    /// `range` (with a limit), `unique` are rules of the contract; `type`, `range` (without a limit), `enum`, `unknown`,
    /// `duplicate`, `oneof`, `depth`, `url` of JSON and the wire.
    pub rule: &'static str,
    /// A sentence for developers, without the value: it may be a secret.
    pub message: String,
    /// The limit that the rule sets.
    pub limit: Limit,
}

/// The limit of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The rule has none.
    None,
    /// Bounds of a length.
    Length {
        /// At least.
        min: Option<u32>,
        /// At most.
        max: Option<u32>,
        /// What is counted.
        unit: Unit,
    },
    /// The prefix of a string, or the regular expression that it has to match.
    Text(&'static str),
    /// Bounds of a number.
    Range {
        /// At least.
        min: i32,
        /// At most.
        max: i32,
    },
    /// The value of a bool.
    Const(bool),
    /// Names of enum values: all that are known, or those that are forbidden.
    Names(Vec<&'static str>),
    /// Seconds, exclusive.
    Seconds(u32),
}

/// What a length counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode code points of a string.
    CodePoint,
    /// Bytes.
    Byte,
    /// Elements of a list.
    Item,
}

impl Unit {
    /// Its name in the npm package.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CodePoint => "codePoint",
            Self::Byte => "byte",
            Self::Item => "item",
        }
    }
}

/// A violation without its path.
pub(crate) struct Failure {
    rule: &'static str,
    message: String,
    limit: Limit,
}

impl Failure {
    pub(crate) fn new(rule: &'static str, message: String, limit: Limit) -> Self {
        Self { rule, message, limit }
    }

    pub(crate) fn at(self, path: &str) -> Violation {
        Violation { path: path.to_owned(), rule: self.rule, message: self.message, limit: self.limit }
    }
}
