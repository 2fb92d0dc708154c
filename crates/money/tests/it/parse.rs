//! Reading amounts: what the oracle does not ask.

use corridor_money::parse::{
    AmountParser, CurrencyReading, Hedge, Locale, ParseError, ParsedAmount, parse_amount,
    parse_amounts,
};
use corridor_money::{Currency, Money, MoneyError};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn low(text: &str) -> Decimal {
    parse_amount(text).unwrap().low().unwrap()
}

fn hedge(text: &str) -> Hedge {
    parse_amount(text).unwrap().hedge()
}

fn ends(text: &str) -> (Decimal, Decimal) {
    let amount = parse_amount(text).unwrap();
    assert!(amount.is_range(), "{text}");
    (amount.low().unwrap(), amount.high().unwrap())
}

fn billions(low: i64, high: i64) -> (Decimal, Decimal) {
    let billion = Decimal::from(1_000_000_000);
    (Decimal::from(low) * billion, Decimal::from(high) * billion)
}

#[test]
fn a_magnitude_counts_for_both_ends_of_a_range() {
    for text in [
        "14-15 billion dollars",
        "$14-15 billion",
        "between $14 and $15 billion",
        "14–15 млрд долл.",
        "от 14 до 15 млрд долларов США",
        "между 14 и 15 млрд юаней",
        "140-150亿美元",
        "140亿至150亿元",
        "US$14bn-US$15bn",
        "$14bn to $15bn",
    ] {
        assert_eq!(ends(text), billions(14, 15), "{text}");
    }
    assert_eq!(low("$.99"), Decimal::new(99, 2));
    // Unless the range would go down.
    assert_eq!(
        ends("from $500 to $1 million"),
        (500.into(), 1_000_000.into())
    );
}

#[test]
fn a_magnitude_may_stand_with_the_currency() {
    for text in [
        "10 USD billion",
        "USD bn 10",
        "billion USD 10",
        "млрд долл. 10",
        "$ bn 10",
    ] {
        assert_eq!(low(text), billions(10, 0).0, "{text}");
    }
    // The magnitude of another number stays there.
    let amounts = parse_amounts("5 billion USD 10").unwrap();
    assert_eq!(amounts[0].low(), Some(billions(5, 0).0));
}

#[test]
fn a_change_is_two_amounts_and_no_range() {
    let amounts = parse_amounts("exports rose from $5 billion to $7 billion").unwrap();
    let numbers: Vec<Decimal> = amounts.iter().filter_map(ParsedAmount::low).collect();
    assert_eq!(
        numbers,
        [
            Decimal::from(5_000_000_000_i64),
            Decimal::from(7_000_000_000_i64)
        ]
    );
    let error = parse_amount("вырос с 5 млрд долл. до 7 млрд долл.").unwrap_err();
    assert!(matches!(&error, ParseError::Several { amounts, .. } if amounts.len() == 2));
}

#[test]
fn words_are_numbers() {
    for (text, value) in [
        ("полтриллиона долларов", 500_000_000_000_i64),
        ("полмиллиарда евро", 500_000_000),
        ("два с половиной миллиарда долларов", 2_500_000_000),
        ("двадцать шесть миллиардов тенге", 26_000_000_000),
        ("миллиард долларов", 1_000_000_000),
        ("three quarters of a billion dollars", 750_000_000),
        ("one and a half million euros", 1_500_000),
        ("1½ billion dollars", 1_500_000_000),
        ("两亿五千万美元", 250_000_000),
        ("三点五亿美元", 350_000_000),
        ("1 billion 200 million dollars", 1_200_000_000),
        ("a hundred million dollars", 100_000_000),
        ("a billion and a half dollars", 1_500_000_000),
        ("one-and-a-half billion dollars", 1_500_000_000),
        ("three-quarters of a billion dollars", 750_000_000),
        ("2 milyar euro", 2_000_000_000),
        ("逾千亿美元", 100_000_000_000),
        ("(5) million dollars", -5_000_000),
        ("five million dollars (5 contracts)", 5_000_000),
        ("екі миллиард теңге", 2_000_000_000),
        ("yigirma olti milliard so'm", 26_000_000_000),
    ] {
        assert_eq!(low(text), Decimal::from(value), "{text}");
    }
}

