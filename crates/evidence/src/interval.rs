//! Intervals of decimals: how precisely a number is known.

use std::fmt;

use rust_decimal::Decimal;
use thiserror::Error;

/// One end of an [`Interval`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// No end on this side.
    Unbounded,
    /// The number lies beyond this value and is not it.
    Open(Decimal),
    /// The number may be this value.
    Closed(Decimal),
}

impl Bound {
    /// The value at this end; none when there is no end.
    pub fn value(self) -> Option<Decimal> {
        match self {
            Self::Unbounded => None,
            Self::Open(value) | Self::Closed(value) => Some(value),
        }
    }

    fn is_closed(self) -> bool {
        matches!(self, Self::Closed(_))
    }
}

/// What an interval cannot do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum IntervalError {
    /// No number lies between the two ends.
    #[error("no number lies between the two ends")]
    Empty,
    /// The divisor may be zero.
    #[error("the divisor may be zero")]
    DivisionByZero,
    /// The result has more digits before the point than a decimal holds.
    #[error("the result is too large for a decimal of 28 digits")]
    Overflow,
}

/// The numbers that a published number can stand for: never empty, ends open or closed.
///
/// "43.82 billion" is [43.815, 43.825); "more than 14" is (14, ∞); "nearly 95" is below 95.
/// Arithmetic carries intervals outwards: the result holds every number that exact arithmetic on
/// members of the operands gives. Where a division cannot be written in 28 digits, the end moves
/// outwards by one unit of the last digit (Moore, Kearfott and Cloud 2009, *Introduction to
/// Interval Analysis*, section 2.3 and 3.1).
///
/// ```
/// use corridor_evidence::Interval;
/// use rust_decimal::dec;
/// let part = Interval::half_open(dec!(43.815), dec!(43.825))?;
/// let whole = Interval::half_open(dec!(94.815), dec!(94.825))?;
/// let share = part.checked_div(&whole)?;
/// assert!(share.contains(dec!(0.4621)) && !share.contains(dec!(0.4624)));
/// # Ok::<(), corridor_evidence::IntervalError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Interval {
    low: Bound,
    high: Bound,
}

impl Interval {
    /// Exactly this number.
    pub fn exact(value: Decimal) -> Self {
        Self {
            low: Bound::Closed(value),
            high: Bound::Closed(value),
        }
    }

    /// Between two ends.
    ///
    /// # Errors
    /// [`IntervalError::Empty`] when no number lies between them.
    pub fn new(low: Bound, high: Bound) -> Result<Self, IntervalError> {
        let some = match (low.value(), high.value()) {
            (Some(a), Some(b)) if a == b => low.is_closed() && high.is_closed(),
            (Some(a), Some(b)) => a < b,
            _ => true,
        };
        if some {
            Ok(Self { low, high })
        } else {
            Err(IntervalError::Empty)
        }
    }

    /// From `low`, which belongs to it, up to `high`, which does not: what rounding half up to
    /// a digit leaves open.
    ///
    /// # Errors
    /// [`IntervalError::Empty`] unless `low` is less than `high`.
    pub fn half_open(low: Decimal, high: Decimal) -> Result<Self, IntervalError> {
        Self::new(Bound::Closed(low), Bound::Open(high))
    }

    /// Both ends belong to it.
    ///
    /// # Errors
    /// [`IntervalError::Empty`] when `low` is above `high`.
    pub fn closed(low: Decimal, high: Decimal) -> Result<Self, IntervalError> {
        Self::new(Bound::Closed(low), Bound::Closed(high))
    }

    /// The lower end.
    pub fn low(&self) -> Bound {
        self.low
    }

    /// The upper end.
    pub fn high(&self) -> Bound {
        self.high
    }

    /// Whether it is one single number.
    pub fn is_exact(&self) -> bool {
        self.low == self.high && self.low.is_closed()
    }

    /// Whether both ends are there.
    pub fn is_bounded(&self) -> bool {
        self.low.value().is_some() && self.high.value().is_some()
    }

    /// Whether `value` is in it.
    pub fn contains(&self, value: Decimal) -> bool {
        let above = match self.low {
            Bound::Unbounded => true,
            Bound::Open(low) => value > low,
            Bound::Closed(low) => value >= low,
        };
        let below = match self.high {
            Bound::Unbounded => true,
            Bound::Open(high) => value < high,
            Bound::Closed(high) => value <= high,
        };
        above && below
    }

