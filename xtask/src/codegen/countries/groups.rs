//! `generated/groups.rs`: the groups and their dated memberships.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context as _, bail, ensure};
use serde::Deserialize;

use super::HEADER;
use super::sources::Sources;
use crate::workspace;

/// Members that are not countries: the European Union in the WTO.
const NOT_COUNTRIES: [&str; 1] = ["EUN"];

/// Capacities without a beginning: a statistical region holds for all years.
const UNDATED: [&str; 2] = ["statistical", "separate_customs_territory"];

#[derive(Debug, Deserialize)]
struct Named {
    source_code: String,
    id: String,
    aliases: String,
    coverage: String,
    en: String,
    ru: String,
    zh: String,
    about: String,
}

#[derive(Debug, Deserialize)]
struct Spell {
    group: String,
    iso3: String,
    from: String,
    to: String,
    status: String,
    source: String,
    note: String,
}

/// A beginning that the table of memberships lacks.
#[derive(Debug, Deserialize)]
struct Started {
    group: String,
    iso3: String,
    precision: String,
    start: String,
    source: String,
}

pub(super) fn render(sources: &Sources) -> anyhow::Result<String> {
    let mut groups: Vec<Named> = workspace::rows("fixtures/countries/group_names.csv")?;
    groups.sort_by(|a, b| a.id.cmp(&b.id));
    ensure!(
        groups.len() <= 256,
        "{} groups do not fit in a byte",
        groups.len()
    );
    let mut spells: BTreeMap<String, Vec<Spell>> = BTreeMap::new();
    for spell in workspace::rows::<Spell>("fixtures/countries/group_membership.csv")? {
        if NOT_COUNTRIES.contains(&spell.iso3.as_str()) {
            continue;
        }
        ensure!(
            sources.countries.contains_key(&spell.iso3),
            "unknown member `{}`",
            spell.iso3
        );
        spells.entry(spell.group.clone()).or_default().push(spell);
    }
    let mut starts = BTreeMap::new();
    for row in workspace::rows::<Started>("fixtures/countries/membership_starts.csv")? {
        starts.insert((row.group.clone(), row.iso3.clone()), row);
    }

    let mut text = format!(
        "{HEADER}\nuse chrono::NaiveDate;\n\nuse crate::group::{{Coverage, Record}};\n\
         use crate::{{Country, Group, Membership, MembershipStatus, Start}};\n\n"
    );
    text.push_str("impl Group {\n");
    for (position, group) in groups.iter().enumerate() {
        writeln!(text, "    /// {}: {}.", group.en, group.about)?;
        writeln!(
            text,
            "    pub const {}: Self = Self::at({position});",
            group.id
        )?;
    }
    text.push_str("}\n\n");
    text.push_str(
        "/// A date that the generator has checked.\n\
         const fn day(year: i32, month: u32, day: u32) -> NaiveDate {\n    \
         match NaiveDate::from_ymd_opt(year, month, day) {\n        \
         Some(date) => date,\n        None => NaiveDate::MIN,\n    }\n}\n\n",
    );
    writeln!(text, "/// All groups, by code.")?;
    writeln!(
        text,
        "pub(crate) static GROUPS: [Record; {}] = [",
        groups.len()
    )?;
    for group in &groups {
        let aliases: Vec<_> = group
            .aliases
            .split('|')
            .filter(|alias| !alias.is_empty())
            .collect();
        let coverage = match group.coverage.as_str() {
            "complete" => "Complete",
            "current" => "Current",
            "selected" => "Selected",
            other => bail!("unknown coverage `{other}` of `{}`", group.id),
        };
        writeln!(
            text,
            "    Record {{ id: {:?}, aliases: &{aliases:?}, coverage: Coverage::{coverage}, \
             names: {:?}, about: {:?}, memberships: &{} }},",
            group.id,
            [&group.en, &group.ru, &group.zh],
            group.about,
            group.id
        )?;
    }
    text.push_str("];\n");
    for group in &groups {
        let mut own = spells
            .remove(&group.source_code)
            .with_context(|| format!("`{}` has no memberships", group.id))?;
        own.sort_by(|a, b| (&a.iso3, &a.from).cmp(&(&b.iso3, &b.from)));
        refuse_overlaps(&own)?;
        writeln!(
            text,
            "\nstatic {}: [Membership; {}] = [",
            group.id,
            own.len()
        )?;
        for spell in &own {
            let started = starts.remove(&(spell.group.clone(), spell.iso3.clone()));
            let (start, source) = start_of(spell, started.as_ref())?;
            let end = match spell.to.as_str() {
                "" => "None".to_owned(),
                to => format!("Some({})", day(to)?),
            };
            writeln!(
                text,
                "    Membership {{ group: Group::{}, country: Country::{}, \
                 status: MembershipStatus::{}, start: {start}, end: {end}, source: {source:?}, \
                 note: {:?} }},",
                group.id,
                spell.iso3,
                status(&spell.status),
                spell.note
            )?;
        }
        text.push_str("];\n");
    }
    ensure!(
        spells.is_empty(),
        "groups without a name: {:?}",
        spells.keys()
    );
    ensure!(
        starts.is_empty(),
        "beginnings without a membership: {:?}",
        starts.keys()
    );
    Ok(text)
}

/// The beginning of a membership as Rust, and the source that says so.
fn start_of(spell: &Spell, started: Option<&Started>) -> anyhow::Result<(String, String)> {
    let source = spell.source.clone();
    if let Some(started) = started {
        let Started { group, iso3, .. } = started;
        ensure!(
            spell.from.is_empty(),
            "`{group}` has two beginnings for `{iso3}`"
        );
        let variant = match started.precision.as_str() {
            "on" => "Day",
            "by" => "By",
            other => bail!("unknown precision `{other}`"),
        };
        let start = format!("Start::{variant}({})", day(&started.start)?);
        return Ok((start, format!("{source}; start: {}", started.source)));
    }
    let start = match spell.from.len() {
        0 if UNDATED.contains(&spell.status.as_str()) => "Start::Open".to_owned(),
        4 => format!("Start::Year({})", spell.from.parse::<i32>()?),
        10 => format!("Start::Day({})", day(&spell.from)?),
        _ => bail!(
            "no beginning for `{}` in `{}`: `{}`",
            spell.iso3,
            spell.group,
            spell.from
        ),
    };
    Ok((start, source))
}

/// A day of the form `2025-06-17` as a call of `day`.
fn day(text: &str) -> anyhow::Result<String> {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else {
        bail!("`{text}` is not a day of the form `2025-06-17`");
    };
    let (year, month, day): (i32, u32, u32) = (year.parse()?, month.parse()?, day.parse()?);
    let longest = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    };
    ensure!(
        (1900..2100).contains(&year) && (1..=longest).contains(&day),
        "no such day: `{text}`"
    );
    Ok(format!("day({year}, {month}, {day})"))
}

/// The variant of `MembershipStatus` for a code: its words in camel case.
fn status(code: &str) -> String {
    if code == "mou" {
        return "MemorandumOfUnderstanding".to_owned();
    }
    code.split('_')
        .map(|word| {
            let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
            first.to_uppercase() + rest
        })
        .collect()
}

/// On one day a country is in a group in one capacity.
fn refuse_overlaps(spells: &[Spell]) -> anyhow::Result<()> {
    for pair in spells.windows(2) {
        let [earlier, later] = pair else { continue };
        ensure!(
            earlier.iso3 != later.iso3 || (!earlier.to.is_empty() && earlier.to < later.from),
            "`{}` is in `{}` twice at one time",
            later.iso3,
            later.group
        );
    }
    Ok(())
}
