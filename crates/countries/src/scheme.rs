//! Schemes of codes.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, Kind};

/// What a text is: a name, or a code of which scheme.
///
/// `CH` is Switzerland in ISO 3166-1 and China in FIPS 10, 356 is India in ISO and a part of it in
/// UN Comtrade: who knows the scheme should say so. Reads and prints as a short word.
///
/// ```
/// use corridor_countries::{Country, Resolution, Scheme, resolve};
/// let scheme: Scheme = "fips".parse()?;
/// assert_eq!(scheme, Scheme::Fips);
/// assert_eq!(resolve("CH", scheme, None), Resolution::Exact(Country::CHN));
/// assert_eq!(resolve("CH", Scheme::Iso2, None), Resolution::Exact(Country::CHE));
/// # Ok::<(), corridor_countries::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Scheme {
    /// A name, a code of ISO 3166 in capitals or digits, a number of UN Comtrade that ISO has not
    /// given, or the code of an aggregate; `any`. The other schemes are not tried, since their
    /// codes are codes of other countries in ISO.
    Any,
    /// A name in any language; `name`.
    Name,
    /// ISO 3166-1 alpha-2, with withdrawn and reserved codes; `iso2`.
    Iso2,
    /// ISO 3166-1 alpha-3, with withdrawn codes and the user-assigned codes of Kosovo; `iso3`.
    Iso3,
    /// ISO 3166-1 numeric, with withdrawn codes; `iso_numeric`.
    IsoNumeric,
    /// ISO 3166-3, four letters; `iso3166_3`.
    Iso3166Part3,
    /// UN M49, countries and regions; `m49`.
    M49,
    /// UN Comtrade, numbers or labels; `comtrade`.
    Comtrade,
    /// BACI of CEPII, numbers or labels; `baci`.
    Baci,
    /// World Bank, present and old codes, or names; `world_bank`.
    WorldBank,
    /// IMF country numbers, or names; `imf`.
    Imf,
    /// FIPS 10; `fips10`.
    Fips,
    /// Eurostat, two letters; `eurostat`.
    Eurostat,
    /// The gravity files of CEPII, three letters; `cepii`.
    Cepii,
    /// Territories of CLDR, two or three letters; `cldr`.
    Cldr,
}

impl Scheme {
    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Any,
        Self::Name,
        Self::Iso2,
        Self::Iso3,
        Self::IsoNumeric,
        Self::Iso3166Part3,
        Self::M49,
        Self::Comtrade,
        Self::Baci,
        Self::WorldBank,
        Self::Imf,
        Self::Fips,
        Self::Eurostat,
        Self::Cepii,
        Self::Cldr,
    ];

    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Any => "any",
            Self::Name => "name",
            Self::Iso2 => "iso2",
            Self::Iso3 => "iso3",
            Self::IsoNumeric => "iso_numeric",
            Self::Iso3166Part3 => "iso3166_3",
            Self::M49 => "m49",
            Self::Comtrade => "comtrade",
            Self::Baci => "baci",
            Self::WorldBank => "world_bank",
            Self::Imf => "imf",
            Self::Fips => "fips10",
            Self::Eurostat => "eurostat",
            Self::Cepii => "cepii",
            Self::Cldr => "cldr",
        }
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl FromStr for Scheme {
    type Err = Error;

    /// Reads the word, or another in use: `fips`, `un`, `wb`, `world_bank_legacy`, `imf_ifs`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let other = match text {
            "alpha2" => Some(Self::Iso2),
            "alpha3" => Some(Self::Iso3),
            "numeric" => Some(Self::IsoNumeric),
            "un" => Some(Self::M49),
            "wb" | "world_bank_legacy" | "world_bank_iso2" => Some(Self::WorldBank),
            "imf_ifs" => Some(Self::Imf),
            "fips" => Some(Self::Fips),
            _ => None,
        };
        Self::ALL
            .into_iter()
            .find(|scheme| scheme.word() == text)
            .or(other)
            .ok_or_else(|| Kind::Scheme(text.to_owned()).into())
    }
}
