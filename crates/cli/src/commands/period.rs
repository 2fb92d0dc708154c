//! `corridor period`: times as people write them.

use std::io;

use clap::Subcommand;
use corridor_evidence::period::{Form, ReadError, Reading, read};

use crate::args::ListFormat;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::listing::{Cell, Column, Listing, column, machine_column};

#[derive(Debug, Subcommand)]
pub(crate) enum PeriodArgs {
    /// Say which days texts such as `9M 2024` or `2025年1-5月` are about
    Parse(PeriodParse),
}

#[derive(Debug, clap::Args)]
pub(crate) struct PeriodParse {
    /// Times in English, Russian or Chinese; `-` reads one from each line of standard input
    #[arg(required = true, value_name = "TEXT")]
    pub(crate) texts: Vec<String>,
    /// The format; a table on a terminal, csv elsewhere
    #[arg(long, value_enum)]
    pub(crate) format: Option<ListFormat>,
}

pub(crate) fn run(args: &PeriodArgs) -> Result<Exit, Failure> {
    match args {
        PeriodArgs::Parse(args) => parse(args),
    }
}

/// A refused text is a row too: its status says so, and its note why.
fn parse(args: &PeriodParse) -> Result<Exit, Failure> {
    let mut rows = Vec::new();
    for text in &args.texts {
        if text == "-" {
            for line in io::stdin().lines() {
                let line = line.map_err(|error| Failure::File {
                    message: format!("cannot read standard input: {error}"),
                    hint: None,
                })?;
                rows.push(row(&line));
            }
        } else {
            rows.push(row(text));
        }
    }
    let listing = Listing {
        columns: columns(),
        rows,
    };
    listing.print(args.format)?;
    Ok(Exit::Success)
}

fn columns() -> Vec<Column> {
    vec![
        column("input"),
        machine_column("locale_hint"),
        column("category"),
        machine_column("freq"),
        column("start"),
        column("end"),
        column("canonical"),
        machine_column("cumulative"),
        column("status"),
        column("note"),
    ]
}

fn row(text: &str) -> Vec<Cell> {
    let mut row = vec![Cell::text(text), Cell::text(language(text))];
    row.extend(match read(text) {
        Ok(reading) => found(&reading),
        Err(error) => refused(&error),
    });
    row
}

fn found(reading: &Reading) -> Vec<Cell> {
    let open = reading.form() == Form::Open;
    let cumulative = reading.is_cumulative();
    vec![
        Cell::text(reading.form()),
        Cell::optional(reading.frequency()),
        Cell::optional(reading.start()),
        Cell::optional(reading.end()),
        Cell::text(reading.canonical()),
        Cell::optional(cumulative.then_some("yes")),
        Cell::text(if open { "open" } else { "ok" }),
        Cell::optional(cumulative.then_some("year to date; not comparable with a month or a year")),
    ]
}

fn refused(error: &ReadError) -> Vec<Cell> {
    vec![
        Cell::text(error.category()),
        Cell::Missing,
        Cell::Missing,
        Cell::Missing,
        Cell::Missing,
        Cell::Missing,
        Cell::text(error.status()),
        Cell::text(error),
    ]
}

/// The language by the script: Cyrillic is read as Russian, Han as Chinese, all else as English.
fn language(text: &str) -> &'static str {
    let any = |of: fn(char) -> bool| text.chars().any(of);
    if any(|c| matches!(c, '\u{4e00}'..='\u{9fff}' | '〇')) {
        "zh"
    } else if any(|c| matches!(c, '\u{400}'..='\u{52f}')) {
        "ru"
    } else {
        "en"
    }
}
