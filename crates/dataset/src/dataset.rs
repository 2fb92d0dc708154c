//! What was read from one or several packages.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;
use corridor_evidence::{
    AreaId, Body, BodyId, Concept, ConceptId, Observation, Source, SourceId, Vintage,
};

use crate::{Agreement, Area, Query, Rate};

/// The records of one or several packages, with their tables joined.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    pub(crate) titles: Vec<String>,
    pub(crate) concepts: BTreeMap<ConceptId, Arc<Concept>>,
    pub(crate) areas: BTreeMap<AreaId, Arc<Area>>,
    pub(crate) bodies: BTreeMap<BodyId, Arc<Body>>,
    pub(crate) sources: BTreeMap<SourceId, Arc<Source>>,
    /// Sorted by concept and area, so that one concept, and one area of it, is a range.
    pub(crate) observations: Vec<Entry>,
    pub(crate) ranges: BTreeMap<ConceptId, Ranges>,
    pub(crate) claims: Vec<Entry>,
    pub(crate) agreements: Vec<Arc<Agreement>>,
    pub(crate) rates: Vec<Arc<Rate>>,
    pub(crate) known: Vec<Known>,
    pub(crate) as_of: Option<NaiveDate>,
    pub(crate) unknown_then: usize,
}

/// Where the observations of a concept are, and of each area in it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ranges {
    all: Range<usize>,
    areas: BTreeMap<AreaId, Range<usize>>,
}

impl Ranges {
    fn take(&mut self, index: usize, area: &AreaId) {
        let of_area = self.areas.entry(area.clone()).or_insert(index..index);
        of_area.end = index + 1;
        if self.all.is_empty() {
            self.all.start = index;
        }
        self.all.end = index + 1;
    }

    /// Where those of an area are; of all areas when none is wanted.
    fn of(&self, area: Option<&AreaId>) -> Range<usize> {
        match area {
            Some(area) => self.areas.get(area).cloned().unwrap_or_default(),
            None => self.all.clone(),
        }
    }
}

/// An observation and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) observation: Arc<Observation>,
    pub(crate) place: Place,
}

/// The file and row of a record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, relative to its package.
    pub file: Arc<str>,
    /// The row, counted as a spreadsheet counts.
    pub row: u64,
}

/// A finding that somebody has looked at and explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) rule: String,
    pub(crate) subject: String,
    pub(crate) reason: String,
}

impl Dataset {
    /// The titles of the packages that it was read from, the base first.
    pub fn titles(&self) -> &[String] {
        &self.titles
    }

    /// The concept table.
    pub fn concepts(&self) -> impl Iterator<Item = &Arc<Concept>> {
        self.concepts.values()
    }

    /// A concept by its id.
    pub fn concept(&self, id: &str) -> Option<&Arc<Concept>> {
        self.concepts.get(id)
    }

    /// The table of areas.
    pub fn areas(&self) -> impl Iterator<Item = &Arc<Area>> {
        self.areas.values()
    }

    /// An area by its id.
    pub fn area(&self, id: &str) -> Option<&Arc<Area>> {
        self.areas.get(id)
    }

    /// The table of reporting bodies.
    pub fn bodies(&self) -> impl Iterator<Item = &Arc<Body>> {
        self.bodies.values()
    }

    /// A reporting body by its id.
    pub fn body(&self, id: &str) -> Option<&Arc<Body>> {
        self.bodies.get(id)
    }

    /// The table of sources.
    pub fn sources(&self) -> impl Iterator<Item = &Arc<Source>> {
        self.sources.values()
    }

