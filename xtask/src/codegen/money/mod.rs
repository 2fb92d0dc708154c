//! Generates the tables of `money`: currencies, their names, the words of amounts,
//! and the bundled exchange rates.

mod currencies;
mod fx;
mod rust;
mod words;

use crate::generated::Generated;

/// The files of `money`.
pub(crate) fn generate() -> anyhow::Result<Vec<Generated>> {
    let mut files = currencies::generate()?;
    files.extend(fx::generate()?);
    files.extend(words::generate()?);
    Ok(files)
}
