//! Two currencies of one amount.

use chrono::Datelike as _;
use corridor_evidence::{Figure, Interval, Period, Unit, algebra};
use corridor_money::Currency;
use rust_decimal::Decimal;

use super::{Finding, at, figure, finding};
use crate::dataset::{Dataset, Entry};

/// How far a published conversion may be from the market's average: customs services convert at
/// rates of their own, and for the yuan in 2024 the two were 1.2 per cent apart.
const TOLERANCE: Decimal = Decimal::from_parts(15, 0, 0, false, 3);

/// An amount in dollars and in another currency, of one thing by one reporter: the rate that the
/// two imply must be near the average of the period.
pub(super) fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let money: Vec<&Entry> = dataset
        .observations
        .iter()
        .filter(|entry| entry.observation.unit.currency().is_some())
        .collect();
    for other in &money {
        let Some(currency) = other
            .observation
            .unit
            .currency()
            .filter(|c| *c != Currency::USD)
        else {
            continue;
        };
        for dollars in &money {
            let (a, b) = (&other.observation, &dollars.observation);
            let same = b.unit == Unit::USD
                && a.concept.id == b.concept.id
                && a.ref_area == b.ref_area
                && a.counterpart == b.counterpart
                && a.period == b.period
                && a.reporter.id == b.reporter.id;
            if !same {
                continue;
            }
            let (Some(amount), Some(in_dollars)) = (figure(other), figure(dollars)) else {
                continue;
            };
            let Ok(implied) = algebra::implied_rate(&amount, &in_dollars) else {
                continue;
            };
            let Some(market) = average(dataset, currency, a.period) else {
                continue;
            };
            if !near(&implied, market) {
                let message = format!(
                    "the amount and its dollars ({}) imply {} {currency} for a dollar, and the \
                     average of the period is {}",
                    at(dollars),
                    implied.value().round_sf(5).unwrap_or(implied.value()),
                    market.round_sf(5).unwrap_or(market)
                );
                findings.push(finding(other, "rate/implied", message));
            }
        }
    }
}

fn near(implied: &Figure, market: Decimal) -> bool {
    let margin = market.checked_mul(TOLERANCE).unwrap_or_default();
    Interval::closed(market - margin, market + margin)
        .is_ok_and(|band| band.overlaps(&implied.interval()))
}

/// Units of a currency for a dollar, on the average of a period: from a yearly rate, or from
/// monthly euro rates of both.
fn average(dataset: &Dataset, currency: Currency, period: Period) -> Option<Decimal> {
    let of = |base: Currency, quote: Currency, period: Period| {
        let unit = Unit::Rate { base, quote };
        dataset
            .rates
            .iter()
            .find(|rate| {
                rate.unit == unit
                    && rate.period.same_days(&period)
                    && rate.method.contains("average")
            })
            .map(|rate| rate.rate)
    };
    if let Some(rate) = of(Currency::USD, currency, period) {
        return Some(rate);
    }
    let months = period.whole_months()?;
    let start = period.start()?;
    let mut sum = Decimal::ZERO;
    for index in 0..months {
        let months_on = start.month0() + index;
        let year = start.year() + i32::try_from(months_on / 12).ok()?;
        let month = Period::month(year, months_on % 12 + 1).ok()?;
        let rate = of(Currency::EUR, currency, month)?.checked_div(of(
            Currency::EUR,
            Currency::USD,
            month,
        )?)?;
        sum = sum.checked_add(rate)?;
    }
    sum.checked_div(Decimal::from(months))
}
