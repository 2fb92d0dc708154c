//! Faults of other projects that this one must not repeat. Each is named by the report of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use corridor_countries::Language;
use corridor_evidence::{Figure, ObsStatus, Refusal, Valuation, algebra};
use corridor_report::{
    Block, Cell, ChartKind, Column, ColumnKind, Document, Inlines, NumberFormat, Row, RowKind,
    Table, Theme, chart_svg, explain, html, markdown,
};

use crate::html::{check, named};
use crate::marks::{chart, drawn, read, value, yearly};
use crate::read::{document_of, printed};
use crate::specimen::{self, Make, anchor, gacc};

/// A table of one column of numbers.
fn table(format: NumberFormat, cells: Vec<(&str, Cell)>) -> Table {
    let column = |words: &str, kind| Column {
        header: Inlines::new().words(words).unwrap(),
        kind,
    };
    Table {
        caption: Inlines::new().words("What it shows").unwrap(),
        columns: vec![
            column("Label", ColumnKind::Label),
            column("Number", ColumnKind::Number(format)),
        ],
        rows: cells
            .into_iter()
            .map(|(label, cell)| Row {
                header: Inlines::new().name(label),
                cells: vec![cell],
                kind: RowKind::Normal,
            })
            .collect(),
        notes: Vec::new(),
        anchor: anchor("table"),
    }
}

fn document(blocks: Vec<Block>) -> Document {
    document_of(Language::En, blocks)
}

/// The second column of the first table of a document.
fn cells(blocks: Vec<Block>) -> Vec<String> {
    let parsed = crate::markdown::parsed(&markdown(&document(blocks)));
    let rows = parsed.tables[0].iter().skip(1);
    rows.map(|row| row[1].clone()).collect()
}

/// alexandersimoes/oec#212: the sentence said 380 billion and the chart 190.
#[test]
fn sentence_table_and_chart_say_one_number() {
    let figure = specimen::parts()[0].clone();
    let mut bars = chart(ChartKind::Bar, vec![yearly("KAZ", &["1"])]);
    bars.series[0].points[0].figure = Some(figure.clone());
    bars.format = NumberFormat::BILLIONS;
    let line = Inlines::new().figure(figure.clone(), NumberFormat::BILLIONS);
    let page = check(&html(&document(vec![
        Block::Paragraph(line),
        Block::Table(table(
            NumberFormat::BILLIONS,
            vec![("KAZ", Cell::Figure(figure.clone()))],
        )),
        Block::Chart(bars),
    ])));
    let target = format!("p.{}", figure.id());
    let said: Vec<&str> = named(&page, "button")
        .into_iter()
        // The evidence itself has one more, which closes it.
        .filter(|button| button.has("popovertarget", &target))
        .filter(|button| button.attributes.contains_key("data-n"))
        .map(|button| button.text.as_str())
        .collect();
    assert_eq!(said, ["USD 43.8 billion", "43.8", "43.8"]);
    let drawn: Vec<&str> = named(&page, "text")
        .into_iter()
        .map(|text| text.text.as_str())
        .collect();
    assert!(drawn.contains(&"43.8"), "{drawn:?}");
}

/// koala73/worldmonitor#2974: the label of a source was a literal in the code.
#[test]
fn the_name_of_a_source_is_that_of_the_source() {
    let mut observation = gacc("KAZ", "43.82").observation();
    let mut source = (*observation.source).clone();
    source.title = "Another title".to_owned();
    source.published = Some("2016-05".parse().unwrap());
    observation.source = Arc::new(source);
    let figure = Figure::observed(&Arc::new(observation)).unwrap();
    let mut bars = chart(ChartKind::Bar, vec![yearly("KAZ", &["1"])]);
    bars.series[0].points[0].figure = Some(figure.clone());
    let made = document(vec![Block::Chart(bars.clone()), Block::Sources]);
    for text in [
        markdown(&made),
        html(&made),
        chart_svg(&made, &bars, Theme::Light),
        explain(&figure, &made.directory, Language::En),
    ] {
        assert!(text.contains("Another title"), "{text}");
        assert!(!text.contains("Kazakhstan ranks first"));
        // How old it is stands beside it.
        assert!(text.contains("May 2016"), "{text}");
    }
}

