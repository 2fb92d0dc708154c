//! Rule: every fixture says whose it is, and is what that says.
//!
//! A file under `fixtures/` is a row of the nearest `PROVENANCE.csv` at or above it, with its
//! SHA-256, or a resource of a data package in the same folder or above that names sources and
//! licences.

mod data_package;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use super::finding::Finding;
use super::tree::File;
use table::Table;

const TABLE: &str = "PROVENANCE.csv";
const PACKAGE: &str = "datapackage.json";

/// Checks all tracked files under `fixtures/`.
pub(crate) fn check(files: &[File]) -> Vec<Finding> {
    let fixtures: BTreeMap<&str, &File> = files
        .iter()
        .filter(|file| file.path.starts_with("fixtures/"))
        .map(|file| (file.path.as_str(), file))
        .collect();
    let mut findings = Vec::new();
    let mut tables = BTreeMap::new();
    let mut packaged = BTreeSet::new();
    for (path, file) in &fixtures {
        let (folder, name) = split(path);
        if name == TABLE {
            let (table, found) = Table::read(path, &file.bytes);
            findings.extend(found);
            tables.insert(folder, table);
        } else if name == PACKAGE {
            let (resources, found) = data_package::read(path, folder, &file.bytes);
            findings.extend(found);
            packaged.extend(resources);
        }
    }
    for (path, file) in &fixtures {
        let (folder, name) = split(path);
        if [TABLE, PACKAGE, "README.md"].contains(&name) || packaged.contains(*path) {
            continue;
        }
        match nearest(folder, &tables) {
            None => findings.push(Finding::new(
                path,
                1,
                format!("no `{TABLE}` at or above the file"),
                format!("write `{folder}/{TABLE}` with a row for it"),
            )),
            Some((_, table)) => findings.extend(table.check(path, &file.bytes)),
        }
    }
    for table in tables.values() {
        findings.extend(table.missing(|path| fixtures.contains_key(path)));
    }
    findings
}

/// Folder and name of a path.
fn split(path: &str) -> (&str, &str) {
    path.rsplit_once('/').unwrap_or(("", path))
}

/// The table of the nearest folder at or above this one, inside `fixtures/`.
fn nearest<'a>(folder: &'a str, tables: &'a BTreeMap<&str, Table>) -> Option<(&'a str, &'a Table)> {
    let mut folder = folder;
    loop {
        if let Some(table) = tables.get(folder) {
            return Some((folder, table));
        }
        (folder, _) = folder.rsplit_once('/')?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "path,publisher,title,url,retrieved,licence,sha256,note\n";
    /// SHA-256 of `a\n`.
    const A: &str = "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7";

    fn messages(files: &[File]) -> Vec<String> {
        check(files)
            .into_iter()
            .map(|finding| format!("{}:{}: {}", finding.path, finding.line, finding.message))
            .collect()
    }

    fn table(path: &str, rows: &[&str]) -> File {
        File::of(path, &format!("{HEADER}{}\n", rows.join("\n")))
    }

    #[test]
    fn a_listed_file_is_fine_from_a_table_above_too() {
        let row = format!("imf/a.csv,IMF,A,,2026-11-25,free,{A},");
        let files = [
            table("fixtures/sources/PROVENANCE.csv", &[&row]),
            File::of("fixtures/sources/README.md", "About.\n"),
            File::of("fixtures/sources/imf/a.csv", "a\n"),
        ];
        assert_eq!(messages(&files), [""; 0]);
    }

    #[test]
    fn the_nearest_table_counts() {
        let row = format!("imf/a.csv,IMF,A,,2026-11-25,free,{A},");
        let files = [
            table("fixtures/sources/PROVENANCE.csv", &[&row]),
            table("fixtures/sources/imf/PROVENANCE.csv", &[]),
            File::of("fixtures/sources/imf/a.csv", "a\n"),
        ];
        assert_eq!(
            messages(&files),
            [
                "fixtures/sources/imf/a.csv:1: `fixtures/sources/imf/PROVENANCE.csv` does not list it"
            ]
        );
    }

    #[test]
    fn a_file_without_a_table_is_found() {
        assert_eq!(
            messages(&[File::of("fixtures/sources/a.csv", "a\n")]),
            ["fixtures/sources/a.csv:1: no `PROVENANCE.csv` at or above the file"]
        );
    }

    #[test]
    fn a_changed_file_and_empty_cells_are_found() {
        let files = [
            table(
                "fixtures/x/PROVENANCE.csv",
                &[
                    &format!("a.csv,,A,,,,{A},"),
                    &format!("b.csv,P,B,,2026-11-25,free,{A},"),
                ],
            ),
            File::of("fixtures/x/a.csv", "a\n"),
            File::of("fixtures/x/b.csv", "b\n"),
        ];
        let found = messages(&files);
        assert_eq!(found.len(), 4, "{found:?}");
        for column in ["publisher", "retrieved", "licence"] {
            let line = format!("fixtures/x/PROVENANCE.csv:2: `a.csv` has no `{column}`");
            assert!(found.contains(&line), "{found:?}");
        }
        assert!(
            found
                .iter()
                .any(|line| line
                    .starts_with("fixtures/x/PROVENANCE.csv:3: `b.csv` has another SHA-256")),
            "{found:?}"
        );
    }

    #[test]
    fn a_row_without_a_file_and_a_row_twice_are_found() {
        let row = |path: &str| format!("{path},P,A,,2026-11-25,free,{A},");
        let files = [
            table(
                "fixtures/x/PROVENANCE.csv",
                &[&row("a.csv"), &row("gone.csv"), &row("a.csv")],
            ),
            File::of("fixtures/x/a.csv", "a\n"),
        ];
        assert_eq!(
            messages(&files),
            [
                "fixtures/x/PROVENANCE.csv:4: `a.csv` is listed twice",
                "fixtures/x/PROVENANCE.csv:3: `gone.csv` is no tracked file",
            ]
        );
    }

    #[test]
    fn a_table_with_other_columns_is_found() {
        let file = File::of("fixtures/x/PROVENANCE.csv", "path,publisher\na.csv,P\n");
        let found = messages(&[file]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("columns"), "{found:?}");
    }

    #[test]
    fn a_packaged_resource_needs_no_row() {
        let package = |licences: &str| {
            format!(
                r#"{{"sources": [{{"title": "IMF"}}], {licences}
                    "resources": [{{"name": "a", "path": "tables/a.csv"}}]}}"#
            )
        };
        let files = |licences: &str| {
            [
                File::of("fixtures/dataset/datapackage.json", &package(licences)),
                File::of("fixtures/dataset/tables/a.csv", "a\n"),
            ]
        };
        assert_eq!(
            messages(&files(r#""licenses": [{"name": "CC0-1.0"}],"#)),
            [""; 0]
        );
        assert_eq!(
            messages(&files("")),
            ["fixtures/dataset/datapackage.json:2: the resource `a` has no `licenses`"]
        );
    }
}