#[test]
fn hedges_stand_before_and_behind_in_every_language() {
    for (text, expected) in [
        ("not less than €5m", Hedge::AtLeast),
        ("$5 million or more", Hedge::AtLeast),
        ("US$1.5bn+", Hedge::Over),
        ("без малого 95 млрд долл.", Hedge::Nearly),
        ("26 с лишним млрд долл.", Hedge::Over),
        ("до 100 млн долл.", Hedge::AtMost),
        ("不到10亿美元", Hedge::Under),
        ("100亿美元左右", Hedge::About),
        ("260余亿美元", Hedge::Over),
        ("шамамен 500 млрд теңге", Hedge::About),
        ("26 млрд доллардан астам", Hedge::Over),
        ("10 млрд сомдон ашык", Hedge::Over),
        ("26 milliard dollardan ortiq", Hedge::Over),
        ("qariyb 10 mlrd soʻm", Hedge::Nearly),
        ("беш аз 2 млрд сомонӣ", Hedge::Over),
        ("takmynan 5 mln manat", Hedge::About),
        ("(about $5 million)", Hedge::About),
    ] {
        assert_eq!(hedge(text), expected, "{text}");
    }
    for text in [
        "数十亿美元",
        "上百亿元",
        "десятки миллионов долларов",
        "several hundred million dollars",
        "billions of dollars",
    ] {
        let amount = parse_amount(text).unwrap();
        assert_eq!(
            (amount.hedge(), amount.low()),
            (Hedge::Vague, None),
            "{text}"
        );
    }
}

#[test]
fn case_endings_do_not_hide_a_currency() {
    for (text, code) in [
        ("500 млн АҚШ долларынан астам", "USD"),
        ("2 млрд теңгеге жуық", "KZT"),
        ("1,5 mlrd so'mdan ortiq", "UZS"),
        ("20 миллионами юаней", "CNY"),
    ] {
        assert_eq!(
            parse_amount(text).unwrap().currency().to_string(),
            code,
            "{text}"
        );
    }
}

#[test]
fn a_shared_name_is_narrowed_by_the_place_and_otherwise_kept_open() {
    use CurrencyReading::{Ambiguous, Default, Explicit};
    for (text, reading) in [
        (
            "5 million manat",
            Ambiguous(vec![Currency::AZN, Currency::TMT]),
        ),
        ("5 million Turkmen manat", Explicit(Currency::TMT)),
        ("5 million manat (Azerbaijan)", Explicit(Currency::AZN)),
        ("500 million Kyrgyz som", Explicit(Currency::KGS)),
        ("3 млрд узбекских сомов", Explicit(Currency::UZS)),
        ("10 crore Indian rupees", Explicit(Currency::INR)),
        ("$5 (Singapore)", Explicit(Currency::SGD)),
        ("$5", Default(Currency::USD)),
        ("¥100", Ambiguous(vec![Currency::CNY, Currency::JPY])),
        ("￥100亿", Default(Currency::CNY)),
        ("26 млрд", CurrencyReading::None),
    ] {
        assert_eq!(*parse_amount(text).unwrap().currency(), reading, "{text}");
    }
    let tajik = AmountParser::for_locale(Locale::Tk)
        .parse("5 mln manat")
        .unwrap();
    assert_eq!(*tajik.currency(), Explicit(Currency::TMT));
}

