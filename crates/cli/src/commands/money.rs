//! `corridor money`: reading amounts as people write them, and converting them.

use std::io;

use clap::{Args, Subcommand, ValueEnum};
use corridor_money::parse::{AmountParser, CurrencyReading, Locale, ParsedAmount, Record};
use corridor_money::rates::{Conversion, Coverage, RateMethod, RatePeriod, RateTable};
use corridor_money::{Currency, MoneyError, Rounding};
use rust_decimal::Decimal;

use crate::args::ListFormat;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::listing::{Cell, Listing, column, machine_column};
use crate::output;

const CONVERT_EXAMPLES: &str = "\
Examples:
  corridor money convert \"674.15 billion CNY\" USD --period 2024
  corridor money convert \"10-12 млрд тенге\" USD --period 2024 --method published
  corridor money convert \"€5m\" CNY --period 2024-05 --method end";

/// Read amounts of money as people write them, and convert them
#[derive(Debug, Subcommand)]
pub(crate) enum Money {
    /// Read amounts as people write them: number, currency, how sure both are
    Parse(MoneyParse),
    /// Convert an amount by a published rate, and say which
    #[command(after_help = CONVERT_EXAMPLES)]
    Convert(MoneyConvert),
}

/// What to read.
#[derive(Debug, Args)]
pub(crate) struct MoneyParse {
    /// Texts with amounts, as "nearly $95 billion"; `-` reads a text a line from standard input
    #[arg(required = true, value_name = "TEXT")]
    pub(crate) texts: Vec<String>,
    /// The language of the texts, as en, ru, kk; told by their words when it is not given
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Locale>,
    /// The format; a table on a terminal, csv elsewhere
    #[arg(long, value_enum)]
    pub(crate) format: Option<ListFormat>,
}

/// What to convert, and how.
#[derive(Debug, Args)]
pub(crate) struct MoneyConvert {
    /// The amount, as people write it
    #[arg(value_name = "AMOUNT")]
    pub(crate) amount: String,
    /// The currency to convert into, by its ISO 4217 code
    #[arg(value_name = "CURRENCY", value_parser = currency)]
    pub(crate) to: Currency,
    /// The year or month whose rate is wanted, as 2024 or 2024-05
    #[arg(long, value_name = "PERIOD")]
    pub(crate) period: RatePeriod,
    /// Which rate of the period
    #[arg(long, value_enum, default_value_t = Method::Average)]
    pub(crate) method: Method,
    /// Accept a rate that covers only a part of the period
    #[arg(long)]
    pub(crate) partial: bool,
    /// The language of the amount, as en, ru, kk; told by its words when it is not given
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Option<Locale>,
    /// The format; a table on a terminal, csv elsewhere
    #[arg(long, value_enum)]
    pub(crate) format: Option<ListFormat>,
}

/// The rates of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Method {
    /// The average: of the ECB's fixings, else the publisher's own, else a peg
    Average,
    /// The last fixing of the period, else a peg
    End,
    /// The publisher's own average, else a peg
    Published,
    /// What GDP in both currencies implies
    Implied,
}

impl Method {
    /// The methods of the table, the first that has a rate counts.
    fn methods(self) -> &'static [RateMethod] {
        match self {
            Self::Average => &[
                RateMethod::AverageOfFixings,
                RateMethod::Published,
                RateMethod::Peg,
            ],
            Self::End => &[RateMethod::EndOfPeriod, RateMethod::Peg],
            Self::Published => &[RateMethod::Published, RateMethod::Peg],
            Self::Implied => &[RateMethod::Implied],
        }
    }
}

pub(crate) fn run(args: &Money) -> Result<Exit, Failure> {
    match args {
        Money::Parse(args) => parse(args),
        Money::Convert(args) => convert(args),
    }
}

fn currency(code: &str) -> Result<Currency, MoneyError> {
    code.to_ascii_uppercase().parse()
}

