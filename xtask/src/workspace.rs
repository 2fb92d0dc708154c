//! Where the workspace is, and reading files with errors that name them.

use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;

/// The root folder of the workspace.
pub(crate) fn root() -> PathBuf {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().unwrap_or(manifest).to_path_buf()
}

/// The bytes of a file of the workspace; `.gz` files are unpacked.
pub(crate) fn read(path: &str) -> anyhow::Result<Vec<u8>> {
    let bytes = fs::read(root().join(path)).with_context(|| format!("cannot read `{path}`"))?;
    if Path::new(path)
        .extension()
        .is_some_and(|extension| extension == "gz")
    {
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(bytes.as_slice())
            .read_to_end(&mut unpacked)
            .with_context(|| format!("cannot unpack `{path}`"))?;
        return Ok(unpacked);
    }
    Ok(bytes)
}

/// The rows of a CSV file of the workspace as records of type `T`.
pub(crate) fn rows<T: serde::de::DeserializeOwned>(path: &str) -> anyhow::Result<Vec<T>> {
    let bytes = read(path)?;
    csv::Reader::from_reader(bytes.as_slice())
        .deserialize()
        .collect::<Result<Vec<T>, _>>()
        .with_context(|| format!("cannot read the rows of `{path}`"))
}
