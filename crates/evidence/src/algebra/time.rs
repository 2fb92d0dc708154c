//! Operations on two figures of one series over time.

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive as _, ToPrimitive as _};

use super::check;
use crate::interval::{Side, exact};
use crate::{
    Aspect, Bound, Figure, Formula, Interval, PlainUnit, Refusal, Subject, Unit, UnitKind,
};

/// Two figures of one series, the first before the second, in comparable periods.
fn then_and_now(from: &Figure, to: &Figure) -> Result<Subject, Refusal> {
    let (first, second) = (from.subject().period, to.subject().period);
    if first.same_days(&second) {
        check::evidence(&[from, to])?;
        return Err(Refusal::Revision(first));
    }
    check::series(from, to)?;
    first.comparable(&second)?;
    if first.end() > second.end() {
        return Err(Refusal::Order(first, second));
    }
    let mut subject = check::joined(to, from, Aspect::Growth);
    subject.base_period = Some(first);
    Ok(subject)
}

/// The change from one period to a later one, in the unit of the series; of percentages, in
/// percentage points.
///
/// # Errors
/// When the two are not of one series, or their periods cannot be compared.
pub fn change(from: &Figure, to: &Figure) -> Result<Figure, Refusal> {
    let mut subject = then_and_now(from, to)?;
    subject.aspect = Aspect::Difference;
    let unit = if from.unit() == Unit::PERCENT {
        Unit::PP
    } else {
        from.unit()
    };
    let value = check::sub(to.value(), from.value())?;
    let interval = to.interval().checked_sub(&from.interval())?;
    let inputs = vec![from.clone(), to.clone()];
    Ok(Figure::computed(
        subject,
        unit,
        value,
        interval,
        Formula::Change,
        inputs,
    ))
}

/// The change from one period to a later one, in per cent of the first.
///
/// # Errors
/// When the two are not of one series (concept, areas, unit, prices, reporter, release), when
/// they are two vintages of one period ([`Refusal::Revision`]), when the periods are not the same
/// part of their years, or when the first may not be above zero.
pub fn growth(from: &Figure, to: &Figure) -> Result<Figure, Refusal> {
    let subject = then_and_now(from, to)?;
    positive(from)?;
    let one = Interval::exact(Decimal::ONE);
    let interval = to
        .interval()
        .checked_div(&from.interval())?
        .checked_sub(&one)?
        .checked_mul(&Interval::exact(check::hundred()))?;
    let difference = check::sub(to.value(), from.value())?;
    let value = check::div(check::mul(difference, check::hundred())?, from.value())?;
    let inputs = vec![from.clone(), to.clone()];
    Ok(Figure::computed(
        subject,
        Unit::PERCENT,
        value,
        interval,
        Formula::Growth,
        inputs,
    ))
}

/// The level that a [`growth`] leads to from its base: the inverse of it.
///
/// # Errors
/// When `growth` is not a growth of the series of `from` on its period.
pub fn grown(from: &Figure, growth: &Figure) -> Result<Figure, Refusal> {
    check::evidence(&[from, growth])?;
    let (base, rate) = (from.subject(), growth.subject());
    if rate.aspect != Aspect::Growth || growth.unit() != Unit::PERCENT {
        return Err(Refusal::Units(growth.unit(), Unit::PERCENT));
    }
    if check::pair(base) != check::pair(rate) || base.concept.id != rate.concept.id {
        return Err(Refusal::Areas(base.to_string(), rate.to_string()));
    }
    if rate.base_period != Some(base.period) {
        return Err(Refusal::DifferentPeriods(
            base.period,
            rate.base_period.unwrap_or(rate.period),
        ));
    }
    let factor = growth
        .interval()
        .checked_div(&Interval::exact(check::hundred()))?
        .checked_add(&Interval::exact(Decimal::ONE))?;
    let interval = from.interval().checked_mul(&factor)?;
    let factor = check::add(check::div(growth.value(), check::hundred())?, Decimal::ONE)?;
    let value = check::mul(from.value(), factor)?;
    let mut subject = check::joined(from, growth, Aspect::Level);
    subject.period = rate.period;
    let inputs = vec![from.clone(), growth.clone()];
    Ok(Figure::computed(
        subject,
        from.unit(),
        value,
        interval,
        Formula::Grown,
        inputs,
    ))
}

/// How many times the first the second is.
///
/// # Errors
/// As for [`growth`].
pub fn times(from: &Figure, to: &Figure) -> Result<Figure, Refusal> {
    let mut subject = then_and_now(from, to)?;
    positive(from)?;
    subject.aspect = Aspect::Ratio;
    let value = check::div(to.value(), from.value())?;
    let interval = to.interval().checked_div(&from.interval())?;
    let inputs = vec![from.clone(), to.clone()];
    Ok(Figure::computed(
        subject,
        Unit::RATIO,
        value,
        interval,
        Formula::Times,
        inputs,
    ))
}

