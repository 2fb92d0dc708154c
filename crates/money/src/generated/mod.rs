//! Tables made by `cargo xtask codegen`.

// The numbers of the tables are written by a machine and read by one.
#![allow(clippy::unreadable_literal)]

#[rustfmt::skip]
pub(crate) mod currencies;
#[cfg(feature = "fx-data")]
#[rustfmt::skip]
pub(crate) mod ecb;
#[rustfmt::skip]
pub(crate) mod names;
#[cfg(feature = "fx-data")]
#[rustfmt::skip]
pub(crate) mod national;
#[rustfmt::skip]
pub(crate) mod words;
