//! The evidence of a figure in words: one text for all renderers.

use std::collections::BTreeSet;

use corridor_evidence::{BodyId, Derivation, Figure, FigureId, Origin, PartialDate, Subject, Unit};

use super::context::{Context, full_format};
use crate::NumberFormat;
use crate::language::{formula, label, time};
use crate::number::decimals_needed;

/// What there is to say of a figure.
pub(crate) struct Evidence {
    pub(crate) id: FigureId,
    /// The number in full.
    pub(crate) value: String,
    /// What it is.
    pub(crate) what: String,
    /// The rest, under labels.
    pub(crate) facts: Vec<Fact>,
}

/// Something under a label.
pub(crate) struct Fact {
    pub(crate) label: &'static str,
    pub(crate) parts: Vec<Part>,
}

/// A piece of a fact.
pub(crate) enum Part {
    Text(String),
    /// An input, by its letter in the formula.
    Input {
        letter: String,
        figure: Figure,
    },
    /// A source.
    Link {
        url: String,
        text: String,
    },
}

impl Context<'_> {
    /// The evidence of a figure.
    pub(crate) fn evidence(&self, figure: &Figure) -> Evidence {
        let tongue = self.tongue;
        let mut facts = Vec::new();
        let mut say = |label: &'static str, text: String| {
            if !text.is_empty() {
                facts.push(Fact {
                    label,
                    parts: vec![Part::Text(text)],
                });
            }
        };
        if figure.is_claim() {
            say(label::status(tongue), label::claim(tongue).to_owned());
        }
        if let Some(range) = self.range(figure) {
            say(label::range(tongue), range);
        }
        if let Some(status) = label::obs_status(tongue, figure.status()) {
            say(label::status(tongue), status.to_owned());
        }
        let subject = figure.subject();
        let reporters = self.bodies(&subject.reporters);
        if figure.is_claim() {
            say(label::claimed_by(tongue), reporters);
        } else {
            say(label::reported_by(tongue), reporters);
        }
        if let Some(basis) = subject.price_basis {
            say(label::prices(tongue), label::price_basis(tongue, basis));
        }
        if let Some(valuation) = subject.valuation {
            say(
                label::valuation(tongue),
                label::valuation_of(tongue, valuation),
            );
        }
        let releases: Vec<&str> = subject.releases.iter().map(String::as_str).collect();
        say(label::release(tongue), releases.join(label::comma(tongue)));
        match figure.derivation() {
            Derivation::Observed(observation) | Derivation::Claimed(observation) => {
                let published = observation
                    .vintage
                    .published
                    .or(observation.source.published);
                let retrieved = observation.vintage.retrieved;
                facts.push(self.source(&observation.origin(), published, Some(retrieved)));
                if !observation.comment.is_empty() {
                    let parts = vec![Part::Text(observation.comment.clone())];
                    facts.push(Fact {
                        label: label::comment(tongue),
                        parts,
                    });
                }
            }
            Derivation::Recorded(record) => {
                let text = format!("{} / {} / {}", record.resource, record.key, record.field);
                facts.push(Fact {
                    label: label::record(tongue),
                    parts: vec![Part::Text(text)],
                });
                facts.push(self.source(&record.origin, record.published, Some(record.retrieved)));
            }
            Derivation::Counted(citation) => {
                let text = format!(
                    "{}{}{}{}{}",
                    citation.resource,
                    label::comma(tongue),
                    label::filter(tongue),
                    label::colon(tongue),
                    citation.filter
                );
                facts.push(Fact {
                    label: label::rows(tongue),
                    parts: vec![Part::Text(text)],
                });
                for origin in &citation.origins {
                    facts.push(self.source(origin, None, None));
                }
            }
            Derivation::Computed { formula, inputs } => {
                let words = formula::words(tongue, *formula);
                let text = format!("{words}{}{}", label::colon(tongue), formula.expression());
                facts.push(Fact {
                    label: label::formula(tongue),
                    parts: vec![Part::Text(text)],
                });
                let parts = inputs
                    .iter()
                    .enumerate()
                    .map(|(index, input)| Part::Input {
                        letter: super::context::letter(index),
                        figure: input.clone(),
                    })
                    .collect();
                facts.push(Fact {
                    label: label::inputs(tongue),
                    parts,
                });
                let sources: BTreeSet<_> = figure
                    .origins()
                    .into_iter()
                    .map(|origin| origin.source)
                    .collect();
                let titles: Vec<String> = sources
                    .iter()
                    .map(|id| label::quoted(tongue, self.source_title(id)))
                    .collect();
                let parts = vec![Part::Text(titles.join(label::comma(tongue)))];
                facts.push(Fact {
                    label: label::sources(tongue),
                    parts,
                });
            }
            _ => {}
        }
        Evidence {
            id: figure.id().clone(),
            value: self.full(figure),
            what: self.what(subject),
            facts,
        }
    }

    /// What a figure is: `Goods trade, share: China – Kazakhstan, 2024`.
    pub(crate) fn what(&self, subject: &Subject) -> String {
        let (tongue, language) = (self.tongue, self.tongue.language());
        let mut text = subject.concept.names.get(language).to_owned();
        if let Some(aspect) = formula::aspect(tongue, subject.aspect) {
            text.push_str(label::comma(tongue));
            text.push_str(aspect);
        }
        text.push_str(label::colon(tongue));
        text.push_str(self.directory.area(&subject.ref_area, language));
        if let Some(counterpart) = &subject.counterpart {
            text.push_str(" – ");
            text.push_str(self.directory.area(counterpart, language));
        }
        text.push_str(label::comma(tongue));
        let period = time::period(tongue, subject.period);
        text.push_str(&match subject.base_period {
            None => period,
            Some(base) => {
                let base = time::period(tongue, base);
                tongue.pick(
                    format!("{period} against {base}"),
                    format!("{period} к {base}"),
                    format!("{period}与{base}相比"),
                )
            }
        });
        text
    }

    /// The names of reporting bodies.
    pub(crate) fn bodies(&self, ids: &BTreeSet<BodyId>) -> String {
        let names: Vec<&str> = ids
            .iter()
            .map(|id| self.directory.body(id, self.tongue.language()))
            .collect();
        names.join(label::comma(self.tongue))
    }

    /// The numbers that a figure can stand for, where both ends are there and differ.
    fn range(&self, figure: &Figure) -> Option<String> {
        let interval = figure.interval();
        if interval.is_exact() || matches!(figure.unit(), Unit::DATE | Unit::RANK) {
            return None;
        }
        let (low, high) = (interval.low().value()?, interval.high().value()?);
        let format = full_format(figure);
        let power = format.magnitude().power();
        let needed = [low, high]
            .into_iter()
            .map(|end| decimals_needed(end, power).min(6));
        let decimals = u8::try_from(needed.max().unwrap_or(0)).unwrap_or(6);
        let format = NumberFormat::new(format.magnitude(), decimals).ok()?;
        let unit = figure.unit();
        let low = self.printer.value(low, unit, format);
        let high = self.printer.value(high, unit, format);
        Some(self.tongue.pick(
            format!("from {low} to {high}"),
            format!("от {low} до {high}"),
            format!("{low}至{high}"),
        ))
    }

    fn source(
        &self,
        origin: &Origin,
        published: Option<PartialDate>,
        retrieved: Option<chrono::NaiveDate>,
    ) -> Fact {
        let tongue = self.tongue;
        let mut parts = Vec::new();
        let mut rest = String::new();
        let comma = label::comma(tongue);
        if let Some(source) = self.directory.source(&origin.source) {
            let title = label::quoted(tongue, &source.title);
            parts.push(if is_web(&source.url) {
                Part::Link {
                    url: source.url.clone(),
                    text: title,
                }
            } else {
                Part::Text(title)
            });
            if !source.publisher.is_empty() {
                rest.push_str(&format!("{comma}{}", source.publisher));
            }
        } else {
            parts.push(Part::Text(origin.source.to_string()));
        }
        if !origin.locator.is_empty() {
            rest.push_str(&format!("{comma}{}", origin.locator));
        }
        if let Some(date) = published {
            let date = time::partial_date(tongue, date);
            rest.push_str(&format!("{comma}{} {date}", label::published(tongue)));
        }
        if let Some(date) = retrieved {
            let date = time::date(tongue, date);
            rest.push_str(&format!("{comma}{} {date}", label::retrieved(tongue)));
        }
        parts.push(Part::Text(rest));
        Fact {
            label: label::source(tongue),
            parts,
        }
    }
}

/// Whether a text is an address of the web: nothing else becomes a link.
pub(crate) fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}
