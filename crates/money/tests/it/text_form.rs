//! serde: the text that a value prints.

use corridor_money::rates::RatePeriod;
use corridor_money::{Currency, Language, Money};

#[test]
fn values_are_written_as_the_text_they_print_and_read_back() {
    let amount: Money = "-94.80 USD".parse().unwrap();
    let period: RatePeriod = "2024-05".parse().unwrap();
    let all = (Currency::KZT, Language::UzCyrl, amount, period);
    let json = serde_json::to_string(&all).unwrap();
    assert_eq!(json, r#"["KZT","uz-Cyrl","-94.80 USD","2024-05"]"#);
    assert_eq!(
        serde_json::from_str::<(Currency, Language, Money, RatePeriod)>(&json).unwrap(),
        all
    );
}

#[test]
fn a_text_that_is_no_value_is_an_error_with_the_reason() {
    let error = serde_json::from_str::<Currency>(r#""usd""#).unwrap_err();
    assert!(error.to_string().contains("no currency `usd`"), "{error}");
    assert!(serde_json::from_str::<Money>("5").is_err());
}
