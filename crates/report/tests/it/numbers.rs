//! How numbers, periods and dates are printed in the three languages.

use corridor_countries::Language;
use corridor_evidence::{Figure, ObsStatus, Precision, algebra};
use corridor_report::{Inlines, Magnitude, NumberFormat};
use rust_decimal::Decimal;

use crate::everything;
use crate::read::{LANGUAGES, printed, printed_in_all, said};
use crate::specimen::{Make, gacc};

fn make(digits: &str, scale: u8, unit: &'static str) -> Make {
    Make {
        unit,
        scale,
        precision: Precision::Exact,
        ..gacc("KAZ", digits)
    }
}

fn figure(digits: &str, scale: u8, unit: &'static str) -> Figure {
    make(digits, scale, unit).figure()
}

fn hedged(digits: &str, scale: u8, unit: &'static str, precision: Precision) -> Figure {
    Make {
        precision,
        ..make(digits, scale, unit)
    }
    .figure()
}

fn form(magnitude: Magnitude, decimals: u8) -> NumberFormat {
    NumberFormat::new(magnitude, decimals).unwrap()
}

#[test]
fn each_scale_has_its_word() {
    use Magnitude::{Billion, Million, One, Thousand, Trillion};
    for (value, format, said) in [
        (
            figure("43.82", 9, "USD"),
            form(Billion, 1),
            ["USD 43.8 billion", "43,8 млрд долл. США", "438亿美元"],
        ),
        (
            figure("43.82", 9, "USD"),
            form(Billion, 2),
            ["USD 43.82 billion", "43,82 млрд долл. США", "438.2亿美元"],
        ),
        (
            figure("1.75", 12, "CNY"),
            form(Trillion, 2),
            ["CNY 1.75 trillion", "1,75 трлн юаней", "1.75万亿元人民币"],
        ),
        (
            figure("350", 6, "KZT"),
            form(Million, 0),
            ["KZT 350 million", "350 млн тенге", "3.50亿哈萨克斯坦坚戈"],
        ),
        (
            figure("52000", 0, "t"),
            form(Thousand, 0),
            ["52 thousand tonnes", "52 тыс. тонн", "5.2万吨"],
        ),
        (
            figure("1234567", 0, "USD"),
            form(One, 0),
            ["USD 1,234,567", "1 234 567 долл. США", "1,234,567美元"],
        ),
    ] {
        assert_eq!(printed_in_all(&value, format), said);
    }
}

#[test]
fn units_take_the_form_of_their_number() {
    let whole = NumberFormat::WHOLE;
    for (value, said) in [
        (figure("1", 0, "train"), ["1 train", "1 поезд", "1列"]),
        (figure("2", 0, "train"), ["2 trains", "2 поезда", "2列"]),
        (figure("5", 0, "train"), ["5 trains", "5 поездов", "5列"]),
        (
            figure("11", 0, "train"),
            ["11 trains", "11 поездов", "11列"],
        ),
        (figure("21", 0, "train"), ["21 trains", "21 поезд", "21列"]),
        (
            figure("112", 0, "enterprises"),
            ["112 enterprises", "112 предприятий", "112家企业"],
        ),
        (figure("14", 0, "day"), ["14 days", "14 дней", "14天"]),
        (figure("1", 0, "year"), ["1 year", "1 год", "1年"]),
        (figure("25", 0, "year"), ["25 years", "25 лет", "25年"]),
        (
            figure("80", 0, "km/h"),
            ["80 km/h", "80 км/ч", "80公里/小时"],
        ),
    ] {
        assert_eq!(printed_in_all(&value, whole), said);
    }
    // A fraction takes the form of few in Russian.
    let value = figure("5.5", 0, "day");
    assert_eq!(
        printed_in_all(&value, NumberFormat::ONE_DECIMAL),
        ["5.5 days", "5,5 дня", "5.5天"]
    );
}

