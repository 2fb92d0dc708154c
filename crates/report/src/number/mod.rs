//! The forms in which numbers are printed.

mod digits;
mod hedge;
mod print;

use corridor_evidence::{Figure, Unit, UnitKind};
use rust_decimal::Decimal;

pub(crate) use digits::{Grouping, decimals_needed};
pub(crate) use print::{Printed, Printer, StatusMark};

use crate::ReportError;

/// How a number is printed: scale, decimals, unit and sign. What depends on the language (marks,
/// words, and the `亿` of Chinese) is added by the renderers.
///
/// Numbers are rounded half to even, from the full decimal. Where only one side is known ("more
/// than") they are rounded away from what is not known, so that the words stay true.
///
/// ```
/// use corridor_report::{Magnitude, NumberFormat};
/// let format = NumberFormat::new(Magnitude::Billion, 1)?.without_unit();
/// assert_eq!(format.decimals(), 1);
/// assert!(NumberFormat::new(Magnitude::One, 40).is_err());
/// # Ok::<(), corridor_report::ReportError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberFormat {
    pub(crate) magnitude: Magnitude,
    pub(crate) decimals: u8,
    pub(crate) unit: UnitShown,
    pub(crate) sign: Sign,
    pub(crate) grouping: Grouping,
}

/// The power of ten whose word stands after a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Magnitude {
    /// The number in full.
    One,
    /// Thousands.
    Thousand,
    /// Millions.
    Million,
    /// Thousands of millions.
    Billion,
    /// Millions of millions.
    Trillion,
}

impl Magnitude {
    /// The power of ten.
    pub fn power(self) -> u32 {
        match self {
            Self::One => 0,
            Self::Thousand => 3,
            Self::Million => 6,
            Self::Billion => 9,
            Self::Trillion => 12,
        }
    }
}

/// The decimals that a published number has at a scale, as it was written: `30` billion has none.
/// A computed number has as many as one likes.
fn written(figure: &Figure, magnitude: Magnitude) -> u8 {
    let Some(observation) = figure.observation() else {
        return u8::MAX;
    };
    let digits = observation.numeral.to_string();
    let decimals = digits
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    let power = usize::try_from(magnitude.power()).unwrap_or(0);
    let scale = usize::from(observation.numeral.scale().power());
    u8::try_from((decimals + power).saturating_sub(scale)).unwrap_or(u8::MAX)
}

/// Whether the unit and the word of the magnitude stand beside the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UnitShown {
    Beside,
    Elsewhere,
}

/// Whether positive numbers have a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    Negative,
    Both,
}

impl NumberFormat {
    /// A scale and a number of decimals, with the unit beside the number.
    ///
    /// # Errors
    /// [`ReportError::Decimals`] when there are more than 12.
    pub fn new(magnitude: Magnitude, decimals: u8) -> Result<Self, ReportError> {
        if decimals > 12 {
            return Err(ReportError::Decimals(decimals));
        }
        Ok(Self::of(magnitude, decimals))
    }

    const fn of(magnitude: Magnitude, decimals: u8) -> Self {
        Self {
            magnitude,
            decimals,
            unit: UnitShown::Beside,
            sign: Sign::Negative,
            grouping: Grouping::Sentence,
        }
    }

    /// Whole numbers in full.
    pub const WHOLE: Self = Self::of(Magnitude::One, 0);
    /// In full, with one decimal: per cents and the like.
    pub const ONE_DECIMAL: Self = Self::of(Magnitude::One, 1);
    /// Billions with one decimal.
    pub const BILLIONS: Self = Self::of(Magnitude::Billion, 1);
    /// Millions without decimals.
    pub const MILLIONS: Self = Self::of(Magnitude::Million, 0);
    /// Thousands without decimals.
    pub const THOUSANDS: Self = Self::of(Magnitude::Thousand, 0);

    /// A fitting form for one figure that stands alone in a sentence: two or three digits that
    /// can be read. Figures that are to be compared get one form instead.
    pub fn natural(figure: &Figure) -> Self {
        let size = figure.value().abs();
        let whole = size.fract().is_zero();
        match figure.unit().kind() {
            UnitKind::Rank | UnitKind::Date => Self::WHOLE,
            UnitKind::Share | UnitKind::Points | UnitKind::Ratio | UnitKind::Index => {
                Self::of(Magnitude::One, if size < Decimal::ONE { 2 } else { 1 })
            }
            UnitKind::Rate => Self::of(Magnitude::One, 2),
            UnitKind::Count if size < Decimal::new(10_000_000, 0) => Self::WHOLE,
            _ => [
                (Magnitude::Trillion, 1_000_000_000_000_i64),
                (Magnitude::Billion, 1_000_000_000),
                (Magnitude::Million, 1_000_000),
            ]
            .into_iter()
            .find(|(_, least)| size >= Decimal::from(*least))
            .map_or_else(
                || {
                    let plain = whole || size >= Decimal::ONE_HUNDRED;
                    Self::of(Magnitude::One, u8::from(!plain))
                },
                |(magnitude, _)| Self::of(magnitude, written(figure, magnitude).min(1)),
            ),
        }
    }

    /// A form for a unit whose figures are small: per cents, ratios, counts, days.
    pub fn for_unit(unit: Unit) -> Self {
        match unit.kind() {
            UnitKind::Share | UnitKind::Points | UnitKind::Ratio | UnitKind::Index => {
                Self::ONE_DECIMAL
            }
            UnitKind::Rate => Self::of(Magnitude::One, 2),
            UnitKind::Money => Self::BILLIONS,
            _ => Self::WHOLE,
        }
    }

    /// The same with the unit said elsewhere, as in a column of a table.
    #[must_use]
    pub const fn without_unit(mut self) -> Self {
        self.unit = UnitShown::Elsewhere;
        self.in_column()
    }

    /// The same with the unit beside the number.
    #[must_use]
    pub const fn with_unit(mut self) -> Self {
        self.unit = UnitShown::Beside;
        self.grouping = Grouping::Sentence;
        self
    }

    /// The same for a number among others, where all are grouped alike.
    pub(crate) const fn in_column(mut self) -> Self {
        self.grouping = Grouping::Column;
        self
    }

    /// The same with a `+` before positive numbers.
    #[must_use]
    pub const fn signed(mut self) -> Self {
        self.sign = Sign::Both;
        self
    }

    /// The scale.
    pub fn magnitude(self) -> Magnitude {
        self.magnitude
    }

    /// The number of decimals, at that scale.
    pub fn decimals(self) -> u8 {
        self.decimals
    }
}
