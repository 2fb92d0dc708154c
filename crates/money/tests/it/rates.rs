//! Tables of rates: lookups, crosses, refusals.

use chrono::NaiveDate;
use corridor_money::rates::{
    Averaging, Coverage, ExchangeRate, FixingPolicy, Fixings, RateMethod, RatePeriod, RateTable,
};
use corridor_money::{Currency, Money, MoneyError};
use rust_decimal::Decimal;

use crate::fixtures::ecb_daily;

const WEEK: FixingPolicy = FixingPolicy::Previous { max_days: 7 };

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rate(
    base: Currency,
    quote: Currency,
    rate: &str,
    period: &str,
    method: RateMethod,
) -> ExchangeRate {
    let (rate, period) = (rate.parse().unwrap(), period.parse().unwrap());
    ExchangeRate::new(base, quote, rate, period, method, "test").unwrap()
}

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

#[test]
fn periods_round_trip_and_strange_ones_are_refused() {
    for text in ["2024", "2024-02", "2024-02-29"] {
        let period: RatePeriod = text.parse().unwrap();
        assert_eq!(period.to_string(), text);
        assert_eq!(
            period.last_day().to_string(),
            match text {
                "2024" => "2024-12-31",
                _ => "2024-02-29",
            }
        );
    }
    for text in [
        "",
        "24",
        "2024-13",
        "2024-2",
        "2023-02-29",
        "2024-02-29-1",
        "0000",
        "-2024",
    ] {
        let error = text.parse::<RatePeriod>().unwrap_err();
        assert_eq!(
            error,
            MoneyError::BadPeriod {
                text: text.to_owned()
            }
        );
    }
}

#[test]
fn a_rate_is_above_zero_and_between_two_currencies() {
    for (quote, value) in [
        (Currency::CNY, "0"),
        (Currency::CNY, "-7"),
        (Currency::USD, "1"),
    ] {
        let value: Decimal = value.parse().unwrap();
        let period = RatePeriod::year(2024).unwrap();
        let made = ExchangeRate::new(
            Currency::USD,
            quote,
            value,
            period,
            RateMethod::Published,
            "test",
        );
        assert!(matches!(made, Err(MoneyError::BadRate { .. })), "{made:?}");
    }
}

#[test]
fn a_fixing_is_of_one_day() {
    let year = RatePeriod::year(2024).unwrap();
    let made = ExchangeRate::new(
        Currency::USD,
        Currency::CNY,
        Decimal::TEN,
        year,
        RateMethod::Fixing,
        "test",
    );
    assert!(
        made.unwrap_err()
            .to_string()
            .ends_with("expected a day for a fixing")
    );
}

#[test]
fn a_cross_divides_at_full_precision_and_converts_with_one_division() {
    let table = ecb_daily();
    let found = table
        .on(Currency::USD, Currency::CNY, day("2024-12-31"), WEEK)
        .unwrap();
    // 7.5833 / 1.0389
    assert_eq!(found.rate().to_string(), "7.2993550871113677928578303975");
    assert_eq!(found.legs().len(), 2);
    let back = found.convert(money("7.5833 CNY")).unwrap();
    assert_eq!(back.amount(), money("1.0389 USD"));
    let there = found.convert(money("1.0389 USD")).unwrap();
    assert_eq!(there.amount(), money("7.5833 CNY"));
}

#[test]
fn a_conversion_says_how_it_was_made() {
    let table = ecb_daily();
    let made = table
        .convert_on(money("100 USD"), Currency::EUR, day("2024-11-02"), WEEK)
        .unwrap();
    let quotation = made.quotation();
    assert_eq!(quotation.method(), Some(RateMethod::Fixing));
    assert_eq!(quotation.fixing_date(), Some(day("2024-11-01")));
    assert_eq!(quotation.age_days(), Some(1));
    assert_eq!(quotation.sources(), ["European Central Bank".into()]);
    assert_eq!(made.original(), money("100 USD"));
    let text = made.to_string();
    assert!(text.starts_with("100 USD = 91.86954524575"), "{text}");
    assert!(
        text.ends_with("EUR (fixing, 2024-11-01 for 2024-11-02, European Central Bank)"),
        "{text}"
    );
}

