//! Sums of parts: over areas, counterparts and periods.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::check;
use crate::{AreaId, Aspect, Bound, Figure, Formula, Interval, Measure, Period, Refusal, Subject};

/// Which of the two areas of a subject the parts differ in.
#[derive(Clone, Copy)]
enum Side {
    RefArea,
    Counterpart,
}

/// Whether all members of the whole must be there.
#[derive(Clone, Copy, PartialEq)]
enum Missing {
    Refused,
    GivesLowerBound,
}

/// The sum over the members of a group: every member once, nothing else.
///
/// The parts must agree in everything but the area: concept, counterpart, period, unit, prices,
/// valuation. Parts reported by different bodies (each country by its own office) may be summed.
///
/// # Errors
/// When a part is missing (unknown is not zero), given twice, no member, or of another kind; when
/// the concept does not add up over areas.
pub fn sum_areas(whole: &AreaId, members: &[AreaId], parts: &[Figure]) -> Result<Figure, Refusal> {
    sum_over(Side::RefArea, whole, members, parts, Missing::Refused)
}

/// The sum over the counterparts that make up a group.
///
/// # Errors
/// As for [`sum_areas`].
pub fn sum_counterparts(
    whole: &AreaId,
    members: &[AreaId],
    parts: &[Figure],
) -> Result<Figure, Refusal> {
    sum_over(Side::Counterpart, whole, members, parts, Missing::Refused)
}

/// The sum over the members that are known, of amounts that cannot be negative: the whole is at
/// least this. With all members known it is their [sum](sum_areas).
///
/// # Errors
/// As for [`sum_areas`], but members may be missing; [`Refusal::NotPositive`] when a part may be
/// negative, since then the parts bound nothing.
pub fn lower_bound_areas(
    whole: &AreaId,
    members: &[AreaId],
    parts: &[Figure],
) -> Result<Figure, Refusal> {
    sum_over(
        Side::RefArea,
        whole,
        members,
        parts,
        Missing::GivesLowerBound,
    )
}

/// The sum over the counterparts that are known: the whole is at least this.
///
/// # Errors
/// As for [`lower_bound_areas`].
pub fn lower_bound_counterparts(
    whole: &AreaId,
    members: &[AreaId],
    parts: &[Figure],
) -> Result<Figure, Refusal> {
    sum_over(
        Side::Counterpart,
        whole,
        members,
        parts,
        Missing::GivesLowerBound,
    )
}

fn sum_over(
    side: Side,
    whole: &AreaId,
    members: &[AreaId],
    parts: &[Figure],
    missing: Missing,
) -> Result<Figure, Refusal> {
    let first = parts.first().ok_or(Refusal::Nothing)?;
    if !first.subject().concept.additive.areas {
        return Err(Refusal::NotAdditive {
            concept: first.subject().concept.id.clone(),
            over: "areas",
        });
    }
    let area = |figure: &Figure| match side {
        Side::RefArea => Some(figure.subject().ref_area.clone()),
        Side::Counterpart => figure.subject().counterpart.clone(),
    };
    let other = |subject: &Subject| match side {
        Side::RefArea => subject.counterpart.clone(),
        Side::Counterpart => Some(subject.ref_area.clone()),
    };
    let mut absent: BTreeSet<&AreaId> = members.iter().collect();
    for part in parts {
        alike(first, part)?;
        check::same_period(first, part)?;
        if other(first.subject()) != other(part.subject()) {
            return Err(Refusal::Areas(
                check::pair_text(first.subject()),
                check::pair_text(part.subject()),
            ));
        }
        let area = area(part).ok_or_else(|| Refusal::Stranger(part.subject().to_string()))?;
        if !absent.remove(&area) {
            return Err(if members.contains(&area) {
                Refusal::DoubleCount(area.to_string())
            } else {
                Refusal::Stranger(area.to_string())
            });
        }
    }
    if missing == Missing::Refused && !absent.is_empty() {
        return Err(Refusal::MissingParts(absent.into_iter().cloned().collect()));
    }
    let mut subject = all_joined(parts)?;
    match side {
        Side::RefArea => subject.ref_area = whole.clone(),
        Side::Counterpart => subject.counterpart = Some(whole.clone()),
    }
    let (value, interval) = total(parts)?;
    if absent.is_empty() {
        return Ok(computed(subject, value, interval, Formula::Sum, parts));
    }
    let negative = |part: &Figure| {
        part.interval()
            .low()
            .value()
            .is_none_or(|low| low < Decimal::ZERO)
    };
    if parts.iter().any(negative) {
        return Err(Refusal::NotPositive);
    }
    let interval = Interval::new(interval.low(), Bound::Unbounded)?;
    Ok(computed(
        subject,
        value,
        interval,
        Formula::PartialSum,
        parts,
    ))
}

