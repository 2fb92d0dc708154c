//! CSV tables as rows that know where they are.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::str::FromStr;

use crate::Problem;

/// A CSV table, read whole: its header and its rows.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) file: String,
    header: Vec<String>,
    rows: Vec<(u64, csv::StringRecord)>,
}

impl Table {
    /// Reads a table. Rows that do not fit the header are problems, and so is text that is not
    /// UTF-8; the other rows are kept.
    pub(crate) fn read(file: &str, bytes: &[u8], problems: &mut Vec<Problem>) -> Option<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
        let header = match reader.headers() {
            Ok(header) => header.iter().map(str::to_owned).collect::<Vec<_>>(),
            Err(error) => {
                problems.push(unreadable(file, &error));
                return None;
            }
        };
        if header.iter().all(String::is_empty) {
            problems.push(
                Problem::in_file(file, "csv/empty", "the file has no header line")
                    .with_hint("the first line must name the columns"),
            );
            return None;
        }
        if let [only] = header.as_slice()
            && let Some(mark) = [';', '\t'].into_iter().find(|mark| only.contains(*mark))
        {
            problems.push(
                Problem::in_file(
                    file,
                    "csv/delimiter",
                    format!("the columns are separated by `{}`", mark.escape_default()),
                )
                .at_row(1)
                .with_hint("save the table as CSV with commas and UTF-8"),
            );
            return None;
        }
        let mut seen = BTreeSet::new();
        for name in &header {
            if !seen.insert(name.as_str()) {
                problems.push(
                    Problem::in_file(
                        file,
                        "csv/header",
                        format!("the column `{name}` stands twice"),
                    )
                    .at_row(1),
                );
            }
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let row = record.position().map_or(0, csv::Position::line);
                    if record.iter().all(str::is_empty) {
                        continue;
                    }
                    if record.len() == header.len() {
                        rows.push((row, record));
                    } else {
                        let message = format!(
                            "the row has {} fields and the header {}",
                            record.len(),
                            header.len()
                        );
                        problems.push(
                            Problem::in_file(file, "csv/fields", message)
                                .at_row(row)
                                .with_hint(
                                    "a field with a comma in it must stand in double quotes",
                                ),
                        );
                    }
                }
                Err(error) => problems.push(unreadable(file, &error)),
            }
        }
        Some(Self {
            file: file.to_owned(),
            header,
            rows,
        })
    }

    /// The names of the columns.
    pub(crate) fn header(&self) -> &[String] {
        &self.header
    }

    /// The rows, of a table that has all the columns named; what is missing is a problem.
    pub(crate) fn rows<'a>(
        &'a self,
        required: &[&str],
        problems: &mut Vec<Problem>,
    ) -> Vec<Row<'a>> {
        let absent: Vec<&str> = required
            .iter()
            .copied()
            .filter(|name| !self.header.iter().any(|column| column == name))
            .collect();
        if !absent.is_empty() {
            let message = format!("the column `{}` is missing", absent.join("`, `"));
            let problem = Problem::in_file(&self.file, "csv/header", message).at_row(1);
            problems
                .push(problem.with_hint("`corridor data init DIR` writes a package to start from"));
            return Vec::new();
        }
        self.rows
            .iter()
            .map(|(line, record)| Row {
                table: self,
                line: *line,
                record,
            })
            .collect()
    }
}

fn unreadable(file: &str, error: &csv::Error) -> Problem {
    let row = error.position().map(csv::Position::line);
    let utf8 = matches!(error.kind(), csv::ErrorKind::Utf8 { .. });
    let message = if utf8 {
        "the text is not UTF-8".to_owned()
    } else {
        error.to_string()
    };
    let mut problem = Problem::in_file(file, "csv/text", message);
    problem.row = row;
    if utf8 {
        problem.with_hint("save the table as CSV with UTF-8")
    } else {
        problem
    }
}

/// One row of a [`Table`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'a> {
    table: &'a Table,
    pub(crate) line: u64,
    record: &'a csv::StringRecord,
}

impl<'a> Row<'a> {
    /// The text of a field, without spaces around it; empty when the column is not there.
    pub(crate) fn text(&self, column: &str) -> &'a str {
        self.table
            .header
            .iter()
            .position(|name| name == column)
            .and_then(|index| self.record.get(index))
            .unwrap_or_default()
            .trim()
    }

    /// A problem in a field of this row.
    pub(crate) fn problem(
        &self,
        column: &str,
        rule: &'static str,
        message: impl Into<String>,
    ) -> Problem {
        Problem::in_file(&self.table.file, rule, message)
            .at_row(self.line)
            .in_column(column)
    }

    /// A field that must be there, read as a value.
    pub(crate) fn required<T: FromStr<Err: Display>>(
        &self,
        column: &str,
        rule: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Option<T> {
        if self.text(column).is_empty() {
            problems.push(self.problem(column, "field/required", "the field is empty"));
            return None;
        }
        self.optional(column, rule, problems).flatten()
    }

    /// A field that may be empty, read as a value: `Some(None)` when empty, `None` when wrong.
    #[allow(clippy::option_option, reason = "empty and wrong are two things")]
    pub(crate) fn optional<T: FromStr<Err: Display>>(
        &self,
        column: &str,
        rule: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Option<Option<T>> {
        let text = self.text(column);
        if text.is_empty() {
            return Some(None);
        }
        match text.parse() {
            Ok(value) => Some(Some(value)),
            Err(error) => {
                problems.push(self.problem(column, rule, error.to_string()));
                None
            }
        }
    }
}
