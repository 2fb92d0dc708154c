//! Sections: what is not there is said, and the order of rows means nothing.

use corridor_report::{Block, markdown};

use crate::package::{total, with_rows};
use crate::text::{of, plain, section};

const SECTIONS: [&str; 8] = [
    "trade",
    "exports-imports",
    "dependence",
    "intraregional",
    "investment",
    "transport",
    "agreements",
    "disputed",
];

#[test]
fn a_section_without_data_says_so_and_is_short() {
    let document = of(&with_rows(&[]).load().unwrap(), "TWO", "CHN");
    for anchor in SECTIONS {
        match section(&document, anchor) {
            [Block::Paragraph(line)] => {
                assert_eq!(
                    plain(line),
                    "No data are loaded for this section.",
                    "{anchor}"
                );
            }
            blocks => panic!("{anchor} has {} blocks", blocks.len()),
        }
    }
}

#[test]
fn a_single_country_has_no_trade_within() {
    let document = of(&with_rows(&[]).load().unwrap(), "KAZ", "CHN");
    match section(&document, "intraregional") {
        [Block::Paragraph(line)] => {
            assert_eq!(
                plain(line),
                "A single country has no trade within the area."
            );
        }
        blocks => panic!("{} blocks", blocks.len()),
    }
}

#[test]
fn the_order_of_rows_changes_no_byte() {
    let mut rows = vec![
        total("CHN", "KAZ", "2023", "41.0"),
        total("CHN", "KAZ", "2024", "43.8"),
        total("CHN", "KGZ", "2023", "19.8"),
        total("CHN", "KGZ", "2024", "22.7"),
        total("CHN", "TWO", "2024", "66.53"),
    ];
    let write = |rows: &[String]| {
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        markdown(&of(&with_rows(&rows).load().unwrap(), "TWO", "CHN"))
    };
    let one_way = write(&rows);
    assert!(one_way.contains("66.5"), "{one_way}");
    rows.reverse();
    assert_eq!(one_way, write(&rows));
    rows.swap(0, 2);
    assert_eq!(one_way, write(&rows));
}

#[test]
fn a_missing_report_is_missing_and_not_zero() {
    let rows = [
        total("CHN", "KAZ", "2024", "43.8"),
        total("CHN", "KGZ", "2024", "22.7"),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let text = markdown(&of(&with_rows(&rows).load().unwrap(), "TWO", "CHN"));
    let row = text
        .lines()
        .find(|line| line.starts_with("| Kazakhstan["))
        .unwrap();
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    assert_eq!(cells[2..7], ["43.8", "65.9", "–", "–", "–"], "{row}");
}
