//! Documents as files: pure functions of the document, the same bytes on every run.

mod context;
mod evidence;
mod explain;
mod html;
mod json;
mod markdown;
mod source_note;

pub(crate) use context::{Context, join_unit};
pub use explain::{explain, figure_json};
pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub(crate) use source_note::Place;