/// The sum over periods that follow one another without gap and make up `whole`.
///
/// # Errors
/// When the concept is a stock (the state of December is not added to that of November) or does
/// not add up over periods; when periods overlap, leave a gap, or are not `whole` together.
pub fn sum_periods(whole: Period, parts: &[Figure]) -> Result<Figure, Refusal> {
    let first = parts.first().ok_or(Refusal::Nothing)?;
    let concept = &first.subject().concept;
    if !concept.additive.periods || concept.measure == Measure::Stock {
        return Err(Refusal::NotAdditive {
            concept: concept.id.clone(),
            over: "periods",
        });
    }
    for part in parts {
        check::series(first, part)?;
    }
    let mut in_order: Vec<&Figure> = parts.iter().collect();
    in_order.sort_by_key(|part| part.subject().period);
    for (earlier, later) in in_order.iter().zip(in_order.iter().skip(1)) {
        let (earlier, later) = (earlier.subject().period, later.subject().period);
        if earlier.overlaps(&later) {
            return Err(Refusal::DoubleCount(later.to_string()));
        }
        if earlier.end().succ_opt() != later.start() {
            return Err(Refusal::DifferentPeriods(earlier, later));
        }
    }
    let ends = in_order.first().zip(in_order.last());
    let complete = ends.is_some_and(|(first, last)| {
        first.subject().period.start() == whole.start()
            && last.subject().period.end() == whole.end()
    });
    if !complete {
        return Err(Refusal::DifferentPeriods(first.subject().period, whole));
    }
    let mut subject = all_joined(parts)?;
    subject.period = whole;
    let (value, interval) = total(parts)?;
    Ok(computed(subject, value, interval, Formula::Sum, parts))
}

/// What all parts of a sum must agree in.
fn alike(a: &Figure, b: &Figure) -> Result<(), Refusal> {
    check::evidence(&[a, b])?;
    check::measure(a, b)?;
    if a.subject().aspect != Aspect::Level {
        return Err(Refusal::NotAdditive {
            concept: a.subject().concept.id.clone(),
            over: "areas",
        });
    }
    let (first, second) = (a.subject(), b.subject());
    if first.concept.id != second.concept.id {
        return Err(Refusal::Concepts(
            first.concept.id.clone(),
            second.concept.id.clone(),
        ));
    }
    check::unit(a, b)?;
    check::prices(first.price_basis, second.price_basis)?;
    check::valuation(first.valuation, second.valuation)?;
    check::releases(first, second)
}

fn all_joined(parts: &[Figure]) -> Result<Subject, Refusal> {
    let (first, rest) = parts.split_first().ok_or(Refusal::Nothing)?;
    let mut subject = first.subject().clone();
    for part in rest {
        let other = part.subject();
        subject.reporters.extend(other.reporters.iter().cloned());
        subject.releases.extend(other.releases.iter().cloned());
        subject.valuation = check::valuation(subject.valuation, other.valuation)?;
        subject.price_basis = check::prices(subject.price_basis, other.price_basis)?;
    }
    Ok(subject)
}

fn total(parts: &[Figure]) -> Result<(Decimal, Interval), Refusal> {
    let mut value = Decimal::ZERO;
    let mut interval = Interval::exact(Decimal::ZERO);
    for part in parts {
        value = check::add(value, part.value())?;
        interval = interval.checked_add(&part.interval())?;
    }
    Ok((value, interval))
}

/// A sum; of a single part it is that part again, under the name of the whole.
fn computed(
    subject: Subject,
    value: Decimal,
    interval: Interval,
    formula: Formula,
    parts: &[Figure],
) -> Figure {
    let unit = parts.first().map_or(crate::Unit::RATIO, Figure::unit);
    let mut inputs = parts.to_vec();
    inputs.sort_by(|a, b| (a.subject().period, a.id()).cmp(&(b.subject().period, b.id())));
    Figure::computed(subject, unit, value, interval, formula, inputs)
}
