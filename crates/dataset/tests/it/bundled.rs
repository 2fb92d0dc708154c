//! The bundled data package.

use std::collections::BTreeSet;

use corridor_dataset::verify::verify;
use corridor_dataset::{Dataset, Descriptor, Files, Query};
use corridor_evidence::{Figure, Measure};

#[test]
fn every_table_of_the_descriptor_is_compiled_in() {
    let files = Dataset::bundled_files();
    let descriptor = Descriptor::read(&files.read("datapackage.json").unwrap()).unwrap();
    for resource in &descriptor.resources {
        assert!(
            files.read(&resource.path).is_ok(),
            "{} is not compiled in",
            resource.path
        );
    }
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/dataset");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let listed =
            name == "datapackage.json" || descriptor.resources.iter().any(|r| r.path == name);
        assert!(listed, "{name} is in no descriptor");
    }
}

#[test]
fn it_is_sound_but_for_what_is_explained() {
    let report = verify(&Dataset::bundled_files(), None);
    let problems: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    assert_eq!(problems, [""; 0]);
    let findings: Vec<String> = report
        .findings
        .iter()
        .map(|f| format!("{},{},{}", f.problem.rule, f.subject, f.problem.message))
        .collect();
    assert_eq!(findings, [""; 0]);
}

#[test]
fn every_observation_makes_a_figure_with_an_id_of_its_own() {
    let dataset = Dataset::bundled().unwrap();
    let ids: BTreeSet<_> = dataset
        .observations(&Query::default())
        .map(|observation| Figure::observed(observation).unwrap().id().clone())
        .collect();
    assert_eq!(ids.len(), dataset.observation_count());
}

#[test]
fn no_claim_stands_among_the_observations() {
    let dataset = Dataset::bundled().unwrap();
    assert!(dataset.claims().count() > 10);
    // The containers that only a speech counts.
    let query = Query {
        concept: Some("transport.containers".parse().unwrap()),
        ..Query::default()
    };
    for observation in dataset.observations(&query) {
        assert!(
            !observation.source.url.contains("silkwaytv"),
            "{} repeats a claim",
            observation.locator
        );
    }
}

#[test]
fn every_source_has_a_licence_and_every_observation_a_place() {
    let dataset = Dataset::bundled().unwrap();
    for source in dataset.sources() {
        assert!(
            !source.licence.is_empty() && !source.publisher.is_empty(),
            "{}",
            source.id
        );
    }
    for observation in dataset.observations(&Query::default()) {
        assert!(
            !observation.locator.is_empty(),
            "{}",
            observation.concept.id
        );
    }
}

#[test]
fn the_customs_of_china_count_94_82_billion_in_2024() {
    let dataset = Dataset::bundled().unwrap();
    let of = |counterpart: &str| {
        let query = Query {
            concept: Some("trade.goods.total".parse().unwrap()),
            ref_area: Some("CHN".parse().unwrap()),
            counterpart: Some(counterpart.parse().unwrap()),
            period: Some("2024".parse().unwrap()),
            ..Query::default()
        };
        dataset
            .observations(&query)
            .filter(|o| o.unit == corridor_evidence::Unit::USD)
            .map(|o| o.numeral.to_string())
            .collect::<BTreeSet<_>>()
    };
    assert!(of("CA5").contains("94.82"));
    for (country, value) in [
        ("KAZ", "43.82"),
        ("KGZ", "22.71"),
        ("UZB", "13.78"),
        ("TKM", "10.65"),
        ("TJK", "3.86"),
    ] {
        assert!(of(country).contains(value), "{country}");
    }
    assert_eq!(
        dataset.concept("invest.fdi.stock").unwrap().measure,
        Measure::Stock
    );
}
