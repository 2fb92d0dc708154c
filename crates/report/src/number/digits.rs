//! Rounding, decimal marks and groups of digits.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::language::Tongue;

/// `value / 10^power`, rounded to `decimals` by a rule.
pub(crate) fn scaled(
    value: Decimal,
    power: u32,
    decimals: u32,
    rounding: RoundingStrategy,
) -> Decimal {
    let mut value = value.normalize();
    // Moving the point is exact as long as the digits fit; digits beyond are far below a step.
    let room = Decimal::MAX_SCALE.saturating_sub(power);
    if value.scale() > room {
        value = value.round_dp_with_strategy(room, rounding);
    }
    let scale = value.scale() + power;
    if value.set_scale(scale).is_err() {
        return value;
    }
    let mut rounded = value.round_dp_with_strategy(decimals, rounding);
    rounded.rescale(decimals);
    if rounded.is_zero() {
        rounded.set_sign_positive(true);
    }
    rounded
}

/// How many decimals `value / 10^power` has.
pub(crate) fn decimals_needed(value: Decimal, power: u32) -> u32 {
    let mut mantissa = value.mantissa().unsigned_abs();
    if mantissa == 0 {
        return 0;
    }
    let mut zeros = 0;
    while mantissa.is_multiple_of(10) {
        mantissa /= 10;
        zeros += 1;
    }
    (power + value.scale()).saturating_sub(zeros)
}

/// Where a number stands: it decides whether four digits are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Grouping {
    /// In a sentence: Russian and Chinese do not group four digits.
    Sentence,
    /// Among others, where all must be grouped alike.
    Column,
}

/// A decimal in the marks of a language, without its sign: `1,234.50`, `1234,50`, `12 345,0`.
pub(crate) fn grouped(value: Decimal, tongue: Tongue, grouping: Grouping) -> String {
    let text = value.abs().to_string();
    let (whole, fraction) = text
        .split_once('.')
        .map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let (group, mark) = match tongue {
        Tongue::Ru => ('\u{a0}', ','),
        Tongue::En | Tongue::Zh => (',', '.'),
    };
    let least = match (tongue, grouping) {
        (Tongue::En, _) | (_, Grouping::Column) => 4,
        (_, Grouping::Sentence) => 5,
    };
    let mut out = String::with_capacity(text.len() + 8);
    for (index, digit) in whole.chars().enumerate() {
        let left = whole.len() - index;
        if index > 0 && left % 3 == 0 && whole.len() >= least {
            out.push(group);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(mark);
        out.push_str(fraction);
    }
    out
}

/// The sign of a number, as people write it.
pub(crate) fn minus(value: Decimal) -> &'static str {
    if value.is_sign_negative() && !value.is_zero() {
        "−"
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::{RoundingStrategy::MidpointNearestEven, dec};

    use super::*;

    #[test]
    fn the_point_moves_without_loss() {
        let value = dec!(0.1234567890123456789012345678);
        assert_eq!(
            scaled(value, 12, 12, MidpointNearestEven),
            dec!(0.000000000000)
        );
        assert_eq!(
            scaled(dec!(94_815_000_000), 9, 2, MidpointNearestEven).to_string(),
            "94.82"
        );
        assert_eq!(
            scaled(dec!(94_825_000_000), 9, 2, MidpointNearestEven).to_string(),
            "94.82"
        );
        assert_eq!(
            scaled(dec!(-0.04), 0, 1, MidpointNearestEven).to_string(),
            "0.0"
        );
        assert_eq!(scaled(Decimal::MAX, 12, 2, MidpointNearestEven).scale(), 2);
    }

    #[test]
    fn each_language_has_its_marks() {
        use Grouping::{Column, Sentence};
        let said =
            |value, tongue, grouping| grouped(value, tongue, grouping).replace('\u{a0}', "_");
        assert_eq!(said(dec!(1234567.5), Tongue::En, Sentence), "1,234,567.5");
        assert_eq!(said(dec!(1234567.5), Tongue::Ru, Sentence), "1_234_567,5");
        assert_eq!(said(dec!(3467), Tongue::Ru, Sentence), "3467");
        assert_eq!(said(dec!(3467), Tongue::Ru, Column), "3_467");
        assert_eq!(said(dec!(3467), Tongue::Zh, Column), "3,467");
        assert_eq!(said(dec!(3467), Tongue::En, Sentence), "3,467");
    }
}
