//! Goods trade by year, as each side reports it.

use corridor_evidence::{AreaId, Figure, Period, algebra};
use corridor_report::{
    Block, Cell, Chart, ChartKind, Inlines, NumberFormat, Point, Series, SeriesColour, Table,
};
use rust_decimal::Decimal;

use super::{Context, Section, anchor, label_column, number_column, row, word_column};
use crate::BriefError;
use crate::line::{area, areas, figure, line, period, shown, words};
use crate::pair::set_of;
use crate::reports::{By, EXPORTS, IMPORTS, Reports, TOTAL, first};

/// How many years a table shows.
const YEARS: usize = 12;

/// The turnover of one year.
pub(super) struct Year {
    pub(super) period: Period,
    /// The counterpart's report on the whole area.
    pub(super) counterpart: Option<Figure>,
    /// The own reports of members, and the counterpart's on the same member.
    pub(super) members: Vec<Member>,
}

/// A member of the area in one year.
pub(super) struct Member {
    pub(super) id: AreaId,
    pub(super) own: Option<Figure>,
    pub(super) counterpart: Option<Figure>,
}

/// Both sides summed over the members that both sides report.
pub(super) struct Matched {
    pub(super) members: Vec<AreaId>,
    pub(super) own: Figure,
    pub(super) counterpart: Figure,
}

impl Year {
    fn read(reports: Reports<'_>, context: &Context<'_>, period: Period) -> Self {
        let pair = context.pair;
        let members: Vec<Member> = pair
            .members
            .iter()
            .map(|member| Member {
                id: member.clone(),
                own: reports.turnover(member, &pair.counterpart, period, By::Area(member)),
                counterpart: reports.turnover(
                    &pair.counterpart,
                    member,
                    period,
                    By::Area(&pair.counterpart),
                ),
            })
            .collect();
        let counterpart = whole(reports, context, period, &members);
        Self {
            period,
            counterpart,
            members,
        }
    }

    /// Both sides over the same members: the only gap that means anything.
    pub(super) fn matched(&self) -> Option<Matched> {
        let both: Vec<(&AreaId, &Figure, &Figure)> = self
            .members
            .iter()
            .filter_map(|m| Some((&m.id, m.own.as_ref()?, m.counterpart.as_ref()?)))
            .collect();
        let members: Vec<AreaId> = both.iter().map(|(id, ..)| (*id).clone()).collect();
        let set = set_of(&members)?;
        if let [(_, own, counterpart)] = both.as_slice() {
            return Some(Matched {
                members,
                own: (*own).clone(),
                counterpart: (*counterpart).clone(),
            });
        }
        let own: Vec<Figure> = both.iter().map(|(_, own, _)| (*own).clone()).collect();
        let theirs: Vec<Figure> = both.iter().map(|(.., theirs)| (*theirs).clone()).collect();
        Some(Matched {
            own: algebra::sum_areas(&set, &members, &own).ok()?,
            counterpart: algebra::sum_counterparts(&set, &members, &theirs).ok()?,
            members,
        })
    }
}

/// The counterpart's report on the whole area: published as such, or the sum over all members,
/// whichever is more precise.
fn whole(
    reports: Reports<'_>,
    context: &Context<'_>,
    period: Period,
    members: &[Member],
) -> Option<Figure> {
    let pair = context.pair;
    let mut candidates = reports.turnovers(
        &pair.counterpart,
        &pair.area,
        period,
        By::Area(&pair.counterpart),
    );
    if pair.is_group() {
        let parts: Option<Vec<Figure>> = members
            .iter()
            .map(|member| member.counterpart.clone())
            .collect();
        let sum = parts
            .map(|parts| algebra::sum_counterparts(&pair.area, &pair.members, &parts))
            .and_then(Result::ok);
        candidates.extend(sum);
    }
    first(candidates)
}

/// The turnover of the last years for which anything is reported.
pub(super) fn years(context: &Context<'_>) -> Vec<Year> {
    let (reports, pair) = (context.reports, context.pair);
    let areas = pair.members.iter().chain([&pair.area]);
    let pairs = areas.map(|area| (area, &pair.counterpart));
    let numbers = reports.years(&[TOTAL, EXPORTS, IMPORTS], pairs);
    let skip = numbers.len().saturating_sub(YEARS);
    numbers
        .into_iter()
        .skip(skip)
        .filter_map(|year| Period::year(year).ok())
        .map(|period| Year::read(context.reports, context, period))
        .collect()
}

