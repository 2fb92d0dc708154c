//! Time periods: from the words of the sources to the grammar of the package.
//!
//! The grammar: `2024`, `2024-S1`, `2024-Q3`, `2024-05`, `2024-W01`, `2024-06-17`,
//! `@2024-12-31` (an instant), `2025-01..05` (months cumulated), `2020..2024` (whole years),
//! `2009-01-01/2024-07-31` (any span) and `..2025-06` (cumulative, start not given).

use anyhow::bail;

/// A source's own notation in the grammar of the package; `None` when it is neither.
pub(super) fn normalise(text: &str) -> Option<String> {
    if let Some(end) = text.strip_prefix("to ") {
        return Some(format!("..{end}")).filter(|period| is_valid(period));
    }
    if let Some((year, half)) = text.split_once("-H") {
        return Some(format!("{year}-S{half}")).filter(|period| is_valid(period));
    }
    if is_valid(text) {
        return Some(text.to_owned());
    }
    let (start, end) = text.split_once("..")?;
    let span = match (start.len(), end.len()) {
        // 2021-01..12-13
        (7, 5) => format!("{start}-01/{}-{end}", start.get(..4)?),
        // 2025-09-12..25 and 2023-05-18..19
        (10, 2) => format!("{start}/{}-{end}", start.get(..7)?),
        // 2016-03..2026-03
        (7, 7) => format!("{start}-01/{end}-{:02}", last_day(end)?),
        _ => return None,
    };
    Some(span).filter(|period| is_valid(period))
}

/// The period from the first to the last day or month or year of two cells.
pub(super) fn between(start: &str, end: &str) -> anyhow::Result<String> {
    let period = match (start, end) {
        ("", end) => format!("..{end}"),
        (start, end) if start == end && end.len() < 10 => end.to_owned(),
        (start, end) => whole_years(start, end).unwrap_or_else(|| {
            let from = match start.len() {
                4 => format!("{start}-01-01"),
                7 => format!("{start}-01"),
                _ => start.to_owned(),
            };
            let day = last_day(end).filter(|_| end.len() == 7);
            let to = day.map_or_else(|| end.to_owned(), |day| format!("{end}-{day:02}"));
            format!("{from}/{to}")
        }),
    };
    if !is_valid(&period) {
        bail!("no period from `{start}` to `{end}`");
    }
    Ok(period)
}

fn whole_years(start: &str, end: &str) -> Option<String> {
    let from = start
        .strip_suffix("-01-01")
        .or(Some(start).filter(|year| year.len() == 4))?;
    let to = end
        .strip_suffix("-12-31")
        .or(Some(end).filter(|year| year.len() == 4))?;
    Some(if from == to {
        from.to_owned()
    } else {
        format!("{from}..{to}")
    })
}

/// Whether a text is a period of the grammar.
pub(super) fn is_valid(text: &str) -> bool {
    if let Some(day) = text.strip_prefix('@') {
        return is_day(day);
    }
    if let Some(end) = text.strip_prefix("..") {
        return is_day(end) || is_month(end) || is_year(end);
    }
    if let Some((start, end)) = text.split_once('/') {
        return is_day(start) && is_day(end) && start <= end;
    }
    if let Some((start, end)) = text.split_once("..") {
        let years = is_year(start) && is_year(end) && start < end;
        let months = is_month(start)
            && is_number(end, 2, 1..=12)
            && start.ends_with(char::is_numeric)
            && start.get(5..).is_some_and(|month| month < end);
        return years || months;
    }
    is_day(text) || is_month(text) || is_year(text) || is_part(text)
}

/// Whether a text is a day: `2024-06-17`.
pub(super) fn is_day(text: &str) -> bool {
    text.rsplit_once('-').is_some_and(|(month, day)| {
        is_month(month) && last_day(month).is_some_and(|last| is_number(day, 2, 1..=last))
    })
}

/// Whether a text is a date of which year, month or day may be the last thing known.
pub(super) fn is_partial_date(text: &str) -> bool {
    is_year(text) || is_month(text) || is_day(text)
}

fn is_month(text: &str) -> bool {
    text.split_once('-')
        .is_some_and(|(year, month)| is_year(year) && is_number(month, 2, 1..=12))
}

fn is_year(text: &str) -> bool {
    is_number(text, 4, 1500..=2100)
}

fn is_part(text: &str) -> bool {
    text.split_once('-').is_some_and(|(year, part)| {
        let quarter = part
            .strip_prefix('Q')
            .is_some_and(|n| is_number(n, 1, 1..=4));
        let half = part
            .strip_prefix('S')
            .is_some_and(|n| is_number(n, 1, 1..=2));
        let week = part
            .strip_prefix('W')
            .is_some_and(|n| is_number(n, 2, 1..=53));
        is_year(year) && (quarter || half || week)
    })
}

fn is_number(text: &str, digits: usize, range: std::ops::RangeInclusive<u32>) -> bool {
    text.len() == digits
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && text.parse().is_ok_and(|number| range.contains(&number))
}

/// The last day of a month written `2024-02`.
fn last_day(month: &str) -> Option<u32> {
    let (year, month) = month.split_once('-')?;
    let year = year.parse::<u32>().ok()?;
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        "01" | "03" | "05" | "07" | "08" | "10" | "12" => Some(31),
        "04" | "06" | "09" | "11" => Some(30),
        "02" => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{between, is_valid, normalise};

    #[test]
    fn the_notations_of_the_sources_become_periods() {
        let cases = [
            ("2024", "2024"),
            ("2016-H1", "2016-S1"),
            ("2024-Q1", "2024-Q1"),
            ("2025-01..05", "2025-01..05"),
            ("2021-01..12-13", "2021-01-01/2021-12-13"),
            ("2025-09-12..25", "2025-09-12/2025-09-25"),
            ("2016-03..2026-02", "2016-03-01/2026-02-28"),
            ("to 2024-01-16", "..2024-01-16"),
            ("1990..2025", "1990..2025"),
        ];
        for (text, period) in cases {
            assert_eq!(normalise(text).as_deref(), Some(period), "{text}");
        }
        for text in [
            "before 2022",
            "2021-13",
            "2024-06..2024-01",
            "2025..2024",
            "5 years",
        ] {
            assert_eq!(normalise(text), None, "{text}");
        }
    }

    #[test]
    fn whole_years_are_written_as_years() {
        assert_eq!(between("2022-01-01", "2022-12-31").unwrap(), "2022");
        assert_eq!(between("2005-01-01", "2024-12-31").unwrap(), "2005..2024");
        assert_eq!(
            between("2023-04", "2024-10").unwrap(),
            "2023-04-01/2024-10-31"
        );
        assert_eq!(between("2017-05", "2017-05").unwrap(), "2017-05");
        assert_eq!(between("", "2025-04-30").unwrap(), "..2025-04-30");
        assert!(between("2024", "2024-02-30").is_err());
    }

    #[test]
    fn days_that_do_not_exist_are_no_periods() {
        assert!(is_valid("@2024-02-29"));
        assert!(!is_valid("@2023-02-29"));
        assert!(!is_valid("2023-06-31"));
    }
}
