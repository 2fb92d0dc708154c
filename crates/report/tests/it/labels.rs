//! Labels of every kind, however odd, in every format: nothing panics, nothing becomes markup,
//! and people read what was written.

use std::sync::Arc;

use corridor_evidence::{Figure, Names, Observation, Refusal};
use corridor_report::{
    Block, Cell, Chart, ChartKind, Column, ColumnKind, Document, Inlines, NumberFormat, Point, Row,
    RowKind, Series, SeriesColour, Table, Theme, chart_svg, explain, figure_json, html, json,
    markdown,
};
use proptest::prelude::*;

use crate::read::{LANGUAGES, document_of};
use crate::specimen::{self, anchor, gacc};
use crate::{html as page, markdown as text};

/// A figure whose every name is the label.
fn figure(label: &str) -> Figure {
    let names = || Names {
        en: label.to_owned(),
        ru: label.to_owned(),
        zh: label.to_owned(),
    };
    let mut observation: Observation = gacc("KAZ", "43.82").observation();
    label.clone_into(&mut observation.locator);
    label.clone_into(&mut observation.comment);
    observation.vintage.release = Some(label.to_owned());
    let mut body = (*observation.reporter).clone();
    body.names = names();
    observation.reporter = Arc::new(body);
    let mut source = (*observation.source).clone();
    for field in [
        &mut source.title,
        &mut source.publisher,
        &mut source.url,
        &mut source.licence,
        &mut source.licence_url,
        &mut source.attribution,
    ] {
        label.clone_into(field);
    }
    observation.source = Arc::new(source);
    let mut concept = (*observation.concept).clone();
    concept.names = names();
    observation.concept = Arc::new(concept);
    Figure::observed(&Arc::new(observation)).unwrap()
}

/// A document that has the label wherever one can be.
fn document(language: corridor_countries::Language, label: &str) -> Document {
    let name = || Inlines::new().name(label);
    let refusal = Refusal::Claim(label.to_owned());
    let shown = figure(label);
    let all = name()
        .figure(shown.clone(), NumberFormat::BILLIONS)
        .name(label)
        .command(label)
        .refusal(refusal.clone())
        .area("CA5".parse().unwrap())
        .source("ASTANA_TIMES_2025_01".parse().unwrap())
        .strong(name())
        // A link into the document must lead somewhere.
        .link(label.trim_start_matches('#'), name())
        .link(format!("https://example.org/{label}"), name());
    let column = |kind| Column {
        header: name(),
        kind,
    };
    let heading = |level| Block::Heading {
        level,
        text: name(),
        anchor: anchor("label"),
    };
    let chart = |kind| {
        let point = |period: &str, figure: Option<Figure>| Point {
            period: period.parse().unwrap(),
            figure,
        };
        Block::Chart(Chart {
            kind,
            title: name(),
            subtitle: name(),
            series: vec![Series {
                name: name(),
                colour: SeriesColour::Context,
                points: vec![point("2023", None), point("2024", Some(shown.clone()))],
            }],
            format: NumberFormat::BILLIONS,
            anchor: anchor("label"),
        })
    };
    let mut document = document_of(
        language,
        vec![
            heading(1),
            Block::Message(name()),
            Block::Paragraph(name()),
            Block::Note(name()),
            Block::List(vec![name(), all.clone()]),
            Block::Paragraph(all.clone()),
            Block::Table(Table {
                caption: name(),
                columns: vec![
                    column(ColumnKind::Label),
                    column(ColumnKind::Words),
                    column(ColumnKind::Number(NumberFormat::BILLIONS)),
                    column(ColumnKind::Words),
                ],
                rows: vec![Row {
                    header: name(),
                    cells: vec![
                        Cell::Words(name()),
                        Cell::Figure(shown.clone()),
                        Cell::Refused(refusal),
                    ],
                    kind: RowKind::Total,
                }],
                notes: vec![name(), all],
                anchor: anchor("label"),
            }),
            chart(ChartKind::Line),
            chart(ChartKind::Bar),
            Block::Sources,
        ],
    );
    document.title = name();
    document.subtitle = name();
    document.directory.areas.insert(
        "CA5".parse().unwrap(),
        Names {
            en: label.to_owned(),
            ru: label.to_owned(),
            zh: label.to_owned(),
        },
    );
    document
}

