//! The axis of values: its ticks and their labels.

use rust_decimal::Decimal;

use super::scale::{self, Linear};
use super::svg::Svg;
use super::{SMALL, WIDTH, float, text};
use crate::NumberFormat;
use crate::document::{Chart, ChartKind};
use crate::number::decimals_needed;
use crate::render::Context;

/// The smallest and the largest value that the axis must hold.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Values {
    low: Decimal,
    high: Decimal,
}

impl Values {
    /// Of a chart with at least one figure. Bars hold zero, and so do lines that come near it.
    pub(crate) fn of(chart: &Chart) -> Option<Self> {
        let mut values = chart.figures().map(corridor_evidence::Figure::value);
        let first = values.next()?;
        let (low, high) = values.fold((first, first), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        let near = low.abs() < high.abs() / Decimal::TWO || high.abs() < low.abs() / Decimal::TWO;
        if chart.kind == ChartKind::Bar || near {
            return Some(Self {
                low: low.min(Decimal::ZERO),
                high: high.max(Decimal::ZERO),
            });
        }
        Some(Self { low, high })
    }

    /// Whether zero is on the axis.
    pub(crate) fn has_zero(self) -> bool {
        let ticks = self.ticks();
        ticks.first().is_some_and(|tick| *tick <= Decimal::ZERO)
            && ticks.last().is_some_and(|tick| *tick >= Decimal::ZERO)
    }

    fn ticks(self) -> Vec<Decimal> {
        // An axis that starts and ends at zero has no room for bars.
        if self.low.is_zero() && self.high.is_zero() {
            return vec![Decimal::ZERO, Decimal::ONE];
        }
        scale::ticks(self.low, self.high, 5)
    }
}

/// The ticks of an axis with their labels: one form for all.
pub(crate) struct Axis {
    pub(crate) ticks: Vec<(f64, String)>,
    pub(crate) ends: (f64, f64),
}

impl Axis {
    pub(crate) fn of(context: &Context<'_>, chart: &Chart) -> Self {
        let ticks = Values::of(chart)
            .unwrap_or(Values {
                low: Decimal::ZERO,
                high: Decimal::ZERO,
            })
            .ticks();
        let power = chart.format.magnitude().power();
        let decimals = ticks
            .iter()
            .map(|tick| decimals_needed(*tick, power))
            .max()
            .unwrap_or(0)
            .min(12);
        let format = u8::try_from(decimals)
            .ok()
            .and_then(|decimals| NumberFormat::new(chart.format.magnitude(), decimals).ok())
            .unwrap_or(chart.format)
            .without_unit();
        let unit = chart.unit().unwrap_or(corridor_evidence::Unit::RATIO);
        let labelled = ticks
            .iter()
            .map(|tick| (float(*tick), context.printer.value(*tick, unit, format)))
            .collect();
        Self {
            ticks: labelled,
            ends: scale::ends(&ticks),
        }
    }

    /// The room that the labels take, at the left.
    pub(crate) fn margin(&self) -> f64 {
        let widest = self
            .ticks
            .iter()
            .map(|(_, label)| text::width(label, SMALL))
            .fold(0.0, f64::max);
        (widest + 12.0).min(WIDTH / 4.0)
    }

    /// Rules and labels, from the left margin to the right end of the plot; zero stands out.
    pub(crate) fn draw(&self, svg: &mut Svg, y: Linear, left: f64, right: f64) {
        for (value, label) in &self.ticks {
            let at = y.at(*value);
            let (ink, width) = if *value == 0.0 {
                ("axis", 1.5)
            } else {
                ("rule", 1.0)
            };
            svg.line((left, at), (right, at), ink, width);
            svg.text(left - 8.0, at + 4.8, SMALL, "end", "muted", label);
        }
    }
}
