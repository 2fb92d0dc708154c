//! The specimen in full, so that a change of a renderer is seen.

use corridor_countries::Language;
use corridor_report::{Block, Chart, Directory, Theme, chart_svg, explain, html, json, markdown};
use insta::assert_snapshot;

use crate::read::LANGUAGES;
use crate::specimen;

#[test]
fn markdown_is_as_it_was() {
    for language in LANGUAGES {
        let text = markdown(&specimen::document(language));
        assert_snapshot!(format!("markdown_{language}"), text);
    }
}

#[test]
fn html_is_as_it_was() {
    let text = html(&specimen::document(Language::En));
    // The style sheet is a file of its own.
    let (before, rest) = text.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    let body = format!("{before}<style>…</style>{after}").replace("><", ">\n<");
    assert_snapshot!("html_en", body);
}

#[test]
fn json_is_as_it_was() {
    let mut document = specimen::document(Language::En);
    // The charts repeat what the tables show.
    document
        .blocks
        .retain(|block| !matches!(block, Block::Chart(_)));
    assert_snapshot!("json_en", json(&document));
}

#[test]
fn charts_are_as_they_were() {
    for language in LANGUAGES {
        let document = specimen::document(language);
        for chart in charts(&document) {
            let anchor = &chart.anchor;
            if language == Language::En || anchor.as_str() == "chart-gaps" {
                let text = chart_svg(&document, chart, Theme::Light);
                assert_snapshot!(format!("{anchor}_{language}"), text);
            }
        }
    }
}

#[test]
fn explanations_are_as_they_were() {
    for language in LANGUAGES {
        let document = specimen::document(language);
        let whole = specimen::whole();
        let share = corridor_evidence::algebra::share(&specimen::parts()[0], &whole).unwrap();
        let text = explain(&share, &document.directory, language);
        assert_snapshot!(format!("explain_{language}"), text);
    }
    let directory = Directory::default();
    let text = explain(&specimen::enterprises(), &directory, Language::En);
    assert_snapshot!("explain_enterprises", text);
}

fn charts(document: &corridor_report::Document) -> impl Iterator<Item = &Chart> {
    document.blocks.iter().filter_map(|block| match block {
        Block::Chart(chart) => Some(chart),
        _ => None,
    })
}
