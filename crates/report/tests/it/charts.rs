//! Charts, read back from their SVG.

use corridor_countries::Language;
use corridor_evidence::ObsStatus;
use corridor_report::{
    Block, Chart, ChartKind, Document, Inlines, NumberFormat, Point, Series, SeriesColour, Theme,
    chart_svg, html,
};
use roxmltree::{Document as Xml, Node};

use crate::read::{LANGUAGES, document_of};
use crate::specimen::{self, Make, anchor, gacc};

/// A chart in billions: names, periods and numbers; no number is a gap, and `p` behind one says
/// that it is provisional.
pub(crate) fn chart(kind: ChartKind, series: &[(&str, &[(&str, &str)])]) -> Chart {
    let point = |(period, number): &(&str, &str)| Point {
        period: period.parse().unwrap(),
        figure: (!number.is_empty()).then(|| {
            Make {
                period: (*period).to_owned(),
                status: if number.ends_with('p') {
                    ObsStatus::Provisional
                } else {
                    ObsStatus::Normal
                },
                ..gacc("KAZ", number.trim_end_matches('p'))
            }
            .figure()
        }),
    };
    Chart {
        kind,
        title: Inlines::new().words("What it finds").unwrap(),
        subtitle: Inlines::new().words("What is measured").unwrap(),
        series: (0_u8..)
            .zip(series)
            .map(|(index, (name, points))| Series {
                name: Inlines::new().name(*name),
                colour: SeriesColour::Index(index),
                points: points.iter().map(point).collect(),
            })
            .collect(),
        format: NumberFormat::BILLIONS,
        anchor: anchor("chart"),
    }
}

pub(crate) fn svg(chart: &Chart) -> String {
    chart_svg(&document_of(Language::En, Vec::new()), chart, Theme::Light)
}

pub(crate) fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// The texts, in order.
pub(crate) fn texts(svg: &str) -> Vec<String> {
    let xml = Xml::parse(svg).unwrap();
    xml.descendants()
        .filter(|node| node.has_tag_name("text"))
        .map(|node| node.text().unwrap_or_default().to_owned())
        .collect()
}

/// The bars: start and length on the axis of values, and the other start.
fn bars(svg: &str, horizontal: bool) -> Vec<(f64, f64, f64)> {
    let xml = Xml::parse(svg).unwrap();
    let plot = xml
        .descendants()
        .find(|node| node.has_tag_name("g"))
        .unwrap();
    plot.descendants()
        .filter(|node| node.has_tag_name("rect"))
        .filter(|node| node.attribute("width") != Some("6.6"))
        .map(|node| {
            let [x, y, width, height] =
                ["x", "y", "width", "height"].map(|name| number(node, name));
            if horizontal {
                (x, width, y)
            } else {
                (y, height, x)
            }
        })
        .collect()
}

/// Paths: their points and whether they are dashed.
fn paths(svg: &str) -> Vec<(usize, bool)> {
    let xml = Xml::parse(svg).unwrap();
    xml.descendants()
        .filter(|node| node.has_tag_name("path"))
        .map(|node| {
            let points = node.attribute("d").unwrap().matches(['M', 'L']).count();
            (points, node.has_attribute("stroke-dasharray"))
        })
        .collect()
}

/// The labels of the axis of values, from the lowest.
pub(crate) fn ticks(svg: &str) -> Vec<String> {
    let xml = Xml::parse(svg).unwrap();
    xml.descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter(|node| node.attribute("text-anchor") == Some("end"))
        .filter(|node| node.attribute("fill") == Some("#59616b"))
        .map(|node| node.text().unwrap().to_owned())
        .collect()
}

const YEARS: [&str; 6] = ["2019", "2020", "2021", "2022", "2023", "2024"];

/// Numbers of consecutive years.
fn years<'a>(numbers: &[&'a str]) -> Vec<(&'static str, &'a str)> {
    YEARS.into_iter().zip(numbers.iter().copied()).collect()
}

fn specimen_charts(document: &Document) -> Vec<&Chart> {
    document
        .blocks
        .iter()
        .filter_map(|block| match block {
            corridor_report::Block::Chart(chart) => Some(chart),
            _ => None,
        })
        .collect()
}

#[test]
fn bars_start_at_zero_and_are_as_long_as_their_numbers() {
    let values = ["98", "95", "99.5"];
    let points = values.map(|value| [("2024", value)]);
    let series = [
        ("A", &points[0][..]),
        ("B", &points[1][..]),
        ("C", &points[2][..]),
    ];
    let drawn = bars(&svg(&chart(ChartKind::Bar, &series)), true);
    assert_eq!(drawn.len(), 3);
    for (bar, value) in drawn.iter().zip(values) {
        assert_eq!(bar.0, drawn[0].0, "all start at one line");
        let value: f64 = value.parse().unwrap();
        let ratio = bar.1 / drawn[0].1;
        assert!((ratio - value / 98.0).abs() < 0.002, "{ratio} of {value}");
    }
    let points = years(&["98", "95", "99.5"]);
    let text = svg(&chart(ChartKind::Bar, &[("A", &points)]));
    assert_eq!(ticks(&text)[0], "0");
    let drawn = bars(&text, false);
    let feet: Vec<f64> = drawn.iter().map(|bar| (bar.0 + bar.1).round()).collect();
    assert!(feet.iter().all(|foot| *foot == feet[0]), "{feet:?}");
    assert!((drawn[1].1 / drawn[0].1 - 95.0 / 98.0).abs() < 0.002);
}

