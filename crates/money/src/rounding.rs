//! [`Rounding`]: the seven named ways to round.

use rust_decimal::{Decimal, RoundingStrategy};

/// How to round a decimal.
///
/// All but `Ceiling` and `Floor` are symmetric in sign: what -x rounds to is minus what x does.
///
/// ```
/// use corridor_money::{Currency, Money, Rounding};
///
/// let price: Money = "2.345 USD".parse()?;
/// assert_eq!(price.round(Rounding::HalfEven)?.to_string(), "2.34 USD");
/// assert_eq!(price.round(Rounding::HalfUp)?.to_string(), "2.35 USD");
/// # Ok::<(), corridor_money::MoneyError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Rounding {
    /// To the nearest; halves to the even neighbour. Unbiased over many amounts.
    #[default]
    HalfEven,
    /// To the nearest; halves away from zero, as taught at school.
    HalfUp,
    /// To the nearest; halves towards zero.
    HalfDown,
    /// Away from zero.
    Up,
    /// Towards zero.
    Down,
    /// Towards plus infinity.
    Ceiling,
    /// Towards minus infinity.
    Floor,
}

impl Rounding {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::HalfEven,
        Self::HalfUp,
        Self::HalfDown,
        Self::Up,
        Self::Down,
        Self::Ceiling,
        Self::Floor,
    ];

    /// Rounds to a number of decimal places.
    ///
    /// ```
    /// use corridor_money::Rounding;
    /// use rust_decimal::Decimal;
    ///
    /// assert_eq!(Rounding::Floor.apply(Decimal::new(-15, 1), 0), Decimal::from(-2));
    /// ```
    #[must_use]
    pub fn apply(self, value: Decimal, places: u32) -> Decimal {
        let strategy = match self {
            Self::HalfEven => RoundingStrategy::MidpointNearestEven,
            Self::HalfUp => RoundingStrategy::MidpointAwayFromZero,
            Self::HalfDown => RoundingStrategy::MidpointTowardZero,
            Self::Up => RoundingStrategy::AwayFromZero,
            Self::Down => RoundingStrategy::ToZero,
            Self::Ceiling => RoundingStrategy::ToPositiveInfinity,
            Self::Floor => RoundingStrategy::ToNegativeInfinity,
        };
        value.round_dp_with_strategy(places, strategy)
    }
}
