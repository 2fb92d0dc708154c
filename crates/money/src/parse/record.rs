//! [`Record`]: what was read, as a line of a table.

use crate::parse::error::ParseError;
use crate::parse::hedge::Hedge;
use crate::parse::parsed_amount::ParsedAmount;
use crate::parse::parser::AmountParser;
use crate::parse::{CurrencyReading, Locale};

/// What was read from a text, as the columns of a table: plain numbers, codes and keywords.
///
/// Several amounts in one text are joined by `;` in order; certainty and hedge are the first's.
///
/// ```
/// use corridor_money::parse::Record;
///
/// let record = Record::of("nearly $95 billion", None);
/// assert_eq!((record.amount.as_str(), record.currency.as_str()), ("95000000000", "USD"));
/// assert_eq!((record.hedge.as_str(), record.status.as_str()), ("nearly", "ok"));
/// assert_eq!(Record::of("1,234", None).amount, "ambiguous:1234|1.234");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Record {
    /// The number, or the lower end of a range; `ambiguous:1234|1.234` where it could be two.
    pub amount: String,
    /// The upper end of a range.
    pub amount_max: String,
    /// The code, `ambiguous:AZN|TMT`, or nothing.
    pub currency: String,
    /// `explicit`, `default`, `ambiguous` or `none`.
    pub currency_certainty: String,
    /// The hedge's keyword, `range` for a range, `none` where there is no amount.
    pub hedge: String,
    /// `ok`, `ambiguous`, `vague`, `none` (no amount of money) or `error` (a malformed one).
    pub status: String,
    /// The error, where there is one.
    pub note: String,
}

impl Record {
    /// Reads a text.
    pub fn of(text: &str, locale: Option<Locale>) -> Self {
        let parser = locale.map_or(AmountParser::new(), AmountParser::for_locale);
        match parser.parse_all(text) {
            Ok(amounts) => Self::amounts(&amounts),
            Err(error) => Self::error(&error),
        }
    }

    fn amounts(amounts: &[ParsedAmount]) -> Self {
        let joined = |cell: fn(&ParsedAmount) -> String| {
            let cells: Vec<String> = amounts.iter().map(cell).collect();
            if cells.iter().all(String::is_empty) {
                return String::new();
            }
            cells.join(";")
        };
        let ambiguous =
            |amount: &ParsedAmount| matches!(amount.currency(), CurrencyReading::Ambiguous(_));
        let first = amounts.first();
        let hedge = match first {
            Some(first) if first.is_range() => "range".to_owned(),
            Some(first) => first.hedge().to_string(),
            None => "none".to_owned(),
        };
        let status = if amounts.iter().any(ambiguous) {
            "ambiguous"
        } else if amounts.iter().any(|amount| amount.hedge() == Hedge::Vague) {
            "vague"
        } else {
            "ok"
        };
        Self {
            amount: joined(|amount| number(amount.low())),
            amount_max: joined(|amount| number(amount.high().filter(|_| amount.is_range()))),
            currency: joined(|amount| amount.currency().to_string()),
            currency_certainty: first
                .map_or("none", |first| first.currency().certainty())
                .to_owned(),
            hedge,
            status: status.to_owned(),
            note: String::new(),
        }
    }

    fn error(error: &ParseError) -> Self {
        let note = error.to_string();
        if let ParseError::AmbiguousNumber { readings, .. } = error {
            let ends = |end: fn(&ParsedAmount) -> String| {
                let ends: Vec<String> = readings.iter().map(end).collect();
                if ends.iter().all(String::is_empty) {
                    return String::new();
                }
                format!("ambiguous:{}", ends.join("|"))
            };
            return Self {
                amount: ends(|reading| number(reading.low())),
                amount_max: ends(|reading| number(reading.high().filter(|_| reading.is_range()))),
                status: "ambiguous".to_owned(),
                note,
                ..Self::amounts(readings.get(..1).unwrap_or_default())
            };
        }
        let status = match error {
            ParseError::NoAmount { .. } => "none",
            _ => "error",
        };
        Self {
            amount: String::new(),
            amount_max: String::new(),
            currency: String::new(),
            currency_certainty: "none".to_owned(),
            hedge: "none".to_owned(),
            status: status.to_owned(),
            note,
        }
    }
}

fn number(value: Option<rust_decimal::Decimal>) -> String {
    value.map_or_else(String::new, |value| value.normalize().to_string())
}
