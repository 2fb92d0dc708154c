//! What a text stands for.

use std::fmt;

use crate::{Aggregate, AliasKind, Country, FormerState, NameMatch, StatisticalArea};

/// What a name or a code stands for, by [`resolve`](crate::resolve).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Resolution {
    /// A name that ISO 3166-1 or CLDR publishes, or a code of the scheme.
    Exact(Country),
    /// Another name or code of the country.
    Alias {
        /// The country.
        country: Country,
        /// What kind of name it is.
        kind: AliasKind,
    },
    /// A state that is no more, or the earlier territory of one that is.
    Historic(FormerState),
    /// A code of customs statistics that is used for a country without saying so.
    Proxy {
        /// The code and its label, which belongs beside each number.
        area: StatisticalArea,
        /// The country.
        country: Country,
    },
    /// A name or code of several countries or former states.
    Ambiguous(Candidates),
    /// A sum over countries.
    Aggregate(Aggregate),
    /// The people or the adjective of a country, which is no name of it.
    Demonym(Country),
    /// A code of customs statistics for no country.
    Statistical(StatisticalArea),
    /// Nothing in the tables.
    None,
}

/// What an ambiguous name may stand for.
///
/// Prints as codes joined by `|`.
///
/// ```
/// use corridor_countries::{Scheme, resolve};
/// let korea = resolve("Korea", Scheme::Any, None);
/// assert_eq!(korea.candidates().to_string(), "KOR|PRK");
/// // alpha-2 CS has been of Czechoslovakia, and then of Serbia and Montenegro
/// let cs = resolve("CS", Scheme::Iso2, None);
/// assert_eq!(cs.candidates().to_string(), "CSK|SCG");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidates(List);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    Countries(&'static [Country]),
    Mixed(&'static [Candidate]),
}

/// One of the things that an ambiguous name may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Candidate {
    /// A country.
    Country(Country),
    /// A state that is no more.
    Former(FormerState),
}

impl Candidate {
    /// The alpha-3 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Country(country) => country.alpha3(),
            Self::Former(state) => state.code(),
        }
    }
}

impl Candidates {
    const NONE: Self = Self(List::Countries(&[]));

    pub(crate) const fn mixed(candidates: &'static [Candidate]) -> Self {
        Self(List::Mixed(candidates))
    }

    /// The candidates, by code.
    pub fn iter(self) -> impl Iterator<Item = Candidate> + Clone {
        let (countries, mixed): (&[Country], &[Candidate]) = match self.0 {
            List::Countries(countries) => (countries, &[]),
            List::Mixed(mixed) => (&[], mixed),
        };
        let countries = countries.iter().copied().map(Candidate::Country);
        countries.chain(mixed.iter().copied())
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.iter().next().is_none()
    }
}

impl fmt::Display for Candidates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, candidate) in self.iter().enumerate() {
            if position > 0 {
                f.write_str("|")?;
            }
            f.write_str(candidate.code())?;
        }
        Ok(())
    }
}

impl Resolution {
    /// The one country of today that the text names without doubt; none for a proxy, a former
    /// state, a demonym and all the rest.
    ///
    /// ```
    /// use corridor_countries::{Country, Scheme, resolve};
    /// assert_eq!(resolve("Kyrgyz Rep.", Scheme::Any, None).country(), Some(Country::KGZ));
    /// assert_eq!(resolve("490", Scheme::Comtrade, None).country(), None);
    /// ```
    pub fn country(self) -> Option<Country> {
        match self {
            Self::Exact(country) | Self::Alias { country, .. } => Some(country),
            _ => None,
        }
    }

    /// The candidates of an ambiguous text; none for all others.
    pub fn candidates(self) -> Candidates {
        match self {
            Self::Ambiguous(candidates) => candidates,
            _ => Candidates::NONE,
        }
    }

    /// The kind of answer in a word for tables: `exact` (one country without doubt, by any of its
    /// names), `historic`, `proxy`, `ambiguous`, `aggregate`, `demonym` or `none` (no country).
    ///
    /// ```
    /// use corridor_countries::{Scheme, resolve};
    /// assert_eq!(resolve("Turkmenia", Scheme::Any, None).status(), "exact");
    /// assert_eq!(resolve("Soviet Union", Scheme::Any, None).status(), "historic");
    /// assert_eq!(resolve("Bunkers", Scheme::Any, None).status(), "none");
    /// ```
    pub fn status(self) -> &'static str {
        match self {
            Self::Exact(_) | Self::Alias { .. } => "exact",
            Self::Historic(_) => "historic",
            Self::Proxy { .. } => "proxy",
            Self::Ambiguous(_) => "ambiguous",
            Self::Aggregate(_) => "aggregate",
            Self::Demonym(_) => "demonym",
            Self::Statistical(_) | Self::None => "none",
        }
    }
}

/// `KGZ`, `SUN`, `COD|COG`, `group:C5`, `demonym:UZB` or `none`.
impl fmt::Display for Resolution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(country) | Self::Alias { country, .. } | Self::Proxy { country, .. } => {
                f.pad(country.alpha3())
            }
            Self::Historic(state) => f.pad(state.code()),
            Self::Ambiguous(candidates) => fmt::Display::fmt(candidates, f),
            Self::Aggregate(aggregate) => write!(f, "group:{aggregate}"),
            Self::Demonym(country) => write!(f, "demonym:{country}"),
            Self::Statistical(_) | Self::None => f.pad("none"),
        }
    }
}

impl From<NameMatch> for Resolution {
    fn from(found: NameMatch) -> Self {
        match found {
            NameMatch::Exact(country) => Self::Exact(country),
            NameMatch::Alias { country, kind } => Self::Alias { country, kind },
            NameMatch::Ambiguous(countries) => {
                Self::Ambiguous(Candidates(List::Countries(countries)))
            }
            NameMatch::None => Self::None,
        }
    }
}