#[test]
fn per_cents_points_ratios_and_rates_have_their_signs() {
    let one = NumberFormat::ONE_DECIMAL;
    for (value, format, said) in [
        (
            figure("46.2", 0, "percent"),
            one,
            ["46.2%", "46,2 %", "46.2%"],
        ),
        (
            figure("3.4", 0, "pp"),
            one,
            ["3.4 percentage points", "3,4 п. п.", "3.4个百分点"],
        ),
        (
            figure("3.4", 0, "pp"),
            one.signed(),
            ["+3.4 percentage points", "+3,4 п. п.", "+3.4个百分点"],
        ),
        (
            figure("2.8", 0, "ratio"),
            one,
            ["2.8 times", "2,8 раза", "2.8倍"],
        ),
        (
            figure("62.7", 0, "KZT/CNY"),
            one,
            ["KZT 62.7 per CNY", "62,7 KZT за 1 CNY", "1 CNY = 62.7 KZT"],
        ),
        (
            figure("104.5", 0, "index"),
            one,
            ["104.5", "104,5", "104.5"],
        ),
        (
            figure("660", 6, "W"),
            NumberFormat::MILLIONS,
            ["660 MW", "660 МВт", "660 MW"],
        ),
    ] {
        assert_eq!(printed_in_all(&value, format), said);
    }
}

#[test]
fn hedges_are_said_with_the_number() {
    use Precision::{
        About, AtLeast, AtMost, Exact, JustOver, JustUnder, Nearly, Over, Rounded, Under, UpTo,
    };
    for (precision, said) in [
        (Exact, ["700 enterprises", "700 предприятий", "700家企业"]),
        (Rounded, ["700 enterprises", "700 предприятий", "700家企业"]),
        (
            About,
            [
                "about 700 enterprises",
                "около 700 предприятий",
                "约700家企业",
            ],
        ),
        (
            Nearly,
            [
                "nearly 700 enterprises",
                "почти 700 предприятий",
                "近700家企业",
            ],
        ),
        (
            JustUnder,
            [
                "just under 700 enterprises",
                "чуть менее 700 предприятий",
                "略低于700家企业",
            ],
        ),
        (
            Over,
            [
                "more than 700 enterprises",
                "более 700 предприятий",
                "超过700家企业",
            ],
        ),
        (
            JustOver,
            [
                "just over 700 enterprises",
                "чуть более 700 предприятий",
                "略高于700家企业",
            ],
        ),
        (
            AtLeast,
            [
                "at least 700 enterprises",
                "не менее 700 предприятий",
                "至少700家企业",
            ],
        ),
        (
            Under,
            [
                "less than 700 enterprises",
                "менее 700 предприятий",
                "不到700家企业",
            ],
        ),
        (
            AtMost,
            [
                "at most 700 enterprises",
                "не более 700 предприятий",
                "至多700家企业",
            ],
        ),
        (
            UpTo,
            [
                "up to 700 enterprises",
                "до 700 предприятий",
                "最多700家企业",
            ],
        ),
    ] {
        let value = hedged("700", 0, "enterprises", precision);
        assert_eq!(printed_in_all(&value, NumberFormat::WHOLE), said);
    }
    assert_eq!(Precision::ALL.len(), 11);
}

#[test]
fn one_side_of_a_computed_number_is_said() {
    let parts = [gacc("KAZ", "43.82").figure(), gacc("KGZ", "22.71").figure()];
    let members = ["KAZ", "KGZ", "UZB"].map(|area| area.parse().unwrap());
    let whole = "CA5".parse().unwrap();
    let bound = algebra::lower_bound_counterparts(&whole, &members, &parts).unwrap();
    let said = printed_in_all(&bound, NumberFormat::BILLIONS);
    for (text, word) in said
        .iter()
        .zip(["at least USD 66.5 billion", "не менее 66,5", "至少665亿"])
    {
        assert!(text.starts_with(word), "{text}");
    }
    // What is computed from a vague number is vague.
    let vague = hedged("30", 9, "USD", Precision::About);
    let share = algebra::share(&vague, &hedged("90", 9, "USD", Precision::Rounded));
    if let Ok(share) = share {
        let text = printed(&share, NumberFormat::ONE_DECIMAL, Language::En);
        assert_eq!(text, "about 33.3%");
    }
}

