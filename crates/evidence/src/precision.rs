//! How exactly a published number is meant, and the interval that follows.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use thiserror::Error;

use crate::interval::{Bound, Interval, IntervalError};
use crate::unit::Scale;

/// A number as it was written: its digits, and the power of ten it was given in.
///
/// The digits matter: `95`, `95.0` and `94.82` billion are known to different degrees.
///
/// ```
/// use corridor_evidence::{Numeral, Precision, Scale};
/// let numeral = Numeral::new("43.82", Scale::new(9)?)?;
/// assert_eq!(numeral.value().to_string(), "43820000000");
/// let interval = Precision::Rounded.interval(&numeral)?;
/// assert_eq!(interval.to_string(), "[43815000000, 43825000000)");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Numeral {
    digits: Decimal,
    scale: Scale,
    value: Decimal,
}

/// A text that is not a plain decimal number, or one that is too large.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "`{0}` is not a plain decimal number: expected digits with `.` as decimal mark and no grouping"
)]
pub struct NumeralError(String);

impl Numeral {
    /// Reads a plain decimal number: an optional `-`, digits, an optional `.` and digits.
    ///
    /// # Errors
    /// When the text is something else, or the value has more than 28 digits.
    pub fn new(text: &str, scale: Scale) -> Result<Self, NumeralError> {
        let wrong = || NumeralError(text.to_owned());
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = unsigned
            .split_once('.')
            .map_or((unsigned, None), |(w, f)| (w, Some(f)));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !fraction.is_none_or(digits) {
            return Err(wrong());
        }
        let digits = Decimal::from_str_exact(text).map_err(|_| wrong())?;
        let value = digits
            .checked_mul(power_of_ten(scale.power()))
            .ok_or_else(wrong)?;
        // The trailing zeros of `106.30` tell how it was rounded; those of the product do not.
        Ok(Self {
            digits,
            scale,
            value: value.normalize(),
        })
    }

    /// The digits as written.
    pub fn digits(&self) -> Decimal {
        self.digits
    }

    /// The power of ten that it was given in.
    pub fn scale(&self) -> Scale {
        self.scale
    }

    /// The number itself, in units.
    pub fn value(&self) -> Decimal {
        self.value
    }

    /// What one step of the last digit that counts is worth, in units: the last decimal, or one
    /// of the scale word, or the zeros of a number that ends in two or more.
    pub fn step(&self) -> Decimal {
        let unit = power_of_ten(self.scale.power());
        if self.digits.scale() > 0 {
            return (unit * Decimal::new(1, self.digits.scale())).normalize();
        }
        let zeros = self.trailing_zeros();
        if zeros >= 2 {
            unit * power_of_ten(zeros)
        } else {
            unit
        }
    }

    /// The number of significant digits as written; trailing zeros of a whole number do not
    /// count.
    pub fn significant_digits(&self) -> u32 {
        let mut mantissa = self.digits.mantissa().unsigned_abs();
        if self.digits.scale() == 0 {
            while mantissa != 0 && mantissa.is_multiple_of(10) {
                mantissa /= 10;
            }
        }
        mantissa.checked_ilog10().map_or(1, |log| log + 1)
    }

    fn trailing_zeros(&self) -> u8 {
        let mut mantissa = self.digits.mantissa().unsigned_abs();
        let mut zeros = 0;
        while mantissa != 0 && mantissa.is_multiple_of(10) {
            mantissa /= 10;
            zeros += 1;
        }
        zeros
    }
}

fn power_of_ten(power: u8) -> Decimal {
    10_i64
        .checked_pow(u32::from(power))
        .map_or(Decimal::MAX, Decimal::from)
}

impl fmt::Display for Numeral {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.digits.to_string())
    }
}

