//! Rule: the licences of all dependencies are on a list.

use super::finding::{Finding, line_where};
use super::spdx;
use super::tree::File;
use crate::metadata::Package;

/// Licences that ask for no more than naming the authors.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// Checks every package of the resolved graph that is not ours.
pub(crate) fn check(packages: &[Package], files: &[File]) -> Vec<Finding> {
    let path = "Cargo.lock";
    let lock = files
        .iter()
        .find(|file| file.path == path)
        .and_then(File::text)
        .unwrap_or_default();
    packages
        .iter()
        .filter(|package| package.is_foreign())
        .filter_map(|package| {
            let message = refused(&package.name, &package.version, package.license.as_deref())?;
            let line = line_where(lock, |line| line == format!("name = \"{}\"", package.name));
            let hint = "choose another package, or add the licence to ALLOWED in \
                        xtask/src/tidy/licences.rs and say who needs it";
            Some(Finding::new(path, line, message, hint))
        })
        .collect()
}

/// Why a package's licence is not accepted.
fn refused(name: &str, version: &str, licence: Option<&str>) -> Option<String> {
    let Some(licence) = licence else {
        return Some(format!("`{name}` {version} names no licence"));
    };
    match spdx::is_allowed(licence, ALLOWED) {
        Ok(true) => None,
        Ok(false) => Some(format!("`{name}` {version} is under `{licence}`")),
        Err(error) => Some(format!(
            "the licence `{licence}` of `{name}` {version} cannot be read: {error}"
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_that_spread_are_refused() {
        assert_eq!(refused("serde", "1.0.0", Some("MIT OR Apache-2.0")), None);
        let message = refused("x", "1.0.0", Some("GPL-3.0-or-later"));
        assert_eq!(message.unwrap(), "`x` 1.0.0 is under `GPL-3.0-or-later`");
    }

    #[test]
    fn no_licence_and_an_unreadable_one_are_refused() {
        assert_eq!(refused("x", "1", None).unwrap(), "`x` 1 names no licence");
        let message = refused("x", "1", Some("MIT or Apache")).unwrap();
        assert!(message.contains("cannot be read"), "{message}");
    }
}
