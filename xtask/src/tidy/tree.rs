//! The tracked files, read once.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, bail};

use crate::workspace;

/// A tracked file as it is on disk.
#[derive(Debug)]
pub(crate) struct File {
    /// Path from the workspace's root, with `/`.
    pub(crate) path: String,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

impl File {
    /// Its text, or none for one that is not UTF-8 text.
    pub(crate) fn text(&self) -> Option<&str> {
        if self.bytes.contains(&0) {
            return None;
        }
        std::str::from_utf8(&self.bytes).ok()
    }

    /// Whether its name ends in one of these extensions.
    pub(crate) fn is_a(&self, extensions: &[&str]) -> bool {
        extension(&self.path).is_some_and(|found| extensions.contains(&found))
    }

    /// A file of a test.
    #[cfg(test)]
    pub(crate) fn of(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            bytes: text.as_bytes().to_vec(),
        }
    }
}

/// What follows the last point of a path's last part.
fn extension(path: &str) -> Option<&str> {
    let name = path.rsplit('/').next()?;
    name.rsplit_once('.').map(|(_, extension)| extension)
}

/// The tracked files that are there, by path. One deleted but not yet committed is left out.
pub(crate) fn tracked() -> anyhow::Result<Vec<File>> {
    let output = Command::new("git")
        .args(["ls-files", "-z"])
        .current_dir(workspace::root())
        .output()
        .context("cannot run `git ls-files`")?;
    if !output.status.success() {
        bail!(
            "`git ls-files` failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    let list = String::from_utf8(output.stdout).context("a tracked path is not UTF-8")?;
    let root = workspace::root();
    let mut files = Vec::new();
    for path in list.split('\0').filter(|path| !path.is_empty()) {
        let file = root.join(path);
        if !file.is_file() {
            continue;
        }
        files.push(File {
            path: path.to_owned(),
            bytes: fs::read(&file).with_context(|| format!("cannot read `{path}`"))?,
        });
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_with_a_zero_are_no_text() {
        assert_eq!(File::of("a.rs", "x\n").text(), Some("x\n"));
        assert_eq!(File::of("a.bin", "x\0").text(), None);
    }

    #[test]
    fn an_extension_is_that_of_the_last_part() {
        assert!(File::of("a/b.rs", "").is_a(&["md", "rs"]));
        assert!(!File::of("a.rs/b", "").is_a(&["rs"]));
        assert!(!File::of("a/brs", "").is_a(&["rs"]));
    }

    #[test]
    fn tracked_files_are_listed_by_path() {
        let files = tracked().unwrap();
        assert!(files.iter().any(|file| file.path == "Cargo.toml"));
        assert!(files.is_sorted_by(|a, b| a.path < b.path));
    }
}
