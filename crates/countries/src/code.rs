//! Codes that have changed their meaning, and their lookup.

use chrono::{Datelike as _, NaiveDate};

use crate::Resolution;

/// The last day of a meaning that has not ended.
const EVER: u32 = 99_999_999;

/// A code of a scheme and what it stands for.
pub(crate) struct Code<K> {
    pub(crate) key: K,
    /// What it stands for when no day is given: what it means now, or else what it has meant.
    pub(crate) answer: Resolution,
    /// Its meanings by time; none when it has always had the one.
    pub(crate) spells: &'static [Spell],
}

/// A meaning with its first and last day as `20030204`.
pub(crate) struct Spell {
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) answer: Resolution,
}

impl<K> Code<K> {
    /// A code that has always had one meaning.
    pub(crate) const fn new(key: K, answer: Resolution) -> Self {
        Self {
            key,
            answer,
            spells: &[],
        }
    }

    /// Whether one of its meanings has not ended.
    pub(crate) fn is_in_use(&self) -> bool {
        self.spells.is_empty() || self.spells.iter().any(|spell| spell.to == EVER)
    }

    /// What the code stands for on a day.
    fn on(&self, day: Option<NaiveDate>) -> Resolution {
        let Some(day) = day.filter(|_| !self.spells.is_empty()) else {
            return self.answer;
        };
        let year = u32::try_from(day.year()).unwrap_or(0);
        let day = year * 10_000 + day.month() * 100 + day.day();
        let mut meanings = self
            .spells
            .iter()
            .filter(|spell| spell.from <= day && day <= spell.to);
        match (meanings.next(), meanings.next()) {
            (None, _) => Resolution::None,
            (Some(one), None) => one.answer,
            (Some(_), Some(_)) => self.answer,
        }
    }
}

/// What a table says of a code; nothing when it is silent.
pub(crate) fn find<K: Ord>(
    table: &[Code<K>],
    key: &K,
    day: Option<NaiveDate>,
) -> Option<Resolution> {
    let place = table.binary_search_by(|code| code.key.cmp(key)).ok()?;
    table.get(place).map(|code| code.on(day))
}
