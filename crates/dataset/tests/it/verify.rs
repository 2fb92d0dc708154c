//! Each rule finds its contradiction, and what rounding explains is none.

use corridor_dataset::verify::verify;

use crate::package::{Package, total, with_rows};

/// Rule, place and message of what is found.
fn found(package: &Package) -> Vec<(&'static str, String, String)> {
    let report = verify(package, None);
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    report
        .findings
        .iter()
        .map(|finding| {
            (
                finding.problem.rule,
                finding.problem.place(),
                finding.problem.message.clone(),
            )
        })
        .collect()
}

fn rules(rows: &[String]) -> Vec<&'static str> {
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    found(&with_rows(&rows))
        .into_iter()
        .map(|(rule, ..)| rule)
        .collect()
}

#[test]
fn parts_that_do_not_add_up_are_found_and_rounding_is_not() {
    let parts = |sum: &str| {
        vec![
            total("CHN", "KAZ", "2024", "43.82"),
            total("CHN", "KGZ", "2024", "22.71"),
            total("CHN", "TWO", "2024", sum),
        ]
    };
    assert_eq!(rules(&parts("66.53")), [""; 0]);
    assert_eq!(rules(&parts("66.5")), [""; 0]);
    assert_eq!(rules(&parts("66.56")), ["sum/areas"]);
    let rows = parts("66.56");
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let (_, place, message) = found(&with_rows(&rows)).remove(0);
    assert_eq!(place, "observations.csv:4, column OBS_VALUE");
    assert_eq!(
        message,
        "the 2 members of TWO add up to 66530000000 and the total says 66560000000"
    );
    // A missing member is no contradiction: nothing is known of it.
    assert_eq!(
        rules(&[
            total("CHN", "KAZ", "2024", "43.82"),
            total("CHN", "TWO", "2024", "66.53")
        ]),
        [""; 0]
    );
}

#[test]
fn a_turnover_that_is_not_exports_plus_imports_is_found() {
    let flow =
        |concept: &str, value: &str| total("CHN", "KAZ", "2023", value).replace("total", concept);
    let rows = |sum: &str| {
        vec![
            flow("exports", "24.7"),
            flow("imports", "16.3"),
            total("CHN", "KAZ", "2023", sum),
        ]
    };
    assert_eq!(rules(&rows("41.0")), [""; 0]);
    assert_eq!(rules(&rows("41.02")), [""; 0]);
    assert_eq!(rules(&rows("41.3")), ["sum/flows"]);
}

#[test]
fn two_currencies_that_imply_no_market_rate_are_found() {
    let yuan = |value: &str| total("CHN", "TWO", "2024", value).replace("USD", "CNY");
    // China's customs convert at a rate 1.2 per cent off the market's: that is no finding.
    assert_eq!(
        rules(&[total("CHN", "TWO", "2024", "94.82"), yuan("674.15")]),
        [""; 0]
    );
    assert_eq!(
        rules(&[total("CHN", "TWO", "2024", "94.82"), yuan("74.15")]),
        ["rate/implied"]
    );
    // Without a rate for the period nothing is said.
    let other = |row: String| row.replace(",2024,", ",1999,");
    assert_eq!(
        rules(&[
            other(total("CHN", "TWO", "2024", "94.82")),
            other(yuan("74.15"))
        ]),
        [""; 0]
    );
}

#[test]
fn a_power_of_ten_is_found_beside_another_number_and_in_a_series() {
    let second = total("CHN", "KAZ", "2024", "438.2").replace("press", "undated");
    assert_eq!(
        rules(&[total("CHN", "KAZ", "2024", "43.82"), second]),
        ["scale/power-of-ten"]
    );
    let years = |middle: &str| {
        vec![
            total("CHN", "KAZ", "2022", "31.2"),
            total("CHN", "KAZ", "2023", middle),
            total("CHN", "KAZ", "2024", "31.4"),
        ]
    };
    assert_eq!(rules(&years("31.3")), [""; 0]);
    assert_eq!(rules(&years("313")), ["scale/power-of-ten"]);
    assert_eq!(rules(&years("62")), [""; 0]);
}

#[test]
fn a_growth_that_the_levels_contradict_is_found() {
    let growth = |value: &str| {
        total("CHN", "KAZ", "2024", value)
            .replace("goods.total", "goods.growth")
            .replace(",USD,9,", ",percent,0,")
    };
    let levels = || {
        vec![
            total("CHN", "KAZ", "2023", "1.4"),
            total("CHN", "KAZ", "2024", "1.8"),
        ]
    };
    let with = |value: &str| {
        let mut rows = levels();
        rows.push(growth(value));
        rows
    };
    assert_eq!(rules(&with("29")), [""; 0]);
    assert_eq!(rules(&with("16")), ["growth/levels"]);
}

#[test]
fn the_same_observation_twice_is_found() {
    let row = total("CHN", "KAZ", "2024", "43.82");
    assert_eq!(rules(&[row.clone(), row]), ["key/observation"]);
}

#[test]
fn an_explained_finding_is_known_and_a_stale_explanation_is_found() {
    let rows = [
        total("CHN", "KAZ", "2024", "43.82"),
        total("CHN", "KGZ", "2024", "22.71"),
        total("CHN", "TWO", "2024", "70"),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let explained = "RULE,SUBJECT,REASON\nsum/areas,trade.goods.total CHN TWO 2024 GACC,the press rounded it up\n";
    let package = with_rows(&rows).file("known-findings.csv", explained);
    let report = verify(&package, None);
    assert!(report.is_clean(), "{:?}", report.findings);
    assert_eq!(report.known.len(), 1);
    assert_eq!(report.known[0].1, "the press rounded it up");
    let stale = with_rows(&rows[..2]).file("known-findings.csv", explained);
    assert_eq!(found(&stale)[0].0, "known/stale");
}

#[test]
fn schemas_are_checked_as_any_validator_would() {
    let descriptor = r#"{"name": "x", "resources": [
      {"name": "areas", "path": "areas.csv", "schema": {
        "fields": [
          {"name": "ID", "type": "string", "constraints": {"required": true, "unique": true}},
          {"name": "KIND", "type": "string", "constraints": {"enum": ["country", "group"]}},
          {"name": "NAME_EN", "type": "string"}, {"name": "SINCE", "type": "integer"}],
        "primaryKey": "ID",
        "foreignKeys": [{"fields": "KIND", "reference": {"resource": "kinds", "fields": "ID"}}]}}
    ]}"#;
    let areas = "ID,KIND,NAME_EN,SINCE\nKAZ,country,Kazakhstan,1991\nKAZ,country,Kazakhstan,1991\nKGZ,planet,Kyrgyzstan,x\n";
    let package = with_rows(&[])
        .file("datapackage.json", descriptor)
        .file("areas.csv", areas);
    let mut rules: Vec<&str> = verify(&package, None)
        .problems
        .iter()
        .map(|p| p.rule)
        .collect();
    rules.sort_unstable();
    rules.dedup();
    assert_eq!(
        rules,
        [
            "key/foreign",
            "key/primary",
            "schema/enum",
            "schema/type",
            "schema/unique"
        ]
    );
}
