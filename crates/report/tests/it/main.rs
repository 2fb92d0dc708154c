//! Tests of the public behaviour of `corridor-report`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test stops there"
)]

mod bugs;
mod charts;
mod drawing;
mod everything;
mod explain;
mod html;
mod json;
mod labels;
mod markdown;
mod marks;
mod numbers;
mod read;
mod reading;
mod schema;
mod snapshots;
mod specimen;
mod words;