fn parse(args: &MoneyParse) -> Result<Exit, Failure> {
    let mut rows = Vec::new();
    for text in &args.texts {
        if text == "-" {
            for line in io::stdin().lines() {
                let line = line.map_err(|error| Failure::File {
                    message: format!("cannot read standard input: {error}"),
                    hint: None,
                })?;
                rows.push(record(&line, args.lang));
            }
        } else {
            rows.push(record(text, args.lang));
        }
    }
    let listing = Listing {
        columns: vec![
            column("input"),
            machine_column("locale_hint"),
            column("amount"),
            column("amount_max"),
            column("currency"),
            column("currency_certainty"),
            column("hedge"),
            column("status"),
            machine_column("note"),
        ],
        rows,
    };
    listing.print(args.format)?;
    Ok(Exit::Success)
}

fn record(text: &str, lang: Option<Locale>) -> Vec<Cell> {
    let record = Record::of(text, lang);
    vec![
        Cell::text(text),
        Cell::optional(lang),
        number(record.amount),
        number(record.amount_max),
        Cell::text(record.currency),
        Cell::text(record.currency_certainty),
        Cell::text(record.hedge),
        Cell::text(record.status),
        Cell::text(record.note),
    ]
}

/// A number where it is one: there may be several, or two readings.
fn number(text: String) -> Cell {
    if text.is_empty() {
        return Cell::Missing;
    }
    match text.parse::<Decimal>() {
        Ok(number) if number.to_string() == text => Cell::Number(number),
        _ => Cell::Text(text),
    }
}

fn convert(args: &MoneyConvert) -> Result<Exit, Failure> {
    let parser = args
        .lang
        .map_or(AmountParser::new(), AmountParser::for_locale);
    let amount = parser.parse(&args.amount).map_err(|error| Failure::Usage {
        message: error.to_string(),
        hint: Some("`corridor money parse TEXT` shows what is read".to_owned()),
    })?;
    let from = from_currency(&amount)?;
    let ends = amount.low().zip(amount.high());
    let (low, high) = ends.ok_or_else(|| Failure::Usage {
        message: format!("`{}` has no number to convert", amount.written()),
        hint: None,
    })?;
    let table = rates()?;
    let coverage = if args.partial {
        Coverage::AsPublished
    } else {
        Coverage::Complete
    };
    let one = |end: Decimal| {
        table
            .convert_over(
                corridor_money::Money::new(end, from),
                args.to,
                args.period,
                args.method.methods(),
                coverage,
            )
            .map_err(|error| missing(&error))
    };
    let low = one(low)?;
    let high = if amount.is_range() {
        Some(one(high)?)
    } else {
        None
    };
    listing(args, &amount, &low, high.as_ref()).print(args.format)?;
    Ok(Exit::Success)
}

fn from_currency(amount: &ParsedAmount) -> Result<Currency, Failure> {
    let fault = |message: String, hint: &str| Failure::Usage {
        message,
        hint: Some(hint.to_owned()),
    };
    match amount.currency() {
        CurrencyReading::Explicit(currency) | CurrencyReading::Default(currency) => Ok(*currency),
        CurrencyReading::Ambiguous(currencies) => {
            let codes: Vec<&str> = currencies.iter().map(|code| code.code()).collect();
            Err(fault(
                format!(
                    "`{}` may be {}; expected one currency",
                    amount.written(),
                    codes.join(" or ")
                ),
                "write the ISO 4217 code, as `5 million TMT`, or give the language with `--lang`",
            ))
        }
        CurrencyReading::None => Err(fault(
            format!("`{}` has no currency", amount.written()),
            "write its ISO 4217 code, as `5 million KZT`",
        )),
    }
}

/// The rates that come with the program: means and ends of the ECB's fixings, and national ones.
fn rates() -> Result<RateTable, Failure> {
    let table = || {
        let mut table = RateTable::national_rates()?;
        table.merge(RateTable::ecb_reference_rates()?)?;
        Ok(table)
    };
    table().map_err(|error: MoneyError| missing(&error))
}

