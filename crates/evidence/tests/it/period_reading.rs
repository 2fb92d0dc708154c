//! Periods as people write them, in English, Russian and Chinese.

use corridor_evidence::period::{Form, ReadError, Reading, read};
use corridor_evidence::{Period, PeriodKind};
use proptest::prelude::*;

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

fn canonical(text: &str) -> String {
    match read(text) {
        Ok(reading) => reading.canonical(),
        Err(error) => panic!("{error}"),
    }
}

fn all_read_as(expected: &str, form: Form, texts: &[&str]) {
    for text in texts {
        assert_eq!(canonical(text), expected, "{text}");
        assert_eq!(read(text).unwrap().form(), form, "{text}");
    }
}

#[test]
fn years_are_read_in_three_languages() {
    all_read_as(
        "2024",
        Form::Year,
        &[
            "2024-й год",
            "в 2024-м году",
            "Y2024",
            "2024",
            "2024-A1",
            " 2024 ",
            "in 2024",
            "the year 2024",
            "calendar year 2024",
            "full-year 2024",
            "２０２４年",
            "2024 год",
            "в 2024 году",
            "за 2024 г.",
            "2024年全年",
            "2024年度",
            "二〇二四年",
            "12M 2024",
            "Jan-Dec 2024",
            "2024年1-12月",
            "I–IV кв. 2024",
        ],
    );
}

#[test]
fn halves_are_read_in_three_languages() {
    all_read_as(
        "2025-S1",
        Form::Half,
        &[
            "1 п/г 2025",
            "H1 2025",
            "1H25",
            "1H'25",
            "H1'25",
            "2025 H1",
            "first-half 2025",
            "the first half of 2025",
            "1st half of 2025",
            "первое полугодие 2025",
            "в первом полугодии 2025 года",
            "1-е полугодие 2025 г.",
            "I полугодие 2025",
            "2025年上半年",
            "1 полугодие 2025",
        ],
    );
    all_read_as(
        "2025-S2",
        Form::Half,
        &["2H 2025", "второе полугодие 2025", "2025年下半年"],
    );
}

#[test]
fn quarters_are_read_in_three_languages() {
    all_read_as(
        "2024-Q3",
        Form::Quarter,
        &[
            "в 3-м квартале 2024",
            "Q3'24",
            "Q3’24",
            "Q3 24",
            "24Q3",
            "3Q 2024",
            "2024 Q3",
            "2024Q3",
            "2024/Q3",
            "Q3/2024",
            "3rd quarter 2024",
            "third-quarter 2024",
            "Q3, 2024",
            "III кв. 2024 г.",
            "3-й квартал 2024 года",
            "третий квартал 2024",
            "в третьем квартале 2024 года",
            "за III квартал 2024",
            "2024年第3季度",
            "2024年3季度",
            "2024年第三季",
        ],
    );
}

#[test]
fn months_are_read_in_three_languages() {
    all_read_as(
        "2024-05",
        Form::Month,
        &[
            "May, 2024",
            "MAY 2024",
            "in May 2024",
            "May-2024",
            "May/2024",
            "May'24",
            "2024 May",
            "2024-May",
            "M05 2024",
            "5/2024",
            "05.2024",
            "2024/05",
            "2024.05",
            "май 2024",
            "мая 2024 года",
            "в мае 2024",
            "2024年05月",
            "2024年五月",
            "2024年5月份",
        ],
    );
    all_read_as(
        "1998-09",
        Form::Month,
        &["Sep-98", "Sept. 1998", "сент. 1998"],
    );
}

#[test]
fn cumulated_months_are_read_in_three_languages() {
    all_read_as(
        "2025-01-01/P5M",
        Form::YearToDate,
        &[
            "5М 2025",
            "January–May 2025",
            "Jan to May 2025",
            "January through May 2025",
            "Jan.-May 2025",
            "from January to May 2025",
            "5M25",
            "5M 2025",
            "2025 5M",
            "5 months of 2025",
            "the first 5 months of 2025",
            "five months of 2025",
            "five-month 2025",
            "YTD May 2025",
            "May 2025 YTD",
            "year-to-date May 2025",
            "year to date May 2025",
            "YTD 31 May 2025",
            "январь–май 2025",
            "янв.-май 2025 г.",
            "январь — май 2025 года",
            "с января по май 2025 года",
            "за январь-май 2025",
            "за 5 месяцев 2025 года",
            "5 мес. 2025",
            "первые пять месяцев 2025",
            "за первые 5 месяцев 2025 г.",
            "январь-май 2025 накопленным итогом",
            "2025年1—5月",
            "2025年1月至5月",
            "2025年1月-5月",
            "2025年1至5月",
            "2025年前五个月",
            "2025年一至五月",
            "2025-01..2025-05",
        ],
    );
    all_read_as(
        "2024-01-01/P9M",
        Form::YearToDate,
        &[
            "9M 2024",
            "9M'24",
            "Q1-Q3 2024",
            "Q1–3 2024",
            "1Q-3Q24",
            "first three quarters of 2024",
            "three quarters of 2024",
            "1-3 кв. 2024",
            "I–III кварталы 2024 года",
            "9 месяцев 2024 года",
            "девять месяцев 2024 г.",
            "2024年前三季度",
            "2024年1-3季度",
            "2024年一至三季度",
        ],
    );
}

