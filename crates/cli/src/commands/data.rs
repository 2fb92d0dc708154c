//! `corridor data`: data packages.

use std::io;

use anstream::eprintln;
use corridor_dataset::verify::{Finding, Report, verify};
use corridor_dataset::{Dataset, Files, Folder, Problem, init, write_new_folder};
use corridor_evidence::{AreaId, ConceptId, Figure};

use super::observations;
use crate::args::{Data, DataInit, DataList, DataVerify, ListTable, VerifyFormat};
use crate::data;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::listing::{Cell, Listing, column, machine_column};
use crate::output;

pub(crate) fn run(args: &Data) -> Result<Exit, Failure> {
    match args {
        Data::List(args) => list(args),
        Data::Verify(args) => check(args),
        Data::Init(args) => start(args),
    }
}

fn list(args: &DataList) -> Result<Exit, Failure> {
    let dataset = data::load(&args.package)?;
    let listing = match args.table {
        None => tables(&dataset),
        Some(ListTable::Concepts) => concepts(&dataset),
        Some(ListTable::Areas) => areas(&dataset),
        Some(ListTable::Bodies) => bodies(&dataset),
        Some(ListTable::Sources) => sources(&dataset),
        Some(ListTable::Agreements) => agreements(&dataset),
        Some(ListTable::Claims) => {
            let rows = dataset
                .claims()
                .map(|claim| observations::row(claim, Figure::claimed));
            observations::listing(rows.collect())
        }
    };
    listing.print(args.format)?;
    Ok(Exit::Success)
}

fn tables(dataset: &Dataset) -> Listing {
    let counts = [
        ("concepts", "what numbers mean", dataset.concepts().count()),
        ("areas", "what numbers are about", dataset.areas().count()),
        ("bodies", "who reports numbers", dataset.bodies().count()),
        (
            "sources",
            "where numbers were read",
            dataset.sources().count(),
        ),
        (
            "observations",
            "numbers as published",
            dataset.observation_count(),
        ),
        (
            "claims",
            "what somebody said, no evidence",
            dataset.claims().count(),
        ),
        (
            "agreements",
            "treaties and other instruments",
            dataset.agreements().count(),
        ),
        ("exchange-rates", "exchange rates", dataset.rates().count()),
    ];
    Listing {
        columns: vec![column("table"), column("content"), column("rows")],
        rows: counts
            .into_iter()
            .map(|(name, content, rows)| {
                vec![
                    Cell::text(name),
                    Cell::text(content),
                    Cell::Number(rows.into()),
                ]
            })
            .collect(),
    }
}

fn concepts(dataset: &Dataset) -> Listing {
    Listing {
        columns: vec![
            column("id"),
            column("name"),
            column("measure"),
            column("family"),
            machine_column("scope"),
            machine_column("mirror"),
            machine_column("comparable_with"),
            machine_column("definition"),
        ],
        rows: dataset
            .concepts()
            .map(|concept| {
                let comparable: Vec<&str> = concept
                    .comparable_with
                    .iter()
                    .map(ConceptId::as_str)
                    .collect();
                vec![
                    Cell::text(&concept.id),
                    Cell::text(&concept.names.en),
                    Cell::text(concept.measure),
                    Cell::text(concept.family),
                    Cell::text(&concept.scope),
                    Cell::optional(concept.mirror.as_ref()),
                    Cell::text(comparable.join(" ")),
                    Cell::text(&concept.definition),
                ]
            })
            .collect(),
    }
}

fn areas(dataset: &Dataset) -> Listing {
    Listing {
        columns: vec![
            column("id"),
            column("kind"),
            column("name"),
            column("members"),
        ],
        rows: dataset
            .areas()
            .map(|area| {
                let members: Vec<&str> = area.members.iter().map(AreaId::as_str).collect();
                vec![
                    Cell::text(&area.id),
                    Cell::text(&area.kind),
                    Cell::text(&area.names.en),
                    Cell::text(members.join(" ")),
                ]
            })
            .collect(),
    }
}

fn bodies(dataset: &Dataset) -> Listing {
    Listing {
        columns: vec![
            column("id"),
            column("name"),
            column("area"),
            column("kind"),
            machine_column("url"),
        ],
        rows: dataset
            .bodies()
            .map(|body| {
                vec![
                    Cell::text(&body.id),
                    Cell::text(&body.names.en),
                    Cell::optional(body.area.as_ref()),
                    Cell::text(body.kind),
                    Cell::text(&body.url),
                ]
            })
            .collect(),
    }
}

fn sources(dataset: &Dataset) -> Listing {
    Listing {
        columns: vec![
            column("id"),
            column("title"),
            column("publisher"),
            column("kind"),
            column("published"),
            machine_column("retrieved"),
            column("licence"),
            machine_column("url"),
            machine_column("attribution"),
            machine_column("note"),
        ],
        rows: dataset
            .sources()
            .map(|source| {
                vec![
                    Cell::text(&source.id),
                    Cell::text(&source.title),
                    Cell::text(&source.publisher),
                    Cell::text(source.kind),
                    Cell::optional(source.published),
                    Cell::text(source.retrieved),
                    Cell::text(&source.licence),
                    Cell::text(&source.url),
                    Cell::text(&source.attribution),
                    Cell::text(&source.note),
                ]
            })
            .collect(),
    }
}

