//! How long codes and names of countries take to look up.
//!
//! The names are all that `fixtures/expected/core/country_lookup.csv` gives without a code scheme:
//! exact ones, ambiguous ones and some that are none, in many scripts.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use corridor_countries::{Country, NameMatch, Scheme, resolve};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};

/// Shows that lookups allocate nothing.
#[global_allocator]
static ALLOCATOR: divan::AllocProfiler = divan::AllocProfiler::system();

fn main() {
    divan::main();
}

fn names() -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../fixtures/expected/core/country_lookup.csv");
    csv::Reader::from_path(file)
        .unwrap()
        .deserialize::<(String, String)>()
        .map(Result::unwrap)
        .filter(|(_, scheme)| scheme.is_empty())
        .map(|(name, _)| name)
        .collect()
}

/// Every alpha-3 code to its country.
#[divan::bench]
fn alpha3_codes(bencher: Bencher<'_, '_>) {
    let codes: Vec<&str> = Country::all().map(Country::alpha3).collect();
    bencher.counter(ItemsCount::new(codes.len())).bench(|| {
        for code in &codes {
            black_box(Country::from_alpha3(black_box(code)).unwrap());
        }
    });
}

/// Every alpha-2 code to its country.
#[divan::bench]
fn alpha2_codes(bencher: Bencher<'_, '_>) {
    let codes: Vec<&str> = Country::all().map(Country::alpha2).collect();
    bencher.counter(ItemsCount::new(codes.len())).bench(|| {
        for code in &codes {
            black_box(Country::from_alpha2(black_box(code)).unwrap());
        }
    });
}

/// Every name of the oracle.
#[divan::bench]
fn names_of_the_oracle(bencher: Bencher<'_, '_>) {
    let names = names();
    bencher.counter(ItemsCount::new(names.len())).bench(|| {
        for name in &names {
            black_box(Country::find(black_box(name)));
        }
    });
}

/// Every name of the oracle, with former states, aggregates and demonyms.
#[divan::bench]
fn names_resolved(bencher: Bencher<'_, '_>) {
    let names = names();
    bencher.counter(ItemsCount::new(names.len())).bench(|| {
        for name in &names {
            black_box(resolve(black_box(name), Scheme::Any, None));
        }
    });
}

/// Every code of UN Comtrade from 1 to 999, most of them no code.
#[divan::bench]
fn customs_codes(bencher: Bencher<'_, '_>) {
    let codes: Vec<String> = (1..1000).map(|code| code.to_string()).collect();
    bencher.counter(ItemsCount::new(codes.len())).bench(|| {
        for code in &codes {
            black_box(resolve(black_box(code), Scheme::Comtrade, None));
        }
    });
}

/// Every name of the oracle with a letter too many: none is found.
#[divan::bench]
fn names_that_miss(bencher: Bencher<'_, '_>) {
    let names: Vec<String> = names()
        .into_iter()
        .map(|name| format!("{name}q"))
        .filter(|name| Country::find(name) == NameMatch::None)
        .collect();
    bencher.counter(ItemsCount::new(names.len())).bench(|| {
        for name in &names {
            black_box(Country::find(black_box(name)));
        }
    });
}
