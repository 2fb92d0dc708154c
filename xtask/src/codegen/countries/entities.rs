//! What is not a country: former states, aggregates, and areas of customs statistics.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context as _, bail, ensure};
use serde::Deserialize;

use super::HEADER;
use super::sources::Sources;
use crate::workspace;

const FOLDER: &str = "fixtures/countries";

/// A day (`20030204`) or a year (`20030000`); 0 is not known.
pub(super) type Moment = u32;

/// A state or code that is no more.
#[derive(Debug)]
pub(super) struct Former {
    pub(super) id: String,
    /// As published lists write it; several codes for a union of today's countries.
    pub(super) code: String,
    pub(super) alpha2: String,
    pub(super) numeric: Option<u16>,
    pub(super) name: String,
    pub(super) first: Moment,
    pub(super) last: Moment,
    /// The end of its code in ISO 3166.
    pub(super) withdrawn: Moment,
    successors: Vec<String>,
}

#[derive(Debug)]
pub(super) struct Aggregate {
    pub(super) code: String,
    pub(super) group: Option<String>,
    names: [String; 3],
    pub(super) other_names: Vec<String>,
    pub(super) codes: Vec<String>,
    pub(super) m49: Option<u16>,
}

impl Aggregate {
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        let names = self.names.iter().chain(&self.other_names);
        names.filter(|name| !name.is_empty())
    }
}

/// A code of customs statistics for no country.
#[derive(Debug)]
pub(super) struct Statistical {
    pub(super) code: u16,
    pub(super) labels: Vec<String>,
    pub(super) proxy: Option<String>,
    note: String,
}

/// A code of UN Comtrade.
#[derive(Debug)]
pub(super) struct Comtrade {
    pub(super) label: String,
    pub(super) note: String,
    pub(super) iso3: String,
    pub(super) first_year: u32,
    pub(super) last_year: Option<u32>,
}

pub(super) struct Entities {
    pub(super) formers: Vec<Former>,
    pub(super) aggregates: Vec<Aggregate>,
    pub(super) statistical: Vec<Statistical>,
    pub(super) comtrade: BTreeMap<u16, Comtrade>,
    pub(super) baci: BTreeMap<u16, Baci>,
    /// The codes of Comtrade and BACI that stand for something else than one country of today.
    pub(super) areas: BTreeMap<u16, String>,
}

#[derive(Debug, Deserialize)]
struct IsoFile {
    #[serde(rename = "3166-3")]
    entries: Vec<IsoEntry>,
}

#[derive(Debug, Deserialize)]
struct IsoEntry {
    alpha_2: String,
    alpha_3: String,
    alpha_4: String,
    name: String,
    numeric: Option<String>,
    withdrawal_date: String,
}

#[derive(Debug, Deserialize)]
struct HistoricRow {
    alpha4: String,
    numeric: Option<u16>,
    name: String,
    from: String,
    to: String,
    successors: String,
}

#[derive(Debug, Deserialize)]
struct AggregateRow {
    code: String,
    en: String,
    ru: String,
    zh: String,
    names: String,
    codes: String,
    m49: Option<u16>,
}

#[derive(Debug, Deserialize)]
struct GroupRow {
    source_code: String,
    id: String,
    aliases: String,
    en: String,
    ru: String,
    zh: String,
}

#[derive(Debug, Deserialize)]
struct AggregateName {
    code: String,
    name: String,
    kind: String,
}

#[derive(Debug, Deserialize)]
struct ComtradeRow {
    id: u16,
    country: String,
    iso_3: String,
    note: String,
    entry_year: String,
    exit_year: String,
}

#[derive(Debug, Deserialize)]
struct AreaRow {
    code: u16,
    kind: String,
    entity: String,
    successors: String,
    note: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Baci {
    #[serde(rename = "country_code")]
    code: u16,
    #[serde(rename = "country_name_abbreviation")]
    pub(super) short: String,
    #[serde(rename = "country_name_full")]
    pub(super) full: String,
    #[serde(rename = "iso_3digit_alpha")]
    pub(super) iso3: String,
}

/// A day, a year or nothing, as a number.
pub(super) fn moment(text: &str) -> anyhow::Result<Moment> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    Ok(match digits.len() {
        0 => 0,
        4 => digits.parse::<u32>()? * 10_000,
        8 => digits.parse()?,
        _ => bail!("`{text}` is neither a day nor a year"),
    })
}

