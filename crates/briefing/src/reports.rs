//! Which report of a number is shown first.
//!
//! A body's number for a year is often in several sources: its own tables, a database, the press.
//! All of them stay in the data and in what is disputed; a table cell needs one. The order is a
//! rule, not a choice made for one case: a normal status before a doubtful one, a source nearer
//! to the body before a farther one, a more precise number before a rounder one, a later vintage
//! before an earlier one.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use corridor_dataset::{Dataset, Query};
use corridor_evidence::{
    AreaId, Concept, ConceptId, Derivation, Figure, Interval, ObsStatus, Period, PeriodKind,
    SourceKind, Unit, algebra,
};
use rust_decimal::Decimal;

/// The concepts of goods trade.
pub(crate) const TOTAL: &str = "trade.goods.total";
pub(crate) const EXPORTS: &str = "trade.goods.exports";
pub(crate) const IMPORTS: &str = "trade.goods.imports";

/// Reads the reports of a data set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reports<'a> {
    pub(crate) dataset: &'a Dataset,
}

/// Whose report is wanted.
#[derive(Debug, Clone, Copy)]
pub(crate) enum By<'a> {
    /// A body of this area.
    Area(&'a AreaId),
    /// A body that is of no side.
    ThirdParty,
}

impl<'a> Reports<'a> {
    /// All numbers of a concept for two areas and a period, in dollars.
    pub(crate) fn observed(
        self,
        concept: &str,
        ref_area: &AreaId,
        counterpart: Option<&AreaId>,
        period: Period,
        by: By<'_>,
    ) -> Vec<Figure> {
        let Ok(concept) = concept.parse() else {
            return Vec::new();
        };
        let query = Query {
            concept: Some(concept),
            ref_area: Some(ref_area.clone()),
            counterpart: counterpart.cloned(),
            period: Some(period),
            ..Query::default()
        };
        self.dataset
            .observations(&query)
            .filter(|observation| observation.period.same_days(&period))
            .filter(|observation| observation.unit == Unit::USD)
            .filter(|observation| observation.counterpart.as_ref() == counterpart)
            .filter(|observation| match by {
                By::Area(area) => observation.reporter.area.as_ref() == Some(area),
                By::ThirdParty => observation.reporter.area.is_none(),
            })
            .filter_map(|observation| Figure::observed(observation).ok())
            .collect()
    }

    /// The report of a flow that is shown first.
    pub(crate) fn flow(
        self,
        concept: &str,
        ref_area: &AreaId,
        counterpart: &AreaId,
        period: Period,
        by: By<'_>,
    ) -> Option<Figure> {
        first(self.observed(concept, ref_area, Some(counterpart), period, by))
    }

    /// The turnover that is shown first: published as such, or made of exports and imports of one
    /// body and source.
    pub(crate) fn turnover(
        self,
        ref_area: &AreaId,
        counterpart: &AreaId,
        period: Period,
        by: By<'_>,
    ) -> Option<Figure> {
        first(self.turnovers(ref_area, counterpart, period, by))
    }

    /// All turnovers of a pair in a period.
    pub(crate) fn turnovers(
        self,
        ref_area: &AreaId,
        counterpart: &AreaId,
        period: Period,
        by: By<'_>,
    ) -> Vec<Figure> {
        let of = |concept| self.observed(concept, ref_area, Some(counterpart), period, by);
        let mut candidates = of(TOTAL);
        if let Some(total) = self.dataset.concept(TOTAL) {
            let imports = of(IMPORTS);
            for exports in of(EXPORTS) {
                let same_source = |other: &&Figure| source_of(other) == source_of(&exports);
                if let Some(imports) = imports.iter().find(same_source)
                    && let Ok(sum) = algebra::turnover(total, &exports, imports)
                {
                    candidates.push(sum);
                }
            }
        }
        candidates
    }

    /// A concept of the table.
    pub(crate) fn concept(self, id: &str) -> Option<&'a Arc<Concept>> {
        self.dataset.concept(id)
    }

    /// The years in which one of the concepts is reported of one of the pairs, either way.
    pub(crate) fn years<'p>(
        self,
        concepts: &[&str],
        pairs: impl IntoIterator<Item = (&'p AreaId, &'p AreaId)>,
    ) -> BTreeSet<i32> {
        let mut years = BTreeSet::new();
        for (a, b) in pairs {
            for concept in concepts.iter().filter_map(|concept| concept.parse().ok()) {
                for (of, with) in [(a, b), (b, a)] {
                    let query = Query {
                        concept: Some(ConceptId::clone(&concept)),
                        ref_area: Some(of.clone()),
                        counterpart: Some(with.clone()),
                        ..Query::default()
                    };
                    let of_years = self
                        .dataset
                        .observations(&query)
                        .filter(|o| o.period.kind() == PeriodKind::Year);
                    years.extend(of_years.filter_map(|o| o.period.calendar_year()));
                }
            }
        }
        years
    }
}

fn source_of(figure: &Figure) -> Option<(&str, Option<&str>)> {
    let observation = figure.observation()?;
    Some((
        observation.source.id.as_str(),
        observation.vintage.release.as_deref(),
    ))
}

/// The figure that is shown first, by the rule of this module.
pub(crate) fn first(figures: Vec<Figure>) -> Option<Figure> {
    figures.into_iter().min_by_key(rank)
}

/// What the order of figures depends on: less is better.
fn rank(
    figure: &Figure,
) -> (
    ObsStatus,
    SourceKind,
    Decimal,
    Reverse<Option<NaiveDate>>,
    String,
) {
    (
        figure.status(),
        farthest_source(figure),
        width(figure.interval(), figure.value()),
        Reverse(figure.known_from()),
        figure.id().to_string(),
    )
}

/// The farthest kind of source in a figure.
fn farthest_source(figure: &Figure) -> SourceKind {
    match figure.derivation() {
        Derivation::Observed(observation) | Derivation::Claimed(observation) => {
            observation.source.kind
        }
        Derivation::Computed { inputs, .. } => inputs
            .iter()
            .map(farthest_source)
            .max()
            .unwrap_or(SourceKind::Original),
        _ => SourceKind::Original,
    }
}

/// How wide an interval is, as a share of its number; an interval without end is widest.
fn width(interval: Interval, value: Decimal) -> Decimal {
    interval
        .width()
        .and_then(|width| width.checked_div(value.abs().max(Decimal::ONE)))
        .unwrap_or(Decimal::MAX)
}
