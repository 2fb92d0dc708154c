//! Markdown, parsed back.

use std::collections::BTreeMap;

use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, Options, parse_document};
use corridor_countries::Language;
use corridor_report::{Block, Document, Inlines, NumberFormat, markdown};

use crate::read::{LANGUAGES, chart_cells, document_of, table_cells};
use crate::{everything, specimen};

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options
}

/// The text below a node, without references to footnotes.
fn text(node: Node<'_>) -> String {
    let mut out = String::new();
    for part in node.descendants() {
        match &part.data().value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => out.push(' '),
            _ => {}
        }
    }
    out
}

/// What a Markdown text has, as its readers see it.
#[derive(Default)]
pub(crate) struct Parsed {
    /// Tables by rows, the head first.
    pub(crate) tables: Vec<Vec<Vec<String>>>,
    /// How often each footnote is referred to.
    pub(crate) references: BTreeMap<String, usize>,
    /// How often each is defined.
    pub(crate) definitions: BTreeMap<String, usize>,
    /// The text of definitions.
    pub(crate) notes: BTreeMap<String, String>,
    pub(crate) headings: Vec<(u8, String)>,
    pub(crate) paragraphs: Vec<String>,
    pub(crate) links: Vec<String>,
    /// Raw HTML, images and the like.
    pub(crate) foreign: Vec<String>,
}

pub(crate) fn parsed(markdown: &str) -> Parsed {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options());
    let mut parsed = Parsed::default();
    for node in root.descendants() {
        match &node.data().value {
            NodeValue::Table(_) => parsed.tables.push(
                node.children()
                    .map(|row| row.children().map(text).collect())
                    .collect(),
            ),
            NodeValue::FootnoteReference(note) => {
                *parsed.references.entry(note.name.clone()).or_default() += 1;
            }
            NodeValue::FootnoteDefinition(note) => {
                *parsed.definitions.entry(note.name.clone()).or_default() += 1;
                parsed.notes.insert(note.name.clone(), text(node));
            }
            NodeValue::Heading(heading) => parsed.headings.push((heading.level, text(node))),
            NodeValue::Paragraph => parsed.paragraphs.push(text(node)),
            NodeValue::Link(link) => parsed.links.push(link.url.clone()),
            NodeValue::HtmlBlock(block) => parsed.foreign.push(block.literal.clone()),
            NodeValue::HtmlInline(html) => parsed.foreign.push(html.clone()),
            NodeValue::Image(image) => parsed.foreign.push(image.url.clone()),
            NodeValue::CodeBlock(code) => parsed.foreign.push(code.literal.clone()),
            NodeValue::Strikethrough => parsed.foreign.push(text(node)),
            _ => {}
        }
    }
    parsed
}

/// The tables that a document must have, without their heads.
fn expected(document: &Document) -> Vec<Vec<Vec<String>>> {
    document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(table_cells(document, table)),
            Block::Chart(chart) => Some(chart_cells(document, chart)),
            _ => None,
        })
        .collect()
}

#[test]
fn tables_have_the_cells_of_the_document() {
    for language in LANGUAGES {
        let document = specimen::document(language);
        let parsed = parsed(&markdown(&document));
        let bodies: Vec<Vec<Vec<String>>> = parsed
            .tables
            .iter()
            .map(|table| table[1..].to_vec())
            .collect();
        assert_eq!(bodies, expected(&document), "{language}");
        for table in &parsed.tables {
            let widths: Vec<usize> = table.iter().map(Vec::len).collect();
            assert!(widths.iter().all(|width| *width == widths[0]), "{widths:?}");
        }
    }
}

#[test]
fn heads_of_columns_say_the_unit() {
    let heads = |language| {
        let parsed = parsed(&markdown(&specimen::document(language)));
        parsed.tables[0][0][1..3].join(" | ").replace('\u{a0}', " ")
    };
    assert_eq!(heads(Language::En), "Turnover, USD billion | Share, %");
    assert_eq!(heads(Language::Ru), "Оборот, млрд долл. США | Доля, %");
    assert_eq!(heads(Language::Zh), "总额（亿美元） | 占比（%）");
}

#[test]
fn footnotes_are_defined_once_and_used() {
    for language in LANGUAGES {
        let text = markdown(&specimen::document(language));
        let parsed = parsed(&text);
        assert!(parsed.definitions.len() > 20);
        // A parser drops definitions that are not used, and takes references without a
        // definition for text: so the marks are counted too.
        let marks: Vec<&str> = text
            .split("[^")
            .skip(1)
            .filter_map(|rest| rest.split_once(']'))
            .map(|(name, _)| name)
            .collect();
        for name in marks {
            assert!(parsed.references.contains_key(name), "{name} is not used");
            assert_eq!(parsed.definitions.get(name), Some(&1), "{name}");
        }
        let defined = text
            .lines()
            .filter(|line| line.starts_with("[^") && line.contains("]: "))
            .count();
        assert_eq!(defined, parsed.definitions.len());
    }
}