#[test]
fn rolling_months_end_where_they_are_said_to() {
    all_read_as(
        "2023-07-01/P1Y",
        Form::Rolling,
        &[
            "12 months to June 2024",
            "twelve months ended June 2024",
            "12 months ending 30 June 2024",
            "LTM June 2024",
            "TTM to June 2024",
            "trailing 12 months to June 2024",
            "last 12 months to June 2024",
            "year to June 2024",
            "year ended 30 June 2024",
            "12 месяцев по июнь 2024",
            "截至2024年6月的12个月",
        ],
    );
    all_read_as(
        "2024-04-01/P3M",
        Form::Rolling,
        &["three months to June 2024"],
    );
}

#[test]
fn days_are_read_in_three_languages() {
    all_read_as(
        "2025-06-17",
        Form::Day,
        &[
            "17 June 2025",
            "17th of June, 2025",
            "June 17th, 2025",
            "17-Jun-2025",
            "17-Jun-25",
            "17.06.2025",
            "17.06.25",
            "17/06/2025",
            "06/17/2025",
            "2025/06/17",
            "2025.6.17",
            "2025-6-17",
            "17 июня 2025 г.",
            "17-го июня 2025 года",
            "2025年6月17号",
            "2025-D168",
            "二〇二五年六月十七日",
        ],
    );
}

#[test]
fn spans_are_read_in_three_languages() {
    all_read_as(
        "2013-01-01/P12Y",
        Form::Range,
        &[
            "2013-24",
            "2013-2024",
            "2013 to 2024",
            "between 2013 and 2024",
            "2013 through 2024",
            "с 2013 по 2024 год",
            "в 2013–2024 гг.",
            "2013—2024 годы",
            "2013-2024年",
            "2013年至2024年",
            "从2013年到2024年",
            "2013~2024",
        ],
    );
    all_read_as(
        "1990-01-01/P10Y",
        Form::Range,
        &["the 1990s", "1990's", "1990-е", "1990-е годы", "1990年代"],
    );
    all_read_as(
        "1990-01-01/P10Y",
        Form::Range,
        &["20世纪90年代", "二十世纪九十年代"],
    );
    all_read_as("1980-01-01/P20Y", Form::Range, &["1980s-1990s"]);
    all_read_as(
        "2010-02-01/P2M",
        Form::Range,
        &["2010-02/2010-03", "February and March 2010"],
    );
    all_read_as("2024-Q4", Form::Quarter, &["last quarter of 2024"]);
    all_read_as("2000-01-01/P10Y", Form::Range, &["2000s"]);
    all_read_as(
        "2023-01-01/P2Y",
        Form::Range,
        &["2023-24 гг.", "from 2023 to 2024"],
    );
    all_read_as(
        "2024-11-01/P4M",
        Form::Range,
        &[
            "November 2024 - February 2025",
            "с ноября 2024 по февраль 2025",
            "2024年11月至2025年2月",
        ],
    );
    all_read_as(
        "2025-04-01/P3M",
        Form::Range,
        &["April–June 2025", "2025年4-6月"],
    );
    all_read_as(
        "2025-06-01/2025-06-17",
        Form::Range,
        &[
            "1–17 June 2025",
            "June 1-17, 2025",
            "1-17 июня 2025",
            "2025年6月1-17日",
            "from 1 June 2025 to 17 June 2025",
        ],
    );
    all_read_as("2024-08-01/P5M", Form::Range, &["last five months of 2024"]);
}

#[test]
fn stocks_are_instants() {
    for text in [
        "as of end-2024",
        "end-2024",
        "at end-2024",
        "end of 2024",
        "at the end of 2024",
        "end-December 2024",
        "as of 31 December 2024",
        "as at 31 December 2024",
        "на конец 2024 года",
        "конец 2024 г.",
        "по состоянию на 31 декабря 2024 года",
        "2024年底",
        "2024年末",
        "2024年年底",
        "截至2024年底",
        "截至2024年12月31日",
    ] {
        assert_eq!(
            read(text),
            Ok(Reading::from("@2024-12-31".parse::<Period>().unwrap())),
            "{text}"
        );
    }
    all_read_as(
        "2025-01-01",
        Form::Instant,
        &[
            "на 1 января 2025",
            "на начало 2025 года",
            "as of 1 January 2025",
            "на 01.01.2025",
        ],
    );
}

