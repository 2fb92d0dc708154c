//! Statistical concepts: what a number means, and what it may be compared with.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::{ConceptId, Names, UnitKind};

/// A statistical concept: a row of the concept table of a data package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// The identifier.
    pub id: ConceptId,
    /// The names for people.
    pub names: Names,
    /// What it may be measured in.
    pub unit_kinds: Vec<UnitKind>,
    /// Whether it is a state, a flow, a sum since some start …
    pub measure: Measure,
    /// The subject that it belongs to.
    pub family: Family,
    /// The concept under which the counterpart reports the same thing: imports for exports.
    pub mirror: Option<ConceptId>,
    /// Over what its values may be summed.
    pub additive: Additive,
    /// What is covered, where concepts of one name differ in it: goods, goods and services.
    pub scope: String,
    /// The other concepts that it may be compared with.
    pub comparable_with: Vec<ConceptId>,
    /// The meaning, with the standard that it follows.
    pub definition: String,
}

impl Concept {
    /// Whether numbers of the two concepts may be set beside each other as the same thing.
    pub fn is_comparable_with(&self, other: &Self) -> bool {
        self.id == other.id
            || self.mirror.as_ref() == Some(&other.id)
            || self.comparable_with.contains(&other.id)
    }
}

/// Over what the values of a concept may be summed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Additive {
    /// Over areas, or counterparts, that do not overlap.
    pub areas: bool,
    /// Over periods that do not overlap.
    pub periods: bool,
}

macro_rules! closed_list {
    (
        $(#[$doc:meta])* $name:ident, $error:ident, $what:literal:
        $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)*
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// All of them, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The code in data files.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }

        impl FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, $error> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|item| item.code() == text)
                    .ok_or_else(|| $error(text.to_owned()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.code())
            }
        }

        #[doc = concat!("A text that is not ", $what, ".")]
        #[derive(Debug, Clone, PartialEq, Eq, Error)]
        #[error("`{0}` is not {what}: expected one of {list}", what = $what, list = [$($code,)*].join(", "))]
        pub struct $error(String);
    };
}
pub(crate) use closed_list;

closed_list! {
    /// How a concept relates to time and to commitment: what decides which numbers may meet.
    Measure, MeasureError, "a kind of measure":
    /// A state at a point in time.
    Stock = "stock",
    /// What happened during a period.
    Flow = "flow",
    /// A flow summed since a start that may be unknown.
    Cumulative = "cumulative",
    /// Contracts signed, not money moved.
    Contracts = "contracts",
    /// What could happen in a period.
    Capacity = "capacity",
    /// A part of a whole.
    Share = "share",
    /// A number relative to a base period.
    Index = "index",
    /// A price or a rate.
    Price = "price",
    /// The date of something.
    Event = "event",
    /// How many of something exist.
    Count = "count",
    /// A change over time, in per cent.
    Rate = "rate",
}

closed_list! {
    /// The subjects of the concept table.
    Family, FamilyError, "a family of concepts":
    /// Foreign trade.
    Trade = "trade",
    /// National accounts and prices.
    Macro = "macro",
    /// Investment and enterprises.
    Investment = "investment",
    /// Carriage of goods and people.
    Transport = "transport",
    /// Energy.
    Energy = "energy",
    /// Treaties and other instruments.
    Agreements = "agreements",
    /// Loans, grants and pledges.
    Finance = "finance",
}
