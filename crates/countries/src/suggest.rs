//! The nearest names to one that is not known.

use crate::fold::fold;
use crate::{Country, Language};

/// A name near to one that is not known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Suggestion {
    /// The country.
    pub country: Country,
    /// Its name, in the language in which it is nearest.
    pub name: &'static str,
    /// How near it is: 1 for the same letters, 0 for none alike.
    pub similarity: f64,
}

/// Below this a name is another name.
const LEAST: f64 = 0.75;

/// The names of countries nearest to a text, the nearest first, one for each country; at most
/// `count`. A help for people who type, not an answer.
///
/// ```
/// use corridor_countries::{Country, nearest};
/// let near = nearest("Kazahkstan", 3);
/// assert_eq!(near[0].country, Country::KAZ);
/// assert_eq!(near[0].name, "Kazakhstan");
/// assert!(nearest("Atlantis Limited", 3).is_empty());
/// ```
pub fn nearest(text: &str, count: usize) -> Vec<Suggestion> {
    let wanted: String = fold(text).collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut near: Vec<Suggestion> = Country::all()
        .filter_map(|country| {
            Language::ALL
                .into_iter()
                .map(|language| {
                    let name = country.name(language);
                    let folded: String = fold(name).collect();
                    Suggestion {
                        country,
                        name,
                        similarity: strsim::normalized_damerau_levenshtein(&wanted, &folded),
                    }
                })
                // the first of equals: English comes first
                .reduce(|best, next| {
                    if next.similarity > best.similarity {
                        next
                    } else {
                        best
                    }
                })
        })
        .filter(|suggestion| suggestion.similarity >= LEAST)
        .collect();
    near.sort_by(|a, b| {
        b.similarity
            .total_cmp(&a.similarity)
            .then(a.country.cmp(&b.country))
    });
    near.truncate(count);
    near
}
