//! Documents as files: pure functions of the document, the same bytes on every run.

mod context;
mod evidence;
mod html;
mod json;
mod markdown;

pub(crate) use context::{Context, join_unit};
pub use html::html;
pub use json::json;
pub use markdown::markdown;
