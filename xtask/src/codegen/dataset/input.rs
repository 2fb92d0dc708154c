//! Rows of the checked-in sources, each knowing its file and line.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, bail};

use crate::workspace;

/// The folder of the sources, from the workspace's root.
const SOURCES: &str = "fixtures/sources";

/// One row of a source.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// File, from the folder of the sources.
    pub(super) file: String,
    /// Physical line on which the row begins; the header is line 1.
    pub(super) line: u64,
    cells: BTreeMap<String, String>,
}

impl Row {
    /// The trimmed cell of a column that has to exist.
    pub(super) fn get(&self, column: &str) -> anyhow::Result<&str> {
        let cell = self.cells.get(column);
        let cell = cell.with_context(|| format!("no column `{column}` in `{}`", self.file))?;
        Ok(cell.trim())
    }

    /// The cell of a column, or empty when the file has no such column.
    pub(super) fn or_empty(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// Where the row stands: `file line 12`.
    pub(super) fn locator(&self) -> String {
        format!("{} line {}", self.file, self.line)
    }
}

/// The rows of a CSV source with a header on its first line.
pub(super) fn rows(file: &str) -> anyhow::Result<Vec<Row>> {
    read(file, None)
}

/// The rows of a CSV source whose header is the first line that begins with `first`.
pub(super) fn rows_below(file: &str, first: &str) -> anyhow::Result<Vec<Row>> {
    read(file, Some(first))
}

fn read(file: &str, first: Option<&str>) -> anyhow::Result<Vec<Row>> {
    let bytes = workspace::read(&format!("{SOURCES}/{file}"))?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes.as_slice());
    let mut lines = Lines::new(&bytes);
    let mut header: Option<Vec<String>> = None;
    let mut found = Vec::new();
    for record in reader.byte_records() {
        let record = record.with_context(|| format!("cannot read the rows of `{file}`"))?;
        let cells = record.iter().map(text).collect::<Vec<_>>();
        let Some(names) = &header else {
            let begins = cells.first().map_or("", String::as_str);
            if first.is_none_or(|first| begins == first) {
                header = Some(cells);
            }
            continue;
        };
        let start = record
            .position()
            .and_then(|at| usize::try_from(at.byte()).ok());
        let line = lines.at(start.unwrap_or(0));
        let cells = names.iter().cloned().zip(cells).collect();
        found.push(Row {
            file: file.to_owned(),
            line,
            cells,
        });
    }
    if found.is_empty() {
        bail!("no rows in `{file}`");
    }
    Ok(found)
}

/// Counts physical lines up to places that only grow. The reader's own count lags by one in files
/// whose lines end in CR LF, because it takes the LF for the beginning of the next record.
struct Lines<'b> {
    bytes: &'b [u8],
    at: usize,
    line: u64,
}

impl<'b> Lines<'b> {
    fn new(bytes: &'b [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            line: 1,
        }
    }

    /// The line of the record that begins at a byte, or after the line breaks there.
    fn at(&mut self, start: usize) -> u64 {
        while let Some(byte) = self.bytes.get(self.at)
            && (self.at < start || matches!(byte, b'\r' | b'\n'))
        {
            self.line += u64::from(*byte == b'\n');
            self.at += 1;
        }
        self.line
    }
}

/// Sources are UTF-8; one download is Latin-1, whose bytes are the first 256 code points.
fn text(bytes: &[u8]) -> String {
    match str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => bytes.iter().map(|&byte| char::from(byte)).collect(),
    }
}

/// A table of typing rules that knows which of its rows were used.
#[derive(Debug)]
pub(super) struct Rules {
    file: String,
    rows: Vec<Row>,
    used: RefCell<BTreeSet<u64>>,
}

impl Rules {
    /// Reads `typing/<name>.csv`.
    pub(super) fn read(name: &str) -> anyhow::Result<Self> {
        let file = format!("typing/{name}.csv");
        let rows = rows(&file)?;
        Ok(Self {
            file,
            rows,
            used: RefCell::default(),
        })
    }

    /// All rules, in order, without marking them used.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter()
    }

    /// Marks a rule as used.
    pub(super) fn mark(&self, rule: &Row) {
        self.used.borrow_mut().insert(rule.line);
    }

    /// The rules whose cells are equal to all `keys`.
    pub(super) fn all(&self, keys: &[(&str, &str)]) -> Vec<&Row> {
        let found = self.rows.iter().filter(|rule| {
            keys.iter()
                .all(|(column, value)| rule.or_empty(column) == *value)
        });
        found.inspect(|rule| self.mark(rule)).collect()
    }

    /// The first rule whose cells are equal to all `keys`.
    pub(super) fn find(&self, keys: &[(&str, &str)]) -> Option<&Row> {
        self.all(keys).into_iter().next()
    }

    /// The first rule for `keys`; without one, an error that says which row needs it.
    pub(super) fn need(&self, keys: &[(&str, &str)], row: &Row) -> anyhow::Result<&Row> {
        self.find(keys).with_context(|| {
            format!(
                "no rule in `{}` for {keys:?} of `{}`",
                self.file,
                row.locator()
            )
        })
    }

    /// Fails when a rule was never used: such a rule is a slip of the pen or a leftover.
    pub(super) fn all_used(&self) -> anyhow::Result<()> {
        let used = self.used.borrow();
        let idle = self.rows.iter().filter(|rule| !used.contains(&rule.line));
        let idle = idle.map(|rule| rule.line.to_string()).collect::<Vec<_>>();
        if !idle.is_empty() {
            bail!(
                "rules of `{}` that no row uses: lines {}",
                self.file,
                idle.join(", ")
            );
        }
        Ok(())
    }
}