pub(crate) fn write(context: &Context<'_>) -> Result<Section, BriefError> {
    let mut section = Section::new(
        context,
        [
            "Goods trade, both sides",
            "Торговля товарами: две стороны",
            "货物贸易：双方数据",
        ],
        "trade",
    )?;
    let years = years(context);
    if years.is_empty() {
        return section.no_data(context);
    }
    messages(context, &years, &mut section)?;
    intro(context, &mut section)?;
    chart(context, &years, &mut section)?;
    by_year(context, &years, &mut section)?;
    if context.pair.is_group() {
        by_member(context, &years, &mut section)?;
    }
    Ok(section)
}

fn messages(
    context: &Context<'_>,
    years: &[Year],
    section: &mut Section,
) -> Result<(), BriefError> {
    let (language, pair) = (context.language, context.pair);
    let sides = || {
        [
            ("area", area(&pair.area)),
            ("counterpart", area(&pair.counterpart)),
        ]
    };
    let reported: Vec<&Year> = years
        .iter()
        .filter(|year| year.counterpart.is_some())
        .collect();
    if let Some((year, total)) = reported
        .last()
        .and_then(|year| Some((year, year.counterpart.as_ref()?)))
    {
        let mut places = vec![("total", figure(total)), ("period", period(year.period))];
        places.extend(sides());
        let all: Vec<Figure> = reported
            .iter()
            .filter_map(|year| year.counterpart.clone())
            .collect();
        let is_record = all.len() > 2
            && all
                .iter()
                .all(|other| other == total || other.interval().is_below(&total.interval()));
        let earlier = reported.iter().rev().nth(1);
        let growth = earlier
            .and_then(|earlier| earlier.counterpart.as_ref())
            .and_then(|earlier| algebra::growth(earlier, total).ok());
        let mut text = line(
            language,
            [
                "{counterpart} reports {total} of goods trade with {area} in {period}",
                "{counterpart} показывает {total} товарооборота с партнёром «{area}» за {period}",
                "{counterpart}报告的{period}与{area}货物贸易额为{total}",
            ],
            &places,
        )?;
        if let Some((growth, earlier)) = growth.as_ref().zip(earlier) {
            text = text.then(line(
                language,
                [
                    ", {growth} on {base}",
                    ", {growth} к {base}",
                    "，较{base}变动{growth}",
                ],
                &[
                    ("growth", shown(growth, NumberFormat::ONE_DECIMAL.signed())),
                    ("base", period(earlier.period)),
                ],
            )?);
        }
        if is_record && let Some(start) = reported.first() {
            text = text.then(line(
                language,
                [
                    ": the highest of the years loaded, from {start} on",
                    ": наибольшее значение за загруженные годы начиная с {start}",
                    "：为自{start}以来已载入年份中的最高值",
                ],
                &[("start", period(start.period))],
            )?);
        }
        section.message(10, text.then(words(language, [".", ".", "。"])?));
    }
    // The year that compares most countries; of equal ones the latest. Reports that only rounding
    // sets apart do not disagree.
    let matched = years
        .iter()
        .filter_map(|year| {
            let matched = year.matched()?;
            let gap = algebra::relative_gap(&matched.counterpart, &matched.own).ok()?;
            Some((year, matched, gap))
        })
        .max_by_key(|(year, matched, _)| (matched.members.len(), year.period))
        .filter(|(_, matched, _)| {
            !matched
                .own
                .interval()
                .overlaps(&matched.counterpart.interval())
        });
    if let Some((year, matched, gap)) = matched {
        let mut places = vec![
            ("period", period(year.period)),
            ("own", figure(&matched.own)),
            ("theirs", figure(&matched.counterpart)),
            ("members", areas(language, &matched.members)),
            ("gap", shown(&gap, NumberFormat::WHOLE.signed())),
        ];
        places.extend(sides());
        section.message(11, line(
            language,
            [
                "The two sides disagree: for {members} in {period} {counterpart} reports {theirs}, the other side \
                 {own} ({gap}).",
                "Стороны расходятся: за {period} ({members}) {counterpart} показывает {theirs}, другая сторона – \
                 {own} ({gap}).",
                "双方数据不一致：{period}，对{members}，{counterpart}报告{theirs}，另一方报告{own}（{gap}）。",
            ],
            &places,
        )?);
    }
    Ok(())
}

