//! A `PROVENANCE.csv` and what is wrong with it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use crate::tidy::finding::Finding;

const COLUMNS: [&str; 8] = [
    "path",
    "publisher",
    "title",
    "url",
    "retrieved",
    "licence",
    "sha256",
    "note",
];

/// The publisher of what was made here.
const OWN: &str = "corridor authors";

/// The rows of one table by the path of their file from the workspace's root.
#[derive(Debug)]
pub(crate) struct Table {
    path: String,
    rows: BTreeMap<String, (usize, Row)>,
}

#[derive(Debug, Deserialize)]
struct Row {
    path: String,
    publisher: String,
    retrieved: String,
    licence: String,
    sha256: String,
}

impl Table {
    /// Reads a table, with what is wrong in itself.
    pub(crate) fn read(path: &str, bytes: &[u8]) -> (Self, Vec<Finding>) {
        let mut table = Self {
            path: path.to_owned(),
            rows: BTreeMap::new(),
        };
        let mut findings = Vec::new();
        let mut reader = csv::Reader::from_reader(bytes);
        let header = reader.headers().cloned().unwrap_or_default();
        if !header.iter().eq(COLUMNS) {
            let found = header.iter().collect::<Vec<_>>().join(",");
            let message = format!("the columns are `{found}`");
            let hint = format!("expected `{}`", COLUMNS.join(","));
            return (table, vec![Finding::new(path, 1, message, hint)]);
        }
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for record in reader.records() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    let line = error.position().map_or(1, csv::Position::line);
                    let message = format!("the row cannot be read: {error}");
                    let hint = "quote cells that hold commas";
                    findings.push(Finding::new(path, to_line(line), message, hint));
                    continue;
                }
            };
            let line = to_line(record.position().map_or(1, csv::Position::line));
            let Ok(row) = record.deserialize::<Row>(Some(&header)) else {
                continue;
            };
            for (column, value) in [
                ("publisher", &row.publisher),
                ("retrieved", &row.retrieved),
                ("licence", &row.licence),
            ] {
                if value.trim().is_empty() {
                    let message = format!("`{}` has no `{column}`", row.path);
                    findings.push(Finding::new(path, line, message, "fill the cell"));
                }
            }
            let key = format!("{folder}/{}", row.path);
            if table.rows.contains_key(&key) {
                let message = format!("`{}` is listed twice", row.path);
                findings.push(Finding::new(path, line, message, "keep one row"));
                continue;
            }
            table.rows.insert(key, (line, row));
        }
        (table, findings)
    }

    /// What is wrong with the row of a file, or that it has none.
    pub(crate) fn check(&self, file: &str, bytes: &[u8]) -> Option<Finding> {
        let Some((line, row)) = self.rows.get(file) else {
            let message = format!("`{}` does not list it", self.path);
            let hint = "add a row that names its publisher and licence";
            return Some(Finding::new(file, 1, message, hint));
        };
        // Of our own tables git is the record: they are worked on.
        if row.publisher == OWN && row.sha256.is_empty() {
            return None;
        }
        let actual = sha256(bytes);
        if actual == row.sha256 {
            return None;
        }
        let message = format!("`{}` has another SHA-256 than `{}`", row.path, row.sha256);
        let hint = format!("the file has `{actual}`; was it meant to change?");
        Some(Finding::new(&self.path, *line, message, hint))
    }

    /// The rows whose file is not there.
    pub(crate) fn missing(&self, is_there: impl Fn(&str) -> bool) -> Vec<Finding> {
        self.rows
            .iter()
            .filter(|(file, _)| !is_there(file))
            .map(|(_, (line, row))| {
                let message = format!("`{}` is no tracked file", row.path);
                let hint = "add the file to git or take out the row";
                Finding::new(&self.path, *line, message, hint)
            })
            .collect()
    }
}

fn to_line(line: u64) -> usize {
    usize::try_from(line).unwrap_or(usize::MAX)
}

/// The digest in lower-case hexadecimal.
fn sha256(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_that_of_the_standard() {
        // FIPS 180-4, example of one block.
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn only_our_own_files_need_no_digest() {
        let text = format!(
            "{}\na.csv,corridor authors,,,2026-11-25,MIT,,\nb.csv,IMF,,,2026-11-25,free,,\n",
            COLUMNS.join(",")
        );
        let (table, findings) = Table::read("fixtures/x/PROVENANCE.csv", text.as_bytes());
        assert_eq!(findings.len(), 0, "{findings:?}");
        assert!(table.check("fixtures/x/a.csv", b"a").is_none());
        assert!(table.check("fixtures/x/b.csv", b"b").is_some());
    }

    #[test]
    fn a_row_of_too_few_cells_is_found_at_its_line() {
        let text = format!("{}\na.csv,P\n", COLUMNS.join(","));
        let (_, findings) = Table::read("fixtures/x/PROVENANCE.csv", text.as_bytes());
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].line, 2, "{findings:?}");
    }
}
