//! Groups of countries with dated membership.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use crate::error::{Error, Kind};
use crate::generated::groups::GROUPS;
use crate::membership::Holds;
use crate::{Country, Language, Membership, MembershipStatus};

/// A group of countries: an organisation, a format, or a publisher's statistical region.
///
/// One byte; ordered by code; reads and prints as that code (and reads other codes in use, such as
/// `C5` for `CA5`). Each group is a constant, such as [`Group::CA5`].
///
/// # Which composition
/// A group changes, so "the members" is two questions:
/// - [`Group::members_on`]: who belonged on a day, by law: the *changing* composition. The Central
///   Asian states did not exist in 1990, so `CA5` has no member then.
/// - [`Group::members`]: the latest composition, applied to all years: the *fixed* composition of
///   statistical tables. Trade of "Central Asia" in 1990 is the sum over these five.
///
/// "Central Asia" is five countries for the UN and the World Bank, six for the EBRD, eight with
/// the Caucasus for the IMF: each is a group of its own.
///
/// ```
/// use corridor_countries::{Country, Group};
/// use chrono::NaiveDate;
///
/// let day = NaiveDate::from_ymd_opt(1990, 6, 30).expect("a day");
/// assert_eq!(Group::CA5.members_on(day).count(), 0);
/// assert_eq!(
///     Group::CA5.members().collect::<Vec<_>>(),
///     [Country::KAZ, Country::KGZ, Country::TJK, Country::TKM, Country::UZB]
/// );
/// assert_eq!("C5".parse(), Ok(Group::CA5));
/// assert_eq!(Group::EBRD_CENTRAL_ASIA.members().count(), 6);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Group(u8);

/// What the table knows of one group.
pub(crate) struct Record {
    pub(crate) id: &'static str,
    pub(crate) aliases: &'static [&'static str],
    pub(crate) coverage: Coverage,
    /// English, Russian, Chinese.
    pub(crate) names: [&'static str; 3],
    pub(crate) about: &'static str,
    /// By country, then by start.
    pub(crate) memberships: &'static [Membership],
}

/// How much of a group the table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Coverage {
    /// All memberships, present and past: a country that is not listed was never in the group.
    Complete,
    /// The present members; former members are not recorded.
    Current,
    /// A choice of countries.
    Selected,
}

/// How a country stands to a group on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// In the group in this capacity, which need not be that of a member.
    In(MembershipStatus),
    /// Not in the group.
    Outside,
    /// The table does not tell: the group is not fully recorded, or the day of entry is not known.
    Unknown,
}

impl Group {
    /// The group at a place of the table. Only for the generated constants.
    pub(crate) const fn at(position: u8) -> Self {
        Self(position)
    }

    /// All groups, by code.
    ///
    /// ```
    /// use corridor_countries::Group;
    /// assert!(Group::all().any(|group| group == Group::SCO));
    /// ```
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator + Clone {
        GROUPS
            .iter()
            .zip(0..=u8::MAX)
            .map(|(_, position)| Self::at(position))
    }

