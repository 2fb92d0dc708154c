//! Briefs of all pairs that the bundled data have.

use std::collections::BTreeSet;

use corridor_briefing::{BriefError, Options, brief};
use corridor_countries::Language;
use corridor_dataset::{Dataset, Query};
use corridor_evidence::AreaId;
use corridor_report::{Block, html, json, markdown};

use crate::text::of;

/// The countries and groups that have numbers with a country on the other side.
fn pairs(dataset: &Dataset) -> BTreeSet<(AreaId, AreaId)> {
    let kind = |id: &AreaId| {
        dataset
            .area(id.as_str())
            .map_or("", |area| area.kind.as_str())
    };
    let mut pairs = BTreeSet::new();
    for observation in dataset.observations(&Query::default()) {
        if let Some(counterpart) = &observation.counterpart {
            pairs.insert((observation.ref_area.clone(), counterpart.clone()));
            pairs.insert((counterpart.clone(), observation.ref_area.clone()));
        }
    }
    pairs.retain(|(area, counterpart)| {
        matches!(kind(area), "country" | "group") && kind(counterpart) == "country"
    });
    pairs
}

#[test]
fn every_pair_has_a_brief_without_bare_numbers() {
    let dataset = Dataset::bundled().unwrap();
    let pairs = pairs(&dataset);
    assert!(pairs.len() > 20, "{}", pairs.len());
    for (area, counterpart) in pairs {
        let options = Options::new(area.clone(), counterpart.clone());
        match brief(&dataset, &options) {
            Ok(document) => {
                assert_eq!(document.bare_numbers(), [], "{area} {counterpart}");
                assert!(document.blocks.len() > 10, "{area} {counterpart}");
            }
            // A group that has the counterpart as a member.
            Err(error) => assert!(matches!(error, BriefError::OneSide { .. }), "{error}"),
        }
    }
}

#[test]
fn every_language_says_the_same_with_the_same_figures() {
    let dataset = Dataset::bundled().unwrap();
    for area in ["CA5", "KAZ", "KGZ", "TJK", "TKM", "UZB"] {
        let shown: Vec<_> = [Language::En, Language::Ru, Language::Zh]
            .into_iter()
            .map(|language| {
                let options = Options::new(area.parse().unwrap(), "CHN".parse().unwrap());
                let document = brief(&dataset, &options.in_language(language)).unwrap();
                assert_eq!(document.bare_numbers(), [], "{area} {language}");
                let ids: BTreeSet<_> = document
                    .figures()
                    .iter()
                    .map(|figure| figure.id().clone())
                    .collect();
                let kinds: Vec<_> = document
                    .blocks
                    .iter()
                    .map(std::mem::discriminant::<Block>)
                    .collect();
                (ids, kinds)
            })
            .collect();
        assert_eq!(shown[0], shown[1], "{area}");
        assert_eq!(shown[0], shown[2], "{area}");
    }
}

#[test]
fn two_runs_write_the_same_bytes() {
    let write = || {
        let document = of(&Dataset::bundled().unwrap(), "CA5", "CHN");
        (markdown(&document), html(&document), json(&document))
    };
    assert_eq!(write(), write());
}

#[test]
fn areas_that_are_no_two_sides_are_refused() {
    let dataset = Dataset::bundled().unwrap();
    let error = |area: &str, counterpart: &str| {
        let options = Options::new(area.parse().unwrap(), counterpart.parse().unwrap());
        brief(&dataset, &options).unwrap_err().to_string()
    };
    assert_eq!(error("NOWHERE", "CHN"), "no area `NOWHERE` in the data");
    assert_eq!(
        error("CA5", "KAZ"),
        "`CA5` and `KAZ` are not two sides: one is in the other"
    );
    assert_eq!(
        error("CHN", "CA5"),
        "`CA5` is not a country: a brief has a country as counterpart"
    );
}
