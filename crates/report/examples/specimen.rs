//! Prints a small brief: `cargo run -p corridor-report --example specimen -- [en|ru|zh] [html|md|json|svg]`.
#![allow(
    missing_docs,
    unreachable_pub,
    dead_code,
    reason = "the specimen belongs to the tests"
)]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "an example stops there"
)]

#[path = "../tests/it/specimen.rs"]
mod specimen;

use std::io::Write as _;

use corridor_report::{Block, Theme, chart_svg, html, json, markdown};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let argument = |index: usize| arguments.get(index).map(String::as_str);
    let language = argument(0).unwrap_or("en").parse().unwrap();
    let document = specimen::document(language);
    let text = match argument(1) {
        Some("md") => markdown(&document),
        Some("json") => json(&document),
        Some("svg") => document
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Chart(chart) => Some(chart_svg(&document, chart, Theme::Light)),
                _ => None,
            })
            .nth(
                argument(2)
                    .and_then(|number| number.parse().ok())
                    .unwrap_or(1),
            )
            .unwrap(),
        _ => html(&document),
    };
    std::io::stdout().write_all(text.as_bytes())
}
