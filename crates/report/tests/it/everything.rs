//! A document with a piece and a block of every kind, and figures of every origin.

use std::collections::BTreeSet;
use std::sync::Arc;

use corridor_countries::Language;
use corridor_evidence::{
    Aspect, Citation, Figure, ObsStatus, Origin, Record, Refusal, Subject, Unit,
};
use corridor_report::{
    Block, Cell, Column, ColumnKind, Directory, Document, Inline, Inlines, NumberFormat, Row,
    RowKind, Table,
};

use crate::specimen::{self, anchor, gacc};

/// An empty document.
pub(crate) fn empty(language: Language) -> Document {
    Document {
        language,
        title: Inlines::new().name("Title"),
        subtitle: Inlines::new(),
        cut_off: "2026-11-25".parse().unwrap(),
        blocks: Vec::new(),
        directory: Directory::default(),
    }
}

/// A document of some blocks.
pub(crate) fn of(language: Language, blocks: Vec<Block>) -> Document {
    Document {
        blocks,
        ..empty(language)
    }
}

fn subject() -> Subject {
    Subject {
        concept: specimen::concept("treaties.binding"),
        aspect: Aspect::Level,
        ref_area: "KAZ".parse().unwrap(),
        counterpart: Some("CHN".parse().unwrap()),
        period: "@2024-07-02".parse().unwrap(),
        base_period: None,
        reporters: BTreeSet::new(),
        releases: BTreeSet::new(),
        price_basis: None,
        valuation: None,
    }
}

fn origin() -> Origin {
    Origin {
        source: "AZERNEWS".parse().unwrap(),
        locator: "paragraph 3".to_owned(),
    }
}

/// A date that a record has.
pub(crate) fn date(text: &str) -> Figure {
    let record = Record {
        resource: "agreements".to_owned(),
        key: "KAZ_CHN_2024".to_owned(),
        field: "signed".to_owned(),
        origin: origin(),
        published: None,
        retrieved: "2026-11-25".parse().unwrap(),
    };
    Figure::date(subject(), text.parse().unwrap(), record)
}

/// The number of rows of a table.
pub(crate) fn count() -> Figure {
    let citation = Citation {
        resource: "agreements".to_owned(),
        filter: "parties KAZ and CHN".to_owned(),
        rows: vec!["A".to_owned(), "B".to_owned()],
        origins: [origin()].into(),
        known_from: "2026-11-25".parse().unwrap(),
    };
    Figure::count(subject(), "documents".parse::<Unit>().unwrap(), citation)
}

/// What somebody said.
pub(crate) fn claim() -> Figure {
    let made = specimen::Make {
        status: ObsStatus::Estimate,
        ..gacc("KAZ", "44")
    };
    Figure::claimed(&Arc::new(made.observation())).unwrap()
}

/// The document.
pub(crate) fn document(language: Language) -> Document {
    let share = corridor_evidence::algebra::share(&specimen::parts()[0], &specimen::whole());
    let refusal = Refusal::Releases("EDB MMI 2024".to_owned(), "EDB MMI 2025".to_owned());
    let line = Inlines::new()
        .words("All of ")
        .unwrap()
        .figure(share.unwrap(), NumberFormat::ONE_DECIMAL)
        .figure(date("2024-07"), NumberFormat::WHOLE)
        .figure(count(), NumberFormat::WHOLE)
        .figure(claim(), NumberFormat::BILLIONS.signed())
        .period("2020..2024".parse().unwrap())
        .date("2024-02-29".parse().unwrap())
        .area("KAZ".parse().unwrap())
        .body("GACC".parse().unwrap())
        .source("IMF_DOTS_CHN".parse().unwrap())
        .name("HS 2017")
        .command("corridor explain f0123456789")
        .refusal(refusal.clone())
        .strong(
            Inlines::new()
                .name("BPM6")
                .figure(claim(), NumberFormat::BILLIONS),
        )
        .link("https://unstats.un.org/", Inlines::new().name("UN"))
        .link("#everything", Inlines::new().name("here"));
    let heading = |level| Block::Heading {
        level,
        text: line.clone(),
        anchor: anchor("everything"),
    };
    let mut document = specimen::document(language);
    document.subtitle = line.clone();
    document.directory.sources.insert(
        "IMF_DOTS_CHN".parse().unwrap(),
        Arc::clone(&specimen::gacc("KAZ", "1").observation().source),
    );
    document.blocks.extend([
        heading(1),
        heading(2),
        heading(3),
        heading(9),
        Block::Message(line.clone()),
        Block::Paragraph(line.clone()),
        Block::Note(line.clone()),
        Block::List(vec![line.clone(), line.clone()]),
        Block::Table(Table {
            caption: line.clone(),
            columns: vec![
                Column {
                    header: line.clone(),
                    kind: ColumnKind::Label,
                },
                Column {
                    header: line.clone(),
                    kind: ColumnKind::Words,
                },
            ],
            rows: vec![
                Row {
                    header: line.clone(),
                    cells: vec![
                        Cell::Words(line.clone()),
                        Cell::Figure(date("2024-07-02")),
                        Cell::Refused(refusal),
                        Cell::Missing,
                    ],
                    kind: RowKind::Normal,
                },
                Row {
                    header: Inlines::new(),
                    cells: Vec::new(),
                    kind: RowKind::Total,
                },
            ],
            notes: vec![line],
            anchor: anchor("everything"),
        }),
        Block::Sources,
    ]);
    document
}

/// A paragraph of one piece.
pub(crate) fn paragraph(language: Language, inline: Inline) -> Document {
    of(language, vec![Block::Paragraph(inline.into())])
}
