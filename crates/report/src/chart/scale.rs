//! Scales: where values are on the paper, and which round values get a tick.

use rust_decimal::Decimal;

use super::float;

/// A linear scale from values to positions.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Linear {
    from: f64,
    to: f64,
    start: f64,
    end: f64,
}

impl Linear {
    pub(crate) fn new(from: f64, to: f64, start: f64, end: f64) -> Self {
        Self {
            from,
            to,
            start,
            end,
        }
    }

    pub(crate) fn at(self, value: f64) -> f64 {
        let span = self.to - self.from;
        if span == 0.0 {
            return f64::midpoint(self.start, self.end);
        }
        self.start + (value - self.from) / span * (self.end - self.start)
    }
}

/// Round values that enclose `low` to `high`: about `count` steps of 1, 2, 2.5 or 5 times a power
/// of ten, in decimals so that no tick reads `0.30000000000000004`.
pub(crate) fn ticks(low: Decimal, high: Decimal, count: u32) -> Vec<Decimal> {
    let span = high.saturating_sub(low);
    if span <= Decimal::ZERO {
        // One value: a step of its own size below and above.
        let step = if low.is_zero() {
            Decimal::ONE
        } else {
            low.abs()
        };
        return ticks(low.saturating_sub(step), high.saturating_add(step), count);
    }
    let rough = span / Decimal::from(count.max(1));
    let Some(step) = nice_step(rough) else {
        return vec![low, high];
    };
    let first = (low / step).floor();
    let last = (high / step).ceil();
    let mut ticks = Vec::new();
    let mut index = first;
    // A step is at least a tenth of the rough one, so this ends soon.
    while index <= last && ticks.len() <= 64 {
        ticks.push(index.saturating_mul(step).normalize());
        index += Decimal::ONE;
    }
    ticks
}

/// The smallest round step that is not below `rough`.
fn nice_step(rough: Decimal) -> Option<Decimal> {
    let mut power = Decimal::ONE;
    let ten = Decimal::TEN;
    while power.checked_mul(ten)? <= rough {
        power = power.checked_mul(ten)?;
    }
    while power > rough {
        power = power.checked_div(ten).filter(|power| !power.is_zero())?;
    }
    [
        Decimal::ONE,
        Decimal::TWO,
        Decimal::new(25, 1),
        Decimal::from(5),
        ten,
    ]
    .into_iter()
    .filter_map(|factor| power.checked_mul(factor))
    .find(|step| *step >= rough)
}

/// The ends of a list of ticks, as positions.
pub(crate) fn ends(ticks: &[Decimal]) -> (f64, f64) {
    let end = |tick: Option<&Decimal>| tick.map_or(0.0, |tick| float(*tick));
    (end(ticks.first()), end(ticks.last()))
}

#[cfg(test)]
mod tests {
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn ticks_are_round_and_enclose_the_values() {
        assert_eq!(
            ticks(dec!(0), dec!(43.82), 5),
            [dec!(0), dec!(10), dec!(20), dec!(30), dec!(40), dec!(50)]
        );
        assert_eq!(
            ticks(dec!(0.1), dec!(0.5), 4),
            [dec!(0.1), dec!(0.2), dec!(0.3), dec!(0.4), dec!(0.5)]
        );
        assert_eq!(
            ticks(dec!(-3), dec!(2), 5),
            [dec!(-3), dec!(-2), dec!(-1), dec!(0), dec!(1), dec!(2)]
        );
        assert_eq!(ticks(dec!(5), dec!(5), 2).first(), Some(&dec!(0)));
        assert_eq!(ticks(dec!(0), dec!(0), 2), [dec!(-1), dec!(0), dec!(1)]);
    }

    #[test]
    fn extreme_values_do_not_panic() {
        for (low, high) in [
            (Decimal::MIN, Decimal::MAX),
            (Decimal::ZERO, Decimal::new(1, 28)),
            (Decimal::MAX, Decimal::MAX),
        ] {
            assert!(ticks(low, high, 5).len() >= 2);
        }
    }
}
