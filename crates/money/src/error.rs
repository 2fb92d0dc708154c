//! [`MoneyError`], the error of this crate.

use chrono::NaiveDate;

use crate::currency::Currency;
use crate::rates::{RateMethod, RatePeriod};

/// Why a text is no money, money cannot be reckoned with, or a rate is not to be had.
///
/// Nothing here panics, converts unasked or rounds unasked: what cannot be done exactly as asked
/// is one of these.
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
    /// No such language of texts.
    #[error(
        "amounts are not read in language `{tag}`; expected one of en, ru, zh, kk, ky, uz, tg, tk, de, fr, es"
    )]
    UnknownLocale {
        /// What was given.
        tag: String,
    },
    /// The text is not the plain form of an amount.
    #[error(
        "`{text}` is no plain amount; expected digits, a space and a code, such as `-1250.50 KZT`"
    )]
    NotPlain {
        /// What was given.
        text: String,
    },
    /// More digits than an amount can hold; they would have been rounded away.
    #[error("`{text}` has more digits than an amount holds; expected at most 28 in all")]
    TooManyDigits {
        /// What was given.
        text: String,
    },
    /// Two amounts in different currencies.
    #[error("`{left}` and `{right}` are different currencies; expected one, convert first")]
    CurrencyMismatch {
        /// Currency of the first amount.
        left: Currency,
        /// Currency of the second amount.
        right: Currency,
    },
    /// The result has more digits than an amount holds.
    #[error("the {operation} does not fit in 28 digits")]
    Overflow {
        /// Name of the operation.
        operation: &'static str,
    },
    /// Division by zero.
    #[error("`{amount} {currency}` cannot be divided by zero")]
    DivisionByZero {
        /// The amount that was to be divided.
        amount: rust_decimal::Decimal,
        /// Its currency.
        currency: Currency,
    },
    /// The currency has no minor unit to round or allocate to.
    #[error("ISO 4217 gives `{currency}` no minor unit; expected a number of decimal places")]
    NoMinorUnits {
        /// The currency.
        currency: Currency,
    },
    /// An amount finer than the smallest part it is to be split into.
    #[error("`{amount}` has more than {places} decimal places; expected a rounded amount")]
    TooFine {
        /// The amount.
        amount: rust_decimal::Decimal,
        /// Decimal places of the parts.
        places: u32,
    },
    /// Ratios by which nothing can be allocated.
    #[error("cannot allocate by the ratios given; expected {expected}")]
    BadRatios {
        /// What ratios must be.
        expected: &'static str,
    },
    /// No law ever turned one currency into the other.
    #[error("`{from}` and `{to}` are not the old and new unit of one currency; expected a rate")]
    NotSuccessor {
        /// Currency of the amount.
        from: Currency,
        /// Currency asked for.
        to: Currency,
    },
    /// The newer of two units did not exist yet.
    #[error("`{newer}` took effect on {effective}; expected that day or later, got `{on}`")]
    NotYetEffective {
        /// The newer currency.
        newer: Currency,
        /// When it took effect.
        effective: NaiveDate,
        /// The day asked for.
        on: NaiveDate,
    },
    /// Not a period of a rate.
    #[error("`{text}` is no period of a rate; expected `2024`, `2024-05` or `2024-05-31`")]
    BadPeriod {
        /// What was given.
        text: String,
    },
    /// A rate that no publisher means.
    #[error("`{rate}` is no rate of `{base}` in `{quote}`; expected {expected}")]
    BadRate {
        /// The rate.
        rate: rust_decimal::Decimal,
        /// Currency that is priced.
        base: Currency,
        /// Currency of the price.
        quote: Currency,
        /// What it must be.
        expected: &'static str,
    },
    /// Two rates for one pair, period and method: which one is meant must be said by leaving out
    /// the other.
    #[error(
        "two rates of `{base}` in `{quote}` for {period} by {method}: `{first}` and `{second}`; expected one"
    )]
    DuplicateRate {
        /// Currency that is priced.
        base: Currency,
        /// Currency of the price.
        quote: Currency,
        /// The period.
        period: RatePeriod,
        /// The method.
        method: RateMethod,
        /// The rate that is there.
        first: rust_decimal::Decimal,
        /// The rate that was to be added.
        second: rust_decimal::Decimal,
    },
    /// There is no rate.
    #[error(
        "no rate of `{base}` in `{quote}` for {period}{}",
        nearest.map_or(String::new(), |period| format!("; the nearest is for {period}"))
    )]
    NoRate {
        /// Currency that is priced.
        base: Currency,
        /// Currency of the price.
        quote: Currency,
        /// The period asked for.
        period: RatePeriod,
        /// The nearest period with a rate; `None` where the pair has none at all.
        nearest: Option<RatePeriod>,
    },
    /// The latest fixing is older than the caller allows.
    #[error(
        "the latest fixing of `{base}` in `{quote}` before {asked} is of {fixing}, {age_days} days old; expected at most {max_days}"
    )]
    StaleRate {
        /// Currency that is priced.
        base: Currency,
        /// Currency of the price.
        quote: Currency,
        /// The day asked for.
        asked: NaiveDate,
        /// The latest fixing.
        fixing: NaiveDate,
        /// Its age in days.
        age_days: i64,
        /// The age allowed in days.
        max_days: u16,
    },
    /// The publisher went on, but without this currency.
    #[error(
        "`{source_name}` stopped fixing `{base}` in `{quote}` after {fixing}, and fixed others on {published}; expected a day up to {fixing}"
    )]
    SuspendedRate {
        /// Currency that is priced.
        base: Currency,
        /// Currency of the price.
        quote: Currency,
        /// The latest fixing.
        fixing: NaiveDate,
        /// A later day on which the publisher fixed other currencies.
        published: NaiveDate,
        /// The publisher.
        source_name: String,
    },
    /// An average or an end that covers part of its period only.
    #[error(
        "the rate of `{base}` in `{quote}` for {period} rests on {first} to {last} only; expected the whole period"
    )]
    PartialCoverage {
        /// Currency that is priced.
        base: Currency,
        /// Currency of the price.
        quote: Currency,
        /// The period asked for.
        period: RatePeriod,
        /// First fixing in it.
        first: NaiveDate,
        /// Last fixing in it.
        last: NaiveDate,
    },
    /// The two halves of a cross rate were fixed on different days.
    #[error(
        "the halves of the rate of `{base}` in `{quote}` are of {first} and {second}; expected one day"
    )]
    FixingsDiffer {
        /// Currency that is priced.
        base: Currency,
        /// Currency of the price.
        quote: Currency,
        /// Day of the first half.
        first: NaiveDate,
        /// Day of the second half.
        second: NaiveDate,
    },
}
