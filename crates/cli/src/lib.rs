//! The command line of corridor: arguments, files, terminal, exit codes, and nothing else.
//!
//! Data goes to standard output, words to standard error. What a command computes is in the
//! library crates; what it prints is the same bytes on every run.

mod args;
mod commands;
mod data;
mod exit;
mod failure;
mod listing;
mod output;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

pub use exit::Exit;

/// The definition of the command line, for completions and the manual page.
pub fn command() -> clap::Command {
    args::Args::command()
}

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    let args = match args::Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            // Help and version go to standard output and are no error.
            let usage = error.use_stderr();
            return match error.print() {
                Ok(()) if usage => Exit::Usage.into(),
                Ok(()) => Exit::Success.into(),
                Err(_) => Exit::Success.into(),
            };
        }
    };
    args.color.write_global();
    let exit = commands::run(&args.command).unwrap_or_else(|failure| failure.report());
    exit.into()
}
