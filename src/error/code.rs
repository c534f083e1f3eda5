//! gRPC codes (<https://grpc.github.io/grpc/core/md_doc_statuscodes.html>).

use zitadel_schema::protocol::CODE_NAMES;

/// A gRPC code. Numbers beyond the known ones are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code(pub i32);

#[allow(missing_docs)]
impl Code {
    pub const CANCELED: Self = Self(1);
    pub const UNKNOWN: Self = Self(2);
    pub const INVALID_ARGUMENT: Self = Self(3);
    pub const DEADLINE_EXCEEDED: Self = Self(4);
    pub const NOT_FOUND: Self = Self(5);
    pub const PERMISSION_DENIED: Self = Self(7);
    pub const RESOURCE_EXHAUSTED: Self = Self(8);
    pub const UNIMPLEMENTED: Self = Self(12);
    pub const INTERNAL: Self = Self(13);
    pub const UNAVAILABLE: Self = Self(14);
    pub const UNAUTHENTICATED: Self = Self(16);
}

impl Code {
    /// Its name in snake_case; `unknown` for a number that gRPC does not define.
    #[must_use]
    pub fn name(self) -> &'static str {
        usize::try_from(self.0).ok().and_then(|n| CODE_NAMES.get(n)).copied().unwrap_or("unknown")
    }

    /// The code of a name, as Connect spells it; `ok` is not an error and has none.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        CODE_NAMES.iter().position(|n| *n == name).filter(|n| *n > 0).and_then(|n| i32::try_from(n).ok()).map(Self)
    }
}
