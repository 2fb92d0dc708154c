//! Prints a brief as Markdown: `cargo run -p corridor-briefing --example brief -- KAZ CHN`.
#![allow(clippy::print_stdout, reason = "an example prints")]

use corridor_briefing::{Options, brief};
use corridor_dataset::Dataset;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut names = std::env::args().skip(1);
    let default = Options::default();
    let area = names.next().map_or(Ok(default.area), |name| name.parse())?;
    let counterpart = names
        .next()
        .map_or(Ok(default.counterpart), |name| name.parse())?;
    let document = brief(&Dataset::bundled()?, &Options::new(area, counterpart))?;
    print!("{}", corridor_report::markdown(&document));
    Ok(())
}
