//! `corridor data`, and packages of people's own.

use std::fs;
use std::path::Path;

use crate::run::corridor;

/// A new package, with one file changed by replacing a text.
fn package(dir: &Path, file: &str, from: &str, to: &str) -> String {
    let folder = dir.join("package");
    let name = folder.display().to_string();
    assert_eq!(corridor(&["data", "init", &name]).code(), 0);
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{file} has no {from}:\n{text}");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    name
}

#[test]
fn the_tables_are_listed() {
    insta::assert_snapshot!(corridor(&["data", "list", "--format", "table"]).transcript());
    for table in [
        "concepts",
        "areas",
        "bodies",
        "sources",
        "agreements",
        "claims",
    ] {
        let listing = corridor(&["data", "list", table, "--format", "csv"]).success();
        assert!(listing.lines().count() > 10, "{table}");
    }
}

#[test]
fn the_bundled_package_is_sound_but_for_what_is_explained() {
    let run = corridor(&["data", "verify"]);
    assert_eq!(run.code(), 0, "{}", run.stdout());
    insta::assert_snapshot!(run.transcript());
}

#[test]
fn a_new_package_is_sound_and_has_a_brief() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("mine");
    let name = folder.display().to_string();
    let run = corridor(&["data", "init", &name]);
    assert_eq!(run.code(), 0);
    insta::assert_snapshot!("init", run.transcript_in(dir.path()));
    let run = corridor(&["data", "verify", &name]);
    assert_eq!(run.code(), 0, "{}", run.stdout());
    let brief = corridor(&["report", "--data", &name]);
    assert_eq!(brief.code(), 0, "{}", brief.stderr());
    insta::assert_snapshot!("report_of_new_package", brief.transcript_in(dir.path()));
    let again = corridor(&["data", "init", &name]);
    assert_eq!(again.code(), 2);
    insta::assert_snapshot!("init_again", again.transcript_in(dir.path()));
}

#[test]
fn a_package_of_ones_own_goes_on_top_of_the_bundled_one() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().display().to_string();
    let header = "CONCEPT,REF_AREA,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,\
                  PRECISION,OBS_STATUS,PRICE_BASE,VALUATION,REPORTER,SOURCE,LOCATOR,PUBLISHED,\
                  RELEASE,COMMENT";
    fs::write(
        dir.path().join("observations.csv"),
        format!(
            "{header}\ntrade.goods.total,CHN,CA5,2026,123.4,USD,9,rounded,A,,,GACC,MINE,row 1,,,\n"
        ),
    )
    .unwrap();
    fs::write(
        dir.path().join("sources.csv"),
        "ID,TITLE,PUBLISHER,KIND,URL,PUBLISHED,RETRIEVED,LICENCE,LICENCE_URL,ATTRIBUTION,NOTE\n\
         MINE,My own table,Myself,original,,2026-11-24,2026-11-25,mine,,,\n",
    )
    .unwrap();
    fs::write(
        dir.path().join("datapackage.json"),
        r#"{"name": "mine", "resources": [{"name": "sources", "path": "sources.csv"},
            {"name": "observations", "path": "observations.csv"}]}"#,
    )
    .unwrap();
    let brief = corridor(&["report", "--extend", &folder]).success();
    assert!(
        brief.contains("China reports USD 123.4 billion"),
        "{}",
        &brief[..900]
    );
    assert!(brief.contains("My own table"));
    assert_eq!(
        corridor(&["data", "verify", &folder, "--extension"]).code(),
        0
    );
    // Alone it is not enough: its concepts are in the bundled package.
    assert_eq!(corridor(&["report", "--data", &folder]).code(), 3);
}

#[test]
fn faults_are_reported_with_file_row_and_column() {
    let cases = [
        ("observations.csv", ",USD,", ",USB,"),
        ("observations.csv", ",rounded,", ",roundish,"),
        ("areas.csv", "CHN,country", "CHN,country,too,many,fields"),
        ("bodies.csv", "NAME_EN", "NAME"),
        ("datapackage.json", "{", "["),
    ];
    let mut text = String::new();
    for (file, from, to) in cases {
        let dir = tempfile::tempdir().unwrap();
        let name = package(dir.path(), file, from, to);
        for args in [
            ["report", "--data", name.as_str()],
            ["data", "verify", name.as_str()],
        ] {
            let run = corridor(&args);
            let expected = if args[0] == "report" { 3 } else { 1 };
            assert_eq!(run.code(), expected, "{}", run.transcript());
            text.push_str(&format!("{file}: `{from}` became `{to}`\n"));
            text.push_str(&run.transcript_in(dir.path()));
            text.push('\n');
        }
    }
    insta::assert_snapshot!(text);
}

#[test]
fn a_number_that_lost_its_scale_is_found() {
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("package");
    let name = folder.display().to_string();
    assert_eq!(corridor(&["data", "init", &name]).code(), 0);
    let path = folder.join("observations.csv");
    let text = fs::read_to_string(&path).unwrap();
    // A row again, from another place and a thousand times as much.
    let row = text
        .lines()
        .find(|line| line.contains(",2024,") && line.contains(",9,"))
        .unwrap();
    let wrong = row
        .replace(" line ", " another line ")
        .replace(",9,", ",12,");
    fs::write(&path, format!("{text}{wrong}\n")).unwrap();
    let run = corridor(&["data", "verify", &name]);
    assert_eq!(run.code(), 1, "{}", run.transcript());
    insta::assert_snapshot!(run.transcript_in(dir.path()));
}

#[test]
fn findings_are_data_too() {
    let csv = corridor(&["data", "verify", "--format", "csv"]).success();
    assert!(
        csv.starts_with("file,row,column,rule,message,hint,subject,known\n"),
        "{csv}"
    );
    let json = corridor(&["data", "verify", "--format", "json"]).success();
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        rows.as_array().unwrap().len(),
        csv::Reader::from_reader(csv.as_bytes()).records().count()
    );
}
