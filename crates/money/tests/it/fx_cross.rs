//! The oracle of annual rates per dollar by four methods.

use corridor_money::Currency;
use corridor_money::rates::{
    Averaging, Coverage, ExchangeRate, Fixings, RateMethod, RatePeriod, RateTable,
};
use rust_decimal::Decimal;

use crate::fixtures::{Row, ecb_daily, rows};

const DAILY: [&str; 5] = ["CNY", "RUB", "TRY", "JPY", "GBP"];

const PARTIAL: [&str; 3] = ["CNY 2005", "RUB 2005", "RUB 2022"];

fn oracle() -> Vec<Row> {
    let rows = rows("expected/core/fx_cross.csv");
    assert_eq!(rows.len(), 185);
    rows
}

fn expected(row: &Row, column: &str) -> Decimal {
    row[column].parse().unwrap()
}

#[test]
fn annual_rates_from_daily_fixings_match_the_oracle_by_all_four_methods() {
    let table = ecb_daily();
    // The daily file begins in 2005.
    let daily = |row: &Row| DAILY.contains(&row["currency"].as_str()) && *row["year"] >= *"2005";
    let rows: Vec<Row> = oracle().into_iter().filter(daily).collect();
    assert_eq!(rows.len(), 102);
    for row in rows {
        let currency: Currency = row["currency"].parse().unwrap();
        let year: RatePeriod = row["year"].parse().unwrap();
        for (averaging, method, column) in [
            (
                Averaging::MeanOfFixings,
                RateMethod::AverageOfFixings,
                "per_usd_mean_of_daily_crosses",
            ),
            (
                Averaging::RatioOfAverages,
                RateMethod::RatioOfAverages,
                "per_usd_ratio_of_eur_averages",
            ),
            (
                Averaging::HarmonicMean,
                RateMethod::HarmonicMean,
                "per_usd_harmonic_mean",
            ),
            (
                Averaging::EndOfPeriod,
                RateMethod::EndOfPeriod,
                "per_usd_end_of_period",
            ),
        ] {
            let rate = table
                .average(
                    Currency::USD,
                    currency,
                    year,
                    averaging,
                    Coverage::AsPublished,
                )
                .unwrap();
            assert_eq!(
                rate.rate().round_dp(6),
                expected(&row, column),
                "{column} of {row:?}"
            );
            assert_eq!(rate.method(), method);
            let Fixings { first, last, count } = rate.fixings().unwrap();
            assert_eq!(count.to_string(), row["n_days"], "{row:?}");
            assert_eq!(first.to_string(), row["first"], "{row:?}");
            assert_eq!(last.to_string(), row["last"], "{row:?}");
        }
    }
}

#[test]
fn crosses_of_published_euro_averages_match_the_oracle() {
    let mut table = RateTable::new();
    for row in rows("fx/ecb_monthly.csv")
        .iter()
        .filter(|row| row["freq"] == "A")
    {
        for (column, method) in [
            ("average_per_eur", RateMethod::AverageOfFixings),
            ("end_of_period_per_eur", RateMethod::EndOfPeriod),
        ] {
            let rate = ExchangeRate::new(
                Currency::EUR,
                row["currency"].parse().unwrap(),
                row[column].parse().unwrap(),
                row["period"].parse().unwrap(),
                method,
                "European Central Bank",
            );
            table.insert(rate.unwrap()).unwrap();
        }
    }
    let mut partial = Vec::new();
    for row in oracle() {
        // Both averages are printed with six decimals and rest on the same days, but where the
        // fixings of the currency cover a part of the year: there the dollar's average is another.
        if row["n_days"].parse::<u32>().unwrap() < 250 {
            partial.push(format!("{} {}", row["currency"], row["year"]));
            continue;
        }
        let currency: Currency = row["currency"].parse().unwrap();
        let year: RatePeriod = row["year"].parse().unwrap();
        let over = |method| {
            table
                .over(
                    Currency::USD,
                    currency,
                    year,
                    &[method],
                    Coverage::AsPublished,
                )
                .unwrap()
        };
        let ratio = over(RateMethod::AverageOfFixings);
        assert_eq!(ratio.method(), Some(RateMethod::RatioOfAverages));
        let wanted = expected(&row, "per_usd_ratio_of_eur_averages");
        let off = (ratio.rate() / wanted - Decimal::ONE).abs();
        assert!(off < Decimal::new(2, 6), "{row:?}: {}", ratio.rate());
        let end = over(RateMethod::EndOfPeriod);
        assert_eq!(end.method(), Some(RateMethod::EndOfPeriod));
        assert_eq!(
            end.rate().round_dp(6),
            expected(&row, "per_usd_end_of_period"),
            "{row:?}"
        );
    }
    partial.sort();
    assert_eq!(partial, PARTIAL);
}
