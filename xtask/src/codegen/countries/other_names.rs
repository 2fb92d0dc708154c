//! `generated/other_names.rs`: names of what is not a country of today, and labels of publishers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context as _, bail, ensure};
use serde::Deserialize;

use super::HEADER;
use super::entities::{Entities, labels};
use super::fold::fold;
use super::names::Names;
use super::sources::Sources;
use crate::workspace;

#[derive(Debug, Deserialize)]
struct FormerName {
    name: String,
    lang: String,
    entity: String,
}

#[derive(Debug, Deserialize)]
struct Demonym {
    name: String,
    iso3: String,
}

/// Folded names and their meaning as Rust.
struct Index<'a> {
    names: BTreeMap<String, String>,
    countries: &'a Names,
}

impl Index<'_> {
    /// Names of countries win; two other meanings of one name are an error in the sources.
    fn add(&mut self, name: &str, meaning: &str) -> anyhow::Result<()> {
        for spelling in [
            name.to_owned(),
            name.replace(" & ", " and "),
            name.replace(" and ", " & "),
        ] {
            let key: String = fold(&spelling).collect();
            ensure!(!key.is_empty(), "nothing is left of the name `{name}`");
            if self.countries.contains_key(&key) {
                continue;
            }
            let known = self.names.entry(key).or_insert_with(|| meaning.to_owned());
            ensure!(
                known == meaning,
                "`{name}` means both {known} and {meaning}"
            );
        }
        Ok(())
    }
}

pub(super) fn render(
    sources: &Sources,
    entities: &Entities,
    countries: &Names,
) -> anyhow::Result<String> {
    let mut index = Index {
        names: BTreeMap::new(),
        countries,
    };
    for former in workspace::rows::<FormerName>("fixtures/countries/former_names.csv")? {
        let meaning = format!("Resolution::Historic({})", entities.former(&former.entity)?);
        let name = &former.name;
        index.add(name, &meaning)?;
        if former.lang == "en" && !name.contains('(') {
            for spelling in [
                format!("Former {name}"),
                format!("Fmr {name}"),
                format!("ex-{name}"),
                format!("{name} (former)"),
            ] {
                index.add(&spelling, &meaning)?;
            }
        }
    }
    for (code, expression) in &entities.areas {
        let listed = entities.comtrade.get(code).context("a code of Comtrade")?;
        let mut names = labels(listed);
        if let Some(baci) = entities.baci.get(code) {
            names.extend([baci.short.clone(), baci.full.clone()]);
        }
        for name in names {
            index.add(&name, expression)?;
        }
    }
    for (place, former) in entities.formers.iter().enumerate() {
        let key: String = fold(&former.name).collect();
        if !index.names.contains_key(&key) {
            let meaning = format!("Resolution::Historic(FormerState::at({place}))");
            index.add(&former.name, &meaning)?;
        }
    }
    for aggregate in &entities.aggregates {
        let meaning = entities
            .aggregate(&aggregate.code)
            .context("an aggregate")?;
        for name in aggregate.names() {
            let key: String = fold(name).collect();
            // the group by its own name wins over a format that is written alike, "C5+1"
            if !index.names.contains_key(&key) {
                index.add(name, &meaning)?;
            }
        }
    }
    for (key, codes) in &sources_shared(sources) {
        if countries.contains_key(key) || codes.is_empty() {
            continue;
        }
        let mut candidates = Vec::new();
        for code in codes {
            candidates.push(if sources.countries.contains_key(code) {
                format!("Candidate::Country(Country::{code})")
            } else {
                format!("Candidate::Former({})", entities.former(code)?)
            });
        }
        index.names.insert(
            key.clone(),
            format!(
                "Resolution::Ambiguous(Candidates::mixed(&[{}]))",
                candidates.join(", ")
            ),
        );
    }
    for demonym in workspace::rows::<Demonym>("fixtures/countries/demonyms.csv")? {
        let codes: Vec<_> = demonym.iso3.split('|').collect();
        for code in &codes {
            ensure!(sources.countries.contains_key(*code), "unknown `{code}`");
        }
        let meaning = match codes[..] {
            [one] => format!("Resolution::Demonym(Country::{one})"),
            [_, _, ..] => {
                let list: Vec<_> = codes
                    .iter()
                    .map(|code| format!("Candidate::Country(Country::{code})"))
                    .collect();
                format!(
                    "Resolution::Ambiguous(Candidates::mixed(&[{}]))",
                    list.join(", ")
                )
            }
            [] => bail!("`{}` is of nobody", demonym.name),
        };
        let key: String = fold(&demonym.name).collect();
        if !index.names.contains_key(&key) {
            index.add(&demonym.name, &meaning)?;
        }
    }

    let mut text = format!(
        "{HEADER}\nuse crate::{{Aggregate, Candidate, Candidates, Country, FormerState}};\n\
         use crate::{{Resolution, StatisticalArea}};\n\n"
    );
    let longest = index.names.keys().map(String::len).max().unwrap_or(0);
    writeln!(text, "/// Bytes of the longest folded name.")?;
    writeln!(text, "pub(crate) const LONGEST: usize = {longest};\n")?;
    writeln!(text, "/// Folded names, sorted, and what they stand for.")?;
    writeln!(
        text,
        "pub(crate) static OTHER_NAMES: [(&str, Resolution); {}] = [",
        index.names.len()
    )?;
    for (key, meaning) in &index.names {
        writeln!(text, "    ({key:?}, {meaning}),")?;
    }
    text.push_str("];\n");

    // labels of customs statistics that are shared names elsewhere
    let mut own = BTreeMap::new();
    for (code, listed) in &entities.comtrade {
        let key: String = fold(&listed.label).collect();
        if entities.areas.contains_key(code)
            || countries.get(&key).is_none_or(|bearers| bearers.len() < 2)
        {
            continue;
        }
        own.insert(key, listed.iso3.clone());
    }
    writeln!(
        text,
        "\n/// Labels of UN Comtrade and BACI that others use for several countries."
    )?;
    writeln!(
        text,
        "pub(crate) static CUSTOMS_LABELS: [(&str, Resolution); {}] = [",
        own.len()
    )?;
    for (key, code) in own {
        writeln!(text, "    ({key:?}, Resolution::Exact(Country::{code})),")?;
    }
    text.push_str("];\n");
    Ok(text)
}

/// Shared names and the codes of their bearers.
fn sources_shared(sources: &Sources) -> BTreeMap<String, BTreeSet<String>> {
    sources
        .aliases
        .iter()
        .filter(|alias| alias.kind == "ambiguous")
        .map(|alias| {
            let codes = alias.iso3.split('|').filter(|code| !code.is_empty());
            (
                fold(&alias.name).collect(),
                codes.map(str::to_owned).collect(),
            )
        })
        .collect()
}
