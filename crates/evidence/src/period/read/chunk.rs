//! One part of the calendar: a year, a numbered part of it, a month, a day.

use chrono::NaiveDate;

use super::error::ReadError;
use super::item::{Item, Num, Unit};
use super::numeral::year_of_two_digits;
use super::scope::{Scope, candidate};
use crate::period::{Period, PeriodError, PeriodKind};

/// A part of the calendar; the year may be given elsewhere ("January to May 2025").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chunk {
    Year(i32),
    Part(Unit, u32, Option<i32>),
    Month(u32, Option<i32>),
    Day {
        day: u32,
        month: u32,
        year: Option<i32>,
    },
    /// `03/04/2024`: day and month in an order that nobody states.
    DayMonth(u32, u32, i32),
    /// `May 24`: the day, or the year in two digits.
    MonthNumber(u32, u32),
    /// "3 квартала 2024": the third quarter, or nine months.
    QuarterOrCount(u32, Option<i32>),
    /// "T3 2010": four months as SDMX counts, or a quarter as the Romance languages do.
    Trimester(u32, i32),
    /// A number whose unit is given elsewhere ("1-5月").
    Bare(Num, Option<i32>),
}

impl Chunk {
    /// The chunk that these items are, all of them.
    pub(super) fn of(items: &[Item]) -> Option<Self> {
        use Item as I;
        Some(match items {
            [I::Year(y)] => Self::Year(*y),
            [I::Num(Num { value, digits: 6 })] => Self::Month(value % 100, year(value / 100)),
            [I::Num(Num { value, digits: 8 })] => Self::Day {
                day: value % 100,
                month: value / 100 % 100,
                year: year(value / 10_000),
            },
            [I::Num(n)] => Self::Bare(*n, None),
            [I::Roman(n) | I::Ord(n)] => Self::Bare(
                Num {
                    value: *n,
                    digits: 1,
                },
                None,
            ),
            [I::Year(y), I::Num(n)] | [I::Num(n), I::Year(y)] => Self::Bare(*n, Some(*y)),
            [I::Year(y), I::Roman(n)] | [I::Ord(n), I::Year(y)] => Self::Bare(
                Num {
                    value: *n,
                    digits: 1,
                },
                Some(*y),
            ),

            [I::Part(Unit::Trimester, n), I::Year(y)] => Self::Trimester(*n, *y),
            [I::Part(Unit::Trimester, n), I::Num(y)] => Self::Trimester(*n, short_year(*y)?),
            [I::Part(unit, n)] => Self::Part(*unit, *n, None),
            [I::Part(unit, n), I::Year(y)]
            | [I::Year(y), I::Part(unit, n)]
            | [I::Year(y), I::Dash { .. } | I::Slash, I::Part(unit, n)]
            | [I::Part(unit, n), I::Dash { .. } | I::Slash, I::Year(y)] => {
                Self::Part(*unit, *n, Some(*y))
            }
            [I::Num(y), I::Part(unit, n)]
            | [I::Part(unit, n), I::Num(y)]
            | [I::Part(unit, n), I::Dash { .. } | I::Slash, I::Num(y)] => {
                Self::Part(*unit, *n, Some(short_year(*y)?))
            }
            [I::PartOrCount(n)] => Self::QuarterOrCount(*n, None),
            [I::PartOrCount(n), I::Year(y)] => Self::QuarterOrCount(*n, Some(*y)),

            [I::Month(m)] => Self::Month(*m, None),
            [I::Month(m), I::Year(y)]
            | [I::Year(y), I::Month(m)]
            | [I::Year(y), I::Dash { .. } | I::Slash, I::Month(m)]
            | [I::Month(m), I::Dash { .. } | I::Slash, I::Year(y)] => Self::Month(*m, Some(*y)),
            [I::Month(m), I::Dash { .. } | I::Slash, I::Num(y)] => {
                Self::Month(*m, Some(short_year(*y)?))
            }
            [I::Month(m), I::Num(n)] => match short_year(*n) {
                Some(year) if n.value == 0 || n.value > 31 => Self::Month(*m, Some(year)),
                _ => Self::MonthNumber(*m, n.value),
            },
            [I::Num(n), I::Slash | I::Dot | I::Dash { .. }, I::Year(y)] if n.digits <= 2 => {
                Self::Month(n.value, Some(*y))
            }
            [I::Year(y), I::Slash | I::Dot | I::Dash { .. }, I::Num(n)]
                if n.digits <= 2 && n.value <= 12 =>
            {
                Self::Month(n.value, Some(*y))
            }
            _ => return Self::day_of(items),
        })
    }

