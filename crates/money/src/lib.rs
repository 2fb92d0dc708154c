//! Currencies, amounts of money and dated exchange rates.
