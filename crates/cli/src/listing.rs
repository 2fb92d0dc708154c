//! Listings: rows of cells in four formats.

use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};
use rust_decimal::Decimal;
use serde_json::{Map, Value};

use crate::args::ListFormat;
use crate::failure::Failure;
use crate::output;

/// A column: its name for machines, and whether people need it on a terminal.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) on_terminal: bool,
}

/// A column that is shown everywhere.
pub(crate) const fn column(name: &'static str) -> Column {
    Column {
        name,
        on_terminal: true,
    }
}

/// A column that is left out on a terminal, where width is scarce.
pub(crate) const fn machine_column(name: &'static str) -> Column {
    Column {
        name,
        on_terminal: false,
    }
}

/// A cell.
#[derive(Debug, Clone)]
pub(crate) enum Cell {
    Text(String),
    Number(Decimal),
    Missing,
}

impl Cell {
    #[allow(
        clippy::needless_pass_by_value,
        reason = "codes are `Copy` and read best bare"
    )]
    pub(crate) fn text(text: impl ToString) -> Self {
        Self::Text(text.to_string())
    }

    /// Text, or missing when there is none.
    pub(crate) fn optional(text: Option<impl ToString>) -> Self {
        text.map_or(Self::Missing, Self::text)
    }

    fn plain(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Missing => String::new(),
        }
    }
}

/// Rows of cells.
#[derive(Debug)]
pub(crate) struct Listing {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

impl Listing {
    /// Prints it in a format, or in the one that fits where standard output goes.
    pub(crate) fn print(&self, format: Option<ListFormat>) -> Result<(), Failure> {
        let format = format.unwrap_or(if output::is_terminal() {
            ListFormat::Table
        } else {
            ListFormat::Csv
        });
        let text = match format {
            ListFormat::Table => self.table(),
            ListFormat::Csv => self.csv()?,
            ListFormat::Json => self.json(),
            ListFormat::Md => self.markdown(),
        };
        output::print(&text)
    }

    fn table(&self) -> String {
        let mut table = Table::new();
        // One line, below the header: more would be ink without meaning.
        let rule = LineStyle::none().fill('─').junction('─');
        table.load_style(TableStyle::new().header_separator(rule));
        table.set_content_arrangement(ContentArrangement::Dynamic);
        if let Some(width) = output::terminal_width() {
            table.set_width(width);
        }
        let shown = |columns: &[Column]| -> Vec<usize> {
            columns
                .iter()
                .enumerate()
                .filter(|(_, column)| column.on_terminal)
                .map(|(index, _)| index)
                .collect()
        };
        let shown = shown(&self.columns);
        table.set_header(
            shown
                .iter()
                .filter_map(|i| self.columns.get(*i))
                .map(|c| c.name),
        );
        for row in &self.rows {
            table.add_row(
                shown
                    .iter()
                    .filter_map(|index| row.get(*index))
                    .map(|cell| {
                        let aligned = match cell {
                            Cell::Number(_) => CellAlignment::Right,
                            _ => CellAlignment::Left,
                        };
                        comfy_table::Cell::new(cell.plain()).set_alignment(aligned)
                    }),
            );
        }
        format!("{}\n", table.trim_fmt())
    }

    fn csv(&self) -> Result<String, Failure> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let broken = |error: &dyn std::fmt::Display| Failure::File {
            message: format!("cannot write csv: {error}"),
            hint: None,
        };
        writer
            .write_record(self.columns.iter().map(|c| c.name))
            .map_err(|e| broken(&e))?;
        for row in &self.rows {
            writer
                .write_record(row.iter().map(Cell::plain))
                .map_err(|e| broken(&e))?;
        }
        let bytes = writer.into_inner().map_err(|e| broken(&e))?;
        String::from_utf8(bytes).map_err(|e| broken(&e))
    }

    fn json(&self) -> String {
        let rows: Vec<Value> = self
            .rows
            .iter()
            .map(|row| {
                let fields = self.columns.iter().zip(row).map(|(column, cell)| {
                    let value = match cell {
                        Cell::Missing => Value::Null,
                        // Decimals as text: a JSON number would lose digits in most readers.
                        other => Value::String(other.plain()),
                    };
                    (column.name.to_owned(), value)
                });
                Value::Object(fields.collect::<Map<_, _>>())
            })
            .collect();
        format!("{:#}\n", Value::Array(rows))
    }

    fn markdown(&self) -> String {
        let escape = |text: &str| {
            text.replace('\\', "\\\\")
                .replace('|', "\\|")
                .replace('\n', " ")
        };
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let mut text = line(
            self.columns
                .iter()
                .map(|column| escape(column.name))
                .collect(),
        );
        let rule = |index: usize| {
            let number = |row: &Vec<Cell>| matches!(row.get(index), Some(Cell::Number(_)));
            if self.rows.iter().any(number) {
                "---:".to_owned()
            } else {
                "---".to_owned()
            }
        };
        text.push_str(&line((0..self.columns.len()).map(rule).collect()));
        for row in &self.rows {
            text.push_str(&line(
                row.iter().map(|cell| escape(&cell.plain())).collect(),
            ));
        }
        text
    }
}
