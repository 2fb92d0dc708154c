//! Reading back what the renderers wrote.

use corridor_countries::Language;
use corridor_evidence::{Figure, Period};
use corridor_report::{
    Block, Cell, Chart, ChartKind, ColumnKind, Directory, Document, Inlines, NumberFormat, Series,
    Table, json,
};
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

/// A line as plain text, by the pieces that the JSON of a document has.
pub(crate) fn plain(document: &Document, line: &Inlines) -> String {
    let mut copy = document.clone();
    copy.blocks = vec![Block::Paragraph(line.clone())];
    copy.directory.learn(&document.figures());
    let mut texts = Vec::new();
    let value = value_of(&copy);
    all_under(&value["blocks"], "text", &mut texts);
    texts.concat()
}

fn number(document: &Document, figure: &Figure, format: NumberFormat) -> String {
    let line = Inlines::new().figure(figure.clone(), format);
    let text = plain(document, &line);
    // In a sentence the status is a word in brackets, in a table a letter.
    let bare = text.split([' ', '（']).next().unwrap().to_owned();
    match figure.status().code() {
        "A" => text,
        code => format!("{bare} {}", code.to_lowercase()),
    }
}

/// The cells that a table must show, row by row, the labels first.
pub(crate) fn table_cells(document: &Document, table: &Table) -> Vec<Vec<String>> {
    let mut refused = Vec::new();
    let mut rows = Vec::new();
    for row in &table.rows {
        let mut cells = vec![plain(document, &row.header)];
        for index in 0..table.columns.len() - 1 {
            cells.push(match row.cells.get(index) {
                None | Some(Cell::Missing) => "–".to_owned(),
                Some(Cell::Words(words)) => plain(document, words),
                Some(Cell::Refused(why)) => {
                    if !refused.contains(why) {
                        refused.push(why.clone());
                    }
                    let place = refused.iter().position(|other| other == why).unwrap();
                    format!("({})", ["a", "b", "c", "d"][place])
                }
                Some(Cell::Figure(figure)) => {
                    let ColumnKind::Number(format) = table.columns[index + 1].kind else {
                        panic!("a figure in a column of words");
                    };
                    number(document, figure, format.without_unit())
                }
                other => panic!("{other:?}"),
            });
        }
        rows.push(cells);
    }
    rows
}

/// The cells of the table of the data of a chart, row by row.
pub(crate) fn chart_cells(document: &Document, chart: &Chart) -> Vec<Vec<String>> {
    let periods = chart.periods();
    let cell = |series: &Series, period: Period| {
        let point = series.points.iter().find(|point| point.period == period);
        match point.and_then(|point| point.figure.as_ref()) {
            None => "–".to_owned(),
            Some(figure) => number(document, figure, chart.format.without_unit()),
        }
    };
    if chart.kind == ChartKind::Bar && periods.len() == 1 {
        let only = *periods.first().unwrap();
        return chart
            .series
            .iter()
            .map(|series| vec![plain(document, &series.name), cell(series, only)])
            .collect();
    }
    periods
        .iter()
        .map(|period| {
            let cells = chart.series.iter().map(|series| cell(series, *period));
            std::iter::once(period.to_string()).chain(cells).collect()
        })
        .collect()
}
