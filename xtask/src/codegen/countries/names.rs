//! `generated/names.rs`: what each folded name stands for.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{bail, ensure};

use super::HEADER;
use super::entities::Entities;
use super::fold::fold;
use super::sources::Sources;
use super::variants::variants;

/// How a name names its country; the first of two wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Exact,
    Official,
    Variant,
    Abbreviation,
    Former,
    Misspelling,
    Inflected,
}

impl Kind {
    /// The kind of an alias by its word in the table.
    fn of(word: &str) -> anyhow::Result<Self> {
        Ok(match word {
            "official" => Self::Official,
            "abbrev" => Self::Abbreviation,
            "old" => Self::Former,
            "misspelling" => Self::Misspelling,
            "inflected" => Self::Inflected,
            "ascii" | "comtrade" | "exact" | "fao" | "imf" | "iso" | "other" | "rare" | "short"
            | "un" | "variant" | "wb" | "wto" => Self::Variant,
            _ => bail!("unknown kind of alias `{word}`"),
        })
    }
}

/// Folded names and the countries that bear them.
pub(super) type Names = BTreeMap<String, BTreeMap<String, Kind>>;

#[derive(Default)]
struct Index {
    names: Names,
    /// Names that several entities share, by the table of aliases.
    shared: BTreeMap<String, BTreeSet<String>>,
}

impl Index {
    fn add(&mut self, name: &str, code: &str, kind: Kind) -> anyhow::Result<()> {
        let key: String = fold(name).collect();
        ensure!(!key.is_empty(), "nothing is left of the name `{name}`");
        let known = self
            .names
            .entry(key)
            .or_default()
            .entry(code.to_owned())
            .or_insert(kind);
        *known = kind.min(*known);
        Ok(())
    }
}

/// The names of countries.
pub(super) fn index(sources: &Sources, entities: &Entities) -> anyhow::Result<Names> {
    let mut index = Index::default();
    let mut derived = Vec::new();
    for (code, country) in &sources.countries {
        for name in country.published.iter().chain(&country.names) {
            index.add(name, code, Kind::Exact)?;
        }
        if let Some(official) = &country.official {
            index.add(official, code, Kind::Official)?;
        }
        for name in country.english() {
            derived.extend(
                variants(name)
                    .into_iter()
                    .map(|name| (name, code, Kind::Variant)),
            );
        }
    }
    for variant in &sources.cldr_variants {
        index.add(&variant.name, &variant.iso3, Kind::Variant)?;
    }
    // labels of customs statistics, where the code is that of the country itself
    for (code, listed) in &entities.comtrade {
        let Some(country) = sources.countries.get(&listed.iso3) else {
            continue;
        };
        if entities.areas.contains_key(code) {
            continue;
        }
        index.add(&listed.label, &listed.iso3, Kind::Variant)?;
        // 251 is "France, Monaco": the long label is of a customs area
        if country.numeric == Some(*code) && !listed.note.is_empty() {
            index.add(&listed.note, &listed.iso3, Kind::Variant)?;
        }
    }
    for (code, listed) in &entities.baci {
        let Some(country) = sources.countries.get(&listed.iso3) else {
            continue;
        };
        if country.numeric == Some(*code) {
            index.add(&listed.short, &listed.iso3, Kind::Variant)?;
            index.add(&listed.full, &listed.iso3, Kind::Variant)?;
        }
    }
    for row in &sources.aliases {
        match row.kind.as_str() {
            "ambiguous" => {
                let codes = row.iso3.split('|').filter(|code| !code.is_empty());
                let codes = codes.map(str::to_owned).collect();
                index.shared.insert(fold(&row.name).collect(), codes);
            }
            // states that are no more are not countries of this table
            "historic" => ensure!(
                !sources.countries.contains_key(&row.iso3),
                "`{}` is a country of today",
                row.iso3
            ),
            kind => {
                ensure!(
                    sources.countries.contains_key(&row.iso3),
                    "unknown `{}`",
                    row.iso3
                );
                let kind = Kind::of(kind)?;
                index.add(&row.name, &row.iso3, kind)?;
                if row.lang == "en" {
                    let spellings = variants(&row.name).into_iter();
                    derived.extend(spellings.map(|name| (name, &row.iso3, kind)));
                }
            }
        }
    }
    // a spelling by rule yields to a name that somebody uses
    let given: BTreeSet<_> = index.names.keys().cloned().collect();
    for (name, code, kind) in derived {
        let key: String = fold(&name).collect();
        if !given.contains(&key) {
            index.add(&name, code, kind)?;
        }
    }
    let Index { mut names, shared } = index;
    for (key, codes) in shared {
        // shared with an entity outside the table, or with nobody in particular: not found at all
        names.remove(&key);
        if !codes.is_empty()
            && codes
                .iter()
                .all(|code| sources.countries.contains_key(code))
        {
            names.insert(
                key,
                codes.into_iter().map(|code| (code, Kind::Exact)).collect(),
            );
        }
    }
    refuse_clashes_with_codes(&names, sources)?;
    Ok(names)
}

pub(super) fn render(names: &Names) -> anyhow::Result<String> {
    let mut text = format!("{HEADER}\nuse crate::{{AliasKind, Country, NameMatch}};\n\n");
    let longest = names.keys().map(String::len).max().unwrap_or(0);
    writeln!(text, "/// Bytes of the longest folded name.")?;
    writeln!(text, "pub(crate) const LONGEST: usize = {longest};\n")?;
    writeln!(text, "/// Folded names, sorted, and what they stand for.")?;
    writeln!(
        text,
        "pub(crate) static NAMES: [(&str, NameMatch); {}] = [",
        names.len()
    )?;
    for (key, bearers) in names {
        let mut bearers = bearers.iter();
        let found = match (bearers.next(), bearers.next()) {
            (Some((code, Kind::Exact)), None) => format!("NameMatch::Exact(Country::{code})"),
            (Some((code, kind)), None) => {
                format!(
                    "NameMatch::Alias {{ country: Country::{code}, kind: AliasKind::{kind:?} }}"
                )
            }
            (Some((first, _)), Some((second, _))) => {
                let mut list = format!("Country::{first}, Country::{second}");
                for (code, _) in bearers {
                    write!(list, ", Country::{code}")?;
                }
                format!("NameMatch::Ambiguous(&[{list}])")
            }
            (None, _) => bail!("`{key}` names nobody"),
        };
        writeln!(text, "    ({key:?}, {found}),")?;
    }
    text.push_str("];\n");
    Ok(text)
}

/// A name in capitals must not be the code of another country: codes are looked up first.
fn refuse_clashes_with_codes(names: &Names, sources: &Sources) -> anyhow::Result<()> {
    for (key, bearers) in names {
        let capitals = key.to_uppercase();
        for (code, country) in &sources.countries {
            ensure!(
                (capitals != *code && capitals != country.alpha2) || bearers.contains_key(code),
                "the name `{key}` is the code of {code}"
            );
        }
    }
    Ok(())
}
