//! The rules of a field: `validate.rules` of the contract, flattened.

use alloc::vec::Vec;

/// What a field's value has to fulfil. Which rules apply is decided by the field's type, as in protoc-gen-validate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// Least length: code points of a string, bytes of bytes, elements of a list.
    pub min: Option<u32>,
    /// Greatest length, counted likewise.
    pub max: Option<u32>,
    /// The greatest length that is accepted: `max`, or more where a client leaves that to the server, as it does for
    /// opaque tokens.
    pub accepted_max: Option<u32>,
    /// Least length of a string in bytes of UTF-8.
    pub min_bytes: Option<u32>,
    /// Greatest length of a string in bytes of UTF-8.
    pub max_bytes: Option<u32>,
    /// The string begins with one of these.
    pub prefixes: Vec<&'static str>,
    /// The regular expression that the build compiled to `prefixes` and `more` (`codegen/src/pattern.rs`), or empty.
    pub pattern: &'static str,
    /// Something other than a line feed follows the prefix: `.+` of the regular expression.
    pub more: bool,
    /// The duration is greater than so many seconds.
    pub gt_seconds: Option<u32>,
    /// The enum value is not one of these.
    pub not_in: Vec<i32>,
    /// Rules of each element of a list: index into [`crate::Schema::rules`].
    pub items: Option<usize>,
    /// The string is an email address.
    pub email: bool,
    /// The string is a URI.
    pub uri: bool,
    /// The string is a URI reference.
    pub uri_ref: bool,
    /// No rule applies to the empty string.
    pub ignore_empty: bool,
    /// The message is set.
    pub required: bool,
    /// The bool is this.
    pub const_bool: Option<bool>,
    /// The enum value has a name.
    pub defined_only: bool,
    /// Least and greatest value of a number.
    pub range: Option<(i32, i32)>,
    /// No element of the list occurs twice.
    pub unique: bool,
}

impl Rules {
    /// Whether a rule other than the least length refuses the empty string.
    pub(crate) fn excludes_empty_text(&self) -> bool {
        self.email || self.uri || !self.prefixes.is_empty() || self.min_bytes.is_some_and(|min| min > 0)
    }
}