#[test]
fn a_currency_in_itself_needs_no_rate() {
    let table = RateTable::new();
    let found = table
        .on(Currency::KZT, Currency::KZT, day("2024-01-01"), WEEK)
        .unwrap();
    assert_eq!(
        (found.rate(), found.legs().len(), found.method()),
        (Decimal::ONE, 0, None)
    );
}

#[test]
fn an_unknown_pair_and_a_missing_day_name_what_there_is() {
    let table = ecb_daily();
    let error = table
        .on(Currency::EUR, Currency::KZT, day("2024-01-02"), WEEK)
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "no rate of `EUR` in `KZT` for 2024-01-02"
    );
    let error = table.on(
        Currency::EUR,
        Currency::CNY,
        day("2024-12-25"),
        FixingPolicy::Exact,
    );
    assert_eq!(
        error.unwrap_err().to_string(),
        "no rate of `EUR` in `CNY` for 2024-12-25; the nearest is for 2024-12-24"
    );
}

#[test]
fn a_fixing_older_than_allowed_is_refused() {
    let table = ecb_daily();
    let day = day("2025-04-21");
    let two = FixingPolicy::Previous { max_days: 2 };
    let error = table
        .on(Currency::EUR, Currency::USD, day, two)
        .unwrap_err();
    assert!(
        matches!(
            error,
            MoneyError::StaleRate {
                age_days: 4,
                max_days: 2,
                ..
            }
        ),
        "{error}"
    );
    assert!(table.on(Currency::EUR, Currency::USD, day, WEEK).is_ok());
}

#[test]
fn a_suspended_rate_is_not_carried_even_within_the_age_allowed() {
    let table = ecb_daily();
    let error = table
        .on(Currency::USD, Currency::RUB, day("2022-03-02"), WEEK)
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "`European Central Bank` stopped fixing `EUR` in `RUB` after 2022-03-01, \
         and fixed others on 2022-03-02; expected a day up to 2022-03-01"
    );
}

#[test]
fn the_halves_of_a_cross_are_of_one_day() {
    let mut table = RateTable::new();
    let fixing = |quote, day: &str, source: &str| {
        let period = day.parse().unwrap();
        ExchangeRate::new(
            Currency::EUR,
            quote,
            Decimal::TWO,
            period,
            RateMethod::Fixing,
            source,
        )
    };
    table
        .insert(fixing(Currency::USD, "2024-05-02", "one").unwrap())
        .unwrap();
    table
        .insert(fixing(Currency::KZT, "2024-05-03", "two").unwrap())
        .unwrap();
    let error = table
        .on(Currency::USD, Currency::KZT, day("2024-05-04"), WEEK)
        .unwrap_err();
    assert!(matches!(error, MoneyError::FixingsDiffer { .. }), "{error}");
}

#[test]
fn two_rates_for_one_question_are_refused_in_either_direction() {
    let mut table = RateTable::new();
    let first = rate(
        Currency::USD,
        Currency::CNY,
        "7.1",
        "2024",
        RateMethod::Published,
    );
    table.insert(first.clone()).unwrap();
    assert_eq!(table.insert(first), Ok(()));
    for second in [
        rate(
            Currency::USD,
            Currency::CNY,
            "7.2",
            "2024",
            RateMethod::Published,
        ),
        rate(
            Currency::CNY,
            Currency::USD,
            "0.14",
            "2024",
            RateMethod::Published,
        ),
    ] {
        let error = table.insert(second).unwrap_err();
        assert!(matches!(error, MoneyError::DuplicateRate { .. }), "{error}");
    }
    table
        .insert(rate(
            Currency::USD,
            Currency::CNY,
            "7.2",
            "2024",
            RateMethod::Implied,
        ))
        .unwrap();
    assert_eq!(table.rates().count(), 2);
}

#[test]
fn each_half_of_a_cross_takes_the_first_method_it_has() {
    let mut table = RateTable::new();
    table
        .insert(rate(
            Currency::USD,
            Currency::CNY,
            "7",
            "2024",
            RateMethod::Published,
        ))
        .unwrap();
    table
        .insert(rate(
            Currency::USD,
            Currency::TMT,
            "3.5",
            "2024",
            RateMethod::Peg,
        ))
        .unwrap();
    let year = RatePeriod::year(2024).unwrap();
    let methods = [RateMethod::Published, RateMethod::Peg];
    let found = table
        .over(
            Currency::TMT,
            Currency::CNY,
            year,
            &methods,
            Coverage::Complete,
        )
        .unwrap();
    assert_eq!((found.rate(), found.method()), (Decimal::TWO, None));
    let one = table.over(
        Currency::TMT,
        Currency::CNY,
        year,
        &methods[..1],
        Coverage::Complete,
    );
    assert!(matches!(one, Err(MoneyError::NoRate { .. })), "{one:?}");
}

