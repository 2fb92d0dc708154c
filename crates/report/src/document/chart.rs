//! Charts.

use std::collections::BTreeSet;

use corridor_evidence::{AreaId, Figure, Period, Unit};

use super::Inlines;
use crate::{Anchor, NumberFormat};

/// A chart of figures. All series are in one unit and one form.
///
/// The renderers add the unit to the subtitle, the source, a text for those who cannot see it,
/// and a table of the figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// The form.
    pub kind: ChartKind,
    /// What it finds.
    pub title: Inlines,
    /// What is measured, where and when, without the unit.
    pub subtitle: Inlines,
    /// The series, in the order in which they are named.
    pub series: Vec<Series>,
    /// The form of its numbers.
    pub format: NumberFormat,
    /// The place.
    pub anchor: Anchor,
}

/// The form of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ChartKind {
    /// Lines over time.
    Line,
    /// Bars from zero: one for each series when there is one period, groups of them for more.
    Bar,
}

/// A series of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Its name.
    pub name: Inlines,
    /// What decides its colour.
    pub colour: SeriesColour,
    /// The points.
    pub points: Vec<Point>,
}

/// What decides the colour of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SeriesColour {
    /// The area that it is about: the same colour in every chart.
    Area(AreaId),
    /// A place in the list of colours, from zero.
    Index(u8),
    /// Grey: context for the other series.
    Context,
}

/// A point of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// When.
    pub period: Period,
    /// The figure; none makes a gap, never a zero.
    pub figure: Option<Figure>,
}

impl Chart {
    /// The periods of all series, in order.
    pub fn periods(&self) -> BTreeSet<Period> {
        self.points().map(|point| point.period).collect()
    }

    /// The figures, series by series.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.points().filter_map(|point| point.figure.as_ref())
    }

    /// The one unit of all figures; none where they differ or there are none.
    pub fn unit(&self) -> Option<Unit> {
        one_unit(self.figures())
    }

    fn points(&self) -> impl Iterator<Item = &Point> {
        self.series.iter().flat_map(|series| &series.points)
    }
}

/// The unit that all figures have.
pub(super) fn one_unit<'a>(figures: impl Iterator<Item = &'a Figure>) -> Option<Unit> {
    let mut units = figures.map(Figure::unit);
    let first = units.next()?;
    units.all(|unit| unit == first).then_some(first)
}
