//! Which observations are wanted.

use corridor_evidence::{AreaId, BodyId, ConceptId, Observation, Period, SourceId};

/// Conditions on observations; a condition that is not set is met by all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(
    clippy::exhaustive_structs,
    reason = "made with struct update from the default"
)]
pub struct Query {
    /// The concept, or with a final dot all concepts below it: `trade.goods.`.
    pub concept: Option<ConceptId>,
    /// The area that it is about.
    pub ref_area: Option<AreaId>,
    /// The other side.
    pub counterpart: Option<AreaId>,
    /// A period in which the measured one lies.
    pub period: Option<Period>,
    /// Who reported it.
    pub reporter: Option<BodyId>,
    /// Where it was read.
    pub source: Option<SourceId>,
}

impl Query {
    /// Whether an observation meets all conditions.
    pub fn matches(&self, observation: &Observation) -> bool {
        let concept = |wanted: &ConceptId| {
            let id = observation.concept.id.as_str();
            id == wanted.as_str()
                || (wanted.as_str().ends_with('.') && id.starts_with(wanted.as_str()))
        };
        self.concept.as_ref().is_none_or(concept)
            && self
                .ref_area
                .as_ref()
                .is_none_or(|area| *area == observation.ref_area)
            && self
                .counterpart
                .as_ref()
                .is_none_or(|area| Some(area) == observation.counterpart.as_ref())
            && self
                .period
                .is_none_or(|period| period.contains(&observation.period))
            && self
                .reporter
                .as_ref()
                .is_none_or(|body| *body == observation.reporter.id)
            && self
                .source
                .as_ref()
                .is_none_or(|source| *source == observation.source.id)
    }
}
