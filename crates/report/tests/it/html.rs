//! Pages, parsed by the rules of browsers.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use corridor_countries::Language;
use corridor_report::{Block, html};
use html5ever::tendril::TendrilSink as _;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use crate::read::{LANGUAGES, chart_cells, table_cells};
use crate::{everything, specimen};

/// An element of a page.
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    /// The text in it, without that of `sup` and `style` inside.
    pub(crate) text: String,
    /// The elements in it, by their places in the page.
    within: Range<usize>,
}

impl Element {
    pub(crate) fn has(&self, attribute: &str, value: &str) -> bool {
        self.attributes.get(attribute).map(String::as_str) == Some(value)
    }

    /// The elements of a name in it.
    pub(crate) fn all<'a>(&self, page: &'a [Self], name: &str) -> Vec<&'a Self> {
        named(&page[self.within.clone()], name)
    }
}

fn text_of(handle: &Handle, out: &mut String) {
    match &handle.data {
        NodeData::Text { contents } => out.push_str(&contents.borrow()),
        NodeData::Element { name, .. } if matches!(&*name.local, "sup" | "style") => {}
        _ => text_in(handle, out),
    }
}

fn text_in(handle: &Handle, out: &mut String) {
    for child in handle.children.borrow().iter() {
        text_of(child, out);
    }
}

fn walk(handle: &Handle, found: &mut Vec<Element>) {
    let place = found.len();
    if let NodeData::Element { name, attrs, .. } = &handle.data {
        let mut text = String::new();
        text_in(handle, &mut text);
        let attributes = attrs.borrow();
        let attributes = attributes.iter().map(|attribute| {
            let name = attribute.name.local.to_string();
            (name, attribute.value.to_string())
        });
        found.push(Element {
            name: name.local.to_string(),
            attributes: attributes.collect(),
            text,
            within: 0..0,
        });
    }
    for child in handle.children.borrow().iter() {
        walk(child, found);
    }
    let end = found.len();
    if let Some(element) = found.get_mut(place) {
        element.within = place + 1..end;
    }
}

/// The elements of a page in order, and what the parser complained of.
fn parsed(text: &str) -> (Vec<Element>, Vec<String>) {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(text);
    let mut found = Vec::new();
    walk(&dom.document, &mut found);
    let errors = dom
        .errors
        .borrow()
        .iter()
        .map(ToString::to_string)
        .collect();
    (found, errors)
}

pub(crate) fn named<'a>(page: &'a [Element], name: &str) -> Vec<&'a Element> {
    page.iter().filter(|element| element.name == name).collect()
}

/// The rules for every page: it parses without errors, stands alone, and its references lead
/// somewhere.
pub(crate) fn check(text: &str) -> Vec<Element> {
    let (page, errors) = parsed(text);
    assert_eq!(errors, Vec::<String>::new());
    for name in [
        "script", "link", "iframe", "img", "object", "embed", "base", "form",
    ] {
        assert!(named(&page, name).is_empty(), "a page with <{name}>");
    }
    let mut ids = BTreeSet::new();
    for element in &page {
        if let Some(id) = element.attributes.get("id") {
            assert!(ids.insert(id.as_str()), "the id {id} is there twice");
            assert!(!id.contains(char::is_whitespace), "{id:?}");
        }
    }
    for element in &page {
        for (name, value) in &element.attributes {
            assert!(!name.starts_with("on"), "a handler: {name}");
            let refers: Vec<&str> = match name.as_str() {
                "popovertarget" => vec![value],
                "aria-labelledby" | "aria-describedby" => value.split(' ').collect(),
                "href" if value.starts_with('#') => vec![value.trim_start_matches('#')],
                "href" => {
                    assert_eq!(element.name, "a");
                    let web = value.starts_with("https://") || value.starts_with("http://");
                    assert!(web, "{value}");
                    continue;
                }
                "src" | "srcset" | "action" | "data" => panic!("{name}={value}"),
                _ => continue,
            };
            for id in refers {
                assert!(
                    ids.contains(id),
                    "{name} leads to {id:?}, which is not there"
                );
            }
        }
    }
    for style in named(&page, "style") {
        assert!(style.text.len() > 1000);
        for outside in ["url(", "@import", "://", "@font-face"] {
            assert!(!style.text.contains(outside), "{outside}");
        }
    }
    let levels: Vec<u32> = page
        .iter()
        .filter_map(|element| element.name.strip_prefix('h')?.parse().ok())
        .collect();
    assert_eq!(levels.first(), Some(&1), "the first heading is the title");
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    page
}

#[test]
fn pages_keep_the_rules_in_each_language() {
    for language in LANGUAGES {
        let page = check(&html(&specimen::document(language)));
        assert!(named(&page, "html")[0].has("lang", &language.to_string()));
        let title = &named(&page, "title")[0].text;
        assert_eq!(title, &named(&page, "h1")[0].text);
        for landmark in ["header", "main", "footer"] {
            assert_eq!(named(&page, landmark).len(), 1, "{landmark}");
        }
        let levels: Vec<u32> = page
            .iter()
            .filter_map(|element| element.name.strip_prefix('h')?.parse().ok())
            .collect();
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{levels:?}"
        );
    }
}

