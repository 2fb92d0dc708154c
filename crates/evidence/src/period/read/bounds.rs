//! Words around a span: as of, by, since, up to, year to date, months up to.

use chrono::{Days, Months, NaiveDate};

use super::chunk::Chunk;
use super::error::ReadError;
use super::fiscal;
use super::item::Item;
use super::reading::{Form, Reading};
use super::scope::{Outcome, Scope, candidate};
use super::span::{span, year_to_date};
use crate::date::last_day_of_month;
use crate::period::{Period, PeriodKind};

/// Reads items of any form but fiscal years.
pub(super) fn bounded(scope: Scope<'_>, items: &[Item]) -> Outcome {
    use Item as I;
    match items {
        [I::YearToDate, rest @ ..] | [rest @ .., I::YearToDate] => to_date(scope, rest),
        [I::From, I::Begin, I::Year(year), I::To, I::Month(month)] => {
            Some(year_to_date(scope, *year, *month))
        }
        [
            I::Trailing | I::Last,
            I::Count(months),
            I::To | I::AsOf | I::Ended,
            rest @ ..,
        ]
        | [I::Count(months), I::To | I::AsOf | I::Ended, rest @ ..]
        | [I::AsOf | I::To, rest @ .., I::Count(months)] => rolling(scope, *months, rest),
        [I::Num(years), I::YearsMark, I::To | I::Ended, rest @ ..] => {
            years_up_to(scope, years.value, rest)
        }
        [I::Trailing, I::To | I::AsOf | I::Ended, rest @ ..]
        | [I::Trailing, rest @ ..]
        | [I::YearMark, I::To | I::Ended, rest @ ..] => rolling(scope, 12, rest),
        [I::Last, I::Count(months), I::Year(year)] => last_months(scope, *year, *months),
        [I::Cumulative, rest @ ..] | [rest @ .., I::Cumulative] => cumulative(scope, rest),
        [I::AsOf, I::Begin, rest @ ..] => first_day(scope, rest),
        [I::By | I::To | I::Until, I::End, rest @ ..]
        | [I::By | I::To | I::Until, rest @ .., I::End] => until_end(scope, rest),
        [I::From | I::Since, I::End, rest @ ..] => since_end(scope, rest),
        [I::From | I::Since, I::Begin, rest @ ..] => since(scope, rest),
        [I::AsOf, I::End, rest @ ..]
        | [I::AsOf, rest @ .., I::End]
        | [I::End, rest @ ..]
        | [rest @ .., I::End] => last_day(scope, rest),
        [I::AsOf, rest @ ..] => as_of(scope, rest),
        // "by 30 June 2025" is not later than that day.
        [I::By, rest @ ..] if matches!(Chunk::of(rest), Some(Chunk::Day { .. })) => {
            until_end(scope, rest)
        }
        [I::By | I::Until, rest @ ..] => by(scope, rest),
        [I::Before, rest @ ..] | [rest @ .., I::Before] => before(scope, rest),
        // ISO 8601-2: `../2025`, `2013/..`, and "since 2013" in other words.
        [I::Dots, I::Slash, rest @ ..] | [I::Dots | I::To, rest @ ..] => until_end(scope, rest),
        [rest @ .., I::Slash, I::Dots]
        | [rest @ .., I::Dots]
        | [
            I::From,
            rest @ ..,
            I::To | I::Dash { .. },
            I::Present | I::Date,
        ]
        | [rest @ .., I::To | I::Dash { .. }, I::Present | I::Date] => since(scope, rest),
        [I::After, rest @ ..] | [rest @ .., I::After] => since_end(scope, rest),
        [I::From | I::Since, rest @ .., I::Since]
        | [I::Since, rest @ ..]
        | [rest @ .., I::Since] => since(scope, rest),
        [I::From, rest @ ..] => match Chunk::of(rest) {
            Some(_) => since(scope, rest),
            None => span(scope, items),
        },
        _ => span(scope, items),
    }
}