fn intro(context: &Context<'_>, section: &mut Section) -> Result<(), BriefError> {
    let pair = context.pair;
    let places = [
        ("area", area(&pair.area)),
        ("counterpart", area(&pair.counterpart)),
    ];
    section.paragraph(line(
        context.language,
        [
            "Each trade is counted twice: by {counterpart} and by the office of its partner. \
             Exports are valued at the exporter's border (FOB) and imports at the importer's (CIF), so the \
             importer's number is normally somewhat higher; goods that pass through third countries, re-exports and \
             different rules of origin widen the gap. Neither report is corrected here: both stand beside each \
             other, and a gap is taken only over countries that both sides report.",
            "Каждый поток учитывается дважды: контрагентом ({counterpart}) и ведомством партнёра. Экспорт оценивается на \
             границе экспортёра (ФОБ), импорт – на границе импортёра (СИФ), поэтому данные импортёра обычно \
             несколько выше; транзит через третьи страны, реэкспорт и разные правила определения происхождения \
             увеличивают разрыв. Данные не исправляются: обе стороны показаны рядом, а разрыв считается только по \
             странам, по которым есть данные обеих сторон.",
            "每笔贸易都被统计两次：一次由{counterpart}，一次由伙伴国机构。出口按出口国边境计价（FOB），进口按进口国边境\
             计价（CIF），因此进口方数字通常略高；经第三国转运、转口以及原产地规则不同会扩大差距。这里不作修正：双方数据并列，\
             差距只对双方都有报告的国家计算。",
        ],
        &places,
    )?);
    Ok(())
}

fn chart(context: &Context<'_>, years: &[Year], section: &mut Section) -> Result<(), BriefError> {
    let (language, pair) = (context.language, context.pair);
    let points = |of: &dyn Fn(&Year) -> Option<Figure>| -> Vec<Point> {
        years
            .iter()
            .map(|year| Point {
                period: year.period,
                figure: of(year),
            })
            .collect()
    };
    let places = [
        ("area", area(&pair.area)),
        ("counterpart", area(&pair.counterpart)),
    ];
    let mut series = vec![Series {
        name: line(
            language,
            [
                "reported by {counterpart}",
                "данные: {counterpart}",
                "{counterpart}报告",
            ],
            &places,
        )?,
        colour: SeriesColour::Area(pair.counterpart.clone()),
        points: points(&|year| year.counterpart.clone()),
    }];
    let reporting = steady_reporters(context, years);
    let own = |year: &Year| own_sum(year, &reporting);
    if let Some(set) = set_of(&reporting) {
        let name = if pair.is_group() {
            line(
                language,
                [
                    "own reports: {members}",
                    "собственные данные: {members}",
                    "本国报告：{members}",
                ],
                &[("members", areas(language, &reporting))],
            )?
        } else {
            line(
                language,
                [
                    "own report of {area}",
                    "собственные данные: {area}",
                    "{area}本国报告",
                ],
                &[("area", area(&set))],
            )?
        };
        series.push(Series {
            name,
            colour: SeriesColour::Index(1),
            points: points(&own),
        });
    }
    let shown_points = series
        .iter()
        .flat_map(|s| &s.points)
        .filter(|p| p.figure.is_some())
        .count();
    if shown_points < 3 {
        return Ok(());
    }
    // The finding must be true: it names the first and last year of the counterpart's series.
    let title = match ends(years) {
        Some((from, to)) => match algebra::times(&from, &to) {
            Ok(times) => line(
                language,
                [
                    "As {counterpart} reports it, trade in {last} was {times} what it was in {first}",
                    "Торговля за {last} составила {times} от уровня {first} (данные: {counterpart})",
                    "据{counterpart}报告，{last}贸易额为{first}的{times}",
                ],
                &[
                    ("counterpart", area(&pair.counterpart)),
                    ("first", period(from.subject().period)),
                    ("last", period(to.subject().period)),
                    ("times", shown(&times, NumberFormat::ONE_DECIMAL)),
                ],
            )?,
            Err(_) => words(
                language,
                [
                    "Goods trade by year",
                    "Товарооборот по годам",
                    "历年货物贸易额",
                ],
            )?,
        },
        None => words(
            language,
            [
                "Goods trade by year",
                "Товарооборот по годам",
                "历年货物贸易额",
            ],
        )?,
    };
    section.blocks.push(Block::Chart(Chart {
        kind: ChartKind::Line,
        title,
        subtitle: line(
            language,
            [
                "Goods trade of {area} with {counterpart}, exports plus imports, by year",
                "Товарооборот ({area} – {counterpart}), экспорт плюс импорт, по годам",
                "{area}与{counterpart}货物贸易额（出口加进口），按年",
            ],
            &places,
        )?,
        series,
        format: NumberFormat::BILLIONS,
        anchor: anchor("chart-trade")?,
    }));
    Ok(())
}

/// The counterpart's first and last number.
fn ends(years: &[Year]) -> Option<(Figure, Figure)> {
    let mut all = years.iter().filter_map(|year| year.counterpart.clone());
    let first = all.next()?;
    Some((first, all.next_back()?))
}