    fn day_of(items: &[Item]) -> Option<Self> {
        use Item as I;
        let day_of_month = |item: &Item, month: u32, year: Option<i32>| {
            let day = match item {
                I::Num(n) if n.digits <= 2 => n.value,
                I::Ord(day) => *day,
                _ => return None,
            };
            Some(Self::Day { day, month, year })
        };
        match items {
            [day, I::Month(m)] | [I::Month(m), day @ I::Ord(_)] => day_of_month(day, *m, None),
            [day, I::Month(m), I::Year(y)]
            | [I::Month(m), day, I::Year(y)]
            | [I::Year(y), I::Month(m), day]
            | [
                day,
                I::Dash { .. } | I::Slash,
                I::Month(m),
                I::Dash { .. } | I::Slash,
                I::Year(y),
            ] => day_of_month(day, *m, Some(*y)),
            [day, I::Month(m), I::Num(y)]
            | [
                day,
                I::Dash { .. } | I::Slash,
                I::Month(m),
                I::Dash { .. } | I::Slash,
                I::Num(y),
            ] => day_of_month(day, *m, Some(short_year(*y)?)),
            [I::Year(y), a, I::Num(m), b, day @ I::Num(_)] if same_sign(*a, *b) => {
                day_of_month(day, m.value, Some(*y))
            }
            [I::Num(first), a, I::Num(second), b, last] if same_sign(*a, *b) => {
                let year = match last {
                    I::Year(y) => *y,
                    I::Num(n) => short_year(*n)?,
                    _ => return None,
                };
                if first.digits > 2 || second.digits > 2 {
                    return None;
                }
                // With dots the day is first wherever dates are written so; a slash tells nothing.
                Some(if *a == I::Dot {
                    Self::Day {
                        day: first.value,
                        month: second.value,
                        year: Some(year),
                    }
                } else {
                    Self::DayMonth(first.value, second.value, year)
                })
            }
            _ => None,
        }
    }

    /// The year, where it is given.
    pub(super) fn year(self) -> Option<i32> {
        match self {
            Self::Year(year) | Self::DayMonth(.., year) | Self::Trimester(_, year) => Some(year),
            Self::Part(.., year)
            | Self::Month(_, year)
            | Self::Day { year, .. }
            | Self::QuarterOrCount(_, year)
            | Self::Bare(_, year) => year,
            Self::MonthNumber(..) => None,
        }
    }

    /// The same with a year, if it has none.
    pub(super) fn or_year(self, other: Option<i32>) -> Self {
        match self {
            Self::Part(unit, n, year) => Self::Part(unit, n, year.or(other)),
            Self::Month(month, year) => Self::Month(month, year.or(other)),
            Self::Day { day, month, year } => Self::Day {
                day,
                month,
                year: year.or(other),
            },
            Self::QuarterOrCount(n, year) => Self::QuarterOrCount(n, year.or(other)),
            Self::Bare(n, year) => Self::Bare(n, year.or(other)),
            Self::Year(_) | Self::DayMonth(..) | Self::MonthNumber(..) | Self::Trimester(..) => {
                self
            }
        }
    }

