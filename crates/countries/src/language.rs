//! Languages and scripts of names.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, Kind};

/// A language, with its script where one language is written in two.
///
/// Reads and prints as a BCP 47 tag. `zh` is in simplified, `uz` in Latin letters.
///
/// ```
/// use corridor_countries::{Country, Language};
/// let language: Language = "uz-Cyrl".parse()?;
/// assert_eq!(language.to_string(), "uz-Cyrl");
/// assert_eq!(Country::CHN.name(language), "Хитой");
/// # Ok::<(), corridor_countries::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Language {
    /// English, `en`.
    En,
    /// Russian, `ru`.
    Ru,
    /// Chinese in simplified characters, `zh`.
    Zh,
    /// Chinese in traditional characters, `zh-Hant`.
    ZhHant,
    /// Kazakh in Cyrillic letters, `kk`.
    Kk,
    /// Kyrgyz, `ky`.
    Ky,
    /// Uzbek in Latin letters, `uz`.
    Uz,
    /// Uzbek in Cyrillic letters, `uz-Cyrl`.
    UzCyrl,
    /// Tajik, `tg`.
    Tg,
    /// Turkmen, `tk`.
    Tk,
}

impl Language {
    /// All of them, English first.
    ///
    /// ```
    /// use corridor_countries::{Country, Language};
    /// let mut names = Language::ALL.iter().map(|&language| Country::CHN.name(language));
    /// assert!(names.any(|name| name == "Hytaý"));
    /// ```
    pub const ALL: [Self; 10] = [
        Self::En,
        Self::Ru,
        Self::Zh,
        Self::ZhHant,
        Self::Kk,
        Self::Ky,
        Self::Uz,
        Self::UzCyrl,
        Self::Tg,
        Self::Tk,
    ];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
            Self::Zh => "zh",
            Self::ZhHant => "zh-Hant",
            Self::Kk => "kk",
            Self::Ky => "ky",
            Self::Uz => "uz",
            Self::UzCyrl => "uz-Cyrl",
            Self::Tg => "tg",
            Self::Tk => "tk",
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}

impl FromStr for Language {
    type Err = Error;

    /// Reads a BCP 47 tag; letter case does not matter, as BCP 47 says.
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(text))
            .ok_or_else(|| Kind::Language(text.to_owned()).into())
    }
}
