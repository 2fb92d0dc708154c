//! Rule: dependencies between our crates go down the layers only.

use super::finding::{Finding, line_where};
use super::tree::File;
use crate::metadata::Package;

/// Which of our crates a crate may use.
#[derive(Debug, Clone, Copy)]
enum MayUse {
    /// Crates of this layer and of those below it.
    UpTo(u8),
    /// These crates only.
    Only(&'static [&'static str]),
    /// Crates of this layer and of those below it, without these.
    UpToBut(u8, &'static [&'static str]),
}

/// The crates by the short name of their folder, with their layer.
const CRATES: &[(&str, u8, MayUse)] = &[
    ("countries", 0, MayUse::Only(&[])),
    ("money", 0, MayUse::Only(&[])),
    ("sdmx", 0, MayUse::Only(&[])),
    ("evidence", 1, MayUse::UpTo(0)),
    ("trade", 2, MayUse::UpTo(1)),
    ("investment", 2, MayUse::UpTo(1)),
    ("agreements", 2, MayUse::UpTo(1)),
    ("transport", 2, MayUse::UpTo(1)),
    ("claims", 2, MayUse::UpTo(1)),
    ("sources", 3, MayUse::UpTo(2)),
    ("dataset", 3, MayUse::UpTo(2)),
    ("warehouse", 3, MayUse::UpTo(2)),
    ("report", 3, MayUse::UpTo(1)),
    ("report-pdf", 4, MayUse::Only(&["report"])),
    // The heavy engine stays out of what every brief is built from.
    ("briefing", 4, MayUse::UpToBut(3, &["warehouse"])),
    ("cli", 5, MayUse::UpTo(4)),
    ("xtask", 6, MayUse::UpTo(5)),
];

/// Where the layers are kept, for hints.
const HERE: &str = "CRATES in xtask/src/tidy/layers.rs";

/// Checks the edges and the names of all packages of the workspace.
pub(crate) fn check(packages: &[Package], files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in packages {
        let manifest = package.manifest();
        let text = files
            .iter()
            .find(|file| file.path == manifest)
            .and_then(File::text)
            .unwrap_or_default();
        if let Some(folder) = crate_folder(&manifest)
            && let Some(message) = misnamed(folder, &package.name)
        {
            let line = line_where(text, |line| line.starts_with("name"));
            let hint = "name a crate by its subject, its package `corridor-<folder>`";
            findings.push(Finding::new(&manifest, line, message, hint));
        }
        // A test may look down from wherever it stands; what is built may not.
        for dependency in package
            .dependencies
            .iter()
            .filter(|dependency| dependency.kind.as_deref() != Some("dev"))
        {
            if let Some((message, hint)) = wrong_edge(&package.name, &dependency.name) {
                let line = line_where(text, |line| is_entry(line, &dependency.name));
                findings.push(Finding::new(&manifest, line, message, hint));
            }
        }
    }
    findings
}

/// Whether a manifest's line is the dependency's: `name = …`, `name.workspace = …`.
fn is_entry(line: &str, name: &str) -> bool {
    line.strip_prefix(name)
        .is_some_and(|rest| rest.trim_start().starts_with(['=', '.']))
}

/// `trade` of `crates/trade/Cargo.toml`.
fn crate_folder(manifest: &str) -> Option<&str> {
    manifest
        .strip_prefix("crates/")?
        .strip_suffix("/Cargo.toml")
}

/// The short name of one of our packages, none for those of others.
fn short_name(package: &str) -> Option<&str> {
    match package {
        "corridor" => Some("cli"),
        "xtask" => Some("xtask"),
        _ => package.strip_prefix("corridor-"),
    }
}

/// What is wrong with the name of a crate.
fn misnamed(folder: &str, package: &str) -> Option<String> {
    if ["util", "utils", "common", "core", "misc", "helpers"].contains(&folder) {
        return Some(format!("`{folder}` says nothing of what the crate is"));
    }
    let expected = match folder {
        "cli" => "corridor".to_owned(),
        _ => format!("corridor-{folder}"),
    };
    (package != expected)
        .then(|| format!("the package of `crates/{folder}` is `{package}`, expected `{expected}`"))
}

