//! [`Language`]: the languages in which names of currencies are known.

use std::fmt;
use std::str::FromStr;

use crate::error::MoneyError;

/// A language (with its script, where two are in use) of the names.
///
/// Text form: the BCP 47 tag, `zh-Hant`; CLDR's `zh_Hant` is read too.
///
/// ```
/// use corridor_money::Language;
///
/// assert_eq!("uz-Cyrl".parse::<Language>()?, Language::UzCyrl);
/// assert_eq!(Language::ZhHant.to_string(), "zh-Hant");
/// # Ok::<(), corridor_money::MoneyError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    En,
    /// Russian.
    Ru,
    /// Chinese in simplified characters.
    Zh,
    /// Chinese in traditional characters.
    ZhHant,
    /// Kazakh in Cyrillic.
    Kk,
    /// Kyrgyz.
    Ky,
    /// Uzbek in Latin.
    Uz,
    /// Uzbek in Cyrillic.
    UzCyrl,
    /// Tajik.
    Tg,
    /// Turkmen.
    Tk,
}

impl Language {
    /// All of them, in order.
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
    pub fn tag(self) -> &'static str {
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
    type Err = MoneyError;

    fn from_str(tag: &str) -> Result<Self, MoneyError> {
        let wanted = tag.replace('_', "-");
        Self::ALL
            .into_iter()
            .find(|language| language.tag() == wanted)
            .ok_or_else(|| MoneyError::UnknownLanguage {
                tag: tag.to_owned(),
            })
    }
}
