//! What a name stands for.

use crate::Country;
use crate::fold::fold;
use crate::generated::names::{LONGEST, NAMES};

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
    // folded once, on the stack; what is longer than every key is no key
    let mut folded = [0; LONGEST];
    let mut length = 0;
    for letter in fold(name) {
        let end = length + letter.len_utf8();
        let Some(room) = folded.get_mut(length..end) else {
            return NameMatch::None;
        };
        letter.encode_utf8(room);
        length = end;
    }
    let folded = folded.get(..length).unwrap_or_default();
    NAMES
        .binary_search_by(|(key, _)| key.as_bytes().cmp(folded))
        .ok()
        .and_then(|place| NAMES.get(place))
        .map_or(NameMatch::None, |&(_, found)| found)
}

fn without_article(text: &str) -> Option<&str> {
    let (article, rest) = text.split_once(' ')?;
    article.eq_ignore_ascii_case("the").then_some(rest)
}