#[test]
fn a_lone_mark_before_three_digits_is_read_by_language_currency_or_not_at_all() {
    for text in [
        "1,234",
        "1.234",
        "USD 1.234",
        "1.234 €",
        "1,234 KWD",
        "1,234–5,678",
    ] {
        match parse_amount(text).unwrap_err() {
            ParseError::AmbiguousNumber {
                readings,
                at,
                found,
            } => {
                assert_eq!(readings.len(), 2, "{text}");
                assert_eq!(readings[0].low(), Some(Decimal::from(1234)), "{text}");
                assert_eq!(readings[1].low(), Some(Decimal::new(1234, 3)), "{text}");
                assert_eq!(text.get(at..at + found.len()), Some(found.as_str()));
            }
            other => panic!("{text}: {other}"),
        }
    }
    assert_eq!(low("$1,234"), Decimal::from(1234));
    assert_eq!(
        low("1,234 billion dollars"),
        Decimal::from(1_234_000_000_000_i64)
    );
    assert_eq!(low("1,234 млрд долларов"), Decimal::from(1_234_000_000));
    assert_eq!(low("300.000 VND"), Decimal::from(300_000));
    assert_eq!(low("1.234 KWD"), Decimal::new(1234, 3));
    let german = AmountParser::for_locale(Locale::De)
        .parse("1.234 €")
        .unwrap();
    assert_eq!(german.low(), Some(Decimal::from(1234)));
}

#[test]
fn what_is_counted_or_dated_is_no_money() {
    for text in [
        "5 gold medals",
        "100 ft",
        "12.03.2025",
        "2020-2025",
        "2023-24",
        "10:30",
        "5%",
        "5 t",
        "dollars",
        "26 млрд тонн",
        "3000万吨",
    ] {
        let error = parse_amount(text).unwrap_err();
        assert_eq!(
            error,
            ParseError::NoAmount {
                text: text.to_owned()
            },
            "{text}"
        );
    }
}

#[test]
fn errors_say_what_was_found_where_and_what_was_expected() {
    let error = parse_amount("paid $1,23,45 in all").unwrap_err();
    assert_eq!(
        error.to_string(),
        "malformed number `1,23,45` at byte 6; expected digits in groups of three and at most one decimal mark"
    );
    let error = parse_amount("1,234").unwrap_err();
    assert_eq!(
        error.to_string(),
        "`1,234` at byte 0 is 1234 or 1.234; expected a locale, or a number without a lone mark before three digits"
    );
    for text in [
        "1e40 USD",
        "USD 1e30",
        "99999999999999999999999999999999 USD",
        "79228162514264337593543950335 trillion USD",
    ] {
        let error = parse_amount(text).unwrap_err();
        assert!(
            matches!(error, ParseError::TooLarge { .. }),
            "{text}: {error}"
        );
    }
    let error = "xx".parse::<Locale>().unwrap_err();
    assert_eq!(
        error,
        MoneyError::UnknownLocale {
            tag: "xx".to_owned()
        }
    );
}

#[test]
fn an_amount_knows_where_it_stands() {
    let text = "Экспорт — почти 5 млрд евро в год";
    let amount = parse_amount(text).unwrap();
    assert_eq!(text.get(amount.span()), Some("почти 5 млрд евро"));
    assert_eq!(amount.written(), "почти 5 млрд евро");
    assert_eq!(amount.magnitude(), Some(Decimal::from(1_000_000_000)));
    assert_eq!(amount.to_string(), "nearly 5000000000 EUR");
}

