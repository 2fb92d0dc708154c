//! [`RateTable`]: rates that are found by pair, period and method.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::currency::Currency;
use crate::error::MoneyError;
use crate::money::Money;
use crate::rates::{Conversion, ExchangeRate, Leg, Quotation, RateMethod, RatePeriod};

/// What to do on a day without a fixing: weekends, holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FixingPolicy {
    /// Only that day's fixing will do.
    Exact,
    /// The last fixing before it, if it is at most this many days old.
    Previous {
        /// Days from the fixing to the day asked for.
        max_days: u16,
    },
}

/// Whether the rate of a period must rest on fixings of the whole period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Coverage {
    /// It must: the ECB's 42 fixings of the rouble in 2022 are no average of 2022.
    Complete,
    /// It may rest on a part of it.
    AsPublished,
}

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
    calendars: BTreeMap<Arc<str>, BTreeSet<NaiveDate>>,
    pivots: Vec<Currency>,
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

    /// The rate of a day's fixings.
    ///
    /// An older fixing is taken only as `policy` allows, and only over days on which its source
    /// fixed nothing at all: once the source goes on without a currency, that rate is suspended.
    ///
    /// # Errors
    /// No fixing that day, one too old, a suspended one, or two halves of different days.
    pub fn on(
        &self,
        base: Currency,
        quote: Currency,
        day: NaiveDate,
        policy: FixingPolicy,
    ) -> Result<Quotation, MoneyError> {
        let asked = RatePeriod::day(day);
        let legs = self.route(base, quote, asked, |from, to| {
            self.fixing(from, to, day, policy)
        })?;
        if let [first, second] = legs.as_slice() {
            let (first, second) = (first.rate().period(), second.rate().period());
            if first != second {
                return Err(MoneyError::FixingsDiffer {
                    base,
                    quote,
                    first: first.first_day(),
                    second: second.first_day(),
                });
            }
        }
        Quotation::new(base, quote, asked, legs)
    }

    /// The rate of a year or month by the first of `methods` that has one.
    ///
    /// Each half of a cross takes its own: with `[Published, Peg]` the manat's peg meets the
    /// yuan's average. What was taken is in the answer.
    ///
    /// # Errors
    /// No rate, or only one that covers a part of the period against [`Coverage::Complete`].
    pub fn over(
        &self,
        base: Currency,
        quote: Currency,
        period: RatePeriod,
        methods: &[RateMethod],
        coverage: Coverage,
    ) -> Result<Quotation, MoneyError> {
        let legs = self.route(base, quote, period, |from, to| {
            self.period_rate(from, to, period, methods, coverage)
        })?;
        Quotation::new(base, quote, period, legs)
    }

    /// Converts an amount by a day's fixings; [`on`](Self::on) and
    /// [`Quotation::convert`] in one.
    ///
    /// # Errors
    /// As these.
    pub fn convert_on(
        &self,
        money: Money,
        to: Currency,
        day: NaiveDate,
        policy: FixingPolicy,
    ) -> Result<Conversion, MoneyError> {
        self.on(money.currency(), to, day, policy)?.convert(money)
    }

    /// Converts an amount by the rate of a year or month; [`over`](Self::over) and
    /// [`Quotation::convert`] in one.
    ///
    /// # Errors
    /// As these.
    pub fn convert_over(
        &self,
        money: Money,
        to: Currency,
        period: RatePeriod,
        methods: &[RateMethod],
        coverage: Coverage,
    ) -> Result<Conversion, MoneyError> {
        self.over(money.currency(), to, period, methods, coverage)?
            .convert(money)
    }

    /// The legs from `base` to `quote`: none, one, or two through the first pivot that has both.
    ///
    /// `leg` finds one pair; `None` means that the table does not know the pair at all.
    pub(crate) fn route<L>(
        &self,
        base: Currency,
        quote: Currency,
        asked: RatePeriod,
        leg: impl Fn(Currency, Currency) -> Option<Result<L, MoneyError>>,
    ) -> Result<Vec<L>, MoneyError> {
        if base == quote {
            return Ok(Vec::new());
        }
        let mut missing = MoneyError::NoRate {
            base,
            quote,
            period: asked,
            nearest: None,
        };
        match leg(base, quote) {
            Some(Ok(leg)) => return Ok(vec![leg]),
            Some(Err(error @ MoneyError::NoRate { .. })) => missing = error,
            Some(Err(error)) => return Err(error),
            None => {}
        }
        for &pivot in self
            .pivots
            .iter()
            .filter(|pivot| **pivot != base && **pivot != quote)
        {
            let (Some(first), Some(second)) = (leg(base, pivot), leg(pivot, quote)) else {
                continue;
            };
            match (first, second) {
                (Ok(first), Ok(second)) => return Ok(vec![first, second]),
                (Err(error @ MoneyError::NoRate { .. }), _)
                | (Ok(_), Err(error @ MoneyError::NoRate { .. })) => missing = error,
                (Err(error), _) | (_, Err(error)) => return Err(error),
            }
        }
        Err(missing)
    }

    /// The rates of a pair by a method, and whether they are stored the other way round.
    pub(crate) fn pair(
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

    fn stored(
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

    fn fixing(
        &self,
        base: Currency,
        quote: Currency,
        day: NaiveDate,
        policy: FixingPolicy,
    ) -> Option<Result<Leg, MoneyError>> {
        let (series, inverted) = self.pair(base, quote, RateMethod::Fixing)?;
        let asked = RatePeriod::day(day);
        let before = series.range(..=asked).next_back().map(|(_, rate)| rate);
        let before = before.filter(|rate| rate.period().is_day());
        let missing = || MoneyError::NoRate {
            base,
            quote,
            period: asked,
            nearest: nearest(series.keys(), asked),
        };
        let Some(rate) = before else {
            return Some(Err(missing()));
        };
        let fixing = rate.period().first_day();
        if fixing != day {
            let published = self.calendars.get(rate.source());
            let published = published.and_then(|days| days.range(fixing..=day).next_back());
            if let Some(&published) = published.filter(|published| **published > fixing) {
                let source_name = rate.source().to_string();
                let error = MoneyError::SuspendedRate {
                    base,
                    quote,
                    fixing,
                    published,
                    source_name,
                };
                return Some(Err(error));
            }
            let age_days = (day - fixing).num_days();
            match policy {
                FixingPolicy::Exact => return Some(Err(missing())),
                FixingPolicy::Previous { max_days } if age_days > i64::from(max_days) => {
                    let asked = day;
                    let error = MoneyError::StaleRate {
                        base,
                        quote,
                        asked,
                        fixing,
                        age_days,
                        max_days,
                    };
                    return Some(Err(error));
                }
                FixingPolicy::Previous { .. } => {}
            }
        }
        Some(Ok(Leg::new(rate.clone(), inverted)))
    }

    fn period_rate(
        &self,
        base: Currency,
        quote: Currency,
        period: RatePeriod,
        methods: &[RateMethod],
        coverage: Coverage,
    ) -> Option<Result<Leg, MoneyError>> {
        let mut partial = None;
        for &method in methods {
            let Some(leg) = self.stored(base, quote, method, period) else {
                continue;
            };
            match leg.rate().fixings() {
                Some(fixings) if coverage == Coverage::Complete && !leg.rate().covers_period() => {
                    let (first, last) = (fixings.first, fixings.last);
                    partial.get_or_insert(MoneyError::PartialCoverage {
                        base,
                        quote,
                        period,
                        first,
                        last,
                    });
                }
                _ => return Some(Ok(leg)),
            }
        }
        if let Some(partial) = partial {
            return Some(Err(partial));
        }
        let known = methods
            .iter()
            .filter_map(|&method| self.pair(base, quote, method));
        let mut known = known.map(|(series, _)| series).peekable();
        known.peek()?;
        let nearest = nearest(known.flat_map(BTreeMap::keys), period);
        Some(Err(MoneyError::NoRate {
            base,
            quote,
            period,
            nearest,
        }))
    }
}

/// The period as long as the one asked for that is the fewest days away, the earlier of two.
fn nearest<'a>(
    periods: impl Iterator<Item = &'a RatePeriod>,
    asked: RatePeriod,
) -> Option<RatePeriod> {
    let away = |period: RatePeriod| (period.first_day() - asked.first_day()).num_days().abs();
    let alike = periods.copied().filter(|period| period.is_like(asked));
    alike.min_by_key(|period| (away(*period), *period))
}
