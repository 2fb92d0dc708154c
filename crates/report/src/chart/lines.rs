//! Lines over time.

use chrono::{Datelike as _, NaiveDate};
use corridor_evidence::{Figure, Period};

use super::axis::Axis;
use super::labels::spread;
use super::scale::Linear;
use super::svg::Svg;
use super::theme::{Theme, slot};
use super::{Plot, SMALL, WIDTH, at, float, is_dashed, text};
use crate::document::{Chart, Series};
use crate::language::time;
use crate::render::Context;

const TOP: f64 = 14.0;
const HEIGHT: f64 = 300.0;
const BOTTOM: f64 = 30.0;
/// The most series that can be named at their ends.
const MOST_LABELS: usize = 6;
const LABEL_WIDTH: f64 = 150.0;
const LINE: f64 = 17.0;

pub(super) fn draw(context: &Context<'_>, chart: &Chart, theme: Theme) -> Plot {
    let mut svg = Svg::new(theme);
    let axis = Axis::of(context, chart);
    let direct = chart.series.len() <= MOST_LABELS;
    let labels: Vec<Vec<String>> = chart
        .series
        .iter()
        .map(|series| end_label(context, chart, series))
        .collect();
    let widest = labels
        .iter()
        .flatten()
        .map(|line| text::width(line, SMALL))
        .fold(0.0, f64::max);
    let left = axis.margin();
    let right = if direct {
        WIDTH - widest - 30.0
    } else {
        WIDTH - 14.0
    };
    let top = if direct {
        TOP
    } else {
        super::columns::legend(context, chart, &mut svg) + TOP
    };
    let y = Linear::new(axis.ends.0, axis.ends.1, top + HEIGHT, top);
    axis.draw(&mut svg, y, left, right);
    let periods: Vec<Period> = chart.periods().into_iter().collect();
    let days: Vec<f64> = periods.iter().map(|period| middle(*period)).collect();
    let first = days.first().copied().unwrap_or(0.0);
    let last = days.last().copied().unwrap_or(1.0);
    let x = Linear::new(first, last, left + 10.0, right - 10.0);
    x_labels(
        context,
        &mut svg,
        &periods,
        x,
        top + HEIGHT + 21.0,
        (left, WIDTH),
    );
    let widest_step = usual_step(&days) * 1.5;
    let mut ends = Vec::new();
    for series in &chart.series {
        let points: Vec<Option<(f64, f64, f64, bool)>> = periods
            .iter()
            .zip(&days)
            .map(|(period, day)| {
                let figure = at(series, *period)?;
                Some((
                    *day,
                    x.at(*day),
                    y.at(float(figure.value())),
                    is_dashed(figure),
                ))
            })
            .collect();
        ends.push(
            points
                .iter()
                .rev()
                .flatten()
                .next()
                .map(|(_, x, y, _)| (*x, *y)),
        );
        draw_series(&mut svg, &points, slot(series), widest_step);
    }
    if direct {
        let wanted: Vec<(f64, f64)> = ends
            .iter()
            .zip(&labels)
            .map(|(end, lines)| (end.map_or(top, |(_, y)| y), height(lines)))
            .collect();
        let present: Vec<usize> = (0..ends.len())
            .filter(|index| ends.get(*index).is_some_and(Option::is_some))
            .collect();
        let chosen: Vec<(f64, f64)> = present
            .iter()
            .filter_map(|index| wanted.get(*index).copied())
            .collect();
        let places = spread(&chosen, top - 8.0, top + HEIGHT + 8.0);
        for (index, place) in present.into_iter().zip(places) {
            let (Some(Some((end_x, end_y))), Some(lines)) = (ends.get(index), labels.get(index))
            else {
                continue;
            };
            // A leader where the label had to move, or the line ends early.
            if (place - end_y).abs() > 4.0 || right - end_x > 24.0 {
                svg.line((end_x + 7.0, *end_y), (right + 8.0, place), "axis", 0.8);
            }
            for (number, line) in (0_u32..).zip(lines) {
                let y = place - height(lines) / 2.0 + LINE * (f64::from(number) + 0.76);
                svg.text(right + 12.0, y, SMALL, "start", "ink", line);
            }
        }
    }
    Plot {
        body: svg.into_body(),
        height: top + HEIGHT + BOTTOM,
    }
}

fn height(lines: &[String]) -> f64 {
    f64::from(u32::try_from(lines.len()).unwrap_or(1)) * LINE
}

