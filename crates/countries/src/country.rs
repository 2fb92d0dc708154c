//! One country.

use std::fmt;
use std::num::NonZeroU8;
use std::str::FromStr;

use crate::error::{Error, Kind};
use crate::generated::countries::{BY_ALPHA2, BY_NUMERIC, COUNTRIES};
use crate::{Language, NameMatch, name_match};

/// A country or territory of ISO 3166-1, or Kosovo.
///
/// One byte; ordered by alpha-3 code; reads and prints as that code. Each country is a constant,
/// such as [`Country::KAZ`]. The number in it may change between versions of this crate, so store
/// the code.
///
/// ```
/// use corridor_countries::{Country, Language};
/// let country: Country = "UZB".parse()?;
/// assert_eq!(country, Country::UZB);
/// assert_eq!(country.to_string(), "UZB");
/// assert_eq!(country.alpha2(), "UZ");
/// assert_eq!(country.numeric(), Some(860));
/// assert_eq!(country.name(Language::Zh), "乌兹别克斯坦");
/// assert_eq!(format!("{country:?}"), "Country(UZB)");
/// # Ok::<(), corridor_countries::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country(NonZeroU8);

/// What the table knows of one country.
pub(crate) struct Record {
    pub(crate) alpha3: &'static str,
    pub(crate) alpha2: &'static str,
    /// ISO 3166-1 numeric; none for a user-assigned code.
    pub(crate) numeric: Option<u16>,
    /// In the order of `Language::ALL`.
    pub(crate) names: [&'static str; Language::ALL.len()],
}

impl Country {
    /// The country at a place of the table. Only for the generated constants: the place is a
    /// position in `COUNTRIES`.
    pub(crate) const fn at(position: u8) -> Self {
        match NonZeroU8::new(position.saturating_add(1)) {
            Some(number) => Self(number),
            None => Self(NonZeroU8::MIN),
        }
    }

    /// All countries, by alpha-3 code.
    ///
    /// ```
    /// use corridor_countries::Country;
    /// assert_eq!(Country::all().len(), 250); // ISO 3166-1 and Kosovo
    /// assert_eq!(Country::all().next(), Some(Country::ABW));
    /// ```
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator + Clone {
        COUNTRIES
            .iter()
            .zip(0..=u8::MAX)
            .map(|(_, position)| Self::at(position))
    }

    /// The country of an ISO 3166-1 alpha-3 code in capital letters, or of `XKX`.
    ///
    /// # Errors
    /// When it is not a code of a country. Former codes such as `ROM` are not.
    ///
    /// ```
    /// use corridor_countries::Country;
    /// assert_eq!(Country::from_alpha3("KGZ")?, Country::KGZ);
    /// assert!(Country::from_alpha3("SUN").is_err());
    /// # Ok::<(), corridor_countries::Error>(())
    /// ```
    pub fn from_alpha3(code: &str) -> Result<Self, Error> {
        Self::of_alpha3(code).ok_or_else(|| Kind::Alpha3(code.to_owned()).into())
    }

    /// The country of an ISO 3166-1 alpha-2 code in capital letters, or of `XK`.
    ///
    /// Other schemes have codes of two letters too: `CH` is China in FIPS 10 and Switzerland here.
    ///
    /// # Errors
    /// When it is not a code of a country.
    ///
    /// ```
    /// use corridor_countries::Country;
    /// assert_eq!(Country::from_alpha2("TJ")?, Country::TJK);
    /// assert_eq!(Country::from_alpha2("CH")?, Country::CHE);
    /// # Ok::<(), corridor_countries::Error>(())
    /// ```
    pub fn from_alpha2(code: &str) -> Result<Self, Error> {
        Self::of_alpha2(code).ok_or_else(|| Kind::Alpha2(code.to_owned()).into())
    }

