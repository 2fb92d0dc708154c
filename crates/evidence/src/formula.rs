//! The named formulas by which figures are computed.

use std::fmt;

macro_rules! formulas {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $words:literal, $expression:literal;)*) => {
        /// A named formula. [`algebra`](crate::algebra) has the function of each, with its
        /// conditions and its source.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Formula {
            $($(#[$doc])* $name,)*
        }

        impl Formula {
            /// All of them, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code in machine output.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The name in words.
            pub fn words(self) -> &'static str {
                match self { $(Self::$name => $words,)* }
            }

            /// The formula, with the inputs by their order: `a`, `b`, …
            pub fn expression(self) -> &'static str {
                match self { $(Self::$name => $expression,)* }
            }
        }
    };
}

formulas! {
    /// The sum of all parts.
    Sum = "sum", "sum of all parts", "a + b + …";
    /// The sum of the parts that are known: the whole is at least this.
    PartialSum = "partial_sum", "sum of the known parts, a lower bound", "a + b + … ≤ whole";
    /// Exports plus imports.
    Turnover = "turnover", "exports plus imports", "a + b";
    /// Exports less imports.
    Balance = "balance", "exports less imports", "a − b";
    /// One report less the other, of the same thing.
    Gap = "gap", "difference of two reports", "a − b";
    /// One report less the other, over the other.
    RelativeGap = "relative_gap", "difference of two reports over the second", "100 × (a − b) / b";
    /// The change from the first to the second.
    Change = "change", "change over time", "b − a";
    /// The change from the first to the second, in per cent of the first.
    Growth = "growth", "growth over time", "100 × (b / a − 1)";
    /// The first, grown by the second.
    Grown = "grown", "level after growth", "a × (1 + b / 100)";
    /// The yearly growth that leads from the first to the second.
    AnnualGrowth = "annual_growth", "average yearly growth", "100 × ((b / a)^(1/years) − 1)";
    /// The first over the second.
    Ratio = "ratio", "ratio", "a / b";
    /// The first in per cent of the second, which it is no part of.
    Percentage = "percentage", "ratio in per cent", "100 × a / b";
    /// The second over the first, of one series.
    Times = "times", "multiple over time", "b / a";
    /// The first in per cent of the second.
    Share = "share", "share", "100 × a / b";
    /// The place of the first among all inputs, the largest being one.
    Rank = "rank", "place among all, largest first", "1 + number of inputs above a";
    /// The largest of all inputs.
    Maximum = "maximum", "largest of all", "max(a, b, …)";
    /// An amount in another currency.
    Conversion = "conversion", "conversion at a rate", "a × b, or a / b where the rate is quoted the other way";
    /// The rate that two amounts of the same thing imply.
    ImpliedRate = "implied_rate", "rate that two amounts imply", "a / b";
    /// An amount at the prices of another period.
    Deflation = "deflation", "deflation by an index", "a × c / b";
    /// The time from the first date to the second.
    Elapsed = "elapsed", "time between two dates", "b − a";
}

impl Formula {
    /// Whether the order of the inputs makes no difference.
    pub fn is_symmetric(self) -> bool {
        matches!(
            self,
            Self::Sum | Self::PartialSum | Self::Turnover | Self::Maximum
        )
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.words())
    }
}
