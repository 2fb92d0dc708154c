//! Growth rates against the levels that they are of.

use corridor_evidence::{Figure, Measure, Observation, Period, PeriodKind, Unit, algebra};

use super::{Finding, at, figure, finding};
use crate::dataset::{Dataset, Entry};

/// A published growth against the levels of its period and of the year before, by the same
/// reporter. The concept of the levels starts as that of the growth does:
/// `transport.freight.growth` is of `transport.freight.tonnes`. Where several levels are loaded,
/// one that agrees is enough.
pub(super) fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    for entry in &dataset.observations {
        let growth = &entry.observation;
        let Some(prefix) = growth.concept.id.as_str().strip_suffix("growth") else {
            continue;
        };
        if growth.concept.measure != Measure::Rate || growth.unit != Unit::PERCENT {
            continue;
        }
        let Some((from, to)) = periods(growth.period) else {
            continue;
        };
        let mut tried = Vec::new();
        let Some(stated) = figure(entry) else {
            continue;
        };
        for later in levels(dataset, prefix, growth, to) {
            for earlier in levels(dataset, prefix, growth, from) {
                if let Some(computed) = computed(earlier, later) {
                    tried.push((earlier, later, computed));
                }
            }
        }
        let agrees = tried
            .iter()
            .any(|(.., g)| g.interval().overlaps(&stated.interval()));
        if let Some((earlier, later, computed)) = tried.first().filter(|_| !agrees) {
            let message = format!(
                "the growth is said to be {} per cent, and the levels ({}, {}) give {}",
                stated.value(),
                at(earlier),
                at(later),
                computed.value().round_dp(1)
            );
            findings.push(finding(entry, "growth/levels", message));
        }
    }
}

/// The two periods that a growth compares: a period and the year before, or the first and last
/// year of a window.
fn periods(period: Period) -> Option<(Period, Period)> {
    if period.kind() == PeriodKind::Years {
        let first = chrono::Datelike::year(&period.start()?);
        let last = chrono::Datelike::year(&period.end());
        return Some((Period::year(first).ok()?, Period::year(last).ok()?));
    }
    Some((period.year_before()?, period))
}

fn levels<'a>(
    dataset: &'a Dataset,
    prefix: &'a str,
    growth: &'a Observation,
    period: Period,
) -> impl Iterator<Item = &'a Entry> {
    dataset.observations.iter().filter(move |entry| {
        let level = &entry.observation;
        level.concept.id.as_str().starts_with(prefix)
            && level.concept.measure == Measure::Flow
            && level.period.same_days(&period)
            && level.ref_area == growth.ref_area
            && level.counterpart == growth.counterpart
            && level.reporter.id == growth.reporter.id
    })
}

fn computed(earlier: &Entry, later: &Entry) -> Option<Figure> {
    algebra::growth(&figure(earlier)?, &figure(later)?).ok()
}
