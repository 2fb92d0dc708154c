//! Packages of Python that do what ours do.

use std::process::Command;

use anyhow::{Context as _, bail};
use serde::Deserialize;

use crate::workspace;

/// What a script of `benches/python/` found.
#[derive(Debug, Default)]
pub(crate) struct Peers {
    /// The times.
    pub(crate) timed: Vec<Timed>,
    /// What was not there to compare with, in words.
    pub(crate) missing: Vec<String>,
}

/// How long a peer took.
#[derive(Debug, Deserialize)]
pub(crate) struct Timed {
    /// The bench of ours that does the same.
    pub(crate) bench: String,
    /// Package and version.
    pub(crate) peer: String,
    /// The median of the passes.
    pub(crate) seconds: f64,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Line {
    Timed(Timed),
    Missing { missing: String },
}

impl Peers {
    /// Runs a script; no peers without it or without the interpreter.
    pub(crate) fn run(python: &str, script: &str) -> anyhow::Result<Self> {
        if !workspace::root().join(script).is_file() {
            return Ok(Self::default());
        }
        eprintln!("timing {script}");
        // `-B`: no compiled files in the tree.
        let output = Command::new(python)
            .args(["-B", script])
            .current_dir(workspace::root())
            .stderr(std::process::Stdio::inherit())
            .output();
        let output = match output {
            Ok(output) => output,
            Err(error) => {
                return Ok(Self {
                    missing: vec![format!("`{python}` cannot be run ({error})")],
                    ..Self::default()
                });
            }
        };
        if !output.status.success() {
            bail!("`{script}` failed\nhint: run `{python} {script}`");
        }
        Self::read(&String::from_utf8_lossy(&output.stdout))
            .with_context(|| format!("in what `{script}` printed"))
    }

    /// Reads the lines of a script.
    pub(crate) fn read(output: &str) -> anyhow::Result<Self> {
        let mut peers = Self::default();
        for line in output.lines() {
            let read = serde_json::from_str(line);
            match read.with_context(|| format!("cannot read `{line}`"))? {
                Line::Timed(timed) => peers.timed.push(timed),
                Line::Missing { missing } => peers
                    .missing
                    .push(format!("{missing}, which is not installed")),
            }
        }
        Ok(peers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_missing_packages_are_read() {
        let text = "{\"bench\": \"sums\", \"peer\": \"py-moneyed 3.0\", \"seconds\": 0.5}\n\
                    {\"missing\": \"pandas\"}\n";
        let peers = Peers::read(text).unwrap();
        assert_eq!(peers.timed.len(), 1);
        assert_eq!(time(&peers), "500 ms");
        assert_eq!(peers.missing, ["pandas, which is not installed"]);
    }

    fn time(peers: &Peers) -> String {
        super::super::time::show(peers.timed[0].seconds)
    }

    #[test]
    fn another_line_is_refused() {
        assert!(Peers::read("Traceback (most recent call last):\n").is_err());
        assert!(Peers::read("{\"bench\": \"sums\"}\n").is_err());
    }

    #[test]
    fn a_missing_interpreter_is_said_and_no_error() {
        let peers = Peers::run("no-such-python", "benches/python/money.py").unwrap();
        assert_eq!(peers.timed.len(), 0);
        assert!(peers.missing[0].starts_with("`no-such-python` cannot be run"));
    }

    #[test]
    fn a_crate_without_a_script_has_no_peers() {
        let peers = Peers::run("no-such-python", "benches/python/ports.py").unwrap();
        assert_eq!(peers.missing, [""; 0]);
    }
}
