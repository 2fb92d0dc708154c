//! Units and scales as text.

use corridor_evidence::{PlainUnit, ScaledUnit, Unit, UnitKind};

#[test]
fn every_unit_prints_and_reads_back() {
    for plain in PlainUnit::ALL {
        let unit = Unit::Plain(*plain);
        assert_eq!(unit.to_string().parse(), Ok(unit));
    }
    for code in ["USD", "CNY", "KZT", "CNY/USD"] {
        assert_eq!(code.parse::<Unit>().unwrap().to_string(), code);
    }
}

#[test]
fn teu_feu_containers_and_trains_are_four_kinds() {
    let kinds: std::collections::BTreeSet<UnitKind> =
        ["TEU", "FEU", "container", "train", "t", "percent", "pp"]
            .into_iter()
            .map(|code| code.parse::<Unit>().unwrap().kind())
            .collect();
    assert_eq!(kinds.len(), 7);
}

#[test]
fn compounds_are_a_unit_and_a_power_of_ten() {
    for (text, unit, power) in [
        ("kt", "t", 3),
        ("Mt", "t", 6),
        ("MW", "W", 6),
        ("kWh", "Wh", 3),
        ("bcm", "m3", 9),
        ("USD bn", "USD", 9),
        ("USD thousand", "USD", 3),
        ("km", "km", 0),
    ] {
        let scaled: ScaledUnit = text.parse().unwrap();
        assert_eq!(
            (scaled.unit.to_string().as_str(), scaled.scale.power()),
            (unit, power),
            "{text}"
        );
        assert_eq!(scaled.to_string(), text);
    }
}

#[test]
fn unknown_units_are_refused() {
    for text in ["", "dollar", "usd", "tonnes", "ABC/DEF", "USD zillion"] {
        assert!(text.parse::<ScaledUnit>().is_err(), "`{text}` was read");
    }
}
