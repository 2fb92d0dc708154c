//! Bars of one period: one under the other, named at the left.

use super::axis::Axis;
use super::scale::Linear;
use super::svg::Svg;
use super::theme::{Theme, slot};
use super::{Plot, SMALL, WIDTH, float, is_dashed, text};
use crate::document::Chart;
use crate::language::label;
use crate::render::Context;

const ROW: f64 = 34.0;
const BAR: f64 = 20.0;
const NAME_WIDTH: f64 = 190.0;
const LINE: f64 = 16.0;

pub(super) fn draw(context: &Context<'_>, chart: &Chart, theme: Theme) -> Plot {
    let mut svg = Svg::new(theme);
    let axis = Axis::of(context, chart);
    let names: Vec<Vec<String>> = chart
        .series
        .iter()
        .map(|series| text::wrap(&context.plain(&series.name), NAME_WIDTH, SMALL))
        .collect();
    let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
    let name_width = widest(&mut names.iter().flatten().map(|line| text::width(line, SMALL)));
    let printed = |figure| context.chart_number(chart, figure);
    let number_width = widest(
        &mut chart
            .figures()
            .map(|figure| text::width(&printed(figure).text, SMALL) + 18.0),
    );
    let (low, high) = (axis.ends.0.min(0.0), axis.ends.1.max(0.0));
    // Numbers stand outside the bars: at the right, and at the left of those below zero.
    let left = name_width + 12.0 + if low < 0.0 { number_width } else { 0.0 };
    let x = Linear::new(low, high, left, WIDTH - number_width - 8.0);
    let zero = x.at(0.0);
    let mut y = 4.0;
    let top = y;
    for (series, lines) in chart.series.iter().zip(&names) {
        let rows = f64::from(u32::try_from(lines.len()).unwrap_or(1));
        let height = ROW.max(rows * LINE + 10.0);
        let middle = y + height / 2.0;
        for (number, line) in (0_u32..).zip(lines) {
            let at = middle + (f64::from(number) - (rows - 1.0) / 2.0) * LINE + 4.8;
            svg.text(name_width, at, SMALL, "end", "ink", line);
        }
        if let Some(figure) = series.points.iter().find_map(|point| point.figure.as_ref()) {
            let end = x.at(float(figure.value()));
            svg.bar(
                zero.min(end),
                middle - BAR / 2.0,
                (end - zero).abs(),
                BAR,
                slot(series),
                is_dashed(figure),
            );
            let number = printed(figure);
            let text = match number.status {
                Some(mark) => format!("{} {}", number.text, mark.letter()),
                None => number.text,
            };
            if end < zero {
                svg.text(end - 6.0, middle + 4.8, SMALL, "end", "ink", &text);
            } else {
                svg.text(end + 6.0, middle + 4.8, SMALL, "start", "ink", &text);
            }
        } else {
            let text = format!("– {}", label::missing(context.tongue));
            svg.text(zero + 6.0, middle + 4.8, SMALL, "start", "muted", &text);
        }
        y += height;
    }
    svg.line((zero, top), (zero, y), "axis", 1.5);
    Plot {
        body: svg.into_body(),
        height: y + 6.0,
    }
}
