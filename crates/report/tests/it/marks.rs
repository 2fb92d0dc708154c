//! Where the marks of charts stand, read back from their SVG.

use corridor_countries::Language;
use corridor_evidence::{Figure, ObsStatus, Period, Precision};
use corridor_report::{
    Block, Chart, ChartKind, Document, Inlines, NumberFormat, Point, Series, SeriesColour, Theme,
    chart_svg,
};

use crate::charts::number;
use crate::read::{LANGUAGES, document_of};
use crate::specimen::{self, Make, anchor, gacc, series};

/// A figure of a year, in whole units.
pub(crate) fn value(year: i32, digits: &str, status: ObsStatus) -> Figure {
    let make = Make {
        period: year.to_string(),
        scale: 0,
        status,
        precision: Precision::Exact,
        ..gacc("KAZ", digits)
    };
    make.figure()
}

/// A series of years from 2016 on; `-` is missing, and a `p` behind a number says provisional.
pub(crate) fn yearly(area: &str, values: &[&str]) -> Series {
    let point = |(year, text): (i32, &&str)| {
        let (digits, status) = match text.strip_suffix('p') {
            Some(digits) => (digits, ObsStatus::Provisional),
            None => (*text, ObsStatus::Normal),
        };
        Point {
            period: year.to_string().parse().unwrap(),
            figure: (digits != "-").then(|| value(year, digits, status)),
        }
    };
    series(area, (2016..).zip(values).map(point).collect())
}

pub(crate) fn chart(kind: ChartKind, series: Vec<Series>) -> Chart {
    Chart {
        kind,
        title: Inlines::new().words("What it finds").unwrap(),
        subtitle: Inlines::new().words("What is measured").unwrap(),
        series,
        format: NumberFormat::WHOLE,
        anchor: anchor("chart"),
    }
}

pub(crate) fn drawn(chart: &Chart) -> String {
    let document = document_of(Language::En, Vec::new());
    chart_svg(&document, chart, Theme::Light)
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.25
}

/// A picture as its parts.
#[derive(Debug)]
pub(crate) struct Drawing {
    /// Place and size of bars, left to right or top to bottom: x, y, width, height.
    pub(crate) bars: Vec<[f64; 4]>,
    /// The colours of bars.
    fills: Vec<String>,
    /// Which bars are dashed.
    open: Vec<bool>,
    /// The points of lines, and whether they are dashed.
    pub(crate) lines: Vec<(Vec<(f64, f64)>, bool)>,
    /// How many points are marked.
    pub(crate) marks: usize,
    /// How many marks are hollow.
    hollow: usize,
    /// Texts with their places and anchors.
    pub(crate) texts: Vec<(f64, f64, String, String)>,
    /// Rules and leaders: x1, y1, x2, y2.
    pub(crate) rules: Vec<[f64; 4]>,
}

pub(crate) fn read(svg: &str) -> Drawing {
    let document = roxmltree::Document::parse(svg).unwrap();
    let mut drawing = Drawing {
        bars: Vec::new(),
        fills: Vec::new(),
        open: Vec::new(),
        lines: Vec::new(),
        marks: 0,
        hollow: 0,
        texts: Vec::new(),
        rules: Vec::new(),
    };
    // Everything that is drawn is in the group of the plot, beside title and notes.
    for node in document.descendants() {
        let in_plot = node.ancestors().any(|node| node.has_tag_name("g"));
        let mark = |drawing: &mut Drawing| {
            drawing.marks += 1;
            drawing.hollow += usize::from(node.attribute("fill") == Some("#ffffff"));
        };
        match node.tag_name().name() {
            "rect" if in_plot && node.attribute("height") == Some("6.6") => mark(&mut drawing),
            "circle" | "polygon" => mark(&mut drawing),
            "rect" if in_plot => {
                let places = ["x", "y", "width", "height"].map(|name| number(node, name));
                drawing.bars.push(places);
                drawing
                    .fills
                    .push(node.attribute("fill").unwrap().to_owned());
                drawing.open.push(node.has_attribute("stroke-dasharray"));
            }
            "path" => {
                let points = node.attribute("d").unwrap().strip_prefix('M').unwrap();
                let points = points.split(" L").map(|point| {
                    let (x, y) = point.split_once(' ').unwrap();
                    (x.parse().unwrap(), y.parse().unwrap())
                });
                let dashed = node.has_attribute("stroke-dasharray");
                drawing.lines.push((points.collect(), dashed));
            }
            "line" => drawing
                .rules
                .push(["x1", "y1", "x2", "y2"].map(|name| number(node, name))),
            "text" if in_plot => drawing.texts.push((
                number(node, "x"),
                number(node, "y"),
                node.attribute("text-anchor").unwrap_or("").to_owned(),
                node.text().unwrap_or("").to_owned(),
            )),
            _ => {}
        }
    }
    drawing
}

