//! Numbers that are not written in Western digits, and years of two digits.

use super::item::Num;

/// The value of a Chinese digit.
fn digit(c: char) -> Option<u32> {
    Some(match c {
        '〇' | '零' => 0,
        '一' => 1,
        '二' | '两' | '兩' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Whether a character belongs to a Chinese number.
pub(super) fn is_han_numeral(c: char) -> bool {
    c == '十' || digit(c).is_some()
}

/// A Chinese number below a hundred with tens (二十一), or digit by digit (二〇二四).
pub(super) fn han_number(text: &str) -> Option<Num> {
    let Some((tens, ones)) = text.split_once('十') else {
        let mut value = 0_u32;
        for c in text.chars() {
            value = value.checked_mul(10)?.checked_add(digit(c)?)?;
        }
        let digits = text.chars().count();
        return (digits > 0).then_some(Num { value, digits });
    };
    let single = |part: &str, empty: u32| {
        let mut chars = part.chars();
        match (chars.next(), chars.next()) {
            (None, _) => Some(empty),
            (Some(c), None) => digit(c),
            _ => None,
        }
    };
    let value = single(tens, 1)? * 10 + single(ones, 0)?;
    Some(Num { value, digits: 2 })
}

/// The year that two digits stand for, as POSIX `strptime` reads `%y`: 69 to 99 are of the
/// twentieth century, 00 to 68 of the twenty-first.
pub(super) fn year_of_two_digits(value: u32) -> Option<i32> {
    let value = i32::try_from(value).ok().filter(|value| *value < 100)?;
    Some(if value >= 69 {
        1900 + value
    } else {
        2000 + value
    })
}
