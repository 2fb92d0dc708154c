//! What names stand for.

use corridor_countries::{AliasKind, Country, Language, NameMatch};
use proptest::prelude::*;

#[test]
fn every_published_name_finds_its_country() {
    for country in Country::all() {
        for language in Language::ALL {
            let name = country.name(language);
            let found = Country::find(name);
            // "Конго" alone is Kazakh for one Congo, and is used for the other
            assert!(
                found == NameMatch::Exact(country) || found.candidates().contains(&country),
                "{name}: {found:?}"
            );
        }
        assert_eq!(Country::find(country.alpha3()), NameMatch::Exact(country));
        assert_eq!(Country::find(country.alpha2()), NameMatch::Exact(country));
    }
}

#[test]
fn names_of_the_region_resolve_in_every_language_and_script() {
    for (name, country) in [
        ("Kyrgyz Republic", Country::KGZ),
        ("the Kyrgyz Republic", Country::KGZ),
        ("Kyrgyzstan*", Country::KGZ),
        ("  kyrgyz   republic ", Country::KGZ),
        ("Киргизия", Country::KGZ),
        ("Кыргызстан", Country::KGZ),
        ("吉尔吉斯斯坦", Country::KGZ),
        ("China", Country::CHN),
        ("中国", Country::CHN),
        ("CHINA, PEOPLE’S REPUBLIC OF", Country::CHN),
        ("Хитой", Country::CHN),
        ("Qozog'iston", Country::KAZ),
        ("O‘zbekiston", Country::UZB),
        ("Gazagystan", Country::KAZ),
        ("KAZ", Country::KAZ),
        ("KZ", Country::KAZ),
        ("us", Country::USA),
        ("TURKIYE", Country::TUR),
        ("Cote dIvoire", Country::CIV),
        ("Co\u{302}te d\u{2019}Ivoire", Country::CIV),
    ] {
        assert_eq!(Country::find(name).country(), Some(country), "{name}");
    }
}

#[test]
fn an_alias_says_what_kind_of_name_it_is() {
    let kind = |name| match Country::find(name) {
        NameMatch::Alias { kind, .. } => kind,
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(kind("Kyrgyz Republic"), AliasKind::Official);
    assert_eq!(kind("КНР"), AliasKind::Abbreviation);
    assert_eq!(kind("Turkmenia"), AliasKind::Former);
    assert_eq!(kind("Krygyzstan"), AliasKind::Misspelling);
    assert_eq!(kind("Mainland China"), AliasKind::Variant);
    assert_eq!(kind("Türkmenistanyň"), AliasKind::Inflected);
}

#[test]
fn shared_names_are_ambiguous_and_give_no_country() {
    for (name, countries) in [
        ("Congo", [Country::COD, Country::COG]),
        ("the Congo", [Country::COD, Country::COG]),
        ("Korea", [Country::KOR, Country::PRK]),
        ("Saint Martin", [Country::MAF, Country::SXM]),
        ("Virgin Islands", [Country::VGB, Country::VIR]),
    ] {
        assert_eq!(Country::find(name).candidates(), countries, "{name}");
        assert_eq!(Country::find(name).country(), None);
    }
}

#[test]
fn nothing_is_guessed() {
    for name in [
        "",
        " ",
        "-",
        "the",
        "the ",
        "N/A",
        "XX",
        "Central Asia",
        "World",
        "USSR",
        "Soviet Union",
        "Yugoslavia",
        "Chinese",
        "Kyrgyz",
        "Nigerien",
        "Georgia Tech",
        "Guinea pig",
        "Perugia",
        "Xinjiang",
        "America",
        "in",
        "it",
        "kz",
        "China and Mongolia",
        "中国人",
        "ROM",
        "Kazakhst",
    ] {
        assert_eq!(Country::find(name), NameMatch::None, "{name}");
    }
}

#[test]
fn niger_nigeria_dominica_and_the_guineas_are_kept_apart() {
    for (name, country) in [
        ("Niger", Country::NER),
        ("Nigeria", Country::NGA),
        ("Dominica", Country::DMA),
        ("Dominican Republic", Country::DOM),
        ("Guinea", Country::GIN),
        ("Guinea-Bissau", Country::GNB),
        ("Equatorial Guinea", Country::GNQ),
        ("Papua New Guinea", Country::PNG),
        ("Oman", Country::OMN),
        ("Romania", Country::ROU),
    ] {
        assert_eq!(Country::find(name).country(), Some(country), "{name}");
    }
}

#[test]
fn a_text_longer_than_every_name_is_no_name() {
    assert_eq!(Country::find(&"a".repeat(10_000)), NameMatch::None);
    assert_eq!(Country::find(&"中国".repeat(100)), NameMatch::None);
    let padded = format!("{}China{}", " *".repeat(100), " .".repeat(100));
    assert_eq!(Country::find(&padded), NameMatch::Exact(Country::CHN));
}

proptest! {
    #[test]
    fn no_text_makes_find_panic(text in "\\PC{0,24}") {
        let _ = Country::find(&text);
    }

    #[test]
    fn case_and_outer_signs_of_a_name_do_not_matter(
        position in 0_usize..250,
        language in 0_usize..10,
        before in "[ *(]{0,3}",
        after in "[ *),;]{0,3}",
    ) {
        let country = Country::all().nth(position).expect("one of 250");
        let name = country.name(Language::ALL[language]);
        let expected = Country::find(name);
        prop_assert_eq!(Country::find(&format!("{before}{name}{after}")), expected);
        prop_assert_eq!(Country::find(&name.to_uppercase()), expected);
        prop_assert_eq!(Country::find(&name.to_lowercase()), expected);
    }
}
