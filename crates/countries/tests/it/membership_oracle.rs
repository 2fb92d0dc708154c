//! Membership against an oracle made by hand from treaties and official announcements.

use corridor_countries::{Country, Group};

use crate::{day, rows};

#[test]
fn every_case_of_the_oracle_is_answered_right() {
    let cases = rows("expected/core/membership_cases.csv");
    assert!(cases.len() >= 37);
    for case in &cases {
        let group: Group = case[0].parse().expect("a known group");
        let country: Country = case[1].parse().expect("a known country");
        let expected = match &case[3] {
            "yes" => true,
            "no" => false,
            other => panic!("neither yes nor no: {other}"),
        };
        assert_eq!(
            group.is_member(country, day(&case[2])),
            expected,
            "{case:?}"
        );
    }
}
