//! [`CurrencyReading`]: which currency a name means, and how sure that is.

use std::fmt;

use crate::currency::Currency;

/// Which currency the name beside an amount means.
///
/// Text form: the code, `ambiguous:AZN|TMT`, or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum CurrencyReading {
    /// The name is that currency's only: `US$`, `tenge`, `долларов США`, `人民币`.
    Explicit(Currency),
    /// The name is others' too, but without more this one is meant: `$`, `долларов`, `元`.
    Default(Currency),
    /// The name is several currencies', and none is the usual one: `manat`, `kr`, `¥` outside
    /// Chinese.
    Ambiguous(Vec<Currency>),
    /// There is no name: `26 млрд`.
    None,
}

impl CurrencyReading {
    /// The currency, where there is one.
    pub fn currency(&self) -> Option<Currency> {
        match self {
            Self::Explicit(currency) | Self::Default(currency) => Some(*currency),
            Self::Ambiguous(_) | Self::None => None,
        }
    }

    /// `explicit`, `default`, `ambiguous` or `none`.
    pub fn certainty(&self) -> &'static str {
        match self {
            Self::Explicit(_) => "explicit",
            Self::Default(_) => "default",
            Self::Ambiguous(_) => "ambiguous",
            Self::None => "none",
        }
    }
}

impl fmt::Display for CurrencyReading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Explicit(currency) | Self::Default(currency) => write!(f, "{currency}"),
            Self::Ambiguous(currencies) => {
                let codes: Vec<&str> = currencies.iter().map(|code| code.code()).collect();
                write!(f, "ambiguous:{}", codes.join("|"))
            }
            Self::None => Ok(()),
        }
    }
}
