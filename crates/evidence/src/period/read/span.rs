//! Spans: one part of the calendar, or from one through another.

use chrono::NaiveDate;

use super::chunk::{Chunk, short_year};
use super::error::ReadError;
use super::fiscal;
use super::item::{Item, Num, Unit};
use super::reading::Reading;
use super::scope::{Outcome, Scope, candidate};
use super::season;
use crate::period::{Period, PeriodKind};

/// Reads items that are a span without words around it.
pub(super) fn span(scope: Scope<'_>, items: &[Item]) -> Outcome {
    if let [rest @ .., Item::YearsMark] = items {
        // More than one year is said: no fiscal year is meant.
        return through(scope, rest);
    }
    if let Some(outcome) = year_pair(scope, items) {
        return Some(outcome);
    }
    match items {
        [Item::Count(months), Item::Year(year)] | [Item::Year(year), Item::Count(months)] => {
            return Some(year_to_date(scope, *year, *months));
        }
        [Item::Count(months), Item::Num(year)] => {
            return Some(year_to_date(scope, short_year(*year)?, *months));
        }
        [Item::Count(_)] => return Some(Err(scope.no_year())),
        [Item::Last, Item::Unit(unit), Item::Year(year)] => {
            let last = Item::Part(*unit, 12 / unit.months()?);
            let period = Chunk::of(&[Item::Year(*year), last])?.period(scope)?;
            return Some(period.map(Reading::from));
        }
        [Item::Decade(first)] => return decade(scope, *first),
        _ => {}
    }
    if let Some(outcome) = season::season(scope, items) {
        return Some(outcome);
    }
    let one = Chunk::of(items).and_then(|chunk| chunk.period(scope));
    match one {
        Some(period) => Some(period.map(Reading::from)),
        None => through(scope, items),
    }
}

/// "2025年前5个月", "9M24".
pub(super) fn year_to_date(scope: Scope<'_>, year: i32, months: u32) -> Result<Reading, ReadError> {
    scope
        .period(
            Some(PeriodKind::YearToDate),
            Period::year_to_date(year, months),
        )
        .map(Reading::from)
}

/// "1990s". The years 1900 to 1909 are so rarely meant by "1900s" that both are given; with 2000
/// the century is not yet over, and writers mean its first ten years.
fn decade(scope: Scope<'_>, first: i32) -> Outcome {
    if first % 10 != 0 {
        return None;
    }
    let years = |last: i32| scope.period(Some(PeriodKind::Years), Period::years(first, last));
    let ten = match years(first + 9) {
        Ok(ten) => ten,
        Err(error) => return Some(Err(error)),
    };
    if first % 100 == 0 && first != 2000 {
        return Some(years(first + 99).and_then(|hundred| {
            Err(scope.ambiguous(
                "ten years, or a hundred",
                vec![
                    candidate("the decade", ten.into()),
                    candidate("the century", hundred.into()),
                ],
            ))
        }));
    }
    Some(Ok(ten.into()))
}

/// "2023/24", "2023-24", "2023/2024", "2003–05": what two years with a sign between them may mean.
fn year_pair(scope: Scope<'_>, items: &[Item]) -> Outcome {
    let (first, sign, last, month) = match items {
        [Item::Year(first), sign, Item::Num(last)] if last.digits == 2 => (
            *first,
            *sign,
            expand(*first, *last)?,
            Some(last.value).filter(|month| (1..=12).contains(month)),
        ),
        [Item::Year(first), Item::Slash, Item::Year(last)] => (*first, Item::Slash, *last, None),
        _ => return None,
    };
    let long = sign == Item::Dash { long: true };
    let next = last == first.checked_add(1)?;
    if !matches!(sign, Item::Slash | Item::Dash { .. }) || last <= first {
        return None;
    }
    // `2010-12` is a month of ISO 8601; `2024/05` is one too unless it may be a pair of years.
    if !(next || month.is_some() && long) {
        return None;
    }
    let mut candidates = Vec::new();
    if let Some(Ok(month)) = month.map(|month| Period::month(first, month)) {
        candidates.push(candidate("the month", month.into()));
    }
    match scope.period(Some(PeriodKind::Years), Period::years(first, last)) {
        Ok(years) => candidates.push(candidate("from one year through the other", years.into())),
        Err(error) => return Some(Err(error)),
    }
    if !next {
        return Some(Err(scope.ambiguous("a month, or years", candidates)));
    }
    candidates.extend(fiscal::candidates_of_pair(first));
    Some(Err(scope.ambiguous(
        "two years, or the fiscal year of a country that is not named",
        candidates,
    )))
}

/// The year that `24` is after `2013`: of the same century, or the next year.
fn expand(first: i32, last: Num) -> Option<i32> {
    if last.digits != 2 {
        return None;
    }
    let value = i32::try_from(last.value).ok()?;
    // `1999/00`
    match first.checked_add(1)? {
        next if next % 100 == value => Some(next),
        _ => (first / 100 * 100).checked_add(value),
    }
}