fn charts(document: &Document) -> Vec<&Chart> {
    document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        })
        .collect()
}

#[test]
fn columns_stand_on_zero_even_when_all_are_large() {
    let large = chart(
        ChartKind::Bar,
        vec![yearly("KAZ", &["1000", "1001", "1003"])],
    );
    let drawing = read(&drawn(&large));
    let floor = drawing.bars[0][1] + drawing.bars[0][3];
    for (bar, value) in drawing.bars.iter().zip([1000.0, 1001.0, 1003.0]) {
        assert!(close(bar[1] + bar[3], floor));
        assert!((bar[3] / drawing.bars[0][3] - value / 1000.0).abs() < 0.01);
    }
    let zero = drawing.texts.iter().find(|text| text.3 == "0").unwrap();
    assert!(
        (zero.1 - floor).abs() < 6.0,
        "the label of zero is at the floor"
    );
}

#[test]
fn a_year_that_no_series_has_is_a_gap_too() {
    let mut sparse = yearly("KAZ", &["1", "2", "-", "-", "5", "6"]);
    sparse.points.retain(|point| point.figure.is_some());
    let drawing = read(&drawn(&chart(ChartKind::Line, vec![sparse])));
    let lengths: Vec<usize> = drawing.lines.iter().map(|(line, _)| line.len()).collect();
    assert_eq!(lengths, [2, 2]);
    // The place on the axis is that of the year, not of the point in the list.
    let xs: Vec<f64> = drawing
        .lines
        .iter()
        .flat_map(|(line, _)| line)
        .map(|(x, _)| *x)
        .collect();
    let step = xs[1] - xs[0];
    assert!((xs[2] - xs[1] - 3.0 * step).abs() < 2.0, "{xs:?}");
}

#[test]
fn a_missing_bar_says_so() {
    let drawing = read(&drawn(&chart(
        ChartKind::Bar,
        vec![yearly("KAZ", &["4", "-", "0"])],
    )));
    assert_eq!(drawing.bars.len(), 2);
    assert_eq!(drawing.texts.iter().filter(|text| text.3 == "–").count(), 1);
    // Zero is a number and is written as one.
    let zero = drawing
        .texts
        .iter()
        .filter(|text| text.3 == "0" && text.2 == "middle");
    assert_eq!(zero.count(), 1);
}

#[test]
fn series_without_an_area_have_colours_too() {
    for colour in (0..=u8::MAX).map(SeriesColour::Index).chain([
        SeriesColour::Context,
        SeriesColour::Area("FRA".parse().unwrap()),
    ]) {
        let mut one = yearly("KAZ", &["1", "2"]);
        one.colour = colour;
        for kind in [ChartKind::Bar, ChartKind::Line] {
            let svg = drawn(&chart(kind, vec![one.clone()]));
            assert!(!svg.contains("var("), "a file of its own has no page");
        }
    }
}

#[test]
fn the_plot_stays_inside_the_picture() {
    for language in LANGUAGES {
        let document = specimen::document(language);
        for chart in charts(&document) {
            let text = chart_svg(&document, chart, Theme::Light);
            let svg = roxmltree::Document::parse(&text).unwrap();
            let view: Vec<f64> = svg
                .root_element()
                .attribute("viewBox")
                .unwrap()
                .split(' ')
                .map(|part| part.parse().unwrap())
                .collect();
            let drawing = read(&text);
            let xs = drawing
                .lines
                .iter()
                .flat_map(|(line, _)| line)
                .map(|(x, _)| *x);
            let xs = xs.chain(
                drawing
                    .bars
                    .iter()
                    .flat_map(|bar| [bar[0], bar[0] + bar[2]]),
            );
            let xs = xs.chain(drawing.texts.iter().map(|text| text.0));
            for x in xs {
                assert!(
                    (view[0]..=view[0] + view[2]).contains(&x),
                    "{x} in {view:?}"
                );
            }
        }
    }
}

#[test]
fn periods_of_any_kind_are_placed_in_time() {
    let months = ["2025-01", "2025-02", "2025-03", "2025-06"];
    let points = months.map(|month| {
        let make = Make {
            period: month.to_owned(),
            ..gacc("KAZ", "3")
        };
        Point {
            period: month.parse::<Period>().unwrap(),
            figure: Some(make.figure()),
        }
    });
    let drawing = read(&drawn(&chart(
        ChartKind::Line,
        vec![series("KAZ", points.into())],
    )));
    assert_eq!(drawing.lines.len(), 1, "from March to June is a gap");
    assert_eq!(drawing.lines[0].0.len(), 3);
    assert!(drawing.texts.iter().any(|text| text.3 == "2025-06"));
}
