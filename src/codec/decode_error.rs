//! Why a response cannot be decoded.

/// Why bytes cannot be decoded as a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// They end too early, or are not protobuf.
    Malformed,
    /// A string is not UTF-8.
    Utf8,
    /// Messages are nested too deeply.
    TooDeep,
    /// There are more than [`MAX_RESPONSE_VALUES`](zitadel_schema::protocol::MAX_RESPONSE_VALUES) values.
    TooMany,
    /// A time or duration is out of its range.
    Range,
}

impl DecodeError {
    /// A clause for the message of an error.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Malformed => "the bytes are not a protobuf message",
            Self::Utf8 => "a string is not UTF-8",
            Self::TooDeep => "the message is nested too deeply",
            Self::TooMany => "the response has more than 100000 values",
            Self::Range => "a time or duration is out of range",
        }
    }
}

impl std::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::error::Error for DecodeError {}
