//! The records of the tables that are not observations.

use std::sync::Arc;

use corridor_evidence::{AreaId, Names, PartialDate, Period, Source, Unit};
use rust_decimal::Decimal;

/// An area of the table of areas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// The identifier.
    pub id: AreaId,
    /// What kind of area it is: `country`, `group`, `world`, `corridor` …
    pub kind: String,
    /// The names for people.
    pub names: Names,
    /// The areas that it is made of, where that is fixed: their amounts add up to its own.
    pub members: Vec<AreaId>,
    /// The countries in which it lies, of a corridor, port or line.
    pub countries: Vec<AreaId>,
    /// What to know about it; may be empty.
    pub note: String,
}

/// A treaty or other instrument between states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The identifier.
    pub id: String,
    /// The title.
    pub title: String,
    /// What kind of instrument it is, in the words of the source.
    pub kind: String,
    /// Whether it binds in international law.
    pub binding: bool,
    /// The parties.
    pub parties: Vec<AreaId>,
    /// When it was signed or adopted.
    pub signed: Option<PartialDate>,
    /// When it entered into force.
    pub in_force: Option<PartialDate>,
    /// When it ended.
    pub ended: Option<PartialDate>,
    /// Acts of single parties, as `KGZ:parliament:2025-09-24`.
    pub acts: String,
    /// The status in the words of the source.
    pub status_stated: String,
    /// The day to which the source's knowledge reaches.
    pub status_date: Option<PartialDate>,
    /// How it relates to other instruments; may be empty.
    pub relation: String,
    /// Where it was read.
    pub source: Arc<Source>,
    /// The place in the source.
    pub locator: String,
    /// What to know about it; may be empty.
    pub note: String,
}

/// What the dates of an [`Agreement`] say of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgreementState {
    /// Not signed yet on that day.
    NotYetSigned,
    /// Signed; no entry into force by that day is shown, and none is ruled out.
    Signed,
    /// In force.
    InForce,
    /// No longer in force.
    Ended,
    /// The dates do not tell.
    Unknown,
}

impl Agreement {
    /// What the dates say of a day. Partial dates that leave it open give
    /// [`AgreementState::Unknown`].
    pub fn state_on(&self, day: chrono::NaiveDate) -> AgreementState {
        // Some(true): on or before the day; Some(false): after it; None: cannot be told.
        let passed = |date: Option<PartialDate>| match date {
            None => Some(false),
            Some(date) if date.latest() <= day => Some(true),
            Some(date) if date.earliest() > day => Some(false),
            Some(_) => None,
        };
        match (
            passed(self.ended),
            passed(self.in_force),
            passed(self.signed),
        ) {
            (Some(true), ..) => AgreementState::Ended,
            (Some(false), Some(true), _) => AgreementState::InForce,
            (Some(false), Some(false), Some(true)) => AgreementState::Signed,
            (Some(false), Some(false), Some(false)) if self.signed.is_some() => {
                AgreementState::NotYetSigned
            }
            _ => AgreementState::Unknown,
        }
    }
}

/// An exchange rate of the table of rates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// Units of the second currency for one of the first.
    pub unit: Unit,
    /// The period of an average, or the day of a fixing.
    pub period: Period,
    /// The rate.
    pub rate: Decimal,
    /// How it was made, in the words of the table: `average`, `end_of_period`, `peg` …
    pub method: String,
    /// Where it was read.
    pub source: Arc<Source>,
    /// What to know about it; may be empty.
    pub note: String,
}
