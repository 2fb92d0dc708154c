//! CommonMark with the tables and footnotes of GitHub.

mod chart;
mod escape;

use std::collections::BTreeSet;

use corridor_evidence::{Figure, FigureId};

use self::escape::{at_start, code, emphasised, escape, link};
use super::context::{Context, has_missing, join_unit, letter, refusals, table_figures};
use super::evidence::{Part, is_web};
use crate::document::{Block, Cell, Document, Inline, Inlines, RowKind, Table};
use crate::language::{label, time};
use crate::number::Printed;

/// A document as Markdown: CommonMark, with the tables and footnotes of GitHub.
///
/// Each number in the text has a footnote with its evidence. A row of a table or of the data of a
/// chart has one footnote for all its cells. Numbers that others were computed from have
/// footnotes of their own.
///
/// ```
/// # use corridor_report::{Block, Directory, Document, Inlines, markdown};
/// # let document = Document {
/// #     language: "en".parse()?,
/// #     title: Inlines::new().words("Trade")?,
/// #     subtitle: Inlines::new(),
/// #     cut_off: "2026-11-25".parse()?,
/// #     blocks: vec![Block::Message(Inlines::new().words("Not [a] link.")?)],
/// #     directory: Directory::default(),
/// # };
/// let text = markdown(&document);
/// assert!(text.starts_with("# Trade\n\nData known on: 25 November 2026\n"));
/// assert!(text.contains("> Not \\[a\\] link."));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn markdown(document: &Document) -> String {
    let mut writer = Writer {
        context: Context::new(document),
        out: String::new(),
        noted: Vec::new(),
        seen: BTreeSet::new(),
        rows: Vec::new(),
        tables: 0,
    };
    writer.document();
    writer.out
}

struct Writer<'a> {
    context: Context<'a>,
    out: String,
    /// Figures that need a footnote, in the order in which they were first referred to.
    noted: Vec<Figure>,
    seen: BTreeSet<FigureId>,
    /// Footnotes of rows.
    rows: Vec<(String, String)>,
    tables: usize,
}

