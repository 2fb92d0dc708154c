//! When a number was measured: periods, and [`read`], which reads them as people write them.

mod compare;
mod fiscal;
mod read;
mod solar;
mod text;

use std::cmp::Ordering;
use std::fmt;

use chrono::{Datelike as _, Days, Months, NaiveDate, Weekday};
use thiserror::Error;

pub use compare::PeriodMismatch;
pub use fiscal::FiscalYearError;
pub use read::{Candidate, Form, ReadError, Reading, read};

use crate::date::last_day_of_month;

/// The time that a number is about.
///
/// A period is a span of whole days, or an instant (a stock "as of" a day), or everything up to
/// a day when the start was not given. It remembers how it was written, so that it prints back as
/// it was read, but two periods are compared by their days.
///
/// | written | is |
/// | --- | --- |
/// | `2024`, `2024-A1` | a year |
/// | `2024-S1`, `2024-H1` | a half-year |
/// | `2010-T3` | a trimester: four months |
/// | `2024-Q3` | a quarter |
/// | `2024-05`, `2024-M05` | a month |
/// | `2020-W53` | an ISO 8601 week |
/// | `2024-02-29`, `2024-D060` | a day |
/// | `@2024-12-31` | an instant: a stock as of that day |
/// | `2025-01..05`, `5M 2025` | cumulated from January to May |
/// | `2020..2024` | a window of whole years |
/// | `2010-01-01/P3M`, `2023-02-01/2024-01-31` | any other span |
/// | `..2025`, `..2025-06-17` | cumulated up to a day, the start not given |
///
/// The SDMX forms are those of the *SDMX Technical Notes*, section 6 (observational time
/// periods); [`to_sdmx`](Self::to_sdmx) writes them. Instants, cumulated spans, windows and open
/// starts are ours, since SDMX has no notation for them.
///
/// ```
/// use corridor_evidence::Period;
/// let period: Period = "2025-01..05".parse()?;
/// assert_eq!(period.end().to_string(), "2025-05-31");
/// assert_eq!(period.to_sdmx().as_deref(), Some("2025-01-01/P5M"));
/// assert_eq!(period.to_string(), "2025-01..05");
/// # Ok::<(), corridor_evidence::PeriodError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    start: Option<NaiveDate>,
    end: NaiveDate,
    kind: PeriodKind,
}

/// How a [`Period`] is cut out of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// A point in time: the state at a day.
    Instant,
    /// One day.
    Day,
    /// An ISO 8601 week, Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// A calendar quarter.
    Quarter,
    /// A third of a year: four months.
    Trimester,
    /// Half a calendar year.
    Half,
    /// A calendar year.
    Year,
    /// Cumulated from the first of January through the end of a month.
    YearToDate,
    /// Several whole calendar years.
    Years,
    /// Any other span of days.
    Span,
    /// Everything up to a day; the source did not say from when.
    Open,
}

/// Why a period could not be made or read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PeriodError {
    /// The text has none of the forms of a period.
    #[error(
        "`{0}` is not a period: expected for example `2024`, `2024-Q3`, `2024-05`, `2025-01..05`, \
         `2020..2024`, `@2024-12-31` or `..2025`"
    )]
    Form(String),
    /// The form is right but the calendar has no such part.
    #[error("`{text}` does not exist: {why}")]
    Calendar {
        /// What was given.
        text: String,
        /// The rule of the calendar that it breaks.
        why: &'static str,
    },
    /// The text can be read in more than one way.
    #[error("`{text}` can be read as {readings}; write the one that is meant")]
    Ambiguous {
        /// What was given.
        text: String,
        /// The readings, joined by "or".
        readings: String,
    },
}

/// The years that periods may touch: four digits, as SDMX writes them.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

impl Period {
    /// A calendar year.
    ///
    /// # Errors
    /// When the year is not in 1 to 9999. (So it is for all constructors.)
    pub fn year(year: i32) -> Result<Self, PeriodError> {
        Self::months_from(year, 1, 12, PeriodKind::Year)
    }

    /// Half a calendar year; `half` is 1 or 2.
    ///
    /// # Errors
    /// When there is no such half.
    pub fn half(year: i32, half: u32) -> Result<Self, PeriodError> {
        part(year, half, 2, "a year has halves 1 and 2", 'S')?;
        Self::months_from(year, half * 6 - 5, 6, PeriodKind::Half)
    }

