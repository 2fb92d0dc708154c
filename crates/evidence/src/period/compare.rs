//! Which periods may be compared with which.

use chrono::{Datelike as _, NaiveDate};
use thiserror::Error;

use super::{Period, PeriodKind};

/// Why two periods cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PeriodMismatch {
    /// A state at a day against something that happened over a span.
    #[error("{0} is a point in time and {1} is a span of time")]
    InstantWithSpan(Period, Period),
    /// One of them has no known start.
    #[error("nobody says when {0} starts")]
    OpenStart(Period),
    /// They are of different length.
    #[error("{0} and {1} are not equally long")]
    Length(Period, Period),
    /// They are equally long but are other parts of their years.
    #[error("{0} and {1} are not the same part of the year")]
    Season(Period, Period),
    /// They are the same period.
    #[error("both are {0}")]
    Same(Period),
}

impl Period {
    /// Whether every day of `other` is in this period.
    pub fn contains(&self, other: &Self) -> bool {
        let starts = match (self.start, other.start) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(mine), Some(theirs)) => mine <= theirs,
        };
        starts && other.end <= self.end
    }

    /// Whether the two have a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        let reaches = |a: &Self, b: &Self| a.start.is_none_or(|start| start <= b.end);
        reaches(self, other) && reaches(other, self)
    }

    /// Whether the two cover the same days, however they are written.
    pub fn same_days(&self, other: &Self) -> bool {
        (self.start, self.end, self.is_instant()) == (other.start, other.end, other.is_instant())
    }

    /// Whether numbers of the two periods may be set against each other as "then and now": the
    /// same months of two years, two years, two windows equally long, two instants.
    ///
    /// A cumulated span compares with the same months of another year, and with nothing else; a
    /// month does not compare with a year, nor May with June.
    ///
    /// # Errors
    /// Says what is different.
    ///
    /// ```
    /// use corridor_evidence::{Period, PeriodMismatch};
    /// let of = |text: &str| text.parse::<Period>();
    /// assert!(of("2025-01..05")?.comparable(&of("2024-01..05")?).is_ok());
    /// assert!(matches!(
    ///     of("2025-01..05")?.comparable(&of("2025-05")?),
    ///     Err(PeriodMismatch::Length(..))
    /// ));
    /// assert!(matches!(of("2025-05")?.comparable(&of("2025-06")?), Err(PeriodMismatch::Season(..))));
    /// # Ok::<(), corridor_evidence::PeriodError>(())
    /// ```
    pub fn comparable(&self, other: &Self) -> Result<(), PeriodMismatch> {
        if self.same_days(other) {
            return Err(PeriodMismatch::Same(*self));
        }
        match (self.is_instant(), other.is_instant()) {
            (true, true) => return Ok(()),
            (true, false) => return Err(PeriodMismatch::InstantWithSpan(*self, *other)),
            (false, true) => return Err(PeriodMismatch::InstantWithSpan(*other, *self)),
            (false, false) => {}
        }
        let mine = self.start.ok_or(PeriodMismatch::OpenStart(*self))?;
        let theirs = other.start.ok_or(PeriodMismatch::OpenStart(*other))?;
        let length = || PeriodMismatch::Length(*self, *other);
        let season = || PeriodMismatch::Season(*self, *other);
        match (self.whole_months(), other.whole_months()) {
            (Some(a), Some(b)) if a != b => Err(length()),
            // Whole months: the same ones. Twelve, or a multiple, may start in any month only if
            // both start in the same.
            (Some(_), Some(_)) if mine.month() != theirs.month() => Err(season()),
            (Some(_), Some(_)) => Ok(()),
            (None, None) if both(self, other, PeriodKind::Week) => {
                if mine.iso_week().week() == theirs.iso_week().week() {
                    Ok(())
                } else {
                    Err(season())
                }
            }
            (None, None) => {
                let month_day = |date: NaiveDate| (date.month(), date.day());
                let years = |a: NaiveDate, b: NaiveDate| b.year() - a.year();
                if years(mine, self.end) != years(theirs, other.end) {
                    Err(length())
                } else if month_day(mine) != month_day(theirs)
                    || month_day(self.end) != month_day(other.end)
                {
                    let days = |a: NaiveDate, b: NaiveDate| (b - a).num_days();
                    if days(mine, self.end) == days(theirs, other.end) {
                        Err(season())
                    } else {
                        Err(length())
                    }
                } else {
                    Ok(())
                }
            }
            _ => Err(length()),
        }
    }
}

fn both(a: &Period, b: &Period, kind: PeriodKind) -> bool {
    a.kind == kind && b.kind == kind
}
