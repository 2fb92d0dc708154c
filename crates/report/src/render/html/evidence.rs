//! The evidence of figures: in short in a pop-up, in full in a list.

use corridor_evidence::Figure;
use maud::{Markup, html as markup};

use super::super::evidence::{Fact, Part};
use super::{Page, clean};
use crate::language::label;

impl Page<'_> {
    /// The list of the evidence of all figures.
    pub(super) fn evidence(&self, all: &[Figure]) -> Markup {
        let tongue = self.context.tongue;
        markup! {
            @if !all.is_empty() {
                section.evidence aria-labelledby="evidence" {
                    h2 id="evidence" { (label::evidence(tongue)) }
                    p.note { (label::evidence_lead(tongue)) }
                    ol {
                        @for figure in all {
                            @let evidence = self.context.evidence(figure);
                            li id=(evidence.id) {
                                strong { (evidence.value) } " " (clean(&evidence.what)) " "
                                code { (evidence.id) }
                                // The inputs, which are in this list too, say where they were read.
                                (self.facts(evidence.facts.iter().filter(|fact| {
                                    figure.inputs().is_empty() || fact.label != label::sources(tongue)
                                })))
                            }
                        }
                    }
                }
            }
        }
    }

    /// The pop-ups of the figures that are shown.
    pub(super) fn popovers(&self) -> Markup {
        let tongue = self.context.tongue;
        let figures = self.context.document.figures();
        markup! {
            @for figure in &figures {
                @let evidence = self.context.evidence(figure);
                div.pop popover="auto" id={ "p." (evidence.id) } role="dialog"
                    aria-label={ (label::evidence(tongue)) (label::colon(tongue)) (evidence.value) } {
                    button.close type="button" popovertarget={ "p." (evidence.id) }
                        popovertargetaction="hide" aria-label=(label::close(tongue)) { "×" }
                    p.value { (evidence.value) }
                    p { (clean(&evidence.what)) }
                    (self.facts(evidence.facts.iter()))
                    p.more {
                        a href={ "#" (evidence.id) } { (label::full_evidence(tongue)) } " "
                        code { "corridor explain " (evidence.id) }
                    }
                }
            }
        }
    }

    fn facts<'f>(&self, facts: impl Iterator<Item = &'f Fact>) -> Markup {
        markup! {
            dl {
                @for fact in facts {
                    div {
                        dt { (fact.label) }
                        dd { @for part in &fact.parts { (self.part(part)) } }
                    }
                }
            }
        }
    }

    fn part(&self, part: &Part) -> Markup {
        match part {
            Part::Text(text) => markup! { (clean(text)) },
            Part::Link { url, text } => self.titled(text, url),
            Part::Input { letter, figure } => markup! {
                span.input {
                    i { (letter) } " = "
                    a href={ "#" (figure.id()) } { (self.context.full(figure)) }
                }
                " "
            },
        }
    }
}
