//! [`ExchangeRate`]: one rate as published, with its period, method and source.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;

use crate::currency::Currency;
use crate::error::MoneyError;
use crate::rates::{RateMethod, RatePeriod};

/// Fixings may pause this many days at the edge of a period that they cover as a whole: the
/// longest pause of the ECB, around Christmas and Easter, is five days.
const EDGE_DAYS: u64 = 7;

/// How many units of `quote` one unit of `base` is worth, for a day or period, by a method,
/// according to a source.
///
/// ```
/// use corridor_money::Currency;
/// use corridor_money::rates::{ExchangeRate, RateMethod, RatePeriod};
/// use rust_decimal::Decimal;
///
/// let rate = ExchangeRate::new(
///     Currency::EUR,
///     Currency::CNY,
///     Decimal::new(75_833, 4),
///     "2024-12-31".parse()?,
///     RateMethod::Fixing,
///     "European Central Bank",
/// )?;
/// assert_eq!(rate.rate().to_string(), "7.5833");
/// # Ok::<(), corridor_money::MoneyError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExchangeRate {
    base: Currency,
    quote: Currency,
    rate: Decimal,
    period: RatePeriod,
    method: RateMethod,
    source: Arc<str>,
    fixings: Option<Fixings>,
}

/// The daily fixings that a rate rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fixings {
    /// Day of the first.
    pub first: NaiveDate,
    /// Day of the last.
    pub last: NaiveDate,
    /// How many.
    pub count: u32,
}

impl ExchangeRate {
    /// A rate of `quote` units per unit of `base`.
    ///
    /// A rate of a day counts as resting on that day's fixing.
    ///
    /// # Errors
    /// A rate that is not above zero, of a currency in itself, or a fixing for more than a day.
    pub fn new(
        base: Currency,
        quote: Currency,
        rate: Decimal,
        period: RatePeriod,
        method: RateMethod,
        source: impl Into<Arc<str>>,
    ) -> Result<Self, MoneyError> {
        let bad = |expected| {
            Err(MoneyError::BadRate {
                rate,
                base,
                quote,
                expected,
            })
        };
        if rate <= Decimal::ZERO {
            return bad("a number above zero");
        }
        if base == quote {
            return bad("two currencies");
        }
        if method == RateMethod::Fixing && !period.is_day() {
            return bad("a day for a fixing");
        }
        let day = period.first_day();
        let fixings = period.is_day().then_some(Fixings {
            first: day,
            last: day,
            count: 1,
        });
        Ok(Self {
            base,
            quote,
            rate,
            period,
            method,
            source: source.into(),
            fixings,
        })
    }

    /// States the fixings that the rate rests on.
    #[must_use]
    pub fn with_fixings(mut self, fixings: Fixings) -> Self {
        self.fixings = Some(fixings);
        self
    }

    /// The currency that is priced.
    pub fn base(&self) -> Currency {
        self.base
    }

    /// The currency of the price.
    pub fn quote(&self) -> Currency {
        self.quote
    }

    /// Units of `quote` per unit of `base`.
    pub fn rate(&self) -> Decimal {
        self.rate
    }

    /// The day or period it is for.
    pub fn period(&self) -> RatePeriod {
        self.period
    }

    /// How it was made.
    pub fn method(&self) -> RateMethod {
        self.method
    }

    /// Who states it.
    pub fn source(&self) -> &Arc<str> {
        &self.source
    }

    /// The fixings it rests on, where the source tells.
    pub fn fixings(&self) -> Option<Fixings> {
        self.fixings
    }

    /// Whether its fixings reach from the beginning of its period to the end (for the rate of an
    /// end: to the end), but for the publisher's holidays. True where the source tells of none.
    pub fn covers_period(&self) -> bool {
        let Some(fixings) = self.fixings else {
            return true;
        };
        let slack = Days::new(EDGE_DAYS);
        let begins = fixings.first <= self.period.first_day() + slack;
        let ends = fixings.last + slack >= self.period.last_day();
        ends && (begins || self.method == RateMethod::EndOfPeriod)
    }
}
