//! In which capacity a country is in a group.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, Kind};

/// In which capacity a country is in a group.
///
/// ```
/// use corridor_countries::MembershipStatus;
/// let status: MembershipStatus = "dialogue_partner".parse()?;
/// assert!(!status.is_member());
/// assert!(MembershipStatus::MemorandumOfUnderstanding.is_member());
/// # Ok::<(), corridor_countries::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MembershipStatus {
    /// A full member, `member`.
    Member,
    /// Counted in by the publisher of a statistical region, `statistical`.
    Statistical,
    /// One of several customs territories of a list, `separate_customs_territory`.
    SeparateCustomsTerritory,
    /// The country whose initiative it is, `initiator`.
    Initiator,
    /// Joined by a memorandum of understanding, the act of joining the Belt and Road, `mou`.
    MemorandumOfUnderstanding,
    /// A founder that never became a member under the charter (Ukraine in the CIS),
    /// `founder_not_charter_member`.
    FounderNotCharterMember,
    /// An associate, `associate`.
    Associate,
    /// A partner, `partner`.
    Partner,
    /// A dialogue partner, `dialogue_partner`.
    DialoguePartner,
    /// An observer, `observer`.
    Observer,
    /// An observer that negotiates its accession, `observer_acceding`.
    ObserverAcceding,
    /// Invited, membership not confirmed, `invited`.
    Invited,
}

impl MembershipStatus {
    /// All of them, those that make a member first.
    pub const ALL: [Self; 12] = [
        Self::Member,
        Self::Statistical,
        Self::SeparateCustomsTerritory,
        Self::Initiator,
        Self::MemorandumOfUnderstanding,
        Self::FounderNotCharterMember,
        Self::Associate,
        Self::Partner,
        Self::DialoguePartner,
        Self::Observer,
        Self::ObserverAcceding,
        Self::Invited,
    ];

    /// The code, as in the table of memberships.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Statistical => "statistical",
            Self::SeparateCustomsTerritory => "separate_customs_territory",
            Self::Initiator => "initiator",
            Self::MemorandumOfUnderstanding => "mou",
            Self::FounderNotCharterMember => "founder_not_charter_member",
            Self::Associate => "associate",
            Self::Partner => "partner",
            Self::DialoguePartner => "dialogue_partner",
            Self::Observer => "observer",
            Self::ObserverAcceding => "observer_acceding",
            Self::Invited => "invited",
        }
    }

    /// Whether a country in this capacity is one of the group, as [`Group::members_on`] and
    /// [`Group::is_member`] understand it.
    ///
    /// Observers, associates, partners, the invited, and founders outside the charter are not.
    ///
    /// [`Group::members_on`]: crate::Group::members_on
    /// [`Group::is_member`]: crate::Group::is_member
    pub const fn is_member(self) -> bool {
        matches!(
            self,
            Self::Member
                | Self::Statistical
                | Self::SeparateCustomsTerritory
                | Self::Initiator
                | Self::MemorandumOfUnderstanding
        )
    }
}

impl fmt::Display for MembershipStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for MembershipStatus {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        Self::ALL
            .into_iter()
            .find(|status| status.code() == text)
            .ok_or_else(|| Kind::Status(text.to_owned()).into())
    }
}
