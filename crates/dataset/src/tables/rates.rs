//! The table of exchange rates.

use std::sync::Arc;

use corridor_evidence::Unit;
use corridor_money::Currency;

use super::{Context, find};
use crate::records::Rate;
use crate::table::Table;

const COLUMNS: [&str; 6] = ["BASE", "QUOTE", "TIME_PERIOD", "RATE", "METHOD", "SOURCE"];

pub(super) fn read(table: &Table, context: &mut Context<'_>) {
    for row in table.rows(&COLUMNS, context.problems) {
        let problems = &mut *context.problems;
        let base = row.required::<Currency>("BASE", "type/currency", problems);
        let quote = row.required::<Currency>("QUOTE", "type/currency", problems);
        let period = row.required("TIME_PERIOD", "type/period", problems);
        let rate = row.required("RATE", "type/number", problems);
        let source = find(
            &context.dataset.sources,
            &row,
            "SOURCE",
            "sources",
            problems,
        )
        .cloned();
        if let (Some(base), Some(quote), Some(period), Some(rate), Some(source)) =
            (base, quote, period, rate, source)
        {
            context.dataset.rates.push(Arc::new(Rate {
                unit: Unit::Rate { base, quote },
                period,
                rate,
                method: row.text("METHOD").to_owned(),
                source,
                note: row.text("NOTE").to_owned(),
            }));
        }
    }
}
