//! `corridor report`: the brief.

use std::path::Path;

use anstream::eprintln;
use corridor_briefing::{Options, brief};
use corridor_dataset::write_atomically;
use corridor_report::Document;

use crate::args::{DocumentFormat, Report};
use crate::data;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;

pub(crate) fn run(args: &Report) -> Result<Exit, Failure> {
    // A wrong file name must not cost the work of the whole brief.
    let outputs = args
        .output
        .iter()
        .map(|path| Ok((path.as_path(), format_of(path)?)))
        .collect::<Result<Vec<_>, Failure>>()?;
    let dataset = data::load(&args.package)?;
    let area = data::area(&dataset, &args.pair.area)?;
    let counterpart = data::area(&dataset, &args.pair.counterpart)?;
    let options = Options::new(area, counterpart).in_language(args.lang.into());
    let document = brief(&dataset, &options).map_err(|error| Failure::Usage {
        message: error.to_string(),
        hint: Some(
            "`--area` names a country or group and `--counterpart` a country outside it".to_owned(),
        ),
    })?;
    if outputs.is_empty() {
        output::print(&rendered(&document, args.format))?;
    }
    for (path, format) in outputs {
        write_atomically(path, rendered(&document, format).as_bytes())
            .map_err(|error| Failure::writing(path, &error))?;
        eprintln!("wrote {}", path.display());
    }
    Ok(Exit::Success)
}

fn rendered(document: &Document, format: DocumentFormat) -> String {
    match format {
        DocumentFormat::Md => corridor_report::markdown(document),
        DocumentFormat::Html => corridor_report::html(document),
        DocumentFormat::Json => corridor_report::json(document),
    }
}

/// The format that the ending of a file name asks for.
fn format_of(path: &Path) -> Result<DocumentFormat, Failure> {
    let ending = path
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    match ending.to_ascii_lowercase().as_str() {
        "md" => Ok(DocumentFormat::Md),
        "html" | "htm" => Ok(DocumentFormat::Html),
        "json" => Ok(DocumentFormat::Json),
        _ => Err(Failure::Usage {
            message: format!("no format for `{}`", path.display()),
            hint: Some("the file name must end in .md, .html or .json".to_owned()),
        }),
    }
}
