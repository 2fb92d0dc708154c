//! [`Succession`]: what replaced a currency, at which factor, from which day.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::currency::{Currency, Ymd, date};

/// How a new currency stands to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuccessionKind {
    /// The old unit ended and all of it became the new one: a redenomination, or the entry into a
    /// currency union at an irrevocable rate. Amounts convert at the factor at any time.
    Replacement,
    /// One of several areas left a shared currency that went on elsewhere (the rouble area in
    /// 1993). The factor held on that day only; later amounts need an exchange rate.
    Introduction,
}

/// A step from a currency to the one that replaced it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Succession {
    from: Currency,
    entry: &'static SuccessionEntry,
}

/// A row of the generated table.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SuccessionEntry {
    pub(crate) to: Currency,
    pub(crate) area: &'static str,
    pub(crate) mantissa: u64,
    pub(crate) scale: u32,
    pub(crate) effective: Ymd,
    pub(crate) kind: SuccessionKind,
}

impl Succession {
    pub(crate) fn new(from: Currency, entry: &'static SuccessionEntry) -> Self {
        Self { from, entry }
    }

    /// The old currency.
    pub fn from(self) -> Currency {
        self.from
    }

    /// The new currency.
    pub fn to(self) -> Currency {
        self.entry.to
    }

    /// How many old units make one new unit, as fixed by law.
    pub fn factor(self) -> Decimal {
        Decimal::from_i128_with_scale(i128::from(self.entry.mantissa), self.entry.scale)
    }

    /// The day on which the new currency took over; `None` only if the table's date is no date.
    pub fn effective(self) -> Option<NaiveDate> {
        date(self.entry.effective)
    }

    /// The area (ISO 3166-1 alpha-3) where this step was taken; `None` where all users took it.
    pub fn area(self) -> Option<&'static str> {
        Some(self.entry.area).filter(|area| !area.is_empty())
    }

    /// Whether the old unit ended, or only one area left it.
    pub fn kind(self) -> SuccessionKind {
        self.entry.kind
    }
}