    /// The code, `CA5`.
    pub fn id(self) -> &'static str {
        self.record().id
    }

    /// Other codes in use, which [`FromStr`] reads too.
    pub fn aliases(self) -> &'static [&'static str] {
        self.record().aliases
    }

    /// The name; known in English, Russian and Chinese.
    ///
    /// ```
    /// use corridor_countries::{Group, Language};
    /// assert_eq!(Group::CA5.name(Language::Zh), Some("中亚五国"));
    /// assert_eq!(Group::CA5.name(Language::Tk), None);
    /// ```
    pub fn name(self, language: Language) -> Option<&'static str> {
        let [english, russian, chinese] = self.record().names;
        match language {
            Language::En => Some(english),
            Language::Ru => Some(russian),
            Language::Zh => Some(chinese),
            _ => None,
        }
    }

    /// What the group is, in an English line.
    pub fn about(self) -> &'static str {
        self.record().about
    }

    /// How much of the group the table holds.
    pub fn coverage(self) -> Coverage {
        self.record().coverage
    }

    /// All memberships, by country and then by start.
    pub fn memberships(self) -> impl ExactSizeIterator<Item = &'static Membership> + Clone {
        self.record().memberships.iter()
    }

    /// The memberships of one country, by start.
    pub fn memberships_of(
        self,
        country: Country,
    ) -> impl Iterator<Item = &'static Membership> + Clone {
        self.memberships()
            .filter(move |membership| membership.country == country)
    }

    /// The members on a day, by code: the changing composition.
    ///
    /// First and last days are included. A country whose day of entry is not known (most of the
    /// Belt and Road) is listed from the first day on which it surely was a member.
    ///
    /// ```
    /// use corridor_countries::{Country, Group};
    /// use chrono::NaiveDate;
    /// let day = NaiveDate::from_ymd_opt(2015, 8, 11).expect("a day");
    /// assert!(!Group::EAEU.members_on(day).any(|country| country == Country::KGZ));
    /// ```
    pub fn members_on(self, date: NaiveDate) -> impl Iterator<Item = Country> + Clone {
        self.memberships()
            .filter(move |membership| {
                membership.status.is_member() && membership.holds_on(date) == Holds::Yes
            })
            .map(|membership| membership.country)
    }

    /// The members of the latest composition, by code: the fixed composition, for statistics of
    /// any year.
    ///
    /// That is today's members, or for a group that is no more, those of its last day.
    ///
    /// ```
    /// use corridor_countries::{Country, Group};
    /// assert_eq!(Group::EU.members().count(), 27); // without the United Kingdom
    /// assert_eq!(Group::CUSTOMS_UNION_BKR.members().count(), 3); // ended in 2014
    /// ```
    pub fn members(self) -> impl Iterator<Item = Country> + Clone {
        let full = self
            .memberships()
            .filter(|membership| membership.status.is_member());
        // none is today, and is later than any day
        let lasts = full.clone().any(|membership| membership.end.is_none());
        let latest = if lasts {
            None
        } else {
            full.clone().filter_map(|full| full.end).max()
        };
        full.filter(move |membership| membership.end == latest)
            .map(|membership| membership.country)
    }

    /// All countries that have been members at any time, by code.
    ///
    /// ```
    /// use corridor_countries::{Country, Group};
    /// assert!(Group::EU.members_ever().any(|country| country == Country::GBR));
    /// ```
    pub fn members_ever(self) -> impl Iterator<Item = Country> + Clone {
        let mut last = None;
        self.memberships()
            .filter(|membership| membership.status.is_member())
            .map(|membership| membership.country)
            // sorted by country, so that the spells of one country are neighbours
            .filter(move |&country| last.replace(country) != Some(country))
    }

    /// Whether a country surely was a member on a day, first and last days included.
    ///
    /// `false` is also the answer where the table does not tell; [`Group::standing`] tells the two
    /// apart, and observers from strangers.
    ///
    /// ```
    /// use corridor_countries::{Country, Group};
    /// use chrono::NaiveDate;
    /// let day = NaiveDate::from_ymd_opt(2015, 11, 30).expect("a day");
    /// assert!(Group::WTO.is_member(Country::KAZ, day));
    /// assert!(!Group::WTO.is_member(Country::KAZ, day.pred_opt().expect("a day")));
    /// ```
    pub fn is_member(self, country: Country, date: NaiveDate) -> bool {
        matches!(self.standing(country, date), Standing::In(status) if status.is_member())
    }

    /// How a country stood to the group on a day.
    ///
    /// ```
    /// use corridor_countries::{Country, Group, MembershipStatus, Standing};
    /// use chrono::NaiveDate;
    /// let day = NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day");
    /// assert_eq!(
    ///     Group::OTS.standing(Country::TKM, day),
    ///     Standing::In(MembershipStatus::Observer)
    /// );
    /// assert_eq!(Group::EAEU.standing(Country::TKM, day), Standing::Outside);
    /// // the table holds a choice of the WTO's members
    /// assert_eq!(Group::WTO.standing(Country::PER, day), Standing::Unknown);
    /// ```
    pub fn standing(self, country: Country, date: NaiveDate) -> Standing {
        let mut listed = false;
        let mut unsure = false;
        for membership in self.memberships_of(country) {
            listed = true;
            match membership.holds_on(date) {
                Holds::Yes => return Standing::In(membership.status),
                Holds::Unknown => unsure = true,
                Holds::No => {}
            }
        }
        if unsure || (!listed && self.coverage() != Coverage::Complete) {
            Standing::Unknown
        } else {
            Standing::Outside
        }
    }

    fn record(self) -> &'static Record {
        let [first, ..] = &GROUPS;
        // in range: only this table and its generated constants make a group
        GROUPS.get(usize::from(self.0)).unwrap_or(first)
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl fmt::Debug for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Group({})", self.id())
    }
}

impl FromStr for Group {
    type Err = Error;

    /// Reads a code or another code in use, in capital letters.
    fn from_str(code: &str) -> Result<Self, Error> {
        Self::all()
            .find(|group| group.id() == code || group.aliases().contains(&code))
            .ok_or_else(|| Kind::Group(code.to_owned()).into())
    }
}
