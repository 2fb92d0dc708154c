//! Values as text in JSON.

use std::collections::BTreeMap;

use corridor_countries::{
    Aggregate, Country, FormerState, Group, Language, MembershipStatus, Scheme,
};

#[test]
fn every_value_is_the_text_that_it_prints() {
    for country in Country::all() {
        let json = serde_json::to_string(&country).expect("text");
        assert_eq!(json, format!("\"{country}\""));
        assert_eq!(
            serde_json::from_str::<Country>(&json).expect("a country"),
            country
        );
    }
    for group in Group::all() {
        let json = serde_json::to_string(&group).expect("text");
        assert_eq!(json, format!("\"{group}\""));
        assert_eq!(
            serde_json::from_str::<Group>(&json).expect("a group"),
            group
        );
    }
    for language in Language::ALL {
        let json = serde_json::to_string(&language).expect("text");
        assert_eq!(
            serde_json::from_str::<Language>(&json).expect("a language"),
            language
        );
    }
    for status in MembershipStatus::ALL {
        let json = serde_json::to_string(&status).expect("text");
        assert_eq!(
            serde_json::from_str::<MembershipStatus>(&json).expect("a status"),
            status
        );
    }
}

#[test]
fn former_states_aggregates_and_schemes_are_text_too() {
    fn round_trip<T>(value: &T, text: &str)
    where
        T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
    {
        let json = serde_json::to_string(value).expect("text");
        assert_eq!(json, format!("\"{text}\""));
        assert_eq!(serde_json::from_str::<T>(&json).expect("a value"), *value);
    }
    for state in FormerState::all() {
        round_trip(&state, state.id());
    }
    for aggregate in Aggregate::all() {
        round_trip(&aggregate, aggregate.code());
    }
    for scheme in Scheme::ALL {
        round_trip(&scheme, scheme.word());
    }
}

#[test]
fn countries_are_keys_of_maps() {
    let map = BTreeMap::from([(Country::UZB, 1), (Country::KAZ, 2)]);
    let json = serde_json::to_string(&map).expect("a map");
    assert_eq!(json, r#"{"KAZ":2,"UZB":1}"#);
    let back: BTreeMap<Country, i32> = serde_json::from_str(&json).expect("a map");
    assert_eq!(back, map);
}

#[test]
fn unknown_codes_are_refused_with_the_reason() {
    let error = serde_json::from_str::<Country>("\"SUN\"")
        .unwrap_err()
        .to_string();
    assert!(error.starts_with("unknown country code `SUN`"), "{error}");
    let error = serde_json::from_str::<Group>("5").unwrap_err().to_string();
    assert!(error.contains("expected the code of a group"), "{error}");
}
