//! Ranges: two amounts with a mark between them, and one magnitude and currency for both.

use rust_decimal::Decimal;

use crate::parse::grammar::Draft;
use crate::parse::hedge::Hedge;
use crate::parse::lexicon::Role;
use crate::parse::quantity::{Number, Quantity};
use crate::parse::reader::Reader;

impl Reader<'_> {
    /// The range that an amount begins, `opened` by a word such as `between`.
    pub(crate) fn range(&self, first: &Draft, opened: bool) -> Option<Draft> {
        let at = first.to;
        let tilde = self.written(at, at + 1) == "~" || self.written(at, at + 1) == "～";
        let to = self.has(at, Role::To) && !self.tells_of_change();
        let and = opened && self.has(at, Role::And);
        if !self.is_dash(at) && !tilde && !to && !and {
            return None;
        }
        let second = self.amount(at + 1).filter(|second| !second.negative)?;
        let known = |draft: &Draft| !matches!(draft.low.number, Number::Vague | Number::Malformed);
        if !known(first) || !known(&second) || first.negative {
            return None;
        }
        let naming = match (&first.naming, &second.naming) {
            (Some(one), Some(other)) => Some(one.meet(other)?),
            (one, other) => one.clone().or_else(|| other.clone()),
        };
        let mut low = first.low;
        let high = second.low;
        // The magnitude counts for both ends: `1.2–1.5bn`.
        if low.magnitude.is_none() {
            let shared = Quantity {
                magnitude: high.magnitude,
                ..low
            };
            if ascends(&shared, &high) {
                low = shared;
            }
        }
        if !ascends(&low, &high) {
            return None;
        }
        let hedge = if first.hedge == Hedge::Exact {
            second.hedge
        } else {
            first.hedge
        };
        Some(Draft {
            low,
            high: Some(high),
            naming,
            hedge,
            to: second.to,
            ..first.clone()
        })
    }
}

/// Whether a range goes up in every reading of its ends.
fn ascends(low: &Quantity, high: &Quantity) -> bool {
    let value = |quantity: &Quantity, grouped: bool| {
        let number = match quantity.number {
            Number::Known(value) | Number::Year(value) => value,
            Number::Either {
                grouped: thousands,
                decimal,
                ..
            } => {
                if grouped {
                    thousands
                } else {
                    decimal
                }
            }
            Number::Vague | Number::Malformed | Number::TooLong => return None,
        };
        number.checked_mul(quantity.magnitude.unwrap_or(Decimal::ONE))
    };
    [true, false].into_iter().all(|grouped| {
        let ends = value(low, grouped).zip(value(high, grouped));
        ends.is_some_and(|(low, high)| low <= high)
    })
}
