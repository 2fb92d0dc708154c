//! Groups of bars over time.

use corridor_evidence::Period;

use super::axis::Axis;
use super::scale::Linear;
use super::svg::Svg;
use super::theme::{Theme, slot};
use super::{Plot, SMALL, WIDTH, at, float, is_dashed, text};
use crate::document::Chart;
use crate::language::time;
use crate::render::Context;

const HEIGHT: f64 = 280.0;
const BOTTOM: f64 = 30.0;
/// The size of the numbers over the bars.
const NUMBER: f64 = 12.0;

pub(super) fn draw(context: &Context<'_>, chart: &Chart, theme: Theme) -> Plot {
    let mut svg = Svg::new(theme);
    let top = legend(context, chart, &mut svg) + 22.0;
    let axis = Axis::of(context, chart);
    let left = axis.margin();
    let right = WIDTH - 6.0;
    let y = Linear::new(axis.ends.0, axis.ends.1, top + HEIGHT, top);
    axis.draw(&mut svg, y, left, right);
    let periods: Vec<Period> = chart.periods().into_iter().collect();
    let count = |number: usize| f64::from(u32::try_from(number.max(1)).unwrap_or(1));
    let group = (right - left) / count(periods.len());
    let bar = (group * 0.78 / count(chart.series.len())).min(46.0);
    let zero = y.at(0.0);
    // Numbers over the bars where they fit.
    let widest = chart
        .figures()
        .map(|figure| text::width(&context.chart_number(chart, figure).text, NUMBER))
        .fold(0.0, f64::max);
    let numbered = widest <= bar + 2.0 || (chart.series.len() == 1 && widest <= group - 4.0);
    let labels: Vec<String> = periods
        .iter()
        .map(|period| time::tick(context.tongue, *period))
        .collect();
    let label_width = labels
        .iter()
        .map(|label| text::width(label, SMALL))
        .fold(0.0, f64::max)
        + 10.0;
    // The last label moves inwards where it would leave the drawing.
    let most = WIDTH - label_width / 2.0 + 4.0;
    let moved = (right - group / 2.0 - most).max(0.0);
    let every = (1..=labels.len().max(1))
        .find(|every| group * count(*every) >= label_width + moved)
        .unwrap_or(1);
    for (index, period) in periods.iter().enumerate() {
        let middle = left + group * (count(index + 1) - 0.5);
        let start = middle - bar * count(chart.series.len()) / 2.0;
        for (place, series) in (0_u32..).zip(&chart.series) {
            let x = start + bar * f64::from(place);
            let Some(figure) = at(series, *period) else {
                svg.text(x + bar / 2.0, zero - 5.0, SMALL, "middle", "muted", "–");
                continue;
            };
            let end = y.at(float(figure.value()));
            let (from, height) = (zero.min(end), (end - zero).abs());
            svg.bar(
                x + 1.0,
                from,
                (bar - 2.0).max(1.0),
                height,
                slot(series),
                is_dashed(figure),
            );
            if numbered {
                let number = context.chart_number(chart, figure).text;
                let at = if end > zero { end + 15.0 } else { end - 5.0 };
                svg.text(x + bar / 2.0, at, NUMBER, "middle", "ink", &number);
            }
        }
        // Back from the last one, so that the latest period is always named.
        if (periods.len() - 1 - index).is_multiple_of(every)
            && let Some(label) = labels.get(index)
        {
            let x = middle.min(most);
            svg.text(x, top + HEIGHT + 21.0, SMALL, "middle", "muted", label);
        }
    }
    Plot {
        body: svg.into_body(),
        height: top + HEIGHT + BOTTOM,
    }
}

/// The names of the series with their colours and shapes, in rows; gives the height.
pub(super) fn legend(context: &Context<'_>, chart: &Chart, svg: &mut Svg) -> f64 {
    if chart.series.len() < 2 {
        return 0.0;
    }
    let (mut x, mut y) = (0.0, 14.0);
    for series in &chart.series {
        let name = context.plain(&series.name);
        let width = text::width(&name, SMALL) + 34.0;
        if x > 0.0 && x + width > WIDTH {
            x = 0.0;
            y += 22.0;
        }
        svg.mark(x + 6.0, y - 5.0, slot(series), false);
        svg.text(x + 16.0, y, SMALL, "start", "ink", &name);
        x += width;
    }
    y + 8.0
}
