//! Codes, history, names.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use corridor_money::{Currency, CurrencyStatus, Language, MoneyError, NameKind, SuccessionKind};

use crate::fixtures::rows;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn current_in(area: &str, on: &str) -> Vec<&'static str> {
    Currency::current_in(area, day(on))
        .map(Currency::code)
        .collect()
}

#[test]
fn a_currency_is_two_bytes_and_can_go_anywhere() {
    fn anywhere<T: Send + Sync + Copy + std::hash::Hash + Ord + 'static>() {}
    anywhere::<Currency>();
    assert_eq!(size_of::<Currency>(), 2);
}

#[test]
fn every_code_of_the_source_parses_and_prints_itself_in_order() {
    let mut codes: Vec<String> = rows("money/currency_history.csv")
        .into_iter()
        .map(|row| row["code"].clone())
        .collect();
    codes.sort();
    codes.dedup();
    let all: Vec<String> = Currency::all()
        .map(|currency| currency.to_string())
        .collect();
    assert_eq!(all, codes);
    assert_eq!(all.len(), 310);
    for code in &codes {
        assert_eq!(code.parse::<Currency>().unwrap().code(), code);
    }
}

#[test]
fn what_is_no_code_is_refused_with_the_text() {
    for text in ["", "usd", "US", "USDX", " USD", "ZZZ", "ＵＳＤ", "₸"] {
        let error = text.parse::<Currency>().unwrap_err();
        assert_eq!(
            error,
            MoneyError::UnknownCurrency {
                code: text.to_owned()
            }
        );
        assert!(error.to_string().contains(&format!("`{text}`")));
    }
}

#[test]
fn numbers_and_minor_units_are_those_of_the_source() {
    for row in rows("money/currency_history.csv") {
        let currency: Currency = row["code"].parse().unwrap();
        assert_eq!(currency.numeric(), row["numeric"].parse().ok(), "{row:?}");
        if let Ok(units) = row["minor_units"].parse() {
            assert_eq!(currency.minor_units(), Some(units), "{row:?}");
        }
    }
    assert_eq!(Currency::XDR.minor_units(), None);
}

#[test]
fn iso_minor_units_and_cldr_digits_are_kept_apart() {
    let digits = |currency: Currency| (currency.minor_units(), currency.display_digits());
    assert_eq!(digits(Currency::IQD), (Some(3), 0));
    assert_eq!(digits(Currency::HUF), (Some(2), 0));
    assert_eq!(digits(Currency::IRR), (Some(2), 0));
    let differ = Currency::all()
        .filter(|currency| currency.status() == CurrencyStatus::Active)
        .filter(|currency| {
            currency
                .minor_units()
                .is_some_and(|n| n != currency.display_digits())
        });
    let differ: Vec<&str> = differ.map(Currency::code).collect();
    assert_eq!(
        differ.join(" "),
        "AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR SOS SYP YER"
    );
}

#[test]
fn a_code_used_anywhere_today_is_active_and_the_offshore_yuan_is_not_isos() {
    let status = |code: &str| code.parse::<Currency>().unwrap().status();
    assert_eq!(status("EUR"), CurrencyStatus::Active);
    assert_eq!(status("RUR"), CurrencyStatus::Historic);
    assert_eq!(status("BGN"), CurrencyStatus::Historic);
    assert_eq!(status("CNH"), CurrencyStatus::NonIso);
    assert_eq!(Currency::CNH.numeric(), None);
}

#[test]
fn the_new_money_counts_from_the_day_it_took_effect() {
    for (area, eve, old, new) in [
        ("KGZ", "1993-05-09", "RUR", "KGS"),
        ("KAZ", "1993-11-14", "RUR", "KZT"),
        ("UZB", "1994-06-30", "RUR", "UZS"),
        ("TJK", "2000-10-29", "TJR", "TJS"),
        ("TKM", "2008-12-31", "TMM", "TMT"),
        ("RUS", "1997-12-31", "RUR", "RUB"),
        ("HRV", "2022-12-31", "HRK", "EUR"),
    ] {
        assert_eq!(current_in(area, eve), [old], "{area}");
        let next = day(eve).succ_opt().unwrap().to_string();
        assert_eq!(current_in(area, &next), [new], "{area}");
    }
}

