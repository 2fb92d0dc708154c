//! Why there is no brief.

use corridor_evidence::AreaId;
use corridor_report::ReportError;
use thiserror::Error;

/// Why a brief cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum BriefError {
    /// The data do not have the area.
    #[error("no area `{0}` in the data")]
    UnknownArea(AreaId),
    /// Area and counterpart are the same, or one is in the other.
    #[error("`{area}` and `{counterpart}` are not two sides: one is in the other")]
    OneSide {
        /// The area.
        area: AreaId,
        /// The counterpart.
        counterpart: AreaId,
    },
    /// The counterpart is a group.
    #[error("`{0}` is not a country: a brief has a country as counterpart")]
    CounterpartNotACountry(AreaId),
    /// A sentence has other places in one language than in another, or one without a filling: a
    /// fault of this crate that its tests look for.
    #[error("the places of a sentence do not fit: {0}")]
    Places(&'static str),
    /// A sentence of a brief has a bare number: a fault of this crate that its tests look for.
    #[error("a sentence of the brief has a bare number: {0}")]
    Sentence(#[from] ReportError),
}