/// The members whose own report covers nearly all of the years: a sum over them means the same in
/// every year.
fn steady_reporters(context: &Context<'_>, years: &[Year]) -> Vec<AreaId> {
    let needed = years.len() * 3 / 4;
    context
        .pair
        .members
        .iter()
        .filter(|id| {
            let has = |year: &&Year| year.members.iter().any(|m| m.id == **id && m.own.is_some());
            years.iter().filter(has).count() >= needed.max(1)
        })
        .cloned()
        .collect()
}

/// The own reports of some members summed, when all are there.
fn own_sum(year: &Year, members: &[AreaId]) -> Option<Figure> {
    let parts: Option<Vec<Figure>> = members
        .iter()
        .map(|id| {
            year.members
                .iter()
                .find(|m| m.id == *id)
                .and_then(|m| m.own.clone())
        })
        .collect();
    let parts = parts?;
    if let [one] = parts.as_slice() {
        return Some(one.clone());
    }
    algebra::sum_areas(&set_of(members)?, members, &parts).ok()
}

fn by_year(context: &Context<'_>, years: &[Year], section: &mut Section) -> Result<(), BriefError> {
    let (language, pair) = (context.language, context.pair);
    let places = [
        ("area", area(&pair.area)),
        ("counterpart", area(&pair.counterpart)),
    ];
    let mut rows = Vec::new();
    for year in years {
        let mut cells: Vec<Cell> = vec![year.counterpart.clone().into()];
        match year.matched() {
            Some(matched) => {
                let gap = algebra::gap(&matched.counterpart, &matched.own);
                let relative = algebra::relative_gap(&matched.counterpart, &matched.own);
                if pair.is_group() {
                    cells.push(Cell::Figure(matched.counterpart));
                }
                cells.push(Cell::Figure(matched.own));
                cells.push(gap.into());
                cells.push(relative.into());
                if pair.is_group() {
                    let codes: Vec<&str> = matched.members.iter().map(AreaId::as_str).collect();
                    cells.push(Cell::Words(Inlines::new().name(codes.join(" "))));
                }
            }
            // Of a group this would be a sum over whoever happens to report.
            None if pair.is_group() => {}
            None => cells.extend(year.members.iter().map(|member| member.own.clone().into())),
        }
        rows.push(row(period(year.period), cells));
    }
    let counterpart_head = if pair.is_group() {
        [
            "{counterpart}, all",
            "{counterpart}, все",
            "{counterpart}，全部",
        ]
    } else {
        ["{counterpart}", "{counterpart}", "{counterpart}"]
    };
    let mut columns = vec![
        label_column(language, ["Year", "Год", "年份"])?,
        number_column(
            line(language, counterpart_head, &places)?,
            NumberFormat::BILLIONS,
        ),
    ];
    if pair.is_group() {
        let same = [
            "for the same countries, {counterpart}",
            "по тем же странам, {counterpart}",
            "同一批国家，{counterpart}",
        ];
        columns.push(number_column(
            line(language, same, &places)?,
            NumberFormat::BILLIONS,
        ));
    }
    columns.extend([
        number_column(
            words(language, ["own offices", "свои ведомства", "本国机构"])?,
            NumberFormat::BILLIONS,
        ),
        number_column(
            words(language, ["gap", "разрыв", "差额"])?,
            NumberFormat::BILLIONS.signed(),
        ),
        number_column(
            words(language, ["gap over own", "разрыв к своим", "差额占本国"])?,
            NumberFormat::WHOLE.signed(),
        ),
    ]);
    if pair.is_group() {
        columns.push(word_column(language, ["Countries", "Страны", "国家"])?);
    }
    section.blocks.push(Block::Table(Table {
        caption: line(
            language,
            [
                "Goods trade of {area} with {counterpart} by year and by who reports it",
                "Товарооборот ({area} – {counterpart}) по годам и источникам",
                "{area}与{counterpart}货物贸易额，按年份与报告方",
            ],
            &places,
        )?,
        columns,
        rows,
        notes: vec![words(
            language,
            [
                "A gap is the counterpart's report less the countries' own, over the countries that both report.",
                "Разрыв – данные контрагента минус собственные данные стран, по странам, о которых отчитались обе стороны.",
                "差额为对方报告减本国报告，仅限双方均有报告的国家。",
            ],
        )?],
        anchor: anchor("table-trade-by-year")?,
    }));
    Ok(())
}

