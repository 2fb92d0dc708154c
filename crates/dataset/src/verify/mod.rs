//! How data check themselves.
//!
//! | rule | finds |
//! | --- | --- |
//! | `csv/…`, `package/…`, `schema/…`, `type/…`, `field/…`, `key/…` | what keeps a table from being read |
//! | `key/observation` | two observations that are the same number of the same source |
//! | `sum/areas` | a total of a group that its members, by the same reporter, do not add up to |
//! | `sum/flows` | a turnover that is not exports plus imports |
//! | `rate/implied` | two currencies of one amount whose rate is not the market's |
//! | `scale/power-of-ten` | a number that is a power of ten off another of the same thing |
//! | `growth/levels` | a growth that the levels of its two periods contradict |
//!
//! Intervals decide: what rounding explains is no finding. A finding that somebody has explained
//! in the table `known-findings` is listed apart, with the reason; an explanation that no longer
//! meets a finding is a finding itself.

mod growth;
mod keys;
mod rates;
mod scale;
mod sums;

use std::collections::BTreeSet;

use corridor_evidence::{Figure, Observation};

use crate::dataset::{Dataset, Entry};
use crate::load::read;
use crate::validate;
use crate::{DESCRIPTOR, Descriptor, Files, Problem};

/// A contradiction in the data, with the rows that it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// What is wrong, and where.
    pub problem: Problem,
    /// What it is about, by which `known-findings` explains it: concept, areas, period, reporter.
    pub subject: String,
}

/// What a check of a package found.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// What keeps tables from being read, or breaks their schemas.
    pub problems: Vec<Problem>,
    /// Contradictions that nobody has explained.
    pub findings: Vec<Finding>,
    /// Contradictions that the package explains, with the reason.
    pub known: Vec<(Finding, String)>,
    /// The number of observations that were checked.
    pub observations: usize,
}

impl Report {
    /// Whether there is anything to mend.
    pub fn is_clean(&self) -> bool {
        self.problems.is_empty() && self.findings.is_empty()
    }
}

/// Checks a package: its schemas, then what its numbers say of one another. With `base`, the
/// package is read on top of another one, as `--extend` does.
pub fn verify(files: &dyn Files, base: Option<&Dataset>) -> Report {
    let mut report = Report::default();
    match read(files, DESCRIPTOR).and_then(|bytes| Descriptor::read(&bytes)) {
        Ok(descriptor) => {
            let mut problems = validate::schemas(files, &descriptor);
            if base.is_some() {
                // What points out of a package that extends another is found by the loader.
                problems.retain(|problem| problem.rule != "key/foreign");
            }
            report.problems = problems;
        }
        Err(problem) => {
            report.problems.push(problem);
            return report;
        }
    }
    let loaded = base.cloned().unwrap_or_default().extend(files);
    match loaded {
        Ok(dataset) => {
            report.observations = dataset.observation_count();
            contradictions(&dataset, &mut report);
        }
        Err(problems) => {
            report.problems.extend(problems.as_slice().iter().cloned());
            report.problems.sort();
            // A schema and the loader may see the same fault; the place says it once.
            report.problems.dedup_by(|a, b| {
                a.file == b.file && a.row == b.row && a.column == b.column && a.row.is_some()
            });
        }
    }
    report
}

fn contradictions(dataset: &Dataset, report: &mut Report) {
    let mut findings = Vec::new();
    keys::check(dataset, &mut findings);
    sums::check_areas(dataset, &mut findings);
    sums::check_flows(dataset, &mut findings);
    rates::check(dataset, &mut findings);
    scale::check(dataset, &mut findings);
    growth::check(dataset, &mut findings);
    findings.sort();
    findings.dedup();
    let mut used = BTreeSet::new();
    for finding in findings {
        let reason = dataset
            .known
            .iter()
            .find(|known| known.rule == finding.problem.rule && known.subject == finding.subject);
        match reason {
            Some(known) => {
                used.insert((known.rule.clone(), known.subject.clone()));
                report.known.push((finding, known.reason.clone()));
            }
            None => report.findings.push(finding),
        }
    }
    for known in &dataset.known {
        if !used.contains(&(known.rule.clone(), known.subject.clone())) {
            let message = format!(
                "`{}` of `{}` is explained but no longer found",
                known.rule, known.subject
            );
            report.findings.push(Finding {
                problem: Problem::in_file("known-findings", "known/stale", message)
                    .with_hint("remove the row"),
                subject: known.subject.clone(),
            });
        }
    }
}

/// Concept, areas, period and reporter of an observation: what findings are named by.
fn subject(observation: &Observation) -> String {
    let counterpart = observation
        .counterpart
        .as_ref()
        .map_or("-", |area| area.as_str());
    format!(
        "{} {} {counterpart} {} {}",
        observation.concept.id, observation.ref_area, observation.period, observation.reporter.id
    )
}

fn finding(entry: &Entry, rule: &'static str, message: String) -> Finding {
    let mut problem = Problem::in_file(&entry.place.file, rule, message)
        .at_row(entry.place.row)
        .in_column("OBS_VALUE");
    if !entry.observation.comment.is_empty() {
        problem = problem.with_hint(format!("the row notes: {}", entry.observation.comment));
    }
    Finding {
        problem,
        subject: subject(&entry.observation),
    }
}

/// The figure of an entry. The loader has made it once, so it can be made.
fn figure(entry: &Entry) -> Option<Figure> {
    Figure::observed(&entry.observation).ok()
}

/// The row of an entry as text.
fn at(entry: &Entry) -> String {
    format!("{}:{}", entry.place.file, entry.place.row)
}
