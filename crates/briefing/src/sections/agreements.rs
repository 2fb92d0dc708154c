//! Agreements between the two sides: signed, in force, pending.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use corridor_dataset::{Agreement, AgreementState};
use corridor_evidence::{
    Aspect, Citation, Figure, Origin, PartialDate, Period, PlainUnit, Record, Subject, Unit,
};
use corridor_report::{Block, Cell, Inlines, NumberFormat, Table};

use super::{Context, Section, anchor, label_column, number_column, row, word_column};
use crate::BriefError;
use crate::line::{area, line, shown, words};

const SIGNED: &str = "agreements.signed";
const IN_FORCE: &str = "agreements.in_force";
const COUNT: &str = "agreements.count";

/// An agreement with what its dates say of the day of the brief.
struct Listed<'a> {
    agreement: &'a Arc<Agreement>,
    state: AgreementState,
}

pub(crate) fn write(context: &Context<'_>) -> Result<Section, BriefError> {
    let mut section = Section::new(context, ["Agreements", "Соглашения", "协定"], "agreements")?;
    let pair = context.pair;
    let day = context
        .dataset
        .knowledge_day()
        .or_else(|| last_read(context));
    let Some(day) = day else {
        return section.no_data(context);
    };
    let mut listed: Vec<Listed<'_>> = context
        .dataset
        .agreements()
        .filter(|agreement| {
            agreement.parties.contains(&pair.counterpart)
                && agreement
                    .parties
                    .iter()
                    .any(|party| pair.members.contains(party))
        })
        .map(|agreement| Listed {
            agreement,
            state: agreement.state_on(day),
        })
        .filter(|listed| listed.state != AgreementState::NotYetSigned)
        .collect();
    if listed.is_empty() {
        return section.no_data(context);
    }
    listed.sort_by_key(|listed| {
        let signed = listed.agreement.signed.map(PartialDate::latest);
        (std::cmp::Reverse(signed), listed.agreement.id.clone())
    });
    counts(context, &listed, day, &mut section)?;
    table(context, &listed, &mut section)?;
    Ok(section)
}

/// The last day on which a source of agreements was read: what the state refers to.
fn last_read(context: &Context<'_>) -> Option<NaiveDate> {
    context
        .dataset
        .agreements()
        .map(|agreement| agreement.source.retrieved)
        .max()
}

fn subject(context: &Context<'_>, concept: &str, day: NaiveDate) -> Option<Subject> {
    Some(Subject {
        concept: Arc::clone(context.dataset.concept(concept)?),
        aspect: Aspect::Level,
        ref_area: context.pair.area.clone(),
        counterpart: Some(context.pair.counterpart.clone()),
        period: Period::instant(day).ok()?,
        base_period: None,
        reporters: BTreeSet::new(),
        releases: BTreeSet::new(),
        price_basis: None,
        valuation: None,
    })
}

