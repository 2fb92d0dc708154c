//! Tests of the public behaviour of `corridor-dataset`.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops there"
)]

mod bundled;
mod extend;
mod init;
mod messy;
mod package;
mod time;
mod verify;
