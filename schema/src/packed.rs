//! The packed form in which values cross the boundary between JavaScript and WebAssembly: `src/js/packed.rs` of the SDK
//! and `packed.js` of the npm package read and write it.
//!
//! ```text
//! packed  = length of the value (4 bytes), value, all its texts in UTF-8
//! value   = tag (1 byte), content
//! member  = tag (1 byte), name: text, content
//! text    = length (4 bytes) of the next part of the texts
//! bytes   = length (4 bytes), bytes
//! list    = values, END
//! object  = members, END
//! ```
//!
//! Numbers and lengths are little-endian. A text's length is counted as who reads it cuts: in UTF-16 code units for
//! JavaScript, in bytes for WebAssembly. The texts are together because each call of JavaScript's decoder and encoder costs
//! more than a short text does, and a response has thousands.

/// `null` or `undefined`.
pub const NULL: u8 = 0;
/// `false`.
pub const FALSE: u8 = 1;
/// `true`.
pub const TRUE: u8 = 2;
/// A JavaScript number: eight bytes.
pub const NUMBER: u8 = 3;
/// A `bigint` that 64 bits with a sign hold: eight bytes.
pub const INT: u8 = 4;
/// A `bigint` that only 64 bits without a sign hold: eight bytes.
pub const UINT: u8 = 5;
/// Text: the length of its part of all texts.
pub const TEXT: u8 = 6;
/// A `Uint8Array` or `ArrayBuffer`.
pub const BYTES: u8 = 7;
/// An array: its elements.
pub const LIST: u8 = 8;
/// An object: its members.
pub const OBJECT: u8 = 9;
/// The end of a list or an object.
pub const END: u8 = 10;
/// Something that has no JSON form: one of the numbers of [`invalid`].
pub const INVALID: u8 = 11;

/// What JavaScript can hold and JSON cannot.
pub mod invalid {
    /// Half of a surrogate pair, which UTF-8 cannot carry.
    pub const LONE_SURROGATE: u8 = 0;
    /// A `bigint` beyond 64 bits.
    pub const OUT_OF_RANGE: u8 = 1;
    /// A function or a symbol.
    pub const NO_DATA: u8 = 2;
    /// A `Date` without a time.
    pub const INVALID_DATE: u8 = 3;
    /// A `Map`, a `Set` or another collection.
    pub const COLLECTION: u8 = 4;
}
