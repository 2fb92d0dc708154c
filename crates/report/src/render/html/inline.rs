//! Lines of text.

use corridor_evidence::Figure;
use maud::{Markup, html as markup};

use super::super::evidence::is_web;
use super::{Page, clean};
use crate::document::{Inline, Inlines};
use crate::language::{foreign, label};

impl Page<'_> {
    pub(super) fn line(&self, line: &Inlines) -> Markup {
        markup! { @for inline in line { (self.inline(inline)) } }
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
            Inline::Text(_) | Inline::Period(_) | Inline::Date(_) => {
                markup! { (clean(&self.context.leaf(inline))) }
            }
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