/// The average yearly growth that leads from the first to the second, in per cent (the compound
/// annual growth rate).
///
/// The root is found to 14 digits and its interval is checked by raising it again.
///
/// # Errors
/// As for [`growth`]; and when the two are not a whole number of years apart.
pub fn annual_growth(from: &Figure, to: &Figure) -> Result<Figure, Refusal> {
    let mut subject = then_and_now(from, to)?;
    positive(from)?;
    positive(to)?;
    subject.aspect = Aspect::AnnualGrowth;
    let (first, second) = (from.subject().period, to.subject().period);
    let months = |period: &crate::Period| {
        use chrono::Datelike as _;
        period.end().year() * 12 + i32::try_from(period.end().month()).unwrap_or(0)
    };
    let apart = months(&second) - months(&first);
    let years = u32::try_from(apart / 12).unwrap_or(0);
    if years == 0 || apart % 12 != 0 {
        return Err(Refusal::DifferentPeriods(first, second));
    }
    let ratio = check::div(to.value(), from.value())?;
    let factor = root(ratio, years).ok_or(Refusal::OutOfRange)?;
    let value = percent(factor)?;
    let range = to.interval().checked_div(&from.interval())?;
    let low = match range.low().value().filter(|low| *low > Decimal::ZERO) {
        Some(low) => Bound::Closed(percent(below_root(low, years).ok_or(Refusal::OutOfRange)?)?),
        None => Bound::Closed(-check::hundred()),
    };
    let high = match range.high().value() {
        Some(high) => Bound::Closed(percent(
            above_root(high, years).ok_or(Refusal::OutOfRange)?,
        )?),
        None => Bound::Unbounded,
    };
    let interval = Interval::new(low, high)?;
    let inputs = vec![from.clone(), to.clone()];
    Ok(Figure::computed(
        subject,
        Unit::PERCENT,
        value,
        interval,
        Formula::AnnualGrowth,
        inputs,
    ))
}

/// The days from one date to a later one.
///
/// # Errors
/// When one is not a date, or the second cannot be after the first.
pub fn elapsed(from: &Figure, to: &Figure) -> Result<Figure, Refusal> {
    check::evidence(&[from, to])?;
    for date in [from, to] {
        if date.unit().kind() != UnitKind::Date {
            return Err(Refusal::Units(date.unit(), Unit::DATE));
        }
    }
    let value = check::sub(to.value(), from.value())?;
    let interval = to.interval().checked_sub(&from.interval())?;
    if interval
        .high()
        .value()
        .is_some_and(|most| most < Decimal::ZERO)
    {
        return Err(Refusal::Order(from.subject().period, to.subject().period));
    }
    let mut subject = check::joined(to, from, Aspect::Duration);
    subject.base_period = Some(from.subject().period);
    let inputs = vec![from.clone(), to.clone()];
    let days = Unit::Plain(PlainUnit::Day);
    Ok(Figure::computed(
        subject,
        days,
        value,
        interval,
        Formula::Elapsed,
        inputs,
    ))
}

/// Refuses a level that may be zero or less.
fn positive(figure: &Figure) -> Result<(), Refusal> {
    let above = match figure.interval().low() {
        Bound::Unbounded => false,
        Bound::Open(low) => low >= Decimal::ZERO,
        Bound::Closed(low) => low > Decimal::ZERO,
    };
    if above {
        Ok(())
    } else {
        Err(Refusal::NotPositive)
    }
}

/// A yearly factor in per cent of growth.
fn percent(factor: Decimal) -> Result<Decimal, Refusal> {
    check::mul(check::sub(factor, Decimal::ONE)?, check::hundred())
}

/// How far a root may be from the true one.
fn tolerance(root: Decimal) -> Decimal {
    root * Decimal::new(1, 14)
}

/// The root of a positive number: a floating-point guess, then Newton's method in decimals.
fn root(of: Decimal, degree: u32) -> Option<Decimal> {
    if degree == 1 {
        return Some(of);
    }
    let guess = of.to_f64()?.powf(1.0 / f64::from(degree));
    let mut root = Decimal::from_f64(guess)?;
    let n = Decimal::from(degree);
    for _ in 0..3 {
        let power = power(root, degree - 1, Side::Low)?;
        let next = root
            .checked_mul(n - Decimal::ONE)?
            .checked_add(of.checked_div(power)?)?
            .checked_div(n)?;
        root = next;
    }
    Some(root)
}

/// A number whose power is not above `of`.
fn below_root(of: Decimal, degree: u32) -> Option<Decimal> {
    let root = root(of, degree)?;
    let mut low = root;
    while power(low, degree, Side::High)? > of {
        low = low.checked_sub(tolerance(root))?;
    }
    Some(low)
}

/// A number whose power is not below `of`.
fn above_root(of: Decimal, degree: u32) -> Option<Decimal> {
    let root = root(of, degree)?;
    let mut high = root;
    while power(high, degree, Side::Low)? < of {
        high = high.checked_add(tolerance(root))?;
    }
    Some(high)
}

/// A power, rounded down or up.
fn power(base: Decimal, exponent: u32, side: Side) -> Option<Decimal> {
    let mut result = Decimal::ONE;
    for _ in 0..exponent {
        result = exact::mul(result, base)?.outward(side)?;
    }
    Some(result)
}
