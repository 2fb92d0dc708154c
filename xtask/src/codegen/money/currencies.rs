//! The table of currencies and the table of their names.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context as _, bail, ensure};
use serde::Deserialize;

use super::rust::{self, Ymd};
use crate::generated::Generated;
use crate::workspace;

const HISTORY: &str = "fixtures/money/currency_history.csv";
const NAMES: &str = "fixtures/money/currency_names_multilingual.csv";
const FRACTIONS: &str = "fixtures/money/currencyData.json";

#[derive(Debug, Deserialize)]
struct HistoryRow {
    code: String,
    numeric: Option<u16>,
    minor_units: Option<u8>,
    iso3: String,
    entity_if_no_iso3: String,
    from: String,
    to: String,
    successor: String,
    redenomination_factor: String,
    status: String,
    note: String,
}

impl HistoryRow {
    /// Who uses it: ISO 3166-1 alpha-3, or the entity's name without the list's sorting prefix.
    fn area(&self) -> &str {
        if !self.iso3.is_empty() {
            return &self.iso3;
        }
        let entity = self.entity_if_no_iso3.trim();
        match entity.split_once('_') {
            Some((prefix, rest)) if prefix.starts_with("ZZ") => rest,
            _ => entity,
        }
    }

    /// The day the successor took over, when the note states it.
    fn effective(&self) -> anyhow::Result<Option<Ymd>> {
        let Some(rest) = self.note.strip_prefix("effective ") else {
            return Ok(None);
        };
        let date = rest.split(';').next().unwrap_or(rest).trim();
        Ymd::parse(date)
            .map(Some)
            .with_context(|| format!("note of `{}`", self.code))
    }

    /// The first day on which it was no longer the currency there.
    fn until(&self) -> anyhow::Result<Option<Ymd>> {
        if let Some(date) = self.effective()? {
            return Ok(Some(date));
        }
        if self.to.is_empty() {
            return Ok(None);
        }
        if self.to.len() == 10 {
            return Ok(Some(Ymd::parse(&self.to)?.next()));
        }
        // `2003-07`, `1990-07 to 1990-09`, `1989 to 1990`, `1989-1990`: the last that is named.
        let last = self.to.rsplit(" to ").next().unwrap_or(&self.to);
        let (head, tail) = match last.split_once('-') {
            Some((year, month)) if month.len() == 2 => (year, month),
            Some((_, year)) => (year, "12"),
            None => (last, "12"),
        };
        let bad = || format!("withdrawal `{}` of `{}`", self.to, self.code);
        Ok(Some(Ymd::after_month(
            head.parse().with_context(bad)?,
            tail.parse().with_context(bad)?,
        )))
    }
}

#[derive(Debug, Deserialize)]
struct NameRow {
    code: String,
    lang: String,
    kind: String,
    text: String,
}

/// `currencies.rs` and `names.rs`.
pub(crate) fn generate() -> anyhow::Result<Vec<Generated>> {
    let history: Vec<HistoryRow> = workspace::rows(HISTORY)?;
    let names: Vec<NameRow> = workspace::rows(NAMES)?;
    let digits = display_digits()?;
    let mut by_code: BTreeMap<&str, Vec<&HistoryRow>> = BTreeMap::new();
    for row in &history {
        ensure!(
            row.code.len() == 3 && row.code.bytes().all(|b| b.is_ascii_uppercase()),
            "`{}` is not a currency code",
            row.code
        );
        by_code.entry(&row.code).or_default().push(row);
    }
    let index: BTreeMap<&str, usize> = by_code
        .keys()
        .enumerate()
        .map(|(at, code)| (*code, at))
        .collect();
    let english: BTreeMap<&str, &str> = names
        .iter()
        .filter(|row| row.lang == "en" && row.kind == "name")
        .map(|row| (row.code.as_str(), row.text.as_str()))
        .collect();
    Ok(vec![
        Generated {
            path: "crates/money/src/generated/currencies.rs".to_owned(),
            bytes: currencies(&history, &by_code, &index, &english, &digits)?.into_bytes(),
        },
        Generated {
            path: "crates/money/src/generated/names.rs".to_owned(),
            bytes: names_table(&names, &index)?.into_bytes(),
        },
    ])
}

