//! Generates the bundled data package `fixtures/dataset` from `fixtures/sources`.
//!
//! Sources that people typed are read by rules (`fixtures/sources/typing`); a row that no rule
//! covers fails the run unless `fixtures/sources/LEFT_OUT.csv` lists it with a reason, and a rule
//! that no row uses fails it too.

mod agreements;
mod book;
mod economy;
mod input;
mod investment;
mod number;
mod observation;
mod origin;
mod package;
mod period;
mod rates;
mod registry;
mod trade;
mod typed;

use std::collections::BTreeSet;

use anyhow::Context as _;

use super::Generated;
use book::Book;
use package::Table;
use registry::{BODY_COLUMNS, CONCEPT_COLUMNS};

/// The day on which the sources were read.
const RETRIEVED: &str = "2026-11-25";

/// The files of the package, and the list of typed rows that repeat another.
pub fn generate() -> anyhow::Result<Vec<Generated>> {
    let mut book = Book::open()?;
    typed::add(&mut book)?;
    trade::add(&mut book)?;
    economy::add(&mut book)?;
    investment::add(&mut book)?;
    let agreements = agreements::table(&mut book)?;
    let rates = rates::table()?;
    book.drop_repeats();
    book.close()?;

    let mut tables = observation_tables(&book)?;
    let columns = package::columns;
    let name = "agreements";
    tables.push(Table {
        name,
        columns: columns(name),
        rows: agreements,
    });
    let name = "exchange-rates";
    tables.push(Table {
        name,
        columns: columns(name),
        rows: rates,
    });
    let rows = registry::table("registry/concepts.csv", &CONCEPT_COLUMNS)?;
    tables.push(Table {
        name: "concepts",
        columns: CONCEPT_COLUMNS.to_vec(),
        rows,
    });
    let rows = registry::table("registry/bodies.csv", &BODY_COLUMNS)?;
    tables.push(Table {
        name: "bodies",
        columns: BODY_COLUMNS.to_vec(),
        rows,
    });
    let areas = areas(&book, &tables);
    tables.push(areas);
    let sources = sources(&book, &tables);
    tables.push(sources);
    tables.sort_by_key(|table| table.name);

    let mut files = Vec::new();
    for table in &tables {
        files.push(Generated {
            path: format!("fixtures/dataset/{}.csv", table.name),
            bytes: csv(&table.columns, &table.rows)?,
        });
    }
    let bytes = package::descriptor(&tables)?;
    files.push(Generated {
        path: "fixtures/dataset/datapackage.json".to_owned(),
        bytes,
    });
    let repeated = book
        .repeated
        .iter()
        .map(|row| row.to_vec())
        .collect::<Vec<_>>();
    let bytes = csv(&["ROW", "REPEATS"], &repeated)?;
    files.push(Generated {
        path: "fixtures/sources/REPEATED.csv".to_owned(),
        bytes,
    });
    Ok(files)
}

/// The observations by family, and the claims.
fn observation_tables(book: &Book) -> anyhow::Result<Vec<Table>> {
    let files = [
        ("observations-agreements", ["agreements", ""]),
        ("observations-investment", ["investment", "finance"]),
        ("observations-macro", ["macro", ""]),
        ("observations-trade", ["trade", ""]),
        ("observations-transport", ["transport", "energy"]),
    ];
    let mut tables = Vec::new();
    for (name, families) in files {
        let mut rows = Vec::new();
        for observation in &book.observations {
            let concept = book.registry.concept(&observation.concept)?;
            if families.contains(&concept.family.as_str()) {
                rows.push(observation.cells());
            }
        }
        tables.push(Table {
            name,
            columns: package::columns(name),
            rows,
        });
    }
    let rows = book
        .claims
        .iter()
        .map(observation::Observation::cells)
        .collect();
    tables.push(Table {
        name: "claims",
        columns: package::columns("claims"),
        rows,
    });
    Ok(tables)
}

/// The cells of a column of a table.
fn cells<'t>(table: &'t Table, column: &str) -> impl Iterator<Item = &'t str> + use<'t> {
    let at = table.columns.iter().position(|name| *name == column);
    let rows = table.rows.iter();
    rows.filter_map(move |row| at.and_then(|at| row.get(at)))
        .map(String::as_str)
}

/// All areas that are no countries, and the countries that some row names.
fn areas(book: &Book, tables: &[Table]) -> Table {
    let mut used = BTreeSet::new();
    for table in tables {
        for column in ["REF_AREA", "COUNTERPART_AREA", "AREA", "PARTIES", "MEMBERS"] {
            used.extend(cells(table, column).flat_map(str::split_whitespace));
        }
    }
    for area in book.registry.areas.values() {
        let [_, _, _, _, members, _] = &area.cells;
        used.extend(members.split_whitespace());
    }
    let mut rows = Vec::new();
    for (id, area) in &book.registry.areas {
        let [kind, ..] = &area.cells;
        if kind != "country" || used.contains(id.as_str()) {
            rows.push(std::iter::once(id).chain(&area.cells).cloned().collect());
        }
    }
    let columns = vec![
        "ID", "KIND", "NAME_EN", "NAME_RU", "NAME_ZH", "MEMBERS", "NOTE",
    ];
    Table {
        name: "areas",
        columns,
        rows,
    }
}

/// The sources that some row names.
fn sources(book: &Book, tables: &[Table]) -> Table {
    let used = tables
        .iter()
        .flat_map(|table| cells(table, "SOURCE"))
        .collect::<BTreeSet<_>>();
    let mut rows = Vec::new();
    for (id, source) in book
        .sources
        .iter()
        .filter(|(id, _)| used.contains(id.as_str()))
    {
        let cells = [
            id,
            &source.title,
            &source.publisher,
            &source.url,
            &source.published,
            &RETRIEVED.to_owned(),
            &source.licence,
            &source.licence_url,
            &source.attribution,
            &source.note,
        ];
        rows.push(cells.into_iter().cloned().collect());
    }
    let columns = vec![
        "ID",
        "TITLE",
        "PUBLISHER",
        "URL",
        "PUBLISHED",
        "RETRIEVED",
        "LICENCE",
        "LICENCE_URL",
        "ATTRIBUTION",
        "NOTE",
    ];
    Table {
        name: "sources",
        columns,
        rows,
    }
}

fn csv(columns: &[&str], rows: &[Vec<String>]) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns)?;
    for row in rows {
        writer.write_record(row)?;
    }
    writer.into_inner().context("cannot write a table")
}
