//! Periods as text: our forms and those of SDMX.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::{Period, PeriodError, PeriodKind};
use crate::date::{PartialDate, last_day_of_month};

impl Period {
    /// The period as SDMX writes it, or none for an open start, which SDMX cannot write.
    ///
    /// An instant becomes a day and a cumulated span a time range, so reading the text back gives
    /// the same days but not always the same [`PeriodKind`].
    pub fn to_sdmx(&self) -> Option<String> {
        let start = self.start?;
        Some(match self.kind {
            PeriodKind::Instant | PeriodKind::Day => iso(self.end),
            PeriodKind::YearToDate | PeriodKind::Years | PeriodKind::Span => self.range(start),
            _ => self.calendar_text(start),
        })
    }

    /// Start and duration where they are whole months, else both days.
    fn range(&self, start: NaiveDate) -> String {
        let from_any_day = |months: u32| {
            start
                .checked_add_months(Months::new(months))
                .and_then(|next| next.checked_sub_days(Days::new(1)))
                == Some(self.end)
        };
        let years = u32::try_from(self.end.year() - start.year()).unwrap_or(0);
        let year_count = [years, years + 1]
            .into_iter()
            .find(|n| *n > 0 && from_any_day(n * 12));
        match (year_count, self.whole_months()) {
            (Some(years), _) => format!("{}/P{years}Y", iso(start)),
            (None, Some(months)) => format!("{}/P{months}M", iso(start)),
            (None, None) => format!("{}/{}", iso(start), iso(self.end)),
        }
    }

    fn calendar_text(&self, start: NaiveDate) -> String {
        let year = start.year();
        let month = start.month();
        match self.kind {
            PeriodKind::Week => {
                let week = start.iso_week();
                format!("{:04}-W{:02}", week.year(), week.week())
            }
            PeriodKind::Month => format!("{year:04}-{month:02}"),
            PeriodKind::Quarter => format!("{year:04}-Q{}", month.div_ceil(3)),
            PeriodKind::Trimester => format!("{year:04}-T{}", month.div_ceil(4)),
            PeriodKind::Half => format!("{year:04}-S{}", month.div_ceil(6)),
            _ => format!("{year:04}"),
        }
    }
}

fn iso(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match (self.kind, self.start) {
            (PeriodKind::Instant, _) => format!("@{}", iso(self.end)),
            (PeriodKind::Open, _) | (_, None) => {
                let end = self.end;
                if (end.month(), end.day()) == (12, 31) {
                    format!("..{:04}", end.year())
                } else if last_day_of_month(end) == Some(end) {
                    format!("..{:04}-{:02}", end.year(), end.month())
                } else {
                    format!("..{}", iso(end))
                }
            }
            (PeriodKind::Day, _) => iso(self.end),
            (PeriodKind::YearToDate, Some(start)) => {
                format!("{:04}-01..{:02}", start.year(), self.end.month())
            }
            (PeriodKind::Years, Some(start)) => {
                format!("{:04}..{:04}", start.year(), self.end.year())
            }
            (PeriodKind::Span, Some(start)) => self.range(start),
            (_, Some(start)) => self.calendar_text(start),
        };
        f.pad(&text)
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let form = || PeriodError::Form(text.to_owned());
        if let Some(date) = text.strip_prefix('@') {
            return day(date).ok_or_else(form).and_then(Self::instant);
        }
        if let Some(end) = text.strip_prefix("..") {
            let end: PartialDate = end.parse().map_err(|_| form())?;
            return Self::until(end.latest());
        }
        if let Some((first, last)) = text.split_once("..") {
            return from_to(first, last).unwrap_or_else(|| Err(form()));
        }
        if let Some((start, end)) = text.split_once('/') {
            return range(start, end).unwrap_or_else(|| Err(form()));
        }
        if let Some((months, year)) = text.split_once('M') {
            // `9M 2024`; `2024-M05` has a hyphen and is read below.
            if let (Some(months), Some(year)) = (number(months), year_number(year.trim())) {
                return Self::year_to_date(year, months);
            }
        }
        let (year, rest) = text
            .split_once('-')
            .map_or((text, None), |(y, rest)| (y, Some(rest)));
        let year = year_number(year).ok_or_else(form)?;
        rest.map_or_else(
            || Self::year(year),
            |rest| part_of_year(text, year, rest).unwrap_or_else(|| Err(form())),
        )
    }
}

