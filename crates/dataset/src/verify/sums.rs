//! Totals against their parts.

use std::collections::BTreeMap;

use corridor_evidence::{AreaId, Figure, Observation, algebra};

use super::{Finding, at, figure, finding};
use crate::dataset::{Dataset, Entry};

/// What the parts of a total share with it: all but the area that is split.
type Key = (String, Option<AreaId>, String, String, String, String);

#[derive(Clone, Copy)]
enum Side {
    RefArea,
    Counterpart,
}

fn split(observation: &Observation, side: Side) -> Option<(Key, AreaId)> {
    let (area, other) = match side {
        Side::RefArea => (
            Some(observation.ref_area.clone()),
            observation.counterpart.clone(),
        ),
        Side::Counterpart => (
            observation.counterpart.clone(),
            Some(observation.ref_area.clone()),
        ),
    };
    let key = (
        observation.concept.id.to_string(),
        other,
        observation.period.to_string(),
        observation.unit.to_string(),
        observation.reporter.id.to_string(),
        observation.vintage.release.clone().unwrap_or_default(),
    );
    area.map(|area| (key, area))
}

/// The total of a group against the sum of its members, reported by the same body for the same
/// period. Of several reports of a member the one of the total's source is taken, else the most
/// precise.
pub(super) fn check_areas(dataset: &Dataset, findings: &mut Vec<Finding>) {
    for side in [Side::RefArea, Side::Counterpart] {
        let mut parts: BTreeMap<Key, BTreeMap<AreaId, Vec<&Entry>>> = BTreeMap::new();
        for entry in &dataset.observations {
            if entry.observation.concept.additive.areas
                && let Some((key, area)) = split(&entry.observation, side)
            {
                parts
                    .entry(key)
                    .or_default()
                    .entry(area)
                    .or_default()
                    .push(entry);
            }
        }
        for by_area in parts.values() {
            for (whole, totals) in by_area {
                let members = dataset
                    .areas
                    .get(whole)
                    .map_or(&[][..], |area| &area.members[..]);
                if members.is_empty() {
                    continue;
                }
                for total in totals {
                    check_total(total, whole, members, by_area, side, findings);
                }
            }
        }
    }
}

fn check_total(
    total: &Entry,
    whole: &AreaId,
    members: &[AreaId],
    by_area: &BTreeMap<AreaId, Vec<&Entry>>,
    side: Side,
    findings: &mut Vec<Finding>,
) {
    let chosen: Option<Vec<Figure>> = members
        .iter()
        .map(|member| {
            by_area
                .get(member)
                .and_then(|entries| closest(entries, total))
        })
        .collect();
    let (Some(parts), Some(stated)) = (chosen, figure(total)) else {
        return;
    };
    let sum = match side {
        Side::RefArea => algebra::sum_areas(whole, members, &parts),
        Side::Counterpart => algebra::sum_counterparts(whole, members, &parts),
    };
    if let Ok(sum) = sum
        && !sum.interval().overlaps(&stated.interval())
    {
        let message = format!(
            "the {} members of {whole} add up to {} and the total says {}",
            members.len(),
            sum.value(),
            stated.value()
        );
        findings.push(finding(total, "sum/areas", message));
    }
}

fn closest(entries: &[&Entry], total: &Entry) -> Option<Figure> {
    let same_source = |entry: &&&Entry| entry.observation.source.id == total.observation.source.id;
    let of_source = entries
        .iter()
        .find(same_source)
        .and_then(|entry| figure(entry));
    of_source.or_else(|| {
        let figures = entries.iter().filter_map(|entry| figure(entry));
        figures.min_by_key(|figure| {
            figure
                .interval()
                .width()
                .unwrap_or(rust_decimal::Decimal::MAX)
        })
    })
}

/// A turnover against exports plus imports of the same reporter and source.
pub(super) fn check_flows(dataset: &Dataset, findings: &mut Vec<Finding>) {
    type Pair<'a> = (
        &'a AreaId,
        Option<&'a AreaId>,
        String,
        String,
        String,
        String,
    );
    fn key(observation: &Observation) -> Pair<'_> {
        (
            &observation.ref_area,
            observation.counterpart.as_ref(),
            observation.period.to_string(),
            observation.unit.to_string(),
            observation.reporter.id.to_string(),
            observation.source.id.to_string(),
        )
    }
    let of = |concept: &str| {
        let mut by_key: BTreeMap<Pair<'_>, &Entry> = BTreeMap::new();
        for entry in &dataset.observations {
            if entry.observation.concept.id.as_str() == concept {
                by_key.insert(key(&entry.observation), entry);
            }
        }
        by_key
    };
    let exports = of("trade.goods.exports");
    let imports = of("trade.goods.imports");
    for (key, total) in of("trade.goods.total") {
        let (Some(exports), Some(imports)) = (exports.get(&key), imports.get(&key)) else {
            continue;
        };
        let (Some(stated), Some(out), Some(back)) =
            (figure(total), figure(exports), figure(imports))
        else {
            continue;
        };
        let concept = &total.observation.concept;
        if let Ok(sum) = algebra::turnover(concept, &out, &back)
            && !sum.interval().overlaps(&stated.interval())
        {
            let message = format!(
                "exports ({}) and imports ({}) add up to {} and the turnover says {}",
                at(exports),
                at(imports),
                sum.value(),
                stated.value()
            );
            findings.push(finding(total, "sum/flows", message));
        }
    }
}
