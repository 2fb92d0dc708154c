//! Chinese numerals below ten thousand; `万` and `亿` are magnitudes.

use rust_decimal::Decimal;

use crate::parse::fold::Folded;

/// The numeral that begins at a character, and where it ends. Numerals begin with a digit or `十`:
/// a bare `百` or `千` is a magnitude.
pub(crate) fn scan(text: &Folded<'_>, start: usize) -> Option<(usize, Decimal)> {
    let first = text.at(start)?;
    if digit(first).is_none() && first != '十' {
        return None;
    }
    let mut at = start;
    let mut total = 0_u64;
    let mut pending: Option<u64> = None;
    let mut positional = 0_usize;
    while let Some(letter) = text.at(at) {
        if let Some(value) = digit(letter) {
            positional += 1;
            // `二五` is positional, `百零五` is not.
            pending = Some(match pending {
                Some(before) if before != 0 => before.checked_mul(10)?.checked_add(value)?,
                _ => value,
            });
        } else if let Some(unit) = unit(letter) {
            // `2千万` has its own magnitude, `一千万` not: the lexicon ends the numeral there.
            let times = pending.take().unwrap_or(1);
            total = total.checked_add(times.checked_mul(unit)?)?;
            positional = 0;
        } else {
            break;
        }
        at += 1;
    }
    if positional > 8 {
        return None;
    }
    let mut value = Decimal::from(total.checked_add(pending.unwrap_or(0))?);
    if text.at(at) == Some('点') || text.at(at) == Some('點') {
        let mut end = at + 1;
        let mut part = Decimal::ONE;
        while let Some(next) = text.at(end).and_then(digit) {
            part = part.checked_mul(Decimal::new(1, 1))?;
            value = value.checked_add(part.checked_mul(Decimal::from(next))?)?;
            end += 1;
        }
        if end > at + 1 {
            at = end;
        }
    }
    Some((at, value))
}

fn digit(letter: char) -> Option<u64> {
    Some(match letter {
        '零' | '〇' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '兩' | '贰' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn unit(letter: char) -> Option<u64> {
    Some(match letter {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::scan;
    use crate::parse::fold::Folded;

    #[test]
    fn numerals_have_their_values() {
        for (text, value) in [
            ("九百四十八", "948"),
            ("一百", "100"),
            ("十二", "12"),
            ("二十", "20"),
            ("一千零五", "1005"),
            ("两千三百", "2300"),
            ("三点五", "3.5"),
            ("二〇二五", "2025"),
        ] {
            let (end, found) = scan(&Folded::new(text), 0).unwrap();
            assert_eq!(
                (end, found.to_string().as_str()),
                (text.chars().count(), value)
            );
        }
        assert_eq!(scan(&Folded::new("百亿"), 0), None);
    }
}