fn currencies(
    history: &[HistoryRow],
    by_code: &BTreeMap<&str, Vec<&HistoryRow>>,
    index: &BTreeMap<&str, usize>,
    english: &BTreeMap<&str, &str>,
    digits: &(u8, BTreeMap<String, u8>),
) -> anyhow::Result<String> {
    let mut out = rust::header(
        "Currencies: codes, minor units, use by area, succession.",
        "currency_history.csv (ISO 4217 lists one and three of 2026-01-01), currencyData.json (CLDR 48)",
    );
    out.push_str(
        "use crate::currency::{Currency, CurrencyStatus, Entry, UseEntry};\n\
         use crate::succession::{SuccessionEntry, SuccessionKind};\n\n\
         /// Sorted by code; a `Currency` is an index into it.\n\
         pub(crate) static CURRENCIES: &[Entry] = &[\n",
    );
    for (code, rows) in by_code {
        let numerics: BTreeSet<u16> = rows.iter().filter_map(|row| row.numeric).collect();
        let minors: BTreeSet<u8> = rows.iter().filter_map(|row| row.minor_units).collect();
        ensure!(
            numerics.len() <= 1 && minors.len() <= 1,
            "`{code}` contradicts itself"
        );
        let status = if rows.iter().any(|row| row.status == "active") {
            "Active"
        } else if rows.iter().any(|row| row.status == "non_iso") {
            "NonIso"
        } else if rows.iter().all(|row| row.status == "historic") {
            "Historic"
        } else {
            bail!("`{code}` has an unknown status");
        };
        let uses = rows
            .iter()
            .map(|row| use_entry(history, row))
            .collect::<anyhow::Result<Vec<_>>>()?;
        let mut successions = BTreeSet::new();
        for row in rows {
            successions.extend(succession_entry(row, rows, index)?);
        }
        writeln!(
            out,
            "    Entry {{ code: \"{code}\", numeric: {}, minor_units: {}, display_digits: {}, \
             status: CurrencyStatus::{status}, uses: &[{}], successions: &[{}] }},",
            rust::option(numerics.first()),
            rust::option(minors.first()),
            digits.1.get(*code).unwrap_or(&digits.0),
            uses.join(", "),
            successions.into_iter().collect::<Vec<_>>().join(", "),
        )?;
    }
    out.push_str("];\n\nimpl Currency {\n");
    for (at, (code, rows)) in by_code.iter().enumerate() {
        let name = english
            .get(code)
            .map_or_else(String::new, |name| format!(", {name}"));
        let mut areas: Vec<&str> = rows.iter().map(|row| row.area()).collect();
        areas.dedup();
        let areas = if areas.len() > 3 {
            format!("{} areas", areas.len())
        } else {
            areas.join(", ")
        };
        writeln!(
            out,
            "    /// `{code}`{name} ({areas}).\n    pub const {code}: Self = Self({at});",
        )?;
    }
    out.push_str("}\n");
    Ok(out)
}

fn use_entry(history: &[HistoryRow], row: &HistoryRow) -> anyhow::Result<String> {
    // The day the predecessor gave way here is the true beginning; CLDR's date is the second best.
    let mut from = None;
    for other in history.iter().filter(|other| other.successor == row.code) {
        if other.area() == row.area() {
            from = from.max(other.effective()?);
        }
    }
    if from.is_none() && !row.from.is_empty() {
        from = Some(Ymd::parse(&row.from)?);
    }
    let withdrawn = if row.to.is_empty() {
        None
    } else {
        Some(format!("{:?}", row.to))
    };
    Ok(format!(
        "UseEntry {{ area: {:?}, from: {}, until: {}, withdrawn: {} }}",
        row.area(),
        rust::option(from),
        rust::option(row.until()?),
        rust::option(withdrawn)
    ))
}

