//! Wrong arguments, in the form that all errors have: what is wrong, and what to type instead.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Error, error};

use crate::failure::Failure;

/// What is wrong with the arguments.
pub(crate) fn failure(error: &Error) -> Failure {
    let (message, hint) = match error.kind() {
        ErrorKind::InvalidValue => (invalid_value(error), value_hint(error)),
        ErrorKind::ValueValidation => {
            return Failure::Usage {
                message: validation(error),
                hint: form(error).map(str::to_owned),
            };
        }
        ErrorKind::UnknownArgument => (
            unknown(&quoted(error, ContextKind::InvalidArg)),
            suggestion(error, ContextKind::SuggestedArg),
        ),
        ErrorKind::InvalidSubcommand => (
            format!(
                "no command {}",
                quoted(error, ContextKind::InvalidSubcommand)
            ),
            suggestion(error, ContextKind::SuggestedSubcommand),
        ),
        ErrorKind::MissingRequiredArgument => (
            format!("{} is missing", quoted(error, ContextKind::InvalidArg)),
            None,
        ),
        ErrorKind::ArgumentConflict => (conflict(error), None),
        ErrorKind::TooManyValues => (
            format!(
                "{} is one value too many",
                quoted(error, ContextKind::InvalidValue)
            ),
            None,
        ),
        _ => (first_line(error), None),
    };
    Failure::Usage {
        message,
        hint: hint.or_else(|| help_hint(error)),
    }
}

fn texts(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn quoted(error: &Error, kind: ContextKind) -> String {
    let texts: Vec<String> = texts(error, kind)
        .iter()
        .map(|text| format!("`{}`", bare(text)))
        .collect();
    texts.join(", ")
}

/// An argument without the name of its value: `--area <AREA>` is `--area`.
fn bare(argument: &str) -> &str {
    match argument.split_once(' ') {
        Some((name, rest)) if rest.starts_with('<') || rest.starts_with('[') => name,
        _ => argument,
    }
}

fn invalid_value(error: &Error) -> String {
    let value = texts(error, ContextKind::InvalidValue).join(" ");
    let argument = quoted(error, ContextKind::InvalidArg);
    if value.is_empty() {
        format!("{argument} has no value")
    } else {
        format!("`{value}` is not a value of {argument}")
    }
}

fn value_hint(error: &Error) -> Option<String> {
    let values = texts(error, ContextKind::ValidValue);
    (!values.is_empty()).then(|| format!("expected one of {}", values.join(", ")))
}

fn unknown(argument: &str) -> String {
    if argument.starts_with("`-") {
        format!("no option {argument}")
    } else {
        format!("{argument} is one argument too many")
    }
}

fn suggestion(error: &Error, kind: ContextKind) -> Option<String> {
    let near = quoted(error, kind);
    (!near.is_empty()).then(|| format!("did you mean {near}?"))
}

/// What the type of the value says about it.
fn validation(error: &Error) -> String {
    let argument = quoted(error, ContextKind::InvalidArg);
    match std::error::Error::source(error) {
        Some(cause) => format!("{argument}: {cause}"),
        None => invalid_value(error),
    }
}

/// How values of the argument are written.
fn form(error: &Error) -> Option<&'static str> {
    let argument = texts(error, ContextKind::InvalidArg).join(" ");
    if argument.ends_with("<DATE>") {
        Some("a day is written as 2025-06-17")
    } else if argument.ends_with("<PERIOD>") {
        Some("a period is written as 2024, 2024-05, 2024-Q1, 2025-01..05 or 2020..2024")
    } else if argument.ends_with("<FIGURE-ID>") {
        Some("a report prints the id of each number in its evidence")
    } else {
        None
    }
}

fn conflict(error: &Error) -> String {
    let argument = quoted(error, ContextKind::InvalidArg);
    let other = quoted(error, ContextKind::PriorArg);
    if other.is_empty() || other == argument {
        format!("{argument} may be given only once")
    } else {
        format!("{argument} cannot be used together with {other}")
    }
}

fn first_line(error: &Error) -> String {
    let text = error.render().to_string();
    let line = text.lines().next().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line).to_owned()
}

/// The command whose help says what is right.
fn help_hint(error: &error::Error) -> Option<String> {
    let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) else {
        return Some("`corridor --help` shows the commands".to_owned());
    };
    let usage = usage.to_string();
    let command: Vec<&str> = usage
        .trim_start_matches("Usage:")
        .split_whitespace()
        .take_while(|word| word.starts_with(|first: char| first.is_ascii_lowercase()))
        .collect();
    (!command.is_empty()).then(|| format!("`{} --help` shows what can be given", command.join(" ")))
}
