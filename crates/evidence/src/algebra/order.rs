//! Order among figures of one kind.

use rust_decimal::Decimal;

use super::check;
use crate::{Aspect, Bound, Figure, Formula, Interval, Refusal, Unit};

/// The place of a figure among itself and others, the largest being first.
///
/// Where intervals overlap the place is an interval too.
///
/// # Errors
/// When one of the others is of another unit, measure or concept; or when it stands twice.
pub fn rank(figure: &Figure, others: &[Figure]) -> Result<Figure, Refusal> {
    let mut surely_above = 0_u32;
    let mut maybe_above = 0_u32;
    let mut above = 0_u32;
    for other in others {
        like(figure, other)?;
        if other == figure {
            return Err(Refusal::DoubleCount(other.subject().to_string()));
        }
        surely_above += u32::from(figure.interval().is_below(&other.interval()));
        maybe_above += u32::from(!other.interval().is_below(&figure.interval()));
        above += u32::from(other.value() > figure.value());
    }
    let place = |count: u32| Decimal::from(count) + Decimal::ONE;
    // Two exact equal numbers share a place: neither is above the other.
    let ties = others
        .iter()
        .filter(|other| other.interval() == figure.interval() && figure.interval().is_exact());
    let maybe_above = maybe_above.saturating_sub(u32::try_from(ties.count()).unwrap_or(0));
    let interval = Interval::closed(place(surely_above), place(maybe_above))?;
    let mut subject = figure.subject().clone();
    subject.aspect = Aspect::Rank;
    let mut inputs = vec![figure.clone()];
    let mut rest = others.to_vec();
    rest.sort_by(|a, b| a.id().cmp(b.id()));
    inputs.append(&mut rest);
    Ok(Figure::computed(
        subject,
        Unit::RANK,
        place(above),
        interval,
        Formula::Rank,
        inputs,
    ))
}

/// The largest of several figures of one kind.
///
/// # Errors
/// When there are none, or they are not of one kind.
pub fn maximum(figures: &[Figure]) -> Result<Figure, Refusal> {
    let mut largest = figures.first().ok_or(Refusal::Nothing)?;
    for figure in figures {
        like(largest, figure)?;
        if figure.value() > largest.value() {
            largest = figure;
        }
    }
    let low = figures
        .iter()
        .map(|figure| figure.interval().low())
        .reduce(|a, b| {
            match (a.value(), b.value()) {
                (Some(x), Some(y)) if y > x => b,
                (Some(x), Some(y)) if x > y => a,
                // Of two equal ends the open one is the stronger lower bound.
                (Some(_), Some(_)) => {
                    if matches!(a, Bound::Open(_)) {
                        a
                    } else {
                        b
                    }
                }
                (None, _) => b,
                (_, None) => a,
            }
        });
    let high = figures
        .iter()
        .map(|figure| figure.interval().high())
        .reduce(|a, b| match (a.value(), b.value()) {
            (Some(x), Some(y)) if y > x => b,
            (Some(x), Some(y)) if x > y => a,
            (Some(_), Some(_)) => {
                if matches!(a, Bound::Closed(_)) {
                    a
                } else {
                    b
                }
            }
            _ => Bound::Unbounded,
        });
    let interval = Interval::new(
        low.unwrap_or(Bound::Unbounded),
        high.unwrap_or(Bound::Unbounded),
    )?;
    let subject = largest.subject().clone();
    let mut inputs = figures.to_vec();
    inputs.sort_by(|a, b| (a.subject().period, a.id()).cmp(&(b.subject().period, b.id())));
    Ok(Figure::computed(
        subject,
        largest.unit(),
        largest.value(),
        interval,
        Formula::Maximum,
        inputs,
    ))
}

fn like(a: &Figure, b: &Figure) -> Result<(), Refusal> {
    check::evidence(&[a, b])?;
    check::measure(a, b)?;
    check::concept(a, b)?;
    check::unit(a, b)?;
    check::prices(a.subject().price_basis, b.subject().price_basis)?;
    Ok(())
}
