//! Laws that hold for all amounts.

use corridor_money::rates::{ExchangeRate, Quotation, RateMethod, RatePeriod};
use corridor_money::{Currency, Money, Rounding};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// Amounts of up to 18 digits with up to 6 places.
fn amounts() -> impl Strategy<Value = Decimal> {
    (
        -999_999_999_999_999_999_i64..=999_999_999_999_999_999,
        0_u32..=6,
    )
        .prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale))
}

fn currencies() -> impl Strategy<Value = Currency> {
    proptest::sample::select(Currency::all().collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn text_round_trips(amount in amounts(), currency in currencies()) {
        let money = Money::new(amount, currency);
        let back: Money = money.to_string().parse().unwrap();
        prop_assert_eq!(back, money);
        prop_assert_eq!(back.to_string(), money.to_string());
    }

    #[test]
    fn reading_never_panics(text in "\\PC{0,40}") {
        if let Ok(money) = text.parse::<Money>() {
            prop_assert_eq!(money.to_string().parse::<Money>(), Ok(money));
        }
    }

    #[test]
    fn a_difference_undoes_a_sum(left in amounts(), right in amounts()) {
        let (left, right) = (Money::new(left, Currency::USD), Money::new(right, Currency::USD));
        let sum = left.try_add(right).unwrap();
        prop_assert_eq!(sum, right.try_add(left).unwrap());
        prop_assert_eq!(sum.try_sub(right).unwrap(), left);
    }

    #[test]
    fn parts_add_up_and_mirror(
        cents in -999_999_999_999_999_i64..=999_999_999_999_999,
        ratios in prop::collection::vec((0_i64..100_000, 0_u32..=3), 1..12),
    ) {
        let whole = Money::new(Decimal::new(cents, 2), Currency::USD);
        let ratios: Vec<Decimal> =
            ratios.into_iter().map(|(mantissa, scale)| Decimal::new(mantissa, scale)).collect();
        let sum: Decimal = ratios.iter().sum();
        prop_assume!(!sum.is_zero());
        let parts = whole.allocate(&ratios).unwrap();
        prop_assert_eq!(Money::try_sum(Currency::USD, parts.iter().copied()).unwrap(), whole);
        let mirror: Vec<Money> = whole.negate().allocate(&ratios).unwrap();
        for ((part, mirrored), ratio) in parts.iter().zip(mirror).zip(&ratios) {
            prop_assert_eq!(part.negate(), mirrored);
            // No part is a whole unit away from its exact share.
            let exact = whole.amount() * ratio / sum;
            prop_assert!((part.amount() - exact).abs() < Decimal::new(1, 2));
            if ratio.is_zero() {
                prop_assert!(part.amount().is_zero());
            }
        }
    }

    #[test]
    fn equal_parts_differ_by_one_unit_at_most(cents in -100_000_i64..=100_000, count in 1_u16..50) {
        let whole = Money::new(Decimal::new(cents, 2), Currency::USD);
        let parts = whole.split(count).unwrap();
        let sizes: Vec<Decimal> = parts.iter().map(|part| part.amount().abs()).collect();
        prop_assert!(sizes.is_sorted_by(|left, right| left >= right));
        prop_assert!(sizes[0] - sizes[sizes.len() - 1] <= Decimal::new(1, 2));
        prop_assert_eq!(Money::try_sum(Currency::USD, parts).unwrap(), whole);
    }

    #[test]
    fn rounding_is_symmetric_but_for_ceiling_and_floor(amount in amounts(), places in 0_u32..=4) {
        for rounding in Rounding::ALL {
            let rounded = rounding.apply(amount, places);
            let other = match rounding {
                Rounding::Ceiling => Rounding::Floor,
                Rounding::Floor => Rounding::Ceiling,
                same => same,
            };
            prop_assert_eq!(-rounded, other.apply(-amount, places));
            prop_assert!((rounded - amount).abs() < Decimal::new(1, places));
            prop_assert_eq!(rounding.apply(rounded, places), rounded);
        }
    }

    #[test]
    fn a_redenomination_can_be_undone(cents in -999_999_999_999_i64..=999_999_999_999) {
        for currency in Currency::all() {
            let Some(step) = currency.successor() else { continue };
            let old = Money::new(Decimal::new(cents, 2), currency);
            let new = old.redenominate(step.to()).unwrap();
            let back = new.redenominate(currency).unwrap();
            let off = back.try_sub(old).unwrap().amount().abs();
            prop_assert!(off < Decimal::new(1, 9), "{old} {new} {back}");
        }
    }

    #[test]
    fn a_conversion_there_and_back_is_within_rounding(
        cents in -999_999_999_999_i64..=999_999_999_999,
        rate in 1_i64..=99_999_999,
    ) {
        let rate = ExchangeRate::new(
            Currency::EUR,
            Currency::UZS,
            Decimal::new(rate, 4),
            RatePeriod::year(2024).unwrap(),
            RateMethod::Published,
            "test",
        );
        let quotation = Quotation::try_from(rate.unwrap()).unwrap();
        let start = Money::new(Decimal::new(cents, 2), Currency::UZS);
        let there = quotation.convert(start).unwrap().amount();
        let back = quotation.convert(there).unwrap().amount();
        prop_assert!((back.amount() - start.amount()).abs() < Decimal::new(1, 9), "{back}");
        // An exact product comes back exactly.
        let start = Money::new(Decimal::new(cents, 2), Currency::EUR);
        let there = quotation.convert(start).unwrap().amount();
        prop_assert_eq!(quotation.convert(there).unwrap().amount(), start);
    }
}
