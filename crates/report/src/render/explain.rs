//! One figure for a terminal: what it is, how it was computed, and where each input was read.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use corridor_countries::Language;
use corridor_evidence::{Figure, FigureId};

use super::context::Context;
use super::evidence::Part;
use crate::document::{Directory, Document, Inlines};
use crate::language::label;

/// The evidence of a figure as a tree of lines: its value, what it is, its formula, and below it
/// the same of each input, down to the sources. An input that was shown above is not repeated.
///
/// Names come from `directory`, and from the observations themselves where it has none.
pub fn explain(figure: &Figure, directory: &Directory, language: Language) -> String {
    let document = alone(figure, directory, language);
    let context = Context::new(&document);
    let mut tree = Tree {
        context: &context,
        seen: BTreeSet::new(),
        text: String::new(),
    };
    tree.figure(figure, None, 0);
    tree.text
}

/// The evidence of a figure as JSON: the figure and everything that it was computed from, with
/// their sources, as [`json`](super::json()) has them for a whole document.
pub fn figure_json(figure: &Figure, directory: &Directory, language: Language) -> String {
    let document = alone(figure, directory, language);
    super::json::one_figure(figure, &Context::new(&document))
}

/// A document of nothing but one figure.
fn alone(figure: &Figure, directory: &Directory, language: Language) -> Document {
    let mut directory = directory.clone();
    directory.learn([figure]);
    Document {
        language,
        title: Inlines::new(),
        subtitle: Inlines::new(),
        cut_off: NaiveDate::default(),
        directory,
        blocks: Vec::new(),
    }
}

struct Tree<'a> {
    context: &'a Context<'a>,
    seen: BTreeSet<FigureId>,
    text: String,
}

impl Tree<'_> {
    fn figure(&mut self, figure: &Figure, letter: Option<&str>, depth: usize) {
        let tongue = self.context.tongue;
        let evidence = self.context.evidence(figure);
        let name = letter
            .map(|letter| format!("{letter} = "))
            .unwrap_or_default();
        let again = !self.seen.insert(evidence.id.clone());
        let above = if again {
            tongue.pick("  (see above)", "  (см. выше)", "（见上）")
        } else {
            ""
        };
        self.line(
            depth,
            &format!("{name}{}  [{}]{above}", evidence.value, evidence.id),
        );
        if again {
            return;
        }
        self.line(depth + 1, &evidence.what);
        let computed = !figure.inputs().is_empty();
        for fact in evidence.facts {
            // The inputs below name them one by one.
            if computed && fact.label == label::sources(tongue) {
                continue;
            }
            let mut words = String::new();
            let mut inputs = Vec::new();
            for part in fact.parts {
                match part {
                    Part::Text(text) => words.push_str(&text),
                    Part::Link { url, text } => words.push_str(&format!("{text} <{url}>")),
                    Part::Input { letter, figure } => inputs.push((letter, figure)),
                }
            }
            let colon = label::colon(tongue);
            self.line(
                depth + 1,
                format!("{}{colon}{words}", fact.label).trim_end(),
            );
            for (letter, input) in inputs {
                self.figure(&input, Some(&letter), depth + 2);
            }
        }
    }

    fn line(&mut self, depth: usize, text: &str) {
        self.text.push_str(&"  ".repeat(depth));
        self.text.push_str(text);
        self.text.push('\n');
    }
}
