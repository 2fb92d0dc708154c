//! The bundled exchange rates, as tables of numbers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context as _, bail, ensure};
use serde::Deserialize;

use super::rust::{self, Ymd};
use crate::generated::Generated;
use crate::workspace;

const ECB: &str = "fixtures/fx/ecb_monthly.csv";
const NATIONAL: &str = "fixtures/fx/lcu_per_usd_annual.csv";

#[derive(Debug, Deserialize)]
struct EcbRow {
    freq: String,
    period: String,
    currency: String,
    average_per_eur: String,
    end_of_period_per_eur: String,
    end_of_period_date: String,
    first_obs_date: String,
    n_obs: u32,
}

#[derive(Debug, Deserialize)]
struct NationalRow {
    currency: String,
    year: u32,
    lcu_per_usd: String,
    kind: String,
    source: String,
    note: String,
}

/// `ecb.rs` and `national.rs`.
pub(crate) fn generate() -> anyhow::Result<Vec<Generated>> {
    Ok(vec![
        Generated {
            path: "crates/money/src/generated/ecb.rs".to_owned(),
            bytes: ecb()?.into_bytes(),
        },
        Generated {
            path: "crates/money/src/generated/national.rs".to_owned(),
            bytes: national()?.into_bytes(),
        },
    ])
}

fn ecb() -> anyhow::Result<String> {
    let rows: Vec<EcbRow> = workspace::rows(ECB)?;
    let mut series: BTreeMap<&str, BTreeMap<u32, String>> = BTreeMap::new();
    for row in &rows {
        let period: u32 = match (row.freq.as_str(), row.period.split_once('-')) {
            ("A", None) => row.period.parse::<u32>()? * 100,
            ("M", Some((year, month))) => year.parse::<u32>()? * 100 + month.parse::<u32>()?,
            _ => bail!("`{}` is no period of frequency `{}`", row.period, row.freq),
        };
        let (average, average_scale) = rust::decimal(&row.average_per_eur)?;
        let (end, end_scale) = rust::decimal(&row.end_of_period_per_eur)?;
        let line = format!(
            "({period}, {average}, {average_scale}, {end}, {end_scale}, {}, {}, {})",
            packed(&row.first_obs_date)?,
            packed(&row.end_of_period_date)?,
            row.n_obs
        );
        let doubled = series
            .entry(&row.currency)
            .or_default()
            .insert(period, line);
        ensure!(
            doubled.is_none(),
            "`{}` has `{}` twice",
            row.currency,
            row.period
        );
    }
    let mut out = rust::header(
        "Monthly and annual rates per euro from the ECB's reference rates.",
        "ecb_monthly.csv (European Central Bank)",
    );
    out.push_str(
        "use crate::currency::Currency;\nuse crate::rates::data::EcbRow;\n\n\
         /// Period (`YYYYMM`, month 0 for a year), mean and its scale, last fixing and its scale,\n\
         /// first and last day (`YYYYMMDD`), number of fixings.\n\
         pub(crate) static ECB: &[(Currency, &[EcbRow])] = &[\n",
    );
    for (currency, rows) in series {
        writeln!(out, "    (Currency::{currency}, &[")?;
        for row in rows.into_values() {
            writeln!(out, "        {row},")?;
        }
        out.push_str("    ]),\n");
    }
    out.push_str("];\n");
    Ok(out)
}

fn national() -> anyhow::Result<String> {
    let rows: Vec<NationalRow> = workspace::rows(NATIONAL)?;
    let sources: BTreeSet<String> = rows.iter().map(source).collect::<anyhow::Result<_>>()?;
    let mut out = rust::header(
        "National units per US dollar by year.",
        "lcu_per_usd_annual.csv (CIA, IMF, ECB, Central Bank of Turkmenistan)",
    );
    out.push_str(
        "use crate::currency::Currency;\nuse crate::rates::RateMethod;\nuse crate::rates::data::NationalRow;\n\n\
         /// What the rows cite by number.\npub(crate) static SOURCES: &[&str] = &[\n",
    );
    for source in &sources {
        writeln!(out, "    {source:?},")?;
    }
    out.push_str(
        "];\n\n/// Currency, year, rate and its scale, method, source, fixings (first and last day, count).\n\
         pub(crate) static NATIONAL: &[NationalRow] = &[\n",
    );
    let mut lines = BTreeSet::new();
    for row in &rows {
        let (rate, scale) = rust::decimal(&row.lcu_per_usd)?;
        let (order, method) = match (row.kind.as_str(), row.source.as_str()) {
            ("period_average", "cia_factbook") => (1, "Published"),
            ("period_average" | "partial_year_average", "ecb_cross") => (2, "AverageOfFixings"),
            ("official_peg", "peg") => (3, "Peg"),
            ("implied_average", "imf_weo_implied") => (4, "Implied"),
            _ => bail!(
                "kind `{}` of source `{}` is not known",
                row.kind,
                row.source
            ),
        };
        let text = source(row)?;
        let at = sources
            .iter()
            .position(|source| *source == text)
            .context("source")?;
        let fixings = if method == "AverageOfFixings" {
            Some(fixings(&row.note)?)
        } else {
            None
        };
        let line = format!(
            "    (Currency::{}, {}, {rate}, {scale}, RateMethod::{method}, {at}, {}),",
            row.currency,
            row.year,
            rust::option(fixings)
        );
        let fresh = lines.insert((row.currency.clone(), row.year, order, line));
        ensure!(fresh, "`{}` {} is there twice", row.currency, row.year);
    }
    for (.., line) in lines {
        writeln!(out, "{line}")?;
    }
    out.push_str("];\n");
    Ok(out)
}

/// How a row is cited.
fn source(row: &NationalRow) -> anyhow::Result<String> {
    Ok(match row.source.as_str() {
        "cia_factbook" => {
            // CIA World Factbook, edition of 2026-01-22 (factbook/factbook.json …)
            let edition = row.note.split(" (").next().unwrap_or(&row.note);
            format!("Central Intelligence Agency, {}", edition.replacen("CIA", "The", 1))
        }
        "ecb_cross" => "European Central Bank, reference rates, daily crosses".to_owned(),
        "peg" => "Central Bank of Turkmenistan, official rate".to_owned(),
        "imf_weo_implied" => {
            "International Monetary Fund, World Economic Outlook of 2018-19, GDP in national units by GDP in dollars".to_owned()
        }
        other => bail!("source `{other}` is not known"),
    })
}

/// `mean of daily CNY/USD crosses through EUR, 195 days 2005-04-01..2005-12-30`
fn fixings(note: &str) -> anyhow::Result<String> {
    let parts = || {
        let (count, span) = note.rsplit_once(", ")?.1.split_once(" days ")?;
        let (first, last) = span.split_once("..")?;
        Some((count, first, last))
    };
    let (count, first, last) = parts().with_context(|| format!("no fixings in `{note}`"))?;
    Ok(format!(
        "({}, {}, {})",
        packed(first)?,
        packed(last)?,
        count.parse::<u32>()?
    ))
}

/// `YYYY-MM-DD` as the number `YYYYMMDD`.
fn packed(date: &str) -> anyhow::Result<u32> {
    let date = Ymd::parse(date)?;
    Ok(u32::try_from(date.year)? * 10_000 + date.month * 100 + date.day)
}
