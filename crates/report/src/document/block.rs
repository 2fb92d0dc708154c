//! The blocks of a document.

use super::{Chart, Inlines, Table};
use crate::Anchor;

/// A block of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Block {
    /// A heading.
    Heading {
        /// How deep: 1 to 3 under the title of the document; deeper ones count as 3.
        level: u8,
        /// The words.
        text: Inlines,
        /// The place.
        anchor: Anchor,
    },
    /// A key message: one sentence that the reader should remember.
    Message(Inlines),
    /// A paragraph.
    Paragraph(Inlines),
    /// A list.
    List(Vec<Inlines>),
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Chart),
    /// A remark in small print.
    Note(Inlines),
    /// The list of the sources of all figures of the document, which the renderer makes.
    Sources,
}
