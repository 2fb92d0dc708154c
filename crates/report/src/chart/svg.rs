//! SVG elements as text, with everything escaped.

use super::theme::Theme;
use super::{WIDTH, alt};
use crate::document::Chart;
use crate::render::Context;

/// The fonts of charts that stand alone; a page sets its own.
const FONTS: &str = "system-ui, 'Noto Sans', 'DejaVu Sans', 'Noto Sans CJK SC', sans-serif";

/// A drawing in the making.
pub(crate) struct Svg {
    body: String,
    pub(crate) theme: Theme,
}

/// The shape that marks a point.
pub(crate) const SHAPES: usize = 5;

impl Svg {
    pub(crate) fn new(theme: Theme) -> Self {
        Self {
            body: String::new(),
            theme,
        }
    }

    pub(crate) fn into_body(self) -> String {
        self.body
    }

    pub(crate) fn raw(&mut self, body: &str) {
        self.body.push_str(body);
    }

    pub(crate) fn group_at(&mut self, x: f64, y: f64, body: &str) {
        self.body
            .push_str(&format!("<g transform=\"translate({} {})\">", n(x), n(y)));
        self.body.push('\n');
        self.body.push_str(body);
        self.body.push_str("</g>\n");
    }

    pub(crate) fn text(&mut self, x: f64, y: f64, size: f64, anchor: &str, ink: &str, text: &str) {
        self.body.push_str(&format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{anchor}\" fill=\"{}\">{}</text>\n",
            n(x),
            n(y),
            n(size),
            self.theme.named(ink),
            escape(text)
        ));
    }

    pub(crate) fn text_bold(&mut self, x: f64, y: f64, size: f64, text: &str) {
        self.body.push_str(&format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"700\" fill=\"{}\">{}</text>\n",
            n(x),
            n(y),
            n(size),
            self.theme.named("ink"),
            escape(text)
        ));
    }

    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), ink: &str, width: f64) {
        self.body.push_str(&format!(
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"{}\"/>\n",
            n(from.0),
            n(from.1),
            n(to.0),
            n(to.1),
            self.theme.named(ink),
            n(width)
        ));
    }

    pub(crate) fn path(&mut self, points: &[(f64, f64)], slot: usize, dashed: bool) {
        let mut d = String::new();
        for (index, (x, y)) in points.iter().enumerate() {
            d.push_str(&format!(
                "{}{} {}",
                if index == 0 { "M" } else { " L" },
                n(*x),
                n(*y)
            ));
        }
        let dash = if dashed {
            " stroke-dasharray=\"6 5\""
        } else {
            ""
        };
        self.body.push_str(&format!(
            "<path d=\"{d}\" fill=\"none\" stroke=\"{}\" stroke-width=\"2.5\" \
             stroke-linejoin=\"round\" stroke-linecap=\"round\"{dash}/>\n",
            self.theme.series(slot)
        ));
    }

    /// A bar: solid, or an outline with a light fill where the number is not final.
    pub(crate) fn bar(&mut self, x: f64, y: f64, width: f64, height: f64, slot: usize, open: bool) {
        let colour = self.theme.series(slot);
        let paint = if open {
            format!(
                "fill=\"{colour}\" fill-opacity=\"0.25\" stroke=\"{colour}\" \
                 stroke-width=\"1.5\" stroke-dasharray=\"5 4\""
            )
        } else {
            format!("fill=\"{colour}\"")
        };
        self.body.push_str(&format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {paint}/>\n",
            n(x),
            n(y),
            n(width),
            n(height)
        ));
    }

    /// The mark of a series at a point; hollow where the number is not final.
    pub(crate) fn mark(&mut self, x: f64, y: f64, slot: usize, open: bool) {
        let colour = self.theme.series(slot);
        let fill = if open {
            self.theme.named("paper")
        } else {
            colour.clone()
        };
        let paint = format!("fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"1.5\"");
        let shape = match slot % SHAPES {
            0 => format!(
                "<circle cx=\"{}\" cy=\"{}\" r=\"3.6\" {paint}/>",
                n(x),
                n(y)
            ),
            1 => format!(
                "<rect x=\"{}\" y=\"{}\" width=\"6.6\" height=\"6.6\" {paint}/>",
                n(x - 3.3),
                n(y - 3.3)
            ),
            2 => polygon(
                &[(x, y - 4.4), (x + 4.2, y + 3.2), (x - 4.2, y + 3.2)],
                &paint,
            ),
            3 => polygon(
                &[(x, y - 4.8), (x + 4.8, y), (x, y + 4.8), (x - 4.8, y)],
                &paint,
            ),
            _ => polygon(
                &[(x, y + 4.4), (x + 4.2, y - 3.2), (x - 4.2, y - 3.2)],
                &paint,
            ),
        };
        self.body.push_str(&shape);
        self.body.push('\n');
    }

    /// The whole element, with its name and description.
    pub(crate) fn finish(
        self,
        context: &Context<'_>,
        chart: &Chart,
        id: &str,
        height: f64,
    ) -> String {
        let height = height.ceil();
        let paper = match self.theme {
            Theme::Page => String::new(),
            Theme::Light => format!(
                "<rect width=\"{}\" height=\"{}\" fill=\"#ffffff\"/>\n",
                n(WIDTH),
                n(height)
            ),
        };
        let fonts = match self.theme {
            Theme::Page => String::new(),
            Theme::Light => format!(" font-family=\"{FONTS}\""),
        };
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" width=\"100%\" \
             role=\"img\" lang=\"{}\" aria-labelledby=\"{id}.title {id}.desc\"{fonts}>\n\
             <title id=\"{id}.title\">{}</title>\n<desc id=\"{id}.desc\">{}</desc>\n{paper}{}</svg>",
            n(WIDTH),
            n(height),
            context.document.language,
            escape(&context.plain(&chart.title)),
            escape(&alt::text(context, chart)),
            self.body
        )
    }
}

fn polygon(points: &[(f64, f64)], paint: &str) -> String {
    let points: Vec<String> = points
        .iter()
        .map(|(x, y)| format!("{},{}", n(*x), n(*y)))
        .collect();
    format!("<polygon points=\"{}\" {paint}/>", points.join(" "))
}

/// A position with at most one decimal.
pub(crate) fn n(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

/// A text as the content of an element or attribute. Characters that XML does not allow are
/// replaced.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
