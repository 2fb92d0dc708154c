//! What makes a document read well.

use corridor_countries::Language;
use corridor_evidence::{Figure, Refusal};
use corridor_report::{
    Block, Cell, Column, ColumnKind, Inlines, NumberFormat, Row, RowKind, Table, html, markdown,
};

use crate::read::{LANGUAGES, document_of, table_cells, value_of};
use crate::specimen::{self, Make, anchor, gacc};
use crate::{html as page, markdown as text};

fn count(digits: &str, unit: &'static str) -> Figure {
    Make {
        concept: "transport.trains",
        digits: digits.to_owned(),
        scale: 0,
        unit,
        ..gacc("KAZ", "1")
    }
    .figure()
}

fn table(cells: Vec<Vec<Cell>>) -> Table {
    let width = cells[0].len();
    let column = |kind| Column {
        header: Inlines::new().words("head").unwrap(),
        kind,
    };
    let mut columns = vec![column(ColumnKind::Label)];
    columns.extend((0..width).map(|_| column(ColumnKind::Number(NumberFormat::WHOLE))));
    Table {
        caption: Inlines::new().words("caption").unwrap(),
        columns,
        rows: cells
            .into_iter()
            .map(|cells| Row {
                header: Inlines::new().words("row").unwrap(),
                cells,
                kind: RowKind::Normal,
            })
            .collect(),
        notes: Vec::new(),
        anchor: anchor("table"),
    }
}

#[test]
fn numbers_of_one_column_are_grouped_alike() {
    let cells = |units: [&'static str; 2]| {
        vec![
            vec![Cell::Figure(count("9898", units[0]))],
            vec![Cell::Figure(count("10124", units[1]))],
        ]
    };
    for (language, one, two) in [
        (
            Language::Ru,
            ["9 898", "10 124"],
            ["9 898 документов", "10 124 проекта"],
        ),
        (
            Language::Zh,
            ["9,898", "10,124"],
            ["9,898份文件", "10,124个项目"],
        ),
        (
            Language::En,
            ["9,898", "10,124"],
            ["9,898 documents", "10,124 projects"],
        ),
    ] {
        for (units, expected) in [
            (["documents", "documents"], one),
            (["documents", "projects"], two),
        ] {
            let table = table(cells(units));
            let document = document_of(language, vec![Block::Table(table.clone())]);
            let parsed = text::parsed(&markdown(&document));
            let shown: Vec<String> = parsed.tables[0][1..]
                .iter()
                .map(|row| row[1].replace('\u{a0}', " "))
                .collect();
            assert_eq!(shown, expected);
            assert_eq!(table_cells(&document, &table).len(), 2);
        }
    }
}

#[test]
fn brackets_and_stops_are_tied_to_their_number() {
    let line = Inlines::new()
        .words("all of it (")
        .unwrap()
        .figure(specimen::whole(), NumberFormat::BILLIONS)
        .words("), by customs")
        .unwrap();
    let document = document_of(Language::En, vec![Block::Paragraph(line)]);
    let written = html(&document);
    let found = page::check(&written);
    let tied: Vec<&str> = page::named(&found, "span")
        .iter()
        .filter(|span| span.has("class", "nb"))
        .map(|span| span.text.as_str())
        .collect();
    assert_eq!(tied, ["(USD 94.8 billion),"]);
    let paragraphs = page::named(&found, "p");
    let said = "all of it (USD 94.8 billion), by customs";
    assert!(paragraphs.iter().any(|paragraph| paragraph.text == said));
}

