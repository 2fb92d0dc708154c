//! The table of findings that somebody has looked at and explained.

use super::Context;
use crate::dataset::Known;
use crate::table::Table;

pub(super) fn read(table: &Table, context: &mut Context<'_>) {
    for row in table.rows(&["RULE", "SUBJECT", "REASON"], context.problems) {
        if row.text("REASON").is_empty() {
            let problem = row.problem("REASON", "field/required", "the field is empty");
            context.problems.push(problem);
            continue;
        }
        context.dataset.known.push(Known {
            rule: row.text("RULE").to_owned(),
            subject: row.text("SUBJECT").to_owned(),
            reason: row.text("REASON").to_owned(),
        });
    }
}
