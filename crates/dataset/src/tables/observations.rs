//! Tables of observations, and of claims, which have the same columns.

use std::sync::Arc;

use chrono::Datelike as _;
use corridor_evidence::{
    Figure, Numeral, ObsStatus, Observation, PartialDate, Precision, Scale, Unit, Vintage,
};

use super::{Context, find};
use crate::Problem;
use crate::dataset::{Entry, Place};
use crate::table::{Row, Table};

/// Whether the rows are evidence or repeat what somebody said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Evidence,
    Claim,
}

const COLUMNS: [&str; 17] = [
    "CONCEPT",
    "REF_AREA",
    "COUNTERPART_AREA",
    "TIME_PERIOD",
    "OBS_VALUE",
    "UNIT_MEASURE",
    "UNIT_MULT",
    "PRECISION",
    "OBS_STATUS",
    "PRICE_BASE",
    "VALUATION",
    "REPORTER",
    "SOURCE",
    "LOCATOR",
    "PUBLISHED",
    "RELEASE",
    "COMMENT",
];

pub(super) fn read(table: &Table, role: Role, context: &mut Context<'_>) {
    let file: Arc<str> = Arc::from(table.file.as_str());
    for row in table.rows(&COLUMNS, context.problems) {
        if let Some(observation) = observation(&row, context) {
            let observation = Arc::new(observation);
            if let Err(refusal) = Figure::observed(&observation) {
                let problem = row.problem("UNIT_MEASURE", "type/unit", refusal.to_string());
                context.problems.push(problem);
                continue;
            }
            let place = Place {
                file: Arc::clone(&file),
                row: row.line,
            };
            let entry = Entry { observation, place };
            match role {
                Role::Evidence => context.dataset.observations.push(entry),
                Role::Claim => context.dataset.claims.push(entry),
            }
        }
    }
}

/// A date as the number of its day; of partial dates the table of agreements has columns.
fn date(row: &Row<'_>, text: &str, problems: &mut Vec<Problem>) -> Option<Numeral> {
    let day = text
        .parse::<PartialDate>()
        .ok()
        .and_then(PartialDate::to_day);
    let numeral =
        day.and_then(|day| Numeral::new(&day.num_days_from_ce().to_string(), Scale::ONE).ok());
    if numeral.is_none() {
        let message = format!("`{text}` is not a day: expected for example `2025-06-17`");
        problems.push(row.problem("OBS_VALUE", "type/date", message));
    }
    numeral
}

fn observation(row: &Row<'_>, context: &mut Context<'_>) -> Option<Observation> {
    let dataset = &*context.dataset;
    let problems = &mut *context.problems;
    let concept = find(&dataset.concepts, row, "CONCEPT", "concepts", problems).cloned();
    let ref_area = find(&dataset.areas, row, "REF_AREA", "areas", problems).map(|a| a.id.clone());
    let counterpart = if row.text("COUNTERPART_AREA").is_empty() {
        Some(None)
    } else {
        find(&dataset.areas, row, "COUNTERPART_AREA", "areas", problems).map(|a| Some(a.id.clone()))
    };
    let reporter = find(&dataset.bodies, row, "REPORTER", "bodies", problems).cloned();
    let source = find(&dataset.sources, row, "SOURCE", "sources", problems).cloned();
    let period = row.required("TIME_PERIOD", "type/period", problems);
    let unit: Option<Unit> = row.required("UNIT_MEASURE", "type/unit", problems);
    let precision = row.optional("PRECISION", "type/precision", problems);
    let status = row.optional("OBS_STATUS", "type/status", problems);
    let price_basis = row.optional("PRICE_BASE", "type/price-base", problems);
    let valuation = row.optional("VALUATION", "type/valuation", problems);
    let published = row.optional("PUBLISHED", "type/date", problems);
    let power = row.optional::<u8>("UNIT_MULT", "type/multiplier", problems);
    let scale = power.and_then(|power| match Scale::new(power.unwrap_or(0)) {
        Ok(scale) => Some(scale),
        Err(error) => {
            problems.push(row.problem("UNIT_MULT", "type/multiplier", error.to_string()));
            None
        }
    });
    let text = row.text("OBS_VALUE");
    let numeral = if unit == Some(Unit::DATE) && !text.is_empty() {
        date(row, text, problems)
    } else if text.is_empty() {
        let hint = "a number that is not known has no row at all";
        problems.push(
            row.problem("OBS_VALUE", "field/required", "the field is empty")
                .with_hint(hint),
        );
        None
    } else {
        scale.and_then(|scale| match Numeral::new(text, scale) {
            Ok(numeral) => Some(numeral),
            Err(error) => {
                problems.push(row.problem("OBS_VALUE", "type/number", error.to_string()));
                None
            }
        })
    };
    let source = source?;
    let release = Some(row.text("RELEASE"))
        .filter(|text| !text.is_empty())
        .map(str::to_owned);
    Some(Observation {
        concept: concept?,
        ref_area: ref_area?,
        counterpart: counterpart?,
        period: period?,
        numeral: numeral?,
        unit: unit?,
        precision: precision?.unwrap_or(Precision::Rounded),
        status: status?.unwrap_or(ObsStatus::Normal),
        price_basis: price_basis?,
        valuation: valuation?,
        reporter: reporter?,
        locator: row.text("LOCATOR").to_owned(),
        vintage: Vintage {
            release,
            published: published?.or(source.published),
            retrieved: source.retrieved,
        },
        comment: row.text("COMMENT").to_owned(),
        source,
    })
}
