//! Key messages: each is said where its figures make it true, and not where they do not.

use corridor_dataset::Dataset;

use crate::package::{Package, total, with_rows};
use crate::text::{message, messages, of};

const CONCEPTS: &str = "\
ID,NAME_EN,NAME_RU,NAME_ZH,UNIT_KIND,MEASURE,FAMILY,MIRROR,ADDITIVE,SCOPE,COMPARABLE_WITH,DEFINITION
trade.goods.total,Goods trade,,,money,flow,trade,trade.goods.total,areas periods,goods,,Exports plus imports
trade.goods.exports,Exports,,,money,flow,trade,trade.goods.imports,areas periods,goods,,Exports
trade.goods.imports,Imports,,,money,flow,trade,trade.goods.exports,areas periods,goods,,Imports
trade.share,Share,,,percent,share,trade,,,goods,,Share of a partner
gdp.nominal,GDP,,,money,flow,macro,,areas,,,Product
invest.fdi.stock,Stock,,,money,stock,investment,,areas,,,Stock
invest.cumulative,Cumulated,,,money,cumulative,investment,,areas,,,Cumulated
";

const BODIES: &str = "\
ID,NAME_EN,NAME_RU,NAME_ZH,AREA,KIND,URL
GACC,Customs of China,,,CHN,customs,
BNS,Bureau of Kazakhstan,,,KAZ,statistics,
NSC,Committee of Kyrgyzstan,,,KGZ,statistics,
WB,World Bank,,,,international,
";

fn package(rows: &[String]) -> Dataset {
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let package: Package = with_rows(&rows)
        .file("concepts.csv", CONCEPTS)
        .file("bodies.csv", BODIES);
    package.load().unwrap()
}

/// A row of the office of an area.
fn own(concept: &str, area: &str, other: &str, period: &str, value: &str) -> String {
    let body = if area == "KAZ" { "BNS" } else { "NSC" };
    format!("{concept},{area},{other},{period},{value},USD,9,rounded,A,,,{body},undated,,,,")
}

fn other(concept: &str, period: &str, value: &str, status: &str) -> String {
    format!("{concept},KAZ,,{period},{value},USD,9,rounded,{status},,,WB,undated,,,,")
}

#[test]
fn a_record_is_said_only_of_a_record() {
    let years = |values: [&str; 3]| {
        let rows = ["2022", "2023", "2024"]
            .iter()
            .zip(values)
            .map(|(year, value)| total("CHN", "TWO", year, value))
            .collect::<Vec<_>>();
        message(&of(&package(&rows), "TWO", "CHN"), "reports").unwrap()
    };
    let record = years(["40.0", "44.0", "46.2"]);
    assert_eq!(
        record,
        "CHN reports 46200000000 of goods trade with TWO in 2024, 5 on 2023: the highest of the \
         years loaded, from 2022 on."
    );
    assert!(!years(["40.0", "47.0", "46.2"]).contains("highest"));
    // As rounded they may be equal: nobody can say which is higher.
    assert!(!years(["40.0", "46.2", "46.2"]).contains("highest"));
    assert!(!years(["40.0", "46.24", "46.2"]).contains("highest"));
}

#[test]
fn sides_disagree_only_where_rounding_does_not_set_them_apart() {
    let say = |own_value: &str| {
        let rows = [
            total("CHN", "KAZ", "2024", "43.8"),
            own("trade.goods.total", "KAZ", "CHN", "2024", own_value),
        ];
        message(&of(&package(&rows), "KAZ", "CHN"), "disagree")
    };
    assert_eq!(say("43.78"), None);
    assert_eq!(
        say("30.0").unwrap(),
        "The two sides disagree: for KAZ in 2024 CHN reports 43800000000, the other side \
         30000000000 (46)."
    );
}

#[test]
fn the_year_that_compares_most_countries_is_told() {
    let rows = [
        total("CHN", "KAZ", "2023", "41.0"),
        total("CHN", "KGZ", "2023", "19.8"),
        own("trade.goods.total", "KAZ", "CHN", "2023", "30.1"),
        own("trade.goods.total", "KGZ", "CHN", "2023", "5.4"),
        total("CHN", "KAZ", "2024", "43.8"),
        own("trade.goods.total", "KAZ", "CHN", "2024", "30.1"),
    ];
    let said = message(&of(&package(&rows), "TWO", "CHN"), "disagree").unwrap();
    assert!(
        said.contains("for KAZ, KGZ in 2023 CHN reports 60800000000"),
        "{said}"
    );
    assert!(said.contains("the other side 35500000000"), "{said}");
}

#[test]
fn the_largest_part_is_named_only_when_it_is_certain() {
    let say = |kaz: &str, kgz: &str| {
        let rows = [
            total("CHN", "KAZ", "2024", kaz),
            total("CHN", "KGZ", "2024", kgz),
        ];
        message(&of(&package(&rows), "TWO", "CHN"), "largest part")
    };
    assert_eq!(
        say("30", "10").unwrap(),
        "KAZ has the largest part of it: 75 in 2024, as CHN reports."
    );
    assert_eq!(say("30.0", "30"), None);
}

