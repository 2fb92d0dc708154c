//! The data package of corridor, compiled in.

use crate::Memory;

macro_rules! bundle {
    ($($path:literal),* $(,)?) => {
        /// The files of `fixtures/dataset`. A test compares the list with the descriptor.
        const FILES: &[(&str, &[u8])] = &[
            $(($path, include_bytes!(concat!("../../../fixtures/dataset/", $path)))),*
        ];
    };
}

bundle![
    "datapackage.json",
    "concepts.csv",
    "areas.csv",
    "bodies.csv",
    "sources.csv",
    "observations-trade.csv",
    "observations-macro.csv",
    "observations-investment.csv",
    "observations-transport.csv",
    "observations-agreements.csv",
    "claims.csv",
    "agreements.csv",
    "exchange-rates.csv",
    "known-findings.csv",
];

pub(crate) fn files() -> Memory<'static> {
    Memory::new("the bundled data", FILES)
}
