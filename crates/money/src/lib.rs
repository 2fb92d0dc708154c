//! Currencies, amounts of money and dated exchange rates.

mod currency;
mod error;
mod generated;
mod language;
mod names;
mod succession;
#[cfg(feature = "serde")]
mod text_form;

pub use crate::currency::{Currency, CurrencyStatus, CurrencyUse};
pub use crate::error::MoneyError;
pub use crate::language::Language;
pub use crate::names::NameKind;
pub use crate::succession::{Succession, SuccessionKind};