#[test]
fn one_office_alone_says_nothing_of_trade_within_the_area() {
    let flows = |area: &str, other: &str| {
        [
            own("trade.goods.exports", area, other, "2024", "1.5"),
            own("trade.goods.imports", area, other, "2024", "0.5"),
        ]
    };
    let one: Vec<String> = flows("KAZ", "KGZ").to_vec();
    assert_eq!(message(&of(&package(&one), "TWO", "CHN"), "within"), None);
    let both = [flows("KAZ", "KGZ"), flows("KGZ", "KAZ")].concat();
    assert_eq!(
        message(&of(&package(&both), "TWO", "CHN"), "within").unwrap(),
        "Trade within TWO, as far as KAZ, KGZ report it, was 3000000000 in 2024 counted once, as \
         exports, and 4000000000 when exports and imports are both counted."
    );
}

#[test]
fn a_forecast_of_the_product_is_not_divided_by() {
    let rows = [
        total("CHN", "KAZ", "2023", "41.0"),
        total("CHN", "KAZ", "2024", "43.8"),
        other("gdp.nominal", "2023", "260", "A"),
        other("gdp.nominal", "2024", "290", "F"),
    ];
    let document = of(&package(&rows), "KAZ", "CHN");
    let over: Vec<String> = document
        .figures()
        .iter()
        .filter(|figure| figure.formula() == Some(corridor_evidence::Formula::Percentage))
        .map(|figure| figure.subject().period.to_string())
        .collect();
    assert_eq!(over, ["2023"]);
}

#[test]
fn the_widest_mirror_gap_is_that_of_both_directions() {
    let by = |body: &str, concept: &str, from: &str, to: &str, value: &str| {
        format!("{concept},{from},{to},2024,{value},USD,9,rounded,A,,,{body},undated,,,,")
    };
    let flows = |own_exports: &str| {
        let rows = [
            by("GACC", "trade.goods.exports", "CHN", "KAZ", "24.7"),
            by("BNS", "trade.goods.imports", "KAZ", "CHN", "15.4"),
            by("BNS", "trade.goods.exports", "KAZ", "CHN", own_exports),
            by("GACC", "trade.goods.imports", "CHN", "KAZ", "16.3"),
        ];
        message(&of(&package(&rows), "KAZ", "CHN"), "mirror gap").unwrap()
    };
    assert_eq!(
        flows("14.7"),
        "The widest mirror gap is in the goods that CHN sends to KAZ: 24700000000 by the exporter \
         and 15400000000 by the importer in 2024."
    );
    assert_eq!(
        flows("30.0"),
        "The widest mirror gap is in the goods that KAZ sends to CHN: 30000000000 by the exporter \
         and 16300000000 by the importer in 2024."
    );
    let same = [
        by("GACC", "trade.goods.exports", "CHN", "KAZ", "24.7"),
        by("BNS", "trade.goods.imports", "KAZ", "CHN", "24.72"),
    ];
    assert_eq!(
        message(&of(&package(&same), "KAZ", "CHN"), "mirror gap"),
        None
    );
}

#[test]
fn of_sums_that_end_alike_the_one_shown_first_is_told() {
    let row = |concept: &str, period: &str, value: &str, precision: &str| {
        format!("{concept},KAZ,CHN,{period},{value},USD,9,{precision},A,,,BNS,undated,,,,")
    };
    let rows = [
        row("invest.fdi.stock", "@2024-12-31", "11.4", "rounded"),
        row("invest.cumulative", "2005..2024", "26.4", "rounded"),
        row("invest.cumulative", "2009..2024", "25", "about"),
        row("invest.cumulative", "2010..2023", "24.0", "rounded"),
    ];
    let said = message(&of(&package(&rows), "KAZ", "CHN"), "investment").unwrap();
    assert!(
        said.contains("26400000000 as a cumulated flow (BNS, 2005..2024)"),
        "{said}"
    );
}

#[test]
fn a_stock_and_a_cumulated_flow_stand_beside_each_other_with_the_refusal() {
    let row = |concept: &str, period: &str, value: &str| {
        format!("{concept},KAZ,CHN,{period},{value},USD,9,rounded,A,,,BNS,undated,,,,")
    };
    let rows = [
        row("invest.fdi.stock", "@2024-12-31", "11.4"),
        row("invest.cumulative", "2005..2024", "26.4"),
    ];
    let said = message(&of(&package(&rows), "KAZ", "CHN"), "investment").unwrap();
    assert!(
        said.contains("is 11400000000 as a stock (BNS, @2024-12-31)"),
        "{said}"
    );
    assert!(
        said.contains("26400000000 as a cumulated flow (BNS, 2005..2024)"),
        "{said}"
    );
    assert!(said.contains("No two of these compare: a"), "{said}");
    // With only one of them there is nothing to keep apart.
    assert_eq!(
        message(&of(&package(&rows[..1]), "KAZ", "CHN"), "investment"),
        None
    );
}

#[test]
fn no_data_make_no_message() {
    let document = of(&package(&[]), "TWO", "CHN");
    assert_eq!(messages(&document), [""; 0]);
}
