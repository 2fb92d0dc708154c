//! How exactly a figure is known, as the word before its number.

use corridor_evidence::{Bound, Derivation, Figure, Precision};
use rust_decimal::{Decimal, RoundingStrategy};

/// The words that can stand before a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hedge {
    None,
    About,
    Nearly,
    JustUnder,
    MoreThan,
    JustOver,
    AtLeast,
    LessThan,
    AtMost,
    UpTo,
}

/// The hedge of a figure, the number that it is true of, and how that number is rounded.
pub(crate) fn hedge(figure: &Figure) -> (Hedge, Decimal, RoundingStrategy) {
    use RoundingStrategy::{MidpointNearestEven, ToNegativeInfinity, ToPositiveInfinity};
    let value = figure.value();
    if let Some(observation) = figure.observation() {
        return match observation.precision {
            Precision::Exact | Precision::Rounded => (Hedge::None, value, MidpointNearestEven),
            Precision::About => (Hedge::About, value, MidpointNearestEven),
            Precision::Nearly => (Hedge::Nearly, value, ToPositiveInfinity),
            Precision::JustUnder => (Hedge::JustUnder, value, ToPositiveInfinity),
            Precision::Over => (Hedge::MoreThan, value, ToNegativeInfinity),
            Precision::JustOver => (Hedge::JustOver, value, ToNegativeInfinity),
            Precision::AtLeast => (Hedge::AtLeast, value, ToNegativeInfinity),
            Precision::Under => (Hedge::LessThan, value, ToPositiveInfinity),
            Precision::AtMost => (Hedge::AtMost, value, ToPositiveInfinity),
            Precision::UpTo => (Hedge::UpTo, value, ToPositiveInfinity),
        };
    }
    match (figure.interval().low(), figure.interval().high()) {
        (Bound::Open(low), Bound::Unbounded) => (Hedge::MoreThan, low, ToNegativeInfinity),
        (Bound::Closed(low), Bound::Unbounded) => (Hedge::AtLeast, low, ToNegativeInfinity),
        (Bound::Unbounded, Bound::Open(high)) => (Hedge::LessThan, high, ToPositiveInfinity),
        (Bound::Unbounded, Bound::Closed(high)) => (Hedge::AtMost, high, ToPositiveInfinity),
        (Bound::Unbounded, Bound::Unbounded) => (Hedge::About, value, MidpointNearestEven),
        _ if is_vague(figure) => (Hedge::About, value, MidpointNearestEven),
        _ => (Hedge::None, value, MidpointNearestEven),
    }
}

/// Whether a hedged number is among the inputs.
fn is_vague(figure: &Figure) -> bool {
    match figure.derivation() {
        Derivation::Observed(observation) | Derivation::Claimed(observation) => {
            !matches!(observation.precision, Precision::Exact | Precision::Rounded)
        }
        _ => figure.inputs().iter().any(is_vague),
    }
}
