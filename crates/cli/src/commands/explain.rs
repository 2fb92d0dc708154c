//! `corridor explain`: where a printed number comes from.

use corridor_briefing::{Options, brief};
use corridor_dataset::{Dataset, Query};
use corridor_evidence::{AreaId, Derivation, Figure, FigureId};
use corridor_report::{Directory, explain, figure_json};

use crate::args::{Explain, ExplainFormat};
use crate::data;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output;

pub(crate) fn run(args: &Explain) -> Result<Exit, Failure> {
    let dataset = data::load(&args.package)?;
    let Some((figure, directory)) = find(&dataset, &args.figure) else {
        return Err(Failure::Usage {
            message: format!(
                "no figure `{}` in the data or in a brief made of them",
                args.figure
            ),
            hint: Some(
                "give the same --data, --extend and --as-of as the report that printed it"
                    .to_owned(),
            ),
        });
    };
    match args.format {
        ExplainFormat::Text => {
            let mut text = explain(&figure, &directory, args.lang.into());
            if args.rows {
                text.push_str(&rows(&figure));
            }
            output::print(&text)?;
        }
        ExplainFormat::Json => output::print(&figure_json(&figure, &directory, args.lang.into()))?,
    }
    Ok(Exit::Success)
}

/// The figure of an id: an observation, a claim, or a figure of a brief. The briefs are those of
/// all countries and groups that the data have, the one that is most asked for first.
fn find(dataset: &Dataset, id: &FigureId) -> Option<(Figure, Directory)> {
    let all = Query::default();
    let observed = dataset
        .observations(&all)
        .filter_map(|o| Figure::observed(o).ok());
    let claimed = dataset.claims().filter_map(|o| Figure::claimed(o).ok());
    if let Some(figure) = observed.chain(claimed).find(|figure| figure.id() == id) {
        let mut directory = names(dataset);
        directory.learn([&figure]);
        return Some((figure, directory));
    }
    for (area, counterpart) in pairs(dataset) {
        let Ok(document) = brief(dataset, &Options::new(area, counterpart)) else {
            continue;
        };
        if let Some(figure) = document.all_figures().into_iter().find(|f| f.id() == id) {
            return Some((figure, document.directory));
        }
    }
    None
}

fn names(dataset: &Dataset) -> Directory {
    let mut directory = Directory::default();
    directory.areas.extend(
        dataset
            .areas()
            .map(|area| (area.id.clone(), area.names.clone())),
    );
    directory
}

/// The pairs of which a brief can be made and says something.
fn pairs(dataset: &Dataset) -> Vec<(AreaId, AreaId)> {
    let default = Options::default();
    let mut pairs = vec![(default.area, default.counterpart)];
    let mut seen = std::collections::BTreeSet::new();
    for observation in dataset.observations(&Query::default()) {
        let Some(counterpart) = &observation.counterpart else {
            continue;
        };
        for (area, other) in [
            (&observation.ref_area, counterpart),
            (counterpart, &observation.ref_area),
        ] {
            if seen.insert((area.clone(), other.clone())) {
                pairs.push((area.clone(), other.clone()));
            }
        }
    }
    let of_kind = |id: &AreaId, kinds: &[&str]| {
        dataset
            .area(id.as_str())
            .is_some_and(|area| kinds.contains(&area.kind.as_str()))
    };
    let own_report = |id: &AreaId| dataset.bodies().any(|body| body.area.as_ref() == Some(id));
    pairs.retain(|(area, counterpart)| {
        of_kind(counterpart, &["country"])
            && own_report(counterpart)
            && (of_kind(area, &["group"]) || (of_kind(area, &["country"]) && own_report(area)))
    });
    pairs
}

/// The rows that a figure, or an input of it, counts.
fn rows(figure: &Figure) -> String {
    let mut text = String::new();
    for part in figure.tree() {
        if let Derivation::Counted(citation) = part.derivation() {
            text.push_str(&format!(
                "\nrows of `{}` counted by {}:\n",
                citation.resource,
                part.id()
            ));
            for row in &citation.rows {
                text.push_str("  ");
                text.push_str(row);
                text.push('\n');
            }
        }
    }
    text
}
