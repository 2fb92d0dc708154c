//! Reading packages, and one package on top of another.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;
use std::sync::Arc;

use crate::dataset::Dataset;
use crate::table::Table;
use crate::tables::{self, Context};
use crate::{DESCRIPTOR, Descriptor, Files, Problem, Problems};

/// The kinds of tables, in the order in which they must be read.
const ORDER: [&str; 9] = [
    "concepts",
    "areas",
    "sources",
    "bodies",
    "observations",
    "claims",
    "agreements",
    "exchange-rates",
    "known-findings",
];

/// The kinds whose rows point to the tables before them.
const DEPENDENT: [&str; 2] = ["bodies", "observations"];

impl Dataset {
    /// The data package that is compiled in.
    ///
    /// # Errors
    /// Never for a release: a test reads it.
    #[cfg(feature = "bundled")]
    pub fn bundled() -> Result<Self, Problems> {
        Self::load(&crate::bundled::files())
    }

    /// The files of the data package that is compiled in.
    #[cfg(feature = "bundled")]
    pub fn bundled_files() -> crate::Memory<'static> {
        crate::bundled::files()
    }

    /// Reads a package that stands alone.
    ///
    /// # Errors
    /// All problems at once, in the order of files and rows; where the tables of ids have some, only
    /// those, since what points to them would repeat them.
    pub fn load(files: &dyn Files) -> Result<Self, Problems> {
        Self::default().extend(files)
    }

    /// Reads a package on top of this one: its rows may point to the tables here, and its tables
    /// add to them. A row that is here with other content is a problem, since nobody could tell
    /// which of the two is meant.
    ///
    /// # Errors
    /// As of [`load`](Self::load).
    pub fn extend(mut self, files: &dyn Files) -> Result<Self, Problems> {
        let mut problems = Vec::new();
        let descriptor = read(files, DESCRIPTOR).and_then(|bytes| Descriptor::read(&bytes))?;
        self.titles.push(if descriptor.title.is_empty() {
            descriptor.name.clone()
        } else {
            descriptor.title.clone()
        });
        for kind in ORDER {
            if DEPENDENT.contains(&kind) && !problems.is_empty() {
                // Every row below would only repeat that its registry could not be read.
                return Err(Problems::new(problems));
            }
            for resource in descriptor
                .resources
                .iter()
                .filter(|r| kind_of(&r.name) == Some(kind))
            {
                let Some(table) = read(files, &resource.path)
                    .map_err(|problem| problems.push(problem))
                    .ok()
                    .and_then(|bytes| Table::read(&resource.path, &bytes, &mut problems))
                else {
                    continue;
                };
                let mut context = Context {
                    dataset: &mut self,
                    problems: &mut problems,
                };
                tables::read(kind, &table, &mut context);
            }
        }
        for resource in &descriptor.resources {
            if kind_of(&resource.name).is_none() {
                let message = format!("the table `{}` is of no known kind", resource.name);
                problems.push(
                    Problem::in_file(DESCRIPTOR, "package/resource", message).with_hint(format!(
                        "its name must start with one of {}",
                        ORDER.join(", ")
                    )),
                );
            }
        }
        tables::check_references(&self, &mut problems);
        if problems.is_empty() {
            self.index();
            Ok(self)
        } else {
            Err(Problems::new(problems))
        }
    }
}

/// The kind of a table, by the start of its name: `observations-trade` is one of observations.
pub(crate) fn kind_of(name: &str) -> Option<&'static str> {
    ORDER.into_iter().find(|kind| {
        name.strip_prefix(kind)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    })
}

/// Reads a file of a package, with an error that says which.
pub(crate) fn read(files: &dyn Files, path: &str) -> Result<Vec<u8>, Problem> {
    files
        .read(path)
        .map(std::borrow::Cow::into_owned)
        .map_err(|error| {
            let missing = error.kind() == std::io::ErrorKind::NotFound;
            let message = if missing {
                format!("the file is not in `{}`", files.place())
            } else {
                format!("the file cannot be read: {error}")
            };
            let problem = Problem::in_file(path, "package/file", message);
            if missing && path == DESCRIPTOR {
                problem.with_hint("`corridor data init DIR` writes a package to start from")
            } else {
                problem
            }
        })
}

/// Adds a record of a table with ids: the same record again is fine, another one is a problem.
pub(crate) fn add<K: Ord + Clone, V: PartialEq>(
    into: &mut BTreeMap<K, Arc<V>>,
    id: K,
    record: V,
    clash: impl FnOnce() -> Problem,
    problems: &mut Vec<Problem>,
) {
    match into.entry(id) {
        Slot::Vacant(slot) => {
            slot.insert(Arc::new(record));
        }
        Slot::Occupied(slot) if **slot.get() == record => {}
        Slot::Occupied(_) => problems.push(clash()),
    }
}
