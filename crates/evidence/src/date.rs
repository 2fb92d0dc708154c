//! Dates of which only a part may be known.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, Days, Months, NaiveDate};
use thiserror::Error;

/// A text that is not `2025`, `2025-06` or `2025-06-17`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a date: expected a year, `2025-06` or `2025-06-17`")]
pub struct DateError(String);

/// A date known to the day, the month or the year.
///
/// Sources often give less than a day. The missing part is never filled in: [`earliest`] and
/// [`latest`] bound it.
///
/// ```
/// use corridor_evidence::PartialDate;
/// let date: PartialDate = "2013-09".parse()?;
/// assert_eq!(date.earliest().to_string(), "2013-09-01");
/// assert_eq!(date.latest().to_string(), "2013-09-30");
/// assert_eq!(date.to_string(), "2013-09");
/// # Ok::<(), corridor_evidence::DateError>(())
/// ```
///
/// [`earliest`]: PartialDate::earliest
/// [`latest`]: PartialDate::latest
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    earliest: NaiveDate,
    latest: NaiveDate,
}

impl PartialDate {
    /// A date known to the day.
    pub fn day(date: NaiveDate) -> Self {
        Self {
            earliest: date,
            latest: date,
        }
    }

    /// A date of which the year is known; none outside the years 1 to 9999.
    pub fn year(year: i32) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        Some(Self {
            earliest: NaiveDate::from_ymd_opt(year, 1, 1)?,
            latest: NaiveDate::from_ymd_opt(year, 12, 31)?,
        })
    }

    /// A date of which year and month are known.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        let earliest = NaiveDate::from_ymd_opt(year, month, 1)?;
        Some(Self {
            earliest,
            latest: last_day_of_month(earliest)?,
        })
    }

    /// The first day that it can be.
    pub fn earliest(self) -> NaiveDate {
        self.earliest
    }

    /// The last day that it can be.
    pub fn latest(self) -> NaiveDate {
        self.latest
    }

    /// The day, when it is known to the day.
    pub fn to_day(self) -> Option<NaiveDate> {
        (self.earliest == self.latest).then_some(self.earliest)
    }
}

/// The last day of the month in which `date` is.
pub(crate) fn last_day_of_month(date: NaiveDate) -> Option<NaiveDate> {
    date.with_day(1)?
        .checked_add_months(Months::new(1))?
        .checked_sub_days(Days::new(1))
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let wrong = || DateError(text.to_owned());
        let digits = |part: &str, length: usize| -> Option<u32> {
            (part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse().ok())
                .flatten()
        };
        let mut parts = text.split('-');
        let year = parts
            .next()
            .and_then(|part| digits(part, 4))
            .ok_or_else(wrong)?;
        let year = i32::try_from(year).map_err(|_| wrong())?;
        let date = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Self::year(year),
            (Some(month), None, _) => digits(month, 2).and_then(|month| Self::month(year, month)),
            (Some(month), Some(day), None) => digits(month, 2)
                .zip(digits(day, 2))
                .filter(|_| year >= 1)
                .and_then(|(month, day)| NaiveDate::from_ymd_opt(year, month, day))
                .map(Self::day),
            _ => None,
        };
        date.ok_or_else(wrong)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = if self.earliest == self.latest {
            self.earliest.format("%Y-%m-%d").to_string()
        } else if self.earliest.month() == self.latest.month() {
            self.earliest.format("%Y-%m").to_string()
        } else {
            self.earliest.format("%Y").to_string()
        };
        f.pad(&text)
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PartialDate({self})")
    }
}
