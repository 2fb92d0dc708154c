//! Data packages: CSV tables with their schemas, sources and licences, read into observations.
//!
//! A package is a folder with a [Frictionless](https://datapackage.org) `datapackage.json` and
//! CSV tables: concepts, areas, reporting bodies, sources, observations, agreements, exchange
//! rates. The [bundled](Dataset::bundled) one is compiled in; a user's own folder is read by the
//! same loader, alone or on top of the bundled one.
//!
//! ```
//! use corridor_dataset::{Dataset, Query};
//! let dataset = Dataset::bundled()?;
//! let query = Query {
//!     concept: Some("trade.goods.total".parse()?),
//!     ref_area: Some("CHN".parse()?),
//!     counterpart: Some("KAZ".parse()?),
//!     period: Some("2024".parse()?),
//!     ..Query::default()
//! };
//! let first = dataset.observations(&query).next().ok_or("no observation")?;
//! assert_eq!(first.numeral.to_string(), "43.82");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Main types
//! - [`Dataset`]: what was read; [`Query`] finds observations, [`Dataset::as_of`] gives what was
//!   known on a day.
//! - [`verify`]: the rules by which data check themselves; [`Problem`]: a finding with file, row
//!   and column.
//! - [`Files`], [`Folder`], [`Memory`]: where a package is.
//! - [`init`]: a package to start from.
//!
//! # Features
//! - `bundled` (default): the data package of corridor, about two megabytes of tables.
//!
//! # Scope
//! What a package holds and whether it is sound. Publishers' own formats are read elsewhere;
//! what the numbers say is `corridor-briefing`. Rows that repeat a claim are kept apart
//! ([`Dataset::claims`]) and are never evidence.

#[cfg(feature = "bundled")]
mod bundled;
mod dataset;
mod descriptor;
mod files;
mod folder;
mod init;
mod load;
mod problem;
mod query;
mod records;
mod table;
mod tables;
mod validate;
pub mod verify;

pub use dataset::{Dataset, Place};
pub use descriptor::{
    Constraints, DESCRIPTOR, Descriptor, Field, ForeignKey, Key, Reference, Resource, Schema,
};
pub use files::{Files, Memory};
pub use folder::{Folder, write_atomically, write_new_folder};
pub use init::init;
pub use problem::{Problem, Problems};
pub use query::Query;
pub use records::{Agreement, AgreementState, Area, Rate};
