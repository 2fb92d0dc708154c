//! JSON, for programs: every number in full.

use std::collections::{BTreeMap, BTreeSet};

use corridor_evidence::{AreaId, BodyId, Bound, Derivation, Figure, Names, Source, SourceId};
use serde_json::{Value, json};

use super::context::{Context, join_unit};
use crate::document::{
    Block, Cell, Chart, ChartKind, ColumnKind, Document, Inline, Inlines, RowKind, SeriesColour,
    Table, each_inline,
};
use crate::number::{Magnitude, NumberFormat};

/// The name of the schema of the output, which is checked in as `schema/document.schema.json`.
const SCHEMA: &str = "corridor-document/1";

/// The same of one figure: `schema/figure.schema.json`.
const FIGURE_SCHEMA: &str = "corridor-figure/1";

/// A document as JSON.
///
/// `figures` has every figure that is shown and everything that it was computed from, by id, with
/// numbers as strings of decimals in full; `sources`, `areas` and `bodies` name what they refer
/// to; `blocks` is the document, with the text of each piece as people read it.
///
/// ```
/// # use corridor_report::{Block, Directory, Document, Inlines, json};
/// # let document = Document {
/// #     language: "ru".parse()?,
/// #     title: Inlines::new(),
/// #     subtitle: Inlines::new(),
/// #     cut_off: "2026-11-25".parse()?,
/// #     blocks: vec![Block::Note(Inlines::new().period("2024-Q1".parse()?))],
/// #     directory: Directory::default(),
/// # };
/// let value: serde_json::Value = serde_json::from_str(&json(&document))?;
/// let piece = &value["blocks"][0]["content"][0];
/// assert_eq!(piece["period"], "2024-Q1");
/// assert_eq!(piece["text"], "1-й квартал 2024\u{a0}г.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn json(document: &Document) -> String {
    let context = Context::new(document);
    let blocks: Vec<Value> = document
        .blocks
        .iter()
        .map(|block| context.block(block))
        .collect();
    let mut value = context.evidence_of(&document.all_figures(), &Named::of(document));
    if let Value::Object(map) = &mut value {
        map.insert("schema".to_owned(), SCHEMA.into());
        map.insert("title".to_owned(), context.line(&document.title));
        map.insert("subtitle".to_owned(), context.line(&document.subtitle));
        map.insert("cut_off".to_owned(), document.cut_off.to_string().into());
        map.insert("blocks".to_owned(), blocks.into());
    }
    text(value)
}

/// A figure and all that it was computed from.
pub(super) fn one_figure(figure: &Figure, context: &Context<'_>) -> String {
    let figures: Vec<Figure> = figure.tree();
    let mut value = context.evidence_of(&figures, &Named::default());
    if let Value::Object(map) = &mut value {
        map.insert("schema".to_owned(), FIGURE_SCHEMA.into());
        map.insert("figure".to_owned(), figure.id().to_string().into());
    }
    text(value)
}

/// What the text of a document names, beside what its figures do.
#[derive(Default)]
struct Named {
    areas: BTreeSet<AreaId>,
    bodies: BTreeSet<BodyId>,
    sources: BTreeSet<SourceId>,
}

impl Named {
    fn of(document: &Document) -> Self {
        let mut named = Self {
            sources: document.sources(),
            ..Self::default()
        };
        document.each_line(&mut |line| {
            each_inline(line, &mut |inline| match inline {
                Inline::Area(id) => _ = named.areas.insert(id.clone()),
                Inline::Body(id) => _ = named.bodies.insert(id.clone()),
                _ => {}
            });
        });
        for block in &document.blocks {
            let Block::Chart(chart) = block else { continue };
            for series in &chart.series {
                if let SeriesColour::Area(id) = &series.colour {
                    named.areas.insert(id.clone());
                }
            }
        }
        named
    }
}

fn text(value: Value) -> String {
    // Strings and their lists can always be written.
    let mut text = serde_json::to_string_pretty(&sorted(value)).unwrap_or_default();
    text.push('\n');
    text
}

