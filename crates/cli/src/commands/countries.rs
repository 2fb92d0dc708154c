//! `corridor countries`: names, codes and groups of countries.

use std::io;

use anstream::eprintln;
use chrono::NaiveDate;
use clap::Subcommand;
use corridor_countries::{
    Country, Group, Language, Membership, Resolution, Scheme, Standing, Start, nearest, resolve,
};

use crate::args::ListFormat;
use crate::exit::Exit;
use crate::failure::{Failure, HINT};
use crate::listing::{Cell, Listing, column, machine_column};

/// How many near names are shown.
const NEAR: usize = 3;

#[derive(Debug, Subcommand)]
pub(crate) enum Countries {
    /// Say what names and codes stand for
    Resolve(CountriesResolve),
    /// List the countries
    List(CountriesList),
    /// List groups of countries, or those that a country is in
    Groups(CountriesGroups),
}

#[derive(Debug, clap::Args)]
pub(crate) struct CountriesResolve {
    /// Names or codes; `-` reads one from each line of standard input
    #[arg(required = true, value_name = "NAME")]
    pub(crate) names: Vec<String>,
    /// What they are: any, name, iso2, iso3, iso_numeric, iso3166_3, m49, comtrade, baci,
    /// world_bank, imf, fips10, eurostat, cepii or cldr
    #[arg(long, default_value_t = Scheme::Any, value_name = "SCHEME")]
    pub(crate) scheme: Scheme,
    /// The day on which a code was in force
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    /// The format; a table on a terminal, csv elsewhere
    #[arg(long, value_enum)]
    pub(crate) format: Option<ListFormat>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct CountriesList {
    /// The format; a table on a terminal, csv elsewhere
    #[arg(long, value_enum)]
    pub(crate) format: Option<ListFormat>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct CountriesGroups {
    /// Only the groups that this country is or was in, by its code or name
    #[arg(long, value_name = "COUNTRY")]
    pub(crate) member: Option<String>,
    /// The members on this day instead of the latest
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    /// The format; a table on a terminal, csv elsewhere
    #[arg(long, value_enum)]
    pub(crate) format: Option<ListFormat>,
}

pub(crate) fn run(args: &Countries) -> Result<Exit, Failure> {
    match args {
        Countries::Resolve(args) => resolve_all(args),
        Countries::List(args) => list().print(args.format),
        Countries::Groups(args) => match &args.member {
            Some(name) => groups_of(country(name)?, args.on).print(args.format),
            None => groups(args.on).print(args.format),
        },
    }?;
    Ok(Exit::Success)
}

fn resolve_all(args: &CountriesResolve) -> Result<(), Failure> {
    let mut rows = Vec::new();
    for name in &args.names {
        if name == "-" {
            for line in io::stdin().lines() {
                let line = line.map_err(|error| Failure::File {
                    message: format!("cannot read standard input: {error}"),
                    hint: None,
                })?;
                rows.push(row(&line, resolve(&line, args.scheme, args.on)));
            }
        } else {
            let found = resolve(name, args.scheme, args.on);
            rows.push(row(name, found));
            suggest(name, found);
        }
    }
    let listing = Listing {
        columns: vec![
            column("input"),
            column("iso3"),
            column("status"),
            column("candidates"),
        ],
        rows,
    };
    listing.print(args.format)
}

/// One country or former state is a code; several of them, an aggregate or a demonym are
/// candidates.
fn row(input: &str, found: Resolution) -> Vec<Cell> {
    let (code, candidates) = match found {
        Resolution::Exact(_) | Resolution::Alias { .. } | Resolution::Proxy { .. } => {
            (Cell::text(found), Cell::Missing)
        }
        Resolution::Historic(state) if !state.code().contains('|') => {
            (Cell::text(found), Cell::Missing)
        }
        Resolution::Statistical(_) | Resolution::None => (Cell::Missing, Cell::Missing),
        _ => (Cell::Missing, Cell::text(found)),
    };
    vec![
        Cell::text(input),
        code,
        Cell::text(found.status()),
        candidates,
    ]
}

/// Tells a person who typed a name what names are near to it.
fn suggest(name: &str, found: Resolution) {
    match found {
        Resolution::None => {
            if let Some(hint) = near(name) {
                eprintln!("{HINT}hint{HINT:#}: `{name}` is not known; {hint}");
            }
        }
        Resolution::Statistical(area) => {
            eprintln!(
                "{HINT}hint{HINT:#}: `{name}` is {} `{area}` of UN Comtrade, not a country",
                area.code()
            );
        }
        _ => {}
    }
}

fn near(name: &str) -> Option<String> {
    let near: Vec<String> = nearest(name, NEAR)
        .into_iter()
        .map(|near| format!("`{}` ({})", near.name, near.country))
        .collect();
    (!near.is_empty()).then(|| format!("near to it: {}", near.join(", ")))
}

/// The one country that a name or code stands for.
fn country(name: &str) -> Result<Country, Failure> {
    let found = resolve(name, Scheme::Any, None);
    found.country().ok_or_else(|| Failure::Usage {
        message: match found {
            Resolution::None => format!("no country `{name}`"),
            _ => format!("`{name}` is not one country: {} {found}", found.status()),
        },
        hint: near(name).or_else(|| Some("`corridor countries list` shows all".to_owned())),
    })
}

fn list() -> Listing {
    Listing {
        columns: vec![
            column("iso3"),
            column("iso2"),
            column("numeric"),
            column("en"),
            column("ru"),
            column("zh"),
        ],
        rows: Country::all()
            .map(|country| {
                let numeric = country.numeric().map(|code| format!("{code:03}"));
                vec![
                    Cell::text(country),
                    Cell::text(country.alpha2()),
                    Cell::optional(numeric),
                    Cell::text(country.name(Language::En)),
                    Cell::text(country.name(Language::Ru)),
                    Cell::text(country.name(Language::Zh)),
                ]
            })
            .collect(),
    }
}

fn groups(on: Option<NaiveDate>) -> Listing {
    Listing {
        columns: vec![
            column("group"),
            column("name"),
            column("members"),
            column("countries"),
            machine_column("about"),
        ],
        rows: Group::all()
            .map(|group| {
                let members: Vec<&str> = match on {
                    Some(day) => group.members_on(day).map(Country::alpha3).collect(),
                    None => group.members().map(Country::alpha3).collect(),
                };
                vec![
                    Cell::text(group),
                    Cell::optional(group.name(Language::En)),
                    Cell::Number(members.len().into()),
                    Cell::text(members.join(" ")),
                    Cell::text(group.about()),
                ]
            })
            .collect(),
    }
}

fn groups_of(country: Country, on: Option<NaiveDate>) -> Listing {
    let mut rows = Vec::new();
    for group in Group::all() {
        match on.map(|day| (day, group.standing(country, day))) {
            None => rows.extend(group.memberships_of(country).map(spell_row)),
            Some((day, Standing::In(status))) => rows.extend(
                group
                    .memberships_of(country)
                    .filter(|spell| spell.status() == status)
                    .filter(|spell| spell.end().is_none_or(|end| day <= end))
                    .take(1)
                    .map(spell_row),
            ),
            Some((_, Standing::Unknown)) => rows.push(vec![
                Cell::text(group),
                Cell::optional(group.name(Language::En)),
                Cell::text("unknown"),
                Cell::Missing,
                Cell::Missing,
                Cell::Missing,
            ]),
            Some((_, Standing::Outside)) => {}
        }
    }
    Listing {
        columns: vec![
            column("group"),
            column("name"),
            column("status"),
            column("from"),
            column("to"),
            machine_column("source"),
        ],
        rows,
    }
}

fn spell_row(spell: &Membership) -> Vec<Cell> {
    let from = match spell.start() {
        Start::Day(day) => Cell::text(day),
        Start::Year(year) => Cell::text(year),
        Start::By(day) => Cell::text(format!("by {day}")),
        _ => Cell::Missing,
    };
    vec![
        Cell::text(spell.group()),
        Cell::optional(spell.group().name(Language::En)),
        Cell::text(spell.status()),
        from,
        Cell::optional(spell.end()),
        Cell::text(spell.source()),
    ]
}
