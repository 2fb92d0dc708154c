//! The error of this crate.

use thiserror::Error as ThisError;

/// A code that is not in the tables.
///
/// ```
/// use corridor_countries::Country;
/// let error = "kaz".parse::<Country>().unwrap_err();
/// assert!(error.is_unknown_country());
/// assert_eq!(
///     error.to_string(),
///     "unknown country code `kaz`: expected three capital letters of ISO 3166-1, as in `KAZ`"
/// );
/// ```
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
#[error(transparent)]
pub struct Error(Kind);

#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
pub(crate) enum Kind {
    #[error(
        "unknown country code `{0}`: expected three capital letters of ISO 3166-1, as in `KAZ`"
    )]
    Alpha3(String),
    #[error("unknown country code `{0}`: expected two capital letters of ISO 3166-1, as in `KZ`")]
    Alpha2(String),
    #[error("unknown country code `{0}`: expected a number of ISO 3166-1, as in `398`")]
    Numeric(u16),
    #[error(
        "unknown language `{0}`: expected one of `en`, `ru`, `zh`, `zh-Hant`, `kk`, `ky`, `uz`, \
         `uz-Cyrl`, `tg`, `tk`"
    )]
    Language(String),
    #[error("unknown group `{0}`: expected a code such as `CA5`, `EAEU` or `SCO`")]
    Group(String),
    #[error("unknown former state `{0}`: expected a code of ISO 3166-3 such as `SUHH`, or `UN736`")]
    Former(String),
    #[error("unknown aggregate `{0}`: expected a code such as `WORLD`, `C5` or `EU27`")]
    Aggregate(String),
    #[error(
        "unknown scheme `{0}`: expected `any`, `name`, `iso2`, `iso3`, `iso_numeric`, \
         `iso3166_3`, `m49`, `comtrade`, `baci`, `world_bank`, `imf`, `fips10`, `eurostat`, \
         `cepii` or `cldr`"
    )]
    Scheme(String),
    #[error(
        "unknown membership status `{0}`: expected a code such as `member`, `observer` or `mou`"
    )]
    Status(String),
}

impl Error {
    /// Whether the code of a country was not known.
    pub fn is_unknown_country(&self) -> bool {
        matches!(self.0, Kind::Alpha3(_) | Kind::Alpha2(_) | Kind::Numeric(_))
    }

    /// Whether the tag of a language was not known.
    pub fn is_unknown_language(&self) -> bool {
        matches!(self.0, Kind::Language(_))
    }

    /// Whether the code of a group was not known.
    pub fn is_unknown_group(&self) -> bool {
        matches!(self.0, Kind::Group(_))
    }

    /// Whether the word for a scheme was not known.
    pub fn is_unknown_scheme(&self) -> bool {
        matches!(self.0, Kind::Scheme(_))
    }

    /// Whether the code of a former state or an aggregate was not known.
    pub fn is_unknown_area(&self) -> bool {
        matches!(self.0, Kind::Former(_) | Kind::Aggregate(_))
    }

    /// Whether the code of a membership status was not known.
    pub fn is_unknown_status(&self) -> bool {
        matches!(self.0, Kind::Status(_))
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Self {
        Self(kind)
    }
}
