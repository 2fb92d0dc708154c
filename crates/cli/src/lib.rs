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
mod usage;

use std::process::ExitCode;

use clap::error::ErrorKind;
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
            // Help and version are no errors, and a reader who has seen enough of them is none.
            if !error.use_stderr() {
                return error
                    .print()
                    .map_or(Exit::Success, |()| Exit::Success)
                    .into();
            }
            // Of a wrong command line the choice of colours is not known.
            if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
                return error.print().map_or(Exit::Usage, |()| Exit::Usage).into();
            }
            return usage::failure(&error).report().into();
        }
    };
    args.color.write_global();
    let exit = commands::run(&args.command).unwrap_or_else(failure::Failure::report);
    exit.into()
}
