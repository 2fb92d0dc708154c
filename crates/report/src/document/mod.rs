//! Documents: plain data, without any form that a format would give it.

mod block;
mod chart;
mod check;
mod directory;
mod inline;
mod table;
mod walk;

use chrono::NaiveDate;
use corridor_countries::Language;

pub use block::Block;
pub use chart::{Chart, ChartKind, Point, Series, SeriesColour};
pub use check::BareNumber;
pub use directory::Directory;
pub use inline::{Inline, Inlines, Shown};
pub use table::{Cell, Column, ColumnKind, Row, RowKind, Table};
pub(crate) use walk::each_inline;

/// A document of figures, ready to be rendered.
///
/// The language decides the words and number forms that the renderers add; the words that are in
/// the document are the author's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The language that it is written in: English, Russian or Chinese. Others get the words of
    /// the renderers in English.
    pub language: Language,
    /// What it is about.
    pub title: Inlines,
    /// A second line of the title.
    pub subtitle: Inlines,
    /// The last day whose knowledge is in it.
    pub cut_off: NaiveDate,
    /// The content.
    pub blocks: Vec<Block>,
    /// The names of what the content names by id.
    pub directory: Directory,
}
