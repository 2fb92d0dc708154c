//! The table of agreements.

use std::sync::Arc;

use corridor_evidence::AreaId;

use super::{Context, find};
use crate::records::Agreement;
use crate::table::Table;

const COLUMNS: [&str; 9] = [
    "ID", "TITLE", "KIND", "BINDING", "PARTIES", "SIGNED", "IN_FORCE", "ENDED", "SOURCE",
];

pub(super) fn read(table: &Table, context: &mut Context<'_>) {
    for row in table.rows(&COLUMNS, context.problems) {
        let problems = &mut *context.problems;
        let dataset = &mut *context.dataset;
        let id = row.required::<String>("ID", "type/id", problems);
        let binding = match row.text("BINDING") {
            "yes" => Some(true),
            "no" => Some(false),
            other => {
                let message = format!("`{other}` is not `yes` or `no`");
                problems.push(row.problem("BINDING", "type/boolean", message));
                None
            }
        };
        let mut parties = Vec::new();
        for word in row.text("PARTIES").split_whitespace() {
            match word.parse::<AreaId>() {
                Ok(party) => parties.push(party),
                Err(error) => problems.push(row.problem("PARTIES", "type/id", error.to_string())),
            }
        }
        let signed = row.optional("SIGNED", "type/date", problems);
        let in_force = row.optional("IN_FORCE", "type/date", problems);
        let ended = row.optional("ENDED", "type/date", problems);
        let status_date = row.optional("STATUS_DATE", "type/date", problems);
        let source = find(&dataset.sources, &row, "SOURCE", "sources", problems).cloned();
        let (Some(id), Some(binding), Some(source)) = (id, binding, source) else {
            continue;
        };
        let (Some(signed), Some(in_force), Some(ended), Some(status_date)) =
            (signed, in_force, ended, status_date)
        else {
            continue;
        };
        let agreement = Agreement {
            title: row.text("TITLE").to_owned(),
            kind: row.text("KIND").to_owned(),
            binding,
            parties,
            signed,
            in_force,
            ended,
            acts: row.text("ACTS").to_owned(),
            status_stated: row.text("STATUS_STATED").to_owned(),
            status_date,
            relation: row.text("RELATION").to_owned(),
            source,
            locator: row.text("LOCATOR").to_owned(),
            note: row.text("NOTE").to_owned(),
            id,
        };
        match dataset
            .agreements
            .iter()
            .find(|known| known.id == agreement.id)
        {
            None => dataset.agreements.push(Arc::new(agreement)),
            Some(known) if **known == agreement => {}
            Some(_) => problems.push(row.problem(
                "ID",
                "key/duplicate",
                format!("`{}` is there already with other content", agreement.id),
            )),
        }
    }
}
