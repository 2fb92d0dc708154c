//! Numbers in digits, with all that separates them.

use rust_decimal::Decimal;

use crate::parse::fold::Folded;

/// What a run of digits and marks may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numeral {
    /// One reading.
    Plain(Decimal),
    /// One reading that looks like a year: four digits, 1500 to 2100.
    Year(Decimal),
    /// `1,234` and `1.234`: thousands or thousandths.
    Either {
        grouped: Decimal,
        decimal: Decimal,
        mark: char,
    },
    /// `12.03.2025`.
    Date,
    /// Grouped as nobody groups.
    Malformed,
    /// More digits than a decimal holds.
    TooLong,
}

/// The number that begins at a digit, and where it ends.
pub(crate) fn scan(text: &Folded<'_>, start: usize) -> (usize, Numeral) {
    let mut groups = vec![String::new()];
    let mut marks = Vec::new();
    let mut malformed = false;
    let mut at = start;
    loop {
        while let Some(digit) = text.at(at).filter(char::is_ascii_digit) {
            if let Some(group) = groups.last_mut() {
                group.push(digit);
            }
            at += 1;
        }
        let Some(mark) = text.at(at) else { break };
        let joined = match mark {
            '.' | ',' | '٫' => text.is_digit(at + 1),
            ' ' | '\'' => joins_group(text, at, &groups, &marks),
            _ => false,
        };
        let doubled = matches!(mark, '.' | ',')
            && matches!(text.at(at + 1), Some('.' | ','))
            && text.is_digit(at + 2);
        if !joined && !doubled {
            break;
        }
        malformed |= doubled;
        at += if doubled { 2 } else { 1 };
        marks.push(mark);
        groups.push(String::new());
    }
    let numeral = if malformed {
        Numeral::Malformed
    } else {
        interpret(&groups, &marks)
    };
    let (end, exponent) = exponent(text, at);
    match (numeral, exponent) {
        (Numeral::Plain(value) | Numeral::Year(value), Some(exponent)) => (
            end,
            scaled(value, exponent).map_or(Numeral::TooLong, Numeral::Plain),
        ),
        (numeral, None) => (at, numeral),
        (_, Some(_)) => (end, Numeral::Malformed),
    }
}

/// Whether a space or an apostrophe is followed by a group of three.
fn joins_group(text: &Folded<'_>, at: usize, groups: &[String], marks: &[char]) -> bool {
    let before = groups.last().map_or(0, String::len);
    let before_fits = if marks.is_empty() {
        before <= 3
    } else {
        before == 3
    };
    before_fits
        && before > 0
        && marks.iter().all(|mark| Some(*mark) == text.at(at))
        && (1..=3).all(|step| text.is_digit(at + step))
        && !text.is_digit(at + 4)
}

/// `e9`, `E+9`.
fn exponent(text: &Folded<'_>, at: usize) -> (usize, Option<i32>) {
    if text.at(at) != Some('e') {
        return (at, None);
    }
    let negative = text.at(at + 1) == Some('-');
    let signed = negative || text.at(at + 1) == Some('+');
    let first = if signed { at + 2 } else { at + 1 };
    let mut end = first;
    while text.is_digit(end) {
        end += 1;
    }
    if end == first || text.at(end).is_some_and(char::is_alphabetic) {
        return (at, None);
    }
    let digits: String = text.slice(first, end).iter().collect();
    let value = digits.parse::<i32>().unwrap_or(i32::MAX);
    (end, Some(if negative { -value } else { value }))
}

fn scaled(value: Decimal, exponent: i32) -> Option<Decimal> {
    let places = exponent.unsigned_abs();
    let power = Decimal::try_from_i128_with_scale(10_i128.checked_pow(places)?, 0).ok()?;
    if exponent < 0 {
        let result = value.checked_div(power)?;
        return (result.checked_mul(power)? == value).then_some(result);
    }
    value.checked_mul(power)
}

fn interpret(groups: &[String], marks: &[char]) -> Numeral {
    let Some((&last, earlier)) = marks.split_last() else {
        return plain(groups);
    };
    let (Some(head), Some(tail)) = (groups.first(), groups.last()) else {
        return Numeral::Malformed;
    };
    let whole = groups.get(..groups.len() - 1).unwrap_or_default();
    let grouping = |mark: char| matches!(mark, ' ' | '\'');
    if marks.iter().all(|mark| *mark == last) {
        return match (last, earlier.len()) {
            (' ' | '\'', _) => number(&groups.concat(), ""),
            ('.' | ',', 0) if tail.len() == 3 && !head.starts_with('0') && fits(head) => {
                either(head, tail, last)
            }
            (_, 0) => number(head, tail),
            ('.', 1) if is_date(groups) => Numeral::Date,
            ('.', _) if are_thousands(groups) => number(&groups.concat(), ""),
            (',', _) if are_thousands(groups) || are_indian(groups) => number(&groups.concat(), ""),
            _ => Numeral::Malformed,
        };
    }
    let Some(&first) = earlier.first() else {
        return Numeral::Malformed;
    };
    let one_kind = earlier.iter().all(|mark| *mark == first) && first != last;
    let grouped = are_thousands(whole) || (first == ',' && are_indian(whole));
    if one_kind && grouped && !grouping(last) && first != '٫' {
        return number(&whole.concat(), tail);
    }
    Numeral::Malformed
}

fn plain(groups: &[String]) -> Numeral {
    let digits = groups.concat();
    match number(&digits, "") {
        Numeral::Plain(value)
            if digits.len() == 4
                && value >= Decimal::from(1500)
                && value <= Decimal::from(2100) =>
        {
            Numeral::Year(value)
        }
        other => other,
    }
}

fn number(whole: &str, fraction: &str) -> Numeral {
    // Trailing zeros say nothing about the value and might not fit.
    let fraction = fraction.trim_end_matches('0');
    let text = match (whole.is_empty(), fraction.is_empty()) {
        (_, true) => whole.to_owned(),
        (true, false) => format!("0.{fraction}"),
        (false, false) => format!("{whole}.{fraction}"),
    };
    Decimal::from_str_exact(&text).map_or(Numeral::TooLong, Numeral::Plain)
}

fn either(head: &str, tail: &str, mark: char) -> Numeral {
    match (number(&format!("{head}{tail}"), ""), number(head, tail)) {
        (Numeral::Plain(grouped), Numeral::Plain(decimal)) => Numeral::Either {
            grouped,
            decimal,
            mark,
        },
        _ => Numeral::TooLong,
    }
}

/// Whether a first group is one of thousands: one to three digits.
fn fits(head: &str) -> bool {
    (1..=3).contains(&head.len())
}

/// `1,234,567`.
fn are_thousands(groups: &[String]) -> bool {
    let mut groups = groups.iter().map(String::len);
    groups.next().is_some_and(|first| (1..=3).contains(&first)) && groups.all(|len| len == 3)
}

/// `12,34,567`.
fn are_indian(groups: &[String]) -> bool {
    let lengths: Vec<usize> = groups.iter().map(String::len).collect();
    match lengths.as_slice() {
        [1 | 2, middle @ .., 3] => middle.iter().all(|len| *len == 2),
        _ => false,
    }
}

/// `12.03.2025`, `12.03.25`.
fn is_date(groups: &[String]) -> bool {
    let below = |group: &str, limit: u32| group.parse::<u32>().is_ok_and(|n| 0 < n && n <= limit);
    match groups {
        [day, month, year] => {
            day.len() <= 2
                && month.len() <= 2
                && matches!(year.len(), 2 | 4)
                && below(day, 31)
                && below(month, 12)
        }
        _ => false,
    }
}
