//! Amounts: text form, arithmetic, rounding, allocation, redenomination.

use corridor_money::{Currency, Money, MoneyError, Rounding};
use rust_decimal::Decimal;

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

#[test]
fn an_amount_reads_its_plain_form_only() {
    for text in ["94820000000 USD", "-0.05 KZT", "1250.50 CNY", "0 XAU"] {
        assert_eq!(money(text).to_string(), text);
    }
    for text in [
        "",
        "USD",
        "1",
        "1USD",
        "USD 1",
        "1  USD",
        " 1 USD",
        "1 USD ",
        "+1 USD",
        "1. USD",
        ".5 USD",
        "1,5 USD",
        "1_000 USD",
        "1e3 USD",
        "--1 USD",
        "1 usd",
        "١ USD",
    ] {
        let error = text.parse::<Money>().unwrap_err();
        assert!(
            matches!(
                error,
                MoneyError::NotPlain { .. } | MoneyError::UnknownCurrency { .. }
            ),
            "{text}: {error}"
        );
    }
}

#[test]
fn zero_has_no_sign_and_trailing_zeros_do_not_count() {
    assert_eq!(money("-0.00 USD").to_string(), "0.00 USD");
    assert_eq!(money("1.50 USD"), money("1.5 USD"));
    assert_ne!(money("1 USD"), money("1 CNY"));
    assert!(money("2 USD") > money("1 USD"));
    assert_eq!(money("2 USD").partial_cmp(&money("1 CNY")), None);
}

#[test]
fn currencies_never_mix() {
    let (left, right) = (money("1 CNY"), money("1 CNH"));
    let mismatch = MoneyError::CurrencyMismatch {
        left: Currency::CNY,
        right: Currency::CNH,
    };
    assert_eq!(left.try_add(right), Err(mismatch.clone()));
    assert_eq!(left.try_sub(right), Err(mismatch.clone()));
    assert_eq!(left.ratio_to(right), Err(mismatch.clone()));
    assert_eq!(Money::try_sum(Currency::CNY, [left, right]), Err(mismatch));
}

#[test]
fn a_sum_that_would_drop_digits_is_an_error() {
    let huge = Money::new(Decimal::MAX, Currency::USD);
    let overflow = Err(MoneyError::Overflow { operation: "sum" });
    assert_eq!(huge.try_add(money("1 USD")), overflow);
    assert_eq!(huge.try_add(money("0.1 USD")), overflow);
    assert_eq!(huge.negate().try_sub(money("0.4 USD")), overflow);
    assert_eq!(huge.try_add(money("0.0 USD")), Ok(huge));
    assert_eq!(
        huge.try_mul(Decimal::TWO),
        Err(MoneyError::Overflow {
            operation: "product"
        })
    );
    assert_eq!(
        huge.try_div(Decimal::new(1, 1)),
        Err(MoneyError::Overflow {
            operation: "quotient"
        })
    );
}

#[test]
fn division_by_zero_is_an_error() {
    let error = money("5 USD").try_div(Decimal::ZERO).unwrap_err();
    assert_eq!(error.to_string(), "`5 USD` cannot be divided by zero");
    assert!(money("5 USD").ratio_to(money("0 USD")).is_err());
}

#[test]
fn a_sum_of_official_values_is_exact_in_any_order() {
    let parts: Vec<Money> = (1..=1000).map(|n| money(&format!("{n}.1 USD"))).collect();
    let forward = Money::try_sum(Currency::USD, parts.iter().copied()).unwrap();
    let backward = Money::try_sum(Currency::USD, parts.iter().rev().copied()).unwrap();
    assert_eq!(forward, money("500600 USD"));
    assert_eq!(forward, backward);
    assert_eq!(Money::try_sum(Currency::KZT, []), Ok(money("0 KZT")));
}

