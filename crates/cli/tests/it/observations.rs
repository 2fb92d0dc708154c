//! `corridor observations`.

use crate::run::corridor;

const QUERY: [&str; 9] = [
    "observations",
    "--concept",
    "trade.goods.total",
    "--area",
    "CHN",
    "--counterpart",
    "CA5",
    "--period",
    "2020..2025",
];

fn with(format: &str) -> Vec<&str> {
    [QUERY.as_slice(), &["--format", format]].concat()
}

#[test]
fn each_format_has_the_same_rows() {
    for format in ["table", "csv", "json", "md"] {
        let run = corridor(&with(format));
        assert_eq!(run.code(), 0);
        insta::assert_snapshot!(format!("observations_{format}"), run.transcript());
    }
}

#[test]
fn a_pipe_gets_csv() {
    assert_eq!(corridor(&QUERY).stdout(), corridor(&with("csv")).stdout());
}

#[test]
fn a_final_dot_takes_all_concepts_below() {
    let listing = corridor(&["observations", "--concept", "invest.", "--format", "csv"]).success();
    let mut concepts: Vec<&str> = listing
        .lines()
        .skip(1)
        .map(|line| line.split(',').nth(1).unwrap())
        .collect();
    concepts.dedup();
    assert!(concepts.len() > 5, "{concepts:?}");
    assert!(
        concepts
            .iter()
            .all(|concept| concept.starts_with("invest.")),
        "{concepts:?}"
    );
}

#[test]
fn nothing_found_is_said_and_is_no_error() {
    let run = corridor(&[
        "observations",
        "--concept",
        "trade.goods.total",
        "--period",
        "1901",
    ]);
    assert_eq!(run.code(), 0);
    assert_eq!(run.stdout().lines().count(), 1);
    assert_eq!(run.stderr(), "no observation meets these conditions\n");
}

#[test]
fn a_day_in_the_past_says_what_it_leaves_out() {
    let args = [QUERY.as_slice(), &["--as-of", "2025-06-17"]].concat();
    let run = corridor(&args);
    assert_eq!(run.code(), 0);
    assert!(
        run.stderr()
            .contains("are left out: nothing shows that they were public on 2025-06-17")
    );
    assert!(run.stdout().lines().count() < corridor(&QUERY).stdout().lines().count());
}
