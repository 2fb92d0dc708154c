//! What was known on a day.

use corridor_dataset::{AgreementState, Dataset, Query};

use crate::package::{total, with_rows};

#[test]
fn only_what_can_be_shown_to_have_been_public_is_used() {
    let published = total("CHN", "KAZ", "2024", "43.82");
    let own_date = total("CHN", "KAZ", "2023", "41").replace(",press,,,,", ",press,,2024-01-12,,");
    let undated = total("CHN", "KGZ", "2024", "22.71").replace("press", "undated");
    let dataset = with_rows(&[&published, &own_date, &undated])
        .load()
        .unwrap();
    let known = |day: &str| {
        let then = dataset.as_of(day.parse().unwrap());
        (
            then.observations(&Query::default()).count(),
            then.unknown_then(),
        )
    };
    assert_eq!(known("2024-01-11"), (0, 3));
    assert_eq!(known("2024-01-12"), (1, 2));
    // Published some time in January 2025: shown to be public at its end.
    assert_eq!(known("2025-01-30"), (1, 2));
    assert_eq!(known("2025-01-31"), (2, 1));
    assert_eq!(known("2026-11-25"), (3, 0));
}

#[test]
fn the_dates_of_an_agreement_decide_its_state() {
    let dataset = Dataset::bundled().unwrap();
    let state = |id: &str, day: &str| {
        let agreement = dataset.agreements().find(|a| a.id == id).unwrap();
        agreement.state_on(day.parse().unwrap())
    };
    // China and Uzbekistan: the treaty of 1992 is replaced by that of 2011.
    assert_eq!(
        state("BIT-CHN-UZB-1992", "2011-08-31"),
        AgreementState::InForce
    );
    assert_eq!(
        state("BIT-CHN-UZB-1992", "2011-09-01"),
        AgreementState::Ended
    );
    assert_eq!(
        state("BIT-CHN-UZB-2011", "2011-08-31"),
        AgreementState::Signed
    );
    assert_eq!(
        state("BIT-CHN-UZB-2011", "2011-09-01"),
        AgreementState::InForce
    );
    assert_eq!(
        state("BIT-CHN-UZB-2011", "2011-04-18"),
        AgreementState::NotYetSigned
    );
}
