//! Currencies, amounts of money and dated exchange rates.
//!
//! A currency is a validated ISO 4217 code that knows its history: when it was the money of which
//! country, what replaced it and at which factor. An amount is an exact decimal of one currency. A
//! rate is what a publisher stated for a day or a period, and a conversion keeps the rate, its
//! method, the day of its fixing and its source together with the result.
//!
//! ```
//! use corridor_money::rates::{ExchangeRate, FixingPolicy, RateMethod, RateTable};
//! use corridor_money::{Currency, Money, Rounding};
//!
//! let mut table = RateTable::new();
//! for (quote, rate) in [(Currency::USD, "1.0389"), (Currency::CNY, "7.5833")] {
//!     let (rate, day) = (rate.parse().unwrap(), "2024-12-31".parse()?);
//!     let source = "European Central Bank";
//!     table.insert(ExchangeRate::new(Currency::EUR, quote, rate, day, RateMethod::Fixing, source)?)?;
//! }
//! let grant: Money = "208000000 USD".parse()?;
//! let new_year = "2025-01-01".parse().unwrap();
//! let policy = FixingPolicy::Previous { max_days: 5 };
//! let made = table.convert_on(grant, Currency::CNY, new_year, policy)?;
//! assert_eq!(made.amount().round(Rounding::HalfEven)?.to_string(), "1518265858.12 CNY");
//! assert_eq!(made.quotation().age_days(), Some(1));
//! # Ok::<(), corridor_money::MoneyError>(())
//! ```
//!
//! # Main types
//!
//! - [`Currency`]: every code of ISO 4217, current and historic; [`CurrencyUse`] says where and
//!   when, [`Succession`] what came after. Names and symbols from CLDR in ten [`Language`]s.
//! - [`Money`]: exact sums, [`Rounding`] in seven named modes, allocation without loss,
//!   redenomination.
//! - [`rates`]: [`RateTable`](rates::RateTable) of [`ExchangeRate`](rates::ExchangeRate)s, lookups
//!   by day and period, crosses, averages, [`Conversion`](rates::Conversion)s.
//! - [`parse`]: amounts in running text (`nearly $95 billion`, `94,8 млрд долл.`, `20多亿美元`), with
//!   magnitude, range, hedge and the certainty of their currency.
//! - [`MoneyError`]: the error ([`parse::ParseError`] says what is wrong with a text). Nothing panics, converts or rounds unasked.
//!
//! # Features
//!
//! - `fx-data`: bundled rates, the ECB's monthly and annual means since 1999 and national units
//!   per dollar by year. Without it the crate has currencies only, and tables are the caller's.
//! - `serde`: values as the text that they print.
//!
//! # What it does not do
//!
//! No file or network is read: rows of rates are handed in. Rates are not interpolated, and no
//! rate is forecast. [`Money`]'s own text form is for data; what people write is [`parse`]'s.

mod allocation;
mod currency;
mod error;
mod generated;
mod language;
mod money;
mod names;
pub mod parse;
pub mod rates;
mod redenomination;
mod rounding;
mod succession;
#[cfg(feature = "serde")]
mod text_form;

pub use crate::currency::{Currency, CurrencyStatus, CurrencyUse};
pub use crate::error::MoneyError;
pub use crate::language::Language;
pub use crate::money::Money;
pub use crate::names::NameKind;
pub use crate::rounding::Rounding;
pub use crate::succession::{Succession, SuccessionKind};
