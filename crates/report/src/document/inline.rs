//! The pieces of a line of text.

use chrono::NaiveDate;
use corridor_evidence::{AreaId, BodyId, Figure, Period, Refusal, SourceId};

use crate::{NumberFormat, ReportError, Words};

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Inline {
    /// Words without digits.
    Text(Words),
    /// A number with its evidence.
    Figure(Shown),
    /// When something was measured.
    Period(Period),
    /// A day.
    Date(NaiveDate),
    /// The name of an area.
    Area(AreaId),
    /// The name of a reporting body.
    Body(BodyId),
    /// The title of a source.
    Source(SourceId),
    /// A proper name or code, which may have digits: a treaty, `BPM6`, `HS 2017`.
    Name(String),
    /// What to type on the command line.
    Command(String),
    /// Why there is no number.
    Refusal(Refusal),
    /// Words that stand out.
    Strong(Inlines),
    /// A link.
    Link {
        /// Where it goes: an address or `#` and an [`Anchor`](crate::Anchor).
        url: String,
        /// What is shown.
        text: Inlines,
    },
}

/// A figure and the form to print it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The figure.
    pub figure: Figure,
    /// The form.
    pub format: NumberFormat,
}

/// A line of text.
///
/// ```
/// use corridor_report::{Inline, Inlines};
/// let line = Inlines::new()
///     .words("Trade in goods, by ")?
///     .name("IMTS 2010")
///     .words(", year ")?
///     .period("2024".parse()?);
/// assert_eq!(line.iter().count(), 4);
/// assert!(Inlines::new().words("in 2024").is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inlines(Vec<Inline>);

impl Inlines {
    /// An empty line.
    pub fn new() -> Self {
        Self::default()
    }

    /// The pieces, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Inline> {
        self.0.iter()
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a piece.
    pub fn push(&mut self, inline: Inline) {
        self.0.push(inline);
    }

    /// With a piece at its end.
    #[must_use]
    pub fn with(mut self, inline: Inline) -> Self {
        self.push(inline);
        self
    }

    /// With words at its end.
    ///
    /// # Errors
    /// [`ReportError::BareNumber`] when they have a digit.
    pub fn words(self, text: &str) -> Result<Self, ReportError> {
        Ok(self.with(Inline::Text(Words::new(text)?)))
    }

    /// With a figure at its end.
    #[must_use]
    pub fn figure(self, figure: Figure, format: NumberFormat) -> Self {
        self.with(Inline::Figure(Shown { figure, format }))
    }

    /// With a period at its end.
    #[must_use]
    pub fn period(self, period: Period) -> Self {
        self.with(Inline::Period(period))
    }

    /// With a day at its end.
    #[must_use]
    pub fn date(self, date: NaiveDate) -> Self {
        self.with(Inline::Date(date))
    }

    /// With the name of an area at its end.
    #[must_use]
    pub fn area(self, area: AreaId) -> Self {
        self.with(Inline::Area(area))
    }

    /// With the name of a reporting body at its end.
    #[must_use]
    pub fn body(self, body: BodyId) -> Self {
        self.with(Inline::Body(body))
    }

    /// With the title of a source at its end.
    #[must_use]
    pub fn source(self, source: SourceId) -> Self {
        self.with(Inline::Source(source))
    }

    /// With a proper name or code at its end.
    #[must_use]
    pub fn name(self, name: impl Into<String>) -> Self {
        self.with(Inline::Name(name.into()))
    }

    /// With a command at its end.
    #[must_use]
    pub fn command(self, command: impl Into<String>) -> Self {
        self.with(Inline::Command(command.into()))
    }

    /// With the reason of a missing number at its end.
    #[must_use]
    pub fn refusal(self, refusal: Refusal) -> Self {
        self.with(Inline::Refusal(refusal))
    }

    /// With words that stand out at its end.
    #[must_use]
    pub fn strong(self, text: Self) -> Self {
        self.with(Inline::Strong(text))
    }

    /// With a link at its end.
    #[must_use]
    pub fn link(self, url: impl Into<String>, text: Self) -> Self {
        self.with(Inline::Link {
            url: url.into(),
            text,
        })
    }

    /// With another line at its end.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }
}

impl From<Vec<Inline>> for Inlines {
    fn from(inlines: Vec<Inline>) -> Self {
        Self(inlines)
    }
}

impl From<Inline> for Inlines {
    fn from(inline: Inline) -> Self {
        Self(vec![inline])
    }
}

impl From<Words> for Inlines {
    fn from(words: Words) -> Self {
        Inline::Text(words).into()
    }
}

impl From<AreaId> for Inlines {
    fn from(area: AreaId) -> Self {
        Inline::Area(area).into()
    }
}

impl FromIterator<Inline> for Inlines {
    fn from_iter<I: IntoIterator<Item = Inline>>(inlines: I) -> Self {
        Self(inlines.into_iter().collect())
    }
}

impl<'a> IntoIterator for &'a Inlines {
    type Item = &'a Inline;
    type IntoIter = std::slice::Iter<'a, Inline>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
