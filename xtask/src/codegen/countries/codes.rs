//! `generated/codes.rs`: what the codes of each scheme stand for.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::Context as _;
use serde::Deserialize;

use super::HEADER;
use super::entities::{Entities, Moment, moment};
use super::sources::Sources;
use crate::workspace;

/// Numbers of UN M49 for territories that have changed, besides those of ISO 3166-3.
const FORMER_M49: [u16; 8] = [58, 230, 280, 532, 588, 736, 868, 886];

#[derive(Debug, Deserialize)]
struct Row {
    scheme: String,
    code: String,
    iso3: String,
}

/// One meaning of a code, with the first and last moment at which it had that meaning.
#[derive(Debug)]
struct Spell {
    from: Moment,
    to: Moment,
    answer: String,
    /// Whether the meaning is that of a code in force.
    current: bool,
}

/// Codes, their meanings.
type Table = BTreeMap<String, Vec<Spell>>;

const EVER: Moment = 99_999_999;

fn exact(iso3: &str) -> String {
    format!("Resolution::Exact(Country::{iso3})")
}

fn alias(iso3: &str) -> String {
    format!("Resolution::Alias {{ country: Country::{iso3}, kind: AliasKind::Code }}")
}

/// The last moment of a year, or the day itself.
fn end(moment: Moment) -> Moment {
    match moment {
        0 => EVER,
        year if year % 10_000 == 0 => year + 9_999,
        day => day,
    }
}

fn add(table: &mut Table, code: &str, answer: String) {
    let spell = Spell {
        from: 0,
        to: EVER,
        answer,
        current: true,
    };
    table.entry(code.to_string()).or_default().push(spell);
}

fn withdrawn(table: &mut Table, code: &str, from: Moment, to: Moment, answer: String) {
    let spell = Spell {
        from,
        to: end(to),
        answer,
        current: false,
    };
    table.entry(code.to_string()).or_default().push(spell);
}

/// A code that ISO has given again holds from the end of its first life.
fn add_reused(table: &mut Table, code: &str, answer: String) {
    let Some(spells) = table.get_mut(code) else {
        return;
    };
    let from = spells.iter().map(|spell| spell.to).max().unwrap_or(0);
    spells.push(Spell {
        from,
        to: EVER,
        answer,
        current: true,
    });
}

