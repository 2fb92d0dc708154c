//! The rates that come with the crate (feature `fx-data`).

use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::currency::Currency;
use crate::error::MoneyError;
use crate::generated::ecb::ECB;
use crate::generated::national::{NATIONAL, SOURCES};
use crate::rates::{ExchangeRate, Fixings, RateMethod, RatePeriod, RateTable};

/// See the table for the order of the numbers.
pub(crate) type EcbRow = (u32, u64, u32, u64, u32, u32, u32, u32);

/// See the table for the order of the numbers.
pub(crate) type NationalRow = (
    Currency,
    i32,
    u64,
    u32,
    RateMethod,
    usize,
    Option<(u32, u32, u32)>,
);

impl RateTable {
    /// Monthly and annual rates of ten currencies per euro, 1999-01 to 2026-10 (years to 2025):
    /// the mean of the ECB's reference rates by [`RateMethod::AverageOfFixings`] and the last of
    /// them by [`RateMethod::EndOfPeriod`].
    ///
    /// The rouble ends on 2022-03-01; its year 2022 covers two months.
    ///
    /// ```
    /// use corridor_money::Currency;
    /// use corridor_money::rates::{Coverage, RateMethod, RateTable};
    ///
    /// let table = RateTable::ecb_reference_rates()?;
    /// let mean = [RateMethod::AverageOfFixings];
    /// let year = "2024".parse()?;
    /// let rate = table.over(Currency::USD, Currency::CNY, year, &mean, Coverage::Complete)?;
    /// assert_eq!(rate.rate().round_dp(3).to_string(), "7.195");
    /// assert_eq!(rate.method(), Some(RateMethod::RatioOfAverages));
    /// # Ok::<(), corridor_money::MoneyError>(())
    /// ```
    ///
    /// # Errors
    /// None, unless the table contradicts itself; a test builds it.
    pub fn ecb_reference_rates() -> Result<Self, MoneyError> {
        let source: Arc<str> =
            "European Central Bank, euro foreign exchange reference rates".into();
        let mut table = Self::new();
        for (currency, rows) in ECB {
            for &(period, mean, mean_scale, end, end_scale, first, last, count) in *rows {
                let period = unpack_period(period)?;
                let (first, last) = (unpack_day(first)?, unpack_day(last)?);
                let mut insert = |rate, method, fixings| {
                    let source = Arc::clone(&source);
                    let rate =
                        ExchangeRate::new(Currency::EUR, *currency, rate, period, method, source)?;
                    table.insert(rate.with_fixings(fixings))
                };
                let whole = Fixings { first, last, count };
                let only = Fixings {
                    first: last,
                    last,
                    count: 1,
                };
                insert(
                    decimal(mean, mean_scale),
                    RateMethod::AverageOfFixings,
                    whole,
                )?;
                insert(decimal(end, end_scale), RateMethod::EndOfPeriod, only)?;
            }
        }
        Ok(table)
    }

    /// National units per dollar by year for 24 currencies of Asia and its neighbours, 1990s to
    /// 2025, each by the methods that its sources allow:
    ///
    /// - [`RateMethod::Published`]: period averages of The World Factbook, 2017 to 2024;
    /// - [`RateMethod::AverageOfFixings`]: means of daily ECB crosses, from 2005;
    /// - [`RateMethod::Peg`]: the manat since 2009;
    /// - [`RateMethod::Implied`]: the IMF's GDP in both units, to 2017, in the unit in use today.
    ///
    /// ```
    /// use corridor_money::rates::{Coverage, RateMethod, RateTable};
    /// use corridor_money::{Currency, Money};
    ///
    /// let table = RateTable::national_rates()?;
    /// let methods = [RateMethod::Published, RateMethod::Peg];
    /// let gas: Money = "35000000 TMT".parse()?;
    /// let year = "2024".parse()?;
    /// let cost = table.convert_over(gas, Currency::CNY, year, &methods, Coverage::Complete)?;
    /// assert_eq!(cost.amount(), "71970000 CNY".parse()?);
    /// # Ok::<(), corridor_money::MoneyError>(())
    /// ```
    ///
    /// # Errors
    /// None, unless the table contradicts itself; a test builds it.
    pub fn national_rates() -> Result<Self, MoneyError> {
        let sources: Vec<Arc<str>> = SOURCES.iter().map(|source| Arc::from(*source)).collect();
        let mut table = Self::new();
        for &(currency, year, rate, scale, method, source, fixings) in NATIONAL {
            let source = sources.get(source).cloned().unwrap_or_default();
            let period = RatePeriod::year(year)?;
            let rate = decimal(rate, scale);
            let mut rate =
                ExchangeRate::new(Currency::USD, currency, rate, period, method, source)?;
            if let Some((first, last, count)) = fixings {
                let (first, last) = (unpack_day(first)?, unpack_day(last)?);
                rate = rate.with_fixings(Fixings { first, last, count });
            }
            table.insert(rate)?;
        }
        Ok(table)
    }
}

fn decimal(mantissa: u64, scale: u32) -> Decimal {
    Decimal::from_i128_with_scale(i128::from(mantissa), scale)
}

/// `YYYYMM`, month 0 for a year.
fn unpack_period(packed: u32) -> Result<RatePeriod, MoneyError> {
    let year = i32::try_from(packed / 100).unwrap_or(i32::MAX);
    match packed % 100 {
        0 => RatePeriod::year(year),
        month => RatePeriod::month(year, month),
    }
}

/// `YYYYMMDD`.
fn unpack_day(packed: u32) -> Result<NaiveDate, MoneyError> {
    let year = i32::try_from(packed / 10_000).unwrap_or(i32::MAX);
    NaiveDate::from_ymd_opt(year, packed / 100 % 100, packed % 100).ok_or_else(|| {
        MoneyError::BadPeriod {
            text: packed.to_string(),
        }
    })
}
