//! Exit codes, as the manual documents them.

use std::process::ExitCode;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All is fine.
    Success,
    /// A check has findings.
    Findings,
    /// The command line is wrong.
    Usage,
    /// Data are missing or cannot be read.
    Data,
}

impl Exit {
    /// The number that the shell sees. A panic, which is a bug, ends with 101.
    pub const fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Findings => 1,
            Self::Usage => 2,
            Self::Data => 3,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
