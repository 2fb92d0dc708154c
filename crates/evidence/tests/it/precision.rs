//! Numerals and hedges as intervals.

use corridor_evidence::{Numeral, Precision, Scale};
use proptest::prelude::*;

fn interval(text: &str, scale: u8, precision: Precision) -> String {
    let numeral = Numeral::new(text, Scale::new(scale).unwrap()).unwrap();
    precision.interval(&numeral).unwrap().to_string()
}

#[test]
fn rounding_follows_the_digits_as_written() {
    for (text, scale, expected) in [
        ("43.82", 9, "[43815000000, 43825000000)"),
        ("95", 9, "[94500000000, 95500000000)"),
        ("95.0", 9, "[94950000000, 95050000000)"),
        ("40", 9, "[39500000000, 40500000000)"),
        ("300", 9, "[250000000000, 350000000000)"),
        ("56500", 0, "[56450, 56550)"),
        ("46", 0, "[45.5, 46.5)"),
        ("24.1", 0, "[24.05, 24.15)"),
        ("0.08", 9, "[75000000, 85000000)"),
    ] {
        assert_eq!(
            interval(text, scale, Precision::Rounded),
            expected,
            "{text}"
        );
    }
}

#[test]
fn hedges_are_one_or_two_sided() {
    assert_eq!(interval("26", 9, Precision::Over), "(26000000000, ∞)");
    assert_eq!(
        interval("15", 9, Precision::Nearly),
        "[14250000000, 15000000000]"
    );
    assert_eq!(interval("40", 0, Precision::Nearly), "[36, 40]");
    assert_eq!(
        interval("30", 9, Precision::About),
        "[27000000000, 33000000000]"
    );
    assert_eq!(interval("5000", 0, Precision::Nearly), "[4500, 5000]");
    assert_eq!(
        interval("49.5", 9, Precision::JustOver),
        "(49500000000, 49995000000]"
    );
    assert_eq!(interval("22", 9, Precision::Under), "(-∞, 22000000000)");
    assert_eq!(interval("300000", 0, Precision::UpTo), "(-∞, 300000]");
}

#[test]
fn only_plain_decimal_numbers_are_numerals() {
    for text in [
        "",
        "-",
        "1,234",
        "1 234",
        "1e9",
        ".5",
        "5.",
        "+5",
        "٣",
        "NaN",
        "1.2.3",
        "99999999999999999999999999999999",
    ] {
        assert!(Numeral::new(text, Scale::ONE).is_err(), "`{text}` was read");
    }
    assert_eq!(
        Numeral::new("-0.5", Scale::ONE)
            .unwrap()
            .value()
            .to_string(),
        "-0.5"
    );
}

proptest! {
    #[test]
    fn every_interval_touches_its_number(digits in 0_u64..10_000_000, places in 0_u32..4, scale in 0_u8..12) {
        let text = rust_decimal::Decimal::from_i128_with_scale(i128::from(digits), places).to_string();
        let numeral = Numeral::new(&text, Scale::new(scale).unwrap()).unwrap();
        for precision in Precision::ALL {
            let interval = precision.interval(&numeral);
            // "Just over zero" is the one thing that no width makes sense of.
            if digits == 0 && precision == Precision::JustOver {
                prop_assert!(interval.is_err());
                continue;
            }
            let interval = interval.unwrap();
            let value = numeral.value();
            let touches = interval.contains(value)
                || interval.low().value() == Some(value)
                || interval.high().value() == Some(value);
            prop_assert!(touches, "{} {}", precision, interval);
        }
    }

    #[test]
    fn any_text_is_a_numeral_or_refused(text in "\\PC{0,24}") {
        let _ = Numeral::new(&text, Scale::ONE);
    }
}
