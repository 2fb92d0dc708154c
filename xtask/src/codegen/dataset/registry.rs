//! The checked-in registries: concepts, areas, bodies, named sources.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, bail};

use super::input::{self, Row};

/// What the generator has to know of a concept.
#[derive(Debug)]
pub(super) struct Concept {
    /// `stock`, `flow` …
    pub(super) measure: String,
    /// `trade`, `macro` …
    pub(super) family: String,
}

/// The registries.
#[derive(Debug)]
pub(super) struct Registry {
    /// Concepts by identifier.
    pub(super) concepts: BTreeMap<String, Concept>,
    /// Areas that are no countries, by identifier, and countries by ISO code.
    pub(super) areas: BTreeMap<String, AreaRow>,
    /// Reporting bodies.
    pub(super) bodies: BTreeSet<String>,
}

/// A row of `areas.csv`.
#[derive(Debug, Clone)]
pub(super) struct AreaRow {
    /// `KIND`, the three names, `MEMBERS`, `NOTE`.
    pub(super) cells: [String; 7],
}

/// Columns of `concepts.csv`.
pub(super) const CONCEPT_COLUMNS: [&str; 12] = [
    "ID",
    "NAME_EN",
    "NAME_RU",
    "NAME_ZH",
    "UNIT_KIND",
    "MEASURE",
    "FAMILY",
    "MIRROR",
    "ADDITIVE",
    "SCOPE",
    "COMPARABLE_WITH",
    "DEFINITION",
];

/// Columns of `bodies.csv`.
pub(super) const KNOWN_COLUMNS: [&str; 3] = ["RULE", "SUBJECT", "REASON"];
pub(super) const BODY_COLUMNS: [&str; 7] =
    ["ID", "NAME_EN", "NAME_RU", "NAME_ZH", "AREA", "KIND", "URL"];

impl Registry {
    /// Reads and checks the registries.
    pub(super) fn read() -> anyhow::Result<Self> {
        let mut concepts = BTreeMap::new();
        let rows = input::rows("registry/concepts.csv")?;
        let ids = ids(&rows)?;
        for row in &rows {
            let others = row.get("COMPARABLE_WITH")?.split_whitespace();
            for id in others.chain([row.get("MIRROR")?].into_iter().filter(|id| !id.is_empty())) {
                if !ids.contains(id) {
                    bail!("{} names the unknown concept `{id}`", row.locator());
                }
            }
            let concept = Concept {
                measure: row.get("MEASURE")?.to_owned(),
                family: row.get("FAMILY")?.to_owned(),
            };
            concepts.insert(row.get("ID")?.to_owned(), concept);
        }
        let mut areas = BTreeMap::new();
        for row in input::rows("cldr/country_names_multilingual.csv")? {
            let name = |column| row.get(column).map(str::to_owned);
            let names = [name("en")?, name("ru")?, name("zh")?];
            let [en, ru, zh] = names;
            let cells = [
                "country".to_owned(),
                en,
                ru,
                zh,
                String::new(),
                String::new(),
                String::new(),
            ];
            areas.insert(row.get("iso3")?.to_owned(), AreaRow { cells });
        }
        let mut own = BTreeSet::new();
        for row in input::rows("registry/areas.csv")? {
            let cell = |column| row.get(column).map(str::to_owned);
            let cells = [
                cell("KIND")?,
                cell("NAME_EN")?,
                cell("NAME_RU")?,
                cell("NAME_ZH")?,
                cell("MEMBERS")?,
                cell("COUNTRIES")?,
                cell("NOTE")?,
            ];
            let id = row.get("ID")?.to_owned();
            // A country here is named as its state names itself, where CLDR does otherwise.
            if !own.insert(id.clone()) {
                bail!("area `{id}` is there twice");
            }
            areas.insert(id, AreaRow { cells });
        }
        let bodies = input::rows("registry/bodies.csv")?;
        for row in &bodies {
            let area = row.get("AREA")?;
            if !area.is_empty() && !areas.contains_key(area) {
                bail!("{} names the unknown area `{area}`", row.locator());
            }
        }
        Ok(Self {
            concepts,
            areas,
            bodies: self::ids(&bodies)?,
        })
    }

    /// The concept of an identifier.
    pub(super) fn concept(&self, id: &str) -> anyhow::Result<&Concept> {
        self.concepts
            .get(id)
            .with_context(|| format!("unknown concept `{id}`"))
    }
}

fn ids(rows: &[Row]) -> anyhow::Result<BTreeSet<String>> {
    let mut ids = BTreeSet::new();
    for row in rows {
        if !ids.insert(row.get("ID")?.to_owned()) {
            bail!("{} repeats an identifier", row.locator());
        }
    }
    Ok(ids)
}

/// A registry as a table of the package: the columns in order, the rows by identifier.
pub(super) fn table(file: &str, columns: &[&str]) -> anyhow::Result<Vec<Vec<String>>> {
    let mut table = Vec::new();
    for row in input::rows(file)? {
        let cells = columns
            .iter()
            .map(|column| row.get(column).map(str::to_owned));
        table.push(cells.collect::<anyhow::Result<Vec<_>>>()?);
    }
    table.sort();
    Ok(table)
}
