//! What may be done with figures, and what is refused.
//!
//! Every function takes figures and gives a figure or a [`Refusal`]. The value of the result is
//! the formula applied to the values as published; its interval holds every number that the
//! formula gives for numbers that the inputs can stand for, with each input taken as independent
//! of the others. Origins are joined, and the status is that of the weakest input.
//!
//! | function | formula | refused |
//! | --- | --- | --- |
//! | [`sum_areas`], [`sum_counterparts`] | a + b + … | parts missing, twice, or of different kinds |
//! | [`lower_bound_areas`], [`lower_bound_counterparts`] | a + b + … ≤ whole | as above, but parts may be missing |
//! | [`sum_periods`] | a + b + … | stocks; overlapping periods; gaps |
//! | [`turnover`], [`balance`] | exports ± imports | two pairs, periods, reporters |
//! | [`gap`], [`relative_gap`] | a − b | two things, two periods |
//! | [`change`], [`growth`], [`times`], [`annual_growth`] | b against a over time | two series, releases, seasons |
//! | [`ratio`], [`percentage`], [`share`] | a / b | two units, two periods |
//! | [`rank`], [`maximum`] | order | unlike figures |
//! | [`convert`], [`implied_rate`], [`deflate`] | money | two periods, other currencies |
//! | [`elapsed`] | b − a | what is no date |

mod check;
mod money;
mod order;
mod pairs;
mod parts;
mod time;

pub use money::{convert, deflate, implied_rate};
pub use order::{maximum, rank};
pub use pairs::{balance, gap, percentage, ratio, relative_gap, share, turnover};
pub use parts::{
    lower_bound_areas, lower_bound_counterparts, sum_areas, sum_counterparts, sum_periods,
};
pub use time::{annual_growth, change, elapsed, grown, growth, times};

#[cfg(doc)]
use crate::Refusal;