#[test]
fn tables_have_captions_scopes_and_the_cells_of_the_document() {
    for language in LANGUAGES {
        let document = specimen::document(language);
        let page = check(&html(&document));
        let tables = named(&page, "table");
        let mut tables = tables.iter();
        for block in &document.blocks {
            let expected = match block {
                Block::Table(table) => table_cells(&document, table),
                Block::Chart(chart) => chart_cells(&document, chart),
                _ => continue,
            };
            let table = tables.next().unwrap();
            let shown: Vec<Vec<String>> = table.all(&page, "tbody")[0]
                .all(&page, "tr")
                .iter()
                .map(|row| {
                    let head = row
                        .all(&page, "th")
                        .into_iter()
                        .map(|cell| cell.text.clone());
                    head.chain(
                        row.all(&page, "td")
                            .into_iter()
                            .map(|cell| cell.text.clone()),
                    )
                    .collect()
                })
                .collect();
            // The letters of notes and of status are superscripts here.
            let expected: Vec<Vec<String>> = expected
                .into_iter()
                .map(|row| {
                    row.into_iter()
                        .map(|cell| match cell.strip_suffix(" p") {
                            Some(number) => number.to_owned(),
                            None if cell.starts_with('(') && cell.len() == 3 => "×".to_owned(),
                            None => cell,
                        })
                        .collect()
                })
                .collect();
            assert_eq!(shown, expected, "{language}");
            for head in table.all(&page, "th") {
                let scope = head.attributes.get("scope").map(String::as_str);
                assert!(matches!(scope, Some("col" | "row")), "{scope:?}");
            }
            if matches!(block, Block::Table(_)) {
                assert_eq!(table.all(&page, "caption").len(), 1);
            }
        }
        assert!(tables.next().is_none());
    }
}

#[test]
fn every_shown_number_is_a_button_that_opens_its_evidence() {
    let document = specimen::document(Language::En);
    let page = check(&html(&document));
    let buttons = named(&page, "button");
    let shown: BTreeSet<&str> = buttons
        .iter()
        .map(|button| button.attributes["popovertarget"].as_str())
        .collect();
    let figures = document.figures();
    assert_eq!(shown.len(), figures.len());
    for figure in &figures {
        let id = format!("p.{}", figure.id());
        assert!(shown.contains(id.as_str()));
        let pop = page.iter().find(|element| element.has("id", &id)).unwrap();
        assert!(pop.has("popover", "auto"));
        for origin in figure.origins() {
            let source = &document_source(&document, origin.source.as_str());
            assert!(pop.text.contains(source), "{}", pop.text);
        }
    }
    // The list has the inputs too, which are not shown.
    for figure in document.all_figures() {
        let id = figure.id().as_str();
        let item = page.iter().find(|element| element.has("id", id)).unwrap();
        assert_eq!(item.name, "li");
    }
}

fn document_source(document: &corridor_report::Document, id: &str) -> String {
    let mut directory = document.directory.clone();
    directory.learn(&document.figures());
    let id = id.parse().unwrap();
    directory.source(&id).unwrap().title.clone()
}

#[test]
fn what_scrolls_can_be_reached_by_keyboard() {
    let page = check(&html(&specimen::document(Language::En)));
    let scrolls: Vec<&Element> = page
        .iter()
        .filter(|element| {
            let class = element.attributes.get("class");
            class.is_some_and(|class| class.split(' ').any(|name| name == "scroll"))
        })
        .collect();
    assert!(scrolls.len() >= 5);
    for element in scrolls {
        assert!(element.has("tabindex", "0") && element.has("role", "region"));
        let label = ["aria-label", "aria-labelledby"];
        assert!(
            label
                .iter()
                .any(|name| element.attributes.contains_key(*name))
        );
    }
}

#[test]
fn pictures_have_a_name_and_a_description() {
    for language in LANGUAGES {
        let page = check(&html(&specimen::document(language)));
        let pictures = named(&page, "svg");
        assert_eq!(pictures.len(), 4);
        for picture in pictures {
            assert!(picture.has("role", "img"));
            assert!(!picture.all(&page, "title")[0].text.is_empty());
            assert!(picture.all(&page, "desc")[0].text.len() > 40);
        }
    }
}

#[test]
fn pages_of_every_kind_of_block_and_piece_keep_the_rules() {
    for language in LANGUAGES {
        let page = check(&html(&everything::document(language)));
        // The same anchor five times: headings and a table.
        let places = page
            .iter()
            .filter_map(|element| element.attributes.get("id"));
        let places: Vec<&String> = places
            .filter(|id| id.starts_with("everything") && !id.contains('.'))
            .collect();
        assert_eq!(places.len(), 5);
        assert!(named(&page, "h5").is_empty(), "no deeper than four");
        let empty = html(&everything::of(language, Vec::new()));
        assert!(named(&check(&empty), "button").is_empty());
    }
}

#[test]
fn the_bytes_are_the_same_on_every_run() {
    for language in LANGUAGES {
        let page = html(&everything::document(language));
        assert_eq!(page, html(&everything::document(language)));
    }
}
