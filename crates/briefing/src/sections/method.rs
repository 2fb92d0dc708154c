//! How it was done, and from what.

use corridor_report::Block;

use super::{Context, Section};
use crate::BriefError;
use crate::line::{area, line, words};

pub(crate) fn write(context: &Context<'_>) -> Result<Section, BriefError> {
    let mut section = Section::new(
        context,
        ["Method and sources", "Метод и источники", "方法与来源"],
        "method",
    )?;
    let language = context.language;
    let texts = [
        [
            "Every number printed here is a figure: a number as published, or one computed from such numbers by a named \
             formula. Its evidence gives the value in full, what it measures, the formula with its inputs, and the source \
             with its place, date and licence.",
            "Каждое число здесь имеет доказательство: опубликованное значение или расчёт по названной формуле. В нём указаны \
             полное значение, смысл, формула с исходными данными, источник с местом, датой и лицензией.",
            "这里的每个数字都有出处：或为已公布数字，或由已公布数字按指明的公式算出。其证据列出完整数值、含义、公式与输入，以及来源的位置、日期和许可。",
        ],
        [
            "A number is known as exactly as it was written: a rounded one stands for all numbers that round to it, a \
             hedged one (more than, nearly) for those that the word allows. Computed figures carry that range along.",
            "Число известно с той точностью, с какой записано: округлённое означает все значения, округляемые к нему, а \
             оговорка (более, почти) – все значения, которые она допускает. Расчёты переносят этот диапазон.",
            "数字的精确程度以其写法为准：经四舍五入的数字代表所有可取整到它的数；带“超过”“近”等词的数字代表该词所允许的数。计算结果保留这一范围。",
        ],
        [
            "Where a body's number is in several sources, the one shown first is that with a normal status, from the nearest \
             source, the most precise, the latest; the others stay in the data and among the disputed numbers.",
            "Если число ведомства есть в нескольких источниках, первым показано значение с обычным статусом, из ближайшего \
             источника, наиболее точное и позднее; прочие остаются в данных и среди спорных.",
            "同一机构的数字见于多个来源时，先列状态正常、来源最近、最精确、最新者；其余保留在数据和争议部分。",
        ],
        [
            "A missing number is shown as missing and is never taken for zero. A sum of which parts are missing is a lower \
             bound or is not given.",
            "Отсутствующее число показано как отсутствующее и никогда не принимается за ноль. Неполная сумма – нижняя \
             граница, либо не приводится.",
            "缺失的数字标为缺失，绝不当作零。部分缺失的合计只作下限，或不予给出。",
        ],
    ];
    for text in texts {
        section.paragraph(words(language, text)?);
    }
    if let Some(day) = context.dataset.knowledge_day() {
        section.paragraph(line(
            language,
            [
                "Only numbers that can be shown to have been public on {day} are used; numbers whose sources give no date \
                 count as known from the day they were read.",
                "Использованы только числа, публичность которых на {day} можно доказать; числа без даты публикации считаются \
                 известными со дня, когда их прочли.",
                "只使用可证明在{day}已公开的数字；来源未注明日期者，以读取之日为已知之日。",
            ],
            &[("day", corridor_report::Inlines::new().date(day))],
        )?);
    }
    section.paragraph(line(
        language,
        [
            "To see where a number comes from: {explain}. To write this brief again: {report}.",
            "Откуда взято число: {explain}. Составить эту справку заново: {report}.",
            "查看某个数字的出处：{explain}。重新生成本简报：{report}。",
        ],
        &[
            (
                "explain",
                corridor_report::Inlines::new().command("corridor explain ID"),
            ),
            (
                "report",
                corridor_report::Inlines::new().command(format!(
                    "corridor report --area {} --counterpart {}",
                    context.pair.area, context.pair.counterpart
                )),
            ),
        ],
    )?);
    section.blocks.push(Block::Note(line(
        language,
        [
            "Names of countries and areas, {area} among them, follow the statistics used and express no opinion on any \
             status or border.",
            "Названия стран и территорий, включая «{area}», следуют использованной статистике и не выражают мнения о статусе \
             или границах.",
            "国家和地区名称（包括{area}）从所用统计，不表示对任何地位或边界的看法。",
        ],
        &[("area", area(&context.pair.area))],
    )?));
    section.blocks.push(Block::Sources);
    Ok(section)
}
