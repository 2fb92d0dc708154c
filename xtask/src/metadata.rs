//! What `cargo metadata` says about the workspace and its dependencies.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, bail};
use serde::Deserialize;

use crate::workspace;

/// The answer of `cargo metadata`.
#[derive(Debug, Deserialize)]
pub(crate) struct Metadata {
    /// Our packages, and with the graph those that they depend on.
    pub(crate) packages: Vec<Package>,
    /// The graph; absent when it was not asked for.
    resolve: Option<Resolve>,
}

/// One package.
#[derive(Debug, Deserialize)]
pub(crate) struct Package {
    /// Its name.
    pub(crate) name: String,
    /// Its version.
    pub(crate) version: String,
    /// Its licence as SPDX expression.
    pub(crate) license: Option<String>,
    /// One sentence about it.
    pub(crate) description: Option<String>,
    /// What its manifest names.
    pub(crate) dependencies: Vec<Dependency>,
    /// What it builds.
    pub(crate) targets: Vec<Target>,
    manifest_path: String,
    source: Option<String>,
    id: String,
}

/// A dependency as a manifest names it.
#[derive(Debug, Deserialize)]
pub(crate) struct Dependency {
    /// The package depended on.
    pub(crate) name: String,
    /// None for a normal one, else `dev` or `build`.
    pub(crate) kind: Option<String>,
}

/// A library, binary, test or bench of a package.
#[derive(Debug, Deserialize)]
pub(crate) struct Target {
    /// Its name.
    pub(crate) name: String,
    /// `lib`, `bin`, `test`, `bench` …
    pub(crate) kind: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    id: String,
}

impl Metadata {
    /// The workspace's own packages.
    pub(crate) fn own() -> anyhow::Result<Self> {
        ask(&["--no-deps"])
    }

    /// All packages that the workspace resolves to with its default features.
    pub(crate) fn resolved() -> anyhow::Result<Self> {
        let mut metadata = ask(&[])?;
        let Some(resolve) = &metadata.resolve else {
            bail!("`cargo metadata` gave no dependency graph");
        };
        let used: BTreeSet<&str> = resolve.nodes.iter().map(|node| node.id.as_str()).collect();
        metadata
            .packages
            .retain(|package| used.contains(package.id.as_str()));
        Ok(metadata)
    }
}

impl Package {
    /// Whether it comes from elsewhere.
    pub(crate) fn is_foreign(&self) -> bool {
        self.source.is_some()
    }

    /// Its manifest's path from the workspace's root, with `/`.
    pub(crate) fn manifest(&self) -> String {
        let path = Path::new(&self.manifest_path);
        let path = path.strip_prefix(workspace::root()).unwrap_or(path);
        path.to_string_lossy().replace('\\', "/")
    }
}

/// The cargo that runs this.
pub(crate) fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn ask(options: &[&str]) -> anyhow::Result<Metadata> {
    let output = cargo()
        .args(["metadata", "--format-version", "1"])
        .args(options)
        .current_dir(workspace::root())
        .output()
        .context("cannot run `cargo metadata`")?;
    if !output.status.success() {
        bail!(
            "`cargo metadata` failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    serde_json::from_slice(&output.stdout).context("cannot read what `cargo metadata` says")
}
