//! Countries, dated country groups, and their names and codes.
//!
//! A country is one byte, a group is one byte, and both know their names in the languages of
//! Central Asia, in Chinese, Russian and English. A question that the tables cannot answer is
//! answered with "unknown" or "ambiguous", never with a guess.
//!
//! ```
//! use corridor_countries::{Country, Group, Language, NameMatch, Resolution, Scheme, resolve};
//! use chrono::NaiveDate;
//!
//! assert_eq!(resolve("Kyrgyz Rep.", Scheme::Any, None).country(), Some(Country::KGZ));
//! assert_eq!(resolve("CH", Scheme::Fips, None), Resolution::Exact(Country::CHN));
//! assert_eq!(resolve("USSR", Scheme::Any, None).status(), "historic"); // not Russia
//!
//! assert_eq!(Country::find("Kyrgyz Republic").country(), Some(Country::KGZ));
//! assert_eq!(Country::find("吉尔吉斯斯坦").country(), Some(Country::KGZ));
//! assert!(matches!(Country::find("Korea"), NameMatch::Ambiguous(_)));
//! assert_eq!(Country::UZB.name(Language::Ru), "Узбекистан");
//!
//! let day = NaiveDate::from_ymd_opt(2015, 8, 11).expect("a day");
//! assert!(!Group::EAEU.is_member(Country::KGZ, day)); // a member since 2015-08-12
//! assert_eq!(Group::CA5.members().count(), 5);
//! ```
//!
//! # Main types
//! - [`resolve`]: what a name, or a code of a [`Scheme`], stands for, as a [`Resolution`].
//! - [`Country::codes`]: the other way, the codes of a country in a scheme.
//! - [`Country`]: a validated ISO 3166-1 code (and Kosovo, which [`Country::is_iso`] tells apart).
//! - [`FormerState`]: the Soviet Union, Sudan before 2011, and others that are no more.
//! - [`Aggregate`], [`StatisticalArea`]: the world, regions, "areas, nes", bunkers, 490.
//! - [`Group`], [`Membership`], [`Standing`]: who belonged to what, on which day, in which capacity,
//!   and by which source.
//! - [`NameMatch`]: what a name of a country in any of the ten languages and scripts stands for.
//! - [`Language`]: the languages and scripts of names, as BCP 47 tags.
//!
//! # Features
//! - `serde`: the types as the same text that they print.
//! - `suggest`: the nearest names to one that is not known.
//!
//! # Scope
//! In: the 249 entries of ISO 3166-1 and Kosovo, their names by CLDR 48, other names in use, the
//! former states of ISO 3166-3 and of trade statistics, codes of UN M49, UN Comtrade, BACI, World
//! Bank, IMF, FIPS 10, Eurostat and CEPII, aggregates, and 29 groups with dates. Out: parts of
//! countries (Xinjiang, Crimea), states that no publisher codes, and reading names inside running
//! text.
//!
//! Lookups do not allocate: the tables are sorted at generation and searched by bisection.

mod aggregate;
mod code;
mod country;
mod error;
mod fold;
mod former;
#[rustfmt::skip]
#[allow(clippy::unreadable_literal, reason = "`20030204` is a day")]
mod generated {
    pub(crate) mod areas;
    pub(crate) mod codes;
    pub(crate) mod countries;
    pub(crate) mod groups;
    pub(crate) mod names;
    pub(crate) mod other_names;
}
mod group;
mod language;
mod membership;
mod name_match;
mod resolution;
mod resolve;
mod scheme;
mod scheme_code;
#[cfg(feature = "serde")]
mod serde_text;
mod statistical_area;
mod status;
#[cfg(feature = "suggest")]
mod suggest;

pub use aggregate::Aggregate;
pub use country::Country;
pub use error::Error;
pub use former::{FormerState, Moment};
pub use group::{Coverage, Group, Standing};
pub use language::Language;
pub use membership::{Membership, Start};
pub use name_match::{AliasKind, NameMatch};
pub use resolution::{Candidate, Candidates, Resolution};
pub use resolve::resolve;
pub use scheme::Scheme;
pub use scheme_code::SchemeCode;
pub use statistical_area::StatisticalArea;
pub use status::MembershipStatus;
#[cfg(feature = "suggest")]
pub use suggest::{Suggestion, nearest};
