//! One country's time in a group.

use chrono::{Datelike as _, NaiveDate};

use crate::{Country, Group, MembershipStatus};

/// One country's time in a group in one capacity, with its source.
///
/// ```
/// use corridor_countries::{Country, Group, MembershipStatus, Start};
/// let spells: Vec<_> = Group::CIS.memberships_of(Country::TKM).collect();
/// assert_eq!(spells.len(), 2);
/// assert_eq!(spells[0].status(), MembershipStatus::Member);
/// assert_eq!(spells[0].end().expect("ended").to_string(), "2005-08-25");
/// assert_eq!(spells[1].status(), MembershipStatus::Associate);
/// assert!(matches!(spells[1].start(), Start::Day(day) if day.to_string() == "2005-08-26"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    pub(crate) group: Group,
    pub(crate) country: Country,
    pub(crate) status: MembershipStatus,
    pub(crate) start: Start,
    pub(crate) end: Option<NaiveDate>,
    pub(crate) source: &'static str,
    pub(crate) note: &'static str,
}

/// When a membership began, as well as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Start {
    /// Without a beginning: a statistical region holds for all years.
    Open,
    /// The first day.
    Day(NaiveDate),
    /// Some day of this year.
    Year(i32),
    /// Some day not after this one: the source lists the membership on it without its beginning.
    By(NaiveDate),
}

/// Whether a membership holds on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holds {
    Yes,
    No,
    /// It began in that year, or before that list, and the day is not known.
    Unknown,
}

impl Membership {
    /// The group.
    pub fn group(&self) -> Group {
        self.group
    }

    /// The country.
    pub fn country(&self) -> Country {
        self.country
    }

    /// The capacity.
    pub fn status(&self) -> MembershipStatus {
        self.status
    }

    /// When it began.
    pub fn start(&self) -> Start {
        self.start
    }

    /// The last day, itself included; none while it lasts.
    pub fn end(&self) -> Option<NaiveDate> {
        self.end
    }

    /// The document or public record that says so.
    pub fn source(&self) -> &'static str {
        self.source
    }

    /// A remark on the dates; may be empty.
    pub fn note(&self) -> &'static str {
        self.note
    }

    pub(crate) fn holds_on(&self, date: NaiveDate) -> Holds {
        if self.end.is_some_and(|end| date > end) {
            return Holds::No;
        }
        match self.start {
            Start::Open => Holds::Yes,
            Start::Day(first) if date >= first => Holds::Yes,
            Start::Day(_) => Holds::No,
            Start::Year(year) => match date.year().cmp(&year) {
                std::cmp::Ordering::Less => Holds::No,
                std::cmp::Ordering::Equal => Holds::Unknown,
                std::cmp::Ordering::Greater => Holds::Yes,
            },
            Start::By(listed) if date >= listed => Holds::Yes,
            Start::By(_) => Holds::Unknown,
        }
    }
}
