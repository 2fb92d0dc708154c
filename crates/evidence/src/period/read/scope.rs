//! What all steps of reading one text know about it.

use chrono::NaiveDate;

use super::error::{Candidate, ReadError};
use super::item::Token;
use super::reading::Reading;
use crate::period::{Period, PeriodError, PeriodKind};

/// A reading, a refusal, or none when a rule does not apply.
pub(super) type Outcome = Option<Result<Reading, ReadError>>;

/// The text that is read, for errors.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) text: &'a str,
}

impl Scope<'_> {
    /// A period made by a constructor, with the text in its error.
    pub(super) fn period(
        self,
        kind: Option<PeriodKind>,
        period: Result<Period, PeriodError>,
    ) -> Result<Period, ReadError> {
        period.map_err(|error| ReadError::Calendar {
            text: self.text.to_owned(),
            kind,
            error,
        })
    }

    /// A day by its numbers.
    pub(super) fn day(self, year: i32, month: u32, day: u32) -> Result<NaiveDate, ReadError> {
        NaiveDate::from_ymd_opt(year, month, day)
            .filter(|_| (1..=9999).contains(&year))
            .ok_or_else(|| ReadError::Calendar {
                text: self.text.to_owned(),
                kind: Some(PeriodKind::Day),
                error: PeriodError::Calendar {
                    text: format!("{year:04}-{month:02}-{day:02}"),
                    why: "the calendar has no such day",
                },
            })
    }

    pub(super) fn ambiguous(self, why: &'static str, candidates: Vec<Candidate>) -> ReadError {
        ReadError::Ambiguous {
            text: self.text.to_owned(),
            why,
            candidates,
        }
    }

    pub(super) fn no_year(self) -> ReadError {
        ReadError::NoYear {
            text: self.text.to_owned(),
        }
    }

    /// An error at a word or sign.
    pub(super) fn unexpected(self, token: Token, expected: &'static str) -> ReadError {
        ReadError::Unexpected {
            text: self.text.to_owned(),
            found: self.found(token),
            column: self.column(token),
            expected,
        }
    }

    /// The text of a word or sign, as written.
    pub(super) fn found(self, token: Token) -> String {
        self.text
            .get(token.start..token.end)
            .unwrap_or_default()
            .to_owned()
    }

    /// Its column, in characters from 1.
    pub(super) fn column(self, token: Token) -> usize {
        1 + self
            .text
            .char_indices()
            .take_while(|(at, _)| *at < token.start)
            .count()
    }
}

/// What an ambiguous text may mean.
pub(super) fn candidate(meaning: impl Into<String>, reading: Reading) -> Candidate {
    Candidate {
        meaning: meaning.into(),
        reading,
    }
}
