//! The codes of a country in a scheme.

use std::fmt;

use crate::code::Code;
use crate::generated::codes;
use crate::{Country, Resolution, Scheme};

/// A code of a scheme, as its publisher writes it.
///
/// ```
/// use corridor_countries::{Country, Scheme};
/// let codes = |country: Country, scheme| -> Vec<String> {
///     country.codes(scheme).map(|code| code.to_string()).collect()
/// };
/// assert_eq!(codes(Country::AFG, Scheme::IsoNumeric), ["004"]);
/// assert_eq!(codes(Country::CHN, Scheme::Fips), ["CH"]);
/// assert_eq!(codes(Country::USA, Scheme::Baci), ["842"]);
/// // filed under "Other Asia, nes"
/// assert_eq!(codes(Country::TWN, Scheme::Baci), ["490"]);
/// assert_eq!(codes(Country::TWN, Scheme::M49), [""; 0]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SchemeCode {
    /// Letters.
    Letters(&'static str),
    /// A number.
    Number(u16),
    /// A number that is written with three digits.
    ThreeDigits(u16),
}

impl fmt::Display for SchemeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Letters(code) => f.pad(code),
            Self::Number(code) => fmt::Display::fmt(code, f),
            Self::ThreeDigits(code) => write!(f, "{code:03}"),
        }
    }
}

impl Country {
    /// The codes of the country in a scheme that are in use, by number or letters; more than one
    /// where a publisher tells territories apart, none where it has none. A code that stands for
    /// the country without saying so ([`Resolution::Proxy`]) is among them. [`Scheme::Any`] and
    /// [`Scheme::Name`] have no codes, and ISO 3166-3 has none of a country of today.
    ///
    /// ```
    /// use corridor_countries::{Country, Scheme};
    /// let mut codes = Country::KGZ.codes(Scheme::Imf);
    /// assert_eq!(codes.next().expect("a code").to_string(), "917");
    /// ```
    pub fn codes(self, scheme: Scheme) -> impl Iterator<Item = SchemeCode> {
        let (letters, numbers): (&[Code<&str>], &[Code<u16>]) = match scheme {
            Scheme::Fips => (&codes::FIPS, &[]),
            Scheme::Eurostat => (&codes::EUROSTAT, &[]),
            Scheme::Cepii => (&codes::CEPII, &[]),
            Scheme::Comtrade => (&[], &codes::COMTRADE),
            Scheme::Baci => (&[], &codes::BACI),
            Scheme::Imf => (&[], &codes::IMF),
            _ => (&[], &[]),
        };
        let stands_for = move |answer: Resolution| match answer {
            Resolution::Proxy { country, .. } => country == self,
            answer => answer.country() == Some(self),
        };
        let own = match scheme {
            Scheme::Iso2 | Scheme::Cldr => Some(SchemeCode::Letters(self.alpha2())),
            Scheme::Iso3 | Scheme::WorldBank => Some(SchemeCode::Letters(self.alpha3())),
            Scheme::IsoNumeric => self.numeric().map(SchemeCode::ThreeDigits),
            Scheme::M49 => self
                .numeric()
                .filter(|_| self != Self::TWN)
                .map(SchemeCode::ThreeDigits),
            _ => None,
        };
        let listed = letters
            .iter()
            .filter(move |code| stands_for(code.answer))
            .map(|code| SchemeCode::Letters(code.key))
            .chain(
                numbers
                    .iter()
                    .filter(move |code| code.is_in_use() && stands_for(code.answer))
                    .map(|code| SchemeCode::Number(code.key)),
            );
        // a scheme that differs from ISO in some codes follows it in all others
        let follows = match scheme {
            Scheme::Eurostat => Some(self.alpha2()),
            Scheme::Cepii => Some(self.alpha3()),
            _ => None,
        };
        let follows = follows.filter(|_| !letters.iter().any(|code| stands_for(code.answer)));
        own.into_iter()
            .chain(follows.map(SchemeCode::Letters))
            .chain(listed)
    }
}
