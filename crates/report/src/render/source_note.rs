//! The note under a chart: who reported its numbers and where they were read.

use std::collections::BTreeSet;

use corridor_evidence::{BodyId, Figure, Formula, SourceId};

use super::context::Context;
use crate::language::{formula, label, time};

/// More sources than these are named by their publishers only.
const SOURCES_IN_FULL: usize = 3;

/// More names than these are counted.
const NAMES_IN_FULL: usize = 4;

/// The note under a chart.
pub(crate) struct SourceNote {
    /// What it says; empty where there are no figures.
    pub(crate) text: String,
    /// Whether it leaves out what only the list of evidence says.
    pub(crate) shortened: bool,
}

/// Where the note stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In a document, which has the evidence of every figure.
    Document,
    /// In a file of its own, which must say whom to cite and on what terms.
    Alone,
}

#[derive(Default)]
struct Credits {
    bodies: BTreeSet<BodyId>,
    sources: BTreeSet<SourceId>,
    formulas: BTreeSet<Formula>,
}

impl Context<'_> {
    /// Who reported the figures and where they were read, in short.
    pub(crate) fn source_note<'b>(
        &self,
        figures: impl Iterator<Item = &'b Figure>,
        place: Place,
    ) -> SourceNote {
        let mut credits = Credits::default();
        for figure in figures {
            credits
                .bodies
                .extend(figure.subject().reporters.iter().cloned());
            let origins = figure.origins().into_iter();
            credits.sources.extend(origins.map(|origin| origin.source));
            credits.formulas.extend(figure.formula());
        }
        let tongue = self.tongue;
        let shortened = credits.sources.len() > SOURCES_IN_FULL;
        let (sources, licences) = if shortened {
            (
                self.publishers(&credits.sources, place),
                match place {
                    Place::Document => String::new(),
                    Place::Alone => self.licences(&credits.sources),
                },
            )
        } else {
            (self.titles(&credits.sources), String::new())
        };
        let most = match place {
            Place::Document => NAMES_IN_FULL,
            Place::Alone => usize::MAX,
        };
        let bodies = credits.bodies.iter();
        let bodies = bodies.map(|id| self.directory.body(id, tongue.language()));
        let formulas = credits.formulas.iter();
        let formulas: Vec<&str> = formulas.map(|f| formula::words(tongue, *f)).collect();
        let source_label = if credits.sources.len() > 1 {
            label::sources(tongue)
        } else {
            label::source(tongue)
        };
        let parts = [
            (source_label, sources),
            (label::reported_by(tongue), listed(self, bodies, most)),
            (label::computed(tongue), formulas.join(label::comma(tongue))),
            (label::licence_head(tongue), licences),
        ];
        let parts: Vec<String> = parts
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(label, text)| format!("{label}{}{text}", label::colon(tongue)))
            .collect();
        SourceNote {
            text: parts.join(label::stop(tongue)),
            shortened: shortened && place == Place::Document,
        }
    }

    fn publishers(&self, sources: &BTreeSet<SourceId>, place: Place) -> String {
        let publisher = |id: &'_ SourceId| match self.directory.source(id) {
            Some(source) => source.publisher.clone(),
            None => id.to_string(),
        };
        let publishers: BTreeSet<String> = sources.iter().map(publisher).collect();
        let most = match place {
            Place::Document => NAMES_IN_FULL,
            Place::Alone => usize::MAX,
        };
        listed(self, publishers.iter().map(String::as_str), most)
    }

    fn licences(&self, sources: &BTreeSet<SourceId>) -> String {
        let licences: BTreeSet<&str> = sources
            .iter()
            .filter_map(|id| self.directory.source(id))
            .map(|source| source.licence.as_str())
            .filter(|licence| !licence.is_empty())
            .collect();
        let licences: Vec<&str> = licences.into_iter().collect();
        licences.join(label::semicolon(self.tongue))
    }

    /// The titles of sources, each with its publisher, dates and licence.
    fn titles(&self, sources: &BTreeSet<SourceId>) -> String {
        let tongue = self.tongue;
        let clause = label::clause(tongue);
        let titles: Vec<String> = sources
            .iter()
            .map(|id| {
                let Some(source) = self.directory.source(id) else {
                    return id.to_string();
                };
                let mut facts = vec![source.publisher.clone()];
                if let Some(date) = source.published {
                    facts.push(time::partial_date(tongue, date));
                }
                let day = time::date(tongue, source.retrieved);
                facts.push(format!("{} {day}", label::retrieved(tongue)));
                if !source.licence.is_empty() {
                    let colon = label::colon(tongue);
                    facts.push(format!(
                        "{}{colon}{}",
                        label::licence(tongue),
                        source.licence
                    ));
                }
                let title = label::quoted(tongue, &source.title);
                let facts = facts.join(clause);
                tongue.pick(
                    format!("{title} ({facts})"),
                    format!("{title} ({facts})"),
                    format!("{title}（{facts}）"),
                )
            })
            .collect();
        titles.join(label::semicolon(tongue))
    }
}

/// Names, and how many more there are.
fn listed<'a>(
    context: &Context<'_>,
    names: impl ExactSizeIterator<Item = &'a str>,
    most: usize,
) -> String {
    let (tongue, count) = (context.tongue, names.len());
    // One more is no shorter than its name.
    if count <= most.saturating_add(1) {
        return names.collect::<Vec<_>>().join(label::comma(tongue));
    }
    let first = names.take(most).collect::<Vec<_>>();
    let first = first.join(label::comma(tongue));
    let more = count - most;
    tongue.pick(
        format!("{first} and {more} more"),
        format!("{first} и ещё {more}"),
        format!("{first}等共{count}家"),
    )
}