/// owid/owid-grapher#1772: a line across years without data.
#[test]
fn a_line_does_not_cross_years_without_data() {
    let mut series = yearly("KAZ", &["6", "3"]);
    for (point, year) in series.points.iter_mut().zip([1919, 1934]) {
        point.period = year.to_string().parse().unwrap();
        point.figure = Some(value(year, "6", ObsStatus::Normal));
    }
    let drawing = read(&drawn(&chart(ChartKind::Line, vec![series])));
    assert!(drawing.lines.is_empty(), "{:?}", drawing.lines);
    assert_eq!(drawing.marks, 2);
}

/// metabase/metabase#3415: months to come were drawn as zero.
#[test]
fn what_is_not_over_yet_is_not_zero() {
    let known = ["5", "6", "7", "-", "-"];
    let line = read(&drawn(&chart(ChartKind::Line, vec![yearly("KAZ", &known)])));
    assert_eq!(line.lines.len(), 1);
    assert_eq!((line.lines[0].0.len(), line.marks), (3, 3));
    let bars = read(&drawn(&chart(ChartKind::Bar, vec![yearly("KAZ", &known)])));
    assert_eq!(bars.bars.len(), 3);
    let missing = bars.texts.iter().filter(|text| text.3 == "–");
    assert_eq!(missing.count(), 2);
}

/// cid-harvard/atlas-economic-complexity#55, datacommonsorg/website#2488: no data looked like
/// zero, and pulled the scale down to it.
#[test]
fn zero_and_no_data_differ_and_no_data_has_no_part_in_the_scale() {
    let shown = cells(vec![Block::Table(table(
        NumberFormat::WHOLE,
        vec![
            ("A", Cell::Figure(value(2024, "0", ObsStatus::Normal))),
            ("B", Cell::Missing),
            ("C", Cell::Figure(value(2024, "5", ObsStatus::Normal))),
        ],
    ))]);
    assert_eq!(shown, ["0", "–", "5"]);
    let labels = |values: &[&str]| -> Vec<String> {
        let drawing = read(&drawn(&chart(ChartKind::Line, vec![yearly("KAZ", values)])));
        let ticks = drawing.texts.into_iter().filter(|text| text.2 == "end");
        ticks.map(|text| text.3).collect()
    };
    assert_eq!(labels(&["90", "-", "100"]), labels(&["90", "95", "100"]));
    assert!(!labels(&["90", "-", "100"]).contains(&"0".to_owned()));
}

/// IATI/D-Portal#367, BrightSpots/rcv#868: shares were cut off instead of rounded.
#[test]
fn shares_are_rounded_and_not_cut_off() {
    let parts: Vec<Figure> = [("KAZ", "2000"), ("KGZ", "1000")]
        .map(|(area, digits)| gacc(area, digits).figure())
        .to_vec();
    let members = ["KAZ", "KGZ"].map(|area| area.parse().unwrap());
    let whole = algebra::sum_counterparts(&"CA5".parse().unwrap(), &members, &parts).unwrap();
    let shares: Vec<String> = parts
        .iter()
        .map(|part| algebra::share(part, &whole).unwrap())
        .map(|share| printed(&share, NumberFormat::ONE_DECIMAL, Language::En))
        .collect();
    assert_eq!(shares, ["66.7%", "33.3%"]);
}

