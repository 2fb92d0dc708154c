//! `corridor report`.

use std::fs;

use crate::run::corridor;

#[test]
fn the_first_command_prints_the_brief_in_markdown() {
    let run = corridor(&["report"]);
    assert_eq!((run.code(), run.stderr().as_str()), (0, ""));
    insta::assert_snapshot!("report", run.stdout());
}

#[test]
fn a_country_has_a_brief_in_each_language() {
    for lang in ["en", "ru", "zh"] {
        let brief = corridor(&["report", "--area", "KAZ", "--lang", lang]).success();
        insta::assert_snapshot!(format!("report_kaz_{lang}"), brief);
    }
}

#[test]
fn a_day_in_the_past_has_a_brief_of_what_was_known() {
    let brief = corridor(&["report", "--as-of", "2025-06-17"]).success();
    insta::assert_snapshot!("report_as_of", brief);
}

#[test]
fn files_get_the_format_of_their_ending_and_nothing_goes_to_standard_output() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name).display().to_string();
    let (md, html, json) = (path("a.md"), path("b.HTML"), path("c.json"));
    let run = corridor(&["report", "--output", &md, "-o", &html, "--output", &json]);
    assert_eq!((run.code(), run.stdout().as_str()), (0, ""));
    assert_eq!(run.stderr().lines().count(), 3);
    assert_eq!(
        fs::read_to_string(&md).unwrap(),
        corridor(&["report"]).success()
    );
    let page = fs::read_to_string(&html).unwrap();
    assert_eq!(page, corridor(&["report", "--format", "html"]).success());
    assert!(page.starts_with("<!DOCTYPE html>"), "{}", &page[..40]);
    let tree: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&json).unwrap()).unwrap();
    assert!(tree["figures"].as_object().unwrap().len() > 100);
    // Nothing but the three files is left behind.
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 3);
}

#[test]
fn a_wrong_ending_writes_no_file() {
    let dir = tempfile::tempdir().unwrap();
    let good = dir.path().join("a.md").display().to_string();
    let bad = dir.path().join("b.doc").display().to_string();
    let run = corridor(&["report", "--output", &good, "--output", &bad]);
    assert_eq!(run.code(), 2);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn a_brief_replaces_a_file_whole_or_not_at_all() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("brief.md");
    fs::write(&file, "what was there before").unwrap();
    let name = file.display().to_string();
    assert_eq!(
        corridor(&["report", "--area", "CHN", "--output", &name]).code(),
        2
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "what was there before");
    assert_eq!(corridor(&["report", "--output", &name]).code(), 0);
    assert!(fs::read_to_string(&file).unwrap().starts_with("# "));
}
