//! The evidence of one figure for a terminal.

use corridor_countries::Language;
use corridor_evidence::algebra;
use corridor_report::{Directory, explain};

use crate::read::LANGUAGES;
use crate::specimen;

#[test]
fn the_tree_goes_from_the_value_to_the_sources() {
    let whole = specimen::whole();
    let parts = specimen::parts();
    let share = algebra::share(&parts[0], &whole).unwrap();
    let text = explain(&share, &Directory::default(), Language::En);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], format!("46.213879%  [{}]", share.id()));
    assert_eq!(
        lines[1],
        "  Goods trade turnover, share: China – Kazakhstan, 2024"
    );
    assert!(text.contains("  Formula: share: 100 × a / b\n"), "{text}");
    assert!(text.contains(&format!("    a = USD 43.82 billion  [{}]\n", parts[0].id())));
    assert!(text.contains(&format!("    b = USD 94.82 billion  [{}]\n", whole.id())));
    assert!(text.contains("      Formula: sum of all parts: a + b + …\n"));
    for part in &parts {
        assert!(text.contains(&format!("[{}]", part.id())));
    }
    let source = "“Kazakhstan ranks first among China’s Central Asian trade partners in 2024” \
                  <https://astanatimes.com/2025/01/";
    assert_eq!(text.matches(source).count(), parts.len());
    assert!(text.contains("Reported by: General Administration of Customs of China"));
    assert!(text.contains("published January 2025, retrieved 25 November 2026"));
}

#[test]
fn an_input_used_twice_is_written_once() {
    let whole = specimen::whole();
    let parts = specimen::parts();
    let share = algebra::share(&parts[0], &whole).unwrap();
    for (language, above) in LANGUAGES
        .into_iter()
        .zip(["(see above)", "(см. выше)", "（见上）"])
    {
        let text = explain(&share, &Directory::default(), language);
        let id = parts[0].id().as_str();
        let places: Vec<&str> = text.lines().filter(|line| line.contains(id)).collect();
        assert_eq!(places.len(), 2, "{text}");
        assert!(!places[0].contains(above));
        assert!(places[1].ends_with(above), "{}", places[1]);
        assert_eq!(text.matches(above).count(), 1);
        // Its source is not repeated either: one for each of the five.
        assert_eq!(text.matches("astanatimes.com").count(), parts.len());
    }
}

#[test]
fn depth_is_shown_by_indentation() {
    let text = explain(&specimen::whole(), &Directory::default(), Language::En);
    let mut before = 0;
    for line in text.lines() {
        let spaces = line.len() - line.trim_start().len();
        assert!(spaces.is_multiple_of(2), "{line:?}");
        assert!(spaces <= before + 2, "{line:?}");
        assert_eq!(line, line.trim_end());
        before = spaces;
    }
    assert!(text.ends_with('\n'));
}

#[test]
fn a_hedged_number_keeps_its_hedge() {
    let text = explain(
        &specimen::enterprises(),
        &Directory::default(),
        Language::En,
    );
    assert!(text.starts_with("more than 700 enterprises  [f"), "{text}");
    assert!(text.contains("President of Tajikistan"));
    assert!(text.contains("AzerNews"));
}

#[test]
fn a_claim_is_said_to_be_none_of_the_evidence() {
    let text = explain(
        &crate::everything::claim(),
        &Directory::default(),
        Language::En,
    );
    assert!(text.contains("a claim, not evidence"), "{text}");
    assert!(text.contains("Said by: "));
    assert!(!text.contains("Reported by: "));
}

#[test]
fn counted_and_recorded_figures_name_their_rows() {
    let text = explain(
        &crate::everything::count(),
        &Directory::default(),
        Language::En,
    );
    assert!(text.starts_with("2 documents  ["), "{text}");
    assert!(
        text.contains("agreements, filter: parties KAZ and CHN"),
        "{text}"
    );
    let text = explain(
        &crate::everything::date("2024-07-02"),
        &Directory::default(),
        Language::En,
    );
    assert!(text.starts_with("2 July 2024  ["), "{text}");
    assert!(
        text.contains("agreements / KAZ_CHN_2024 / signed"),
        "{text}"
    );
    assert!(text.contains("paragraph 3"), "{text}");
}
