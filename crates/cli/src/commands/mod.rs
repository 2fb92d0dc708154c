//! One file for each command.

mod data;
mod explain;
mod observations;
mod report;

use crate::args::Command;
use crate::exit::Exit;
use crate::failure::Failure;

/// Runs a command.
pub(crate) fn run(command: &Command) -> Result<Exit, Failure> {
    match command {
        Command::Report(args) => report::run(args),
        Command::Explain(args) => explain::run(args),
        Command::Observations(args) => observations::run(args),
        Command::Data(args) => data::run(args),
    }
}