#[test]
fn an_average_of_a_part_is_no_average_of_the_year() {
    let table = ecb_daily();
    let year = RatePeriod::year(2022).unwrap();
    let mean = |currency, coverage| {
        table.average(
            Currency::USD,
            currency,
            year,
            Averaging::MeanOfFixings,
            coverage,
        )
    };
    let error = mean(Currency::RUB, Coverage::Complete).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the rate of `USD` in `RUB` for 2022 rests on 2022-01-03 to 2022-03-01 only; \
         expected the whole period"
    );
    assert_eq!(
        mean(Currency::RUB, Coverage::AsPublished)
            .unwrap()
            .fixings()
            .unwrap()
            .count,
        42
    );
    assert_eq!(
        mean(Currency::CNY, Coverage::Complete)
            .unwrap()
            .fixings()
            .unwrap()
            .count,
        257
    );
}

#[test]
fn an_average_without_fixings_names_the_nearest_period_that_has_some() {
    let table = ecb_daily();
    let period: RatePeriod = "2004-11".parse().unwrap();
    let error = table
        .average(
            Currency::EUR,
            Currency::CNY,
            period,
            Averaging::MeanOfFixings,
            Coverage::AsPublished,
        )
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "no rate of `EUR` in `CNY` for 2004-11; the nearest is for 2005-04"
    );
}

#[test]
fn a_partial_rate_gives_way_to_the_next_method() {
    let mut table = RateTable::new();
    let part = rate(
        Currency::USD,
        Currency::RUB,
        "78.09",
        "2022",
        RateMethod::AverageOfFixings,
    );
    let fixings = Fixings {
        first: day("2022-01-03"),
        last: day("2022-03-01"),
        count: 42,
    };
    table.insert(part.with_fixings(fixings)).unwrap();
    let whole = rate(
        Currency::USD,
        Currency::RUB,
        "68.48",
        "2022",
        RateMethod::Published,
    );
    table.insert(whole).unwrap();
    let methods = [RateMethod::AverageOfFixings, RateMethod::Published];
    let over = |coverage| {
        let year = RatePeriod::year(2022).unwrap();
        table
            .over(Currency::USD, Currency::RUB, year, &methods, coverage)
            .unwrap()
            .method()
    };
    assert_eq!(over(Coverage::Complete), Some(RateMethod::Published));
    assert_eq!(
        over(Coverage::AsPublished),
        Some(RateMethod::AverageOfFixings)
    );
}

#[test]
fn a_missing_year_names_the_nearest_year_not_a_month() {
    let mut table = RateTable::new();
    for period in ["2019", "2022", "2024-01"] {
        table
            .insert(rate(
                Currency::USD,
                Currency::KZT,
                "400",
                period,
                RateMethod::Published,
            ))
            .unwrap();
    }
    let year = RatePeriod::year(2024).unwrap();
    let error = table
        .over(
            Currency::USD,
            Currency::KZT,
            year,
            &[RateMethod::Published],
            Coverage::Complete,
        )
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "no rate of `USD` in `KZT` for 2024; the nearest is for 2022"
    );
}

#[test]
fn a_table_crosses_through_the_pivots_it_was_given_only() {
    let mut table = RateTable::with_pivots([Currency::CHF]);
    for (quote, value) in [(Currency::KZT, "500"), (Currency::CNY, "8")] {
        table
            .insert(rate(
                Currency::CHF,
                quote,
                value,
                "2024",
                RateMethod::Published,
            ))
            .unwrap();
        table
            .insert(rate(
                Currency::USD,
                quote,
                "9",
                "2024",
                RateMethod::Published,
            ))
            .unwrap();
    }
    let year = RatePeriod::year(2024).unwrap();
    let found = table
        .over(
            Currency::CNY,
            Currency::KZT,
            year,
            &[RateMethod::Published],
            Coverage::Complete,
        )
        .unwrap();
    assert_eq!(found.rate(), Decimal::new(625, 1));
}
