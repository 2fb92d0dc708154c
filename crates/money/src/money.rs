//! [`Money`]: an exact amount of one currency.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use crate::currency::Currency;
use crate::error::MoneyError;
use crate::rounding::Rounding;

/// An amount of money: an exact decimal of up to 28 digits, and its currency.
///
/// Amounts are not rounded to the minor unit unless [`round`](Self::round) is called, so that a
/// sum of products is rounded once, at the end. Equality and hash ignore trailing zeros;
/// amounts of different currencies are unequal and have no order.
///
/// The text form is plain: digits, a space, the code. [`FromStr`] reads exactly that and rounds
/// nothing.
///
/// ```
/// use corridor_money::{Currency, Money};
///
/// let trade: Money = "94820000000 USD".parse()?;
/// let more = trade.try_add(Money::new(180_000_000.into(), Currency::USD))?;
/// assert_eq!(more.to_string(), "95000000000 USD");
/// assert!(more.try_add(Money::new(1.into(), Currency::CNY)).is_err());
/// # Ok::<(), corridor_money::MoneyError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    amount: Decimal,
    currency: Currency,
}

impl Money {
    /// An amount of a currency, in whole units (not in minor ones).
    pub fn new(amount: Decimal, currency: Currency) -> Self {
        // A decimal can be -0; an amount of money cannot.
        let amount = if amount.is_zero() {
            amount.abs()
        } else {
            amount
        };
        Self { amount, currency }
    }

    /// Nothing, of a currency.
    pub fn zero(currency: Currency) -> Self {
        Self::new(Decimal::ZERO, currency)
    }

    /// The amount in whole units.
    pub fn amount(self) -> Decimal {
        self.amount
    }

    /// The currency.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// The same amount without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self::new(self.amount.abs(), self.currency)
    }

    /// The amount with the other sign.
    #[must_use]
    pub fn negate(self) -> Self {
        Self::new(-self.amount, self.currency)
    }

    /// The exact sum.
    ///
    /// # Errors
    /// Different currencies (the yuan's offshore price `CNH` is one of its own), or more than 28
    /// digits: nothing is rounded away.
    pub fn try_add(self, other: Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        let overflow = MoneyError::Overflow { operation: "sum" };
        let sum = self
            .amount
            .checked_add(other.amount)
            .ok_or_else(|| overflow.clone())?;
        // The decimal would drop digits to make a long sum fit; an amount must not.
        let needed = self
            .amount
            .normalize()
            .scale()
            .max(other.amount.normalize().scale());
        if sum.scale() < needed {
            return Err(overflow);
        }
        Ok(Self::new(sum, self.currency))
    }

    /// The exact difference.
    ///
    /// # Errors
    /// As [`try_add`](Self::try_add).
    pub fn try_sub(self, other: Self) -> Result<Self, MoneyError> {
        self.try_add(other.negate())
    }

    /// The product with a number, to 28 digits.
    ///
    /// # Errors
    /// The product does not fit.
    pub fn try_mul(self, factor: Decimal) -> Result<Self, MoneyError> {
        let product = self.amount.checked_mul(factor);
        let product = product.ok_or(MoneyError::Overflow {
            operation: "product",
        })?;
        Ok(Self::new(product, self.currency))
    }

    /// The quotient by a number, to 28 digits.
    ///
    /// # Errors
    /// Division by zero, or the quotient does not fit.
    pub fn try_div(self, divisor: Decimal) -> Result<Self, MoneyError> {
        if divisor.is_zero() {
            return Err(self.zero_divisor());
        }
        let quotient = self.amount.checked_div(divisor);
        let quotient = quotient.ok_or(MoneyError::Overflow {
            operation: "quotient",
        })?;
        Ok(Self::new(quotient, self.currency))
    }

    /// How many times the other amount this one is, to 28 digits.
    ///
    /// ```
    /// use corridor_money::Money;
    ///
    /// let (part, whole): (Money, Money) = ("3 USD".parse()?, "8 USD".parse()?);
    /// assert_eq!(part.ratio_to(whole)?.to_string(), "0.375");
    /// # Ok::<(), corridor_money::MoneyError>(())
    /// ```
    ///
    /// # Errors
    /// Different currencies, division by zero, or the ratio does not fit.
    pub fn ratio_to(self, other: Self) -> Result<Decimal, MoneyError> {
        self.same_currency(other)?;
        if other.amount.is_zero() {
            return Err(self.zero_divisor());
        }
        let ratio = self.amount.checked_div(other.amount);
        ratio.ok_or(MoneyError::Overflow { operation: "ratio" })
    }

    /// The exact sum of amounts of one currency; zero of that currency if there are none.
    ///
    /// # Errors
    /// As [`try_add`](Self::try_add).
    pub fn try_sum(
        currency: Currency,
        amounts: impl IntoIterator<Item = Self>,
    ) -> Result<Self, MoneyError> {
        amounts
            .into_iter()
            .try_fold(Self::zero(currency), Self::try_add)
    }

    /// Rounded to the minor unit of ISO 4217.
    ///
    /// # Errors
    /// The currency has no minor unit (`XAU`, `XDR`, historic codes): say how many places with
    /// [`round_to`](Self::round_to).
    pub fn round(self, rounding: Rounding) -> Result<Self, MoneyError> {
        Ok(self.round_to(self.places()?, rounding))
    }

    /// Rounded to a number of decimal places.
    #[must_use]
    pub fn round_to(self, places: u32, rounding: Rounding) -> Self {
        Self::new(rounding.apply(self.amount, places), self.currency)
    }

    /// Decimal places of the minor unit.
    pub(crate) fn places(self) -> Result<u32, MoneyError> {
        let places = self.currency.minor_units().map(u32::from);
        places.ok_or(MoneyError::NoMinorUnits {
            currency: self.currency,
        })
    }

    fn same_currency(self, other: Self) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            return Ok(());
        }
        Err(MoneyError::CurrencyMismatch {
            left: self.currency,
            right: other.currency,
        })
    }

    fn zero_divisor(self) -> MoneyError {
        MoneyError::DivisionByZero {
            amount: self.amount,
            currency: self.currency,
        }
    }
}

/// Only amounts of one currency have an order.
impl PartialOrd for Money {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (self.currency == other.currency).then(|| self.amount.cmp(&other.amount))
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{} {}", self.amount, self.currency))
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let not_plain = || MoneyError::NotPlain {
            text: text.to_owned(),
        };
        let (number, code) = text.split_once(' ').ok_or_else(not_plain)?;
        let currency: Currency = code.parse()?;
        if !is_plain(number) {
            return Err(not_plain());
        }
        let amount = Decimal::from_str_exact(number).map_err(|_| MoneyError::TooManyDigits {
            text: text.to_owned(),
        })?;
        Ok(Self::new(amount, currency))
    }
}

/// `-?digits(.digits)?` in ASCII.
fn is_plain(number: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = number.strip_prefix('-').unwrap_or(number);
    match unsigned.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(unsigned),
    }
}
