//! Tables made by `cargo xtask codegen`.

// The factors of the tables are machine-written numbers.
#![allow(clippy::unreadable_literal)]

#[rustfmt::skip]
pub(crate) mod currencies;
#[rustfmt::skip]
pub(crate) mod names;
