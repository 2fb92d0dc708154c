//! The two sides of a brief.

use corridor_dataset::Dataset;
use corridor_evidence::AreaId;

use crate::{BriefError, Options};

/// The area, what it is made of, and the counterpart.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    pub(crate) area: AreaId,
    /// The members of a group; of a country, the country itself.
    pub(crate) members: Vec<AreaId>,
    pub(crate) counterpart: AreaId,
}

impl Pair {
    pub(crate) fn new(dataset: &Dataset, options: &Options) -> Result<Self, BriefError> {
        let find = |id: &AreaId| {
            dataset
                .area(id.as_str())
                .ok_or_else(|| BriefError::UnknownArea(id.clone()))
        };
        let area = find(&options.area)?;
        let counterpart = find(&options.counterpart)?;
        if counterpart.kind != "country" {
            return Err(BriefError::CounterpartNotACountry(counterpart.id.clone()));
        }
        let members = if area.members.is_empty() {
            vec![area.id.clone()]
        } else {
            area.members.clone()
        };
        if members.contains(&counterpart.id) {
            return Err(BriefError::OneSide {
                area: area.id.clone(),
                counterpart: counterpart.id.clone(),
            });
        }
        Ok(Self {
            area: area.id.clone(),
            members,
            counterpart: counterpart.id.clone(),
        })
    }

    /// Whether the area is a group of countries.
    pub(crate) fn is_group(&self) -> bool {
        self.members.len() > 1
    }

    /// Whether an id is the area or one of its members.
    pub(crate) fn holds(&self, id: &AreaId) -> bool {
        *id == self.area || self.members.contains(id)
    }
}

/// The id of a set of countries that has no name of its own: `KAZ+KGZ+UZB`.
pub(crate) fn set_of(members: &[AreaId]) -> Option<AreaId> {
    match members {
        [] => None,
        [one] => Some(one.clone()),
        many => {
            let ids: Vec<&str> = many.iter().map(AreaId::as_str).collect();
            ids.join("+").parse().ok()
        }
    }
}
