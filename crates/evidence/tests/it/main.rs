//! Tests of the public behaviour of `corridor-evidence`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops there"
)]

mod algebra;
mod auto_traits;
mod figures;
mod intervals;
mod make;
mod period_reading;
mod period_reading_laws;
mod periods;
mod precision;
mod units;
