//! Interval arithmetic encloses every exact result.

use corridor_evidence::{Bound, Interval, IntervalError};
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};

/// Small decimals, so that sums and products of them are exact.
fn small() -> impl Strategy<Value = Decimal> {
    (-1_000_000_i64..1_000_000, 0_u32..4).prop_map(|(n, scale)| Decimal::new(n, scale))
}

fn bounded() -> impl Strategy<Value = Interval> {
    (small(), small(), any::<bool>(), any::<bool>()).prop_filter_map(
        "empty",
        |(a, b, low, high)| {
            let (a, b) = if a <= b { (a, b) } else { (b, a) };
            let bound = |value, open| {
                if open {
                    Bound::Open(value)
                } else {
                    Bound::Closed(value)
                }
            };
            Interval::new(bound(a, low), bound(b, high)).ok()
        },
    )
}

fn interval() -> impl Strategy<Value = Interval> {
    prop_oneof![
        4 => bounded(),
        1 => small().prop_map(|low| Interval::new(Bound::Closed(low), Bound::Unbounded).unwrap()),
        1 => small().prop_map(|low| Interval::new(Bound::Open(low), Bound::Unbounded).unwrap()),
        1 => small().prop_map(|high| Interval::new(Bound::Unbounded, Bound::Open(high)).unwrap()),
        1 => Just(Interval::new(Bound::Unbounded, Bound::Unbounded).unwrap()),
    ]
}

/// An interval and a number in it.
fn with_member() -> impl Strategy<Value = (Interval, Decimal)> {
    (interval(), small()).prop_filter_map("no member", |(interval, wish)| {
        let ends = [interval.low().value(), interval.high().value()];
        let middle = match ends {
            [Some(a), Some(b)] => (a + b) / Decimal::TWO,
            [Some(a), None] => a + Decimal::ONE,
            [None, Some(b)] => b - Decimal::ONE,
            _ => wish,
        };
        [Some(wish), ends[0], ends[1], Some(middle)]
            .into_iter()
            .flatten()
            .find(|value| interval.contains(*value))
            .map(|value| (interval, value))
    })
}

/// Whether `low ≤ a / b ≤ high`, by whole numbers: `a / b` need not be a decimal.
fn quotient_is_in(interval: &Interval, a: Decimal, b: Decimal) -> bool {
    let (a, b) = if b < Decimal::ZERO { (-a, -b) } else { (a, b) };
    // end ≤ a / b as end × b ≤ a, scaled to whole numbers of at most 2 × 28 digits.
    let compare = |end: Decimal| {
        let (end, b, a) = (end.normalize(), b.normalize(), a.normalize());
        let scale = (end.scale() + b.scale()).max(a.scale());
        let left = Big::from(end.mantissa())
            .times(b.mantissa())
            .times_ten(scale - end.scale() - b.scale());
        let right = Big::from(a.mantissa()).times_ten(scale - a.scale());
        left.cmp(&right)
    };
    let low = interval.low().value().is_none_or(|low| {
        let reached = matches!(interval.low(), Bound::Closed(_));
        compare(low).is_lt() || (reached && compare(low).is_eq())
    });
    let high = interval.high().value().is_none_or(|high| {
        let reached = matches!(interval.high(), Bound::Closed(_));
        compare(high).is_gt() || (reached && compare(high).is_eq())
    });
    low && high
}

/// Signed whole numbers of any size, as far as the test above needs them.
#[derive(PartialEq, Eq, Clone)]
struct Big {
    negative: bool,
    /// Digits to the base of ten, least first, without leading zeros.
    digits: Vec<u8>,
}

impl From<i128> for Big {
    fn from(number: i128) -> Self {
        let mut rest = number.unsigned_abs();
        let mut digits = Vec::new();
        while rest > 0 {
            digits.push(u8::try_from(rest % 10).unwrap());
            rest /= 10;
        }
        Self {
            negative: number < 0,
            digits,
        }
    }
}

impl Big {
    fn times(&self, factor: i128) -> Self {
        let other = Self::from(factor);
        let mut sums = vec![0_u32; self.digits.len() + other.digits.len() + 1];
        for (i, a) in self.digits.iter().enumerate() {
            for (j, b) in other.digits.iter().enumerate() {
                sums[i + j] += u32::from(*a) * u32::from(*b);
            }
        }
        let mut carry = 0;
        let mut digits: Vec<u8> = sums
            .into_iter()
            .map(|sum| {
                let sum = sum + carry;
                carry = sum / 10;
                u8::try_from(sum % 10).unwrap()
            })
            .collect();
        while digits.last() == Some(&0) {
            digits.pop();
        }
        Self {
            negative: !digits.is_empty() && self.negative != other.negative,
            digits,
        }
    }