#[test]
fn the_five_and_china_have_one_currency_on_every_day_since_1995() {
    for area in ["KAZ", "KGZ", "TJK", "TKM", "UZB", "RUS"] {
        let mut on = day("1995-06-01");
        while on < day("2026-01-01") {
            assert_eq!(Currency::current_in(area, on).count(), 1, "{area} {on}");
            on += chrono::TimeDelta::days(31);
        }
    }
    assert_eq!(current_in("CHN", "2024-01-01"), ["CNH", "CNY"]);
}

#[test]
fn withdrawal_is_kept_as_iso_prints_it() {
    let rouble = Currency::RUR
        .uses()
        .find(|used| used.area() == "RUS")
        .unwrap();
    assert_eq!(rouble.withdrawn(), Some("2004-01"));
    assert_eq!(rouble.until(), Some(day("1998-01-01")));
    let bulgarian = Currency::BGK.uses().next().unwrap();
    assert_eq!(bulgarian.withdrawn(), Some("1989 to 1990"));
    assert_eq!(bulgarian.until(), Some(day("1991-01-01")));
}

#[test]
fn every_currency_has_one_full_successor_at_most_and_no_chain_is_a_circle() {
    for currency in Currency::all() {
        let full = currency
            .successions()
            .filter(|s| s.kind() == SuccessionKind::Replacement);
        assert!(full.count() <= 1, "{currency}");
        for step in currency.successions() {
            assert!(step.effective().is_some(), "{currency}");
            assert!(step.factor() > rust_decimal::Decimal::ZERO, "{currency}");
        }
        let mut at = currency;
        for _ in 0..10 {
            let Some(step) = at.successor() else { break };
            at = step.to();
        }
        assert_eq!(at.successor(), None, "{currency}");
    }
}

#[test]
fn leaving_the_rouble_area_is_an_introduction_not_a_replacement() {
    let tenge = Currency::RUR
        .successions()
        .find(|step| step.to() == Currency::KZT)
        .unwrap();
    assert_eq!(tenge.kind(), SuccessionKind::Introduction);
    assert_eq!(tenge.area(), Some("KAZ"));
    assert_eq!(tenge.factor(), 500.into());
    assert_eq!(tenge.effective(), Some(day("1993-11-15")));
}

#[test]
fn every_name_of_the_source_is_found_in_its_language() {
    let kinds = BTreeMap::from([
        ("name", NameKind::Name),
        ("name_one", NameKind::One),
        ("name_few", NameKind::Few),
        ("name_many", NameKind::Many),
        ("name_other", NameKind::Other),
        ("symbol", NameKind::Symbol),
        ("symbol_narrow", NameKind::NarrowSymbol),
        ("symbol_variant", NameKind::VariantSymbol),
        ("symbol_formal", NameKind::FormalSymbol),
    ]);
    let rows = rows("money/currency_names_multilingual.csv");
    let mut found = 0;
    for row in &rows {
        let currency: Currency = row["code"].parse().unwrap();
        let language: Language = row["lang"].parse().unwrap();
        let name = currency.name_of(language, kinds[row["kind"].as_str()]);
        assert_eq!(name, Some(row["text"].as_str()), "{row:?}");
        found += 1;
    }
    assert_eq!(found, rows.len());
    assert_eq!(
        Currency::all()
            .map(|currency| currency.names().count())
            .sum::<usize>(),
        found
    );
}

#[test]
fn a_symbol_that_is_not_clear_in_a_language_gives_way_to_the_code() {
    assert_eq!(Currency::RUB.symbol(Language::Ru), "₽");
    assert_eq!(Currency::RUB.symbol(Language::En), "RUB");
    assert_eq!(Currency::JPY.symbol(Language::Zh), "JP¥");
    assert_eq!(Currency::UZS.symbol(Language::Uz), "soʻm");
    assert_eq!(Currency::ADP.symbol(Language::En), "ADP");
}

#[test]
fn languages_round_trip_and_a_strange_one_is_refused() {
    for language in Language::ALL {
        assert_eq!(language.to_string().parse(), Ok(language));
    }
    let error = "de".parse::<Language>().unwrap_err();
    assert!(error.to_string().starts_with("no names in language `de`"));
}
