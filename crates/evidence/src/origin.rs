//! Where a number comes from and when it became known.

use std::fmt;

use chrono::NaiveDate;

use crate::concept::closed_list;
use crate::{AreaId, BodyId, Names, PartialDate, SourceId};
use std::str::FromStr;
use thiserror::Error;

/// A body that reports numbers: a row of the table of bodies of a data package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The identifier.
    pub id: BodyId,
    /// The names for people.
    pub names: Names,
    /// The area whose own report it makes; none for a third party.
    pub area: Option<AreaId>,
    /// What kind of body it is.
    pub kind: BodyKind,
    /// Its address on the web; may be empty.
    pub url: String,
}

closed_list! {
    /// The kinds of reporting bodies.
    BodyKind, BodyKindError, "a kind of body":
    /// A customs service.
    Customs = "customs",
    /// A statistics office.
    Statistics = "statistics",
    /// A central bank.
    Bank = "bank",
    /// Another part of a government, or a head of state.
    Government = "government",
    /// An international organisation.
    International = "international",
    /// Somebody who compiles the reports of others.
    Compiler = "compiler",
    /// An association of companies.
    Association = "association",
    /// A company.
    Company = "company",
    /// A newspaper or agency.
    Press = "press",
}

closed_list! {
    /// How near a source is to the body that measured. Of two numbers of one body that are equally
    /// precise, the one from the nearer source is shown first; none is dropped.
    SourceKind, SourceKindError, "a kind of source":
    /// The publication of the body itself.
    Original = "original",
    /// A database that carries the reports of many bodies.
    Database = "database",
    /// A page that repeats what a body said.
    Press = "press",
}

/// A document or data set in which numbers were read: a row of the table of sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The identifier.
    pub id: SourceId,
    /// The title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// How near it is to the body that measured.
    pub kind: SourceKind,
    /// Its address on the web; may be empty.
    pub url: String,
    /// When it was published, as far as it says.
    pub published: Option<PartialDate>,
    /// When it was read.
    pub retrieved: NaiveDate,
    /// The name of its licence.
    pub licence: String,
    /// The address of the licence; may be empty.
    pub licence_url: String,
    /// The words of credit that the licence asks for; may be empty.
    pub attribution: String,
    /// What to know about it; may be empty.
    pub note: String,
}

/// Where a number was read: the source and the place in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// The source.
    pub source: SourceId,
    /// The place in the source: a file and row, a table, a page; may be empty.
    pub locator: String,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.locator.is_empty() {
            write!(f, "{}", self.source)
        } else {
            write!(f, "{} ({})", self.source, self.locator)
        }
    }
}

/// When a number became known. With the period that was measured this makes data bitemporal.
///
/// ```
/// use corridor_evidence::Vintage;
/// let vintage = Vintage {
///     release: None,
///     published: Some("2025-01".parse()?),
///     retrieved: "2026-11-25".parse()?,
/// };
/// assert!(vintage.is_known_on("2025-02-01".parse()?));
/// assert!(!vintage.is_known_on("2025-01-15".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Vintage {
    /// The name of the release, where numbers belong to one and only hold within it.
    pub release: Option<String>,
    /// When it was published, as far as the source says.
    pub published: Option<PartialDate>,
    /// When it was read.
    pub retrieved: NaiveDate,
}

impl Vintage {
    /// The day from which the number can be shown to have been known: the last day that its
    /// publication date can be, or else the day on which it was read. It may have been known
    /// earlier, but nothing here proves it.
    pub fn known_from(&self) -> NaiveDate {
        self.published.map_or(self.retrieved, PartialDate::latest)
    }

    /// Whether the number can be shown to have been known on a day.
    pub fn is_known_on(&self, day: NaiveDate) -> bool {
        self.known_from() <= day
    }
}
