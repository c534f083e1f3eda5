//! How deep messages may be nested. Pages have one limit; servers that behave as Go's libraries have theirs, and the stack
//! for it.

use super::MAX_DEPTH;

/// The limit of Go's protojson and protobuf libraries.
const GO: u32 = 10_000;

/// A limit of nesting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nesting {
    /// [`MAX_DEPTH`]: what every browser's stack holds.
    Pages,
    /// Ten thousand levels of JSON, as Go's protojson takes them.
    GoJson,
    /// Ten thousand messages in each other on the wire, as Go's protobuf library takes them: there a level of JSON in a
    /// `google.protobuf.Value` is two.
    GoWire,
}

impl Nesting {
    pub(super) fn max_depth(self) -> u32 {
        match self {
            Self::Pages => MAX_DEPTH,
            Self::GoJson | Self::GoWire => GO,
        }
    }
}