#[test]
fn a_bound_that_is_not_given_stays_open() {
    all_read_as(
        "../2025-12-31",
        Form::Open,
        &[
            "../2025",
            "../2025-12-31",
            "by end-2025",
            "by the end of 2025",
            "cumulative to 2025",
            "cumulative to end-2025",
            "up to 2025",
            "through 2025",
            "until the end of 2025",
            "к концу 2025 года",
            "до конца 2025 года",
            "по 2025 год",
            "到2025年底",
            "before 2026",
            "..2025",
        ],
    );
    all_read_as(
        "2013-01-01/..",
        Form::Open,
        &[
            "2013 to date",
            "2013–present",
            "from 2013 to present",
            "2013年至今",
            "2013..",
            "2013/..",
            "с 2013 года по настоящее время",
            "since 2013",
            "from 2013",
            "2013 onwards",
            "from 2013 onwards",
            "с 2013 года",
            "начиная с 2013 г.",
            "2013年以来",
            "自2013年以来",
            "after 2012",
            "since January 2013",
        ],
    );
}

#[test]
fn fiscal_years_are_cut_as_their_country_cuts_them() {
    all_read_as(
        "2023-04-01/P1Y",
        Form::Fiscal,
        &[
            "FY2024 (India)",
            "FY24 (India)",
            "FY 2023-24 (India)",
            "FY2023/24 (India)",
            "2023/24 (India)",
            "India FY2024",
            "India's FY2024",
            "fiscal year 2024 (India)",
            "2023/24 fiscal year (India)",
            "2023/24 финансовый год (Индия)",
            "印度2024财年",
            "2024财年（印度）",
            "FY2023/24 (Canada)",
            "FY2023/24 (April–March)",
            "FY2023/24 (starting April)",
            "FY ended March 2024",
            "FY2023 (Japan)",
        ],
    );
    all_read_as(
        "2023-07-01/P1Y",
        Form::Fiscal,
        &["FY24 (Pakistan)", "巴基斯坦2023/24财年"],
    );
    all_read_as(
        "2023-10-01/P1Y",
        Form::Fiscal,
        &["FY2024 (US)", "US FY2024", "FY2024 (USA)"],
    );
    all_read_as(
        "2024",
        Form::Fiscal,
        &["FY2024 (Kazakhstan)", "FY2024 (Узбекистан)"],
    );
    all_read_as(
        "2023-04-01/P3M",
        Form::Fiscal,
        &["Q1 FY2024 (India)", "FY24 Q1 (India)"],
    );
    all_read_as("2024-Q1", Form::Fiscal, &["Q1 FY2024 (Kazakhstan)"]);
    all_read_as("2023-04-01/P9M", Form::Fiscal, &["9M FY2024 (India)"]);
    all_read_as("1999-04-01/P1Y", Form::Fiscal, &["FY1999/00 (India)"]);
    all_read_as(
        "2023-03-21/2024-03-19",
        Form::Fiscal,
        &[
            "SY 1402",
            "1402 (Solar Hijri)",
            "1402 (Iran)",
            "FY1402 (Iran)",
            "FY2023/24 (Iran)",
            "SY 1402 (Afghanistan)",
            "伊历1402年",
        ],
    );
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
fn an_order_that_the_calendar_decides_is_not_ambiguous() {
    all_read_as(
        "2024-03-13",
        Form::Day,
        &["13/03/2024", "03/13/2024", "13/03/24"],
    );
    all_read_as("2024-03-03", Form::Day, &["03/03/2024"]);
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
fn comtrade_rows_go_by_their_frequency() {
    all_read_as(
        "2018",
        Form::Comtrade,
        &["20180101 freq=A ref_month=52", "20180101 freq_code=A"],
    );
    all_read_as("2018-05", Form::Comtrade, &["20180501 freq=M ref_month=5"]);
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

/// Words, numbers and signs in any order: closer to what is read than random characters.
fn jumble() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "2024",
        "24",
        "5",
        "13",
        "1402",
        "03",
        "202405",
        "20240229",
        "Q3",
        "H1",
        "M",
        "W",
        "D",
        "S",
        "T",
        "May",
        "май",
        "5月",
        "年",
        "上半年",
        "季度",
        "first",
        "三",
        "до",
        "с",
        "по",
        "to",
        "since",
        "as of",
        "end",
        "底",
        "FY",
        "(India)",
        "(",
        ")",
        "/",
        "-",
        "–",
        "..",
        ".",
        "'",
        ",",
        "YTD",
        "months",
        "кв.",
        "квартала",
        "SY",
        "summer",
        "截至",
        "以来",
        "cumulative",
        "12",
        "0",
        "99",
        "9999",
        "0001",
        "s",
        "й",
        "е",
        "first",
        "третий",
        "LTM",
        "by",
        "before",
    ]);
    prop::collection::vec((word, prop::bool::ANY), 0..7).prop_map(|words| {
        words
            .into_iter()
            .map(|(word, space)| {
                if space {
                    format!("{word} ")
                } else {
                    word.to_owned()
                }
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_text_panics(text in "\\PC{0,24}") {
        let _ = read(&text);
    }

    #[test]
    fn a_reading_prints_as_the_same_days(text in jumble()) {
        match read(&text) {
            Ok(reading) => {
                let again = read(&reading.to_string());
                prop_assert!(again.is_ok(), "`{}` to `{}`", text, reading);
                let again = again.unwrap();
                prop_assert_eq!((again.start(), again.end()), (reading.start(), reading.end()));
                prop_assert_eq!(again.period(), reading.period());
                let canonical = read(&reading.canonical());
                prop_assert!(canonical.is_ok(), "`{}`", reading.canonical());
                let canonical = canonical.unwrap();
                prop_assert_eq!((canonical.start(), canonical.end()), (reading.start(), reading.end()));
            }
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }

    #[test]
    fn what_from_str_reads_is_read_alike(text in jumble()) {
        if let Ok(period) = text.trim().parse::<Period>() {
            prop_assert_eq!(read(&text), Ok(Reading::from(period)));
        }
    }

    #[test]
    fn every_sdmx_text_is_read_as_from_str_reads_it(
        year in 1_i32..=9999,
        part in prop_oneof![
            Just(String::new()),
            Just("-A1".to_owned()),
            (1..=2).prop_map(|n| format!("-S{n}")),
            (1..=3).prop_map(|n| format!("-T{n}")),
            (1..=4).prop_map(|n| format!("-Q{n}")),
            (1..=12).prop_map(|n| format!("-M{n:02}")),
            (1..=12).prop_map(|n| format!("-{n:02}")),
            (1..=52).prop_map(|n| format!("-W{n:02}")),
            (1..=365).prop_map(|n| format!("-D{n:03}")),
            ((1..=12), (1..=28)).prop_map(|(m, d)| format!("-{m:02}-{d:02}")),
            ((1..=12), (1..=99)).prop_map(|(m, n)| format!("-{m:02}-01/P{n}M")),
        ],
    ) {
        let text = format!("{year:04}{part}");
        match text.parse::<Period>() {
            Ok(period) => prop_assert_eq!(read(&text), Ok(Reading::from(period))),
            Err(_) => prop_assert!(read(&text).is_err()),
        }
    }

    #[test]
    fn months_cumulate_alike_in_three_languages(year in 1000_i32..=9999, month in 1_u32..=12) {
        let names = [
            "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь",
            "октябрь", "ноябрь", "декабрь",
        ];
        let expected = Ok(Reading::from(Period::year_to_date(year, month).unwrap()));
        let name = names[usize::try_from(month - 1).unwrap()];
        prop_assert_eq!(read(&format!("{year}年1-{month}月")), expected.clone());
        prop_assert_eq!(read(&format!("{month}M {year}")), expected.clone());
        prop_assert_eq!(read(&format!("январь–{name} {year} г.")), expected);
    }

    #[test]
    fn an_ambiguous_text_has_candidates_that_differ(text in jumble()) {
        if let Err(error @ ReadError::Ambiguous { .. }) = read(&text) {
            let candidates = error.candidates();
            // A day whose year is not named, "May 24", is no candidate.
            let day = error.to_string().contains("a day without its year");
            prop_assert!(candidates.len() > usize::from(!day), "{}", error);
            for (at, one) in candidates.iter().enumerate() {
                let same = |other: &corridor_evidence::period::Candidate| other.reading == one.reading;
                prop_assert!(!candidates[at + 1..].iter().any(same), "{}", error);
            }
        }
    }
}

#[test]
fn a_year_to_date_of_twelve_months_is_the_year() {
    let year = read("January-December 2024").unwrap();
    assert_eq!(year.period().unwrap().kind(), PeriodKind::Year);
    assert!(!year.is_cumulative());
}
