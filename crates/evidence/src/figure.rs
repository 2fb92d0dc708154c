//! Figures: numbers that can show where they came from.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

use crate::{
    AreaId, BodyId, Bound, Concept, ConceptId, FigureId, Formula, Interval, ObsStatus, Observation,
    Origin, PartialDate, Period, PriceBasis, Refusal, Unit, Valuation,
};

/// A number with its evidence: an observation, a field of a record, or a value computed from
/// other figures by a named formula.
///
/// Cloning is cheap: a figure is a handle to shared data. Its [`id`](Self::id) is a hash of what
/// it is, so it is the same on every run and after any re-ordering of the data.
///
/// The operations are in [`algebra`](crate::algebra); they carry the interval outwards, join the
/// origins, and refuse what must not be combined.
#[derive(Clone)]
pub struct Figure(Arc<Inner>);

struct Inner {
    id: FigureId,
    subject: Subject,
    unit: Unit,
    value: Decimal,
    interval: Interval,
    status: ObsStatus,
    derivation: Derivation,
}

/// What a figure is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// What it means.
    pub concept: Arc<Concept>,
    /// Which side of the concept: its level, its growth, a share of it …
    pub aspect: Aspect,
    /// What it is about.
    pub ref_area: AreaId,
    /// The other side: the trade partner, the investor.
    pub counterpart: Option<AreaId>,
    /// When it was measured.
    pub period: Period,
    /// The period that it is compared with, of a growth or a change.
    pub base_period: Option<Period>,
    /// Who reported the numbers in it.
    pub reporters: BTreeSet<BodyId>,
    /// The releases that the numbers in it belong to, where they belong to any.
    pub releases: BTreeSet<String>,
    /// At whose prices, for amounts of money.
    pub price_basis: Option<PriceBasis>,
    /// Where goods are valued, for trade; none when it is not said or mixed.
    pub valuation: Option<Valuation>,
}

/// Which side of a concept a figure gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Aspect {
    /// The thing itself.
    Level,
    /// A part of a whole, in per cent.
    Share,
    /// One level over another.
    Ratio,
    /// The change over time, in per cent.
    Growth,
    /// The average yearly growth, in per cent.
    AnnualGrowth,
    /// The difference of two levels.
    Difference,
    /// The difference of two levels over one of them, in per cent.
    RelativeDifference,
    /// The place in an order.
    Rank,
    /// How many there are.
    Count,
    /// How long it took.
    Duration,
}

impl Aspect {
    /// The code in machine output.
    pub fn code(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Share => "share",
            Self::Ratio => "ratio",
            Self::Growth => "growth",
            Self::AnnualGrowth => "annual_growth",
            Self::Difference => "difference",
            Self::RelativeDifference => "relative_difference",
            Self::Rank => "rank",
            Self::Count => "count",
            Self::Duration => "duration",
        }
    }
}

/// How a figure came about.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Derivation {
    /// Published as such.
    Observed(Arc<Observation>),
    /// Said by somebody who is no source of statistics: printed beside evidence, never used as it.
    Claimed(Arc<Observation>),
    /// Read from a field of a record, such as the signing date of a treaty.
    Recorded(Record),
    /// The number of rows of a table that pass a filter.
    Counted(Citation),
    /// Computed from other figures.
    Computed {
        /// By which formula.
        formula: Formula,
        /// From what, in the order of the formula.
        inputs: Vec<Figure>,
    },
}

/// A field of a record of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The table.
    pub resource: String,
    /// The key of the record.
    pub key: String,
    /// The field.
    pub field: String,
    /// Where it was read.
    pub origin: Origin,
    /// When it became known, as far as the source says.
    pub published: Option<PartialDate>,
    /// When it was read.
    pub retrieved: NaiveDate,
}

/// Rows of a table, named by the filter that chose them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The table.
    pub resource: String,
    /// The filter, in words.
    pub filter: String,
    /// The keys of the rows, in order.
    pub rows: Vec<String>,
    /// Where the rows were read.
    pub origins: BTreeSet<Origin>,
    /// The last day on which one of the rows became known.
    pub known_from: NaiveDate,
}

impl Figure {
    /// A number as published.
    ///
    /// # Errors
    /// When its unit does not fit its concept, or it is too large for a decimal.
    pub fn observed(observation: &Arc<Observation>) -> Result<Self, Refusal> {
        let derivation = Derivation::Observed(Arc::clone(observation));
        Self::from_observation(observation, derivation)
    }

