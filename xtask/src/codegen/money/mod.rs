//! Generates the tables of `money`: currencies, their names, and the bundled exchange rates.

mod currencies;
mod fx;
mod rust;

use crate::generated::Generated;

/// The files of `money`.
pub(crate) fn generate() -> anyhow::Result<Vec<Generated>> {
    let mut files = currencies::generate()?;
    files.extend(fx::generate()?);
    Ok(files)
}
