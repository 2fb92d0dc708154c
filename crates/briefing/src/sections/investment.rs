//! Investment by concept, and what may not be compared with what.

use corridor_dataset::Query;
use corridor_evidence::{ConceptId, Family, Figure, Measure, Period, Refusal, algebra};
use corridor_report::{Block, Cell, Inlines, NumberFormat, Table};

use super::{Context, Section, anchor, label_column, number_column, row, word_column};
use crate::BriefError;
use crate::line::{area, body, figure, line, period, refusal, words};
use crate::reports::first;

pub(crate) fn write(context: &Context<'_>) -> Result<Section, BriefError> {
    let mut section = Section::new(
        context,
        [
            "Investment by concept",
            "Инвестиции по видам показателей",
            "投资：按概念",
        ],
        "investment",
    )?;
    let money = figures(context, |figure| {
        figure.unit().currency().is_some() && figure.subject().concept.family == Family::Investment
    });
    let enterprises = figures(context, |figure| {
        figure
            .subject()
            .concept
            .id
            .as_str()
            .starts_with("enterprises.")
    });
    if money.is_empty() && enterprises.is_empty() {
        return section.no_data(context);
    }
    section.paragraph(words(
        context.language,
        [
            "Numbers called investment are answers to different questions: what is owned today (a stock), what came in a \
             year (a flow), what came since some start (a cumulated flow), what was signed (contracts), what is planned. \
             They are listed by concept; only numbers of one concept, source and release compare.",
            "Числа, которые называют инвестициями, отвечают на разные вопросы: чем владеют сегодня (запас), что пришло за \
             год (поток), что пришло с некоторого начала (накопленный поток), что подписано (контракты), что \
             планируется. Они сгруппированы по показателям; сравнимы лишь числа одного показателя, источника и выпуска.",
            "所谓“投资”回答的是不同问题：现在拥有多少（存量）、一年流入多少（流量）、自某时起累计流入多少（累计流量）、签了多少（合同）、\
             计划多少。以下按概念列出；只有同一概念、同一来源、同一版本的数字可以比较。",
        ],
    )?);
    if !money.is_empty() {
        message(context, &money, &mut section)?;
        table(context, &telling(context, &money), &mut section)?;
        refusals(context, &money, &mut section)?;
    }
    if !enterprises.is_empty() {
        table_of_enterprises(context, &enterprises, &mut section)?;
    }
    Ok(section)
}

/// The figures about the area, or a member, with the counterpart as the other side.
fn figures(context: &Context<'_>, wanted: impl Fn(&Figure) -> bool) -> Vec<Figure> {
    let pair = context.pair;
    let query = Query {
        counterpart: Some(pair.counterpart.clone()),
        ..Query::default()
    };
    let mut figures: Vec<Figure> = context
        .dataset
        .observations(&query)
        .filter(|observation| pair.holds(&observation.ref_area))
        .filter(|observation| matches!(observation.concept.family, Family::Investment))
        .filter_map(|observation| Figure::observed(observation).ok())
        .filter(wanted)
        .collect();
    figures.sort_by_key(|figure| {
        let subject = figure.subject();
        (
            subject.ref_area != pair.area,
            subject.ref_area.clone(),
            subject.concept.measure,
            subject.concept.id.clone(),
            subject.period,
            figure.id().clone(),
        )
    });
    figures
}

/// What a reader needs to see: all of the area itself, and of its members the last number of each
/// concept and body.
fn telling<'f>(context: &Context<'_>, figures: &'f [Figure]) -> Vec<&'f Figure> {
    let newer = |figure: &Figure, other: &Figure| {
        let (subject, later) = (figure.subject(), other.subject());
        subject.ref_area == later.ref_area
            && subject.concept.id == later.concept.id
            && subject.reporters == later.reporters
            && subject.period < later.period
    };
    figures
        .iter()
        .filter(|figure| {
            figure.subject().ref_area == context.pair.area
                || !figures.iter().any(|other| newer(figure, other))
        })
        .collect()
}

/// The number of a concept for the area whose period ends last; of several the one that is shown
/// first.
fn last(figures: &[Figure], context: &Context<'_>, concept: &str) -> Option<Figure> {
    let mut of_concept: Vec<Figure> = figures
        .iter()
        .filter(|figure| figure.subject().concept.id.as_str() == concept)
        .filter(|figure| figure.subject().ref_area == context.pair.area)
        .cloned()
        .collect();
    let end = |figure: &Figure| figure.subject().period.end();
    let latest = of_concept.iter().map(end).max()?;
    of_concept.retain(|figure| end(figure) == latest);
    first(of_concept)
}

