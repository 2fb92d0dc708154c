//! [`Currency`], the identifier of a currency, and what the table knows about it.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use crate::error::MoneyError;
use crate::generated::currencies::CURRENCIES;
use crate::succession::{Succession, SuccessionEntry};

/// A currency, identified by its ISO 4217 code.
///
/// Every code of ISO 4217 lists one (current) and three (historic) as of 2026-01-01 is known, and
/// three that ISO does not list: `CNH`, the offshore price of the yuan, `CNX` and `MDC`. A historic
/// code is a currency of its own, never an alias of what replaced it: `RUR` is not `RUB`.
///
/// Two bytes, `Copy`; ordered by code. [`FromStr`] takes the upper-case code, [`Display`] prints it.
///
/// ```
/// use corridor_money::Currency;
///
/// let tenge: Currency = "KZT".parse()?;
/// assert_eq!(tenge, Currency::KZT);
/// assert_eq!(tenge.to_string(), "KZT");
/// assert_eq!(tenge.minor_units(), Some(2));
/// assert!("kzt".parse::<Currency>().is_err());
/// # Ok::<(), corridor_money::MoneyError>(())
/// ```
///
/// [`Display`]: fmt::Display
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(pub(crate) u16);

/// Whether a currency's code is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CurrencyStatus {
    /// In ISO 4217 list one, somewhere in use (funds, metals and the test code too).
    Active,
    /// Withdrawn everywhere.
    Historic,
    /// Never in ISO 4217, listed by CLDR only.
    NonIso,
}

/// Where and when a currency was the currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurrencyUse(&'static UseEntry);

/// A row of the generated table.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) code: &'static str,
    pub(crate) numeric: Option<u16>,
    pub(crate) minor_units: Option<u8>,
    pub(crate) display_digits: u8,
    pub(crate) status: CurrencyStatus,
    pub(crate) uses: &'static [UseEntry],
    pub(crate) successions: &'static [SuccessionEntry],
}

/// Year, month, day of a generated table.
pub(crate) type Ymd = (i32, u32, u32);

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct UseEntry {
    pub(crate) area: &'static str,
    pub(crate) from: Option<Ymd>,
    pub(crate) until: Option<Ymd>,
    pub(crate) withdrawn: Option<&'static str>,
}

pub(crate) fn date((year, month, day): Ymd) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

impl Currency {
    /// All known currencies, historic ones too, in order of their codes.
    ///
    /// ```
    /// use corridor_money::Currency;
    ///
    /// assert!(Currency::all().any(|currency| currency == Currency::UZS));
    /// assert!(Currency::all().is_sorted());
    /// ```
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        (0..).zip(CURRENCIES).map(|(index, _)| Self(index))
    }

    /// The currencies that were legal tender in an area on a date, in order of their codes.
    ///
    /// `area` is an ISO 3166-1 alpha-3 code (of the area as it was then). Where two sources date a
    /// change differently, the day on which the new money took effect counts, not the month in
    /// which ISO withdrew the old code.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use corridor_money::Currency;
    ///
    /// let eve = NaiveDate::from_ymd_opt(1993, 11, 14).unwrap();
    /// assert!(Currency::current_in("KAZ", eve).eq([Currency::RUR]));
    /// assert!(Currency::current_in("KAZ", eve.succ_opt().unwrap()).eq([Currency::KZT]));
    /// ```
    pub fn current_in(area: &str, on: NaiveDate) -> impl Iterator<Item = Self> {
        Self::all().filter(move |currency| {
            currency
                .uses()
                .any(|used| used.area() == area && used.contains(on))
        })
    }

    fn entry(self) -> Option<&'static Entry> {
        CURRENCIES.get(usize::from(self.0))
    }

    /// The three-letter code.
    pub fn code(self) -> &'static str {
        self.entry().map_or("", |entry| entry.code)
    }

    /// The ISO 4217 numeric code; `None` where ISO gives none. Old codes may share a number with
    /// their successors (`SUR` and `RUR` are both 810).
    pub fn numeric(self) -> Option<u16> {
        self.entry().and_then(|entry| entry.numeric)
    }

    /// Decimal places of the minor unit as ISO 4217 states them.
    ///
    /// `None` where the notion does not apply (`XAU`, `XDR`, `XXX`) and for historic codes, whose
    /// list does not state it.
    ///
    /// ```
    /// use corridor_money::Currency;
    ///
    /// assert_eq!(Currency::UZS.minor_units(), Some(2));
    /// assert_eq!(Currency::JPY.minor_units(), Some(0));
    /// assert_eq!(Currency::XAU.minor_units(), None);
    /// ```
    pub fn minor_units(self) -> Option<u8> {
        self.entry().and_then(|entry| entry.minor_units)
    }

    /// Decimal places that CLDR shows people. Another fact than [`minor_units`](Self::minor_units):
    /// the Iraqi dinar has three by ISO and is written without any.
    pub fn display_digits(self) -> u8 {
        self.entry().map_or(2, |entry| entry.display_digits)
    }

    /// Whether the code is current, historic or not ISO's.
    pub fn status(self) -> CurrencyStatus {
        self.entry()
            .map_or(CurrencyStatus::NonIso, |entry| entry.status)
    }

    /// Where and when it was the currency.
    pub fn uses(self) -> impl Iterator<Item = CurrencyUse> {
        self.entry()
            .map_or(&[] as &[UseEntry], |entry| entry.uses)
            .iter()
            .map(CurrencyUse)
    }

    /// What replaced it, at which factor, and when.
    ///
    /// ```
    /// use corridor_money::Currency;
    ///
    /// let step = Currency::TMM.successions().next().unwrap();
    /// assert_eq!((step.to(), step.factor().to_string()), (Currency::TMT, "5000".to_owned()));
    /// ```
    pub fn successions(self) -> impl Iterator<Item = Succession> {
        let entries = self
            .entry()
            .map_or(&[] as &[SuccessionEntry], |entry| entry.successions);
        entries
            .iter()
            .map(move |entry| Succession::new(self, entry))
    }
}

impl CurrencyUse {
    /// The area: an ISO 3166-1 alpha-3 code, or the name of what is no country (`EUROPEAN UNION`).
    pub fn area(self) -> &'static str {
        self.0.area
    }

    /// The first day of use, where known.
    pub fn from(self) -> Option<NaiveDate> {
        self.0.from.and_then(date)
    }

    /// The first day on which it was no longer the currency; `None` while it is.
    ///
    /// This is the day on which a successor took effect; where none is known, the day after the
    /// month (or year) in which ISO withdrew the code.
    pub fn until(self) -> Option<NaiveDate> {
        self.0.until.and_then(date)
    }

    /// When ISO withdrew the code, as ISO prints it (`2004-01`, `1989 to 1990`).
    pub fn withdrawn(self) -> Option<&'static str> {
        self.0.withdrawn
    }

    /// Whether a day lies in the time of use; an unknown beginning counts as always.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from().is_none_or(|from| from <= day) && self.until().is_none_or(|until| day < until)
    }
}

impl FromStr for Currency {
    type Err = MoneyError;

    fn from_str(code: &str) -> Result<Self, MoneyError> {
        CURRENCIES
            .binary_search_by(|entry| entry.code.cmp(code))
            .ok()
            .and_then(|index| u16::try_from(index).ok())
            .map(Self)
            .ok_or_else(|| MoneyError::UnknownCurrency {
                code: code.to_owned(),
            })
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
