//! Periods as people write them, in English, Russian and Chinese.

use corridor_evidence::period::{Form, ReadError, read};
use corridor_evidence::{Period, PeriodKind};

/// The columns of the oracle that a reading decides.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    category: String,
    freq: String,
    start: String,
    end: String,
    canonical: String,
    cumulative: String,
    status: String,
}

impl Row {
    fn of(text: &str) -> Self {
        let optional =
            |date: Option<chrono::NaiveDate>| date.map_or(String::new(), |d| d.to_string());
        match read(text) {
            Ok(reading) => Self {
                category: reading.form().to_string(),
                freq: reading.frequency().map_or(String::new(), String::from),
                start: optional(reading.start()),
                end: optional(reading.end()),
                canonical: reading.canonical(),
                cumulative: if reading.is_cumulative() { "yes" } else { "" }.to_owned(),
                status: if reading.form() == Form::Open {
                    "open"
                } else {
                    "ok"
                }
                .to_owned(),
            },
            Err(error) => Self {
                category: error.category().to_owned(),
                freq: String::new(),
                start: String::new(),
                end: String::new(),
                canonical: String::new(),
                cumulative: String::new(),
                status: error.status().to_owned(),
            },
        }
    }
}

#[test]
fn every_row_of_the_period_oracle_is_right() {
    let text = include_str!("../../../../fixtures/expected/core/period_parse.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().unwrap().clone();
    let mut wrong = Vec::new();
    let mut rows = 0;
    for record in reader.records() {
        let record = record.unwrap();
        let field = |name: &str| {
            let at = headers.iter().position(|header| header == name).unwrap();
            record[at].to_owned()
        };
        let expected = Row {
            category: field("category"),
            freq: field("freq"),
            start: field("start"),
            end: field("end"),
            canonical: field("canonical"),
            cumulative: field("cumulative"),
            status: field("status"),
        };
        let input = field("input");
        let got = Row::of(&input);
        if got != expected {
            wrong.push(format!(
                "`{input}`: {got:?} and not {expected:?}; {:?}",
                read(&input)
            ));
        }
        if expected.status == "ambiguous" {
            assert!(read(&input).unwrap_err().candidates().len() > 1, "{input}");
        }
        rows += 1;
    }
    assert_eq!(rows, 95);
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Spellings of the same time beside each other, in three languages.
#[test]
fn every_written_form_is_read_as_what_it_means() {
    let text = include_str!("period_forms.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    for record in reader.records() {
        let record = record.unwrap();
        let (expected, form, text) = (&record[0], &record[1], &record[2]);
        match read(text) {
            Ok(reading) => assert_eq!(
                (reading.canonical().as_str(), reading.form().as_str()),
                (expected, form),
                "{text}"
            ),
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn fiscal_years_are_cut_as_their_country_cuts_them() {
    assert!(matches!(
        read("FY2024 (Nauru)"),
        Err(ReadError::Fiscal { .. })
    ));
    assert!(matches!(
        read("FY1395 (Afghanistan)"),
        Err(ReadError::Fiscal { .. })
    ));
    assert!(matches!(
        read("FY2024 (Atlantis)"),
        Err(ReadError::Unexpected { .. })
    ));
}

#[test]
fn what_means_several_things_is_refused_with_all_of_them() {
    for (text, expected) in [
        ("03/04/2024", vec!["2024-04-03", "2024-03-04"]),
        ("12/03/2024", vec!["2024-03-12", "2024-12-03"]),
        (
            "2023-24",
            vec![
                "2023-01-01/P2Y",
                "2023-04-01/P1Y",
                "2023-07-01/P1Y",
                "2023-10-01/P1Y",
            ],
        ),
        (
            "2024/25",
            vec![
                "2024-01-01/P2Y",
                "2024-04-01/P1Y",
                "2024-07-01/P1Y",
                "2024-10-01/P1Y",
            ],
        ),
        (
            "2023/2024",
            vec![
                "2023-01-01/P2Y",
                "2023-04-01/P1Y",
                "2023-07-01/P1Y",
                "2023-10-01/P1Y",
            ],
        ),
        (
            "FY2024",
            vec![
                "2024",
                "2023-04-01/P1Y",
                "2024-04-01/P1Y",
                "2023-07-01/P1Y",
                "2023-10-01/P1Y",
            ],
        ),
        ("FY2024 (Canada)", vec!["2023-04-01/P1Y", "2024-04-01/P1Y"]),
        (
            "FY2024 (Iran)",
            vec!["2023-03-21/2024-03-19", "2024-03-20/2025-03-20"],
        ),
        ("2010–12", vec!["2010-12", "2010-01-01/P3Y"]),
        ("1900s", vec!["1900-01-01/P10Y", "1900-01-01/P100Y"]),
        ("3 квартала 2024 года", vec!["2024-Q3", "2024-01-01/P9M"]),
        (
            "summer 2024",
            vec!["2024-06-01/P3M", "2023-12-01/P3M", "2024-12-01/P3M"],
        ),
        (
            "2024年冬季",
            vec!["2023-12-01/P3M", "2024-12-01/P3M", "2024-06-01/P3M"],
        ),
        ("зима 2023/24", vec!["2023-12-01/P3M", "2023-06-01/P3M"]),
        ("as of June 2025", vec!["2025-06-01", "2025-06-30"]),
        ("by 2025", vec!["../2024-12-31", "../2025-12-31"]),
        ("до 2025 года", vec!["../2024-12-31", "../2025-12-31"]),
    ] {
        let error = read(text).unwrap_err();
        assert!(matches!(error, ReadError::Ambiguous { .. }), "{error}");
        let found: Vec<String> = error
            .candidates()
            .iter()
            .map(|c| c.reading.canonical())
            .collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn an_error_says_what_was_found_and_where_and_what_was_expected() {
    for (text, message) in [
        (
            "",
            "nothing to read: expected a time such as `2024`, `Q3 2024` or `January-May 2025`",
        ),
        (
            "Q3 of Smarch 2024",
            "unexpected `Smarch` at column 7 of `Q3 of Smarch 2024`: expected a year, a part of a \
             year, a month, a day or a span of them, in English, Russian or Chinese",
        ),
        (
            "май или июнь 2024",
            "unexpected `или` at column 5 of `май или июнь 2024`: expected a year, a part of a \
             year, a month, a day or a span of them, in English, Russian or Chinese",
        ),
        (
            "первое полугодие",
            "`первое полугодие` names no year: expected one beside it, as in `Q3 2024`",
        ),
        (
            "last year",
            "`last year` depends on when it was written (`last` at column 1): expected a year, \
             month or day by its number",
        ),
        (
            "mid-2024",
            "`mid` at column 1 of `mid-2024` names no day: expected a month, a quarter or a day",
        ),
        (
            "31.04.2024",
            "cannot read `31.04.2024`: `2024-04-31` does not exist: the calendar has no such day",
        ),
        (
            "FY2024 (Atlantis)",
            "unexpected `Atlantis` at column 9 of `FY2024 (Atlantis)`: expected a country, the \
             first and last month of a fiscal year, or the name of a calendar",
        ),
        (
            "12/03/2024",
            "`12/03/2024` is ambiguous (day/month order): `2024-03-12` (day first) or \
             `2024-12-03` (month first)",
        ),
    ] {
        assert_eq!(read(text).unwrap_err().to_string(), message);
    }
}

#[test]
fn what_is_no_time_is_refused() {
    for text in [
        "24",
        "5 years",
        "May and July 2025",
        "next five months of 2024",
        "2024...",
        "12 months to 2024",
        "5Q FY2024 (India)",
        "Q5 FY2024",
        "FY2024/25 (Kyrgyzstan)",
        "Q1 FY2023/24 (Iran)",
        "1396/97 (Iran)",
        "T3 2010",
        "last year",
        "去年",
        "прошлый год",
        "2024-13",
        "2024-Q5",
        "13M 2024",
        "5Q 2024",
        "2024年13月",
        "3H24",
        "2024-06-31",
        "31 June 2024",
        "May",
        "май",
        "上半年",
        "1-3 кв.",
        "Q3",
        "2024 2025",
        "2024 Q3 Q4",
        "May May 2024",
        "2024-2013",
        "May 2024 (India)",
        "2024 (Kazakhstan)",
        "202413",
        "20240230",
        "SY 900",
        "FY2023/25 (India)",
        "()",
        "(",
        ")(",
        "2023/24 (Kazakhstan)",
        "12 months to",
        "since",
        "as of",
        "to 2",
        "1995s",
        "Q0 2024",
        "0M 2024",
        "YTD 2024",
        "20180101 freq=A ref_month=5",
        "early 2024",
        "2024年初",
        "May 24",
        "99999999999999999999",
        "FY",
        "первый",
        "十十年",
        "5年",
    ] {
        assert!(
            read(text).is_err(),
            "`{text}` was read as {}",
            read(text).unwrap()
        );
    }
}

#[test]
fn solar_hijri_years_start_with_nowruz() {
    for (year, start) in [
        (1300, "1921-03-21"),
        (1358, "1979-03-21"),
        (1375, "1996-03-20"),
        (1395, "2016-03-20"),
        (1399, "2020-03-20"),
        (1402, "2023-03-21"),
        (1403, "2024-03-20"),
        (1404, "2025-03-21"),
    ] {
        let days = Period::solar_hijri_year(year).unwrap();
        assert_eq!(days.start().unwrap().to_string(), start, "{year}");
        let next = Period::solar_hijri_year(year + 1).unwrap();
        assert_eq!(next.start(), days.end().succ_opt(), "{year}");
    }
    assert!(Period::solar_hijri_year(1502).is_err());
    assert_eq!(
        Period::fiscal_year(&"IRN".parse().unwrap(), 2024),
        Ok(Period::solar_hijri_year(1402).unwrap())
    );
}

#[test]
fn a_year_to_date_of_twelve_months_is_the_year() {
    let year = read("January-December 2024").unwrap();
    assert_eq!(year.period().unwrap().kind(), PeriodKind::Year);
    assert!(!year.is_cumulative());
}