#[test]
fn bars_of_negative_numbers_go_the_other_way() {
    let text = svg(&chart(
        ChartKind::Bar,
        &[("up", &[("2024", "10")]), ("down", &[("2024", "-5")])],
    ));
    let drawn = bars(&text, true);
    let (up, down) = (drawn[0], drawn[1]);
    assert!((down.0 + down.1 - up.0).abs() < 0.2, "they meet at zero");
    assert!((down.1 / up.1 - 0.5).abs() < 0.01);
    assert!(texts(&text).iter().any(|label| label == "−5.0"));
    let points = years(&["10", "-5"]);
    let drawn = bars(&svg(&chart(ChartKind::Bar, &[("A", &points)])), false);
    assert!((drawn[1].0 - (drawn[0].0 + drawn[0].1)).abs() < 0.2);
}

#[test]
fn a_missing_period_breaks_the_line() {
    let points = years(&["3", "4", "", "6", "7", "8"]);
    let text = svg(&chart(ChartKind::Line, &[("A", &points)]));
    assert_eq!(paths(&text), [(2, false), (3, false)]);
    assert!(text.contains("A gap in a line: not available"));
    let points = years(&["3", "4", "5", "6", "7", "8"]);
    let text = svg(&chart(ChartKind::Line, &[("A", &points)]));
    assert_eq!(paths(&text), [(6, false)]);
    assert!(!text.contains("not available"));
}

#[test]
fn a_number_between_gaps_is_a_mark_without_a_line() {
    let points = years(&["3", "", "5", "", "7", "8"]);
    let text = svg(&chart(ChartKind::Line, &[("A", &points)]));
    assert_eq!(paths(&text), [(2, false)]);
    assert_eq!(text.matches("<circle").count(), 4);
}

#[test]
fn years_that_no_series_has_break_the_line_too() {
    let points = [("2018", "1"), ("2019", "2"), ("2023", "3"), ("2024", "4")];
    let text = svg(&chart(ChartKind::Line, &[("A", &points)]));
    assert_eq!(paths(&text), [(2, false), (2, false)]);
}

#[test]
fn numbers_that_are_not_final_are_dashed_and_hollow() {
    let points = years(&["3", "4", "5", "6", "7p", "8p"]);
    let text = svg(&chart(ChartKind::Line, &[("A", &points)]));
    assert_eq!(paths(&text), [(4, false), (3, true)]);
    assert_eq!(text.matches("<circle").count(), 6);
    assert_eq!(text.matches("fill=\"#ffffff\" stroke").count(), 2);
    assert!(text.contains("Dashed: provisional (p)"), "{text}");
    let text = svg(&chart(ChartKind::Bar, &[("A", &points)]));
    assert_eq!(text.matches("stroke-dasharray").count(), 2);
    let final_only = years(&["3", "4"]);
    let text = svg(&chart(ChartKind::Bar, &[("A", &final_only)]));
    assert!(!text.contains("stroke-dasharray") && !text.contains("Dashed"));
}

#[test]
fn an_area_has_one_colour_in_all_charts() {
    let document = specimen::document(Language::En);
    let mut colours = std::collections::BTreeSet::new();
    for mut chart in specimen_charts(&document).into_iter().cloned() {
        chart
            .series
            .retain(|series| series.colour == SeriesColour::Area("TJK".parse().unwrap()));
        let text = chart_svg(&document, &chart, Theme::Light);
        let xml = Xml::parse(&text).unwrap();
        let plot = xml
            .descendants()
            .find(|node| node.has_tag_name("g"))
            .unwrap();
        let marks = plot
            .descendants()
            .filter(|node| node.has_tag_name("rect") || node.has_tag_name("polygon"));
        colours.extend(marks.map(|node| node.attribute("fill").unwrap().to_owned()));
    }
    assert_eq!(colours.into_iter().collect::<Vec<_>>(), ["#b4578a"]);
}

#[test]
fn a_chart_without_numbers_is_drawn() {
    for kind in [ChartKind::Line, ChartKind::Bar] {
        for series in [&[][..], &[("A", &[][..])], &[("A", &[("2024", "")][..])]] {
            let text = svg(&chart(kind, series));
            assert!(Xml::parse(&text).is_ok());
            assert!(!text.contains("NaN") && !text.contains("inf"));
        }
    }
}

