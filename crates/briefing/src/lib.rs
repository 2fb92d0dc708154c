//! What a brief says: chooses figures, writes messages, builds the document.
//!
//! [`brief`] takes a data set, an area (a country or a group) and a counterpart, and gives a
//! [`Document`] of figures: key messages, trade as each side reports it, shares and dependence,
//! the area's own trade, investment by concept, transport, agreements, what is disputed, and how
//! it was done.
//!
//! ```
//! use corridor_briefing::{Options, brief};
//! use corridor_dataset::Dataset;
//! let dataset = Dataset::bundled()?;
//! let document = brief(&dataset, &Options::default())?;
//! assert!(document.bare_numbers().is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Scope
//! Choice and words. Every number is a figure of `corridor-evidence`; a sentence is written only
//! where its figures make it true. Where there are no data a section says so in one line, and
//! where figures must not be combined it prints the refusal. Formats are `corridor-report`.

mod brief;
mod error;
mod line;
mod options;
mod pair;
mod reports;
mod sections;

pub use brief::brief;
pub use error::BriefError;
pub use options::Options;

#[cfg(doc)]
use corridor_report::Document;