    fn times_ten(mut self, power: u32) -> Self {
        if !self.digits.is_empty() {
            let mut digits = vec![0; usize::try_from(power).unwrap()];
            digits.append(&mut self.digits);
            self.digits = digits;
        }
        self
    }
}

impl Ord for Big {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let size = |big: &Self| {
            (
                big.digits.len(),
                big.digits.iter().rev().copied().collect::<Vec<_>>(),
            )
        };
        match (self.negative, other.negative) {
            (false, true) => std::cmp::Ordering::Greater,
            (true, false) => std::cmp::Ordering::Less,
            (false, false) => size(self).cmp(&size(other)),
            (true, true) => size(other).cmp(&size(self)),
        }
    }
}

impl PartialOrd for Big {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn sums_are_enclosed((x, a) in with_member(), (y, b) in with_member()) {
        prop_assert!(x.checked_add(&y).unwrap().contains(a + b));
    }

    #[test]
    fn differences_are_enclosed((x, a) in with_member(), (y, b) in with_member()) {
        prop_assert!(x.checked_sub(&y).unwrap().contains(a - b));
    }

    #[test]
    fn products_are_enclosed((x, a) in with_member(), (y, b) in with_member()) {
        prop_assert!(x.checked_mul(&y).unwrap().contains(a * b), "{} in {} × {}", a * b, x, y);
    }

    #[test]
    fn quotients_are_enclosed((x, a) in with_member(), (y, b) in with_member()) {
        match x.checked_div(&y) {
            Ok(quotient) => prop_assert!(
                quotient_is_in(&quotient, a, b), "{} / {} not in {} = {} / {}", a, b, quotient, x, y
            ),
            Err(IntervalError::DivisionByZero) => prop_assert!(y.contains(Decimal::ZERO)),
            Err(error) => prop_assert!(false, "{error}"),
        }
    }

    #[test]
    fn what_encloses_overlaps(x in interval(), y in interval()) {
        prop_assert_eq!(x.overlaps(&y), y.overlaps(&x));
        if x.encloses(&y) {
            prop_assert!(x.overlaps(&y));
        }
        prop_assert!(x.encloses(&x));
    }
}

#[test]
fn exact_numbers_stay_exact() {
    let three = Interval::exact(dec!(3));
    assert!(
        Interval::exact(dec!(12))
            .checked_div(&three)
            .unwrap()
            .is_exact()
    );
    let third = Interval::exact(dec!(1)).checked_div(&three).unwrap();
    assert!(!third.is_exact() && third.contains(dec!(0.3333333333333333333333333333)));
}

#[test]
fn open_ends_stay_open() {
    let more = Interval::new(Bound::Open(dec!(14)), Bound::Unbounded).unwrap();
    let sum = more.checked_add(&Interval::exact(dec!(1))).unwrap();
    assert_eq!(sum.to_string(), "(15, ∞)");
    assert_eq!(
        more.checked_mul(&Interval::exact(dec!(-2)))
            .unwrap()
            .to_string(),
        "(-∞, -28)"
    );
    assert_eq!(
        Interval::exact(dec!(1)).checked_div(&more).unwrap().high(),
        Bound::Open(dec!(1) / dec!(14)).into_closed_if_rounded()
    );
}

trait Rounded {
    fn into_closed_if_rounded(self) -> Bound;
}

impl Rounded for Bound {
    /// 1/14 is no decimal: the end moves up by one unit of the last digit and is closed there.
    fn into_closed_if_rounded(self) -> Bound {
        match self {
            Self::Open(value) => Self::Closed(value + Decimal::new(1, value.scale())),
            other => other,
        }
    }
}

#[test]
fn an_interval_is_never_empty() {
    assert_eq!(
        Interval::closed(dec!(2), dec!(1)),
        Err(IntervalError::Empty)
    );
    assert_eq!(
        Interval::half_open(dec!(1), dec!(1)),
        Err(IntervalError::Empty)
    );
}

#[test]
fn the_ends_of_decimals_overflow_as_errors() {
    let most = Interval::exact(Decimal::MAX);
    assert_eq!(most.checked_add(&most), Err(IntervalError::Overflow));
    assert_eq!(most.checked_mul(&most), Err(IntervalError::Overflow));
}
