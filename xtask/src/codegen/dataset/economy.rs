//! GDP, population and growth: World Bank and IMF, release by release.

use std::collections::BTreeMap;

use super::book::Book;
use super::input::{self, Row};
use super::observation::Observation;
use super::trade::SIX;

/// Adds all macroeconomic sources to the book.
pub(super) fn add(book: &mut Book) -> anyhow::Result<()> {
    world_bank_files(book)?;
    world_bank_vintages(book)?;
    outlook(book)
}

/// Why rows of other areas stay out.
const OTHER_AREAS: &str = "areas other than the six and the world";

/// The area of a World Bank code; `None` outside the six and the world.
fn area(code: &str) -> Option<&str> {
    match code {
        "WLD" => Some("W00"),
        code => SIX.contains(&code).then_some(code),
    }
}

fn gdp(row: &Row, area: &str, year: &str, value: &str) -> Observation {
    Observation {
        concept: "gdp.nominal".to_owned(),
        ref_area: area.to_owned(),
        period: year.to_owned(),
        value: value.to_owned(),
        unit: "USD".to_owned(),
        precision: "exact".to_owned(),
        reporter: "WB".to_owned(),
        locator: row.locator(),
        ..Observation::default()
    }
}

/// Files of the World Bank's own shape: a column for each year.
fn world_bank_files(book: &mut Book) -> anyhow::Result<()> {
    for (file, concept, unit) in [
        (
            "API_NY.GDP.MKTP.CD_DS2_en_csv_v2_2002465.csv.gz",
            "gdp.nominal",
            "USD",
        ),
        (
            "API_NY.GDP.MKTP.KD.ZG_DS2_en_csv_v2_2788350.csv.gz",
            "gdp.growth.real",
            "percent",
        ),
    ] {
        let rows = input::rows_below(&format!("worldbank/{file}"), "Country Name")?;
        book.tally.read(&rows);
        for row in rows {
            let Some(area) = area(row.get("Country Code")?) else {
                book.tally.skip(&row, OTHER_AREAS);
                continue;
            };
            for year in 1990..=2023 {
                let year = year.to_string();
                let value = row.get(&year)?;
                if value.is_empty() {
                    continue;
                }
                let observation = gdp(&row, area, &year, value);
                book.observe(Observation {
                    concept: concept.to_owned(),
                    unit: unit.to_owned(),
                    source: "WDI_2024_06_28".to_owned(),
                    release: "WDI 2024-06-28".to_owned(),
                    locator: format!("{} column {year}", row.locator()),
                    ..observation
                })?;
            }
        }
    }
    Ok(())
}

fn world_bank_vintages(book: &mut Book) -> anyhow::Result<()> {
    for row in book.rows("worldbank/wdi_gdp_current_usd_vintage_2026-09.csv")? {
        let Some(area) = area(row.get("iso3")?) else {
            book.tally.skip(&row, OTHER_AREAS);
            continue;
        };
        let observation = gdp(&row, area, row.get("year")?, row.get("value")?);
        book.observe(Observation {
            precision: "rounded".to_owned(),
            source: "WDI_2026_09".to_owned(),
            release: "WDI 2026-09".to_owned(),
            comment: "six significant digits".to_owned(),
            ..observation
        })?;
    }
    for row in book.rows("worldbank/vintages_datahub_six_world.csv.gz")? {
        let Some(area) = area(row.get("iso3")?) else {
            book.tally.skip(&row, OTHER_AREAS);
            continue;
        };
        if row.get("indicator")? != "NY.GDP.MKTP.CD" || row.get("year")? < "1990" {
            book.tally
                .skip(&row, "other indicators than GDP, and years before 1990");
            continue;
        }
        let date = row.get("vintage_date")?;
        let observation = gdp(&row, area, row.get("year")?, row.get("value")?);
        book.observe(Observation {
            source: "WDI_DATAHUB".to_owned(),
            release: format!("WDI {date}"),
            published: date.to_owned(),
            comment: row.get("source_commit")?.to_owned(),
            ..observation
        })?;
    }
    for row in book.rows("worldbank/population_SP.POP.TOTL_2026-03-06.csv.gz")? {
        let Some(area) = area(row.get("Country Code")?) else {
            book.tally.skip(&row, OTHER_AREAS);
            continue;
        };
        let observation = gdp(&row, area, row.get("Year")?, row.get("Value")?);
        book.observe(Observation {
            concept: "population".to_owned(),
            unit: "persons".to_owned(),
            source: "WDI_POPULATION_2026_03".to_owned(),
            release: "WDI 2026-03-06".to_owned(),
            ..observation
        })?;
    }
    Ok(())
}

/// The World Economic Outlook: history, estimates and forecasts.
fn outlook(book: &mut Book) -> anyhow::Result<()> {
    let mut actual = BTreeMap::new();
    for row in book.rows("imf/weo_2024-04_series_notes_six.csv")? {
        let notes = row.get("notes")?;
        let year = notes
            .split_once("Latest actual data: ")
            .and_then(|(_, rest)| rest.get(..4));
        if let (Some(year), "NGDP") = (year, row.get("weo_code")?) {
            actual.insert(row.get("iso3")?.to_owned(), year.to_owned());
        }
        let reason = "notes: those on GDP are read for the last year of actual data";
        book.tally.skip(&row, reason);
    }
    for row in book.rows("imf/weo_vintages_2015-04_2019-04_2024-04_six.csv.gz")? {
        if row.get("weo_code")? != "NGDPD" || row.get("year")? < "1990" {
            book.tally.skip(
                &row,
                "other subjects than GDP in dollars, and years before 1990",
            );
            continue;
        }
        let (vintage, country) = (row.get("vintage")?, row.get("iso3")?);
        let year = row.get("year")?;
        let edition = vintage.get(..4).unwrap_or(vintage);
        // From the year of the edition on a value is a forecast. Between the last year of actual
        // data, which only the notes of 2024 give, and the edition it is an estimate.
        let last = if edition == "2024" {
            actual.get(country).map(String::as_str)
        } else {
            None
        };
        let known = edition != "2024" || last.is_some_and(|last| year <= last);
        let status = if year >= edition {
            "F"
        } else if known {
            "A"
        } else {
            "E"
        };
        book.observe(Observation {
            multiplier: 9,
            precision: "rounded".to_owned(),
            status: status.to_owned(),
            reporter: "IMF".to_owned(),
            source: format!("IMF_WEO_{}", vintage.replace('-', "_")),
            release: format!("WEO {vintage}"),
            published: vintage.to_owned(),
            ..gdp(&row, country, year, row.get("value")?)
        })?;
    }
    Ok(())
}
