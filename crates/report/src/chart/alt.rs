//! What a chart shows, in words, for those who cannot see it.

use corridor_evidence::{Figure, Period};

use super::{at, measure};
use crate::document::{Chart, ChartKind};
use crate::language::{Tongue, label, time};
use crate::render::Context;

/// The form, the measure, and for each series its first, last, highest and lowest number and what
/// is missing.
pub(crate) fn text(context: &Context<'_>, chart: &Chart) -> String {
    let tongue = context.tongue;
    let form = match chart.kind {
        ChartKind::Line => label::line_chart(tongue),
        ChartKind::Bar => label::bar_chart(tongue),
    };
    let colon = label::colon(tongue);
    let periods: Vec<Period> = chart.periods().into_iter().collect();
    let mut text = format!("{form}{colon}{}", measure(context, chart));
    for series in &chart.series {
        label::end(tongue, &mut text);
        text.push_str(&context.plain(&series.name));
        text.push_str(colon);
        let known: Vec<(Period, &Figure)> = periods
            .iter()
            .filter_map(|period| Some((*period, at(series, *period)?)))
            .collect();
        text.push_str(&series_text(context, chart, &known));
        let missing: Vec<String> = periods
            .iter()
            .filter(|period| at(series, **period).is_none())
            .map(|period| time::period(tongue, *period))
            .collect();
        if !missing.is_empty() && !known.is_empty() {
            text.push_str(label::semicolon(tongue));
            text.push_str(label::missing(tongue));
            text.push_str(colon);
            text.push_str(&missing.join(label::comma(tongue)));
        }
    }
    text
}

fn series_text(context: &Context<'_>, chart: &Chart, known: &[(Period, &Figure)]) -> String {
    let tongue = context.tongue;
    let number = |figure: &Figure| context.marked(&context.chart_number(chart, figure));
    let when = |period: Period| time::period(tongue, period);
    match known {
        [] => label::missing(tongue).to_owned(),
        [(_, only)] if chart.kind == ChartKind::Bar && chart.periods().len() == 1 => number(only),
        [(period, only)] => said(tongue, &number(only), &when(*period)),
        [first, .., last] => {
            let highest = known
                .iter()
                .max_by_key(|(_, figure)| figure.value())
                .unwrap_or(last);
            let lowest = known
                .iter()
                .min_by_key(|(_, figure)| figure.value())
                .unwrap_or(last);
            let say = |point: &(Period, &Figure)| said(tongue, &number(point.1), &when(point.0));
            let mut text = tongue.pick(
                format!("from {} to {}", say(first), say(last)),
                format!("от {} до {}", say(first), say(last)),
                format!("从{}到{}", say(first), say(last)),
            );
            let inner = |point: &(Period, &Figure)| point.0 != first.0 && point.0 != last.0;
            if inner(highest) {
                text.push_str(&tongue.pick(
                    format!(", highest {}", say(highest)),
                    format!(", максимум {}", say(highest)),
                    format!("，最高{}", say(highest)),
                ));
            }
            if inner(lowest) {
                text.push_str(&tongue.pick(
                    format!(", lowest {}", say(lowest)),
                    format!(", минимум {}", say(lowest)),
                    format!("，最低{}", say(lowest)),
                ));
            }
            text
        }
    }
}

fn said(tongue: Tongue, number: &str, when: &str) -> String {
    tongue.pick(
        format!("{number} ({when})"),
        format!("{number} ({when})"),
        format!("{number}（{when}）"),
    )
}
