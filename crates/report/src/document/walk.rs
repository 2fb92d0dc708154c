//! Walks over what is in a document.

use std::collections::BTreeSet;

use corridor_evidence::{Figure, FigureId, SourceId};

use super::{Block, Cell, Document, Inline, Inlines};

impl Document {
    /// All figures that are shown, each once, in the order in which they first appear.
    pub fn figures(&self) -> Vec<Figure> {
        let mut seen = Seen::default();
        self.each_figure(&mut |figure| seen.add(figure));
        seen.figures
    }

    /// All figures that are shown and everything that they were computed from, each once, inputs
    /// before what was made of them.
    pub fn all_figures(&self) -> Vec<Figure> {
        let mut seen = Seen::default();
        self.each_figure(&mut |figure| {
            for part in figure.tree() {
                seen.add(&part);
            }
        });
        seen.figures
    }

    /// The sources of all figures, and those named in the text, in order of their ids.
    pub fn sources(&self) -> BTreeSet<SourceId> {
        let mut sources = BTreeSet::new();
        self.each_figure(&mut |figure| {
            sources.extend(figure.origins().into_iter().map(|origin| origin.source));
        });
        self.each_line(&mut |line| {
            each_inline(line, &mut |inline| {
                if let Inline::Source(id) = inline {
                    sources.insert(id.clone());
                }
            });
        });
        sources
    }

    fn each_figure(&self, visit: &mut dyn FnMut(&Figure)) {
        let in_line = |line: &Inlines, visit: &mut dyn FnMut(&Figure)| {
            each_inline(line, &mut |inline| {
                if let Inline::Figure(shown) = inline {
                    visit(&shown.figure);
                }
            });
        };
        in_line(&self.title, visit);
        in_line(&self.subtitle, visit);
        for block in &self.blocks {
            match block {
                Block::Table(table) => {
                    in_line(&table.caption, visit);
                    for column in &table.columns {
                        in_line(&column.header, visit);
                    }
                    for row in &table.rows {
                        in_line(&row.header, visit);
                        for cell in &row.cells {
                            match cell {
                                Cell::Figure(figure) => visit(figure),
                                Cell::Words(words) => in_line(words, visit),
                                _ => {}
                            }
                        }
                    }
                    for note in &table.notes {
                        in_line(note, visit);
                    }
                }
                Block::Chart(chart) => {
                    in_line(&chart.title, visit);
                    in_line(&chart.subtitle, visit);
                    for series in &chart.series {
                        in_line(&series.name, visit);
                        for figure in series
                            .points
                            .iter()
                            .filter_map(|point| point.figure.as_ref())
                        {
                            visit(figure);
                        }
                    }
                }
                _ => each_line_of(block, &mut |line| in_line(line, visit)),
            }
        }
    }

    /// Visits every line of text.
    pub(crate) fn each_line(&self, visit: &mut dyn FnMut(&Inlines)) {
        visit(&self.title);
        visit(&self.subtitle);
        for block in &self.blocks {
            each_line_of(block, visit);
        }
    }
}

/// Visits every line of text of a block.
pub(crate) fn each_line_of(block: &Block, visit: &mut dyn FnMut(&Inlines)) {
    match block {
        Block::Heading { text, .. }
        | Block::Message(text)
        | Block::Paragraph(text)
        | Block::Note(text) => visit(text),
        Block::List(items) => items.iter().for_each(visit),
        Block::Table(table) => {
            visit(&table.caption);
            table
                .columns
                .iter()
                .for_each(|column| visit(&column.header));
            for row in &table.rows {
                visit(&row.header);
                for cell in &row.cells {
                    if let Cell::Words(words) = cell {
                        visit(words);
                    }
                }
            }
            table.notes.iter().for_each(visit);
        }
        Block::Chart(chart) => {
            visit(&chart.title);
            visit(&chart.subtitle);
            chart.series.iter().for_each(|series| visit(&series.name));
        }
        Block::Sources => {}
    }
}

/// Visits every piece of a line, those inside others too.
pub(crate) fn each_inline(line: &Inlines, visit: &mut dyn FnMut(&Inline)) {
    for inline in line {
        visit(inline);
        if let Inline::Strong(text) | Inline::Link { text, .. } = inline {
            each_inline(text, visit);
        }
    }
}

/// Figures in the order in which they came, each once.
#[derive(Default)]
struct Seen {
    ids: BTreeSet<FigureId>,
    figures: Vec<Figure>,
}

impl Seen {
    fn add(&mut self, figure: &Figure) {
        if self.ids.insert(figure.id().clone()) {
            self.figures.push(figure.clone());
        }
    }
}
