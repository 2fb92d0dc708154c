//! What became of every row of the sources that were read.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, bail};

use super::input::Row;

/// Columns of `BALANCE.csv`.
pub(super) const COLUMNS: [&str; 4] = ["SOURCE", "FATE", "ROWS", "REASON"];

/// File and line of a row.
type Place = (String, u64);

/// Counts rows by what became of them; a row of which nothing became is an error.
#[derive(Debug, Default)]
pub(super) struct Tally {
    read: BTreeSet<Place>,
    loaded: BTreeSet<Place>,
    repeated: BTreeSet<Place>,
    passed: BTreeMap<Place, (&'static str, String)>,
}

impl Tally {
    /// Takes note of rows that were read.
    pub(super) fn read(&mut self, rows: &[Row]) {
        self.read
            .extend(rows.iter().map(|row| (row.file.clone(), row.line)));
    }

    /// A row became a row of the package.
    pub(super) fn load(&mut self, row: &Row) {
        self.loaded.insert((row.file.clone(), row.line));
    }

    /// The row that a locator such as `a/b.csv line 12 column x` names was loaded.
    pub(super) fn load_at(&mut self, locator: &str) -> anyhow::Result<()> {
        self.loaded.insert(place(locator)?);
        Ok(())
    }

    /// The row that a locator names says what another row says.
    pub(super) fn repeat_at(&mut self, locator: &str) -> anyhow::Result<()> {
        self.repeated.insert(place(locator)?);
        Ok(())
    }

    /// A row is listed in `LEFT_OUT.csv`.
    pub(super) fn leave_out(&mut self, row: &Row, reason: &str) {
        let place = (row.file.clone(), row.line);
        self.passed.insert(place, ("left out", reason.to_owned()));
    }

    /// A row is outside what the package holds.
    pub(super) fn skip(&mut self, row: &Row, reason: &str) {
        let place = (row.file.clone(), row.line);
        self.passed
            .insert(place, ("not selected", reason.to_owned()));
    }

    /// The rows of each file by what became of them.
    pub(super) fn table(&self) -> anyhow::Result<Vec<Vec<String>>> {
        let mut counts: BTreeMap<(&str, &str, &str), usize> = BTreeMap::new();
        for place in &self.read {
            let (fate, reason) = if self.loaded.contains(place) {
                ("loaded", "")
            } else if self.repeated.contains(place) {
                ("repeated", "says what another row says; see REPEATED.csv")
            } else if let Some((fate, reason)) = self.passed.get(place) {
                (*fate, reason.as_str())
            } else {
                bail!("nothing became of `{}` line {}", place.0, place.1);
            };
            *counts.entry((&place.0, fate, reason)).or_default() += 1;
        }
        let rows = counts.into_iter().map(|((file, fate, reason), rows)| {
            [file, fate, &rows.to_string(), reason]
                .map(str::to_owned)
                .to_vec()
        });
        Ok(rows.collect())
    }
}

fn place(locator: &str) -> anyhow::Result<Place> {
    let (file, rest) = locator
        .split_once(" line ")
        .with_context(|| format!("`{locator}` names no line"))?;
    let digits = rest
        .split(|letter: char| !letter.is_ascii_digit())
        .next()
        .unwrap_or(rest);
    let line = digits
        .parse()
        .with_context(|| format!("`{locator}` names no line"))?;
    Ok((file.to_owned(), line))
}

#[cfg(test)]
mod tests {
    use super::{Tally, place};
    use crate::codegen::dataset::input;

    #[test]
    fn locators_name_a_file_and_a_line() {
        let found = place("bns/a.csv line 12 column exports").unwrap();
        assert_eq!(found, ("bns/a.csv".to_owned(), 12));
        assert!(place("bns/a.csv").is_err());
    }

    #[test]
    fn a_row_of_which_nothing_became_is_an_error() {
        let rows = input::rows("typing/parties.csv").unwrap();
        let mut tally = Tally::default();
        tally.read(&rows);
        assert!(tally.table().is_err());
        let (first, rest) = rows.split_first().unwrap();
        tally.load(first);
        for row in rest {
            tally.skip(row, "of no use here");
        }
        let table = tally.table().unwrap();
        let fates = table.iter().map(|row| row[1].as_str()).collect::<Vec<_>>();
        assert_eq!(fates, ["loaded", "not selected"]);
        assert_eq!(table[1][2], rest.len().to_string());
    }
}
