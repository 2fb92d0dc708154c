//! Reading back what the renderers wrote.

use corridor_countries::Language;
use corridor_evidence::Figure;
use corridor_report::{Block, Directory, Document, Inlines, NumberFormat, json};
use serde_json::Value;

pub(crate) const LANGUAGES: [Language; 3] = [Language::En, Language::Ru, Language::Zh];

/// A document of some blocks without a title.
pub(crate) fn document_of(language: Language, blocks: Vec<Block>) -> Document {
    Document {
        language,
        title: Inlines::new().words("Title").unwrap(),
        subtitle: Inlines::new(),
        cut_off: "2026-11-25".parse().unwrap(),
        blocks,
        directory: Directory::default(),
    }
}

/// The JSON of a document, read.
pub(crate) fn value_of(document: &Document) -> Value {
    serde_json::from_str(&json(document)).unwrap()
}

/// A line as people read it.
pub(crate) fn said(line: Inlines, language: Language) -> String {
    let document = document_of(language, vec![Block::Paragraph(line)]);
    let value = value_of(&document);
    let pieces = value["blocks"][0]["content"].as_array().unwrap().clone();
    pieces
        .iter()
        .map(|piece| piece["text"].as_str().unwrap())
        .collect()
}

/// A figure in a form as people read it, with plain spaces for no-break ones.
pub(crate) fn printed(figure: &Figure, format: NumberFormat, language: Language) -> String {
    said(Inlines::new().figure(figure.clone(), format), language).replace('\u{a0}', " ")
}

/// The same in English, Russian and Chinese.
pub(crate) fn printed_in_all(figure: &Figure, format: NumberFormat) -> [String; 3] {
    LANGUAGES.map(|language| printed(figure, format, language))
}

/// The strings under a key, anywhere in a tree of JSON.
pub(crate) fn all_under<'a>(value: &'a Value, key: &str, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                match value {
                    Value::String(text) if name == key => found.push(text),
                    other => all_under(other, key, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| all_under(item, key, found)),
        _ => {}
    }
}