    /// The observations that meet all conditions of a query, by concept and area, and otherwise in
    /// the order of the data.
    pub fn observations<'a>(
        &'a self,
        query: &'a Query,
    ) -> impl Iterator<Item = &'a Arc<Observation>> {
        self.entries(query).map(|entry| &entry.observation)
    }

    /// The observations that meet all conditions of a query, with their places.
    pub fn observations_with_place<'a>(
        &'a self,
        query: &'a Query,
    ) -> impl Iterator<Item = (&'a Arc<Observation>, &'a Place)> {
        self.entries(query)
            .map(|entry| (&entry.observation, &entry.place))
    }

    pub(crate) fn entries<'a>(&'a self, query: &'a Query) -> impl Iterator<Item = &'a Entry> {
        let range = match &query.concept {
            Some(concept) if !concept.as_str().ends_with('.') => {
                let ranges = self.ranges.get(concept);
                ranges.map_or(0..0, |ranges| ranges.of(query.ref_area.as_ref()))
            }
            _ => 0..self.observations.len(),
        };
        self.observations
            .get(range)
            .unwrap_or_default()
            .iter()
            .filter(move |entry| query.matches(&entry.observation))
    }

    /// The number of observations.
    pub fn observation_count(&self) -> usize {
        self.observations.len()
    }

    /// What somebody said: rows that repeat a claim. They are never evidence.
    pub fn claims(&self) -> impl Iterator<Item = &Arc<Observation>> {
        self.claims.iter().map(|entry| &entry.observation)
    }

    /// The table of agreements.
    pub fn agreements(&self) -> impl Iterator<Item = &Arc<Agreement>> {
        self.agreements.iter()
    }

    /// The table of exchange rates.
    pub fn rates(&self) -> impl Iterator<Item = &Arc<Rate>> {
        self.rates.iter()
    }

    /// The day whose knowledge it is restricted to.
    pub fn knowledge_day(&self) -> Option<NaiveDate> {
        self.as_of
    }

    /// How many observations were left out because nothing shows that they were known on the
    /// [day](Self::knowledge_day).
    pub fn unknown_then(&self) -> usize {
        self.unknown_then
    }

    /// The day after which nothing in it became known, of those that say when they were
    /// published; else the last day on which something was read.
    pub fn cut_off(&self) -> Option<NaiveDate> {
        let published = |vintage: &Vintage| {
            vintage
                .published
                .map(|date| date.latest().min(vintage.retrieved))
        };
        let entries = || {
            self.observations
                .iter()
                .map(|entry| &entry.observation.vintage)
        };
        entries()
            .filter_map(published)
            .max()
            .or_else(|| entries().map(|v| v.retrieved).max())
    }

    /// What can be shown to have been known on a day: observations, claims, agreements and rates
    /// published by then.
    #[must_use]
    pub fn as_of(&self, day: NaiveDate) -> Self {
        let known = |entry: &&Entry| entry.observation.vintage.is_known_on(day);
        let observations: Vec<Entry> = self.observations.iter().filter(known).cloned().collect();
        let unknown_then = self.observations.len() - observations.len();
        let source_known = |source: &Source| {
            source
                .published
                .map_or(source.retrieved, corridor_evidence::PartialDate::latest)
                <= day
        };
        let mut dataset = Self {
            observations,
            claims: self.claims.iter().filter(known).cloned().collect(),
            agreements: self
                .agreements
                .iter()
                .filter(|agreement| source_known(&agreement.source))
                .cloned()
                .collect(),
            rates: self
                .rates
                .iter()
                .filter(|rate| source_known(&rate.source))
                .cloned()
                .collect(),
            as_of: Some(day),
            unknown_then,
            ..self.clone()
        };
        dataset.index();
        dataset
    }

    /// Sorts the observations and finds the range of each concept.
    pub(crate) fn index(&mut self) {
        self.observations.sort_by(|a, b| {
            let (a, b) = (&a.observation, &b.observation);
            (&a.concept.id, &a.ref_area).cmp(&(&b.concept.id, &b.ref_area))
        });
        self.ranges.clear();
        for (index, entry) in self.observations.iter().enumerate() {
            let observation = &entry.observation;
            self.ranges
                .entry(observation.concept.id.clone())
                .or_default()
                .take(index, &observation.ref_area);
        }
    }
}
