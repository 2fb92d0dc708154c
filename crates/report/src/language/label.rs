//! The labels of renderers.

use corridor_evidence::{ObsStatus, PriceBasis, Valuation};

use super::Tongue;
use crate::number::StatusMark;

macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident: $en:literal, $ru:literal, $zh:literal;)*) => {
        $(
            $(#[$doc])*
            pub(crate) fn $name(tongue: Tongue) -> &'static str {
                tongue.pick($en, $ru, $zh)
            }
        )*
    };
}

labels! {
    /// Before the cut-off date.
    cut_off: "Data known on", "Данные, известные на", "数据截止日期";
    range: "Range", "Диапазон", "区间";
    status: "Status", "Статус", "状态";
    release: "Release", "Выпуск", "发布版本";
    prices: "Prices", "Цены", "价格";
    valuation: "Valuation", "Оценка", "计价";
    reported_by: "Reported by", "По данным", "报告方";
    claimed_by: "Said by", "Сказано", "说法来源";
    claim: "a claim, not evidence", "утверждение, а не источник данных", "说法，并非数据证据";
    formula: "Formula", "Формула", "公式";
    inputs: "Inputs", "Исходные", "输入";
    source: "Source", "Источник", "来源";
    sources: "Sources", "Источники", "资料来源";
    comment: "Note", "Примечание", "备注";
    published: "published", "опубликовано", "发布于";
    retrieved: "retrieved", "получено", "获取于";
    licence: "licence", "лицензия", "许可";
    licence_head: "Licences", "Лицензии", "许可";
    table: "Table", "Таблица", "表";
    record: "Record", "Запись", "记录";
    rows: "Rows", "Строки", "行";
    filter: "filter", "отбор", "筛选条件";
    evidence: "Evidence", "Откуда эти числа", "数据依据";
    evidence_lead:
        "Each number in this document, with what it is, how it was computed and where it was read.",
        "Каждое число этого документа: что оно значит, как вычислено и откуда взято.",
        "本文件中的每一个数字：含义、计算方法及出处。";
    full_evidence: "Full evidence", "Полностью", "完整依据";
    close: "Close", "Закрыть", "关闭";
    contents: "Contents", "Содержание", "目录";
    show_data: "Data of this chart", "Данные этой диаграммы", "图表数据";
    missing: "not available", "нет данных", "无数据";
    period: "Period", "Период", "时期";
    series: "Series", "Ряд", "系列";
    axis_cut: "The axis does not start at zero", "Ось начинается не с нуля", "纵轴不从零开始";
    dashed: "Dashed", "Пунктир", "虚线";
    gap_in_line: "A gap in a line: not available", "Разрыв линии: нет данных", "折线中断：无数据";
    gap_in_bars: "– in place of a bar: not available", "– вместо столбца: нет данных", "柱形处为“–”：无数据";
    note_in_evidence: "Titles, dates and licences are in the evidence", "Названия, даты и лицензии — в разделе «Откуда эти числа»", "标题、日期和许可见数据依据";
    computed: "Computed", "Вычислено", "计算得出";
    line_chart: "Line chart", "Линейный график", "折线图";
    bar_chart: "Bar chart", "Столбчатая диаграмма", "柱状图";
    made_by: "Made by corridor from official statistics; each number opens its evidence.", "Подготовлено программой corridor по официальной статистике; у каждого числа есть его источник.", "由 corridor 根据官方统计编制；每个数字均可查看依据。";
}

/// The quality of a number, in words.
pub(crate) fn status_mark(tongue: Tongue, mark: StatusMark) -> &'static str {
    match mark {
        StatusMark::Provisional => tongue.pick("provisional", "предварительные данные", "初步数据"),
        StatusMark::Estimate => tongue.pick("estimate", "оценка", "估计"),
        StatusMark::Forecast => tongue.pick("forecast", "прогноз", "预测"),
        StatusMark::DefinitionDiffers => {
            tongue.pick("definition differs", "определение отличается", "口径不同")
        }
    }
}

/// The same from the status; none for normal numbers.
pub(crate) fn obs_status(tongue: Tongue, status: ObsStatus) -> Option<&'static str> {
    StatusMark::of(status).map(|mark| status_mark(tongue, mark))
}

/// At whose prices.
pub(crate) fn price_basis(tongue: Tongue, basis: PriceBasis) -> String {
    match basis {
        PriceBasis::Current => tongue.pick("current", "текущие", "现价").to_owned(),
        PriceBasis::Constant(year) => match tongue {
            Tongue::En => format!("constant, of {year}"),
            Tongue::Ru => format!("постоянные, {year}\u{a0}г."),
            Tongue::Zh => format!("{year}年不变价"),
        },
    }
}

/// Where goods are valued.
pub(crate) fn valuation_of(tongue: Tongue, valuation: Valuation) -> String {
    let words = match valuation {
        Valuation::Fob => tongue.pick(
            "FOB, at the border of the exporter",
            "ФОБ, на границе экспортёра",
            "FOB（离岸价）",
        ),
        Valuation::Cif => tongue.pick(
            "CIF, at the border of the importer",
            "СИФ, на границе импортёра",
            "CIF（到岸价）",
        ),
        other => other.code(),
    };
    words.to_owned()
}

/// The separators that a list of names takes.
pub(crate) fn comma(tongue: Tongue) -> &'static str {
    tongue.pick(", ", ", ", "、")
}

/// What stands between a word and what is added to it.
pub(crate) fn clause(tongue: Tongue) -> &'static str {
    tongue.pick(", ", ", ", "，")
}

/// What stands between longer items of a list.
pub(crate) fn semicolon(tongue: Tongue) -> &'static str {
    tongue.pick("; ", "; ", "；")
}

/// What stands between a label and its content.
pub(crate) fn colon(tongue: Tongue) -> &'static str {
    tongue.pick(": ", ": ", "：")
}

/// What ends a sentence.
pub(crate) fn stop(tongue: Tongue) -> &'static str {
    tongue.pick(". ", ". ", "。")
}

/// Ends a sentence, where the stop of `г.` has not done so.
pub(crate) fn end(tongue: Tongue, text: &mut String) {
    text.push_str(if text.ends_with('.') {
        " "
    } else {
        stop(tongue)
    });
}

/// Words in quotation marks.
pub(crate) fn quoted(tongue: Tongue, text: &str) -> String {
    match tongue {
        Tongue::En => format!("“{text}”"),
        Tongue::Ru => format!("«{text}»"),
        Tongue::Zh => format!("《{text}》"),
    }
}