fn message(
    context: &Context<'_>,
    money: &[Figure],
    section: &mut Section,
) -> Result<(), BriefError> {
    let stock = last(money, context, "invest.fdi.stock");
    let cumulated = last(money, context, "invest.cumulative");
    let contracts = last(money, context, "invest.contracted");
    let Some((stock, cumulated)) = stock.zip(cumulated) else {
        return Ok(());
    };
    let Some(refused) = algebra::gap(&cumulated, &stock).err() else {
        return Ok(());
    };
    let stated_by = |figure: &Figure| {
        figure
            .subject()
            .reporters
            .first()
            .map(body)
            .unwrap_or_default()
    };
    let mut text = line(
        context.language,
        [
            "{counterpart}'s investment in {area} is {stock} as a stock ({stock_body}, {stock_period}) and {cumulated} as a \
             cumulated flow ({cumulated_body}, {cumulated_period})",
            "Инвестиции ({counterpart} – {area}): {stock} как запас ({stock_body}, {stock_period}) и {cumulated} как \
             накопленный поток ({cumulated_body}, {cumulated_period})",
            "{counterpart}对{area}的投资：存量{stock}（{stock_body}，{stock_period}），累计流量{cumulated}（{cumulated_body}，{cumulated_period}）",
        ],
        &[
            ("counterpart", area(&context.pair.counterpart)),
            ("area", area(&context.pair.area)),
            ("stock", figure(&stock)),
            ("stock_body", stated_by(&stock)),
            ("stock_period", period(stock.subject().period)),
            ("cumulated", figure(&cumulated)),
            ("cumulated_body", stated_by(&cumulated)),
            ("cumulated_period", period(cumulated.subject().period)),
        ],
    )?;
    if let Some(contracts) = contracts {
        text = text.then(line(
            context.language,
            [
                "; contracts signed come to {contracts}",
                "; подписанных контрактов – {contracts}",
                "；已签合同{contracts}",
            ],
            &[("contracts", figure(&contracts))],
        )?);
    }
    text = text.then(line(
        context.language,
        [
            ". No two of these compare: {refusal}.",
            ". Сравнивать их между собой нельзя: {refusal}.",
            "。这些数字不可相互比较：{refusal}。",
        ],
        &[("refusal", refusal(&refused))],
    )?);
    section.message(20, text);
    Ok(())
}

/// The kind of a measure in words.
fn measure(context: &Context<'_>, measure: Measure) -> Result<Inlines, BriefError> {
    let text = match measure {
        Measure::Stock => ["stock", "запас", "存量"],
        Measure::Flow => ["flow of the period", "поток за период", "当期流量"],
        Measure::Cumulative => ["cumulated flow", "накопленный поток", "累计流量"],
        Measure::Contracts => ["contracts and plans", "контракты и планы", "合同与计划"],
        Measure::Share => ["share", "доля", "占比"],
        _ => ["other", "иное", "其他"],
    };
    words(context.language, text)
}

fn concept_name(context: &Context<'_>, figure: &Figure) -> Inlines {
    let name = figure.subject().concept.names.get(context.language);
    Inlines::new().name(name)
}

fn table(
    context: &Context<'_>,
    figures: &[&Figure],
    section: &mut Section,
) -> Result<(), BriefError> {
    let (language, pair) = (context.language, context.pair);
    let mut rows = Vec::new();
    for figure in figures {
        let subject = figure.subject();
        let reporter = subject.reporters.first().map(body).unwrap_or_default();
        rows.push(row(
            concept_name(context, figure),
            vec![
                Cell::Words(area(&subject.ref_area)),
                Cell::Words(measure(context, subject.concept.measure)?),
                Cell::Words(period(subject.period)),
                Cell::Figure((*figure).clone()),
                Cell::Words(reporter),
            ],
        ));
    }
    section.blocks.push(Block::Table(Table {
        caption: line(
            language,
            [
                "Investment of {counterpart} in {area}, by concept",
                "Инвестиции ({counterpart} – {area}) по показателям",
                "{counterpart}对{area}投资，按概念",
            ],
            &[
                ("area", area(&pair.area)),
                ("counterpart", area(&pair.counterpart)),
            ],
        )?,
        columns: vec![
            label_column(language, ["Concept", "Показатель", "概念"])?,
            word_column(language, ["Host", "Получатель", "东道方"])?,
            word_column(language, ["Kind", "Вид", "类别"])?,
            word_column(language, ["Period", "Период", "时期"])?,
            number_column(
                words(language, ["amount", "сумма", "金额"])?,
                NumberFormat::BILLIONS,
            ),
            word_column(language, ["Stated by", "Кто сообщает", "来源"])?,
        ],
        rows,
        notes: if pair.is_group() {
            vec![line(
                language,
                [
                    "Of single countries the last number of each concept and body is shown; {command} lists all.",
                    "По отдельным странам показано последнее число каждого показателя и источника; все числа: {command}.",
                    "单个国家只列每一概念和每一机构的最新数字；全部数字见{command}。",
                ],
                &[(
                    "command",
                    Inlines::new().command("corridor observations --concept invest."),
                )],
            )?]
        } else {
            Vec::new()
        },
        anchor: anchor("table-investment")?,
    }));
    Ok(())
}