fn missing(error: &MoneyError) -> Failure {
    let hint = match error {
        MoneyError::NoRate {
            nearest: Some(nearest),
            ..
        } => Some(format!("`--period {nearest}` has one")),
        MoneyError::NoRate { .. } => {
            Some("rates are there for years and months; another `--method` may have one".to_owned())
        }
        MoneyError::PartialCoverage { .. } => Some("`--partial` takes it".to_owned()),
        _ => None,
    };
    Failure::File {
        message: error.to_string(),
        hint,
    }
}

fn listing(
    args: &MoneyConvert,
    amount: &ParsedAmount,
    low: &Conversion,
    high: Option<&Conversion>,
) -> Listing {
    // Machines get every digit, people what can be paid.
    let for_people = match args.format {
        Some(ListFormat::Table | ListFormat::Md) => true,
        Some(ListFormat::Csv | ListFormat::Json) => false,
        None => output::is_terminal(),
    };
    let converted = |conversion: &Conversion| {
        let money = conversion.amount();
        let rounded = for_people.then(|| money.round(Rounding::HalfEven).ok());
        Cell::Number(rounded.flatten().unwrap_or(money).amount().normalize())
    };
    let quotation = low.quotation();
    let rate = quotation.rate().normalize();
    let rate = if for_people { rate.round_dp(8) } else { rate };
    let legs: Vec<String> = quotation
        .legs()
        .iter()
        .map(|leg| {
            let leg = leg.rate();
            format!(
                "1 {} = {} {} ({})",
                leg.base(),
                leg.rate().normalize(),
                leg.quote(),
                leg.method()
            )
        })
        .collect();
    // A cross of a peg and an average has no method of its own: both are named.
    let methods: Vec<String> = match quotation.method() {
        Some(method) => vec![method.to_string()],
        None => quotation
            .legs()
            .iter()
            .map(|leg| leg.rate().method().to_string())
            .collect(),
    };
    let sources: Vec<String> = quotation
        .sources()
        .iter()
        .map(ToString::to_string)
        .collect();
    let hedge = if amount.is_range() {
        "range".to_owned()
    } else {
        amount.hedge().to_string()
    };
    Listing {
        columns: vec![
            column("input"),
            machine_column("from_amount"),
            machine_column("from_amount_max"),
            machine_column("from_currency"),
            machine_column("from_currency_certainty"),
            column("amount"),
            column("amount_max"),
            column("currency"),
            column("hedge"),
            column("rate"),
            column("method"),
            column("period"),
            column("fixing_date"),
            column("age_days"),
            machine_column("made_of"),
            column("source"),
        ],
        rows: vec![vec![
            Cell::text(&args.amount),
            Cell::Number(low.original().amount()),
            high.map_or(Cell::Missing, |high| Cell::Number(high.original().amount())),
            Cell::text(low.original().currency()),
            Cell::text(amount.currency().certainty()),
            converted(low),
            high.map_or(Cell::Missing, converted),
            Cell::text(low.amount().currency()),
            Cell::text(hedge),
            Cell::Number(rate),
            Cell::text(methods.join("; ")),
            Cell::text(quotation.asked()),
            Cell::optional(quotation.fixing_date()),
            quotation
                .age_days()
                .map_or(Cell::Missing, |days| Cell::Number(days.into())),
            Cell::text(legs.join("; ")),
            Cell::text(sources.join("; ")),
        ]],
    }
}

#[cfg(test)]
mod tests {
    use corridor_money::rates::Coverage;
    use corridor_money::{Currency, Money, Rounding};

    use super::{Method, rates};

    #[test]
    fn the_average_of_a_year_is_that_of_its_daily_crosses() {
        let table = rates().unwrap();
        let (trade, year): (Money, _) =
            ("674150000000 CNY".parse().unwrap(), "2024".parse().unwrap());
        let methods = Method::Average.methods();
        let made = table
            .convert_over(trade, Currency::USD, year, methods, Coverage::Complete)
            .unwrap();
        assert_eq!(made.quotation().legs().len(), 1);
        let dollars = made.amount().round(Rounding::HalfEven).unwrap();
        assert_eq!(dollars.to_string(), "93689381240.11 USD");
    }
}