/// The name of a series and its last number.
fn end_label(context: &Context<'_>, chart: &Chart, series: &Series) -> Vec<String> {
    let mut lines = text::wrap(&context.plain(&series.name), LABEL_WIDTH, SMALL);
    let last: Option<&Figure> = series
        .points
        .iter()
        .filter(|point| point.figure.is_some())
        .max_by_key(|point| point.period)
        .and_then(|point| point.figure.as_ref());
    let Some(last) = last else { return lines };
    let number = context.chart_number(chart, last).text;
    match lines.last_mut() {
        Some(line) if text::width(&format!("{line} {number}"), SMALL) <= LABEL_WIDTH => {
            line.push(' ');
            line.push_str(&number);
        }
        _ => lines.push(number),
    }
    lines
}

/// Segments between points that follow one another, and marks. Where a period is missing the line
/// breaks; a point that stands alone is a mark only.
fn draw_series(
    svg: &mut Svg,
    points: &[Option<(f64, f64, f64, bool)>],
    slot: usize,
    widest_step: f64,
) {
    let mut run: Vec<(f64, f64)> = Vec::new();
    let mut before: Option<(f64, f64, f64, bool)> = None;
    let mut run_dashed = false;
    for point in points {
        let joined = match (before, point) {
            (Some(before), Some(point)) if point.0 - before.0 <= widest_step => {
                Some((before, *point))
            }
            _ => None,
        };
        if let Some((from, to)) = joined {
            let dashed = to.3;
            if run.is_empty() || dashed != run_dashed {
                flush(svg, &mut run, slot, run_dashed);
                run.push((from.1, from.2));
                run_dashed = dashed;
            }
            run.push((to.1, to.2));
        } else {
            flush(svg, &mut run, slot, run_dashed);
        }
        before = *point;
    }
    flush(svg, &mut run, slot, run_dashed);
    let known: Vec<&(f64, f64, f64, bool)> = points.iter().flatten().collect();
    let few = points.len() <= 16;
    for (index, point) in points.iter().enumerate() {
        let Some((_, x, y, dashed)) = point else {
            continue;
        };
        let neighbour = |index: Option<usize>| {
            index
                .and_then(|index| points.get(index))
                .is_some_and(Option::is_some)
        };
        let alone = !neighbour(index.checked_sub(1)) || !neighbour(Some(index + 1));
        let last = known.last().is_some_and(|last| (last.1 - x).abs() < 0.01);
        if few || alone || last {
            svg.mark(*x, *y, slot, *dashed);
        }
    }
}

fn flush(svg: &mut Svg, run: &mut Vec<(f64, f64)>, slot: usize, dashed: bool) {
    if run.len() > 1 {
        svg.path(run, slot, dashed);
    }
    run.clear();
}

/// The middle of a period, in days; of an instant or an open period its end.
fn middle(period: Period) -> f64 {
    let days = |date: NaiveDate| f64::from(date.num_days_from_ce());
    match period.start().filter(|_| !period.is_instant()) {
        Some(start) => f64::midpoint(days(start), days(period.end())),
        None => days(period.end()),
    }
}

/// The usual distance of periods: the smallest one, which years of 365 and 366 days share.
fn usual_step(days: &[f64]) -> f64 {
    let smallest = days
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] if b > a => Some(b - a),
            _ => None,
        })
        .fold(f64::INFINITY, f64::min);
    // A lone pair says nothing of what is usual: a year is the longest step without a gap.
    if days.len() == 2 {
        smallest.min(367.0)
    } else {
        smallest
    }
}

/// Labels under the axis: the first, the last, and as many between as there is room for.
fn x_labels(
    context: &Context<'_>,
    svg: &mut Svg,
    periods: &[Period],
    x: Linear,
    y: f64,
    (left, right): (f64, f64),
) {
    let labels: Vec<(f64, String, f64)> = periods
        .iter()
        .map(|period| {
            let label = time::tick(context.tongue, *period);
            let width = text::width(&label, SMALL);
            let at = x.at(middle(*period));
            (
                at.max(left - 6.0 + width / 2.0).min(right - width / 2.0),
                label,
                width,
            )
        })
        .collect();
    let free = |a: &(f64, String, f64), b: &(f64, String, f64)| {
        b.0 - a.0 >= f64::midpoint(a.2, b.2) + 12.0
    };
    // Every k-th back from the last one, with the smallest k that has no overlap.
    let count = labels.len();
    let every = (1..=count.max(1))
        .find(|every| {
            let kept: Vec<_> = labels.iter().rev().step_by(*every).collect();
            kept.windows(2).all(|pair| match pair {
                [later, earlier] => free(earlier, later),
                _ => true,
            })
        })
        .unwrap_or(1);
    for (at, label, _) in labels.iter().rev().step_by(every) {
        svg.text(*at, y, SMALL, "middle", "muted", label);
    }
}
