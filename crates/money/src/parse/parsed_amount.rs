//! [`ParsedAmount`]: an amount as a text states it.

use std::fmt;
use std::ops::Range;

use rust_decimal::Decimal;

use crate::money::Money;
use crate::parse::currency_reading::CurrencyReading;
use crate::parse::hedge::Hedge;

/// An amount as a text states it: one or two numbers, the currency as far as it is known, and how
/// sure the writer is.
///
/// ```
/// use corridor_money::parse::{Hedge, parse_amount};
///
/// let amount = parse_amount("от 10 до 12 млрд долл. США")?;
/// assert_eq!(amount.low().unwrap().to_string(), "10000000000");
/// assert_eq!(amount.high().unwrap().to_string(), "12000000000");
/// assert_eq!(amount.magnitude().unwrap().to_string(), "1000000000");
/// assert_eq!(amount.currency().to_string(), "USD");
/// assert!(amount.is_range());
///
/// let amount = parse_amount("近950亿美元")?;
/// assert_eq!(amount.hedge(), Hedge::Nearly);
/// assert_eq!(amount.money(), Some("95000000000 USD".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ParsedAmount {
    pub(crate) ends: Option<(Decimal, Decimal)>,
    pub(crate) magnitude: Option<Decimal>,
    pub(crate) currency: CurrencyReading,
    pub(crate) hedge: Hedge,
    pub(crate) is_range: bool,
    pub(crate) written: String,
    pub(crate) span: Range<usize>,
}

impl ParsedAmount {
    /// The number as stated, in whole units of the currency; of a range the lower end. `None` for
    /// a vague amount: `dozens of billions` has no number.
    ///
    /// The [`hedge`](Self::hedge) says on which side of it the truth may lie.
    pub fn low(&self) -> Option<Decimal> {
        self.ends.map(|(low, _)| low)
    }

    /// The upper end of a range, otherwise the same as [`low`](Self::low).
    pub fn high(&self) -> Option<Decimal> {
        self.ends.map(|(_, high)| high)
    }

    /// Whether two ends are stated.
    pub fn is_range(&self) -> bool {
        self.is_range
    }

    /// What the number was multiplied by, 10⁹ for `млрд`; `None` where no word said so. Of a range
    /// that of the upper end; 1 where several were added up, as in `1亿2000万`.
    pub fn magnitude(&self) -> Option<Decimal> {
        self.magnitude
    }

    /// The currency.
    pub fn currency(&self) -> &CurrencyReading {
        &self.currency
    }

    /// How sure the writer is.
    pub fn hedge(&self) -> Hedge {
        self.hedge
    }

    /// The words that state it, hedge and currency included.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// Where these words are in the text, in bytes.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// One amount of one currency; `None` for a range, a vague amount, or without a single
    /// currency. The hedge is lost with it.
    pub fn money(&self) -> Option<Money> {
        let (low, high) = self.ends?;
        let currency = self.currency.currency()?;
        (low == high).then_some(Money::new(low, currency))
    }
}

/// `about 10000000000 USD`, `10000000000 to 12000000000 USD`: for people, and not read back.
impl fmt::Display for ParsedAmount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.hedge != Hedge::Exact {
            write!(f, "{} ", self.hedge.to_string().replace('_', " "))?;
        }
        match self.ends {
            Some((low, high)) if self.is_range => write!(f, "{low} to {high}")?,
            Some((low, _)) => write!(f, "{low}")?,
            None => f.write_str("amount")?,
        }
        if self.currency != CurrencyReading::None {
            write!(f, " {}", self.currency)?;
        }
        Ok(())
    }
}