#[test]
fn every_figure_has_its_evidence_in_a_footnote() {
    let document = specimen::document(Language::En);
    let parsed = parsed(&markdown(&document));
    let all: String = parsed.notes.values().cloned().collect();
    for figure in document.all_figures() {
        assert!(all.contains(figure.id().as_str()), "{}", figure.id());
    }
    let whole = &parsed.notes[specimen::whole().id().as_str()];
    assert!(whole.contains("sum of all parts"), "{whole}");
    for part in specimen::parts() {
        let note = &parsed.notes[part.id().as_str()];
        for words in [
            "General Administration of Customs of China",
            "Kazakhstan ranks first",
            "The Astana Times",
            "retrieved 25 November 2026",
        ] {
            assert!(note.contains(words), "{words}: {note}");
        }
    }
}

#[test]
fn nothing_but_markdown_comes_out() {
    for language in LANGUAGES {
        let parsed = parsed(&markdown(&specimen::document(language)));
        assert_eq!(parsed.foreign, Vec::<String>::new());
        let levels: Vec<u8> = parsed.headings.iter().map(|(level, _)| *level).collect();
        assert_eq!(levels, [1, 2, 2, 2]);
        assert!(parsed.links.iter().all(|url| url.starts_with("https://")));
    }
}

#[test]
fn every_kind_of_block_and_piece_comes_out_whole() {
    for language in LANGUAGES {
        let document = everything::document(language);
        let parsed = parsed(&markdown(&document));
        assert_eq!(parsed.foreign, Vec::<String>::new());
        for (name, count) in &parsed.definitions {
            assert_eq!(*count, 1);
            assert!(parsed.references.contains_key(name), "{name}");
        }
        // The footnotes of the headings and captions are there too.
        let claim = everything::claim();
        assert!(parsed.references[claim.id().as_str()] > 10);
        let levels: Vec<u8> = parsed.headings.iter().map(|(level, _)| *level).collect();
        assert_eq!(levels, [1, 2, 2, 2, 2, 3, 4, 4], "no deeper than four");
        assert!(
            parsed
                .links
                .iter()
                .any(|url| url == "https://unstats.un.org/")
        );
        let table = parsed.tables.last().unwrap();
        let widths: Vec<usize> = table.iter().map(Vec::len).collect();
        assert_eq!(widths, [5, 5, 5], "as wide as the longest row");
        assert_eq!(
            table[2][1..],
            ["–", "–", "–", "–"],
            "what is left out is missing"
        );
    }
}

#[test]
fn the_bytes_are_the_same_on_every_run() {
    for language in LANGUAGES {
        let document = everything::document(language);
        assert_eq!(
            markdown(&document),
            markdown(&everything::document(language))
        );
    }
}

#[test]
fn what_follows_a_footnote_does_not_turn_it_into_a_link() {
    let share = specimen::parts()[0].clone();
    let line = Inlines::new()
        .figure(share.clone(), NumberFormat::BILLIONS)
        .words("(customs)")
        .unwrap()
        .figure(share.clone(), NumberFormat::BILLIONS)
        .figure(share.clone(), NumberFormat::BILLIONS)
        .link("https://example.org/", Inlines::new().words("!").unwrap());
    let document = document_of(Language::En, vec![Block::Paragraph(line)]);
    let parsed = parsed(&markdown(&document));
    assert_eq!(parsed.references[share.id().as_str()], 3);
    // The source of the figure, and the link of the line.
    assert_eq!(parsed.links.len(), 2, "{:?}", parsed.links);
    let number = "USD 43.8 billion";
    let shown = format!("{number}(customs){number}{number}!");
    assert!(
        parsed.paragraphs.contains(&shown),
        "{:?}",
        parsed.paragraphs
    );
}

#[test]
fn an_exclamation_before_a_link_makes_no_picture() {
    let line = Inlines::new().name("Yes!").link(
        "https://example.org/",
        Inlines::new().words("here").unwrap(),
    );
    let parsed = parsed(&markdown(&document_of(
        Language::En,
        vec![Block::Message(line)],
    )));
    assert_eq!(parsed.foreign, Vec::<String>::new());
    assert_eq!(parsed.links, ["https://example.org/"]);
}

#[test]
fn chinese_footnotes_have_chinese_marks() {
    let document = specimen::document(Language::Zh);
    let parsed = parsed(&markdown(&document));
    for (name, note) in &parsed.notes {
        // Titles of sources are in the language of their publishers.
        let mut own = note.clone();
        while let Some((before, rest)) = own.split_once('《') {
            let (_, after) = rest.split_once('》').unwrap();
            own = format!("{before}{after}");
        }
        for mark in [", ", "; ", ": ", ". "] {
            assert!(!own.contains(mark), "{name}: {own}");
        }
    }
}
