//! Rule: every package says what it is, inherits the licence and obeys the workspace's lints.

use super::finding::{Finding, line_where};
use super::tree::File;
use crate::metadata::Package;

/// Checks the manifests of all packages of the workspace.
pub(crate) fn check(packages: &[Package], files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in packages {
        let path = package.manifest();
        let file = files.iter().find(|file| file.path == path);
        if let Some(text) = file.and_then(File::text) {
            findings.extend(lacking(&path, text, package.description.as_deref()));
        }
    }
    findings
}

/// What one manifest lacks.
fn lacking(path: &str, text: &str, description: Option<&str>) -> Vec<Finding> {
    let line = line_where(text, |line| line.trim() == "[package]");
    let mut findings = Vec::new();
    if description.is_none_or(|description| description.trim().is_empty()) {
        findings.push(Finding::new(
            path,
            line,
            "no `description`",
            "say in one line what the crate holds",
        ));
    }
    if !has(text, "package", "license.workspace", "true") {
        findings.push(Finding::new(
            path,
            line,
            "the licence is not the workspace's",
            "write `license.workspace = true` under `[package]`",
        ));
    }
    if !has(text, "lints", "workspace", "true") {
        findings.push(Finding::new(
            path,
            line,
            "the workspace's lints do not apply",
            "write `workspace = true` under `[lints]`",
        ));
    }
    findings
}

/// Whether a table of a manifest holds `key = value`, one a line.
fn has(manifest: &str, table: &str, key: &str, value: &str) -> bool {
    let mut current = "";
    for line in manifest.lines().map(str::trim) {
        if let Some(name) = line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            current = name;
        } else if current == table
            && let Some((found, to)) = line.split_once('=')
            && found.trim() == key
            && to.trim() == value
        {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = "[package]\nname = \"corridor-x\"\nlicense.workspace = true\n\n\
                         [lints]\nworkspace = true\n";

    #[test]
    fn a_complete_manifest_has_no_findings() {
        assert_eq!(lacking("Cargo.toml", WHOLE, Some("What it is")), []);
    }

    #[test]
    fn each_lack_is_found() {
        let messages = |text: &str, description: Option<&str>| -> Vec<String> {
            let findings = lacking("Cargo.toml", text, description);
            findings
                .into_iter()
                .map(|finding| finding.message)
                .collect()
        };
        assert_eq!(messages(WHOLE, None), ["no `description`"]);
        assert_eq!(messages(WHOLE, Some(" ")), ["no `description`"]);
        let own_licence = WHOLE.replace("license.workspace = true", "license = \"MIT\"");
        assert_eq!(
            messages(&own_licence, Some("x")),
            ["the licence is not the workspace's"]
        );
        let no_lints = WHOLE.replace("[lints]", "[lints.rust]");
        assert_eq!(
            messages(&no_lints, Some("x")),
            ["the workspace's lints do not apply"]
        );
    }
}