    /// A number that somebody said, to be printed beside the evidence. The algebra refuses it.
    ///
    /// # Errors
    /// When its unit does not fit its concept, or it is too large for a decimal.
    pub fn claimed(observation: &Arc<Observation>) -> Result<Self, Refusal> {
        let derivation = Derivation::Claimed(Arc::clone(observation));
        Self::from_observation(observation, derivation)
    }

    fn from_observation(
        observation: &Observation,
        derivation: Derivation,
    ) -> Result<Self, Refusal> {
        let concept = &observation.concept;
        if !concept.unit_kinds.contains(&observation.unit.kind()) {
            return Err(Refusal::UnitOfConcept {
                concept: concept.id.clone(),
                unit: observation.unit,
            });
        }
        let subject = Subject {
            concept: Arc::clone(concept),
            aspect: Aspect::Level,
            ref_area: observation.ref_area.clone(),
            counterpart: observation.counterpart.clone(),
            period: observation.period,
            base_period: None,
            reporters: BTreeSet::from([observation.reporter.id.clone()]),
            releases: observation.vintage.release.iter().cloned().collect(),
            price_basis: observation.price_basis,
            valuation: observation.valuation,
        };
        Ok(Self::build(
            subject,
            observation.unit,
            observation.value(),
            observation.interval()?,
            observation.status,
            derivation,
        ))
    }

    /// A date read from a field of a record. Its value counts days of the common era; the
    /// interval says which days it can be.
    pub fn date(subject: Subject, date: PartialDate, record: Record) -> Self {
        let days = |day: NaiveDate| Decimal::from(day.num_days_from_ce());
        let (earliest, latest) = (days(date.earliest()), days(date.latest()));
        let interval = Interval::closed(earliest, latest).unwrap_or(Interval::exact(earliest));
        let derivation = Derivation::Recorded(record);
        Self::build(
            subject,
            Unit::DATE,
            earliest,
            interval,
            ObsStatus::Normal,
            derivation,
        )
    }

    /// The number of rows that a citation names, in a unit of count.
    pub fn count(mut subject: Subject, unit: Unit, citation: Citation) -> Self {
        subject.aspect = Aspect::Count;
        let value = Decimal::from(citation.rows.len());
        Self::build(
            subject,
            unit,
            value,
            Interval::exact(value),
            ObsStatus::Normal,
            Derivation::Counted(citation),
        )
    }

    pub(crate) fn computed(
        subject: Subject,
        unit: Unit,
        value: Decimal,
        interval: Interval,
        formula: Formula,
        inputs: Vec<Self>,
    ) -> Self {
        let status = inputs
            .iter()
            .map(Self::status)
            .max()
            .unwrap_or(ObsStatus::Normal);
        let derivation = Derivation::Computed { formula, inputs };
        Self::build(subject, unit, value, interval, status, derivation)
    }

    fn build(
        subject: Subject,
        unit: Unit,
        value: Decimal,
        interval: Interval,
        status: ObsStatus,
        derivation: Derivation,
    ) -> Self {
        let id = FigureId::of(&subject, unit, &derivation);
        let value = value.normalize();
        Self(Arc::new(Inner {
            id,
            subject,
            unit,
            value,
            interval,
            status,
            derivation,
        }))
    }

    /// The identifier: the same for the same figure, always.
    pub fn id(&self) -> &FigureId {
        &self.0.id
    }

    /// What it is about.
    pub fn subject(&self) -> &Subject {
        &self.0.subject
    }

    /// What it counts.
    pub fn unit(&self) -> Unit {
        self.0.unit
    }

    /// The number, in units: as published, or the formula applied to the numbers as published.
    pub fn value(&self) -> Decimal {
        self.0.value
    }

    /// The numbers that it can stand for.
    pub fn interval(&self) -> Interval {
        self.0.interval
    }

    /// The quality of the weakest number in it.
    pub fn status(&self) -> ObsStatus {
        self.0.status
    }

    /// How it came about.
    pub fn derivation(&self) -> &Derivation {
        &self.0.derivation
    }

    /// The figures that it was computed from, in the order of the formula.
    pub fn inputs(&self) -> &[Self] {
        match &self.0.derivation {
            Derivation::Computed { inputs, .. } => inputs,
            _ => &[],
        }
    }

