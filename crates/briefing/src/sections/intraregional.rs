//! The area's own trade, counted one way and both ways.

use corridor_evidence::{AreaId, Figure, Period, algebra};
use corridor_report::{Block, Cell, NumberFormat, Table};

use super::{Context, Section, anchor, label_column, number_column, row, word_column};
use crate::BriefError;
use crate::line::{area, areas, body, figure, line, period, words};
use crate::reports::{By, EXPORTS, IMPORTS, TOTAL};

const CONCEPT: &str = "trade.intraregional";

/// How many years the table shows.
const YEARS: usize = 8;

/// The trade among the members in a year.
struct Year {
    period: Period,
    /// Exports to one another, each by the exporter.
    one_way: Option<Figure>,
    /// Exports plus imports: every flow twice.
    both_ways: Option<Figure>,
    /// The members that report.
    reporters: Vec<AreaId>,
    /// The same by a third party that reconciles the reports of all.
    reconciled: Option<Figure>,
}

/// Whose numbers are summed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Each member's own report.
    Own,
    /// A third party's that reconciles both ends.
    Reconciled,
}

pub(crate) fn write(context: &Context<'_>) -> Result<Section, BriefError> {
    let mut section = Section::new(
        context,
        [
            "Trade within the area",
            "Торговля внутри региона",
            "区域内贸易",
        ],
        "intraregional",
    )?;
    if !context.pair.is_group() {
        section.paragraph(words(
            context.language,
            [
                "A single country has no trade within the area.",
                "У отдельной страны нет внутрирегиональной торговли.",
                "单个国家没有区域内贸易。",
            ],
        )?);
        return Ok(section);
    }
    let years = years(context);
    let stated = stated(context);
    if years.is_empty() && stated.is_empty() {
        return section.no_data(context);
    }
    section.paragraph(words(
        context.language,
        [
            "A sale from one member to another can be counted once, as an export, or twice, as an export of the one and \
             an import of the other. Speeches rarely say which.",
            "Продажу одного участника другому можно учесть один раз, как экспорт, или дважды: как экспорт одного и импорт \
             другого. В речах это редко поясняют.",
            "成员之间的一笔交易可以算一次（作为出口），也可以算两次（一方出口、另一方进口）。讲话中很少说明口径。",
        ],
    )?);
    // The year in which most report; of equal ones the latest. One office alone says nothing of
    // trade among the members.
    if let Some((year, one, both)) = years
        .iter()
        .filter(|year| year.reporters.len() > 1)
        .filter_map(|year| Some((year, year.one_way.as_ref()?, year.both_ways.as_ref()?)))
        .max_by_key(|(year, ..)| (year.reporters.len(), year.period))
    {
        section.message(
            30,
            line(
                context.language,
                [
                    "Trade within {area}, as far as {members} report it, was {one} in {period} counted once, as exports, and \
                     {both} when exports and imports are both counted.",
                    "Торговля внутри региона «{area}», насколько её показывают {members}, за {period} составила {one} при \
                     однократном счёте (экспорт) и {both}, если считать и экспорт, и импорт.",
                    "{area}内部贸易，就{members}所报告者，{period}单向（出口）为{one}，出口与进口均计时为{both}。",
                ],
                &[
                    ("area", area(&context.pair.area)),
                    ("members", areas(context.language, &year.reporters)),
                    ("period", period(year.period)),
                    ("one", figure(one)),
                    ("both", figure(both)),
                ],
            )?,
        );
    }
    if !years.is_empty() {
        table(context, &years, &mut section)?;
    }
    if !stated.is_empty() {
        stated_table(context, &stated, &mut section)?;
    }
    Ok(section)
}

fn years(context: &Context<'_>) -> Vec<Year> {
    let members = &context.pair.members;
    let pairs = members
        .iter()
        .enumerate()
        .flat_map(|(index, a)| members.iter().skip(index + 1).map(move |b| (a, b)));
    let numbers = context.reports.years(&[EXPORTS], pairs);
    let mut years: Vec<Year> = numbers
        .into_iter()
        .filter_map(|year| Period::year(year).ok())
        .map(|period| read(context, period))
        .filter(|year| year.one_way.is_some() || year.reconciled.is_some())
        .collect();
    let skip = years.len().saturating_sub(YEARS);
    years.drain(..skip);
    years
}

