//! What a figure is: its id, its subject, its dates.

use std::collections::BTreeSet;

use corridor_evidence::{
    Aspect, Figure, FigureId, Measure, ObsStatus, Origin, PartialDate, Record, Refusal, Unit,
};

use crate::make::trade;

#[test]
fn the_id_of_a_figure_is_the_same_on_every_machine() {
    assert_eq!(trade().figure().id().as_str(), "f04ky3gtzq3");
}

#[test]
fn a_typing_error_mended_keeps_the_id_and_another_vintage_changes_it() {
    let figure = trade().figure();
    assert_eq!(figure.id(), trade().value("43.28").figure().id());
    let mut later = trade();
    later.published = Some("2025-06");
    assert_ne!(figure.id(), later.figure().id());
    let mut release = trade();
    release.release = Some("second");
    assert_ne!(figure.id(), release.figure().id());
}

#[test]
fn what_differs_in_any_field_has_another_id() {
    let mut ids: BTreeSet<FigureId> = BTreeSet::new();
    let mut located = trade();
    located.locator = "row 7".to_owned();
    for maker in [
        trade(),
        trade().areas("CHN", "KGZ"),
        trade().areas("KAZ", "CHN"),
        trade().period("2023"),
        trade().unit("CNY", 9),
        trade().reporter("GACC", "other"),
        trade().reporter("BNS", "article"),
        trade().concept("trade.goods.exports", Measure::Flow),
        located,
    ] {
        assert!(ids.insert(maker.figure().id().clone()));
    }
    let claim = Figure::claimed(&trade().observation()).unwrap();
    assert!(ids.insert(claim.id().clone()));
}

#[test]
fn a_unit_that_the_concept_does_not_have_is_refused() {
    let tonnes = trade().value("3").unit("t", 0).observation();
    assert!(matches!(
        Figure::observed(&tonnes),
        Err(Refusal::UnitOfConcept { .. })
    ));
}

#[test]
fn a_partial_date_is_an_interval_of_days() {
    let mut subject = trade().figure().subject().clone();
    subject.aspect = Aspect::Level;
    let record = || Record {
        resource: "agreements".to_owned(),
        key: "TJK-2013-LINED".to_owned(),
        field: "SIGNED".to_owned(),
        origin: Origin {
            source: "source".parse().unwrap(),
            locator: String::new(),
        },
        published: None,
        retrieved: "2026-11-25".parse().unwrap(),
    };
    let date: PartialDate = "2013-09".parse().unwrap();
    let month = Figure::date(subject.clone(), date, record());
    assert_eq!(month.unit(), Unit::DATE);
    assert_eq!(month.to_day(), None);
    assert_eq!(month.interval().width(), Some(29.into()));
    let day = Figure::date(subject, "2013-09-13".parse().unwrap(), record());
    assert_eq!(day.to_day().unwrap().to_string(), "2013-09-13");
}

#[test]
fn the_status_of_a_result_is_that_of_its_weakest_input() {
    let mut observation = (*trade().period("2025").value("106.3").observation()).clone();
    observation.status = ObsStatus::Provisional;
    let provisional = Figure::observed(&std::sync::Arc::new(observation)).unwrap();
    let growth = corridor_evidence::algebra::growth(&trade().figure(), &provisional).unwrap();
    assert_eq!(growth.status(), ObsStatus::Provisional);
    assert_eq!(growth.known_from().unwrap().to_string(), "2025-01-31");
    assert_eq!(growth.tree().len(), 3);
    assert_eq!(growth.tree().last(), Some(&growth));
}

#[test]
fn debug_is_short_and_says_what_it_is() {
    let text = format!("{:?}", trade().figure());
    assert!(
        text.ends_with(" = 43820000000 USD, trade.goods.total of CHN with KAZ in 2024)"),
        "{text}"
    );
}
