//! Refusals as sentences in the language of the document.

use corridor_evidence::{
    AreaId, Measure, Period, PeriodMismatch, PriceBasis, Refusal, Unit, UnitKind,
};

use super::label::{comma, price_basis};
use super::{Tongue, time, unit};
use crate::document::Directory;

/// Why there is no number.
pub(crate) fn sentence(tongue: Tongue, refusal: &Refusal, directory: &Directory) -> String {
    if tongue == Tongue::En {
        return english(refusal, directory);
    }
    let period = |period: Period| time::period(tongue, period);
    let unit = |of: Unit| name_of(tongue, of);
    let areas = |areas: &[AreaId]| {
        let names: Vec<&str> = areas
            .iter()
            .map(|area| directory.area(area, tongue.language()))
            .collect();
        names.join(comma(tongue))
    };
    let prices = |basis: PriceBasis| price_basis(tongue, basis);
    let (ru, zh) = match refusal {
        Refusal::Claim(what) => (
            format!("{what}: это чьё-то утверждение, а не данные"),
            format!("{what}：这是某方的说法，不是数据证据"),
        ),
        Refusal::Measures(a, b) => (
            format!("{} и {} — разные вещи", measure_ru(*a), measure_ru(*b)),
            format!("{}与{}不是同一类数据", measure_zh(*a), measure_zh(*b)),
        ),
        Refusal::Concepts(a, b) => (
            format!("«{a}» и «{b}» означают не одно и то же"),
            format!("“{a}”与“{b}”含义不同"),
        ),
        Refusal::Currencies(a, b) => (
            format!("{a} и {b} нужно сначала пересчитать в одну валюту"),
            format!("{a}与{b}须先折算为同一货币"),
        ),
        Refusal::Units(a, b) => (
            format!(
                "{} и {} — разные единицы, и без допущений одна не переводится в другую",
                unit(*a),
                unit(*b)
            ),
            format!("{}与{}单位不同，不加假设无法换算", unit(*a), unit(*b)),
        ),
        Refusal::UnitOfConcept { concept, unit: of } => (
            format!("«{concept}» не измеряется в единице «{}»", unit(*of)),
            format!("“{concept}”不以{}计量", unit(*of)),
        ),
        Refusal::Prices(a, b) => (
            format!(
                "цены разные ({} и {}): сначала нужно привести одни к другим",
                prices(*a),
                prices(*b)
            ),
            format!("价格口径不同（{}与{}），须先平减", prices(*a), prices(*b)),
        ),
        Refusal::Valuations(a, b) => (
            format!("одно значение оценено {a}, другое {b}"),
            format!("一方按{a}计价，另一方按{b}计价"),
        ),
        Refusal::Periods(mismatch) => (
            format!("периоды несравнимы: {}", mismatch_ru(mismatch)),
            format!("时期不可比：{}", mismatch_zh(mismatch)),
        ),
        Refusal::DifferentPeriods(a, b) => (
            format!(
                "одно значение относится к периоду «{}», другое — «{}»",
                period(*a),
                period(*b)
            ),
            format!("一方的时期为{}，另一方为{}", period(*a), period(*b)),
        ),
        Refusal::Order(a, b) => (
            format!("период «{}» не раньше периода «{}»", period(*a), period(*b)),
            format!("{}不早于{}", period(*a), period(*b)),
        ),
        Refusal::Revision(of) => (
            format!(
                "оба значения относятся к периоду «{}»: разница — пересмотр, а не изменение во времени",
                period(*of)
            ),
            format!("两者均为{}的数据，差额是修订，不是变化", period(*of)),
        ),
        Refusal::Releases(a, b) => (
            format!("«{a}» и «{b}» — два выпуска, их числа составляют разные ряды"),
            format!("“{a}”与“{b}”是两次发布，分属不同序列"),
        ),
        Refusal::Reporters(a, b) => {
            let (a, b) = (
                directory.body(a, tongue.language()),
                directory.body(b, tongue.language()),
            );
            (
                format!("{a} и {b} учитывают это по-разному: их числа составляют разные ряды"),
                format!("{a}与{b}的统计口径不同，分属不同序列"),
            )
        }
        Refusal::Areas(a, b) => (
            format!("одно значение относится к {a}, другое — к {b}"),
            format!("一方涉及{a}，另一方涉及{b}"),
        ),
        Refusal::NotAdditive { concept, over } => {
            let (ru, zh) = match *over {
                "periods" => ("периодам", "时期"),
                _ => ("территориям", "地区"),
            };
            (
                format!("«{concept}» нельзя складывать по {ru}"),
                format!("“{concept}”不能按{zh}相加"),
            )
        }
        Refusal::MissingParts(missing) => (
            format!("нет данных ({}): сумма была бы занижена", areas(missing)),
            format!("缺少{}的数据，加总会偏低", areas(missing)),
        ),
        Refusal::DoubleCount(what) => (
            format!("{what} учитывалось бы дважды"),
            format!("{what}会被重复计算"),
        ),
        Refusal::Stranger(what) => (
            format!("{what} не входит в целое"),
            format!("{what}不属于整体"),
        ),
        Refusal::Nothing => (
            "не из чего вычислять".to_owned(),
            "没有可供计算的数据".to_owned(),
        ),
        Refusal::ZeroBase => (
            "база может быть равна нулю, делить на неё нельзя".to_owned(),
            "基数可能为零，不能作除数".to_owned(),
        ),
        Refusal::NotPositive => (
            "темп прироста требует значений выше нуля".to_owned(),
            "增长率要求数值大于零".to_owned(),
        ),
        Refusal::OutOfRange => (
            "результат слишком велик для точного вычисления".to_owned(),
            "结果过大，无法精确计算".to_owned(),
        ),
        _ => (refusal.to_string(), refusal.to_string()),
    };
    tongue.pick(String::new(), ru, zh)
}

