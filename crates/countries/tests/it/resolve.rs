//! Resolving names and codes: laws, dates, schemes.

use corridor_countries::{
    Aggregate, AliasKind, Candidate, Country, FormerState, Group, Language, Moment, Resolution,
    Scheme, StatisticalArea, resolve,
};
use proptest::prelude::*;

use crate::{day, rows};

fn any(text: &str) -> Resolution {
    resolve(text, Scheme::Any, None)
}

fn numeric(country: Country) -> Option<String> {
    country.numeric().map(|code| format!("{code:03}"))
}

#[test]
fn every_code_of_iso_gives_its_country_back() {
    for country in Country::all() {
        let exact = Resolution::Exact(country);
        for scheme in [Scheme::Any, Scheme::Iso3, Scheme::WorldBank] {
            assert_eq!(resolve(country.alpha3(), scheme, None), exact, "{scheme}");
        }
        for scheme in [Scheme::Any, Scheme::Iso2] {
            assert_eq!(resolve(country.alpha2(), scheme, None), exact, "{scheme}");
        }
        if let Some(code) = numeric(country) {
            for scheme in [Scheme::Any, Scheme::IsoNumeric] {
                assert_eq!(resolve(&code, scheme, None), exact, "{code} {scheme}");
            }
            let bare = code.trim_start_matches('0');
            assert_eq!(resolve(bare, Scheme::IsoNumeric, None), exact);
            let m49 = resolve(&code, Scheme::M49, None);
            assert_eq!(m49 == exact, country != Country::TWN, "{code}");
        }
    }
}

#[test]
fn present_codes_are_in_force_today() {
    for country in Country::all() {
        let today = Some(day("2025-06-01"));
        for (code, scheme) in [
            (country.alpha3(), Scheme::Iso3),
            (country.alpha2(), Scheme::Iso2),
            (country.alpha2(), Scheme::Any),
        ] {
            let found = resolve(code, scheme, today);
            assert_eq!(found, Resolution::Exact(country), "{code} {scheme}");
        }
    }
}

#[test]
fn every_shown_name_gives_its_country_back_or_is_shared() {
    for country in Country::all() {
        for language in Language::ALL {
            let name = country.name(language);
            let found = any(name);
            let shared = found
                .candidates()
                .iter()
                .any(|candidate| candidate == Candidate::Country(country));
            assert!(
                found == Resolution::Exact(country) || shared,
                "{name}: {found:?}"
            );
            assert_eq!(resolve(name, Scheme::Name, None), found);
        }
    }
}

#[test]
fn former_states_and_aggregates_are_found_by_name_and_code() {
    for state in FormerState::all() {
        assert_eq!(state.id().parse(), Ok(state));
        if !state.id().starts_with("UN") {
            let found = resolve(state.id(), Scheme::Iso3166Part3, None);
            assert_eq!(found, Resolution::Historic(state));
        }
    }
    for aggregate in Aggregate::all() {
        assert_eq!(aggregate.code().parse(), Ok(aggregate));
        let name = aggregate.name(Language::En).expect("a name");
        // some groups bear one name: the Central Asia of five publishers, "Micronesia"
        assert_eq!(any(name).status(), "aggregate", "{name}");
    }
    for group in Group::all() {
        let Resolution::Aggregate(found) = any(group.id()) else {
            panic!("{group} is no aggregate");
        };
        assert_eq!(found.group(), Some(group));
    }
}

#[test]
fn every_area_of_un_comtrade_is_told_by_code_and_by_label() {
    for list in ["comtrade_partners", "comtrade_reporters"] {
        for row in &rows(&format!("countries/{list}.csv")) {
            let (code, label, iso3) = (&row[0], &row[1], &row[2]);
            let found = resolve(code, Scheme::Comtrade, None);
            if let Ok(country) = iso3.parse::<Country>() {
                // or a former part of it, a proxy for it, or "Europe EU, nes" that is filed there
                assert!(
                    found == Resolution::Exact(country)
                        || matches!(found, Resolution::Historic(_) | Resolution::Aggregate(_)),
                    "{code} {label}: {found:?}"
                );
            }
            assert_ne!(found, Resolution::None, "{code} {label}");
            let by_label = resolve(label, Scheme::Comtrade, None);
            assert_eq!(by_label.to_string(), found.to_string(), "{label}");
        }
    }
}

