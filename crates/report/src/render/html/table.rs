//! Tables.

use corridor_evidence::Figure;
use maud::{Markup, html as markup};

use super::super::Context;
use super::super::context::{has_missing, letter, refusals, table_figures};
use super::{Page, clean};
use crate::chart::width;
use crate::document::{Cell, Inlines, RowKind, Table};
use crate::language::label;
use crate::number::Printed;

/// Tables with so many rows stay on one sheet of paper.
const SHORT: usize = 16;

/// A column of text has room for so much, in widths of an `M`.
const ROOM: f64 = 55.0;
/// Between two columns.
const GAP: f64 = 1.1;
/// More than this is better broken into lines.
const LONG: f64 = 30.0;
/// Words that are longer than this should not be broken at every space.
const WORDY: f64 = 5.0;

impl Page<'_> {
    pub(super) fn table(&mut self, table: &Table) -> Markup {
        let tongue = self.context.tongue;
        self.tables += 1;
        let id = self.ids.unique(table.anchor.as_str());
        let width = table.width();
        let refused = refusals(table);
        let numeric: Vec<bool> = (0..width)
            .map(|cell| {
                table
                    .rows
                    .iter()
                    .any(|row| matches!(row.cells.get(cell), Some(Cell::Figure(_))))
            })
            .collect();
        let is_numeric = |cell: usize| numeric.get(cell).copied().unwrap_or(false);
        let marks = Context::marks(table_figures(table));
        markup! {
            div.table.wide[self.is_wide(table)].short[table.rows.len() <= SHORT] id=(id) {
                div.scroll role="region" tabindex="0" aria-labelledby={ (id) ".caption" } {
                    table.marked[!marks.is_empty()] {
                        caption id={ (id) ".caption" } {
                            span.text {
                                span.kind { (label::table(tongue)) " " (self.tables) }
                                " " (self.line(&table.caption))
                            }
                        }
                        thead {
                            tr {
                                th scope="col" {
                                    @if let Some(column) = table.columns.first() {
                                        (self.line(&column.header))
                                    }
                                }
                                @for cell in 0..width {
                                    th scope="col" class=[is_numeric(cell).then_some("num")] {
                                        (self.head(table, cell))
                                    }
                                }
                            }
                        }
                        tbody {
                            @for row in &table.rows {
                                tr class=[(row.kind == RowKind::Total).then_some("total")] {
                                    th scope="row" class=(self.breaks(&row.header)) { (self.line(&row.header)) }
                                    @for cell in 0..width {
                                        @let content = row.cells.get(cell);
                                        td class=[self.kind(is_numeric(cell), content)] {
                                            (self.cell(table, cell, content, &refused, &id))
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
                @if !(refused.is_empty() && marks.is_empty() && table.notes.is_empty())
                    || has_missing(table) {
                    ul.notes {
                        @for (index, why) in refused.iter().enumerate() {
                            li id={ (id) "." (letter(index)) } {
                                sup { (letter(index)) } " "
                                (clean(&self.context.refusal(why)))
                            }
                        }
                        @if has_missing(table) { li { "– " (label::missing(tongue)) } }
                        @if !marks.is_empty() { li { (self.context.legend(&marks)) } }
                        @for note in &table.notes { li { (self.line(note)) } }
                    }
                }
            }
        }
    }

    /// Whether a table needs more room than a column of text has.
    fn is_wide(&self, table: &Table) -> bool {
        let words = |line: &Inlines| width(&self.context.plain(line), 1.0).min(LONG);
        let number = |cell: usize, figure: &Figure| {
            let format = Context::cell_format(table, cell, figure);
            width(&self.context.printer.figure(figure, format).text, 1.0)
        };
        let widest = |widths: &mut dyn Iterator<Item = f64>| widths.fold(0.0, f64::max);
        let labels = widest(&mut table.rows.iter().map(|row| words(&row.header)));
        let cells = (0..table.width()).map(|cell| {
            let mut cells = table.rows.iter().map(|row| match row.cells.get(cell) {
                Some(Cell::Words(line)) => words(line),
                Some(Cell::Figure(figure)) => number(cell, figure),
                _ => 0.0,
            });
            let unit = self.context.column_unit(table, cell).unwrap_or_default();
            widest(&mut cells).max(width(&unit, 1.0)) + GAP
        });
        table.width() > 5 || labels + cells.sum::<f64>() > ROOM
    }

    fn head(&self, table: &Table, cell: usize) -> Markup {
        let empty = Inlines::new();
        let header = table.column(cell).map_or(&empty, |column| &column.header);
        let unit = self.context.column_unit(table, cell);
        markup! {
            (self.line(header))
            @if let Some(unit) = unit {
                @if !header.is_empty() { (label::clause(self.context.tongue)) }
                span.unit { (unit) }
            }
        }
    }

    /// How the words of a cell may be broken: long ones not at every space, short ones nowhere.
    fn breaks(&self, line: &Inlines) -> &'static str {
        if width(&self.context.plain(line), 1.0) > WORDY {
            "wordy"
        } else {
            "brief"
        }
    }

    fn kind(&self, numeric: bool, cell: Option<&Cell>) -> Option<&'static str> {
        match cell {
            _ if numeric => Some("num"),
            Some(Cell::Words(words)) => Some(self.breaks(words)),
            _ => None,
        }
    }

    fn cell(
        &self,
        table: &Table,
        index: usize,
        cell: Option<&Cell>,
        refused: &[&corridor_evidence::Refusal],
        id: &str,
    ) -> Markup {
        let tongue = self.context.tongue;
        match cell {
            Some(Cell::Figure(figure)) => {
                let format = Context::cell_format(table, index, figure);
                let printed = self.context.printer.figure(figure, format);
                markup! { (self.number(figure, &printed.text)) (self.status(&printed)) }
            }
            Some(Cell::Words(words)) => self.line(words),
            Some(Cell::Refused(why)) => {
                let at = refused.iter().position(|other| *other == why).unwrap_or(0);
                markup! {
                    a.refused href={ "#" (id) "." (letter(at)) }
                        aria-label={ (label::missing(tongue)) ", " (letter(at)) } {
                        "×" sup { (letter(at)) }
                    }
                }
            }
            Some(Cell::Missing) | None => markup! { span.missing { "–" } },
        }
    }

    /// The letter of a number that is not final.
    pub(super) fn status(&self, printed: &Printed) -> Markup {
        let tongue = self.context.tongue;
        markup! {
            @if let Some(mark) = printed.status {
                sup.mark { abbr title=(label::status_mark(tongue, mark)) { (mark.letter()) } }
            }
        }
    }
}
