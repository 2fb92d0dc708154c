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
mod tally;
mod trade;
mod typed;

use std::collections::BTreeSet;

use anyhow::Context as _;

use crate::generated::Generated;
use book::Book;
use package::Table;
use registry::{BODY_COLUMNS, CONCEPT_COLUMNS, KNOWN_COLUMNS};

/// The day on which the sources were read.
const RETRIEVED: &str = "2026-11-25";

/// The files of the package, the list of typed rows that repeat another, and the balance of rows.
pub(crate) fn generate() -> anyhow::Result<Vec<Generated>> {
    let mut book = Book::open()?;
    typed::add(&mut book)?;
    trade::add(&mut book)?;
    economy::add(&mut book)?;
    investment::add(&mut book)?;
    let agreements = agreements::table(&mut book)?;
    let rates = rates::table(&mut book)?;
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
    let rows = registry::table("registry/known-findings.csv", &KNOWN_COLUMNS)?;
    tables.push(Table {
        name: "known-findings",
        columns: KNOWN_COLUMNS.to_vec(),
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
    files.push(Generated {
        path: "fixtures/sources/BALANCE.csv".to_owned(),
        bytes: csv(&tally::COLUMNS, &book.tally.table()?)?,
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
        for column in ["REF_AREA", "COUNTERPART_AREA", "AREA", "PARTIES"] {
            used.extend(cells(table, column).flat_map(str::split_whitespace));
        }
    }
    for area in book.registry.areas.values() {
        let [_, _, _, _, members, countries, _] = &area.cells;
        used.extend(members.split_whitespace());
        used.extend(countries.split_whitespace());
    }
    let mut rows = Vec::new();
    for (id, area) in &book.registry.areas {
        let [kind, ..] = &area.cells;
        if kind != "country" || used.contains(id.as_str()) {
            rows.push(std::iter::once(id).chain(&area.cells).cloned().collect());
        }
    }
    let columns = vec![
        "ID",
        "KIND",
        "NAME_EN",
        "NAME_RU",
        "NAME_ZH",
        "MEMBERS",
        "COUNTRIES",
        "NOTE",
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
            &source.kind,
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
        "KIND",
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

#[cfg(test)]
mod tests {
    use super::book::Book;
    use super::{agreements, economy, generate, investment, trade, typed};

    fn book() -> Book {
        let mut book = Book::open().unwrap();
        typed::add(&mut book).unwrap();
        trade::add(&mut book).unwrap();
        economy::add(&mut book).unwrap();
        investment::add(&mut book).unwrap();
        book
    }

    /// Value of decimal texts in thousandths, so that sums are exact.
    fn thousandths(value: &str) -> i64 {
        let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
        let fraction: String = fraction.chars().take(3).collect();
        format!("{whole}{fraction:0<3}").parse().unwrap()
    }

    #[test]
    fn the_parts_of_chinas_trade_in_2024_add_up_to_its_total() {
        let book = book();
        let of = |areas: &[&str]| {
            let rows = book.observations.iter().filter(|row| {
                row.concept == "trade.goods.total"
                    && row.reporter == "GACC"
                    && row.period == "2024"
                    && row.unit == "USD"
                    && row.source.starts_with("ASTANATIMES")
                    && areas.contains(&row.counterpart.as_str())
            });
            rows.map(|row| thousandths(&row.value)).collect::<Vec<_>>()
        };
        let parts = of(&["KAZ", "KGZ", "TJK", "TKM", "UZB"]);
        assert_eq!(parts.len(), 5);
        assert_eq!(parts.iter().sum::<i64>(), 94_820);
        assert_eq!(of(&["CA5"]), [94_820]);
    }

    #[test]
    fn the_partners_of_uzbekistan_in_2023_add_up_to_the_published_turnover() {
        let book = book();
        let rows = book
            .observations
            .iter()
            .filter(|row| row.source == "UZSTAT_BY_PARTNER" && row.period == "2023");
        let total = rows.map(|row| thousandths(&row.value)).sum::<i64>();
        // 63.5 billion dollars, as the office said in January 2025.
        assert_eq!(total / 1_000 / 1_000, 63_528);
    }

    #[test]
    fn china_2022_agrees_with_the_facts_to_the_dollar() {
        let book = book();
        let row = book.observations.iter().find(|row| {
            row.source == "COMTRADE_CHN_2022"
                && row.concept == "trade.goods.exports"
                && row.counterpart == "KAZ"
        });
        assert_eq!(row.unwrap().value, "16355236459");
    }

    #[test]
    fn speeches_are_claims_and_never_observations() {
        let mut book = book();
        book.drop_repeats();
        let spoken = |body: &str| matches!(body, "KAZ_PRESIDENT" | "SUMMIT");
        assert!(book.claims.iter().all(|row| spoken(&row.reporter)));
        assert!(!book.observations.iter().any(|row| spoken(&row.reporter)));
    }

    #[test]
    fn treaties_listed_for_both_members_of_a_union_are_one() {
        let table = agreements::table(&mut book()).unwrap();
        let treaties = table
            .iter()
            .filter(|row| row[12] == "UNCTAD_IIA" && row[2] == "BIT");
        // 337 of UNCTAD, and the one in the curated list that cites UNCTAD.
        assert_eq!(treaties.count(), 338);
        let merged = table
            .iter()
            .find(|row| row[0] == "BIT-BEL-KGZ-1989")
            .unwrap();
        assert_eq!(merged[4], "BEL KGZ LUX");
    }

    #[test]
    fn two_runs_write_the_same_bytes() {
        let [first, second] = [generate().unwrap(), generate().unwrap()];
        assert_eq!(first.len(), 16);
        for (first, second) in first.iter().zip(&second) {
            assert_eq!(first.path, second.path);
            assert!(first.bytes == second.bytes, "{}", first.path);
        }
    }
}