/// How exactly a number is meant: by its digits, or by the hedge word before it.
///
/// The intervals follow the rounding and hedging rules of the project's claims research: a
/// vague number is known to 10, 5 or 2 per cent, as it has one, two or more significant digits
/// (widths near those measured by Ferson et al. 2015, *Natural language of uncertainty*,
/// International Journal of Approximate Reasoning).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// Every digit is meant: a count, or an amount in full.
    Exact,
    /// Rounded to the last digit that counts.
    Rounded,
    /// About, around, roughly.
    About,
    /// Nearly, almost, approaching: not above.
    Nearly,
    /// Just under.
    JustUnder,
    /// More than, over, exceeding.
    Over,
    /// Just over.
    JustOver,
    /// At least.
    AtLeast,
    /// Under, fewer than.
    Under,
    /// At most.
    AtMost,
    /// Up to: of a plan or a capacity.
    UpTo,
}

impl Precision {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Exact,
        Self::Rounded,
        Self::About,
        Self::Nearly,
        Self::JustUnder,
        Self::Over,
        Self::JustOver,
        Self::AtLeast,
        Self::Under,
        Self::AtMost,
        Self::UpTo,
    ];

    /// The code in data files.
    pub fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Rounded => "rounded",
            Self::About => "about",
            Self::Nearly => "nearly",
            Self::JustUnder => "just_under",
            Self::Over => "over",
            Self::JustOver => "just_over",
            Self::AtLeast => "at_least",
            Self::Under => "under",
            Self::AtMost => "at_most",
            Self::UpTo => "up_to",
        }
    }

    /// The numbers that `numeral` can stand for.
    ///
    /// # Errors
    /// [`IntervalError::Overflow`] at the end of the range of decimals.
    pub fn interval(self, numeral: &Numeral) -> Result<Interval, IntervalError> {
        let value = numeral.value();
        let plus = |by: Decimal| value.checked_add(by).ok_or(IntervalError::Overflow);
        let minus = |by: Decimal| value.checked_sub(by).ok_or(IntervalError::Overflow);
        match self {
            Self::Exact => Ok(Interval::exact(value)),
            Self::Rounded => {
                let half = numeral.step() / Decimal::TWO;
                Interval::half_open(minus(half)?, plus(half)?)
            }
            Self::About => {
                let width = vague(numeral, [100, 50, 20])?;
                Interval::closed(minus(width)?, plus(width)?)
            }
            Self::Nearly => Interval::closed(minus(vague(numeral, [100, 50, 20])?)?, value),
            Self::JustUnder => Interval::closed(minus(vague(numeral, [50, 25, 10])?)?, value),
            Self::JustOver => Interval::new(
                Bound::Open(value),
                Bound::Closed(plus(vague(numeral, [50, 25, 10])?)?),
            ),
            Self::Over => Interval::new(Bound::Open(value), Bound::Unbounded),
            Self::AtLeast => Interval::new(Bound::Closed(value), Bound::Unbounded),
            Self::Under => Interval::new(Bound::Unbounded, Bound::Open(value)),
            Self::AtMost | Self::UpTo => Interval::new(Bound::Unbounded, Bound::Closed(value)),
        }
    }
}

/// A share of the value in thousandths, by the number of significant digits: one, two, more.
fn vague(numeral: &Numeral, per_mille: [i64; 3]) -> Result<Decimal, IntervalError> {
    let [one, two, more] = per_mille;
    let share = match numeral.significant_digits() {
        0 | 1 => one,
        2 => two,
        _ => more,
    };
    numeral
        .value()
        .abs()
        .checked_mul(Decimal::new(share, 3))
        .ok_or(IntervalError::Overflow)
}

/// A text that names no precision.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "`{0}` is not a precision: expected one of exact, rounded, about, nearly, just_under, over, just_over, at_least, under, at_most, up_to"
)]
pub struct PrecisionError(String);

impl FromStr for Precision {
    type Err = PrecisionError;

    fn from_str(text: &str) -> Result<Self, PrecisionError> {
        Self::ALL
            .into_iter()
            .find(|precision| precision.code() == text)
            .ok_or_else(|| PrecisionError(text.to_owned()))
    }
}

impl fmt::Display for Precision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}
