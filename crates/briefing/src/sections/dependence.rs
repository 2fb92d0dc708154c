//! How much the counterpart weighs in the area's trade and economy.

use corridor_evidence::{AreaId, Figure, ObsStatus, Period, algebra};
use corridor_report::{Block, Cell, NumberFormat, Table};

use super::{Context, Section, anchor, label_column, number_column, row, word_column};
use crate::BriefError;
use crate::line::{area, body, figure, line, period, shown, words};
use crate::reports::{By, EXPORTS, TOTAL, first};

const GDP: &str = "gdp.nominal";
const SHARE: &str = "trade.share";
const WORLD: &str = "trade.total.world";

/// The weight of the counterpart for one member in its last year with both numbers.
struct Weight {
    member: AreaId,
    period: Period,
    /// Its trade with the counterpart in per cent of its whole trade, both by its own office.
    share: Figure,
    /// The change of that share against five years before, in percentage points.
    change: Option<Figure>,
}

pub(crate) fn write(context: &Context<'_>) -> Result<Section, BriefError> {
    let mut section = Section::new(
        context,
        ["Shares and dependence", "Доли и зависимость", "占比与依存"],
        "dependence",
    )?;
    let weights: Vec<Weight> = context
        .pair
        .members
        .iter()
        .filter_map(|member| weight(context, member))
        .collect();
    let published = published_shares(context);
    let openness: Vec<Openness> = context
        .pair
        .members
        .iter()
        .filter_map(|member| openness(context, member))
        .collect();
    if weights.is_empty() && published.is_empty() && openness.is_empty() {
        return section.no_data(context);
    }
    if !published.is_empty() {
        published_message(context, &published, &mut section)?;
    }
    if !weights.is_empty() {
        weight_table(context, &weights, &mut section)?;
    }
    if !published.is_empty() {
        published_table(context, &published, &mut section)?;
    }
    if !openness.is_empty() {
        openness_table(context, &openness, &mut section)?;
    }
    Ok(section)
}

/// The whole goods trade of a country by its own office: published as such, or exports plus
/// imports with the world.
fn world_trade(context: &Context<'_>, member: &AreaId, period: Period) -> Option<Figure> {
    let world = AreaId::world();
    let mut all = context
        .reports
        .turnovers(member, &world, period, By::Area(member));
    all.extend(
        context
            .reports
            .observed(WORLD, member, Some(&world), period, By::Area(member)),
    );
    first(all)
}

fn weight(context: &Context<'_>, member: &AreaId) -> Option<Weight> {
    let pair = context.pair;
    let share_in = |period: Period| {
        let part = context
            .reports
            .turnover(member, &pair.counterpart, period, By::Area(member))?;
        let whole = world_trade(context, member, period)?;
        algebra::share(&part, &whole).ok()
    };
    let years = context
        .reports
        .years(&[TOTAL, EXPORTS], [(member, &pair.counterpart)]);
    years.into_iter().rev().take(8).find_map(|year| {
        let period = Period::year(year).ok()?;
        let share = share_in(period)?;
        let change = Period::year(year - 5)
            .ok()
            .and_then(share_in)
            .and_then(|before| algebra::change(&before, &share).ok());
        Some(Weight {
            member: member.clone(),
            period,
            share,
            change,
        })
    })
}

fn weight_table(
    context: &Context<'_>,
    weights: &[Weight],
    section: &mut Section,
) -> Result<(), BriefError> {
    let language = context.language;
    let places = [("counterpart", area(&context.pair.counterpart))];
    let rows = weights
        .iter()
        .map(|weight| {
            row(
                area(&weight.member),
                vec![
                    Cell::Words(period(weight.period)),
                    Cell::Figure(weight.share.clone()),
                    weight.change.clone().into(),
                ],
            )
        })
        .collect();
    section.blocks.push(Block::Table(Table {
        caption: line(
            language,
            [
                "Share of {counterpart} in the goods trade of each country, by the country's own office",
                "Доля контрагента «{counterpart}» в товарообороте стран, по данным их ведомств",
                "{counterpart}在各国货物贸易中的占比（本国机构数据）",
            ],
            &places,
        )?,
        columns: vec![
            label_column(language, ["Country", "Страна", "国家"])?,
            word_column(language, ["Year", "Год", "年份"])?,
            number_column(words(language, ["share", "доля", "占比"])?, NumberFormat::ONE_DECIMAL),
            number_column(
                words(language, ["change over five years", "изменение за пять лет", "五年变化"])?,
                NumberFormat::ONE_DECIMAL.signed(),
            ),
        ],
        rows,
        notes: Vec::new(),
        anchor: anchor("table-share")?,
    }));
    Ok(())
}