impl Writer<'_> {
    fn document(&mut self) {
        let document = self.context.document;
        let tongue = self.context.tongue;
        let title = self.line(&document.title);
        self.block(&format!("# {title}"));
        if !document.subtitle.is_empty() {
            let subtitle = self.line(&document.subtitle);
            self.block(&emphasised("*", &subtitle));
        }
        let cut_off = time::date(tongue, document.cut_off);
        self.block(&format!(
            "{}{}{cut_off}",
            label::cut_off(tongue),
            label::colon(tongue)
        ));
        for block in &document.blocks {
            self.document_block(block);
        }
        self.footnotes();
    }

    fn document_block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text, .. } => {
                let marks = "#".repeat(usize::from((*level).clamp(1, 3)) + 1);
                let text = self.line(text);
                self.block(&format!("{marks} {text}"));
            }
            Block::Message(text) => {
                let text = self.line(text);
                self.block(&format!("> {}", at_start(&text)));
            }
            Block::Paragraph(text) => {
                let text = self.line(text);
                self.block(&at_start(&text));
            }
            Block::List(items) => {
                let lines: Vec<String> = items
                    .iter()
                    .map(|item| format!("- {}", at_start(&self.line(item))))
                    .collect();
                self.block(&lines.join("\n"));
            }
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
            Block::Note(text) => {
                let text = self.line(text);
                self.block(&emphasised("*", &text));
            }
            Block::Sources => self.sources(),
        }
    }

    fn block(&mut self, text: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(text.trim_end());
        self.out.push('\n');
    }

    /// A line with footnotes behind its figures.
    fn line(&mut self, line: &Inlines) -> String {
        let mut text = String::new();
        let mut before = None;
        for inline in line {
            let piece = match inline {
                Inline::Text(words) => escape(self.context.after(before, words.as_str())),
                Inline::Figure(shown) => {
                    let printed = self.context.printer.figure(&shown.figure, shown.format);
                    let number = escape(&self.context.marked(&printed));
                    number + &self.note(&shown.figure)
                }
                Inline::Command(command) => code(command),
                Inline::Strong(inner) => {
                    let inner = self.line(inner);
                    emphasised("**", &inner)
                }
                Inline::Link { url, text: inner } => {
                    let inner = self.line(inner);
                    link(url, &inner)
                }
                other => escape(&self.context.leaf(other)),
            };
            // A bracket right behind a footnote would make it a link.
            if text.ends_with(']') && piece.starts_with('(') {
                text.push('\\');
            }
            text.push_str(&piece);
            before = Some(inline);
        }
        text
    }

    /// The reference to the footnote of a figure.
    fn note(&mut self, figure: &Figure) -> String {
        if self.seen.insert(figure.id().clone()) {
            self.noted.push(figure.clone());
        }
        format!("[^{}]", figure.id())
    }

    fn table(&mut self, table: &Table) {
        self.tables += 1;
        let number = self.tables;
        let caption = self.line(&table.caption);
        self.block(&emphasised("**", &caption));
        let width = table.width();
        let mut heads = vec![match table.columns.first() {
            Some(column) => self.line(&column.header),
            None => String::new(),
        }];
        for cell in 0..width {
            let head = match table.column(cell) {
                Some(column) => self.line(&column.header),
                None => String::new(),
            };
            let unit = self
                .context
                .column_unit(table, cell)
                .map(|unit| escape(&unit));
            heads.push(join_unit(self.context.tongue, &head, unit.as_deref()));
        }
        let numeric = |cell: usize| {
            table
                .rows
                .iter()
                .any(|row| matches!(row.cells.get(cell), Some(Cell::Figure(_))))
        };
        let right: Vec<bool> = (0..width).map(numeric).collect();
        let refused = refusals(table);
        let mut lines = Vec::new();
        for (index, row) in table.rows.iter().enumerate() {
            let label = self.line(&row.header);
            let label = if row.kind == RowKind::Total {
                emphasised("**", &label)
            } else {
                label
            };
            let mut cells = Vec::new();
            let mut evidence = Vec::new();
            for cell in 0..width {
                cells.push(match row.cells.get(cell) {
                    Some(Cell::Figure(figure)) => {
                        let format = Context::cell_format(table, cell, figure);
                        let printed = self.context.printer.figure(figure, format);
                        let head = self.context.column_head(table, cell);
                        evidence.push(self.short(&head, &printed, figure));
                        let text = escape(&lettered(&printed));
                        if row.kind == RowKind::Total {
                            emphasised("**", &text)
                        } else {
                            text
                        }
                    }
                    Some(Cell::Words(words)) => self.line(words),
                    Some(Cell::Refused(why)) => {
                        let at = refused.iter().position(|other| *other == why).unwrap_or(0);
                        format!("({})", letter(at))
                    }
                    Some(Cell::Missing) | None => "–".to_owned(),
                });
            }
            let label = self.row_note(&label, &format!("t{number}r{}", index + 1), &evidence);
            lines.push((label, cells));
        }
        self.grid(&heads, &right, &lines);
        let mut notes = Vec::new();
        for (index, why) in refused.iter().enumerate() {
            let text = self.context.refusal(why);
            notes.push(format!("({}) {}", letter(index), escape(&text)));
        }
        if has_missing(table) {
            notes.push(format!("– : {}", label::missing(self.context.tongue)));
        }
        let marks = Context::marks(table_figures(table));
        if !marks.is_empty() {
            notes.push(escape(&self.context.legend(&marks)));
        }
        for note in &table.notes {
            notes.push(self.line(note));
        }
        self.small(&notes);
    }

    /// A label with the reference to the footnote of its row.
    fn row_note(&mut self, label: &str, name: &str, evidence: &[String]) -> String {
        if evidence.is_empty() {
            return label.to_owned();
        }
        self.rows.push((
            name.to_owned(),
            evidence.join(label::semicolon(self.context.tongue)),
        ));
        format!("{label}[^{name}]")
    }

    fn grid(&mut self, heads: &[String], right: &[bool], rows: &[(String, Vec<String>)]) {
        let mut text = format!("| {} |\n| ---", heads.join(" | "));
        for right in right {
            text.push_str(if *right { " | ---:" } else { " | ---" });
        }
        text.push_str(" |");
        for (label, cells) in rows {
            text.push_str(&format!("\n| {label} | {} |", cells.join(" | ")));
        }
        self.block(&text);
    }

    fn small(&mut self, notes: &[String]) {
        if !notes.is_empty() {
            let lines: Vec<String> = notes.iter().map(|note| at_start(note)).collect();
            self.block(&lines.join("\\\n"));
        }
    }

    /// The evidence of a cell in short.
    fn short(&mut self, head: &str, printed: &Printed, figure: &Figure) -> String {
        let tongue = self.context.tongue;
        let colon = label::colon(tongue);
        let mut text = String::new();
        if !head.is_empty() {
            text.push_str(&escape(head));
            text.push_str(colon);
        }
        text.push_str(&format!(
            "{} `{}`{}",
            escape(&self.context.marked(printed)),
            figure.id(),
            label::clause(tongue)
        ));
        if let Some(formula) = figure.formula() {
            text.push_str(&escape(crate::language::formula::words(tongue, formula)));
            for input in figure.inputs() {
                text.push_str(&self.note(input));
            }
        } else {
            let reporters = self.context.bodies(&figure.subject().reporters);
            if !reporters.is_empty() {
                text.push_str(&escape(&reporters));
                text.push_str(label::clause(tongue));
            }
            let places: Vec<String> = figure
                .origins()
                .iter()
                .map(|origin| {
                    let title = label::quoted(tongue, self.context.source_title(&origin.source));
                    if origin.locator.is_empty() {
                        title
                    } else {
                        format!("{title} ({})", origin.locator)
                    }
                })
                .collect();
            text.push_str(&escape(&places.join(label::comma(tongue))));
        }
        text
    }

    fn sources(&mut self) {
        let tongue = self.context.tongue;
        let clause = label::clause(tongue);
        let mut lines = Vec::new();
        for id in self.context.document.sources() {
            let Some(source) = self.context.directory.source(&id) else {
                lines.push(format!("- `{id}`"));
                continue;
            };
            let title = escape(&source.title);
            let title = if is_web(&source.url) {
                link(&source.url, &title)
            } else {
                title
            };
            let mut text = format!("- `{id}` {title}{clause}{}", escape(&source.publisher));
            if let Some(date) = source.published {
                let date = time::partial_date(tongue, date);
                text.push_str(&format!("{clause}{} {date}", label::published(tongue)));
            }
            let date = time::date(tongue, source.retrieved);
            text.push_str(&format!("{clause}{} {date}", label::retrieved(tongue)));
            if !source.licence.is_empty() {
                let licence = escape(&source.licence);
                let licence = if is_web(&source.licence_url) {
                    link(&source.licence_url, &licence)
                } else {
                    licence
                };
                text.push_str(&format!(
                    "{}{}{}{licence}",
                    label::semicolon(tongue),
                    label::licence(tongue),
                    label::colon(tongue)
                ));
            }
            if !source.attribution.is_empty() && source.attribution != source.publisher {
                label::end(tongue, &mut text);
                text.push_str(&escape(&source.attribution));
            }
            lines.push(text);
        }
        self.block(&lines.join("\n"));
    }

    /// The footnotes: of the rows first, since those refer to figures that then need one too.
    fn footnotes(&mut self) {
        let rows = std::mem::take(&mut self.rows);
        let mut next = 0;
        let mut notes = Vec::new();
        while let Some(figure) = self.noted.get(next).cloned() {
            next += 1;
            notes.push(self.footnote(&figure));
        }
        for (name, text) in rows {
            self.block(&format!("[^{name}]: {}", at_start(&text)));
        }
        for note in notes {
            self.block(&note);
        }
    }

    fn footnote(&mut self, figure: &Figure) -> String {
        let tongue = self.context.tongue;
        let evidence = self.context.evidence(figure);
        let mut text = format!(
            "[^{}]: **{}** `{}` {}",
            evidence.id,
            escape(&evidence.value),
            evidence.id,
            escape(&evidence.what)
        );
        for fact in evidence.facts {
            label::end(tongue, &mut text);
            text.push_str(fact.label);
            text.push_str(label::colon(tongue));
            let mut first = true;
            for part in fact.parts {
                match part {
                    Part::Text(words) => text.push_str(&escape(&words)),
                    Part::Link { url, text: words } => text.push_str(&link(&url, &escape(&words))),
                    Part::Input { letter, figure } => {
                        if !first {
                            text.push_str(label::comma(tongue));
                        }
                        let value = self.context.full(&figure);
                        text.push_str(&format!(
                            "{letter} = {}{}",
                            escape(&value),
                            self.note(&figure)
                        ));
                    }
                }
                first = false;
            }
        }
        label::end(tongue, &mut text);
        text.trim_end().to_owned()
    }
}

/// A number with the letter of its status.
fn lettered(printed: &Printed) -> String {
    match printed.status {
        None => printed.text.clone(),
        Some(mark) => format!("{} {}", printed.text, mark.letter()),
    }
}
