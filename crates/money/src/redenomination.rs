//! Expressing an amount in the unit that replaced its currency, or that was replaced by it.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::currency::Currency;
use crate::error::MoneyError;
use crate::money::Money;
use crate::succession::{Succession, SuccessionKind};

impl Currency {
    /// What replaced it for all its users, if anything did. (The rouble area's members that left
    /// `RUR` before it ended are among [`successions`](Self::successions) only.)
    ///
    /// ```
    /// use corridor_money::Currency;
    ///
    /// assert_eq!(Currency::RUR.successor().unwrap().to(), Currency::RUB);
    /// assert_eq!(Currency::KZT.successor(), None);
    /// ```
    pub fn successor(self) -> Option<Succession> {
        self.successions()
            .find(|step| step.kind() == SuccessionKind::Replacement)
    }
}

impl Money {
    /// The same value in an older or newer unit of the same money: exact quotient or product by
    /// the factors of the law, to 28 digits, not rounded to the minor unit.
    ///
    /// This re-bases a series to the unit in use today, so it asks for no date; see
    /// [`redenominate_on`](Self::redenominate_on).
    ///
    /// ```
    /// use corridor_money::{Currency, Money};
    ///
    /// let old: Money = "14250 TMM".parse()?;
    /// assert_eq!(old.redenominate(Currency::TMT)?, "2.85 TMT".parse()?);
    /// # Ok::<(), corridor_money::MoneyError>(())
    /// ```
    ///
    /// # Errors
    /// The two are not linked by replacement, or the result does not fit.
    pub fn redenominate(self, to: Currency) -> Result<Self, MoneyError> {
        let not_linked = MoneyError::NotSuccessor {
            from: self.currency(),
            to,
        };
        let overflow = MoneyError::Overflow {
            operation: "redenomination",
        };
        if let Some(steps) = path(self.currency(), to) {
            let factor = product(&steps).ok_or_else(|| overflow.clone())?;
            let quotient = self.amount().checked_div(factor).ok_or(overflow)?;
            return Ok(Self::new(quotient, to));
        }
        let steps = path(to, self.currency()).ok_or(not_linked)?;
        let old = product(&steps).and_then(|factor| self.amount().checked_mul(factor));
        Ok(Self::new(old.ok_or(overflow)?, to))
    }

    /// [`redenominate`](Self::redenominate) as of a day: the newer of the two units must have been
    /// in force.
    ///
    /// # Errors
    /// As [`redenominate`](Self::redenominate), or the newer unit took effect after that day.
    pub fn redenominate_on(self, to: Currency, on: NaiveDate) -> Result<Self, MoneyError> {
        let value = self.redenominate(to)?;
        let steps = path(self.currency(), to).or_else(|| path(to, self.currency()));
        for step in steps.unwrap_or_default() {
            if let Some(effective) = step.effective().filter(|effective| on < *effective) {
                return Err(MoneyError::NotYetEffective {
                    newer: step.to(),
                    effective,
                    on,
                });
            }
        }
        Ok(value)
    }
}

/// The steps from an old unit to a newer one; none of them if they are the same.
fn path(from: Currency, to: Currency) -> Option<Vec<Succession>> {
    let mut steps = Vec::new();
    let mut at = from;
    while at != to {
        let step = at.successor()?;
        at = step.to();
        steps.push(step);
    }
    Some(steps)
}

fn product(steps: &[Succession]) -> Option<Decimal> {
    steps.iter().try_fold(Decimal::ONE, |product, step| {
        product.checked_mul(step.factor())
    })
}
