//! Fiscal years and years of other calendars, by the country that is named.

use chrono::{Days, Months, NaiveDate};
use corridor_countries::Country;

use super::chunk::short_year;
use super::error::{Candidate, ReadError};
use super::item::{Item, Unit};
use super::reading::{Form, Reading};
use super::scope::{Outcome, Scope, candidate};
use crate::period::fiscal::{Calendar, Named, calendar, ways, year_from};
use crate::period::{FiscalYearError, Period, PeriodError, PeriodKind};

/// Whose fiscal year it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// "FY2024": the text does not say.
    Nobody,
    /// "FY2024 (India)".
    Country(Country),
    /// "FY2023/24 (April–March)".
    StartMonth(u32),
    /// "1402 (Solar Hijri)".
    Solar,
}

/// How the year is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Label {
    /// `2024`.
    One(i32),
    /// `2023/24`, by its first.
    Two(i32),
}

/// A part of it: a quarter or half by its number, or the first so many months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Numbered(Unit, u32),
    Months(u32),
}

type PartOf = Option<Piece>;

/// Reads "FY2024 (India)", "2023/24 (Pakistan)", "Q1 FY24 (India)", "SY 1402", where `items` have
/// the words for fiscal and solar and the country left out.
pub(super) fn fiscal(scope: Scope<'_>, items: &[Item], whose: Whose) -> Outcome {
    let (label, part) = label(items)?;
    match whose {
        Whose::Solar => {
            let (Label::One(year), None) = (label, part) else {
                return None;
            };
            Some(solar(scope, year))
        }
        Whose::StartMonth(month) => Some(starting(scope, label, part, month)),
        Whose::Country(country) => Some(of_country(scope, label, part, country)),
        Whose::Nobody => {
            let candidates = candidates(label, part);
            if candidates.is_empty() {
                return Some(
                    scope
                        .period(None, Err(no_such_part(scope)))
                        .map(fiscal_reading),
                );
            }
            Some(Err(scope.ambiguous(
                "a fiscal year needs a country or its first month",
                candidates,
            )))
        }
    }
}

/// What the fiscal year `first/first + 1` is, by the countries that cut it differently.
pub(super) fn candidates_of_pair(first: i32) -> Vec<Candidate> {
    candidates(Label::Two(first), None)
}

fn candidates(label: Label, part: PartOf) -> Vec<Candidate> {
    ways()
        .filter_map(|(country, month, named)| {
            let first = match (label, named) {
                // A calendar year is not written with two.
                (Label::Two(_), _) if month == 1 => return None,
                // India and Japan differ in the name of one year, not of two.
                (Label::Two(_), Named::Start) => return None,
                (Label::Two(first), _) => first,
                (Label::One(year), Named::Start) => year,
                (Label::One(year), _) => year.checked_sub(1)?,
            };
            let period = part_of(year_from(first, month)?, part)?;
            Some(candidate(
                format!("the fiscal year as in {}", code(country)),
                fiscal_reading(period),
            ))
        })
        .collect()
}

/// A country's name for messages.
fn code(country: &str) -> String {
    country.parse::<Country>().map_or_else(
        |_| country.to_owned(),
        |country| country.name(corridor_countries::Language::En).to_owned(),
    )
}

/// The label and the part of the year that the items are, all of them.
fn label(items: &[Item]) -> Option<(Label, PartOf)> {
    let part = |item: &Item| match item {
        Item::Part(unit @ (Unit::Quarter | Unit::Half), n) => {
            Some(Some(Piece::Numbered(*unit, *n)))
        }
        Item::Count(months) => Some(Some(Piece::Months(*months))),
        _ => None,
    };
    let two = |first: i32, second: i32| {
        (first.checked_add(1) == Some(second)).then_some(Label::Two(first))
    };
    match items {
        [Item::Year(year)] => Some((Label::One(*year), None)),
        [Item::Num(year)] => Some((Label::One(short_year(*year)?), None)),
        [
            Item::Year(first),
            Item::Slash | Item::Dash { .. },
            Item::Year(second),
        ] => Some((two(*first, *second)?, None)),
        [
            Item::Year(first),
            Item::Slash | Item::Dash { .. },
            Item::Num(second),
        ] => {
            let next = u32::try_from(first.checked_add(1)? % 100).ok()?;
            (second.digits == 2 && second.value == next).then_some((Label::Two(*first), None))
        }
        [
            Item::Num(first),
            Item::Slash | Item::Dash { .. },
            Item::Num(second),
        ] => Some((two(short_year(*first)?, short_year(*second)?)?, None)),
        [first, rest @ ..] if part(first).is_some() => {
            let (label, none) = label(rest)?;
            none.is_none().then_some((label, part(first)?))
        }
        [rest @ .., last] if part(last).is_some() => {
            let (label, none) = label(rest)?;
            none.is_none().then_some((label, part(last)?))
        }
        _ => None,
    }
}

fn fiscal_reading(period: Period) -> Reading {
    Reading::from(period).with_form(Form::Fiscal)
}

