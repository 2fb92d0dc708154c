//! Investment series: World Bank net inflows, AidData commitments.

use super::book::Book;
use super::observation::Observation;
use super::trade::SIX;

/// Adds all investment series to the book.
pub(super) fn add(book: &mut Book) -> anyhow::Result<()> {
    for row in book.rows("worldbank/wdi_fdi_inflows_and_exchange_rates_six.csv")? {
        let country = row.get("iso3")?;
        if row.get("indicator")? != "BX.KLT.DINV.CD.WD" || !SIX.contains(&country) {
            let reason = "exchange rates, which other files give for more years";
            book.tally.skip(&row, reason);
            continue;
        }
        // Early zeros of the series stand for no record.
        let (year, value) = (row.get("year")?, row.get("value")?);
        if value == "0" && year < "1993" {
            book.tally
                .skip(&row, "zeros of the first years stand for no record");
            continue;
        }
        book.observe(Observation {
            concept: "invest.fdi.net_inflow".to_owned(),
            ref_area: country.to_owned(),
            counterpart: "W00".to_owned(),
            period: year.to_owned(),
            value: value.to_owned(),
            unit: "USD".to_owned(),
            precision: "exact".to_owned(),
            reporter: "WB".to_owned(),
            source: "WDI_FDI".to_owned(),
            release: "WDI data to 2024".to_owned(),
            locator: row.locator(),
            ..Observation::default()
        })?;
    }
    for row in book.rows("aiddata/aiddata_gcdf3_country_year_ca5.csv")? {
        let mut empty = true;
        for (column, class) in [("oda_amt", "oda"), ("oof_amt", "oof"), ("vof_amt", "vague")] {
            // A class without a record in a year is written as zero.
            let value = row.get(column)?;
            if value.is_empty() || value == "0.0" {
                continue;
            }
            empty = false;
            book.observe(Observation {
                concept: format!("finance.official_commitments.{class}"),
                ref_area: row.get("recipient_iso3")?.to_owned(),
                counterpart: "CHN".to_owned(),
                period: row.get("year")?.to_owned(),
                value: value.to_owned(),
                unit: "USD".to_owned(),
                precision: "rounded".to_owned(),
                price_base: "constant-2021".to_owned(),
                reporter: "AIDDATA".to_owned(),
                source: "AIDDATA_GCDF3".to_owned(),
                release: "GCDF 3.0".to_owned(),
                locator: format!("{} column {column}", row.locator()),
                comment: "rolled-over loans included".to_owned(),
                ..Observation::default()
            })?;
        }
        if empty {
            book.tally.skip(&row, "no record in the year");
        }
    }
    Ok(())
}
