//! Text in which no number can be written.

use std::fmt;
use std::str::FromStr;

use crate::ReportError;

/// Words without a digit of any script.
///
/// A number in a document is a [`Figure`](corridor_evidence::Figure), which can show where it
/// comes from; this type is what makes that a fact and not a habit. Superscripts, fractions and
/// circled numbers are digits too.
///
/// ```
/// use corridor_report::Words;
/// assert_eq!(Words::new("China is the largest partner")?.as_str(), "China is the largest partner");
/// assert!(Words::new("trade of 94.8 billion").is_err());
/// assert!(Words::new("٩٤ миллиарда").is_err());
/// # Ok::<(), corridor_report::ReportError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Words(String);

impl Words {
    /// Takes a text.
    ///
    /// # Errors
    /// [`ReportError::BareNumber`] when it has a digit.
    pub fn new(text: impl Into<String>) -> Result<Self, ReportError> {
        let text = text.into();
        match text.chars().enumerate().find(|(_, c)| c.is_numeric()) {
            Some((position, digit)) => Err(ReportError::BareNumber {
                text,
                digit,
                position,
            }),
            None => Ok(Self(text)),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Words {
    type Err = ReportError;

    fn from_str(text: &str) -> Result<Self, ReportError> {
        Self::new(text)
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
