//! Numbers that are a power of ten off.

use std::collections::BTreeMap;

use corridor_evidence::{AreaId, Measure};
use rust_decimal::Decimal;

use super::{Finding, at, finding};
use crate::dataset::{Dataset, Entry};

/// The slips that happen: a decimal comma read as a separator, thousands for millions.
const POWERS: [i64; 4] = [10, 100, 1000, 1_000_000];

/// Two numbers of one thing by one reporter that differ by a power of ten, and numbers that stand
/// out of their series by one, with the years before and after agreeing.
pub(super) fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    type Series<'a> = (&'a str, &'a AreaId, Option<&'a AreaId>, String, &'a str);
    let mut series: BTreeMap<Series<'_>, Vec<&Entry>> = BTreeMap::new();
    for entry in &dataset.observations {
        let observation = &entry.observation;
        let measured = matches!(
            observation.concept.measure,
            Measure::Flow | Measure::Stock | Measure::Cumulative
        );
        if measured {
            let key = (
                observation.concept.id.as_str(),
                &observation.ref_area,
                observation.counterpart.as_ref(),
                observation.unit.to_string(),
                observation.reporter.id.as_str(),
            );
            series.entry(key).or_default().push(entry);
        }
    }
    for entries in series.values_mut() {
        entries.sort_by_key(|entry| entry.observation.period);
        same_period(entries, findings);
        outliers(entries, findings);
    }
}

fn same_period(entries: &[&Entry], findings: &mut Vec<Finding>) {
    for (index, first) in entries.iter().enumerate() {
        for second in entries.iter().skip(index + 1) {
            let (a, b) = (&first.observation, &second.observation);
            if a.period != b.period || a.price_basis != b.price_basis {
                continue;
            }
            if let Some(power) = power_between(a.value(), b.value()) {
                let message = format!(
                    "the number is {power} times, or a {power}th of, the one at {}",
                    at(first)
                );
                findings.push(finding(second, "scale/power-of-ten", message));
            }
        }
    }
}

fn outliers(entries: &[&Entry], findings: &mut Vec<Finding>) {
    let of_source = |entry: &&Entry| {
        (
            entry.observation.source.id.clone(),
            entry.observation.vintage.release.clone(),
        )
    };
    for window in entries.windows(3) {
        let [before, here, after] = window else {
            continue;
        };
        if of_source(before) != of_source(here) || of_source(here) != of_source(after) {
            continue;
        }
        let comparable = |a: &Entry, b: &Entry| {
            a.observation
                .period
                .comparable(&b.observation.period)
                .is_ok()
        };
        if !comparable(before, here) || !comparable(here, after) {
            continue;
        }
        let (a, b, c) = (
            before.observation.value(),
            here.observation.value(),
            after.observation.value(),
        );
        let steady = within(a, c, 2);
        if let Some(power) = power_between(a, b).filter(|_| steady && power_between(b, c).is_some())
        {
            let message = format!(
                "the number is {power} times, or a {power}th of, those of the periods before ({}) and after ({})",
                at(before),
                at(after)
            );
            findings.push(finding(here, "scale/power-of-ten", message));
        }
    }
}

/// The power of ten by which two numbers differ, to two per cent.
fn power_between(a: Decimal, b: Decimal) -> Option<i64> {
    let (small, large) = if a.abs() < b.abs() { (a, b) } else { (b, a) };
    if small.is_zero() || small.is_sign_negative() != large.is_sign_negative() {
        return None;
    }
    let ratio = large.checked_div(small)?;
    POWERS.into_iter().find(|power| {
        let power = Decimal::from(*power);
        ratio
            .checked_div(power)
            .is_some_and(|off| (off - Decimal::ONE).abs() <= Decimal::new(2, 2))
    })
}

fn within(a: Decimal, b: Decimal, factor: i64) -> bool {
    let factor = Decimal::from(factor);
    let below = |x: Decimal, y: Decimal| y.checked_mul(factor).is_some_and(|most| x <= most);
    below(a, b) && below(b, a)
}