pub(super) fn render(sources: &Sources, entities: &Entities) -> anyhow::Result<String> {
    let rows: Vec<Row> = workspace::rows("fixtures/countries/code_aliases.csv")?;
    let is_country = |code: &str| sources.countries.contains_key(code);
    // a country, a former state, an aggregate, or nothing
    let meaning = |code: &str, iso3: &str| -> anyhow::Result<String> {
        Ok(if iso3.is_empty() && code != "EA" {
            entities
                .aggregate(code)
                .unwrap_or_else(|| "Resolution::None".to_owned())
        } else if iso3.is_empty() {
            // Ceuta and Melilla to ISO and CLDR; Eurostat's is told apart below
            "Resolution::None".to_owned()
        } else if is_country(iso3) {
            alias(iso3)
        } else {
            format!("Resolution::Historic({})", entities.former(iso3)?)
        })
    };

    let mut iso2 = Table::new();
    let mut iso3 = Table::new();
    let mut iso4 = Table::new();
    let mut numeric = Table::new();
    for (place, former) in entities.formers.iter().enumerate() {
        let answer = format!("Resolution::Historic(FormerState::at({place}))");
        if former.alpha2.is_empty() {
            if let Some(number) = former.numeric.filter(|code| FORMER_M49.contains(code)) {
                withdrawn(
                    &mut numeric,
                    &number.to_string(),
                    former.first,
                    former.last,
                    answer,
                );
            }
            continue;
        }
        let (from, to) = (former.first, former.withdrawn);
        withdrawn(&mut iso2, &former.alpha2, from, to, answer.clone());
        withdrawn(&mut iso3, &former.code, from, to, answer.clone());
        add(&mut iso4, &former.id, answer.clone());
        if let Some(number) = former.numeric {
            withdrawn(&mut numeric, &number.to_string(), from, to, answer);
        }
    }
    // Yugoslavia had this number until 1992, as the source says in a comment
    let yugoslavia = format!("Resolution::Historic({})", entities.former("YUCS")?);
    withdrawn(&mut numeric, "890", 0, 19_920_427, yugoslavia);
    withdrawn(&mut iso3, "ROM", 0, moment("2002-02-01")?, alias("ROU"));
    for (code, country) in &sources.countries {
        add_reused(&mut iso2, &country.alpha2, exact(code));
        add_reused(&mut iso3, code, exact(code));
        if let Some(number) = country.numeric {
            add_reused(&mut numeric, &number.to_string(), exact(code));
        }
    }

    // letters that may be written without naming their scheme
    let mut any = Table::new();
    for aggregate in &entities.aggregates {
        let answer = entities.aggregate(&aggregate.code).unwrap_or_default();
        for code in &aggregate.codes {
            // "EAR" and "PRE" are words first, and codes only to the World Bank
            let banks = aggregate.code.starts_with("WB_") && aggregate.group.is_none();
            if !is_country(code) && code.chars().count() > 2 && !banks {
                any.remove(code);
                add(&mut any, code, answer.clone());
            }
        }
    }
    for (code, spells) in iso2.iter().chain(&iso3).chain(&iso4) {
        if !is_country(code) {
            let copies = spells.iter().map(|spell| Spell {
                answer: spell.answer.clone(),
                ..*spell
            });
            any.insert(code.clone(), copies.collect());
        }
    }

    let mut m49 = Table::new();
    for aggregate in &entities.aggregates {
        if let (Some(code), Some(answer)) = (aggregate.m49, entities.aggregate(&aggregate.code)) {
            add(&mut m49, &code.to_string(), answer);
        }
    }
    // the Statistics Division lists no Taiwan
    add(&mut m49, "158", "Resolution::None".to_owned());

    let mut schemes: BTreeMap<&str, Table> = BTreeMap::new();
    for row in &rows {
        let Row { scheme, code, .. } = row;
        match scheme.as_str() {
            "iso_exceptional_reservation" => {
                let answer = meaning(code, &row.iso3)?;
                if !iso2.contains_key(code) && answer != "Resolution::None" {
                    add(&mut iso2, code, answer.clone());
                    any.remove(code);
                    add(&mut any, code, answer);
                }
            }
            "kosovo_variants" => add(&mut iso3, code, meaning(code, &row.iso3)?),
            "cldr" => {
                if code == "XKK" {
                    add(&mut iso3, code, alias(&row.iso3));
                }
                add(
                    schemes.entry("CLDR").or_default(),
                    code,
                    meaning(code, &row.iso3)?,
                );
            }
            "fips10" | "imf_ifs" => {
                let table = if scheme == "fips10" { "FIPS" } else { "IMF" };
                add(schemes.entry(table).or_default(), code, exact(&row.iso3));
            }
            "world_bank" | "world_bank_iso2" if row.iso3 != *code => {
                let answer = meaning(code, &row.iso3)?;
                add(schemes.entry("WORLD_BANK").or_default(), code, answer);
            }
            "eurostat" => {
                let answer = match entities.aggregate(code) {
                    Some(aggregate) if row.iso3.is_empty() => aggregate,
                    _ => meaning(code, &row.iso3)?,
                };
                add(schemes.entry("EUROSTAT").or_default(), code, answer);
                // the ISO code that it stands in for is none of Eurostat's
                if let Some(country) = sources.countries.get(&row.iso3)
                    && country.alpha2 != *code
                {
                    let none = "Resolution::None".to_owned();
                    add(
                        schemes.entry("EUROSTAT").or_default(),
                        &country.alpha2,
                        none,
                    );
                }
            }
            "cepii" => {
                let answer = meaning(code, &row.iso3)?;
                add(schemes.entry("CEPII").or_default(), code, answer);
            }
            _ => {}
        }
    }
    let bank = schemes.entry("WORLD_BANK").or_default();
    for aggregate in &entities.aggregates {
        let answer = entities.aggregate(&aggregate.code).unwrap_or_default();
        for code in &aggregate.codes {
            if code.len() == 3 && !is_country(code) && !bank.contains_key(code) {
                add(bank, code, answer.clone());
            }
        }
    }

    let customs = |scheme: &str, code: u16, iso3: &str| -> String {
        if let Some(area) = entities.areas.get(&code) {
            return area.clone();
        }
        let alias = rows.iter().find(|row| {
            row.scheme == scheme && row.code == code.to_string() && is_country(&row.iso3)
        });
        match alias {
            Some(row) => exact(&row.iso3),
            None if is_country(iso3) => exact(iso3),
            None => "Resolution::None".to_owned(),
        }
    };
    let mut comtrade = Table::new();
    for (code, listed) in &entities.comtrade {
        let spell = Spell {
            from: listed.first_year * 10_000,
            to: listed.last_year.map_or(EVER, |year| end(year * 10_000)),
            answer: customs("comtrade", *code, &listed.iso3),
            current: true,
        };
        comtrade.entry(code.to_string()).or_default().push(spell);
    }
    for row in rows.iter().filter(|row| row.scheme == "comtrade") {
        if !comtrade.contains_key(&row.code) && is_country(&row.iso3) {
            add(&mut comtrade, &row.code, exact(&row.iso3));
        }
    }
    let mut baci = Table::new();
    for (code, listed) in &entities.baci {
        // BACI's codes are those of today: its 356 would be that of another India
        add(
            &mut baci,
            &code.to_string(),
            customs("baci", *code, &listed.iso3),
        );
    }

    let mut text = format!(
        "{HEADER}\nuse crate::code::{{Code, Spell}};\n\
         use crate::{{Aggregate, AliasKind, Candidate, Candidates, Country, FormerState}};\n\
         use crate::{{Resolution, StatisticalArea}};\n"
    );
    let imf = schemes.remove("IMF").unwrap_or_default();
    for (name, about, table) in [
        ("ANY", "Letters of no scheme in particular", &any),
        (
            "ISO2",
            "ISO 3166-1 alpha-2, besides the present ones",
            &iso2,
        ),
        (
            "ISO3",
            "ISO 3166-1 alpha-3, besides the present ones",
            &iso3,
        ),
        ("ISO4", "ISO 3166-3", &iso4),
    ] {
        letters(&mut text, name, about, table)?;
    }
    for (name, table) in &schemes {
        letters(&mut text, name, "Codes that differ from ISO 3166-1", table)?;
    }
    for (name, about, table) in [
        (
            "NUMERIC",
            "ISO 3166-1 numeric, besides the present ones",
            &numeric,
        ),
        ("M49", "UN M49, where it differs from ISO", &m49),
        ("COMTRADE", "UN Comtrade", &comtrade),
        ("BACI", "BACI", &baci),
        ("IMF", "IMF country numbers", &imf),
    ] {
        numbers(&mut text, name, about, table)?;
    }
    Ok(text)
}