#[test]
fn customs_areas_are_not_codes_of_iso() {
    let comtrade = |code| resolve(code, Scheme::Comtrade, None);
    assert_eq!(comtrade("842"), Resolution::Exact(Country::USA));
    assert_eq!(comtrade("381"), Resolution::Exact(Country::ITA));
    assert_eq!(comtrade("380"), Resolution::Exact(Country::ITA));
    assert_eq!(comtrade("356"), Resolution::Historic(FormerState::UN356));
    assert!(matches!(
        comtrade("490"),
        Resolution::Proxy { area, country: Country::TWN } if area.code() == 490
    ));
    let Resolution::Statistical(union) = comtrade("711") else {
        panic!("a customs union");
    };
    assert_eq!(union.proxy(), None);
    assert_eq!(
        StatisticalArea::all()
            .filter_map(StatisticalArea::proxy)
            .count(),
        1
    );
    for (scheme, code) in [
        (Scheme::Iso3, "490"),
        (Scheme::IsoNumeric, "842"),
        (Scheme::M49, "158"),
    ] {
        assert_eq!(
            resolve(code, scheme, None),
            Resolution::None,
            "{code} {scheme}"
        );
    }
}

#[test]
fn a_reused_code_means_what_it_meant_on_the_day() {
    let on = |code: &str, scheme, date: &str| resolve(code, scheme, Some(day(date)));
    let historic = Resolution::Historic;
    assert_eq!(
        on("CS", Scheme::Iso2, "1990-01-01"),
        historic(FormerState::CSHH)
    );
    assert_eq!(
        on("CS", Scheme::Iso2, "2005-01-01"),
        historic(FormerState::CSXX)
    );
    assert_eq!(on("CS", Scheme::Iso2, "2020-01-01"), Resolution::None);
    assert_eq!(
        on("AI", Scheme::Iso2, "1970-01-01"),
        historic(FormerState::AIDJ)
    );
    assert_eq!(
        on("AI", Scheme::Any, "1970-01-01"),
        historic(FormerState::AIDJ)
    );
    assert_eq!(
        on("AI", Scheme::Iso2, "1990-01-01"),
        Resolution::Exact(Country::AIA)
    );
    assert_eq!(
        resolve("AI", Scheme::Iso2, None),
        Resolution::Exact(Country::AIA)
    );
    assert_eq!(
        on("SUN", Scheme::Iso3, "1990-01-01"),
        historic(FormerState::SUHH)
    );
    assert_eq!(on("SUN", Scheme::Iso3, "2000-01-01"), Resolution::None);
    assert_eq!(
        on("ROM", Scheme::Iso3, "2001-12-31").country(),
        Some(Country::ROU)
    );
    assert_eq!(on("ROM", Scheme::Iso3, "2010-01-01"), Resolution::None);
    assert_eq!(
        on("736", Scheme::Comtrade, "2011-12-31"),
        historic(FormerState::UN736)
    );
    assert_eq!(on("736", Scheme::Comtrade, "2012-01-01"), Resolution::None);
    // names do not depend on the day
    assert_eq!(
        on("USSR", Scheme::Any, "2020-01-01"),
        historic(FormerState::SUHH)
    );
}

