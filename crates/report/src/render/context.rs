//! What every renderer needs to know of the document.

use std::collections::BTreeSet;

use corridor_evidence::{Figure, Refusal, SourceId};

use crate::document::{
    Cell, Chart, Column, ColumnKind, Directory, Document, Inline, Inlines, Table,
};
use crate::language::{Tongue, label, refusal, time};
use crate::number::{Magnitude, NumberFormat, Printed, Printer, StatusMark, decimals_needed};

/// The document with its names and language.
pub(crate) struct Context<'a> {
    pub(crate) document: &'a Document,
    pub(crate) directory: Directory,
    pub(crate) tongue: Tongue,
    pub(crate) printer: Printer,
}

impl<'a> Context<'a> {
    pub(crate) fn new(document: &'a Document) -> Self {
        let tongue = Tongue::of(document.language);
        let mut directory = document.directory.clone();
        directory.learn(&document.figures());
        Self {
            document,
            directory,
            tongue,
            printer: Printer { tongue },
        }
    }

    /// The title of a source, or its id.
    pub(crate) fn source_title<'b>(&'b self, id: &'b SourceId) -> &'b str {
        self.directory
            .source(id)
            .map_or(id.as_str(), |source| &source.title)
    }

    /// A line as plain text.
    pub(crate) fn plain(&self, line: &Inlines) -> String {
        let mut text = String::new();
        let mut before = None;
        for inline in line {
            match inline {
                Inline::Text(words) => text.push_str(self.after(before, words.as_str())),
                Inline::Strong(inner) | Inline::Link { text: inner, .. } => {
                    text.push_str(&self.plain(inner));
                }
                other => text.push_str(&self.leaf(other)),
            }
            before = Some(inline);
        }
        text
    }

    /// Words after another piece: a Russian date ends with the stop of `г.`, and that of the
    /// sentence would be a second one.
    pub(crate) fn after<'w>(&self, before: Option<&Inline>, words: &'w str) -> &'w str {
        let stopped = |piece: &Inline| self.leaf(piece).ends_with('.');
        match words.strip_prefix('.') {
            Some(rest) if before.is_some_and(stopped) => rest,
            _ => words,
        }
    }

    /// A piece without pieces in it, as plain text.
    pub(crate) fn leaf(&self, inline: &Inline) -> String {
        match inline {
            Inline::Text(words) => words.as_str().to_owned(),
            Inline::Figure(shown) => self.marked(&self.printer.figure(&shown.figure, shown.format)),
            Inline::Period(period) => time::period(self.tongue, *period),
            Inline::Date(date) => time::date(self.tongue, *date),
            Inline::Area(id) => self.directory.area(id, self.tongue.language()).to_owned(),
            Inline::Body(id) => self.directory.body(id, self.tongue.language()).to_owned(),
            Inline::Source(id) => self.source_title(id).to_owned(),
            Inline::Name(name) => name.clone(),
            Inline::Command(command) => command.clone(),
            Inline::Refusal(why) => self.refusal(why),
            Inline::Strong(_) | Inline::Link { .. } => String::new(),
        }
    }

    /// Why there is no number. Marks of code are for terminals: here they would be characters
    /// among others.
    pub(crate) fn refusal(&self, why: &Refusal) -> String {
        refusal::sentence(self.tongue, why, &self.directory).replace('`', "")
    }

    /// A number with its status as a word.
    pub(crate) fn marked(&self, printed: &Printed) -> String {
        match printed.status {
            None => printed.text.clone(),
            Some(mark) => {
                let word = label::status_mark(self.tongue, mark);
                self.tongue.pick(
                    format!("{} ({word})", printed.text),
                    format!("{} ({word})", printed.text),
                    format!("{}（{word}）", printed.text),
                )
            }
        }
    }

    /// The form of the figures in a column of cells: without the unit where the head says it.
    pub(crate) fn cell_format(table: &Table, cell: usize, figure: &Figure) -> NumberFormat {
        let format = match table.column(cell).map(|column| column.kind) {
            Some(ColumnKind::Number(format)) => format,
            _ => NumberFormat::natural(figure),
        };
        match table.unit(cell) {
            Some(_) if is_number(table.column(cell)) => format.without_unit(),
            _ => format.with_unit().in_column(),
        }
    }

    /// The unit for the head of a column of cells.
    pub(crate) fn column_unit(&self, table: &Table, cell: usize) -> Option<String> {
        let ColumnKind::Number(format) = table.column(cell)?.kind else {
            return None;
        };
        self.printer.unit_heading(table.unit(cell)?, format)
    }

    /// The head of a column of cells, with its unit, as plain text.
    pub(crate) fn column_head(&self, table: &Table, cell: usize) -> String {
        let head = table
            .column(cell)
            .map(|column| self.plain(&column.header))
            .unwrap_or_default();
        join_unit(self.tongue, &head, self.column_unit(table, cell).as_deref())
    }

    /// The unit of a chart.
    pub(crate) fn chart_unit(&self, chart: &Chart) -> Option<String> {
        self.printer.unit_heading(chart.unit()?, chart.format)
    }

    /// The text of a figure of a chart, without its unit where the subtitle says it.
    pub(crate) fn chart_number(&self, chart: &Chart, figure: &Figure) -> Printed {
        let format = match chart.unit() {
            Some(_) => chart.format.without_unit(),
            None => chart.format.with_unit(),
        };
        self.printer.figure(figure, format)
    }

    /// The marks of quality that the figures of a table or chart have.
    pub(crate) fn marks<'b>(figures: impl Iterator<Item = &'b Figure>) -> BTreeSet<StatusMark> {
        figures
            .filter_map(|figure| StatusMark::of(figure.status()))
            .collect()
    }

    /// What the letters behind numbers mean: `p provisional, f forecast`.
    pub(crate) fn legend(&self, marks: &BTreeSet<StatusMark>) -> String {
        let items: Vec<String> = marks
            .iter()
            .map(|mark| {
                format!(
                    "{} – {}",
                    mark.letter(),
                    label::status_mark(self.tongue, *mark)
                )
            })
            .collect();
        items.join(label::comma(self.tongue))
    }

    /// A figure in full: no digit is lost that somebody may want to check.
    pub(crate) fn full(&self, figure: &Figure) -> String {
        self.printer.figure(figure, full_format(figure)).text
    }
}

