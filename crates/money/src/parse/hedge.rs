//! [`Hedge`]: how sure a writer is of an amount.

use std::fmt;

/// What a writer says about the precision of an amount. `nearly 95` is not `95`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hedge {
    /// The bare number: `94.8 billion`, `reached 94.8 billion`.
    Exact,
    /// Around the number on either side: `about`, `около`, `约`, `шамамен`.
    About,
    /// The number or a little less: `nearly`, `почти`, `近`, `жуық`.
    Nearly,
    /// More than the number: `over`, `более`, `超过`, `20多亿`, `астам`, `ortiq`.
    Over,
    /// Less than the number: `under`, `менее`, `不到`.
    Under,
    /// The number or more: `at least`, `не менее`, `至少`.
    AtLeast,
    /// The number or less: `up to`, `не более`, `最多`.
    AtMost,
    /// No number at all: `dozens of billions`, `десятки миллиардов`, `数十亿`.
    Vague,
}

impl fmt::Display for Hedge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::Over => "over",
            Self::Under => "under",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::Vague => "vague",
        })
    }
}
