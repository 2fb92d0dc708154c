//! Identifiers of the tables that an observation points to.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use thiserror::Error;

/// The longest identifier that is accepted, in bytes.
const LONGEST: usize = 64;

/// An identifier that is empty, too long or has a character that identifiers do not have.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{text}` is not {what}: expected 1 to 64 of {alphabet}")]
pub struct IdError {
    text: String,
    what: &'static str,
    alphabet: &'static str,
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident, $what:literal, $alphabet:literal, $allowed:expr) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Reads an identifier.
            ///
            /// # Errors
            /// When the text is empty, longer than 64 bytes, or has another character.
            pub fn new(text: &str) -> Result<Self, IdError> {
                let allowed: fn(char) -> bool = $allowed;
                if text.is_empty() || text.len() > LONGEST || !text.chars().all(allowed) {
                    return Err(IdError {
                        text: text.to_owned(),
                        what: $what,
                        alphabet: $alphabet,
                    });
                }
                Ok(Self(Arc::from(text)))
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::new(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

identifier!(
    /// What a number is about: a country by its ISO 3166-1 alpha-3 code, a group (`CA5`), the
    /// world (`W00`), or a corridor, port or line of the data package (`TITR`).
    ///
    /// ```
    /// use corridor_evidence::AreaId;
    /// assert_eq!("KAZ".parse::<AreaId>()?.as_str(), "KAZ");
    /// assert!("kaz trade".parse::<AreaId>().is_err());
    /// # Ok::<(), corridor_evidence::IdError>(())
    /// ```
    AreaId,
    "an area",
    "A-Z, 0-9, `_`, `-` and `+`",
    |c| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '+')
);

identifier!(
    /// A statistical concept, dotted from the general to the special: `trade.goods.total`.
    ConceptId,
    "a concept",
    "a-z, 0-9, `_` and `.`",
    |c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '.')
);

identifier!(
    /// A body that reports numbers: a customs service, a statistics office, a bank, a compiler.
    BodyId,
    "a reporting body",
    "A-Z, 0-9, `_` and `-`",
    |c| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '_' | '-')
);

identifier!(
    /// A document or data set in which a number was read.
    SourceId,
    "a source",
    "a-z, A-Z, 0-9, `_`, `-` and `.`",
    |c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
);

impl From<corridor_countries::Country> for AreaId {
    fn from(country: corridor_countries::Country) -> Self {
        Self(Arc::from(country.alpha3()))
    }
}

impl From<corridor_countries::Group> for AreaId {
    fn from(group: corridor_countries::Group) -> Self {
        Self(Arc::from(group.id()))
    }
}

impl AreaId {
    /// The whole world, as UN Comtrade writes it.
    pub fn world() -> Self {
        Self(Arc::from("W00"))
    }
}
