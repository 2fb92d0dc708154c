//! Volumes carried on corridors and through border points.

use std::collections::{BTreeMap, BTreeSet};

use corridor_dataset::Query;
use corridor_evidence::{
    AreaId, ConceptId, Family, Figure, Measure, ObsStatus, Period, PeriodKind, Unit, UnitKind,
    algebra,
};
use corridor_report::{
    Block, Cell, Chart, ChartKind, NumberFormat, Point, Series, SeriesColour, Table,
};

use super::{Context, Section, anchor, label_column, number_column, row, word_column};
use crate::BriefError;
use crate::line::{Words, area, body, figure, line, period, shown, words};
use crate::reports::first;

/// What makes numbers of different years one series.
type Key = (ConceptId, AreaId, Option<AreaId>, Unit);

/// One concept on one corridor, year by year, each year by the report that is shown first.
struct Line {
    concept: ConceptId,
    name: String,
    ref_area: AreaId,
    counterpart: Option<AreaId>,
    unit: Unit,
    years: BTreeMap<i32, Figure>,
}

impl Line {
    fn last(&self) -> Option<&Figure> {
        self.years.values().next_back()
    }

    fn before_last(&self) -> Option<&Figure> {
        let (last, _) = self.years.last_key_value()?;
        self.years.get(&(last - 1))
    }
}

pub(crate) fn write(context: &Context<'_>) -> Result<Section, BriefError> {
    let mut section = Section::new(
        context,
        ["Transport volumes", "Объёмы перевозок", "运输量"],
        "transport",
    )?;
    let mut lines = lines(context);
    if lines.is_empty() {
        return section.no_data(context);
    }
    lines.sort_by_key(|line| {
        (
            std::cmp::Reverse(line.years.len()),
            line.concept.clone(),
            line.ref_area.clone(),
        )
    });
    message(context, &lines, &mut section)?;
    chart(context, &lines, &mut section)?;
    tables(context, &lines, &mut section)?;
    Ok(section)
}

/// The corridors that matter: those of the area, or that lie in one of its countries.
fn corridors(context: &Context<'_>) -> BTreeSet<AreaId> {
    let pair = context.pair;
    context
        .dataset
        .areas()
        .filter(|area| {
            pair.holds(&area.id)
                || area
                    .countries
                    .iter()
                    .any(|country| pair.members.contains(country))
        })
        .map(|area| area.id.clone())
        .collect()
}

fn lines(context: &Context<'_>) -> Vec<Line> {
    let corridors = corridors(context);
    let mut candidates: BTreeMap<Key, BTreeMap<i32, Vec<Figure>>> = BTreeMap::new();
    for observation in context.dataset.observations(&Query::default()) {
        let wanted = observation.concept.family == Family::Transport
            && observation.concept.measure == Measure::Flow
            && observation.status != ObsStatus::Forecast
            && observation.period.kind() == PeriodKind::Year
            && corridors.contains(&observation.ref_area)
            && observation.counterpart.as_ref().is_none_or(|other| {
                *other == context.pair.counterpart || corridors.contains(other)
            });
        let (true, Some(year)) = (wanted, observation.period.calendar_year()) else {
            continue;
        };
        if let Ok(figure) = Figure::observed(observation) {
            let key = (
                observation.concept.id.clone(),
                observation.ref_area.clone(),
                observation.counterpart.clone(),
                observation.unit,
            );
            candidates
                .entry(key)
                .or_default()
                .entry(year)
                .or_default()
                .push(figure);
        }
    }
    candidates
        .into_iter()
        .map(|((concept, ref_area, counterpart, unit), years)| Line {
            name: context.dataset.concept(concept.as_str()).map_or_else(
                || concept.to_string(),
                |c| c.names.get(context.language).to_owned(),
            ),
            concept,
            ref_area,
            counterpart,
            unit,
            years: years
                .into_iter()
                .filter_map(|(year, figures)| Some((year, first(figures)?)))
                .collect(),
        })
        .collect()
}