#[test]
fn a_scheme_is_never_guessed() {
    for (code, scheme, country) in [
        ("CH", Scheme::Fips, Country::CHN),
        ("CH", Scheme::Iso2, Country::CHE),
        ("ch", Scheme::Iso2, Country::CHE),
        ("GM", Scheme::Fips, Country::DEU),
        ("EL", Scheme::Eurostat, Country::GRC),
        ("923", Scheme::Imf, Country::TJK),
        ("ZAR", Scheme::Cepii, Country::COD),
        ("UZB", Scheme::Cepii, Country::UZB),
    ] {
        assert_eq!(
            resolve(code, scheme, None).country(),
            Some(country),
            "{code} {scheme}"
        );
    }
    // known to one scheme only
    assert_eq!(any("923"), Resolution::None);
    assert_eq!(any("EL"), Resolution::None);
    assert_eq!(any("kaz"), Resolution::None);
    assert_eq!(resolve("GR", Scheme::Eurostat, None), Resolution::None);
    assert_eq!(resolve("Kazakhstan", Scheme::Iso3, None), Resolution::None);
    assert_eq!(resolve("KAZ", Scheme::Name, None), Resolution::None);
}

#[test]
fn world_bank_codes_old_and_new_are_read() {
    let bank = |code| resolve(code, Scheme::WorldBank, None);
    for (code, country) in [
        ("ROU", Country::ROU),
        ("ROM", Country::ROU),
        ("ZAR", Country::COD),
        ("TMP", Country::TLS),
        ("ADO", Country::AND),
        ("WBG", Country::PSE),
        ("KSV", Country::XKX),
    ] {
        assert_eq!(bank(code).country(), Some(country), "{code}");
    }
    assert_eq!(bank("CHI").to_string(), "group:GGY+JEY");
    assert_eq!(bank("SAS").to_string(), "group:WB_SAS");
    assert_eq!(bank("Korea, Rep.").country(), Some(Country::KOR));
}

#[test]
fn words_inside_longer_ones_do_not_count() {
    for text in [
        "Perugia",
        "Lyngby",
        "Jersey City",
        "Guinea pig",
        "New Georgia",
        "Sudanese pound",
    ] {
        assert_eq!(any(text), Resolution::None, "{text}");
    }
    assert_eq!(any("Niger"), Resolution::Exact(Country::NER));
    assert_eq!(any("Nigerien"), Resolution::Demonym(Country::NER));
}

#[test]
fn marks_of_footnotes_and_articles_do_not_matter() {
    for text in [
        "Gambia, The",
        "The Gambia",
        "Gambia*",
        "Gambia¹",
        "Gambia [a]",
        "Gambia 1/",
        "the Gambia ²",
    ] {
        assert_eq!(any(text).country(), Some(Country::GMB), "{text}");
    }
    assert_eq!(any("Yugoslavia (...1992)").status(), "historic");
    assert_eq!(any("Sudan (...2010)"), Resolution::None);
    assert_eq!(any("Gambia 12345/"), Resolution::None);
}

#[test]
fn spellings_made_by_rule_are_known() {
    for (text, country) in [
        ("Congo, Dem. Rep. of the", Country::COD),
        ("Iran, IR", Country::IRN),
        ("Korea, DPR", Country::PRK),
        ("Tajikistan, Rep. of", Country::TJK),
        ("COTE D IVOIRE", Country::CIV),
        ("SouthKorea", Country::KOR),
        ("Sudan, South", Country::SSD),
        ("Moldova, Rep.of", Country::MDA),
        ("Ethiopia, The Federal Dem. Rep. of", Country::ETH),
        ("Equatorial Guinea, Rep. of", Country::GNQ),
        ("P.R.China", Country::CHN),
    ] {
        assert_eq!(any(text).country(), Some(country), "{text}");
    }
}

#[test]
fn former_states_know_their_time_and_successors() {
    let sudan = FormerState::UN736;
    assert_eq!(sudan.last(), Some(Moment::Day(day("2011-07-08"))));
    assert_eq!(sudan.successors(), [Country::SDN, Country::SSD]);
    assert_eq!(FormerState::UN58.code(), "BEL|LUX");
    assert_eq!(FormerState::YUCS.numeric(), Some(891));
    assert!(
        FormerState::all().all(|state| { !state.name().is_empty() && !state.code().is_empty() })
    );
}

