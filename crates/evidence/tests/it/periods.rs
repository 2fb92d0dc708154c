//! Periods: forms, containment, comparison.

use std::collections::BTreeMap;

use corridor_evidence::{Period, PeriodError, PeriodKind, PeriodMismatch};
use proptest::prelude::*;

fn of(text: &str) -> Period {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

/// Rows of the period oracle that this crate does not read are the forms of natural languages;
/// what it reads, it must read right, and what is an error there must be one here.
#[test]
fn no_row_of_the_period_oracle_is_read_wrongly() {
    let text = include_str!("../../../../fixtures/expected/core/period_parse.csv");
    let mut read = BTreeMap::new();
    for line in text.lines().skip(1) {
        let fields: Vec<&str> = split(line);
        let (input, category, start, end) = (fields[0], fields[2], fields[4], fields[5]);
        let (canonical, status) = (fields[6], fields[8]);
        match (input.parse::<Period>(), status) {
            (Ok(period), "ok" | "open") => {
                *read.entry(category.to_owned()).or_insert(0) += 1;
                assert_eq!(period.end().to_string(), end, "{input}");
                assert_eq!(
                    period.start().map(|d| d.to_string()).unwrap_or_default(),
                    start,
                    "{input}"
                );
                assert_eq!(period.to_sdmx().as_deref(), Some(canonical), "{input}");
            }
            (Ok(period), _) => panic!("`{input}` must be refused and was read as {period}"),
            (Err(PeriodError::Ambiguous { .. }), status) => {
                assert_eq!(status, "ambiguous", "{input}");
            }
            (Err(_), _) => {}
        }
    }
    let read: Vec<String> = read
        .into_iter()
        .map(|(form, count)| format!("{form} {count}"))
        .collect();
    assert_eq!(
        read,
        [
            "day 2",
            "half 2",
            "month 2",
            "quarter 1",
            "range 4",
            "trimester 1",
            "week 3",
            "year 1",
            "ytd 2"
        ]
    );
}

/// Fields of a line of which one may stand in quotes.
fn split(line: &str) -> Vec<&str> {
    if let Some(rest) = line.strip_prefix('"') {
        let (first, rest) = rest.split_once("\",").unwrap();
        return std::iter::once(first).chain(rest.split(',')).collect();
    }
    line.split(',').collect()
}

#[test]
fn every_form_prints_back_as_it_was_read() {
    for text in [
        "2024",
        "2024-S1",
        "2010-T3",
        "2024-Q3",
        "2024-05",
        "2020-W53",
        "2024-02-29",
        "@2024-12-31",
        "2025-01..05",
        "2020..2024",
        "2010-01-01/P3M",
        "2023-02-01/P1Y",
        "0001-01-01/P24281M",
        "2023-03-21/2024-03-19",
        "..2025",
        "..2025-06",
        "..2025-06-17",
    ] {
        assert_eq!(of(text).to_string(), text);
    }
}

#[test]
fn other_spellings_print_in_the_one_form() {
    for (text, canonical) in [
        ("2024-A1", "2024"),
        ("2024-H1", "2024-S1"),
        ("2024-M05", "2024-05"),
        ("2024-D060", "2024-02-29"),
        ("5M 2025", "2025-01..05"),
        ("9M2024", "2024-01..09"),
        ("2024-01..12", "2024"),
        ("2024..2024", "2024"),
        ("2024-03..2024-08", "2024-03-01/P6M"),
        ("2023-02-01/2024-01-31", "2023-02-01/P1Y"),
        ("2000-01-01T00:00:00/P2M", "2000-01-01/P2M"),
        ("..2025-12-31", "..2025"),
    ] {
        assert_eq!(of(text).to_string(), canonical, "{text}");
    }
}

#[test]
fn what_the_calendar_does_not_have_is_refused() {
    for text in [
        "",
        "24",
        "2024-13",
        "2024-M00",
        "2024-Q5",
        "2024-S3",
        "2024-T4",
        "2021-W53",
        "2024-W00",
        "2023-02-29",
        "2023-D366",
        "2024-5",
        "2024/05",
        "last year",
        "2024-01..13",
        "2024..2020",
        "@2024",
        "12024",
        "2024-",
        "-2024",
        "0000",
        "2024-W1x",
        "..",
        "2024-01-01/P",
        "é024",
    ] {
        assert!(text.parse::<Period>().is_err(), "`{text}` was read");
    }
    assert!(matches!(
        "2023-24".parse::<Period>(),
        Err(PeriodError::Ambiguous { .. })
    ));
}

#[test]
fn an_error_names_what_was_given_and_the_rule() {
    let error = "2021-W53".parse::<Period>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "`2021-W53` does not exist: an ISO year has weeks 1 to 52, and some have week 53"
    );
}

#[test]
fn a_cumulated_span_is_not_a_month_nor_a_year() {
    let months = of("2025-01..05");
    assert_eq!(months.kind(), PeriodKind::YearToDate);
    assert!(matches!(
        months.comparable(&of("2025-05")),
        Err(PeriodMismatch::Length(..))
    ));
    assert!(matches!(
        months.comparable(&of("2024")),
        Err(PeriodMismatch::Length(..))
    ));
    assert!(months.comparable(&of("2024-01..05")).is_ok());
    assert!(matches!(
        of("2025-02..05").comparable(&of("2024-01..04")),
        Err(PeriodMismatch::Season(..))
    ));
}