/// The one part of the calendar that the items are.
fn one(scope: Scope<'_>, items: &[Item]) -> Option<Result<Period, ReadError>> {
    Chunk::of(items)?.period(scope)
}

/// What `make` gives for the one part of the calendar that the items are.
fn with_one(scope: Scope<'_>, items: &[Item], make: impl FnOnce(Period) -> Outcome) -> Outcome {
    match one(scope, items)? {
        Ok(period) => make(period),
        Err(error) => Some(Err(error)),
    }
}

fn instant(scope: Scope<'_>, day: NaiveDate) -> Result<Reading, ReadError> {
    let instant = scope.period(Some(PeriodKind::Instant), Period::instant(day));
    instant.map(Reading::from)
}

fn until(scope: Scope<'_>, day: NaiveDate) -> Result<Reading, ReadError> {
    let until = scope.period(Some(PeriodKind::Open), Period::until(day));
    until.map(Reading::from)
}

/// "end of 2024".
fn last_day(scope: Scope<'_>, items: &[Item]) -> Outcome {
    with_one(scope, items, |period| Some(instant(scope, period.end())))
}

/// "на начало 2025 года".
fn first_day(scope: Scope<'_>, items: &[Item]) -> Outcome {
    with_one(scope, items, |period| Some(instant(scope, period.start()?)))
}

/// "as of 1 June 2025". "As of June 2025" does not say of which day.
fn as_of(scope: Scope<'_>, items: &[Item]) -> Outcome {
    with_one(scope, items, |period| {
        let first = match instant(scope, period.start()?) {
            Ok(first) => first,
            Err(error) => return Some(Err(error)),
        };
        let last = match instant(scope, period.end()) {
            Ok(last) => last,
            Err(error) => return Some(Err(error)),
        };
        if first == last {
            return Some(Ok(last));
        }
        Some(Err(scope.ambiguous(
            "a stock needs a day",
            vec![
                candidate("its first day", first),
                candidate("its last day", last),
            ],
        )))
    })
}

/// "by end-2025", "cumulative to 2025".
fn until_end(scope: Scope<'_>, items: &[Item]) -> Outcome {
    with_one(scope, items, |period| Some(until(scope, period.end())))
}

/// "before 2025".
fn before(scope: Scope<'_>, items: &[Item]) -> Outcome {
    with_one(scope, items, |period| {
        let day = period.start()?.checked_sub_days(Days::new(1))?;
        Some(until(scope, day))
    })
}

/// "by 2025", "until June 2025": nobody knows whether it is included.
fn by(scope: Scope<'_>, items: &[Item]) -> Outcome {
    with_one(scope, items, |period| {
        let day = period.start()?.checked_sub_days(Days::new(1))?;
        let (without, with) = match (until(scope, day), until(scope, period.end())) {
            (Ok(without), Ok(with)) => (without, with),
            (Err(error), _) | (_, Err(error)) => return Some(Err(error)),
        };
        Some(Err(scope.ambiguous(
            "with the last part or without it",
            vec![candidate("without it", without), candidate("with it", with)],
        )))
    })
}

/// "since 2013", 2013年以来.
fn since(scope: Scope<'_>, items: &[Item]) -> Outcome {
    with_one(scope, items, |period| {
        Some(Ok(Reading::since(period.start()?)))
    })
}

/// "after 2013".
fn since_end(scope: Scope<'_>, items: &[Item]) -> Outcome {
    with_one(scope, items, |period| {
        let next = period.end().checked_add_days(Days::new(1))?;
        Some(Ok(Reading::since(next)))
    })
}

