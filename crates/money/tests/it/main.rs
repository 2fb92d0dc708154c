//! Integration tests of `corridor-money`, by feature.

// Helpers of tests fail as tests do; clippy's own leave covers `#[test]` functions only.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod bug_reports;
#[cfg(feature = "fx-data")]
mod bundled_rates;
mod currency;
mod fixtures;
mod fx_cross;
mod fx_lookup;
mod laws;
mod money;
mod money_ops;
mod money_parse;
mod parse;
mod rates;
#[cfg(feature = "serde")]
mod text_form;
