//! Figures as text.

use chrono::{Datelike as _, NaiveDate};
use corridor_evidence::{Figure, ObsStatus, PartialDate, Unit};
use rust_decimal::prelude::ToPrimitive as _;
use rust_decimal::{Decimal, RoundingStrategy};

use super::digits::{Grouping, grouped, minus, scaled};
use super::hedge::{Hedge, hedge};
use super::{Magnitude, NumberFormat, Sign, UnitShown};
use crate::language::{Tongue, time, unit};

/// Prints figures in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Printer {
    pub(crate) tongue: Tongue,
}

/// A figure as text, in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Printed {
    /// Hedge, number and unit.
    pub(crate) text: String,
    /// The letter that marks a number that is not final.
    pub(crate) status: Option<StatusMark>,
}

/// What the publisher says of the quality of a number, where it is not normal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum StatusMark {
    Provisional,
    Estimate,
    Forecast,
    DefinitionDiffers,
}

impl StatusMark {
    pub(crate) fn of(status: ObsStatus) -> Option<Self> {
        match status {
            ObsStatus::Normal => None,
            ObsStatus::Provisional => Some(Self::Provisional),
            ObsStatus::Estimate => Some(Self::Estimate),
            ObsStatus::Forecast => Some(Self::Forecast),
            _ => Some(Self::DefinitionDiffers),
        }
    }

    /// Whether the number is still to come or to change: drawn dashed.
    pub(crate) fn is_open(self) -> bool {
        self != Self::DefinitionDiffers
    }

    /// The letter, the same in every language (SDMX code list `CL_OBS_STATUS`, small).
    pub(crate) fn letter(self) -> &'static str {
        match self {
            Self::Provisional => "p",
            Self::Estimate => "e",
            Self::Forecast => "f",
            Self::DefinitionDiffers => "d",
        }
    }
}

impl Printer {
    /// A figure in a form.
    pub(crate) fn figure(self, figure: &Figure, format: NumberFormat) -> Printed {
        let status = StatusMark::of(figure.status());
        let text = match figure.unit() {
            Unit::DATE => self.date_figure(figure),
            Unit::RANK => self.rank(figure, format),
            _ => {
                let (hedge, value, rounding) = hedge(figure);
                self.hedged(hedge, &self.number(value, figure.unit(), format, rounding))
            }
        };
        Printed { text, status }
    }

    /// A plain number in a form, rounded half to even: for the ticks of an axis.
    pub(crate) fn value(self, value: Decimal, unit: Unit, format: NumberFormat) -> String {
        self.number(value, unit, format, RoundingStrategy::MidpointNearestEven)
    }

    fn number(
        self,
        value: Decimal,
        unit: Unit,
        format: NumberFormat,
        rounding: RoundingStrategy,
    ) -> String {
        let (own, step) = (format.magnitude.power(), u32::from(format.decimals));
        let rounded = scaled(value, own, step, rounding);
        let (power, decimals) = match format.unit {
            UnitShown::Beside => self.beside(rounded, unit, format),
            UnitShown::Elsewhere => self.elsewhere(format),
        };
        // The step stays that of the form; only the power of ten before it changes.
        let number = if power == own {
            rounded
        } else {
            rescaled(rounded, own, power, decimals)
        };
        let sign = if format.sign == Sign::Both && number > Decimal::ZERO {
            "+"
        } else {
            minus(number)
        };
        let digits = format!("{sign}{}", grouped(number, self.tongue, format.grouping));
        match format.unit {
            UnitShown::Elsewhere => digits,
            UnitShown::Beside => unit::beside(self.tongue, &digits, number, power, unit),
        }
    }

    /// The power of ten and the decimals of a number with its unit beside it. Chinese counts in
    /// ten thousands (万) and hundred millions (亿), except of watts.
    fn beside(self, rounded: Decimal, unit: Unit, format: NumberFormat) -> (u32, u32) {
        let (power, decimals) = (format.magnitude.power(), u32::from(format.decimals));
        if self.tongue != Tongue::Zh || power == 0 || unit::has_prefixes(unit) {
            return (power, decimals);
        }
        let full = rescaled(rounded.abs(), power, 0, 0);
        let least = |other: &u32| full >= Decimal::from(10_u64.pow(*other));
        let chosen = [12, 8, 4].into_iter().find(least).unwrap_or(0);
        (chosen, (decimals + chosen).saturating_sub(power))
    }

    /// The same for a number whose unit stands in the head of its column.
    fn elsewhere(self, format: NumberFormat) -> (u32, u32) {
        let decimals = u32::from(format.decimals);
        match (self.tongue, format.magnitude) {
            (Tongue::Zh, Magnitude::Billion) => (8, decimals.saturating_sub(1)),
            (_, magnitude) => (magnitude.power(), decimals),
        }
    }

