//! Names of places in a document.

use std::fmt;
use std::str::FromStr;

use corridor_evidence::FigureId;

use crate::ReportError;

/// The name of a place in a document that a link can go to.
///
/// ```
/// use corridor_report::Anchor;
/// assert!(Anchor::new("trade-by-partner").is_ok());
/// assert!(Anchor::new("Trade").is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anchor(String);

impl Anchor {
    /// Reads an anchor.
    ///
    /// # Errors
    /// [`ReportError::Anchor`] when it is empty, has another character than `a-z`, `0-9` and `-`,
    /// does not start with a letter, or looks like the id of a figure.
    pub fn new(text: &str) -> Result<Self, ReportError> {
        let letter = text.chars().next().is_some_and(|c| c.is_ascii_lowercase());
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !letter || !text.chars().all(allowed) || text.parse::<FigureId>().is_ok() {
            return Err(ReportError::Anchor(text.to_owned()));
        }
        Ok(Self(text.to_owned()))
    }

    /// The anchor as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Anchor {
    type Err = ReportError;

    fn from_str(text: &str) -> Result<Self, ReportError> {
        Self::new(text)
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
