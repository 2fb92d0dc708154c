//! [`RatePeriod`]: the year, month or day that a rate is for.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, Months, NaiveDate};

use crate::error::MoneyError;

/// The calendar year, month or day that a rate is for.
///
/// Text form: `2024`, `2024-05`, `2024-05-31`. Order: years, then months, then days, each by time.
///
/// ```
/// use corridor_money::rates::RatePeriod;
///
/// let may: RatePeriod = "2024-05".parse()?;
/// assert_eq!(may.last_day().to_string(), "2024-05-31");
/// assert_eq!(may.to_string(), "2024-05");
/// # Ok::<(), corridor_money::MoneyError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RatePeriod {
    length: Length,
    first: NaiveDate,
    last: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Length {
    Year,
    Month,
    Day,
}

impl RatePeriod {
    /// A calendar year, 1 to 9999.
    ///
    /// # Errors
    /// Another year.
    pub fn year(year: i32) -> Result<Self, MoneyError> {
        Self::build(Length::Year, year, 1, 12).ok_or_else(|| MoneyError::BadPeriod {
            text: year.to_string(),
        })
    }

    /// A month (1 to 12) of a calendar year.
    ///
    /// # Errors
    /// No such month.
    pub fn month(year: i32, month: u32) -> Result<Self, MoneyError> {
        Self::build(Length::Month, year, month, 1).ok_or_else(|| MoneyError::BadPeriod {
            text: format!("{year}-{month}"),
        })
    }

    /// One day.
    pub fn day(day: NaiveDate) -> Self {
        Self {
            length: Length::Day,
            first: day,
            last: day,
        }
    }

    fn build(length: Length, year: i32, month: u32, months: u32) -> Option<Self> {
        let first =
            NaiveDate::from_ymd_opt(year, month, 1).filter(|_| (1..=9999).contains(&year))?;
        let last = first.checked_add_months(Months::new(months))?.pred_opt()?;
        Some(Self {
            length,
            first,
            last,
        })
    }

    /// The first day.
    pub fn first_day(self) -> NaiveDate {
        self.first
    }

    /// The last day.
    pub fn last_day(self) -> NaiveDate {
        self.last
    }

    /// Whether it is a single day.
    pub fn is_day(self) -> bool {
        self.length == Length::Day
    }

    /// The period of this length that a day lies in.
    pub(crate) fn around(self, day: NaiveDate) -> Option<Self> {
        match self.length {
            Length::Year => Self::year(day.year()).ok(),
            Length::Month => Self::month(day.year(), day.month()).ok(),
            Length::Day => Some(Self::day(day)),
        }
    }

    /// Whether it is as long as the other (both years, both months, both days).
    pub(crate) fn is_like(self, other: Self) -> bool {
        self.length == other.length
    }
}

impl fmt::Display for RatePeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.length {
            Length::Year => write!(f, "{year:04}"),
            Length::Month => write!(f, "{year:04}-{month:02}"),
            Length::Day => write!(f, "{}", self.first),
        }
    }
}

impl fmt::Debug for RatePeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for RatePeriod {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let number = |part: Option<&str>, width: usize| {
            part.filter(|part| part.len() == width && part.bytes().all(|b| b.is_ascii_digit()))
                .and_then(|part| part.parse::<u32>().ok())
        };
        let mut parts = text.split('-');
        let year = number(parts.next(), 4).and_then(|year| i32::try_from(year).ok());
        let rest: Vec<&str> = parts.collect();
        let period = match (year, rest.as_slice()) {
            (Some(year), []) => Self::year(year).ok(),
            (Some(year), [month]) => {
                number(Some(month), 2).and_then(|month| Self::month(year, month).ok())
            }
            (Some(year), [month, day]) => number(Some(month), 2)
                .zip(number(Some(day), 2))
                .and_then(|(month, day)| NaiveDate::from_ymd_opt(year, month, day))
                .map(Self::day),
            _ => None,
        };
        period.ok_or_else(|| MoneyError::BadPeriod {
            text: text.to_owned(),
        })
    }
}
