//! Reading times as people write them, in English, Russian and Chinese.

mod bounds;
mod chunk;
mod comtrade;
mod error;
mod fiscal;
mod item;
mod lexer;
mod numeral;
mod owner;
mod reading;
mod reduce;
mod scope;
mod season;
mod span;
mod words;

pub use error::{Candidate, ReadError};
pub use reading::{Form, Reading};

use fiscal::Whose;
use item::{Item, Token};
use scope::{Outcome, Scope};

use super::{Period, PeriodError};

/// Reads a time as people write it, in English, Russian or Chinese.
///
/// All forms that [`Period`] reads by `FromStr` give the same period here. Beyond them:
///
/// | written | is |
/// | --- | --- |
/// | `H1 2025`, `1H25`, `первое полугодие 2025`, `2025年上半年` | a half-year |
/// | `Q3'24`, `III квартал 2024 года`, `2024年第三季度` | a quarter |
/// | `May 2024`, `May-24`, `май 2024 г.`, `2024年5月` | a month |
/// | `9M24`, `January–May 2025`, `1-3 кв. 2024`, `2025年1-5月` | cumulated from January |
/// | `12 months to June 2024`, `LTM June 2024` | so many months up to then |
/// | `17 June 2025`, `17.06.2025`, `2025年6月17日` | a day |
/// | `2013–24`, `с 2013 по 2024 год`, `1990s` | whole years |
/// | `as of end-2024`, `на 1 января 2025 года`, `截至2024年底` | a stock as of a day |
/// | `by end-2025`, `cumulative to 2025`, `since 2013` | one bound not given |
/// | `FY2024 (India)`, `FY2023/24 (April–March)`, `2024财年（印度）` | a fiscal year |
/// | `SY 1402`, `1402 (Solar Hijri)` | a year of the calendar of Iran |
/// | `20180101 freq=A ref_month=52` | the date columns of a row of UN Comtrade |
///
/// The whole text has to be a time. Letter case, spaces, kinds of dashes and apostrophes, and
/// full-width forms do not matter, except that a long dash is never part of an ISO 8601 date.
/// Years of two digits are read where a unit or month stands beside them, 69 to 99 as of the
/// twentieth century. Nothing is guessed: `03/04/2024`, `2023-24`, `FY2024` and `summer 2024` are
/// refused with what they may mean.
///
/// # Errors
/// When the text is no time, depends on the day on which it was written, names a part of the
/// calendar that does not exist, or means several things.
///
/// ```
/// use corridor_evidence::period::read;
/// for text in ["Jan-May 2025", "5 мес. 2025 г.", "2025年前5个月"] {
///     assert_eq!(read(text)?.canonical(), "2025-01-01/P5M");
///     assert!(read(text)?.is_cumulative());
/// }
/// assert_eq!(read("FY2024 (India)")?.canonical(), "2023-04-01/P1Y");
///
/// let refused = read("03/04/2024").unwrap_err();
/// let days: Vec<String> = refused.candidates().iter().map(|c| c.reading.canonical()).collect();
/// assert_eq!(days, ["2024-04-03", "2024-03-04"]);
/// # Ok::<(), corridor_evidence::period::ReadError>(())
/// ```
pub fn read(text: &str) -> Result<Reading, ReadError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ReadError::Empty);
    }
    let scope = Scope { text };
    let canonical = text.parse::<Period>();
    if let Ok(period) = canonical {
        return Ok(period.into());
    }
    if let Some(outcome) = comtrade::comtrade(scope) {
        return outcome;
    }
    let all = lexer::tokens(text);
    let (tokens, whose) = owner::take(scope, all.clone())?;
    match by_rules(scope, &tokens, whose) {
        Some(outcome) => outcome,
        None => Err(why_not(scope, &all, &tokens, canonical)),
    }
}

/// What the rules make of the words.
fn by_rules(scope: Scope<'_>, tokens: &[Token], whose: Whose) -> Outcome {
    let items = reduce::reduce(tokens.iter().map(|token| token.item));
    let fiscal = items.contains(&Item::Fiscal);
    let solar = whose == Whose::Solar || items.contains(&Item::Solar);
    if !fiscal && !solar && whose == Whose::Nobody {
        return bounds::bounded(scope, &items);
    }
    if let ([Item::Fiscal, Item::Ended | Item::To, rest @ ..], Whose::Nobody) =
        (items.as_slice(), whose)
    {
        return bounds::fiscal_ended(scope, rest);
    }
    let rest: Vec<Item> = items
        .iter()
        .copied()
        .filter(|item| !matches!(item, Item::Fiscal | Item::Solar))
        .collect();
    if solar {
        // "SY 1402 (India)" is nothing.
        let known = match whose {
            Whose::Nobody | Whose::Solar => true,
            Whose::Country(country) => matches!(country.alpha3(), "IRN" | "AFG"),
            Whose::StartMonth(_) => false,
        };
        return known.then(|| fiscal::fiscal(scope, &rest, Whose::Solar))?;
    }
    // A country beside a calendar year adds nothing, and what it was to say nobody knows; beside
    // two years, or a Solar Hijri year, it makes them a fiscal one.
    if !fiscal && !matches!(whose, Whose::Nobody) {
        let is_pair = |items: &[Item]| {
            items
                .iter()
                .any(|i| matches!(i, Item::Slash | Item::Dash { .. }))
        };
        let is_solar = matches!(rest.as_slice(), [Item::Year(1178..=1501)]);
        if !is_pair(&rest) && !is_solar {
            return None;
        }
    }
    fiscal::fiscal(scope, &rest, whose)
}

/// The error for words that no rule reads.
fn why_not(
    scope: Scope<'_>,
    all: &[Token],
    tokens: &[Token],
    canonical: Result<Period, PeriodError>,
) -> ReadError {
    const EXPECTED: &str = "a year, a part of a year, a month, a day or a span of them, in \
                            English, Russian or Chinese";
    let first = |item: Item| tokens.iter().copied().find(|token| token.item == item);
    let relative = [Item::Relative, Item::Last, Item::Present];
    if let Some(token) = relative.into_iter().find_map(first) {
        return ReadError::Relative {
            text: scope.text.to_owned(),
            found: scope.found(token),
            column: scope.column(token),
        };
    }
    if let Some(token) = first(Item::Vague).or_else(|| first(Item::Begin)) {
        return ReadError::Vague {
            text: scope.text.to_owned(),
            found: scope.found(token),
            column: scope.column(token),
        };
    }
    if let Some(token) = first(Item::Unknown) {
        return scope.unexpected(token, EXPECTED);
    }
    if let Err(error @ PeriodError::Calendar { .. }) = canonical {
        return ReadError::Calendar {
            text: scope.text.to_owned(),
            kind: None,
            error,
        };
    }
    let whole = Token {
        item: Item::Unknown,
        start: all.first().map_or(0, |token| token.start),
        end: all.last().map_or(scope.text.len(), |token| token.end),
    };
    scope.unexpected(whole, EXPECTED)
}
