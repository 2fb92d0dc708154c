//! Dated exchange rates: what a publisher stated, found by day or period, never interpolated.

mod average;
mod conversion;
#[cfg(feature = "fx-data")]
pub(crate) mod data;
mod exchange_rate;
mod lookup;
mod method;
mod period;
mod quotation;
mod table;

pub use self::average::Averaging;
pub use self::conversion::Conversion;
pub use self::exchange_rate::{ExchangeRate, Fixings};
pub use self::lookup::{Coverage, FixingPolicy};
pub use self::method::RateMethod;
pub use self::period::RatePeriod;
pub use self::quotation::{Leg, Quotation};
pub use self::table::RateTable;
