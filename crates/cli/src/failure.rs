//! What went wrong, as people read it.

use std::io;
use std::path::Path;

use anstream::eprintln;
use anstyle::{AnsiColor, Style};
use corridor_dataset::{Problem, Problems};

use crate::exit::Exit;

/// A command that could not do its work.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The reader of our output has gone: that is no fault.
    ClosedPipe,
    /// The command line asks for something that is not there.
    Usage {
        message: String,
        hint: Option<String>,
    },
    /// Data cannot be read.
    Data(Problems),
    /// A file cannot be written, or another fault of the machine.
    File {
        message: String,
        hint: Option<String>,
    },
}

/// How many problems are printed before the rest is counted.
const SHOWN: usize = 20;

pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
pub(crate) const HINT: Style = AnsiColor::Cyan.on_default().bold();

impl Failure {
    /// A file that cannot be written.
    pub(crate) fn writing(path: &Path, error: &io::Error) -> Self {
        // The kind, not the error's text: that names the temporary file beside the wanted one.
        Self::File {
            message: format!("cannot write `{}`: {}", path.display(), error.kind()),
            hint: match error.kind() {
                io::ErrorKind::NotFound => Some("the folder must be there already".to_owned()),
                io::ErrorKind::PermissionDenied => {
                    Some("choose a place that you may write to".to_owned())
                }
                _ => None,
            },
        }
    }

    /// Prints what went wrong to standard error, and gives the exit code.
    pub(crate) fn report(self) -> Exit {
        match self {
            Self::ClosedPipe => Exit::Success,
            Self::Usage { message, hint } => {
                say(&message, hint.as_deref());
                Exit::Usage
            }
            Self::File { message, hint } => {
                say(&message, hint.as_deref());
                Exit::Data
            }
            Self::Data(problems) => {
                let problems = problems.as_slice();
                for problem in problems.iter().take(SHOWN) {
                    say_problem(problem);
                }
                if let Some(rest) = problems.len().checked_sub(SHOWN).filter(|rest| *rest > 0) {
                    eprintln!("{ERROR}error{ERROR:#}: and {rest} more problems");
                    eprintln!("{HINT}hint{HINT:#}: `corridor data verify DIR` lists all of them");
                }
                Exit::Data
            }
        }
    }
}

fn say(message: &str, hint: Option<&str>) {
    eprintln!("{ERROR}error{ERROR:#}: {message}");
    if let Some(hint) = hint {
        eprintln!("{HINT}hint{HINT:#}: {hint}");
    }
}

fn say_problem(problem: &Problem) {
    say(&problem.to_string(), problem.hint.as_deref());
}

impl From<Problems> for Failure {
    fn from(problems: Problems) -> Self {
        Self::Data(problems)
    }
}