/// posit-dev/great-tables#403, quarto-dev/quarto-cli#1200: heads outside `thead`, and rows broken
/// between two sheets of paper.
#[test]
fn long_tables_repeat_their_head_on_paper_and_keep_rows_whole() {
    let rows = (0..60).map(|_| ("Row", Cell::Missing)).collect();
    let text = html(&document(vec![Block::Table(table(
        NumberFormat::WHOLE,
        rows,
    ))]));
    let page = check(&text);
    let table = named(&page, "table")[0];
    let head = table.all(&page, "thead")[0];
    assert_eq!(head.all(&page, "th").len(), 2);
    assert_eq!(table.all(&page, "tbody")[0].all(&page, "tr").len(), 60);
    let (_, print) = text.split_once("@media print").unwrap();
    assert!(print.contains("thead { display: table-header-group; }"));
    let whole: Vec<&str> = print
        .lines()
        .filter(|line| line.contains("break-inside: avoid"))
        .collect();
    assert!(whole.iter().any(|line| line.contains(" tr,")), "{whole:?}");
}

/// ivanceras/svgbob#113, bodoni/svg#76, gonum/plot#511: `&` and `<` broke the picture.
#[test]
fn labels_of_charts_may_have_markup() {
    for kind in [ChartKind::Line, ChartKind::Bar] {
        let label = "Import & Export <2024> \"both\"";
        let mut series = yearly("KAZ", &["1", "2"]);
        series.name = Inlines::new().name(label);
        let mut made = chart(kind, vec![series, yearly("UZB", &["2", "3"])]);
        made.title = Inlines::new().name(label);
        let text = drawn(&made);
        let xml = roxmltree::Document::parse(&text).unwrap();
        let texts: String = xml
            .descendants()
            .filter(|node| node.has_tag_name("text"))
            .filter_map(|node| node.text())
            .collect::<Vec<_>>()
            .join(" ");
        assert_eq!(
            texts.matches("Import & Export <2024> \"both\"").count(),
            2,
            "{texts}"
        );
    }
}

/// datacommonsorg/website#553; owid/owid-grapher#1217, #4536: a chart that was taken out of its
/// page lost its source and licence, and asked for fonts from elsewhere.
#[test]
fn a_chart_alone_says_its_source_and_licence_and_needs_nothing_else() {
    let document = specimen::document(Language::En);
    for block in &document.blocks {
        let Block::Chart(made) = block else { continue };
        let text = chart_svg(&document, made, Theme::Light);
        assert!(text.contains("Source: “"), "{text}");
        assert!(text.contains("licence: "), "{text}");
        assert!(text.contains("font-family="));
        let rest = text.replace("http://www.w3.org/2000/svg", "");
        for outside in ["http", "url(", "@import", "@font-face", "var(", "href"] {
            assert!(!rest.contains(outside), "{outside}");
        }
    }
}

