//! Numbers as published: decimal texts, their digits and how precisely they are known.

/// Whether a text is a plain decimal: no exponent, no thousands separator.
pub(super) fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    plain(whole) && plain(fraction)
}

/// A number that a table wrote with an exponent, as a plain decimal: `8e-05` is `0.00008`.
pub(super) fn plain(text: &str) -> Option<String> {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else {
        return is_decimal(text).then(|| text.to_owned());
    };
    let shift = exponent.parse::<i32>().ok()?;
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let negative = whole.starts_with('-');
    let digits = format!("{}{fraction}", whole.trim_start_matches('-'));
    let point = i32::try_from(whole.trim_start_matches('-').len()).ok()? + shift;
    let plain = match usize::try_from(point) {
        Ok(0) | Err(_) => {
            let zeros = usize::try_from(-point).ok()?;
            format!("0.{}{digits}", "0".repeat(zeros))
        }
        Ok(point) if point >= digits.len() => format!("{digits:0<point$}"),
        Ok(point) => {
            let (whole, fraction) = digits.split_at_checked(point)?;
            format!("{whole}.{fraction}")
        }
    };
    let signed = if negative { format!("-{plain}") } else { plain };
    is_decimal(&signed).then_some(signed)
}

/// Digits after the decimal point.
pub(super) fn decimals(text: &str) -> usize {
    text.split_once('.')
        .map_or(0, |(_, fraction)| fraction.len())
}

/// The same value in one spelling: no zeros at the end of a fraction.
pub(super) fn canonical(text: &str) -> &str {
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        text
    }
}

/// How precisely a number without a bound word is known. Numbers with a scale word, with a
/// fraction, or of a measured kind are rounded to their last digit, plain integers with two or
/// more zeros at the end to those zeros; a count in full digits is exact.
pub(super) fn precision(text: &str, multiplier: i32, unit: &str) -> &'static str {
    let measured = matches!(
        unit,
        "percent" | "h" | "km/h" | "km" | "day" | "pp" | "ratio"
    );
    let round = multiplier > 0 || decimals(text) > 0 || text.ends_with("00") || measured;
    if round { "rounded" } else { "exact" }
}

#[cfg(test)]
mod tests {
    use super::{canonical, is_decimal, plain, precision};

    #[test]
    fn exponents_and_separators_are_no_decimals() {
        assert!(is_decimal("14279968506271.73"));
        assert!(is_decimal("-0.5"));
        for text in ["4e-05", "1,000", "", "1.", ".5", "70+"] {
            assert!(!is_decimal(text), "{text}");
        }
    }

    #[test]
    fn exponents_become_plain_decimals() {
        let cases = [
            ("8e-05", "0.00008"),
            ("-1.25E3", "-1250"),
            ("1.2345e2", "123.45"),
            ("1.5e0", "1.5"),
            ("12e-1", "1.2"),
            ("106.30", "106.30"),
        ];
        for (text, decimal) in cases {
            assert_eq!(plain(text).as_deref(), Some(decimal), "{text}");
        }
        assert_eq!(plain("1,000"), None);
    }

    #[test]
    fn only_counts_in_full_digits_are_exact() {
        assert_eq!(precision("3467", 0, "enterprises"), "exact");
        assert_eq!(precision("4700", 0, "enterprises"), "rounded");
        assert_eq!(precision("28", 9, "USD"), "rounded");
        assert_eq!(precision("46", 0, "percent"), "rounded");
        assert_eq!(precision("16355236459", 0, "USD"), "exact");
        assert_eq!(canonical("14.0"), "14");
        assert_eq!(canonical("56500"), "56500");
    }
}