    /// The unit and magnitude for the head of a column or the subtitle of a chart; none where
    /// there is nothing to say.
    pub(crate) fn unit_heading(self, unit: Unit, format: NumberFormat) -> Option<String> {
        let (power, _) = self.elsewhere(format);
        unit::heading(self.tongue, power, unit)
    }

    fn rank(self, figure: &Figure, format: NumberFormat) -> String {
        let interval = figure.interval();
        let (low, high) = match (interval.low().value(), interval.high().value()) {
            (Some(low), Some(high)) => (low, high),
            _ => (figure.value(), figure.value()),
        };
        let number = |value: Decimal| value.to_u64().unwrap_or(0);
        let digits = |value: Decimal| grouped(value, self.tongue, Grouping::Column);
        match format.unit {
            UnitShown::Beside => unit::places(self.tongue, number(low), number(high)),
            UnitShown::Elsewhere if low == high => digits(low),
            UnitShown::Elsewhere => format!("{}–{}", digits(low), digits(high)),
        }
    }

    fn date_figure(self, figure: &Figure) -> String {
        let day = |value: Option<Decimal>| {
            value
                .and_then(|days| days.to_i32())
                .and_then(NaiveDate::from_num_days_from_ce_opt)
        };
        let interval = figure.interval();
        let ends = (day(interval.low().value()), day(interval.high().value()));
        let (Some(from), Some(to)) = ends else {
            return day(Some(figure.value()))
                .map_or_else(|| "–".to_owned(), |date| time::date(self.tongue, date));
        };
        let known = [
            Some(PartialDate::day(from)),
            PartialDate::month(from.year(), from.month()),
            PartialDate::year(from.year()),
        ]
        .into_iter()
        .flatten()
        .find(|date| (date.earliest(), date.latest()) == (from, to));
        known.map_or_else(
            || {
                format!(
                    "{} – {}",
                    time::date(self.tongue, from),
                    time::date(self.tongue, to)
                )
            },
            |date| time::partial_date(self.tongue, date),
        )
    }

    fn hedged(self, hedge: Hedge, number: &str) -> String {
        let word = match (self.tongue, hedge) {
            (_, Hedge::None) => return number.to_owned(),
            (Tongue::En, Hedge::About) => "about ",
            (Tongue::En, Hedge::Nearly) => "nearly ",
            (Tongue::En, Hedge::JustUnder) => "just under ",
            (Tongue::En, Hedge::MoreThan) => "more than ",
            (Tongue::En, Hedge::JustOver) => "just over ",
            (Tongue::En, Hedge::AtLeast) => "at least ",
            (Tongue::En, Hedge::LessThan) => "less than ",
            (Tongue::En, Hedge::AtMost) => "at most ",
            (Tongue::En, Hedge::UpTo) => "up to ",
            (Tongue::Ru, Hedge::About) => "около ",
            (Tongue::Ru, Hedge::Nearly) => "почти ",
            (Tongue::Ru, Hedge::JustUnder) => "чуть менее ",
            (Tongue::Ru, Hedge::MoreThan) => "более ",
            (Tongue::Ru, Hedge::JustOver) => "чуть более ",
            (Tongue::Ru, Hedge::AtLeast) => "не менее ",
            (Tongue::Ru, Hedge::LessThan) => "менее ",
            (Tongue::Ru, Hedge::AtMost) => "не более ",
            (Tongue::Ru, Hedge::UpTo) => "до ",
            (Tongue::Zh, Hedge::About) => "约",
            (Tongue::Zh, Hedge::Nearly) => "近",
            (Tongue::Zh, Hedge::JustUnder) => "略低于",
            (Tongue::Zh, Hedge::MoreThan) => "超过",
            (Tongue::Zh, Hedge::JustOver) => "略高于",
            (Tongue::Zh, Hedge::AtLeast) => "至少",
            (Tongue::Zh, Hedge::LessThan) => "不到",
            (Tongue::Zh, Hedge::AtMost) => "至多",
            (Tongue::Zh, Hedge::UpTo) => "最多",
        };
        format!("{word}{number}")
    }
}

/// A number of `10^from` as a number of `10^to`, with `decimals`.
fn rescaled(number: Decimal, from: u32, to: u32, decimals: u32) -> Decimal {
    let power = |exponent: u32| Decimal::from(10_u64.checked_pow(exponent).unwrap_or(1));
    let moved = if to <= from {
        number.checked_mul(power(from - to))
    } else {
        number.checked_div(power(to - from))
    };
    let mut moved = moved.unwrap_or(number).normalize();
    moved.rescale(decimals.max(moved.scale()));
    moved
}