/// Shares that somebody published, for the area or a member.
fn published_shares(context: &Context<'_>) -> Vec<Figure> {
    let pair = context.pair;
    let Ok(concept) = SHARE.parse() else {
        return Vec::new();
    };
    let query = corridor_dataset::Query {
        concept: Some(concept),
        counterpart: Some(pair.counterpart.clone()),
        ..corridor_dataset::Query::default()
    };
    let mut figures: Vec<Figure> = context
        .dataset
        .observations(&query)
        .filter(|observation| pair.holds(&observation.ref_area))
        .filter_map(|observation| Figure::observed(observation).ok())
        .collect();
    figures.sort_by_key(|figure| (figure.subject().ref_area.clone(), figure.subject().period));
    figures
}

fn published_message(
    context: &Context<'_>,
    published: &[Figure],
    section: &mut Section,
) -> Result<(), BriefError> {
    let pair = context.pair;
    let of_area = published
        .iter()
        .filter(|figure| figure.subject().ref_area == pair.area);
    let Some(last) = of_area.max_by_key(|figure| figure.subject().period) else {
        return Ok(());
    };
    let Some(reporter) = last.subject().reporters.first() else {
        return Ok(());
    };
    section.message(
        13,
        line(
            context.language,
            [
                "{body} puts the share of {counterpart} in the foreign trade of {area} at {share} in {period}.",
                "{body}: доля контрагента «{counterpart}» во внешней торговле ({area}) за {period} – {share}.",
                "{body}：{period}，{counterpart}占{area}对外贸易的{share}。",
            ],
            &[
                ("counterpart", area(&pair.counterpart)),
                ("area", area(&pair.area)),
                ("share", figure(last)),
                ("period", period(last.subject().period)),
                ("body", body(reporter)),
            ],
        )?,
    );
    Ok(())
}

fn published_table(
    context: &Context<'_>,
    published: &[Figure],
    section: &mut Section,
) -> Result<(), BriefError> {
    let language = context.language;
    let rows = published
        .iter()
        .map(|share| {
            let reporter = share
                .subject()
                .reporters
                .first()
                .map(body)
                .unwrap_or_default();
            row(
                area(&share.subject().ref_area),
                vec![
                    Cell::Words(period(share.subject().period)),
                    Cell::Figure(share.clone()),
                    Cell::Words(reporter),
                ],
            )
        })
        .collect();
    section.blocks.push(Block::Table(Table {
        caption: line(
            language,
            [
                "Share of {counterpart} in foreign trade, as published",
                "Доля контрагента «{counterpart}» во внешней торговле, как опубликовано",
                "已公布的{counterpart}在对外贸易中的占比",
            ],
            &[("counterpart", area(&context.pair.counterpart))],
        )?,
        columns: vec![
            label_column(language, ["Area", "Территория", "地区"])?,
            word_column(language, ["Period", "Период", "时期"])?,
            number_column(
                words(language, ["share", "доля", "占比"])?,
                NumberFormat::ONE_DECIMAL,
            ),
            word_column(language, ["Published by", "Опубликовал", "公布者"])?,
        ],
        rows,
        notes: Vec::new(),
        anchor: anchor("table-share-published")?,
    }));
    Ok(())
}

/// Trade with the counterpart over the gross domestic product of the same year.
struct Openness {
    member: AreaId,
    period: Period,
    gdp: Figure,
    own: Option<Figure>,
    mirror: Option<Figure>,
}

/// The product of a country in a year: of one body where it has the year, so that countries
/// compare, and of its last release. The note under the table says so.
pub(super) fn gdp(context: &Context<'_>, member: &AreaId, period: Period) -> Option<Figure> {
    let mut all = context
        .reports
        .observed(GDP, member, None, period, By::ThirdParty);
    all.retain(|figure| figure.status() != ObsStatus::Forecast);
    all.sort_by_key(Figure::known_from);
    let world_bank = |figure: &Figure| {
        figure
            .subject()
            .reporters
            .iter()
            .any(|body| body.as_str() == "WB")
    };
    all.iter()
        .rev()
        .find(|figure| world_bank(figure))
        .or(all.last())
        .cloned()
}

