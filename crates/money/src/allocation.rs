//! Dividing an amount into parts without losing a unit of it.

use rust_decimal::Decimal;

use crate::error::MoneyError;
use crate::money::Money;

const OVERFLOW: MoneyError = MoneyError::Overflow {
    operation: "allocation",
};

impl Money {
    /// Divides the amount by ratios into parts of whole minor units that add up to it.
    ///
    /// Largest remainder: every part is first cut to whole minor units, and the units left over go
    /// one each to the parts that lost most, the earlier first among equals. A negative amount is
    /// divided as its positive mirror; a ratio of zero gets nothing.
    ///
    /// ```
    /// use corridor_money::Money;
    /// use rust_decimal::Decimal;
    ///
    /// let debt: Money = "-10.00 USD".parse()?;
    /// let parts = debt.allocate(&[Decimal::from(6667), Decimal::from(3333)])?;
    /// assert_eq!(parts, ["-6.67 USD".parse()?, "-3.33 USD".parse()?]);
    /// # Ok::<(), corridor_money::MoneyError>(())
    /// ```
    ///
    /// # Errors
    /// No ratios, a negative one, or all zero; an amount finer than the minor unit, or a currency
    /// without one; numbers too long to divide exactly.
    pub fn allocate(self, ratios: &[Decimal]) -> Result<Vec<Self>, MoneyError> {
        self.allocate_to(self.places()?, ratios)
    }

    /// [`allocate`](Self::allocate) into parts of a number of decimal places, for currencies
    /// without a minor unit and for amounts kept in thousands or millions of one.
    ///
    /// # Errors
    /// As [`allocate`](Self::allocate).
    pub fn allocate_to(self, places: u32, ratios: &[Decimal]) -> Result<Vec<Self>, MoneyError> {
        let total = units(self.amount().abs(), places)?;
        let weights = weights(ratios)?;
        let sum = weights
            .iter()
            .try_fold(0_i128, |sum, weight| sum.checked_add(*weight));
        let sum = sum.ok_or(OVERFLOW)?;
        if sum == 0 {
            return Err(MoneyError::BadRatios {
                expected: "at least one above zero",
            });
        }
        // total = whole * sum + rest, so that the products below stay small.
        let (whole, rest) = (total / sum, total % sum);
        let mut parts = Vec::with_capacity(weights.len());
        for weight in weights {
            let crumbs = rest.checked_mul(weight).ok_or(OVERFLOW)?;
            let share = whole
                .checked_mul(weight)
                .and_then(|n| n.checked_add(crumbs / sum));
            parts.push((share.ok_or(OVERFLOW)?, crumbs % sum));
        }
        let mut left = total - parts.iter().map(|(share, _)| share).sum::<i128>();
        let mut order: Vec<&mut (i128, i128)> = parts.iter_mut().collect();
        order.sort_by_key(|(_, lost)| std::cmp::Reverse(*lost));
        for part in order {
            if left == 0 {
                break;
            }
            part.0 += 1;
            left -= 1;
        }
        let sign = if self.amount().is_sign_negative() {
            -1
        } else {
            1
        };
        let money = |(share, _)| {
            let amount = Decimal::try_from_i128_with_scale(sign * share, places);
            amount
                .map(|amount| Self::new(amount, self.currency()))
                .map_err(|_| OVERFLOW)
        };
        parts.into_iter().map(money).collect()
    }

    /// Divides the amount into equal parts of whole minor units; the first get one unit more where
    /// it does not come out even.
    ///
    /// ```
    /// use corridor_money::Money;
    ///
    /// let bill: Money = "-1.00 USD".parse()?;
    /// let parts: Vec<String> = bill.split(3)?.iter().map(Money::to_string).collect();
    /// assert_eq!(parts, ["-0.34 USD", "-0.33 USD", "-0.33 USD"]);
    /// # Ok::<(), corridor_money::MoneyError>(())
    /// ```
    ///
    /// # Errors
    /// No parts, or as [`allocate`](Self::allocate).
    pub fn split(self, parts: u16) -> Result<Vec<Self>, MoneyError> {
        self.allocate(&vec![Decimal::ONE; usize::from(parts)])
    }
}

/// The amount in units of the last of `places` decimal places.
fn units(amount: Decimal, places: u32) -> Result<i128, MoneyError> {
    let short = amount.normalize();
    let shift = places
        .checked_sub(short.scale())
        .ok_or(MoneyError::TooFine { amount, places })?;
    scaled(short.mantissa(), shift)
}

/// The ratios as whole numbers in the same proportion.
fn weights(ratios: &[Decimal]) -> Result<Vec<i128>, MoneyError> {
    if ratios
        .iter()
        .any(|ratio| ratio.is_sign_negative() && !ratio.is_zero())
    {
        return Err(MoneyError::BadRatios {
            expected: "none below zero",
        });
    }
    let scale = ratios.iter().map(|ratio| ratio.normalize().scale()).max();
    let scale = scale.ok_or(MoneyError::BadRatios {
        expected: "at least one",
    })?;
    ratios
        .iter()
        .map(Decimal::normalize)
        .map(|ratio| scaled(ratio.mantissa(), scale.saturating_sub(ratio.scale())))
        .collect()
}

fn scaled(mantissa: i128, shift: u32) -> Result<i128, MoneyError> {
    let power = 10_i128.checked_pow(shift);
    power
        .and_then(|power| mantissa.checked_mul(power))
        .ok_or(OVERFLOW)
}
