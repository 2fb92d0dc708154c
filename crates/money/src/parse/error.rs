//! [`ParseError`]: why a text is no amount.

use crate::parse::parsed_amount::ParsedAmount;

/// Why a text is no amount of money, or not one only.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseError {
    /// Nothing in it is an amount of money.
    #[error(
        "no amount of money in `{text}`; expected a number with a currency, such as `94.8 billion USD`"
    )]
    NoAmount {
        /// What was given.
        text: String,
    },
    /// A number that nobody writes so.
    #[error(
        "malformed number `{found}` at byte {at}; expected digits in groups of three and at most one decimal mark"
    )]
    Malformed {
        /// The number.
        found: String,
        /// Where it begins in the text, in bytes.
        at: usize,
    },
    /// A number that could be two; which one is not guessed.
    #[error(
        "`{found}` at byte {at} is {}; expected a locale, or a number without a lone mark before three digits",
        readings.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ")
    )]
    AmbiguousNumber {
        /// The number.
        found: String,
        /// Where it begins in the text, in bytes.
        at: usize,
        /// What the amount is by each reading, that with a mark of thousands first.
        readings: Vec<ParsedAmount>,
    },
    /// More digits than an amount can hold.
    #[error("`{found}` at byte {at} does not fit; expected at most 28 digits")]
    TooLarge {
        /// The number.
        found: String,
        /// Where it begins in the text, in bytes.
        at: usize,
    },
    /// Several amounts where one was asked for.
    #[error("{} amounts in `{text}`; expected one", amounts.len())]
    Several {
        /// What was given.
        text: String,
        /// All of them, in order.
        amounts: Vec<ParsedAmount>,
    },
}
