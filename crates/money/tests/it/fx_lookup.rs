//! The oracle of lookups by day, every row.

use chrono::NaiveDate;
use corridor_money::rates::FixingPolicy;
use corridor_money::{Currency, MoneyError};
use rust_decimal::Decimal;

use crate::fixtures::{ecb_daily, rows};

#[test]
fn every_row_of_the_lookup_oracle_is_right() {
    let table = ecb_daily();
    let rows = rows("expected/core/fx_lookup_cases.csv");
    assert_eq!(rows.len(), 15);
    for row in rows {
        let currency: Currency = row["currency"].parse().unwrap();
        let day: NaiveDate = row["date"].parse().unwrap();
        let look = |policy| table.on(Currency::EUR, currency, day, policy);
        let found = look(FixingPolicy::Previous { max_days: 7 });
        match row["status"].as_str() {
            status @ ("exact" | "previous") => {
                let found = found.unwrap();
                let fixing: NaiveDate = row["fixing_date"].parse().unwrap();
                assert_eq!(
                    found.rate(),
                    row["per_eur"].parse::<Decimal>().unwrap(),
                    "{row:?}"
                );
                assert_eq!(found.fixing_date(), Some(fixing), "{row:?}");
                assert_eq!(found.age_days(), Some((day - fixing).num_days()), "{row:?}");
                assert_eq!(
                    look(FixingPolicy::Exact).is_ok(),
                    status == "exact",
                    "{row:?}"
                );
            }
            "suspended" => {
                let Err(MoneyError::SuspendedRate { fixing, .. }) = found else {
                    panic!("{row:?}: {found:?}");
                };
                assert_eq!(fixing.to_string(), "2022-03-01", "{row:?}");
            }
            "none" => {
                let Err(MoneyError::NoRate { nearest, .. }) = found else {
                    panic!("{row:?}: {found:?}");
                };
                assert_eq!(nearest.unwrap().to_string(), "2005-04-01", "{row:?}");
            }
            other => panic!("`{other}` is no status"),
        }
    }
}
