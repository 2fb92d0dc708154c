//! The nearest names.

use corridor_countries::{Country, Language, nearest};

#[test]
fn a_mistyped_name_is_near_to_the_right_one_in_its_language() {
    for (text, country, name) in [
        ("Kazahkstan", Country::KAZ, "Kazakhstan"),
        ("Кыргизстан", Country::KGZ, "Кыргызстан"),
        ("乌兹别克斯", Country::UZB, "乌兹别克斯坦"),
        ("TURKMENISTN", Country::TKM, "Turkmenistan"),
    ] {
        let near = nearest(text, 1);
        assert_eq!(near.len(), 1, "{text}");
        assert_eq!((near[0].country, near[0].name), (country, name), "{text}");
        assert!(near[0].similarity < 1.0);
    }
}

#[test]
fn what_is_near_to_nothing_gets_no_suggestion() {
    for text in ["", "-", "Atlantis Limited", "qqqq"] {
        assert!(nearest(text, 3).is_empty(), "{text}");
    }
}

#[test]
fn every_name_is_nearest_to_itself_and_no_more_are_given_than_wanted() {
    for country in [
        Country::KAZ,
        Country::NER,
        Country::NGA,
        Country::AUS,
        Country::AUT,
    ] {
        for language in [Language::En, Language::Ru] {
            let near = nearest(country.name(language), 2);
            assert!(near.len() <= 2);
            assert_eq!(near[0].country, country);
        }
    }
    assert!(nearest("Kazakhstan", 0).is_empty());
}
