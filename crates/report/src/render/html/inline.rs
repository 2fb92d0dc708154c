//! Lines of text.

use corridor_evidence::Figure;
use maud::{Markup, html as markup};

use super::super::evidence::is_web;
use super::{Page, clean};
use crate::document::{Inline, Inlines};
use crate::language::{foreign, label};

impl Page<'_> {
    /// A line. The button of a number is a box of its own for the line breaker, so brackets and
    /// stops that touch it are tied to it.
    pub(super) fn line(&self, line: &Inlines) -> Markup {
        let pieces: Vec<&Inline> = line.iter().collect();
        let number = |index: Option<usize>| {
            let piece = index.and_then(|index| pieces.get(index));
            piece.is_some_and(|piece| matches!(piece, Inline::Figure(_)))
        };
        let words = |index: Option<usize>| match index.and_then(|index| pieces.get(index)) {
            Some(Inline::Text(words)) => {
                let before = index.and_then(|index| pieces.get(index.checked_sub(1)?));
                self.context.after(before.copied(), words.as_str())
            }
            _ => "",
        };
        markup! {
            @for (index, piece) in pieces.iter().enumerate() {
                @let (before, after) = (index.checked_sub(1), Some(index + 1));
                @match piece {
                    Inline::Figure(_) => {
                        @let open = touching_end(words(before));
                        @let close = touching_start(words(after));
                        @if open.is_empty() && close.is_empty() {
                            (self.inline(piece))
                        } @else {
                            span.nb { (open) (self.inline(piece)) (close) }
                        }
                    },
                    Inline::Text(_) => {
                        @let text = words(Some(index));
                        @let taken = if number(before) { touching_start(text) } else { "" };
                        @let rest = text.strip_prefix(taken).unwrap_or(text);
                        @let taken = if number(after) { touching_end(rest) } else { "" };
                        (clean(rest.strip_suffix(taken).unwrap_or(rest)))
                    },
                    _ => (self.inline(piece)),
                }
            }
        }
    }

    fn inline(&self, inline: &Inline) -> Markup {
        let tongue = self.context.tongue;
        match inline {
            Inline::Figure(shown) => {
                let printed = self.context.printer.figure(&shown.figure, shown.format);
                let status = printed.status.map(|mark| label::status_mark(tongue, mark));
                markup! {
                    (self.number(&shown.figure, &printed.text))
                    @if let Some(status) = status {
                        span.status { (tongue.pick(" (", " (", "（")) (status) (tongue.pick(")", ")", "）")) }
                    }
                }
            }
            Inline::Command(command) => markup! { code { (clean(command)) } },
            Inline::Refusal(_) => markup! { span.refusal { (clean(&self.context.leaf(inline))) } },
            Inline::Strong(inner) => markup! { strong { (self.line(inner)) } },
            // A button inside a link would be two controls in one.
            Inline::Link { url, text } if is_web(url) || url.starts_with('#') => markup! {
                a href=(clean(url)) { (clean(&self.context.plain(text))) }
            },
            Inline::Link { text, .. } => self.line(text),
            Inline::Name(_) | Inline::Source(_) | Inline::Body(_) | Inline::Area(_) => {
                let text = clean(&self.context.leaf(inline));
                if let Some(lang) = foreign(&text, tongue) {
                    markup! { span lang=(lang) { (text) } }
                } else {
                    markup! { (text) }
                }
            }
            Inline::Period(_) | Inline::Date(_) => {
                let text = self.context.leaf(inline);
                // `2024年` is one word, which browsers would break.
                let short = text.chars().count() <= 12 && text.chars().any(|c| !c.is_numeric());
                markup! { @if short { span.nb { (text) } } @else { (text) } }
            }
            Inline::Text(_) => markup! { (clean(&self.context.leaf(inline))) },
        }
    }

    /// A number as the button that opens its evidence.
    pub(super) fn number(&self, figure: &Figure, text: &str) -> Markup {
        let id = figure.id();
        let number = self.numbers.get(id).copied().unwrap_or(0);
        markup! {
            button.n type="button" popovertarget={ "p." (id) } data-n=(number) { (text) }
        }
    }
}

/// The brackets at the end of a text, which belong to the number that follows.
fn touching_end(text: &str) -> &str {
    let rest = text.trim_end_matches(['(', '[', '«', '“', '‘', '（', '《']);
    text.strip_prefix(rest).unwrap_or("")
}

/// The brackets and stops at the start of a text, which belong to the number before it.
fn touching_start(text: &str) -> &str {
    let closing = [
        ')', ']', '»', '”', '’', '.', ',', ';', ':', '!', '?', '）', '》', '，', '。', '；', '：',
        '、',
    ];
    let rest = text.trim_start_matches(closing);
    text.strip_suffix(rest).unwrap_or("")
}
