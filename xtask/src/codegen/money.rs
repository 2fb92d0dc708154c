//! Generates the tables of `money`.

use super::Generated;

/// The files of `money`.
pub fn generate() -> anyhow::Result<Vec<Generated>> {
    Ok(Vec::new())
}
