//! Codes and names of countries.

use std::collections::HashSet;

use corridor_countries::{Country, Language, MembershipStatus};
use proptest::prelude::*;

#[test]
fn the_249_of_iso_and_kosovo_round_trip_through_every_code() {
    assert_eq!(
        Country::all().filter(|country| country.is_iso()).count(),
        249
    );
    assert_eq!(Country::all().len(), 250);
    for country in Country::all() {
        assert_eq!(country.to_string().parse(), Ok(country));
        assert_eq!(Country::from_alpha3(country.alpha3()), Ok(country));
        assert_eq!(Country::from_alpha2(country.alpha2()), Ok(country));
        if let Some(numeric) = country.numeric() {
            assert_eq!(Country::from_numeric(numeric), Ok(country));
        }
    }
}

#[test]
fn the_codes_are_those_of_the_iso_file() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../fixtures/countries/iso_3166-1.json"
    );
    let text = std::fs::read_to_string(path).expect("the ISO file");
    let file: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let entries = file["3166-1"].as_array().expect("a list");
    assert_eq!(entries.len(), 249);
    for entry in entries {
        let country: Country = entry["alpha_3"]
            .as_str()
            .expect("code")
            .parse()
            .expect("known");
        assert_eq!(entry["alpha_2"], country.alpha2());
        assert_eq!(
            entry["numeric"],
            format!("{:03}", country.numeric().expect("a number"))
        );
    }
}

#[test]
fn constants_are_the_countries_that_they_are_named_for() {
    assert_eq!(Country::KAZ.alpha3(), "KAZ");
    assert_eq!(Country::KGZ.alpha3(), "KGZ");
    assert_eq!(Country::TJK.alpha3(), "TJK");
    assert_eq!(Country::TKM.alpha3(), "TKM");
    assert_eq!(Country::UZB.alpha3(), "UZB");
    assert_eq!(Country::CHN.numeric(), Some(156));
    assert_eq!(Country::ABW.alpha3(), "ABW");
    assert_eq!(Country::ZWE.alpha3(), "ZWE");
}

#[test]
fn countries_are_ordered_by_alpha3() {
    assert!(Country::all().is_sorted());
    assert!(Country::all().map(Country::alpha3).is_sorted());
    assert_eq!(Country::all().next_back(), Some(Country::ZWE));
}

#[test]
fn kosovo_says_that_its_codes_are_not_of_iso() {
    assert!(!Country::XKX.is_iso());
    assert_eq!(Country::XKX.numeric(), None);
    assert_eq!(Country::from_alpha2("XK"), Ok(Country::XKX));
    // 383 is its dialling code, 983 CLDR's and 412 Comtrade's
    for numeric in [383, 983, 412] {
        assert!(Country::from_numeric(numeric).is_err());
    }
}

#[test]
fn namibia_is_not_a_missing_value() {
    assert_eq!(Country::from_alpha2("NA"), Ok(Country::NAM));
}

#[test]
fn taiwan_hong_kong_and_macao_are_not_china() {
    let codes = [Country::CHN, Country::HKG, Country::MAC, Country::TWN].map(Country::numeric);
    assert_eq!(codes, [Some(156), Some(344), Some(446), Some(158)]);
}

#[test]
fn codes_that_are_not_of_iso_are_refused() {
    for code in [
        "", "kaz", "Kaz", "KZ", "KAZ ", "SUN", "ROM", "XKK", "EUN", "CA5", "КАЗ",
    ] {
        assert!(
            code.parse::<Country>()
                .is_err_and(|error| error.is_unknown_country()),
            "{code}"
        );
    }
    for code in ["", "kz", "KAZ", "SU", "UK", "EU", "CS"] {
        assert!(Country::from_alpha2(code).is_err(), "{code}");
    }
    // 0 is Comtrade's world, 251 its France, 842 its United States, 490 its other Asia
    for code in [0, 251, 490, 842, 999, u16::MAX] {
        assert!(Country::from_numeric(code).is_err(), "{code}");
    }
}

#[test]
fn refusals_name_the_value_and_what_was_expected() {
    let error = Country::from_alpha2("kz").unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown country code `kz`: expected two capital letters of ISO 3166-1, as in `KZ`"
    );
    let error = Country::from_numeric(842).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown country code `842`: expected a number of ISO 3166-1, as in `398`"
    );
}

#[test]
fn every_country_has_a_name_of_its_own_in_every_language() {
    for language in Language::ALL {
        let names: HashSet<_> = Country::all()
            .map(|country| country.name(language))
            .collect();
        assert!(
            names.iter().all(|name| !name.trim().is_empty()),
            "{language}"
        );
        assert_eq!(names.len(), Country::all().len(), "{language}");
    }
}

#[test]
fn names_are_in_the_language_asked_for() {
    let names = |country: Country| Language::ALL.map(|language| country.name(language));
    assert_eq!(
        names(Country::KGZ),
        [
            "Kyrgyzstan",
            "Кыргызстан",
            "吉尔吉斯斯坦",
            "吉爾吉斯",
            "Қырғызстан",
            "Кыргызстан",
            "Qirgʻiziston",
            "Қирғизистон",
            "Қирғизистон",
            "Gyrgyzystan",
        ]
    );
    assert_eq!(
        Country::IOT.name(Language::UzCyrl),
        "Британиянинг Ҳинд океанидаги ҳудуди"
    );
}

#[test]
fn languages_and_statuses_round_trip() {
    for language in Language::ALL {
        assert_eq!(language.to_string().parse(), Ok(language));
        assert_eq!(language.to_string().to_uppercase().parse(), Ok(language));
    }
    assert!(
        "de".parse::<Language>()
            .is_err_and(|error| error.is_unknown_language())
    );
    for status in MembershipStatus::ALL {
        assert_eq!(status.to_string().parse(), Ok(status));
    }
    assert!(
        "boss"
            .parse::<MembershipStatus>()
            .is_err_and(|error| error.is_unknown_status())
    );
}

proptest! {
    #[test]
    fn whatever_reads_as_a_country_prints_as_it_was_read(text in "[A-Z]{3}") {
        if let Ok(country) = text.parse::<Country>() {
            prop_assert_eq!(country.to_string(), text);
        }
    }
}
