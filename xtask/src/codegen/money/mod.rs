//! Generates the tables of `money`: currencies, their names, and the bundled exchange rates.

mod currencies;
mod rust;

use super::Generated;

/// The files of `money`.
pub fn generate() -> anyhow::Result<Vec<Generated>> {
    currencies::generate()
}
