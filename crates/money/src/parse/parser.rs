//! [`AmountParser`]: reading amounts, with or without a known language.

use rust_decimal::Decimal;

use crate::parse::currency_reading::CurrencyReading;
use crate::parse::error::ParseError;
use crate::parse::grammar::Draft;
use crate::parse::hedge::Hedge;
use crate::parse::locale::Locale;
use crate::parse::naming::Naming;
use crate::parse::parsed_amount::ParsedAmount;
use crate::parse::quantity::{Number, Quantity};
use crate::parse::reader::{Marks, Reader};
use crate::parse::token::Kind;

/// Reads amounts of money, in a language that is known or told by the words of the text.
///
/// ```
/// use corridor_money::parse::{AmountParser, Locale, ParseError};
///
/// let error = AmountParser::new().parse("1,234").unwrap_err();
/// assert!(matches!(error, ParseError::AmbiguousNumber { .. }));
/// let amount = AmountParser::for_locale(Locale::Ru).parse("1,234")?;
/// assert_eq!(amount.low().unwrap().to_string(), "1.234");
/// # Ok::<(), ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AmountParser {
    locale: Option<Locale>,
}

impl AmountParser {
    /// A parser that goes by the words of the text alone.
    pub const fn new() -> Self {
        Self { locale: None }
    }

    /// A parser of texts in one language.
    pub const fn for_locale(locale: Locale) -> Self {
        Self {
            locale: Some(locale),
        }
    }

    /// The amount in a text.
    ///
    /// # Errors
    /// No amount, several, or one that cannot be read for sure.
    pub fn parse(self, text: &str) -> Result<ParsedAmount, ParseError> {
        let mut amounts = self.parse_all(text)?;
        match (amounts.pop(), amounts.is_empty()) {
            (Some(amount), true) => Ok(amount),
            (Some(last), false) => {
                amounts.push(last);
                Err(ParseError::Several {
                    text: text.to_owned(),
                    amounts,
                })
            }
            (None, _) => Err(no_amount(text)),
        }
    }

    /// All amounts in a text, in order; at least one.
    ///
    /// Numbers without a currency count only where nothing else is in the text: `26 млрд` is an
    /// amount, `26 млрд тонн` is not, nor is the bare year `2024`.
    ///
    /// # Errors
    /// No amount, or one that cannot be read for sure.
    pub fn parse_all(self, text: &str) -> Result<Vec<ParsedAmount>, ParseError> {
        let reader = Reader::new(text, self.locale);
        let mut drafts = Vec::new();
        let mut bare = None;
        let mut at = 0;
        while at < reader.len() {
            match reader.draft(at) {
                Some(draft) if draft.naming.is_some() => {
                    at = draft.to.max(at + 1);
                    drafts.push(draft);
                }
                Some(draft) => {
                    let next = draft.to.max(at + 1);
                    bare.get_or_insert(draft);
                    at = next;
                }
                None => at += 1,
            }
        }
        if drafts.is_empty() {
            drafts.extend(bare.filter(|draft| is_whole(&reader, draft) && is_bare_amount(draft)));
        }
        if let [draft] = drafts.as_mut_slice() {
            mark_parentheses(&reader, draft);
        }
        if drafts.is_empty() {
            return Err(no_amount(text));
        }
        drafts.iter().map(|draft| settle(&reader, draft)).collect()
    }
}

/// The amount in a text; [`AmountParser::parse`] without a locale.
///
/// ```
/// use corridor_money::parse::{Hedge, parse_amount};
///
/// let amount = parse_amount("the half-trillion-dollar mark")?;
/// assert_eq!(amount.low().unwrap().to_string(), "500000000000");
/// assert_eq!(parse_amount("20多亿美元")?.hedge(), Hedge::Over);
/// assert_eq!(parse_amount("¥1.5 billion")?.currency().to_string(), "ambiguous:CNY|JPY");
/// assert!(parse_amount("100 million tons").is_err());
/// # Ok::<(), corridor_money::parse::ParseError>(())
/// ```
///
/// # Errors
/// No amount, several, or one that cannot be read for sure.
pub fn parse_amount(text: &str) -> Result<ParsedAmount, ParseError> {
    AmountParser::new().parse(text)
}

/// All amounts in a text; [`AmountParser::parse_all`] without a locale.
///
/// ```
/// use corridor_money::parse::parse_amounts;
///
/// let amounts = parse_amounts("грант 1,5 млрд юаней (208 млн долл. США)")?;
/// let codes: Vec<String> = amounts.iter().map(|amount| amount.currency().to_string()).collect();
/// assert_eq!(codes, ["CNY", "USD"]);
/// # Ok::<(), corridor_money::parse::ParseError>(())
/// ```
///
/// # Errors
/// No amount, or one that cannot be read for sure.
pub fn parse_amounts(text: &str) -> Result<Vec<ParsedAmount>, ParseError> {
    AmountParser::new().parse_all(text)
}

fn no_amount(text: &str) -> ParseError {
    ParseError::NoAmount {
        text: text.to_owned(),
    }
}

/// Whether a text is that amount and nothing else, but for a final stop or parentheses.
fn is_whole(reader: &Reader<'_>, draft: &Draft) -> bool {
    let parenthesised = matches!(reader.kind(0), Some(Kind::Open));
    let starts = draft.from == usize::from(parenthesised);
    let mut end = draft.to;
    if parenthesised {
        if !matches!(reader.kind(end), Some(Kind::Close)) {
            return false;
        }
        end += 1;
    }
    if matches!(reader.kind(end), Some(Kind::Dot)) {
        end += 1;
    }
    starts && end >= reader.len()
}

/// Whether a number alone may be an amount: not a year or years, nothing vague, no single letter.
fn is_bare_amount(draft: &Draft) -> bool {
    let is_year = |quantity: &Quantity| {
        matches!(quantity.number, Number::Year(_)) && quantity.magnitude.is_none()
    };
    let may_be = |quantity: &Quantity| !quantity.letter && quantity.number != Number::Vague;
    may_be(&draft.low)
        && draft.high.as_ref().is_none_or(may_be)
        && !is_year(&draft.low)
        && !draft.high.as_ref().is_some_and(is_year)
}

/// A bookkeeper's minus: `(1,234)`. Words in the parentheses make them a writer's.
fn mark_parentheses(reader: &Reader<'_>, draft: &mut Draft) {
    let around = matches!(reader.kind(0), Some(Kind::Open)) && is_whole(reader, draft);
    if around && draft.hedge == Hedge::Exact && draft.high.is_none() && !draft.negative {
        draft.negative = true;
        draft.in_parentheses = true;
    }
}

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
fn settle(reader: &Reader<'_>, draft: &Draft) -> Result<ParsedAmount, ParseError> {
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
