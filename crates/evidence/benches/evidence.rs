//! How long periods take to read, and intervals and figures to compute.
//!
//! The periods are those of the European Central Bank's monthly and annual means in
//! `fixtures/fx/ecb_monthly.csv`, one a row; the trade is China's with Kazakhstan.
#![allow(clippy::unwrap_used)]

// The observations of the tests serve here too.
#[path = "../tests/it/make.rs"]
#[allow(dead_code, reason = "the tests vary more than the benches")]
mod make;

use std::path::Path;
use std::sync::Arc;

use corridor_evidence::period::read;
use corridor_evidence::{Figure, Interval, Observation, Period, algebra};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rust_decimal::dec;

fn main() {
    divan::main();
}

fn periods() -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/fx/ecb_monthly.csv");
    csv::Reader::from_path(file)
        .unwrap()
        .deserialize::<(String, String)>()
        .map(|row| row.unwrap().1)
        .collect()
}

/// China's trade with Kazakhstan in a year, in billions of dollars, as its customs report it.
fn trade(year: &str, value: &str) -> Arc<Observation> {
    make::trade().period(year).value(value).observation()
}

/// Months and years as text to periods.
#[divan::bench]
fn period_texts(bencher: Bencher<'_, '_>) {
    let texts = periods();
    bencher.counter(ItemsCount::new(texts.len())).bench(|| {
        for text in &texts {
            black_box(black_box(text.as_str()).parse::<Period>().unwrap());
        }
    });
}

/// Periods as people write them, in three languages.
#[divan::bench]
fn period_readings(bencher: Bencher<'_, '_>) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/period_forms.csv");
    let texts: Vec<String> = csv::Reader::from_path(file)
        .unwrap()
        .deserialize::<(String, String, String)>()
        .map(|row| row.unwrap().2)
        .collect();
    bencher.counter(ItemsCount::new(texts.len())).bench(|| {
        for text in &texts {
            black_box(read(black_box(text.as_str())).unwrap());
        }
    });
}

/// One rounded number by another, bounds and all.
#[divan::bench]
fn interval_divide(bencher: Bencher<'_, '_>) {
    let part = Interval::half_open(dec!(43_815_000_000), dec!(43_825_000_000)).unwrap();
    let whole = Interval::half_open(dec!(94_815_000_000), dec!(94_825_000_000)).unwrap();
    bencher.bench(|| black_box(&part).checked_div(black_box(&whole)).unwrap());
}

/// An observation to a figure, with its stable identifier.
#[divan::bench]
fn figure_observed(bencher: Bencher<'_, '_>) {
    let observation = trade("2024", "43.82");
    bencher.bench(|| Figure::observed(black_box(&observation)).unwrap());
}

/// The growth from one figure to another.
#[divan::bench]
fn figure_growth(bencher: Bencher<'_, '_>) {
    let from = Figure::observed(&trade("2023", "41.02")).unwrap();
    let to = Figure::observed(&trade("2024", "43.82")).unwrap();
    bencher.bench(|| algebra::growth(black_box(&from), black_box(&to)).unwrap());
}

/// The mean growth a year, which takes a root.
#[divan::bench]
fn figure_annual_growth(bencher: Bencher<'_, '_>) {
    let from = Figure::observed(&trade("2013", "28.6")).unwrap();
    let to = Figure::observed(&trade("2024", "43.82")).unwrap();
    bencher.bench(|| algebra::annual_growth(black_box(&from), black_box(&to)).unwrap());
}
