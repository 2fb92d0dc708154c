//! Faults of other libraries that must not be ours; each row of the list that is about money.

use chrono::NaiveDate;
use corridor_money::parse::{ParseError, parse_amount};
use corridor_money::rates::{ExchangeRate, FixingPolicy, Quotation, RateMethod};
use corridor_money::{Currency, Money, MoneyError, Rounding};
use rust_decimal::Decimal;

use crate::fixtures::ecb_daily;

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn iso_currency_15_minor_units_are_those_of_iso() {
    let digits = [Currency::CLF, Currency::JPY, Currency::JOD, Currency::MRU];
    assert_eq!(
        digits.map(Currency::minor_units),
        [Some(4), Some(0), Some(3), Some(2)]
    );
}

#[test]
fn dinero_713_a_negative_amount_times_one_is_itself() {
    for rounding in Rounding::ALL {
        let debt = money("-2.00 USD");
        let product = debt.try_mul(Decimal::ONE).unwrap().round(rounding).unwrap();
        assert_eq!(product, debt, "{rounding:?}");
    }
}

#[test]
fn ruby_money_652_allocation_is_symmetric_in_sign() {
    let ratios = [Decimal::new(6667, 4), Decimal::new(3333, 4)];
    let parts = money("-10.00 USD").allocate(&ratios).unwrap();
    assert_eq!(parts, [money("-6.67 USD"), money("-3.33 USD")]);
}

#[test]
fn jsr354_ri_384_a_rate_is_a_decimal_not_a_float() {
    let rate = ExchangeRate::new(
        Currency::GBP,
        Currency::JPY,
        Decimal::new(1750, 1),
        "2019-01-02".parse().unwrap(),
        RateMethod::Fixing,
        "test",
    );
    let quotation = Quotation::try_from(rate.unwrap()).unwrap();
    let yen = quotation.convert(money("100 GBP")).unwrap();
    assert_eq!(yen.amount(), money("17500 JPY"));
}

#[test]
fn currencyconverter_20_a_missing_day_is_carried_with_its_date_never_interpolated() {
    let table = ecb_daily();
    let policy = FixingPolicy::Previous { max_days: 5 };
    let found = table
        .on(Currency::EUR, Currency::USD, day("2024-11-02"), policy)
        .unwrap();
    assert_eq!(found.rate(), Decimal::new(10_885, 4));
    assert_eq!(found.fixing_date(), Some(day("2024-11-01")));
}

#[test]
fn frankfurter_71_a_range_that_starts_on_a_weekend_has_the_fixing_before_it() {
    let table = ecb_daily();
    let policy = FixingPolicy::Previous { max_days: 5 };
    let fixing = |asked: &str| {
        let found = table
            .on(Currency::EUR, Currency::USD, day(asked), policy)
            .unwrap();
        found.fixing_date().unwrap().to_string()
    };
    assert_eq!(fixing("2024-11-03"), "2024-11-01");
    assert_eq!(fixing("2024-11-04"), "2024-11-04");
}

#[test]
fn rust_decimal_453_too_many_digits_are_an_error_never_rounded() {
    let text = "12345678901234567890123456789012345 USD";
    assert!(matches!(
        text.parse::<Money>(),
        Err(MoneyError::TooManyDigits { .. })
    ));
    let text = "0.12345678901234567890123456789012345 USD";
    assert!(matches!(
        text.parse::<Money>(),
        Err(MoneyError::TooManyDigits { .. })
    ));
}

#[test]
fn babel_749_bad_grouping_is_an_error() {
    for text in ["11,11.11", "$11,11.11", "1,23,45 USD"] {
        let error = parse_amount(text).unwrap_err();
        assert!(
            matches!(error, ParseError::Malformed { .. }),
            "{text}: {error}"
        );
    }
}

#[test]
fn price_parser_63_three_decimals_are_no_thousands() {
    let amount = parse_amount("1,234,567.890").unwrap();
    assert_eq!(amount.low(), Some(Decimal::new(1_234_567_890, 3)));
}

#[test]
fn price_parser_1_magnitudes_count() {
    for (text, value) in [
        ("1.45 milliards INR", "1450000000 INR"),
        ("$54K", "54000 USD"),
    ] {
        assert_eq!(parse_amount(text).unwrap().money(), Some(money(value)));
    }
}
