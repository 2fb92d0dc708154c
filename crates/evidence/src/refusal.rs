//! Why figures must not be combined.

use thiserror::Error;

use crate::{
    AreaId, BodyId, ConceptId, IntervalError, Measure, Period, PeriodMismatch, PriceBasis, Unit,
    Valuation,
};

/// A refusal to combine figures, with its reason as a sentence for people.
///
/// A refusal is an answer: a report prints it where the number would stand.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Refusal {
    /// One of them repeats what somebody said.
    #[error("{0} is what somebody said, not evidence")]
    Claim(String),
    /// A stock with a flow, a flow with contracts …
    #[error("{} and {} are different things: {}", words(*.0), words(*.1), why(*.0, *.1))]
    Measures(Measure, Measure),
    /// Two concepts that the concept table does not call comparable.
    #[error("`{0}` and `{1}` do not mean the same")]
    Concepts(ConceptId, ConceptId),
    /// Amounts of two currencies.
    #[error("{0} and {1} must be converted into one currency first")]
    Currencies(Unit, Unit),
    /// Two units.
    #[error(
        "{0} and {1} are different units, and neither converts into the other without an assumption"
    )]
    Units(Unit, Unit),
    /// A unit that the concept is not measured in.
    #[error("`{concept}` is not measured in {unit}")]
    UnitOfConcept {
        /// The concept.
        concept: ConceptId,
        /// The unit.
        unit: Unit,
    },
    /// Current prices with constant ones, or constant prices of two years.
    #[error("one is at {0} prices and the other at {1} prices: deflate one of them first")]
    Prices(PriceBasis, PriceBasis),
    /// FOB with CIF, where they would be added as one flow.
    #[error("one is valued {0} and the other {1}")]
    Valuations(Valuation, Valuation),
    /// Two periods that are not compared.
    #[error("the periods cannot be compared: {0}")]
    Periods(#[from] PeriodMismatch),
    /// Two periods where one is needed.
    #[error("one is for {0} and the other for {1}")]
    DifferentPeriods(Period, Period),
    /// The later one was given as the earlier.
    #[error("{0} is not before {1}")]
    Order(Period, Period),
    /// Two numbers for one period of one series: a revision, not a growth.
    #[error("both are numbers for {0}: the difference is a revision, not a change over time")]
    Revision(Period),
    /// Two releases whose numbers only hold within one.
    #[error("`{0}` and `{1}` are two releases: their numbers are two series")]
    Releases(String, String),
    /// Numbers of two reporters taken for one series.
    #[error("{0} and {1} report it differently: their numbers are two series")]
    Reporters(BodyId, BodyId),
    /// Two pairs of areas.
    #[error("one is about {0} and the other about {1}")]
    Areas(String, String),
    /// The concept does not add up over this.
    #[error("`{concept}` cannot be summed over {over}")]
    NotAdditive {
        /// The concept.
        concept: ConceptId,
        /// Areas or periods.
        over: &'static str,
    },
    /// A sum of which parts are missing.
    #[error("{} not known: the sum would be too low", missing(.0))]
    MissingParts(Vec<AreaId>),
    /// A part given twice, or overlapping another.
    #[error("{0} would be counted twice")]
    DoubleCount(String),
    /// A part that does not belong.
    #[error("{0} is not a part of the whole")]
    Stranger(String),
    /// Nothing was given.
    #[error("there is nothing to compute from")]
    Nothing,
    /// The divisor may be zero.
    #[error("the base may be zero, so nothing can be divided by it")]
    ZeroBase,
    /// A level that should be above zero is not.
    #[error("a growth rate needs levels above zero")]
    NotPositive,
    /// The result does not fit a decimal.
    #[error("the result is too large for a decimal of 28 digits")]
    OutOfRange,
}

impl From<IntervalError> for Refusal {
    fn from(error: IntervalError) -> Self {
        match error {
            IntervalError::DivisionByZero => Self::ZeroBase,
            IntervalError::Empty => Self::Nothing,
            IntervalError::Overflow => Self::OutOfRange,
        }
    }
}

fn words(measure: Measure) -> &'static str {
    match measure {
        Measure::Stock => "a stock",
        Measure::Flow => "a flow",
        Measure::Cumulative => "a cumulated flow",
        Measure::Contracts => "a value of contracts",
        Measure::Capacity => "a capacity",
        Measure::Share => "a share",
        Measure::Index => "an index",
        Measure::Price => "a price",
        Measure::Event => "a date",
        Measure::Count => "a count",
        Measure::Rate => "a rate of change",
    }
}

fn why(a: Measure, b: Measure) -> &'static str {
    use Measure::{Capacity, Contracts, Cumulative, Flow, Stock};
    match (a, b) {
        (Stock, Flow) | (Flow, Stock) => {
            "the one is a state at a point in time, the other happened during a period"
        }
        (Stock, Cumulative) | (Cumulative, Stock) => {
            "a stock is revalued and loses what was withdrawn, a cumulated flow only grows"
        }
        (Flow, Cumulative) | (Cumulative, Flow) => {
            "the one covers a period, the other all since a start"
        }
        (Contracts, _) | (_, Contracts) => "what was signed need not have been spent",
        (Capacity, _) | (_, Capacity) => "what could be carried is not what was",
        _ => "they do not add up or compare",
    }
}

fn missing(areas: &[AreaId]) -> String {
    let names: Vec<&str> = areas.iter().map(AreaId::as_str).collect();
    match names.as_slice() {
        [one] => format!("{one} is"),
        many => format!("{} are", many.join(", ")),
    }
}
