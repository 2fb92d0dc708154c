//! Operations on two figures of one period.

use std::sync::Arc;

use rust_decimal::Decimal;

use super::check;
use crate::{Aspect, Concept, Figure, Formula, Interval, Refusal, Subject, Unit, Valuation};

/// Exports plus imports of one area with one counterpart, as one body reports them, as `total`.
///
/// Exports are valued FOB and imports CIF by convention (IMTS 2010, chapter IV), so the turnover
/// has no valuation of its own.
///
/// # Errors
/// When the two are about different areas, periods, units, or by different reporters.
pub fn turnover(
    total: &Arc<Concept>,
    exports: &Figure,
    imports: &Figure,
) -> Result<Figure, Refusal> {
    let subject = two_flows(total, exports, imports)?;
    let value = check::add(exports.value(), imports.value())?;
    let interval = exports.interval().checked_add(&imports.interval())?;
    let inputs = vec![exports.clone(), imports.clone()];
    Ok(Figure::computed(
        subject,
        exports.unit(),
        value,
        interval,
        Formula::Turnover,
        inputs,
    ))
}

/// Exports less imports, as `balance`.
///
/// # Errors
/// As for [`turnover`].
pub fn balance(
    balance: &Arc<Concept>,
    exports: &Figure,
    imports: &Figure,
) -> Result<Figure, Refusal> {
    let subject = two_flows(balance, exports, imports)?;
    let value = check::sub(exports.value(), imports.value())?;
    let interval = exports.interval().checked_sub(&imports.interval())?;
    let inputs = vec![exports.clone(), imports.clone()];
    Ok(Figure::computed(
        subject,
        exports.unit(),
        value,
        interval,
        Formula::Balance,
        inputs,
    ))
}

/// Two flows of one area, of which `concept` is made.
fn two_flows(concept: &Arc<Concept>, a: &Figure, b: &Figure) -> Result<Subject, Refusal> {
    check::evidence(&[a, b])?;
    check::measure(a, b)?;
    check::unit(a, b)?;
    check::same_period(a, b)?;
    let (first, second) = (a.subject(), b.subject());
    if first.concept.measure != concept.measure {
        return Err(Refusal::Measures(first.concept.measure, concept.measure));
    }
    if first.concept.id == second.concept.id {
        return Err(Refusal::DoubleCount(first.to_string()));
    }
    if check::pair(first) != check::pair(second) {
        return Err(Refusal::Areas(
            check::pair_text(first),
            check::pair_text(second),
        ));
    }
    if first.concept.scope != second.concept.scope {
        return Err(Refusal::Concepts(
            first.concept.id.clone(),
            second.concept.id.clone(),
        ));
    }
    if let (Some(one), Some(other)) = (
        first.reporters.difference(&second.reporters).next(),
        second.reporters.difference(&first.reporters).next(),
    ) {
        return Err(Refusal::Reporters(one.clone(), other.clone()));
    }
    check::releases(first, second)?;
    let mut subject = check::joined(a, b, Aspect::Level);
    subject.price_basis = check::prices(first.price_basis, second.price_basis)?;
    subject.concept = Arc::clone(concept);
    subject.valuation = None::<Valuation>;
    Ok(subject)
}

/// What both of two reports of the same thing must agree in.
fn two_reports(a: &Figure, b: &Figure) -> Result<(), Refusal> {
    check::evidence(&[a, b])?;
    check::measure(a, b)?;
    check::concept(a, b)?;
    check::unit(a, b)?;
    check::prices(a.subject().price_basis, b.subject().price_basis)?;
    check::same_period(a, b)?;
    let (first, second) = (a.subject(), b.subject());
    if check::unordered_pair(first) != check::unordered_pair(second) {
        return Err(Refusal::Areas(
            check::pair_text(first),
            check::pair_text(second),
        ));
    }
    Ok(())
}