/// A part of twelve months.
fn part_of(year: Period, part: PartOf) -> Option<Period> {
    let calendar_year = year
        .calendar_year()
        .filter(|_| year.kind() == PeriodKind::Year);
    let (skipped, months) = match (part, calendar_year) {
        (None, _) => return Some(year),
        (Some(Piece::Numbered(Unit::Half, number)), Some(year)) => {
            return Period::half(year, number).ok();
        }
        (Some(Piece::Numbered(Unit::Quarter, number)), Some(year)) => {
            return Period::quarter(year, number).ok();
        }
        (Some(Piece::Months(months)), Some(year)) => {
            return Period::year_to_date(year, months).ok();
        }
        (Some(Piece::Numbered(unit, number)), _) => {
            let months = unit.months()?;
            (number.checked_sub(1)?.checked_mul(months)?, months)
        }
        (Some(Piece::Months(months)), _) => (0, months),
    };
    if months == 0 || skipped.checked_add(months)? > 12 {
        return None;
    }
    let start = year.start()?.checked_add_months(Months::new(skipped))?;
    let end = start
        .checked_add_months(Months::new(months))?
        .checked_sub_days(Days::new(1))?;
    Period::span(start, end).ok()
}

fn solar(scope: Scope<'_>, year: i32) -> Result<Reading, ReadError> {
    scope
        .period(None, Period::solar_hijri_year(year))
        .map(fiscal_reading)
}

fn starting(
    scope: Scope<'_>,
    label: Label,
    part: PartOf,
    month: u32,
) -> Result<Reading, ReadError> {
    let from = |first: i32| {
        let year = year_from(first, month)
            .ok_or_else(|| scope_error(scope, FiscalYearError::Year(first)))?;
        let part = part_of(year, part).ok_or_else(|| no_such_part(scope));
        scope.period(None, part).map(fiscal_reading)
    };
    match label {
        Label::Two(first) => from(first),
        Label::One(year) if month == 1 => from(year),
        Label::One(year) => Err(scope.ambiguous(
            "a fiscal year is named by its first or by its last year",
            vec![
                candidate("named by its last year", from(year - 1)?),
                candidate("named by its first year", from(year)?),
            ],
        )),
    }
}

fn of_country(
    scope: Scope<'_>,
    label: Label,
    part: PartOf,
    country: Country,
) -> Result<Reading, ReadError> {
    let unknown = |error: fn(crate::AreaId) -> FiscalYearError| match country.alpha3().parse() {
        Ok(area) => scope_error(scope, error(area)),
        Err(_) => scope.no_year(),
    };
    let Some(calendar) = calendar(country.alpha3()) else {
        return Err(unknown(FiscalYearError::UnknownCountry));
    };
    match (calendar, label) {
        (Calendar::SolarHijri { since }, label) if part.is_none() => {
            let year = match label {
                Label::One(year) if (1178..=1501).contains(&year) => year,
                Label::Two(first) if (1178..=1501).contains(&first) => {
                    return Err(scope.ambiguous(
                        "two Solar Hijri years",
                        vec![
                            candidate("the first year", solar(scope, first)?),
                            candidate("the second year", solar(scope, first + 1)?),
                        ],
                    ));
                }
                Label::Two(first) => first - 621,
                Label::One(year) => {
                    return Err(scope.ambiguous(
                        "a Solar Hijri year lies in two years: write both",
                        vec![
                            candidate("the year that ends then", solar(scope, year - 622)?),
                            candidate("the year that starts then", solar(scope, year - 621)?),
                        ],
                    ));
                }
            };
            if year < since {
                return Err(unknown(FiscalYearError::Moved));
            }
            solar(scope, year)
        }
        (Calendar::Month(1, _), Label::Two(_)) => Err(unknown(FiscalYearError::CalendarYear)),
        (Calendar::Month(month, Named::End), Label::One(year)) => {
            starting(scope, Label::Two(year.saturating_sub(1)), part, month)
        }
        (Calendar::Month(month, Named::Start), Label::One(year)) if month != 1 => {
            starting(scope, Label::Two(year), part, month)
        }
        (Calendar::Month(month, _), label) => starting(scope, label, part, month),
        (Calendar::SolarHijri { .. }, _) => Err(unknown(FiscalYearError::Parts)),
    }
}

fn no_such_part(scope: Scope<'_>) -> PeriodError {
    PeriodError::Calendar {
        text: scope.text.to_owned(),
        why: "a fiscal year has halves 1 and 2, quarters 1 to 4 and 12 months",
    }
}

fn scope_error(scope: Scope<'_>, error: FiscalYearError) -> ReadError {
    ReadError::Fiscal {
        text: scope.text.to_owned(),
        error,
    }
}

/// "FY ended 30 June 2024": twelve months up to that day.
pub(super) fn ended(scope: Scope<'_>, last: NaiveDate) -> Outcome {
    let reading = super::bounds::months_up_to(scope, 12, last)?;
    Some(reading.map(|reading| reading.with_form(Form::Fiscal)))
}