/// The form that keeps all digits: those of a computed number up to six decimals, since they have
/// no end.
pub(crate) fn full_format(figure: &Figure) -> NumberFormat {
    let most = if figure.formula().is_some() { 6 } else { 12 };
    let form = |magnitude: Magnitude, most: u32| {
        let decimals = decimals_needed(figure.value(), magnitude.power());
        let format = u8::try_from(decimals.min(most))
            .ok()
            .and_then(|decimals| NumberFormat::new(magnitude, decimals).ok());
        format.filter(|_| decimals <= most || magnitude == Magnitude::One)
    };
    // Words for powers of ten only where few decimals follow: `43.82 billion`.
    let natural = NumberFormat::natural(figure).magnitude();
    form(natural, if natural == Magnitude::One { most } else { 3 })
        .or_else(|| form(Magnitude::One, most))
        .unwrap_or(NumberFormat::WHOLE)
}

fn is_number(column: Option<&Column>) -> bool {
    matches!(
        column.map(|column| column.kind),
        Some(ColumnKind::Number(_))
    )
}

/// `Trade, USD billion`.
pub(crate) fn join_unit(tongue: Tongue, head: &str, unit: Option<&str>) -> String {
    match unit {
        None => head.to_owned(),
        Some(unit) if head.is_empty() => unit.to_owned(),
        Some(unit) => tongue.pick(
            format!("{head}, {unit}"),
            format!("{head}, {unit}"),
            format!("{head}（{unit}）"),
        ),
    }
}

/// The refusals of a table, in the order of their cells: each becomes a note with a letter.
pub(crate) fn refusals(table: &Table) -> Vec<&Refusal> {
    let mut all: Vec<&Refusal> = Vec::new();
    for row in &table.rows {
        for cell in &row.cells {
            if let Cell::Refused(refusal) = cell
                && !all.contains(&refusal)
            {
                all.push(refusal);
            }
        }
    }
    all
}

/// The letter of note number `index`: a … z, then aa, ab …
pub(crate) fn letter(index: usize) -> String {
    let last = char::from(b'a' + u8::try_from(index % 26).unwrap_or(0));
    match (index / 26).checked_sub(1) {
        None => last.to_string(),
        Some(before) => format!("{}{last}", letter(before)),
    }
}

/// The figures of a table.
pub(crate) fn table_figures(table: &Table) -> impl Iterator<Item = &Figure> {
    table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .filter_map(|cell| match cell {
            Cell::Figure(figure) => Some(figure),
            _ => None,
        })
}

/// Whether a table has a cell of which nothing is known.
pub(crate) fn has_missing(table: &Table) -> bool {
    let width = table.width();
    table.rows.iter().any(|row| {
        row.cells.len() < width || row.cells.iter().any(|cell| matches!(cell, Cell::Missing))
    })
}
