//! The data that a command uses.

use corridor_dataset::{Dataset, Folder};
use corridor_evidence::AreaId;

use crate::args::Package;
use crate::failure::Failure;

/// Reads the data package or packages that the arguments name.
pub(crate) fn load(package: &Package) -> Result<Dataset, Failure> {
    let mut dataset = match &package.data {
        Some(dir) => Dataset::load(&Folder::new(dir))?,
        None => Dataset::bundled()?,
    };
    for dir in &package.extend {
        dataset = dataset.extend(&Folder::new(dir))?;
    }
    Ok(match package.as_of {
        Some(day) => dataset.as_of(day),
        None => dataset,
    })
}

/// The nearest of some names, when it is near.
pub(crate) fn nearest<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let lower = name.to_lowercase();
    names
        .map(|candidate| {
            (
                strsim::jaro_winkler(&lower, &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(nearness, _)| *nearness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

/// Refuses an area that the data do not have, with the nearest that they have by id or name.
pub(crate) fn check_area(dataset: &Dataset, area: &AreaId) -> Result<(), Failure> {
    if dataset.area(area.as_str()).is_some() {
        return Ok(());
    }
    let names = dataset
        .areas()
        .flat_map(|a| [(a.id.as_str(), a), (a.names.en.as_str(), a)]);
    let names: Vec<(&str, _)> = names.collect();
    let near = nearest(area.as_str(), names.iter().map(|(name, _)| *name));
    let hint = near
        .and_then(|near| names.iter().find(|(name, _)| *name == near))
        .map_or_else(
            || "`corridor data list areas` shows the areas that have data".to_owned(),
            |(_, area)| format!("did you mean `{}` ({})?", area.id, area.names.en),
        );
    Err(Failure::Usage {
        message: format!("no area `{area}` in the data"),
        hint: Some(hint),
    })
}

/// Refuses a name that a table does not have, with the nearest that it has.
pub(crate) fn unknown<'n>(
    what: &str,
    table: &str,
    name: &str,
    names: impl Iterator<Item = &'n str>,
) -> Failure {
    let hint = match nearest(name, names) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("`corridor data list {table}` shows them all"),
    };
    Failure::Usage {
        message: format!("no {what} `{name}` in the data"),
        hint: Some(hint),
    }
}
