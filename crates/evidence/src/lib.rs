//! Numbers with their evidence.
//!
//! A number without its evidence does not exist in corridor. What is published is an
//! [`Observation`]: a value with its concept, areas, period, unit, precision, source and vintage.
//! What is printed is a [`Figure`]: an observation, or a value computed from figures by a named
//! [`Formula`]. The operations in [`algebra`] carry the [`Interval`] of each number outwards,
//! join the origins, and return a [`Refusal`] for what must not be combined: a stock with a flow,
//! dollars with yuan, two vintages of one series as if they were growth.
//!
//! ```
//! use corridor_evidence::{Numeral, Period, Precision, Scale};
//!
//! // "43.82 billion" of 2024 is known to half of its last digit.
//! let numeral = Numeral::new("43.82", Scale::new(9)?)?;
//! let interval = Precision::Rounded.interval(&numeral)?;
//! assert_eq!(interval.to_string(), "[43815000000, 43825000000)");
//!
//! // Five months do not compare with a year.
//! let months: Period = "2025-01..05".parse()?;
//! assert!(months.comparable(&Period::year(2024)?).is_err());
//! assert!(months.comparable(&"2024-01..05".parse()?).is_ok());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Main types
//! - [`Period`]: instants, days, weeks, months, quarters, trimesters, halves, years, cumulated
//!   spans, windows and open starts. [`period::read`] reads them as people write them.
//! - [`Unit`], [`Scale`]: a closed list of what numbers count.
//! - [`Interval`], [`Precision`], [`Numeral`]: how exactly a number is known.
//! - [`Concept`], [`Body`], [`Source`]: the tables that an observation points to.
//! - [`Observation`], [`Vintage`], [`Origin`]: a number as published.
//! - [`Figure`], [`algebra`], [`Refusal`]: numbers computed from numbers.
//!
//! # Features
//! - `serde`: periods, units, identifiers and partial dates as the same strings that they print.
//!
//! # Scope
//! The model and its arithmetic, and periods as people write them in English, Russian and Chinese.
//! Reading data packages is `corridor-dataset`; number formats and documents are
//! `corridor-report`. No I/O, no clock, no floating point except to start the roots of
//! [`algebra::annual_growth`].

pub mod algebra;
mod concept;
mod date;
mod figure;
mod figure_id;
mod formula;
mod id;
mod interval;
mod names;
mod observation;
mod origin;
pub mod period;
mod precision;
mod refusal;
#[cfg(feature = "serde")]
mod serde;
mod unit;

pub use concept::{Additive, Concept, Family, FamilyError, Measure, MeasureError};
pub use date::{DateError, PartialDate};
pub use figure::{Aspect, BoundSide, Citation, Derivation, Figure, Record, Subject};
pub use figure_id::{FigureId, FigureIdError};
pub use formula::Formula;
pub use id::{AreaId, BodyId, ConceptId, IdError, SourceId};
pub use interval::{Bound, Interval, IntervalError};
pub use names::Names;
pub use observation::{
    ObsStatus, ObsStatusError, Observation, PriceBasis, PriceBasisError, Valuation, ValuationError,
};
pub use origin::{
    Body, BodyKind, BodyKindError, Origin, Source, SourceKind, SourceKindError, Vintage,
};
pub use period::{FiscalYearError, Period, PeriodError, PeriodKind, PeriodMismatch};
pub use precision::{Numeral, NumeralError, Precision, PrecisionError};
pub use refusal::Refusal;
pub use unit::{PlainUnit, Scale, ScaleError, ScaledUnit, Unit, UnitError, UnitKind};
