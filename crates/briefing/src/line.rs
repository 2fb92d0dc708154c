//! Sentences with places for figures, in three languages side by side.

use std::collections::BTreeSet;

use corridor_countries::Language;
use corridor_evidence::{AreaId, BodyId, Figure, Period, Refusal};
use corridor_report::{Inline, Inlines, NumberFormat};

use crate::BriefError;

/// The words of one sentence in English, Russian and Chinese.
///
/// A name in braces is a place: `trade of {area}`. All three have the same places.
pub(crate) type Words = [&'static str; 3];

/// The sentence of a language, with its places filled.
///
/// # Errors
/// When the words have a digit, since numbers are figures; when the three languages do not have
/// the same places, or a place has no filling.
pub(crate) fn line(
    language: Language,
    words: Words,
    places: &[(&str, Inlines)],
) -> Result<Inlines, BriefError> {
    let [english, russian, chinese] = words;
    let expected = names_of(english);
    let filled = |name: &&str| places.iter().any(|(place, _)| place == name);
    if names_of(russian) != expected
        || names_of(chinese) != expected
        || !expected.iter().all(filled)
    {
        return Err(BriefError::Places(english));
    }
    let template = match language {
        Language::Ru => russian,
        Language::Zh => chinese,
        _ => english,
    };
    let mut line = Inlines::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        if !before.is_empty() {
            line = line.words(before)?;
        }
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        if let Some((_, filling)) = places.iter().find(|(place, _)| *place == name) {
            line = line.then(filling.clone());
        }
        rest = after;
    }
    if rest.is_empty() {
        Ok(line)
    } else {
        Ok(line.words(rest)?)
    }
}

/// The names of the places in a sentence.
fn names_of(template: &str) -> BTreeSet<&str> {
    let after_braces = template.split('{').skip(1);
    after_braces
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

/// The words of a language alone.
pub(crate) fn words(language: Language, text: Words) -> Result<Inlines, BriefError> {
    line(language, text, &[])
}

/// A figure in the form that fits its size.
pub(crate) fn figure(figure: &Figure) -> Inlines {
    Inlines::new().figure(figure.clone(), NumberFormat::natural(figure))
}

/// A figure in a given form.
pub(crate) fn shown(figure: &Figure, format: NumberFormat) -> Inlines {
    Inlines::new().figure(figure.clone(), format)
}

/// The name of an area.
pub(crate) fn area(area: &AreaId) -> Inlines {
    Inlines::new().area(area.clone())
}

/// The names of areas, with commas.
pub(crate) fn areas(language: Language, ids: &[AreaId]) -> Inlines {
    let comma = if language == Language::Zh {
        "、"
    } else {
        ", "
    };
    let mut line = Inlines::new();
    for (index, id) in ids.iter().enumerate() {
        if index > 0
            && let Ok(next) = line.clone().words(comma)
        {
            line = next;
        }
        line = line.area(id.clone());
    }
    line
}

/// The name of a body.
pub(crate) fn body(body: &BodyId) -> Inlines {
    Inlines::new().body(body.clone())
}

/// A period.
pub(crate) fn period(period: Period) -> Inlines {
    Inlines::new().period(period)
}

/// Why there is no number.
pub(crate) fn refusal(refusal: &Refusal) -> Inlines {
    Inlines::from(Inline::Refusal(refusal.clone()))
}