/// `S1`, `Q3`, `M05`, `W53`, `D060`, `05`, `05-17`; none when the form is none of these.
fn part_of_year(text: &str, year: i32, rest: &str) -> Option<Result<Period, PeriodError>> {
    let mut chars = rest.chars();
    let letter = chars.next()?;
    if letter.is_ascii_digit() {
        return Some(match rest.split_once('-') {
            None => month_or_years(text, year, rest)?,
            Some((month, day)) if month.len() == 2 && day.len() == 2 => {
                let (month, day) = (number(month)?, number(day)?);
                NaiveDate::from_ymd_opt(year, month, day).map_or_else(
                    || {
                        Err(PeriodError::Calendar {
                            text: text.to_owned(),
                            why: "the calendar has no such day",
                        })
                    },
                    Period::day,
                )
            }
            Some(_) => return None,
        });
    }
    let number = number(chars.as_str())?;
    Some(match letter {
        'A' if number == 1 => Period::year(year),
        'S' | 'H' => Period::half(year, number),
        'T' => Period::trimester(year, number),
        'Q' => Period::quarter(year, number),
        'M' => Period::month(year, number),
        'W' => Period::week(year, number),
        'D' => NaiveDate::from_yo_opt(year, number).map_or_else(
            || {
                Err(PeriodError::Calendar {
                    text: text.to_owned(),
                    why: "a year has days 1 to 365, a leap year 366",
                })
            },
            Period::day,
        ),
        _ => return None,
    })
}

/// `2024-05` is a month; `2023-24` is a fiscal year or two years, and nobody can tell which.
fn month_or_years(text: &str, year: i32, rest: &str) -> Option<Result<Period, PeriodError>> {
    if rest.len() != 2 {
        return None;
    }
    let month = number(rest)?;
    let next = u32::try_from((year + 1) % 100).ok()?;
    if month > 12 && month == next {
        return Some(Err(PeriodError::Ambiguous {
            text: text.to_owned(),
            readings: format!(
                "the fiscal year {year}/{rest} or the years {year}..{}",
                year + 1
            ),
        }));
    }
    Some(Period::month(year, month))
}

/// `2020..2024`, `2025-01..05`, `2024-03..2024-08`.
fn from_to(first: &str, last: &str) -> Option<Result<Period, PeriodError>> {
    if let (Some(first), Some(last)) = (year_number(first), year_number(last)) {
        return Some(Period::years(first, last));
    }
    let (year, month) = first
        .split_once('-')
        .filter(|(_, month)| month.len() == 2)?;
    let (year, month) = (year_number(year)?, number(month)?);
    let start = match Period::month(year, month) {
        Ok(start) => start,
        Err(error) => return Some(Err(error)),
    };
    let end = match last.split_once('-') {
        None if last.len() == 2 => Period::month(year, number(last)?),
        Some((year, month)) if month.len() == 2 => {
            Period::month(year_number(year)?, number(month)?)
        }
        _ => return None,
    };
    Some(end.and_then(|end| {
        if month == 1 && end.end.year() == year {
            return Period::year_to_date(year, end.end.month());
        }
        Period::of(start.start, end.end, PeriodKind::Span)
    }))
}

/// `2010-01-01/P3M`, `2000-01-01T00:00:00/P2M`, `2023-02-01/2024-01-31`.
fn range(start: &str, end: &str) -> Option<Result<Period, PeriodError>> {
    let start = day(start.strip_suffix("T00:00:00").unwrap_or(start))?;
    if let Some(duration) = end.strip_prefix('P') {
        let last = duration.chars().last()?;
        let count = count(duration.strip_suffix(last)?)?;
        let next = match last {
            'Y' => start.checked_add_months(Months::new(count.checked_mul(12)?)),
            'M' => start.checked_add_months(Months::new(count)),
            'W' => start.checked_add_days(Days::new(u64::from(count) * 7)),
            'D' => start.checked_add_days(Days::new(u64::from(count))),
            _ => None,
        }?;
        return Some(Period::span(start, next.checked_sub_days(Days::new(1))?));
    }
    Some(Period::span(start, day(end)?))
}

/// A full date `2024-02-29`.
fn day(text: &str) -> Option<NaiveDate> {
    text.parse::<PartialDate>().ok()?.to_day()
}

/// A year of four digits.
fn year_number(text: &str) -> Option<i32> {
    (text.len() == 4)
        .then(|| number(text))
        .flatten()
        .and_then(|year| i32::try_from(year).ok())
}

/// One to three digits (or the four of a year), and nothing else.
fn number(text: &str) -> Option<u32> {
    (text.len() <= 4).then(|| count(text)).flatten()
}

/// Digits and nothing else: all years of the calendar have 3,652,059 days.
fn count(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.len() <= 7 && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