#[test]
fn rounding_without_a_minor_unit_asks_for_places() {
    let gold = money("1.23456 XAU");
    assert_eq!(
        gold.round(Rounding::default()),
        Err(MoneyError::NoMinorUnits {
            currency: Currency::XAU
        })
    );
    assert_eq!(gold.round_to(3, Rounding::HalfEven), money("1.235 XAU"));
    assert_eq!(
        money("1234.5 JPY").round(Rounding::HalfEven),
        Ok(money("1234 JPY"))
    );
}

#[test]
fn bad_ratios_and_too_fine_amounts_are_refused() {
    let whole = money("1.00 USD");
    let bad = |ratios: &[Decimal]| whole.allocate(ratios).unwrap_err().to_string();
    assert_eq!(
        bad(&[]),
        "cannot allocate by the ratios given; expected at least one"
    );
    assert_eq!(
        bad(&[Decimal::ZERO]),
        "cannot allocate by the ratios given; expected at least one above zero"
    );
    assert_eq!(
        bad(&[Decimal::ONE, Decimal::NEGATIVE_ONE]),
        "cannot allocate by the ratios given; expected none below zero"
    );
    assert!(whole.split(0).is_err());
    assert!(matches!(
        money("1.005 USD").split(2),
        Err(MoneyError::TooFine { places: 2, .. })
    ));
    assert!(matches!(
        money("1 XAU").split(2),
        Err(MoneyError::NoMinorUnits { .. })
    ));
    assert_eq!(
        money("1 XAU").allocate_to(3, &[Decimal::ONE; 3]).unwrap(),
        [money("0.334 XAU"), money("0.333 XAU"), money("0.333 XAU")]
    );
}

#[test]
fn a_leftover_unit_never_goes_to_a_zero_ratio() {
    let ratios = [0, 1, 0, 1, 1].map(Decimal::from);
    let parts = money("0.02 USD").allocate(&ratios).unwrap();
    let parts: Vec<String> = parts.iter().map(|part| part.amount().to_string()).collect();
    assert_eq!(parts, ["0.00", "0.01", "0.00", "0.01", "0.00"]);
}

#[test]
fn redenominations_chain_and_go_back() {
    let old = money("1000000000000 ROL");
    assert_eq!(old.redenominate(Currency::RON), Ok(money("100000000 RON")));
    assert_eq!(
        money("1 BYN").redenominate(Currency::BYB),
        Ok(money("10000000 BYB"))
    );
    assert_eq!(
        money("7 USD").redenominate(Currency::USD),
        Ok(money("7 USD"))
    );
    let levs = money("1955.83 BGL").redenominate(Currency::EUR).unwrap();
    assert_eq!(levs, money("1 EUR"));
}

#[test]
fn what_no_law_linked_needs_a_rate() {
    for (amount, to) in [
        ("500 RUR", Currency::KZT),
        ("1 CNH", Currency::CNY),
        ("1 DEM", Currency::FRF),
        ("1 CUC", Currency::CUP),
        ("1 USD", Currency::EUR),
    ] {
        let error = money(amount).redenominate(to).unwrap_err();
        assert!(
            matches!(error, MoneyError::NotSuccessor { .. }),
            "{amount}: {error}"
        );
    }
}

#[test]
fn no_amount_of_a_new_unit_exists_before_its_day() {
    let new = money("2 TMT");
    let eve = "2008-12-31".parse().unwrap();
    let error = new.redenominate_on(Currency::TMM, eve).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`TMT` took effect on 2009-01-01; expected that day or later, got `2008-12-31`"
    );
    let day = "2009-01-01".parse().unwrap();
    assert_eq!(
        new.redenominate_on(Currency::TMM, day),
        Ok(money("10000 TMM"))
    );
}

#[test]
fn money_is_small_and_can_go_anywhere() {
    fn anywhere<T: Send + Sync + Copy + 'static>() {}
    anywhere::<Money>();
    assert_eq!(size_of::<Money>(), 20);
}
