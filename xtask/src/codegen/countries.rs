//! Generates the tables of `countries`.

use super::Generated;

/// The files of `countries`.
pub fn generate() -> anyhow::Result<Vec<Generated>> {
    Ok(Vec::new())
}