fn list(text: &str, separator: char) -> Vec<String> {
    text.split(separator)
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

impl Entities {
    pub(super) fn read(sources: &Sources) -> anyhow::Result<Self> {
        let comtrade = comtrade()?;
        let baci = baci()?;
        let historic: Vec<HistoricRow> =
            workspace::rows(&format!("{FOLDER}/historic_countries.csv"))?;
        let mut formers = iso_formers(&historic)?;
        let aggregates = aggregates()?;
        let mut statistical = Vec::new();
        let mut areas = BTreeMap::new();
        for row in workspace::rows::<AreaRow>(&format!("{FOLDER}/comtrade_areas.csv"))? {
            let listed = comtrade
                .get(&row.code)
                .with_context(|| format!("UN Comtrade has no code {}", row.code))?;
            let expression = match row.kind.as_str() {
                "former" => {
                    let place = formers.iter().position(|former| former.id == row.entity);
                    let place = if let Some(place) = place {
                        place
                    } else {
                        let state = historic.iter().find(|state| {
                            state.numeric == Some(row.code)
                                && state.alpha4.is_empty()
                                && !state.successors.is_empty()
                        });
                        let last_year = listed.last_year.unwrap_or(0) * 10_000;
                        let name = if listed.note.is_empty() {
                            &listed.label
                        } else {
                            &listed.note
                        };
                        formers.push(Former {
                            id: format!("UN{}", row.code),
                            code: row.entity.clone(),
                            alpha2: String::new(),
                            numeric: Some(row.code),
                            name: state.map_or(name, |state| &state.name).clone(),
                            first: moment(state.map_or("", |state| &state.from))?,
                            last: state.map_or(Ok(last_year), |state| moment(&state.to))?,
                            withdrawn: 0,
                            successors: list(&row.successors, ' '),
                        });
                        formers.len() - 1
                    };
                    format!("Resolution::Historic(FormerState::at({place}))")
                }
                "aggregate" => {
                    let place = aggregates
                        .iter()
                        .position(|aggregate| aggregate.code == row.entity)
                        .with_context(|| format!("no aggregate `{}`", row.entity))?;
                    format!("Resolution::Aggregate(Aggregate::at({place}))")
                }
                "statistical" | "proxy" => {
                    let proxy = (row.kind == "proxy").then(|| row.entity.clone());
                    let place = statistical.len();
                    let mut labels = labels(listed);
                    if let Some(baci) = baci.get(&row.code) {
                        labels.extend([baci.short.clone(), baci.full.clone()]);
                    }
                    statistical.push(Statistical {
                        code: row.code,
                        labels,
                        proxy: proxy.clone(),
                        note: row.note.clone(),
                    });
                    match proxy {
                        Some(country) => format!(
                            "Resolution::Proxy {{ area: StatisticalArea::at({place}), \
                             country: Country::{country} }}"
                        ),
                        None => {
                            format!("Resolution::Statistical(StatisticalArea::at({place}))")
                        }
                    }
                }
                other => bail!("unknown kind of area `{other}`"),
            };
            areas.insert(row.code, expression);
        }
        for former in &formers {
            for successor in &former.successors {
                ensure!(
                    sources.countries.contains_key(successor) || successor == "SCG",
                    "unknown successor `{successor}` of `{}`",
                    former.id
                );
            }
        }
        ensure!(
            formers.len() <= 256 && aggregates.len() <= 256,
            "an index is one byte"
        );
        Ok(Self {
            formers,
            aggregates,
            statistical,
            comtrade,
            baci,
            areas,
        })
    }

    /// The former state with this id or code as Rust.
    pub(super) fn former(&self, id_or_code: &str) -> anyhow::Result<String> {
        let place = self
            .formers
            .iter()
            .position(|former| former.id == id_or_code)
            .or_else(|| {
                self.formers
                    .iter()
                    .position(|former| former.code == id_or_code && former.alpha2.len() == 2)
            })
            .with_context(|| format!("no former state `{id_or_code}`"))?;
        Ok(format!("FormerState::at({place})"))
    }

    /// The aggregate with this code as Rust.
    pub(super) fn aggregate(&self, code: &str) -> Option<String> {
        let place = self.aggregates.iter().position(|aggregate| {
            aggregate.code == code || aggregate.codes.iter().any(|other| other == code)
        })?;
        Some(format!("Resolution::Aggregate(Aggregate::at({place}))"))
    }
}

/// A label and its long form, without the years of the label.
pub(super) fn labels(listed: &Comtrade) -> Vec<String> {
    let mut labels = vec![listed.label.clone(), listed.note.clone()];
    if let Some((bare, _)) = listed.label.split_once(" (...") {
        labels.push(bare.to_owned());
        labels.push(format!("Fmr {bare}"));
        labels.push(format!("Former {bare}"));
    }
    labels.retain(|label| !label.is_empty());
    labels.dedup();
    labels
}

fn iso_formers(historic: &[HistoricRow]) -> anyhow::Result<Vec<Former>> {
    let iso: IsoFile =
        serde_json::from_slice(&workspace::read(&format!("{FOLDER}/iso_3166-3.json"))?)
            .context("cannot read ISO 3166-3")?;
    iso.entries
        .into_iter()
        .map(|entry| {
            let state = historic.iter().find(|row| row.alpha4 == entry.alpha_4);
            Ok(Former {
                code: entry.alpha_3,
                alpha2: entry.alpha_2,
                numeric: entry
                    .numeric
                    .map(|numeric| numeric.parse())
                    .transpose()
                    .context("a numeric code")?,
                name: state.map_or(entry.name, |state| state.name.clone()),
                first: moment(state.map_or("", |state| &state.from))?,
                last: moment(state.map_or(&entry.withdrawal_date, |state| &state.to))?,
                withdrawn: moment(&entry.withdrawal_date)?,
                successors: list(state.map_or("", |state| &state.successors), ' '),
                id: entry.alpha_4,
            })
        })
        .collect()
}

fn aggregates() -> anyhow::Result<Vec<Aggregate>> {
    let groups = workspace::rows::<GroupRow>(&format!("{FOLDER}/group_names.csv"))?;
    let mut aggregates: Vec<_> = groups
        .into_iter()
        .map(|row| {
            let mut codes = list(&row.aliases, '|');
            codes.push(row.id.clone());
            codes.push(row.source_code.clone());
            codes.sort();
            codes.dedup();
            Aggregate {
                code: row.source_code,
                group: Some(row.id),
                names: [row.en, row.ru, row.zh],
                other_names: Vec::new(),
                codes,
                m49: None,
            }
        })
        .collect();
    for row in workspace::rows::<AggregateRow>(&format!("{FOLDER}/aggregates.csv"))? {
        aggregates.push(Aggregate {
            code: row.code,
            group: None,
            names: [row.en, row.ru, row.zh],
            other_names: list(&row.names, '|'),
            codes: list(&row.codes, '|'),
            m49: row.m49,
        });
    }
    for row in workspace::rows::<AggregateName>(&format!("{FOLDER}/aggregate_names.csv"))? {
        let aggregate = aggregates
            .iter_mut()
            .find(|aggregate| aggregate.code == row.code)
            .with_context(|| format!("no aggregate `{}`", row.code))?;
        match row.kind.as_str() {
            "name" => aggregate.other_names.push(row.name),
            "code" => aggregate.codes.push(row.name),
            other => bail!("unknown kind of name `{other}`"),
        }
    }
    // UN M49 counts the five as its sub-region 143
    if let Some(five) = aggregates.iter_mut().find(|group| group.code == "C5") {
        five.m49 = Some(143);
    }
    aggregates.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(aggregates)
}

fn comtrade() -> anyhow::Result<BTreeMap<u16, Comtrade>> {
    let mut codes = BTreeMap::new();
    for file in ["comtrade_partners", "comtrade_reporters"] {
        for row in workspace::rows::<ComtradeRow>(&format!("{FOLDER}/{file}.csv"))? {
            let year = |text: &str| text.trim_end_matches(".0").parse::<u32>().ok();
            codes.entry(row.id).or_insert(Comtrade {
                label: row.country.trim().to_owned(),
                note: row.note.trim().to_owned(),
                iso3: row.iso_3.trim().to_owned(),
                // 1900 and 1901 stand for "always"
                first_year: year(&row.entry_year)
                    .filter(|first| *first > 1901)
                    .unwrap_or(0),
                last_year: year(&row.exit_year),
            });
        }
    }
    Ok(codes)
}

fn baci() -> anyhow::Result<BTreeMap<u16, Baci>> {
    // the file is in ISO 8859-1, whose bytes are the first code points of Unicode
    let bytes = workspace::read(&format!("{FOLDER}/baci_country_codes_V202201.csv"))?;
    let text: String = bytes.into_iter().map(char::from).collect();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<Baci> = reader
        .deserialize()
        .collect::<Result<_, _>>()
        .context("cannot read the codes of BACI")?;
    Ok(rows.into_iter().map(|row| (row.code, row)).collect())
}

/// `generated/areas.rs`.
pub(super) fn render(entities: &Entities, sources: &Sources) -> anyhow::Result<String> {
    let mut text = format!(
        "{HEADER}\nuse crate::{{Country, FormerState, Group}};\n\
         use crate::{{aggregate, former, statistical_area}};\n\n"
    );
    text.push_str("impl FormerState {\n");
    for (place, former) in entities.formers.iter().enumerate() {
        writeln!(text, "    /// {}.", former.name)?;
        writeln!(
            text,
            "    pub const {}: Self = Self::at({place});",
            former.id
        )?;
    }
    text.push_str("}\n\n/// States and codes that are no more.\n");
    writeln!(
        text,
        "pub(crate) static FORMERS: [former::Record; {}] = [",
        entities.formers.len()
    )?;
    for former in &entities.formers {
        let successors: Vec<_> = former
            .successors
            .iter()
            .filter(|code| sources.countries.contains_key(*code))
            .map(|code| format!("Country::{code}"))
            .collect();
        writeln!(
            text,
            "    former::Record {{ id: {:?}, code: {:?}, numeric: {:?}, name: {:?}, first: {}, \
             last: {}, successors: &[{}] }},",
            former.id,
            former.code,
            former.numeric,
            former.name,
            former.first,
            former.last,
            successors.join(", ")
        )?;
    }
    text.push_str("];\n\n/// Aggregates, by code.\n");
    writeln!(
        text,
        "pub(crate) static AGGREGATES: [aggregate::Record; {}] = [",
        entities.aggregates.len()
    )?;
    for aggregate in &entities.aggregates {
        let group = aggregate
            .group
            .as_ref()
            .map_or("None".to_owned(), |id| format!("Some(Group::{id})"));
        writeln!(
            text,
            "    aggregate::Record {{ code: {:?}, group: {group}, names: {:?} }},",
            aggregate.code, aggregate.names
        )?;
    }
    text.push_str("];\n\n/// Codes of customs statistics that are not of a country.\n");
    writeln!(
        text,
        "pub(crate) static STATISTICAL_AREAS: [statistical_area::Record; {}] = [",
        entities.statistical.len()
    )?;
    for area in &entities.statistical {
        let proxy = area
            .proxy
            .as_ref()
            .map_or("None".to_owned(), |code| format!("Some(Country::{code})"));
        writeln!(
            text,
            "    statistical_area::Record {{ code: {}, label: {:?}, proxy: {proxy}, note: {:?} }},",
            area.code,
            area.labels.first().map_or("", String::as_str),
            area.note
        )?;
    }
    text.push_str("];\n");
    Ok(text)
}
