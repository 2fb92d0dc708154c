//! Names and codes against an oracle of real inputs: every row.

use corridor_countries::{Scheme, resolve};

use crate::rows;

#[test]
fn every_row_of_the_oracle_is_answered_right() {
    let cases = rows("expected/core/country_lookup.csv");
    assert!(cases.len() >= 398);
    let mut wrong = Vec::new();
    for case in &cases {
        let (input, hint, expected, status) = (&case[0], &case[1], &case[3], &case[4]);
        let scheme = if hint.is_empty() {
            Scheme::Any
        } else {
            hint.parse().expect("a scheme")
        };
        let found = resolve(input, scheme, None);
        if found.to_string() != expected || found.status() != status {
            wrong.push(format!(
                "{input} [{hint}]: {} {found}, not {status} {expected}",
                found.status()
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} wrong:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}