fn read(context: &Context<'_>, period: Period) -> Year {
    let pair = context.pair;
    // A member reports when its own office gives a flow with each of the others.
    let mut reporters: Vec<AreaId> = pair
        .members
        .iter()
        .filter(|member| {
            let partners = pair.members.iter().filter(|other| other != member);
            let known = partners.filter(|other| {
                [EXPORTS, IMPORTS].iter().any(|concept| {
                    context
                        .reports
                        .flow(concept, member, other, period, By::Area(member))
                        .is_some()
                })
            });
            known.count() + 1 >= pair.members.len()
        })
        .cloned()
        .collect();
    let sum = |concept: &str, side: Side| -> Option<Figure> {
        let reporting: Vec<AreaId> = if side == Side::Own {
            reporters.clone()
        } else {
            pair.members.clone()
        };
        let mut wholes = Vec::new();
        for member in &reporting {
            let partners: Vec<AreaId> = pair
                .members
                .iter()
                .filter(|other| *other != member)
                .cloned()
                .collect();
            let parts: Option<Vec<Figure>> = partners
                .iter()
                .map(|other| {
                    let by = if side == Side::Own {
                        By::Area(member)
                    } else {
                        By::ThirdParty
                    };
                    context.reports.flow(concept, member, other, period, by)
                })
                .collect();
            let parts = parts?;
            wholes.push(algebra::sum_counterparts(&pair.area, &partners, &parts).ok()?);
        }
        if side == Side::Own {
            let set = crate::pair::set_of(&reporting)?;
            if let [one] = wholes.as_slice() {
                return Some(one.clone());
            }
            return algebra::sum_areas(&set, &reporting, &wholes).ok();
        }
        algebra::sum_areas(&pair.area, &pair.members, &wholes).ok()
    };
    let exports = sum(EXPORTS, Side::Own);
    let imports = sum(IMPORTS, Side::Own);
    let reconciled = sum(EXPORTS, Side::Reconciled);
    let both_ways = exports
        .as_ref()
        .zip(imports.as_ref())
        .and_then(|(exports, imports)| {
            let total = context.reports.concept(TOTAL)?;
            algebra::turnover(total, exports, imports).ok()
        });
    if exports.is_none() {
        reporters.clear();
    }
    Year {
        period,
        one_way: exports,
        both_ways,
        reporters,
        reconciled,
    }
}

fn table(context: &Context<'_>, years: &[Year], section: &mut Section) -> Result<(), BriefError> {
    let language = context.language;
    let rows = years
        .iter()
        .map(|year| {
            let codes: Vec<&str> = year.reporters.iter().map(AreaId::as_str).collect();
            let reporters = if codes.is_empty() {
                Cell::Missing
            } else {
                Cell::Words(corridor_report::Inlines::new().name(codes.join(" ")))
            };
            row(
                period(year.period),
                vec![
                    year.one_way.clone().into(),
                    year.both_ways.clone().into(),
                    reporters,
                    year.reconciled.clone().into(),
                ],
            )
        })
        .collect();
    section.blocks.push(Block::Table(Table {
        caption: line(
            language,
            [
                "Goods trade among the members of {area} by year",
                "Торговля товарами между участниками ({area}) по годам",
                "{area}成员之间历年货物贸易",
            ],
            &[("area", area(&context.pair.area))],
        )?,
        columns: vec![
            label_column(language, ["Year", "Год", "年份"])?,
            number_column(
                words(language, ["one way: exports", "один раз: экспорт", "单向：出口"])?,
                NumberFormat::BILLIONS,
            ),
            number_column(
                words(language, ["both ways: exports and imports", "дважды: экспорт и импорт", "双向：出口加进口"])?,
                NumberFormat::BILLIONS,
            ),
            word_column(language, ["Reporting", "Отчитались", "报告国"])?,
            number_column(
                words(language, ["one way, reconciled, all members", "один раз, согласовано, все участники", "单向，已协调，全部成员"])?,
                NumberFormat::BILLIONS,
            ),
        ],
        rows,
        notes: vec![words(
            language,
            [
                "Own reports are summed over the countries whose offices report on all partners; the trade of the \
                 others with one another is missing from them. The reconciled series estimates it.",
                "Собственные данные суммированы по странам, ведомства которых отчитались по всем партнёрам; взаимная \
                 торговля остальных в них не входит. Согласованный ряд её оценивает.",
                "本国报告只汇总对所有伙伴均有报告的国家，其余国家之间的贸易未包含在内；已协调序列对其作了估计。",
            ],
        )?],
        anchor: anchor("table-intraregional")?,
    }));
    Ok(())
}

/// What somebody stated as intraregional trade.
fn stated(context: &Context<'_>) -> Vec<Figure> {
    let Ok(concept) = CONCEPT.parse() else {
        return Vec::new();
    };
    let query = corridor_dataset::Query {
        concept: Some(concept),
        ..corridor_dataset::Query::default()
    };
    let mut figures: Vec<Figure> = context
        .dataset
        .observations(&query)
        .filter(|observation| context.pair.holds(&observation.ref_area))
        .filter_map(|observation| Figure::observed(observation).ok())
        .collect();
    figures.sort_by_key(|figure| (figure.subject().period, figure.id().clone()));
    figures
}

fn stated_table(
    context: &Context<'_>,
    stated: &[Figure],
    section: &mut Section,
) -> Result<(), BriefError> {
    let language = context.language;
    let rows = stated
        .iter()
        .map(|figure| {
            let subject = figure.subject();
            let reporter = subject.reporters.first().map(body).unwrap_or_default();
            row(
                area(&subject.ref_area),
                vec![
                    Cell::Words(period(subject.period)),
                    Cell::Figure(figure.clone()),
                    Cell::Words(reporter),
                ],
            )
        })
        .collect();
    section.blocks.push(Block::Table(Table {
        caption: words(
            language,
            [
                "Trade within the area as stated, the way of counting not given",
                "Внутрирегиональная торговля по заявлениям, способ счёта не указан",
                "所称的区域内贸易额（未说明口径）",
            ],
        )?,
        columns: vec![
            label_column(language, ["Area", "Территория", "地区"])?,
            word_column(language, ["Period", "Период", "时期"])?,
            number_column(
                words(language, ["stated", "заявлено", "所称"])?,
                NumberFormat::BILLIONS,
            ),
            word_column(language, ["Stated by", "Кто заявил", "来源"])?,
        ],
        rows,
        notes: Vec::new(),
        anchor: anchor("table-intraregional-stated")?,
    }));
    Ok(())
}
