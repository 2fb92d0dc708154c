//! [`Quotation`]: the rate found for a question, and the rates it is made of.

use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::currency::Currency;
use crate::error::MoneyError;
use crate::money::Money;
use crate::rates::{Conversion, ExchangeRate, RateMethod, RatePeriod};

/// A published rate as a part of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leg {
    rate: ExchangeRate,
    inverted: bool,
}

/// The answer to "what was a unit of `base` worth in `quote`": the rate at full precision, and the
/// one or two published rates that it is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    base: Currency,
    quote: Currency,
    asked: RatePeriod,
    legs: Vec<Leg>,
    // Kept apart so that a conversion divides once, at the end.
    numerator: Decimal,
    denominator: Decimal,
    rate: Decimal,
}

impl Leg {
    pub(crate) fn new(rate: ExchangeRate, inverted: bool) -> Self {
        Self { rate, inverted }
    }

    /// The rate as published.
    pub fn rate(&self) -> &ExchangeRate {
        &self.rate
    }

    /// Whether the conversion goes from its quote to its base, dividing by it.
    pub fn is_inverted(&self) -> bool {
        self.inverted
    }
}

impl Quotation {
    pub(crate) fn new(
        base: Currency,
        quote: Currency,
        asked: RatePeriod,
        legs: Vec<Leg>,
    ) -> Result<Self, MoneyError> {
        let overflow = MoneyError::Overflow {
            operation: "cross rate",
        };
        let mut numerator = Decimal::ONE;
        let mut denominator = Decimal::ONE;
        for leg in &legs {
            let side = if leg.inverted {
                &mut denominator
            } else {
                &mut numerator
            };
            *side = side
                .checked_mul(leg.rate.rate())
                .ok_or_else(|| overflow.clone())?;
        }
        let rate = numerator.checked_div(denominator).ok_or(overflow)?;
        Ok(Self {
            base,
            quote,
            asked,
            legs,
            numerator,
            denominator,
            rate,
        })
    }

    /// The currency that is priced.
    pub fn base(&self) -> Currency {
        self.base
    }

    /// The currency of the price.
    pub fn quote(&self) -> Currency {
        self.quote
    }

    /// Units of `quote` per unit of `base`, to 28 digits.
    pub fn rate(&self) -> Decimal {
        self.rate
    }

    /// The day or period that was asked for.
    pub fn asked(&self) -> RatePeriod {
        self.asked
    }

    /// The published rates it is made of: one, two for a cross rate, none for a currency in itself.
    pub fn legs(&self) -> &[Leg] {
        &self.legs
    }

    /// How it was made: the method of its rates. A cross of two averages is a ratio of averages;
    /// `None` where the two methods differ, and for a currency in itself.
    pub fn method(&self) -> Option<RateMethod> {
        match self.legs.as_slice() {
            [leg] => Some(leg.rate.method()),
            [first, second] if first.rate.method() == second.rate.method() => {
                Some(match first.rate.method() {
                    RateMethod::AverageOfFixings => RateMethod::RatioOfAverages,
                    method => method,
                })
            }
            _ => None,
        }
    }

    /// The day of the last fixing it rests on, where the sources tell.
    pub fn fixing_date(&self) -> Option<NaiveDate> {
        self.legs
            .iter()
            .filter_map(|leg| leg.rate.fixings())
            .map(|fixings| fixings.last)
            .min()
    }

    /// For a question about a day: the days from the fixing to that day, 0 for one fixed that day.
    pub fn age_days(&self) -> Option<i64> {
        let asked = self.asked.is_day().then_some(self.asked.first_day())?;
        self.fixing_date().map(|fixing| (asked - fixing).num_days())
    }

    /// Who states its rates, each once.
    pub fn sources(&self) -> Vec<Arc<str>> {
        let mut sources: Vec<Arc<str>> = Vec::new();
        for leg in &self.legs {
            if !sources.contains(leg.rate.source()) {
                sources.push(Arc::clone(leg.rate.source()));
            }
        }
        sources
    }

    /// Converts an amount of `base` into `quote`, or of `quote` into `base`; to 28 digits, not
    /// rounded to the minor unit.
    ///
    /// # Errors
    /// Another currency, or the result does not fit.
    pub fn convert(&self, money: Money) -> Result<Conversion, MoneyError> {
        let overflow = || MoneyError::Overflow {
            operation: "conversion",
        };
        let (times, by, to) = if money.currency() == self.base {
            (self.numerator, self.denominator, self.quote)
        } else if money.currency() == self.quote {
            (self.denominator, self.numerator, self.base)
        } else {
            return Err(MoneyError::CurrencyMismatch {
                left: money.currency(),
                right: self.base,
            });
        };
        let product = money.amount().checked_mul(times).ok_or_else(overflow)?;
        let amount = product.checked_div(by).ok_or_else(overflow)?;
        Ok(Conversion::new(money, Money::new(amount, to), self.clone()))
    }
}

/// A single published rate is a quotation for its own period.
impl TryFrom<ExchangeRate> for Quotation {
    type Error = MoneyError;

    fn try_from(rate: ExchangeRate) -> Result<Self, MoneyError> {
        let (base, quote, period) = (rate.base(), rate.quote(), rate.period());
        Self::new(base, quote, period, vec![Leg::new(rate, false)])
    }
}
