//! Names against an oracle of real inputs. What `find` does not know yet is counted; what it
//! answers must be right.

use corridor_countries::{Country, NameMatch};

use crate::rows;

/// Inputs given without a code scheme, the code or codes expected, and the expected status.
fn cases() -> Vec<(String, String, String)> {
    rows("expected/core/country_lookup.csv")
        .iter()
        .filter(|case| case[1].is_empty())
        .map(|case| (case[0].to_owned(), case[3].to_owned(), case[4].to_owned()))
        .collect()
}

#[test]
fn no_name_is_answered_wrongly() {
    let cases = cases();
    assert!(cases.len() > 300);
    for (input, expected, status) in cases {
        let answer = match Country::find(&input) {
            NameMatch::None => continue,
            NameMatch::Ambiguous(countries) => countries
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("|"),
            found => found.country().expect("one country").to_string(),
        };
        assert!(
            status == "exact" || status == "ambiguous",
            "{input}: {answer}, but {status}"
        );
        assert_eq!(answer, expected, "{input}");
    }
}

#[test]
fn nine_names_of_ten_are_known() {
    let exact: Vec<_> = cases()
        .into_iter()
        .filter(|(_, _, status)| status == "exact")
        .collect();
    let unknown: Vec<_> = exact
        .iter()
        .filter(|(input, ..)| Country::find(input) == NameMatch::None)
        .map(|(input, ..)| input.as_str())
        .collect();
    assert!(
        unknown.len() * 10 <= exact.len(),
        "{} of {} unknown: {unknown:?}",
        unknown.len(),
        exact.len()
    );
}
