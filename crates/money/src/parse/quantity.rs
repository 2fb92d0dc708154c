//! Numbers with their magnitudes, in digits or words.

use rust_decimal::Decimal;

use crate::parse::hedge::Hedge;
use crate::parse::lexicon::Role;
use crate::parse::reader::Reader;
use crate::parse::token::Kind;

/// A number as it stands in a text, its magnitude apart.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quantity {
    pub(crate) number: Number,
    /// The product of its magnitudes, where there is one.
    pub(crate) magnitude: Option<Decimal>,
    /// A hedge between number and magnitude: `20多亿`.
    pub(crate) hedge: Option<Hedge>,
    /// A magnitude of one letter: an amount beside a currency only.
    pub(crate) letter: bool,
    /// The token of the number, for errors.
    pub(crate) at: usize,
}

/// What the number may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Number {
    Known(Decimal),
    Year(Decimal),
    Either {
        grouped: Decimal,
        decimal: Decimal,
        mark: char,
    },
    Vague,
    Malformed,
    TooLong,
}

impl Reader<'_> {
    /// The quantity that begins at a token, and the token after it.
    pub(crate) fn quantity(&self, at: usize) -> Option<(Quantity, usize)> {
        if self.has(at, Role::Vague) {
            return Some(self.vague(at));
        }
        let (mut quantity, mut next) = self.term(at)?;
        // `1亿2000万`, `1 billion 200 million`: further terms of falling magnitude.
        let mut least = quantity.magnitude;
        while let (Some(magnitude), Number::Known(total)) = (least, quantity.number)
            && let Some((term, end)) = self.term(next)
            && let (Some(smaller), Number::Known(number) | Number::Year(number)) =
                (term.magnitude, term.number)
            && smaller < magnitude
            && !term.letter
        {
            let all = quantity.magnitude.unwrap_or(Decimal::ONE);
            let sum = total.checked_mul(all).zip(number.checked_mul(smaller));
            quantity.number = match sum.and_then(|(sum, more)| sum.checked_add(more)) {
                Some(sum) => Number::Known(sum),
                None => Number::TooLong,
            };
            quantity.magnitude = Some(Decimal::ONE);
            quantity.hedge = quantity.hedge.or(term.hedge);
            least = Some(smaller);
            next = end;
        }
        Some((quantity, next))
    }

    /// `dozens of billions`, `数十亿`.
    fn vague(&self, at: usize) -> (Quantity, usize) {
        let mut next = at;
        loop {
            next += 1;
            let joined = self.has(next, Role::Article)
                && (self.has(next + 1, Role::Vague) || self.magnitude(next + 1).is_some());
            let more = self.has(next, Role::Vague)
                || self.has(next, Role::Hundred)
                || self.magnitude(next).is_some();
            let dashed = self.is_dash(next) && self.magnitude(next + 1).is_some();
            if !joined && !more && !dashed && !matches!(self.kind(next), Some(Kind::Dot)) {
                break;
            }
        }
        let quantity = Quantity {
            number: Number::Vague,
            magnitude: None,
            hedge: Some(Hedge::Vague),
            letter: false,
            at,
        };
        // `多` is the more of a vague number as well.
        while self.after(next).is_some() {
            next += 1;
        }
        (quantity, next)
    }

    /// A number with its magnitudes.
    fn term(&self, at: usize) -> Option<(Quantity, usize)> {
        let (number, mut next) = self.number(at)?;
        let mut quantity = Quantity {
            number,
            magnitude: None,
            hedge: None,
            letter: false,
            at,
        };
        loop {
            // `half-trillion`, `a quarter of a million`, `26 с лишним млрд`.
            let mut ahead = self.past_hyphen(next);
            while self.has(ahead, Role::Article) || self.has(ahead, Role::One) {
                ahead += 1;
            }
            if let Some(hedge) = self.after(ahead) {
                if self.magnitude(ahead + 1).is_none() {
                    break;
                }
                quantity.hedge = Some(hedge);
                ahead += 1;
            }
            let word = self.magnitude(ahead);
            let letter = self.letter(ahead).filter(|_| quantity.magnitude.is_none());
            let Some(times) = word.or(letter) else { break };
            quantity.letter |= word.is_none();
            let product = quantity
                .magnitude
                .unwrap_or(Decimal::ONE)
                .checked_mul(times);
            let Some(product) = product else {
                quantity.number = Number::TooLong;
                break;
            };
            quantity.magnitude = Some(product);
            next = ahead + 1;
            let abbreviated = matches!(self.kind(next), Some(Kind::Dot)) && !self.is_spaced(next);
            if abbreviated && next + 1 < self.len() {
                next += 1;
            }
        }
        // `a billion and a half`
        if let (Number::Known(number), Some(_), Some((part, end))) =
            (number, quantity.magnitude, self.and_fraction(next))
            && quantity.number == Number::Known(number)
        {
            quantity.number = number
                .checked_add(part)
                .map_or(Number::TooLong, Number::Known);
            next = end;
        }
        Some((quantity, next))
    }

    pub(crate) fn magnitude(&self, at: usize) -> Option<Decimal> {
        self.find(at, |role| match role {
            Role::Magnitude(value) => Some(Decimal::from(value)),
            _ => None,
        })
    }

    fn letter(&self, at: usize) -> Option<Decimal> {
        self.find(at, |role| match role {
            Role::Letter(value) => Some(Decimal::from(value)),
            _ => None,
        })
    }

    /// A hedge that stands behind its number.
    pub(crate) fn after(&self, at: usize) -> Option<Hedge> {
        self.find(at, |role| match role {
            Role::After(hedge) => Some(hedge),
            _ => None,
        })
    }
}
