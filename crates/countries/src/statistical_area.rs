//! Codes of customs statistics that are not of a country.

use std::fmt;

use crate::Country;
use crate::generated::areas::STATISTICAL_AREAS;

/// A code of UN Comtrade and BACI that stands for no country: 490 "Other Asia, nes", 837
/// "Bunkers", 711 the customs union of southern Africa.
///
/// ```
/// use corridor_countries::{Country, StatisticalArea};
/// let other_asia = StatisticalArea::all().find(|area| area.code() == 490).expect("listed");
/// assert_eq!(other_asia.label(), "Other Asia, nes");
/// assert_eq!(other_asia.proxy(), Some(Country::TWN));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatisticalArea(u8);

/// What the table knows of one area.
pub(crate) struct Record {
    pub(crate) code: u16,
    pub(crate) label: &'static str,
    pub(crate) proxy: Option<Country>,
    pub(crate) note: &'static str,
}

impl StatisticalArea {
    /// The area at a place of the table. Only for the generated tables.
    pub(crate) const fn at(position: u8) -> Self {
        Self(position)
    }

    /// All areas, by code.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator + Clone {
        STATISTICAL_AREAS
            .iter()
            .zip(0..=u8::MAX)
            .map(|(_, position)| Self::at(position))
    }

    /// The code in UN Comtrade.
    pub fn code(self) -> u16 {
        self.record().code
    }

    /// The label in UN Comtrade. Keep it beside numbers: it says less than the name of a country.
    pub fn label(self) -> &'static str {
        self.record().label
    }

    /// The country that nearly all of the trade is with, though the code does not say so.
    pub fn proxy(self) -> Option<Country> {
        self.record().proxy
    }

    /// What the code holds, in an English line; may be empty.
    pub fn note(self) -> &'static str {
        self.record().note
    }

    fn record(self) -> &'static Record {
        let [first, ..] = &STATISTICAL_AREAS;
        // in range: only this table and the generated ones make an area
        STATISTICAL_AREAS.get(usize::from(self.0)).unwrap_or(first)
    }
}

impl fmt::Display for StatisticalArea {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.label())
    }
}

impl fmt::Debug for StatisticalArea {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StatisticalArea({})", self.code())
    }
}
