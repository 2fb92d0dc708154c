//! Integration tests of corridor-countries, one file per feature.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

mod countries;
mod groups;
mod membership_oracle;
mod name_oracle;
mod names;
mod resolve;
mod resolve_oracle;
#[cfg(feature = "serde")]
mod serde_text;
#[cfg(feature = "suggest")]
mod suggest;
mod types;

/// The rows of a CSV file below `fixtures/`.
fn rows(path: &str) -> Vec<csv::StringRecord> {
    let path = format!("{}/../../fixtures/{path}", env!("CARGO_MANIFEST_DIR"));
    let mut reader =
        csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    reader.records().map(|row| row.expect("a row")).collect()
}

/// A day.
fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}
