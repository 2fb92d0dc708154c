//! One package on top of another.

use corridor_dataset::Query;

use crate::package::{HEADER, total, with_rows};

const OWN: &str = r#"{"name": "own", "resources": [
  {"name": "sources", "path": "sources.csv"},
  {"name": "observations", "path": "observations.csv"}
]}"#;

#[test]
fn rows_of_an_addition_may_point_to_the_base() {
    let base = with_rows(&[&total("CHN", "KAZ", "2024", "43.82")])
        .load()
        .unwrap();
    let sources = "ID,TITLE,PUBLISHER,KIND,URL,PUBLISHED,RETRIEVED,LICENCE,LICENCE_URL,ATTRIBUTION,NOTE\n\
        own,Own table,Own office,original,,2026,2026-11-25,own,,,\n";
    let row = total("CHN", "KGZ", "2024", "22.71").replace("press", "own");
    let own = with_rows(&[])
        .file("datapackage.json", OWN)
        .file("sources.csv", sources)
        .file("observations.csv", format!("{HEADER}{row}\n"));
    let both = base.extend(&own).unwrap();
    assert_eq!(both.observation_count(), 2);
    assert_eq!(both.titles(), ["A test", "own"]);
    let query = Query {
        counterpart: Some("KGZ".parse().unwrap()),
        ..Query::default()
    };
    assert_eq!(
        both.observations(&query).next().unwrap().source.publisher,
        "Own office"
    );
}

#[test]
fn a_row_with_other_content_under_a_known_id_is_refused() {
    let base = with_rows(&[]).load().unwrap();
    let same = with_rows(&[]);
    assert!(base.clone().extend(&same).is_ok());
    let areas =
        "ID,KIND,NAME_EN,NAME_RU,NAME_ZH,MEMBERS,COUNTRIES,NOTE\nKAZ,country,Qazaqstan,,,,,\n";
    let problems = base.extend(&same.file("areas.csv", areas)).unwrap_err();
    let problem = &problems.as_slice()[0];
    assert_eq!(
        (problem.rule, problem.place().as_str()),
        ("key/duplicate", "areas.csv:2, column ID")
    );
}