    /// Whether every number of `other` is in it.
    pub fn encloses(&self, other: &Self) -> bool {
        let low = match (self.low.value(), other.low.value()) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => {
                a < b || (a == b && (self.low.is_closed() || !other.low.is_closed()))
            }
        };
        let high = match (self.high.value(), other.high.value()) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => {
                a > b || (a == b && (self.high.is_closed() || !other.high.is_closed()))
            }
        };
        low && high
    }

    /// Whether the two have a number in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        !self.is_below(other) && !other.is_below(self)
    }

    /// Whether every number of it is less than every number of `other`.
    pub fn is_below(&self, other: &Self) -> bool {
        match (self.high.value(), other.low.value()) {
            (Some(high), Some(low)) => {
                high < low || (high == low && !(self.high.is_closed() && other.low.is_closed()))
            }
            _ => false,
        }
    }

    /// The distance between the ends; none when one is missing.
    pub fn width(&self) -> Option<Decimal> {
        self.high.value()?.checked_sub(self.low.value()?)
    }

    /// The numbers with the other sign.
    #[must_use]
    pub fn negated(&self) -> Self {
        let flip = |bound| match bound {
            Bound::Unbounded => Bound::Unbounded,
            Bound::Open(value) => Bound::Open(-value),
            Bound::Closed(value) => Bound::Closed(-value),
        };
        Self {
            low: flip(self.high),
            high: flip(self.low),
        }
    }

    /// The sums of a number of each.
    ///
    /// # Errors
    /// [`IntervalError::Overflow`].
    pub fn checked_add(&self, other: &Self) -> Result<Self, IntervalError> {
        let end = |a: Bound, b: Bound, side| match (a.value(), b.value()) {
            (Some(x), Some(y)) => {
                exact::add(x, y).map(|sum| sum.bound(a.is_closed() && b.is_closed(), side))
            }
            _ => Some(Bound::Unbounded),
        };
        Ok(Self {
            low: end(self.low, other.low, Side::Low).ok_or(IntervalError::Overflow)?,
            high: end(self.high, other.high, Side::High).ok_or(IntervalError::Overflow)?,
        })
    }

    /// The differences of a number of each.
    ///
    /// # Errors
    /// [`IntervalError::Overflow`].
    pub fn checked_sub(&self, other: &Self) -> Result<Self, IntervalError> {
        self.checked_add(&other.negated())
    }

    /// The products of a number of each.
    ///
    /// # Errors
    /// [`IntervalError::Overflow`].
    pub fn checked_mul(&self, other: &Self) -> Result<Self, IntervalError> {
        self.hull_of_ends(other, ends::product)
    }

    /// The quotients of a number of each.
    ///
    /// # Errors
    /// [`IntervalError::DivisionByZero`] when `other` has zero in it;
    /// [`IntervalError::Overflow`].
    pub fn checked_div(&self, other: &Self) -> Result<Self, IntervalError> {
        if other.contains(Decimal::ZERO) {
            return Err(IntervalError::DivisionByZero);
        }
        self.hull_of_ends(other, ends::quotient)
    }

    fn hull_of_ends(
        &self,
        other: &Self,
        of: fn(ends::End, ends::End) -> Option<ends::Candidate>,
    ) -> Result<Self, IntervalError> {
        let mut hull: Option<ends::Candidate> = None;
        for a in [ends::End::low(self.low), ends::End::high(self.high)] {
            for b in [ends::End::low(other.low), ends::End::high(other.high)] {
                let candidate = of(a, b).ok_or(IntervalError::Overflow)?;
                hull = Some(hull.map_or(candidate, |hull| hull.hull(candidate)));
            }
        }
        let hull = hull.ok_or(IntervalError::Empty)?;
        Ok(Self {
            low: hull.low.to_bound(),
            high: hull.high.to_bound(),
        })
    }
}