fn openness(context: &Context<'_>, member: &AreaId) -> Option<Openness> {
    let pair = context.pair;
    let years = context
        .reports
        .years(&[TOTAL, EXPORTS], [(member, &pair.counterpart)]);
    years.into_iter().rev().take(8).find_map(|year| {
        let period = Period::year(year).ok()?;
        let gdp = gdp(context, member, period)?;
        let over = |trade: Option<Figure>| trade.and_then(|t| algebra::percentage(&t, &gdp).ok());
        let own = over(context.reports.turnover(
            member,
            &pair.counterpart,
            period,
            By::Area(member),
        ));
        let mirror = over(context.reports.turnover(
            &pair.counterpart,
            member,
            period,
            By::Area(&pair.counterpart),
        ));
        (own.is_some() || mirror.is_some()).then(|| Openness {
            member: member.clone(),
            period,
            gdp: gdp.clone(),
            own,
            mirror,
        })
    })
}

fn openness_table(
    context: &Context<'_>,
    openness: &[Openness],
    section: &mut Section,
) -> Result<(), BriefError> {
    let language = context.language;
    let places = [("counterpart", area(&context.pair.counterpart))];
    if let Some(most) = openness
        .iter()
        .filter_map(|o| Some((o, o.mirror.as_ref()?)))
        .max_by_key(|(_, ratio)| ratio.value())
        .filter(|_| openness.len() > 1)
    {
        let (of, ratio) = most;
        section.paragraph(line(
            language,
            [
                "Set against the economy the numbers show how far a mirror gap can reach: by the report of \
                 {counterpart} its trade with {member} in {period} comes to {ratio} of that country's gross domestic \
                 product.",
                "Сопоставление с экономикой показывает масштаб разрыва: торговля с партнёром «{member}» за {period} \
                 (данные: {counterpart}) равна {ratio} его валового внутреннего продукта.",
                "与经济规模对比可见镜像差距之大：据{counterpart}报告，{period}其与{member}的贸易相当于该国国内生产总值的{ratio}。",
            ],
            &[
                ("counterpart", area(&context.pair.counterpart)),
                ("member", area(&of.member)),
                ("period", period(of.period)),
                ("ratio", shown(ratio, NumberFormat::ONE_DECIMAL)),
            ],
        )?);
    }
    let rows = openness
        .iter()
        .map(|o| {
            row(
                area(&o.member),
                vec![
                    Cell::Words(period(o.period)),
                    Cell::Figure(o.gdp.clone()),
                    o.own.clone().into(),
                    o.mirror.clone().into(),
                ],
            )
        })
        .collect();
    section.blocks.push(Block::Table(Table {
        caption: line(
            language,
            [
                "Trade with {counterpart} over gross domestic product",
                "Торговля с контрагентом «{counterpart}» к валовому внутреннему продукту",
                "与{counterpart}贸易额相对国内生产总值",
            ],
            &places,
        )?,
        columns: vec![
            label_column(language, ["Country", "Страна", "国家"])?,
            word_column(language, ["Year", "Год", "年份"])?,
            number_column(
                words(language, ["gross domestic product", "ВВП", "国内生产总值"])?,
                NumberFormat::BILLIONS,
            ),
            number_column(
                words(language, ["trade over GDP, own report", "торговля к ВВП, свои данные", "贸易/国内生产总值，本国"])?,
                NumberFormat::ONE_DECIMAL,
            ),
            number_column(
                line(
                    language,
                    ["trade over GDP, {counterpart}", "торговля к ВВП, {counterpart}", "贸易/国内生产总值，{counterpart}"],
                    &places,
                )?,
                NumberFormat::ONE_DECIMAL,
            ),
        ],
        rows,
        notes: vec![words(
            language,
            [
                "The product is that of the World Bank where it has the year, from the last release loaded that does not \
                 forecast it; releases revise it, see the disputed numbers.",
                "ВВП взят по данным Всемирного банка, где они есть за этот год, из последнего загруженного выпуска, в котором он не является прогнозом; выпуски его пересматривают, \
                 см. раздел о спорных числах.",
                "国内生产总值优先取世界银行数据，取已载入且非预测的最新版本；各版本会作修订，见争议数字一节。",
            ],
        )?],
        anchor: anchor("table-openness")?,
    }));
    Ok(())
}
