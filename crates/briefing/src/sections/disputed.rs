//! What is disputed and between whom: sources that disagree, vintages that revise, claims.

use std::collections::BTreeMap;

use corridor_dataset::Query;
use corridor_evidence::{AreaId, Figure, ObsStatus, Period, PeriodKind, Subject, algebra};
use corridor_report::{Block, Cell, Inlines, NumberFormat, Table};
use rust_decimal::Decimal;

use super::{Context, Section, anchor, label_column, number_column, row, word_column};
use crate::BriefError;
use crate::line::{area, body, figure, line, period, words};

/// How many rows each table shows.
const ROWS: usize = 12;

/// Revisions of periods that are this many years before the newest are left out.
const REVISION_YEARS: i32 = 10;

pub(crate) fn write(context: &Context<'_>) -> Result<Section, BriefError> {
    let mut section = Section::new(
        context,
        [
            "What is disputed, and between whom",
            "О чём спорят и кто",
            "争议何在，各方为谁",
        ],
        "disputed",
    )?;
    let conflicts = conflicts(context);
    let revisions = revisions(context);
    let claims = claims(context);
    if conflicts.is_empty() && revisions.is_empty() && claims.is_empty() {
        return section.no_data(context);
    }
    if !conflicts.is_empty() {
        conflict_table(context, &conflicts, &mut section)?;
    }
    if !revisions.is_empty() {
        revision_table(context, &revisions, &mut section)?;
    }
    if !claims.is_empty() {
        claim_table(context, &claims, &mut section)?;
    }
    Ok(section)
}

/// Two reports of one thing that no rounding reconciles.
struct Conflict {
    high: Figure,
    low: Figure,
    gap: Figure,
}

/// The widest pair of reports for each concept, pair of areas and period, by different bodies.
fn conflicts(context: &Context<'_>) -> Vec<Conflict> {
    let pair = context.pair;
    let mut groups: BTreeMap<(String, Vec<AreaId>, Period), Vec<Figure>> = BTreeMap::new();
    for observation in context.dataset.observations(&Query::default()) {
        let Some(counterpart) = &observation.counterpart else {
            continue;
        };
        let about = (pair.holds(&observation.ref_area) && *counterpart == pair.counterpart)
            || (observation.ref_area == pair.counterpart && pair.holds(counterpart));
        // Trade by flow is in the section on exports and imports.
        let id = observation.concept.id.as_str();
        let flow = id == "trade.goods.exports" || id == "trade.goods.imports";
        let comparable = observation.unit.currency().is_some()
            && observation.status != ObsStatus::Forecast
            && !flow;
        if about
            && comparable
            && let Ok(figure) = Figure::observed(observation)
        {
            let mut areas = vec![observation.ref_area.clone(), counterpart.clone()];
            areas.sort();
            groups
                .entry((id.to_owned(), areas, observation.period))
                .or_default()
                .push(figure);
        }
    }
    let mut conflicts: Vec<Conflict> = groups.values().filter_map(|group| widest(group)).collect();
    // The latest first, and of one period the widest.
    conflicts.sort_by_key(|conflict| {
        (
            std::cmp::Reverse(conflict.high.subject().period),
            std::cmp::Reverse(conflict.gap.value()),
            conflict.gap.id().clone(),
        )
    });
    conflicts
}

fn widest(figures: &[Figure]) -> Option<Conflict> {
    let high = figures.iter().max_by_key(|figure| figure.value())?.clone();
    let low = figures.iter().min_by_key(|figure| figure.value())?.clone();
    let apart = low.interval().is_below(&high.interval())
        && high.subject().reporters != low.subject().reporters;
    // A gap that would be printed as nothing is none.
    let gap = algebra::relative_gap(&high, &low)
        .ok()
        .filter(|gap| apart && gap.value() >= Decimal::ONE)?;
    Some(Conflict { high, low, gap })
}

/// What a number is about, as the head of a row.
fn about(context: &Context<'_>, subject: &Subject, of: &AreaId) -> Result<Inlines, BriefError> {
    let what = subject.concept.names.get(context.language);
    line(
        context.language,
        [
            "{what}, {area}, {period}",
            "{what}, {area}, {period}",
            "{what}，{area}，{period}",
        ],
        &[
            ("what", Inlines::new().name(what)),
            ("area", area(of)),
            ("period", period(subject.period)),
        ],
    )
}

