//! Charts with their data.

use corridor_evidence::Period;
use maud::{Markup, PreEscaped, html as markup};

use super::super::{Context, Place};
use super::{Page, clean};
use crate::chart;
use crate::document::{Chart, ChartKind, Series};
use crate::language::{label, time};

impl Page<'_> {
    pub(super) fn chart(&mut self, chart: &Chart) -> Markup {
        let tongue = self.context.tongue;
        let id = self.ids.unique(chart.anchor.as_str());
        let svg = chart::plot_svg(&self.context, chart, &id);
        let notes = chart::notes(&self.context, chart);
        let source = self.context.source_note(chart.figures(), Place::Document);
        let unit = self.context.chart_unit(chart);
        markup! {
            figure.chart id=(id) {
                figcaption {
                    p.title { (self.line(&chart.title)) }
                    p.measure {
                        (self.line(&chart.subtitle))
                        @if let Some(unit) = unit {
                            @if !chart.subtitle.is_empty() { (label::clause(tongue)) }
                            span.nb { (unit) }
                        }
                    }
                }
                div.scroll.plot role="region" tabindex="0" aria-labelledby={ (id) ".title" } {
                    (PreEscaped(svg))
                }
                @for note in notes { p.small { (clean(&note)) } }
                @if !source.text.is_empty() {
                    p.small.source {
                        (clean(&source.text))
                        @if source.shortened {
                            (label::stop(tongue))
                            a href="#evidence" { (label::note_in_evidence(tongue)) }
                        }
                    }
                }
                details {
                    summary { (label::show_data(tongue)) }
                    div.scroll role="region" tabindex="0" aria-label=(label::show_data(tongue)) {
                        (self.data(chart))
                    }
                }
            }
        }
    }

    fn data(&self, chart: &Chart) -> Markup {
        let tongue = self.context.tongue;
        let periods: Vec<Period> = chart.periods().into_iter().collect();
        let by_series = chart.kind == ChartKind::Bar && periods.len() == 1;
        markup! {
            table.data.marked[!Context::marks(chart.figures()).is_empty()] {
                thead {
                    tr {
                        @if by_series {
                            th scope="col" { (label::series(tongue)) }
                            @for period in &periods {
                                th.num scope="col" { (time::period(tongue, *period)) }
                            }
                        } @else {
                            th scope="col" { (label::period(tongue)) }
                            @for series in &chart.series {
                                th.num scope="col" { (clean(&self.context.plain(&series.name))) }
                            }
                        }
                    }
                }
                tbody {
                    @if by_series {
                        @for series in &chart.series {
                            tr {
                                th scope="row" { (clean(&self.context.plain(&series.name))) }
                                @for period in &periods { (self.datum(chart, series, *period)) }
                            }
                        }
                    } @else {
                        @for period in &periods {
                            tr {
                                th scope="row" { (time::tick(tongue, *period)) }
                                @for series in &chart.series {
                                    (self.datum(chart, series, *period))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn datum(&self, chart: &Chart, series: &Series, period: Period) -> Markup {
        let figure = chart::at(series, period);
        markup! {
            td.num {
                @if let Some(figure) = figure {
                    @let printed = self.context.chart_number(chart, figure);
                    (self.number(figure, &printed.text)) (self.status(&printed))
                } @else {
                    span.missing { "–" }
                }
            }
        }
    }
}