/// The reasons for which the rows of the table must not be combined, each once.
fn refusals(
    context: &Context<'_>,
    money: &[Figure],
    section: &mut Section,
) -> Result<(), BriefError> {
    let of_area: Vec<&Figure> = money
        .iter()
        .filter(|figure| figure.subject().ref_area == context.pair.area)
        .collect();
    let figures = if of_area.len() > 1 {
        of_area
    } else {
        money.iter().collect()
    };
    let mut reasons: Vec<(ConceptId, ConceptId, Refusal)> = Vec::new();
    for (index, a) in figures.iter().enumerate() {
        for b in figures.iter().skip(index + 1) {
            let Err(refused @ (Refusal::Measures(..) | Refusal::Releases(..))) =
                algebra::growth(a, b)
            else {
                continue;
            };
            if !reasons.iter().any(|(.., known)| same(known, &refused)) {
                let id = |figure: &Figure| figure.subject().concept.id.clone();
                reasons.push((id(a), id(b), refused));
            }
        }
    }
    if reasons.is_empty() {
        return Ok(());
    }
    section.paragraph(words(
        context.language,
        [
            "What must not be combined, and why:",
            "Что нельзя сопоставлять и почему:",
            "不可合并或比较的数字及原因：",
        ],
    )?);
    let mut items = Vec::new();
    for (a, b, refused) in reasons {
        let name = |id: &ConceptId| {
            let text = context.dataset.concept(id.as_str()).map_or_else(
                || id.to_string(),
                |concept| concept.names.get(context.language).to_owned(),
            );
            Inlines::new().name(text)
        };
        items.push(line(
            context.language,
            [
                "{a} with {b}: {refusal}",
                "{a} и {b}: {refusal}",
                "{a}与{b}：{refusal}",
            ],
            &[
                ("a", name(&a)),
                ("b", name(&b)),
                ("refusal", refusal(&refused)),
            ],
        )?);
    }
    section.blocks.push(Block::List(items));
    Ok(())
}

/// Whether two refusals are of the same two things, in either order.
fn same(a: &Refusal, b: &Refusal) -> bool {
    match (a, b) {
        (Refusal::Measures(a, b), Refusal::Measures(c, d)) => (a, b) == (c, d) || (a, b) == (d, c),
        (Refusal::Releases(a, b), Refusal::Releases(c, d)) => (a, b) == (c, d) || (a, b) == (d, c),
        _ => a == b,
    }
}

fn table_of_enterprises(
    context: &Context<'_>,
    figures: &[Figure],
    section: &mut Section,
) -> Result<(), BriefError> {
    let language = context.language;
    let mut rows = Vec::new();
    for figure in figures
        .iter()
        .filter(|f| f.unit().kind() == corridor_evidence::UnitKind::Count)
    {
        let subject = figure.subject();
        let reporter = subject.reporters.first().map(body).unwrap_or_default();
        let when: Period = subject.period;
        rows.push(row(
            area(&subject.ref_area),
            vec![
                Cell::Words(period(when)),
                Cell::Figure(figure.clone()),
                Cell::Words(reporter),
            ],
        ));
    }
    if rows.is_empty() {
        return Ok(());
    }
    section.blocks.push(Block::Table(Table {
        caption: line(
            language,
            [
                "Enterprises with capital from {counterpart}",
                "Предприятия с капиталом из страны {counterpart}",
                "含{counterpart}资本的企业",
            ],
            &[("counterpart", area(&context.pair.counterpart))],
        )?,
        columns: vec![
            label_column(language, ["Country", "Страна", "国家"])?,
            word_column(language, ["As of", "На дату", "截至"])?,
            number_column(
                words(language, ["number", "число", "数量"])?,
                NumberFormat::WHOLE,
            ),
            word_column(language, ["Stated by", "Кто сообщает", "来源"])?,
        ],
        rows,
        notes: Vec::new(),
        anchor: anchor("table-enterprises")?,
    }));
    Ok(())
}
