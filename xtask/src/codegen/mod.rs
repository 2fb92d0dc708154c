//! `cargo xtask codegen [--check]`: makes the generated files from the checked-in sources.
//!
//! Each generator is a function that returns the files it makes; this module writes them, or with
//! `--check` compares them with what is checked in and fails when one differs.

mod countries;
mod dataset;
mod money;

use std::fs;

use anyhow::{Context as _, bail};

use crate::workspace;

/// One generated file: its path from the workspace's root, and its bytes.
#[derive(Debug)]
pub struct Generated {
    /// Path from the workspace's root, with `/`.
    pub path: String,
    /// The whole content.
    pub bytes: Vec<u8>,
}

/// Arguments of `codegen`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Change nothing; fail when a checked-in file is not what its sources make
    #[arg(long)]
    check: bool,
}

/// Runs the generators.
pub fn run(args: &Args) -> anyhow::Result<()> {
    let mut files = Vec::new();
    files.extend(countries::generate()?);
    files.extend(money::generate()?);
    files.extend(dataset::generate()?);
    let mut stale = Vec::new();
    let total = files.len();
    for file in files {
        let path = workspace::root().join(&file.path);
        let fresh = fs::read(&path).is_ok_and(|bytes| bytes == file.bytes);
        if fresh {
            continue;
        }
        if args.check {
            stale.push(file.path);
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
            "not what their sources make: {}\nhint: run `cargo xtask codegen` and commit the result",
            stale.join(", ")
        );
    }
    println!("{total} generated files are fresh");
    Ok(())
}
