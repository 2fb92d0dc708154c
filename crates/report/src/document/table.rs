//! Tables.

use corridor_evidence::{Figure, Refusal, Unit};

use super::Inlines;
use super::chart::one_unit;
use crate::{Anchor, NumberFormat};

/// A table: a label before each row, and cells under the columns that follow.
///
/// A column of numbers has one scale and one precision; where all its figures are in one unit the
/// renderer says it in the header, and else in each cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows.
    pub caption: Inlines,
    /// The columns: the first is that of the labels.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Remarks under it.
    pub notes: Vec<Inlines>,
    /// The place.
    pub anchor: Anchor,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The head, without the unit.
    pub header: Inlines,
    /// What stands in it.
    pub kind: ColumnKind,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ColumnKind {
    /// The labels of the rows.
    Label,
    /// Figures in one form.
    Number(NumberFormat),
    /// Words.
    Words,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The label.
    pub header: Inlines,
    /// One cell for each column after the first; those left out are missing.
    pub cells: Vec<Cell>,
    /// Whether it sums up the others.
    pub kind: RowKind,
}

/// Whether a row sums up the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowKind {
    /// One of the parts.
    #[default]
    Normal,
    /// The whole.
    Total,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cell {
    /// A number with its evidence.
    Figure(Figure),
    /// Nothing is known: never zero.
    Missing,
    /// Words.
    Words(Inlines),
    /// There can be no number; the reason becomes a note under the table.
    Refused(Refusal),
}

impl From<Result<Figure, Refusal>> for Cell {
    fn from(result: Result<Figure, Refusal>) -> Self {
        result.map_or_else(Self::Refused, Self::Figure)
    }
}

impl From<Option<Figure>> for Cell {
    fn from(figure: Option<Figure>) -> Self {
        figure.map_or(Self::Missing, Self::Figure)
    }
}

impl Table {
    /// The number of cells in the longest row, or under the columns if those are more.
    pub fn width(&self) -> usize {
        let longest = self
            .rows
            .iter()
            .map(|row| row.cells.len())
            .max()
            .unwrap_or(0);
        self.columns.len().saturating_sub(1).max(longest)
    }

    /// The column over cell number `cell` of a row.
    pub fn column(&self, cell: usize) -> Option<&Column> {
        self.columns.get(cell + 1)
    }

    /// The one unit of all figures in a column of cells; none where they differ or there are
    /// none.
    pub fn unit(&self, cell: usize) -> Option<Unit> {
        one_unit(
            self.rows
                .iter()
                .filter_map(|row| match row.cells.get(cell) {
                    Some(Cell::Figure(figure)) => Some(figure),
                    _ => None,
                }),
        )
    }
}
