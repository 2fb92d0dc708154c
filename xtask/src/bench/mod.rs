//! `cargo xtask bench [NAME]`: how long ours take, and how long their peers in Python.
//!
//! The benches of each crate run under `cargo bench`; `benches/python/<crate>.py` times on the
//! same inputs those packages that the interpreter has. A missing one is said and does not matter.

mod divan;
mod peers;
mod table;
mod time;

use anyhow::{Context as _, bail};

use crate::metadata::{Metadata, Package, cargo};
use crate::workspace;
use peers::Peers;
use table::Row;

/// Arguments of `bench`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The crate to time, such as `money`; all that have benches when left out
    name: Option<String>,
    /// The Python interpreter whose packages are the peers
    #[arg(long, default_value = "python3", value_name = "PROGRAM")]
    python: String,
}

/// Runs benches and peers and prints one table.
pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let packages = Metadata::own()?.packages;
    let mut chosen: Vec<(&str, &Package)> = packages
        .iter()
        .filter(|package| benches(package).next().is_some())
        .map(|package| (short_name(&package.name), package))
        .collect();
    let known = chosen.iter().map(|(short, _)| *short).collect::<Vec<_>>();
    let known = known.join("`, `");
    if let Some(name) = &args.name {
        chosen.retain(|(short, package)| short == name || package.name == *name);
        if chosen.is_empty() {
            bail!("no benches of `{name}`\nhint: there are some of `{known}`");
        }
    }
    let mut rows = Vec::new();
    let mut missing = Vec::new();
    for (short, package) in chosen {
        let mut ours = Vec::new();
        for bench in benches(package) {
            ours.extend(time_ours(&package.name, bench)?);
        }
        let peers = Peers::run(&args.python, &format!("benches/python/{short}.py"))?;
        rows.extend(compare(short, &ours, &peers)?);
        missing.extend(peers.missing);
    }
    print!("{}", table::render(&rows));
    missing.sort();
    missing.dedup();
    for what in &missing {
        println!("not compared: {what}");
    }
    Ok(())
}

/// The benches that a package builds.
fn benches(package: &Package) -> impl Iterator<Item = &str> {
    let is_bench = |kinds: &[String]| kinds.iter().any(|kind| kind == "bench");
    let targets = package.targets.iter();
    targets
        .filter(move |target| is_bench(&target.kind))
        .map(|target| target.name.as_str())
}

fn short_name(package: &str) -> &str {
    package.strip_prefix("corridor-").unwrap_or(package)
}

/// The medians of one bench binary, in its order.
fn time_ours(package: &str, bench: &str) -> anyhow::Result<Vec<(String, f64)>> {
    eprintln!("timing {package}");
    let output = cargo()
        .args(["bench", "--quiet", "--package", package, "--bench", bench])
        .current_dir(workspace::root())
        .stderr(std::process::Stdio::inherit())
        .output()
        .context("cannot run `cargo bench`")?;
    if !output.status.success() {
        bail!("`cargo bench` of `{package}` failed");
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let medians = divan::medians(&text)?;
    if medians.is_empty() {
        bail!("no times in what the bench `{bench}` of `{package}` printed");
    }
    Ok(medians)
}

/// One row for each pair of a bench and its peer, and for each bench without one.
fn compare(short: &str, ours: &[(String, f64)], peers: &Peers) -> anyhow::Result<Vec<Row>> {
    let is_ours = |bench: &str| ours.iter().any(|(name, _)| name == bench);
    if let Some(stray) = peers.timed.iter().find(|timed| !is_ours(&timed.bench)) {
        let bench = &stray.bench;
        bail!("`benches/python/{short}.py` times `{bench}`, which `{short}` has no bench of");
    }
    let mut rows = Vec::new();
    for (name, seconds) in ours {
        let what = format!("{short}: {}", name.replace('_', " "));
        let before = rows.len();
        for timed in peers.timed.iter().filter(|timed| timed.bench == *name) {
            rows.push(Row {
                what: what.clone(),
                ours: *seconds,
                peer: Some((timed.peer.clone(), timed.seconds)),
            });
        }
        if rows.len() == before {
            rows.push(Row {
                what,
                ours: *seconds,
                peer: None,
            });
        }
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peers() -> Peers {
        let text = "{\"bench\": \"sums\", \"peer\": \"a 1\", \"seconds\": 0.2}\n\
                    {\"bench\": \"sums\", \"peer\": \"b 1\", \"seconds\": 0.3}\n";
        Peers::read(text).unwrap()
    }

    #[test]
    fn a_bench_has_a_row_for_each_peer_or_one_alone() {
        let ours = [("sums".to_owned(), 0.1), ("mean_of_a_year".to_owned(), 0.4)];
        let rows = compare("money", &ours, &peers()).unwrap();
        let whats: Vec<_> = rows.iter().map(|row| row.what.as_str()).collect();
        assert_eq!(
            whats,
            ["money: sums", "money: sums", "money: mean of a year"]
        );
        assert_eq!(rows[1].peer, Some(("b 1".to_owned(), 0.3)));
        assert_eq!(rows[2].peer, None);
    }

    #[test]
    fn a_peer_of_no_bench_is_refused() {
        let error = compare("money", &[("rates".to_owned(), 0.1)], &peers()).unwrap_err();
        assert!(error.to_string().contains("`sums`"), "{error}");
    }

    #[test]
    fn a_short_name_is_that_of_the_folder() {
        assert_eq!(short_name("corridor-money"), "money");
        assert_eq!(short_name("xtask"), "xtask");
    }
}