/// What is wrong with an edge, and the hint; none when it is allowed or not between our crates.
fn wrong_edge(from: &str, to: &str) -> Option<(String, String)> {
    let (from, to) = (short_name(from)?, short_name(to)?);
    let find = |name: &str| CRATES.iter().find(|(known, ..)| *known == name);
    let unknown = |name: &str| {
        let message = format!("`{name}` has no layer");
        Some((message, format!("give it one in {HERE}")))
    };
    let Some((_, from_layer, may_use)) = find(from) else {
        return unknown(from);
    };
    let Some((_, to_layer, _)) = find(to) else {
        return unknown(to);
    };
    let allowed = match may_use {
        MayUse::UpTo(layer) => to_layer <= layer,
        MayUse::Only(names) => names.contains(&to),
        MayUse::UpToBut(layer, names) => to_layer <= layer && !names.contains(&to),
    };
    if allowed {
        return None;
    }
    let reach = match may_use {
        MayUse::Only([]) => "none of our crates".to_owned(),
        MayUse::Only(names) => format!("`{}` only", names.join("`, `")),
        MayUse::UpTo(0) => "layer 0 only".to_owned(),
        MayUse::UpTo(layer) => format!("layers 0 to {layer}"),
        MayUse::UpToBut(layer, names) => {
            format!("layers 0 to {layer} without `{}`", names.join("`, `"))
        }
    };
    Some((
        format!("`{from}` (layer {from_layer}) uses `{to}` (layer {to_layer})"),
        format!("`{from}` may use {reach}; move what both need to a lower crate"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_go_down() {
        for (from, to) in [
            ("corridor-evidence", "corridor-money"),
            ("corridor-dataset", "corridor-trade"),
            ("corridor-report", "corridor-evidence"),
            ("corridor-report-pdf", "corridor-report"),
            ("corridor-briefing", "corridor-dataset"),
            ("corridor", "corridor-briefing"),
            ("xtask", "corridor"),
            ("corridor-money", "chrono"),
        ] {
            assert_eq!(wrong_edge(from, to), None, "{from} -> {to}");
        }
        for (from, to) in [
            ("corridor-evidence", "corridor-trade"),
            ("corridor-money", "corridor-countries"),
            ("corridor-trade", "corridor-claims"),
            ("corridor-report", "corridor-trade"),
            ("corridor-report", "corridor-dataset"),
            ("corridor-dataset", "corridor-report"),
            ("corridor-report-pdf", "corridor-evidence"),
            ("corridor-briefing", "corridor-warehouse"),
            ("corridor-briefing", "corridor-report-pdf"),
            ("corridor-briefing", "corridor"),
        ] {
            assert!(wrong_edge(from, to).is_some(), "{from} -> {to}");
        }
    }

    #[test]
    fn a_wrong_edge_says_both_layers_and_what_is_allowed() {
        let (message, hint) = wrong_edge("corridor-report", "corridor-trade").unwrap();
        assert_eq!(message, "`report` (layer 3) uses `trade` (layer 2)");
        assert!(
            hint.starts_with("`report` may use layers 0 to 1;"),
            "{hint}"
        );
    }

    #[test]
    fn a_crate_without_a_layer_is_found() {
        let (message, _) = wrong_edge("corridor-ports", "corridor-money").unwrap();
        assert_eq!(message, "`ports` has no layer");
    }

    #[test]
    fn a_package_is_named_for_its_folder() {
        assert_eq!(misnamed("trade", "corridor-trade"), None);
        assert_eq!(misnamed("cli", "corridor"), None);
        assert!(misnamed("cli", "corridor-cli").is_some());
        assert!(misnamed("trade", "trade").is_some());
        assert!(misnamed("util", "corridor-util").is_some());
    }

    #[test]
    fn an_entry_is_not_one_that_begins_alike() {
        assert!(is_entry(
            "corridor-report = { workspace = true }",
            "corridor-report"
        ));
        assert!(is_entry(
            "corridor-report.workspace = true",
            "corridor-report"
        ));
        assert!(!is_entry("corridor-report-pdf = \"1\"", "corridor-report"));
    }
}
