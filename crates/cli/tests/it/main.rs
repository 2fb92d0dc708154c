//! Tests of the binary: arguments, standard output, standard error and exit code together.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    reason = "a test stops there"
)]

mod briefs;
mod core;
mod data;
mod explain;
mod observations;
mod run;
mod terminal;
mod usage;
