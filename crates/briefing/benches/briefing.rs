//! From the bundled data to a brief in each format.
#![allow(missing_docs, clippy::unwrap_used, reason = "a bench stops there")]

use corridor_briefing::{Options, brief};
use corridor_dataset::Dataset;
use divan::Bencher;

fn main() {
    divan::main();
}

#[divan::bench]
fn load_bundled_data() -> Dataset {
    Dataset::bundled().unwrap()
}

#[divan::bench]
fn write_brief(bencher: Bencher<'_, '_>) {
    let dataset = Dataset::bundled().unwrap();
    bencher.bench(|| brief(&dataset, &Options::default()).unwrap());
}

#[divan::bench(args = ["md", "html", "json"])]
fn render_brief(bencher: Bencher<'_, '_>, format: &str) {
    let dataset = Dataset::bundled().unwrap();
    let document = brief(&dataset, &Options::default()).unwrap();
    bencher.bench(|| match format {
        "md" => corridor_report::markdown(&document),
        "html" => corridor_report::html(&document),
        _ => corridor_report::json(&document),
    });
}
