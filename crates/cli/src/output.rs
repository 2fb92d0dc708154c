//! Standard output and files.

use std::io::{self, IsTerminal as _, Write as _};

use crate::failure::Failure;

/// Writes to standard output. A reader that has gone ends the command quietly.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = anstream::stdout().lock();
    let written = stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush());
    written.map_err(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::ClosedPipe,
        _ => Failure::File {
            message: format!("cannot write to standard output: {error}"),
            hint: None,
        },
    })
}

/// Whether a person reads standard output.
pub(crate) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// The number of columns of the terminal that standard output is; none when it is no terminal.
pub(crate) fn terminal_width() -> Option<u16> {
    terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| width.0)
}