/// In mathematical notation: `[43.815, 43.825)`, `(14, ∞)`.
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.low {
            Bound::Unbounded => write!(f, "(-∞, ")?,
            Bound::Open(low) => write!(f, "({}, ", low.normalize())?,
            Bound::Closed(low) => write!(f, "[{}, ", low.normalize())?,
        }
        match self.high {
            Bound::Unbounded => write!(f, "∞)"),
            Bound::Open(high) => write!(f, "{})", high.normalize()),
            Bound::Closed(high) => write!(f, "{}]", high.normalize()),
        }
    }
}

impl fmt::Debug for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Interval{self}")
    }
}

/// Which end of an interval a rounded number is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Round down.
    Low,
    /// Round up.
    High,
}

/// Decimal operations that say whether they rounded.
pub(crate) mod exact {
    use rust_decimal::Decimal;

    use super::{Bound, Side};

    /// A result of decimal arithmetic and the error that it can have.
    #[derive(Debug, Clone, Copy)]
    pub(crate) struct Rounded {
        pub(crate) value: Decimal,
        /// Zero when the result is exact.
        error: Decimal,
    }

    impl Rounded {
        fn exact(value: Decimal) -> Self {
            Self {
                value,
                error: Decimal::ZERO,
            }
        }

        fn to_last_digit(value: Decimal) -> Self {
            // The library rounds to the last of its digits: the error is at most one of them.
            Self {
                value,
                error: Decimal::new(1, value.scale()),
            }
        }

        /// The value moved outwards by its error.
        pub(crate) fn outward(self, side: Side) -> Option<Decimal> {
            match side {
                Side::Low => self.value.checked_sub(self.error),
                Side::High => self.value.checked_add(self.error),
            }
        }

        pub(super) fn bound(self, closed: bool, side: Side) -> Bound {
            match self.outward(side) {
                None => Bound::Unbounded,
                Some(value) if closed || !self.error.is_zero() => Bound::Closed(value),
                Some(value) => Bound::Open(value),
            }
        }
    }

    /// `a + b`; none when it overflows.
    pub(crate) fn add(a: Decimal, b: Decimal) -> Option<Rounded> {
        let sum = a.checked_add(b)?;
        let scale = a.normalize().scale().max(b.normalize().scale());
        Some(if sum.scale() >= scale {
            Rounded::exact(sum)
        } else {
            Rounded::to_last_digit(sum)
        })
    }

    /// `a × b`; none when it overflows.
    pub(crate) fn mul(a: Decimal, b: Decimal) -> Option<Rounded> {
        let (a, b) = (a.normalize(), b.normalize());
        let product = a.checked_mul(b)?;
        let fits = a
            .mantissa()
            .unsigned_abs()
            .checked_mul(b.mantissa().unsigned_abs());
        let whole = fits.is_some_and(|mantissa| mantissa < 1 << 96) && a.scale() + b.scale() <= 28;
        Some(if whole {
            Rounded::exact(product)
        } else {
            Rounded::to_last_digit(product)
        })
    }

    /// `a / b`; none when it overflows or `b` is zero.
    pub(crate) fn div(a: Decimal, b: Decimal) -> Option<Rounded> {
        let quotient = a.checked_div(b)?;
        let back = mul(quotient, b)?;
        let whole = back.error.is_zero() && back.value == a;
        Some(if whole {
            Rounded::exact(quotient)
        } else {
            Rounded::to_last_digit(quotient)
        })
    }
}

/// Products and quotients of the ends of two intervals, with infinity and open ends.
mod ends {
    use rust_decimal::Decimal;

    use super::{Bound, Side, exact};

    #[derive(Debug, Clone, Copy)]
    pub(super) enum Value {
        MinusInfinity,
        Finite(Decimal),
        PlusInfinity,
    }

    #[derive(Debug, Clone, Copy)]
    pub(super) struct End {
        value: Value,
        closed: bool,
    }

    /// The range in which the exact result of two ends lies, since it may have been rounded.
    #[derive(Debug, Clone, Copy)]
    pub(super) struct Candidate {
        pub(super) low: End,
        pub(super) high: End,
    }

    impl End {
        pub(super) fn low(bound: Bound) -> Self {
            Self::of(bound, Value::MinusInfinity)
        }

        pub(super) fn high(bound: Bound) -> Self {
            Self::of(bound, Value::PlusInfinity)
        }

