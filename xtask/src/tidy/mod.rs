//! `cargo xtask tidy`: checks what a reviewer would otherwise have to say again and again.
//!
//! One rule a file, each a function from what is there to [`Finding`]s. All are printed; any
//! makes the command fail.

mod finding;
mod layers;
mod licences;
mod manifests;
mod module_docs;
mod provenance;
mod sizes;
mod spdx;
mod text;
mod tree;

use anyhow::bail;

use crate::metadata::Metadata;
use finding::Finding;

/// Runs every rule.
pub(crate) fn run() -> anyhow::Result<()> {
    let mut findings = findings()?;
    findings.sort();
    for finding in &findings {
        println!("{finding}");
    }
    match findings.len() {
        0 => {
            println!("tidy");
            Ok(())
        }
        1 => bail!("1 finding"),
        count => bail!("{count} findings"),
    }
}

fn findings() -> anyhow::Result<Vec<Finding>> {
    let files = tree::tracked()?;
    let own = Metadata::own()?.packages;
    let resolved = Metadata::resolved()?.packages;
    Ok([
        layers::check(&own, &files),
        manifests::check(&own, &files),
        licences::check(&resolved, &files),
        module_docs::check(&files),
        text::check(&files),
        sizes::check(&files),
        provenance::check(&files),
    ]
    .concat())
}
