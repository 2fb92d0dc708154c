//! Settling the numbers of a draft: which mark is which, and what the magnitudes make of it.

use rust_decimal::Decimal;

use crate::parse::currency_reading::CurrencyReading;
use crate::parse::error::ParseError;
use crate::parse::grammar::Draft;
use crate::parse::naming::Naming;
use crate::parse::parsed_amount::ParsedAmount;
use crate::parse::quantity::{Number, Quantity};
use crate::parse::reader::{Marks, Reader};

/// Which reading of a lone mark before three digits is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Grouped,
    Decimal,
    Unsure,
}

fn choose(reader: &Reader<'_>, draft: &Draft, mark: char, has_magnitude: bool) -> Choice {
    let by_language = match (reader.marks(), mark) {
        (Marks::Point, ',') | (Marks::CommaAndPoints, '.') => Choice::Grouped,
        (Marks::Point | Marks::CommaAndPoints, _) | (Marks::Comma, ',') => Choice::Decimal,
        // Nobody writes thousands of millions so, but `1.5 млрд` is written.
        (Marks::Comma, _) if has_magnitude => Choice::Decimal,
        (Marks::Comma | Marks::Unknown, _) => Choice::Unsure,
    };
    if has_magnitude {
        return by_language;
    }
    // Money is not written in thousandths, unless it has them.
    let places = draft.naming.as_ref().and_then(Naming::places);
    match (places, by_language) {
        (Some(0), _) => Choice::Grouped,
        (Some(1..=2), Choice::Decimal) => Choice::Unsure,
        (Some(1..=2), Choice::Unsure) if mark == ',' => Choice::Grouped,
        (Some(3), Choice::Unsure) if mark == '.' => Choice::Decimal,
        (_, Choice::Unsure) if mark == ',' && draft.in_parentheses => Choice::Grouped,
        _ => by_language,
    }
}

/// Makes numbers of a draft.
pub(crate) fn settle(reader: &Reader<'_>, draft: &Draft) -> Result<ParsedAmount, ParseError> {
    let unsure = |quantity: &&Quantity| match quantity.number {
        Number::Either { mark, .. } => {
            choose(reader, draft, mark, quantity.magnitude.is_some()) == Choice::Unsure
        }
        _ => false,
    };
    if let Some(quantity) = [Some(&draft.low), draft.high.as_ref()]
        .into_iter()
        .flatten()
        .find(unsure)
    {
        return Err(ambiguous(reader, draft, quantity));
    }
    if draft.low.number == Number::Vague {
        return Ok(amount(reader, draft, None));
    }
    let by_rule = |mark: char, has_magnitude: bool| choose(reader, draft, mark, has_magnitude);
    let low = value(reader, draft, &draft.low, by_rule)?;
    let high = match &draft.high {
        Some(high) => value(reader, draft, high, by_rule)?,
        None => low,
    };
    // `1,234 to 1.500`: the marks contradict one another.
    if high < low {
        return Err(ambiguous(reader, draft, &draft.low));
    }
    Ok(amount(reader, draft, Some((low, high))))
}

/// An amount with both readings of its numbers.
fn ambiguous(reader: &Reader<'_>, draft: &Draft, quantity: &Quantity) -> ParseError {
    let reading = |choice: Choice| {
        let ends = [draft.low, draft.high.unwrap_or(draft.low)];
        let [low, high] = ends.map(|end| value(reader, draft, &end, |_, _| choice));
        Ok(amount(reader, draft, Some((low?, high?))))
    };
    let readings = [Choice::Grouped, Choice::Decimal].into_iter().map(reading);
    match readings.collect() {
        Ok(readings) => {
            let (found, at) = place(reader, quantity);
            ParseError::AmbiguousNumber {
                found,
                at,
                readings,
            }
        }
        Err(error) => error,
    }
}

fn value(
    reader: &Reader<'_>,
    draft: &Draft,
    quantity: &Quantity,
    choice: impl Fn(char, bool) -> Choice,
) -> Result<Decimal, ParseError> {
    let number = match quantity.number {
        Number::Known(value) | Number::Year(value) => Some(value),
        Number::Either {
            grouped,
            decimal,
            mark,
        } => Some(match choice(mark, quantity.magnitude.is_some()) {
            Choice::Grouped => grouped,
            Choice::Decimal | Choice::Unsure => decimal,
        }),
        Number::Malformed | Number::Vague => {
            let (found, at) = place(reader, quantity);
            return Err(ParseError::Malformed { found, at });
        }
        Number::TooLong => None,
    };
    let unit = draft.naming.as_ref().map_or(Decimal::ONE, Naming::unit);
    let times = quantity.magnitude.unwrap_or(Decimal::ONE);
    let product = number.and_then(|number| exact_product(exact_product(number, times)?, unit));
    let product = product.ok_or_else(|| {
        let (found, at) = place(reader, quantity);
        ParseError::TooLarge { found, at }
    })?;
    let product = product.normalize();
    Ok(if draft.negative && !product.is_zero() {
        -product
    } else {
        product
    })
}

/// A product that was not rounded.
fn exact_product(number: Decimal, times: Decimal) -> Option<Decimal> {
    let (number, times) = (number.normalize(), times.normalize());
    let product = number.checked_mul(times)?;
    // The decimal drops digits to make a long product fit.
    let fits = product.scale() == number.scale() + times.scale();
    (fits || product.is_zero()).then_some(product)
}

fn place(reader: &Reader<'_>, quantity: &Quantity) -> (String, usize) {
    let found = reader.written(quantity.at, quantity.at + 1).to_owned();
    (found, reader.span(quantity.at, quantity.at + 1).start)
}

fn amount(reader: &Reader<'_>, draft: &Draft, ends: Option<(Decimal, Decimal)>) -> ParsedAmount {
    let naming = draft.naming.as_ref();
    ParsedAmount {
        ends,
        magnitude: draft.high.as_ref().unwrap_or(&draft.low).magnitude,
        currency: naming.map_or(CurrencyReading::None, Naming::reading),
        hedge: draft.hedge,
        is_range: draft.high.is_some(),
        written: reader.written(draft.from, draft.to).to_owned(),
        span: reader.span(draft.from, draft.to),
    }
}
