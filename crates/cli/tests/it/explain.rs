//! `corridor explain`.

use crate::run::corridor;

/// The id of the first figure in the brief that stands after some words.
fn id_after(brief: &str, words: &str) -> String {
    let rest = &brief[brief.find(words).unwrap()..];
    let start = rest.find("[^f").unwrap() + 2;
    rest[start..].split(']').next().unwrap().to_owned()
}

#[test]
fn a_printed_number_leads_to_its_formula_inputs_and_sources() {
    let brief = corridor(&["report"]).success();
    let growth = id_after(&brief, "in 2025, +");
    let run = corridor(&["explain", &growth]);
    let text = run.stdout();
    assert_eq!(run.code(), 0, "{}", run.stderr());
    assert!(
        text.contains("growth over time: 100 × (b / a − 1)"),
        "{text}"
    );
    assert!(
        text.contains("General Administration of Customs of China"),
        "{text}"
    );
    assert!(text.contains("<https://"), "{text}");
    insta::assert_snapshot!(run.transcript());
    let russian = corridor(&["explain", &growth, "--lang", "ru"]).success();
    assert!(russian.contains("темп прироста"), "{russian}");
}

#[test]
fn every_number_of_the_key_messages_can_be_explained() {
    let brief = corridor(&["report"]).success();
    let messages: Vec<&str> = brief
        .lines()
        .filter(|line| line.starts_with("> "))
        .collect();
    assert!(messages.len() > 4, "{}", messages.len());
    for piece in messages.join("\n").split("[^").skip(1) {
        let id = piece.split(']').next().unwrap();
        let text = corridor(&["explain", id]).success();
        assert!(text.contains(&format!("[{id}]")), "{text}");
    }
}

#[test]
fn a_count_lists_its_rows_on_demand() {
    let brief = corridor(&["report"]).success();
    let count = id_after(&brief, "binding agreements");
    let with_rows = corridor(&["explain", &count, "--rows"]).success();
    let without = corridor(&["explain", &count]).success();
    assert!(with_rows.starts_with(&without));
    assert!(with_rows.contains("BIT-CHN-UZB-2011"), "{with_rows}");
    assert!(!without.contains("BIT-CHN-UZB-2011"), "{without}");
}

#[test]
fn an_explanation_is_data_too() {
    let brief = corridor(&["report"]).success();
    let growth = id_after(&brief, "in 2025, +");
    let text = corridor(&["explain", &growth, "--format", "json"]).success();
    let tree: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(tree["figure"], growth.as_str());
    let inputs = tree["figures"][&growth]["inputs"].as_array().unwrap();
    assert_eq!(inputs.len(), 2);
    for input in inputs {
        assert!(tree["figures"][input.as_str().unwrap()].is_object());
    }
}

#[test]
fn an_observation_and_a_claim_can_be_explained_by_the_ids_of_their_listings() {
    for args in [
        [
            "observations",
            "--concept",
            "trade.goods.total",
            "--format",
            "csv",
        ]
        .as_slice(),
        ["data", "list", "claims", "--format", "csv"].as_slice(),
    ] {
        let listing = corridor(args).success();
        let id = listing.lines().nth(1).unwrap().split(',').next().unwrap();
        let text = corridor(&["explain", id]).success();
        assert!(text.contains(&format!("[{id}]")), "{text}");
    }
}
