//! The brief as a whole.

use corridor_dataset::Dataset;
use corridor_report::{Anchor, Block, Directory, Document, Inlines};

use crate::line::{area, line, words};
use crate::pair::Pair;
use crate::reports::Reports;
use crate::sections::{self, Context, Section};
use crate::{BriefError, Options};

/// How many key messages a reader remembers.
const MESSAGES: usize = 7;

/// Writes the brief on an area and its counterpart.
///
/// # Errors
/// When the data do not have the two areas, or they are not two sides.
pub fn brief(dataset: &Dataset, options: &Options) -> Result<Document, BriefError> {
    let pair = Pair::new(dataset, options)?;
    let context = Context {
        dataset,
        reports: Reports { dataset },
        pair: &pair,
        language: options.language,
    };
    let language = options.language;
    let body = [
        sections::levels::write(&context)?,
        sections::flows::write(&context)?,
        sections::dependence::write(&context)?,
        sections::intraregional::write(&context)?,
        sections::investment::write(&context)?,
        sections::transport::write(&context)?,
        sections::agreements::write(&context)?,
        sections::disputed::write(&context)?,
        sections::method::write(&context)?,
    ];
    let mut blocks = vec![heading(
        words(language, ["Key messages", "Главное", "要点"])?,
        "key-messages",
    )?];
    let mut messages: Vec<_> = body.iter().flat_map(|section| &section.messages).collect();
    messages.sort_by_key(|message| message.weight);
    if messages.is_empty() {
        blocks.push(Block::Paragraph(line(
            language,
            [
                "The data have no numbers on {area} and {counterpart} from which a message follows.",
                "В данных нет чисел по паре «{area} – {counterpart}», из которых следовал бы вывод.",
                "数据中没有可就{area}与{counterpart}得出结论的数字。",
            ],
            &[("area", area(&pair.area)), ("counterpart", area(&pair.counterpart))],
        )?));
    }
    for message in messages.into_iter().take(MESSAGES) {
        blocks.push(Block::Message(message.text.clone()));
    }
    for section in body {
        let Section {
            blocks: of_section, ..
        } = section;
        blocks.extend(of_section);
    }
    Ok(Document {
        language,
        title: line(
            language,
            [
                "{area} and {counterpart}: economic cooperation in figures",
                "{area} и {counterpart}: экономическое сотрудничество в цифрах",
                "{area}与{counterpart}：数字中的经济合作",
            ],
            &[
                ("area", area(&pair.area)),
                ("counterpart", area(&pair.counterpart)),
            ],
        )?,
        subtitle: words(
            language,
            [
                "What official statistics say, where they disagree, and where each number comes from",
                "Что говорит официальная статистика, в чём она расходится и откуда взято каждое число",
                "官方统计怎么说，分歧何在，每个数字出自何处",
            ],
        )?,
        cut_off: dataset
            .knowledge_day()
            .or_else(|| dataset.cut_off())
            .unwrap_or_default(),
        blocks,
        directory: directory(dataset),
    })
}

/// The heading of a section.
pub(crate) fn heading(text: Inlines, anchor: &str) -> Result<Block, BriefError> {
    Ok(Block::Heading {
        level: 1,
        text,
        anchor: Anchor::new(anchor)?,
    })
}

/// The names of everything in the data.
fn directory(dataset: &Dataset) -> Directory {
    let mut directory = Directory::default();
    directory.areas.extend(
        dataset
            .areas()
            .map(|area| (area.id.clone(), area.names.clone())),
    );
    directory.bodies.extend(
        dataset
            .bodies()
            .map(|body| (body.id.clone(), (**body).clone())),
    );
    directory.sources.extend(
        dataset
            .sources()
            .map(|source| (source.id.clone(), source.clone())),
    );
    directory
}
