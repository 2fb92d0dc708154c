//! Countries, dated country groups, and their names and codes.
//!
//! A country is one byte, a group is one byte, and both know their names in the languages of
//! Central Asia, in Chinese, Russian and English. A question that the tables cannot answer is
//! answered with "unknown" or "ambiguous", never with a guess.
//!
//! ```
//! use corridor_countries::{Country, Group, Language, NameMatch};
//! use chrono::NaiveDate;
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
//! - [`Country`]: a validated ISO 3166-1 code (and Kosovo, which [`Country::is_iso`] tells apart).
//! - [`Group`], [`Membership`], [`Standing`]: who belonged to what, on which day, in which capacity,
//!   and by which source.
//! - [`NameMatch`]: what a name in any of the ten languages and scripts stands for.
//! - [`Language`]: the languages and scripts of names, as BCP 47 tags.
//!
//! # Features
//! - `serde`: the types as the same text that they print.
//!
//! # Scope
//! In: the 249 entries of ISO 3166-1 and Kosovo, their names by CLDR 48, other names in use, and
//! 29 groups with dates. Out: states that are no more (the Soviet Union is not Russia, so it is
//! not found), areas of customs statistics such as Comtrade 251 or 490, codes of schemes other
//! than ISO 3166-1, demonyms, and reading names inside running text.
//!
//! Lookups do not allocate: the tables are sorted at generation and searched by bisection.

mod country;
mod error;
mod fold;
#[rustfmt::skip]
mod generated {
    pub(crate) mod countries;
    pub(crate) mod groups;
    pub(crate) mod names;
}
mod group;
mod language;
mod membership;
mod name_match;
#[cfg(feature = "serde")]
mod serde_text;
mod status;

pub use country::Country;
pub use error::Error;
pub use group::{Coverage, Group, Standing};
pub use language::Language;
pub use membership::{Membership, Start};
pub use name_match::{AliasKind, NameMatch};
pub use status::MembershipStatus;