/// The sentence of the algebra, with periods and areas by their names.
fn english(refusal: &Refusal, directory: &Directory) -> String {
    let said = |period: Period| time::period(Tongue::En, period);
    let language = Tongue::En.language();
    match refusal {
        Refusal::DifferentPeriods(a, b) => {
            format!("one is for {} and the other for {}", said(*a), said(*b))
        }
        Refusal::Order(a, b) => format!("{} is not before {}", said(*a), said(*b)),
        Refusal::Revision(of) => format!(
            "both are numbers for {}: the difference is a revision, not a change over time",
            said(*of)
        ),
        Refusal::Reporters(a, b) => format!(
            "{} and {} report it differently: their numbers are two series",
            directory.body(a, language),
            directory.body(b, language)
        ),
        Refusal::MissingParts(missing) => {
            let names: Vec<&str> = missing
                .iter()
                .map(|area| directory.area(area, language))
                .collect();
            let verb = if names.len() == 1 { "is" } else { "are" };
            format!(
                "{} {verb} not known: the sum would be too low",
                names.join(", ")
            )
        }
        Refusal::Periods(mismatch) => format!(
            "the periods cannot be compared: {}",
            match mismatch {
                PeriodMismatch::InstantWithSpan(a, b) => {
                    format!(
                        "{} is a point in time and {} is a span of time",
                        said(*a),
                        said(*b)
                    )
                }
                PeriodMismatch::OpenStart(a) => format!("nobody says when “{}” starts", said(*a)),
                PeriodMismatch::Length(a, b) => {
                    format!("{} and {} are not equally long", said(*a), said(*b))
                }
                PeriodMismatch::Season(a, b) => {
                    format!(
                        "{} and {} are not the same part of the year",
                        said(*a),
                        said(*b)
                    )
                }
                PeriodMismatch::Same(a) => format!("both are {}", said(*a)),
                other => other.to_string(),
            }
        ),
        other => other.to_string(),
    }
}

fn name_of(tongue: Tongue, of: Unit) -> String {
    if of.kind() == UnitKind::Date {
        return tongue.pick("date", "дата", "日期").to_owned();
    }
    unit::heading(tongue, 0, of).unwrap_or_else(|| of.to_string())
}

fn measure_ru(measure: Measure) -> &'static str {
    match measure {
        Measure::Stock => "запас на дату",
        Measure::Flow => "поток за период",
        Measure::Cumulative => "накопленный поток",
        Measure::Contracts => "сумма контрактов",
        Measure::Capacity => "мощность",
        Measure::Share => "доля",
        Measure::Index => "индекс",
        Measure::Price => "цена",
        Measure::Event => "дата",
        _ => "количество",
    }
}

fn measure_zh(measure: Measure) -> &'static str {
    match measure {
        Measure::Stock => "存量",
        Measure::Flow => "流量",
        Measure::Cumulative => "累计流量",
        Measure::Contracts => "合同额",
        Measure::Capacity => "能力",
        Measure::Share => "占比",
        Measure::Index => "指数",
        Measure::Price => "价格",
        Measure::Event => "日期",
        _ => "数量",
    }
}

fn mismatch_ru(mismatch: &PeriodMismatch) -> String {
    let said = |period: &Period| time::period(Tongue::Ru, *period);
    match mismatch {
        PeriodMismatch::InstantWithSpan(a, b) => {
            format!("«{}» — момент времени, «{}» — отрезок", said(a), said(b))
        }
        PeriodMismatch::OpenStart(a) => format!("неизвестно, когда начинается «{}»", said(a)),
        PeriodMismatch::Length(a, b) => format!("«{}» и «{}» разной длины", said(a), said(b)),
        PeriodMismatch::Season(a, b) => {
            format!("«{}» и «{}» — разные части года", said(a), said(b))
        }
        PeriodMismatch::Same(a) => format!("оба — «{}»", said(a)),
        other => other.to_string(),
    }
}

fn mismatch_zh(mismatch: &PeriodMismatch) -> String {
    let said = |period: &Period| time::period(Tongue::Zh, *period);
    match mismatch {
        PeriodMismatch::InstantWithSpan(a, b) => {
            format!("{}是时点，{}是时段", said(a), said(b))
        }
        PeriodMismatch::OpenStart(a) => format!("“{}”的起点不明", said(a)),
        PeriodMismatch::Length(a, b) => format!("{}与{}长度不同", said(a), said(b)),
        PeriodMismatch::Season(a, b) => format!("{}与{}不是一年中的同一时段", said(a), said(b)),
        PeriodMismatch::Same(a) => format!("两者均为{}", said(a)),
        other => other.to_string(),
    }
}
