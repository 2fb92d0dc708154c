//! `datapackage.json`: the package's tables described by the Frictionless standards.

use serde::Serialize;
use serde_json::{Value, json};

use super::observation::{self, PRECISIONS, UNITS};
use super::{agreements, rates};

/// A table of the package.
#[derive(Debug)]
pub(super) struct Table {
    /// File name without `.csv`.
    pub(super) name: &'static str,
    /// Names of the columns.
    pub(super) columns: Vec<&'static str>,
    /// Cells, row by row.
    pub(super) rows: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct Package {
    #[serde(rename = "$schema")]
    schema: &'static str,
    name: &'static str,
    title: &'static str,
    description: &'static str,
    version: &'static str,
    created: &'static str,
    keywords: [&'static str; 6],
    licenses: Vec<Value>,
    sources: Vec<Value>,
    contributors: Vec<Value>,
    resources: Vec<Resource>,
}

#[derive(Serialize)]
struct Resource {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    path: String,
    title: &'static str,
    description: &'static str,
    scheme: &'static str,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    sources: Vec<Value>,
    licenses: Vec<Value>,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    primary_key: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<Value>,
    missing_values: [&'static str; 1],
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    description: &'static str,
    #[serde(skip_serializing_if = "Value::is_null")]
    constraints: Value,
}

const ID: &str = "^[A-Z0-9_]+$";
const PARTIAL_DATE: &str = r"^\d{4}(-\d{2}(-\d{2})?)?$";
const DECIMAL: &str = r"^-?\d+(\.\d+)?$";
const PERIOD: &str = concat!(
    r"^(\d{4}(-\d{2}(-\d{2})?|-[SQ]\d|-W\d{2})?|@\d{4}-\d{2}-\d{2}|\d{4}-\d{2}\.\.\d{2}",
    r"|\d{4}\.\.\d{4}|\d{4}-\d{2}-\d{2}/\d{4}-\d{2}-\d{2}|\.\.\d{4}(-\d{2}(-\d{2})?)?)$"
);

/// Type, description and constraints of a column.
fn field(table: &str, name: &'static str) -> Field {
    let required = json!({ "required": true });
    let of = |kind, description, constraints| Field {
        name,
        kind,
        description,
        constraints,
    };
    let text = |description| of("string", description, Value::Null);
    let needed = |description| of("string", description, required.clone());
    let one_of = |description, codes: &[&str]| {
        of(
            "string",
            description,
            json!({ "required": true, "enum": codes }),
        )
    };
    let shaped = |description, pattern: &str, required: bool| {
        of(
            "string",
            description,
            json!({ "required": required, "pattern": pattern }),
        )
    };
    match (table, name) {
        ("concepts", "ID") => shaped(
            "Concept, from the general to the special",
            r"^[a-z0-9_]+(\.[a-z0-9_]+)*$",
            true,
        ),
        ("agreements", "ID") => shaped(
            "Identifier of the agreement",
            r"^[A-Z0-9]+(-[A-Z0-9]+)*$",
            true,
        ),
        (_, "ID") => of(
            "string",
            "Identifier",
            json!({ "required": true, "unique": true, "pattern": ID }),
        ),
        (_, "NAME_EN") => needed("Name in English"),
        (_, "NAME_RU") => text("Name in Russian"),
        (_, "NAME_ZH") => text("Name in Chinese"),
        (_, "UNIT_KIND") => needed("Kind of unit that values of the concept have"),
        (_, "MEASURE") => one_of(
            "What is measured",
            &[
                "stock",
                "flow",
                "cumulative",
                "contracts",
                "capacity",
                "share",
                "rate",
                "index",
                "price",
                "event",
                "count",
            ],
        ),
        (_, "FAMILY") => one_of(
            "Subject",
            &[
                "trade",
                "macro",
                "investment",
                "transport",
                "energy",
                "agreements",
                "finance",
            ],
        ),
        (_, "MIRROR") => text("Concept under which the counterpart reports the same thing"),
        (_, "ADDITIVE") => text("Over what values may be summed: areas, periods, both or nothing"),
        (_, "SCOPE") => text("What is counted: goods, or goods and services"),
        (_, "COMPARABLE_WITH") => text("Further concepts with which values may be compared"),
        (_, "DEFINITION") => needed("Definition, with the standard that it follows"),
        ("areas", "KIND") => one_of(
            "Kind of area",
            &[
                "country",
                "group",
                "world",
                "corridor",
                "region",
                "port",
                "infrastructure",
                "other",
            ],
        ),
        (_, "MEMBERS") => text("Identifiers of the members, where the membership is fixed here"),
        ("sources", "KIND") => one_of(
            "Original of the body that reports, database of others' numbers, or press",
            &["original", "database", "press"],
        ),
        ("bodies", "KIND") => one_of(
            "Kind of body",
            &[
                "customs",
                "statistics",
                "bank",
                "government",
                "international",
                "compiler",
                "association",
                "company",
                "press",
            ],
        ),
        (_, "COUNTRIES") => text("Countries in which a corridor or place lies"),
        (_, "RULE") => needed("Rule of verification"),
        (_, "SUBJECT") => needed("What the finding is about"),
        (_, "REASON") => needed("Why the numbers are as they are"),
        ("bodies", "AREA") => text("Area whose own report the body's is; empty for third parties"),
        ("agreements", "KIND") => one_of(
            "Kind of instrument: treaties of states, agreements of governments or their departments, \
             and what is neither",
            &agreements::KINDS,
        ),
        (_, "BINDING") => one_of(
            "Whether the instrument is of a kind that binds states in international law once in force",
            &["yes", "no"],
        ),
        (_, "PARTIES") => needed("Parties, by identifier of their area"),
        (_, "SIGNED") => shaped(
            "Date of signature or adoption, as far as is known",
            PARTIAL_DATE,
            false,
        ),
        (_, "IN_FORCE") => shaped(
            "Date of entry into force, as far as is known",
            PARTIAL_DATE,
            false,
        ),
        (_, "ENDED") => shaped(
            "Date of termination or replacement, as far as is known",
            PARTIAL_DATE,
            false,
        ),
        (_, "ACTS") => text("Acts of single parties: `party:act:date; …`"),
        (_, "STATUS_STATED") => text("The publisher's own word for the status"),
        (_, "STATUS_DATE") => shaped("Date up to which the publisher knows", PARTIAL_DATE, false),
        (_, "RELATION") => text("Relation to other instruments"),
        (_, "TITLE") => needed("Title"),
        (_, "PUBLISHER") => needed("Publisher"),
        (_, "URL") => text("Address"),
        (_, "RETRIEVED") => of("date", "Day of retrieval", required),
        (_, "LICENCE") => needed("Licence or terms"),
        (_, "LICENCE_URL") => text("Address of the licence"),
        (_, "ATTRIBUTION") => needed("Whom to name"),
        (_, "NOTE") => text("Note"),
        (_, "CONCEPT") => needed("What is observed"),
        (_, "REF_AREA") => needed("Area that the value is about; for investment the host"),
        (_, "COUNTERPART_AREA") => text("The other side: partner, or investor"),
        ("exchange-rates", "TIME_PERIOD") => shaped("Year or month", r"^\d{4}(-\d{2})?$", true),
        (_, "TIME_PERIOD") => shaped(
            "Period; `@` an instant, `2025-01..05` months cumulated, `2020..2024` years, `a/b` a span, `..b` no start given",
            PERIOD,
            true,
        ),
        // Text, because trailing zeros say how precise a value is, and events are dates.
        (_, "OBS_VALUE") => shaped(
            "Value as published, without its multiplier",
            r"^(-?\d+(\.\d+)?|\d{4}-\d{2}(-\d{2})?)$",
            true,
        ),
        (_, "UNIT_MEASURE") => shaped("ISO 4217 code or unit", &units(), true),
        (_, "UNIT_MULT") => of(
            "integer",
            "Power of ten",
            json!({ "required": true, "minimum": 0, "maximum": 12 }),
        ),
        (_, "PRECISION") => one_of("How precisely the value is known", &PRECISIONS),
        (_, "OBS_STATUS") => one_of(
            "SDMX status: A normal, P provisional, E estimate, F forecast or plan, D definition differs",
            &["A", "P", "E", "F", "D"],
        ),
        (_, "PRICE_BASE") => shaped("Price basis of money", r"^(current|constant-\d{4})$", false),
        (_, "VALUATION") => of("string", "FOB or CIF", json!({ "enum": ["FOB", "CIF"] })),
        (_, "REPORTER") => needed("Body whose report the value is"),
        (_, "SOURCE") => needed("Where it was read"),
        (_, "LOCATOR") => needed("File and row of the checked-in source"),
        (_, "PUBLISHED") => shaped(
            "Date of publication; in observations empty where it is the source's",
            PARTIAL_DATE,
            false,
        ),
        (_, "RELEASE") => text("Release to which the value belongs"),
        (_, "COMMENT") => text("What the source's note says"),
        (_, "BASE") => shaped("Currency of which one unit is priced", "^[A-Z]{3}$", true),
        (_, "QUOTE") => shaped("Currency in which it is priced", "^[A-Z]{3}$", true),
        (_, "RATE") => shaped(
            "Units of the quote currency for one unit of the base currency",
            DECIMAL,
            true,
        ),
        (_, "METHOD") => one_of(
            "How the rate was made",
            &[
                "period_average",
                "partial_year_average",
                "partial_period_average",
                "implied_average",
                "official_peg",
            ],
        ),
        _ => text(""),
    }
}

fn units() -> String {
    format!("^([A-Z]{{3}}|{})$", UNITS.join("|"))
}

/// Title and description of a table.
fn words(table: &str) -> (&'static str, &'static str) {
    match table {
        "agreements" => (
            "Agreements",
            "Treaties and other instruments with parties, dates and acts.",
        ),
        "areas" => (
            "Areas",
            "Countries, groups, corridors and places that rows name.",
        ),
        "bodies" => ("Reporting bodies", "Whose report a value is."),
        "claims" => (
            "Claims",
            "Numbers said by politicians, to be checked; never evidence.",
        ),
        "concepts" => (
            "Concepts",
            "What is observed, with definitions and rules of combination.",
        ),
        "exchange-rates" => ("Exchange rates", "Annual and monthly rates by source."),
        "known-findings" => (
            "Known findings",
            "Findings of verification that have a reason.",
        ),
        "observations-agreements" => (
            "Observations: agreements",
            "Counts, values and dates of documents.",
        ),
        "observations-investment" => (
            "Observations: investment and finance",
            "Positions, flows, cumulated sums, enterprises, commitments.",
        ),
        "observations-macro" => (
            "Observations: economy",
            "GDP, growth and population, release by release.",
        ),
        "observations-trade" => (
            "Observations: trade",
            "Goods trade as each side and each compiler reports it.",
        ),
        "observations-transport" => (
            "Observations: transport",
            "Freight, containers, trains, border times and costs.",
        ),
        "sources" => (
            "Sources",
            "Where values were read, with licence and date of publication.",
        ),
        _ => ("", ""),
    }
}

fn primary_key(table: &str) -> Vec<&'static str> {
    match table {
        "exchange-rates" => vec!["BASE", "QUOTE", "TIME_PERIOD", "SOURCE", "LOCATOR"],
        "claims" => observation::KEY.to_vec(),
        "known-findings" => vec!["RULE", "SUBJECT"],
        table if table.starts_with("observations-") => observation::KEY.to_vec(),
        _ => vec!["ID"],
    }
}

fn foreign_keys(columns: &[&'static str]) -> Vec<Value> {
    let targets = [
        ("CONCEPT", "concepts"),
        ("REF_AREA", "areas"),
        ("COUNTERPART_AREA", "areas"),
        ("AREA", "areas"),
        ("REPORTER", "bodies"),
        ("SOURCE", "sources"),
    ];
    let held = targets
        .into_iter()
        .filter(|(column, _)| columns.contains(column));
    held.map(|(column, resource)| {
        json!({ "fields": [column], "reference": { "resource": resource, "fields": ["ID"] } })
    })
    .collect()
}

fn open_database() -> Vec<Value> {
    vec![json!({
        "name": "other-at",
        "title": "Mixed: facts with attribution; the licence of each source is in sources.csv",
    })]
}

/// The descriptor of the tables.
pub(super) fn descriptor(tables: &[Table]) -> anyhow::Result<Vec<u8>> {
    let sources = tables.iter().find(|table| table.name == "sources");
    let publishers = |named: bool| {
        let rows = sources
            .map(|table| table.rows.as_slice())
            .unwrap_or_default();
        let mut found = Vec::new();
        for row in rows {
            if let [id, title, publisher, _, url, ..] = row.as_slice() {
                // Press articles are many and stand in sources.csv; statistical sources are named.
                if named && !is_press(id) {
                    found.push(json!({ "title": format!("{publisher}: {title}"), "path": url }));
                }
            }
        }
        found
    };
    let resources = tables.iter().map(|table| {
        let (title, description) = words(table.name);
        Resource {
            name: table.name,
            kind: "table",
            path: format!("{}.csv", table.name),
            title,
            description,
            scheme: "file",
            format: "csv",
            mediatype: "text/csv",
            encoding: "utf-8",
            sources: resource_sources(table, sources),
            licenses: open_database(),
            schema: Schema {
                fields: table
                    .columns
                    .iter()
                    .map(|name| field(table.name, name))
                    .collect(),
                primary_key: primary_key(table.name),
                foreign_keys: foreign_keys(&table.columns),
                missing_values: [""],
            },
        }
    });
    let package = Package {
        schema: "https://datapackage.org/profiles/2.0/datapackage.json",
        name: "central-asia-china",
        title: "Economic cooperation between Central Asia and China",
        description: "Trade, economy, investment, transport and agreements between the five states \
            of Central Asia and China, each value with its reporter, source and place in the source. \
            Values that contradict one another are kept side by side.",
        version: "0.1.0",
        created: "2026-11-25T00:00:00Z",
        keywords: [
            "Central Asia",
            "China",
            "trade",
            "investment",
            "transport",
            "agreements",
        ],
        licenses: open_database(),
        sources: publishers(true),
        contributors: vec![json!({ "title": "corridor maintainers", "roles": ["compiler"] })],
        resources: resources.collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&package)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Identifiers of press sources end in six hexadecimal digits of their address.
fn is_press(id: &str) -> bool {
    id.rsplit_once('_').is_some_and(|(_, end)| {
        end.len() == 6
            && end
                .bytes()
                .all(|byte| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte))
    })
}

/// The statistical sources that a table's rows name.
fn resource_sources(table: &Table, sources: Option<&Table>) -> Vec<Value> {
    let Some(at) = table.columns.iter().position(|column| *column == "SOURCE") else {
        return vec![json!({ "title": "corridor maintainers" })];
    };
    let used = table
        .rows
        .iter()
        .filter_map(|row| row.get(at))
        .collect::<std::collections::BTreeSet<_>>();
    let rows = sources
        .map(|table| table.rows.as_slice())
        .unwrap_or_default();
    let mut found = Vec::new();
    for row in rows {
        if let [id, title, publisher, _, url, ..] = row.as_slice()
            && used.contains(id)
            && !is_press(id)
        {
            found.push(json!({ "title": format!("{publisher}: {title}"), "path": url }));
        }
    }
    if used.iter().any(|id| is_press(id)) {
        found.push(json!({ "title": "Press and government pages listed in sources.csv" }));
    }
    found
}

/// Columns of the tables that are not registries.
pub(super) fn columns(table: &str) -> Vec<&'static str> {
    match table {
        "agreements" => agreements::COLUMNS.to_vec(),
        "exchange-rates" => rates::COLUMNS.to_vec(),
        _ => observation::COLUMNS.to_vec(),
    }
}
