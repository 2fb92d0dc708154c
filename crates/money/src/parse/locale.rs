//! [`Locale`]: the language that a text is known to be in.

use std::fmt;
use std::str::FromStr;

use crate::error::MoneyError;

/// A language whose words and marks are known to the parser.
///
/// A locale decides what a text alone does not: whether `1,234` is a thousand, `Billion` a
/// thousand milliards, `сом` the som or the somoni. [`FromStr`] takes a BCP 47 or CLDR tag and
/// goes by its language: `en-IN`, `de_CH`, `uz-Cyrl`.
///
/// ```
/// use corridor_money::parse::Locale;
///
/// assert_eq!("de_CH".parse::<Locale>()?, Locale::De);
/// assert_eq!(Locale::Kk.to_string(), "kk");
/// # Ok::<(), corridor_money::MoneyError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// English.
    En,
    /// Russian.
    Ru,
    /// Chinese.
    Zh,
    /// Kazakh.
    Kk,
    /// Kyrgyz.
    Ky,
    /// Uzbek.
    Uz,
    /// Tajik.
    Tg,
    /// Turkmen.
    Tk,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
}

impl Locale {
    /// All of them, in order.
    pub const ALL: [Self; 11] = [
        Self::En,
        Self::Ru,
        Self::Zh,
        Self::Kk,
        Self::Ky,
        Self::Uz,
        Self::Tg,
        Self::Tk,
        Self::De,
        Self::Fr,
        Self::Es,
    ];

    /// The language's subtag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
            Self::Zh => "zh",
            Self::Kk => "kk",
            Self::Ky => "ky",
            Self::Uz => "uz",
            Self::Tg => "tg",
            Self::Tk => "tk",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
        }
    }

    /// Its bit in the masks of the generated table.
    pub(crate) const fn bit(self) -> u16 {
        1 << self as u16
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}

impl FromStr for Locale {
    type Err = MoneyError;

    fn from_str(tag: &str) -> Result<Self, MoneyError> {
        let language = tag.split(['-', '_']).next().unwrap_or(tag);
        Self::ALL
            .into_iter()
            .find(|locale| locale.tag() == language)
            .ok_or_else(|| MoneyError::UnknownLocale {
                tag: tag.to_owned(),
            })
    }
}
