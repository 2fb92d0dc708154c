//! `cargo xtask codegen [--check]`: makes the generated files from the checked-in sources.
//!
//! Each generator is a function that returns the files it makes; this module writes them, or with
//! `--check` compares them with what is checked in and fails when one differs.

mod countries;
mod dataset;
mod money;

use crate::generated;

/// Arguments of `codegen`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Change nothing; fail when a checked-in file is not what its sources make
    #[arg(long)]
    check: bool,
}

/// Runs the generators.
pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let mut files = Vec::new();
    files.extend(countries::generate()?);
    files.extend(money::generate()?);
    files.extend(dataset::generate()?);
    generated::settle(&files, args.check, "cargo xtask codegen")
}