    /// The formula, of a computed figure.
    pub fn formula(&self) -> Option<Formula> {
        match &self.0.derivation {
            Derivation::Computed { formula, .. } => Some(*formula),
            _ => None,
        }
    }

    /// The observation, of a published or claimed number.
    pub fn observation(&self) -> Option<&Observation> {
        match &self.0.derivation {
            Derivation::Observed(observation) | Derivation::Claimed(observation) => {
                Some(observation)
            }
            _ => None,
        }
    }

    /// Whether it repeats what somebody said and is no evidence.
    pub fn is_claim(&self) -> bool {
        matches!(self.0.derivation, Derivation::Claimed(_))
    }

    /// Whether only one side of the interval has an end: "at least" or "at most" the value.
    pub fn bound_side(&self) -> Option<BoundSide> {
        match (self.interval().low(), self.interval().high()) {
            (Bound::Unbounded, Bound::Unbounded) => None,
            (_, Bound::Unbounded) => Some(BoundSide::AtLeast),
            (Bound::Unbounded, _) => Some(BoundSide::AtMost),
            _ => None,
        }
    }

    /// The day, of a date known to the day.
    pub fn to_day(&self) -> Option<NaiveDate> {
        if self.unit() != Unit::DATE || !self.interval().is_exact() {
            return None;
        }
        i32::try_from(self.value())
            .ok()
            .and_then(NaiveDate::from_num_days_from_ce_opt)
    }

    /// Where every number in it was read: nothing is lost on the way.
    pub fn origins(&self) -> BTreeSet<Origin> {
        let mut origins = BTreeSet::new();
        self.collect_origins(&mut origins);
        origins
    }

    fn collect_origins(&self, into: &mut BTreeSet<Origin>) {
        match &self.0.derivation {
            Derivation::Observed(observation) | Derivation::Claimed(observation) => {
                into.insert(observation.origin());
            }
            Derivation::Recorded(record) => {
                into.insert(record.origin.clone());
            }
            Derivation::Counted(citation) => into.extend(citation.origins.iter().cloned()),
            Derivation::Computed { inputs, .. } => {
                for input in inputs {
                    input.collect_origins(into);
                }
            }
        }
    }

    /// The day from which all numbers in it can be shown to have been known.
    pub fn known_from(&self) -> Option<NaiveDate> {
        match &self.0.derivation {
            Derivation::Observed(observation) | Derivation::Claimed(observation) => {
                Some(observation.vintage.known_from())
            }
            Derivation::Recorded(record) => Some(
                record
                    .published
                    .map_or(record.retrieved, PartialDate::latest),
            ),
            Derivation::Counted(citation) => Some(citation.known_from),
            Derivation::Computed { inputs, .. } => inputs.iter().filter_map(Self::known_from).max(),
        }
    }

    /// The figure itself and everything that it was computed from, each once, inputs first.
    pub fn tree(&self) -> Vec<Self> {
        let mut seen = BTreeSet::new();
        let mut all = Vec::new();
        self.visit(&mut seen, &mut all);
        all
    }

    fn visit(&self, seen: &mut BTreeSet<FigureId>, all: &mut Vec<Self>) {
        if !seen.insert(self.id().clone()) {
            return;
        }
        for input in self.inputs() {
            input.visit(seen, all);
        }
        all.push(self.clone());
    }
}

/// Two figures are equal when they are the same figure: same id.
impl PartialEq for Figure {
    fn eq(&self, other: &Self) -> bool {
        self.id() == other.id()
    }
}

impl Eq for Figure {}

impl fmt::Debug for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Figure({} = {} {}, {})",
            self.id(),
            self.value(),
            self.unit(),
            self.subject()
        )
    }
}

/// On which side the value of a figure bounds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoundSide {
    /// It is the value or more.
    AtLeast,
    /// It is the value or less.
    AtMost,
}

/// In short: `trade.goods.total of CHN with KAZ in 2024`.
impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.aspect != Aspect::Level {
            write!(f, "{} of ", self.aspect.code())?;
        }
        let concept: &ConceptId = &self.concept.id;
        write!(f, "{concept} of {}", self.ref_area)?;
        if let Some(counterpart) = &self.counterpart {
            write!(f, " with {counterpart}")?;
        }
        write!(f, " in {}", self.period)
    }
}