/// With keys in order, whatever the features of the JSON library are.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let map: BTreeMap<String, Value> = map
                .into_iter()
                .map(|(key, value)| (key, sorted(value)))
                .collect();
            map.into_iter().collect()
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        other => other,
    }
}

fn names(names: &Names) -> Value {
    json!({ "en": names.en, "ru": names.ru, "zh": names.zh })
}

fn source(source: &Source) -> Value {
    json!({
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "published": source.published.map(|date| date.to_string()),
        "retrieved": source.retrieved.to_string(),
        "licence": source.licence,
        "licence_url": source.licence_url,
        "attribution": source.attribution,
        "note": source.note,
    })
}

fn shown(value: Option<&impl ToString>) -> Option<String> {
    value.map(ToString::to_string)
}

fn format_of(format: NumberFormat) -> Value {
    let magnitude = match format.magnitude() {
        Magnitude::One => "one",
        Magnitude::Thousand => "thousand",
        Magnitude::Million => "million",
        Magnitude::Billion => "billion",
        Magnitude::Trillion => "trillion",
    };
    json!({ "magnitude": magnitude, "decimals": format.decimals() })
}

impl Context<'_> {
    /// Figures by id, and the names of what they refer to.
    fn evidence_of(&self, figures: &[Figure], named: &Named) -> Value {
        let areas_of = |id: &AreaId| (id.to_string(), self.area_names(id));
        let mut areas: BTreeMap<String, Value> = named.areas.iter().map(areas_of).collect();
        let mut cited = named.sources.clone();
        for figure in figures {
            let subject = figure.subject();
            for id in std::iter::once(&subject.ref_area).chain(&subject.counterpart) {
                areas.insert(id.to_string(), self.area_names(id));
            }
            // The inputs of a computed figure are in the list themselves.
            if figure.inputs().is_empty() {
                cited.extend(figure.origins().into_iter().map(|origin| origin.source));
            }
        }
        let sources: BTreeMap<String, Value> = cited
            .iter()
            .filter_map(|id| Some((id.to_string(), source(self.directory.source(id)?))))
            .collect();
        let reporters = figures
            .iter()
            .flat_map(|figure| &figure.subject().reporters)
            .chain(&named.bodies);
        let bodies: BTreeMap<String, Value> = reporters
            .filter_map(|id| Some((id.to_string(), names(&self.directory.bodies.get(id)?.names))))
            .collect();
        let by_id: BTreeMap<String, Value> = figures
            .iter()
            .map(|figure| (figure.id().to_string(), self.figure(figure)))
            .collect();
        json!({
            "language": self.tongue.language().to_string(),
            "figures": by_id,
            "sources": sources,
            "areas": areas,
            "bodies": bodies,
        })
    }

    fn area_names(&self, id: &AreaId) -> Value {
        use corridor_countries::Language::{En, Ru, Zh};
        let name = |language| self.directory.area(id, language);
        json!({ "en": name(En), "ru": name(Ru), "zh": name(Zh) })
    }

    fn figure(&self, figure: &Figure) -> Value {
        let subject = figure.subject();
        let interval = figure.interval();
        let bracket = |bound: Bound, open: &str, closed: &str| match bound {
            Bound::Closed(_) => closed.to_owned(),
            _ => open.to_owned(),
        };
        let bounds = bracket(interval.low(), "(", "[") + &bracket(interval.high(), ")", "]");
        let mut evidence = json!({
            "value": figure.value().to_string(),
            "low": shown(interval.low().value().as_ref()),
            "high": shown(interval.high().value().as_ref()),
            "bounds": bounds,
            "unit": figure.unit().to_string(),
            "status": figure.status().code(),
            "text": self.full(figure),
            "what": self.what(subject),
            "subject": {
                "concept": subject.concept.id.to_string(),
                "aspect": subject.aspect.code(),
                "ref_area": subject.ref_area.to_string(),
                "counterpart": shown(subject.counterpart.as_ref()),
                "period": subject.period.to_string(),
                "base_period": shown(subject.base_period.as_ref()),
                "reporters": subject.reporters.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "releases": subject.releases.iter().collect::<Vec<_>>(),
                "price_basis": shown(subject.price_basis.as_ref()),
                "valuation": shown(subject.valuation.as_ref()),
            },
            "formula": figure.formula().map(corridor_evidence::Formula::code),
            "inputs": figure.inputs().iter().map(|input| input.id().to_string()).collect::<Vec<_>>(),
            "origins": figure
                .origins()
                .iter()
                .map(|origin| json!({
                    "source": origin.source.to_string(),
                    "locator": origin.locator,
                }))
                .collect::<Vec<_>>(),
            "known_from": shown(figure.known_from().as_ref()),
        });
        let (kind, detail) = derivation(figure);
        if let Value::Object(map) = &mut evidence {
            map.insert("derivation".to_owned(), kind.into());
            map.insert(kind.to_owned(), detail);
        }
        evidence
    }

    fn line(&self, line: &Inlines) -> Value {
        let mut before = None;
        line.iter()
            .map(|inline| {
                let text = match inline {
                    Inline::Text(words) => self.after(before, words.as_str()).to_owned(),
                    other => self.leaf(other),
                };
                before = Some(inline);
                self.inline(inline, &text)
            })
            .collect()
    }

    fn inline(&self, inline: &Inline, text: &str) -> Value {
        match inline {
            Inline::Text(_) => json!({ "type": "text", "text": text }),
            Inline::Figure(shown) => json!({
                "type": "figure",
                "figure": shown.figure.id().to_string(),
                "format": format_of(shown.format),
                "text": text,
            }),
            Inline::Period(period) => {
                json!({ "type": "period", "period": period.to_string(), "text": text })
            }
            Inline::Date(date) => json!({ "type": "date", "date": date.to_string(), "text": text }),
            Inline::Area(id) => json!({ "type": "area", "area": id.to_string(), "text": text }),
            Inline::Body(id) => json!({ "type": "body", "body": id.to_string(), "text": text }),
            Inline::Source(id) => {
                json!({ "type": "source", "source": id.to_string(), "text": text })
            }
            Inline::Name(_) => json!({ "type": "name", "text": text }),
            Inline::Command(_) => json!({ "type": "command", "text": text }),
            Inline::Refusal(_) => json!({ "type": "refusal", "text": text }),
            Inline::Strong(inner) => json!({ "type": "strong", "content": self.line(inner) }),
            Inline::Link { url, text } => {
                json!({ "type": "link", "url": url, "content": self.line(text) })
            }
        }
    }

    fn block(&self, block: &Block) -> Value {
        let lines = |lines: &[Inlines]| lines.iter().map(|line| self.line(line)).collect::<Value>();
        match block {
            Block::Heading {
                level,
                text,
                anchor,
            } => json!({
                "type": "heading",
                "level": (*level).clamp(1, 3),
                "anchor": anchor.to_string(),
                "content": self.line(text),
            }),
            Block::Message(text) => json!({ "type": "message", "content": self.line(text) }),
            Block::Paragraph(text) => json!({ "type": "paragraph", "content": self.line(text) }),
            Block::Note(text) => json!({ "type": "note", "content": self.line(text) }),
            Block::List(items) => json!({ "type": "list", "items": lines(items) }),
            Block::Table(table) => json!({
                "type": "table",
                "anchor": table.anchor.to_string(),
                "caption": self.line(&table.caption),
                "columns": self.columns(table),
                "rows": self.rows(table),
                "notes": lines(&table.notes),
            }),
            Block::Chart(chart) => self.chart(chart),
            Block::Sources => json!({ "type": "sources" }),
        }
    }

    fn columns(&self, table: &Table) -> Value {
        table
            .columns
            .iter()
            .enumerate()
            .map(|(index, column)| {
                let (kind, format) = match column.kind {
                    ColumnKind::Label => ("label", None),
                    ColumnKind::Words => ("words", None),
                    ColumnKind::Number(format) => ("number", Some(format_of(format))),
                };
                let unit = index.checked_sub(1).and_then(|cell| table.unit(cell));
                let head = self.line(&column.header);
                let unit = unit
                    .filter(|_| kind == "number")
                    .map(|unit| unit.to_string());
                json!({ "header": head, "kind": kind, "format": format, "unit": unit })
            })
            .collect()
    }

    fn rows(&self, table: &Table) -> Value {
        table
            .rows
            .iter()
            .map(|row| {
                let cells: Vec<Value> = row
                    .cells
                    .iter()
                    .enumerate()
                    .map(|(index, cell)| match cell {
                        Cell::Figure(figure) => {
                            let format = Self::cell_format(table, index, figure);
                            let printed = self.printer.figure(figure, format);
                            json!({
                                "type": "figure",
                                "figure": figure.id().to_string(),
                                "text": self.marked(&printed),
                            })
                        }
                        Cell::Missing => json!({ "type": "missing" }),
                        Cell::Words(words) => {
                            json!({ "type": "words", "content": self.line(words) })
                        }
                        Cell::Refused(refusal) => {
                            let text = self.leaf(&Inline::Refusal(refusal.clone()));
                            json!({ "type": "refused", "text": text })
                        }
                    })
                    .collect();
                let kind = match row.kind {
                    RowKind::Normal => "normal",
                    RowKind::Total => "total",
                };
                json!({ "header": self.line(&row.header), "kind": kind, "cells": cells })
            })
            .collect()
    }

    fn chart(&self, chart: &Chart) -> Value {
        let series: Vec<Value> = chart
            .series
            .iter()
            .map(|series| {
                let points: Vec<Value> = series
                    .points
                    .iter()
                    .map(|point| {
                        let figure = point.figure.as_ref();
                        json!({
                            "period": point.period.to_string(),
                            "figure": figure.map(|figure| figure.id().to_string()),
                        })
                    })
                    .collect();
                let area = match &series.colour {
                    SeriesColour::Area(area) => Some(area.to_string()),
                    _ => None,
                };
                json!({ "name": self.line(&series.name), "area": area, "points": points })
            })
            .collect();
        let unit = self.chart_unit(chart);
        let subtitle = join_unit(self.tongue, &self.plain(&chart.subtitle), unit.as_deref());
        json!({
            "type": "chart",
            "kind": match chart.kind { ChartKind::Line => "line", ChartKind::Bar => "bar" },
            "anchor": chart.anchor.to_string(),
            "title": self.line(&chart.title),
            "subtitle": self.line(&chart.subtitle),
            "measure": subtitle,
            "unit": chart.unit().map(|unit| unit.to_string()),
            "format": format_of(chart.format),
            "series": series,
        })
    }
}

