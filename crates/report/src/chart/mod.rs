//! Charts as SVG: scales, marks, axes and labels, with the same bytes on every run.
//!
//! The rules: bars start at zero; what is missing is a gap and never zero nor bridged; numbers
//! that are not final are dashed; lines are named at their ends; an area has one colour in all
//! charts, and a mark of its own shape repeats what the colour says.

mod alt;
mod axis;
mod bars;
mod columns;
mod labels;
mod lines;
mod scale;
mod svg;
mod text;
mod theme;

use std::collections::BTreeSet;

use corridor_evidence::{Figure, Period};
use rust_decimal::Decimal;

use crate::document::{Chart, ChartKind, Document, Series};
use crate::language::label;
use crate::number::StatusMark;
use crate::render::{Context, Place, join_unit};

use svg::Svg;
pub(crate) use text::width;
pub(crate) use theme::COLOURS;
pub use theme::Theme;

/// The width of all charts, in units of the drawing.
const WIDTH: f64 = 640.0;

/// The size of small text: about 14 pixels where the chart is as wide as a column of text.
const SMALL: f64 = 14.0;

/// A chart as an SVG file of its own, with title, subtitle and source in it.
///
/// It has no scripts, no references to anything outside, and a description for those who cannot
/// see it.
pub fn chart_svg(document: &Document, chart: &Chart, theme: Theme) -> String {
    let mut context = Context::new(document);
    // The chart need not be one of the document.
    context.directory.learn(chart.figures());
    standalone(&context, chart, theme)
}

fn standalone(context: &Context<'_>, chart: &Chart, theme: Theme) -> String {
    let plot = draw(context, chart, theme);
    let wrap = |text: &str, size: f64| text::wrap(text, WIDTH - 8.0, size);
    // Bold letters are a tenth wider.
    let title = wrap(&context.plain(&chart.title), 18.0 * 1.1);
    let subtitle = wrap(&measure(context, chart), SMALL);
    let mut under: Vec<String> = Vec::new();
    for note in notes(context, chart) {
        under.extend(wrap(&note, 13.0));
    }
    let credits = context.source_note(chart.figures(), Place::Alone);
    under.extend(wrap(&credits.text, 13.0));
    let mut svg = Svg::new(theme);
    let mut y = 22.0;
    for line in &title {
        svg.text_bold(0.0, y, 18.0, line);
        y += 24.0;
    }
    for line in &subtitle {
        svg.text(0.0, y, SMALL, "start", "muted", line);
        y += 20.0;
    }
    svg.group_at(0.0, y, &plot.body);
    y += plot.height + 18.0;
    for line in &under {
        svg.text(0.0, y, 13.0, "start", "muted", line);
        y += 17.0;
    }
    svg.finish(context, chart, chart.anchor.as_str(), y + 4.0)
}

/// The plot alone, for a page that has title and source beside it. `id` makes its ids unique.
pub(crate) fn plot_svg(context: &Context<'_>, chart: &Chart, id: &str) -> String {
    let plot = draw(context, chart, Theme::Page);
    let mut svg = Svg::new(Theme::Page);
    svg.raw(&plot.body);
    svg.finish(context, chart, id, plot.height)
}

/// What is measured, with the unit.
pub(crate) fn measure(context: &Context<'_>, chart: &Chart) -> String {
    let unit = context.chart_unit(chart);
    join_unit(
        context.tongue,
        &context.plain(&chart.subtitle),
        unit.as_deref(),
    )
}

/// What the reader must know to read the chart.
pub(crate) fn notes(context: &Context<'_>, chart: &Chart) -> Vec<String> {
    let tongue = context.tongue;
    let mut notes = Vec::new();
    let marks = Context::marks(chart.figures());
    let (open, closed): (BTreeSet<_>, BTreeSet<_>) = marks.iter().partition(|mark| mark.is_open());
    if !open.is_empty() {
        let (dashed, colon) = (label::dashed(tongue), label::colon(tongue));
        let named = |mark: &StatusMark| {
            let (word, letter) = (label::status_mark(tongue, *mark), mark.letter());
            tongue.pick(
                format!("{word} ({letter})"),
                format!("{word} ({letter})"),
                format!("{word}（{letter}）"),
            )
        };
        let named: Vec<String> = open.iter().map(named).collect();
        notes.push(format!(
            "{dashed}{colon}{}",
            named.join(label::comma(tongue))
        ));
    }
    if !closed.is_empty() {
        notes.push(context.legend(&closed));
    }
    if has_gaps(chart) {
        notes.push(
            match chart.kind {
                ChartKind::Line => label::gap_in_line(tongue),
                ChartKind::Bar => label::gap_in_bars(tongue),
            }
            .to_owned(),
        );
    }
    if chart.kind == ChartKind::Line
        && axis::Values::of(chart).is_some_and(|values| !values.has_zero())
    {
        notes.push(label::axis_cut(tongue).to_owned());
    }
    notes
}

fn has_gaps(chart: &Chart) -> bool {
    let periods = chart.periods();
    chart
        .series
        .iter()
        .any(|series| periods.iter().any(|period| at(series, *period).is_none()))
}

/// A drawing without its frame.
struct Plot {
    body: String,
    height: f64,
}

fn draw(context: &Context<'_>, chart: &Chart, theme: Theme) -> Plot {
    match chart.kind {
        ChartKind::Line => lines::draw(context, chart, theme),
        ChartKind::Bar if chart.periods().len() <= 1 => bars::draw(context, chart, theme),
        ChartKind::Bar => columns::draw(context, chart, theme),
    }
}

/// The figure of a series in a period.
pub(crate) fn at(series: &Series, period: Period) -> Option<&Figure> {
    series
        .points
        .iter()
        .filter(|point| point.period == period)
        .find_map(|point| point.figure.as_ref())
}

/// Whether a figure is drawn dashed.
fn is_dashed(figure: &Figure) -> bool {
    StatusMark::of(figure.status()).is_some_and(StatusMark::is_open)
}

/// A decimal as a position on the paper: never as a number that somebody reads.
fn float(value: Decimal) -> f64 {
    use rust_decimal::prelude::ToPrimitive as _;
    value.to_f64().unwrap_or(0.0)
}