/// From one part of the calendar through another.
fn through(scope: Scope<'_>, items: &[Item]) -> Outcome {
    let (between, items) = match items {
        [Item::From, rest @ ..] => (true, rest),
        _ => (false, items),
    };
    for at in 0..items.len() {
        let Some((left, [sign, right @ ..])) = items.split_at_checked(at) else {
            continue;
        };
        // "1–5 месяцев", "1-5个月": months counted from January.
        if let ([Item::Num(Num { value: 1, .. })], [Item::Count(months), Item::Year(year)]) =
            (left, right)
        {
            return Some(year_to_date(scope, *year, *months));
        }
        if let ([Item::Decade(first)], Item::Dash { .. } | Item::To, [Item::Decade(last)]) =
            (left, sign, right)
        {
            let last = last.checked_add(9)?;
            let years = scope.period(Some(PeriodKind::Years), Period::years(*first, last));
            return Some(years.map(Reading::from));
        }
        let (Some(left), Some(right)) = (Chunk::of(left), Chunk::of(right)) else {
            continue;
        };
        let own_years = left.year().is_some() && right.year().is_some();
        let Some((left, right)) = same_kind(left, right) else {
            continue;
        };
        let joins = match sign {
            Item::Dash { .. } | Item::To | Item::Dots => true,
            // ISO 8601 intervals: `2010-01/2010-03`.
            Item::Slash => own_years,
            // "May and July" are not three months.
            Item::And => between || follows(scope, left, right),
            _ => false,
        };
        if joins && let Some(outcome) = join(scope, left, right) {
            return Some(outcome);
        }
    }
    None
}

/// Whether one part of the calendar starts on the day after the other.
fn follows(scope: Scope<'_>, left: Chunk, right: Chunk) -> bool {
    match (left.period(scope), right.period(scope)) {
        (Some(Ok(left)), Some(Ok(right))) => left.end().succ_opt() == right.start(),
        _ => false,
    }
}

/// Both sides with the unit and the year that only one of them has.
fn same_kind(left: Chunk, right: Chunk) -> Option<(Chunk, Chunk)> {
    use Chunk as C;
    let (left, right) = match (left, right) {
        (C::Bare(n, year), C::Month(..)) => (C::Month(n.value, year), right),
        (C::Month(..), C::Bare(n, year)) => (left, C::Month(n.value, year)),
        (C::Bare(n, year), C::Part(unit, ..)) => (C::Part(unit, n.value, year), right),
        (C::Part(unit, ..), C::Bare(n, year)) => (left, C::Part(unit, n.value, year)),
        (C::Bare(n, year), C::Day { month, .. }) => {
            let day = n.value;
            (C::Day { day, month, year }, right)
        }
        (C::Day { month, .. }, C::Bare(n, year)) => {
            let day = n.value;
            (left, C::Day { day, month, year })
        }
        (C::MonthNumber(month, day), C::Bare(n, year)) => (
            C::Day { day, month, year },
            C::Day {
                day: n.value,
                month,
                year,
            },
        ),
        (C::Year(first), C::Bare(n, None)) => (left, C::Year(expand(first, n)?)),
        (C::Bare(..), _) | (_, C::Bare(..)) => return None,
        other => other,
    };
    Some((left.or_year(right.year()), right.or_year(left.year())))
}

fn join(scope: Scope<'_>, left: Chunk, right: Chunk) -> Outcome {
    use Chunk as C;
    if let (C::Year(first), C::Year(last)) = (left, right) {
        // Not `2024-13`: that is a month which does not exist, not years running backwards.
        if last < first {
            return None;
        }
        let years = scope.period(Some(PeriodKind::Years), Period::years(first, last));
        return Some(years.map(Reading::from));
    }
    let months_from_january = match (left, right) {
        (C::Month(1, Some(year)), C::Month(last, Some(end))) if year == end => Some((year, last)),
        (C::Part(unit, 1, Some(year)), C::Part(other, last, Some(end)))
            if year == end && unit == other =>
        {
            unit.months()
                .filter(|_| matches!(unit, Unit::Quarter | Unit::Half | Unit::Trimester))
                .and_then(|months| Some((year, months.checked_mul(last)?)))
        }
        _ => None,
    };
    if let Some((year, months)) = months_from_january {
        return Some(year_to_date(scope, year, months));
    }
    let bounds = |left: Period, right: Period| -> Option<(NaiveDate, NaiveDate)> {
        Some((left.start()?, right.end()))
    };
    match (left.period(scope)?, right.period(scope)?) {
        (Ok(left), Ok(right)) => {
            let (start, end) = bounds(left, right)?;
            let span = scope.period(Some(PeriodKind::Span), Period::span(start, end));
            Some(span.map(Reading::from))
        }
        (Err(error), _) | (_, Err(error)) => Some(Err(error)),
    }
}