/// Digits in groups of three.
fn grouped(whole: &str, mark: char) -> String {
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

fn currencies() -> impl Strategy<Value = Currency> {
    let all = Currency::all().filter(|code| ![Currency::XXX, Currency::XTS].contains(code));
    proptest::sample::select(all.collect::<Vec<_>>())
}

const SOUP: [&str; 40] = [
    "$",
    "US$",
    "¥",
    "€",
    "USD",
    "KZT",
    "1",
    "12",
    "1,234",
    "1.5",
    "1..5",
    "2024",
    "billion",
    "млрд",
    "亿",
    "万",
    "bn",
    "m",
    "half",
    "a",
    "of",
    "and",
    "to",
    "до",
    "от",
    "-",
    "–",
    "(",
    ")",
    ".",
    "~",
    "about",
    "почти",
    "多",
    "near",
    "dozens",
    "сто",
    "一百",
    "dollars (Hong Kong)",
    "e9",
];

proptest! {
    #[test]
    fn a_plain_amount_reads_back_or_is_refused_with_the_right_reading(
        mantissa in -999_999_999_999_999_i64..=999_999_999_999_999,
        scale in 0_u32..=4,
        currency in currencies(),
    ) {
        let money = Money::new(Decimal::new(mantissa, scale), currency);
        match parse_amount(&money.to_string()) {
            Ok(amount) => {
                prop_assert_eq!(amount.currency(), &CurrencyReading::Explicit(currency));
                // Three places in a currency without any are thousands in the eyes of a reader.
                prop_assume!(scale != 3 || currency.minor_units() != Some(0));
                prop_assert_eq!(amount.money(), Some(money));
            }
            Err(ParseError::AmbiguousNumber { readings, .. }) => {
                prop_assert!(readings.iter().any(|reading| reading.money() == Some(money)));
            }
            Err(other) => prop_assert!(false, "{} {}", money, other),
        }
    }

    #[test]
    fn an_amount_written_for_people_reads_back(
        whole in 0_u64..=999_999_999_999,
        cents in 0_u64..100,
        negative in any::<bool>(),
        currency in currencies(),
    ) {
        let cents_value = Decimal::new(i64::try_from(whole * 100 + cents).unwrap(), 2);
        let value = if negative { -cents_value } else { cents_value };
        let money = Money::new(value, currency);
        let (sign, digits) = (if negative { "−" } else { "" }, whole.to_string());
        for text in [
            format!("{currency} {sign}{}.{cents:02}", grouped(&digits, ',')),
            format!("{sign}{}.{cents:02} {currency}", grouped(&digits, ',')),
            format!("{sign}{},{cents:02} {currency}", grouped(&digits, '\u{a0}')),
            format!("{sign}{},{cents:02} {currency}", grouped(&digits, '\u{202f}')),
            format!("{sign}{},{cents:02} {currency}", grouped(&digits, '.')),
            format!("{currency} {sign}{}.{cents:02}", grouped(&digits, '’')),
        ] {
            prop_assert_eq!(parse_amount(&text).map(|amount| amount.money()), Ok(Some(money)), "{}", text);
        }
    }

    #[test]
    fn a_magnitude_multiplies(units in 1_i64..=999_999, places in 0_u32..=2) {
        let number = Decimal::new(units, places);
        for (word, power) in [("billion USD", 9), ("млрд долл. США", 9), ("亿美元", 8), ("mlrd AQSH dollari", 9)] {
            let times = Decimal::from(10_i64.pow(power));
            let amount = parse_amount(&format!("{number} {word}")).unwrap();
            prop_assert_eq!(amount.money(), Some(Money::new(number * times, Currency::USD)));
        }
    }

    #[test]
    fn no_input_panics(text in "\\PC{0,60}") {
        for locale in Locale::ALL {
            let _ = AmountParser::for_locale(locale).parse_all(&text);
        }
        if let Ok(amounts) = parse_amounts(&text) {
            for amount in amounts {
                prop_assert_eq!(text.get(amount.span()), Some(amount.written()));
            }
        }
    }

    #[test]
    fn no_heap_of_known_words_panics(
        words in prop::collection::vec((proptest::sample::select(SOUP.to_vec()), any::<bool>()), 0..14),
    ) {
        let text: String = words
            .iter()
            .flat_map(|(word, spaced)| [*word, if *spaced { " " } else { "" }])
            .collect();
        if let Ok(amounts) = parse_amounts(&text) {
            for pair in amounts.windows(2) {
                prop_assert!(pair[0].span().end <= pair[1].span().start, "{}", text);
            }
            for amount in amounts {
                prop_assert!(amount.low() <= amount.high(), "{}", text);
            }
        }
    }
}
