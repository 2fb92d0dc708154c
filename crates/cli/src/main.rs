//! The binary `corridor`: everything is in the library beside it.

use std::process::ExitCode;

fn main() -> ExitCode {
    corridor_cli::main()
}
