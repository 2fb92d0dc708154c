//! Tables against their own schemas: what any Frictionless validator would check.

use std::collections::{BTreeMap, BTreeSet};

use crate::descriptor::{Constraints, Field, Resource};
use crate::load::read;
use crate::table::{Row, Table};
use crate::{Descriptor, Files, Problem};

/// Checks every table of a package against its schema: the header, required fields, types,
/// closed lists, primary and foreign keys.
pub(crate) fn schemas(files: &dyn Files, descriptor: &Descriptor) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut tables = BTreeMap::new();
    // Tables of which not all could be read: a key that is missing there may be in the rest.
    let mut broken = BTreeSet::new();
    for resource in &descriptor.resources {
        let before = problems.len();
        match read(files, &resource.path) {
            Ok(bytes) => {
                if let Some(table) = Table::read(&resource.path, &bytes, &mut problems) {
                    tables.insert(resource.name.as_str(), table);
                }
            }
            Err(problem) => problems.push(problem),
        }
        if problems.len() > before {
            broken.insert(resource.name.as_str());
        }
    }
    for resource in &descriptor.resources {
        if let Some(table) = tables.get(resource.name.as_str()) {
            header(resource, table, &mut problems);
            values(resource, table, &mut problems);
            primary_key(resource, table, &mut problems);
            foreign_keys(resource, table, &tables, &broken, &mut problems);
        }
    }
    problems
}

fn header(resource: &Resource, table: &Table, problems: &mut Vec<Problem>) {
    let expected: Vec<&str> = resource
        .schema
        .fields
        .iter()
        .map(|field| field.name.as_str())
        .collect();
    let found: Vec<&str> = table.header().iter().map(String::as_str).collect();
    if !expected.is_empty() && expected != found {
        let message = format!(
            "the columns are {} and the schema says {}",
            found.join(", "),
            expected.join(", ")
        );
        problems.push(Problem::in_file(&table.file, "schema/header", message).at_row(1));
    }
}

fn values(resource: &Resource, table: &Table, problems: &mut Vec<Problem>) {
    let rows = table.rows(&[], problems);
    // A column that is not there is one problem of the header, not one of each row.
    let there = |field: &&Field| table.header().contains(&field.name);
    for field in resource.schema.fields.iter().filter(there) {
        for row in &rows {
            value(field, row, problems);
        }
    }
}

fn value(field: &Field, row: &Row<'_>, problems: &mut Vec<Problem>) {
    let Constraints {
        required, one_of, ..
    } = &field.constraints;
    let text = row.text(&field.name);
    if text.is_empty() {
        if *required {
            problems.push(row.problem(&field.name, "schema/required", "the field is empty"));
        }
        return;
    }
    let listed = |value: &serde_json::Value| {
        value
            .as_str()
            .map_or_else(|| *value == text, |listed| listed == text)
    };
    if !one_of.is_empty() && !one_of.iter().any(listed) {
        let message = format!("`{text}` is not one of the values that the schema lists");
        problems.push(row.problem(&field.name, "schema/enum", message));
    }
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let fits = match field.kind.as_str() {
        "integer" | "year" => digits(text.strip_prefix('-').unwrap_or(text)),
        "number" => corridor_evidence::Numeral::new(text, corridor_evidence::Scale::ONE).is_ok(),
        "date" => text.len() == 10 && text.parse::<chrono::NaiveDate>().is_ok(),
        _ => true,
    };
    if !fits {
        let message = format!("`{text}` is not of the type `{}`", field.kind);
        problems.push(row.problem(&field.name, "schema/type", message));
    }
}

fn key_of(row: &Row<'_>, fields: &[String]) -> Vec<String> {
    fields
        .iter()
        .map(|field| row.text(field).to_owned())
        .collect()
}

fn primary_key(resource: &Resource, table: &Table, problems: &mut Vec<Problem>) {
    let mut keys: Vec<(&[String], &str)> = Vec::new();
    if !resource.schema.primary_key.0.is_empty() {
        keys.push((&resource.schema.primary_key.0, "key/primary"));
    }
    let unique: Vec<Vec<String>> = resource
        .schema
        .fields
        .iter()
        .filter(|field| field.constraints.unique)
        .map(|field| vec![field.name.clone()])
        .collect();
    keys.extend(
        unique
            .iter()
            .map(|fields| (fields.as_slice(), "schema/unique")),
    );
    for (fields, rule) in keys {
        let mut seen: BTreeMap<Vec<String>, u64> = BTreeMap::new();
        for row in table.rows(&[], problems) {
            let key = key_of(&row, fields);
            if let Some(first) = seen.get(&key) {
                let message = format!(
                    "the row has the same key as row {first}: {}",
                    key.join(" | ")
                );
                problems.push(Problem::in_file(&table.file, rule, message).at_row(row.line));
            } else {
                seen.insert(key, row.line);
            }
        }
    }
}

fn foreign_keys(
    resource: &Resource,
    table: &Table,
    tables: &BTreeMap<&str, Table>,
    broken: &BTreeSet<&str>,
    problems: &mut Vec<Problem>,
) {
    for foreign in &resource.schema.foreign_keys {
        let name = &foreign.reference.resource;
        if broken.contains(name.as_str()) {
            continue;
        }
        let target = if name.is_empty() {
            Some(table)
        } else {
            tables.get(name.as_str())
        };
        let Some(target) = target else {
            let message = format!(
                "the foreign key points to the table `{name}`, which is not in the package"
            );
            problems.push(Problem::in_file(&table.file, "key/foreign", message));
            continue;
        };
        let there: BTreeSet<Vec<String>> = target
            .rows(&[], problems)
            .iter()
            .map(|row| key_of(row, &foreign.reference.fields.0))
            .collect();
        for row in table.rows(&[], problems) {
            let key = key_of(&row, &foreign.fields.0);
            if key.iter().all(String::is_empty) || there.contains(&key) {
                continue;
            }
            let column = foreign.fields.0.join(", ");
            let message = format!("`{}` is not in `{}`", key.join(" | "), target.file);
            problems.push(row.problem(&column, "key/foreign", message));
        }
    }
}
