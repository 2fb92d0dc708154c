//! Amounts of money as people write them: `nearly $95 billion`, `94,8 млрд долл.`, `20多亿美元`.
//!
//! English, Russian and Chinese are read in full, Kazakh, Kyrgyz, Uzbek, Tajik and Turkmen in
//! digits with their magnitudes, hedges and case endings, and German, French and Spanish as far as
//! magnitudes and marks go. What an amount says besides its number is data: the [`Hedge`], both
//! ends of a range, how sure the currency is ([`CurrencyReading`]).
//!
//! Nothing is guessed. `1,234` alone is refused with both readings, `manat` is two currencies,
//! `$` is the dollar by default and says so, `100 million tons` is no money.

mod chinese;
mod currency_reading;
mod error;
mod fold;
mod grammar;
pub(crate) mod hedge;
pub(crate) mod lexicon;
mod locale;
mod naming;
mod number_words;
mod numeral;
mod parsed_amount;
mod parser;
mod quantity;
mod range;
mod reader;
mod record;
mod settle;
mod token;

pub use self::currency_reading::CurrencyReading;
pub use self::error::ParseError;
pub use self::hedge::Hedge;
pub use self::locale::Locale;
pub use self::parsed_amount::ParsedAmount;
pub use self::parser::{AmountParser, parse_amount, parse_amounts};
pub use self::record::Record;
