//! No number can be written as words, and those smuggled in as names are found.

use corridor_countries::Language;
use corridor_report::{
    Block, Cell, Column, ColumnKind, Inline, Inlines, ReportError, Row, RowKind,
};
use corridor_report::{Table, Words};

use crate::everything;
use crate::read::{LANGUAGES, document_of};
use crate::specimen::{self, anchor};

#[test]
fn words_refuse_the_digits_of_every_script() {
    for (script, text) in [
        ("ASCII", "in 2024"),
        ("Arabic-Indic", "عام ٢٠٢٤"),
        ("Extended Arabic-Indic", "۴ برابر"),
        ("Devanagari", "२ देश"),
        ("Bengali", "৫"),
        ("full-width", "２０２４年"),
        ("mathematical bold", "𝟗𝟒"),
        ("Mongolian", "᠒᠐"),
        ("superscript", "m²"),
        ("subscript", "CO₂"),
        ("fraction", "about ½ of it"),
        ("circled", "①"),
        ("Roman", "Ⅳ"),
        ("Han zero", "二〇二四"),
    ] {
        assert!(Words::new(text).is_err(), "{script}: {text}");
    }
}

#[test]
fn words_take_everything_else() {
    for text in [
        "",
        "two thirds",
        "третий квартал",
        "中亚五国",
        "a % sign – and “quotes”",
        "🚂",
    ] {
        assert_eq!(Words::new(text).unwrap().as_str(), text);
        assert_eq!(text.parse::<Words>().unwrap().to_string(), text);
    }
}

#[test]
fn the_error_names_the_digit_and_its_place() {
    let error = Words::new("рост в ٣ раза").unwrap_err();
    assert_eq!(
        error,
        ReportError::BareNumber {
            text: "рост в ٣ раза".to_owned(),
            digit: '٣',
            position: 7
        }
    );
    let said = error.to_string();
    assert!(
        said.contains("`٣` at character 7") && !said.ends_with('.'),
        "{said}"
    );
}

#[test]
fn names_that_are_amounts_are_found() {
    for (name, is_amount) in [
        ("94.8", true),
        ("94,8 млрд", true),
        ("2024", true),
        ("46%", true),
        ("$5bn", true),
        ("USD 1,250 million", true),
        ("12\u{a0}500 тонн", true),
        ("1,234,567 t", true),
        ("1\u{202f}234,5 t", true),
        ("HS\u{a0}2017", false),
        ("BPM6\u{a0}2017", false),
        ("31.12.2024 edition", false),
        ("HS 2017", false),
        ("BPM6", false),
        ("IMTS 2010", false),
        ("ISO 3166-1", false),
        ("HS 2701.12.00", false),
        ("Khorgos", false),
    ] {
        let line = Inlines::new().name(name);
        let document = document_of(Language::En, vec![Block::Paragraph(line)]);
        let found = document.bare_numbers();
        assert_eq!(!found.is_empty(), is_amount, "{name}");
        if is_amount {
            assert_eq!((found[0].block, found[0].text.as_str()), (Some(0), name));
        }
    }
}

#[test]
fn amounts_are_found_wherever_text_can_stand() {
    let bad = || Inlines::new().name("94.8");
    let hidden = || Inlines::new().strong(Inlines::new().link("#a", bad()));
    let table = |change: fn(&mut Table, Inlines)| {
        let mut table = Table {
            caption: Inlines::new(),
            columns: vec![Column {
                header: Inlines::new(),
                kind: ColumnKind::Label,
            }],
            rows: vec![Row {
                header: Inlines::new(),
                cells: Vec::new(),
                kind: RowKind::Normal,
            }],
            notes: Vec::new(),
            anchor: anchor("t"),
        };
        change(&mut table, Inlines::new().name("94.8"));
        Block::Table(table)
    };
    let chart = |change: fn(&mut corridor_report::Chart, Inlines)| {
        let mut chart = specimen::gaps(&specimen::Say(Language::En));
        change(&mut chart, Inlines::new().name("94.8"));
        Block::Chart(chart)
    };
    let blocks = vec![
        Block::Heading {
            level: 1,
            text: bad(),
            anchor: anchor("h"),
        },
        Block::Message(hidden()),
        Block::Paragraph(hidden()),
        Block::List(vec![Inlines::new(), bad()]),
        Block::Note(bad()),
        table(|table, line| table.caption = line),
        table(|table, line| table.columns[0].header = line),
        table(|table, line| table.rows[0].header = line),
        table(|table, line| table.rows[0].cells.push(Cell::Words(line))),
        table(|table, line| table.notes.push(line)),
        chart(|chart, line| chart.title = line),
        chart(|chart, line| chart.subtitle = line),
        chart(|chart, line| chart.series[0].name = line),
    ];
    let count = blocks.len();
    let mut document = document_of(Language::En, blocks);
    document.title = bad();
    document.subtitle = hidden();
    let places: Vec<Option<usize>> = document
        .bare_numbers()
        .into_iter()
        .map(|found| found.block)
        .collect();
    let expected: Vec<Option<usize>> = [None, None]
        .into_iter()
        .chain((0..count).map(Some))
        .collect();
    assert_eq!(places, expected);
}

#[test]
fn a_document_of_figures_has_no_bare_numbers() {
    for language in LANGUAGES {
        assert_eq!(specimen::document(language).bare_numbers(), []);
        assert_eq!(everything::document(language).bare_numbers(), []);
    }
    // What is typed or refused is no amount of the author.
    let command = Inline::Command("corridor explain f0123456789".to_owned());
    assert_eq!(
        everything::paragraph(Language::En, command).bare_numbers(),
        []
    );
}