/// A text as people see it: white space and what cannot be printed count as one space.
fn seen(text: &str) -> String {
    let blank = |c: char| c.is_whitespace() || c.is_control() || c == '\u{fffd}';
    text.split(blank)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn labels() -> impl Strategy<Value = String> {
    let odd = proptest::sample::select(vec![
        "<",
        ">",
        "&",
        "\"",
        "'",
        "|",
        "`",
        "``",
        "[",
        "]",
        "(",
        ")",
        "*",
        "**",
        "_",
        "\\",
        "#",
        " # ",
        "-",
        "+",
        "=",
        "~~",
        "!",
        "^",
        "$",
        "@",
        ":",
        "{",
        "}",
        "%",
        "/",
        "://",
        "www.",
        "http://a.b",
        "a@b.org",
        "1. ",
        "2) ",
        "\n",
        "\r\n",
        "\t",
        "    ",
        "\u{a0}",
        "\u{2028}",
        "&lt;",
        "&amp;",
        "&#x3c;",
        "<b>",
        "</style>",
        "<!--",
        "-->",
        "]]>",
        "[^1]",
        "![x](y)",
        "שלום",
        "مرحبا",
        "\u{202e}",
        "🚂",
        "👩‍💻",
        "e\u{301}",
        "Қ",
        "霍尔果斯",
        "،",
        "٣",
        "0",
        "x",
    ]);
    proptest::collection::vec(
        prop_oneof![4 => odd.prop_map(str::to_owned), 1 => "\\PC"],
        1..8,
    )
    .prop_map(|parts| parts.concat())
    .prop_filter("something to see", |label| !seen(label).is_empty())
}

fn check(label: &str) {
    let expected = seen(label);
    for language in LANGUAGES {
        let document = document(language, label);

        let shown = page::check(&html(&document));
        let title = page::named(&shown, "h1");
        assert_eq!(seen(&title[0].text), expected, "title of the page");
        assert_eq!(
            seen(&page::named(&shown, "code")[0].text),
            expected,
            "command"
        );

        let parsed = text::parsed(&markdown(&document));
        assert_eq!(parsed.foreign, Vec::<String>::new(), "markup in Markdown");
        assert_eq!(parsed.headings.len(), 2, "{:?}", parsed.headings);
        for (_, heading) in &parsed.headings {
            assert_eq!(seen(heading), expected, "heading in Markdown");
        }
        let table = &parsed.tables[0];
        assert_eq!(seen(&table[0][0]), expected, "head of a column");
        assert_eq!(seen(&table[1][0]), expected, "label of a row");
        assert_eq!(seen(&table[1][1]), expected, "cell");
        assert_eq!(table[1].len(), 4);
        for (name, count) in &parsed.definitions {
            assert_eq!(*count, 1, "footnote {name}");
            assert!(parsed.references.contains_key(name), "footnote {name}");
        }
        for link in &parsed.links {
            let web = ["https://", "http://", "#"];
            assert!(web.iter().any(|start| link.starts_with(start)), "{link}");
        }

        let value: serde_json::Value = serde_json::from_str(&json(&document)).unwrap();
        assert_eq!(value["title"][0]["text"], label);

        for block in &document.blocks {
            let Block::Chart(chart) = block else { continue };
            let drawn = chart_svg(&document, chart, Theme::Light);
            let xml = roxmltree::Document::parse(&drawn).unwrap();
            let title = xml.descendants().find(|node| node.has_tag_name("title"));
            assert_eq!(
                seen(title.unwrap().text().unwrap()),
                expected,
                "title of a chart"
            );
        }

        let tree = explain(&figure(label), &document.directory, language);
        assert!(seen(&tree).contains(&expected));
        let tree = figure_json(&figure(label), &document.directory, language);
        assert!(serde_json::from_str::<serde_json::Value>(&tree).is_ok());
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn labels_are_read_as_they_were_written(label in labels()) {
        check(&label);
    }
}

#[test]
fn labels_that_look_like_markup_stay_text() {
    for label in [
        "Import & Export <2024> \"quoted\" 'single'",
        "a|b",
        "`code`",
        "[link](https://example.org)",
        "![image](x)",
        "**bold**",
        "__bold__",
        "# heading",
        "heading #",
        "- item",
        "+ item",
        "1. item",
        "2) item",
        "> quote",
        "---",
        "===",
        "~~gone~~",
        "[^f0123456789]",
        "<script>alert(1)</script>",
        "</style><script>",
        "&lt;b&gt;",
        concat!("C:", "\\path\\"),
        "https://example.org",
        "www.example.org",
        "a@example.org",
        "two\nlines",
        "    four spaces",
        "霍尔果斯",
        "שלום 12",
        "\u{202e}reversed",
        "🚂 👩‍💻",
        "HS 2017",
        "!",
        "ends with \\",
    ] {
        check(label);
    }
}

#[test]
fn control_characters_do_not_reach_the_page() {
    let odd = "a\u{0}b\u{1b}[31mc\u{7f}\u{fffe}\u{fdd0}";
    let document = document(LANGUAGES[0], odd);
    page::check(&html(&document));
    let bad = |text: &str| text.chars().any(|c| c.is_control() && c != '\n');
    assert!(!bad(&html(&document)));
    assert!(!bad(&markdown(&document)));
    for block in &document.blocks {
        let Block::Chart(chart) = block else { continue };
        let drawn = chart_svg(&document, chart, Theme::Light);
        assert!(roxmltree::Document::parse(&drawn).is_ok());
    }
}

#[test]
fn anchors_that_are_used_twice_stay_unique() {
    let mut document = specimen::document(LANGUAGES[0]);
    let again = document.blocks.clone();
    document.blocks.extend(again);
    page::check(&html(&document));
}
