//! Documents of figures: what a brief says, as plain data, and the formats that it is read in.
//!
//! A [`Document`] is a list of [`Block`]s: headings, sentences, tables and charts. A number can
//! only be in it as a [`Figure`](corridor_evidence::Figure), which brings its evidence; the type
//! for text, [`Words`], refuses digits. Every format shows the evidence of every number: a page
//! in a pop-up and in a list at its end, Markdown in footnotes, JSON as a tree of ids.
//!
//! ```
//! use corridor_countries::Language;
//! use corridor_report::{Block, Directory, Document, Inlines, html, markdown};
//!
//! let document = Document {
//!     language: Language::En,
//!     title: Inlines::new().area("KAZ".parse()?).words(" and ")?.area("CHN".parse()?),
//!     subtitle: Inlines::new(),
//!     cut_off: "2026-11-25".parse()?,
//!     blocks: vec![Block::Paragraph(Inlines::new().words("Nothing is known of ")?.period("2030".parse()?))],
//!     directory: Directory::default(),
//! };
//! assert!(markdown(&document).starts_with("# Kazakhstan and China\n"));
//! assert!(html(&document).contains("<p>Nothing is known of 2030</p>"));
//! assert!(Inlines::new().words("trade of 43.8 billion").is_err());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Main items
//!
//! | item | what it is |
//! | --- | --- |
//! | [`Document`], [`Block`], [`Inlines`] | the content; [`Document::bare_numbers`] looks for numbers without evidence |
//! | [`Table`], [`Chart`] | figures side by side: one scale and one precision for each column and chart |
//! | [`NumberFormat`] | scale, decimals, unit and sign; the marks and words of a language are added when it is printed |
//! | [`html`], [`markdown`], [`json`], [`chart_svg`] | the formats: functions of the document, with the same bytes on every run |
//! | [`explain`], [`figure_json`] | the evidence of one figure |
//!
//! The words that the formats add are English, Russian and Chinese. JSON keeps to the schemas in
//! `schema/document.schema.json` and `schema/figure.schema.json` of this crate.
//!
//! # Scope
//!
//! This crate decides how a number is written, never what it is: it computes nothing, and knows
//! neither data sets nor what a brief should say. It reads and writes no files, and has no clock:
//! the only date of a document is its cut-off. It makes no PDF; the page prints on A4 from any
//! browser. It has no features.

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