fn agreements(dataset: &Dataset) -> Listing {
    Listing {
        columns: vec![
            column("id"),
            column("title"),
            machine_column("kind"),
            machine_column("binding"),
            column("parties"),
            column("signed"),
            column("in_force"),
            column("ended"),
            machine_column("status_stated"),
            machine_column("source"),
        ],
        rows: dataset
            .agreements()
            .map(|agreement| {
                let parties: Vec<&str> = agreement.parties.iter().map(AreaId::as_str).collect();
                vec![
                    Cell::text(&agreement.id),
                    Cell::text(&agreement.title),
                    Cell::text(&agreement.kind),
                    Cell::text(if agreement.binding { "yes" } else { "no" }),
                    Cell::text(parties.join(" ")),
                    Cell::optional(agreement.signed),
                    Cell::optional(agreement.in_force),
                    Cell::optional(agreement.ended),
                    Cell::text(&agreement.status_stated),
                    Cell::text(&agreement.source.id),
                ]
            })
            .collect(),
    }
}

fn check(args: &DataVerify) -> Result<Exit, Failure> {
    let folder = args.dir.as_ref().map(Folder::new);
    let bundled = Dataset::bundled_files();
    let files: &dyn Files = match &folder {
        Some(folder) => folder,
        None => &bundled,
    };
    if let Some(dir) = &args.dir
        && !dir.is_dir()
    {
        return Err(Failure::File {
            message: format!("no folder `{}`", dir.display()),
            hint: Some("`corridor data init DIR` writes a package to start from".to_owned()),
        });
    }
    let base = if args.extension {
        Some(Dataset::bundled()?)
    } else {
        None
    };
    let report = verify(files, base.as_ref());
    match args.format {
        VerifyFormat::Text => output::print(&text(&report))?,
        VerifyFormat::Csv => findings(&report).print(Some(crate::args::ListFormat::Csv))?,
        VerifyFormat::Json => findings(&report).print(Some(crate::args::ListFormat::Json))?,
    }
    eprintln!("{}", summary(&report, &files.place()));
    Ok(if report.is_clean() {
        Exit::Success
    } else {
        Exit::Findings
    })
}

fn line(problem: &Problem) -> String {
    let mut text = format!(
        "{}: {} [{}]\n",
        problem.place(),
        problem.message,
        problem.rule
    );
    if let Some(hint) = &problem.hint {
        text.push_str("    hint: ");
        text.push_str(hint);
        text.push('\n');
    }
    text
}

fn text(report: &Report) -> String {
    let mut text = String::new();
    for problem in &report.problems {
        text.push_str(&line(problem));
    }
    for Finding { problem, .. } in &report.findings {
        text.push_str(&line(problem));
    }
    for (Finding { problem, .. }, reason) in &report.known {
        let known = Problem {
            hint: None,
            ..problem.clone()
        };
        text.push_str(&line(&known));
        text.push_str("    known: ");
        text.push_str(reason);
        text.push('\n');
    }
    text
}

fn findings(report: &Report) -> Listing {
    let problems = report.problems.iter().map(|problem| (problem, "", ""));
    let found = report
        .findings
        .iter()
        .map(|f| (&f.problem, f.subject.as_str(), ""));
    let known = report
        .known
        .iter()
        .map(|(f, reason)| (&f.problem, f.subject.as_str(), reason.as_str()));
    Listing {
        columns: vec![
            column("file"),
            column("row"),
            column("column"),
            column("rule"),
            column("message"),
            column("hint"),
            column("subject"),
            column("known"),
        ],
        rows: problems
            .chain(found)
            .chain(known)
            .map(|(problem, subject, known)| {
                vec![
                    Cell::text(&problem.file),
                    problem
                        .row
                        .map_or(Cell::Missing, |row| Cell::Number(row.into())),
                    Cell::optional(problem.column.as_ref()),
                    Cell::text(problem.rule),
                    Cell::text(&problem.message),
                    Cell::optional(problem.hint.as_ref()),
                    Cell::text(subject),
                    Cell::text(known),
                ]
            })
            .collect(),
    }
}

fn summary(report: &Report, place: &str) -> String {
    let to_mend = report.problems.len() + report.findings.len();
    format!(
        "{place}: observations checked: {}; findings: {to_mend}; known and explained: {}",
        report.observations,
        report.known.len()
    )
}

fn start(args: &DataInit) -> Result<Exit, Failure> {
    let files = init(&Dataset::bundled_files())?;
    let dir = args.dir.as_path();
    write_new_folder(dir, &files).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::Usage {
            message: format!("`{}` is there already and not empty", dir.display()),
            hint: Some("name a folder that is not there yet".to_owned()),
        },
        _ => Failure::writing(dir, &error),
    })?;
    eprintln!("wrote {} files to {}", files.len(), dir.display());
    eprintln!("next: `corridor report --data {}`", dir.display());
    Ok(Exit::Success)
}
