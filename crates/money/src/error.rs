//! [`MoneyError`], the error of this crate.

/// Why a text is no money, or money cannot be reckoned with.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MoneyError {
    /// No such currency.
    #[error(
        "no currency `{code}`; expected an upper-case ISO 4217 code such as `USD`, or a historic one"
    )]
    UnknownCurrency {
        /// What was given.
        code: String,
    },
    /// No such language.
    #[error(
        "no names in language `{tag}`; expected one of en, ru, zh, zh-Hant, kk, ky, uz, uz-Cyrl, tg, tk"
    )]
    UnknownLanguage {
        /// What was given.
        tag: String,
    },
}
