//! Currencies, amounts of money and dated exchange rates.

mod allocation;
mod currency;
mod error;
mod generated;
mod language;
mod money;
mod names;
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
