//! Exports and imports by country, each as both ends report it.

use corridor_evidence::{AreaId, Figure, Period, algebra};
use corridor_report::{Block, Cell, NumberFormat, Table};

use super::{Context, Section, anchor, label_column, number_column, row};
use crate::BriefError;
use crate::line::{area, figure, line, period, words};
use crate::reports::{By, EXPORTS, IMPORTS};

/// The four reports on the trade of one member in a year.
struct Four {
    member: AreaId,
    exports_own: Option<Figure>,
    exports_mirror: Option<Figure>,
    imports_own: Option<Figure>,
    imports_mirror: Option<Figure>,
}

impl Four {
    fn read(context: &Context<'_>, member: &AreaId, period: Period) -> Self {
        let counterpart = &context.pair.counterpart;
        let own = |concept| {
            context
                .reports
                .flow(concept, member, counterpart, period, By::Area(member))
        };
        let mirror = |concept| {
            context
                .reports
                .flow(concept, counterpart, member, period, By::Area(counterpart))
        };
        Self {
            member: member.clone(),
            exports_own: own(EXPORTS),
            exports_mirror: mirror(IMPORTS),
            imports_own: own(IMPORTS),
            imports_mirror: mirror(EXPORTS),
        }
    }

    fn known(&self) -> usize {
        [
            &self.exports_own,
            &self.exports_mirror,
            &self.imports_own,
            &self.imports_mirror,
        ]
        .into_iter()
        .flatten()
        .count()
    }
}

pub(crate) fn write(context: &Context<'_>) -> Result<Section, BriefError> {
    let mut section = Section::new(
        context,
        ["Exports and imports", "Экспорт и импорт", "出口与进口"],
        "exports-imports",
    )?;
    let pair = context.pair;
    let pairs = pair
        .members
        .iter()
        .map(|member| (member, &pair.counterpart));
    let years = context.reports.years(&[EXPORTS, IMPORTS], pairs);
    // The year with most of the reports; of equal ones the latest.
    let best = years
        .into_iter()
        .rev()
        .take(6)
        .filter_map(|year| Period::year(year).ok())
        .map(|period| {
            let rows: Vec<Four> = pair
                .members
                .iter()
                .map(|member| Four::read(context, member, period))
                .collect();
            (rows.iter().map(Four::known).sum::<usize>(), period, rows)
        })
        .max_by_key(|(known, period, _)| (*known, *period))
        .filter(|(known, ..)| *known > 0);
    let Some((_, year, rows)) = best else {
        return section.no_data(context);
    };
    message(context, year, &rows, &mut section)?;
    table(context, year, &rows, &mut section)?;
    Ok(section)
}

/// One flow as its two ends report it.
struct Flow<'f> {
    from: &'f AreaId,
    to: &'f AreaId,
    exporter: &'f Figure,
    importer: &'f Figure,
}

/// The flows of a member, each way, that both ends report and that no rounding reconciles.
fn apart<'f>(four: &'f Four, counterpart: &'f AreaId) -> Vec<Flow<'f>> {
    let member = &four.member;
    let ways = [
        (counterpart, member, &four.imports_mirror, &four.imports_own),
        (member, counterpart, &four.exports_own, &four.exports_mirror),
    ];
    ways.into_iter()
        .filter_map(|(from, to, exporter, importer)| {
            let (exporter, importer) = (exporter.as_ref()?, importer.as_ref()?);
            let overlap = exporter.interval().overlaps(&importer.interval());
            (!overlap).then_some(Flow {
                from,
                to,
                exporter,
                importer,
            })
        })
        .collect()
}

/// The largest certain gap between the two ends of one flow.
fn message(
    context: &Context<'_>,
    year: Period,
    rows: &[Four],
    section: &mut Section,
) -> Result<(), BriefError> {
    let flows = rows
        .iter()
        .flat_map(|four| apart(four, &context.pair.counterpart));
    let widest = flows
        .filter_map(|flow| {
            let gap = algebra::gap(flow.exporter, flow.importer).ok()?;
            Some((gap.value().abs(), flow))
        })
        .max_by_key(|(size, _)| *size);
    let Some((_, flow)) = widest else {
        return Ok(());
    };
    section.message(
        16,
        line(
            context.language,
            [
                "The widest mirror gap is in the goods that {from} sends to {to}: {exporter} by the exporter and \
                 {importer} by the importer in {period}.",
                "Самый большой зеркальный разрыв – в поставках «{from} → {to}»: {exporter} по данным экспортёра и \
                 {importer} по данным импортёра за {period}.",
                "镜像差距最大的是{from}输往{to}的货物：{period}出口方报告{exporter}，进口方报告{importer}。",
            ],
            &[
                ("from", area(flow.from)),
                ("to", area(flow.to)),
                ("exporter", figure(flow.exporter)),
                ("importer", figure(flow.importer)),
                ("period", period(year)),
            ],
        )?,
    );
    Ok(())
}

fn table(
    context: &Context<'_>,
    year: Period,
    rows: &[Four],
    section: &mut Section,
) -> Result<(), BriefError> {
    let language = context.language;
    let places = [
        ("counterpart", area(&context.pair.counterpart)),
        ("period", period(year)),
    ];
    let format = NumberFormat::new(corridor_report::Magnitude::Million, 0)?;
    let header = |text| line(language, text, &places);
    let columns = vec![
        label_column(language, ["Country", "Страна", "国家"])?,
        number_column(
            header([
                "exports to {counterpart}, own",
                "экспорт ({counterpart}), свои данные",
                "对{counterpart}出口，本国",
            ])?,
            format,
        ),
        number_column(
            header([
                "the same, by {counterpart}",
                "то же, {counterpart}",
                "同上，{counterpart}",
            ])?,
            format,
        ),
        number_column(
            header([
                "imports from {counterpart}, own",
                "импорт ({counterpart}), свои данные",
                "自{counterpart}进口，本国",
            ])?,
            format,
        ),
        number_column(
            header([
                "the same, by {counterpart}",
                "то же, {counterpart}",
                "同上，{counterpart}",
            ])?,
            format,
        ),
    ];
    let mut cells = Vec::new();
    for four in rows {
        let of = |figure: &Option<Figure>| Cell::from(figure.clone());
        cells.push(row(
            area(&four.member),
            vec![
                of(&four.exports_own),
                of(&four.exports_mirror),
                of(&four.imports_own),
                of(&four.imports_mirror),
            ],
        ));
    }
    section.blocks.push(Block::Table(Table {
        caption: line(
            language,
            [
                "Exports and imports with {counterpart} in {period}, as both ends report them",
                "Экспорт и импорт с контрагентом «{counterpart}» за {period}, по данным обеих сторон",
                "{period}与{counterpart}的出口与进口，双方报告",
            ],
            &places,
        )?,
        columns,
        rows: cells,
        notes: vec![words(
            language,
            [
                "A dash is a report that is not loaded or does not exist; it is not zero.",
                "Прочерк – отчёт не загружен или не существует; это не ноль.",
                "“–”表示该报告未载入或不存在，并非零。",
            ],
        )?],
        anchor: anchor("table-exports-imports")?,
    }));
    Ok(())
}
