//! [`AmountParser`]: reading amounts, with or without a known language.

use crate::parse::error::ParseError;
use crate::parse::grammar::Draft;
use crate::parse::hedge::Hedge;
use crate::parse::locale::Locale;
use crate::parse::parsed_amount::ParsedAmount;
use crate::parse::quantity::{Number, Quantity};
use crate::parse::reader::Reader;
use crate::parse::settle::settle;
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
