//! Runs of the binary as text.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The binary, in an environment that is the same everywhere.
pub(crate) fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_corridor"));
    for name in [
        "NO_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "COLUMNS",
        "TERM",
        "CI",
    ] {
        command.env_remove(name);
    }
    command.args(args).stdin(Stdio::null());
    command
}

/// A run, with what it printed.
pub(crate) fn corridor(args: &[&str]) -> Run {
    let line = args.join(" ");
    let output = command(args).output().unwrap();
    Run { line, output }
}

/// What a run printed, and how it ended.
pub(crate) struct Run {
    line: String,
    output: Output,
}

impl Run {
    pub(crate) fn code(&self) -> i32 {
        self.output.status.code().unwrap()
    }

    pub(crate) fn stdout(&self) -> String {
        String::from_utf8(self.output.stdout.clone()).unwrap()
    }

    pub(crate) fn stderr(&self) -> String {
        String::from_utf8(self.output.stderr.clone()).unwrap()
    }

    /// Asserts success and gives standard output.
    pub(crate) fn success(self) -> String {
        assert_eq!(self.code(), 0, "{}", self.stderr());
        self.stdout()
    }

    /// All of it as one text, for snapshots.
    pub(crate) fn transcript(&self) -> String {
        format!(
            "$ corridor {}\nexit code: {}\n--- standard output ---\n{}--- standard error ---\n{}",
            self.line,
            self.code(),
            self.stdout(),
            self.stderr()
        )
    }

    /// The same with a folder of this run called `DIR`.
    pub(crate) fn transcript_in(&self, dir: &Path) -> String {
        self.transcript().replace(&dir.display().to_string(), "DIR")
    }
}

/// A run that reads a text from standard input.
pub(crate) fn corridor_reading(args: &[&str], input: &str) -> Run {
    let mut child = command(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    Run {
        line: args.join(" "),
        output: child.wait_with_output().unwrap(),
    }
}
