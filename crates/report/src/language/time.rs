//! Dates and periods in words.

use chrono::{Datelike as _, NaiveDate};
use corridor_evidence::{PartialDate, Period, PeriodKind};

use super::Tongue;

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_RU: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
const MONTHS_RU_OF: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

fn of(list: [&'static str; 12], month: u32) -> &'static str {
    list.get(month as usize - 1).copied().unwrap_or("")
}

/// A day: `17 June 2025`, `17 июня 2025 г.`, `2025年6月17日`.
pub(crate) fn date(tongue: Tongue, date: NaiveDate) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match tongue {
        Tongue::En => format!("{day} {} {year}", of(MONTHS_EN, month)),
        Tongue::Ru => format!("{day}\u{a0}{} {year}\u{a0}г.", of(MONTHS_RU_OF, month)),
        Tongue::Zh => format!("{year}年{month}月{day}日"),
    }
}

/// A date as far as it is known.
pub(crate) fn partial_date(tongue: Tongue, partial: PartialDate) -> String {
    let (first, last) = (partial.earliest(), partial.latest());
    if first == last {
        date(tongue, first)
    } else if first.month() == last.month() {
        month(tongue, first)
    } else {
        year(tongue, first.year())
    }
}

fn year(tongue: Tongue, year: i32) -> String {
    tongue.pick(
        format!("{year}"),
        format!("{year}\u{a0}г."),
        format!("{year}年"),
    )
}

fn month(tongue: Tongue, date: NaiveDate) -> String {
    let (year, month) = (date.year(), date.month());
    match tongue {
        Tongue::En => format!("{} {year}", of(MONTHS_EN, month)),
        Tongue::Ru => format!("{} {year}\u{a0}г.", of(MONTHS_RU, month)),
        Tongue::Zh => format!("{year}年{month}月"),
    }
}

/// A period in a sentence.
pub(crate) fn period(tongue: Tongue, period: Period) -> String {
    let end = period.end();
    let Some(start) = period.start() else {
        return up_to(tongue, end);
    };
    let (from, to) = (start.year(), end.year());
    match period.kind() {
        PeriodKind::Instant => {
            let day = date(tongue, end);
            tongue.pick(day.clone(), format!("на {day}"), format!("截至{day}"))
        }
        PeriodKind::Day => date(tongue, end),
        PeriodKind::Week => {
            let week = start.iso_week();
            let (year, week) = (week.year(), week.week());
            match tongue {
                Tongue::En => format!("week {week} of {year}"),
                Tongue::Ru => format!("{week}-я неделя {year}\u{a0}г."),
                Tongue::Zh => format!("{year}年第{week}周"),
            }
        }
        PeriodKind::Month => month(tongue, start),
        PeriodKind::Quarter => {
            let quarter = start.month().div_ceil(3);
            match tongue {
                Tongue::En => format!("Q{quarter} {from}"),
                Tongue::Ru => format!("{quarter}-й квартал {from}\u{a0}г."),
                Tongue::Zh => format!("{from}年第{quarter}季度"),
            }
        }
        PeriodKind::Half => match (tongue, start.month() == 1) {
            (Tongue::En, true) => format!("first half of {from}"),
            (Tongue::En, false) => format!("second half of {from}"),
            (Tongue::Ru, true) => format!("1-е полугодие {from}\u{a0}г."),
            (Tongue::Ru, false) => format!("2-е полугодие {from}\u{a0}г."),
            (Tongue::Zh, true) => format!("{from}年上半年"),
            (Tongue::Zh, false) => format!("{from}年下半年"),
        },
        PeriodKind::Year => year(tongue, from),
        PeriodKind::Years => tongue.pick(
            format!("{from}–{to}"),
            format!("{from}–{to}\u{a0}гг."),
            format!("{from}–{to}年"),
        ),
        _ if period.whole_months().is_some() => months(tongue, start, end),
        _ => format!("{} – {}", date(tongue, start), date(tongue, end)),
    }
}

fn months(tongue: Tongue, start: NaiveDate, end: NaiveDate) -> String {
    let (a, b) = (start.month(), end.month());
    if start.year() != end.year() {
        return format!("{} – {}", month(tongue, start), month(tongue, end));
    }
    let year = end.year();
    match tongue {
        _ if a == b => month(tongue, start),
        Tongue::En => format!("{}–{} {year}", of(MONTHS_EN, a), of(MONTHS_EN, b)),
        Tongue::Ru => format!("{}–{} {year}\u{a0}г.", of(MONTHS_RU, a), of(MONTHS_RU, b)),
        Tongue::Zh => format!("{year}年{a}–{b}月"),
    }
}

fn up_to(tongue: Tongue, end: NaiveDate) -> String {
    let year_end = (end.month(), end.day()) == (12, 31);
    let day = date(tongue, end);
    match tongue {
        Tongue::En if year_end => format!("up to the end of {}", end.year()),
        Tongue::En => format!("up to {day}"),
        Tongue::Ru if year_end => format!("до конца {}\u{a0}г.", end.year()),
        Tongue::Ru => format!("по {day}"),
        Tongue::Zh if year_end => format!("截至{}年底", end.year()),
        Tongue::Zh => format!("截至{day}"),
    }
}

/// A period under an axis or over a column: as short as it can be, and never two alike.
pub(crate) fn tick(tongue: Tongue, of: Period) -> String {
    match of.kind() {
        PeriodKind::Year => of.end().year().to_string(),
        PeriodKind::Years => match of.start() {
            Some(start) => format!("{}–{}", start.year(), of.end().year()),
            None => period(tongue, of),
        },
        PeriodKind::Month => format!("{}-{:02}", of.end().year(), of.end().month()),
        PeriodKind::Quarter => {
            format!("{} Q{}", of.end().year(), of.end().month().div_ceil(3))
        }
        PeriodKind::Instant | PeriodKind::Day => of.end().to_string(),
        _ => period(tongue, of),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> [String; 3] {
        let read: Period = text.parse().unwrap();
        [Tongue::En, Tongue::Ru, Tongue::Zh]
            .map(|tongue| period(tongue, read).replace('\u{a0}', " "))
    }

    #[test]
    fn periods_are_said_in_each_language() {
        assert_eq!(said("2024"), ["2024", "2024 г.", "2024年"]);
        assert_eq!(
            said("2025-01..05"),
            ["January–May 2025", "январь–май 2025 г.", "2025年1–5月"]
        );
        assert_eq!(
            said("@2024-12-31"),
            [
                "31 December 2024",
                "на 31 декабря 2024 г.",
                "截至2024年12月31日"
            ]
        );
        assert_eq!(
            said("2024-Q3"),
            ["Q3 2024", "3-й квартал 2024 г.", "2024年第3季度"]
        );
        assert_eq!(
            said("2020..2024"),
            ["2020–2024", "2020–2024 гг.", "2020–2024年"]
        );
        assert_eq!(
            said("..2025"),
            ["up to the end of 2025", "до конца 2025 г.", "截至2025年底"]
        );
        assert_eq!(
            said("2024-S1"),
            [
                "first half of 2024",
                "1-е полугодие 2024 г.",
                "2024年上半年"
            ]
        );
        assert_eq!(
            said("2020-W53"),
            ["week 53 of 2020", "53-я неделя 2020 г.", "2020年第53周"]
        );
    }
}
