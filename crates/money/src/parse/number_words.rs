//! Numbers in digits or words, without their magnitudes.

use rust_decimal::Decimal;

use crate::parse::lexicon::Role;
use crate::parse::numeral::Numeral;
use crate::parse::quantity::Number;
use crate::parse::reader::Reader;
use crate::parse::token::Kind;

impl Reader<'_> {
    /// A number without magnitudes.
    pub(crate) fn number(&self, at: usize) -> Option<(Number, usize)> {
        match self.kind(at)? {
            Kind::Number(numeral) => {
                let number = match numeral {
                    Numeral::Plain(value) => Number::Known(value),
                    Numeral::Year(value) => Number::Year(value),
                    Numeral::Either {
                        grouped,
                        decimal,
                        mark,
                    } => Number::Either {
                        grouped,
                        decimal,
                        mark,
                    },
                    Numeral::Malformed => Number::Malformed,
                    Numeral::TooLong => Number::TooLong,
                    Numeral::Date => return None,
                };
                if let Number::Known(value) = number
                    && let Some((value, next)) = self.fraction_behind(value, at + 1)
                {
                    return Some((Number::Known(value), next));
                }
                Some((number, at + 1))
            }
            Kind::Words(_) => self
                .words(at)
                .map(|(value, next)| (Number::Known(value), next)),
            _ => None,
        }
    }

    /// A number in words: `twenty-six`, `two and a half`, `half`, `полтора`, `a`.
    fn words(&self, at: usize) -> Option<(Decimal, usize)> {
        let quantity = |role| match role {
            Role::Quantity(mantissa, scale) => Some(decimal(mantissa, scale)),
            _ => None,
        };
        if let Some(value) = self.find(at, quantity) {
            return Some((value, at + 1));
        }
        if self.has(at, Role::One) {
            return match self.fraction(at + 1) {
                Some(part) => Some((part, at + 2)),
                None => (self.magnitude(at + 1).is_some() || self.has(at + 1, Role::Hundred))
                    .then_some((Decimal::ONE, at + 1))
                    .map(|one| self.hundreds(one)),
            };
        }
        if let Some(part) = self.fraction(at) {
            return Some((part, at + 1));
        }
        let mut value = Decimal::ZERO;
        let mut next = at;
        let mut any = false;
        loop {
            let mut ahead = next;
            if any && (self.is_dash(ahead) || self.has(ahead, Role::And)) {
                ahead += 1;
            }
            if let Some(part) = self.cardinal(ahead) {
                value = value.checked_add(part)?;
            } else if self.has(ahead, Role::Hundred) && ahead == next {
                value = value.max(Decimal::ONE).checked_mul(Decimal::ONE_HUNDRED)?;
            } else {
                break;
            }
            any = true;
            next = ahead + 1;
        }
        if !any {
            return None;
        }
        Some(self.fraction_behind(value, next).unwrap_or((value, next)))
    }

    fn hundreds(&self, (value, next): (Decimal, usize)) -> (Decimal, usize) {
        if self.has(next, Role::Hundred) {
            return (value * Decimal::ONE_HUNDRED, next + 1);
        }
        (value, next)
    }

    /// `2 and a half`, `two-and-a-half`, `два с половиной`, `three quarters`, `1½`.
    fn fraction_behind(&self, value: Decimal, next: usize) -> Option<(Decimal, usize)> {
        let first = self.past_hyphen(next);
        if let Some((part, end)) = self.and_fraction(first) {
            return Some((value.checked_add(part)?, end));
        }
        let part = self.fraction(first)?;
        if self.is_spaced(first) || first > next {
            return Some((value.checked_mul(part)?, first + 1));
        }
        Some((value.checked_add(part)?, first + 1))
    }

    /// `and a half`
    pub(crate) fn and_fraction(&self, at: usize) -> Option<(Decimal, usize)> {
        if !self.has(at, Role::And) {
            return None;
        }
        let mut next = self.past_hyphen(at + 1);
        if self.has(next, Role::One) {
            next = self.past_hyphen(next + 1);
        }
        self.fraction(next).map(|part| (part, next + 1))
    }

    /// The token behind a hyphen, if there is one.
    pub(crate) fn past_hyphen(&self, at: usize) -> usize {
        let hyphen = self.is_dash(at) && !self.is_spaced(at) && !self.is_spaced(at + 1);
        if hyphen { at + 1 } else { at }
    }

    fn fraction(&self, at: usize) -> Option<Decimal> {
        self.find(at, |role| match role {
            Role::Fraction(mantissa, scale) => Some(decimal(mantissa, scale)),
            _ => None,
        })
    }

    fn cardinal(&self, at: usize) -> Option<Decimal> {
        self.find(at, |role| match role {
            Role::Cardinal(value) => Some(Decimal::from(value)),
            _ => None,
        })
    }
}

fn decimal(mantissa: u64, scale: u32) -> Decimal {
    Decimal::from_i128_with_scale(i128::from(mantissa), scale)
}