fn succession_entry(
    row: &HistoryRow,
    rows: &[&HistoryRow],
    index: &BTreeMap<&str, usize>,
) -> anyhow::Result<Option<String>> {
    if row.successor.is_empty() || row.redenomination_factor.is_empty() {
        return Ok(None);
    }
    let to = &row.successor;
    ensure!(
        index.contains_key(to.as_str()),
        "successor `{to}` of `{}` is in no list",
        row.code
    );
    let (mantissa, scale) = rust::decimal(&row.redenomination_factor)?;
    let effective = row
        .until()?
        .with_context(|| format!("`{}` has no end", row.code))?;
    let introduction = row.note.contains("per national unit at introduction");
    let kind = if introduction {
        "Introduction"
    } else {
        "Replacement"
    };
    // One line per area where the areas went different ways, one line in all where they did not.
    let area = if rows.iter().all(|other| other.successor == row.successor) {
        ""
    } else {
        row.area()
    };
    Ok(Some(format!(
        "SuccessionEntry {{ to: Currency::{to}, area: {area:?}, mantissa: {mantissa}, scale: {scale}, \
         effective: {effective}, kind: SuccessionKind::{kind} }}"
    )))
}

fn names_table(names: &[NameRow], index: &BTreeMap<&str, usize>) -> anyhow::Result<String> {
    let mut rows = BTreeSet::new();
    for row in names {
        ensure!(
            index.contains_key(row.code.as_str()),
            "`{}` is in no currency list",
            row.code
        );
        let (order, language) = language(&row.lang)?;
        let (kind_order, kind) = kind(&row.kind)?;
        rows.insert((&row.code, order, kind_order, language, kind, &row.text));
    }
    let mut out = rust::header(
        "Names and symbols of currencies by language.",
        "currency_names_multilingual.csv (CLDR 48.2)",
    );
    out.push_str(
        "use crate::currency::Currency;\nuse crate::language::Language;\nuse crate::names::NameKind;\n\n\
         /// Sorted by currency, language and kind.\n\
         pub(crate) static NAMES: &[(Currency, Language, NameKind, &str)] = &[\n",
    );
    for (code, _, _, language, kind, text) in rows {
        writeln!(
            out,
            "    (Currency::{code}, Language::{language}, NameKind::{kind}, {text:?}),"
        )?;
    }
    out.push_str("];\n");
    Ok(out)
}

/// Orders as the variants of `Language` are declared.
fn language(tag: &str) -> anyhow::Result<(usize, &'static str)> {
    let order = [
        ("en", "En"),
        ("ru", "Ru"),
        ("zh", "Zh"),
        ("zh_Hant", "ZhHant"),
        ("kk", "Kk"),
        ("ky", "Ky"),
        ("uz", "Uz"),
        ("uz_Cyrl", "UzCyrl"),
        ("tg", "Tg"),
        ("tk", "Tk"),
    ];
    find(&order, tag)
}

/// Orders as the variants of `NameKind` are declared.
fn kind(kind: &str) -> anyhow::Result<(usize, &'static str)> {
    let order = [
        ("name", "Name"),
        ("name_one", "One"),
        ("name_few", "Few"),
        ("name_many", "Many"),
        ("name_other", "Other"),
        ("symbol", "Symbol"),
        ("symbol_narrow", "NarrowSymbol"),
        ("symbol_variant", "VariantSymbol"),
        ("symbol_formal", "FormalSymbol"),
    ];
    find(&order, kind)
}

fn find(order: &[(&str, &'static str)], key: &str) -> anyhow::Result<(usize, &'static str)> {
    order
        .iter()
        .enumerate()
        .find(|(_, (source, _))| *source == key)
        .map(|(at, (_, variant))| (at, *variant))
        .with_context(|| format!("`{key}` is not known to the generator"))
}

/// CLDR's digits for people: the default, and the codes that differ.
fn display_digits() -> anyhow::Result<(u8, BTreeMap<String, u8>)> {
    let json: serde_json::Value = serde_json::from_slice(&workspace::read(FRACTIONS)?)?;
    let fractions = json
        .pointer("/supplemental/currencyData/fractions")
        .and_then(serde_json::Value::as_object)
        .with_context(|| format!("`{FRACTIONS}` has no fractions"))?;
    let mut digits = BTreeMap::new();
    for (code, entry) in fractions {
        let value = entry.get("_digits").and_then(serde_json::Value::as_str);
        let value = value.with_context(|| format!("digits of `{code}`"))?;
        digits.insert(code.clone(), value.parse()?);
    }
    let default = digits.remove("DEFAULT").context("no default digits")?;
    Ok((default, digits))
}
