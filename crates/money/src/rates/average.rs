//! Rates of a period reckoned from daily fixings.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::currency::Currency;
use crate::error::MoneyError;
use crate::rates::lookup::nearest;
use crate::rates::{Coverage, ExchangeRate, Fixings, RateMethod, RatePeriod, RateTable};

/// How to make one rate of a period from its daily fixings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Averaging {
    /// Arithmetic mean of the daily (cross) rates.
    MeanOfFixings,
    /// Harmonic mean of the daily (cross) rates.
    HarmonicMean,
    /// Of a cross: the mean of one half divided by the mean of the other. Of a pair with fixings
    /// of its own: their mean.
    RatioOfAverages,
    /// The last day's rate.
    EndOfPeriod,
}

/// A published fixing, and whether the way from base to quote divides by it.
type Published = (Decimal, bool);

/// The fixings of one half of a cross by day.
type Half = Vec<(NaiveDate, Published)>;

const OVERFLOW: MoneyError = MoneyError::Overflow {
    operation: "average rate",
};

impl RateTable {
    /// The rate of a year or month from the table's daily fixings, on the days on which both
    /// halves of a cross were fixed.
    ///
    /// # Errors
    /// No fixings in the period, or, against [`Coverage::Complete`], in a part of it only.
    pub fn average(
        &self,
        base: Currency,
        quote: Currency,
        period: RatePeriod,
        averaging: Averaging,
        coverage: Coverage,
    ) -> Result<ExchangeRate, MoneyError> {
        let legs = self.route(base, quote, period, |from, to| self.half(from, to, period))?;
        let sources: BTreeSet<&str> = legs.iter().map(|(_, source)| *source).collect();
        let source = sources.into_iter().collect::<Vec<_>>().join("; ");
        let days = common_days(legs.into_iter().map(|(half, _)| half));
        let (Some((first, _)), Some((last, end))) = (days.first(), days.last()) else {
            return Err(MoneyError::NoRate {
                base,
                quote,
                period,
                nearest: None,
            });
        };
        let count = u32::try_from(days.len()).map_err(|_| OVERFLOW)?;
        let fixings = Fixings {
            first: *first,
            last: *last,
            count,
        };
        let crosses = days.iter().map(|(_, legs)| cross(legs));
        let (rate, method) = match averaging {
            Averaging::MeanOfFixings => (mean(crosses)?, RateMethod::AverageOfFixings),
            Averaging::HarmonicMean => {
                let inverse = mean(crosses.map(|cross| reciprocal(cross?)))?;
                (reciprocal(inverse)?, RateMethod::HarmonicMean)
            }
            Averaging::RatioOfAverages => {
                let means = leg_means(&days, end.len())?;
                let one = means.len() == 1;
                let method = if one {
                    RateMethod::AverageOfFixings
                } else {
                    RateMethod::RatioOfAverages
                };
                (cross(&means)?, method)
            }
            Averaging::EndOfPeriod => (cross(end)?, RateMethod::EndOfPeriod),
        };
        let rate = ExchangeRate::new(base, quote, rate, period, method, source)?;
        let rate = rate.with_fixings(fixings);
        if coverage == Coverage::Complete && !rate.covers_period() {
            let (first, last) = (fixings.first, fixings.last);
            return Err(MoneyError::PartialCoverage {
                base,
                quote,
                period,
                first,
                last,
            });
        }
        Ok(rate)
    }

    /// The fixings of one pair within a period, and their source.
    fn half(
        &self,
        base: Currency,
        quote: Currency,
        period: RatePeriod,
    ) -> Option<Result<(Half, &str), MoneyError>> {
        let (series, inverted) = self.pair(base, quote, RateMethod::Fixing)?;
        let (first, last) = (period.first_day(), period.last_day());
        let within = series.range(RatePeriod::day(first)..=RatePeriod::day(last));
        let mut source = "";
        let mut half = Half::new();
        for (day, rate) in within {
            source = rate.source();
            half.push((day.first_day(), (rate.rate(), inverted)));
        }
        if half.is_empty() {
            let day = nearest(series.keys(), RatePeriod::day(first));
            let nearest = day.and_then(|day| period.around(day.first_day()));
            return Some(Err(MoneyError::NoRate {
                base,
                quote,
                period,
                nearest,
            }));
        }
        Some(Ok((half, source)))
    }
}

/// The days that all halves have, each with its fixings.
fn common_days(halves: impl Iterator<Item = Half>) -> Vec<(NaiveDate, Vec<Published>)> {
    let mut count = 0;
    let mut days: BTreeMap<NaiveDate, Vec<Published>> = BTreeMap::new();
    for half in halves {
        count += 1;
        for (day, published) in half {
            days.entry(day).or_default().push(published);
        }
    }
    days.into_iter()
        .filter(|(_, legs)| legs.len() == count)
        .collect()
}

/// The rate along all legs, with one division.
fn cross(legs: &[Published]) -> Result<Decimal, MoneyError> {
    let (mut times, mut by) = (Decimal::ONE, Decimal::ONE);
    for (rate, inverted) in legs {
        let side = if *inverted { &mut by } else { &mut times };
        *side = side.checked_mul(*rate).ok_or(OVERFLOW)?;
    }
    times.checked_div(by).ok_or(OVERFLOW)
}

/// The mean of each leg as published.
fn leg_means(
    days: &[(NaiveDate, Vec<Published>)],
    legs: usize,
) -> Result<Vec<Published>, MoneyError> {
    (0..legs)
        .map(|leg| {
            let published = || days.iter().filter_map(move |(_, legs)| legs.get(leg));
            let inverted = published().any(|(_, inverted)| *inverted);
            Ok((mean(published().map(|(rate, _)| Ok(*rate)))?, inverted))
        })
        .collect()
}

fn mean(rates: impl Iterator<Item = Result<Decimal, MoneyError>>) -> Result<Decimal, MoneyError> {
    let (mut sum, mut count) = (Decimal::ZERO, 0_u32);
    for rate in rates {
        sum = sum.checked_add(rate?).ok_or(OVERFLOW)?;
        count += 1;
    }
    sum.checked_div(Decimal::from(count)).ok_or(OVERFLOW)
}

fn reciprocal(rate: Decimal) -> Result<Decimal, MoneyError> {
    Decimal::ONE.checked_div(rate).ok_or(OVERFLOW)
}
