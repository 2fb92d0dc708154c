//! The names of what a document names by id.

use std::collections::BTreeMap;
use std::sync::Arc;

use corridor_countries::{Country, Language};
use corridor_evidence::{AreaId, Body, BodyId, Derivation, Figure, Names, Source, SourceId};

/// The names of areas, reporting bodies and sources.
///
/// Countries that are not in it are named by their ISO names, and everything else by its id.
///
/// ```
/// use corridor_countries::Language;
/// use corridor_report::Directory;
///
/// let directory = Directory::default();
/// assert_eq!(directory.area(&"KAZ".parse()?, Language::Ru), "Казахстан");
/// assert_eq!(directory.area(&"CA5".parse()?, Language::Ru), "CA5");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Directory {
    /// The areas.
    pub areas: BTreeMap<AreaId, Names>,
    /// The bodies that report.
    pub bodies: BTreeMap<BodyId, Body>,
    /// The sources.
    pub sources: BTreeMap<SourceId, Arc<Source>>,
}

impl Directory {
    /// The name of an area.
    pub fn area<'a>(&'a self, id: &'a AreaId, language: Language) -> &'a str {
        if let Some(names) = self.areas.get(id) {
            return names.get(language);
        }
        id.as_str()
            .parse::<Country>()
            .map_or(id.as_str(), |country| country.name(language))
    }

    /// The name of a reporting body.
    pub fn body<'a>(&'a self, id: &'a BodyId, language: Language) -> &'a str {
        self.bodies
            .get(id)
            .map_or(id.as_str(), |body| body.names.get(language))
    }

    /// A source.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.get(id).map(AsRef::as_ref)
    }

    /// Adds the bodies and sources that the observations in `figures` name.
    pub fn learn<'a>(&mut self, figures: impl IntoIterator<Item = &'a Figure>) {
        for figure in figures {
            for part in figure.tree() {
                if let Derivation::Observed(observation) | Derivation::Claimed(observation) =
                    part.derivation()
                {
                    let (body, source) = (&observation.reporter, &observation.source);
                    self.bodies
                        .entry(body.id.clone())
                        .or_insert_with(|| (**body).clone());
                    self.sources
                        .entry(source.id.clone())
                        .or_insert_with(|| Arc::clone(source));
                }
            }
        }
    }
}