#[test]
fn a_one_sided_number_is_never_rounded_to_the_unknown_side() {
    // "More than 1,960" is not more than 2.0 thousand; "up to 1,940" may be above 1.9 thousand.
    let thousands = form(Magnitude::Thousand, 1);
    let text = |value: &str, precision| {
        printed(
            &hedged(value, 0, "train", precision),
            thousands,
            Language::En,
        )
    };
    assert_eq!(
        text("1960", Precision::Over),
        "more than 1.9 thousand trains"
    );
    assert_eq!(text("1940", Precision::UpTo), "up to 2.0 thousand trains");
    assert_eq!(text("1950", Precision::About), "about 2.0 thousand trains");
    assert_eq!(text("1850", Precision::About), "about 1.8 thousand trains");
}

#[test]
fn a_published_number_has_the_decimals_that_were_written() {
    for (digits, scale, precision, said) in [
        ("30", 9, Precision::Over, "more than USD 30 billion"),
        ("30.0", 9, Precision::Rounded, "USD 30.0 billion"),
        ("43.82", 9, Precision::Rounded, "USD 43.8 billion"),
        ("30000", 6, Precision::Rounded, "USD 30.0 billion"),
        ("7", 6, Precision::About, "about USD 7 million"),
        ("1.2", 12, Precision::Rounded, "USD 1.2 trillion"),
        ("950", 0, Precision::Exact, "USD 950"),
    ] {
        let value = hedged(digits, scale, "USD", precision);
        let text = printed(&value, NumberFormat::natural(&value), Language::En);
        assert_eq!(text, said, "{digits} × 10^{scale}");
    }
    let over = hedged("30", 9, "USD", Precision::Over);
    assert_eq!(
        printed_in_all(&over, NumberFormat::natural(&over)),
        [
            "more than USD 30 billion",
            "более 30 млрд долл. США",
            "超过300亿美元"
        ]
    );
}

#[test]
fn halves_are_rounded_to_the_even_digit() {
    let text = |digits: &str, decimals| {
        let value = figure(digits, 0, "percent");
        printed(&value, form(Magnitude::One, decimals), Language::En)
    };
    for (digits, decimals, said) in [
        ("0.5", 0, "0%"),
        ("1.5", 0, "2%"),
        ("2.5", 0, "2%"),
        ("2.51", 0, "3%"),
        ("10.65", 1, "10.6%"),
        ("10.75", 1, "10.8%"),
        ("-2.5", 0, "−2%"),
        ("99.95", 1, "100.0%"),
        ("0.125", 2, "0.12%"),
    ] {
        assert_eq!(text(digits, decimals), said, "{digits}");
    }
}

#[test]
fn zero_has_no_sign() {
    for language in LANGUAGES {
        for digits in ["-0.04", "-0.0", "0", "0.04"] {
            let value = figure(digits, 0, "percent");
            for format in [
                NumberFormat::ONE_DECIMAL,
                NumberFormat::ONE_DECIMAL.signed(),
            ] {
                let text = printed(&value, format, language);
                let marks = text.contains(['-', '−', '+']);
                assert!(!marks, "{digits} is {text}");
            }
        }
    }
    assert_eq!(
        printed_in_all(&figure("-3.25", 0, "percent"), NumberFormat::ONE_DECIMAL),
        ["−3.2%", "−3,2 %", "−3.2%"]
    );
    assert_eq!(
        printed_in_all(&figure("-1.5", 9, "USD"), NumberFormat::BILLIONS),
        ["USD −1.5 billion", "−1,5 млрд долл. США", "−15亿美元"]
    );
}

#[test]
fn russian_numbers_do_not_break_at_their_spaces() {
    let value = figure("1234567.5", 0, "USD");
    let line = Inlines::new().figure(value, NumberFormat::ONE_DECIMAL);
    let text = said(line, Language::Ru);
    assert_eq!(text, "1\u{a0}234\u{a0}567,5\u{a0}долл.\u{a0}США");
}

#[test]
fn chinese_counts_in_ten_thousands_and_hundred_millions() {
    let text =
        |digits: &str, scale, format| printed(&figure(digits, scale, "USD"), format, Language::Zh);
    assert_eq!(text("9482", 7, NumberFormat::BILLIONS), "948亿美元");
    assert_eq!(text("3.86", 9, NumberFormat::BILLIONS), "39亿美元");
    assert_eq!(text("56", 6, NumberFormat::MILLIONS), "5600万美元");
    assert_eq!(text("2.5", 12, form(Magnitude::Trillion, 1)), "2.5万亿美元");
    assert_eq!(text("1500", 9, NumberFormat::BILLIONS), "1.5000万亿美元");
}