fn letters(text: &mut String, name: &str, about: &str, table: &Table) -> anyhow::Result<()> {
    writeln!(text, "\n/// {about}.")?;
    writeln!(
        text,
        "pub(crate) static {name}: [Code<&str>; {}] = [",
        table.len()
    )?;
    for (code, spells) in table {
        writeln!(text, "    {},", entry(&format!("{code:?}"), spells)?)?;
    }
    text.push_str("];\n");
    Ok(())
}

fn numbers(text: &mut String, name: &str, about: &str, table: &Table) -> anyhow::Result<()> {
    let mut table: Vec<(u16, &Vec<Spell>)> = table
        .iter()
        .map(|(code, spells)| Ok((code.parse()?, spells)))
        .collect::<anyhow::Result<_>>()?;
    table.sort_by_key(|(code, _)| *code);
    writeln!(text, "\n/// {about}.")?;
    writeln!(
        text,
        "pub(crate) static {name}: [Code<u16>; {}] = [",
        table.len()
    )?;
    for (code, spells) in table {
        writeln!(text, "    {},", entry(&code.to_string(), spells)?)?;
    }
    text.push_str("];\n");
    Ok(())
}

/// One code: what it means now, or what it has meant; and when.
fn entry(code: &str, spells: &[Spell]) -> anyhow::Result<String> {
    let mut now: Vec<_> = spells
        .iter()
        .filter(|spell| spell.current)
        .map(|spell| spell.answer.as_str())
        .collect();
    if now.is_empty() {
        now = spells.iter().map(|spell| spell.answer.as_str()).collect();
    }
    now.dedup();
    let answer = if let [one] = now[..] {
        one.to_owned()
    } else {
        let mut candidates = Vec::new();
        for meaning in &now {
            let state = meaning
                .strip_prefix("Resolution::Historic(")
                .and_then(|meaning| meaning.strip_suffix(')'))
                .with_context(|| format!("a meaning of {code} is no former state: {meaning}"))?;
            candidates.push(format!("Candidate::Former({state})"));
        }
        format!(
            "Resolution::Ambiguous(Candidates::mixed(&[{}]))",
            candidates.join(", ")
        )
    };
    let dated = spells.len() > 1 || spells.iter().any(|spell| spell.from > 0 || spell.to < EVER);
    if !dated {
        return Ok(format!("Code::new({code}, {answer})"));
    }
    let spells: Vec<_> = spells
        .iter()
        .map(|spell| {
            format!(
                "Spell {{ from: {}, to: {}, answer: {} }}",
                spell.from, spell.to, spell.answer
            )
        })
        .collect();
    Ok(format!(
        "Code {{ key: {code}, answer: {answer}, spells: &[{}] }}",
        spells.join(", ")
    ))
}
