//! A small data package to start from.

use serde_json::{Value, json};

use crate::table::Table;
use crate::{DESCRIPTOR, Files, Problem, Problems};

/// The tables that a new package has whole: what its own rows may point to.
const REGISTRIES: [&str; 3] = ["concepts.csv", "areas.csv", "bodies.csv"];

/// The table of observations from which examples are taken.
const EXAMPLES: &str = "observations-trade.csv";

const README: &str = "\
# A data package for corridor

`datapackage.json` names the tables and says what their fields may hold. It follows the Frictionless
standard, so that other tools can validate it too.

- `observations.csv`: one number a row. Replace the examples by your own rows.
- `sources.csv`: where the numbers were read, with licences.
- `concepts.csv`, `areas.csv`, `bodies.csv`: what rows may point to; add to them as needed.
- `claims.csv`: what somebody said; never used as evidence.
- `agreements.csv`, `exchange-rates.csv`, `known-findings.csv`: may stay empty.

Check it with `corridor data verify DIR`, and use it with `corridor report --data DIR`, or beside the
bundled data with `--extend DIR` (then the tables need only hold what is new).

The columns of observations:

- `CONCEPT`, `REF_AREA`, `COUNTERPART_AREA`, `REPORTER`, `SOURCE`: ids of the other tables. The
  orientation is the reporter's own: what a customs service counts as imports from a partner has the
  customs' country as `REF_AREA`.
- `TIME_PERIOD`: `2024`, `2024-Q3`, `2024-05`, `2024-06-17`, `@2024-12-31` (a stock as of a day),
  `2025-01..05` (January to May), `2020..2024`, `..2025` (cumulated, start not given).
- `OBS_VALUE`: the digits as published, with a point as decimal mark; `UNIT_MULT`: the power of ten.
- `UNIT_MEASURE`: `USD`, `percent`, `t`, `TEU`, `container`, `train` and so on.
- `PRECISION`: `exact`, `rounded`, `about`, `nearly`, `over`, `at_least`, `under`, `at_most` ...
- `PUBLISHED`: when this number became public, if the source's date is not enough; `RELEASE`: the
  name of the release that the number belongs to, if any.
";

/// The files of a small package made of a few rows of `base`, by name.
///
/// It reads back as it is: `corridor report --data DIR` gives a short brief.
///
/// # Errors
/// When `base` is not the package of corridor.
pub fn init(base: &dyn Files) -> Result<Vec<(String, Vec<u8>)>, Problems> {
    let mut files = Vec::new();
    for name in REGISTRIES {
        files.push((name.to_owned(), crate::load::read(base, name)?));
    }
    let (examples, used) = examples(base)?;
    files.push(("observations.csv".to_owned(), examples));
    files.push(("sources.csv".to_owned(), sources(base, &used)?));
    for name in [
        "claims.csv",
        "agreements.csv",
        "exchange-rates.csv",
        "known-findings.csv",
    ] {
        files.push((name.to_owned(), header(base, name)?));
    }
    files.push((DESCRIPTOR.to_owned(), descriptor(base)?));
    files.push(("README.md".to_owned(), README.as_bytes().to_vec()));
    Ok(files)
}

fn table(base: &dyn Files, name: &str) -> Result<Table, Problems> {
    let bytes = crate::load::read(base, name)?;
    let mut problems = Vec::new();
    let table = Table::read(name, &bytes, &mut problems);
    table
        .filter(|_| problems.is_empty())
        .ok_or_else(|| Problems::new(problems))
}

/// The totals of China's customs for the last two full years, and the sources that they name.
fn examples(base: &dyn Files) -> Result<(Vec<u8>, Vec<String>), Problems> {
    let table = table(base, EXAMPLES)?;
    let mut used = Vec::new();
    let mut problems = Vec::new();
    let rows = table.rows(
        &["CONCEPT", "REPORTER", "TIME_PERIOD", "SOURCE"],
        &mut problems,
    );
    let chosen: Vec<Vec<String>> = rows
        .iter()
        .filter(|row| {
            row.text("CONCEPT") == "trade.goods.total"
                && row.text("REPORTER") == "GACC"
                && row.text("UNIT_MEASURE") == "USD"
                && matches!(row.text("TIME_PERIOD"), "2023" | "2024")
        })
        .map(|row| {
            used.push(row.text("SOURCE").to_owned());
            table
                .header()
                .iter()
                .map(|column| row.text(column).to_owned())
                .collect()
        })
        .collect();
    Ok((write(table.header(), &chosen)?, used))
}

fn sources(base: &dyn Files, used: &[String]) -> Result<Vec<u8>, Problems> {
    let table = table(base, "sources.csv")?;
    let mut problems = Vec::new();
    let chosen: Vec<Vec<String>> = table
        .rows(&["ID"], &mut problems)
        .iter()
        .filter(|row| used.iter().any(|id| id == row.text("ID")))
        .map(|row| {
            table
                .header()
                .iter()
                .map(|column| row.text(column).to_owned())
                .collect()
        })
        .collect();
    write(table.header(), &chosen)
}

fn header(base: &dyn Files, name: &str) -> Result<Vec<u8>, Problems> {
    write(table(base, name)?.header(), &[])
}

fn write(header: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, Problems> {
    let broken = |error: &dyn std::fmt::Display| {
        Problems::from(Problem::in_file(
            "a new package",
            "csv/text",
            error.to_string(),
        ))
    };
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer
        .write_record(header)
        .map_err(|error| broken(&error))?;
    for row in rows {
        writer.write_record(row).map_err(|error| broken(&error))?;
    }
    writer.into_inner().map_err(|error| broken(&error))
}

/// The descriptor of `base` with one table of observations and the new package's own names.
fn descriptor(base: &dyn Files) -> Result<Vec<u8>, Problems> {
    let bytes = crate::load::read(base, DESCRIPTOR)?;
    let broken = |error: serde_json::Error| {
        Problems::from(Problem::in_file(
            DESCRIPTOR,
            "package/descriptor",
            error.to_string(),
        ))
    };
    let whole: Value = serde_json::from_slice(&bytes).map_err(broken)?;
    let mut resources = Vec::new();
    let empty = Vec::new();
    for resource in whole
        .get("resources")
        .and_then(Value::as_array)
        .unwrap_or(&empty)
    {
        let name = resource
            .get("name")
            .and_then(Value::as_str)
            .unwrap_or_default();
        let kind = crate::load::kind_of(name).unwrap_or_default();
        let mut resource = resource.clone();
        if kind == "observations" {
            if format!("{name}.csv") != EXAMPLES {
                continue;
            }
            set(&mut resource, "name", json!("observations"));
            set(&mut resource, "path", json!("observations.csv"));
            set(&mut resource, "title", json!("Observations"));
        }
        if let Some(fields) = resource.as_object_mut() {
            fields.remove("sources");
            fields.remove("licenses");
        }
        resources.push(resource);
    }
    let package = json!({
        "$schema": whole.get("$schema").cloned().unwrap_or(Value::Null),
        "name": "my-package",
        "title": "My data package",
        "description": "Made by `corridor data init`. Give it a name, a title and your own rows.",
        "version": "0.1.0",
        "resources": resources,
    });
    let mut bytes = serde_json::to_vec_pretty(&package).map_err(broken)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn set(value: &mut Value, key: &str, to: Value) {
    if let Some(fields) = value.as_object_mut() {
        fields.insert(key.to_owned(), to);
    }
}
