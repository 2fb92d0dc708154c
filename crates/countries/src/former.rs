//! States and codes that are no more.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use crate::Country;
use crate::error::{Error, Kind};
use crate::generated::areas::FORMERS;

/// A state that is no more, or an earlier territory of a state that still is.
///
/// The Soviet Union is not Russia, and Sudan before 2011 is not Sudan of today: a number of the
/// one is not a number of the other. One byte; reads and prints as its [`FormerState::id`].
///
/// ```
/// use corridor_countries::{Country, FormerState};
/// let union = FormerState::SUHH;
/// assert_eq!(union.code(), "SUN");
/// assert_eq!(union.numeric(), Some(810));
/// assert_eq!(union.last().expect("ended").to_string(), "1991-12-26");
/// assert!(union.successors().contains(&Country::KGZ));
/// // with South Sudan; the code is that of today's Sudan
/// assert_eq!(FormerState::UN736.code(), "SDN");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormerState(u8);

/// What the table knows of one former state.
pub(crate) struct Record {
    pub(crate) id: &'static str,
    pub(crate) code: &'static str,
    pub(crate) numeric: Option<u16>,
    pub(crate) name: &'static str,
    /// `20030204`, `20030000` where only the year is known, 0 where nothing is.
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) successors: &'static [Country],
}

/// A day, or a year where the sources tell no more.
///
/// Prints as `2011-07-08` or `1977`.
///
/// ```
/// use corridor_countries::{FormerState, Moment};
/// assert_eq!(FormerState::AIDJ.last(), Some(Moment::Year(1977)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// This day.
    Day(NaiveDate),
    /// Some day of this year.
    Year(i32),
}

impl Moment {
    fn of(number: u32) -> Option<Self> {
        let year = i32::try_from(number / 10_000)
            .ok()
            .filter(|year| *year > 0)?;
        let day = NaiveDate::from_ymd_opt(year, number / 100 % 100, number % 100);
        Some(day.map_or(Self::Year(year), Self::Day))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => fmt::Display::fmt(day, f),
            Self::Year(year) => fmt::Display::fmt(year, f),
        }
    }
}

impl FormerState {
    /// The state at a place of the table. Only for the generated tables.
    pub(crate) const fn at(position: u8) -> Self {
        Self(position)
    }

    /// All of them: the entries of ISO 3166-3, then the territories that only UN M49 and UN
    /// Comtrade tell apart.
    ///
    /// ```
    /// use corridor_countries::FormerState;
    /// assert!(FormerState::all().any(|state| state.code() == "YUG"));
    /// ```
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator + Clone {
        FORMERS
            .iter()
            .zip(0..=u8::MAX)
            .map(|(_, position)| Self::at(position))
    }

    /// The code of ISO 3166-3 (`SUHH`), or `UN` and the number of UN M49 or UN Comtrade (`UN736`).
    pub fn id(self) -> &'static str {
        self.record().id
    }

    /// The alpha-3 code in published tables: `SUN`. It may be a code of today (`SDN` for Sudan
    /// before 2011), and is several codes joined by `|` for a union of countries (`BEL|LUX`).
    pub fn code(self) -> &'static str {
        self.record().code
    }

    /// The number of ISO 3166 or UN M49.
    pub fn numeric(self) -> Option<u16> {
        self.record().numeric
    }

    /// The English name.
    pub fn name(self) -> &'static str {
        self.record().name
    }

    /// When it began, as well as it is known.
    pub fn first(self) -> Option<Moment> {
        Moment::of(self.record().first)
    }

    /// When it ended, itself included. For entries of ISO 3166-3 whose end is not recorded, when
    /// the code was withdrawn.
    pub fn last(self) -> Option<Moment> {
        Moment::of(self.record().last)
    }

    /// The countries of today on its territory, as far as they are recorded.
    pub fn successors(self) -> &'static [Country] {
        self.record().successors
    }

    fn record(self) -> &'static Record {
        let [first, ..] = &FORMERS;
        // in range: only this table and the generated ones make a former state
        FORMERS.get(usize::from(self.0)).unwrap_or(first)
    }
}

impl fmt::Display for FormerState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl fmt::Debug for FormerState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FormerState({})", self.id())
    }
}

impl FromStr for FormerState {
    type Err = Error;

    fn from_str(id: &str) -> Result<Self, Error> {
        Self::all()
            .find(|state| state.id() == id)
            .ok_or_else(|| Kind::Former(id.to_owned()).into())
    }
}
