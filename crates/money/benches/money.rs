//! How long sums, allocations, readings, rates and conversions take.
//!
//! The rates are the European Central Bank's daily fixings of six currencies, 2005 to 2025, in
//! `fixtures/fx/ecb_daily.csv.gz`.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs::File;
use std::path::Path;

use chrono::NaiveDate;
use corridor_money::parse::parse_amount;
use corridor_money::rates::{
    Averaging, Coverage, ExchangeRate, FixingPolicy, RateMethod, RatePeriod, RateTable,
};
use corridor_money::{Currency, Money};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rust_decimal::Decimal;

fn main() {
    divan::main();
}

/// The fixings as CSV: a day, then how much of each currency a euro is.
fn fixings() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/fx/ecb_daily.csv.gz");
    std::io::read_to_string(flate2::read::GzDecoder::new(File::open(file).unwrap())).unwrap()
}

fn table(fixings: &str) -> RateTable {
    let mut reader = csv::Reader::from_reader(fixings.as_bytes());
    let codes: Vec<Currency> = reader
        .headers()
        .unwrap()
        .iter()
        .skip(1)
        .map(|code| code.parse().unwrap())
        .collect();
    let mut table = RateTable::new();
    for record in reader.records() {
        let record = record.unwrap();
        let mut cells = record.iter();
        let day: RatePeriod = cells.next().unwrap().parse().unwrap();
        for (code, rate) in codes.iter().zip(cells).filter(|(_, rate)| !rate.is_empty()) {
            let (rate, method) = (rate.parse().unwrap(), RateMethod::Fixing);
            let source = "European Central Bank";
            let rate = ExchangeRate::new(Currency::EUR, *code, rate, day, method, source);
            table.insert(rate.unwrap()).unwrap();
        }
    }
    table
}

/// The days on which dollar and yuan were fixed.
fn days(table: &RateTable) -> Vec<NaiveDate> {
    let of = |currency| {
        let rates = table.rates().filter(move |rate| rate.quote() == currency);
        rates
            .map(|rate| rate.period().first_day())
            .collect::<BTreeSet<_>>()
    };
    of(Currency::USD)
        .intersection(&of(Currency::CNY))
        .copied()
        .collect()
}

/// A thousand amounts added one by one, 0.01 to 10.00 dollars.
#[divan::bench]
fn sums(bencher: Bencher<'_, '_>) {
    let amounts: Vec<Money> = (1..=1000)
        .map(|cents| Money::new(Decimal::new(cents, 2), Currency::USD))
        .collect();
    bencher.counter(ItemsCount::new(amounts.len())).bench(|| {
        let mut sum = Money::zero(Currency::USD);
        for amount in &amounts {
            sum = sum.try_add(black_box(*amount)).unwrap();
        }
        sum
    });
}

/// China's trade of 2024 with the five countries, shared out among them without losing a cent.
#[divan::bench]
fn allocation(bencher: Bencher<'_, '_>) {
    let total = Money::new(Decimal::new(94_820_000_000, 0), Currency::USD);
    let ratios = [4382, 2271, 1378, 1065, 386].map(Decimal::from);
    bencher.bench(|| black_box(total).allocate(black_box(&ratios)).unwrap());
}

/// The table of 21 years of fixings built from its text.
#[divan::bench]
fn table_of_fixings(bencher: Bencher<'_, '_>) {
    let fixings = fixings();
    bencher.bench_local(|| table(black_box(&fixings)));
}

/// The rate from dollar to yuan of every day with fixings, through the euro.
#[divan::bench]
fn rates_by_day(bencher: Bencher<'_, '_>) {
    let table = table(&fixings());
    let days = days(&table);
    bencher
        .counter(ItemsCount::new(days.len()))
        .bench_local(|| {
            for day in &days {
                let day = black_box(*day);
                let rate = table.on(Currency::USD, Currency::CNY, day, FixingPolicy::Exact);
                black_box(rate.unwrap());
            }
        });
}

/// A thousand dollars to yuan on every day with fixings, through the euro.
#[divan::bench]
fn conversions_by_day(bencher: Bencher<'_, '_>) {
    let table = table(&fixings());
    let days = days(&table);
    let amount = Money::new(Decimal::from(1000), Currency::USD);
    bencher
        .counter(ItemsCount::new(days.len()))
        .bench_local(|| {
            for day in &days {
                let (day, policy) = (black_box(*day), FixingPolicy::Exact);
                let made = table.convert_on(black_box(amount), Currency::CNY, day, policy);
                black_box(made.unwrap());
            }
        });
}

/// The mean of the year's daily crosses from dollar to yuan.
#[divan::bench]
fn mean_of_a_year(bencher: Bencher<'_, '_>) {
    let table = table(&fixings());
    let year = RatePeriod::year(2024).unwrap();
    bencher.bench_local(|| {
        table
            .average(
                Currency::USD,
                Currency::CNY,
                black_box(year),
                Averaging::MeanOfFixings,
                Coverage::Complete,
            )
            .unwrap()
    });
}

/// Amounts as people write them, in three languages.
#[divan::bench(args = [
    "nearly US$95 billion",
    "от 10 до 12 млрд долл. США",
    "近950亿美元",
    "1,250.50 KZT",
])]
fn amount_in_text(bencher: Bencher<'_, '_>, text: &str) {
    bencher.bench(|| parse_amount(black_box(text)).unwrap());
}