/// The longest series of tonnes: its last year against the one before, and the peak.
fn message(context: &Context<'_>, lines: &[Line], section: &mut Section) -> Result<(), BriefError> {
    let Some(longest) = lines
        .iter()
        .find(|l| l.unit.to_string() == "t" && l.years.len() > 2)
    else {
        return Ok(());
    };
    let Some(last) = longest.last() else {
        return Ok(());
    };
    let growth = longest
        .before_last()
        .and_then(|before| algebra::growth(before, last).ok());
    let all: Vec<Figure> = longest.years.values().cloned().collect();
    let mut text = line(
        context.language,
        [
            "{corridor}: {last} in {period}",
            "{corridor}: {last} за {period}",
            "{corridor}：{period}{last}",
        ],
        &[
            ("corridor", area(&longest.ref_area)),
            ("last", figure(last)),
            ("period", period(last.subject().period)),
        ],
    )?;
    if let Some(growth) = &growth
        && let Some(base) = growth.subject().base_period
    {
        text = text.then(line(
            context.language,
            [
                ", {growth} on {base}",
                ", {growth} к {base}",
                "，较{base}变动{growth}",
            ],
            &[
                ("growth", shown(growth, NumberFormat::ONE_DECIMAL.signed())),
                ("base", period(base)),
            ],
        )?);
    }
    if let Ok(peak) = algebra::maximum(&all)
        && peak.value() > last.value()
    {
        text = text.then(line(
            context.language,
            [
                ", below the peak of {peak}",
                ", ниже максимума ({peak})",
                "，低于峰值{peak}",
            ],
            &[("peak", figure(&peak))],
        )?);
    }
    section.message(40, text.then(words(context.language, [".", ".", "。"])?));
    Ok(())
}

fn chart(context: &Context<'_>, lines: &[Line], section: &mut Section) -> Result<(), BriefError> {
    let Some(longest) = lines
        .iter()
        .find(|l| l.unit.to_string() == "t" && l.years.len() > 3)
    else {
        return Ok(());
    };
    let (Some((first_year, first)), Some((last_year, last))) = (
        longest.years.first_key_value(),
        longest.years.last_key_value(),
    ) else {
        return Ok(());
    };
    let title = match algebra::times(first, last) {
        Ok(times) => line(
            context.language,
            [
                "{corridor}: {times} the tonnage of {first} in {last}",
                "{corridor}: за {last} перевезено {times} от объёма за {first}",
                "{corridor}：{last}货运量为{first}的{times}",
            ],
            &[
                ("corridor", area(&longest.ref_area)),
                ("times", shown(&times, NumberFormat::ONE_DECIMAL)),
                ("first", period(first.subject().period)),
                ("last", period(last.subject().period)),
            ],
        )?,
        Err(_) => area(&longest.ref_area),
    };
    let points = (*first_year..=*last_year)
        .filter_map(|year| {
            Some(Point {
                period: Period::year(year).ok()?,
                figure: longest.years.get(&year).cloned(),
            })
        })
        .collect();
    section.blocks.push(Block::Chart(Chart {
        kind: ChartKind::Bar,
        title,
        subtitle: corridor_report::Inlines::new().name(longest.name.clone()),
        series: vec![Series {
            name: area(&longest.ref_area),
            colour: SeriesColour::Index(0),
            points,
        }],
        format: NumberFormat::new(corridor_report::Magnitude::Million, 2)?,
        anchor: anchor("chart-transport")?,
    }));
    Ok(())
}

/// Units that share a table: each table has one scale.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Carried {
    Tonnes,
    Teu,
    Whole,
}

impl Carried {
    const ALL: [Self; 3] = [Self::Tonnes, Self::Teu, Self::Whole];

    fn of(unit: Unit) -> Option<Self> {
        match unit.kind() {
            UnitKind::Mass => Some(Self::Tonnes),
            UnitKind::Teu => Some(Self::Teu),
            UnitKind::Container | UnitKind::Train | UnitKind::Wagon | UnitKind::Vehicle => {
                Some(Self::Whole)
            }
            _ => None,
        }
    }

    fn format(self) -> Result<NumberFormat, BriefError> {
        Ok(match self {
            Self::Tonnes => NumberFormat::new(corridor_report::Magnitude::Million, 1)?,
            Self::Teu => NumberFormat::THOUSANDS,
            Self::Whole => NumberFormat::WHOLE,
        })
    }

