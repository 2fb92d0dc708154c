//! The data that a command uses.

use corridor_countries::Country;
use corridor_dataset::{Area, Dataset, Folder};
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
            let nearness =
                strsim::normalized_damerau_levenshtein(&lower, &candidate.to_lowercase());
            (nearness, candidate)
        })
        .filter(|(nearness, _)| *nearness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}

/// The area that a text names: by its id or by a name, in any language and case, that one area
/// has. Nothing is guessed: of an unknown one the nearest is a hint.
pub(crate) fn area(dataset: &Dataset, text: &str) -> Result<AreaId, Failure> {
    let lower = text.trim().to_lowercase();
    let by_id = dataset
        .areas()
        .find(|area| area.id.as_str().to_lowercase() == lower);
    if let Some(area) = by_id {
        return Ok(area.id.clone());
    }
    let has_name = |area: &Area| {
        let names = [&area.names.en, &area.names.ru, &area.names.zh];
        names.into_iter().any(|name| name.to_lowercase() == lower)
    };
    let mut by_name = dataset.areas().filter(|area| has_name(area));
    if let (Some(area), None) = (by_name.next(), by_name.next()) {
        return Ok(area.id.clone());
    }
    let other_name = Country::find(text).country();
    if let Some(area) = other_name.and_then(|country| dataset.area(country.alpha3())) {
        return Ok(area.id.clone());
    }
    let names: Vec<(&str, &Area)> = dataset
        .areas()
        .flat_map(|area| [(area.id.as_str(), area), (area.names.en.as_str(), area)])
        .map(|(name, area)| (name, area.as_ref()))
        .collect();
    let hint = nearest(text, names.iter().map(|(name, _)| *name))
        .and_then(|near| names.iter().find(|(name, _)| *name == near))
        .map_or_else(
            || "`corridor data list areas` shows the areas that have data".to_owned(),
            |(_, area)| format!("did you mean `{}` ({})?", area.id, area.names.en),
        );
    Err(Failure::Usage {
        message: format!("no area `{text}` in the data"),
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