    /// The country of an ISO 3166-1 numeric code.
    ///
    /// It is nearly the UN M49 code (which has none for Taiwan), and it is not a Comtrade or BACI
    /// code: there 842, not 840, is the United States.
    ///
    /// # Errors
    /// When it is not a code of a country.
    ///
    /// ```
    /// use corridor_countries::Country;
    /// assert_eq!(Country::from_numeric(398)?, Country::KAZ);
    /// assert!(Country::from_numeric(842).is_err());
    /// # Ok::<(), corridor_countries::Error>(())
    /// ```
    pub fn from_numeric(code: u16) -> Result<Self, Error> {
        BY_NUMERIC
            .binary_search_by_key(&code, |&(numeric, _)| numeric)
            .ok()
            .and_then(|place| BY_NUMERIC.get(place))
            .map(|&(_, country)| country)
            .ok_or_else(|| Kind::Numeric(code).into())
    }

    /// What a name in any of the languages, or an ISO 3166-1 letter code in capitals, stands for.
    ///
    /// The whole text has to be the name; letter case, accents, apostrophes, punctuation and an
    /// English "the" in front do not matter. Nothing is guessed: a name that two countries share
    /// is [`NameMatch::Ambiguous`], and one that is not in the table is [`NameMatch::None`].
    ///
    /// ```
    /// use corridor_countries::{AliasKind, Country, NameMatch};
    /// assert_eq!(Country::find("Кыргызстан"), NameMatch::Exact(Country::KGZ));
    /// assert_eq!(Country::find("KZ"), NameMatch::Exact(Country::KAZ));
    /// assert_eq!(
    ///     Country::find("P.R. China"),
    ///     NameMatch::Alias { country: Country::CHN, kind: AliasKind::Abbreviation }
    /// );
    /// assert_eq!(
    ///     Country::find("Congo"),
    ///     NameMatch::Ambiguous(&[Country::COD, Country::COG])
    /// );
    /// assert_eq!(Country::find("Soviet Union"), NameMatch::None);
    /// ```
    pub fn find(name: &str) -> NameMatch {
        name_match::find(name)
    }

    /// The alpha-3 code.
    pub fn alpha3(self) -> &'static str {
        self.record().alpha3
    }

    /// The alpha-2 code.
    pub fn alpha2(self) -> &'static str {
        self.record().alpha2
    }

    /// The numeric code of ISO 3166-1, written with three digits (`004`); none for Kosovo.
    pub fn numeric(self) -> Option<u16> {
        self.record().numeric
    }

    /// Whether the codes are of ISO 3166-1. Those of Kosovo (`XKX`, `XK`) are not: they are from
    /// the range that ISO leaves to its users, taken so by the World Bank and the EU.
    ///
    /// ```
    /// use corridor_countries::Country;
    /// assert!(Country::KAZ.is_iso());
    /// assert!(!Country::XKX.is_iso());
    /// ```
    pub fn is_iso(self) -> bool {
        self.numeric().is_some()
    }

    /// The short name in a language, by CLDR 48; Кыргызстан, not Киргизия, in Russian.
    ///
    /// ```
    /// use corridor_countries::{Country, Language};
    /// assert_eq!(Country::KGZ.name(Language::En), "Kyrgyzstan");
    /// assert_eq!(Country::KGZ.name(Language::Ru), "Кыргызстан");
    /// ```
    pub fn name(self, language: Language) -> &'static str {
        let [english, ..] = &self.record().names;
        // in range: there is a name for each language
        self.record()
            .names
            .get(language as usize)
            .unwrap_or(english)
    }

    pub(crate) fn of_alpha3(code: &str) -> Option<Self> {
        let place = COUNTRIES
            .binary_search_by_key(&code, |record| record.alpha3)
            .ok()?;
        u8::try_from(place).ok().map(Self::at)
    }

    pub(crate) fn of_alpha2(code: &str) -> Option<Self> {
        let place = BY_ALPHA2
            .binary_search_by_key(&code, |&(alpha2, _)| alpha2)
            .ok()?;
        BY_ALPHA2.get(place).map(|&(_, country)| country)
    }

    fn record(self) -> &'static Record {
        let [first, ..] = &COUNTRIES;
        // in range: only lookups in this table and its generated constants make a country
        COUNTRIES
            .get(usize::from(self.0.get() - 1))
            .unwrap_or(first)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.alpha3())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Country({})", self.alpha3())
    }
}

impl FromStr for Country {
    type Err = Error;

    fn from_str(code: &str) -> Result<Self, Error> {
        Self::from_alpha3(code)
    }
}
