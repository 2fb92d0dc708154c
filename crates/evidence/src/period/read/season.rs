//! Seasons, which are never one span: the halves of the world have opposite ones, and a winter
//! lies in two years.

use chrono::{Months, NaiveDate};

use super::chunk::short_year;
use super::item::{Item, Season};
use super::scope::{Outcome, Scope, candidate};
use crate::period::Period;

/// "summer 2024", "winter 2023/24", 2024年夏季.
pub(super) fn season(scope: Scope<'_>, items: &[Item]) -> Outcome {
    let (season, year, two_years) = match items {
        [Item::Season(season), Item::Year(year)] | [Item::Year(year), Item::Season(season)] => {
            (*season, *year, false)
        }
        [Item::Season(season), Item::Num(year)] => (*season, short_year(*year)?, false),
        [
            Item::Season(season),
            Item::Year(year),
            Item::Slash | Item::Dash { .. },
            Item::Num(_) | Item::Year(_),
        ] => (*season, *year, true),
        [Item::Season(_)] => return Some(Err(scope.no_year())),
        _ => return None,
    };
    let month = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    let three_months = |year: i32, month: u32| {
        let start = NaiveDate::from_ymd_opt(year, month, 1)?;
        let end = start.checked_add_months(Months::new(3))?.pred_opt()?;
        Period::span(start, end).ok()
    };
    let opposite = (month + 5) % 12 + 1;
    let mut spans = Vec::new();
    let mut add = |meaning: &str, year: i32, month: u32| {
        // A winter of one year may be the one that ends or the one that starts in it.
        if month == 12 && !two_years {
            spans.push((meaning.to_owned(), three_months(year - 1, month)));
        }
        spans.push((meaning.to_owned(), three_months(year, month)));
    };
    add("in the north, by meteorologists' months", year, month);
    add("in the south, by meteorologists' months", year, opposite);
    let candidates = spans
        .into_iter()
        .filter_map(|(meaning, span)| Some(candidate(meaning, span?.into())))
        .collect();
    Some(Err(scope.ambiguous(
        "a season is no fixed span: name its months",
        candidates,
    )))
}
