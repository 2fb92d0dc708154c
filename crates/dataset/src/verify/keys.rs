//! The same number of the same source, twice.

use std::collections::BTreeMap;

use super::{Finding, at, figure, finding};
use crate::dataset::{Dataset, Entry};

/// Two observations with one figure id: nobody could tell them apart, and a sum might take both.
pub(super) fn check(dataset: &Dataset, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<String, &Entry> = BTreeMap::new();
    for entry in &dataset.observations {
        let Some(figure) = figure(entry) else {
            continue;
        };
        if let Some(first) = seen.get(figure.id().as_str()) {
            let message = format!("the row is the same observation as {}", at(first));
            findings.push(finding(entry, "key/observation", message));
        } else {
            seen.insert(figure.id().to_string(), entry);
        }
    }
}
