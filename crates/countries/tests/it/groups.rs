//! Groups and their composition.

use std::collections::HashSet;

use corridor_countries::{Country, Coverage, Group, Language, MembershipStatus, Standing, Start};

use crate::day;

const FIVE: [Country; 5] = [
    Country::KAZ,
    Country::KGZ,
    Country::TJK,
    Country::TKM,
    Country::UZB,
];

#[test]
fn groups_round_trip_through_their_codes_and_aliases() {
    assert!(Group::all().map(Group::id).is_sorted());
    let mut codes = HashSet::new();
    for group in Group::all() {
        assert_eq!(group.to_string().parse(), Ok(group));
        assert_eq!(group.to_string(), group.id());
        assert!(codes.insert(group.id()));
        for alias in group.aliases() {
            assert_eq!(alias.parse(), Ok(group));
            assert!(codes.insert(*alias), "{alias} is two groups");
        }
        // a code of a country must not read as a group, and the other way round
        assert!(group.id().parse::<Country>().is_err());
    }
    assert_eq!("C5".parse(), Ok(Group::CA5));
    assert_eq!(format!("{:?}", Group::CA5), "Group(CA5)");
    assert!(
        "c5".parse::<Group>()
            .is_err_and(|error| error.is_unknown_group())
    );
}

#[test]
fn every_row_of_the_source_is_in_the_table_but_the_european_union_in_the_wto() {
    let rows = crate::rows("countries/group_membership.csv");
    let mut missing = Vec::new();
    for row in &rows {
        let group: Group = row[0].parse().expect("a known group");
        let Ok(country) = row[1].parse::<Country>() else {
            missing.push((group, row[1].to_owned()));
            continue;
        };
        let found = group.memberships_of(country).any(|membership| {
            membership.status().to_string() == row[4]
                && membership
                    .end()
                    .map_or(String::new(), |end| end.to_string())
                    == row[3]
                && match membership.start() {
                    Start::Day(first) if row[2].len() == 10 => first.to_string() == row[2],
                    Start::Year(year) => year.to_string() == row[2],
                    // dated by the table of beginnings
                    Start::Open | Start::Day(_) | Start::By(_) => row[2].is_empty(),
                    _ => false,
                }
        });
        assert!(found, "{row:?}");
    }
    assert_eq!(missing, [(Group::WTO, "EUN".to_owned())]);
    let held: usize = Group::all().map(|group| group.memberships().len()).sum();
    assert_eq!(held, rows.len() - 1);
}

#[test]
fn no_date_is_out_of_its_century_and_every_row_has_a_source() {
    for membership in Group::all().flat_map(Group::memberships) {
        assert!(!membership.source().is_empty());
        let dates = [
            membership.end(),
            match membership.start() {
                Start::Day(date) | Start::By(date) => Some(date),
                _ => None,
            },
        ];
        for date in dates.into_iter().flatten() {
            assert!(
                (day("1950-01-01")..day("2027-01-01")).contains(&date),
                "{membership:?}"
            );
        }
    }
}

#[test]
fn central_asia_is_five_six_or_eight_by_publisher_and_never_has_china() {
    assert!(Group::CA5.members().eq(FIVE));
    assert!(Group::M49_CENTRAL_ASIA.members().eq(FIVE));
    assert!(Group::WB_CENTRAL_ASIA.members().eq(FIVE));
    assert_eq!(Group::EBRD_CENTRAL_ASIA.members().count(), 6);
    assert_eq!(Group::IMF_CCA.members().count(), 8);
    for outsider in [Country::CHN, Country::MNG, Country::AFG, Country::RUS] {
        assert!(!Group::CA5.members_ever().any(|country| country == outsider));
    }
    assert_eq!(Group::CHINA_C5.members().count(), 6);
}

#[test]
fn trade_of_1990_is_summed_over_the_five_though_they_were_not_yet_states() {
    let day = day("1990-12-31");
    assert_eq!(Group::CA5.members_on(day).count(), 0);
    assert!(Group::CA5.members().eq(FIVE));
    // a publisher's region has no beginning, and is the same in both compositions
    assert!(Group::M49_CENTRAL_ASIA.members_on(day).eq(FIVE));
}

#[test]
fn first_and_last_days_are_included() {
    let eu = |date| Group::EU.is_member(Country::GBR, day(date));
    assert!(!eu("1972-12-31"));
    assert!(eu("1973-01-01"));
    assert!(eu("2020-01-31"));
    assert!(!eu("2020-02-01"));
}