fn by_member(
    context: &Context<'_>,
    years: &[Year],
    section: &mut Section,
) -> Result<(), BriefError> {
    let (language, pair) = (context.language, context.pair);
    // The last year in which the counterpart reports on every member.
    let complete = |year: &&Year| year.members.iter().all(|m| m.counterpart.is_some());
    let Some(year) = years.iter().rev().find(complete) else {
        return Ok(());
    };
    let mut rows = Vec::new();
    for member in &year.members {
        let both = member.counterpart.as_ref().zip(member.own.as_ref());
        let share = member
            .counterpart
            .as_ref()
            .zip(year.counterpart.as_ref())
            .map(|(part, whole)| algebra::share(part, whole));
        let share = share.map_or(Cell::Missing, Into::into);
        let gap = both.map_or(Cell::Missing, |(theirs, own)| {
            algebra::gap(theirs, own).into()
        });
        let relative = both.map_or(Cell::Missing, |(theirs, own)| {
            algebra::relative_gap(theirs, own).into()
        });
        rows.push(row(
            area(&member.id),
            vec![
                member.counterpart.clone().into(),
                share,
                member.own.clone().into(),
                gap,
                relative,
            ],
        ));
    }
    rows.sort_by_key(|row| {
        let value = match row.cells.first() {
            Some(Cell::Figure(figure)) => figure.value(),
            _ => Decimal::ZERO,
        };
        std::cmp::Reverse(value)
    });
    let whole = year.counterpart.clone();
    rows.push(super::total_row(
        area(&pair.area),
        vec![
            whole.into(),
            Cell::Missing,
            Cell::Missing,
            Cell::Missing,
            Cell::Missing,
        ],
    ));
    let places = [
        ("area", area(&pair.area)),
        ("counterpart", area(&pair.counterpart)),
        ("period", period(year.period)),
    ];
    share_message(context, year, section)?;
    section.blocks.push(Block::Table(Table {
        caption: line(
            language,
            [
                "Goods trade with {counterpart} by country in {period}, largest first",
                "Товарооборот с контрагентом «{counterpart}» по странам за {period}, по убыванию",
                "{period}与{counterpart}货物贸易额，按国家，由大到小",
            ],
            &places,
        )?,
        columns: vec![
            label_column(language, ["Country", "Страна", "国家"])?,
            number_column(
                line(language, ["reported by {counterpart}", "данные: {counterpart}", "{counterpart}报告"], &places)?,
                NumberFormat::BILLIONS,
            ),
            number_column(words(language, ["share", "доля", "占比"])?, NumberFormat::ONE_DECIMAL),
            number_column(words(language, ["own report", "свои данные", "本国报告"])?, NumberFormat::BILLIONS),
            number_column(words(language, ["gap", "разрыв", "差额"])?, NumberFormat::BILLIONS.signed()),
            number_column(
                words(language, ["gap over own", "разрыв к своим", "差额占本国"])?,
                NumberFormat::WHOLE.signed(),
            ),
        ],
        rows,
        notes: vec![words(
            language,
            [
                "Shares are computed from the unrounded reports and may not sum to the whole when rounded.",
                "Доли рассчитаны по неокруглённым данным и после округления могут не давать целого в сумме.",
                "占比按未取整数据计算，取整后合计未必等于整体。",
            ],
        )?],
        anchor: anchor("table-trade-by-country")?,
    }));
    Ok(())
}

/// Who has the largest part, when that is certain.
fn share_message(
    context: &Context<'_>,
    year: &Year,
    section: &mut Section,
) -> Result<(), BriefError> {
    let Some(whole) = year.counterpart.as_ref() else {
        return Ok(());
    };
    let mut parts: Vec<(&AreaId, &Figure)> = year
        .members
        .iter()
        .filter_map(|m| Some((&m.id, m.counterpart.as_ref()?)))
        .collect();
    parts.sort_by_key(|(_, part)| std::cmp::Reverse(part.value()));
    let [(largest, part), (_, second), ..] = parts.as_slice() else {
        return Ok(());
    };
    let certain = second.interval().is_below(&part.interval());
    if let Ok(share) = algebra::share(part, whole)
        && certain
    {
        section.message(14, line(
            context.language,
            [
                "{member} has the largest part of it: {share} in {period}, as {counterpart} reports.",
                "Наибольшая доля – {member}: {share} за {period} (данные: {counterpart}).",
                "其中{member}占比最大：{period}为{share}（{counterpart}数据）。",
            ],
            &[
                ("member", area(largest)),
                ("share", shown(&share, NumberFormat::ONE_DECIMAL)),
                ("period", period(year.period)),
                ("counterpart", area(&context.pair.counterpart)),
            ],
        )?);
    }
    Ok(())
}