fn conflict_table(
    context: &Context<'_>,
    conflicts: &[Conflict],
    section: &mut Section,
) -> Result<(), BriefError> {
    let language = context.language;
    let reporter = |figure: &Figure| {
        Cell::Words(
            figure
                .subject()
                .reporters
                .first()
                .map(body)
                .unwrap_or_default(),
        )
    };
    let mut rows = Vec::new();
    for conflict in conflicts.iter().take(ROWS) {
        let subject = conflict.high.subject();
        let member = if subject.ref_area == context.pair.counterpart {
            subject.counterpart.as_ref().unwrap_or(&subject.ref_area)
        } else {
            &subject.ref_area
        };
        let label = about(context, subject, member)?;
        rows.push(row(
            label,
            vec![
                Cell::Figure(conflict.high.clone()),
                reporter(&conflict.high),
                Cell::Figure(conflict.low.clone()),
                reporter(&conflict.low),
                Cell::Figure(conflict.gap.clone()),
            ],
        ));
    }
    section.blocks.push(Block::Table(Table {
        caption: words(
            language,
            [
                "One thing, two numbers: the widest pairs of reports, latest first",
                "Одно и то же, два числа: наиболее расходящиеся данные, сначала новые",
                "同一事物，两个数字：差距最大的报告，由新到旧",
            ],
        )?,
        columns: vec![
            label_column(language, ["What", "Что", "事项"])?,
            number_column(
                words(language, ["higher", "больше", "较高"])?,
                NumberFormat::BILLIONS,
            ),
            word_column(language, ["by", "кто", "来源"])?,
            number_column(
                words(language, ["lower", "меньше", "较低"])?,
                NumberFormat::BILLIONS,
            ),
            word_column(language, ["by", "кто", "来源"])?,
            number_column(
                words(
                    language,
                    ["gap over lower", "разрыв к меньшему", "差额占较低"],
                )?,
                NumberFormat::WHOLE.signed(),
            ),
        ],
        rows,
        notes: Vec::new(),
        anchor: anchor("table-conflicts")?,
    }));
    Ok(())
}

/// One body's number for one period in its first and last vintage.
struct Revision {
    first: Figure,
    last: Figure,
    change: Figure,
}

/// The largest revisions of the gross domestic product and of world trade by one body.
fn revisions(context: &Context<'_>) -> Vec<Revision> {
    let pair = context.pair;
    let mut groups: BTreeMap<(AreaId, Period, String), Vec<Figure>> = BTreeMap::new();
    for concept in ["gdp.nominal", "trade.total.world"] {
        let Ok(concept) = concept.parse() else {
            continue;
        };
        let query = Query {
            concept: Some(concept),
            ..Query::default()
        };
        for observation in context.dataset.observations(&query) {
            let wanted = (pair.holds(&observation.ref_area)
                || observation.ref_area == pair.counterpart)
                && observation.status != ObsStatus::Forecast
                && observation.period.kind() == PeriodKind::Year
                && observation.vintage.published.is_some();
            if wanted && let Ok(figure) = Figure::observed(observation) {
                let key = (
                    observation.ref_area.clone(),
                    observation.period,
                    format!("{} {}", observation.concept.id, observation.reporter.id),
                );
                groups.entry(key).or_default().push(figure);
            }
        }
    }
    let mut revisions: Vec<Revision> = groups
        .into_values()
        .filter_map(|mut vintages| {
            vintages.sort_by_key(Figure::known_from);
            let first = vintages.first()?.clone();
            let last = vintages.last()?.clone();
            let moved = !first.interval().overlaps(&last.interval());
            let change = algebra::relative_gap(&last, &first)
                .ok()
                .filter(|_| moved)?;
            Some(Revision {
                first,
                last,
                change,
            })
        })
        .filter(|revision| revision.change.value().abs() >= Decimal::TEN)
        .collect();
    // The latest period of each area, largest first: many years of one revision say no more than
    // one, and what was revised long ago is nobody's dispute.
    revisions.sort_by_key(|r| std::cmp::Reverse(r.last.subject().period));
    let newest = revisions
        .first()
        .and_then(|revision| revision.last.subject().period.calendar_year());
    revisions.retain(|revision| {
        let year = revision.last.subject().period.calendar_year();
        newest
            .zip(year)
            .is_some_and(|(newest, year)| newest - year < REVISION_YEARS)
    });
    let mut seen = std::collections::BTreeSet::new();
    revisions.retain(|r| seen.insert(r.last.subject().ref_area.clone()));
    revisions.sort_by_key(|r| std::cmp::Reverse(r.change.value().abs()));
    revisions
}