#[test]
fn the_latest_composition_of_a_group_that_is_no_more_is_that_of_its_last_day() {
    let last: Vec<_> = Group::EURASEC.members().collect();
    assert!(
        Group::EURASEC
            .members_on(day("2014-12-31"))
            .eq(last.iter().copied())
    );
    assert_eq!(last.len(), 5);
    assert!(!last.contains(&Country::UZB), "suspended in 2008");
    assert!(
        Group::EURASEC
            .members_ever()
            .any(|country| country == Country::UZB)
    );
    assert_eq!(Group::EURASEC.members_on(day("2015-01-01")).count(), 0);
}

#[test]
fn members_are_listed_once_and_by_code() {
    for group in Group::all() {
        for list in [
            group.members().collect::<Vec<_>>(),
            group.members_ever().collect(),
            group.members_on(day("2024-06-30")).collect(),
        ] {
            assert!(list.is_sorted_by(|a, b| a < b), "{group}");
        }
        assert!(group.members().count() > 0, "{group}");
        let ever: HashSet<_> = group.members_ever().collect();
        assert!(
            group.members().all(|country| ever.contains(&country)),
            "{group}"
        );
    }
}

#[test]
fn is_member_agrees_with_the_list_of_members() {
    for date in ["1992-06-30", "2005-08-25", "2010-01-01", "2025-09-01"].map(day) {
        for group in Group::all() {
            let listed: HashSet<_> = group.members_on(date).collect();
            for country in Country::all() {
                assert_eq!(
                    group.is_member(country, date),
                    listed.contains(&country),
                    "{group} {country} {date}"
                );
            }
        }
    }
}

#[test]
fn observers_and_partners_are_in_but_not_members() {
    let standing = |group: Group, country, date| group.standing(country, day(date));
    assert_eq!(
        standing(Group::SCO, Country::MNG, "2025-08-31"),
        Standing::In(MembershipStatus::Observer)
    );
    assert_eq!(
        standing(Group::SCO, Country::MNG, "2025-09-01"),
        Standing::In(MembershipStatus::Partner)
    );
    assert_eq!(
        standing(Group::CIS, Country::TKM, "2005-08-26"),
        Standing::In(MembershipStatus::Associate)
    );
    assert!(!Group::SCO.is_member(Country::MNG, day("2025-08-31")));
    assert_eq!(
        standing(Group::SCO, Country::TKM, "2025-09-01"),
        Standing::Outside
    );
}

#[test]
fn a_start_known_to_the_year_leaves_that_year_open() {
    let bri = |date| Group::BRI.standing(Country::KAZ, day(date));
    assert_eq!(bri("2014-12-31"), Standing::Outside);
    assert_eq!(bri("2015-06-30"), Standing::Unknown);
    assert_eq!(
        bri("2016-01-01"),
        Standing::In(MembershipStatus::MemorandumOfUnderstanding)
    );
    assert!(!Group::BRI.is_member(Country::KAZ, day("2015-06-30")));
    // Italy left
    assert!(Group::BRI.is_member(Country::ITA, day("2024-03-22")));
    assert_eq!(
        Group::BRI.standing(Country::ITA, day("2024-03-23")),
        Standing::Outside
    );
    // on a list without a year
    assert_eq!(
        Group::BRI.standing(Country::NER, day("2020-01-01")),
        Standing::Unknown
    );
    assert!(Group::BRI.is_member(Country::NER, day("2024-06-20")));
}

#[test]
fn a_group_that_is_not_fully_recorded_does_not_say_outside() {
    let day = day("2020-01-01");
    assert_eq!(Group::WTO.coverage(), Coverage::Selected);
    assert_eq!(Group::WTO.standing(Country::ARG, day), Standing::Unknown);
    assert_eq!(Group::EU.standing(Country::ARG, day), Standing::Outside);
    // listed, so that its time outside is known
    assert_eq!(
        Group::WTO.standing(Country::KAZ, crate::day("2010-01-01")),
        Standing::Outside
    );
}

#[test]
fn names_of_groups_are_distinct_in_each_language() {
    for language in [Language::En, Language::Ru, Language::Zh] {
        let names: HashSet<_> = Group::all()
            .filter_map(|group| group.name(language))
            .collect();
        assert_eq!(names.len(), Group::all().len(), "{language}");
    }
    assert_eq!(Group::EAEU.name(Language::Ru), Some("ЕАЭС"));
    assert!(Group::all().all(|group| !group.about().is_empty()));
}
