//! Times as text.

use anyhow::{Context as _, bail};

/// Units with their length in seconds, from the longest.
const UNITS: [(&str, f64); 5] = [
    ("s", 1.0),
    ("ms", 1e-3),
    ("µs", 1e-6),
    ("ns", 1e-9),
    ("ps", 1e-12),
];

/// Seconds of `275.8 ns`.
pub(crate) fn parse(text: &str) -> anyhow::Result<f64> {
    let (number, unit) = text
        .split_once(' ')
        .with_context(|| format!("`{text}` is no time, expected such as `275.8 ns`"))?;
    let number: f64 = number
        .parse()
        .with_context(|| format!("`{number}` is no number"))?;
    let Some((_, length)) = UNITS.iter().find(|(name, _)| *name == unit) else {
        bail!("`{unit}` is no unit of time");
    };
    Ok(number * length)
}

/// Three digits in the unit that suits: `276 ns`.
pub(crate) fn show(seconds: f64) -> String {
    // What would be rounded to a thousand of a unit is one of the next.
    let unit = UNITS
        .iter()
        .find(|(_, length)| seconds / length >= 0.9995)
        .or(UNITS.last());
    let (name, length) = unit.copied().unwrap_or(("s", 1.0));
    format!("{} {name}", three_digits(seconds / length))
}

/// A number to three digits, whole ones in full.
pub(crate) fn three_digits(number: f64) -> String {
    let places = match number {
        small if small < 9.995 => 2,
        middle if middle < 99.95 => 1,
        _ => 0,
    };
    format!("{number:.places$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_shown_in_the_unit_that_suits() {
        for (text, shown) in [
            ("275.8 ns", "276 ns"),
            ("18.49 µs", "18.5 µs"),
            ("1.579 ms", "1.58 ms"),
            ("6.786 s", "6.79 s"),
            ("120 s", "120 s"),
            ("999.9 ns", "1.00 µs"),
            ("0.4 ps", "0.40 ps"),
        ] {
            assert_eq!(show(parse(text).unwrap()), shown, "{text}");
        }
    }

    #[test]
    fn three_digits_do_not_become_four() {
        assert_eq!(three_digits(9.996), "10.0");
        assert_eq!(three_digits(99.96), "100");
        assert_eq!(three_digits(4321.0), "4321");
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in ["", "5", "five ns", "5 days"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}
