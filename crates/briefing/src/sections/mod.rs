//! The sections of a brief, one file each.

pub(crate) mod agreements;
pub(crate) mod dependence;
pub(crate) mod disputed;
pub(crate) mod flows;
pub(crate) mod intraregional;
pub(crate) mod investment;
pub(crate) mod levels;
pub(crate) mod method;
pub(crate) mod transport;

use corridor_countries::Language;
use corridor_dataset::Dataset;
use corridor_report::{
    Anchor, Block, Cell, Column, ColumnKind, Inlines, NumberFormat, Row, RowKind,
};

use crate::BriefError;
use crate::line::{Words, words};
use crate::pair::Pair;
use crate::reports::Reports;

/// What a section is written from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) dataset: &'a Dataset,
    pub(crate) reports: Reports<'a>,
    pub(crate) pair: &'a Pair,
    pub(crate) language: Language,
}

/// A written section.
#[derive(Debug, Default)]
pub(crate) struct Section {
    pub(crate) blocks: Vec<Block>,
    pub(crate) messages: Vec<Message>,
}

/// A key message: a sentence that its figures make true.
#[derive(Debug)]
pub(crate) struct Message {
    /// Less is more important.
    pub(crate) weight: u8,
    pub(crate) text: Inlines,
}

impl Section {
    /// A section with its heading.
    pub(crate) fn new(
        context: &Context<'_>,
        title: Words,
        anchor: &str,
    ) -> Result<Self, BriefError> {
        let heading = crate::brief::heading(words(context.language, title)?, anchor)?;
        Ok(Self {
            blocks: vec![heading],
            messages: Vec::new(),
        })
    }

    /// Says that there are no data, in one line.
    pub(crate) fn no_data(mut self, context: &Context<'_>) -> Result<Self, BriefError> {
        self.blocks.push(Block::Paragraph(words(
            context.language,
            [
                "No data are loaded for this section.",
                "Для этого раздела данные не загружены.",
                "本节没有已载入的数据。",
            ],
        )?));
        Ok(self)
    }

    pub(crate) fn paragraph(&mut self, text: Inlines) {
        self.blocks.push(Block::Paragraph(text));
    }

    pub(crate) fn message(&mut self, weight: u8, text: Inlines) {
        self.messages.push(Message { weight, text });
    }
}

/// The column of the labels of rows.
pub(crate) fn label_column(language: Language, text: Words) -> Result<Column, BriefError> {
    Ok(Column {
        header: words(language, text)?,
        kind: ColumnKind::Label,
    })
}

/// A column of numbers.
pub(crate) fn number_column(header: Inlines, format: NumberFormat) -> Column {
    Column {
        header,
        kind: ColumnKind::Number(format.without_unit()),
    }
}

/// A column of words.
pub(crate) fn word_column(language: Language, text: Words) -> Result<Column, BriefError> {
    Ok(Column {
        header: words(language, text)?,
        kind: ColumnKind::Words,
    })
}

/// A row that is a part.
pub(crate) fn row(header: Inlines, cells: Vec<Cell>) -> Row {
    Row {
        header,
        cells,
        kind: RowKind::Normal,
    }
}

/// A row that sums up the others.
pub(crate) fn total_row(header: Inlines, cells: Vec<Cell>) -> Row {
    Row {
        header,
        cells,
        kind: RowKind::Total,
    }
}

/// The name of a place in the document.
pub(crate) fn anchor(text: &str) -> Result<Anchor, BriefError> {
    Ok(Anchor::new(text)?)
}
