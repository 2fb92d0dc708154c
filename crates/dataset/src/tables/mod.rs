//! One reader for each kind of table.

mod agreements;
mod known;
mod observations;
mod rates;
mod registries;

use std::collections::BTreeMap;

use crate::Problem;
use crate::dataset::Dataset;
use crate::table::{Row, Table};

/// What a reader reads into.
pub(crate) struct Context<'a> {
    pub(crate) dataset: &'a mut Dataset,
    pub(crate) problems: &'a mut Vec<Problem>,
}

/// Reads a table of a kind.
pub(crate) fn read(kind: &str, table: &Table, context: &mut Context<'_>) {
    match kind {
        "concepts" => registries::concepts(table, context),
        "areas" => registries::areas(table, context),
        "bodies" => registries::bodies(table, context),
        "sources" => registries::sources(table, context),
        "observations" => observations::read(table, observations::Role::Evidence, context),
        "claims" => observations::read(table, observations::Role::Claim, context),
        "agreements" => agreements::read(table, context),
        "exchange-rates" => rates::read(table, context),
        "known-findings" => known::read(table, context),
        _ => {}
    }
}

/// Checks the references that may point forward within a table.
pub(crate) fn check_references(dataset: &Dataset, problems: &mut Vec<Problem>) {
    registries::check_references(dataset, problems);
}

/// Finds a row of a table of ids, or reports that there is none, with the nearest name.
fn find<'m, K: Ord + std::borrow::Borrow<str>, V>(
    map: &'m BTreeMap<K, V>,
    row: &Row<'_>,
    column: &str,
    what: &str,
    problems: &mut Vec<Problem>,
) -> Option<&'m V> {
    let id = row.text(column);
    if id.is_empty() {
        problems.push(row.problem(column, "field/required", "the field is empty"));
        return None;
    }
    let found = map.get(id);
    if found.is_none() {
        let problem = row.problem(
            column,
            "key/foreign",
            format!("`{id}` is not in the table of {what}"),
        );
        problems.push(
            match nearest(id, map.keys().map(std::borrow::Borrow::borrow)) {
                Some(near) => problem.with_hint(format!("did you mean `{near}`?")),
                None => problem.with_hint(format!("add it to the table of {what}")),
            },
        );
    }
    found
}

/// The nearest of some names, when it is near.
pub(crate) fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let lower = name.to_lowercase();
    names
        .map(|candidate| {
            (
                strsim::jaro_winkler(&lower, &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(nearness, _)| *nearness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}
