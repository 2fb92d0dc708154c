//! The conditions that the operations share.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::{AreaId, Aspect, Figure, Interval, PriceBasis, Refusal, Subject, Unit, Valuation};

/// One hundred.
pub(super) fn hundred() -> Decimal {
    Decimal::ONE_HUNDRED
}

/// Refuses what somebody said.
pub(super) fn evidence(figures: &[&Figure]) -> Result<(), Refusal> {
    match figures.iter().find(|figure| figure.is_claim()) {
        Some(claim) => Err(Refusal::Claim(claim.subject().to_string())),
        None => Ok(()),
    }
}

/// One unit for both; two currencies get a sentence of their own.
pub(super) fn unit(a: &Figure, b: &Figure) -> Result<(), Refusal> {
    match (a.unit(), b.unit()) {
        (a, b) if a == b => Ok(()),
        (a @ Unit::Money(_), b @ Unit::Money(_)) => Err(Refusal::Currencies(a, b)),
        (a, b) => Err(Refusal::Units(a, b)),
    }
}

/// One kind of measure and aspect for both.
pub(super) fn measure(a: &Figure, b: &Figure) -> Result<(), Refusal> {
    let (first, second) = (a.subject(), b.subject());
    if first.concept.measure != second.concept.measure {
        return Err(Refusal::Measures(
            first.concept.measure,
            second.concept.measure,
        ));
    }
    if first.aspect != second.aspect {
        return Err(Refusal::Areas(first.to_string(), second.to_string()));
    }
    Ok(())
}

/// Concepts that the concept table calls comparable.
pub(super) fn concept(a: &Figure, b: &Figure) -> Result<(), Refusal> {
    let (first, second) = (&a.subject().concept, &b.subject().concept);
    if first.is_comparable_with(second) || second.is_comparable_with(first) {
        return Ok(());
    }
    Err(Refusal::Concepts(first.id.clone(), second.id.clone()))
}

/// The price basis that both have. A basis that is not said agrees with current prices only.
pub(super) fn prices(
    a: Option<PriceBasis>,
    b: Option<PriceBasis>,
) -> Result<Option<PriceBasis>, Refusal> {
    let said = |basis: Option<PriceBasis>| basis.unwrap_or(PriceBasis::Current);
    if said(a) == said(b) {
        Ok(a.or(b))
    } else {
        Err(Refusal::Prices(said(a), said(b)))
    }
}

/// The valuation of both, none when one is not said.
pub(super) fn valuation(
    a: Option<Valuation>,
    b: Option<Valuation>,
) -> Result<Option<Valuation>, Refusal> {
    match (a, b) {
        (Some(a), Some(b)) if a != b => Err(Refusal::Valuations(a, b)),
        (Some(a), Some(_)) => Ok(Some(a)),
        _ => Ok(None),
    }
}

/// One period for both, however it is written.
pub(super) fn same_period(a: &Figure, b: &Figure) -> Result<(), Refusal> {
    let (first, second) = (a.subject().period, b.subject().period);
    if first.same_days(&second) {
        Ok(())
    } else {
        Err(Refusal::DifferentPeriods(first, second))
    }
}

/// Numbers of one reporter must be of one release.
pub(super) fn releases(a: &Subject, b: &Subject) -> Result<(), Refusal> {
    if a.releases == b.releases || a.reporters.is_disjoint(&b.reporters) {
        return Ok(());
    }
    let name = |releases: &BTreeSet<String>| {
        releases
            .iter()
            .next()
            .cloned()
            .unwrap_or_else(|| "no named release".to_owned())
    };
    let only = |mine: &BTreeSet<String>, theirs: &BTreeSet<String>| {
        name(&mine.difference(theirs).cloned().collect())
    };
    Err(Refusal::Releases(
        only(&a.releases, &b.releases),
        only(&b.releases, &a.releases),
    ))
}

/// One series: same concept, areas, unit, prices, valuation, reporters and release.
pub(super) fn series(a: &Figure, b: &Figure) -> Result<(), Refusal> {
    evidence(&[a, b])?;
    measure(a, b)?;
    let (first, second) = (a.subject(), b.subject());
    if first.concept.id != second.concept.id {
        return Err(Refusal::Concepts(
            first.concept.id.clone(),
            second.concept.id.clone(),
        ));
    }
    unit(a, b)?;
    prices(first.price_basis, second.price_basis)?;
    valuation(first.valuation, second.valuation)?;
    if pair(first) != pair(second) {
        return Err(Refusal::Areas(pair_text(first), pair_text(second)));
    }
    if first.reporters != second.reporters {
        let mut one = first.reporters.difference(&second.reporters);
        let mut other = second.reporters.difference(&first.reporters);
        return match (one.next(), other.next()) {
            (Some(one), Some(other)) => Err(Refusal::Reporters(one.clone(), other.clone())),
            _ => Err(Refusal::Areas(
                reporters_text(first),
                reporters_text(second),
            )),
        };
    }
    releases(first, second)
}

/// The two areas of a subject, in the order of the report.
pub(super) fn pair(subject: &Subject) -> (&AreaId, Option<&AreaId>) {
    (&subject.ref_area, subject.counterpart.as_ref())
}

/// The two areas of a subject, whichever of them reports.
pub(super) fn unordered_pair(subject: &Subject) -> BTreeSet<&AreaId> {
    std::iter::once(&subject.ref_area)
        .chain(&subject.counterpart)
        .collect()
}

pub(super) fn pair_text(subject: &Subject) -> String {
    match &subject.counterpart {
        Some(counterpart) => format!("{} with {counterpart}", subject.ref_area),
        None => subject.ref_area.to_string(),
    }
}

fn reporters_text(subject: &Subject) -> String {
    let names: Vec<&str> = subject
        .reporters
        .iter()
        .map(crate::BodyId::as_str)
        .collect();
    format!("{} by {}", pair_text(subject), names.join(" and "))
}

/// The subject of a figure computed from two: the first's, with what is known of both joined.
pub(super) fn joined(a: &Figure, b: &Figure, aspect: Aspect) -> Subject {
    let (first, second) = (a.subject(), b.subject());
    let mut subject = first.clone();
    subject.aspect = aspect;
    subject.reporters.extend(second.reporters.iter().cloned());
    subject.releases.extend(second.releases.iter().cloned());
    if first.valuation != second.valuation {
        subject.valuation = None;
    }
    subject
}

pub(super) fn add(a: Decimal, b: Decimal) -> Result<Decimal, Refusal> {
    a.checked_add(b).ok_or(Refusal::OutOfRange)
}

pub(super) fn sub(a: Decimal, b: Decimal) -> Result<Decimal, Refusal> {
    a.checked_sub(b).ok_or(Refusal::OutOfRange)
}

pub(super) fn mul(a: Decimal, b: Decimal) -> Result<Decimal, Refusal> {
    a.checked_mul(b).ok_or(Refusal::OutOfRange)
}

pub(super) fn div(a: Decimal, b: Decimal) -> Result<Decimal, Refusal> {
    if b.is_zero() {
        return Err(Refusal::ZeroBase);
    }
    a.checked_div(b).ok_or(Refusal::OutOfRange)
}

/// `100 × (a / b)` of intervals.
pub(super) fn percent_of(a: &Interval, b: &Interval) -> Result<Interval, Refusal> {
    Ok(a.checked_div(b)?.checked_mul(&Interval::exact(hundred()))?)
}
