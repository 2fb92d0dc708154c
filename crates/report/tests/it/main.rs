//! Tests of the public behaviour of `corridor-report`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops there"
)]

mod json;
mod read;
mod specimen;
