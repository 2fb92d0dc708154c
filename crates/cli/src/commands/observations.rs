//! `corridor observations`: numbers as published.

use std::sync::Arc;

use anstream::eprintln;
use corridor_dataset::{Dataset, Query};
use corridor_evidence::{Bound, Figure, Observation, Refusal};

use crate::args::Observations;
use crate::data;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::listing::{Cell, Listing, column, machine_column};

pub(crate) fn run(args: &Observations) -> Result<Exit, Failure> {
    let dataset = data::load(&args.package)?;
    check(&dataset, args)?;
    let area = |text: &Option<String>| {
        text.as_ref()
            .map(|text| data::area(&dataset, text))
            .transpose()
    };
    let query = Query {
        concept: args.concept.clone(),
        ref_area: area(&args.area)?,
        counterpart: area(&args.counterpart)?,
        period: args.period,
        reporter: args.reporter.clone(),
        source: None,
    };
    let mut found: Vec<&Arc<Observation>> = dataset.observations(&query).collect();
    found.sort_by_key(|o| {
        (
            o.concept.id.clone(),
            o.ref_area.clone(),
            o.counterpart.clone(),
            o.period,
        )
    });
    let rows: Vec<Vec<Cell>> = found
        .into_iter()
        .map(|o| row(o, Figure::observed))
        .collect();
    let none = rows.is_empty();
    listing(rows).print(args.format)?;
    if none {
        eprintln!("no observation meets these conditions");
    }
    if let Some(day) = dataset.knowledge_day() {
        eprintln!(
            "{} observations are left out: nothing shows that they were public on {day}",
            dataset.unknown_then()
        );
    }
    Ok(Exit::Success)
}

/// Refuses names that the data do not have.
fn check(dataset: &Dataset, args: &Observations) -> Result<(), Failure> {
    if let Some(concept) = &args.concept {
        let known = dataset.concepts().any(|c| {
            c.id == *concept
                || (concept.as_str().ends_with('.') && c.id.as_str().starts_with(concept.as_str()))
        });
        if !known {
            let names = dataset.concepts().map(|c| c.id.as_str());
            return Err(data::unknown(
                "concept",
                "concepts",
                concept.as_str(),
                names,
            ));
        }
    }
    if let Some(body) = &args.reporter
        && dataset.body(body.as_str()).is_none()
    {
        let names = dataset.bodies().map(|b| b.id.as_str());
        return Err(data::unknown(
            "reporting body",
            "bodies",
            body.as_str(),
            names,
        ));
    }
    Ok(())
}

pub(crate) fn listing(rows: Vec<Vec<Cell>>) -> Listing {
    Listing {
        columns: vec![
            column("figure_id"),
            column("concept"),
            column("ref_area"),
            column("counterpart_area"),
            column("time_period"),
            column("value"),
            machine_column("low"),
            machine_column("high"),
            column("unit"),
            column("precision"),
            machine_column("status"),
            machine_column("price_base"),
            machine_column("valuation"),
            column("reporter"),
            machine_column("source"),
            machine_column("locator"),
            column("published"),
            machine_column("release"),
            machine_column("comment"),
        ],
        rows,
    }
}

/// How a figure is made of an observation.
type Made = fn(&Arc<Observation>) -> Result<Figure, Refusal>;

pub(crate) fn row(observation: &Arc<Observation>, made: Made) -> Vec<Cell> {
    let figure = made(observation).ok();
    let end = |bound: Option<Bound>| {
        bound
            .and_then(Bound::value)
            .map_or(Cell::Missing, |value| Cell::Number(value.normalize()))
    };
    let interval = figure.as_ref().map(Figure::interval);
    vec![
        Cell::optional(figure.as_ref().map(Figure::id)),
        Cell::text(&observation.concept.id),
        Cell::text(&observation.ref_area),
        Cell::optional(observation.counterpart.as_ref()),
        Cell::text(observation.period),
        match figure.as_ref().and_then(Figure::to_day) {
            Some(day) => Cell::text(day),
            None => Cell::Number(observation.value()),
        },
        end(interval.map(|i| i.low())),
        end(interval.map(|i| i.high())),
        Cell::text(observation.unit),
        Cell::text(observation.precision),
        Cell::text(observation.status),
        Cell::optional(observation.price_basis),
        Cell::optional(observation.valuation),
        Cell::text(&observation.reporter.id),
        Cell::text(&observation.source.id),
        Cell::text(&observation.locator),
        Cell::optional(observation.vintage.published),
        Cell::optional(observation.vintage.release.as_ref()),
        Cell::text(&observation.comment),
    ]
}
