//! The figures of the briefs, computed again.

use corridor_dataset::Dataset;
use corridor_evidence::{Figure, Formula};
use rust_decimal::Decimal;

use crate::text::of;

const AREAS: [&str; 6] = ["CA5", "KAZ", "KGZ", "TJK", "TKM", "UZB"];

/// The value of a formula by plain arithmetic.
fn again(formula: Formula, inputs: &[Decimal]) -> Decimal {
    let hundred = Decimal::ONE_HUNDRED;
    match (formula, inputs) {
        (Formula::Sum | Formula::PartialSum | Formula::Turnover, all) => all.iter().sum(),
        (Formula::Balance | Formula::Gap, [a, b]) => a - b,
        (Formula::RelativeGap, [a, b]) => hundred * (a - b) / b,
        (Formula::Change, [a, b]) => b - a,
        (Formula::Growth, [a, b]) => hundred * (b - a) / a,
        (Formula::Share | Formula::Percentage, [a, b]) => hundred * a / b,
        (Formula::Ratio, [a, b]) => a / b,
        (Formula::Times, [a, b]) => b / a,
        (Formula::Maximum, all) => *all.iter().max().unwrap(),
        (other, _) => panic!("no brief has had the formula `{other}` yet: add it here"),
    }
}

#[test]
fn every_computed_figure_is_what_its_formula_makes_of_its_inputs() {
    let dataset = Dataset::bundled().unwrap();
    let mut seen = std::collections::BTreeSet::new();
    for area in AREAS {
        for figure in of(&dataset, area, "CHN").all_figures() {
            let Some(formula) = figure.formula() else {
                continue;
            };
            let inputs: Vec<Decimal> = figure.inputs().iter().map(Figure::value).collect();
            let expected = again(formula, &inputs);
            let apart = (figure.value() - expected).abs();
            assert!(
                apart <= expected.abs() * Decimal::new(1, 20),
                "{} is {} and {formula} of {inputs:?} is {expected}",
                figure.id(),
                figure.value()
            );
            assert!(
                figure.interval().contains(figure.value()),
                "{}",
                figure.id()
            );
            seen.insert(formula);
        }
    }
    for formula in [
        Formula::Sum,
        Formula::Gap,
        Formula::RelativeGap,
        Formula::Growth,
        Formula::Share,
    ] {
        assert!(seen.contains(&formula), "{formula}");
    }
}

#[test]
fn a_claim_is_shown_and_is_the_input_of_nothing() {
    let dataset = Dataset::bundled().unwrap();
    let mut claims = 0;
    for area in AREAS {
        for figure in of(&dataset, area, "CHN").all_figures() {
            claims += usize::from(figure.is_claim());
            let inputs = figure.inputs().iter().flat_map(Figure::tree);
            assert_eq!(
                inputs.filter(Figure::is_claim).count(),
                0,
                "{}",
                figure.id()
            );
        }
    }
    assert!(claims > 0);
}

#[test]
fn a_day_in_the_past_sees_nothing_that_was_published_later() {
    let day = "2025-06-17".parse().unwrap();
    let dataset = Dataset::bundled().unwrap().as_of(day);
    let document = of(&dataset, "CA5", "CHN");
    assert_eq!(document.cut_off, day);
    let figures = document.all_figures();
    assert!(figures.len() > 20, "{}", figures.len());
    for figure in figures {
        let known = figure.known_from();
        assert!(
            known.is_some_and(|known| known <= day),
            "{} {known:?}",
            figure.id()
        );
    }
}

#[test]
fn every_figure_has_an_origin() {
    let dataset = Dataset::bundled().unwrap();
    for figure in of(&dataset, "CA5", "CHN").all_figures() {
        let counted_none = figure.value().is_zero() && figure.formula().is_none();
        assert!(
            !figure.origins().is_empty() || counted_none,
            "{}",
            figure.id()
        );
    }
}