#[test]
fn a_sentence_that_ends_with_a_date_has_one_stop() {
    let line = Inlines::new()
        .words("Данные за ")
        .unwrap()
        .period("2024".parse().unwrap())
        .words(". Далее ")
        .unwrap()
        .date("2024-06-17".parse().unwrap())
        .words(".")
        .unwrap();
    let document = document_of(Language::Ru, vec![Block::Paragraph(line)]);
    let expected = "Данные за 2024 г. Далее 17 июня 2024 г.";
    let parsed = text::parsed(&markdown(&document));
    let plain = |text: &str| text.replace('\u{a0}', " ");
    assert!(
        parsed.paragraphs.iter().any(|text| plain(text) == expected),
        "{:?}",
        parsed.paragraphs
    );
    let found = page::check(&html(&document));
    let paragraphs = page::named(&found, "p");
    assert!(
        paragraphs
            .iter()
            .any(|paragraph| plain(&paragraph.text) == expected)
    );
    let value = value_of(&document);
    let pieces = value["blocks"][0]["content"].as_array().unwrap();
    let text: String = pieces
        .iter()
        .map(|piece| piece["text"].as_str().unwrap())
        .collect();
    assert_eq!(plain(&text), expected);
    for language in LANGUAGES {
        let document = specimen::document(language);
        for written in [markdown(&document), html(&document)] {
            assert!(!written.contains("г.."), "{language}");
        }
    }
}

#[test]
fn tables_get_room_for_long_words_and_dates_only() {
    let wide = |cells: Vec<Cell>| {
        let document = document_of(Language::En, vec![Block::Table(table(vec![cells]))]);
        let found = page::check(&html(&document));
        let boxes = page::named(&found, "div");
        let class = |element: &&page::Element| element.attributes.get("class").cloned();
        let classes: Vec<String> = boxes.iter().filter_map(class).collect();
        classes
            .iter()
            .any(|class| class.split(' ').any(|name| name == "wide"))
    };
    let long = || {
        let words = "a body with a long name that says what it does";
        Cell::Words(Inlines::new().words(words).unwrap())
    };
    let number = || Cell::Figure(count("9898", "train"));
    assert!(!wide(vec![number(), number(), number()]));
    assert!(!wide(vec![long(), number()]));
    assert!(wide(vec![long(), long(), long()]));
    assert!(wide(vec![
        number(),
        number(),
        number(),
        number(),
        number(),
        number()
    ]));
}

#[test]
fn refusals_have_no_marks_of_code() {
    let refusal = Refusal::Releases("EDB MMI 2024".to_owned(), "EDB MMI 2025".to_owned());
    for language in LANGUAGES {
        let line = Inlines::new().refusal(refusal.clone());
        let document = document_of(language, vec![Block::Paragraph(line)]);
        let value = value_of(&document);
        let said = value["blocks"][0]["content"][0]["text"].as_str().unwrap();
        assert!(said.contains("EDB MMI 2024"), "{said}");
        for written in [markdown(&document), html(&document), said.to_owned()] {
            assert!(!written.contains('`'), "{language}: {written}");
        }
    }
}

#[test]
fn headings_start_below_the_title() {
    let heading = |level| Block::Heading {
        level,
        text: Inlines::new().words("words").unwrap(),
        anchor: anchor("place"),
    };
    let document = document_of(Language::En, [0, 1, 2, 3, 9].map(heading).into());
    let levels: Vec<u8> = text::parsed(&markdown(&document))
        .headings
        .iter()
        .map(|(level, _)| *level)
        .collect();
    assert_eq!(levels, [1, 2, 2, 3, 4, 4]);
    let found = page::check(&html(&document));
    for (name, count) in [("h1", 1), ("h2", 2), ("h3", 1), ("h4", 2)] {
        assert_eq!(page::named(&found, name).len(), count, "{name}");
    }
}

#[test]
fn chinese_has_the_marks_of_chinese() {
    let document = specimen::document(Language::Zh);
    let value = value_of(&document);
    let mut texts = Vec::new();
    crate::read::all_under(&value["blocks"], "text", &mut texts);
    let parsed = text::parsed(&markdown(&document));
    texts.extend(parsed.paragraphs.iter().map(String::as_str));
    let han = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c);
    for text in texts {
        let letters: Vec<char> = text.chars().collect();
        for pair in letters.windows(2) {
            let mixed = han(pair[0]) && [',', ':', ';', '('].contains(&pair[1]);
            assert!(!mixed, "{text}");
        }
    }
}
