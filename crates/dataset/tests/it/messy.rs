//! Bad input says what, where and what to do; nothing is guessed, nothing panics.

use proptest::prelude::*;

use crate::package::{HEADER, total, with_rows};

fn one(row: &str) -> (String, &'static str, String) {
    with_rows(&[row]).one_problem()
}

#[test]
fn a_wrong_field_is_named_by_row_and_column() {
    let good = total("CHN", "KAZ", "2024", "43.82");
    assert!(with_rows(&[&good]).load().is_ok());
    for (from, to, column, rule) in [
        (",2024,", ",2024-13,", "TIME_PERIOD", "type/period"),
        (",43.82,", ",\"43,82\",", "OBS_VALUE", "type/number"),
        (",43.82,", ",43.82 bn,", "OBS_VALUE", "type/number"),
        (",43.82,", ",,", "OBS_VALUE", "field/required"),
        (",USD,", ",dollar,", "UNIT_MEASURE", "type/unit"),
        (",USD,", ",TEU,", "UNIT_MEASURE", "type/unit"),
        (",9,", ",billion,", "UNIT_MULT", "type/multiplier"),
        (",9,", ",99,", "UNIT_MULT", "type/multiplier"),
        (",rounded,", ",roughly,", "PRECISION", "type/precision"),
        (",A,", ",Z,", "OBS_STATUS", "type/status"),
        (",press,", ",presss,", "SOURCE", "key/foreign"),
        (",GACC,", ",GAAC,", "REPORTER", "key/foreign"),
        (",KAZ,", ",KZA,", "COUNTERPART_AREA", "key/foreign"),
        (
            "trade.goods.total",
            "trade.goods.totals",
            "CONCEPT",
            "key/foreign",
        ),
    ] {
        let row = good.replacen(from, to, 1);
        let (place, found, message) = one(&row);
        assert_eq!(
            place,
            format!("observations.csv:2, column {column}"),
            "{row}"
        );
        assert_eq!(found, rule, "{row}: {message}");
    }
}

#[test]
fn a_near_name_is_the_hint() {
    let row = total("CHN", "KAZ", "2024", "43.82").replace("total", "totl");
    let problems = with_rows(&[&row]).problems();
    assert_eq!(
        problems[0].hint.as_deref(),
        Some("did you mean `trade.goods.total`?")
    );
}

#[test]
fn all_problems_are_reported_at_once_in_order() {
    let rows = [
        total("CHN", "KAZ", "2024-99", "1"),
        total("CHN", "KAZ", "2024", "x"),
        total("CHN", "XXX", "2024", "1"),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let places: Vec<String> = with_rows(&rows)
        .problems()
        .iter()
        .map(corridor_dataset::Problem::place)
        .collect();
    assert_eq!(
        places,
        [
            "observations.csv:2, column TIME_PERIOD",
            "observations.csv:3, column OBS_VALUE",
            "observations.csv:4, column COUNTERPART_AREA",
        ]
    );
}

#[test]
fn what_spreadsheets_add_is_understood() {
    let row = total("CHN", "KAZ", "2024", "43.82");
    let text = format!("\u{feff}{HEADER}{row}\n").replace('\n', "\r\n");
    let dataset = with_rows(&[])
        .file("observations.csv", text)
        .load()
        .unwrap();
    assert_eq!(dataset.observation_count(), 1);
    // Empty lines at the end, as `,,,,` too.
    let text = format!("{HEADER}{row}\n\n{}\n", ",".repeat(16));
    assert_eq!(
        with_rows(&[])
            .file("observations.csv", text)
            .load()
            .unwrap()
            .observation_count(),
        1
    );
}

#[test]
fn what_cannot_be_a_table_is_refused_with_a_hint() {
    let row = total("CHN", "KAZ", "2024", "43.82");
    let semicolons = format!("{HEADER}{row}\n").replace(',', ";");
    for (content, rule, place) in [
        (
            semicolons.into_bytes(),
            "csv/delimiter",
            "observations.csv:1",
        ),
        (b"".to_vec(), "csv/empty", "observations.csv"),
        (
            format!("{HEADER}a,b\n").into_bytes(),
            "csv/fields",
            "observations.csv:2",
        ),
        (
            format!("{}\n", HEADER.trim_end().replace("UNIT_MULT", "MULT")).into_bytes(),
            "csv/header",
            "observations.csv:1",
        ),
        (
            [HEADER.as_bytes(), row.as_bytes(), b"\xff\xfe\n"].concat(),
            "csv/text",
            "observations.csv:2",
        ),
    ] {
        let problems = with_rows(&[]).file("observations.csv", &content).problems();
        assert_eq!(
            (problems[0].rule, problems[0].place().as_str()),
            (rule, place),
            "{problems:?}"
        );
        assert!(problems[0].hint.is_some(), "{rule}");
    }
}

#[test]
fn a_broken_package_is_refused() {
    let good = with_rows(&[]);
    assert_eq!(
        good.clone().without("datapackage.json").one_problem().1,
        "package/file"
    );
    assert_eq!(
        good.clone().without("areas.csv").one_problem().1,
        "package/file"
    );
    assert_eq!(
        good.clone().file("datapackage.json", "{").one_problem().1,
        "package/descriptor"
    );
    let escape = r#"{"name":"x","resources":[{"name":"areas","path":"../areas.csv"}]}"#;
    assert_eq!(
        good.clone()
            .file("datapackage.json", escape)
            .one_problem()
            .1,
        "package/path"
    );
    let absolute = r#"{"name":"x","resources":[{"name":"areas","path":"/etc/passwd"}]}"#;
    assert_eq!(
        good.clone()
            .file("datapackage.json", absolute)
            .one_problem()
            .1,
        "package/path"
    );
    let strange = r#"{"name":"x","resources":[{"name":"songs","path":"areas.csv"}]}"#;
    assert_eq!(
        good.file("datapackage.json", strange).one_problem().1,
        "package/resource"
    );
}

#[test]
fn a_registry_that_cannot_be_read_is_not_repeated_by_every_row() {
    let rows = [
        total("CHN", "KAZ", "2024", "1"),
        total("CHN", "KAZ", "2023", "1"),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let (place, ..) = with_rows(&rows)
        .file("sources.csv", "ID,TITLE\n")
        .one_problem();
    assert_eq!(place, "sources.csv:1");
}

#[test]
fn a_date_is_a_day() {
    let of = |value: &str| {
        format!("agreements.signed,KAZ,CHN,2025-06-17,{value},date,0,exact,A,,,GACC,press,,,,")
    };
    assert!(with_rows(&[&of("2025-06-17")]).load().is_ok());
    assert_eq!(with_rows(&[&of("2025-06")]).one_problem().1, "type/date");
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let package = with_rows(&[]);
        let _ = package.clone().file("observations.csv", &bytes).load();
        let _ = package.clone().file("areas.csv", &bytes).load();
        let _ = package.file("datapackage.json", &bytes).load();
    }

    #[test]
    fn any_fields_are_read_or_refused(fields in prop::collection::vec("[ -~\\PC]{0,12}", 17)) {
        let row: Vec<String> = fields.iter().map(|f| format!("\"{}\"", f.replace('"', "\"\""))).collect();
        let _ = with_rows(&[&row.join(",")]).load();
    }
}
