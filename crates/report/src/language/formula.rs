//! The names of formulas and aspects.

use corridor_evidence::{Aspect, Formula};

use super::Tongue;

/// The name of a formula.
pub(crate) fn words(tongue: Tongue, formula: Formula) -> &'static str {
    let (ru, zh) = match formula {
        Formula::Sum => ("сумма всех частей", "各部分之和"),
        Formula::PartialSum => (
            "сумма известных частей (нижняя граница)",
            "已知部分之和（下限）",
        ),
        Formula::Turnover => ("экспорт плюс импорт", "出口加进口"),
        Formula::Balance => ("экспорт минус импорт", "出口减进口"),
        Formula::Gap => ("разность двух отчётов", "两份报告之差"),
        Formula::RelativeGap => ("разность двух отчётов к второму", "两份报告之差与后者之比"),
        Formula::Change => ("изменение во времени", "随时间的变化"),
        Formula::Growth => ("темп прироста", "增长率"),
        Formula::Grown => ("уровень после прироста", "增长后的水平"),
        Formula::AnnualGrowth => ("среднегодовой темп прироста", "年均增长率"),
        Formula::Ratio => ("отношение", "比率"),
        Formula::Percentage => ("отношение в процентах", "以百分比表示的比率"),
        Formula::Times => ("кратность во времени", "随时间的倍数"),
        Formula::Share => ("доля", "占比"),
        Formula::Rank => ("место среди всех, начиная с наибольшего", "由大到小的位次"),
        Formula::Maximum => ("наибольшее из всех", "最大值"),
        Formula::Conversion => ("пересчёт по курсу", "按汇率折算"),
        Formula::ImpliedRate => ("курс, следующий из двух сумм", "两个金额隐含的汇率"),
        Formula::Deflation => ("пересчёт в цены другого периода по индексу", "按指数平减"),
        Formula::Elapsed => ("время между двумя датами", "两个日期之间的时间"),
        _ => (formula.words(), formula.words()),
    };
    tongue.pick(formula.words(), ru, zh)
}

/// The side of a concept that a figure gives; nothing for the thing itself.
pub(crate) fn aspect(tongue: Tongue, aspect: Aspect) -> Option<&'static str> {
    let (en, ru, zh) = match aspect {
        Aspect::Share => ("share", "доля", "占比"),
        Aspect::Ratio => ("ratio", "отношение", "比率"),
        Aspect::Growth => ("growth", "прирост", "增长率"),
        Aspect::AnnualGrowth => (
            "average yearly growth",
            "среднегодовой прирост",
            "年均增长率",
        ),
        Aspect::Difference => ("difference", "разность", "差额"),
        Aspect::RelativeDifference => ("relative difference", "относительная разность", "相对差额"),
        Aspect::Rank => ("rank", "место", "位次"),
        Aspect::Count => ("count", "число", "数量"),
        Aspect::Duration => ("duration", "продолжительность", "历时"),
        _ => return None,
    };
    Some(tongue.pick(en, ru, zh))
}
