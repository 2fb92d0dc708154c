//! What a brief is asked for.

use corridor_countries::Language;
use corridor_evidence::AreaId;

/// What a brief is about and in which language.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The country or group that it is about.
    pub area: AreaId,
    /// The country on the other side.
    pub counterpart: AreaId,
    /// English, Russian or Chinese.
    pub language: Language,
}

impl Options {
    /// A brief in English on an area and its counterpart.
    pub fn new(area: AreaId, counterpart: AreaId) -> Self {
        Self {
            area,
            counterpart,
            language: Language::En,
        }
    }

    /// The same in another language. Languages without words of their own get English.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }
}

/// Central Asia and China, in English.
impl Default for Options {
    fn default() -> Self {
        use corridor_countries::{Country, Group};
        Self::new(Group::CA5.into(), Country::CHN.into())
    }
}
