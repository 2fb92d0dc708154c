//! Exchange rates.

use anyhow::bail;

use super::book::Book;
use super::number;

/// Columns of `exchange-rates.csv`.
pub(super) const COLUMNS: [&str; 8] = [
    "BASE",
    "QUOTE",
    "TIME_PERIOD",
    "RATE",
    "METHOD",
    "SOURCE",
    "LOCATOR",
    "NOTE",
];

/// Units of `QUOTE` for one `BASE`: annual rates per US dollar, monthly and annual ones per euro.
pub(super) fn table(book: &mut Book) -> anyhow::Result<Vec<Vec<String>>> {
    let mut table = Vec::new();
    for row in book.rows("rates/lcu_per_usd_annual.csv")? {
        book.tally.load(&row);
        let source = format!("FX_{}", row.get("source")?.to_uppercase());
        // Several territories use one currency; the factbook's value for each is its own.
        let note = format!("{}: {}", row.get("iso3")?, row.get("note")?);
        let cells = [
            "USD",
            row.get("currency")?,
            row.get("year")?,
            row.get("lcu_per_usd")?,
            row.get("kind")?,
            &source,
            &row.locator(),
            &note,
        ];
        table.push(cells.map(str::to_owned).to_vec());
    }
    for row in book.rows("ecb/ecb_monthly.csv.gz")? {
        let (currency, period) = (row.get("currency")?, row.get("period")?);
        if !matches!(currency, "CNY" | "USD" | "RUB") || period < "2013" {
            let reason = "other currencies than CNY, RUB and USD, and years before 2013";
            book.tally.skip(&row, reason);
            continue;
        }
        book.tally.load(&row);
        let fixings = row.get("n_obs")?.parse::<u32>()?;
        let days = format!("mean of {fixings} fixings");
        // A month has at least 17 fixings, a year at least 250: fewer means that the series stopped.
        let whole = if row.get("freq")? == "A" {
            fixings >= 250
        } else {
            fixings >= 17
        };
        let method = if whole {
            "period_average"
        } else {
            "partial_period_average"
        };
        let cells = [
            "EUR",
            currency,
            period,
            row.get("average_per_eur")?,
            method,
            "ECB_EXR",
            &row.locator(),
            &days,
        ];
        table.push(cells.map(str::to_owned).to_vec());
    }
    for cells in &table {
        if !cells.get(3).is_some_and(|rate| number::is_decimal(rate)) {
            bail!("no rate in {cells:?}");
        }
    }
    table.sort();
    Ok(table)
}
