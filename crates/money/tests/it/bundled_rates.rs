//! The rates that come with the crate.

use corridor_money::Currency;
use corridor_money::rates::{Coverage, RateMethod, RatePeriod, RateTable};
use rust_decimal::Decimal;

use crate::fixtures::rows;

#[test]
fn every_row_of_the_ecb_file_is_there_with_its_fixings() {
    let table = RateTable::ecb_reference_rates().unwrap();
    let rows = rows("fx/ecb_monthly.csv");
    assert_eq!(table.rates().count(), 2 * rows.len());
    for row in rows {
        let currency: Currency = row["currency"].parse().unwrap();
        let period: RatePeriod = row["period"].parse().unwrap();
        for (method, column) in [
            (RateMethod::AverageOfFixings, "average_per_eur"),
            (RateMethod::EndOfPeriod, "end_of_period_per_eur"),
        ] {
            let found = table
                .over(
                    Currency::EUR,
                    currency,
                    period,
                    &[method],
                    Coverage::AsPublished,
                )
                .unwrap();
            assert_eq!(
                found.rate(),
                row[column].parse::<Decimal>().unwrap(),
                "{row:?}"
            );
            let fixings = found.legs()[0].rate().fixings().unwrap();
            assert_eq!(
                fixings.last.to_string(),
                row["end_of_period_date"],
                "{row:?}"
            );
            if method == RateMethod::AverageOfFixings {
                assert_eq!(fixings.first.to_string(), row["first_obs_date"], "{row:?}");
                assert_eq!(fixings.count.to_string(), row["n_obs"], "{row:?}");
            }
        }
    }
}

#[test]
fn only_the_rates_that_cover_a_part_of_their_period_are_marked_so() {
    let table = RateTable::ecb_reference_rates().unwrap();
    let partial = table.rates().filter(|rate| !rate.covers_period());
    let partial: Vec<String> = partial
        .map(|rate| format!("{} {} {}", rate.quote(), rate.period(), rate.method()))
        .collect();
    assert_eq!(
        partial,
        [
            "CNY 2005 average of fixings",
            "RUB 2005 average of fixings",
            "RUB 2022 average of fixings",
            "RUB 2022-03 average of fixings",
            "RUB 2022 end of period",
            "RUB 2022-03 end of period",
        ]
    );
}

#[test]
fn every_row_of_the_national_file_is_there_with_its_method() {
    let table = RateTable::national_rates().unwrap();
    let rows = rows("fx/lcu_per_usd_annual.csv");
    assert_eq!(table.rates().count(), rows.len());
    for row in rows {
        let method = match row["source"].as_str() {
            "cia_factbook" => RateMethod::Published,
            "ecb_cross" => RateMethod::AverageOfFixings,
            "peg" => RateMethod::Peg,
            _ => RateMethod::Implied,
        };
        let currency: Currency = row["currency"].parse().unwrap();
        let year: RatePeriod = row["year"].parse().unwrap();
        let found = table
            .over(
                Currency::USD,
                currency,
                year,
                &[method],
                Coverage::AsPublished,
            )
            .unwrap();
        assert_eq!(
            found.rate(),
            row["lcu_per_usd"].parse::<Decimal>().unwrap(),
            "{row:?}"
        );
        let complete = table.over(Currency::USD, currency, year, &[method], Coverage::Complete);
        assert_eq!(
            complete.is_err(),
            row["kind"] == "partial_year_average",
            "{row:?}"
        );
    }
}

#[test]
fn both_tables_together_price_the_tenge_in_euro() {
    let mut table = RateTable::national_rates().unwrap();
    table
        .merge(RateTable::ecb_reference_rates().unwrap())
        .unwrap();
    let methods = [RateMethod::Published, RateMethod::AverageOfFixings];
    let year = RatePeriod::year(2024).unwrap();
    let found = table
        .over(
            Currency::EUR,
            Currency::KZT,
            year,
            &methods,
            Coverage::Complete,
        )
        .unwrap();
    assert_eq!(found.legs().len(), 2);
    assert!(
        found.rate() > 480.into() && found.rate() < 530.into(),
        "{}",
        found.rate()
    );
    assert_eq!(found.sources().len(), 2);
}
