//! The sources, joined to one list of countries.

use std::collections::BTreeMap;

use anyhow::{Context as _, bail, ensure};
use serde::Deserialize;

use crate::workspace;

/// Language columns of the name tables, in the order of `Language::ALL`.
pub(super) const LANGUAGES: [&str; 10] = [
    "en", "ru", "zh", "zh_Hant", "kk", "ky", "uz", "uz_Cyrl", "tg", "tk",
];

/// The one country of the tables that ISO 3166-1 does not list.
const KOSOVO: &str = "XKX";

/// Everything the generators use.
pub(super) struct Sources {
    /// By alpha-3 code.
    pub(super) countries: BTreeMap<String, Country>,
    /// Short and variant names by CLDR.
    pub(super) cldr_variants: Vec<CldrVariant>,
    /// Names from neither ISO nor CLDR.
    pub(super) aliases: Vec<Alias>,
}

/// One country.
#[derive(Debug)]
pub(super) struct Country {
    pub(super) alpha2: String,
    pub(super) numeric: Option<u16>,
    /// Shown names, in the order of `LANGUAGES`.
    pub(super) names: Vec<String>,
    /// Names by ISO and CLDR that resolve to the country, shown or not.
    pub(super) published: Vec<String>,
    /// The official name by ISO.
    pub(super) official: Option<String>,
    /// The English names by ISO, with that of CLDR first.
    english: Vec<String>,
}

impl Country {
    /// The English names by ISO and CLDR, official ones included.
    pub(super) fn english(&self) -> impl Iterator<Item = &str> {
        self.english
            .iter()
            .chain(&self.official)
            .map(String::as_str)
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct CldrVariant {
    pub(super) iso3: String,
    pub(super) name: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Alias {
    #[serde(rename = "alias")]
    pub(super) name: String,
    pub(super) lang: String,
    pub(super) iso3: String,
    pub(super) kind: String,
}

#[derive(Debug, Deserialize)]
struct Override {
    iso3: String,
    lang: String,
    name: String,
}

#[derive(Debug, Deserialize)]
struct IsoFile {
    #[serde(rename = "3166-1")]
    entries: Vec<IsoEntry>,
}

#[derive(Debug, Deserialize)]
struct IsoEntry {
    alpha_2: String,
    alpha_3: String,
    numeric: String,
    name: String,
    official_name: Option<String>,
    common_name: Option<String>,
}

impl Sources {
    pub(super) fn read() -> anyhow::Result<Self> {
        let folder = "fixtures/countries";
        let iso = workspace::read(&format!("{folder}/iso_3166-1.json"))?;
        let iso: IsoFile = serde_json::from_slice(&iso).context("cannot read ISO 3166-1")?;
        let iso: BTreeMap<_, _> = iso
            .entries
            .into_iter()
            .map(|entry| (entry.alpha_3.clone(), entry))
            .collect();

        let mut countries = BTreeMap::new();
        let path = format!("{folder}/country_names_multilingual.csv");
        for row in workspace::rows::<BTreeMap<String, String>>(&path)? {
            let (code, country) = join(&row, &iso)?;
            ensure!(
                countries.insert(code.clone(), country).is_none(),
                "`{code}` is there twice"
            );
        }
        if let Some(code) = iso.keys().find(|code| !countries.contains_key(*code)) {
            bail!("`{code}` of ISO 3166-1 has no names");
        }
        // a country is one byte, and the constants start from one
        ensure!(
            countries.len() < 255,
            "{} countries do not fit in a byte",
            countries.len()
        );

        for row in workspace::rows::<Override>(&format!("{folder}/name_overrides.csv"))? {
            let place = LANGUAGES.iter().position(|language| *language == row.lang);
            let name = countries
                .get_mut(&row.iso3)
                .zip(place)
                .and_then(|(country, place)| country.names.get_mut(place));
            let Some(name) = name else {
                bail!("no name of `{}` in `{}` to override", row.iso3, row.lang);
            };
            ensure!(
                *name != row.name,
                "the override of `{}` changes nothing",
                row.iso3
            );
            *name = row.name;
        }
        for (code, country) in &countries {
            ensure!(
                !country.names.iter().any(String::is_empty),
                "`{code}` lacks a name"
            );
        }
        let mut aliases = workspace::rows(&format!("{folder}/country_name_aliases.csv"))?;
        aliases.extend(workspace::rows(&format!(
            "{folder}/country_name_additions.csv"
        ))?);
        Ok(Self {
            countries,
            cldr_variants: workspace::rows(&format!(
                "{folder}/country_names_multilingual_alt.csv"
            ))?,
            aliases,
        })
    }
}

/// One row of CLDR's names with its entry in ISO 3166-1.
fn join(
    row: &BTreeMap<String, String>,
    iso: &BTreeMap<String, IsoEntry>,
) -> anyhow::Result<(String, Country)> {
    let field = |name: &str| {
        row.get(name)
            .cloned()
            .with_context(|| format!("no column `{name}`"))
    };
    let code = field("iso3")?;
    let alpha2 = field("iso2")?;
    let names = LANGUAGES
        .iter()
        .map(|language| field(language))
        .collect::<Result<Vec<_>, _>>()?;
    let mut published: Vec<_> = names
        .iter()
        .filter(|name| !name.is_empty())
        .cloned()
        .collect();
    let Some(entry) = iso.get(&code) else {
        ensure!(code == KOSOVO, "`{code}` is not in ISO 3166-1");
        let country = Country {
            alpha2,
            numeric: None,
            names,
            published,
            official: None,
            english: vec![],
        };
        return Ok((code, country));
    };
    ensure!(
        entry.alpha_2 == alpha2,
        "`{code}` is `{}` in ISO and `{alpha2}` in CLDR",
        entry.alpha_2
    );
    let numeric = entry
        .numeric
        .parse()
        .with_context(|| format!("numeric code of `{code}`"))?;
    let mut english: Vec<_> = names.first().cloned().into_iter().collect();
    english.push(entry.name.clone());
    english.extend(entry.common_name.clone());
    published.extend(english.iter().cloned());
    let official = entry.official_name.clone();
    Ok((
        code,
        Country {
            alpha2,
            numeric: Some(numeric),
            names,
            published,
            official,
            english,
        },
    ))
}