/// "YTD May 2025", "YTD 17 June 2025".
fn to_date(scope: Scope<'_>, items: &[Item]) -> Outcome {
    let items = match items {
        [Item::To | Item::AsOf | Item::End, rest @ ..] => rest,
        _ => items,
    };
    match Chunk::of(items) {
        Some(Chunk::Month(month, Some(year))) => Some(year_to_date(scope, year, month)),
        Some(
            chunk @ Chunk::Day {
                year: Some(year), ..
            },
        ) => {
            let end = match chunk.period(scope)? {
                Ok(day) => day.end(),
                Err(error) => return Some(Err(error)),
            };
            if last_day_of_month(end) == Some(end) {
                return Some(year_to_date(scope, year, chrono::Datelike::month(&end)));
            }
            let start = NaiveDate::from_ymd_opt(year, 1, 1)?;
            let span = scope.period(Some(PeriodKind::Span), Period::span(start, end));
            Some(span.map(|span| Reading::from(span).with_form(Form::YearToDate)))
        }
        Some(Chunk::Month(_, None) | Chunk::Day { year: None, .. }) => Some(Err(scope.no_year())),
        // "January-May 2025 YTD" says it twice.
        _ => cumulated(scope, items),
    }
}

/// A span that is cumulated already, and nothing else.
fn cumulated(scope: Scope<'_>, items: &[Item]) -> Outcome {
    match span(scope, items)? {
        Ok(reading) if reading.is_cumulative() => Some(Ok(reading)),
        Ok(_) => None,
        refused => Some(refused),
    }
}

/// "cumulative to 2025", "январь-май накопленным итогом".
fn cumulative(scope: Scope<'_>, items: &[Item]) -> Outcome {
    match items {
        [
            Item::To | Item::By | Item::AsOf | Item::Until,
            Item::End,
            rest @ ..,
        ]
        | [
            Item::To | Item::By | Item::AsOf | Item::Until,
            rest @ ..,
            Item::End,
        ]
        | [Item::To | Item::By | Item::AsOf | Item::Until, rest @ ..] => until_end(scope, rest),
        // A sum over a span that is named: "cumulatively since 2013".
        _ => match bounded(scope, items)? {
            Ok(reading) => matches!(
                reading.form(),
                Form::YearToDate | Form::Range | Form::Open | Form::Rolling
            )
            .then_some(Ok(reading)),
            refused => Some(refused),
        },
    }
}

/// "12 months to June 2024".
fn rolling(scope: Scope<'_>, months: u32, items: &[Item]) -> Outcome {
    let items = match items {
        [Item::End, rest @ ..] | [rest @ .., Item::End] => rest,
        _ => items,
    };
    // "12 months to 2024" does not say up to which month.
    if matches!(items, [Item::Year(_)]) {
        return None;
    }
    with_one(scope, items, |period| {
        months_up_to(scope, months, period.end())
    })
}

/// "ten years to 2024".
fn years_up_to(scope: Scope<'_>, years: u32, items: &[Item]) -> Outcome {
    let months = years.checked_mul(12)?;
    with_one(scope, items, |period| {
        months_up_to(scope, months, period.end())
    })
}

/// So many months up to a day: whole ones where it is the last of a month.
pub(super) fn months_up_to(scope: Scope<'_>, months: u32, last: NaiveDate) -> Outcome {
    if months == 0 {
        return None;
    }
    let next = last.checked_add_days(Days::new(1))?;
    let start = next.checked_sub_months(Months::new(months))?;
    let span = scope.period(Some(PeriodKind::Span), Period::span(start, last));
    Some(span.map(|span| Reading::from(span).with_form(Form::Rolling)))
}

/// "the last five months of 2024".
fn last_months(scope: Scope<'_>, year: i32, months: u32) -> Outcome {
    let end = NaiveDate::from_ymd_opt(year, 12, 31)?;
    if !(1..=12).contains(&months) {
        return None;
    }
    let reading = months_up_to(scope, months, end)?;
    Some(reading.map(|reading| reading.with_form(Form::Range)))
}

/// "FY ended June 2024".
pub(super) fn fiscal_ended(scope: Scope<'_>, items: &[Item]) -> Outcome {
    with_one(scope, items, |period| fiscal::ended(scope, period.end()))
}
