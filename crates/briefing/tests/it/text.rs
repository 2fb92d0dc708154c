//! Documents as tests read them.

use corridor_briefing::{Options, brief};
use corridor_dataset::Dataset;
use corridor_report::{Block, Document, Inline, Inlines};

/// The brief of two areas in English.
pub(crate) fn of(dataset: &Dataset, area: &str, counterpart: &str) -> Document {
    let options = Options::new(area.parse().unwrap(), counterpart.parse().unwrap());
    brief(dataset, &options).unwrap()
}

/// A line as plain words: figures by their numbers as they are, names by their ids.
pub(crate) fn plain(line: &Inlines) -> String {
    line.iter()
        .map(|inline| match inline {
            Inline::Text(words) => words.as_str().to_owned(),
            Inline::Figure(shown) => shown.figure.value().normalize().to_string(),
            Inline::Period(period) => period.to_string(),
            Inline::Date(date) => date.to_string(),
            Inline::Area(id) => id.to_string(),
            Inline::Body(id) => id.to_string(),
            Inline::Source(id) => id.to_string(),
            Inline::Name(text) | Inline::Command(text) => text.clone(),
            Inline::Refusal(refusal) => refusal.to_string(),
            Inline::Strong(inner) | Inline::Link { text: inner, .. } => plain(inner),
            other => panic!("no test reads {other:?} yet"),
        })
        .collect()
}

/// The key messages.
pub(crate) fn messages(document: &Document) -> Vec<String> {
    let messages = document.blocks.iter().filter_map(|block| match block {
        Block::Message(line) => Some(plain(line)),
        _ => None,
    });
    messages.collect()
}

/// The message that has some words; none when there is none.
pub(crate) fn message(document: &Document, words: &str) -> Option<String> {
    messages(document)
        .into_iter()
        .find(|message| message.contains(words))
}

/// The blocks under the heading with an anchor.
pub(crate) fn section<'d>(document: &'d Document, anchor: &str) -> &'d [Block] {
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    let start = document
        .blocks
        .iter()
        .position(
            |block| matches!(block, Block::Heading { anchor: a, .. } if a.to_string() == anchor),
        )
        .unwrap();
    let rest = &document.blocks[start + 1..];
    let end = rest.iter().position(is_heading).unwrap_or(rest.len());
    &rest[..end]
}
