//! Ids that are unique in a page.

use std::collections::BTreeSet;

/// The ids that a page has.
#[derive(Default)]
pub(super) struct Ids(BTreeSet<String>);

impl Ids {
    /// Keeps an id for what it belongs to.
    pub(super) fn reserve(&mut self, id: &str) {
        self.0.insert(id.to_owned());
    }

    /// The id itself the first time, and with a number after that.
    pub(super) fn unique(&mut self, id: &str) -> String {
        let free = |ids: &BTreeSet<String>, id: &str| !ids.contains(id) && id != "evidence";
        let mut unique = id.to_owned();
        let mut number = 2;
        while !free(&self.0, &unique) {
            unique = format!("{id}-{number}");
            number += 1;
        }
        self.0.insert(unique.clone());
        unique
    }
}