fn revision_table(
    context: &Context<'_>,
    revisions: &[Revision],
    section: &mut Section,
) -> Result<(), BriefError> {
    let language = context.language;
    if let Some(largest) = revisions.first() {
        section.paragraph(line(
            language,
            [
                "A number changes with its vintage. {area}: for {period} the first release loaded says {first}, the last \
                 {last}. A difference between two releases is a revision, never a growth.",
                "Число зависит от выпуска. {area}: за {period} первый загруженный выпуск даёт {first}, последний – {last}. \
                 Разница между выпусками – пересмотр, а не рост.",
                "数字随版本而变。{area}：{period}最早载入版本为{first}，最新版本为{last}。版本之间的差别是修订，不是增长。",
            ],
            &[
                ("area", area(&largest.last.subject().ref_area)),
                ("period", period(largest.last.subject().period)),
                ("first", figure(&largest.first)),
                ("last", figure(&largest.last)),
            ],
        )?);
    }
    let mut rows = Vec::new();
    for revision in revisions.iter().take(ROWS) {
        let subject = revision.last.subject();
        let label = about(context, subject, &subject.ref_area)?;
        let release = |figure: &Figure| {
            let name = figure
                .subject()
                .releases
                .first()
                .cloned()
                .unwrap_or_default();
            if name.is_empty() {
                Cell::Missing
            } else {
                Cell::Words(Inlines::new().name(name))
            }
        };
        rows.push(row(
            label,
            vec![
                Cell::Figure(revision.first.clone()),
                release(&revision.first),
                Cell::Figure(revision.last.clone()),
                release(&revision.last),
                Cell::Figure(revision.change.clone()),
            ],
        ));
    }
    section.blocks.push(Block::Table(Table {
        caption: words(
            language,
            [
                "Revisions of a tenth or more between the first and the last release loaded",
                "Пересмотры на десятую часть и более между первым и последним загруженным выпуском",
                "首个与最新载入版本之间修订达一成或以上者",
            ],
        )?,
        columns: vec![
            label_column(language, ["What", "Что", "事项"])?,
            number_column(
                words(language, ["first", "первый", "最早"])?,
                NumberFormat::BILLIONS,
            ),
            word_column(language, ["release", "выпуск", "版本"])?,
            number_column(
                words(language, ["last", "последний", "最新"])?,
                NumberFormat::BILLIONS,
            ),
            word_column(language, ["release", "выпуск", "版本"])?,
            number_column(
                words(language, ["revision", "пересмотр", "修订"])?,
                NumberFormat::ONE_DECIMAL.signed(),
            ),
        ],
        rows,
        notes: Vec::new(),
        anchor: anchor("table-revisions")?,
    }));
    Ok(())
}

/// What somebody said about the two sides.
fn claims(context: &Context<'_>) -> Vec<Figure> {
    let pair = context.pair;
    let mut figures: Vec<Figure> = context
        .dataset
        .claims()
        .filter(|claim| {
            pair.holds(&claim.ref_area)
                || (claim.ref_area == pair.counterpart
                    && claim
                        .counterpart
                        .as_ref()
                        .is_some_and(|other| pair.holds(other)))
        })
        .filter_map(|claim| Figure::claimed(claim).ok())
        .collect();
    figures.sort_by_key(|figure| {
        let subject = figure.subject();
        (
            subject.concept.id.clone(),
            subject.ref_area.clone(),
            subject.period,
            figure.id().clone(),
        )
    });
    figures
}

fn claim_table(
    context: &Context<'_>,
    claims: &[Figure],
    section: &mut Section,
) -> Result<(), BriefError> {
    let language = context.language;
    let mut rows = Vec::new();
    for claim in claims {
        let subject = claim.subject();
        rows.push(row(
            Inlines::new().name(subject.concept.names.get(language)),
            vec![
                Cell::Words(area(&subject.ref_area)),
                Cell::Words(period(subject.period)),
                Cell::Words(figure(claim)),
                Cell::Words(subject.reporters.first().map(body).unwrap_or_default()),
            ],
        ));
    }
    section.blocks.push(Block::Table(Table {
        caption: words(
            language,
            [
                "What was said: repeated here, used nowhere as evidence",
                "Что было сказано: приводится здесь и нигде не служит доказательством",
                "各方说法：仅在此列出，任何地方都不作为证据",
            ],
        )?,
        columns: vec![
            label_column(language, ["About", "О чём", "事项"])?,
            word_column(language, ["Area", "Территория", "地区"])?,
            word_column(language, ["Period", "Период", "时期"])?,
            word_column(language, ["said", "сказано", "说法"])?,
            word_column(language, ["By", "Кем", "何人"])?,
        ],
        rows,
        notes: Vec::new(),
        anchor: anchor("table-claims")?,
    }));
    Ok(())
}
