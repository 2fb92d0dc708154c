//! Charts: title, subtitle and data.

use corridor_evidence::Figure;

use super::super::Place;
use super::super::context::{Context, join_unit};
use super::escape::{at_start, emphasised, escape};
use super::{Writer, lettered};
use crate::document::{Chart, ChartKind};
use crate::language::{label, time};

impl Writer<'_> {
    pub(super) fn chart(&mut self, chart: &Chart) {
        self.tables += 1;
        let number = self.tables;
        let tongue = self.context.tongue;
        let title = self.line(&chart.title);
        self.block(&emphasised("**", &title));
        let subtitle = self.line(&chart.subtitle);
        let unit = self.context.chart_unit(chart).map(|unit| escape(&unit));
        self.block(&at_start(&join_unit(tongue, &subtitle, unit.as_deref())));
        let periods: Vec<_> = chart.periods().into_iter().collect();
        let one_period = chart.kind == ChartKind::Bar && periods.len() == 1;
        let mut lines = Vec::new();
        let mut heads = vec![if one_period {
            label::series(tongue).to_owned()
        } else {
            label::period(tongue).to_owned()
        }];
        let names: Vec<String> = chart
            .series
            .iter()
            .map(|series| self.line(&series.name))
            .collect();
        let find = |series: &crate::Series, period| {
            series
                .points
                .iter()
                .find(|point| point.period == period)
                .and_then(|point| point.figure.clone())
        };
        let cell =
            |writer: &mut Self, head: &str, figure: Option<Figure>, evidence: &mut Vec<String>| {
                match figure {
                    None => "–".to_owned(),
                    Some(figure) => {
                        let printed = writer.context.chart_number(chart, &figure);
                        evidence.push(writer.short(head, &printed, &figure));
                        escape(&lettered(&printed))
                    }
                }
            };
        if one_period {
            for period in &periods {
                heads.push(escape(&time::period(tongue, *period)));
            }
            for (index, series) in chart.series.iter().enumerate() {
                let name = names.get(index).cloned().unwrap_or_default();
                let mut evidence = Vec::new();
                let cells = periods
                    .iter()
                    .map(|period| {
                        let head = time::period(tongue, *period);
                        cell(self, &head, find(series, *period), &mut evidence)
                    })
                    .collect();
                let label = self.row_note(&name, &format!("t{number}r{}", index + 1), &evidence);
                lines.push((label, cells));
            }
        } else {
            heads.extend(names);
            for (index, period) in periods.iter().enumerate() {
                let mut evidence = Vec::new();
                let cells = chart
                    .series
                    .iter()
                    .map(|series| {
                        let head = self.context.plain(&series.name);
                        cell(self, &head, find(series, *period), &mut evidence)
                    })
                    .collect();
                let name = escape(&time::tick(tongue, *period));
                let label = self.row_note(&name, &format!("t{number}r{}", index + 1), &evidence);
                lines.push((label, cells));
            }
        }
        let right = vec![true; heads.len() - 1];
        self.grid(&heads, &right, &lines);
        let mut notes = Vec::new();
        let marks = Context::marks(chart.figures());
        if !marks.is_empty() {
            notes.push(escape(&self.context.legend(&marks)));
        }
        let source = self.context.source_note(chart.figures(), Place::Document);
        if source.shortened {
            let more = label::note_in_evidence(tongue);
            notes.push(escape(&format!(
                "{}{}{more}",
                source.text,
                label::stop(tongue)
            )));
        } else if !source.text.is_empty() {
            notes.push(escape(&source.text));
        }
        self.small(&notes);
    }
}
