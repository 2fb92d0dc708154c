//! Wrong command lines: what is wrong, what to type instead, and the exit code.

use std::fmt::Write as _;

use crate::run::corridor;

/// All of them in one snapshot, so that their tone can be read in one go.
#[test]
fn every_mistake_says_what_is_wrong_and_what_to_type() {
    let lines = [
        "reprot",
        "report --area KAS",
        "report --area Kazakstan2",
        "report --area Atlantis",
        "report --counterpart CA5",
        "report --area CHN",
        "report --area CA5 --counterpart KAZ",
        "report --lang fr",
        "report --lang",
        "report --as-of 2025-13-01",
        "report --format pdf",
        "report --format md --output brief.md",
        "report --output brief.doc",
        "report --output nowhere/brief.md",
        "report --data nowhere",
        "report extra",
        "explain",
        "explain f123",
        "explain f00000000zz",
        "observations --concept trade.goods.totl",
        "observations --period 2024-13",
        "observations --peroid 2024",
        "observations --reporter GAC",
        "data verify nowhere",
        "data verify --extension",
        "data list sauces",
        "data list --format yaml",
        "--color sometimes report",
    ];
    let mut text = String::new();
    for line in lines {
        let args: Vec<&str> = line.split(' ').collect();
        let run = corridor(&args);
        assert_eq!(run.stdout(), "", "{line}");
        assert!(run.stderr().starts_with("error: "), "{line}");
        writeln!(
            text,
            "$ corridor {line}\n{}exit code: {}\n",
            run.stderr(),
            run.code()
        )
        .unwrap();
    }
    insta::assert_snapshot!(text);
}

#[test]
fn help_is_no_error() {
    for line in [
        "--help",
        "report --help",
        "data verify --help",
        "explain -h",
        "--version",
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        let run = corridor(&args);
        assert_eq!((run.code(), run.stderr().as_str()), (0, ""), "{line}");
        assert!(!run.stdout().is_empty(), "{line}");
    }
    insta::assert_snapshot!(corridor(&["--help"]).transcript());
    insta::assert_snapshot!(corridor(&["report", "--help"]).transcript());
}

#[test]
fn no_command_at_all_shows_the_help_and_is_a_mistake() {
    let run = corridor(&[]);
    assert_eq!((run.code(), run.stdout().as_str()), (2, ""));
    assert!(run.stderr().contains("Usage: corridor"), "{}", run.stderr());
}

#[test]
fn an_area_is_known_by_its_id_or_a_name_in_any_case_and_language() {
    let expected = corridor(&["report", "--area", "KAZ"]).success();
    for name in ["kaz", "Kazakhstan", "KAZAKHSTAN", "Казахстан", "哈萨克斯坦"] {
        assert_eq!(
            corridor(&["report", "--area", name]).success(),
            expected,
            "{name}"
        );
    }
}
