//! `cargo xtask snapshots [--check|--accept]`: what the binary and the renderers print over the
//! fixtures, kept as insta snapshots.
//!
//! The snapshots are asserted by the tests of the packages that have them. This runs those tests
//! in the wanted mode and looks after snapshots that no test asserts any more.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use crate::metadata::{Metadata, cargo};
use crate::workspace;

/// Arguments of `snapshots`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Change nothing; fail when an output is not its snapshot or a snapshot has no test
    #[arg(long, conflicts_with = "accept")]
    check: bool,
    /// Take the outputs as the new snapshots and remove those that have no test
    #[arg(long)]
    accept: bool,
}

/// Runs the tests with snapshots. Without an option new outputs are written beside the old ones,
/// as `*.snap.new`, to be looked at.
pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let root = workspace::root();
    let mut packages = Vec::new();
    let mut kept = BTreeSet::new();
    for package in Metadata::own()?.packages {
        let manifest = package.manifest();
        let folder = Path::new(&manifest).parent().unwrap_or(Path::new(""));
        let snapshots = snapshots_below(&root.join(folder).join("tests"))?;
        if !snapshots.is_empty() {
            packages.push(package.name.clone());
            kept.extend(snapshots);
        }
    }
    let references = tempfile::NamedTempFile::new().context("cannot make a file")?;
    let mode = if args.accept {
        "always"
    } else if args.check {
        "no"
    } else {
        "new"
    };
    let mut command = cargo();
    command
        .arg("test")
        .args(["--quiet", "--test", "it"])
        .current_dir(&root);
    for package in &packages {
        command.args(["--package", package]);
    }
    let status = command
        .env("INSTA_UPDATE", mode)
        .env("INSTA_SNAPSHOT_REFERENCES_FILE", references.path())
        .status()
        .context("cannot run cargo")?;
    if !status.success() {
        bail!(
            "outputs differ from their snapshots\n\
             hint: look at the differences, then run `cargo xtask snapshots --accept`"
        );
    }
    let used = fs::read_to_string(references.path()).context("cannot read what insta used")?;
    let used: BTreeSet<PathBuf> = used
        .lines()
        .filter_map(|line| fs::canonicalize(line).ok())
        .collect();
    let dead: Vec<PathBuf> = kept.difference(&used).cloned().collect();
    if !dead.is_empty() && !args.accept {
        let names: Vec<String> = dead.iter().map(|path| path.display().to_string()).collect();
        bail!(
            "no test asserts these snapshots: {}\nhint: `cargo xtask snapshots --accept` removes them",
            names.join(", ")
        );
    }
    for path in &dead {
        fs::remove_file(path).with_context(|| format!("cannot remove `{}`", path.display()))?;
        println!("removed {}", path.display());
    }
    println!("{} snapshots of {} packages", used.len(), packages.len());
    Ok(())
}

/// The snapshots in a folder and below it.
fn snapshots_below(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry
            .with_context(|| format!("cannot read `{}`", folder.display()))?
            .path();
        if path.is_dir() {
            found.extend(snapshots_below(&path)?);
        } else if path
            .extension()
            .is_some_and(|extension| extension == "snap")
        {
            found.push(fs::canonicalize(&path).context("cannot resolve a path")?);
        }
    }
    Ok(found)
}
