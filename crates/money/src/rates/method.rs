//! [`RateMethod`]: how a rate for a day or a period came about.

use std::fmt;

/// How a rate was made. The annual rate is a choice: for the yuan in 2022 the methods give 6.7210
/// to 6.8987 per dollar, so the method stays with the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RateMethod {
    /// The official fixing of one day.
    Fixing,
    /// Arithmetic mean of the daily fixings (of the daily crosses, for a cross rate).
    AverageOfFixings,
    /// Harmonic mean of the daily fixings: what equal sums of the quote currency would buy.
    HarmonicMean,
    /// Two averages against a third currency, one divided by the other.
    RatioOfAverages,
    /// The last fixing of the period.
    EndOfPeriod,
    /// The publisher's own average, by a method of its own.
    Published,
    /// A rate fixed by the state.
    Peg,
    /// Derived from one value stated in both currencies (GDP in national units and in dollars).
    Implied,
}

impl fmt::Display for RateMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Fixing => "fixing",
            Self::AverageOfFixings => "average of fixings",
            Self::HarmonicMean => "harmonic mean of fixings",
            Self::RatioOfAverages => "ratio of averages",
            Self::EndOfPeriod => "end of period",
            Self::Published => "publisher's average",
            Self::Peg => "peg",
            Self::Implied => "implied",
        })
    }
}