    fn caption(self) -> Words {
        match self {
            Self::Tonnes => [
                "Freight on the corridors of {area}, last year loaded",
                "Грузы на маршрутах ({area}), последний загруженный год",
                "{area}各通道货运量（已载入的最近年份）",
            ],
            Self::Teu => [
                "Twenty-foot units on the corridors of {area}, last year loaded",
                "Двадцатифутовые эквиваленты на маршрутах ({area}), последний загруженный год",
                "{area}各通道标准箱量（已载入的最近年份）",
            ],
            Self::Whole => [
                "Trains, containers and vehicles on the corridors of {area}, last year loaded",
                "Поезда, контейнеры и машины на маршрутах ({area}), последний загруженный год",
                "{area}各通道列车、集装箱与车辆（已载入的最近年份）",
            ],
        }
    }

    fn anchor(self) -> &'static str {
        match self {
            Self::Tonnes => "table-transport-tonnes",
            Self::Teu => "table-transport-teu",
            Self::Whole => "table-transport-trains",
        }
    }
}

fn tables(context: &Context<'_>, lines: &[Line], section: &mut Section) -> Result<(), BriefError> {
    let mut any = false;
    for carried in Carried::ALL {
        let mut of: Vec<&Line> = lines
            .iter()
            .filter(|line| Carried::of(line.unit) == Some(carried))
            .collect();
        of.sort_by_key(|line| {
            (
                line.ref_area.clone(),
                line.counterpart.clone(),
                line.concept.clone(),
            )
        });
        if !of.is_empty() {
            any = true;
            table(context, carried, &of, section)?;
        }
    }
    if any {
        section.blocks.push(Block::Note(words(
            context.language,
            [
                "Containers, twenty-foot units and trains are different units; none converts into another without an \
                 assumption.",
                "Контейнеры, двадцатифутовые эквиваленты и поезда – разные единицы; без допущений одна в другую не \
                 переводится.",
                "集装箱、标准箱与列车是不同的单位，没有假设不能相互换算。",
            ],
        )?));
    }
    Ok(())
}

fn table(
    context: &Context<'_>,
    carried: Carried,
    lines: &[&Line],
    section: &mut Section,
) -> Result<(), BriefError> {
    let language = context.language;
    let mut rows = Vec::new();
    for series in lines {
        let Some(last) = series.last() else { continue };
        let growth = series
            .before_last()
            .map(|before| algebra::growth(before, last));
        let mut name = area(&series.ref_area);
        if let Some(counterpart) = &series.counterpart {
            name = line(
                language,
                ["{a} and {b}", "{a} и {b}", "{a}与{b}"],
                &[("a", name), ("b", area(counterpart))],
            )?;
        }
        let reporter = last
            .subject()
            .reporters
            .first()
            .map(body)
            .unwrap_or_default();
        rows.push(row(
            name,
            vec![
                Cell::Words(corridor_report::Inlines::new().name(series.name.clone())),
                Cell::Words(period(last.subject().period)),
                Cell::Figure(last.clone()),
                growth.map_or(Cell::Missing, Into::into),
                Cell::Words(reporter),
            ],
        ));
    }
    section.blocks.push(Block::Table(Table {
        caption: line(
            language,
            carried.caption(),
            &[("area", area(&context.pair.area))],
        )?,
        columns: vec![
            label_column(
                language,
                ["Corridor or point", "Маршрут или пункт", "通道或口岸"],
            )?,
            word_column(language, ["What", "Что", "指标"])?,
            word_column(language, ["Year", "Год", "年份"])?,
            number_column(
                words(language, ["volume", "объём", "数量"])?,
                carried.format()?,
            ),
            number_column(
                words(
                    language,
                    ["on the year before", "к предыдущему году", "较上年"],
                )?,
                NumberFormat::ONE_DECIMAL.signed(),
            ),
            word_column(language, ["Reported by", "Источник", "报告方"])?,
        ],
        rows,
        notes: Vec::new(),
        anchor: anchor(carried.anchor())?,
    }));
    Ok(())
}
