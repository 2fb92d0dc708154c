//! [`RateTable`]: rates that are found by pair, period and method.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::currency::Currency;
use crate::error::MoneyError;
use crate::rates::{ExchangeRate, Leg, RateMethod, RatePeriod};

/// A table of published rates, built by the caller; lookups say which rate they found.
///
/// A pair is found as stored, inverted, or as a cross through a pivot currency, whose rates are
/// divided at full precision. Nothing is interpolated. What is not there is an error that names
/// the nearest there is.
///
/// ```
/// use corridor_money::rates::{ExchangeRate, FixingPolicy, RateMethod, RateTable};
/// use corridor_money::{Currency, Money};
/// use rust_decimal::Decimal;
///
/// let mut table = RateTable::new();
/// for (day, rate) in [("2024-11-01", 10_885), ("2024-11-04", 10_904)] {
///     table.insert(ExchangeRate::new(
///         Currency::EUR,
///         Currency::USD,
///         Decimal::new(rate, 4),
///         day.parse()?,
///         RateMethod::Fixing,
///         "European Central Bank",
///     )?)?;
/// }
/// let saturday = "2024-11-02".parse().unwrap();
/// let found = table.on(Currency::EUR, Currency::USD, saturday, FixingPolicy::Previous { max_days: 5 })?;
/// assert_eq!(found.rate(), Decimal::new(10_885, 4));
/// assert_eq!(found.age_days(), Some(1));
/// assert!(table.on(Currency::EUR, Currency::USD, saturday, FixingPolicy::Exact).is_err());
/// # Ok::<(), corridor_money::MoneyError>(())
/// ```
#[derive(Debug, Clone)]
pub struct RateTable {
    series: BTreeMap<(Currency, Currency, RateMethod), BTreeMap<RatePeriod, ExchangeRate>>,
    /// Days on which a source fixed anything.
    pub(super) calendars: BTreeMap<Arc<str>, BTreeSet<NaiveDate>>,
    pub(super) pivots: Vec<Currency>,
}

impl Default for RateTable {
    fn default() -> Self {
        Self::new()
    }
}

impl RateTable {
    /// An empty table that crosses through the euro, then the dollar.
    pub fn new() -> Self {
        Self::with_pivots([Currency::EUR, Currency::USD])
    }

    /// An empty table that crosses through these currencies, the first that has both rates.
    pub fn with_pivots(pivots: impl IntoIterator<Item = Currency>) -> Self {
        Self {
            series: BTreeMap::new(),
            calendars: BTreeMap::new(),
            pivots: pivots.into_iter().collect(),
        }
    }

    /// Adds a rate.
    ///
    /// # Errors
    /// Another rate (or another source's) of that pair, in either direction, for that period by
    /// that method: a table holds one, so that a lookup never picks silently.
    pub fn insert(&mut self, rate: ExchangeRate) -> Result<(), MoneyError> {
        let (base, quote, method) = (rate.base(), rate.quote(), rate.method());
        let there = self.stored(base, quote, method, rate.period());
        if let Some(leg) = there {
            if *leg.rate() == rate {
                return Ok(());
            }
            return Err(MoneyError::DuplicateRate {
                base,
                quote,
                period: rate.period(),
                method,
                first: leg.rate().rate(),
                second: rate.rate(),
            });
        }
        if method == RateMethod::Fixing && rate.period().is_day() {
            let calendar = self.calendars.entry(Arc::clone(rate.source())).or_default();
            calendar.insert(rate.period().first_day());
        }
        let series = self.series.entry((base, quote, method)).or_default();
        series.insert(rate.period(), rate);
        Ok(())
    }

    /// Adds all rates of another table.
    ///
    /// # Errors
    /// As [`insert`](Self::insert).
    pub fn merge(&mut self, other: Self) -> Result<(), MoneyError> {
        let rates = other.series.into_values().flat_map(BTreeMap::into_values);
        rates.into_iter().try_for_each(|rate| self.insert(rate))
    }

    /// All rates, by pair, method and period.
    pub fn rates(&self) -> impl Iterator<Item = &ExchangeRate> {
        self.series.values().flat_map(BTreeMap::values)
    }

    /// The rates of a pair by a method, and whether they are stored the other way round.
    pub(super) fn pair(
        &self,
        base: Currency,
        quote: Currency,
        method: RateMethod,
    ) -> Option<(&BTreeMap<RatePeriod, ExchangeRate>, bool)> {
        let as_is = self
            .series
            .get(&(base, quote, method))
            .map(|series| (series, false));
        as_is.or_else(|| {
            self.series
                .get(&(quote, base, method))
                .map(|series| (series, true))
        })
    }

    pub(super) fn stored(
        &self,
        base: Currency,
        quote: Currency,
        method: RateMethod,
        period: RatePeriod,
    ) -> Option<Leg> {
        let (series, inverted) = self.pair(base, quote, method)?;
        series
            .get(&period)
            .map(|rate| Leg::new(rate.clone(), inverted))
    }
}
