//! One file for each command.

pub(crate) mod countries;
mod data;
mod explain;
pub(crate) mod money;
mod observations;
pub(crate) mod period;
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
        Command::Countries(args) => countries::run(args),
        Command::Money(args) => money::run(args),
        Command::Period(args) => period::run(args),
        Command::Data(args) => data::run(args),
    }
}