/// evidence-dev/evidence#19: only the first label of an axis had its form.
#[test]
fn all_labels_of_an_axis_have_one_form() {
    let mut shares = yearly("KAZ", &["1", "2", "3"]);
    for (point, digits) in shares.points.iter_mut().zip(["0.1", "0.25", "0.5"]) {
        let make = Make {
            unit: "ratio",
            scale: 0,
            ..gacc("KAZ", digits)
        };
        point.figure = Some(make.figure());
    }
    for kind in [ChartKind::Line, ChartKind::Bar] {
        let mut made = chart(kind, vec![shares.clone()]);
        made.format = NumberFormat::ONE_DECIMAL;
        let drawing = read(&drawn(&made));
        let ticks = drawing.texts.iter().filter(|text| text.2 == "end");
        let ticks: Vec<&str> = ticks.map(|text| text.3.as_str()).collect();
        assert_eq!(ticks, ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"]);
    }
}

/// alexandersimoes/oec#176, #164: nobody could tell CIF from FOB.
#[test]
fn the_valuation_stands_beside_the_number() {
    for (valuation, said) in [
        (
            Valuation::Cif,
            ["CIF, at the border of the importer", "СИФ", "到岸价"],
        ),
        (
            Valuation::Fob,
            ["FOB, at the border of the exporter", "ФОБ", "离岸价"],
        ),
    ] {
        let make = Make {
            concept: "trade.goods.imports",
            valuation: Some(valuation),
            ..gacc("KAZ", "43.82")
        };
        let figure = make.figure();
        for (language, said) in crate::read::LANGUAGES.into_iter().zip(said) {
            let line = Inlines::new().figure(figure.clone(), NumberFormat::BILLIONS);
            let document = document_of(language, vec![Block::Paragraph(line)]);
            for text in [
                html(&document),
                markdown(&document),
                explain(&figure, &document.directory, language),
            ] {
                assert!(text.contains(said), "{said}");
            }
        }
    }
}

/// alexandersimoes/oec#60: 123 billion beside 16.1 million, each in a scale of its own.
#[test]
fn a_column_has_one_scale_and_one_precision() {
    let figures = ["123456000000", "16100000", "4"].map(|digits| {
        let figure = value(2024, digits, ObsStatus::Normal);
        ("Row", Cell::Figure(figure))
    });
    let format = NumberFormat::new(corridor_report::Magnitude::Million, 1).unwrap();
    let shown = cells(vec![Block::Table(table(format, figures.to_vec()))]);
    assert_eq!(shown, ["123,456.0", "16.1", "0.0"]);
}

/// npmx-dev/npmx.dev#2868, vega/vega-lite#7228: the names at the ends of two lines overlapped.
#[test]
fn names_at_the_ends_of_lines_do_not_overlap_and_keep_their_order() {
    let series = [
        ("KAZ", "226"),
        ("UZB", "227"),
        ("KGZ", "228"),
        ("TJK", "226"),
    ]
    .map(|(area, last)| yearly(area, &["10", "400", last]));
    let drawing = read(&drawn(&chart(ChartKind::Line, series.into())));
    let ends: BTreeMap<&str, f64> = drawing
        .texts
        .iter()
        .filter(|text| text.2 == "start" && text.3.contains(' '))
        .map(|text| (text.3.as_str(), text.1))
        .collect();
    assert_eq!(ends.len(), 4, "{:?}", drawing.texts);
    let mut heights: Vec<f64> = ends.values().copied().collect();
    heights.sort_by(f64::total_cmp);
    assert!(
        heights.windows(2).all(|pair| pair[1] - pair[0] >= 14.0),
        "{heights:?}"
    );
    // The largest is the highest, and one that had to move has a leader.
    assert!(ends["Kyrgyzstan 228"] < ends["Uzbekistan 227"]);
    assert!(ends["Uzbekistan 227"] < ends["Kazakhstan 226"]);
    assert!(ends["Uzbekistan 227"] < ends["Tajikistan 226"]);
    let leaders = drawing.rules.iter().filter(|rule| rule[1] != rule[3]);
    assert!(leaders.count() >= 2);
}

/// jmcnamara/rust_xlsxwriter#130, jmcnamara/XlsxWriter#1013: growth from zero became `NaN`.
#[test]
fn growth_from_zero_is_refused_in_words() {
    let growth = algebra::growth(
        &value(2023, "0", ObsStatus::Normal),
        &value(2024, "5", ObsStatus::Normal),
    );
    let refusal: Refusal = growth.clone().unwrap_err();
    assert!(!refusal.to_string().is_empty());
    let blocks = || {
        vec![Block::Table(table(
            NumberFormat::ONE_DECIMAL,
            vec![("A", growth.clone().into())],
        ))]
    };
    assert_eq!(cells(blocks()), ["(a)"]);
    let made = document(blocks());
    let page = check(&html(&made));
    let note = page
        .iter()
        .find(|element| element.has("id", "table.a"))
        .unwrap();
    assert!(note.text.len() > 10, "{}", note.text);
    for text in [html(&made), markdown(&made)] {
        assert!(!text.contains("NaN") && !text.contains("∞"));
    }
}
