//! Finding a rate in a [`RateTable`] by day or by period.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::currency::Currency;
use crate::error::MoneyError;
use crate::money::Money;
use crate::rates::{Conversion, Leg, Quotation, RateMethod, RatePeriod, RateTable};

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

impl RateTable {
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
    pub(super) fn route<L>(
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
pub(super) fn nearest<'a>(
    periods: impl Iterator<Item = &'a RatePeriod>,
    asked: RatePeriod,
) -> Option<RatePeriod> {
    let away = |period: RatePeriod| (period.first_day() - asked.first_day()).num_days().abs();
    let alike = periods.copied().filter(|period| period.is_like(asked));
    alike.min_by_key(|period| (away(*period), *period))
}
