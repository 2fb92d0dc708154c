//! Why a text was not read.

use std::fmt;

use thiserror::Error;

use super::reading::{Form, Reading};
use crate::period::{FiscalYearError, PeriodError, PeriodKind};

/// One of the things that an ambiguous text may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// In words, where the days alone do not tell: "the fiscal year of India".
    pub meaning: String,
    /// The days.
    pub reading: Reading,
}

impl fmt::Display for Candidate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` ({})", self.reading, self.meaning)
    }
}

/// Why a text could not be read as one time.
///
/// Columns are counted in characters, from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// There is no text.
    #[error("nothing to read: expected a time such as `2024`, `Q3 2024` or `January-May 2025`")]
    Empty,
    /// A word or sign that has no place there.
    #[error("unexpected `{found}` at column {column} of `{text}`: expected {expected}")]
    Unexpected {
        /// What was given.
        text: String,
        /// The first part that does not fit.
        found: String,
        /// Where that is.
        column: usize,
        /// What would have been right.
        expected: &'static str,
    },
    /// A part of a year, and nobody says of which.
    #[error("`{text}` names no year: expected one beside it, as in `Q3 2024`")]
    NoYear {
        /// What was given.
        text: String,
    },
    /// It depends on the day on which it was written.
    #[error(
        "`{text}` depends on when it was written (`{found}` at column {column}): expected a year, \
         month or day by its number"
    )]
    Relative {
        /// What was given.
        text: String,
        /// The word that looks away from the calendar.
        found: String,
        /// Where that is.
        column: usize,
    },
    /// It names no days.
    #[error(
        "`{found}` at column {column} of `{text}` names no day: expected a month, a quarter or a \
         day"
    )]
    Vague {
        /// What was given.
        text: String,
        /// The vague word.
        found: String,
        /// Where that is.
        column: usize,
    },
    /// The form is right but the calendar has no such part.
    #[error("cannot read `{text}`: {error}")]
    Calendar {
        /// What was given.
        text: String,
        /// The kind of part that was read, where it is known.
        kind: Option<PeriodKind>,
        /// The rule that it breaks.
        error: PeriodError,
    },
    /// The fiscal year of the country cannot be placed.
    #[error("cannot read `{text}`: {error}")]
    Fiscal {
        /// What was given.
        text: String,
        /// Why.
        error: FiscalYearError,
    },
    /// The text means several things, and nothing in it tells which.
    #[error("`{text}` is ambiguous ({why}): {}", join(.candidates))]
    Ambiguous {
        /// What was given.
        text: String,
        /// What would have to be known.
        why: &'static str,
        /// What it may mean, as far as each is a time by itself: "May 24" is also a day, of a
        /// year that is not named.
        candidates: Vec<Candidate>,
    },
}

impl ReadError {
    /// `ambiguous` when the text means several things, else `error`.
    pub fn status(&self) -> &'static str {
        match self {
            Self::Ambiguous { .. } => "ambiguous",
            _ => "error",
        }
    }

    /// What was refused, as tables name it: `week` and `day` for those that the calendar does not
    /// have, `fiscal` for a fiscal year of nobody, `ambiguous` and `error` for the rest.
    pub fn category(&self) -> &'static str {
        match self {
            Self::Calendar {
                kind: Some(kind @ (PeriodKind::Week | PeriodKind::Day)),
                ..
            } => Form::of(*kind).as_str(),
            Self::Ambiguous { candidates, .. }
                if candidates
                    .iter()
                    .any(|candidate| candidate.reading.form() == Form::Fiscal) =>
            {
                Form::Fiscal.as_str()
            }
            Self::Fiscal { .. } => Form::Fiscal.as_str(),
            _ => self.status(),
        }
    }

    /// What it may mean, when it is ambiguous; else nothing.
    pub fn candidates(&self) -> &[Candidate] {
        match self {
            Self::Ambiguous { candidates, .. } => candidates,
            _ => &[],
        }
    }
}

fn join(candidates: &[Candidate]) -> String {
    let candidates: Vec<String> = candidates.iter().map(Candidate::to_string).collect();
    candidates.join(" or ")
}
