//! Laws of reading periods, over words in any order.

use corridor_evidence::Period;
use corridor_evidence::period::{ReadError, Reading, read};
use proptest::prelude::*;

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
    #![proptest_config(ProptestConfig::with_cases(2_000))]

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
