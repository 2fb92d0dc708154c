//! The oracle of money operations, every row.

use chrono::NaiveDate;
use corridor_money::{Currency, Money, MoneyError, Rounding};
use rust_decimal::Decimal;

use crate::fixtures::{Row, rows};

fn rounding(name: &str) -> Rounding {
    match name {
        "half_even" => Rounding::HalfEven,
        "half_up" => Rounding::HalfUp,
        "half_down" => Rounding::HalfDown,
        "up" => Rounding::Up,
        "down" => Rounding::Down,
        "ceiling" => Rounding::Ceiling,
        "floor" => Rounding::Floor,
        other => panic!("`{other}` is no rounding mode"),
    }
}

fn round(row: &Row) -> String {
    let words: Vec<&str> = row["input"].split(' ').collect();
    let [value, "to", places, "places", mode] = words[..] else {
        panic!("{row:?}");
    };
    let value = Money::new(value.parse().unwrap(), row["currency"].parse().unwrap());
    let rounded = value.round(rounding(mode)).unwrap();
    assert_eq!(
        rounded,
        value.round_to(places.parse().unwrap(), rounding(mode)),
        "{row:?}"
    );
    rounded.amount().to_string()
}

fn allocate(row: &Row) -> String {
    let (units, ratios) = row["input"].split_once(" minor by ").unwrap();
    let currency: Currency = row["currency"].parse().unwrap();
    let places = u32::from(currency.minor_units().unwrap());
    let whole = Money::new(Decimal::new(units.parse().unwrap(), places), currency);
    let ratios: Vec<Decimal> = ratios
        .split(':')
        .map(|ratio| ratio.parse().unwrap())
        .collect();
    let parts = whole.allocate(&ratios).unwrap();
    let hundred = Decimal::from(10_i64.pow(places));
    let units = parts
        .iter()
        .map(|part| (part.amount() * hundred).normalize().to_string());
    units.collect::<Vec<_>>().join(";")
}

fn redenominate(row: &Row) -> String {
    let (old, to) = row["input"].split_once(" -> ").unwrap();
    let old: Money = old.parse().unwrap();
    let to: Currency = to.parse().unwrap();
    let effective = row["note"].strip_prefix("effective ").unwrap();
    let effective: NaiveDate = effective.split(';').next().unwrap().parse().unwrap();
    let eve = old.redenominate_on(to, effective.pred_opt().unwrap());
    assert!(
        matches!(eve, Err(MoneyError::NotYetEffective { .. })),
        "{row:?}"
    );
    let new = old.redenominate_on(to, effective).unwrap();
    let expected: Decimal = row["expected"].parse().unwrap();
    new.round_to(expected.scale(), Rounding::HalfEven)
        .amount()
        .normalize()
        .to_string()
}

fn fact(row: &Row) -> String {
    let words: Vec<&str> = row["input"].split(' ').collect();
    match words[..] {
        ["add", left, left_code, "+", right, right_code] => {
            let left: Money = format!("{left} {left_code}").parse().unwrap();
            let right: Money = format!("{right} {right_code}").parse().unwrap();
            match left.try_add(right) {
                Err(MoneyError::CurrencyMismatch { .. }) => "error:currency_mismatch".to_owned(),
                other => panic!("{other:?}"),
            }
        }
        ["minor_units", code] => {
            let units = code.parse::<Currency>().unwrap().minor_units();
            units.map_or("none".to_owned(), |units| units.to_string())
        }
        ["current_in", area, date] => {
            let current = Currency::current_in(area, date.parse().unwrap());
            current.map(Currency::code).collect::<Vec<_>>().join(";")
        }
        ["parse_code", code] => code.parse::<Currency>().unwrap().to_string(),
        _ => panic!("{row:?}"),
    }
}

#[test]
fn every_row_of_the_money_oracle_is_right() {
    let rows = rows("expected/core/money_ops_cases.csv");
    assert_eq!(rows.len(), 79);
    for row in rows {
        let got = match row["operation"].as_str() {
            "round" => round(&row),
            "allocate_largest_remainder" => allocate(&row),
            "redenominate" => redenominate(&row),
            "fact" => fact(&row),
            other => panic!("`{other}` is not implemented"),
        };
        // `-0` of the oracle is the zero of its decimal library.
        let expected = if row["expected"] == "-0" {
            "0"
        } else {
            &row["expected"]
        };
        assert_eq!(got, expected, "{row:?}");
    }
}
