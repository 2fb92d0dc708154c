//! Reading the checked-in files.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use corridor_money::Currency;
use corridor_money::rates::{ExchangeRate, RateMethod, RatePeriod, RateTable};

pub(crate) type Row = BTreeMap<String, String>;

/// The bytes of a file under `fixtures/`, unpacked.
pub(crate) fn bytes(path: &str) -> Vec<u8> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../fixtures")
        .join(path);
    let bytes = fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    if path.strip_suffix(".gz").is_none() {
        return bytes;
    }
    let mut unpacked = Vec::new();
    flate2::read::GzDecoder::new(bytes.as_slice())
        .read_to_end(&mut unpacked)
        .unwrap();
    unpacked
}

/// The rows of a CSV file under `fixtures/`.
pub(crate) fn rows(path: &str) -> Vec<Row> {
    let bytes = bytes(path);
    let rows = csv::Reader::from_reader(bytes.as_slice()).into_deserialize();
    rows.collect::<Result<_, _>>().unwrap()
}

/// The ECB's daily fixings of six currencies, 2005 to 2025.
pub(crate) fn ecb_daily() -> RateTable {
    let mut table = RateTable::new();
    for row in rows("fx/ecb_daily.csv.gz") {
        let day: RatePeriod = row["date"].parse().unwrap();
        for (code, rate) in row.iter().filter(|(column, _)| *column != "date") {
            if rate.is_empty() {
                continue;
            }
            let rate = ExchangeRate::new(
                Currency::EUR,
                code.parse().unwrap(),
                rate.parse().unwrap(),
                day,
                RateMethod::Fixing,
                "European Central Bank",
            );
            table.insert(rate.unwrap()).unwrap();
        }
    }
    table
}
