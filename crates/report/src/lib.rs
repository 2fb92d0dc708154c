//! Documents of figures.

mod anchor;
mod chart;
mod document;
mod error;
mod language;
mod number;
mod render;
mod words;

pub use anchor::Anchor;
pub use chart::{Theme, chart_svg};
pub use document::{
    BareNumber, Block, Cell, Chart, ChartKind, Column, ColumnKind, Directory, Document, Inline,
    Inlines, Point, Row, RowKind, Series, SeriesColour, Shown, Table,
};
pub use error::ReportError;
pub use number::{Magnitude, NumberFormat};
pub use render::{explain, figure_json, html, json, markdown};
pub use words::Words;
