//! Numbers as published.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use rust_decimal::Decimal;
use thiserror::Error;

use crate::concept::closed_list;
use crate::{
    AreaId, Body, Concept, Interval, IntervalError, Numeral, Origin, Period, Precision, Source,
    Unit, Vintage,
};

/// A number as published, with everything that is needed to use it.
///
/// The fields follow SDMX: `REF_AREA`, `COUNTERPART_AREA`, `TIME_PERIOD`, `OBS_VALUE`,
/// `UNIT_MEASURE`, `UNIT_MULT`, `OBS_STATUS`. The orientation is that of the body that reports:
/// what China's customs count as imports from Kazakhstan is an observation of China's imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// What it means.
    pub concept: Arc<Concept>,
    /// What it is about.
    pub ref_area: AreaId,
    /// The other side: the trade partner, the investor.
    pub counterpart: Option<AreaId>,
    /// When it was measured.
    pub period: Period,
    /// The number as written.
    pub numeral: Numeral,
    /// What it counts.
    pub unit: Unit,
    /// How exactly it is meant.
    pub precision: Precision,
    /// What its publisher says of its quality.
    pub status: ObsStatus,
    /// At whose prices, for amounts of money.
    pub price_basis: Option<PriceBasis>,
    /// Where goods are valued, for trade.
    pub valuation: Option<Valuation>,
    /// Who measured or reported it.
    pub reporter: Arc<Body>,
    /// Where it was read.
    pub source: Arc<Source>,
    /// The place in the source.
    pub locator: String,
    /// When it became known.
    pub vintage: Vintage,
    /// What to know about it; may be empty.
    pub comment: String,
}

impl Observation {
    /// The number, in units.
    pub fn value(&self) -> Decimal {
        self.numeral.value()
    }

    /// The numbers that it can stand for.
    ///
    /// # Errors
    /// At the end of the range of decimals.
    pub fn interval(&self) -> Result<Interval, IntervalError> {
        self.precision.interval(&self.numeral)
    }

    /// Where it was read.
    pub fn origin(&self) -> Origin {
        Origin {
            source: self.source.id.clone(),
            locator: self.locator.clone(),
        }
    }

    /// Whether it is the report of one of its two sides about itself.
    pub fn is_own_report(&self) -> bool {
        self.reporter.area.as_ref() == Some(&self.ref_area)
    }
}

closed_list! {
    /// What a publisher says of the quality of a number (SDMX code list `CL_OBS_STATUS`).
    ObsStatus, ObsStatusError, "an observation status":
    /// Normal.
    Normal = "A",
    /// Provisional.
    Provisional = "P",
    /// Estimated.
    Estimate = "E",
    /// A forecast, projection or target.
    Forecast = "F",
    /// The definition differs from the concept's.
    DefinitionDiffers = "D",
}

closed_list! {
    /// Where traded goods are valued (Incoterms, as IMTS 2010 uses them).
    Valuation, ValuationError, "a valuation":
    /// Free on board: at the exporter's border.
    Fob = "FOB",
    /// Cost, insurance and freight: at the importer's border.
    Cif = "CIF",
}

/// At whose prices an amount is given.
///
/// ```
/// use corridor_evidence::PriceBasis;
/// assert_eq!("constant-2021".parse(), Ok(PriceBasis::Constant(2021)));
/// assert_eq!(PriceBasis::Current.to_string(), "current");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PriceBasis {
    /// At the prices of the time.
    Current,
    /// At the prices of one year.
    Constant(i32),
}

/// A text that is not a price basis.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a price basis: expected `current` or for example `constant-2021`")]
pub struct PriceBasisError(String);

impl FromStr for PriceBasis {
    type Err = PriceBasisError;

    fn from_str(text: &str) -> Result<Self, PriceBasisError> {
        if text == "current" {
            return Ok(Self::Current);
        }
        text.strip_prefix("constant-")
            .filter(|year| year.len() == 4)
            .and_then(|year| year.parse().ok())
            .map(Self::Constant)
            .ok_or_else(|| PriceBasisError(text.to_owned()))
    }
}

impl fmt::Display for PriceBasis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Current => f.write_str("current"),
            Self::Constant(year) => write!(f, "constant-{year}"),
        }
    }
}
