//! What a name stands for.

use crate::Country;
use crate::fold::{fold, fold_signs};
use crate::generated::names::{LONGEST, NAMES};
use crate::generated::other_names;

/// What a name stands for, by [`Country::find`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NameMatch {
    /// A name that ISO 3166-1 or CLDR publishes, or an ISO 3166-1 code.
    Exact(Country),
    /// Another name of the country.
    Alias {
        /// The country.
        country: Country,
        /// What kind of name it is.
        kind: AliasKind,
    },
    /// A name of more than one country; these, by code.
    Ambiguous(&'static [Country]),
    /// No name of a country in the table.
    None,
}

/// What kind of name an alias is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AliasKind {
    /// A name in full or official use, "Kyrgyz Republic".
    Official,
    /// A name or spelling in use besides the published ones, "Mainland China".
    Variant,
    /// An abbreviation, "КНР".
    Abbreviation,
    /// A name or spelling no longer in official use, "Turkmenia", "Swaziland".
    Former,
    /// A frequent misspelling, "Kyrgystan".
    Misspelling,
    /// A form inflected by case, "Türkmenistanyň".
    Inflected,
    /// A code besides the present one of ISO 3166-1, "XKK".
    Code,
}

impl NameMatch {
    /// The one country that the name stands for; none when it is ambiguous or not known.
    ///
    /// ```
    /// use corridor_countries::Country;
    /// assert_eq!(Country::find("中国").country(), Some(Country::CHN));
    /// assert_eq!(Country::find("Korea").country(), None);
    /// ```
    pub fn country(self) -> Option<Country> {
        match self {
            Self::Exact(country) | Self::Alias { country, .. } => Some(country),
            Self::Ambiguous(_) | Self::None => None,
        }
    }

    /// The countries that an ambiguous name may stand for; empty for all other names.
    ///
    /// ```
    /// use corridor_countries::Country;
    /// assert_eq!(Country::find("Korea").candidates(), [Country::KOR, Country::PRK]);
    /// ```
    pub fn candidates(self) -> &'static [Country] {
        match self {
            Self::Ambiguous(countries) => countries,
            Self::Exact(_) | Self::Alias { .. } | Self::None => &[],
        }
    }
}

pub(crate) fn find(text: &str) -> NameMatch {
    let text = text.trim();
    // codes are capitals: `us` is a name, `it` and `in` are words
    if let Some(country) = Country::of_alpha3(text).or_else(|| Country::of_alpha2(text)) {
        return NameMatch::Exact(country);
    }
    match look_up(text) {
        NameMatch::None => without_article(text).map_or(NameMatch::None, look_up),
        found => found,
    }
}

fn look_up(name: &str) -> NameMatch {
    Folded::of(name).map_or(NameMatch::None, |folded| find_folded(&folded))
}

pub(crate) fn find_folded(name: &Folded) -> NameMatch {
    name.find(&NAMES).unwrap_or(NameMatch::None)
}

/// Bytes of the longest name in the tables.
const ROOM: usize = if LONGEST > other_names::LONGEST {
    LONGEST
} else {
    other_names::LONGEST
};

/// A name folded once, on the stack.
pub(crate) struct Folded {
    bytes: [u8; ROOM],
    length: usize,
}

impl Folded {
    /// The folded form of a name; none when it is longer than every name in the tables.
    pub(crate) fn of(name: &str) -> Option<Self> {
        Self::hold(fold(name))
    }

    /// The same of a name that comes sign by sign.
    pub(crate) fn of_signs(name: impl Iterator<Item = char>) -> Option<Self> {
        Self::hold(fold_signs(name))
    }

    fn hold(folded: impl Iterator<Item = char>) -> Option<Self> {
        let mut bytes = [0; ROOM];
        let mut length = 0;
        for letter in folded {
            let end = length + letter.len_utf8();
            letter.encode_utf8(bytes.get_mut(length..end)?);
            length = end;
        }
        Some(Self { bytes, length })
    }

    /// What a table of folded names says of it.
    pub(crate) fn find<T: Copy>(&self, table: &[(&str, T)]) -> Option<T> {
        let name = self.bytes.get(..self.length)?;
        let place = table
            .binary_search_by(|(key, _)| key.as_bytes().cmp(name))
            .ok()?;
        table.get(place).map(|&(_, meaning)| meaning)
    }
}

/// "the Gambia" and "Gambia, The" without their article.
pub(crate) fn without_article(text: &str) -> Option<&str> {
    let is_article = |word: &str| word.trim().eq_ignore_ascii_case("the");
    let before = text.split_once(' ').filter(|(first, _)| is_article(first));
    let after = text.rsplit_once(',').filter(|(_, last)| is_article(last));
    before
        .map(|(_, name)| name)
        .or_else(|| after.map(|(name, _)| name))
}
