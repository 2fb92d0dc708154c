//! Writes shell completions and manual pages into a folder: `cargo xtask manual` runs it.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

use clap::ValueEnum as _;
use clap_complete::Shell;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os()
        .nth(1)
        .map(PathBuf::from)
        .ok_or("give the folder to write to")?;
    fs::create_dir_all(&folder)?;
    let mut command = corridor_cli::command();
    for shell in Shell::value_variants() {
        clap_complete::generate_to(*shell, &mut command, "corridor", &folder)?;
    }
    clap_mangen::generate_to(corridor_cli::command(), &folder)?;
    Ok(())
}
