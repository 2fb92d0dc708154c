//! The arguments.

use std::path::PathBuf;

use crate::commands::countries::Countries;
use crate::commands::money::Money;
use crate::commands::period::PeriodArgs;
use chrono::NaiveDate;
use clap::builder::styling::{AnsiColor, Effects, Styles};
use clap::{Parser, Subcommand, ValueEnum};
use corridor_evidence::{BodyId, ConceptId, FigureId, Period};

const STYLES: Styles = Styles::styled()
    .header(AnsiColor::Green.on_default().effects(Effects::BOLD))
    .usage(AnsiColor::Green.on_default().effects(Effects::BOLD))
    .literal(AnsiColor::Cyan.on_default().effects(Effects::BOLD))
    .placeholder(AnsiColor::Cyan.on_default());

const EXAMPLES: &str = "\
Examples:
  corridor report                                  the brief on Central Asia and China
  corridor report --area KAZ --output brief.html   another area, into a page
  corridor observations --concept trade.goods.total --area CHN --counterpart CA5
  corridor explain f04ky3gtzq3                     where a printed number comes from

Exit codes: 0 fine, 1 findings, 2 usage, 3 data missing or unreadable, 101 a bug";

/// Re-derives the numbers said about economic cooperation with Central Asia, and shows where
/// each came from.
#[derive(Debug, Parser)]
#[command(name = "corridor", version, after_help = EXAMPLES, styles = STYLES, max_term_width = 100)]
pub(crate) struct Args {
    /// When to use colours
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub(crate) color: Color,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Color {
    /// Makes it the choice of the whole process.
    pub(crate) fn write_global(self) {
        match self {
            Self::Auto => anstream::ColorChoice::Auto,
            Self::Always => anstream::ColorChoice::Always,
            Self::Never => anstream::ColorChoice::Never,
        }
        .write_global();
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Write the brief on an area and its counterpart
    Report(Report),
    /// Show where a printed number comes from
    Explain(Explain),
    /// List numbers as published
    Observations(Observations),
    /// Names, codes and groups of countries
    #[command(subcommand)]
    Countries(Countries),
    /// Read and convert amounts of money
    #[command(subcommand)]
    Money(Money),
    /// Read periods as people write them
    #[command(subcommand)]
    Period(PeriodArgs),
    /// Look after data packages
    #[command(subcommand)]
    Data(Data),
}

/// Which data to use.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Data")]
pub(crate) struct Package {
    /// Use the data package in this folder instead of the bundled one
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Add the data package in this folder; may be given more than once
    #[arg(long, value_name = "DIR")]
    pub(crate) extend: Vec<PathBuf>,
    /// Use only what can be shown to have been known on this day
    #[arg(long, value_name = "DATE")]
    pub(crate) as_of: Option<NaiveDate>,
}

/// What a brief is about.
#[derive(Debug, clap::Args)]
pub(crate) struct Pair {
    /// The country or group that the brief is about, by its id or name
    #[arg(long, default_value = "CA5", value_name = "AREA")]
    pub(crate) area: String,
    /// The country on the other side
    #[arg(long, default_value = "CHN", value_name = "AREA")]
    pub(crate) counterpart: String,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Report {
    #[command(flatten)]
    pub(crate) pair: Pair,
    /// The language of the brief
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub(crate) lang: Language,
    /// Write to this file, in the format of its ending (.md, .html, .json); may be given more
    /// than once. Without it the brief goes to standard output
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Vec<PathBuf>,
    /// The format on standard output
    #[arg(long, value_enum, default_value_t = DocumentFormat::Md, conflicts_with = "output")]
    pub(crate) format: DocumentFormat,
    #[command(flatten)]
    pub(crate) package: Package,
}

/// The languages of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// English
    En,
    /// Russian
    Ru,
    /// Chinese
    Zh,
}

impl From<Language> for corridor_countries::Language {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Ru => Self::Ru,
            Language::Zh => Self::Zh,
        }
    }
}

/// The formats of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DocumentFormat {
    /// Markdown with footnotes
    Md,
    /// One page without scripts
    Html,
    /// A tree of figures
    Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// The id that a report prints beside a number
    #[arg(value_name = "FIGURE-ID")]
    pub(crate) figure: FigureId,
    /// Also list the rows of a table that a figure counts
    #[arg(long)]
    pub(crate) rows: bool,
    /// The format
    #[arg(long, value_enum, default_value_t = ExplainFormat::Text)]
    pub(crate) format: ExplainFormat,
    /// The language of the explanation
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub(crate) lang: Language,
    #[command(flatten)]
    pub(crate) package: Package,
}

/// The formats of an explanation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ExplainFormat {
    /// A tree for people
    Text,
    /// The tree as data
    Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Observations {
    /// The concept; with a final dot all below it, as `trade.goods.`
    #[arg(long, value_name = "ID")]
    pub(crate) concept: Option<ConceptId>,
    /// What the numbers are about, seen from the body that reports
    #[arg(long, value_name = "AREA")]
    pub(crate) area: Option<String>,
    /// The other side
    #[arg(long, value_name = "AREA")]
    pub(crate) counterpart: Option<String>,
    /// A period that holds those of the numbers, as 2024 or 2020..2024
    #[arg(long, value_name = "PERIOD")]
    pub(crate) period: Option<Period>,
    /// Who reported them
    #[arg(long, value_name = "BODY")]
    pub(crate) reporter: Option<BodyId>,
    /// The format; a table on a terminal, csv elsewhere
    #[arg(long, value_enum)]
    pub(crate) format: Option<ListFormat>,
    #[command(flatten)]
    pub(crate) package: Package,
}

/// The formats of listings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// Columns for people
    Table,
    /// Comma-separated values
    Csv,
    /// An array of objects
    Json,
    /// A Markdown table
    Md,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Data {
    /// List the tables, or the rows of one
    List(DataList),
    /// Check a data package against its schemas and its numbers against one another
    Verify(DataVerify),
    /// Write a small data package to start from
    Init(DataInit),
}

#[derive(Debug, clap::Args)]
pub(crate) struct DataList {
    /// The table whose rows are wanted; all tables when it is not given
    #[arg(value_enum, value_name = "TABLE")]
    pub(crate) table: Option<ListTable>,
    /// The format; a table on a terminal, csv elsewhere
    #[arg(long, value_enum)]
    pub(crate) format: Option<ListFormat>,
    #[command(flatten)]
    pub(crate) package: Package,
}

/// The tables that can be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListTable {
    /// What numbers mean
    Concepts,
    /// What numbers are about
    Areas,
    /// Who reports numbers
    Bodies,
    /// Where numbers were read, with licences
    Sources,
    /// Treaties and other instruments
    Agreements,
    /// What somebody said, which is no evidence
    Claims,
}

#[derive(Debug, clap::Args)]
pub(crate) struct DataVerify {
    /// Check the data package in this folder instead of the bundled one
    #[arg(value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
    /// Check DIR as an addition to the bundled data, as `--extend` uses it
    #[arg(long, requires = "dir")]
    pub(crate) extension: bool,
    /// The format
    #[arg(long, value_enum, default_value_t = VerifyFormat::Text)]
    pub(crate) format: VerifyFormat,
}

/// The formats of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum VerifyFormat {
    /// A line for each finding
    Text,
    /// Comma-separated values
    Csv,
    /// An array of objects
    Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct DataInit {
    /// The folder to make; it must not be there or be empty
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
}
