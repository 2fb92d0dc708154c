//! Sums over countries.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, Kind};
use crate::generated::areas::AGGREGATES;
use crate::{Group, Language};

/// A sum over countries that publishers print among countries: the world, a region, an
/// organisation, or what is not elsewhere specified.
///
/// Those whose members are recorded by date have a [`Group`]. One byte; ordered by code; reads
/// and prints as that code.
///
/// ```
/// use corridor_countries::{Aggregate, Group, Language, Resolution, Scheme, resolve};
/// let world: Aggregate = "WORLD".parse()?;
/// assert_eq!(world.name(Language::En), Some("World"));
/// assert_eq!(world.group(), None);
/// let Resolution::Aggregate(five) = resolve("Central Asia", Scheme::Any, None) else {
///     unreachable!("an aggregate")
/// };
/// assert_eq!(five.code(), "C5");
/// assert_eq!(five.group(), Some(Group::CA5));
/// # Ok::<(), corridor_countries::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Aggregate(u8);

/// What the table knows of one aggregate.
pub(crate) struct Record {
    pub(crate) code: &'static str,
    pub(crate) group: Option<Group>,
    /// English, Russian, Chinese.
    pub(crate) names: [&'static str; 3],
}

impl Aggregate {
    /// The aggregate at a place of the table. Only for the generated tables.
    pub(crate) const fn at(position: u8) -> Self {
        Self(position)
    }

    /// All aggregates, by code.
    ///
    /// ```
    /// use corridor_countries::{Aggregate, Group};
    /// // each group is an aggregate
    /// assert!(Group::all().all(|group| Aggregate::all().any(|sum| sum.group() == Some(group))));
    /// ```
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator + Clone {
        AGGREGATES
            .iter()
            .zip(0..=u8::MAX)
            .map(|(_, position)| Self::at(position))
    }

    /// The code, `C5`.
    pub fn code(self) -> &'static str {
        self.record().code
    }

    /// The group whose members are recorded by date, when there is one.
    pub fn group(self) -> Option<Group> {
        self.record().group
    }

    /// The name; known in English, and for most in Russian and Chinese.
    pub fn name(self, language: Language) -> Option<&'static str> {
        let [english, russian, chinese] = self.record().names;
        let name = match language {
            Language::En => english,
            Language::Ru => russian,
            Language::Zh => chinese,
            _ => "",
        };
        Some(name).filter(|name| !name.is_empty())
    }

    fn record(self) -> &'static Record {
        let [first, ..] = &AGGREGATES;
        // in range: only this table and the generated ones make an aggregate
        AGGREGATES.get(usize::from(self.0)).unwrap_or(first)
    }
}

impl fmt::Display for Aggregate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Aggregate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Aggregate({})", self.code())
    }
}

impl FromStr for Aggregate {
    type Err = Error;

    fn from_str(code: &str) -> Result<Self, Error> {
        Self::all()
            .find(|aggregate| aggregate.code() == code)
            .ok_or_else(|| Kind::Aggregate(code.to_owned()).into())
    }
}