    /// A third of a calendar year; `trimester` is 1 to 3.
    ///
    /// # Errors
    /// When there is no such trimester.
    pub fn trimester(year: i32, trimester: u32) -> Result<Self, PeriodError> {
        part(year, trimester, 3, "a year has trimesters 1 to 3", 'T')?;
        Self::months_from(year, trimester * 4 - 3, 4, PeriodKind::Trimester)
    }

    /// A calendar quarter; `quarter` is 1 to 4.
    ///
    /// # Errors
    /// When there is no such quarter.
    pub fn quarter(year: i32, quarter: u32) -> Result<Self, PeriodError> {
        part(year, quarter, 4, "a year has quarters 1 to 4", 'Q')?;
        Self::months_from(year, quarter * 3 - 2, 3, PeriodKind::Quarter)
    }

    /// A calendar month; `month` is 1 to 12.
    ///
    /// # Errors
    /// When there is no such month.
    pub fn month(year: i32, month: u32) -> Result<Self, PeriodError> {
        part(year, month, 12, "a year has months 1 to 12", 'M')?;
        Self::months_from(year, month, 1, PeriodKind::Month)
    }

    /// An ISO 8601 week, Monday to Sunday.
    ///
    /// # Errors
    /// When the year has no such week: most years have 52, some 53.
    ///
    /// ```
    /// use corridor_evidence::Period;
    /// assert_eq!(Period::week(2020, 53)?.end().to_string(), "2021-01-03");
    /// assert!(Period::week(2021, 53).is_err());
    /// # Ok::<(), corridor_evidence::PeriodError>(())
    /// ```
    pub fn week(year: i32, week: u32) -> Result<Self, PeriodError> {
        let wrong = || PeriodError::Calendar {
            text: format!("{year:04}-W{week:02}"),
            why: "an ISO year has weeks 1 to 52, and some have week 53",
        };
        let start = NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)
            .filter(|start| YEARS.contains(&year) && start.iso_week().week() == week)
            .ok_or_else(wrong)?;
        let end = start.checked_add_days(Days::new(6)).ok_or_else(wrong)?;
        Self::of(Some(start), end, PeriodKind::Week)
    }

    /// One day.
    ///
    /// # Errors
    /// When its year is not in 1 to 9999.
    pub fn day(date: NaiveDate) -> Result<Self, PeriodError> {
        Self::of(Some(date), date, PeriodKind::Day)
    }

    /// A point in time: the state at a day.
    ///
    /// # Errors
    /// When its year is not in 1 to 9999.
    pub fn instant(date: NaiveDate) -> Result<Self, PeriodError> {
        Self::of(Some(date), date, PeriodKind::Instant)
    }

    /// Cumulated from the first of January through the end of `month`. The twelfth month gives
    /// the year.
    ///
    /// # Errors
    /// When there is no such month.
    pub fn year_to_date(year: i32, month: u32) -> Result<Self, PeriodError> {
        part(year, month, 12, "a year has months 1 to 12", 'M')?;
        if month == 12 {
            return Self::year(year);
        }
        Self::months_from(year, 1, month, PeriodKind::YearToDate)
    }

    /// Whole calendar years from `first` through `last`; one year gives that year.
    ///
    /// # Errors
    /// When `last` is before `first`.
    pub fn years(first: i32, last: i32) -> Result<Self, PeriodError> {
        if first == last {
            return Self::year(first);
        }
        let start = Self::year(first)?;
        let end = Self::year(last)?;
        Self::of(start.start, end.end, PeriodKind::Years)
    }

    /// From one day through another.
    ///
    /// # Errors
    /// When `end` is before `start`.
    pub fn span(start: NaiveDate, end: NaiveDate) -> Result<Self, PeriodError> {
        Self::of(Some(start), end, PeriodKind::Span)
    }

    /// Everything up to a day, for sums whose start the source did not give.
    ///
    /// # Errors
    /// When its year is not in 1 to 9999.
    pub fn until(end: NaiveDate) -> Result<Self, PeriodError> {
        Self::of(None, end, PeriodKind::Open)
    }

    /// The first day; none when the start was not given.
    pub fn start(&self) -> Option<NaiveDate> {
        self.start
    }

    /// The last day.
    pub fn end(&self) -> NaiveDate {
        self.end
    }

    /// How it is cut out of the calendar.
    pub fn kind(&self) -> PeriodKind {
        self.kind
    }

    /// Whether it is a point in time and not a span.
    pub fn is_instant(&self) -> bool {
        self.kind == PeriodKind::Instant
    }

    /// The calendar year, when the whole period lies in one.
    pub fn calendar_year(&self) -> Option<i32> {
        self.start
            .filter(|start| start.year() == self.end.year())
            .map(|start| start.year())
    }

    /// The number of whole calendar months, when it starts and ends with one.
    pub fn whole_months(&self) -> Option<u32> {
        let start = self.start.filter(|start| start.day() == 1)?;
        if self.is_instant() || last_day_of_month(self.end)? != self.end {
            return None;
        }
        let months = (self.end.year() - start.year()) * 12
            + i32::try_from(self.end.month()).ok()?
            - i32::try_from(start.month()).ok()?
            + 1;
        u32::try_from(months).ok()
    }

    /// The same months, week or day a year before; none where that would leave the calendar, or
    /// for a week 53 that the year before did not have.
    ///
    /// ```
    /// use corridor_evidence::Period;
    /// let months: Period = "2025-01..05".parse()?;
    /// assert_eq!(months.year_before(), Some("2024-01..05".parse()?));
    /// # Ok::<(), corridor_evidence::PeriodError>(())
    /// ```
    pub fn year_before(&self) -> Option<Self> {
        if self.kind == PeriodKind::Week {
            let week = self.start?.iso_week();
            return Self::week(week.year() - 1, week.week()).ok();
        }
        let back = |date: NaiveDate| date.checked_sub_months(Months::new(12));
        let end_of_month = last_day_of_month(self.end) == Some(self.end);
        let end = match self.kind {
            PeriodKind::Day | PeriodKind::Instant => back(self.end)?,
            _ if end_of_month => last_day_of_month(back(self.end)?)?,
            _ => back(self.end)?,
        };
        let start = match self.start {
            Some(start) => Some(back(start)?),
            None => None,
        };
        Self::of(start, end, self.kind).ok()
    }

    fn months_from(
        year: i32,
        month: u32,
        months: u32,
        kind: PeriodKind,
    ) -> Result<Self, PeriodError> {
        let wrong = || PeriodError::Calendar {
            text: year.to_string(),
            why: "years are written with four digits, 0001 to 9999",
        };
        let start = NaiveDate::from_ymd_opt(year, month, 1).ok_or_else(wrong)?;
        let end = start
            .checked_add_months(Months::new(months))
            .and_then(|next| next.checked_sub_days(Days::new(1)))
            .ok_or_else(wrong)?;
        Self::of(Some(start), end, kind)
    }

    fn of(start: Option<NaiveDate>, end: NaiveDate, kind: PeriodKind) -> Result<Self, PeriodError> {
        let first = start.unwrap_or(end);
        if !YEARS.contains(&first.year()) || !YEARS.contains(&end.year()) {
            return Err(PeriodError::Calendar {
                text: first.year().to_string(),
                why: "years are written with four digits, 0001 to 9999",
            });
        }
        if first > end {
            return Err(PeriodError::Calendar {
                text: format!("{first}/{end}"),
                why: "a period cannot end before it starts",
            });
        }
        Ok(Self { start, end, kind })
    }
}

/// Checks that part `number` of a year exists.
fn part(
    year: i32,
    number: u32,
    most: u32,
    why: &'static str,
    letter: char,
) -> Result<(), PeriodError> {
    if (1..=most).contains(&number) {
        return Ok(());
    }
    Err(PeriodError::Calendar {
        text: format!("{year:04}-{letter}{number}"),
        why,
    })
}

/// By end, then start (an open start first), then kind: a table sorted by period reads in the
/// order in which its numbers became known.
impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.end, self.start, self.kind).cmp(&(other.end, other.start, other.kind))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Debug for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Period({self})")
    }
}
