//! What can be wrong with the parts of a document.

use thiserror::Error;

/// A part that a document cannot have.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReportError {
    /// A number was written as words.
    #[error(
        "`{text}` has the digit `{digit}` at character {position}: expected words only, and each \
         number as a figure, period, date or name"
    )]
    BareNumber {
        /// The text.
        text: String,
        /// The first digit in it.
        digit: char,
        /// How many characters stand before it.
        position: usize,
    },
    /// More decimals than anybody reads.
    #[error("`{0}` decimals are too many: expected 0 to 12")]
    Decimals(u8),
    /// A text that cannot be an anchor.
    #[error(
        "`{0}` is not an anchor: expected a-z, 0-9 and `-`, first a letter, and not the form of a \
         figure id"
    )]
    Anchor(String),
}
