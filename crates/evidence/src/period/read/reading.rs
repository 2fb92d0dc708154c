//! What a text was read as.

use std::fmt;

use chrono::NaiveDate;

use crate::period::{Period, PeriodKind};

/// A text read as a time.
///
/// It is a [`Period`], or everything since a day. It prints in a form that [`read`](super::read)
/// reads as the same days.
///
/// ```
/// use corridor_evidence::period::{Form, read};
/// let reading = read("FY2023/24 (India)")?;
/// assert_eq!(reading.form(), Form::Fiscal);
/// assert_eq!(reading.canonical(), "2023-04-01/P1Y");
/// assert_eq!(read("since 2013")?.end(), None);
/// # Ok::<(), corridor_evidence::period::ReadError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reading {
    extent: Extent,
    form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Extent {
    Period(Period),
    Since(NaiveDate),
}

/// The kind of text that was read.
///
/// [`PeriodKind`] tells how a period is cut out of the calendar; this also tells what the writer
/// spoke of: a fiscal year and a window of twelve months may be the same days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Form {
    /// A calendar year.
    Year,
    /// Half a calendar year.
    Half,
    /// A calendar quarter.
    Quarter,
    /// Four months.
    Trimester,
    /// A calendar month.
    Month,
    /// Cumulated from the first of January.
    YearToDate,
    /// So many months up to a month or day: "12 months to June 2024".
    Rolling,
    /// An ISO 8601 week.
    Week,
    /// One day.
    Day,
    /// From one part of the calendar through another.
    Range,
    /// One bound is not given: "since 2013", "by end-2025".
    Open,
    /// A stock as of a day.
    Instant,
    /// A fiscal year, or a year of the Solar Hijri calendar.
    Fiscal,
    /// The date columns of a row of UN Comtrade.
    Comtrade,
}

impl Form {
    /// The form of a period that is written in the notation of its kind.
    pub(super) fn of(kind: PeriodKind) -> Self {
        match kind {
            PeriodKind::Instant => Self::Instant,
            PeriodKind::Day => Self::Day,
            PeriodKind::Week => Self::Week,
            PeriodKind::Month => Self::Month,
            PeriodKind::Quarter => Self::Quarter,
            PeriodKind::Trimester => Self::Trimester,
            PeriodKind::Half => Self::Half,
            PeriodKind::Year => Self::Year,
            PeriodKind::YearToDate => Self::YearToDate,
            PeriodKind::Years | PeriodKind::Span => Self::Range,
            PeriodKind::Open => Self::Open,
        }
    }

    /// Its name in tables: `year`, `half`, `ytd`, `rolling` and so on.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Half => "half",
            Self::Quarter => "quarter",
            Self::Trimester => "trimester",
            Self::Month => "month",
            Self::YearToDate => "ytd",
            Self::Rolling => "rolling",
            Self::Week => "week",
            Self::Day => "day",
            Self::Range => "range",
            Self::Open => "open",
            Self::Instant => "instant",
            Self::Fiscal => "fiscal",
            Self::Comtrade => "comtrade",
        }
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Reading {
    pub(super) fn since(start: NaiveDate) -> Self {
        Self {
            extent: Extent::Since(start),
            form: Form::Open,
        }
    }

    pub(super) fn with_form(self, form: Form) -> Self {
        Self { form, ..self }
    }

    /// The period; none when it has no end.
    pub fn period(&self) -> Option<Period> {
        match self.extent {
            Extent::Period(period) => Some(period),
            Extent::Since(_) => None,
        }
    }

    /// What kind of text it was.
    pub fn form(&self) -> Form {
        self.form
    }

    /// The first day; none when it was not given.
    pub fn start(&self) -> Option<NaiveDate> {
        match self.extent {
            Extent::Period(period) => period.start(),
            Extent::Since(start) => Some(start),
        }
    }

    /// The last day; none when it was not given.
    pub fn end(&self) -> Option<NaiveDate> {
        self.period().map(|period| period.end())
    }

    /// The SDMX frequency code (code list `CL_FREQ`; `S` half-years, `T` trimesters); none for
    /// what is no regular part of a year.
    pub fn frequency(&self) -> Option<char> {
        match self.period()?.kind() {
            PeriodKind::Year => Some('A'),
            PeriodKind::Half => Some('S'),
            PeriodKind::Trimester => Some('T'),
            PeriodKind::Quarter => Some('Q'),
            PeriodKind::Month => Some('M'),
            PeriodKind::Week => Some('W'),
            PeriodKind::Day => Some('D'),
            _ => None,
        }
    }

    /// Whether it is cumulated from the first of January, and so not comparable with a month or
    /// with a year.
    pub fn is_cumulative(&self) -> bool {
        self.form == Form::YearToDate
    }

    /// The text by which tables join: SDMX where SDMX has a notation, `../2025-12-31` and
    /// `2013-01-01/..` for open bounds, as ISO 8601-2 writes them.
    pub fn canonical(&self) -> String {
        match self.extent {
            Extent::Period(period) => period
                .to_sdmx()
                .unwrap_or_else(|| format!("../{}", period.end())),
            Extent::Since(start) => format!("{start}/.."),
        }
    }
}

impl From<Period> for Reading {
    fn from(period: Period) -> Self {
        Self {
            extent: Extent::Period(period),
            form: Form::of(period.kind()),
        }
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.extent {
            Extent::Period(period) => period.fmt(f),
            Extent::Since(start) => f.pad(&format!("since {start}")),
        }
    }
}
