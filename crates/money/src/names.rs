//! Names and symbols of currencies, from CLDR.

use crate::currency::Currency;
use crate::generated::names::NAMES;
use crate::language::Language;

/// Which of a currency's names: alone, counted in a plural category, or a symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// The name standing alone: `US Dollar`.
    Name,
    /// Counted, plural category `one`: `доллар США`.
    One,
    /// Counted, plural category `few`: `доллара США`.
    Few,
    /// Counted, plural category `many`: `долларов США`.
    Many,
    /// Counted, plural category `other` (fractions in Russian).
    Other,
    /// The symbol that is clear in the language: `CN¥` in English, `¥` in Chinese.
    Symbol,
    /// The shortest symbol, which may be another currency's too: `¥`.
    NarrowSymbol,
    /// Another symbol in use.
    VariantSymbol,
    /// A symbol of formal texts.
    FormalSymbol,
}

impl Currency {
    /// The name that CLDR gives it in a language; `None` where it gives none.
    ///
    /// ```
    /// use corridor_money::{Currency, Language};
    ///
    /// assert_eq!(Currency::CNY.name(Language::Ru), Some("китайский юань"));
    /// assert_eq!(Currency::CNY.name(Language::Zh), Some("人民币"));
    /// assert_eq!(Currency::XBA.name(Language::En), None);
    /// ```
    pub fn name(self, language: Language) -> Option<&'static str> {
        self.name_of(language, NameKind::Name)
    }

    /// The symbol that is clear in a language; the code where CLDR gives none.
    ///
    /// ```
    /// use corridor_money::{Currency, Language};
    ///
    /// assert_eq!(Currency::CNY.symbol(Language::En), "CN¥");
    /// assert_eq!(Currency::KZT.symbol(Language::Ru), "KZT");
    /// assert_eq!(Currency::KZT.symbol(Language::Kk), "₸");
    /// ```
    pub fn symbol(self, language: Language) -> &'static str {
        self.name_of(language, NameKind::Symbol)
            .unwrap_or_else(|| self.code())
    }

    /// One of its names or symbols in a language; `None` where CLDR gives none of that kind.
    pub fn name_of(self, language: Language, kind: NameKind) -> Option<&'static str> {
        let key = (self, language, kind);
        let at = NAMES.binary_search_by_key(&key, |&(currency, language, kind, _)| {
            (currency, language, kind)
        });
        NAMES.get(at.ok()?).map(|&(.., text)| text)
    }

    /// All names and symbols that CLDR gives it, by language and kind.
    pub fn names(self) -> impl Iterator<Item = (Language, NameKind, &'static str)> {
        let start = NAMES.partition_point(|&(currency, ..)| currency < self);
        NAMES
            .iter()
            .skip(start)
            .take_while(move |&&(currency, ..)| currency == self)
            .map(|&(_, language, kind, text)| (language, kind, text))
    }
}