    /// The period; none where it is no part of the calendar by itself.
    pub(super) fn period(self, scope: Scope<'_>) -> Option<Result<Period, ReadError>> {
        Some(match self {
            Self::Year(year) => scope.period(Some(PeriodKind::Year), Period::year(year)),
            Self::Part(unit, n, Some(year)) => part(scope, unit, n, year),
            Self::Month(month, Some(year)) => {
                scope.period(Some(PeriodKind::Month), Period::month(year, month))
            }
            Self::Day {
                day,
                month,
                year: Some(year),
            } => one_day(scope, year, month, day),
            Self::Part(_, _, None)
            | Self::Month(_, None)
            | Self::QuarterOrCount(_, None)
            | Self::Day { year: None, .. } => Err(scope.no_year()),
            Self::DayMonth(first, second, year) => day_or_month(scope, first, second, year),
            Self::MonthNumber(month, number) => {
                let year = year_of_two_digits(number)?;
                match scope.period(Some(PeriodKind::Month), Period::month(year, month)) {
                    Ok(reading) => Err(scope.ambiguous(
                        "a day without its year, or a year of two digits",
                        vec![candidate("the month of a year", reading.into())],
                    )),
                    Err(error) => Err(error),
                }
            }
            Self::QuarterOrCount(n, Some(year)) => quarter_or_count(scope, n, year),
            Self::Trimester(n, year) => trimester(scope, n, year),
            Self::Bare(..) => return None,
        })
    }
}

fn same_sign(a: Item, b: Item) -> bool {
    a == b && matches!(a, Item::Slash | Item::Dot | Item::Dash { .. })
}

fn year(value: u32) -> Option<i32> {
    i32::try_from(value).ok()
}

/// A year of two digits.
pub(super) fn short_year(num: Num) -> Option<i32> {
    if num.digits != 2 {
        return None;
    }
    year_of_two_digits(num.value)
}

fn part(scope: Scope<'_>, unit: Unit, n: u32, year: i32) -> Result<Period, ReadError> {
    match unit {
        Unit::Half => scope.period(Some(PeriodKind::Half), Period::half(year, n)),
        Unit::Quarter => scope.period(Some(PeriodKind::Quarter), Period::quarter(year, n)),
        Unit::Trimester => scope.period(Some(PeriodKind::Trimester), Period::trimester(year, n)),
        Unit::Month => scope.period(Some(PeriodKind::Month), Period::month(year, n)),
        Unit::Week => scope.period(Some(PeriodKind::Week), Period::week(year, n)),
        Unit::Day => {
            let day = NaiveDate::from_yo_opt(year, n).ok_or_else(|| PeriodError::Calendar {
                text: format!("{year:04}-D{n:03}"),
                why: "a year has days 1 to 365, a leap year 366",
            });
            scope.period(Some(PeriodKind::Day), day.and_then(Period::day))
        }
    }
}

fn one_day(scope: Scope<'_>, year: i32, month: u32, day: u32) -> Result<Period, ReadError> {
    let date = scope.day(year, month, day)?;
    scope.period(Some(PeriodKind::Day), Period::day(date))
}

/// Day and month in either order, unless the calendar has one of the two only.
fn day_or_month(scope: Scope<'_>, first: u32, second: u32, year: i32) -> Result<Period, ReadError> {
    let (day_first, month_first) = (
        one_day(scope, year, second, first),
        one_day(scope, year, first, second),
    );
    match (day_first, month_first) {
        (Ok(a), Ok(b)) if a != b => Err(scope.ambiguous(
            "day/month order",
            vec![
                candidate("day first", a.into()),
                candidate("month first", b.into()),
            ],
        )),
        (Ok(day), _) | (Err(_), Ok(day)) => Ok(day),
        (Err(error), Err(_)) => Err(error),
    }
}

fn trimester(scope: Scope<'_>, n: u32, year: i32) -> Result<Period, ReadError> {
    let four = part(scope, Unit::Trimester, n, year)?;
    let three = part(scope, Unit::Quarter, n, year)?;
    Err(scope.ambiguous(
        "a trimester has four months in SDMX, and three in French or Spanish",
        vec![
            candidate("four months", four.into()),
            candidate("three months", three.into()),
        ],
    ))
}

fn quarter_or_count(scope: Scope<'_>, n: u32, year: i32) -> Result<Period, ReadError> {
    let quarter = part(scope, Unit::Quarter, n, year)?;
    let months = Period::year_to_date(year, n.saturating_mul(3));
    let months = scope.period(Some(PeriodKind::YearToDate), months)?;
    Err(scope.ambiguous(
        "a numbered quarter, or a number of quarters",
        vec![
            candidate("that quarter", quarter.into()),
            candidate("so many quarters from January", months.into()),
        ],
    ))
}