/// How many of the binding ones are in a state, as a figure that cites their rows.
fn count(
    context: &Context<'_>,
    listed: &[Listed<'_>],
    day: NaiveDate,
    state: AgreementState,
    filter: &str,
) -> Option<Figure> {
    let rows: Vec<&Arc<Agreement>> = listed
        .iter()
        .filter(|listed| listed.state == state && listed.agreement.binding)
        .map(|listed| listed.agreement)
        .collect();
    let mut keys: Vec<String> = rows.iter().map(|agreement| agreement.id.clone()).collect();
    keys.sort();
    let origins = rows.iter().map(|agreement| origin(agreement)).collect();
    let citation = Citation {
        resource: "agreements".to_owned(),
        filter: format!(
            "binding, {filter} on {day}, between {} and {}",
            context.pair.area, context.pair.counterpart
        ),
        rows: keys,
        origins,
        known_from: day,
    };
    let unit = Unit::Plain(PlainUnit::Documents);
    Some(Figure::count(subject(context, COUNT, day)?, unit, citation))
}

fn origin(agreement: &Agreement) -> Origin {
    Origin {
        source: agreement.source.id.clone(),
        locator: agreement.locator.clone(),
    }
}

fn counts(
    context: &Context<'_>,
    listed: &[Listed<'_>],
    day: NaiveDate,
    section: &mut Section,
) -> Result<(), BriefError> {
    let in_force = count(context, listed, day, AgreementState::InForce, "in force");
    let signed = count(
        context,
        listed,
        day,
        AgreementState::Signed,
        "signed, entry into force not shown",
    );
    let Some((in_force, signed)) = in_force.zip(signed) else {
        return Ok(());
    };
    let format = NumberFormat::WHOLE.without_unit();
    let places = [
        ("area", area(&context.pair.area)),
        ("counterpart", area(&context.pair.counterpart)),
        ("in_force", shown(&in_force, format)),
        ("signed", shown(&signed, format)),
        ("day", Inlines::new().date(day)),
    ];
    let mut text = line(
        context.language,
        [
            "Of the binding agreements loaded between {area} and {counterpart}, {in_force} are shown to be in force on {day}",
            "Из загруженных обязательных соглашений ({area} – {counterpart}) на {day} подтверждено действие: {in_force}",
            "已载入的{area}与{counterpart}之间有约束力的协定中，截至{day}可证明生效的有{in_force}项",
        ],
        &places,
    )?;
    if !signed.value().is_zero() {
        text = text.then(line(
            context.language,
            [
                "; for {signed} more a signature is shown and no entry into force",
                "; ещё по {signed} подтверждено подписание, но не вступление в силу",
                "；另有{signed}项可证明已签署但未见生效证据",
            ],
            &places,
        )?);
    }
    text = text.then(words(context.language, [".", ".", "。"])?);
    section.message(50, text.clone());
    section.paragraph(text.then(words(
        context.language,
        [
            " The list is what the sources loaded show, not all that was ever concluded: visits end with lists of \
             documents whose texts and states nobody publishes in one place.",
            " Перечень отражает загруженные источники, а не все когда-либо заключённые документы: визиты завершаются списками \
             документов, тексты и статус которых нигде не сведены.",
            "该清单仅反映已载入的来源，并非全部缔结文件：访问期间公布的文件清单，其文本与状态并无统一公布。",
        ],
    )?));
    Ok(())
}

/// A date of an agreement as a figure.
fn date(
    context: &Context<'_>,
    agreement: &Agreement,
    concept: &str,
    field: &str,
    date: Option<PartialDate>,
) -> Cell {
    let Some(date) = date else {
        return Cell::Missing;
    };
    let last = date.latest();
    let period = match date.to_day() {
        Some(day) => Period::day(day).ok(),
        None => Period::span(date.earliest(), last).ok(),
    };
    let subject = subject(context, concept, last)
        .zip(period)
        .map(|(subject, period)| Subject { period, ..subject });
    let Some(subject) = subject else {
        return Cell::Missing;
    };
    let record = Record {
        resource: "agreements".to_owned(),
        key: agreement.id.clone(),
        field: field.to_owned(),
        origin: origin(agreement),
        published: agreement.source.published,
        retrieved: agreement.source.retrieved,
    };
    Cell::Figure(Figure::date(subject, date, record))
}

fn state(context: &Context<'_>, state: AgreementState) -> Result<Inlines, BriefError> {
    let text = match state {
        AgreementState::InForce => ["in force", "действует", "有效"],
        AgreementState::Signed => ["signed", "подписано", "已签署"],
        AgreementState::Ended => ["ended", "прекращено", "已终止"],
        AgreementState::NotYetSigned => ["not signed", "не подписано", "未签署"],
        AgreementState::Unknown => ["unknown", "неизвестно", "不明"],
    };
    words(context.language, text)
}

fn table(
    context: &Context<'_>,
    listed: &[Listed<'_>],
    section: &mut Section,
) -> Result<(), BriefError> {
    let language = context.language;
    let mut rows = Vec::new();
    for Listed {
        agreement,
        state: of,
    } in listed
    {
        let binding = if agreement.binding {
            ["yes", "да", "是"]
        } else {
            ["no", "нет", "否"]
        };
        // An instrument that does not bind has no state in law.
        let state = if agreement.binding {
            Cell::Words(state(context, *of)?)
        } else {
            Cell::Missing
        };
        rows.push(row(
            Inlines::new().name(agreement.title.clone()),
            vec![
                Cell::Words(words(language, binding)?),
                date(context, agreement, SIGNED, "SIGNED", agreement.signed),
                date(context, agreement, IN_FORCE, "IN_FORCE", agreement.in_force),
                state,
            ],
        ));
    }
    section.blocks.push(Block::Table(Table {
        caption: line(
            language,
            [
                "Agreements between {area} and {counterpart} in the sources loaded, latest first",
                "Соглашения ({area} – {counterpart}) в загруженных источниках, сначала новые",
                "已载入来源中{area}与{counterpart}的协定，由新到旧",
            ],
            &[
                ("area", area(&context.pair.area)),
                ("counterpart", area(&context.pair.counterpart)),
            ],
        )?,
        columns: vec![
            label_column(language, ["Title", "Название", "名称"])?,
            word_column(language, ["Binding", "Обязательное", "约束力"])?,
            number_column(
                words(language, ["signed", "подписано", "签署"])?,
                NumberFormat::WHOLE,
            ),
            number_column(
                words(language, ["in force since", "в силе с", "生效"])?,
                NumberFormat::WHOLE,
            ),
            word_column(language, ["State", "Состояние", "状态"])?,
        ],
        rows,
        notes: Vec::new(),
        anchor: anchor("table-agreements")?,
    }));
    Ok(())
}
