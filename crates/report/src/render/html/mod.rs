//! One page of HTML without scripts, fonts or images from elsewhere.

mod chart;
mod evidence;
mod ids;
mod inline;
mod style;
mod table;

use std::collections::BTreeMap;

use corridor_evidence::{Figure, FigureId};
use maud::{DOCTYPE, Markup, html as markup};

use self::ids::Ids;
use super::Context;
use super::evidence::is_web;
use crate::document::{Block, Document, Inlines};
use crate::language::{foreign, label, time};

/// A document as a page: one file, no network, no script.
///
/// Each number is a button that opens its evidence; a list at the end has the evidence of all
/// numbers, with an anchor that is the id of the figure. The page follows light and dark, and
/// prints on A4.
///
/// ```
/// # use corridor_report::{Block, Directory, Document, Inlines, html};
/// # let document = Document {
/// #     language: "zh".parse()?,
/// #     title: Inlines::new().area("KAZ".parse()?),
/// #     subtitle: Inlines::new(),
/// #     cut_off: "2026-11-25".parse()?,
/// #     blocks: vec![Block::Note(Inlines::new().name("A & B"))],
/// #     directory: Directory::default(),
/// # };
/// let page = html(&document);
/// assert!(page.contains("<html lang=\"zh\">"));
/// assert!(page.contains("A &amp; B"));
/// assert!(!page.contains("<script"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn html(document: &Document) -> String {
    let context = Context::new(document);
    let all = document.all_figures();
    let numbers = (1..)
        .zip(&all)
        .map(|(number, figure)| (figure.id().clone(), number))
        .collect();
    let mut page = Page {
        context,
        ids: Ids::default(),
        numbers,
        tables: 0,
    };
    page.render(&all).into_string()
}

/// A page in the making.
struct Page<'a> {
    context: Context<'a>,
    ids: Ids,
    /// The numbers of the list of evidence.
    numbers: BTreeMap<FigureId, usize>,
    tables: usize,
}

impl Page<'_> {
    fn render(&mut self, all: &[Figure]) -> Markup {
        let document = self.context.document;
        let tongue = self.context.tongue;
        for figure in all {
            self.ids.reserve(figure.id().as_str());
        }
        let title = clean(&self.context.plain(&document.title));
        let cut_off = time::date(tongue, document.cut_off);
        let contents = self.contents();
        let blocks = self.blocks();
        markup! {
            (DOCTYPE)
            html lang=(document.language) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    meta name="generator" content="corridor";
                    title { (title) }
                    style { (style::sheet()) }
                }
                body {
                    header.page {
                        h1 { (self.line(&document.title)) }
                        @if !document.subtitle.is_empty() {
                            p.lede { (self.line(&document.subtitle)) }
                        }
                        p.meta {
                            (label::cut_off(tongue)) (label::colon(tongue))
                            time datetime=(document.cut_off) { (cut_off) }
                        }
                    }
                    (contents)
                    main { (blocks) }
                    (self.evidence(all))
                    footer { p { (label::made_by(tongue)) } }
                    (self.popovers())
                }
            }
        }
    }

    /// Links to the headings of the first level, where there are several.
    fn contents(&self) -> Markup {
        let headings: Vec<(&Inlines, &str)> = self
            .context
            .document
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading {
                    level: 0 | 1,
                    text,
                    anchor,
                } => Some((text, anchor.as_str())),
                _ => None,
            })
            .collect();
        let tongue = self.context.tongue;
        markup! {
            @if headings.len() > 2 {
                nav.contents aria-label=(label::contents(tongue)) {
                    ul {
                        @for (text, anchor) in headings {
                            li { a href={ "#" (anchor) } { (clean(&self.context.plain(text))) } }
                        }
                        li { a href="#evidence" { (label::evidence(tongue)) } }
                    }
                }
            }
        }
    }

    fn blocks(&mut self) -> Markup {
        let blocks = &self.context.document.blocks;
        let mut parts = Vec::new();
        let mut index = 0;
        while let Some(block) = blocks.get(index) {
            index += 1;
            parts.push(match block {
                Block::Heading {
                    level,
                    text,
                    anchor,
                } => {
                    let id = self.ids.unique(anchor.as_str());
                    let text = self.line(text);
                    match level {
                        0 | 1 => markup! { h2 id=(id) { (text) } },
                        2 => markup! { h3 id=(id) { (text) } },
                        _ => markup! { h4 id=(id) { (text) } },
                    }
                }
                Block::Message(first) => {
                    // Messages that follow one another are one list.
                    let mut messages = vec![self.line(first)];
                    while let Some(Block::Message(next)) = blocks.get(index) {
                        messages.push(self.line(next));
                        index += 1;
                    }
                    markup! {
                        ol.messages { @for message in messages { li { (message) } } }
                    }
                }
                Block::Paragraph(text) => markup! { p { (self.line(text)) } },
                Block::List(items) => markup! {
                    ul { @for item in items { li { (self.line(item)) } } }
                },
                Block::Table(table) => self.table(table),
                Block::Chart(chart) => self.chart(chart),
                Block::Note(text) => markup! { p.note { (self.line(text)) } },
                Block::Sources => self.sources(),
            });
        }
        markup! { @for part in parts { (part) } }
    }

    fn sources(&self) -> Markup {
        let tongue = self.context.tongue;
        let (clause, colon) = (label::clause(tongue), label::colon(tongue));
        let ids = self.context.document.sources();
        markup! {
            ul.sources {
                @for id in &ids {
                    @if let Some(source) = self.context.directory.source(id) {
                        li {
                            (self.titled(&source.title, &source.url))
                            (clause) (clean(&source.publisher))
                            @if let Some(date) = source.published {
                                (clause) (label::published(tongue)) " "
                                (time::partial_date(tongue, date))
                            }
                            (clause) (label::retrieved(tongue)) " " (time::date(tongue, source.retrieved))
                            @if !source.licence.is_empty() {
                                (label::semicolon(tongue)) (label::licence(tongue)) (colon)
                                (self.titled(&source.licence, &source.licence_url))
                            }
                            @if !source.attribution.is_empty()
                                && source.attribution != source.publisher {
                                " · " (clean(&source.attribution))
                            }
                            " " code { (id) }
                        }
                    } @else {
                        li { code { (id) } }
                    }
                }
            }
        }
    }

    /// A title, with its address where it has one on the web.
    fn titled(&self, title: &str, url: &str) -> Markup {
        let lang = foreign(title, self.context.tongue);
        let title = clean(title);
        markup! {
            @if is_web(url) {
                a href=(clean(url)) lang=[lang] { (title) }
            } @else {
                span lang=[lang] { (title) }
            }
        }
    }
}

/// A text without characters that a page cannot have.
fn clean(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' | '\n' | '\r' => ' ',
            c if c.is_control() => '\u{fffd}',
            '\u{fdd0}'..='\u{fdef}' => '\u{fffd}',
            c if u32::from(c) & 0xfffe == 0xfffe => '\u{fffd}',
            c => c,
        })
        .collect()
}