        fn of(bound: Bound, infinity: Value) -> Self {
            match bound {
                Bound::Unbounded => Self {
                    value: infinity,
                    closed: false,
                },
                Bound::Open(value) => Self {
                    value: Value::Finite(value),
                    closed: false,
                },
                Bound::Closed(value) => Self {
                    value: Value::Finite(value),
                    closed: true,
                },
            }
        }

        pub(super) fn to_bound(self) -> Bound {
            match self.value {
                Value::Finite(value) if self.closed => Bound::Closed(value),
                Value::Finite(value) => Bound::Open(value),
                _ => Bound::Unbounded,
            }
        }

        fn is_zero(self) -> bool {
            matches!(self.value, Value::Finite(value) if value.is_zero())
        }

        fn is_negative(self) -> bool {
            match self.value {
                Value::MinusInfinity => true,
                Value::Finite(value) => value.is_sign_negative() && !value.is_zero(),
                Value::PlusInfinity => false,
            }
        }
    }

    impl Value {
        fn order(self, other: Self) -> std::cmp::Ordering {
            let rank = |value| match value {
                Self::MinusInfinity => -1,
                Self::Finite(_) => 0,
                Self::PlusInfinity => 1,
            };
            match (self, other) {
                (Self::Finite(a), Self::Finite(b)) => a.cmp(&b),
                (a, b) => rank(a).cmp(&rank(b)),
            }
        }
    }

    impl Candidate {
        pub(super) fn hull(self, other: Self) -> Self {
            use std::cmp::Ordering::{Equal, Greater, Less};
            let low = match self.low.value.order(other.low.value) {
                Less => self.low,
                Greater => other.low,
                Equal => End {
                    closed: self.low.closed || other.low.closed,
                    ..self.low
                },
            };
            let high = match self.high.value.order(other.high.value) {
                Greater => self.high,
                Less => other.high,
                Equal => End {
                    closed: self.high.closed || other.high.closed,
                    ..self.high
                },
            };
            Self { low, high }
        }

        fn point(end: End) -> Self {
            Self {
                low: end,
                high: end,
            }
        }

        fn of(rounded: exact::Rounded, closed: bool) -> Self {
            let end = |side, infinity| End::of(rounded.bound(closed, side), infinity);
            Self {
                low: end(Side::Low, Value::MinusInfinity),
                high: end(Side::High, Value::PlusInfinity),
            }
        }
    }

    fn infinity(negative: bool) -> End {
        let value = if negative {
            Value::MinusInfinity
        } else {
            Value::PlusInfinity
        };
        End {
            value,
            closed: false,
        }
    }

    pub(super) fn product(a: End, b: End) -> Option<Candidate> {
        if a.is_zero() || b.is_zero() {
            // Zero times anything is zero, and reached if that zero is.
            let closed = (a.is_zero() && a.closed) || (b.is_zero() && b.closed);
            return Some(Candidate::point(End {
                value: Value::Finite(Decimal::ZERO),
                closed,
            }));
        }
        match (a.value, b.value) {
            (Value::Finite(x), Value::Finite(y)) => {
                Some(Candidate::of(exact::mul(x, y)?, a.closed && b.closed))
            }
            _ => Some(Candidate::point(infinity(
                a.is_negative() != b.is_negative(),
            ))),
        }
    }

    /// `b` is an end of an interval without zero: an end that is zero is open, and the interval
    /// lies on one side of it, so the quotient there has no end.
    pub(super) fn quotient(a: End, b: End) -> Option<Candidate> {
        let zero = |closed| {
            Candidate::point(End {
                value: Value::Finite(Decimal::ZERO),
                closed,
            })
        };
        if a.is_zero() {
            return Some(zero(a.closed));
        }
        match (a.value, b.value) {
            (Value::Finite(x), Value::Finite(y)) if !y.is_zero() => {
                Some(Candidate::of(exact::div(x, y)?, a.closed && b.closed))
            }
            (Value::Finite(_), Value::MinusInfinity | Value::PlusInfinity) => Some(zero(false)),
            // Towards an open zero or from infinity: no end, on the side that the signs say. An
            // open zero has no sign of its own; both sides are taken, which is wide but encloses.
            (_, Value::Finite(y)) if y.is_zero() => Some(Candidate {
                low: infinity(true),
                high: infinity(false),
            }),
            _ => Some(Candidate::point(infinity(
                a.is_negative() != b.is_negative(),
            ))),
        }
    }
}
