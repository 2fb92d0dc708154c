//! Amounts of money in another currency or at other prices.

use rust_decimal::Decimal;

use super::check;
use crate::{Aspect, Figure, Formula, Measure, PriceBasis, Refusal, Unit};

/// An amount in the other currency of a rate.
///
/// The rate is a figure too, so that its method, source and date stay with the result. It may be
/// quoted either way round.
///
/// # Errors
/// When the amount is not in one of the two currencies of the rate, or the rate is for another
/// period: a flow needs the average of its period, a stock the rate of its day.
pub fn convert(amount: &Figure, rate: &Figure) -> Result<Figure, Refusal> {
    check::evidence(&[amount, rate])?;
    let Unit::Rate { base, quote } = rate.unit() else {
        return Err(Refusal::Units(amount.unit(), rate.unit()));
    };
    let (period, rate_period) = (amount.subject().period, rate.subject().period);
    if period.end() != rate_period.end()
        || (!period.same_days(&rate_period) && !period.is_instant())
    {
        return Err(Refusal::DifferentPeriods(period, rate_period));
    }
    let (unit, value, interval) = if amount.unit() == Unit::Money(base) {
        let interval = amount.interval().checked_mul(&rate.interval())?;
        (
            Unit::Money(quote),
            check::mul(amount.value(), rate.value())?,
            interval,
        )
    } else if amount.unit() == Unit::Money(quote) {
        let interval = amount.interval().checked_div(&rate.interval())?;
        (
            Unit::Money(base),
            check::div(amount.value(), rate.value())?,
            interval,
        )
    } else {
        return Err(Refusal::Units(amount.unit(), rate.unit()));
    };
    let mut subject = amount.subject().clone();
    subject
        .reporters
        .extend(rate.subject().reporters.iter().cloned());
    subject
        .releases
        .extend(rate.subject().releases.iter().cloned());
    let inputs = vec![amount.clone(), rate.clone()];
    Ok(Figure::computed(
        subject,
        unit,
        value,
        interval,
        Formula::Conversion,
        inputs,
    ))
}

/// The exchange rate that two amounts of the same thing imply: units of the first's currency for
/// one unit of the second's.
///
/// # Errors
/// When they are not amounts of money of the same thing and period in two currencies.
pub fn implied_rate(amount: &Figure, in_other: &Figure) -> Result<Figure, Refusal> {
    check::evidence(&[amount, in_other])?;
    check::measure(amount, in_other)?;
    check::concept(amount, in_other)?;
    check::same_period(amount, in_other)?;
    let (first, second) = (amount.subject(), in_other.subject());
    if check::unordered_pair(first) != check::unordered_pair(second) {
        return Err(Refusal::Areas(
            check::pair_text(first),
            check::pair_text(second),
        ));
    }
    let unit = match (amount.unit(), in_other.unit()) {
        (Unit::Money(quote), Unit::Money(base)) if quote != base => Unit::Rate { base, quote },
        (a, b) => return Err(Refusal::Units(a, b)),
    };
    let value = check::div(amount.value(), in_other.value())?;
    let interval = amount.interval().checked_div(&in_other.interval())?;
    let subject = check::joined(amount, in_other, Aspect::Ratio);
    let inputs = vec![amount.clone(), in_other.clone()];
    Ok(Figure::computed(
        subject,
        unit,
        value,
        interval,
        Formula::ImpliedRate,
        inputs,
    ))
}

/// An amount at the prices of the period of `base`: `amount × base / index`, where `index` is the
/// price index in the period of the amount and `base` the same index in the base year.
///
/// # Errors
/// When the amount is not at current prices, the two are not one index, or the index is for
/// another period than the amount.
pub fn deflate(amount: &Figure, index: &Figure, base: &Figure) -> Result<Figure, Refusal> {
    check::evidence(&[amount, index, base])?;
    if amount.unit().currency().is_none() {
        return Err(Refusal::Units(amount.unit(), Unit::USD));
    }
    if let Some(basis @ PriceBasis::Constant(_)) = amount.subject().price_basis {
        return Err(Refusal::Prices(basis, PriceBasis::Current));
    }
    for figure in [index, base] {
        let measure = figure.subject().concept.measure;
        if measure != Measure::Index {
            return Err(Refusal::Measures(measure, Measure::Index));
        }
    }
    check::series(index, base)?;
    check::same_period(amount, index)?;
    let year = base
        .subject()
        .period
        .calendar_year()
        .ok_or(Refusal::DifferentPeriods(
            base.subject().period,
            amount.subject().period,
        ))?;
    let factor = base.interval().checked_div(&index.interval())?;
    let interval = amount.interval().checked_mul(&factor)?;
    let value = check::mul(amount.value(), check::div(base.value(), index.value())?)?;
    let mut subject = check::joined(amount, index, amount.subject().aspect);
    subject.price_basis = Some(PriceBasis::Constant(year));
    let inputs = vec![amount.clone(), index.clone(), base.clone()];
    let positive = index
        .interval()
        .low()
        .value()
        .is_some_and(|low| low > Decimal::ZERO);
    if !positive {
        return Err(Refusal::ZeroBase);
    }
    Ok(Figure::computed(
        subject,
        amount.unit(),
        value,
        interval,
        Formula::Deflation,
        inputs,
    ))
}
