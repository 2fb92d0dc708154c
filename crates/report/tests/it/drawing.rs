//! The words in and under charts: none over another, and each where it belongs.

use corridor_report::{Block, ChartKind, Theme, chart_svg};
use roxmltree::{Document as Xml, Node};

use crate::charts::{chart, number, svg};
use crate::read::LANGUAGES;
use crate::specimen;

/// A text and the box that it takes.
#[derive(Debug)]
struct Label {
    text: String,
    x: (f64, f64),
    y: (f64, f64),
}

/// How far the group that a node is in was moved down.
fn shift(node: Node<'_, '_>) -> f64 {
    node.ancestors()
        .filter_map(|node| node.attribute("transform"))
        .map(|text| {
            let inside = text.strip_prefix("translate(0 ").unwrap();
            inside.strip_suffix(')').unwrap().parse::<f64>().unwrap()
        })
        .sum()
}

fn texts(svg: &str) -> Vec<Label> {
    let xml = Xml::parse(svg).unwrap();
    let mut labels = Vec::new();
    for node in xml.descendants().filter(|node| node.has_tag_name("text")) {
        let text = node.text().unwrap_or_default().to_owned();
        let size = number(node, "font-size");
        // Narrower than any font, so that only what certainly overlaps is found.
        let em = |c: char| if c > '\u{2e80}' { 0.95 } else { 0.45 };
        let width = text.chars().map(em).sum::<f64>() * size;
        let x = number(node, "x");
        let start = match node.attribute("text-anchor") {
            Some("end") => x - width,
            Some("middle") => x - width / 2.0,
            _ => x,
        };
        let y = number(node, "y") + shift(node);
        labels.push(Label {
            text,
            x: (start, start + width),
            y: (y - size * 0.7, y),
        });
    }
    labels
}

#[track_caller]
fn check_labels(svg: &str) {
    let labels = texts(svg);
    assert!(!labels.is_empty());
    let xml = Xml::parse(svg).unwrap();
    let view = xml.root_element().attribute("viewBox").unwrap();
    let size: Vec<f64> = view.split(' ').map(|n| n.parse().unwrap()).collect();
    for (index, a) in labels.iter().enumerate() {
        assert!(a.x.0 > -1.0 && a.x.1 < size[2] + 1.0, "{a:?} leaves {view}");
        assert!(a.y.0 > -1.0 && a.y.1 < size[3] + 1.0, "{a:?} leaves {view}");
        for b in &labels[index + 1..] {
            let apart = |a: (f64, f64), b: (f64, f64)| a.1 <= b.0 + 0.5 || b.1 <= a.0 + 0.5;
            assert!(
                apart(a.x, b.x) || apart(a.y, b.y),
                "{a:?} and {b:?} overlap"
            );
        }
    }
}

/// The labels of the axis of values, from the lowest.
fn ticks(svg: &str) -> Vec<String> {
    let xml = Xml::parse(svg).unwrap();
    xml.descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter(|node| node.attribute("text-anchor") == Some("end"))
        .filter(|node| node.attribute("fill") == Some("#59616b"))
        .map(|node| node.text().unwrap().to_owned())
        .collect()
}

/// Numbers of consecutive years.
fn years<'a>(numbers: &[&'a str]) -> Vec<(&'static str, &'a str)> {
    ["2019", "2020", "2021", "2022", "2023", "2024"]
        .into_iter()
        .zip(numbers.iter().copied())
        .collect()
}

#[test]
fn labels_do_not_overlap_in_any_language() {
    for language in LANGUAGES {
        let document = specimen::document(language);
        for block in &document.blocks {
            if let Block::Chart(chart) = block {
                check_labels(&chart_svg(&document, chart, Theme::Light));
            }
        }
    }
}

#[test]
fn labels_of_crowded_charts_do_not_overlap() {
    let close = years(&["1", "2", "3", "4", "5", "22.6"]);
    let closer = years(&["1", "2", "3", "4", "5", "22.7"]);
    let long = "National Statistics Committee of the Kyrgyz Republic, goods, reported";
    let crowd = [
        ("Kazakhstan", &close[..]),
        ("Kyrgyzstan", &closer[..]),
        (long, &close[..]),
        (
            "吉尔吉斯斯坦、塔吉克斯坦、土库曼斯坦、乌兹别克斯坦",
            &closer[..],
        ),
        ("Tajikistan", &close[..]),
        ("Туркменистан", &closer[..]),
    ];
    check_labels(&svg(&chart(ChartKind::Line, &crowd)));
    check_labels(&svg(&chart(ChartKind::Bar, &crowd)));
    let more: Vec<_> = crowd.iter().chain(&crowd).copied().collect();
    check_labels(&svg(&chart(ChartKind::Line, &more)));
    let single: [(&str, &[(&str, &str)]); 3] = [
        (long, &[("2024", "12345.6")]),
        ("Kazakhstan", &[("2024", "-3.2")]),
        ("Tajikistan", &[("2024", "")]),
    ];
    check_labels(&svg(&chart(ChartKind::Bar, &single)));
}

#[test]
fn many_periods_are_named_without_overlap_and_the_last_always() {
    let months: Vec<String> = (2019..=2024)
        .flat_map(|year| (1..=12).map(move |month| format!("{year}-{month:02}")))
        .collect();
    let points: Vec<(&str, &str)> = months.iter().map(|month| (month.as_str(), "1.5")).collect();
    for kind in [ChartKind::Line, ChartKind::Bar] {
        let text = svg(&chart(kind, &[("Kazakhstan", &points)]));
        check_labels(&text);
        assert!(texts(&text).iter().any(|label| label.text == "2024-12"));
    }
}

#[test]
fn an_axis_that_does_not_start_at_zero_says_so() {
    let high = years(&["98", "99", "101"]);
    let text = svg(&chart(ChartKind::Line, &[("A", &high)]));
    assert_ne!(ticks(&text)[0], "0");
    assert!(text.contains("The axis does not start at zero"));
    let text = svg(&chart(ChartKind::Bar, &[("A", &high)]));
    assert_eq!(ticks(&text)[0], "0");
    let text = svg(&chart(ChartKind::Line, &[("A", &years(&["9", "99"]))]));
    assert_eq!(ticks(&text)[0], "0");
    assert!(!text.contains("does not start at zero"));
}