#[test]
fn pictures_have_a_name_a_description_and_nothing_from_elsewhere() {
    for language in LANGUAGES {
        let document = specimen::document(language);
        for chart in specimen_charts(&document) {
            let text = chart_svg(&document, chart, Theme::Light);
            let xml = Xml::parse(&text).unwrap();
            let root = xml.root_element();
            assert_eq!(root.attribute("role"), Some("img"));
            assert_eq!(root.attribute("lang"), Some(language.to_string().as_str()));
            let named: Vec<&str> = root
                .attribute("aria-labelledby")
                .unwrap()
                .split(' ')
                .collect();
            for (name, id) in ["title", "desc"].into_iter().zip(named) {
                let node = root
                    .children()
                    .find(|node| node.has_tag_name(name))
                    .unwrap();
                assert_eq!(node.attribute("id"), Some(id));
                assert!(!node.text().unwrap().is_empty());
            }
            for node in xml.descendants().filter(Node::is_element) {
                let name = node.tag_name().name();
                assert!(
                    !["script", "image", "use", "a", "style"].contains(&name),
                    "{name}"
                );
                for attribute in node.attributes() {
                    assert!(!attribute.name().starts_with("on"));
                    assert!(!attribute.value().contains("url("));
                    assert!(!["href", "src"].contains(&attribute.name()));
                }
            }
        }
    }
}

#[test]
fn the_description_says_what_the_chart_shows() {
    let points = years(&["3", "9", "", "1", "5", "8p"]);
    let text = svg(&chart(ChartKind::Line, &[("Kazakhstan", &points)]));
    let xml = Xml::parse(&text).unwrap();
    let description = xml
        .descendants()
        .find(|node| node.has_tag_name("desc"))
        .unwrap();
    assert_eq!(
        description.text().unwrap(),
        "Line chart: What is measured, USD billion. Kazakhstan: from 3.0 (2019) to 8.0 \
         (provisional) (2024), highest 9.0 (2020), lowest 1.0 (2022); not available: 2021"
    );
}

#[test]
fn charts_in_a_page_follow_its_colours() {
    let document = specimen::document(Language::En);
    let page = html(&document);
    assert!(page.contains("stroke=\"var(--s0)\""));
    for slot in 0..9 {
        let variable = format!("--s{slot}:#");
        assert_eq!(page.matches(&variable).count(), 2, "light and dark");
    }
}

#[test]
fn what_is_dashed_and_what_is_missing_is_said_under_the_chart() {
    let under = |kind, numbers: &[&str]| svg(&chart(kind, &[("A", &years(numbers))]));
    let text = under(ChartKind::Line, &["3", "4", "", "6", "7p"]);
    assert!(text.contains("Dashed: provisional (p)"));
    assert!(text.contains("A gap in a line: not available"));
    let text = under(ChartKind::Bar, &["3", "4", "", "6"]);
    assert!(text.contains("– in place of a bar: not available"));
    assert!(!text.contains("Dashed"));
    let text = under(ChartKind::Line, &["3", "4"]);
    assert!(!text.contains("Dashed") && !text.contains("not available"));
}

#[test]
fn many_sources_are_counted_in_a_page_and_named_in_a_picture() {
    let mut made = chart(
        ChartKind::Line,
        &[("A", &years(&["1", "2", "3", "4", "5", "6"]))],
    );
    for (index, point) in made.series[0].points.iter_mut().enumerate() {
        let mut observation = gacc("KAZ", "43.82").observation();
        let mut source = (*observation.source).clone();
        source.id = format!("SOURCE_{index}").parse().unwrap();
        source.publisher = format!("Publisher {}", ["A", "B", "C", "D", "E", "F"][index]);
        source.licence = "CC BY 4.0".to_owned();
        observation.source = source.into();
        observation.period = point.period;
        let figure = corridor_evidence::Figure::observed(&observation.into());
        point.figure = Some(figure.unwrap());
    }
    let of = |language| document_of(language, vec![Block::Chart(made.clone())]);
    let short = [
        "Sources: Publisher A, Publisher B, Publisher C, Publisher D and 2 more. Reported by",
        "Источники: Publisher A, Publisher B, Publisher C, Publisher D и ещё 2. По данным",
        "资料来源：Publisher A、Publisher B、Publisher C、Publisher D等共6家。报告方",
    ];
    for (language, short) in LANGUAGES.into_iter().zip(short) {
        let document = of(language);
        let page = html(&document);
        assert!(page.contains(short), "{language}");
        assert!(page.contains("<a href=\"#evidence\">"));
        assert!(corridor_report::markdown(&document).contains(short));
    }
    let alone = svg(&made);
    let alone = texts(&alone);
    let alone = alone.join(" ");
    assert!(
        alone.contains("Publisher F. ") && !alone.contains("2 more"),
        "{alone}"
    );
    assert!(alone.contains("Licences: CC BY 4.0"), "{alone}");
}
