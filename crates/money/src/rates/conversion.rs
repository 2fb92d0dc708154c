//! [`Conversion`]: an amount in another currency, and the rate that made it.

use std::fmt;

use crate::money::Money;
use crate::rates::Quotation;

/// A converted amount together with the quotation that it was converted by: rate, method, fixing
/// date and its age, sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conversion {
    original: Money,
    amount: Money,
    quotation: Quotation,
}

impl Conversion {
    pub(crate) fn new(original: Money, amount: Money, quotation: Quotation) -> Self {
        Self {
            original,
            amount,
            quotation,
        }
    }

    /// What was converted.
    pub fn original(&self) -> Money {
        self.original
    }

    /// The converted amount, not rounded to the minor unit.
    pub fn amount(&self) -> Money {
        self.amount
    }

    /// The rate, with its method, fixing date, age and sources.
    pub fn quotation(&self) -> &Quotation {
        &self.quotation
    }
}

/// `100 GBP = 17500 JPY at 1 GBP = 175 JPY (fixing, 2024-05-01, European Central Bank)`
impl fmt::Display for Conversion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let quotation = &self.quotation;
        write!(
            f,
            "{} = {} at 1 {} = {} {} (",
            self.original,
            self.amount,
            quotation.base(),
            quotation.rate().normalize(),
            quotation.quote()
        )?;
        if let Some(method) = quotation.method() {
            write!(f, "{method}, ")?;
        }
        match quotation.age_days() {
            Some(1..) => {
                let fixing = quotation.fixing_date().map(|day| day.to_string());
                write!(
                    f,
                    "{} for {}",
                    fixing.unwrap_or_default(),
                    quotation.asked()
                )?;
            }
            _ => write!(f, "{}", quotation.asked())?,
        }
        for source in quotation.sources() {
            write!(f, ", {source}")?;
        }
        f.write_str(")")
    }
}