/// How a figure came about, and what is to be known of that.
fn derivation(figure: &Figure) -> (&'static str, Value) {
    match figure.derivation() {
        Derivation::Observed(observation) | Derivation::Claimed(observation) => {
            let kind = if figure.is_claim() {
                "claimed"
            } else {
                "observed"
            };
            let detail = json!({
                "digits": observation.numeral.to_string(),
                "scale": observation.numeral.scale().power(),
                "precision": observation.precision.code(),
                "reporter": observation.reporter.id.to_string(),
                "release": observation.vintage.release,
                "published": shown(observation.vintage.published.as_ref()),
                "retrieved": observation.vintage.retrieved.to_string(),
                "comment": observation.comment,
            });
            (kind, detail)
        }
        Derivation::Recorded(record) => (
            "recorded",
            json!({
                "resource": record.resource,
                "key": record.key,
                "field": record.field,
                "published": shown(record.published.as_ref()),
                "retrieved": record.retrieved.to_string(),
            }),
        ),
        Derivation::Counted(citation) => (
            "counted",
            json!({
                "resource": citation.resource,
                "filter": citation.filter,
                "rows": citation.rows,
            }),
        ),
        Derivation::Computed { formula, .. } => (
            "computed",
            json!({ "words": formula.words(), "expression": formula.expression() }),
        ),
        _ => ("other", Value::Null),
    }
}
