//! Files that a command makes and that are checked in.

use std::fs;

use anyhow::{Context as _, bail};

use crate::workspace;

/// One generated file: its path from the workspace's root, and its bytes.
#[derive(Debug)]
pub(crate) struct Generated {
    /// Path from the workspace's root, with `/`.
    pub(crate) path: String,
    /// The whole content.
    pub(crate) bytes: Vec<u8>,
}

/// Writes the files that are not what they should be, or with `check` fails when there are some.
/// `command` is what a person runs to write them.
pub(crate) fn settle(files: &[Generated], check: bool, command: &str) -> anyhow::Result<()> {
    let mut stale = Vec::new();
    for file in files {
        let path = workspace::root().join(&file.path);
        if fs::read(&path).is_ok_and(|bytes| bytes == file.bytes) {
            continue;
        }
        if check {
            stale.push(file.path.as_str());
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("cannot create `{}`", folder.display()))?;
        }
        fs::write(&path, &file.bytes).with_context(|| format!("cannot write `{}`", file.path))?;
        println!("wrote {}", file.path);
    }
    if !stale.is_empty() {
        bail!(
            "not what their sources make: {}\nhint: run `{command}` and commit the result",
            stale.join(", ")
        );
    }
    println!("{} generated files are fresh", files.len());
    Ok(())
}