/// The difference of two reports of the same thing in the same period: a mirror gap, or the
/// revision between two vintages.
///
/// # Errors
/// When they are not about the same thing, areas and period.
pub fn gap(a: &Figure, b: &Figure) -> Result<Figure, Refusal> {
    two_reports(a, b)?;
    let unit = if a.unit() == Unit::PERCENT {
        Unit::PP
    } else {
        a.unit()
    };
    let value = check::sub(a.value(), b.value())?;
    let interval = a.interval().checked_sub(&b.interval())?;
    let subject = check::joined(a, b, Aspect::Difference);
    Ok(Figure::computed(
        subject,
        unit,
        value,
        interval,
        Formula::Gap,
        vec![a.clone(), b.clone()],
    ))
}

/// The difference of two reports of the same thing, in per cent of the second.
///
/// # Errors
/// As for [`gap`]; [`Refusal::ZeroBase`] when the second may be zero.
pub fn relative_gap(a: &Figure, b: &Figure) -> Result<Figure, Refusal> {
    two_reports(a, b)?;
    // (a − b) / b = a / b − 1, where each stands once and the interval is not wider than needed.
    let one = Interval::exact(Decimal::ONE);
    let interval = a
        .interval()
        .checked_div(&b.interval())?
        .checked_sub(&one)?
        .checked_mul(&Interval::exact(check::hundred()))?;
    let value = check::div(
        check::mul(check::sub(a.value(), b.value())?, check::hundred())?,
        b.value(),
    )?;
    let subject = check::joined(a, b, Aspect::RelativeDifference);
    let inputs = vec![a.clone(), b.clone()];
    Ok(Figure::computed(
        subject,
        Unit::PERCENT,
        value,
        interval,
        Formula::RelativeGap,
        inputs,
    ))
}

/// The first over the second, in the same unit and period: trade over GDP, a stock over GDP.
///
/// A ratio may set a stock against a flow (debt over GDP is a common one), since nothing is
/// added; a point in time goes with the period that it lies in.
///
/// # Errors
/// When units, prices or periods differ, or the second may be zero.
pub fn ratio(a: &Figure, b: &Figure) -> Result<Figure, Refusal> {
    check::evidence(&[a, b])?;
    check::unit(a, b)?;
    check::prices(a.subject().price_basis, b.subject().price_basis)?;
    let (first, second) = (a.subject().period, b.subject().period);
    let within = (first.is_instant() && second.contains(&first))
        || (second.is_instant() && first.contains(&second));
    if !within {
        check::same_period(a, b)?;
    }
    let value = check::div(a.value(), b.value())?;
    let interval = a.interval().checked_div(&b.interval())?;
    let subject = check::joined(a, b, Aspect::Ratio);
    let inputs = vec![a.clone(), b.clone()];
    Ok(Figure::computed(
        subject,
        Unit::RATIO,
        value,
        interval,
        Formula::Ratio,
        inputs,
    ))
}

/// The first in per cent of the second, which it is no part of: trade in per cent of GDP.
///
/// # Errors
/// As for [`ratio`].
pub fn percentage(a: &Figure, b: &Figure) -> Result<Figure, Refusal> {
    let ratio = ratio(a, b)?;
    let value = check::div(check::mul(a.value(), check::hundred())?, b.value())?;
    let interval = check::percent_of(&a.interval(), &b.interval())?;
    let subject = ratio.subject().clone();
    let inputs = ratio.inputs().to_vec();
    Ok(Figure::computed(
        subject,
        Unit::PERCENT,
        value,
        interval,
        Formula::Percentage,
        inputs,
    ))
}

/// The first in per cent of the second, of which it is a part.
///
/// # Errors
/// When they are not comparable, or differ in unit, prices, kind of measure or period; when the
/// second may be zero.
pub fn share(part: &Figure, whole: &Figure) -> Result<Figure, Refusal> {
    check::evidence(&[part, whole])?;
    check::measure(part, whole)?;
    check::concept(part, whole)?;
    check::unit(part, whole)?;
    check::prices(part.subject().price_basis, whole.subject().price_basis)?;
    check::same_period(part, whole)?;
    let value = check::div(check::mul(part.value(), check::hundred())?, whole.value())?;
    let interval = check::percent_of(&part.interval(), &whole.interval())?;
    let subject = check::joined(part, whole, Aspect::Share);
    let inputs = vec![part.clone(), whole.clone()];
    Ok(Figure::computed(
        subject,
        Unit::PERCENT,
        value,
        interval,
        Formula::Share,
        inputs,
    ))
}
