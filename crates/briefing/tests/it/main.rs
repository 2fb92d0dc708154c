//! Tests of what briefs say.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops there"
)]

mod figures;
mod messages;
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the package belongs to the tests of the data sets"
)]
#[path = "../../../dataset/tests/it/package.rs"]
mod package;
mod pairs;
mod sections;
mod text;