#[test]
fn ranks_are_places() {
    let parts = crate::specimen::parts();
    let places: Vec<[String; 3]> = parts
        .iter()
        .map(|part| {
            let others: Vec<Figure> = parts.iter().filter(|one| *one != part).cloned().collect();
            let rank = algebra::rank(part, &others).unwrap();
            printed_in_all(&rank, NumberFormat::WHOLE)
        })
        .collect();
    assert_eq!(places[0], ["1st", "1-е место", "第1位"]);
    assert_eq!(places[1], ["2nd", "2-е место", "第2位"]);
    assert_eq!(places[2], ["3rd", "3-е место", "第3位"]);
    assert_eq!(places[4], ["5th", "5-е место", "第5位"]);
    // Two numbers that cannot be told apart share their places.
    let close = ["KAZ", "KGZ"].map(|area| {
        let make = Make {
            precision: Precision::About,
            ..gacc(area, "10")
        };
        make.figure()
    });
    let rank = algebra::rank(&close[0], &close[1..]).unwrap();
    assert_eq!(
        printed_in_all(&rank, NumberFormat::WHOLE),
        ["1st–2nd", "1–2-е место", "第1–2位"]
    );
}

#[test]
fn dates_are_printed_as_far_as_they_are_known() {
    for (text, said) in [
        (
            "2024-07-02",
            ["2 July 2024", "2 июля 2024 г.", "2024年7月2日"],
        ),
        ("2024-07", ["July 2024", "июль 2024 г.", "2024年7月"]),
        ("2024", ["2024", "2024 г.", "2024年"]),
        (
            "2024-12",
            ["December 2024", "декабрь 2024 г.", "2024年12月"],
        ),
    ] {
        let figure = everything::date(text);
        assert_eq!(printed_in_all(&figure, NumberFormat::WHOLE), said);
    }
    for (language, said_as) in
        LANGUAGES
            .into_iter()
            .zip(["29 February 2024", "29 февраля 2024 г.", "2024年2月29日"])
    {
        let line = Inlines::new().date("2024-02-29".parse().unwrap());
        assert_eq!(said(line, language).replace('\u{a0}', " "), said_as);
    }
}

#[test]
fn numbers_that_are_not_final_say_so() {
    let with = |status| Make {
        status,
        ..gacc("KAZ", "43.82")
    };
    for (status, said) in [
        (
            ObsStatus::Provisional,
            [
                "USD 43.8 billion (provisional)",
                "43,8 млрд долл. США (предварительные данные)",
                "438亿美元（初步数据）",
            ],
        ),
        (
            ObsStatus::Forecast,
            [
                "USD 43.8 billion (forecast)",
                "43,8 млрд долл. США (прогноз)",
                "438亿美元（预测）",
            ],
        ),
    ] {
        let figure = with(status).figure();
        assert_eq!(printed_in_all(&figure, NumberFormat::BILLIONS), said);
    }
}

#[test]
fn extreme_numbers_are_printed_without_a_panic() {
    for digits in [
        "79228162514264337593543950335",
        "-79228162514264337593543950335",
        "0.0000000000000000000000000001",
        "7.9228162514264337593543950335",
    ] {
        let value = figure(digits, 0, "USD");
        for magnitude in [Magnitude::One, Magnitude::Thousand, Magnitude::Trillion] {
            for decimals in [0, 1, 12] {
                for text in printed_in_all(&value, form(magnitude, decimals).signed()) {
                    assert!(text.contains(char::is_numeric), "{text}");
                }
            }
        }
    }
    assert_eq!(
        figure("79228162514264337593543950335", 0, "USD").value(),
        Decimal::MAX
    );
}

#[test]
fn too_many_decimals_are_refused() {
    assert!(NumberFormat::new(Magnitude::One, 12).is_ok());
    let refused = NumberFormat::new(Magnitude::One, 13).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "`13` decimals are too many: expected 0 to 12"
    );
}
