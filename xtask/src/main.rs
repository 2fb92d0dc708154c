//! Maintenance commands of corridor: `cargo xtask <command>`.
//!
//! One file per subcommand. Everything here may print and may stop with an error that names the
//! file; nothing here is linked into the product.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bench;
mod codegen;
mod generated;
mod manual;
mod metadata;
mod snapshots;
mod tidy;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Maintenance of corridor.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Time the benches, next to their peers in Python where these are installed
    Bench(bench::Args),
    /// Make the generated files again from the checked-in sources
    Codegen(codegen::Args),
    /// Make shell completions and the manual pages
    Manual(manual::Args),
    /// Run the tests that keep snapshots of outputs
    Snapshots(snapshots::Args),
    /// Check crate edges, licences, provenance and the text of the tracked files
    Tidy,
}

fn main() -> ExitCode {
    let done = match Args::parse().command {
        Command::Bench(args) => bench::run(&args),
        Command::Codegen(args) => codegen::run(&args),
        Command::Manual(args) => manual::run(&args),
        Command::Snapshots(args) => snapshots::run(&args),
        Command::Tidy => tidy::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