#[test]
fn instants_compare_with_instants_only() {
    let (then, now) = (of("@2022-12-31"), of("@2025-06-17"));
    assert!(then.comparable(&now).is_ok());
    assert!(matches!(
        then.comparable(&of("2022")),
        Err(PeriodMismatch::InstantWithSpan(..))
    ));
    assert!(matches!(
        of("..2025").comparable(&of("..2024")),
        Err(PeriodMismatch::OpenStart(_))
    ));
}

#[test]
fn a_leap_day_does_not_break_the_year_before() {
    assert_eq!(of("2024-02").year_before(), Some(of("2023-02")));
    assert_eq!(of("2025-01..02").year_before(), Some(of("2024-01..02")));
    assert_eq!(
        of("2024-02-29").year_before().unwrap().to_string(),
        "2023-02-28"
    );
    assert_eq!(of("2020-W53").year_before(), None);
    assert!(of("2025-01..02").comparable(&of("2024-01..02")).is_ok());
}

#[test]
fn fiscal_years_follow_the_country() {
    let india = Period::fiscal_year(&"IND".parse().unwrap(), 2024).unwrap();
    assert_eq!(
        (
            india.start().unwrap().to_string().as_str(),
            india.end().to_string().as_str()
        ),
        ("2023-04-01", "2024-03-31")
    );
    let pakistan = Period::fiscal_year(&"PAK".parse().unwrap(), 2024).unwrap();
    assert_eq!(pakistan.to_string(), "2023-07-01/P1Y");
    let america = Period::fiscal_year(&"USA".parse().unwrap(), 2024).unwrap();
    assert_eq!(america.to_string(), "2023-10-01/P1Y");
    assert!(Period::fiscal_year(&"AFG".parse().unwrap(), 2020).is_err());
    assert!(Period::fiscal_year(&"XYZ".parse().unwrap(), 2024).is_err());
}

fn period() -> impl Strategy<Value = Period> {
    let year = 1900_i32..2100;
    prop_oneof![
        year.clone().prop_map(|y| Period::year(y).unwrap()),
        (year.clone(), 1_u32..=2).prop_map(|(y, n)| Period::half(y, n).unwrap()),
        (year.clone(), 1_u32..=3).prop_map(|(y, n)| Period::trimester(y, n).unwrap()),
        (year.clone(), 1_u32..=4).prop_map(|(y, n)| Period::quarter(y, n).unwrap()),
        (year.clone(), 1_u32..=12).prop_map(|(y, n)| Period::month(y, n).unwrap()),
        (year.clone(), 1_u32..=52).prop_map(|(y, n)| Period::week(y, n).unwrap()),
        (year.clone(), 1_u32..=12).prop_map(|(y, n)| Period::year_to_date(y, n).unwrap()),
        (year.clone(), 0_i32..30).prop_map(|(y, n)| Period::years(y, y + n).unwrap()),
        (day(), 0_u64..900).prop_map(|(d, n)| {
            Period::span(d, d.checked_add_days(chrono::Days::new(n)).unwrap()).unwrap()
        }),
        day().prop_map(|d| Period::day(d).unwrap()),
        day().prop_map(|d| Period::instant(d).unwrap()),
        day().prop_map(|d| Period::until(d).unwrap()),
    ]
}

fn day() -> impl Strategy<Value = chrono::NaiveDate> {
    (1900_i32..2100, 1_u32..=366)
        .prop_filter_map("no such day", |(y, n)| chrono::NaiveDate::from_yo_opt(y, n))
}

proptest! {
    #[test]
    fn printing_and_reading_is_the_same_period(period in period()) {
        prop_assert_eq!(period.to_string().parse::<Period>(), Ok(period));
    }

    #[test]
    fn sdmx_text_covers_the_same_days(period in period()) {
        match period.to_sdmx() {
            None => prop_assert_eq!(period.kind(), PeriodKind::Open),
            Some(text) => {
                let back: Period = text.parse().unwrap();
                prop_assert_eq!((back.start(), back.end()), (period.start(), period.end()));
                let own = [PeriodKind::Instant, PeriodKind::YearToDate, PeriodKind::Years];
                if !own.contains(&period.kind()) {
                    prop_assert_eq!(back.kind(), period.kind());
                }
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,20}") {
        let _ = text.parse::<Period>();
    }

    #[test]
    fn comparing_is_symmetric(a in period(), b in period()) {
        prop_assert_eq!(a.comparable(&b).is_ok(), b.comparable(&a).is_ok());
        prop_assert_eq!(a.overlaps(&b), b.overlaps(&a));
    }

    #[test]
    fn what_contains_overlaps(a in period(), b in period()) {
        if a.contains(&b) {
            prop_assert!(a.overlaps(&b));
        }
        prop_assert!(a.contains(&a));
    }

    #[test]
    fn a_period_compares_with_the_year_before(period in period()) {
        if period.kind() != PeriodKind::Open && let Some(before) = period.year_before() {
            prop_assert!(before.comparable(&period).is_ok(), "{} with {}", before, period);
            prop_assert!(before < period);
        }
    }
}