#[test]
fn an_answer_prints_as_code_and_status() {
    for (text, printed, status) in [
        ("Kirgizia", "KGZ", "exact"),
        ("Congo", "COD|COG", "ambiguous"),
        ("Belgium-Luxembourg", "BEL|LUX", "historic"),
        ("ASEAN", "group:ASEAN", "aggregate"),
        ("Uzbek", "demonym:UZB", "demonym"),
        ("Bunkers", "none", "none"),
        ("Atlantis", "none", "none"),
    ] {
        let found = any(text);
        assert_eq!(
            (found.to_string().as_str(), found.status()),
            (printed, status)
        );
    }
    assert_eq!(
        resolve("XKK", Scheme::Iso3, None),
        Resolution::Alias {
            country: Country::XKX,
            kind: AliasKind::Code
        }
    );
}

#[test]
fn every_code_of_a_country_gives_it_back() {
    for country in Country::all() {
        for scheme in Scheme::ALL {
            for code in country.codes(scheme) {
                let found = resolve(&code.to_string(), scheme, None);
                let proxy = matches!(found, Resolution::Proxy { country: of, .. } if of == country);
                assert!(
                    found.country() == Some(country) || proxy,
                    "{code} of {scheme}: {found:?}"
                );
            }
        }
        let count = |scheme| country.codes(scheme).count();
        assert_eq!((count(Scheme::Iso2), count(Scheme::Iso3)), (1, 1));
    }
    let baci = |country: Country| country.codes(Scheme::Baci).map(|code| code.to_string());
    assert!(baci(Country::FRA).eq(["251"]));
    assert!(baci(Country::TWN).eq(["490"]));
    assert!(
        Country::GRC
            .codes(Scheme::Eurostat)
            .map(|code| code.to_string())
            .eq(["EL"])
    );
    assert!(
        Country::UZB
            .codes(Scheme::Cepii)
            .map(|code| code.to_string())
            .eq(["UZB"])
    );
}

#[test]
fn schemes_read_and_print_alike() {
    for scheme in Scheme::ALL {
        assert_eq!(scheme.to_string().parse(), Ok(scheme));
    }
    let error = "isbn".parse::<Scheme>().expect_err("unknown");
    assert!(error.is_unknown_scheme() && error.to_string().contains("`isbn`"));
}

proptest! {
    #[test]
    fn no_text_makes_resolve_panic(
        text in "\\PC{0,24}",
        scheme in 0_usize..15,
        year in proptest::option::of(-2_000_i32..4_000),
    ) {
        let at = year.and_then(|year| chrono::NaiveDate::from_ymd_opt(year, 3, 1));
        let found = resolve(&text, Scheme::ALL[scheme], at);
        prop_assert!(!found.status().is_empty());
        prop_assert_eq!(found.country().is_some(), found.status() == "exact");
        prop_assert_eq!(found.candidates().is_empty(), found.status() != "ambiguous");
    }

    #[test]
    fn a_letter_more_makes_no_other_country(position in 0_usize..250, letter in "[a-z]") {
        let country = Country::all().nth(position).expect("one of 250");
        let longer = format!("{}{letter}{letter}{letter}", country.name(Language::En));
        prop_assert_eq!(any(&longer).country(), None);
    }

    #[test]
    fn codes_of_any_case_are_codes_where_the_scheme_is_named(position in 0_usize..250) {
        let country = Country::all().nth(position).expect("one of 250");
        for (code, scheme) in [(country.alpha3(), Scheme::Iso3), (country.alpha2(), Scheme::Iso2)] {
            let found = resolve(&code.to_lowercase(), scheme, None);
            prop_assert_eq!(found, Resolution::Exact(country));
        }
    }
}
